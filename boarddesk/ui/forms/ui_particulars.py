# Made by: pyside6-uic forms/particulars.ui
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'particulars.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QGridLayout, QLabel,
    QLineEdit, QSizePolicy, QVBoxLayout, QWidget)

from boarddesk.ui.widgets.field import HintLine

class Ui_Particulars(object):
    def setupUi(self, Particulars):
        if not Particulars.objectName():
            Particulars.setObjectName(u"Particulars")
        self.column = QVBoxLayout(Particulars)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.decisionPart = QWidget(Particulars)
        self.decisionPart.setObjectName(u"decisionPart")
        self.decisionPartGrid = QGridLayout(self.decisionPart)
        self.decisionPartGrid.setObjectName(u"decisionPartGrid")
        self.decisionPartGrid.setHorizontalSpacing(16)
        self.decisionPartGrid.setVerticalSpacing(8)
        self.decisionPartGrid.setContentsMargins(0, 0, 0, 0)
        self.proposerColumn = QVBoxLayout()
        self.proposerColumn.setSpacing(3)
        self.proposerColumn.setObjectName(u"proposerColumn")
        self.proposerLabel = QLabel(self.decisionPart)
        self.proposerLabel.setObjectName(u"proposerLabel")

        self.proposerColumn.addWidget(self.proposerLabel)

        self.proposer = QLineEdit(self.decisionPart)
        self.proposer.setObjectName(u"proposer")

        self.proposerColumn.addWidget(self.proposer)

        self.proposerLine = HintLine(self.decisionPart)
        self.proposerLine.setObjectName(u"proposerLine")

        self.proposerColumn.addWidget(self.proposerLine)


        self.decisionPartGrid.addLayout(self.proposerColumn, 0, 0, 1, 3)

        self.seconderColumn = QVBoxLayout()
        self.seconderColumn.setSpacing(3)
        self.seconderColumn.setObjectName(u"seconderColumn")
        self.seconderLabel = QLabel(self.decisionPart)
        self.seconderLabel.setObjectName(u"seconderLabel")

        self.seconderColumn.addWidget(self.seconderLabel)

        self.seconder = QLineEdit(self.decisionPart)
        self.seconder.setObjectName(u"seconder")

        self.seconderColumn.addWidget(self.seconder)

        self.seconderLine = HintLine(self.decisionPart)
        self.seconderLine.setObjectName(u"seconderLine")

        self.seconderColumn.addWidget(self.seconderLine)


        self.decisionPartGrid.addLayout(self.seconderColumn, 0, 3, 1, 3)

        self.votesForColumn = QVBoxLayout()
        self.votesForColumn.setSpacing(3)
        self.votesForColumn.setObjectName(u"votesForColumn")
        self.votesForLabel = QLabel(self.decisionPart)
        self.votesForLabel.setObjectName(u"votesForLabel")

        self.votesForColumn.addWidget(self.votesForLabel)

        self.votesFor = QLineEdit(self.decisionPart)
        self.votesFor.setObjectName(u"votesFor")

        self.votesForColumn.addWidget(self.votesFor)

        self.votesForLine = HintLine(self.decisionPart)
        self.votesForLine.setObjectName(u"votesForLine")

        self.votesForColumn.addWidget(self.votesForLine)


        self.decisionPartGrid.addLayout(self.votesForColumn, 1, 0, 1, 2)

        self.votesAgainstColumn = QVBoxLayout()
        self.votesAgainstColumn.setSpacing(3)
        self.votesAgainstColumn.setObjectName(u"votesAgainstColumn")
        self.votesAgainstLabel = QLabel(self.decisionPart)
        self.votesAgainstLabel.setObjectName(u"votesAgainstLabel")

        self.votesAgainstColumn.addWidget(self.votesAgainstLabel)

        self.votesAgainst = QLineEdit(self.decisionPart)
        self.votesAgainst.setObjectName(u"votesAgainst")

        self.votesAgainstColumn.addWidget(self.votesAgainst)

        self.votesAgainstLine = HintLine(self.decisionPart)
        self.votesAgainstLine.setObjectName(u"votesAgainstLine")

        self.votesAgainstColumn.addWidget(self.votesAgainstLine)


        self.decisionPartGrid.addLayout(self.votesAgainstColumn, 1, 2, 1, 2)

        self.votesAbstainedColumn = QVBoxLayout()
        self.votesAbstainedColumn.setSpacing(3)
        self.votesAbstainedColumn.setObjectName(u"votesAbstainedColumn")
        self.votesAbstainedLabel = QLabel(self.decisionPart)
        self.votesAbstainedLabel.setObjectName(u"votesAbstainedLabel")

        self.votesAbstainedColumn.addWidget(self.votesAbstainedLabel)

        self.votesAbstained = QLineEdit(self.decisionPart)
        self.votesAbstained.setObjectName(u"votesAbstained")

        self.votesAbstainedColumn.addWidget(self.votesAbstained)

        self.votesAbstainedLine = HintLine(self.decisionPart)
        self.votesAbstainedLine.setObjectName(u"votesAbstainedLine")

        self.votesAbstainedColumn.addWidget(self.votesAbstainedLine)


        self.decisionPartGrid.addLayout(self.votesAbstainedColumn, 1, 4, 1, 2)

        self.decisionPartGrid.setColumnStretch(0, 1)
        self.decisionPartGrid.setColumnStretch(1, 1)
        self.decisionPartGrid.setColumnStretch(2, 1)
        self.decisionPartGrid.setColumnStretch(3, 1)
        self.decisionPartGrid.setColumnStretch(4, 1)
        self.decisionPartGrid.setColumnStretch(5, 1)

        self.column.addWidget(self.decisionPart)

        self.amendmentPart = QWidget(Particulars)
        self.amendmentPart.setObjectName(u"amendmentPart")
        self.amendmentPartGrid = QGridLayout(self.amendmentPart)
        self.amendmentPartGrid.setObjectName(u"amendmentPartGrid")
        self.amendmentPartGrid.setHorizontalSpacing(16)
        self.amendmentPartGrid.setVerticalSpacing(8)
        self.amendmentPartGrid.setContentsMargins(0, 0, 0, 0)
        self.amendedRefColumn = QVBoxLayout()
        self.amendedRefColumn.setSpacing(3)
        self.amendedRefColumn.setObjectName(u"amendedRefColumn")
        self.amendedRefLabel = QLabel(self.amendmentPart)
        self.amendedRefLabel.setObjectName(u"amendedRefLabel")

        self.amendedRefColumn.addWidget(self.amendedRefLabel)

        self.amendedRef = QLineEdit(self.amendmentPart)
        self.amendedRef.setObjectName(u"amendedRef")

        self.amendedRefColumn.addWidget(self.amendedRef)

        self.amendedRefLine = HintLine(self.amendmentPart)
        self.amendedRefLine.setObjectName(u"amendedRefLine")

        self.amendedRefColumn.addWidget(self.amendedRefLine)


        self.amendmentPartGrid.addLayout(self.amendedRefColumn, 0, 0, 1, 1)

        self.amendmentPartGrid.setColumnStretch(0, 1)

        self.column.addWidget(self.amendmentPart)

        self.informationPart = QWidget(Particulars)
        self.informationPart.setObjectName(u"informationPart")
        self.informationPartGrid = QGridLayout(self.informationPart)
        self.informationPartGrid.setObjectName(u"informationPartGrid")
        self.informationPartGrid.setHorizontalSpacing(16)
        self.informationPartGrid.setVerticalSpacing(8)
        self.informationPartGrid.setContentsMargins(0, 0, 0, 0)
        self.eventDayColumn = QVBoxLayout()
        self.eventDayColumn.setSpacing(3)
        self.eventDayColumn.setObjectName(u"eventDayColumn")
        self.eventDayLabel = QLabel(self.informationPart)
        self.eventDayLabel.setObjectName(u"eventDayLabel")

        self.eventDayColumn.addWidget(self.eventDayLabel)

        self.eventDay = QLineEdit(self.informationPart)
        self.eventDay.setObjectName(u"eventDay")

        self.eventDayColumn.addWidget(self.eventDay)

        self.eventDayLine = HintLine(self.informationPart)
        self.eventDayLine.setObjectName(u"eventDayLine")

        self.eventDayColumn.addWidget(self.eventDayLine)


        self.informationPartGrid.addLayout(self.eventDayColumn, 0, 0, 1, 1)

        self.emailedDayColumn = QVBoxLayout()
        self.emailedDayColumn.setSpacing(3)
        self.emailedDayColumn.setObjectName(u"emailedDayColumn")
        self.emailedDayLabel = QLabel(self.informationPart)
        self.emailedDayLabel.setObjectName(u"emailedDayLabel")

        self.emailedDayColumn.addWidget(self.emailedDayLabel)

        self.emailedDay = QLineEdit(self.informationPart)
        self.emailedDay.setObjectName(u"emailedDay")

        self.emailedDayColumn.addWidget(self.emailedDay)

        self.emailedDayLine = HintLine(self.informationPart)
        self.emailedDayLine.setObjectName(u"emailedDayLine")

        self.emailedDayColumn.addWidget(self.emailedDayLine)


        self.informationPartGrid.addLayout(self.emailedDayColumn, 0, 1, 1, 1)

        self.informationPartGrid.setColumnStretch(0, 1)
        self.informationPartGrid.setColumnStretch(1, 1)

        self.column.addWidget(self.informationPart)

        self.planned = QCheckBox(Particulars)
        self.planned.setObjectName(u"planned")

        self.column.addWidget(self.planned)

        self.planPart = QWidget(Particulars)
        self.planPart.setObjectName(u"planPart")
        self.planPartGrid = QGridLayout(self.planPart)
        self.planPartGrid.setObjectName(u"planPartGrid")
        self.planPartGrid.setHorizontalSpacing(16)
        self.planPartGrid.setVerticalSpacing(8)
        self.planPartGrid.setContentsMargins(0, 0, 0, 0)
        self.planDayColumn = QVBoxLayout()
        self.planDayColumn.setSpacing(3)
        self.planDayColumn.setObjectName(u"planDayColumn")
        self.planDayLabel = QLabel(self.planPart)
        self.planDayLabel.setObjectName(u"planDayLabel")

        self.planDayColumn.addWidget(self.planDayLabel)

        self.planDay = QLineEdit(self.planPart)
        self.planDay.setObjectName(u"planDay")

        self.planDayColumn.addWidget(self.planDay)

        self.planDayLine = HintLine(self.planPart)
        self.planDayLine.setObjectName(u"planDayLine")

        self.planDayColumn.addWidget(self.planDayLine)


        self.planPartGrid.addLayout(self.planDayColumn, 0, 0, 1, 1)

        self.planPartGrid.setColumnStretch(0, 1)

        self.column.addWidget(self.planPart)

#if QT_CONFIG(shortcut)
        self.proposerLabel.setBuddy(self.proposer)
        self.seconderLabel.setBuddy(self.seconder)
        self.votesForLabel.setBuddy(self.votesFor)
        self.votesAgainstLabel.setBuddy(self.votesAgainst)
        self.votesAbstainedLabel.setBuddy(self.votesAbstained)
        self.amendedRefLabel.setBuddy(self.amendedRef)
        self.eventDayLabel.setBuddy(self.eventDay)
        self.emailedDayLabel.setBuddy(self.emailedDay)
        self.planDayLabel.setBuddy(self.planDay)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.proposer, self.seconder)
        QWidget.setTabOrder(self.seconder, self.votesFor)
        QWidget.setTabOrder(self.votesFor, self.votesAgainst)
        QWidget.setTabOrder(self.votesAgainst, self.votesAbstained)
        QWidget.setTabOrder(self.votesAbstained, self.amendedRef)
        QWidget.setTabOrder(self.amendedRef, self.eventDay)
        QWidget.setTabOrder(self.eventDay, self.emailedDay)
        QWidget.setTabOrder(self.emailedDay, self.planned)
        QWidget.setTabOrder(self.planned, self.planDay)

        self.retranslateUi(Particulars)

        QMetaObject.connectSlotsByName(Particulars)
    # setupUi

    def retranslateUi(self, Particulars):
#if QT_CONFIG(accessibility)
        Particulars.setAccessibleName(QCoreApplication.translate("Particulars", u"Particulars of this paragraph", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.decisionPart.setAccessibleName(QCoreApplication.translate("Particulars", u"Decision", None))
#endif // QT_CONFIG(accessibility)
        self.proposerLabel.setText(QCoreApplication.translate("Particulars", u"&Proposed by", None))
        self.seconderLabel.setText(QCoreApplication.translate("Particulars", u"&Seconded by", None))
        self.votesForLabel.setText(QCoreApplication.translate("Particulars", u"&For", None))
        self.votesAgainstLabel.setText(QCoreApplication.translate("Particulars", u"A&gainst", None))
        self.votesAbstainedLabel.setText(QCoreApplication.translate("Particulars", u"&Abstained", None))
#if QT_CONFIG(accessibility)
        self.amendmentPart.setAccessibleName(QCoreApplication.translate("Particulars", u"Amendment", None))
#endif // QT_CONFIG(accessibility)
        self.amendedRefLabel.setText(QCoreApplication.translate("Particulars", u"&Ref in the last minutes", None))
#if QT_CONFIG(accessibility)
        self.informationPart.setAccessibleName(QCoreApplication.translate("Particulars", u"Information", None))
#endif // QT_CONFIG(accessibility)
        self.eventDayLabel.setText(QCoreApplication.translate("Particulars", u"&Day of the event", None))
        self.emailedDayLabel.setText(QCoreApplication.translate("Particulars", u"&E-mailed on", None))
        self.planned.setText(QCoreApplication.translate("Particulars", u"&Keep it for the forward plan", None))
#if QT_CONFIG(accessibility)
        self.planPart.setAccessibleName(QCoreApplication.translate("Particulars", u"Forward plan", None))
#endif // QT_CONFIG(accessibility)
        self.planDayLabel.setText(QCoreApplication.translate("Particulars", u"&Come back to it", None))
    # retranslateUi

