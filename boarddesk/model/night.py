"""A meeting as the checks read it: who was there, what is an abbreviation, and the text."""

from dataclasses import dataclass
from enum import StrEnum


class Presence(StrEnum):
    """What the register says of somebody."""

    HERE = "here"
    ABSENT = "absent"
    """Sent apologies, is represented, or did not come."""
    UNMARKED = "unmarked"
    NOT_LISTED = "not-listed"
    """A member of the board who is not on tonight's register."""


@dataclass(frozen=True, slots=True)
class NightPerson:
    """Somebody whom initials can mean."""

    name: str
    initials: str
    detail: str = ""
    """Organisation or title."""
    presence: Presence = Presence.HERE


@dataclass(frozen=True, slots=True)
class Night:
    """Everything the guard knows besides the text; frozen, so that a rule cannot ask for more."""

    people: tuple[NightPerson, ...] = ()
    abbreviations: frozenset[str] = frozenset()
    """Short forms that are nobody's initials: glossary, organisations, groups, aliases, attendance codes, the board."""


@dataclass(frozen=True, slots=True)
class CheckedText:
    """A paragraph as the checks read it."""

    item_id: str
    paragraph_id: str
    text: str


@dataclass(frozen=True, slots=True)
class CheckedMeeting:
    """The whole meeting."""

    night: Night
    texts: tuple[CheckedText, ...] = ()
