"""A board's house style: a Word file of theirs that documents are based on, and what was found in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

TABLES = ("Minutes", "Register", "Glossary")
"""Those of our styles that are for tables."""
LETTERS = ("Hyperlink", "ConfidentialMark", "ConfidentialText", "PageMark")
"""Those that are for stretches of text."""


def kind_of(ours: str) -> str:
    """What one of our styles is for: paragraph, character or table."""
    return "table" if ours in TABLES else "character" if ours in LETTERS else "paragraph"


class HowFound(StrEnum):
    """How a style of the file was found for one of ours."""

    NAME = "name"
    """By its name."""
    LOCAL = "local"
    """By its name in another language."""
    ID = "id"
    """By its short name inside the file."""
    OUTLINE = "outline"
    """By its level in the outline."""
    ONLY = "only"
    """As the only one of its kind that the file has made itself."""
    CHOSEN = "chosen"
    """By her choice."""
    OWN = "own"
    """Not at all: BoardDesk's own is brought in."""


class Place(StrEnum):
    """Where documents are put into the file."""

    PARAGRAPH = "paragraph"
    """In the place of {{body}} or {{minutes}}."""
    CONTROL = "control"
    """In the place of a content control called body or minutes."""
    BOOKMARK = "bookmark"
    """At a bookmark called body or minutes."""
    END = "end"
    """After what the file says, or alone."""


class LeftOut(StrEnum):
    """What a file holds and documents never get."""

    MACROS = "macros"
    COMMENTS = "comments"
    CHANGES = "changes"
    HIDDEN = "hidden"
    NOTES = "notes"
    OBJECTS = "objects"
    FIELDS = "fields"
    """Fields that repeat the file's own properties or fetch other files."""
    CUSTOM = "custom"
    """Custom XML and properties of its own."""


@dataclass(frozen=True, slots=True)
class StyleMatch:
    """One of our styles and the style of the file that stands for it."""

    ours: str
    """The id of our style."""
    theirs: str = ""
    """The id of the file's style; empty where ours is brought in."""
    how: HowFound = HowFound.OWN


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """The file that a board's Word documents are based on, with what was mapped."""

    name: str
    """The name of the file."""
    content: bytes = field(repr=False)
    matches: tuple[StyleMatch, ...] = ()
    keeps_text: bool = False
    """Whether what the file says stands before the document; it always does where the file has a placeholder."""


@dataclass(frozen=True, slots=True)
class TheirStyle:
    """A style of the file that can stand for one of ours."""

    id: str
    name: str
    kind: str
    """paragraph, character or table."""


@dataclass(frozen=True, slots=True)
class StyleLook:
    """What text in a style looks like, as far as a sample shows it."""

    font: str = ""
    points: float = 11.0
    bold: bool = False
    italic: bool = False
    colour: str = ""
    """As six hexadecimal digits; empty for the colour of text."""
    capitals: bool = False
    centred: bool = False


@dataclass(frozen=True, slots=True)
class HouseReport:
    """What was found in a file."""

    styles: tuple[TheirStyle, ...]
    place: Place
    paragraphs: int
    """How many paragraphs with words, and tables, the file has of its own, the placeholder apart."""
    paper: tuple[int, int]
    """Width and height in millimetres."""
    has_head: bool
    has_foot: bool
    own_first_page: bool
    pictures: int
    """How many pictures stand in heads and feet."""
    counts_pages: bool
    is_template: bool
    head_words: str = ""
    """What the heads of the file say, the first words of it."""
    fields: tuple[str, ...] = ()
    """The placeholders that are filled in: title, date, board, venue, page."""
    left_out: tuple[LeftOut, ...] = ()
    looks: Mapping[str, StyleLook] = field(default_factory=dict)
    """The look of each of the file's styles by its id, and of plain text under an empty one."""
