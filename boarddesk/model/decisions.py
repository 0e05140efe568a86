"""The register of decisions over all meetings of a board."""

import datetime as dt
from dataclasses import dataclass, field

from boarddesk.model.document_style import DocumentStyle
from boarddesk.model.house_style import HouseStyle


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """A decision of the minutes, or one made of them later, with what the register adds to it."""

    id: str
    """Its paragraph's; its own for one that was taken outside the minutes."""
    meeting_id: str
    """Empty for one that belongs to no meeting."""
    date: dt.date | None
    ref: str
    """Meeting and place, as people quote it: "19.11.26/14.1 ii"."""
    item: str
    """The label and title of its agenda item."""
    text: str
    vote: str = ""
    """Who moved it and how it was carried, in a sentence."""
    actions: tuple[str, ...] = ()
    """The refs of the actions that carry it out."""
    superseded_by: str = ""
    """The id of the decision that took its place."""
    superseded_ref: str = ""
    """What that one is called."""
    confidential: bool = False
    number: str = ""
    """By the board's pattern: "D2026/01"; empty for a board that quotes the ref of the minute."""
    later: bool = False
    """Whether the register alone calls it a decision: made of an approved paragraph, or taken outside the minutes."""

    @property
    def called(self) -> str:
        """What the register calls it."""
        return self.number or self.ref


@dataclass(frozen=True, slots=True)
class DecisionsPack:
    """The register as a document."""

    board_name: str
    board_short_name: str
    language: str
    author: str
    as_of: dt.date
    decisions: tuple[DecisionLine, ...] = ()
    is_public: bool = False
    house: HouseStyle | None = None
    """The file of theirs that it is based on in Word."""
    style: DocumentStyle = field(default_factory=DocumentStyle)
    """How the board wants its documents to look."""

    @property
    def has_confidential(self) -> bool:
        """Whether a decision in it is confidential (RULES 23)."""
        return any(line.confidential for line in self.decisions)
