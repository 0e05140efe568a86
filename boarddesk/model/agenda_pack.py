"""The agenda of a meeting as it is handed out, frozen."""

import datetime as dt
from dataclasses import dataclass, field

from boarddesk.model.document_style import DocumentStyle
from boarddesk.model.enums import Purpose
from boarddesk.model.house_style import HouseStyle
from boarddesk.model.packs import InvitationPack, NextMeetingPack, RecipientPack


@dataclass(frozen=True, slots=True)
class AgendaPaperPack:
    """A paper that belongs to an item."""

    name: str
    to_follow: bool = False
    confidential: bool = False
    sha256: str | None = None


@dataclass(frozen=True, slots=True)
class AgendaItemPack:
    """One line of the agenda; items stand in reading order, each with its depth."""

    label: str
    title: str
    depth: int = 0
    purpose: Purpose | None = None
    presenter: str = ""
    report_author: str = ""
    verbal: bool = False
    starts: dt.time | None = None
    """When it begins if all goes to plan; nothing where no time is planned."""
    minutes: int | None = None
    papers: tuple[AgendaPaperPack, ...] = ()
    confidential: bool = False


@dataclass(frozen=True, slots=True)
class ApologyPack:
    """Somebody of whom it is known that they will not come."""

    name: str
    represented_by: str = ""


@dataclass(frozen=True, slots=True)
class AgendaPack:
    """The agenda of one meeting."""

    board_name: str
    board_short_name: str
    language: str
    author: str
    running_head: str
    title: str
    date: dt.date
    starts: dt.time | None
    ends: dt.time | None
    venue: str
    items: tuple[AgendaItemPack, ...] = ()
    apologies: tuple[ApologyPack, ...] = ()
    next_meeting: NextMeetingPack | None = None
    confidential: bool = False
    """Whether the meeting is confidential as a whole."""
    is_public: bool = False
    house: HouseStyle | None = None
    style: DocumentStyle = field(default_factory=DocumentStyle)
    """How the board wants its documents to look."""

    @property
    def has_confidential(self) -> bool:
        """Whether anything in it is confidential (RULES 23)."""
        return self.confidential or any(
            item.confidential or any(paper.confidential for paper in item.papers) for item in self.items
        )


@dataclass(frozen=True, slots=True)
class InvitingPack:
    """What goes out with an agenda: the agenda itself, the entry for the calendar, and to whom the letter goes."""

    agenda: AgendaPack
    invitation: InvitationPack
    recipients: tuple[RecipientPack, ...] = ()
    without_address: tuple[str, ...] = ()
    """Who is to be invited and has no address on record."""
    papers: tuple[tuple[str, bytes], ...] = ()
    """The papers that go with the letter, names and bytes."""
    too_large: tuple[str, ...] = ()
    """The papers that do not fit into one letter."""

    @property
    def language(self) -> str:
        """The language of the agenda."""
        return self.agenda.language

    @property
    def style(self) -> DocumentStyle:
        """The look of the agenda."""
        return self.agenda.style

    @property
    def author(self) -> str:
        """Whose letter it is."""
        return self.agenda.author
