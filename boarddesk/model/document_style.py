"""How a board's documents look: which parts they have in which order, in which words, on which paper, called what."""

from dataclasses import dataclass
from enum import StrEnum

from boarddesk.model.enums import MinutesLayout


class Part(StrEnum):
    """A part of the minutes below their heading, in the order that BoardDesk proposes."""

    GLOSSARY = "glossary"
    KEY = "key"
    """The meanings of the attendance codes."""
    REGISTER = "register"
    MINUTES = "minutes"
    CLOSING = "closing"
    """The next meeting where no item announces it, when the meeting ended, and who took the minutes."""
    SIGNATURE = "signature"
    ACTIONS = "actions"
    """The summary of all actions."""


class DateStyle(StrEnum):
    """How days are written."""

    LONG = "long"
    """19 November 2009."""
    WEEKDAY = "weekday"
    """Thursday 19 November 2009."""
    ORDINAL = "ordinal"
    """19th November 2009."""
    SLASHED = "slashed"
    """19/11/2009."""
    DOTTED = "dotted"
    """19.11.09."""


class NumberLook(StrEnum):
    """What stands around the number of an item or a minute."""

    PLAIN = "plain"
    """3."""
    STOP = "stop"
    """3 with a full stop."""
    BRACKET = "bracket"
    """3 with a closing bracket."""
    BRACKETS = "brackets"
    """3 in brackets."""


class BoldNumbers(StrEnum):
    """Which numbers are bold."""

    ITEMS = "items"
    ALL = "all"
    NONE = "none"


class DecisionLook(StrEnum):
    """What the decisions of a list are counted with."""

    ROMAN = "roman"
    LETTERS = "letters"
    FIGURES = "figures"


class PaperSize(StrEnum):
    """The sheets that documents are set on."""

    A4 = "a4"
    LETTER = "letter"


class Margins(StrEnum):
    """The room around the text."""

    NORMAL = "normal"
    NARROW = "narrow"
    WIDE = "wide"


class DocumentKind(StrEnum):
    """A document that has a name of its own."""

    MINUTES = "minutes"
    AGENDA = "agenda"
    TRACKER = "tracker"
    RECORD = "record"
    REGISTER = "register"
    SIGN_IN = "sign_in"
    SLIPS = "slips"
    MATTERS = "matters"
    DECISIONS = "decisions"
    PLAN = "plan"
    INVOLVEMENT = "involvement"


FILE_NAMES = {
    DocumentKind.MINUTES: "{board} minutes {date} {status}",
    DocumentKind.AGENDA: "{board} agenda {date}",
    DocumentKind.TRACKER: "{board} action tracker {date}",
    DocumentKind.RECORD: "{board} attendance record {date}",
    DocumentKind.REGISTER: "{board} register {date}",
    DocumentKind.SIGN_IN: "{board} sign-in sheet {date}",
    DocumentKind.SLIPS: "{board} action slips {owner} {date}",
    DocumentKind.MATTERS: "{board} matters arising {date}",
    DocumentKind.DECISIONS: "{board} decisions {date}",
    DocumentKind.PLAN: "{board} forward plan {date}",
    DocumentKind.INVOLVEMENT: "{board} involvement {date}",
}
"""The patterns of the file names until she changes them (RULES 23 adds the endings)."""


@dataclass(frozen=True, slots=True)
class FileName:
    """The pattern by which a board's documents of a kind are called."""

    kind: DocumentKind
    pattern: str


@dataclass(frozen=True, slots=True)
class GroupColumns:
    """Which columns the register of a group is printed with, where that group differs from the others."""

    group: str
    initials: bool = True
    title: bool = True
    representing: bool = True


@dataclass(frozen=True, slots=True)
class DocumentStyle:
    """The look of a board's documents; as it is made here, they look as BoardDesk sets them."""

    layout: MinutesLayout = MinutesLayout.TRADITIONAL
    parts: tuple[Part, ...] = tuple(Part)
    """The parts that minutes have, in their order; key and register directly before the minutes stand at the
    register's own item.
    """
    summary_in_both: bool = False
    """Whether the summary of actions stands in the traditional layout too."""
    shows_initials: bool = True
    shows_title: bool = True
    shows_representing: bool = True
    group_columns: tuple[GroupColumns, ...] = ()
    number_word: str = ""
    """The head of the number column; empty for the word of the document's language, as with the two that follow."""
    item_word: str = ""
    action_word: str = ""
    numbers: NumberLook = NumberLook.PLAIN
    bold_numbers: BoldNumbers = BoldNumbers.ITEMS
    decisions: DecisionLook = DecisionLook.ROMAN
    dates: DateStyle = DateStyle.LONG
    font: str = ""
    """The name of the face; empty for BoardDesk's own."""
    paper: PaperSize = PaperSize.A4
    margins: Margins = Margins.NORMAL
    file_names: tuple[FileName, ...] = ()
    """The patterns that are not BoardDesk's own."""

    def prints(self, part: Part, layout: MinutesLayout) -> bool:
        """Whether minutes in this layout have a part."""
        if part is Part.ACTIONS and layout is MinutesLayout.TRADITIONAL and not self.summary_in_both:
            return False
        return part in self.parts

    def pattern(self, kind: DocumentKind) -> str:
        """The pattern of the name of a document."""
        return next((each.pattern for each in self.file_names if each.kind is kind), FILE_NAMES[kind])

    def columns_of(self, group: str) -> GroupColumns:
        """The columns of a group's register that may be printed."""
        plain = GroupColumns(group, self.shows_initials, self.shows_title, self.shows_representing)
        return next((each for each in self.group_columns if each.group == group), plain)
