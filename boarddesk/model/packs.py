"""Frozen packs: everything a document writer needs, and nothing it could change."""

import datetime as dt
from dataclasses import dataclass, field

from boarddesk.model.document_style import DocumentStyle
from boarddesk.model.enums import (
    ActionGrouping,
    CountsAs,
    ItemRole,
    Marking,
    MarkKind,
    MatterState,
    MeetingStatus,
    MinuteKind,
)
from boarddesk.model.house_style import HouseStyle
from boarddesk.model.lines.actions import ActionLine
from boarddesk.model.text import Mark


@dataclass(frozen=True, slots=True)
class TermPack:
    """A glossary entry."""

    abbreviation: str
    meaning: str


@dataclass(frozen=True, slots=True)
class CodePack:
    """An entry of the register's key."""

    code: str
    meaning: str


@dataclass(frozen=True, slots=True)
class RegisterRowPack:
    """One person of the register, texts as they are printed."""

    name: str
    initials: str
    title: str
    representing: str
    code: str
    """Empty when not marked."""
    counts_as: CountsAs | None
    note: str = ""
    remote: bool = False
    arrived_at: dt.time | None = None
    arrived_label: str = ""
    """The label of the first item that the person was there for."""
    left_at: dt.time | None = None
    left_label: str = ""
    """The label of the last item that the person was there for."""


@dataclass(frozen=True, slots=True)
class RegisterSectionPack:
    """One group of the register with its columns."""

    name: str
    note: str
    marking: Marking
    has_initials: bool
    has_title: bool
    has_representing: bool
    rows: tuple[RegisterRowPack, ...]


@dataclass(frozen=True, slots=True)
class ActionByPack:
    """One line of an Action By cell."""

    owners: tuple[str, ...]
    due: dt.date | None = None
    due_next_meeting: bool = False
    ref: str = ""
    text: str = ""
    """What is to be done, for lists of actions; the cell itself stands beside the words it came from."""
    confidential: bool = False


@dataclass(frozen=True, slots=True)
class VotePack:
    """How a decision was carried, where a board records it."""

    proposer: str = ""
    seconder: str = ""
    votes_for: int | None = None
    votes_against: int | None = None
    votes_abstained: int | None = None


@dataclass(frozen=True, slots=True)
class ParagraphPack:
    """One paragraph of the minutes, numbers resolved."""

    id: str
    kind: MinuteKind
    text: str
    marks: tuple[Mark, ...] = ()
    level: int = 0
    """Depth of a bullet from 0; a decision of level 1 stands in a roman list, one of level 0 by itself."""
    number: str = ""
    """The number that starts at this paragraph ("3.1"), empty for the others."""
    numeral: int | None = None
    """Its place in its decision list, which restarts in each list."""
    amended_ref: str = ""
    event_date: dt.date | None = None
    emailed_on: dt.date | None = None
    action_by: tuple[ActionByPack, ...] = ()
    vote: VotePack | None = None
    state: MatterState | None = None
    carried_ref: str = ""
    """The original ref of the action that it reports on."""
    confidential: bool = False


@dataclass(frozen=True, slots=True)
class DeclarationPack:
    """An interest declared in an item."""

    who: str
    text: str = ""
    left_meeting: bool = False
    """Whether the person left the meeting for the item."""


@dataclass(frozen=True, slots=True)
class ItemPack:
    """One agenda item with its minutes and sub-items."""

    label: str
    title: str
    role: ItemRole
    paragraphs: tuple[ParagraphPack, ...] = ()
    children: tuple["ItemPack", ...] = ()
    confidential: bool = False
    presenter: str = ""
    declarations: tuple[DeclarationPack, ...] = ()


@dataclass(frozen=True, slots=True)
class NextMeetingPack:
    """The next meeting as the minutes announce it."""

    date: dt.date
    starts: dt.time | None
    ends: dt.time | None
    venue: str


@dataclass(frozen=True, slots=True)
class MinutesPack:
    """The minutes of one meeting."""

    board_name: str
    board_short_name: str
    running_head: str
    title: str
    date: dt.date
    starts: dt.time | None
    ends: dt.time | None
    opened_at: dt.time | None
    closed_at: dt.time | None
    venue: str
    status: MeetingStatus
    language: str
    author: str
    """Whose document it is: the board's, for the properties of the file."""
    minute_taker: str = ""
    glossary: tuple[TermPack, ...] = ()
    codes: tuple[CodePack, ...] = ()
    register: tuple[RegisterSectionPack, ...] = ()
    items: tuple[ItemPack, ...] = ()
    next_meeting: NextMeetingPack | None = None
    chair: str = ""
    is_public: bool = False
    """Whether everything confidential has been left out."""
    style: DocumentStyle = field(default_factory=DocumentStyle)
    """How the board wants its documents to look."""
    house: HouseStyle | None = None
    """What its Word form is based on; never part of an edition."""

    @property
    def is_draft(self) -> bool:
        """Whether it must say so: everything before approval."""
        return self.status is not MeetingStatus.APPROVED

    @property
    def has_confidential(self) -> bool:
        """Whether anything in it is confidential (RULES 23)."""
        return any(item_is_confidential(item) for item in self.items)


def item_is_confidential(item: ItemPack) -> bool:
    """Whether the item, a paragraph, a passage or anything below it is confidential."""
    return (
        item.confidential
        or any(paragraph_is_confidential(paragraph) for paragraph in item.paragraphs)
        or any(item_is_confidential(child) for child in item.children)
    )


def paragraph_is_confidential(paragraph: ParagraphPack) -> bool:
    """Whether the paragraph, a passage of it or one of its actions is confidential."""
    return (
        paragraph.confidential
        or any(mark.kind is MarkKind.CONFIDENTIAL for mark in paragraph.marks)
        or any(line.confidential for line in paragraph.action_by)
    )


@dataclass(frozen=True, slots=True)
class TrackerPack:
    """The action tracker of a board on a day."""

    board_name: str
    board_short_name: str
    language: str
    author: str
    as_of: dt.date
    next_meeting: dt.date | None
    actions: tuple[ActionLine, ...] = field(default=())
    is_public: bool = False
    """Whether confidential actions have been left out."""
    last_meeting: dt.date | None = None
    export_number: int | None = None
    """Under which number the file keeps what was exported, so that it can be compared when it comes back."""
    grouping: ActionGrouping = ActionGrouping.NONE
    """Under which heads the open actions stand on paper."""
    style: DocumentStyle = field(default_factory=DocumentStyle)
    """How the board wants its documents to look."""

    @property
    def has_confidential(self) -> bool:
        """Whether an action in it is confidential (RULES 23)."""
        return any(line.confidential for line in self.actions)


@dataclass(frozen=True, slots=True)
class RecipientPack:
    """Somebody a letter goes to."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class AttachmentPack:
    """A file that goes with a letter."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class MailPack:
    """A letter as a draft."""

    subject: str
    text: str
    to: tuple[RecipientPack, ...] = ()
    copies: tuple[RecipientPack, ...] = ()
    blind_copies: tuple[RecipientPack, ...] = ()
    attachments: tuple[AttachmentPack, ...] = ()


@dataclass(frozen=True, slots=True)
class InvitationPack:
    """A meeting as a calendar takes it."""

    uid: str
    """The meeting's id: the same meeting is the same entry, whatever changes."""
    title: str
    date: dt.date
    starts: dt.time | None = None
    ends: dt.time | None = None
    venue: str = ""
    description: str = ""
    attendees: tuple[RecipientPack, ...] = ()
    sequence: int = 0
    """Counts up with each invitation sent; a later one replaces the earlier."""
    cancelled: bool = False
