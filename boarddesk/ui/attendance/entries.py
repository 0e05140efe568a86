"""The register as lines of one table: a head for every group, a line for every person, known by keys that stay.

Before the register is taken its rows have no ids of their own (RULES 14); a line is therefore known by its membership
first, so that selection stays on the person when the first mark is made.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from boarddesk.model.enums import CountsAs
from boarddesk.model.lines.attendance import RegisterLine, RegisterRowLine, RegisterSectionLine
from boarddesk.model.lines.boards import CodeLine
from boarddesk.rules.dates import clock

NOT_HERE = (CountsAs.APOLOGIES, CountsAs.ABSENT)


class NotePart(NamedTuple):
    """A stretch of the note column."""

    text: str
    token: str = "text2"
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A group's head, or a person in a group."""

    key: str
    """Its identity in the table; a person's membership where there is one."""
    section: RegisterSectionLine
    slots: tuple[CodeLine | None, ...]
    """The code that each mark column stands for in this group."""
    line: RegisterRowLine | None = None
    count: int = 0

    @property
    def code(self) -> CodeLine | None:
        """The code a person is marked with."""
        marked = self.line.code if self.line is not None else None
        return next((code for code in self.section.codes if code.code == marked), None)

    @property
    def is_blank(self) -> bool:
        """Whether it is a person not marked yet."""
        return self.line is not None and self.line.code is None

    @property
    def person(self) -> RegisterRowLine:
        """The person's line; only of entries that are people."""
        assert self.line is not None
        return self.line


def entries_of(register: RegisterLine) -> list[Entry]:
    """Every line of the table from top to bottom."""
    width = slot_count(register)
    found: list[Entry] = []
    for position, raw in enumerate(register.sections):
        codes = tuple(replace(code, id=code.code) for code in raw.codes)
        section = replace(raw, id=str(position), rows=(), codes=codes)
        slots = slots_of(codes, register.codes, width)
        found.append(Entry(f"section {position}", section, slots, count=len(raw.rows)))
        for row in raw.rows:
            line = replace(row, section_id=section.id)
            found.append(Entry(row.membership_id or row.key, section, slots, line))
    return found


def slot_count(register: RegisterLine) -> int:
    """How many mark columns the widest group needs."""
    return max([len(register.codes), *(len(section.codes) for section in register.sections)], default=0)


def slots_of(codes: Sequence[CodeLine], board: Sequence[CodeLine], width: int) -> tuple[CodeLine | None, ...]:
    """Which code each mark column stands for; ticks stand below the board's code that counts alike."""
    slots: list[CodeLine | None] = [None] * width
    for at, code in enumerate(codes):
        alike = [n for n, other in enumerate(board) if other.counts_as is code.counts_as and slots[n] is None]
        same = at if at < len(board) and board[at].code == code.code and slots[at] is None else None
        free = next((n for n in range(width) if slots[n] is None), None)
        place = same if same is not None else alike[0] if alike else free
        if place is not None:
            slots[place] = code
    return tuple(slots)


def code_for(entry: Entry, letter: str, known: Sequence[CodeLine]) -> CodeLine | None:
    """The code of the person's group that a typed letter means.

    A letter that only another group has means the code that counts alike, so that M marks a ticked person present.
    """
    own = next((code for code in entry.section.codes if code.key.casefold() == letter.casefold()), None)
    if own is not None:
        return own
    other = next((code for code in known if code.key.casefold() == letter.casefold()), None)
    if other is None:
        return None
    return next((code for code in entry.section.codes if code.counts_as is other.counts_as), None)


def next_code(entry: Entry) -> CodeLine | None:
    """What Space makes of a mark: the codes in their order, then blank."""
    codes = list(entry.section.codes)
    if entry.code is None:
        return codes[0] if codes else None
    at = codes.index(entry.code) + 1
    return codes[at] if at < len(codes) else None


def note_parts(entry: Entry) -> tuple[NotePart, ...]:
    """What the note column says of a person, the most pressing first."""
    line = entry.person
    return (*_representation(line), *_times(line), *_rest(line))


def note_text(entry: Entry) -> str:
    """The note column as one text."""
    return "; ".join(" ".join(part.text for part in group) for group in _grouped(note_parts(entry)))


def _grouped(parts: Sequence[NotePart]) -> list[list[NotePart]]:
    groups: list[list[NotePart]] = []
    for part in parts:
        if part.strong and groups:
            groups[-1].append(part)
        else:
            groups.append([part])
    return groups


def _representation(line: RegisterRowLine) -> list[NotePart]:
    if line.represented_by and line.counts_as is not CountsAs.REPRESENTED:
        return [NotePart(_tr("%1 came").replace("%1", line.represented_by), "amber")]
    if line.represented_by:
        return [NotePart(_tr("by")), NotePart(line.represented_by, "accent", True)]
    if line.counts_as is CountsAs.REPRESENTED:
        return [NotePart(_tr("R says who came"), "amber")]
    if line.represents_name:
        return [NotePart(_tr("for")), NotePart(line.represents_name, "accent", True)]
    return []


def _times(line: RegisterRowLine) -> list[NotePart]:
    parts = []
    arrived = _tr("in from item %1").replace("%1", line.arrived_label) if line.arrived_item_id else ""
    left = _tr("out after item %1").replace("%1", line.left_label) if line.left_item_id else ""
    if line.arrived_at is not None:
        arrived = _tr("in %1").replace("%1", _time_and_item(line.arrived_at, line.arrived_label))
    if line.left_at is not None:
        left = _tr("out %1").replace("%1", _time_and_item(line.left_at, line.left_label))
    parts = [NotePart(text) for text in (arrived, left) if text]
    return [*parts, NotePart(_tr("remote"))] if line.remote else parts


def _time_and_item(moment: dt.time, label: str) -> str:
    return _tr("%1, item %2").replace("%1", clock(moment)).replace("%2", label) if label else clock(moment)


def _rest(line: RegisterRowLine) -> list[NotePart]:
    interests = [label for label in line.interests if label]
    parts = [NotePart(_tr("interest: item %1").replace("%1", ", ".join(interests)))] if interests else []
    parts += [NotePart(_tr("interest declared"))] if "" in line.interests else []
    standing = line.standing_apologies and line.counts_as in (None, *NOT_HERE)
    parts += [NotePart(_tr("standing apologies"))] if standing else []
    return [*parts, NotePart(line.note)] if line.note else parts


def _tr(text: str) -> str:
    return QCoreApplication.translate("Attendance", text)
