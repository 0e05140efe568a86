# Made by: pyside6-uic forms/membership.ui
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'membership.ui'
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

class Ui_Membership(object):
    def setupUi(self, Membership):
        if not Membership.objectName():
            Membership.setObjectName(u"Membership")
        self.grid = QGridLayout(Membership)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(16)
        self.grid.setVerticalSpacing(8)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.nameColumn = QVBoxLayout()
        self.nameColumn.setSpacing(3)
        self.nameColumn.setObjectName(u"nameColumn")
        self.nameLabel = QLabel(Membership)
        self.nameLabel.setObjectName(u"nameLabel")

        self.nameColumn.addWidget(self.nameLabel)

        self.name = QLineEdit(Membership)
        self.name.setObjectName(u"name")

        self.nameColumn.addWidget(self.name)

        self.nameLine = HintLine(Membership)
        self.nameLine.setObjectName(u"nameLine")

        self.nameColumn.addWidget(self.nameLine)


        self.grid.addLayout(self.nameColumn, 0, 0, 1, 4)

        self.initialsColumn = QVBoxLayout()
        self.initialsColumn.setSpacing(3)
        self.initialsColumn.setObjectName(u"initialsColumn")
        self.initialsLabel = QLabel(Membership)
        self.initialsLabel.setObjectName(u"initialsLabel")

        self.initialsColumn.addWidget(self.initialsLabel)

        self.initials = QLineEdit(Membership)
        self.initials.setObjectName(u"initials")

        self.initialsColumn.addWidget(self.initials)

        self.initialsLine = HintLine(Membership)
        self.initialsLine.setObjectName(u"initialsLine")

        self.initialsColumn.addWidget(self.initialsLine)


        self.grid.addLayout(self.initialsColumn, 0, 4, 1, 4)

        self.groupColumn = QVBoxLayout()
        self.groupColumn.setSpacing(3)
        self.groupColumn.setObjectName(u"groupColumn")
        self.groupLabel = QLabel(Membership)
        self.groupLabel.setObjectName(u"groupLabel")

        self.groupColumn.addWidget(self.groupLabel)

        self.group = QComboBox(Membership)
        self.group.setObjectName(u"group")

        self.groupColumn.addWidget(self.group)

        self.groupLine = HintLine(Membership)
        self.groupLine.setObjectName(u"groupLine")

        self.groupColumn.addWidget(self.groupLine)


        self.grid.addLayout(self.groupColumn, 0, 8, 1, 4)

        self.titleColumn = QVBoxLayout()
        self.titleColumn.setSpacing(3)
        self.titleColumn.setObjectName(u"titleColumn")
        self.titleLabel = QLabel(Membership)
        self.titleLabel.setObjectName(u"titleLabel")

        self.titleColumn.addWidget(self.titleLabel)

        self.title = QLineEdit(Membership)
        self.title.setObjectName(u"title")

        self.titleColumn.addWidget(self.title)

        self.titleLine = HintLine(Membership)
        self.titleLine.setObjectName(u"titleLine")

        self.titleColumn.addWidget(self.titleLine)


        self.grid.addLayout(self.titleColumn, 1, 0, 1, 8)

        self.officeColumn = QVBoxLayout()
        self.officeColumn.setSpacing(3)
        self.officeColumn.setObjectName(u"officeColumn")
        self.officeLabel = QLabel(Membership)
        self.officeLabel.setObjectName(u"officeLabel")

        self.officeColumn.addWidget(self.officeLabel)

        self.office = QLineEdit(Membership)
        self.office.setObjectName(u"office")

        self.officeColumn.addWidget(self.office)

        self.officeLine = HintLine(Membership)
        self.officeLine.setObjectName(u"officeLine")

        self.officeColumn.addWidget(self.officeLine)


        self.grid.addLayout(self.officeColumn, 1, 8, 1, 4)

        self.organisationsColumn = QVBoxLayout()
        self.organisationsColumn.setSpacing(3)
        self.organisationsColumn.setObjectName(u"organisationsColumn")
        self.organisationsLabel = QLabel(Membership)
        self.organisationsLabel.setObjectName(u"organisationsLabel")

        self.organisationsColumn.addWidget(self.organisationsLabel)

        self.organisations = QLineEdit(Membership)
        self.organisations.setObjectName(u"organisations")

        self.organisationsColumn.addWidget(self.organisations)

        self.organisationsLine = HintLine(Membership)
        self.organisationsLine.setObjectName(u"organisationsLine")

        self.organisationsColumn.addWidget(self.organisationsLine)


        self.grid.addLayout(self.organisationsColumn, 2, 0, 1, 8)

        self.categoryColumn = QVBoxLayout()
        self.categoryColumn.setSpacing(3)
        self.categoryColumn.setObjectName(u"categoryColumn")
        self.categoryLabel = QLabel(Membership)
        self.categoryLabel.setObjectName(u"categoryLabel")

        self.categoryColumn.addWidget(self.categoryLabel)

        self.category = QLineEdit(Membership)
        self.category.setObjectName(u"category")

        self.categoryColumn.addWidget(self.category)

        self.categoryLine = HintLine(Membership)
        self.categoryLine.setObjectName(u"categoryLine")

        self.categoryColumn.addWidget(self.categoryLine)


        self.grid.addLayout(self.categoryColumn, 2, 8, 1, 4)

        self.startsColumn = QVBoxLayout()
        self.startsColumn.setSpacing(3)
        self.startsColumn.setObjectName(u"startsColumn")
        self.startsLabel = QLabel(Membership)
        self.startsLabel.setObjectName(u"startsLabel")

        self.startsColumn.addWidget(self.startsLabel)

        self.starts = QLineEdit(Membership)
        self.starts.setObjectName(u"starts")

        self.startsColumn.addWidget(self.starts)

        self.startsLine = HintLine(Membership)
        self.startsLine.setObjectName(u"startsLine")

        self.startsColumn.addWidget(self.startsLine)


        self.grid.addLayout(self.startsColumn, 3, 0, 1, 4)

        self.endsColumn = QVBoxLayout()
        self.endsColumn.setSpacing(3)
        self.endsColumn.setObjectName(u"endsColumn")
        self.endsLabel = QLabel(Membership)
        self.endsLabel.setObjectName(u"endsLabel")

        self.endsColumn.addWidget(self.endsLabel)

        self.ends = QLineEdit(Membership)
        self.ends.setObjectName(u"ends")

        self.endsColumn.addWidget(self.ends)

        self.endsLine = HintLine(Membership)
        self.endsLine.setObjectName(u"endsLine")

        self.endsColumn.addWidget(self.endsLine)


        self.grid.addLayout(self.endsColumn, 3, 4, 1, 4)

        self.reasonColumn = QVBoxLayout()
        self.reasonColumn.setSpacing(3)
        self.reasonColumn.setObjectName(u"reasonColumn")
        self.reasonLabel = QLabel(Membership)
        self.reasonLabel.setObjectName(u"reasonLabel")

        self.reasonColumn.addWidget(self.reasonLabel)

        self.reason = QLineEdit(Membership)
        self.reason.setObjectName(u"reason")

        self.reasonColumn.addWidget(self.reason)

        self.reasonLine = HintLine(Membership)
        self.reasonLine.setObjectName(u"reasonLine")

        self.reasonColumn.addWidget(self.reasonLine)


        self.grid.addLayout(self.reasonColumn, 3, 8, 1, 4)

        self.emailsColumn = QVBoxLayout()
        self.emailsColumn.setSpacing(3)
        self.emailsColumn.setObjectName(u"emailsColumn")
        self.emailsLabel = QLabel(Membership)
        self.emailsLabel.setObjectName(u"emailsLabel")

        self.emailsColumn.addWidget(self.emailsLabel)

        self.emails = QLineEdit(Membership)
        self.emails.setObjectName(u"emails")

        self.emailsColumn.addWidget(self.emails)

        self.emailsLine = HintLine(Membership)
        self.emailsLine.setObjectName(u"emailsLine")

        self.emailsColumn.addWidget(self.emailsLine)


        self.grid.addLayout(self.emailsColumn, 4, 0, 1, 12)

        self.grid.setColumnStretch(0, 1)
        self.grid.setColumnStretch(1, 1)
        self.grid.setColumnStretch(2, 1)
        self.grid.setColumnStretch(3, 1)
        self.grid.setColumnStretch(4, 1)
        self.grid.setColumnStretch(5, 1)
        self.grid.setColumnStretch(6, 1)
        self.grid.setColumnStretch(7, 1)
        self.grid.setColumnStretch(8, 1)
        self.grid.setColumnStretch(9, 1)
        self.grid.setColumnStretch(10, 1)
        self.grid.setColumnStretch(11, 1)
#if QT_CONFIG(shortcut)
        self.nameLabel.setBuddy(self.name)
        self.initialsLabel.setBuddy(self.initials)
        self.groupLabel.setBuddy(self.group)
        self.titleLabel.setBuddy(self.title)
        self.officeLabel.setBuddy(self.office)
        self.organisationsLabel.setBuddy(self.organisations)
        self.categoryLabel.setBuddy(self.category)
        self.startsLabel.setBuddy(self.starts)
        self.endsLabel.setBuddy(self.ends)
        self.reasonLabel.setBuddy(self.reason)
        self.emailsLabel.setBuddy(self.emails)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.name, self.initials)
        QWidget.setTabOrder(self.initials, self.group)
        QWidget.setTabOrder(self.group, self.title)
        QWidget.setTabOrder(self.title, self.office)
        QWidget.setTabOrder(self.office, self.organisations)
        QWidget.setTabOrder(self.organisations, self.category)
        QWidget.setTabOrder(self.category, self.starts)
        QWidget.setTabOrder(self.starts, self.ends)
        QWidget.setTabOrder(self.ends, self.reason)
        QWidget.setTabOrder(self.reason, self.emails)

        self.retranslateUi(Membership)

        QMetaObject.connectSlotsByName(Membership)
    # setupUi

    def retranslateUi(self, Membership):
#if QT_CONFIG(accessibility)
        Membership.setAccessibleName(QCoreApplication.translate("Membership", u"Membership", None))
#endif // QT_CONFIG(accessibility)
        self.nameLabel.setText(QCoreApplication.translate("Membership", u"&Name", None))
        self.initialsLabel.setText(QCoreApplication.translate("Membership", u"&Initials", None))
        self.groupLabel.setText(QCoreApplication.translate("Membership", u"&Group", None))
        self.titleLabel.setText(QCoreApplication.translate("Membership", u"&Title", None))
        self.title.setPlaceholderText(QCoreApplication.translate("Membership", u"Assistant Director", None))
        self.officeLabel.setText(QCoreApplication.translate("Membership", u"O&ffice on the board", None))
        self.office.setPlaceholderText(QCoreApplication.translate("Membership", u"Chair", None))
        self.organisationsLabel.setText(QCoreApplication.translate("Membership", u"&Representing", None))
        self.organisations.setPlaceholderText(QCoreApplication.translate("Membership", u"Organisation, organisation", None))
        self.categoryLabel.setText(QCoreApplication.translate("Membership", u"C&ategory", None))
        self.startsLabel.setText(QCoreApplication.translate("Membership", u"Member fr&om", None))
        self.starts.setPlaceholderText(QCoreApplication.translate("Membership", u"1 April 2026", None))
        self.endsLabel.setText(QCoreApplication.translate("Membership", u"&Until", None))
        self.reasonLabel.setText(QCoreApplication.translate("Membership", u"Reason for &leaving", None))
        self.emailsLabel.setText(QCoreApplication.translate("Membership", u"&E-mail", None))
        self.emails.setPlaceholderText(QCoreApplication.translate("Membership", u"name@example.org", None))
    # retranslateUi

