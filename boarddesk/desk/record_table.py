"""Puts the rows of many registers together to one row for each person and group."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from boarddesk.desk.record_registers import TICKED, Fact, Registers
from boarddesk.model.enums import CountsAs, Marking
from boarddesk.model.record import ColumnState, RecordGroup, RecordMark, RecordMeeting, RecordRow
from boarddesk.model.tables import Membership
from boarddesk.rules.rates import left_out, stronger
from boarddesk.rules.register import member_on

Who = tuple[str, str]
"""A group and a person; the name where the file knows no person."""


class Sheet(NamedTuple):
    """What all rows of one group of one register have in common."""

    place: int
    state: ColumnState
    day: dt.date
    group_id: str
    rank: int
    counts: bool
    ticks: bool
    meaning: Mapping[str, CountsAs]


class Seat(NamedTuple):
    """A membership as plain values."""

    position: int
    starts: dt.date | None
    ends: dt.date | None


@dataclass(slots=True)
class Line:
    """A row of the record while it is being put together."""

    group_id: str
    name: str
    person_id: str | None
    place: tuple[int, int]
    terms: Sequence[Seat]
    """Empty where every day is covered."""
    marks: list[RecordMark | None]
    representing: dict[str, None] = field(default_factory=dict)
    membership_id: str | None = None
    """The membership of the row entered last."""
    shown: tuple[str, ...] = ()
    """Whom that row represents, as it is printed."""


class RecordTable:
    """The rows of the record, from registers in any order."""

    def __init__(
        self,
        columns: Sequence[RecordMeeting],
        registers: Registers,
        seats: Iterable[Membership],
        board_groups: Mapping[str, str],
    ) -> None:
        self._columns = columns
        self._registers = registers
        self._board_groups = board_groups
        self._sent = {fact.represents_row_id: fact.name for fact in registers.facts if fact.represents_row_id}
        self._alone: dict[str | None, tuple[str, ...]] = {}
        self._members: dict[Who, Line] = {}
        self._guests: dict[Who, Line] = {}
        self._groups: dict[str, RecordGroup] = {}
        self._seats: dict[str, Seat] = {}
        self._terms: dict[Who, list[Seat]] = {}
        self._take_seats(seats)
        self._sheets = self._take_sections()

    def fill(self) -> None:
        """Enter every register, the earliest first, so that the latest name and place stand."""
        by_place: list[list[tuple[Fact, Sheet]]] = [[] for _ in self._columns]
        for fact in self._registers.facts:
            sheet = self._sheets[fact.section_id]
            by_place[sheet.place].append((fact, sheet))
        for facts in by_place:
            for fact, sheet in facts:
                self._enter(fact, sheet)

    def rows(self, *, guests: bool) -> tuple[RecordRow, ...]:
        """The members by group and place, or the guests by name."""
        lines = self._guests if guests else self._members
        ordered = sorted(lines.items(), key=lambda item: (item[1].place, item[1].name.casefold(), item[0]))
        return tuple(
            RecordRow(
                "/".join(who), line.person_id, line.name, line.group_id, tuple(line.representing), tuple(line.marks)
            )
            for who, line in ordered
        )

    def groups(self) -> tuple[RecordGroup, ...]:
        """The groups with members in the order of the board, those it no longer has last."""
        used = {line.group_id for line in self._members.values()}
        order = [*self._board_groups, *(key for key in self._groups if key not in self._board_groups)]
        return tuple(self._groups[key] for key in order if key in used)

    def _take_seats(self, seats: Iterable[Membership]) -> None:
        for row in seats:
            seat = self._seats[row.id] = Seat(row.position, row.starts, row.ends)
            self._terms.setdefault((row.group_id, row.person_id or row.id), []).append(seat)

    def _take_sections(self) -> dict[str, Sheet]:
        places = {column.id: (place, column) for place, column in enumerate(self._columns)}
        ranks = {key: rank for rank, key in enumerate(self._board_groups)}
        found = {}
        for section in sorted(self._registers.sections.values(), key=lambda each: places[each.meeting_id][0]):
            place, column = places[section.meeting_id]
            group_id = section.group_id or section.name
            name = self._board_groups.get(group_id, section.name)
            self._groups[group_id] = RecordGroup(group_id, name, section.counts_for_rates)
            ticks = section.marking is Marking.TICKS
            meaning = TICKED if ticks else {line.code: line.counts_as for line in column.codes}
            rank = ranks.get(group_id, len(ranks))
            found[section.id] = Sheet(
                place, column.state, column.date, group_id, rank, section.counts_for_rates, ticks, meaning
            )
        return found

    def _enter(self, fact: Fact, sheet: Sheet) -> None:
        membership_id = fact.membership_id
        lines = self._guests if membership_id is None else self._members
        who = (sheet.group_id, fact.person_id or membership_id or fact.name.casefold())
        line = lines.get(who) or self._begin(lines, who, fact)
        if membership_id != line.membership_id:
            seat = self._seats.get(membership_id or "")
            line.place = (sheet.rank, fact.position if seat is None else seat.position)
            line.membership_id = membership_id
        line.name = fact.name
        organisations = self._represented(fact)
        names = (fact.printed_representing,) if fact.printed_representing else organisations
        if names is not line.shown:
            line.shown = names
            line.representing |= dict.fromkeys(names)
        place = sheet.place
        there, mark = line.marks[place], self._mark(fact, sheet, line, organisations)
        line.marks[place] = mark if there is None else stronger(there, mark)

    def _represented(self, fact: Fact) -> tuple[str, ...]:
        """Whom a row represents; nearly everybody represents one, so that those tuples are shared."""
        if fact.id in self._registers.several:
            return self._registers.several[fact.id]
        name = fact.organisation
        if name not in self._alone:
            self._alone[name] = (name,) if name is not None else ()
        return self._alone[name]

    def _begin(self, lines: dict[Who, Line], who: Who, fact: Fact) -> Line:
        terms = self._terms.get(who, ())
        always = not terms or any(seat.starts is None and seat.ends is None for seat in terms)
        nobody: list[RecordMark | None] = [None] * len(self._columns)
        line = lines[who] = Line(who[0], fact.name, fact.person_id, (0, 0), () if always else terms, nobody)
        return line

    def _mark(self, fact: Fact, sheet: Sheet, line: Line, organisations: tuple[str, ...]) -> RecordMark:
        """The cell; any membership of the person in that group covers its days, since each change begins one."""
        code = fact.code or ""
        counts_as = sheet.meaning.get(code)
        in_term = not line.terms
        for _, starts, ends in line.terms:
            in_term = in_term or member_on(starts, ends, sheet.day)
        why = left_out(sheet.state, counts_as, sheet.counts, in_term, fact.standing_apologies)
        key = self._registers.keys.get(fact.id, fact.id) if self._registers.keys else fact.id
        sent = self._sent.get(fact.id, "") if self._sent else ""
        return RecordMark(key, code, counts_as, why, organisations, sent, sheet.ticks)
