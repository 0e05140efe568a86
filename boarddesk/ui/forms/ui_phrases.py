# Made by: pyside6-uic forms/phrases.ui
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'phrases.ui'
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
from PySide6.QtWidgets import (QApplication, QLabel, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from boarddesk.ui.widgets.field import HintLine

class Ui_Phrases(object):
    def setupUi(self, Phrases):
        if not Phrases.objectName():
            Phrases.setObjectName(u"Phrases")
        self.column = QVBoxLayout(Phrases)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.tablePlace = QVBoxLayout()
        self.tablePlace.setObjectName(u"tablePlace")

        self.column.addLayout(self.tablePlace)

        self.beforePreview = QSpacerItem(20, 14, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.beforePreview)

        self.placeholders = QLabel(Phrases)
        self.placeholders.setObjectName(u"placeholders")
        self.placeholders.setTextFormat(Qt.TextFormat.PlainText)
        self.placeholders.setWordWrap(True)

        self.column.addWidget(self.placeholders)

        self.previewLine = HintLine(Phrases)
        self.previewLine.setObjectName(u"previewLine")

        self.column.addWidget(self.previewLine)


        self.retranslateUi(Phrases)

        QMetaObject.connectSlotsByName(Phrases)
    # setupUi

    def retranslateUi(self, Phrases):
#if QT_CONFIG(accessibility)
        Phrases.setAccessibleName(QCoreApplication.translate("Phrases", u"Phrases of the board", None))
#endif // QT_CONFIG(accessibility)
        self.placeholders.setText(QCoreApplication.translate("Phrases", u"Filled at each meeting: {chair}, {vice chair}, {next meeting}, {date}, {venue}, {board}, and {name:JH} with anybody\u2019s initials.", None))
    # retranslateUi

