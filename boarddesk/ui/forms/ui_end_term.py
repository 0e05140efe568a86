# Made by: pyside6-uic forms/end_term.ui
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'end_term.ui'
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

class Ui_EndTerm(object):
    def setupUi(self, EndTerm):
        if not EndTerm.objectName():
            EndTerm.setObjectName(u"EndTerm")
        self.grid = QGridLayout(EndTerm)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(16)
        self.grid.setVerticalSpacing(8)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.lastDayColumn = QVBoxLayout()
        self.lastDayColumn.setSpacing(3)
        self.lastDayColumn.setObjectName(u"lastDayColumn")
        self.lastDayLabel = QLabel(EndTerm)
        self.lastDayLabel.setObjectName(u"lastDayLabel")

        self.lastDayColumn.addWidget(self.lastDayLabel)

        self.lastDay = QLineEdit(EndTerm)
        self.lastDay.setObjectName(u"lastDay")

        self.lastDayColumn.addWidget(self.lastDay)

        self.lastDayLine = HintLine(EndTerm)
        self.lastDayLine.setObjectName(u"lastDayLine")

        self.lastDayColumn.addWidget(self.lastDayLine)


        self.grid.addLayout(self.lastDayColumn, 0, 0, 1, 1)

        self.reasonColumn = QVBoxLayout()
        self.reasonColumn.setSpacing(3)
        self.reasonColumn.setObjectName(u"reasonColumn")
        self.reasonLabel = QLabel(EndTerm)
        self.reasonLabel.setObjectName(u"reasonLabel")

        self.reasonColumn.addWidget(self.reasonLabel)

        self.reason = QLineEdit(EndTerm)
        self.reason.setObjectName(u"reason")

        self.reasonColumn.addWidget(self.reason)

        self.reasonLine = HintLine(EndTerm)
        self.reasonLine.setObjectName(u"reasonLine")

        self.reasonColumn.addWidget(self.reasonLine)


        self.grid.addLayout(self.reasonColumn, 1, 0, 1, 1)

        self.seatStays = QCheckBox(EndTerm)
        self.seatStays.setObjectName(u"seatStays")

        self.grid.addWidget(self.seatStays, 2, 0, 1, 1)

        self.grid.setColumnStretch(0, 1)
#if QT_CONFIG(shortcut)
        self.lastDayLabel.setBuddy(self.lastDay)
        self.reasonLabel.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.lastDay, self.reason)
        QWidget.setTabOrder(self.reason, self.seatStays)

        self.retranslateUi(EndTerm)

        QMetaObject.connectSlotsByName(EndTerm)
    # setupUi

    def retranslateUi(self, EndTerm):
#if QT_CONFIG(accessibility)
        EndTerm.setAccessibleName(QCoreApplication.translate("EndTerm", u"End of the term", None))
#endif // QT_CONFIG(accessibility)
        self.lastDayLabel.setText(QCoreApplication.translate("EndTerm", u"&Last day", None))
        self.reasonLabel.setText(QCoreApplication.translate("EndTerm", u"&Reason", None))
        self.seatStays.setText(QCoreApplication.translate("EndTerm", u"The &seat stays, vacant from the day after", None))
    # retranslateUi

