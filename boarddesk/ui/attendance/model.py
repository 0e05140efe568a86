"""The model of the register: declared columns over entries, with a column for every code."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, Qt
from typing_extensions import override

from boarddesk.ui.attendance.entries import Entry, note_text
from boarddesk.ui.widgets.lines_model import Column, Index, LinesModel

NAME, INITIALS, TITLE, REPRESENTING, FIRST_MARK = range(5)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Attendance", text)


class RegisterModel(LinesModel[Entry]):
    """Groups and their people; heads of groups can be read, never selected."""

    def __init__(self, slots: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(columns_for(slots), parent, key=lambda entry: entry.key)
        self.slots = tuple(slots)

    @property
    def note_column(self) -> int:
        """Where the note stands."""
        return len(self.columns) - 1

    def slot_at(self, column: int) -> int | None:
        """Which mark column this is, counted from nought."""
        return column - FIRST_MARK if FIRST_MARK <= column < self.note_column else None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self.line(index.row()).line is None:
            return Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index)


def columns_for(slots: Sequence[str]) -> tuple[Column[Entry], ...]:
    """The columns of a register whose mark columns have these names."""
    marks = tuple(_mark_column(at, name) for at, name in enumerate(slots))
    return (
        Column("name", _tr("Name"), _name, said=_said),
        Column("initials", _tr("Initials"), lambda entry: entry.line.initials if entry.line else ""),
        Column("title", _tr("Title"), _title, tip=lambda entry: entry.line.title if entry.line else ""),
        Column(
            "representing",
            _tr("Representing"),
            lambda entry: entry.line.representing if entry.line else "",
            tip=lambda entry: entry.line.representing if entry.line else "",
        ),
        *marks,
        Column("note", _tr("Note"), _note, tip=_note),
    )


def _mark_column(at: int, name: str) -> Column[Entry]:
    def value(entry: Entry) -> str:
        code = entry.slots[at]
        return code.code if code is not None and entry.line is not None and entry.line.code == code.code else ""

    def said(entry: Entry) -> str:
        code = entry.slots[at]
        if code is None or entry.line is None:
            return ""
        state = _tr("marked") if entry.line.code == code.code else _tr("not marked")
        return f"{code.meaning}: {state}"

    def tip(entry: Entry) -> str:
        code = entry.slots[at]
        return f"{code.meaning} ({code.key})" if code is not None and entry.line is not None else ""

    return Column(f"mark{at}", name, value, said=said, tip=tip)


def _name(entry: Entry) -> str:
    return entry.line.name if entry.line is not None else entry.section.name


def _title(entry: Entry) -> str:
    return (entry.line.printed_title or entry.line.plain_title) if entry.line is not None else ""


def _note(entry: Entry) -> str:
    return note_text(entry) if entry.line is not None else ""


def _said(entry: Entry) -> str:
    """The whole row in one breath, because a screen reader reads the first cell of a row she steps to."""
    if entry.line is None:
        return f"{entry.section.name}, {entry.count}"
    code = entry.code.meaning if entry.code is not None else _tr("not marked")
    return ", ".join(filter(None, (entry.line.name, entry.line.office, entry.line.initials, code, note_text(entry))))
