"""What has changed on an agenda since it was issued, frozen for the window and its documents."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from boarddesk.model.agenda_pack import AgendaItemPack, AgendaPack, AgendaPaperPack
from boarddesk.model.document_style import DocumentStyle
from boarddesk.model.packs import InvitationPack, RecipientPack


@dataclass(frozen=True, slots=True)
class ListedItem:
    """An item of an agenda, known by its id whatever becomes of its label and title."""

    id: str
    item: AgendaItemPack


class ChangeKind(StrEnum):
    """What became of an item."""

    ADDED = "added"
    WITHDRAWN = "withdrawn"
    CHANGED = "changed"
    RETIMED = "retimed"
    """It only begins at another time, because of what was changed before it."""


@dataclass(frozen=True, slots=True)
class AgendaChange:
    """One item that is not as it was issued."""

    id: str
    kind: ChangeKind
    item: AgendaItemPack
    """As it is now; a withdrawn one as it was."""
    before: AgendaItemPack | None = None
    follows: str | None = None
    """Where it was moved to: the label and title of the item before it, empty for the beginning."""
    new_papers: tuple[AgendaPaperPack, ...] = ()
    """Papers that were not there, or that have arrived."""
    gone_papers: tuple[AgendaPaperPack, ...] = ()


@dataclass(frozen=True, slots=True)
class MeetingFacts:
    """When and where a meeting is."""

    date: dt.date
    starts: dt.time | None = None
    ends: dt.time | None = None
    venue: str = ""


@dataclass(frozen=True, slots=True)
class SinceIssued:
    """How much has changed since the agenda was issued."""

    issued_on: dt.date
    count: int


def counted_changes(changes: Sequence[AgendaChange], *, moved: bool) -> int:
    """How many things have changed; times that follow from the others count as one, and so does the meeting itself."""
    counted = sum(change.kind is not ChangeKind.RETIMED for change in changes)
    return counted + (counted < len(changes)) + moved


@dataclass(frozen=True, slots=True)
class SupplementPack:
    """The supplement to an agenda that was issued."""

    agenda: AgendaPack
    issued_on: dt.date
    was: MeetingFacts
    """What was issued about the meeting itself."""
    changes: tuple[AgendaChange, ...] = ()

    @property
    def language(self) -> str:
        """The language of the agenda."""
        return self.agenda.language

    @property
    def style(self) -> DocumentStyle:
        """The look of the document."""
        return self.agenda.style

    @property
    def author(self) -> str:
        """Whose document it is."""
        return self.agenda.author

    @property
    def is_public(self) -> bool:
        """Whether what is confidential was left out."""
        return self.agenda.is_public

    @property
    def is_moved(self) -> bool:
        """Whether the meeting itself is at another time or place."""
        agenda = self.agenda
        return self.was != MeetingFacts(agenda.date, agenda.starts, agenda.ends, agenda.venue)

    @property
    def count(self) -> int:
        """How many things have changed."""
        return counted_changes(self.changes, moved=self.is_moved)

    @property
    def has_confidential(self) -> bool:
        """Whether anything in it is confidential (RULES 23)."""
        return self.agenda.confidential or any(
            change.item.confidential or any(paper.confidential for paper in (*change.new_papers, *change.gone_papers))
            for change in self.changes
        )


@dataclass(frozen=True, slots=True)
class SupplementLetterPack:
    """What goes out with a supplement."""

    supplement: SupplementPack
    invitation: InvitationPack
    recipients: tuple[RecipientPack, ...] = ()
    papers: tuple[tuple[str, bytes], ...] = ()
    """The papers that have come since, names and bytes."""
    too_large: tuple[str, ...] = ()

    @property
    def language(self) -> str:
        """The language of the agenda."""
        return self.supplement.language

    @property
    def style(self) -> DocumentStyle:
        """The look of the document."""
        return self.supplement.style

    @property
    def author(self) -> str:
        """Whose letter it is."""
        return self.supplement.author
