"""A status as a widget: a dot and a word on a soft ground."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from boarddesk.ui.theme.theme import repaint_on_change
from boarddesk.ui.widgets.painting import CHIP_HEIGHT, Tone, paint_pill, pill_width


class StatusPill(QWidget):
    """The status of a meeting or action; the word carries the meaning, the colour repeats it."""

    def __init__(self, text: str = "", tone: Tone = "accent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._tone: Tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_status(text, tone)
        repaint_on_change(self)

    @property
    def text(self) -> str:
        """The word."""
        return self._text

    def set_status(self, text: str, tone: Tone = "accent") -> None:
        """Show another status."""
        self._text, self._tone = text, tone
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return (
            QSize(0, round(CHIP_HEIGHT))
            if not self._text
            else QSize(round(pill_width(self._text) + 0.5), round(CHIP_HEIGHT))
        )

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._text:
            return
        painter = QPainter(self)
        paint_pill(painter, 0, self.height() / 2, self._text, self._tone)
        painter.end()
