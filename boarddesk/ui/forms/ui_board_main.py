# Made by: pyside6-uic forms/board_main.ui
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'board_main.ui'
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

class Ui_BoardMain(object):
    def setupUi(self, BoardMain):
        if not BoardMain.objectName():
            BoardMain.setObjectName(u"BoardMain")
        self.grid = QGridLayout(BoardMain)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(16)
        self.grid.setVerticalSpacing(8)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.nameColumn = QVBoxLayout()
        self.nameColumn.setSpacing(3)
        self.nameColumn.setObjectName(u"nameColumn")
        self.nameLabel = QLabel(BoardMain)
        self.nameLabel.setObjectName(u"nameLabel")

        self.nameColumn.addWidget(self.nameLabel)

        self.name = QLineEdit(BoardMain)
        self.name.setObjectName(u"name")

        self.nameColumn.addWidget(self.name)

        self.nameLine = HintLine(BoardMain)
        self.nameLine.setObjectName(u"nameLine")

        self.nameColumn.addWidget(self.nameLine)


        self.grid.addLayout(self.nameColumn, 0, 0, 1, 4)

        self.shortNameColumn = QVBoxLayout()
        self.shortNameColumn.setSpacing(3)
        self.shortNameColumn.setObjectName(u"shortNameColumn")
        self.shortNameLabel = QLabel(BoardMain)
        self.shortNameLabel.setObjectName(u"shortNameLabel")

        self.shortNameColumn.addWidget(self.shortNameLabel)

        self.shortName = QLineEdit(BoardMain)
        self.shortName.setObjectName(u"shortName")

        self.shortNameColumn.addWidget(self.shortName)

        self.shortNameLine = HintLine(BoardMain)
        self.shortNameLine.setObjectName(u"shortNameLine")

        self.shortNameColumn.addWidget(self.shortNameLine)


        self.grid.addLayout(self.shortNameColumn, 0, 4, 1, 2)

        self.meetingTitleColumn = QVBoxLayout()
        self.meetingTitleColumn.setSpacing(3)
        self.meetingTitleColumn.setObjectName(u"meetingTitleColumn")
        self.meetingTitleLabel = QLabel(BoardMain)
        self.meetingTitleLabel.setObjectName(u"meetingTitleLabel")

        self.meetingTitleColumn.addWidget(self.meetingTitleLabel)

        self.meetingTitle = QLineEdit(BoardMain)
        self.meetingTitle.setObjectName(u"meetingTitle")

        self.meetingTitleColumn.addWidget(self.meetingTitle)

        self.meetingTitleLine = HintLine(BoardMain)
        self.meetingTitleLine.setObjectName(u"meetingTitleLine")

        self.meetingTitleColumn.addWidget(self.meetingTitleLine)


        self.grid.addLayout(self.meetingTitleColumn, 1, 0, 1, 3)

        self.usualVenueColumn = QVBoxLayout()
        self.usualVenueColumn.setSpacing(3)
        self.usualVenueColumn.setObjectName(u"usualVenueColumn")
        self.usualVenueLabel = QLabel(BoardMain)
        self.usualVenueLabel.setObjectName(u"usualVenueLabel")

        self.usualVenueColumn.addWidget(self.usualVenueLabel)

        self.usualVenue = QLineEdit(BoardMain)
        self.usualVenue.setObjectName(u"usualVenue")

        self.usualVenueColumn.addWidget(self.usualVenue)

        self.usualVenueLine = HintLine(BoardMain)
        self.usualVenueLine.setObjectName(u"usualVenueLine")

        self.usualVenueColumn.addWidget(self.usualVenueLine)


        self.grid.addLayout(self.usualVenueColumn, 1, 3, 1, 3)

        self.runningHeadColumn = QVBoxLayout()
        self.runningHeadColumn.setSpacing(3)
        self.runningHeadColumn.setObjectName(u"runningHeadColumn")
        self.runningHeadLabel = QLabel(BoardMain)
        self.runningHeadLabel.setObjectName(u"runningHeadLabel")

        self.runningHeadColumn.addWidget(self.runningHeadLabel)

        self.runningHead = QLineEdit(BoardMain)
        self.runningHead.setObjectName(u"runningHead")

        self.runningHeadColumn.addWidget(self.runningHead)

        self.runningHeadLine = HintLine(BoardMain)
        self.runningHeadLine.setObjectName(u"runningHeadLine")

        self.runningHeadColumn.addWidget(self.runningHeadLine)


        self.grid.addLayout(self.runningHeadColumn, 2, 0, 1, 6)

        self.glossaryOrderColumn = QVBoxLayout()
        self.glossaryOrderColumn.setSpacing(3)
        self.glossaryOrderColumn.setObjectName(u"glossaryOrderColumn")
        self.glossaryOrderLabel = QLabel(BoardMain)
        self.glossaryOrderLabel.setObjectName(u"glossaryOrderLabel")

        self.glossaryOrderColumn.addWidget(self.glossaryOrderLabel)

        self.glossaryOrder = QComboBox(BoardMain)
        self.glossaryOrder.setObjectName(u"glossaryOrder")

        self.glossaryOrderColumn.addWidget(self.glossaryOrder)

        self.glossaryOrderLine = HintLine(BoardMain)
        self.glossaryOrderLine.setObjectName(u"glossaryOrderLine")

        self.glossaryOrderColumn.addWidget(self.glossaryOrderLine)


        self.grid.addLayout(self.glossaryOrderColumn, 3, 0, 1, 3)

        self.glossaryScopeColumn = QVBoxLayout()
        self.glossaryScopeColumn.setSpacing(3)
        self.glossaryScopeColumn.setObjectName(u"glossaryScopeColumn")
        self.glossaryScopeLabel = QLabel(BoardMain)
        self.glossaryScopeLabel.setObjectName(u"glossaryScopeLabel")

        self.glossaryScopeColumn.addWidget(self.glossaryScopeLabel)

        self.glossaryScope = QComboBox(BoardMain)
        self.glossaryScope.setObjectName(u"glossaryScope")

        self.glossaryScopeColumn.addWidget(self.glossaryScope)

        self.glossaryScopeLine = HintLine(BoardMain)
        self.glossaryScopeLine.setObjectName(u"glossaryScopeLine")

        self.glossaryScopeColumn.addWidget(self.glossaryScopeLine)


        self.grid.addLayout(self.glossaryScopeColumn, 3, 3, 1, 3)

        self.grid.setColumnStretch(0, 1)
        self.grid.setColumnStretch(1, 1)
        self.grid.setColumnStretch(2, 1)
        self.grid.setColumnStretch(3, 1)
        self.grid.setColumnStretch(4, 1)
        self.grid.setColumnStretch(5, 1)
#if QT_CONFIG(shortcut)
        self.nameLabel.setBuddy(self.name)
        self.shortNameLabel.setBuddy(self.shortName)
        self.meetingTitleLabel.setBuddy(self.meetingTitle)
        self.usualVenueLabel.setBuddy(self.usualVenue)
        self.runningHeadLabel.setBuddy(self.runningHead)
        self.glossaryOrderLabel.setBuddy(self.glossaryOrder)
        self.glossaryScopeLabel.setBuddy(self.glossaryScope)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.name, self.shortName)
        QWidget.setTabOrder(self.shortName, self.meetingTitle)
        QWidget.setTabOrder(self.meetingTitle, self.usualVenue)
        QWidget.setTabOrder(self.usualVenue, self.runningHead)
        QWidget.setTabOrder(self.runningHead, self.glossaryOrder)
        QWidget.setTabOrder(self.glossaryOrder, self.glossaryScope)

        self.retranslateUi(BoardMain)

        QMetaObject.connectSlotsByName(BoardMain)
    # setupUi

    def retranslateUi(self, BoardMain):
#if QT_CONFIG(accessibility)
        BoardMain.setAccessibleName(QCoreApplication.translate("BoardMain", u"Board", None))
#endif // QT_CONFIG(accessibility)
        self.nameLabel.setText(QCoreApplication.translate("BoardMain", u"&Name", None))
        self.shortNameLabel.setText(QCoreApplication.translate("BoardMain", u"&Short name", None))
        self.meetingTitleLabel.setText(QCoreApplication.translate("BoardMain", u"&Title of its meetings", None))
        self.usualVenueLabel.setText(QCoreApplication.translate("BoardMain", u"Usual &venue", None))
        self.runningHeadLabel.setText(QCoreApplication.translate("BoardMain", u"&Running head, with {board}, {name}, {title} and {date} for the meeting's own", None))
        self.glossaryOrderLabel.setText(QCoreApplication.translate("BoardMain", u"&Glossary in minutes", None))
        self.glossaryScopeLabel.setText(QCoreApplication.translate("BoardMain", u"Glossary &holds", None))
    # retranslateUi

