"""A sign-in sheet, frozen: who is expected at a meeting, with room to sign."""

import datetime as dt
from dataclasses import dataclass, field

from boarddesk.model.document_style import DocumentStyle
from boarddesk.model.house_style import HouseStyle


@dataclass(frozen=True, slots=True)
class SignInRow:
    """Somebody who is expected, or an empty line."""

    name: str = ""
    organisation: str = ""
    comes_for: str = ""
    """The member in whose place they come."""
    apologies: bool = False
    """Whether apologies are known; the line stays, because people come all the same."""


@dataclass(frozen=True, slots=True)
class SignInSection:
    """A register group on the sheet."""

    name: str
    rows: tuple[SignInRow, ...]


@dataclass(frozen=True, slots=True)
class SignInPack:
    """The sign-in sheet of a meeting."""

    board_name: str
    board_short_name: str
    language: str
    author: str
    title: str
    date: dt.date
    starts: dt.time | None
    ends: dt.time | None
    venue: str
    sections: tuple[SignInSection, ...]
    """The groups with their people."""
    guest_rows: int
    """How many empty lines there are for guests."""
    house: HouseStyle | None = None
    style: DocumentStyle = field(default_factory=DocumentStyle)
    """How the board wants its documents to look."""
