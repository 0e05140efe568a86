"""The forward plan as its page and its documents show it."""

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum

from boarddesk.model.document_style import DocumentStyle


class PlanState(StrEnum):
    """Where an entry of the forward plan stands."""

    PLANNED = "planned"
    OVERDUE = "overdue"
    ON_AGENDA = "on_agenda"
    DONE = "done"

    @property
    def is_open(self) -> bool:
        """Whether no agenda has taken it up."""
        return self in (PlanState.PLANNED, PlanState.OVERDUE)


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One thing to come back to."""

    id: str
    text: str
    due: dt.date | None
    yearly: bool
    state: PlanState
    promised: dt.date | None = None
    """The meeting whose minutes promise it; none when it was entered by hand."""
    promised_id: str | None = None
    minute_id: str | None = None
    taken: dt.date | None = None
    """The meeting on whose agenda it stands."""
    taken_id: str | None = None
    item_id: str | None = None
    confidential: bool = False


@dataclass(frozen=True, slots=True)
class PlanPack:
    """The forward plan of a board as a document."""

    board_name: str
    board_short_name: str
    language: str
    author: str
    as_of: dt.date
    lines: tuple[PlanLine, ...]
    style: DocumentStyle = field(default_factory=DocumentStyle)
    """How the board wants its documents to look."""

    @property
    def has_confidential(self) -> bool:
        """Whether anything in it is confidential."""
        return any(line.confidential for line in self.lines)
