"""Fields in which owners and due dates are typed, with what they would mean below them."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from boarddesk.model.enums import DueKind
from boarddesk.rules.dates import Due, day_month, due_in_words, parse_due, weekday_date
from boarddesk.rules.owners import Candidate, KnownOwners, complete, entry_for, parse_action_by, piece_at
from boarddesk.ui.actions.words import tr
from boarddesk.ui.widgets.completion import Completion, CompletionController, Footer

OFFERED = 12


def due_footer(typed: str, base: dt.date, today: dt.date, next_meeting: dt.date | None) -> Footer | None:
    """The day that is meant, or in red that none is."""
    said = typed.strip().lstrip("@").strip()
    if not said:
        return None
    due = parse_due(said, base)
    if due is None:
        return Footer(tr("“{0}” is not a date").format(said), tr("21 Jan, end of March, next meeting"), "error", "red")
    if due.kind is DueKind.NEXT_MEETING:
        if next_meeting is None:
            return Footer(tr("At the next meeting"), tr("its date is not known yet"))
        return Footer(weekday_date(next_meeting), tr("the next meeting, {0}").format(due_in_words(next_meeting, today)))
    assert due.date is not None
    away = due_in_words(due.date, today)
    if due.date < today and base < today:
        away = tr("{0}; counted from {1}").format(away, day_month(base))
    return Footer(weekday_date(due.date), away)


class DueField(QLineEdit):
    """A date in words, echoed as the day it means."""

    def __init__(
        self, base: dt.date, today: dt.date, next_meeting: dt.date | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Due"))
        self.completion = CompletionController(
            self, lambda _: (), footer=lambda text: due_footer(text, base, today, next_meeting), width=280
        )


class OwnersField(QLineEdit):
    """Owners by initials or name, then perhaps a date, in the one grammar of RULES 10."""

    finished = Signal()
    """Enter took an offer, so that the field may be left."""

    def __init__(
        self, known: KnownOwners, footer: Callable[[str], Footer | None], base: dt.date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._known = known
        self._due_footer = footer
        self._base = base
        self.setAccessibleName(tr("Action By"))
        self.completion = CompletionController(self, self._offers, footer=self._footer)
        self.completion.chosen.connect(self._take)

    def _offers(self, text: str) -> list[Completion]:
        start, end = piece_at(text, self.cursorPosition())
        piece = text[start:end].strip()
        if not piece or "@" in text[: self.cursorPosition()]:
            return []
        said = parse_action_by(text[:start], self._known, self._base)
        return [_offer(one) for one in complete(piece, self._known, said.owners)[:OFFERED]]

    def _footer(self, text: str) -> Footer | None:
        said = parse_action_by(text, self._known, self._base)
        if said.due_text:
            return self._due_footer(said.due_text)
        start, end = piece_at(text, self.cursorPosition())
        piece = text[start:end].strip()
        if piece and not self._known.meant_by(piece) and not self._offers(text):
            return Footer(tr("Nobody here is “{0}”; kept as it is typed").format(piece), icon="error", token="red")
        return None

    def _take(self, offer: Completion, key: int) -> None:
        text = self.text()
        start, end = piece_at(text, self.cursorPosition())
        before, after = f"{text[:start]}{entry_for(offer.payload, self._known).text}", text[end:]
        joined = ", " if key == Qt.Key.Key_Comma.value and not after.strip() else ""
        self.setText(f"{before}{joined}{after}")
        self.setCursorPosition(len(before) + len(joined))
        if key in (Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value):
            self.finished.emit()


def _offer(candidate: Candidate) -> Completion:
    return Completion(candidate.name, candidate.code, candidate.detail, candidate)


def due_of(typed: str, base: dt.date) -> Due | None:
    """The due date that was typed; an empty field means none, nothing at all that it is no date."""
    return parse_due(typed, base) if typed.strip() else Due()
