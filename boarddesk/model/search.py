"""What a search asks for and what it finds, as plain values."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class SearchKind(StrEnum):
    """What can be found; the values are the words that stand behind `in:`."""

    MINUTE = "minutes"
    DECISION = "decisions"
    ACTION = "actions"
    UPDATE = "updates"
    AGENDA = "agenda"
    MEETING = "meetings"
    PAPER = "papers"
    PERSON = "people"
    ORGANISATION = "organisations"
    TERM = "glossary"
    PLAN = "plan"


class SearchOrder(StrEnum):
    """Which results come first."""

    NEWEST = "newest"
    BEST = "best"


@dataclass(frozen=True, slots=True)
class SearchTerm:
    """Words that follow each other, folded; the last one only begun when it is a prefix."""

    words: tuple[str, ...]
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class SearchFilter:
    """A filter as it was written, for a chip: where it stands, its name, and what is behind the colon."""

    start: int
    end: int
    name: str
    value: str


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """A search as it was understood."""

    terms: tuple[SearchTerm, ...] = ()
    people: tuple[str, ...] = ()
    kinds: tuple[SearchKind, ...] = ()
    boards: tuple[str, ...] = ()
    first: dt.date | None = None
    last: dt.date | None = None
    filters: tuple[SearchFilter, ...] = ()
    problems: tuple[str, ...] = ()
    """A sentence for each filter that was not understood and was passed over."""

    def __bool__(self) -> bool:
        return bool(self.terms or self.people or self.kinds or self.boards or self.first or self.last)


@dataclass(frozen=True, slots=True)
class SearchHit:
    """Something that was found, with the characters to highlight and what is needed to go there."""

    kind: SearchKind
    key: str
    """The row itself."""
    text: str
    spans: tuple[tuple[int, int], ...]
    where: str
    """Where it stands, in words: the item, the ref, the meeting."""
    day: dt.date | None
    confidential: bool
    board_id: str | None
    meeting_id: str | None
    target: str
    """What to select there: the row, or the action of an update, the membership of a person."""


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The first hits, how many there are in all, and what was not understood."""

    hits: tuple[SearchHit, ...]
    total: int
    more: bool
    """Whether there are more than were counted."""
    order: SearchOrder
    query: SearchQuery


__all__ = ["SearchFilter", "SearchHit", "SearchKind", "SearchOrder", "SearchQuery", "SearchResult", "SearchTerm"]
