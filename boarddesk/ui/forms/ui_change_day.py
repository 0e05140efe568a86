# Made by: pyside6-uic forms/change_day.ui
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'change_day.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QGridLayout,
    QLabel, QLineEdit, QSizePolicy, QVBoxLayout,
    QWidget)

from boarddesk.ui.widgets.field import HintLine

class Ui_ChangeDay(object):
    def setupUi(self, ChangeDay):
        if not ChangeDay.objectName():
            ChangeDay.setObjectName(u"ChangeDay")
        self.grid = QGridLayout(ChangeDay)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(16)
        self.grid.setVerticalSpacing(2)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.renameOther = QCheckBox(ChangeDay)
        self.renameOther.setObjectName(u"renameOther")

        self.grid.addWidget(self.renameOther, 0, 0, 1, 2)

        self.changesFromColumn = QVBoxLayout()
        self.changesFromColumn.setSpacing(3)
        self.changesFromColumn.setObjectName(u"changesFromColumn")
        self.changesFromLabel = QLabel(ChangeDay)
        self.changesFromLabel.setObjectName(u"changesFromLabel")

        self.changesFromColumn.addWidget(self.changesFromLabel)

        self.changesFrom = QComboBox(ChangeDay)
        self.changesFrom.setObjectName(u"changesFrom")

        self.changesFromColumn.addWidget(self.changesFrom)

        self.changesFromLine = HintLine(ChangeDay)
        self.changesFromLine.setObjectName(u"changesFromLine")

        self.changesFromColumn.addWidget(self.changesFromLine)


        self.grid.addLayout(self.changesFromColumn, 1, 0, 1, 1)

        self.changesDayColumn = QVBoxLayout()
        self.changesDayColumn.setSpacing(3)
        self.changesDayColumn.setObjectName(u"changesDayColumn")
        self.changesDayLabel = QLabel(ChangeDay)
        self.changesDayLabel.setObjectName(u"changesDayLabel")

        self.changesDayColumn.addWidget(self.changesDayLabel)

        self.changesDay = QLineEdit(ChangeDay)
        self.changesDay.setObjectName(u"changesDay")

        self.changesDayColumn.addWidget(self.changesDay)

        self.changesDayLine = HintLine(ChangeDay)
        self.changesDayLine.setObjectName(u"changesDayLine")

        self.changesDayColumn.addWidget(self.changesDayLine)


        self.grid.addLayout(self.changesDayColumn, 1, 1, 1, 1)

        self.grid.setColumnStretch(0, 7)
        self.grid.setColumnStretch(1, 5)
#if QT_CONFIG(shortcut)
        self.changesFromLabel.setBuddy(self.changesFrom)
        self.changesDayLabel.setBuddy(self.changesDay)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.renameOther, self.changesFrom)
        QWidget.setTabOrder(self.changesFrom, self.changesDay)

        self.retranslateUi(ChangeDay)

        QMetaObject.connectSlotsByName(ChangeDay)
    # setupUi

    def retranslateUi(self, ChangeDay):
#if QT_CONFIG(accessibility)
        ChangeDay.setAccessibleName(QCoreApplication.translate("ChangeDay", u"When the changes are valid", None))
#endif // QT_CONFIG(accessibility)
        self.renameOther.setText(QCoreApplication.translate("ChangeDay", u"New initials for somebody else", None))
        self.changesFromLabel.setText(QCoreApplication.translate("ChangeDay", u"The changes are &valid", None))
        self.changesDayLabel.setText(QCoreApplication.translate("ChangeDay", u"From the da&y", None))
    # retranslateUi

