"""The paragraph for the annual report, written out, to be copied."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from boarddesk.ui.record.words import tr
from boarddesk.ui.theme.type import font
from boarddesk.ui.widgets.buttons import outline
from boarddesk.ui.widgets.labels import label
from boarddesk.ui.widgets.painting import LEAD

HEIGHT = 132


class ReportPanel(QWidget):
    """The paragraph with a button that copies it."""

    said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setFont(font("body"))
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("Paragraph for the annual report"))
        self.copy_button = outline(tr("Copy the paragraph"), "copy")
        self.copy_button.clicked.connect(self.copy)
        head = QHBoxLayout()
        head.addWidget(label(tr("For the annual report"), "emphasis"))
        head.addStretch(1)
        head.addWidget(self.copy_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(int(LEAD), 0, 12, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.text, 1)
        QWidget.setTabOrder(self.text, self.copy_button)

    def show_paragraph(self, paragraph: str) -> None:
        """Show this paragraph."""
        if paragraph != self.text.toPlainText():
            self.text.setPlainText(paragraph)

    def copy(self) -> None:
        """Put the paragraph on the clipboard."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.said.emit(tr("The paragraph is copied"))
