# Made by: pyside6-uic forms/item_details.ui
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'item_details.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QLabel,
    QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout,
    QWidget)

from boarddesk.ui.widgets.field import HintLine

class Ui_ItemDetails(object):
    def setupUi(self, ItemDetails):
        if not ItemDetails.objectName():
            ItemDetails.setObjectName(u"ItemDetails")
        self.column = QVBoxLayout(ItemDetails)
        self.column.setSpacing(10)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.roleField = QVBoxLayout()
        self.roleField.setSpacing(5)
        self.roleField.setObjectName(u"roleField")
        self.roleLabel = QLabel(ItemDetails)
        self.roleLabel.setObjectName(u"roleLabel")

        self.roleField.addWidget(self.roleLabel)

        self.role = QComboBox(ItemDetails)
        self.role.setObjectName(u"role")

        self.roleField.addWidget(self.role)


        self.column.addLayout(self.roleField)

        self.standing = QCheckBox(ItemDetails)
        self.standing.setObjectName(u"standing")

        self.column.addWidget(self.standing)

        self.numbered = QCheckBox(ItemDetails)
        self.numbered.setObjectName(u"numbered")

        self.column.addWidget(self.numbered)

        self.child_labelsField = QVBoxLayout()
        self.child_labelsField.setSpacing(5)
        self.child_labelsField.setObjectName(u"child_labelsField")
        self.child_labelsLabel = QLabel(ItemDetails)
        self.child_labelsLabel.setObjectName(u"child_labelsLabel")

        self.child_labelsField.addWidget(self.child_labelsLabel)

        self.child_labels = QComboBox(ItemDetails)
        self.child_labels.setObjectName(u"child_labels")

        self.child_labelsField.addWidget(self.child_labels)


        self.column.addLayout(self.child_labelsField)

        self.lettered = QCheckBox(ItemDetails)
        self.lettered.setObjectName(u"lettered")

        self.column.addWidget(self.lettered)

        self.report_authorField = QVBoxLayout()
        self.report_authorField.setSpacing(5)
        self.report_authorField.setObjectName(u"report_authorField")
        self.report_authorLabel = QLabel(ItemDetails)
        self.report_authorLabel.setObjectName(u"report_authorLabel")

        self.report_authorField.addWidget(self.report_authorLabel)

        self.report_author = QLineEdit(ItemDetails)
        self.report_author.setObjectName(u"report_author")

        self.report_authorField.addWidget(self.report_author)


        self.column.addLayout(self.report_authorField)

        self.verbal = QCheckBox(ItemDetails)
        self.verbal.setObjectName(u"verbal")

        self.column.addWidget(self.verbal)

        self.confidential = QCheckBox(ItemDetails)
        self.confidential.setObjectName(u"confidential")

        self.column.addWidget(self.confidential)

        self.confidential_reasonField = QVBoxLayout()
        self.confidential_reasonField.setSpacing(5)
        self.confidential_reasonField.setObjectName(u"confidential_reasonField")
        self.confidential_reasonLabel = QLabel(ItemDetails)
        self.confidential_reasonLabel.setObjectName(u"confidential_reasonLabel")

        self.confidential_reasonField.addWidget(self.confidential_reasonLabel)

        self.confidential_reason = QLineEdit(ItemDetails)
        self.confidential_reason.setObjectName(u"confidential_reason")

        self.confidential_reasonField.addWidget(self.confidential_reason)


        self.column.addLayout(self.confidential_reasonField)

        self.noteField = QVBoxLayout()
        self.noteField.setSpacing(5)
        self.noteField.setObjectName(u"noteField")
        self.noteLabel = QLabel(ItemDetails)
        self.noteLabel.setObjectName(u"noteLabel")

        self.noteField.addWidget(self.noteLabel)

        self.note = QPlainTextEdit(ItemDetails)
        self.note.setObjectName(u"note")
        self.note.setTabChangesFocus(True)

        self.noteField.addWidget(self.note)


        self.column.addLayout(self.noteField)

#if QT_CONFIG(shortcut)
        self.roleLabel.setBuddy(self.role)
        self.child_labelsLabel.setBuddy(self.child_labels)
        self.report_authorLabel.setBuddy(self.report_author)
        self.confidential_reasonLabel.setBuddy(self.confidential_reason)
        self.noteLabel.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.role, self.standing)
        QWidget.setTabOrder(self.standing, self.numbered)
        QWidget.setTabOrder(self.numbered, self.child_labels)
        QWidget.setTabOrder(self.child_labels, self.lettered)
        QWidget.setTabOrder(self.lettered, self.report_author)
        QWidget.setTabOrder(self.report_author, self.verbal)
        QWidget.setTabOrder(self.verbal, self.confidential)
        QWidget.setTabOrder(self.confidential, self.confidential_reason)
        QWidget.setTabOrder(self.confidential_reason, self.note)

        self.retranslateUi(ItemDetails)

        QMetaObject.connectSlotsByName(ItemDetails)
    # setupUi

    def retranslateUi(self, ItemDetails):
#if QT_CONFIG(accessibility)
        ItemDetails.setAccessibleName(QCoreApplication.translate("ItemDetails", u"Item details", None))
#endif // QT_CONFIG(accessibility)
        self.roleLabel.setText(QCoreApplication.translate("ItemDetails", u"&Role", None))
#if QT_CONFIG(accessibility)
        self.role.setAccessibleName(QCoreApplication.translate("ItemDetails", u"Role", None))
#endif // QT_CONFIG(accessibility)
        self.standing.setText(QCoreApplication.translate("ItemDetails", u"Standing item", None))
        self.numbered.setText(QCoreApplication.translate("ItemDetails", u"Numbered minutes", None))
        self.child_labelsLabel.setText(QCoreApplication.translate("ItemDetails", u"&Sub-items are labelled", None))
#if QT_CONFIG(accessibility)
        self.child_labels.setAccessibleName(QCoreApplication.translate("ItemDetails", u"Labels of sub-items", None))
#endif // QT_CONFIG(accessibility)
        self.lettered.setText(QCoreApplication.translate("ItemDetails", u"Its own label is a letter", None))
        self.report_authorLabel.setText(QCoreApplication.translate("ItemDetails", u"Re&port by", None))
#if QT_CONFIG(accessibility)
        self.report_author.setAccessibleName(QCoreApplication.translate("ItemDetails", u"Report author", None))
#endif // QT_CONFIG(accessibility)
        self.verbal.setText(QCoreApplication.translate("ItemDetails", u"Verbal report", None))
        self.confidential.setText(QCoreApplication.translate("ItemDetails", u"Confidential", None))
        self.confidential_reasonLabel.setText(QCoreApplication.translate("ItemDetails", u"&Why", None))
#if QT_CONFIG(accessibility)
        self.confidential_reason.setAccessibleName(QCoreApplication.translate("ItemDetails", u"Why it is confidential", None))
#endif // QT_CONFIG(accessibility)
        self.noteLabel.setText(QCoreApplication.translate("ItemDetails", u"N&ote to yourself", None))
#if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("ItemDetails", u"Note to yourself", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

