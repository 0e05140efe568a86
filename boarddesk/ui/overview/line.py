"""A line of the overview: what it is about, and where it leads when it is clicked or Enter is pressed on it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from boarddesk.ui.page import Place
from boarddesk.ui.theme.icons import paint_icon
from boarddesk.ui.theme.theme import Theme, repaint_on_change
from boarddesk.ui.theme.type import Role
from boarddesk.ui.widgets.painting import (
    chip_width,
    paint_chip,
    paint_focus_ring,
    paint_hairline,
    paint_text,
    rounded,
    text_width,
)

ROW, TALL = 36, 58
INSET = 8
"""How far the content stands inside its row, so that the ring of the focus goes round it."""
_ICON_ROOM = 30


@dataclass(frozen=True, slots=True)
class Entry:
    """What a line shows."""

    text: str
    place: Place
    aside: str = ""
    """Quieter words behind the text, or a second line in a tall one."""
    right: str = ""
    """What stands at the right: the verb, or when it is due."""
    right_token: str = "accent"
    icon: str = ""
    icon_token: str = "text2"
    chips: Sequence[str] = field(default=())
    done: bool | None = None
    """Ticked or open, where it is something to do; None where it is not."""
    tall: bool = False


class OverviewLine(QPushButton):
    """One entry, as wide as there is room."""

    def __init__(self, entry: Entry, parent: QWidget | None = None, *, ruled: bool = True) -> None:
        super().__init__(parent)
        self.entry = entry
        self._ruled = ruled
        self._hovered = False
        self.setProperty("painted", True)
        self.setFlat(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(self.sizeHint().height())
        said = (entry.text, entry.aside, ", ".join(entry.chips), entry.right)
        self.setAccessibleName(", ".join(part for part in said if part))
        repaint_on_change(self)

    @override
    def sizeHint(self) -> QSize:
        return QSize(300, TALL if self.entry.tall else 46 if self._ruled else ROW)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = True
        self.update()

    @override
    def leaveEvent(self, event: object) -> None:
        self._hovered = False
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        tokens = Theme.current().tokens
        inner = whole.adjusted(INSET, 0, -INSET, 0)
        if self._hovered:
            rounded(painter, whole.adjusted(0, 1, 0, -1), 7, tokens.hover)
        if self._ruled:
            paint_hairline(painter, inner.left(), inner.right(), whole.height() - 1)
        left = self._paint_sign(painter, inner)
        right = self._paint_right(painter, inner)
        self._paint_words(painter, QRectF(left, 0, right - left - 12, whole.height()))
        if self.hasFocus():
            paint_focus_ring(painter, whole.adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_sign(self, painter: QPainter, whole: QRectF) -> float:
        """The icon, or the tick of something to do; gives where the words begin."""
        entry, tokens = self.entry, Theme.current().tokens
        middle = whole.center().y()
        if entry.done is not None:
            circle = QRectF(whole.left() + 0.5, middle - 8.5, 17, 17)
            if entry.done:
                painter.setBrush(tokens.fill)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.drawEllipse(circle)
                paint_icon(painter, "check", circle.adjusted(3, 3, -3, -3), tokens.on_fill)
            else:
                painter.setBrush(tokens.surface)
                painter.setPen(tokens.control)
                painter.drawEllipse(circle)
            return whole.left() + _ICON_ROOM
        if entry.icon:
            paint_icon(painter, entry.icon, QRectF(whole.left(), middle - 8, 16, 16), tokens.colour(entry.icon_token))
            return whole.left() + _ICON_ROOM
        return whole.left()

    def _paint_right(self, painter: QPainter, whole: QRectF) -> float:
        """What stands at the right, from the right; gives where the words end."""
        entry = self.entry
        edge = whole.right()
        if entry.right:
            width = text_width(entry.right, "emphasis") + 2
            room = max(width, 92.0) if entry.chips else width
            box = QRectF(edge - room, 0, room, whole.height())
            paint_text(painter, box, entry.right, "emphasis", entry.right_token, align=Qt.AlignmentFlag.AlignRight)
            edge -= room + 12
        for chip in reversed(entry.chips[:3]):
            width = chip_width(chip)
            paint_chip(painter, edge - width, whole.center().y(), chip)
            edge -= width + 4
        return edge

    def _paint_words(self, painter: QPainter, room: QRectF) -> None:
        entry = self.entry
        role: Role = "body" if entry.done else "name"
        token = "text2" if entry.done else "text"
        if entry.tall:
            upper = QRectF(room.left(), 9, room.width(), 20)
            paint_text(painter, upper, entry.text, "name")
            paint_text(painter, QRectF(room.left(), 29, room.width(), 19), entry.aside, "secondary", "text2")
            return
        edge = paint_text(painter, room, entry.text, role, token)
        if entry.aside and edge + 40 < room.right():
            rest = QRectF(QPointF(edge + 8, room.top()), room.bottomRight())
            paint_text(painter, rest, entry.aside, "secondary", "text2")
