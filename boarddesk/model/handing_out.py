"""What is handed out before a meeting, frozen: everybody's action slips, and the sheet for matters arising."""

import datetime as dt
from dataclasses import dataclass, field

from boarddesk.model.document_style import DocumentStyle
from boarddesk.model.house_style import HouseStyle
from boarddesk.model.lines.actions import ActionLine
from boarddesk.model.slips import SlipPack


@dataclass(frozen=True, slots=True)
class SlipsPack:
    """The slips that go out together, by name."""

    board_name: str
    board_short_name: str
    language: str
    author: str
    as_of: dt.date
    slips: tuple[SlipPack, ...]
    is_public: bool = False
    house: HouseStyle | None = None
    style: DocumentStyle = field(default_factory=DocumentStyle)
    """How the board wants its documents to look."""

    @property
    def has_confidential(self) -> bool:
        """Whether an action on one of them is confidential (RULES 23)."""
        return any(slip.has_confidential for slip in self.slips)


@dataclass(frozen=True, slots=True)
class MattersPack:
    """The open actions that a meeting hears about, by their original refs, with room to write."""

    board_name: str
    board_short_name: str
    language: str
    author: str
    as_of: dt.date
    meeting: dt.date | None
    """The meeting it is for; none while the next one has no date."""
    actions: tuple[ActionLine, ...]
    is_public: bool = False
    house: HouseStyle | None = None
    style: DocumentStyle = field(default_factory=DocumentStyle)
    """How the board wants its documents to look."""

    @property
    def has_confidential(self) -> bool:
        """Whether an action in it is confidential (RULES 23)."""
        return any(line.confidential for line in self.actions)
