"""Attendance records in letters, for tests: "MRAN" are a person's marks, one a meeting."""

import datetime as dt

from boarddesk.model.enums import CountsAs
from boarddesk.model.lines.boards import CodeLine
from boarddesk.model.record import (
    ColumnState,
    LeftOut,
    RecordGroup,
    RecordMark,
    RecordMeeting,
    RecordPack,
    RecordRow,
    VacantSeat,
)
from boarddesk.rules.periods import calendar_year

CODES = (
    CodeLine("m", "MA", "M", "Member attended", CountsAs.PRESENT),
    CodeLine("r", "RA", "R", "Representative attended", CountsAs.REPRESENTED),
    CodeLine("a", "A", "A", "Apologies", CountsAs.APOLOGIES),
    CodeLine("n", "NC", "N", "No contact", CountsAs.ABSENT),
)
BY_KEY = {code.key: code for code in CODES}
WHY = {"o": LeftOut.TERM, "s": LeftOut.STANDING, "g": LeftOut.GROUP, "x": LeftOut.MEETING}
BOARD = RecordGroup("board", "Board Members", True)
SCRUTINY = RecordGroup("scrutiny", "Scrutiny", True)


def marks(letters: str, organisations: tuple[str, ...] = ("Police",)) -> tuple[RecordMark | None, ...]:
    """M R A N are marks, "." a blank one, "-" no member then; a letter after one says why it is left out: "As"."""
    found: list[RecordMark | None] = []
    for letter in letters:
        if letter in WHY:
            last = found.pop()
            assert last is not None
            found.append(RecordMark(last.key, last.code, last.counts_as, WHY[letter], last.organisations))
        elif letter == "-":
            found.append(None)
        elif letter == ".":
            found.append(RecordMark(f"key {len(found)}", "", None, LeftOut.UNMARKED, organisations))
        else:
            code = BY_KEY[letter]
            found.append(RecordMark(f"key {len(found)}", code.code, code.counts_as, None, organisations))
    return tuple(found)


def a_row(
    name: str, letters: str, organisations: tuple[str, ...] = ("Police",), group: RecordGroup = BOARD
) -> RecordRow:
    """A person's row."""
    return RecordRow(f"{group.id}/{name}", name, name, group.id, organisations, marks(letters, organisations))


def a_record(
    *rows: RecordRow,
    states: str = "",
    groups: tuple[RecordGroup, ...] = (BOARD, SCRUTINY),
    vacancies: tuple[VacantSeat, ...] = (),
    guests: tuple[RecordRow, ...] = (),
) -> RecordPack:
    """A record of 2026 with a meeting every month; in `states` an "x" is a cancelled meeting, an "o" one not taken."""
    width = len(rows[0].marks) if rows else len(states)
    kinds = {"x": ColumnState.CANCELLED, "o": ColumnState.NOT_TAKEN}
    columns = tuple(
        RecordMeeting(
            f"meeting {n}",
            dt.date(2026, 1 + n % 12, 22),
            "Extraordinary meeting" if n == 1 else "NSCB meeting",
            kinds.get(states[n : n + 1], ColumnState.COUNTED),
            frozen=n == 0,
            extra=n == 1,
            codes=CODES,
        )
        for n in range(width)
    )
    name = "Northmoor Safeguarding Children Board"
    day = dt.date(2026, 11, 25)
    used = {row.group_id for row in rows}
    shown = tuple(group for group in groups if group.id in used)
    return RecordPack(
        name, "NSCB", "en-GB", name, day, calendar_year(2026), columns, rows, guests, shown, vacancies, CODES
    )


__all__ = ["BOARD", "CODES", "SCRUTINY", "a_record", "a_row", "marks"]
