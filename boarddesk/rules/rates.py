"""Rates of attendance, exactly defined.

Expected is a member at every meeting held within the term, the last day inclusive, whose register says whether they
came. Left out are cancelled meetings, meetings whose register nobody took, register groups that do not count for
rates, standing apologies (whether or not the member came all the same), and cells without a mark: what nobody knows is
neither an attendance nor an absence. A vacant seat has no row, so that nothing is expected of it.

In person: the member came. Including representatives: the member came, or the register says that somebody came for
them. By organisation: somebody who represents the organisation came, or somebody came for one who does; several members
of one organisation are one attendance. Each figure counts only what is expected, so that none exceeds 100 per cent.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from boarddesk.model.enums import CountsAs, MeetingStatus
from boarddesk.model.record import ColumnState, LeftOut, RecordGroup, RecordMark, RecordPack, RecordRow

STRENGTH = (CountsAs.PRESENT, CountsAs.REPRESENTED, CountsAs.APOLOGIES, CountsAs.ABSENT, None)
"""Which mark stands where two of them meet, the strongest first."""
HERE = (CountsAs.PRESENT, CountsAs.REPRESENTED)
PRESENT, REPRESENTED = HERE
UNMARKED, STANDING, COUNTED = LeftOut.UNMARKED, LeftOut.STANDING, ColumnState.COUNTED
"""Named once: to look a member of an enumeration up takes as long as the rest of counting a cell."""
IN_A_ROW = 2
"""So many absences one after the other are worth a word."""


class Definition(StrEnum):
    """The sentences that stand under every record; screens and documents have words for each."""

    EXPECTED = "expected"
    IN_PERSON = "in_person"
    INCLUDING = "including"
    ORGANISATION = "organisation"
    IN_A_ROW = "in_a_row"
    VACANT = "vacant"


@dataclass(frozen=True, slots=True)
class Rate:
    """So many of so many."""

    attended: int = 0
    expected: int = 0

    def __add__(self, other: "Rate") -> "Rate":
        return Rate(self.attended + other.attended, self.expected + other.expected)

    @property
    def percent(self) -> int | None:
        """Rounded half up, but 100 only for all of them and 0 only for none; nothing where nothing was expected."""
        if not self.expected:
            return None
        rounded = (200 * self.attended + self.expected) // (2 * self.expected)
        if 0 < self.attended < self.expected:
            return min(99, max(1, rounded))
        return rounded


@dataclass(frozen=True, slots=True)
class Attendance:
    """Both rates of a person, a group or an organisation, and how many cells nobody marked."""

    in_person: Rate = Rate()
    including: Rate = Rate()
    unmarked: int = 0

    def __add__(self, other: "Attendance") -> "Attendance":
        return Attendance(
            self.in_person + other.in_person, self.including + other.including, self.unmarked + other.unmarked
        )


@dataclass(frozen=True, slots=True)
class Run:
    """Absences one after the other, nobody sent: how many, and the places of the first and last meeting."""

    length: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class MeetingTally:
    """One meeting over all members asked about."""

    present: int = 0
    represented: int = 0
    apologies: int = 0
    absent: int = 0
    unmarked: int = 0

    @property
    def attendance(self) -> Attendance:
        """Its rates."""
        expected = self.present + self.represented + self.apologies + self.absent
        both = Rate(self.present + self.represented, expected)
        return Attendance(Rate(self.present, expected), both, self.unmarked)


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """One organisation over the meetings: what its members' marks come to at each."""

    name: str
    marks: tuple[RecordMark | None, ...]


@dataclass(frozen=True, slots=True)
class GroupRow:
    """One register group over the meetings."""

    group: RecordGroup
    members: int
    tallies: tuple[MeetingTally, ...]
    attendance: Attendance


def column_state(status: MeetingStatus, register_taken: bool) -> ColumnState:
    """What a meeting whose day has come is to the record: only one with a register counts."""
    if not status.held:
        return ColumnState.CANCELLED
    return ColumnState.COUNTED if register_taken else ColumnState.NOT_TAKEN


def left_out(
    state: ColumnState, counts_as: CountsAs | None, group_counts: bool, in_term: bool, standing: bool
) -> LeftOut | None:
    """Why a mark is not counted, or nothing when it is."""
    if state is not COUNTED:
        return LeftOut.MEETING
    if not group_counts:
        return LeftOut.GROUP
    if not in_term:
        return LeftOut.TERM
    if standing:
        return STANDING
    return UNMARKED if counts_as is None else None


def stronger(one: RecordMark, other: RecordMark) -> RecordMark:
    """The mark of somebody who stands twice in one group of one register: counted before left out, here before not."""
    first, second = sorted((one, other), key=lambda m: (not m.counted, STRENGTH.index(m.counts_as)))
    organisations = tuple(dict.fromkeys((*first.organisations, *second.organisations)))
    return RecordMark(
        first.key,
        first.code,
        first.counts_as,
        first.left_out,
        organisations,
        first.represented_by or second.represented_by,
        first.ticks,
    )


def attendance_of(marks: Iterable[RecordMark | None]) -> Attendance:
    """The rates over some marks."""
    present = represented = expected = unmarked = 0
    for mark in marks:
        if mark is None:
            continue
        if mark.left_out is None:
            expected += 1
            present += mark.counts_as is PRESENT
            represented += mark.counts_as is REPRESENTED
        elif mark.left_out is UNMARKED:
            unmarked += 1
    return Attendance(Rate(present, expected), Rate(present + represented, expected), unmarked)


def total_of(rows: Iterable[RecordRow]) -> Attendance:
    """The rates over all cells of some rows, which is the sum of the rows' own."""
    return sum((attendance_of(row.marks) for row in rows), Attendance())


def longest_run(marks: Sequence[RecordMark | None], held: Iterable[int]) -> Run | None:
    """The longest run of two or more absences with nobody sent, the latest of equal ones.

    Only meetings held are looked at, so that a cancelled one lies between without ending a run; so do standing
    apologies. A cell without a mark and a time outside the term end it: nothing is known or expected there.
    """
    best: Run | None = None
    length = first = 0
    for place in held:
        mark = marks[place]
        if mark is not None and mark.left_out is STANDING:
            continue
        if mark is None or mark.left_out is not None or mark.counts_as in HERE:
            length = 0
            continue
        first = first if length else place
        length += 1
        if length >= IN_A_ROW and (best is None or length >= best.length):
            best = Run(length, first, place)
    return best


def meeting_tallies(rows: Iterable[RecordRow], meetings: int) -> tuple[MeetingTally, ...]:
    """Each meeting over some members; only counted marks, and those that nobody entered."""
    counts: list[dict[CountsAs | None, int]] = [dict.fromkeys(STRENGTH, 0) for _ in range(meetings)]
    for row in rows:
        for place, mark in enumerate(row.marks):
            if mark is not None and (mark.left_out is None or mark.left_out is UNMARKED):
                counts[place][mark.counts_as] += 1
    return tuple(MeetingTally(*(each[kind] for kind in STRENGTH)) for each in counts)


def group_rows(pack: RecordPack) -> tuple[GroupRow, ...]:
    """Every group that counts, with its members' sum."""
    found = []
    for group in pack.groups:
        rows = pack.rows_of(group.id)
        if group.counts and rows:
            found.append(GroupRow(group, len(rows), meeting_tallies(rows, len(pack.meetings)), total_of(rows)))
    return tuple(found)


def organisation_rows(rows: Sequence[RecordRow], meetings: int) -> tuple[OrganisationRow, ...]:
    """Every organisation that some members represented, by name: was it there at all?

    It counts at a meeting where one of its members was expected. When none came and none was represented, but of one
    of them nothing is known, the cell is unmarked.
    """
    cells: dict[str, list[list[RecordMark]]] = {}
    for row in rows:
        for place, mark in enumerate(row.marks):
            for name in mark.organisations if mark is not None else ():
                assert mark is not None
                cells.setdefault(name, [[] for _ in range(meetings)])[place].append(mark)
    return tuple(
        OrganisationRow(name, tuple(organisation_mark(marks) for marks in cells[name]))
        for name in sorted(cells, key=str.casefold)
    )


def organisation_mark(marks: Sequence[RecordMark]) -> RecordMark | None:
    """What the marks of an organisation's members at one meeting come to."""
    open_marks = [mark for mark in marks if mark.left_out in (None, LeftOut.UNMARKED)]
    if not open_marks:
        return marks[0] if marks else None
    best = min(open_marks, key=lambda mark: STRENGTH.index(mark.counts_as))
    if best.counts_as in HERE:
        return best
    return next((mark for mark in open_marks if mark.left_out is LeftOut.UNMARKED), best)


def is_extra(title: str) -> bool:
    """Whether a title calls its meeting extra, extraordinary or special."""
    words = title.casefold().replace("-", " ").split()
    return any(word in ("extra", "extraordinary", "special") for word in words)


def belongs(status: MeetingStatus, day: date, today: date, *, register_taken: bool) -> bool:
    """Whether a meeting belongs in a record: its day is here, or it is past its agenda with a register."""
    ahead = status in (MeetingStatus.PLANNED, MeetingStatus.AGENDA_ISSUED)
    return day <= today or (register_taken and not ahead)
