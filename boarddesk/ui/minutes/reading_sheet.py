"""The sheet of the reading view: an item's decisions and actions in large type, painted to whatever width there is."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from boarddesk.model.enums import DueKind
from boarddesk.model.lines.minutes import CellLine
from boarddesk.rules.dates import long_date
from boarddesk.rules.reading import Reading, ReadLine
from boarddesk.ui.theme.theme import Theme, repaint_on_change
from boarddesk.ui.theme.type import Role, font
from boarddesk.ui.widgets.painting import paint_hairline, rounded

LEAST, MOST = 17.0, 54.0
PER_LINE = 42.0
"""How many points of width make a point of type: about 40 characters a line."""
WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


@dataclass(frozen=True, slots=True)
class Placed:
    """A line where it stands."""

    line: ReadLine
    box: QRectF
    words: QRectF


class ReadingSheet(QWidget):
    """Paints a reading; as high as it needs to be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reading = Reading()
        self.next_meeting: dt.date | None = None
        self.newest = ""
        """The line that was written last."""
        self.zoom = 1.0
        self._placed: list[Placed] = []
        self._head = QRectF()
        self.setAccessibleName(self.tr("Reading view"))
        repaint_on_change(self)

    @property
    def points(self) -> float:
        """The size of its type."""
        return max(LEAST, min(MOST, self.width() * 0.75 / PER_LINE)) * self.zoom

    def show_reading(self, reading: Reading, next_meeting: dt.date | None) -> None:
        """Show an item; the line that is new or other than before is the newest."""
        before = {line.key: line for line in self.reading.lines}
        same = (self.reading.label, self.reading.title) == (reading.label, reading.title)
        changed = [line.key for line in reading.lines if before.get(line.key) != line]
        self.newest = (changed[-1] if changed else self.newest) if same else ""
        self.reading, self.next_meeting = reading, next_meeting
        self.setAccessibleDescription(spoken(reading, next_meeting))
        self.lay_out()

    def lay_out(self) -> None:
        """Place everything for the width there is."""
        unit = self.points
        left, right = unit * 2.6, self.width() - unit * 2.4
        title = self._wrapped(self.reading.title, "item_heading", 1.35, right - left - unit * 2.8)
        self._head = QRectF(left, unit * 2, right - left, title)
        top = self._head.bottom() + unit * 2.1
        self._placed = []
        for line in self.reading.lines:
            inset = unit * (3.0 if line.numeral or line.is_decision else 0)
            words = QRectF(
                left + inset, top, right - left - inset, self._wrapped(line.text, "body", 1, right - left - inset)
            )
            bottom = words.bottom() + sum(self._action_height(words, each) for each in line.actions)
            self._placed.append(Placed(line, QRectF(left, top, right - left, bottom - top), words))
            top = bottom + unit * 1.25
        self.setMinimumHeight(round(top + unit * 2))
        self.update()

    def rect_of(self, key: str) -> QRectF:
        """Where a line stands."""
        return next((placed.box for placed in self._placed if placed.line.key == key), QRectF())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = Theme.current().tokens
        painter = QPainter(self)
        painter.fillRect(event.rect(), tokens.surface)
        unit = self.points
        number = QRectF(self._head.x(), self._head.y(), unit * 2.8, self._head.height())
        self._say(painter, number, self.reading.label, "item_heading", "accent", 1.35)
        self._say(painter, self._head.adjusted(unit * 2.8, 0, 0, 0), self.reading.title, "item_heading", "text", 1.35)
        line = self._head.bottom() + unit * 0.9
        paint_hairline(painter, self._head.left(), self._head.right(), line, "line2")
        if not self._placed and self.reading.label and not self.reading.withheld:
            hint = QRectF(self._head.x(), line + unit * 1.2, self._head.width(), unit * 3)
            self._say(painter, hint, self._nothing(), "body", "text2", 0.8)
        for placed in self._placed:
            self._paint_line(painter, placed)
        painter.end()

    def _nothing(self) -> str:
        return self.tr("No decision and no action yet")

    def _paint_line(self, painter: QPainter, placed: Placed) -> None:
        tokens, unit, line = Theme.current().tokens, self.points, placed.line
        if line.key == self.newest:
            around = placed.box.adjusted(-unit * 0.9, -unit * 0.55, unit * 0.9, unit * 0.55)
            rounded(painter, around, unit * 0.5, tokens.accent_soft)
        if line.is_decision:
            bar = QRectF(placed.box.x(), placed.words.y() + unit * 0.2, unit * 0.24, placed.words.height() - unit * 0.3)
            rounded(painter, bar, unit * 0.12, tokens.accent)
        if line.numeral:
            room = QRectF(placed.box.x(), placed.words.y(), unit * 2.4, placed.words.height())
            width = self._metrics("strong", 1).horizontalAdvance(line.numeral)
            self._say(painter, room.adjusted(room.width() - width, 0, unit, 0), line.numeral, "strong", "accent")
        self._say(painter, placed.words, line.text, "body", "text")
        top = placed.words.bottom()
        for action in line.actions:
            height = self._action_height(placed.words, action)
            self._paint_action(painter, QRectF(placed.words.x(), top, placed.words.width(), height), action)
            top += height

    def _paint_action(self, painter: QPainter, box: QRectF, action: CellLine) -> None:
        """The owners in bold, and when it is due, below the words."""
        unit = self.points
        room = box.adjusted(unit * 1.6, unit * 0.45, 0, 0)
        metrics = self._metrics("strong", 0.9)
        arrow = room.y() + metrics.ascent() * 0.62
        painter.setPen(Theme.current().tokens.accent)
        painter.setFont(self._face("strong", 0.9))
        painter.drawText(QPointF(box.x(), room.y() + metrics.ascent()), "→")
        owners = owners_of(action)
        width = metrics.horizontalAdvance(owners)
        self._say(painter, room, owners, "strong", "accent", 0.9)
        due = due_words(action, self.next_meeting)
        if due and arrow:
            beside = width + unit * 0.9 + self._metrics("body", 0.9).horizontalAdvance(due) <= room.width()
            place = room.adjusted(width + unit * 0.9, 0, 0, 0) if beside else room.adjusted(0, metrics.height(), 0, 0)
            self._say(painter, place, due, "body", "text2", 0.9)

    def _action_height(self, words: QRectF, action: CellLine) -> float:
        unit = self.points
        room = words.width() - unit * 1.6
        metrics = self._metrics("strong", 0.9)
        owners = self._wrapped(owners_of(action), "strong", 0.9, room)
        due = due_words(action, self.next_meeting)
        width = metrics.horizontalAdvance(owners_of(action)) + unit * 0.9
        beside = width + self._metrics("body", 0.9).horizontalAdvance(due) <= room
        return owners + unit * 0.45 + (0 if beside or not due else metrics.height())

    def _face(self, role: Role, scale: float) -> QFont:
        made = font(role)
        made.setPointSizeF(self.points * scale)
        return made

    def _metrics(self, role: Role, scale: float) -> QFontMetricsF:
        return QFontMetricsF(self._face(role, scale))

    def _wrapped(self, text: str, role: Role, scale: float, width: float) -> float:
        return self._metrics(role, scale).boundingRect(QRectF(0, 0, max(60.0, width), 1e6), WRAP, text or " ").height()

    def _say(self, painter: QPainter, box: QRectF, text: str, role: Role, token: str, scale: float = 1.0) -> None:
        painter.setFont(self._face(role, scale))
        painter.setPen(Theme.current().tokens.colour(token))
        painter.drawText(QRectF(box.x(), box.y(), max(60.0, box.width()), 1e6), WRAP, text)


def owners_of(action: CellLine) -> str:
    """Who is to do it."""
    return ", ".join(owner.text for owner in action.owners)


def due_words(action: CellLine, next_meeting: dt.date | None) -> str:
    """By when, in full."""
    if action.due_kind is DueKind.NEXT_MEETING:
        day = f", {long_date(next_meeting)}" if next_meeting is not None else ""
        return _tr("by the next meeting{0}").format(day)
    return _tr("by {0}").format(long_date(action.due_date)) if action.due_date is not None else ""


def spoken(reading: Reading, next_meeting: dt.date | None) -> str:
    """Everything on the sheet as a screen reader says it."""
    return "\n".join((f"{reading.label} {reading.title}", *_sentences(reading.lines, next_meeting)))


def _sentences(lines: Sequence[ReadLine], next_meeting: dt.date | None) -> list[str]:
    found = []
    for line in lines:
        actions = "; ".join(f"{owners_of(each)} {due_words(each, next_meeting)}".strip() for each in line.actions)
        found.append(" ".join(part for part in (line.numeral, line.text, actions) if part))
    return found


def _tr(text: str) -> str:
    return QCoreApplication.translate("reading", text)
