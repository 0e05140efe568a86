"""The history of the record as a reader sees it: lines in plain words with what stood before and after."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final


class ThingKind(StrEnum):
    """What a history can be about; the values are the words of the command line."""

    MINUTES = "minutes"
    ACTIONS = "actions"
    ATTENDANCE = "attendance"
    AGENDA = "agenda"
    MEETINGS = "meetings"
    MEMBERS = "members"
    GLOSSARY = "glossary"
    PLAN = "plan"
    BOARD = "board"


REGISTER: Final = "register"
"""Stands for a table where a meeting's register as a whole is meant, by the meeting's key."""


@dataclass(frozen=True, slots=True)
class Thing:
    """Something she can select: a row by its table and key."""

    table: str
    key: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One sentence about what was changed."""

    sentence: str
    kind: ThingKind
    thing: Thing
    """What one would go to: for an owner, the action."""
    row: Thing
    """The row itself."""
    column: str = ""
    """The column it is about; empty when the row came or went."""
    was: str = ""
    now: str = ""
    """The value in words before and after."""
    subject: str = ""
    """What it happened to, in words: "Action 19.11.09/3"."""
    prose: bool = False
    """Whether before and after are sentences to be compared word by word."""
    confidential: bool = False
    dropped: bool = False
    """Whether the wording is no longer kept (RULES 20)."""


TYPING: Final = "Typing"
"""How the labels of what was typed in the minutes begin; what was typed says more."""
TOGETHER: Final = 3
"""Facts that are still read as one sentence."""


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One gesture: when, by whom, and what it did."""

    id: str
    at: dt.datetime
    person: str
    label: str
    """The name of the command, as the Undo menu had it."""
    facts: tuple[Fact, ...] = ()
    more: int = 0
    """How many further facts there are that nobody would read one by one."""

    @property
    def headline(self) -> str:
        """What was done, in one sentence; where an import came from is for those who look closer."""
        if not self.facts:
            return self.label.partition(" (source SHA-256")[0]
        one_thing = len({fact.thing for fact in self.facts}) == 1
        if not one_thing and self.label and not self.label.startswith(TYPING):
            return self.label
        said = list(dict.fromkeys(fact.sentence for fact in self.facts))
        came_or_went = not self.facts[0].column and one_thing
        return "; ".join(said[:1] if came_or_went or (one_thing and len(said) > TOGETHER) else said[:TOGETHER])

    @property
    def subject(self) -> str:
        """What it was done to; empty where it was done to several things."""
        subjects = {fact.subject for fact in self.facts}
        return subjects.pop() if len(subjects) == 1 else ""

    @property
    def confidential(self) -> bool:
        """Whether any of it must not be read out."""
        return any(fact.confidential for fact in self.facts)

    @property
    def count(self) -> int:
        """How many facts there are in all."""
        return len(self.facts) + self.more


@dataclass(frozen=True, slots=True)
class HistoryFilter:
    """Which lines of a board's history are wanted; days are inclusive."""

    person: str = ""
    first: dt.date | None = None
    last: dt.date | None = None
    kind: ThingKind | None = None
    words: str = ""

    @property
    def narrows(self) -> bool:
        """Whether it leaves anything out."""
        return self != HistoryFilter()


@dataclass(frozen=True, slots=True)
class HistoryPart:
    """A stretch of a board's history, the latest first, and where the next one begins."""

    lines: tuple[HistoryLine, ...]
    then: "Cursor | None" = None
    """None when there is no more."""


@dataclass(frozen=True, slots=True)
class Cursor:
    """A place in the history: everything before this entry is still to come."""

    at: dt.datetime
    order: int
    sought: tuple[Any, ...] | None = None
    """What was worked out for the words that are looked for, so that it need not be done for every stretch."""


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where a thing is shown: a page by its name, of which meeting or board, and what to select there."""

    page: str
    subject_id: str
    key: str | None = None
