"""The record as lines of a grid: by person, by organisation, by group, or the guests; the total last."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from boarddesk.model.record import RecordMark, RecordMeeting, RecordPack, RecordRow
from boarddesk.rules.rates import (
    Attendance,
    MeetingTally,
    Run,
    attendance_of,
    group_rows,
    longest_run,
    meeting_tallies,
    organisation_rows,
)
from boarddesk.ui.record.words import tr


class View(StrEnum):
    """What a row of the grid stands for."""

    PERSON = "person"
    ORGANISATION = "organisation"
    GROUP = "group"
    GUEST = "guest"


@dataclass(frozen=True, slots=True)
class GridLine:
    """A row of the grid: marks or counts for each meeting, then both rates."""

    key: str
    name: str
    detail: str
    attendance: Attendance
    marks: tuple[RecordMark | None, ...] = ()
    counts: tuple[MeetingTally, ...] = ()
    """Instead of marks, for a group and for the total."""
    run: Run | None = None
    is_total: bool = False
    counted: bool = True
    """Whether it has rates at all."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Everything the views show."""

    view: View
    meetings: tuple[RecordMeeting, ...]
    lines: tuple[GridLine, ...]
    tallies: tuple[MeetingTally, ...] = ()
    """Each meeting over all members on show, for the trend."""


EMPTY = Grid(View.PERSON, (), ())


def grid_of(pack: RecordPack, view: View, group_id: str | None) -> Grid:
    """The grid of one view, of one group or of all that count."""
    rows = pack.rows_of(group_id)
    width = len(pack.meetings)
    tallies = meeting_tallies(rows, width)
    if view is View.GUEST:
        return Grid(view, pack.meetings, tuple(guest_line(row) for row in pack.guests), tallies)
    if view is View.GROUP:
        groups = tuple(
            GridLine(each.group.id, each.group.name, people(each.members), each.attendance, counts=each.tallies)
            for each in group_rows(pack)
        )
        whole = pack.rows_of(None)
        return Grid(
            view, pack.meetings, (*groups, total_line(meeting_tallies(whole, width), tr("All groups"))), tallies
        )
    if view is View.ORGANISATION:
        lines = tuple(
            GridLine(row.name, row.name, members_of(row.name, rows), attendance_of(row.marks), row.marks,
                     run=longest_run(row.marks, pack.held))
            for row in organisation_rows(rows, width)
        )  # fmt: skip
        return Grid(view, pack.meetings, lines, tallies)
    lines = tuple(person_line(pack, row) for row in rows)
    if not lines:
        return Grid(view, pack.meetings, (), tallies)
    words = tr("All %n member(s)", len(lines))
    return Grid(view, pack.meetings, (*lines, total_line(tallies, words)), tallies)


def person_line(pack: RecordPack, row: RecordRow) -> GridLine:
    """A member."""
    counts = any(group.counts for group in pack.groups if group.id == row.group_id)
    return GridLine(
        row.id,
        row.name,
        ", ".join(row.representing),
        attendance_of(row.marks),
        row.marks,
        run=longest_run(row.marks, pack.held),
        counted=counts,
    )


def guest_line(row: RecordRow) -> GridLine:
    """Somebody without a seat: where they were, and no rate, because nobody expected them."""
    return GridLine(row.id, row.name, ", ".join(row.representing), Attendance(), row.marks, counted=False)


def total_line(tallies: tuple[MeetingTally, ...], words: str) -> GridLine:
    """The sum of some members."""
    return GridLine(
        "total", words, "", sum((each.attendance for each in tallies), Attendance()), counts=tallies, is_total=True
    )


def people(number: int) -> str:
    """21 members."""
    return tr("%n member(s)", number)


def members_of(name: str, rows: Sequence[RecordRow]) -> str:
    """Who represented an organisation within the period."""
    return ", ".join(dict.fromkeys(row.name for row in rows if name in organisations_in(row)))


def organisations_in(row: RecordRow) -> frozenset[str]:
    """Every organisation that a row's marks name."""
    return frozenset(name for mark in row.marks if mark is not None for name in mark.organisations)
