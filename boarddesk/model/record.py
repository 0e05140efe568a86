"""The attendance record of a board over a period, frozen: members by meetings, as the registers have it."""

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from boarddesk.model.document_style import DocumentStyle
from boarddesk.model.enums import CountsAs
from boarddesk.model.house_style import HouseStyle
from boarddesk.model.lines.boards import CodeLine


class PeriodKind(StrEnum):
    """How a period is chosen."""

    CALENDAR = "calendar"
    FINANCIAL = "financial"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Period:
    """From a day to a day, both inclusive."""

    kind: PeriodKind
    first: dt.date
    last: dt.date


class ColumnState(StrEnum):
    """What a meeting is to the record."""

    COUNTED = "counted"
    CANCELLED = "cancelled"
    NOT_TAKEN = "not_taken"
    """Its day has come, but nobody has taken its register."""


class LeftOut(StrEnum):
    """Why a mark, or a place for one, is not counted."""

    MEETING = "meeting"
    """The meeting was cancelled, or its register has not been taken."""
    GROUP = "group"
    """The register group does not count for rates."""
    TERM = "term"
    """The day lies outside the member's term."""
    STANDING = "standing"
    """The member has standing apologies."""
    UNMARKED = "unmarked"
    """Nobody has entered whether the member came."""


@dataclass(frozen=True, slots=True)
class RecordMeeting:
    """A column of the record."""

    id: str
    date: dt.date
    title: str
    state: ColumnState
    frozen: bool
    """Whether its minutes are approved, so that its register stays as it is."""
    extra: bool
    """Whether its title calls it an extra or extraordinary meeting."""
    codes: tuple[CodeLine, ...]
    """The codes that its register was marked with."""
    vacant: int = 0
    """How many seats of counting groups nobody held that day."""


class RecordMark(NamedTuple):
    """A cell of the record: what one register says of one member; a tuple, because there are thousands."""

    key: str
    """The row of the register, or the membership while the register is not taken."""
    code: str
    """Empty while not marked."""
    counts_as: CountsAs | None
    left_out: LeftOut | None = None
    organisations: tuple[str, ...] = ()
    """Whom the member represented that night."""
    represented_by: str = ""
    """Who came for the member."""
    ticks: bool = False
    """Whether the group is marked with ticks instead of the board's codes."""

    @property
    def counted(self) -> bool:
        """Whether the member was expected there and it is known whether they came."""
        return self.left_out is None


@dataclass(frozen=True, slots=True)
class RecordRow:
    """A row of the record: one person in one register group, whatever their terms."""

    id: str
    person_id: str | None
    name: str
    group_id: str
    representing: tuple[str, ...]
    """Whom they represented within the period, in that order."""
    marks: tuple[RecordMark | None, ...]
    """One for each meeting; None where the person was not a member of the group."""


@dataclass(frozen=True, slots=True)
class RecordGroup:
    """A register group with members in the period."""

    id: str
    name: str
    counts: bool
    """Whether it counts for rates."""


@dataclass(frozen=True, slots=True)
class VacantSeat:
    """A seat that nobody held at some of the meetings."""

    group_name: str
    representing: tuple[str, ...]
    meetings: int


@dataclass(frozen=True, slots=True)
class RecordPack:
    """The attendance record of a board over a period."""

    board_name: str
    board_short_name: str
    language: str
    author: str
    as_of: dt.date
    period: Period
    meetings: tuple[RecordMeeting, ...]
    rows: tuple[RecordRow, ...]
    guests: tuple[RecordRow, ...]
    """People who were there without a seat."""
    groups: tuple[RecordGroup, ...]
    vacancies: tuple[VacantSeat, ...]
    codes: tuple[CodeLine, ...]
    """The board's codes, and those that only older registers have, for the key."""
    house: HouseStyle | None = None
    style: DocumentStyle = field(default_factory=DocumentStyle)
    """How the board wants its documents to look."""

    @property
    def held(self) -> tuple[int, ...]:
        """The places of the meetings that count."""
        return tuple(n for n, meeting in enumerate(self.meetings) if meeting.state is ColumnState.COUNTED)

    def rows_of(self, group_id: str | None) -> tuple[RecordRow, ...]:
        """The members of a group, or of all groups that count when none is named."""
        if group_id is not None:
            return tuple(row for row in self.rows if row.group_id == group_id)
        counting = {group.id for group in self.groups if group.counts}
        return tuple(row for row in self.rows if row.group_id in counting)
