# Made by: pyside6-uic forms/plan_year.ui
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'plan_year.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QGridLayout, QLabel,
    QLineEdit, QSizePolicy, QVBoxLayout, QWidget)

from boarddesk.ui.widgets.field import HintLine

class Ui_PlanYear(object):
    def setupUi(self, PlanYear):
        if not PlanYear.objectName():
            PlanYear.setObjectName(u"PlanYear")
        self.column = QVBoxLayout(PlanYear)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.grid = QGridLayout()
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(14)
        self.grid.setVerticalSpacing(4)
        self.ruleField = QVBoxLayout()
        self.ruleField.setSpacing(5)
        self.ruleField.setObjectName(u"ruleField")
        self.ruleLabel = QLabel(PlanYear)
        self.ruleLabel.setObjectName(u"ruleLabel")

        self.ruleField.addWidget(self.ruleLabel)

        self.rule = QLineEdit(PlanYear)
        self.rule.setObjectName(u"rule")

        self.ruleField.addWidget(self.rule)

        self.ruleHint = HintLine(PlanYear)
        self.ruleHint.setObjectName(u"ruleHint")

        self.ruleField.addWidget(self.ruleHint)


        self.grid.addLayout(self.ruleField, 0, 0, 1, 4)

        self.firstField = QVBoxLayout()
        self.firstField.setSpacing(5)
        self.firstField.setObjectName(u"firstField")
        self.firstLabel = QLabel(PlanYear)
        self.firstLabel.setObjectName(u"firstLabel")

        self.firstField.addWidget(self.firstLabel)

        self.first = QLineEdit(PlanYear)
        self.first.setObjectName(u"first")

        self.firstField.addWidget(self.first)

        self.firstHint = HintLine(PlanYear)
        self.firstHint.setObjectName(u"firstHint")

        self.firstField.addWidget(self.firstHint)


        self.grid.addLayout(self.firstField, 1, 0, 1, 1)

        self.regionField = QVBoxLayout()
        self.regionField.setSpacing(5)
        self.regionField.setObjectName(u"regionField")
        self.regionLabel = QLabel(PlanYear)
        self.regionLabel.setObjectName(u"regionLabel")

        self.regionField.addWidget(self.regionLabel)

        self.region = QComboBox(PlanYear)
        self.region.setObjectName(u"region")

        self.regionField.addWidget(self.region)

        self.regionHint = HintLine(PlanYear)
        self.regionHint.setObjectName(u"regionHint")

        self.regionField.addWidget(self.regionHint)


        self.grid.addLayout(self.regionField, 1, 1, 1, 3)

        self.startsField = QVBoxLayout()
        self.startsField.setSpacing(5)
        self.startsField.setObjectName(u"startsField")
        self.startsLabel = QLabel(PlanYear)
        self.startsLabel.setObjectName(u"startsLabel")

        self.startsField.addWidget(self.startsLabel)

        self.starts = QLineEdit(PlanYear)
        self.starts.setObjectName(u"starts")

        self.startsField.addWidget(self.starts)

        self.startsHint = HintLine(PlanYear)
        self.startsHint.setObjectName(u"startsHint")

        self.startsField.addWidget(self.startsHint)


        self.grid.addLayout(self.startsField, 2, 0, 1, 1)

        self.endsField = QVBoxLayout()
        self.endsField.setSpacing(5)
        self.endsField.setObjectName(u"endsField")
        self.endsLabel = QLabel(PlanYear)
        self.endsLabel.setObjectName(u"endsLabel")

        self.endsField.addWidget(self.endsLabel)

        self.ends = QLineEdit(PlanYear)
        self.ends.setObjectName(u"ends")

        self.endsField.addWidget(self.ends)

        self.endsHint = HintLine(PlanYear)
        self.endsHint.setObjectName(u"endsHint")

        self.endsField.addWidget(self.endsHint)


        self.grid.addLayout(self.endsField, 2, 1, 1, 1)

        self.venueField = QVBoxLayout()
        self.venueField.setSpacing(5)
        self.venueField.setObjectName(u"venueField")
        self.venueLabel = QLabel(PlanYear)
        self.venueLabel.setObjectName(u"venueLabel")

        self.venueField.addWidget(self.venueLabel)

        self.venue = QLineEdit(PlanYear)
        self.venue.setObjectName(u"venue")

        self.venueField.addWidget(self.venue)

        self.venueHint = HintLine(PlanYear)
        self.venueHint.setObjectName(u"venueHint")

        self.venueField.addWidget(self.venueHint)


        self.grid.addLayout(self.venueField, 2, 2, 1, 2)

        self.grid.setColumnStretch(0, 2)
        self.grid.setColumnStretch(1, 1)
        self.grid.setColumnStretch(2, 1)
        self.grid.setColumnStretch(3, 1)

        self.column.addLayout(self.grid)

        self.daysPlace = QVBoxLayout()
        self.daysPlace.setObjectName(u"daysPlace")

        self.column.addLayout(self.daysPlace)

#if QT_CONFIG(shortcut)
        self.ruleLabel.setBuddy(self.rule)
        self.firstLabel.setBuddy(self.first)
        self.regionLabel.setBuddy(self.region)
        self.startsLabel.setBuddy(self.starts)
        self.endsLabel.setBuddy(self.ends)
        self.venueLabel.setBuddy(self.venue)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.rule, self.first)
        QWidget.setTabOrder(self.first, self.region)
        QWidget.setTabOrder(self.region, self.starts)
        QWidget.setTabOrder(self.starts, self.ends)
        QWidget.setTabOrder(self.ends, self.venue)

        self.retranslateUi(PlanYear)

        QMetaObject.connectSlotsByName(PlanYear)
    # setupUi

    def retranslateUi(self, PlanYear):
#if QT_CONFIG(accessibility)
        PlanYear.setAccessibleName(QCoreApplication.translate("PlanYear", u"Plan a year of meetings", None))
#endif // QT_CONFIG(accessibility)
        self.ruleLabel.setText(QCoreApplication.translate("PlanYear", u"The board &meets on the", None))
#if QT_CONFIG(accessibility)
        self.rule.setAccessibleName(QCoreApplication.translate("PlanYear", u"The board meets on the", None))
#endif // QT_CONFIG(accessibility)
        self.firstLabel.setText(QCoreApplication.translate("PlanYear", u"&From", None))
#if QT_CONFIG(accessibility)
        self.first.setAccessibleName(QCoreApplication.translate("PlanYear", u"From", None))
#endif // QT_CONFIG(accessibility)
        self.regionLabel.setText(QCoreApplication.translate("PlanYear", u"&Bank holidays", None))
#if QT_CONFIG(accessibility)
        self.region.setAccessibleName(QCoreApplication.translate("PlanYear", u"Bank holidays", None))
#endif // QT_CONFIG(accessibility)
        self.startsLabel.setText(QCoreApplication.translate("PlanYear", u"&Starts", None))
#if QT_CONFIG(accessibility)
        self.starts.setAccessibleName(QCoreApplication.translate("PlanYear", u"Starts", None))
#endif // QT_CONFIG(accessibility)
        self.endsLabel.setText(QCoreApplication.translate("PlanYear", u"&Ends", None))
#if QT_CONFIG(accessibility)
        self.ends.setAccessibleName(QCoreApplication.translate("PlanYear", u"Ends", None))
#endif // QT_CONFIG(accessibility)
        self.venueLabel.setText(QCoreApplication.translate("PlanYear", u"&Venue", None))
#if QT_CONFIG(accessibility)
        self.venue.setAccessibleName(QCoreApplication.translate("PlanYear", u"Venue", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

