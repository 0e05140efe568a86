"""A board as lists show it."""

from dataclasses import dataclass

from boarddesk.model.enums import CountsAs


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
