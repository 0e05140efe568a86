# Made by: pyside6-uic forms/about.ui
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'about.ui'
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
from PySide6.QtWidgets import (QApplication, QLabel, QPlainTextEdit, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

class Ui_About(object):
    def setupUi(self, About):
        if not About.objectName():
            About.setObjectName(u"About")
        self.column = QVBoxLayout(About)
        self.column.setSpacing(6)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.version = QLabel(About)
        self.version.setObjectName(u"version")
        self.version.setTextFormat(Qt.TextFormat.PlainText)
        self.version.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.column.addWidget(self.version)

        self.promise = QLabel(About)
        self.promise.setObjectName(u"promise")
        self.promise.setWordWrap(True)

        self.column.addWidget(self.promise)

        self.gap = QSpacerItem(20, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.gap)

        self.licencesLabel = QLabel(About)
        self.licencesLabel.setObjectName(u"licencesLabel")

        self.column.addWidget(self.licencesLabel)

        self.licences = QPlainTextEdit(About)
        self.licences.setObjectName(u"licences")
        self.licences.setMinimumSize(QSize(560, 200))
        self.licences.setReadOnly(True)

        self.column.addWidget(self.licences)

#if QT_CONFIG(shortcut)
        self.licencesLabel.setBuddy(self.licences)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(About)

        QMetaObject.connectSlotsByName(About)
    # setupUi

    def retranslateUi(self, About):
#if QT_CONFIG(accessibility)
        About.setAccessibleName(QCoreApplication.translate("About", u"About BoardDesk", None))
#endif // QT_CONFIG(accessibility)
        self.promise.setText(QCoreApplication.translate("About", u"Everything stays on this computer. BoardDesk never connects to anything. It is free software under the MIT licence.", None))
        self.licencesLabel.setText(QCoreApplication.translate("About", u"What it is built with, and &licences", None))
#if QT_CONFIG(accessibility)
        self.licences.setAccessibleName(QCoreApplication.translate("About", u"Licences", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

