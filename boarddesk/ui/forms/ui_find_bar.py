# Made by: pyside6-uic forms/find_bar.ui
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'find_bar.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QGridLayout, QHBoxLayout,
    QLabel, QLineEdit, QPushButton, QSizePolicy,
    QSpacerItem, QWidget)

class Ui_FindBar(object):
    def setupUi(self, FindBar):
        if not FindBar.objectName():
            FindBar.setObjectName(u"FindBar")
        self.grid = QGridLayout(FindBar)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(10)
        self.grid.setVerticalSpacing(8)
        self.grid.setContentsMargins(28, 9, 20, 9)
        self.findText = QLineEdit(FindBar)
        self.findText.setObjectName(u"findText")

        self.grid.addWidget(self.findText, 0, 0, 1, 1)

        self.findTools = QHBoxLayout()
        self.findTools.setSpacing(12)
        self.findTools.setObjectName(u"findTools")
        self.count = QLabel(FindBar)
        self.count.setObjectName(u"count")

        self.findTools.addWidget(self.count)

        self.matchCase = QCheckBox(FindBar)
        self.matchCase.setObjectName(u"matchCase")

        self.findTools.addWidget(self.matchCase)

        self.wholeWords = QCheckBox(FindBar)
        self.wholeWords.setObjectName(u"wholeWords")

        self.findTools.addWidget(self.wholeWords)

        self.room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.findTools.addItem(self.room)


        self.grid.addLayout(self.findTools, 0, 1, 1, 1)

        self.replaceText = QLineEdit(FindBar)
        self.replaceText.setObjectName(u"replaceText")

        self.grid.addWidget(self.replaceText, 1, 0, 1, 1)

        self.replaceTools = QHBoxLayout()
        self.replaceTools.setSpacing(8)
        self.replaceTools.setObjectName(u"replaceTools")
        self.replaceOne = QPushButton(FindBar)
        self.replaceOne.setObjectName(u"replaceOne")

        self.replaceTools.addWidget(self.replaceOne)

        self.replaceAll = QPushButton(FindBar)
        self.replaceAll.setObjectName(u"replaceAll")

        self.replaceTools.addWidget(self.replaceAll)

        self.replaceRoom = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.replaceTools.addItem(self.replaceRoom)


        self.grid.addLayout(self.replaceTools, 1, 1, 1, 1)

        self.narrowTools = QHBoxLayout()
        self.narrowTools.setSpacing(12)
        self.narrowTools.setObjectName(u"narrowTools")

        self.grid.addLayout(self.narrowTools, 2, 0, 1, 2)

        QWidget.setTabOrder(self.findText, self.replaceText)
        QWidget.setTabOrder(self.replaceText, self.replaceOne)
        QWidget.setTabOrder(self.replaceOne, self.replaceAll)
        QWidget.setTabOrder(self.replaceAll, self.matchCase)
        QWidget.setTabOrder(self.matchCase, self.wholeWords)

        self.retranslateUi(FindBar)

        QMetaObject.connectSlotsByName(FindBar)
    # setupUi

    def retranslateUi(self, FindBar):
#if QT_CONFIG(accessibility)
        FindBar.setAccessibleName(QCoreApplication.translate("FindBar", u"Find and replace", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.findText.setAccessibleName(QCoreApplication.translate("FindBar", u"Find in the minutes", None))
#endif // QT_CONFIG(accessibility)
        self.findText.setPlaceholderText(QCoreApplication.translate("FindBar", u"Find in these minutes", None))
        self.count.setText("")
        self.matchCase.setText(QCoreApplication.translate("FindBar", u"Match &case", None))
        self.wholeWords.setText(QCoreApplication.translate("FindBar", u"&Whole words", None))
#if QT_CONFIG(accessibility)
        self.replaceText.setAccessibleName(QCoreApplication.translate("FindBar", u"Replace with", None))
#endif // QT_CONFIG(accessibility)
        self.replaceText.setPlaceholderText(QCoreApplication.translate("FindBar", u"Replace with", None))
        self.replaceOne.setText(QCoreApplication.translate("FindBar", u"&Replace", None))
        self.replaceAll.setText(QCoreApplication.translate("FindBar", u"Replace &all", None))
    # retranslateUi

