"""Action slips, frozen: what one owner still has to do, with the context in which it was agreed."""

import datetime as dt
from dataclasses import dataclass

from boarddesk.model.lines.actions import ActionLine, OwnerLine
from boarddesk.model.packs import RecipientPack


@dataclass(frozen=True, slots=True)
class SlipActionPack:
    """One action of a slip; its item, latest update and due day stand in the line."""

    line: ActionLine
    context: str = ""
    """The sentence before it in the minutes, empty when there is none or it is confidential."""


@dataclass(frozen=True, slots=True)
class SlipPack:
    """The open actions of one owner, the most pressing first."""

    board_name: str
    board_short_name: str
    language: str
    author: str
    as_of: dt.date
    next_meeting: dt.date | None
    owner: OwnerLine
    recipients: tuple[RecipientPack, ...]
    """Whom it goes to: the person; for a group, an organisation or ALL everybody who is meant today."""
    without_address: tuple[str, ...]
    """The names of those who are meant and have no address."""
    actions: tuple[SlipActionPack, ...]
    is_public: bool = False

    @property
    def has_confidential(self) -> bool:
        """Whether an action on it is confidential (RULES 23)."""
        return any(each.line.confidential for each in self.actions)
