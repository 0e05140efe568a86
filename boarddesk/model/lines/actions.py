"""An action as the log, the minutes and the tracker show it."""

from dataclasses import dataclass
from datetime import date

from boarddesk.model.enums import ActionStatus, DueKind, OwnerKind, Rag


@dataclass(frozen=True, slots=True)
class OwnerLine:
    """One owner; `shown` is today's initials, alias or name, `name` the full one."""

    kind: OwnerKind
    text: str
    """What was typed: that night's initials, ALL, a name."""
    shown: str
    name: str
    organisation: str = ""
    person_id: str | None = None

    @property
    def flagged(self) -> bool:
        """Whether nobody on the register is meant, so that she should look again."""
        return self.kind is OwnerKind.FREE


@dataclass(frozen=True, slots=True)
class UpdateLine:
    """A dated update of an action."""

    id: str
    on: date
    author: str
    text: str


@dataclass(frozen=True, slots=True)
class DueChangeLine:
    """A due date that was moved; no date stands for the next meeting or for none, as the kind says."""

    changed_on: date
    author: str
    old_kind: DueKind
    old_date: date | None
    new_kind: DueKind
    new_date: date | None


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """Somebody who was asked by an action of many, and whether they have answered."""

    id: str
    name: str
    initials: str = ""
    organisation: str = ""
    person_id: str | None = None
    answered: bool = False
    answered_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class ActionLine:
    """An action with everything that is shown of it."""

    id: str
    ref: str
    """Stored or computed; empty only for a moment while its paragraph has no label above."""
    meeting_id: str | None
    meeting_date: date | None
    minute_id: str | None
    item_id: str | None
    item_label: str
    item_title: str
    text: str
    owners: tuple[OwnerLine, ...]
    due_kind: DueKind
    due: date | None
    """The day it is due; for "next meeting" that meeting's date as far as it is known."""
    status: ActionStatus
    rag: Rag
    days_late: int
    """Days past the due day, 0 when none."""
    created_on: date
    closed_on: date | None
    confidential: bool
    updates: tuple[UpdateLine, ...] = ()
    """Oldest first."""
    moved: tuple[DueChangeLine, ...] = ()
    came_from_deleted: bool = False
    """Whether its paragraph has been deleted; it stays because it has updates (RULES 7)."""
    answered: int = 0
    """How many of those asked have answered, as far as that is followed."""
    asked: int = 0
    """How many were asked; 0 where nobody follows who answers."""
    due_soon: bool = False
    """Whether it is due by the board's next meeting and not past its day."""

    @property
    def latest_update(self) -> UpdateLine | None:
        """The newest update."""
        return self.updates[-1] if self.updates else None
