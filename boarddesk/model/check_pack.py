"""A whole meeting as the checks read it; frozen, so that a rule cannot ask for more."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field

from boarddesk.model.enums import CountsAs, DueKind, ItemRole, MeetingStatus, MinuteKind, OwnerKind
from boarddesk.model.night import Night


@dataclass(frozen=True, slots=True)
class CheckedAction:
    """An action of the meeting."""

    id: str
    ref: str
    text: str
    owners: tuple[tuple[OwnerKind, str], ...] = ()
    due_kind: DueKind = DueKind.NONE
    due: dt.date | None = None


@dataclass(frozen=True, slots=True)
class CheckedParagraph:
    """A paragraph with what hangs on it."""

    id: str
    text: str
    kind: MinuteKind = MinuteKind.NARRATIVE
    level: int = 0
    number: str = ""
    list_start: int | None = None
    numeral: int | None = None
    amended_ref: str = ""
    confidential: bool = False
    passages: tuple[tuple[int, int], ...] = ()
    """Where it is confidential."""
    actions: tuple[CheckedAction, ...] = ()

    @property
    def listed_decision(self) -> bool:
        """Whether it is a decision of a roman list."""
        return self.kind is MinuteKind.DECISION and self.level > 0


@dataclass(frozen=True, slots=True)
class CheckedItem:
    """An agenda item with its paragraphs."""

    id: str
    label: str
    title: str
    role: ItemRole = ItemRole.ORDINARY
    depth: int = 0
    confidential: bool = False
    """Also where an item above it is."""
    has_children: bool = False
    paragraphs: tuple[CheckedParagraph, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckedRow:
    """A row of the register."""

    key: str
    name: str
    initials: str = ""
    title: str = ""
    representing: str = ""
    """As it is printed."""
    code: str = ""
    counts_as: CountsAs | None = None
    is_member: bool = True
    represents: str = ""
    """The key of the row of the member this person came for."""
    represented_by: str = ""


@dataclass(frozen=True, slots=True)
class CheckedTerm:
    """A term of the board's glossary."""

    id: str
    abbreviation: str
    meaning: str


@dataclass(frozen=True, slots=True)
class CheckPack:
    """Everything that the rules look at."""

    meeting_id: str
    date: dt.date
    status: MeetingStatus
    night: Night = field(default_factory=Night)
    venue: str = ""
    running_head: str = ""
    next_date: dt.date | None = None
    next_venue: str = ""
    previous_date: dt.date | None = None
    rows: tuple[CheckedRow, ...] = ()
    items: tuple[CheckedItem, ...] = ()
    terms: tuple[CheckedTerm, ...] = ()
    glossary_whole: bool = False
    """Whether the minutes print all terms, used or not (RULES 21)."""
    refs: frozenset[str] = frozenset()
    """Labels and numbers of this meeting."""
    previous_refs: frozenset[str] = frozenset()
    """Those of the last minutes; empty where there are none."""
    quorate: bool | None = None
    quorum_sentence: str = ""
    open_actions: tuple[CheckedAction, ...] = ()
    """Actions of earlier meetings that are still open."""

    def paragraphs(self) -> Iterator[tuple[CheckedItem, CheckedParagraph]]:
        """Every paragraph with its item, in order."""
        return ((item, paragraph) for item in self.items for paragraph in item.paragraphs)
