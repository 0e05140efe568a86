"""The attendance record: taken registers as they stand over a period, read as plain columns because there are many."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from sqlmodel import col

from boarddesk.desk import attendance
from boarddesk.desk.boards import code_lines, group_lines
from boarddesk.desk.desk import Read, Write, command
from boarddesk.desk.document_style import document_style
from boarddesk.desk.house_style import house_style
from boarddesk.desk.read_members import organisations_of, seats_of
from boarddesk.desk.record_registers import Registers, registers_of
from boarddesk.desk.record_table import RecordTable
from boarddesk.desk.register import TICK_CODES
from boarddesk.model.enums import MeetingStatus
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.boards import CodeLine
from boarddesk.model.record import (
    ColumnState,
    Period,
    PeriodKind,
    RecordMark,
    RecordMeeting,
    RecordPack,
    VacantSeat,
)
from boarddesk.model.tables import (
    Board,
    Meeting,
    Membership,
)
from boarddesk.rules.dates import long_date
from boarddesk.rules.periods import any_period, parse_year, period_holding
from boarddesk.rules.rates import belongs, column_state, is_extra
from boarddesk.rules.register import member_on

TABLES: Final = attendance.TABLES | {"board", "attendancecode", "registergroup", "membershiporganisation", "person"}
"""The tables that the record depends on."""


def usual_period(read: Read, board_id: str, kind: PeriodKind = PeriodKind.CALENDAR) -> Period:
    """The year of the last meeting that a record would show; this year while there is none."""
    meetings = read.rows(Meeting, Meeting.board_id == board_id, order=col(Meeting.date))
    days = [m.date for m in meetings if belongs(m.status, m.date, read.today, register_taken=m.register_taken)]
    return period_holding(kind, days[-1] if days else read.today)


def span_of(read: Read, board_id: str) -> tuple[dt.date, dt.date] | None:
    """The first and last day that a record could show."""
    meetings = read.rows(Meeting, Meeting.board_id == board_id, order=col(Meeting.date))
    days = [m.date for m in meetings if belongs(m.status, m.date, read.today, register_taken=m.register_taken)]
    return (days[0], days[-1]) if days else None


def named_period(read: Read, board_id: str, year: str | None, first: dt.date | None, last: dt.date | None) -> Period:
    """The period asked for by a year or by days; an open side reaches to the first or last meeting."""
    if year is not None:
        if first or last:
            raise RuleError("A period is either a year or its days, not both.")
        return parse_year(year)
    if first is None and last is None:
        return usual_period(read, board_id)
    start, end = span_of(read, board_id) or (read.today, read.today)
    if first and last and last < first:
        raise RuleError(f"The period would end on {long_date(last)} before it begins on {long_date(first)}.")
    return any_period(first or min(start, last or start), last or max(end, first or end))


def record_pack(read: Read, board_id: str, period: Period) -> RecordPack:
    """The attendance record of a board over a period."""
    board = read.get(Board, board_id)
    meetings = meetings_of(read, board_id, period)
    registers = registers_of(read, meetings)
    seats = seats_of(read, board_id)
    vacant = vacancies(read, seats, meetings)
    columns = tuple(column_of(meeting, registers, vacant) for meeting in meetings)
    board_groups = {line.id: line.name for line in group_lines(read, board_id)}
    table = RecordTable(columns, registers, seats, board_groups)
    table.fill()
    return RecordPack(
        board.name,
        board.short_name,
        board.language,
        board.name,
        read.today,
        period,
        columns,
        table.rows(guests=False),
        table.rows(guests=True),
        table.groups(),
        seats_never_held(read, vacant, board_groups),
        codes_of(code_lines(read, board_id), columns),
        house_style(read, board_id),
        document_style(read, board_id),
    )


def codes_of(board: Sequence[CodeLine], columns: Sequence[RecordMeeting]) -> tuple[CodeLine, ...]:
    """The board's codes, then those that only older registers have; the key explains them all."""
    found = {line.code: line for line in board}
    for column in columns:
        for line in column.codes:
            found.setdefault(line.code, line)
    return tuple(found.values())


def meetings_of(read: Read, board_id: str, period: Period) -> list[Meeting]:
    """The meetings of the period whose day has come, the first first."""
    where = (Meeting.board_id == board_id, col(Meeting.date).between(period.first, period.last))
    rows = read.rows(Meeting, *where, order=(col(Meeting.date), col(Meeting.starts), col(Meeting.id)))
    return [m for m in rows if belongs(m.status, m.date, read.today, register_taken=m.register_taken)]


def column_of(meeting: Meeting, registers: Registers, vacant: Mapping[str, Sequence[Membership]]) -> RecordMeeting:
    """A meeting as a column."""
    return RecordMeeting(
        meeting.id,
        meeting.date,
        meeting.title,
        column_state(meeting.status, meeting.register_taken),
        meeting.status is MeetingStatus.APPROVED,
        is_extra(meeting.title),
        registers.codes.get(meeting.id, ()),
        len(vacant.get(meeting.id, ())),
    )


def vacancies(read: Read, seats: Iterable[Membership], meetings: Sequence[Meeting]) -> dict[str, list[Membership]]:
    """The seats of counting groups that nobody held, by meeting held."""
    empty = [seat for seat in seats if seat.person_id is None]
    if not empty:
        return {}
    counting = {line.id for line in group_lines(read, empty[0].board_id) if line.counts_for_rates}
    held = [m for m in meetings if column_state(m.status, m.register_taken) is ColumnState.COUNTED]
    return {
        meeting.id: [s for s in empty if s.group_id in counting and member_on(s.starts, s.ends, meeting.date)]
        for meeting in held
    }


def seats_never_held(
    read: Read, vacant: Mapping[str, Sequence[Membership]], groups: Mapping[str, str]
) -> tuple[VacantSeat, ...]:
    """Every vacant seat with the number of meetings at which it was vacant."""
    seats = {seat.id: seat for listed in vacant.values() for seat in listed}
    organisations = organisations_of(read, seats)
    return tuple(
        VacantSeat(
            groups.get(seat.group_id, ""),
            tuple(o.name for o in organisations.get(key, ())),
            sum(any(other.id == key for other in listed) for listed in vacant.values()),
        )
        for key, seat in seats.items()
    )


def codes_for(mark: RecordMark, meeting: RecordMeeting) -> tuple[CodeLine, ...]:
    """The codes that a cell can be marked with."""
    return TICK_CODES if mark.ticks else meeting.codes


@command("Correct the register")
def correct(write: Write, meeting_id: str, key: str, code: str | None) -> None:
    """Mark a member in the register of a meeting, as in the register itself; the history says when and by whom.

    Raises RuleError as marking does, and for a meeting whose minutes are approved.
    """
    attendance.mark(write, meeting_id, [key], code)
    name_correction(write, meeting_id)


@command("Correct the register")
def send(write: Write, meeting_id: str, absent_key: str, *, key: str | None, person_id: str | None, name: str) -> None:
    """Say who came for a member, as in the register itself: a row of it, a known person, or a new name."""
    attendance.set_representative(write, meeting_id, absent_key, key=key, person_id=person_id, name=name)
    name_correction(write, meeting_id)


def name_correction(write: Write, meeting_id: str) -> None:
    """Say in the history and in the Undo menu which register was corrected."""
    day = long_date(write.get(Meeting, meeting_id).date)
    write.label = f"Correct the register of {day}: {write.label.removeprefix('Mark ')}"
