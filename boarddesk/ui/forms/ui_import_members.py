# Made by: pyside6-uic forms/import_members.ui
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'import_members.ui'
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

class Ui_ImportMembers(object):
    def setupUi(self, ImportMembers):
        if not ImportMembers.objectName():
            ImportMembers.setObjectName(u"ImportMembers")
        self.grid = QGridLayout(ImportMembers)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(16)
        self.grid.setVerticalSpacing(2)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.groupColumn = QVBoxLayout()
        self.groupColumn.setSpacing(3)
        self.groupColumn.setObjectName(u"groupColumn")
        self.groupLabel = QLabel(ImportMembers)
        self.groupLabel.setObjectName(u"groupLabel")

        self.groupColumn.addWidget(self.groupLabel)

        self.group = QComboBox(ImportMembers)
        self.group.setObjectName(u"group")

        self.groupColumn.addWidget(self.group)

        self.groupLine = HintLine(ImportMembers)
        self.groupLine.setObjectName(u"groupLine")

        self.groupColumn.addWidget(self.groupLine)


        self.grid.addLayout(self.groupColumn, 0, 0, 1, 1)

        self.firstDayColumn = QVBoxLayout()
        self.firstDayColumn.setSpacing(3)
        self.firstDayColumn.setObjectName(u"firstDayColumn")
        self.firstDayLabel = QLabel(ImportMembers)
        self.firstDayLabel.setObjectName(u"firstDayLabel")

        self.firstDayColumn.addWidget(self.firstDayLabel)

        self.firstDay = QLineEdit(ImportMembers)
        self.firstDay.setObjectName(u"firstDay")

        self.firstDayColumn.addWidget(self.firstDay)

        self.firstDayLine = HintLine(ImportMembers)
        self.firstDayLine.setObjectName(u"firstDayLine")

        self.firstDayColumn.addWidget(self.firstDayLine)


        self.grid.addLayout(self.firstDayColumn, 0, 1, 1, 1)

        self.leaversEnd = QCheckBox(ImportMembers)
        self.leaversEnd.setObjectName(u"leaversEnd")

        self.grid.addWidget(self.leaversEnd, 1, 0, 1, 2)

        self.grid.setColumnStretch(0, 1)
        self.grid.setColumnStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.groupLabel.setBuddy(self.group)
        self.firstDayLabel.setBuddy(self.firstDay)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.group, self.firstDay)
        QWidget.setTabOrder(self.firstDay, self.leaversEnd)

        self.retranslateUi(ImportMembers)

        QMetaObject.connectSlotsByName(ImportMembers)
    # setupUi

    def retranslateUi(self, ImportMembers):
#if QT_CONFIG(accessibility)
        ImportMembers.setAccessibleName(QCoreApplication.translate("ImportMembers", u"How a list is taken over", None))
#endif // QT_CONFIG(accessibility)
        self.groupLabel.setText(QCoreApplication.translate("ImportMembers", u"&Group", None))
        self.firstDayLabel.setText(QCoreApplication.translate("ImportMembers", u"Members &from", None))
        self.leaversEnd.setText(QCoreApplication.translate("ImportMembers", u"&Members who are not in the list leave the day before", None))
    # retranslateUi

