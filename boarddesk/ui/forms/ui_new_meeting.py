# Made by: pyside6-uic forms/new_meeting.ui
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'new_meeting.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QGridLayout, QLabel, QLineEdit,
    QSizePolicy, QVBoxLayout, QWidget)

from boarddesk.ui.widgets.field import HintLine

class Ui_NewMeeting(object):
    def setupUi(self, NewMeeting):
        if not NewMeeting.objectName():
            NewMeeting.setObjectName(u"NewMeeting")
        self.grid = QGridLayout(NewMeeting)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(14)
        self.grid.setVerticalSpacing(4)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.dateField = QVBoxLayout()
        self.dateField.setSpacing(5)
        self.dateField.setObjectName(u"dateField")
        self.dateLabel = QLabel(NewMeeting)
        self.dateLabel.setObjectName(u"dateLabel")

        self.dateField.addWidget(self.dateLabel)

        self.date = QLineEdit(NewMeeting)
        self.date.setObjectName(u"date")

        self.dateField.addWidget(self.date)

        self.dateHint = HintLine(NewMeeting)
        self.dateHint.setObjectName(u"dateHint")

        self.dateField.addWidget(self.dateHint)


        self.grid.addLayout(self.dateField, 0, 0, 1, 1)

        self.startsField = QVBoxLayout()
        self.startsField.setSpacing(5)
        self.startsField.setObjectName(u"startsField")
        self.startsLabel = QLabel(NewMeeting)
        self.startsLabel.setObjectName(u"startsLabel")

        self.startsField.addWidget(self.startsLabel)

        self.starts = QLineEdit(NewMeeting)
        self.starts.setObjectName(u"starts")

        self.startsField.addWidget(self.starts)

        self.startsHint = HintLine(NewMeeting)
        self.startsHint.setObjectName(u"startsHint")

        self.startsField.addWidget(self.startsHint)


        self.grid.addLayout(self.startsField, 0, 1, 1, 1)

        self.endsField = QVBoxLayout()
        self.endsField.setSpacing(5)
        self.endsField.setObjectName(u"endsField")
        self.endsLabel = QLabel(NewMeeting)
        self.endsLabel.setObjectName(u"endsLabel")

        self.endsField.addWidget(self.endsLabel)

        self.ends = QLineEdit(NewMeeting)
        self.ends.setObjectName(u"ends")

        self.endsField.addWidget(self.ends)

        self.endsHint = HintLine(NewMeeting)
        self.endsHint.setObjectName(u"endsHint")

        self.endsField.addWidget(self.endsHint)


        self.grid.addLayout(self.endsField, 0, 2, 1, 1)

        self.venueField = QVBoxLayout()
        self.venueField.setSpacing(5)
        self.venueField.setObjectName(u"venueField")
        self.venueLabel = QLabel(NewMeeting)
        self.venueLabel.setObjectName(u"venueLabel")

        self.venueField.addWidget(self.venueLabel)

        self.venue = QLineEdit(NewMeeting)
        self.venue.setObjectName(u"venue")

        self.venueField.addWidget(self.venue)

        self.venueHint = HintLine(NewMeeting)
        self.venueHint.setObjectName(u"venueHint")

        self.venueField.addWidget(self.venueHint)


        self.grid.addLayout(self.venueField, 1, 0, 1, 3)

        self.titleField = QVBoxLayout()
        self.titleField.setSpacing(5)
        self.titleField.setObjectName(u"titleField")
        self.titleLabel = QLabel(NewMeeting)
        self.titleLabel.setObjectName(u"titleLabel")

        self.titleField.addWidget(self.titleLabel)

        self.title = QLineEdit(NewMeeting)
        self.title.setObjectName(u"title")

        self.titleField.addWidget(self.title)

        self.titleHint = HintLine(NewMeeting)
        self.titleHint.setObjectName(u"titleHint")

        self.titleField.addWidget(self.titleHint)


        self.grid.addLayout(self.titleField, 2, 0, 1, 3)

        self.grid.setColumnStretch(0, 2)
        self.grid.setColumnStretch(1, 1)
        self.grid.setColumnStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.dateLabel.setBuddy(self.date)
        self.startsLabel.setBuddy(self.starts)
        self.endsLabel.setBuddy(self.ends)
        self.venueLabel.setBuddy(self.venue)
        self.titleLabel.setBuddy(self.title)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.date, self.starts)
        QWidget.setTabOrder(self.starts, self.ends)
        QWidget.setTabOrder(self.ends, self.venue)
        QWidget.setTabOrder(self.venue, self.title)

        self.retranslateUi(NewMeeting)

        QMetaObject.connectSlotsByName(NewMeeting)
    # setupUi

    def retranslateUi(self, NewMeeting):
#if QT_CONFIG(accessibility)
        NewMeeting.setAccessibleName(QCoreApplication.translate("NewMeeting", u"New meeting", None))
#endif // QT_CONFIG(accessibility)
        self.dateLabel.setText(QCoreApplication.translate("NewMeeting", u"&Date", None))
#if QT_CONFIG(accessibility)
        self.date.setAccessibleName(QCoreApplication.translate("NewMeeting", u"Date", None))
#endif // QT_CONFIG(accessibility)
        self.startsLabel.setText(QCoreApplication.translate("NewMeeting", u"&From", None))
#if QT_CONFIG(accessibility)
        self.starts.setAccessibleName(QCoreApplication.translate("NewMeeting", u"From", None))
#endif // QT_CONFIG(accessibility)
        self.endsLabel.setText(QCoreApplication.translate("NewMeeting", u"&To", None))
#if QT_CONFIG(accessibility)
        self.ends.setAccessibleName(QCoreApplication.translate("NewMeeting", u"To", None))
#endif // QT_CONFIG(accessibility)
        self.venueLabel.setText(QCoreApplication.translate("NewMeeting", u"&Venue", None))
#if QT_CONFIG(accessibility)
        self.venue.setAccessibleName(QCoreApplication.translate("NewMeeting", u"Venue", None))
#endif // QT_CONFIG(accessibility)
        self.titleLabel.setText(QCoreApplication.translate("NewMeeting", u"T&itle", None))
#if QT_CONFIG(accessibility)
        self.title.setAccessibleName(QCoreApplication.translate("NewMeeting", u"Title", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

