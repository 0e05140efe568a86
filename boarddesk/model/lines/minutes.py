"""The minutes of a meeting as the editors show them and hand them back."""

import datetime as dt
from dataclasses import dataclass

from boarddesk.model.enums import DueKind, ItemRole, MatterState, MeetingStatus, MinuteKind, OwnerKind
from boarddesk.model.text import Mark


@dataclass(frozen=True, slots=True)
class CellOwner:
    """One owner of a cell's line; `text` is what stands there."""

    kind: OwnerKind
    text: str
    person_id: str | None = None
    organisation_id: str | None = None
    group_id: str | None = None


@dataclass(frozen=True, slots=True)
class CellLine:
    """One line of an Action By cell: an action, its owners and its due date."""

    id: str
    owners: tuple[CellOwner, ...] = ()
    due_kind: DueKind = DueKind.NONE
    due_date: dt.date | None = None
    start: int | None = None
    end: int | None = None
    """The sentence picked, in code points of the paragraph; the whole paragraph when absent (RULES 7)."""


@dataclass(frozen=True, slots=True)
class ParagraphLine:
    """One paragraph of the minutes as it is edited; the document in the window is made of these and gives them back."""

    id: str
    kind: MinuteKind = MinuteKind.NARRATIVE
    text: str = ""
    marks: tuple[Mark, ...] = ()
    level: int = 0
    numbered: bool = False
    number: str | None = None
    """The number once it is stored; the editors never change it."""
    list_start: int | None = None
    amended_ref: str = ""
    event_date: dt.date | None = None
    emailed_on: dt.date | None = None
    proposer: str = ""
    seconder: str = ""
    votes_for: int | None = None
    votes_against: int | None = None
    votes_abstained: int | None = None
    state: MatterState | None = None
    carried_action_id: str | None = None
    confidential: bool = False
    actions: tuple[CellLine, ...] = ()
    typed_at: dt.datetime | None = None
    """When it was first written; the editors never change it."""
    plan_id: str = ""
    """The entry of the forward plan that its words promise."""
    plan_due: dt.date | None = None
    carried_ref: str = ""
    """The original ref of the carried action; the editors never change it."""
    carried_words: str = ""
    """What was to be done, and the last that was heard of it."""


@dataclass(frozen=True, slots=True)
class OldRef:
    """A label or number of the previous minutes with the first words there."""

    ref: str
    words: str


@dataclass(frozen=True, slots=True)
class ItemMinutes:
    """An agenda item with its paragraphs."""

    id: str
    label: str
    title: str
    role: ItemRole
    depth: int
    numbered: bool
    """Whether its minutes carry numbers."""
    presenter: str = ""
    paragraphs: tuple[ParagraphLine, ...] = ()
    day: dt.date | None = None
    """The day of the meeting."""


@dataclass(frozen=True, slots=True)
class MeetingMinutes:
    """Everything that the Minutes tab shows."""

    meeting_id: str
    board_id: str
    date: dt.date
    status: MeetingStatus
    items: tuple[ItemMinutes, ...] = ()
    next_meeting: dt.date | None = None
    """The day that "next meeting" means tonight, as far as it is known."""
