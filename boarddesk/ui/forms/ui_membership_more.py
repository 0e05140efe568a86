# Made by: pyside6-uic forms/membership_more.ui
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'membership_more.ui'
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

class Ui_MembershipMore(object):
    def setupUi(self, MembershipMore):
        if not MembershipMore.objectName():
            MembershipMore.setObjectName(u"MembershipMore")
        self.grid = QGridLayout(MembershipMore)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(16)
        self.grid.setVerticalSpacing(8)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.linksColumn = QVBoxLayout()
        self.linksColumn.setSpacing(3)
        self.linksColumn.setObjectName(u"linksColumn")
        self.linksLabel = QLabel(MembershipMore)
        self.linksLabel.setObjectName(u"linksLabel")

        self.linksColumn.addWidget(self.linksLabel)

        self.links = QLineEdit(MembershipMore)
        self.links.setObjectName(u"links")

        self.linksColumn.addWidget(self.links)

        self.linksLine = HintLine(MembershipMore)
        self.linksLine.setObjectName(u"linksLine")

        self.linksColumn.addWidget(self.linksLine)


        self.grid.addLayout(self.linksColumn, 0, 0, 1, 2)

        self.deputiesColumn = QVBoxLayout()
        self.deputiesColumn.setSpacing(3)
        self.deputiesColumn.setObjectName(u"deputiesColumn")
        self.deputiesLabel = QLabel(MembershipMore)
        self.deputiesLabel.setObjectName(u"deputiesLabel")

        self.deputiesColumn.addWidget(self.deputiesLabel)

        self.deputies = QLineEdit(MembershipMore)
        self.deputies.setObjectName(u"deputies")

        self.deputiesColumn.addWidget(self.deputies)

        self.deputiesLine = HintLine(MembershipMore)
        self.deputiesLine.setObjectName(u"deputiesLine")

        self.deputiesColumn.addWidget(self.deputiesLine)


        self.grid.addLayout(self.deputiesColumn, 1, 0, 1, 2)

        self.printedTitleColumn = QVBoxLayout()
        self.printedTitleColumn.setSpacing(3)
        self.printedTitleColumn.setObjectName(u"printedTitleColumn")
        self.printedTitleLabel = QLabel(MembershipMore)
        self.printedTitleLabel.setObjectName(u"printedTitleLabel")

        self.printedTitleColumn.addWidget(self.printedTitleLabel)

        self.printedTitle = QLineEdit(MembershipMore)
        self.printedTitle.setObjectName(u"printedTitle")

        self.printedTitleColumn.addWidget(self.printedTitle)

        self.printedTitleLine = HintLine(MembershipMore)
        self.printedTitleLine.setObjectName(u"printedTitleLine")

        self.printedTitleColumn.addWidget(self.printedTitleLine)


        self.grid.addLayout(self.printedTitleColumn, 2, 0, 1, 1)

        self.printedRepresentingColumn = QVBoxLayout()
        self.printedRepresentingColumn.setSpacing(3)
        self.printedRepresentingColumn.setObjectName(u"printedRepresentingColumn")
        self.printedRepresentingLabel = QLabel(MembershipMore)
        self.printedRepresentingLabel.setObjectName(u"printedRepresentingLabel")

        self.printedRepresentingColumn.addWidget(self.printedRepresentingLabel)

        self.printedRepresenting = QLineEdit(MembershipMore)
        self.printedRepresenting.setObjectName(u"printedRepresenting")

        self.printedRepresentingColumn.addWidget(self.printedRepresenting)

        self.printedRepresentingLine = HintLine(MembershipMore)
        self.printedRepresentingLine.setObjectName(u"printedRepresentingLine")

        self.printedRepresentingColumn.addWidget(self.printedRepresentingLine)


        self.grid.addLayout(self.printedRepresentingColumn, 2, 1, 1, 1)

        self.standingApologies = QCheckBox(MembershipMore)
        self.standingApologies.setObjectName(u"standingApologies")

        self.grid.addWidget(self.standingApologies, 3, 0, 1, 2)

        self.grid.setColumnStretch(0, 1)
        self.grid.setColumnStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.linksLabel.setBuddy(self.links)
        self.deputiesLabel.setBuddy(self.deputies)
        self.printedTitleLabel.setBuddy(self.printedTitle)
        self.printedRepresentingLabel.setBuddy(self.printedRepresenting)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.links, self.deputies)
        QWidget.setTabOrder(self.deputies, self.printedTitle)
        QWidget.setTabOrder(self.printedTitle, self.printedRepresenting)
        QWidget.setTabOrder(self.printedRepresenting, self.standingApologies)

        self.retranslateUi(MembershipMore)

        QMetaObject.connectSlotsByName(MembershipMore)
    # setupUi

    def retranslateUi(self, MembershipMore):
#if QT_CONFIG(accessibility)
        MembershipMore.setAccessibleName(QCoreApplication.translate("MembershipMore", u"More about the membership", None))
#endif // QT_CONFIG(accessibility)
        self.linksLabel.setText(QCoreApplication.translate("MembershipMore", u"&Links the board to", None))
        self.deputiesLabel.setText(QCoreApplication.translate("MembershipMore", u"&Deputies", None))
        self.printedTitleLabel.setText(QCoreApplication.translate("MembershipMore", u"Printed in the &title column", None))
        self.printedRepresentingLabel.setText(QCoreApplication.translate("MembershipMore", u"Printed under &representing", None))
        self.standingApologies.setText(QCoreApplication.translate("MembershipMore", u"Standing &apologies", None))
#if QT_CONFIG(tooltip)
        self.standingApologies.setToolTip(QCoreApplication.translate("MembershipMore", u"Not expected at meetings until further notice; left out of attendance rates", None))
#endif // QT_CONFIG(tooltip)
    # retranslateUi

