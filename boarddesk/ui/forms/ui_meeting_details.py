# Made by: pyside6-uic forms/meeting_details.ui
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'meeting_details.ui'
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

class Ui_MeetingDetails(object):
    def setupUi(self, MeetingDetails):
        if not MeetingDetails.objectName():
            MeetingDetails.setObjectName(u"MeetingDetails")
        self.grid = QGridLayout(MeetingDetails)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(14)
        self.grid.setVerticalSpacing(4)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.titleField = QVBoxLayout()
        self.titleField.setSpacing(5)
        self.titleField.setObjectName(u"titleField")
        self.titleLabel = QLabel(MeetingDetails)
        self.titleLabel.setObjectName(u"titleLabel")

        self.titleField.addWidget(self.titleLabel)

        self.title = QLineEdit(MeetingDetails)
        self.title.setObjectName(u"title")

        self.titleField.addWidget(self.title)

        self.titleHint = HintLine(MeetingDetails)
        self.titleHint.setObjectName(u"titleHint")

        self.titleField.addWidget(self.titleHint)


        self.grid.addLayout(self.titleField, 0, 0, 1, 3)

        self.dateField = QVBoxLayout()
        self.dateField.setSpacing(5)
        self.dateField.setObjectName(u"dateField")
        self.dateLabel = QLabel(MeetingDetails)
        self.dateLabel.setObjectName(u"dateLabel")

        self.dateField.addWidget(self.dateLabel)

        self.date = QLineEdit(MeetingDetails)
        self.date.setObjectName(u"date")

        self.dateField.addWidget(self.date)

        self.dateHint = HintLine(MeetingDetails)
        self.dateHint.setObjectName(u"dateHint")

        self.dateField.addWidget(self.dateHint)


        self.grid.addLayout(self.dateField, 1, 0, 1, 1)

        self.startsField = QVBoxLayout()
        self.startsField.setSpacing(5)
        self.startsField.setObjectName(u"startsField")
        self.startsLabel = QLabel(MeetingDetails)
        self.startsLabel.setObjectName(u"startsLabel")

        self.startsField.addWidget(self.startsLabel)

        self.starts = QLineEdit(MeetingDetails)
        self.starts.setObjectName(u"starts")

        self.startsField.addWidget(self.starts)

        self.startsHint = HintLine(MeetingDetails)
        self.startsHint.setObjectName(u"startsHint")

        self.startsField.addWidget(self.startsHint)


        self.grid.addLayout(self.startsField, 1, 1, 1, 1)

        self.endsField = QVBoxLayout()
        self.endsField.setSpacing(5)
        self.endsField.setObjectName(u"endsField")
        self.endsLabel = QLabel(MeetingDetails)
        self.endsLabel.setObjectName(u"endsLabel")

        self.endsField.addWidget(self.endsLabel)

        self.ends = QLineEdit(MeetingDetails)
        self.ends.setObjectName(u"ends")

        self.endsField.addWidget(self.ends)

        self.endsHint = HintLine(MeetingDetails)
        self.endsHint.setObjectName(u"endsHint")

        self.endsField.addWidget(self.endsHint)


        self.grid.addLayout(self.endsField, 1, 2, 1, 1)

        self.venueField = QVBoxLayout()
        self.venueField.setSpacing(5)
        self.venueField.setObjectName(u"venueField")
        self.venueLabel = QLabel(MeetingDetails)
        self.venueLabel.setObjectName(u"venueLabel")

        self.venueField.addWidget(self.venueLabel)

        self.venue = QLineEdit(MeetingDetails)
        self.venue.setObjectName(u"venue")

        self.venueField.addWidget(self.venue)

        self.venueHint = HintLine(MeetingDetails)
        self.venueHint.setObjectName(u"venueHint")

        self.venueField.addWidget(self.venueHint)


        self.grid.addLayout(self.venueField, 2, 0, 1, 1)

        self.opened_atField = QVBoxLayout()
        self.opened_atField.setSpacing(5)
        self.opened_atField.setObjectName(u"opened_atField")
        self.opened_atLabel = QLabel(MeetingDetails)
        self.opened_atLabel.setObjectName(u"opened_atLabel")

        self.opened_atField.addWidget(self.opened_atLabel)

        self.opened_at = QLineEdit(MeetingDetails)
        self.opened_at.setObjectName(u"opened_at")

        self.opened_atField.addWidget(self.opened_at)

        self.opened_atHint = HintLine(MeetingDetails)
        self.opened_atHint.setObjectName(u"opened_atHint")

        self.opened_atField.addWidget(self.opened_atHint)


        self.grid.addLayout(self.opened_atField, 2, 1, 1, 1)

        self.closed_atField = QVBoxLayout()
        self.closed_atField.setSpacing(5)
        self.closed_atField.setObjectName(u"closed_atField")
        self.closed_atLabel = QLabel(MeetingDetails)
        self.closed_atLabel.setObjectName(u"closed_atLabel")

        self.closed_atField.addWidget(self.closed_atLabel)

        self.closed_at = QLineEdit(MeetingDetails)
        self.closed_at.setObjectName(u"closed_at")

        self.closed_atField.addWidget(self.closed_at)

        self.closed_atHint = HintLine(MeetingDetails)
        self.closed_atHint.setObjectName(u"closed_atHint")

        self.closed_atField.addWidget(self.closed_atHint)


        self.grid.addLayout(self.closed_atField, 2, 2, 1, 1)

        self.minute_takerField = QVBoxLayout()
        self.minute_takerField.setSpacing(5)
        self.minute_takerField.setObjectName(u"minute_takerField")
        self.minute_takerLabel = QLabel(MeetingDetails)
        self.minute_takerLabel.setObjectName(u"minute_takerLabel")

        self.minute_takerField.addWidget(self.minute_takerLabel)

        self.minute_taker = QLineEdit(MeetingDetails)
        self.minute_taker.setObjectName(u"minute_taker")

        self.minute_takerField.addWidget(self.minute_taker)

        self.minute_takerHint = HintLine(MeetingDetails)
        self.minute_takerHint.setObjectName(u"minute_takerHint")

        self.minute_takerField.addWidget(self.minute_takerHint)


        self.grid.addLayout(self.minute_takerField, 3, 0, 1, 1)

        self.running_headField = QVBoxLayout()
        self.running_headField.setSpacing(5)
        self.running_headField.setObjectName(u"running_headField")
        self.running_headLabel = QLabel(MeetingDetails)
        self.running_headLabel.setObjectName(u"running_headLabel")

        self.running_headField.addWidget(self.running_headLabel)

        self.running_head = QLineEdit(MeetingDetails)
        self.running_head.setObjectName(u"running_head")

        self.running_headField.addWidget(self.running_head)

        self.running_headHint = HintLine(MeetingDetails)
        self.running_headHint.setObjectName(u"running_headHint")

        self.running_headField.addWidget(self.running_headHint)


        self.grid.addLayout(self.running_headField, 3, 1, 1, 2)

        self.nextHead = QLabel(MeetingDetails)
        self.nextHead.setObjectName(u"nextHead")

        self.grid.addWidget(self.nextHead, 4, 0, 1, 3)

        self.next_dateField = QVBoxLayout()
        self.next_dateField.setSpacing(5)
        self.next_dateField.setObjectName(u"next_dateField")
        self.next_dateLabel = QLabel(MeetingDetails)
        self.next_dateLabel.setObjectName(u"next_dateLabel")

        self.next_dateField.addWidget(self.next_dateLabel)

        self.next_date = QLineEdit(MeetingDetails)
        self.next_date.setObjectName(u"next_date")

        self.next_dateField.addWidget(self.next_date)

        self.next_dateHint = HintLine(MeetingDetails)
        self.next_dateHint.setObjectName(u"next_dateHint")

        self.next_dateField.addWidget(self.next_dateHint)


        self.grid.addLayout(self.next_dateField, 5, 0, 1, 1)

        self.next_startsField = QVBoxLayout()
        self.next_startsField.setSpacing(5)
        self.next_startsField.setObjectName(u"next_startsField")
        self.next_startsLabel = QLabel(MeetingDetails)
        self.next_startsLabel.setObjectName(u"next_startsLabel")

        self.next_startsField.addWidget(self.next_startsLabel)

        self.next_starts = QLineEdit(MeetingDetails)
        self.next_starts.setObjectName(u"next_starts")

        self.next_startsField.addWidget(self.next_starts)

        self.next_startsHint = HintLine(MeetingDetails)
        self.next_startsHint.setObjectName(u"next_startsHint")

        self.next_startsField.addWidget(self.next_startsHint)


        self.grid.addLayout(self.next_startsField, 5, 1, 1, 1)

        self.next_endsField = QVBoxLayout()
        self.next_endsField.setSpacing(5)
        self.next_endsField.setObjectName(u"next_endsField")
        self.next_endsLabel = QLabel(MeetingDetails)
        self.next_endsLabel.setObjectName(u"next_endsLabel")

        self.next_endsField.addWidget(self.next_endsLabel)

        self.next_ends = QLineEdit(MeetingDetails)
        self.next_ends.setObjectName(u"next_ends")

        self.next_endsField.addWidget(self.next_ends)

        self.next_endsHint = HintLine(MeetingDetails)
        self.next_endsHint.setObjectName(u"next_endsHint")

        self.next_endsField.addWidget(self.next_endsHint)


        self.grid.addLayout(self.next_endsField, 5, 2, 1, 1)

        self.next_venueField = QVBoxLayout()
        self.next_venueField.setSpacing(5)
        self.next_venueField.setObjectName(u"next_venueField")
        self.next_venueLabel = QLabel(MeetingDetails)
        self.next_venueLabel.setObjectName(u"next_venueLabel")

        self.next_venueField.addWidget(self.next_venueLabel)

        self.next_venue = QLineEdit(MeetingDetails)
        self.next_venue.setObjectName(u"next_venue")

        self.next_venueField.addWidget(self.next_venue)

        self.next_venueHint = HintLine(MeetingDetails)
        self.next_venueHint.setObjectName(u"next_venueHint")

        self.next_venueField.addWidget(self.next_venueHint)


        self.grid.addLayout(self.next_venueField, 6, 0, 1, 3)

        self.grid.setColumnStretch(0, 2)
        self.grid.setColumnStretch(1, 1)
        self.grid.setColumnStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.titleLabel.setBuddy(self.title)
        self.dateLabel.setBuddy(self.date)
        self.startsLabel.setBuddy(self.starts)
        self.endsLabel.setBuddy(self.ends)
        self.venueLabel.setBuddy(self.venue)
        self.opened_atLabel.setBuddy(self.opened_at)
        self.closed_atLabel.setBuddy(self.closed_at)
        self.minute_takerLabel.setBuddy(self.minute_taker)
        self.running_headLabel.setBuddy(self.running_head)
        self.next_dateLabel.setBuddy(self.next_date)
        self.next_startsLabel.setBuddy(self.next_starts)
        self.next_endsLabel.setBuddy(self.next_ends)
        self.next_venueLabel.setBuddy(self.next_venue)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.title, self.date)
        QWidget.setTabOrder(self.date, self.starts)
        QWidget.setTabOrder(self.starts, self.ends)
        QWidget.setTabOrder(self.ends, self.venue)
        QWidget.setTabOrder(self.venue, self.opened_at)
        QWidget.setTabOrder(self.opened_at, self.closed_at)
        QWidget.setTabOrder(self.closed_at, self.minute_taker)
        QWidget.setTabOrder(self.minute_taker, self.running_head)
        QWidget.setTabOrder(self.running_head, self.next_date)
        QWidget.setTabOrder(self.next_date, self.next_starts)
        QWidget.setTabOrder(self.next_starts, self.next_ends)
        QWidget.setTabOrder(self.next_ends, self.next_venue)

        self.retranslateUi(MeetingDetails)

        QMetaObject.connectSlotsByName(MeetingDetails)
    # setupUi

    def retranslateUi(self, MeetingDetails):
#if QT_CONFIG(accessibility)
        MeetingDetails.setAccessibleName(QCoreApplication.translate("MeetingDetails", u"Meeting details", None))
#endif // QT_CONFIG(accessibility)
        self.titleLabel.setText(QCoreApplication.translate("MeetingDetails", u"T&itle", None))
#if QT_CONFIG(accessibility)
        self.title.setAccessibleName(QCoreApplication.translate("MeetingDetails", u"Title", None))
#endif // QT_CONFIG(accessibility)
        self.dateLabel.setText(QCoreApplication.translate("MeetingDetails", u"&Date", None))
#if QT_CONFIG(accessibility)
        self.date.setAccessibleName(QCoreApplication.translate("MeetingDetails", u"Date", None))
#endif // QT_CONFIG(accessibility)
        self.startsLabel.setText(QCoreApplication.translate("MeetingDetails", u"&From", None))
#if QT_CONFIG(accessibility)
        self.starts.setAccessibleName(QCoreApplication.translate("MeetingDetails", u"From", None))
#endif // QT_CONFIG(accessibility)
        self.endsLabel.setText(QCoreApplication.translate("MeetingDetails", u"&To", None))
#if QT_CONFIG(accessibility)
        self.ends.setAccessibleName(QCoreApplication.translate("MeetingDetails", u"To", None))
#endif // QT_CONFIG(accessibility)
        self.venueLabel.setText(QCoreApplication.translate("MeetingDetails", u"&Venue", None))
#if QT_CONFIG(accessibility)
        self.venue.setAccessibleName(QCoreApplication.translate("MeetingDetails", u"Venue", None))
#endif // QT_CONFIG(accessibility)
        self.opened_atLabel.setText(QCoreApplication.translate("MeetingDetails", u"&Opened", None))
#if QT_CONFIG(accessibility)
        self.opened_at.setAccessibleName(QCoreApplication.translate("MeetingDetails", u"Opened at", None))
#endif // QT_CONFIG(accessibility)
        self.closed_atLabel.setText(QCoreApplication.translate("MeetingDetails", u"&Closed", None))
#if QT_CONFIG(accessibility)
        self.closed_at.setAccessibleName(QCoreApplication.translate("MeetingDetails", u"Closed at", None))
#endif // QT_CONFIG(accessibility)
        self.minute_takerLabel.setText(QCoreApplication.translate("MeetingDetails", u"&Minutes taken by", None))
#if QT_CONFIG(accessibility)
        self.minute_taker.setAccessibleName(QCoreApplication.translate("MeetingDetails", u"Minutes taken by", None))
#endif // QT_CONFIG(accessibility)
        self.running_headLabel.setText(QCoreApplication.translate("MeetingDetails", u"&Running head", None))
#if QT_CONFIG(accessibility)
        self.running_head.setAccessibleName(QCoreApplication.translate("MeetingDetails", u"Running head", None))
#endif // QT_CONFIG(accessibility)
        self.nextHead.setText(QCoreApplication.translate("MeetingDetails", u"Next meeting", None))
        self.next_dateLabel.setText(QCoreApplication.translate("MeetingDetails", u"D&ate", None))
#if QT_CONFIG(accessibility)
        self.next_date.setAccessibleName(QCoreApplication.translate("MeetingDetails", u"Date of the next meeting", None))
#endif // QT_CONFIG(accessibility)
        self.next_startsLabel.setText(QCoreApplication.translate("MeetingDetails", u"Fro&m", None))
#if QT_CONFIG(accessibility)
        self.next_starts.setAccessibleName(QCoreApplication.translate("MeetingDetails", u"Next meeting from", None))
#endif // QT_CONFIG(accessibility)
        self.next_endsLabel.setText(QCoreApplication.translate("MeetingDetails", u"T&o", None))
#if QT_CONFIG(accessibility)
        self.next_ends.setAccessibleName(QCoreApplication.translate("MeetingDetails", u"Next meeting to", None))
#endif // QT_CONFIG(accessibility)
        self.next_venueLabel.setText(QCoreApplication.translate("MeetingDetails", u"V&enue", None))
#if QT_CONFIG(accessibility)
        self.next_venue.setAccessibleName(QCoreApplication.translate("MeetingDetails", u"Venue of the next meeting", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

