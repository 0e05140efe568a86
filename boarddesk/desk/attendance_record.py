"""The attendance record: taken registers as they stand over a period, read as plain columns because there are many."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from sqlmodel import col, select

from boarddesk.desk import attendance
from boarddesk.desk.boards import code_lines, group_lines
from boarddesk.desk.desk import Read, Write, command
from boarddesk.desk.read_members import organisations_of, seats_of
from boarddesk.desk.register import TICK_CODES, composed_register
from boarddesk.model.enums import CountsAs, Marking, MeetingStatus
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.boards import CodeLine
from boarddesk.model.record import (
    ColumnState,
    Period,
    PeriodKind,
    RecordGroup,
    RecordMark,
    RecordMeeting,
    RecordPack,
    RecordRow,
    VacantSeat,
)
from boarddesk.model.tables import (
    Board,
    Meeting,
    Membership,
    RegisterCode,
    RegisterRow,
    RegisterRowOrganisation,
    RegisterSection,
)
from boarddesk.rules.dates import long_date
from boarddesk.rules.periods import any_period, parse_year, period_holding
from boarddesk.rules.rates import belongs, column_state, is_extra, left_out, stronger
from boarddesk.rules.register import member_on

TABLES: Final = attendance.TABLES | {"board", "attendancecode", "registergroup", "membershiporganisation", "person"}
"""The tables that the record depends on."""
TICKED: Final = {code.code: code.counts_as for code in TICK_CODES}


class Fact(NamedTuple):
    """One row of one register as plain columns."""

    id: str
    meeting_id: str
    section_id: str
    membership_id: str | None
    person_id: str | None
    name: str
    code: str | None
    standing_apologies: bool
    represents_row_id: str | None
    position: int
    printed_representing: str


@dataclass(slots=True)
class Registers:
    """Everything that the registers of some meetings say."""

    facts: list[Fact] = field(default_factory=list)
    sections: dict[str, RegisterSection] = field(default_factory=dict)
    codes: dict[str, list[CodeLine]] = field(default_factory=dict)
    organisations: dict[str, tuple[str, ...]] = field(default_factory=dict)


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
    seats = {seat.id: seat for seat in seats_of(read, board_id)}
    vacant = vacancies(read, seats.values(), meetings)
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
        code_lines(read, board_id),
    )


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
        tuple(registers.codes.get(meeting.id, ())),
        len(vacant.get(meeting.id, ())),
    )


def registers_of(read: Read, meetings: Sequence[Meeting]) -> Registers:
    """The registers of all meetings that were not cancelled: as they were taken, or composed."""
    found = Registers()
    taken = [m.id for m in meetings if m.status.held and m.register_taken]
    add_stored(read, found, taken)
    for meeting in meetings:
        if meeting.status.held and not meeting.register_taken:
            add_composed(read, found, meeting)
    return found


def add_stored(read: Read, found: Registers, meeting_ids: Sequence[str]) -> None:
    """Read registers that were taken."""
    rows, joins = RegisterRow, RegisterRowOrganisation
    wanted = [getattr(rows, name) for name in Fact._fields]
    for start in range(0, len(meeting_ids), 500):
        ids = meeting_ids[start : start + 500]
        query: Any = select(*wanted)
        query = query.where(col(rows.meeting_id).in_(ids)).order_by(col(rows.position), col(rows.id))
        found.facts += [Fact(*row) for row in read.session.execute(query)]
        names: Any = select(joins.row_id, joins.name)
        names = names.join(rows, col(rows.id) == joins.row_id).where(col(rows.meeting_id).in_(ids))
        for row_id, name in read.session.execute(names.order_by(col(joins.position))):
            found.organisations[row_id] = (*found.organisations.get(row_id, ()), name)
    for section in read.rows_in(RegisterSection, RegisterSection.meeting_id, meeting_ids):
        found.sections[section.id] = section
    for code in read.rows_in(RegisterCode, RegisterCode.meeting_id, meeting_ids, order=col(RegisterCode.position)):
        line = CodeLine(code.id, code.code, code.key, code.meaning, code.counts_as)
        found.codes.setdefault(code.meeting_id, []).append(line)


def add_composed(read: Read, found: Registers, meeting: Meeting) -> None:
    """Compose a register that nobody has taken; a member's key is the membership then."""
    register = composed_register(read, meeting)
    keys = {row.id: row.membership_id or row.id for row in register.rows}
    for row in register.rows:
        values = [getattr(row, name) for name in Fact._fields]
        fact = Fact(*values)
        represents = keys.get(row.represents_row_id or "")
        found.facts.append(fact._replace(id=keys[row.id], represents_row_id=represents))
        found.organisations[keys[row.id]] = tuple(o.name for o in register.organisations.get(row.id, ()))
    found.sections |= {section.id: section for section in register.sections}
    found.codes[meeting.id] = [CodeLine(c.id, c.code, c.key, c.meaning, c.counts_as) for c in register.codes]


@dataclass(slots=True)
class Line:
    """A row of the record while it is being put together."""

    group_id: str
    name: str
    person_id: str | None
    place: tuple[int, int]
    marks: list[RecordMark | None]
    representing: dict[str, None] = field(default_factory=dict)


class RecordTable:
    """Puts the rows of registers together to one row for each person and group."""

    def __init__(
        self,
        columns: Sequence[RecordMeeting],
        registers: Registers,
        seats: Mapping[str, Membership],
        board_groups: Mapping[str, str],
    ) -> None:
        self._columns = {column.id: (place, column) for place, column in enumerate(columns)}
        self._registers = registers
        self._seats = seats
        self._board_groups = board_groups
        self._meaning = {key: {line.code: line.counts_as for line in codes} for key, codes in registers.codes.items()}
        self._terms: dict[tuple[str, str], list[Membership]] = {}
        for seat in seats.values():
            self._terms.setdefault((seat.group_id, seat.person_id or seat.id), []).append(seat)
        self._sent = {fact.represents_row_id: fact.name for fact in registers.facts if fact.represents_row_id}
        self._lines: dict[bool, dict[tuple[str, str], Line]] = {False: {}, True: {}}
        self._groups: dict[str, RecordGroup] = {}

    def fill(self) -> None:
        """Enter every register, the earliest first, so that the latest name and place stand."""
        order = {meeting_id: place for meeting_id, (place, _) in self._columns.items()}
        for fact in sorted(self._registers.facts, key=lambda fact: order[fact.meeting_id]):
            self._enter(fact)

    def rows(self, *, guests: bool) -> tuple[RecordRow, ...]:
        """The members by group and place, or the guests by name."""
        lines = sorted(self._lines[guests].items(), key=lambda item: (item[1].place, item[1].name.casefold(), item[0]))
        return tuple(
            RecordRow(
                "/".join(key), line.person_id, line.name, line.group_id, tuple(line.representing), tuple(line.marks)
            )
            for key, line in lines
        )

    def groups(self) -> tuple[RecordGroup, ...]:
        """The groups with members in the order of the board, those it no longer has last."""
        used = {line.group_id for line in self._lines[False].values()}
        order = list(self._board_groups)
        known = [self._groups[key] for key in order if key in used]
        return (*known, *(group for key, group in self._groups.items() if key in used and key not in order))

    def _enter(self, fact: Fact) -> None:
        section = self._registers.sections[fact.section_id]
        group_id = section.group_id or section.name
        is_guest = fact.membership_id is None
        who = (group_id, fact.person_id or fact.membership_id or fact.name.casefold())
        lines = self._lines[is_guest]
        line = lines.get(who)
        if line is None:
            line = lines[who] = Line(group_id, fact.name, fact.person_id, (0, 0), [None] * len(self._columns))
        if not is_guest:
            name = self._board_groups.get(group_id, section.name)
            self._groups[group_id] = RecordGroup(group_id, name, section.counts_for_rates)
            groups = list(self._board_groups)
            seat = self._seats.get(fact.membership_id or "")
            place = groups.index(group_id) if group_id in groups else len(groups)
            line.place = (place, seat.position if seat is not None else fact.position)
        line.name = fact.name
        organisations = self._registers.organisations.get(fact.id, ())
        shown = (fact.printed_representing,) if fact.printed_representing else organisations
        line.representing |= dict.fromkeys(shown)
        at, column = self._columns[fact.meeting_id]
        mark = self._mark(fact, section, column, organisations)
        there = line.marks[at]
        line.marks[at] = mark if there is None else stronger(there, mark)

    def _mark(
        self, fact: Fact, section: RegisterSection, column: RecordMeeting, organisations: tuple[str, ...]
    ) -> RecordMark:
        ticks = section.marking is Marking.TICKS
        meaning: Mapping[str, CountsAs] = TICKED if ticks else self._meaning[column.id]
        counts_as = meaning.get(fact.code) if fact.code else None
        why = left_out(
            column.state,
            counts_as,
            group_counts=section.counts_for_rates,
            in_term=self._in_term(fact, section, column.date),
            standing=fact.standing_apologies,
        )
        sent = self._sent.get(fact.id, "")
        return RecordMark(fact.id, fact.code or "", counts_as, why, organisations, sent, ticks)

    def _in_term(self, fact: Fact, section: RegisterSection, day: dt.date) -> bool:
        """Whether a membership of the person in that group covers the day; each change begins a new one."""
        who = (section.group_id or "", fact.person_id or fact.membership_id or "")
        seats = self._terms.get(who, ())
        return not seats or any(member_on(seat.starts, seat.ends, day) for seat in seats)


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
    meeting = write.get(Meeting, meeting_id)
    words = write.label.removeprefix("Mark ")
    write.label = f"Correct the register of {long_date(meeting.date)}: {words}"
