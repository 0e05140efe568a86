"""The head of the paper: the names of its columns, and one calm line when it can only be read."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from boarddesk.ui.minutes.columns import CELL, CELL_INSET, Columns
from boarddesk.ui.minutes.paper import Paper
from boarddesk.ui.theme.theme import repaint_on_change
from boarddesk.ui.widgets.labels import label
from boarddesk.ui.widgets.painting import paint_hairline, paint_text

HEIGHT = 37


class ColumnHeads(QWidget):
    """No., Agenda item, Action By; they stay while the paper scrolls."""

    def __init__(self, paper: Paper, parent: QWidget) -> None:
        super().__init__(parent)
        self._paper = paper
        self.setFixedHeight(HEIGHT)
        repaint_on_change(self)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        columns = Columns.of(self._paper.viewport().width(), self._paper.zoom)
        painter = QPainter(self)
        room = HEIGHT - 1
        heads = (
            (columns.number_x, 46, self.tr("No.")),
            (columns.words_x, columns.words, self.tr("Agenda item")),
            (columns.cell_x + CELL_INSET, CELL, self.tr("Action By")),
        )
        for x, width, words in heads:
            paint_text(painter, QRectF(x, 0, width, room), words, "column_head", "text3")
        paint_hairline(painter, columns.bar_x, columns.right + 15, room)
        painter.end()


class Notice(QWidget):
    """Why nothing can be typed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = label("", "secondary", "text2", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(29, 9, 20, 9)
        row.addWidget(self._words, 1)
        self.setProperty("ground", "sunken")
        self.hide()

    @property
    def sentence(self) -> str:
        """What it says."""
        return self._words.text()

    def say(self, sentence: str) -> None:
        """Show a sentence; nothing takes the line away."""
        self._words.setText(sentence)
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))
