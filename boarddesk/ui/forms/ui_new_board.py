# Made by: pyside6-uic forms/new_board.ui
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'new_board.ui'
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

class Ui_NewBoard(object):
    def setupUi(self, NewBoard):
        if not NewBoard.objectName():
            NewBoard.setObjectName(u"NewBoard")
        self.grid = QGridLayout(NewBoard)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(16)
        self.grid.setVerticalSpacing(8)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.nameColumn = QVBoxLayout()
        self.nameColumn.setSpacing(3)
        self.nameColumn.setObjectName(u"nameColumn")
        self.nameLabel = QLabel(NewBoard)
        self.nameLabel.setObjectName(u"nameLabel")

        self.nameColumn.addWidget(self.nameLabel)

        self.name = QLineEdit(NewBoard)
        self.name.setObjectName(u"name")

        self.nameColumn.addWidget(self.name)

        self.nameLine = HintLine(NewBoard)
        self.nameLine.setObjectName(u"nameLine")

        self.nameColumn.addWidget(self.nameLine)


        self.grid.addLayout(self.nameColumn, 0, 0, 1, 1)

        self.shortNameColumn = QVBoxLayout()
        self.shortNameColumn.setSpacing(3)
        self.shortNameColumn.setObjectName(u"shortNameColumn")
        self.shortNameLabel = QLabel(NewBoard)
        self.shortNameLabel.setObjectName(u"shortNameLabel")

        self.shortNameColumn.addWidget(self.shortNameLabel)

        self.shortName = QLineEdit(NewBoard)
        self.shortName.setObjectName(u"shortName")

        self.shortNameColumn.addWidget(self.shortName)

        self.shortNameLine = HintLine(NewBoard)
        self.shortNameLine.setObjectName(u"shortNameLine")

        self.shortNameColumn.addWidget(self.shortNameLine)


        self.grid.addLayout(self.shortNameColumn, 1, 0, 1, 1)

        self.codesColumn = QVBoxLayout()
        self.codesColumn.setSpacing(3)
        self.codesColumn.setObjectName(u"codesColumn")
        self.codesLabel = QLabel(NewBoard)
        self.codesLabel.setObjectName(u"codesLabel")

        self.codesColumn.addWidget(self.codesLabel)

        self.codes = QComboBox(NewBoard)
        self.codes.setObjectName(u"codes")

        self.codesColumn.addWidget(self.codes)

        self.codesLine = HintLine(NewBoard)
        self.codesLine.setObjectName(u"codesLine")

        self.codesColumn.addWidget(self.codesLine)


        self.grid.addLayout(self.codesColumn, 2, 0, 1, 1)

        self.grid.setColumnStretch(0, 1)
#if QT_CONFIG(shortcut)
        self.nameLabel.setBuddy(self.name)
        self.shortNameLabel.setBuddy(self.shortName)
        self.codesLabel.setBuddy(self.codes)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.name, self.shortName)
        QWidget.setTabOrder(self.shortName, self.codes)

        self.retranslateUi(NewBoard)

        QMetaObject.connectSlotsByName(NewBoard)
    # setupUi

    def retranslateUi(self, NewBoard):
#if QT_CONFIG(accessibility)
        NewBoard.setAccessibleName(QCoreApplication.translate("NewBoard", u"New board", None))
#endif // QT_CONFIG(accessibility)
        self.nameLabel.setText(QCoreApplication.translate("NewBoard", u"&Name", None))
        self.shortNameLabel.setText(QCoreApplication.translate("NewBoard", u"&Short name", None))
        self.codesLabel.setText(QCoreApplication.translate("NewBoard", u"&Attendance codes", None))
    # retranslateUi

