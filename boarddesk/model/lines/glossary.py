"""Glossary terms as the table shows them, and what the minutes make of them."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GlossaryLine:
    """An abbreviation and what it means."""

    id: str
    abbreviation: str
    meaning: str
    context: str
    position: int
    starts: dt.date | None = None
    """The first day of this meaning; None for always."""


@dataclass(frozen=True, slots=True)
class TermMeeting:
    """A meeting that uses an abbreviation."""

    id: str
    date: dt.date
    title: str
    times: int


@dataclass(frozen=True, slots=True)
class TermUse:
    """The meetings that use an abbreviation, the earliest first."""

    meetings: tuple[TermMeeting, ...] = ()

    @property
    def times(self) -> int:
        """How often it is used in all of them."""
        return sum(meeting.times for meeting in self.meetings)

    @property
    def first(self) -> TermMeeting | None:
        """Where it was used first."""
        return self.meetings[0] if self.meetings else None


@dataclass(frozen=True, slots=True)
class Unexplained:
    """A short form that the minutes use and no glossary explains; `meaning` is what a text says of it."""

    abbreviation: str
    meaning: str
    use: TermUse


@dataclass(frozen=True, slots=True)
class GlossaryUse:
    """What the minutes of a board make of its glossary."""

    terms: dict[str, TermUse]
    """By the id of the line."""
    unexplained: tuple[Unexplained, ...]


@dataclass(frozen=True, slots=True)
class TermPlace:
    """Where an abbreviation stands in a meeting: a paragraph or an item of the minutes, or a row of the register."""

    meeting_id: str
    key: str | None
    in_register: bool = False
