# Made by: pyside6-uic forms/key_sheet.ui
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'key_sheet.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout,
    QWidget)

class Ui_KeySheet(object):
    def setupUi(self, KeySheet):
        if not KeySheet.objectName():
            KeySheet.setObjectName(u"KeySheet")
        self.columns = QHBoxLayout(KeySheet)
        self.columns.setSpacing(32)
        self.columns.setObjectName(u"columns")
        self.columns.setContentsMargins(0, 0, 0, 0)
        self.first = QVBoxLayout()
        self.first.setObjectName(u"first")

        self.columns.addLayout(self.first)

        self.second = QVBoxLayout()
        self.second.setObjectName(u"second")

        self.columns.addLayout(self.second)

        self.third = QVBoxLayout()
        self.third.setObjectName(u"third")

        self.columns.addLayout(self.third)

        self.fourth = QVBoxLayout()
        self.fourth.setObjectName(u"fourth")

        self.columns.addLayout(self.fourth)


        self.retranslateUi(KeySheet)

        QMetaObject.connectSlotsByName(KeySheet)
    # setupUi

    def retranslateUi(self, KeySheet):
#if QT_CONFIG(accessibility)
        KeySheet.setAccessibleName(QCoreApplication.translate("KeySheet", u"Keys", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

