"""What the preview of a list of members shows: a person a row, whether they are taken, and what would happen."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter

from boarddesk.desk.member_import import SOMEBODY_NEW
from boarddesk.model.lines.member_list import ImportRow, ListField, Verdict
from boarddesk.rules.dates import day_month_year
from boarddesk.ui.boards.draft_table import paint_tick
from boarddesk.ui.members.rows import representing
from boarddesk.ui.widgets.table import CellState, Column

DOES_SOMETHING = (Verdict.JOINS, Verdict.JOINS_KNOWN, Verdict.CHANGES, Verdict.NEAR, Verdict.GONE)
"""The rows that can be taken or left."""
ORDER = (Verdict.NEAR, Verdict.JOINS, Verdict.JOINS_KNOWN, Verdict.CHANGES, Verdict.GONE, Verdict.STAYS, Verdict.TWICE)
"""What has to be decided comes first, what does nothing last."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("ImportMembers", text)


@dataclass(frozen=True, slots=True)
class ImportLine:
    """A row of the preview as it stands in the dialog."""

    row: ImportRow
    taken: bool
    answer: str
    last_day: dt.date
    """The day on which those leave who are not in the list."""

    @property
    def id(self) -> str:
        """What it is known by."""
        return self.row.id

    @property
    def is_open(self) -> bool:
        """Whether she still has to say who it is."""
        return self.taken and self.row.verdict is Verdict.NEAR

    @property
    def words(self) -> str:
        """What would happen."""
        row = self.row
        if row.verdict in DOES_SOMETHING and not self.taken:
            return _tr("not in the list; stays a member") if row.verdict is Verdict.GONE else _tr("left out")
        return _WORDS[row.verdict](self)


def _near_words(line: ImportLine) -> str:
    first = line.row.candidates[0]
    return _tr("Is it {name}? {why}").format(name=first.name, why=first.why)


def _change_words(line: ImportLine) -> str:
    names = field_words()
    return "; ".join(
        f"{names.get(what, what)}: {old or _tr('nothing')} → {new or _tr('nothing')}"
        for what, old, new in line.row.changes
    )


_WORDS: dict[Verdict, Callable[[ImportLine], str]] = {
    Verdict.JOINS: lambda _: _tr("joins"),
    Verdict.JOINS_KNOWN: lambda _: _tr("joins; known already"),
    Verdict.CHANGES: _change_words,
    Verdict.STAYS: lambda _: _tr("a member already"),
    Verdict.NEAR: _near_words,
    Verdict.TWICE: lambda _: _tr("in the list twice"),
    Verdict.GONE: lambda line: _tr("leaves on {day}").format(day=day_month_year(line.last_day)),
}


def field_words() -> dict[str, str]:
    """What the things are called that a list can change of a member."""
    return {
        "title": _tr("title"),
        "office": _tr("office"),
        "category": _tr("category"),
        "organisations": _tr("representing"),
        "links": _tr("links"),
        "emails": _tr("e-mail"),
        "deputies": _tr("deputies"),
        "group_id": _tr("group"),
    }


def list_field_words() -> tuple[tuple[ListField, str], ...]:
    """What a column can hold, as its combo box offers it."""
    return (
        (ListField.NOTHING, _tr("is not taken over")),
        (ListField.NAME, _tr("Name")),
        (ListField.HONORIFIC, _tr("Form of address")),
        (ListField.GIVEN, _tr("First name")),
        (ListField.SURNAME, _tr("Surname")),
        (ListField.INITIALS, _tr("Initials")),
        (ListField.TITLE, _tr("Title")),
        (ListField.OFFICE, _tr("Office on the board")),
        (ListField.REPRESENTING, _tr("Representing")),
        (ListField.CATEGORY, _tr("Category")),
        (ListField.GROUP, _tr("Register group")),
        (ListField.EMAIL, _tr("E-mail")),
        (ListField.STARTS, _tr("Member from")),
        (ListField.ENDS, _tr("Until")),
        (ListField.LINKS, _tr("Links")),
        (ListField.DEPUTIES, _tr("Deputies")),
    )


def answers_for(line: ImportLine) -> Sequence[tuple[str, str]]:
    """Who a name close to somebody known can be."""
    known = [(each.person_id, _tr("is {name}").format(name=each.name)) for each in line.row.candidates]
    return (*known, (SOMEBODY_NEW, _tr("is somebody else and joins")))


def columns(
    toggle: Callable[[ImportLine], object], decide: Callable[[ImportLine, str], object]
) -> tuple[Column[ImportLine], ...]:
    """The columns of the preview."""
    yes, no = _tr("taken"), _tr("left")
    return (
        Column(
            "taken", _tr("Take"), lambda line: yes if line.taken else no, width=56,
            command=toggle, paint=_paint_taken,
        ),
        Column("name", _tr("Name"), lambda line: line.row.name, width=180, role="name", tip=lambda line: line.row.name),
        Column(
            "words", _tr("What happens"), lambda line: line.words, width=340, stretch=True,
            icon=lambda line: "warning" if line.is_open else None,
            token=lambda line: "amber" if line.is_open else "text2" if line.taken else "text3",
            tip=lambda line: line.words, edit=decide, edit_value=lambda line: line.answer,
            choices=answers_for, editable=lambda line: bool(line.row.candidates),
        ),
        Column(
            "title", _tr("Title"), lambda line: line.row.details.title, width=130, token="text2",
            tip=lambda line: line.row.details.title,
        ),
        Column(
            "representing", _tr("Representing"), lambda line: representing(line.row.details), width=170, token="text2",
            tip=lambda line: representing(line.row.details),
        ),
    )  # fmt: skip


def _paint_taken(painter: QPainter, rect: QRectF, line: ImportLine, state: CellState) -> None:
    if line.row.verdict in DOES_SOMETHING:
        paint_tick(painter, rect, line.taken, state)
