"""The sheet that everything worked on lies on."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget
from typing_extensions import override

from boarddesk.ui.theme.theme import Theme, repaint_on_change
from boarddesk.ui.widgets.painting import painting, top_corners

RADIUS = 10.0


class Sheet(QFrame):
    """A white ground with a rounded top left corner and a hairline where it meets the chrome."""

    def __init__(self, parent: QWidget | None = None, *, all_round: bool = False) -> None:
        super().__init__(parent)
        self._all_round = all_round
        repaint_on_change(self)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = Theme.current().tokens
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        with painting(painter):
            painter.setPen(QPen(tokens.line, 1))
            painter.setBrush(tokens.surface)
            if self._all_round:
                painter.drawRoundedRect(box, RADIUS + 2, RADIUS + 2)
            else:
                painter.drawPath(top_corners(box.adjusted(0, 0, 2, 0), RADIUS))
        painter.end()


class Frame(QWidget):
    """The chrome and the sheet of a file that is being opened, before anything is known of it."""

    def __init__(self, sidebar: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(sidebar + 5, 0, 0, 0)
        row.addWidget(Sheet(self))
