"""How the history speaks of a column and of a row: the shapes of its words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from boarddesk.model.history import ThingKind


class Shape(StrEnum):
    """How the value of a column is said."""

    TEXT = "text"
    """A name or a few words, in quotation marks."""
    PROSE = "prose"
    """Sentences, compared word by word."""
    DAY = "day"
    TIME = "time"
    MOMENT = "moment"
    NUMBER = "number"
    FLAG = "flag"
    """Said by a sentence of its own when it is switched on, and by another when it is switched off."""
    CHOICE = "choice"
    NAME = "name"
    """The id of another row, said by that row's name at the time."""
    MARK = "mark"
    """A code of the register, said with its meaning."""
    WHOLE = "whole"
    """A value of many parts; only that it was changed is said."""


@dataclass(frozen=True, slots=True)
class ColumnWords:
    """What a column is called and how its values are said."""

    noun: str
    shape: Shape = Shape.TEXT
    on: str = ""
    off: str = ""
    choices: Mapping[str, str] = field(default_factory=dict)
    table: str = ""
    """The table of the row that it names."""


@dataclass(frozen=True, slots=True)
class TableWords:
    """What a row is called, by which of its columns it is known, what it is part of, and its columns."""

    kind: ThingKind
    noun: str
    called: tuple[str, ...]
    columns: Mapping[str, ColumnWords]
    parents: tuple[tuple[str, str], ...] = ()
    """Columns with their tables that say what it belongs to, the nearest first."""
    part: bool = False
    """Whether it is spoken of as a part of what it belongs to, as an owner of an action."""
    verbs: tuple[str, str] = ("added", "removed")
    """What is said when a row comes and goes."""


def text(noun: str) -> ColumnWords:
    """A name or a few words."""
    return ColumnWords(noun)


def prose(noun: str) -> ColumnWords:
    """Sentences."""
    return ColumnWords(noun, Shape.PROSE)


def day(noun: str) -> ColumnWords:
    """A day."""
    return ColumnWords(noun, Shape.DAY)


def time(noun: str) -> ColumnWords:
    """A time of day."""
    return ColumnWords(noun, Shape.TIME)


def moment(noun: str) -> ColumnWords:
    """A day with its time."""
    return ColumnWords(noun, Shape.MOMENT)


def number(noun: str) -> ColumnWords:
    """A number."""
    return ColumnWords(noun, Shape.NUMBER)


def flag(on: str, off: str) -> ColumnWords:
    """What is so or not so."""
    return ColumnWords(on, Shape.FLAG, on, off)


def choice(noun: str, **choices: str) -> ColumnWords:
    """One of a few words."""
    return ColumnWords(noun, Shape.CHOICE, choices=choices)


def names(noun: str, table: str) -> ColumnWords:
    """Another row."""
    return ColumnWords(noun, Shape.NAME, table=table)


def whole(noun: str) -> ColumnWords:
    """A value of many parts."""
    return ColumnWords(noun, Shape.WHOLE)
