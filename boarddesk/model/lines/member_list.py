"""A list of members from outside: its cells, what its columns are taken for, and what an import of it would do."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from boarddesk.model.lines.members import MemberDetails


class ListField(StrEnum):
    """What a column of a list of members can hold."""

    NOTHING = "nothing"
    NAME = "name"
    HONORIFIC = "honorific"
    GIVEN = "given"
    SURNAME = "surname"
    INITIALS = "initials"
    TITLE = "title"
    OFFICE = "office"
    REPRESENTING = "representing"
    CATEGORY = "category"
    GROUP = "group"
    EMAIL = "email"
    STARTS = "starts"
    ENDS = "ends"
    LINKS = "links"
    DEPUTIES = "deputies"


@dataclass(frozen=True, slots=True)
class Sheet:
    """The cells of a file as text, every row as wide as the widest."""

    name: str
    rows: tuple[tuple[str, ...], ...]

    @property
    def width(self) -> int:
        """How many columns it has."""
        return max((len(row) for row in self.rows), default=0)


@dataclass(frozen=True, slots=True)
class ListLayout:
    """Where a list's head stands and what its columns hold."""

    head_row: int | None
    """The place of the row of heads; None for a list without one."""
    fields: tuple[ListField, ...]
    """One for each column."""

    @property
    def first_row(self) -> int:
        """The place of the first row of people."""
        return 0 if self.head_row is None else self.head_row + 1


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """One person of a list."""

    row: int
    """The row of the file, counted from one as a spreadsheet does."""
    name: str
    initials: str = ""
    title: str = ""
    office: str = ""
    category: str = ""
    group: str = ""
    representing: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    deputies: tuple[str, ...] = ()
    starts: dt.date | None = None
    ends: dt.date | None = None


class Verdict(StrEnum):
    """What an import would do with somebody."""

    JOINS = "joins"
    JOINS_KNOWN = "joins_known"
    """Somebody the file knows, who is not a member now."""
    CHANGES = "changes"
    STAYS = "stays"
    NEAR = "near"
    """Close to somebody known: she has to say whether it is the same person."""
    TWICE = "twice"
    """Somebody who stands in the list already."""
    GONE = "gone"
    """A member who does not stand in the list."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody known who could be meant."""

    person_id: str
    name: str
    why: str


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One person of a list, or a member it lacks, with what would happen."""

    id: str
    name: str
    verdict: Verdict
    details: MemberDetails
    """What the membership would hold afterwards; for somebody gone, what it holds."""
    membership_id: str | None = None
    candidates: tuple[Candidate, ...] = ()
    changes: tuple[tuple[str, str, str], ...] = ()
    """Field, before and after, of a member who changes."""


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What an import would do."""

    rows: tuple[ImportRow, ...]
    day: dt.date | None
    """The first day of those who join; None for always."""

    def count(self, *verdicts: Verdict) -> int:
        """How many rows have one of these verdicts."""
        return sum(row.verdict in verdicts for row in self.rows)
