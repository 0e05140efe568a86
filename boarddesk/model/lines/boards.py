"""A board as lists show it."""

from dataclasses import dataclass

from boarddesk.model.enums import CountsAs, GlossaryOrder, GlossaryScope, Marking


@dataclass(frozen=True, slots=True)
class BoardLine:
    """A board of the file."""

    id: str
    name: str
    short_name: str


@dataclass(frozen=True, slots=True)
class CodeLine:
    """An attendance code with the key that marks it."""

    id: str
    code: str
    key: str
    meaning: str
    counts_as: CountsAs


@dataclass(frozen=True, slots=True)
class AliasLine:
    """A word that stands for several owners."""

    id: str
    alias: str
    meaning: str


@dataclass(frozen=True, slots=True)
class QuorumLine:
    """One condition of the quorum."""

    id: str
    number: int | None
    numerator: int | None
    denominator: int | None
    category: str | None


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A register group with its columns."""

    id: str
    name: str
    marking: Marking
    note: str
    has_initials: bool
    has_title: bool
    has_representing: bool
    counts_for_quorum: bool
    counts_for_rates: bool
    takes_guests: bool
    position: int


@dataclass(frozen=True, slots=True)
class BoardDetails:
    """Everything that the settings of a board show."""

    id: str
    name: str
    short_name: str
    running_head: str
    meeting_title: str
    usual_venue: str
    language: str
    glossary_order: GlossaryOrder
    glossary_scope: GlossaryScope
    deputies_count: bool
    codes: tuple[CodeLine, ...]
    groups: tuple[GroupLine, ...]
    aliases: tuple[AliasLine, ...]
    quorum: tuple[QuorumLine, ...]
