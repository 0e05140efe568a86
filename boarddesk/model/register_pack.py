"""The register of one night, frozen, to be printed by itself."""

import datetime as dt
from dataclasses import dataclass

from boarddesk.model.document_style import DocumentStyle
from boarddesk.model.packs import DeclarationPack, MinutesPack


@dataclass(frozen=True, slots=True)
class DeclaredPack:
    """An interest with the item in which it was declared."""

    label: str
    """Empty for one in no particular item."""
    declaration: DeclarationPack


@dataclass(frozen=True, slots=True)
class RegisterPack:
    """The register with its counts and the interests declared."""

    minutes: MinutesPack
    """Whose heading and register are printed; nothing else of it is."""
    present: int
    members: int
    represented: int
    apologies: int
    remote: int
    quorum: str
    """The sentence of the quorum, empty where the board has none."""
    short_items: tuple[str, ...]
    """The labels of the items for which there was no quorum although the register has it."""
    interests: tuple[DeclaredPack, ...]

    @property
    def language(self) -> str:
        """The language of the document."""
        return self.minutes.language

    @property
    def style(self) -> DocumentStyle:
        """The look of the document."""
        return self.minutes.style

    @property
    def author(self) -> str:
        """Whose document it is."""
        return self.minutes.author

    @property
    def board_name(self) -> str:
        """The board."""
        return self.minutes.board_name

    @property
    def board_short_name(self) -> str:
        """The board in short."""
        return self.minutes.board_short_name

    @property
    def date(self) -> dt.date:
        """The day of the meeting."""
        return self.minutes.date
