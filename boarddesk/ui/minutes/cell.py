"""The Action By cell while it is being edited: chips for the owners taken, a field for the next one, a field for the
date.

It sits over the painted cell of one paragraph. What has been taken is in the document at once; what is half typed is
taken when she leaves.
"""

import datetime as dt
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from boarddesk.model.enums import DueKind, OwnerKind
from boarddesk.model.ids import new_id
from boarddesk.model.lines.minutes import CellLine, CellOwner
from boarddesk.rules.dates import Due, parse_due
from boarddesk.rules.owners import (
    NOT_DUE,
    Candidate,
    KnownOwners,
    OwnerEntry,
    complete,
    entry_for,
    parse_action_by,
    pieces,
)
from boarddesk.rules.text import fold
from boarddesk.ui.minutes.cell_fields import CellField, due_field_text, echo
from boarddesk.ui.minutes.cell_text import BETWEEN_LINES, cell_height, cell_texts
from boarddesk.ui.minutes.columns import CELL, CELL_INSET
from boarddesk.ui.theme.icons import paint_icon
from boarddesk.ui.theme.theme import Theme
from boarddesk.ui.theme.type import font
from boarddesk.ui.widgets.completion import Completion, CompletionController, Footer
from boarddesk.ui.widgets.painting import CHIP_HEIGHT, chip_width, paint_doubt_line, paint_text, ring, rounded

ROW, DUE_ROW = 26, 25
EDGE, PAD = 4, 7
GAP = 5
LEAST_FIELD = 42
POPUP = 340
MOST = 8
"""How many owners are offered for what is typed."""
_TAKES = re.compile(r"[,;/]\s*$|\s(?:and|&|\+)\s$|(?:^|[\s,;])@", re.IGNORECASE)

_OFFER_KEYS = frozenset(
    {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Comma, Qt.Key.Key_Up, Qt.Key.Key_Down}
)
"""Keys that an open list of offers reads itself."""


class Leave(Enum):
    """Where the focus goes when the cell is left."""

    TEXT = "text"
    NEXT = "next"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class CellContext:
    """What a cell is read with: tonight's register, the meeting's day, the next meeting."""

    known: KnownOwners
    base: dt.date
    next_meeting: dt.date | None


class CellEditor(QWidget):
    """Edits the lines of one cell, one at a time."""

    changed = Signal(object)
    """The tuple of CellLines the cell holds now."""
    left = Signal(object)
    """A Leave: editing is over."""
    told = Signal(str)
    """A sentence about something that could not be kept."""
    height_changed = Signal()

    def __init__(
        self, lines: Sequence[CellLine], context: CellContext, parent: QWidget, fresh: CellLine | None = None
    ) -> None:
        super().__init__(parent)
        self._before = tuple(lines)
        self._lines = [*lines, *([fresh] if fresh is not None else [])] or [CellLine(new_id())]
        self._at = len(self._lines) - 1 if fresh is not None else 0
        self._context = context
        self._closed = False
        self._asked = False
        """Whether everybody is to be offered, also with nothing typed."""
        self._owners_field = CellField(self.tr("Owner of the action"), self)
        self._due_field = CellField(self.tr("Due date"), self)
        self._due_field.setPlaceholderText(self.tr("due"))
        self._due_field.setFont(font("secondary"))
        self._owner_offers = self._controller(self._owners_field, self._offers, takes=True)
        self._due_offers = self._controller(self._due_field, lambda _: (), takes=False)
        self._owner_offers.chosen.connect(self._chosen)
        self._owners_field.textEdited.connect(self._owner_typed)
        for field in (self._owners_field, self._due_field):
            field.installEventFilter(self)
        self.setAccessibleName(self.tr("Action By"))
        self._show_line()

    @property
    def lines(self) -> tuple[CellLine, ...]:
        """The lines that say something."""
        return tuple(line for line in self._lines if line.owners or line.due_kind is not DueKind.NONE)

    def begin(self) -> None:
        """Put the focus into the cell."""
        self._owners_field.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.lines != self._before:
            self.changed.emit(self.lines)

    def close_cell(self, where: Leave = Leave.ELSEWHERE) -> None:
        """Take what is half typed and end the editing."""
        if self._closed:
            return
        self._take_pending()
        if not self._take_due():
            self.told.emit(self.tr("“{0}” is not a date; it was left out.").format(self._due_field.text().strip()))
        self._end(where)

    def cancel(self) -> None:
        """End the editing and leave the cell as it was."""
        if self.lines != self._before:
            self.changed.emit(self._before)
        self._end(Leave.TEXT)

    def _end(self, where: Leave) -> None:
        self._closed = True
        self._owner_offers.dismiss()
        self._due_offers.dismiss()
        self.left.emit(where)

    # Layout

    def wanted_height(self) -> int:
        """How high it has to be."""
        return round(self._above() + self._box_height() + self._below())

    def _box_height(self) -> int:
        rows = 1 + max((row for _, row, _ in self._chips()), default=0)
        if self._field_left()[0] == 0 and self._line.owners:
            rows += 1
        return rows * ROW + DUE_ROW + 2 * EDGE

    def _above(self) -> float:
        height = cell_height(tuple(self._lines[: self._at]), 1.0)
        return height + BETWEEN_LINES if height else 0.0

    def _below(self) -> float:
        height = cell_height(tuple(self._lines[self._at + 1 :]), 1.0)
        return height + BETWEEN_LINES if height else 0.0

    def _box(self) -> QRectF:
        return QRectF(0, self._above(), CELL, self._box_height())

    @property
    def _line(self) -> CellLine:
        return self._lines[self._at]

    def _chips(self) -> list[tuple[str, int, float]]:
        """Each owner with its row and left edge."""
        placed = []
        x, row = float(PAD), 0
        for owner in self._line.owners:
            width = min(chip_width(owner.text), CELL - 2 * PAD)
            if x > PAD and x + width > CELL - PAD:
                x, row = float(PAD), row + 1
            placed.append((owner.text, row, x))
            x += width + GAP
        return placed

    def _field_left(self) -> tuple[float, int]:
        """Where the owners' field begins: its left edge and row; 0 when it has a row of its own."""
        chips = self._chips()
        if not chips:
            return PAD, 0
        text, row, x = chips[-1]
        x += min(chip_width(text), CELL - 2 * PAD) + GAP
        return (x, row) if x + LEAST_FIELD <= CELL - PAD else (0, row + 1)

    def _lay_out(self) -> None:
        x, row = self._field_left()
        left = x or PAD
        top = round(self._above()) + EDGE
        self._owners_field.setGeometry(round(left), top + row * ROW, round(CELL - PAD - left), ROW)
        due_top = round(self._box().bottom()) - EDGE - DUE_ROW
        self._due_field.setGeometry(PAD + 22, due_top, CELL - 2 * PAD - 22, DUE_ROW)
        self.resize(CELL, self.wanted_height())
        self.height_changed.emit()
        self.update()

    def _show_line(self) -> None:
        self._owners_field.clear()
        self._due_field.setText(due_field_text(self._line, self._context.base))
        self._lay_out()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = Theme.current().tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens.surface)
        box = self._box()
        self._paint_lines(painter, self._lines[: self._at], 2.0)
        self._paint_lines(painter, self._lines[self._at + 1 :], box.bottom() + BETWEEN_LINES)
        ring(painter, box, 8, tokens.accent, 2.0, fill=tokens.surface)
        for owner, (text, row, x) in zip(self._line.owners, self._chips(), strict=True):
            width = min(chip_width(text), CELL - 2 * PAD)
            chip = QRectF(x, box.top() + EDGE + row * ROW + (ROW - CHIP_HEIGHT) / 2, width, CHIP_HEIGHT)
            free = owner.kind is OwnerKind.FREE
            rounded(painter, chip, CHIP_HEIGHT / 2, tokens.amber_soft if free else tokens.accent_soft)
            ink = "amber" if free else "accent"
            paint_text(painter, chip.adjusted(4, 0, -4, 0), text, "chip", ink, align=Qt.AlignmentFlag.AlignHCenter)
            if free:
                paint_doubt_line(painter, chip.x() + 7, chip.right() - 7, chip.bottom() - 3)
        middle = box.bottom() - EDGE - DUE_ROW / 2
        paint_icon(painter, "calendar", QRectF(PAD + 1, middle - 7.5, 15, 15), tokens.text2)
        painter.end()

    @staticmethod
    def _paint_lines(painter: QPainter, lines: Sequence[CellLine], top: float) -> None:
        for text in cell_texts(tuple(lines), 1.0):
            room = QRectF(CELL_INSET, top + text.top, CELL - CELL_INSET, text.height)
            paint_text(painter, room, text.text, text.role, text.token)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        spot = event.position()
        for index, (text, row, x) in enumerate(self._chips()):
            if QRectF(x, self._above() + EDGE + row * ROW, chip_width(text), ROW).contains(spot):
                self._retype_owner(index)
                return
        if not self._box().contains(spot):
            self._go_to_line_at(spot)
        elif spot.y() > self._box().bottom() - EDGE - DUE_ROW:
            self._due_field.setFocus()
        else:
            self._owners_field.setFocus()

    def _go_to_line_at(self, spot: QPointF) -> None:
        self._go_to_line(self._at + (1 if spot.y() > self._box().bottom() else -1))

    # Typing

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(watched is self._due_field, event)
        if event.type() == QEvent.Type.FocusOut and not self._closed:
            self._focus_left()
        return super().eventFilter(watched, event)

    def _focus_left(self) -> None:
        focus = QApplication.focusWidget()
        if (
            QApplication.activePopupWidget() is None
            and focus is not self._owners_field
            and focus is not self._due_field
        ):
            self.close_cell(Leave.ELSEWHERE)

    def _pressed(self, in_due: bool, event: QKeyEvent) -> bool:
        """Keys of the cell; those of an open list were read before."""
        key, held = event.key(), event.modifiers()
        self._asked = key == Qt.Key.Key_Down and bool(held & Qt.KeyboardModifier.AltModifier)
        if self._asked and not in_due:
            self._owner_offers.refresh()
            return True
        if key in _OFFER_KEYS and not held & ~Qt.KeyboardModifier.KeypadModifier and self._offering(in_due):
            return False
        if key == Qt.Key.Key_Escape:
            self.cancel()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._entered(bool(held & Qt.KeyboardModifier.ShiftModifier))
        elif key == Qt.Key.Key_Tab:
            self._tabbed(in_due)
        elif key == Qt.Key.Key_Backtab:
            self._tabbed_back(in_due)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not held & Qt.KeyboardModifier.ControlModifier:
            self._stepped(in_due, -1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Backspace and not self._field(in_due).text() and not in_due:
            self._drop_owner(len(self._line.owners) - 1)
        elif key == Qt.Key.Key_Backspace and in_due and not self._due_field.text():
            self._owners_field.setFocus()
        elif event.text() == "@" and not in_due and self._ready_for_date():
            self._take_offer_or_text()
            self._due_field.setFocus()
        else:
            return False
        return True

    def _offering(self, in_due: bool) -> bool:
        popup = (self._due_offers if in_due else self._owner_offers).popup
        return popup.isVisible() and popup.current() is not None

    def _field(self, in_due: bool) -> CellField:
        return self._due_field if in_due else self._owners_field

    def _ready_for_date(self) -> bool:
        typed = self._owners_field.text()
        return not typed or typed[-1].isspace() or self._owner_offers.popup.isVisible()

    def _entered(self, another: bool) -> None:
        self._take_pending()
        if not self._take_due():
            self._due_field.setFocus()
            self._due_offers.refresh()
        elif another:
            self._go_to_line(len(self._lines))
        else:
            self._end(Leave.TEXT)

    def _tabbed(self, in_due: bool) -> None:
        if in_due:
            self.close_cell(Leave.NEXT)
        else:
            self._take_pending()
            self._due_field.setFocus(Qt.FocusReason.TabFocusReason)

    def _tabbed_back(self, in_due: bool) -> None:
        if in_due:
            self._take_due()
            self._owners_field.setFocus(Qt.FocusReason.BacktabFocusReason)
        else:
            self.close_cell(Leave.TEXT)

    def _stepped(self, in_due: bool, step: int) -> None:
        if not in_due and step > 0:
            self._due_field.setFocus()
        elif in_due and step < 0:
            self._owners_field.setFocus()
        elif 0 <= self._at + step < len(self._lines):
            self._go_to_line(self._at + step)

    def _go_to_line(self, at: int) -> None:
        """Edit another line of the cell; one past the last is new."""
        self._take_pending()
        self._take_due()
        self._lines = [line for line in self._lines if line in self.lines] or [CellLine(new_id())]
        at = max(0, min(at, len(self._lines)))
        if at == len(self._lines):
            self._lines.append(CellLine(new_id()))
        self._at = at
        self._show_line()
        self._owners_field.setFocus()

    # Owners and date

    def _controller(
        self, field: CellField, offers: Callable[[str], Sequence[Completion]], *, takes: bool
    ) -> CompletionController:
        def anchor() -> QRect:
            box = self._box().toRect()
            corner = field.mapFrom(self, box.topLeft())
            return QRect(corner.x() + CELL - POPUP, corner.y(), POPUP, box.height())

        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Comma) if takes else ()
        made = CompletionController(field, offers, footer=self._footer, anchor=anchor, width=POPUP, keys=keys)
        field.ghost = made.popup.current
        return made

    def _offers(self, typed: str) -> list[Completion]:
        if not typed.strip() and not self._asked:
            return []
        already = [entry_of(owner) for owner in self._line.owners]
        return [
            Completion(candidate.name, candidate.code, candidate.detail, candidate)
            for candidate in complete(typed, self._context.known, already)[: MOST if typed.strip() else None]
        ]

    def _footer(self, _: str) -> Footer | None:
        if self._owners_field.hasFocus() and not self._owners_field.text().strip():
            return None
        return echo(self._due_field.text(), self._context.base, self._context.next_meeting)

    def _chosen(self, offer: Completion, key: int) -> None:
        candidate = offer.payload
        assert isinstance(candidate, Candidate)
        self._owners_field.clear()
        self._add([entry_for(candidate, self._context.known)])
        if key in (Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value):
            self._entered(False)
        elif key == Qt.Key.Key_Tab.value:
            self._due_field.setFocus()

    def _owner_typed(self, typed: str) -> None:
        """A separator or a date typed or pasted into the owners' field."""
        found = _TAKES.search(typed)
        if found is None:
            return
        dated = "@" in typed
        if not dated and not self._is_whole(typed, typed[: found.start()]):
            return
        said = parse_action_by(typed if dated else typed[: found.start()], self._context.known, self._context.base)
        self._owners_field.clear()
        self._owner_offers.dismiss()
        self._add(said.owners)
        if dated:
            self._due_field.setText(said.due_text or typed.rpartition("@")[2].strip())
            self._due_field.setFocus()
            self._due_offers.refresh()

    def _is_whole(self, typed: str, before: str) -> bool:
        """Whether what stands before a separator is an owner; "and" may also be in the middle of a longer name."""
        if typed.rstrip()[-1:] in {",", ";", "/"}:
            return True
        known = self._context.known
        last = next(reversed([*pieces(before, known)]), "")
        longer = any(fold(each.name).startswith(fold(typed)) for each in known.distinct)
        return bool(last) and bool(known.meant_by(last)) and not longer

    def _take_offer_or_text(self) -> None:
        offer = self._owner_offers.popup.current() if self._owner_offers.popup.isVisible() else None
        typed = self._owners_field.text().strip()
        if offer is not None and typed and not self._context.known.meant_by(typed):
            self._owners_field.clear()
            self._add([entry_for(offer.payload, self._context.known)])
        else:
            self._take_pending()
        self._owner_offers.dismiss()

    def _take_pending(self) -> None:
        """What stands in the owners' field becomes owners, free ones if nobody is meant."""
        typed = self._owners_field.text().strip()
        if typed:
            self._owners_field.clear()
            self._add(parse_action_by(typed, self._context.known, self._context.base).owners)

    def _add(self, entries: Sequence[OwnerEntry]) -> None:
        owners = list(self._line.owners)
        owners += [made for entry in entries if (made := owner_of(entry)) not in owners]
        self._put(replace(self._line, owners=tuple(owners)))

    def _retype_owner(self, index: int) -> None:
        """Put an owner back into the field, to be changed or erased."""
        self._take_pending()
        owner = self._line.owners[index]
        self._drop_owner(index)
        self._owners_field.setText(owner.text)
        self._owners_field.setFocus()
        self._owners_field.selectAll()

    def _drop_owner(self, index: int) -> None:
        owners = self._line.owners
        if 0 <= index < len(owners):
            self._put(replace(self._line, owners=owners[:index] + owners[index + 1 :]))

    def _take_due(self) -> bool:
        """Read the date; whether it could be read."""
        typed = self._due_field.text().strip().lstrip("@").strip()
        if typed == due_field_text(self._line, self._context.base):
            return True
        due: Due | None = parse_due(typed, self._context.base) if typed else NOT_DUE
        if due is None:
            return False
        self._put(replace(self._line, due_kind=due.kind, due_date=due.date))
        self._due_field.setText(due_field_text(self._line, self._context.base))
        return True

    def _put(self, line: CellLine) -> None:
        if line == self._line:
            return
        self._lines[self._at] = line
        self._lay_out()
        self.changed.emit(self.lines)


def owner_of(entry: OwnerEntry) -> CellOwner:
    """An owner as the grammar gives it, as a cell holds it."""
    return CellOwner(entry.kind, entry.text, entry.person_id, entry.organisation_id, entry.group_id)


def entry_of(owner: CellOwner) -> OwnerEntry:
    """An owner as a cell holds it, as the grammar takes it."""
    return OwnerEntry(OwnerKind(owner.kind), owner.text, owner.person_id, owner.organisation_id, owner.group_id)
