"""The bar above everything that says why nothing can be changed."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from typing_extensions import override

from boarddesk.ui.theme.icons import paint_icon
from boarddesk.ui.theme.theme import Theme, repaint_on_change
from boarddesk.ui.theme.type import font
from boarddesk.ui.widgets.announce import announce
from boarddesk.ui.widgets.buttons import outline


class ReadOnlyBar(QWidget):
    """Who has the board, or why else it can only be read; with a way to try again and one to take a copy."""

    retry_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel(self)
        self.words.setFont(font("secondary"))
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.retry = outline(self.tr("Try again"), parent=self)
        self.copy = outline(self.tr("Save a copy…"), parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(50, 6, 18, 6)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.retry)
        row.addWidget(self.copy)
        self.retry.clicked.connect(self.retry_wanted)
        self.copy.clicked.connect(self.copy_wanted)
        repaint_on_change(self)
        self.hide()

    def say(self, sentence: str | None) -> None:
        """Show a sentence; None hides the bar."""
        self.words.setText(sentence or "")
        self.setAccessibleName(sentence or "")
        self.setVisible(bool(sentence))
        if sentence:
            announce(self, sentence)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = Theme.current().tokens
        painter.fillRect(self.rect(), tokens.amber_soft)
        paint_icon(painter, "lock", QRectF(22, self.height() / 2 - 8, 16, 16), tokens.amber)
        painter.end()
