# Made by: pyside6-uic forms/declaration.ui
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'declaration.ui'
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

class Ui_Declaration(object):
    def setupUi(self, Declaration):
        if not Declaration.objectName():
            Declaration.setObjectName(u"Declaration")
        self.grid = QGridLayout(Declaration)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(16)
        self.grid.setVerticalSpacing(6)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.personColumn = QVBoxLayout()
        self.personColumn.setSpacing(3)
        self.personColumn.setObjectName(u"personColumn")
        self.personLabel = QLabel(Declaration)
        self.personLabel.setObjectName(u"personLabel")

        self.personColumn.addWidget(self.personLabel)

        self.person = QLineEdit(Declaration)
        self.person.setObjectName(u"person")

        self.personColumn.addWidget(self.person)

        self.personLine = HintLine(Declaration)
        self.personLine.setObjectName(u"personLine")

        self.personColumn.addWidget(self.personLine)


        self.grid.addLayout(self.personColumn, 0, 0, 1, 1)

        self.itemColumn = QVBoxLayout()
        self.itemColumn.setSpacing(3)
        self.itemColumn.setObjectName(u"itemColumn")
        self.itemLabel = QLabel(Declaration)
        self.itemLabel.setObjectName(u"itemLabel")

        self.itemColumn.addWidget(self.itemLabel)

        self.item = QComboBox(Declaration)
        self.item.setObjectName(u"item")

        self.itemColumn.addWidget(self.item)

        self.itemLine = HintLine(Declaration)
        self.itemLine.setObjectName(u"itemLine")

        self.itemColumn.addWidget(self.itemLine)


        self.grid.addLayout(self.itemColumn, 0, 1, 1, 1)

        self.interestColumn = QVBoxLayout()
        self.interestColumn.setSpacing(3)
        self.interestColumn.setObjectName(u"interestColumn")
        self.interestLabel = QLabel(Declaration)
        self.interestLabel.setObjectName(u"interestLabel")

        self.interestColumn.addWidget(self.interestLabel)

        self.interest = QLineEdit(Declaration)
        self.interest.setObjectName(u"interest")

        self.interestColumn.addWidget(self.interest)

        self.interestLine = HintLine(Declaration)
        self.interestLine.setObjectName(u"interestLine")

        self.interestColumn.addWidget(self.interestLine)


        self.grid.addLayout(self.interestColumn, 1, 0, 1, 2)

        self.leftMeeting = QCheckBox(Declaration)
        self.leftMeeting.setObjectName(u"leftMeeting")

        self.grid.addWidget(self.leftMeeting, 2, 0, 1, 2)

        self.grid.setColumnStretch(0, 2)
        self.grid.setColumnStretch(1, 3)
#if QT_CONFIG(shortcut)
        self.personLabel.setBuddy(self.person)
        self.itemLabel.setBuddy(self.item)
        self.interestLabel.setBuddy(self.interest)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.person, self.item)
        QWidget.setTabOrder(self.item, self.interest)
        QWidget.setTabOrder(self.interest, self.leftMeeting)

        self.retranslateUi(Declaration)

        QMetaObject.connectSlotsByName(Declaration)
    # setupUi

    def retranslateUi(self, Declaration):
#if QT_CONFIG(accessibility)
        Declaration.setAccessibleName(QCoreApplication.translate("Declaration", u"Declaration of interest", None))
#endif // QT_CONFIG(accessibility)
        self.personLabel.setText(QCoreApplication.translate("Declaration", u"&Who", None))
        self.itemLabel.setText(QCoreApplication.translate("Declaration", u"&Item", None))
        self.interestLabel.setText(QCoreApplication.translate("Declaration", u"Inte&rest", None))
        self.leftMeeting.setText(QCoreApplication.translate("Declaration", u"&Left the meeting for this item", None))
    # retranslateUi

