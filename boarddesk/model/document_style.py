"""How a board's minutes look as documents: which parts they have, in which words, on which paper."""

from dataclasses import dataclass
from enum import StrEnum

from boarddesk.model.enums import MinutesLayout

FILE_NAME = "{board} minutes {date} {status}"
"""The pattern of the file name until she changes it (RULES 23 adds the endings)."""


class GlossaryPlace(StrEnum):
    """Where the glossary stands in the minutes."""

    FIRST = "first"
    LAST = "last"
    NONE = "none"


class ActionTable(StrEnum):
    """Which minutes end in one table of all actions."""

    ACCESSIBLE = "accessible"
    """Those in the accessible layout."""
    ALWAYS = "always"
    NEVER = "never"


class PaperSize(StrEnum):
    """The sheets that minutes are set on."""

    A4 = "a4"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class DocumentStyle:
    """The look of a board's minutes; as it is made here, they look as BoardDesk sets them."""

    layout: MinutesLayout = MinutesLayout.TRADITIONAL
    glossary: GlossaryPlace = GlossaryPlace.FIRST
    action_table: ActionTable = ActionTable.ACCESSIBLE
    shows_initials: bool = True
    shows_title: bool = True
    shows_representing: bool = True
    shows_key: bool = True
    has_signature: bool = True
    number_word: str = ""
    """The head of the number column; empty for the word of the document's language, as with the two that follow."""
    item_word: str = ""
    action_word: str = ""
    font: str = ""
    """The name of the face; empty for BoardDesk's own."""
    paper: PaperSize = PaperSize.A4
    file_name: str = FILE_NAME

    def lists_actions(self, layout: MinutesLayout) -> bool:
        """Whether minutes in this layout end in the table of actions."""
        if self.action_table is ActionTable.ACCESSIBLE:
            return layout is MinutesLayout.ACCESSIBLE
        return self.action_table is ActionTable.ALWAYS
