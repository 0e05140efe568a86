"""Actions, who owns them, and what has become of them."""

from datetime import date, datetime
from typing import Any

from boarddesk.model.enums import ActionStatus, DueKind, OwnerKind
from boarddesk.model.tables.row import Row, json_value, reference


class Action(Row, table=True):
    """Something somebody is to do (RULES 6 to 9)."""

    board_id: str = reference("board")
    meeting_id: str | None = reference("meeting", optional=True)
    minute_id: str | None = reference("minute", optional=True)
    position: int = 0
    """Its line in the Action By cell of its paragraph."""
    ref: str | None = None
    """The ref once it is stored; until then it is computed (RULES 6)."""
    text: str = ""
    """Its own wording; not used while it follows its paragraph."""
    follows_minute: bool = True
    follow_start: int | None = None
    follow_end: int | None = None
    """The sentence picked, in code points of the paragraph; the whole paragraph when absent."""
    due_kind: DueKind = DueKind.NONE
    due_date: date | None = None
    status: ActionStatus = ActionStatus.OPEN
    created_on: date
    closed_on: date | None = None
    confidential: bool = False
    deleted: bool = False


class ActionOwner(Row, table=True):
    """One owner of an action; `text` is what was typed, and what is shown for a free owner."""

    action_id: str = reference("action")
    kind: OwnerKind
    text: str
    person_id: str | None = reference("person", optional=True)
    organisation_id: str | None = reference("organisation", optional=True)
    group_id: str | None = reference("registergroup", optional=True)
    position: int = 0


class ActionUpdate(Row, table=True):
    """A dated update; from a matters-arising paragraph when it has one."""

    action_id: str = reference("action")
    on: date
    author: str = ""
    text: str
    minute_id: str | None = reference("minute", optional=True)
    position: int = 0


class ActionAnswer(Row, table=True):
    """Somebody who was asked by an action of many, and what they answered; named as they were that night."""

    action_id: str = reference("action")
    person_id: str | None = reference("person", optional=True)
    name: str
    initials: str = ""
    organisation: str = ""
    answered: bool = False
    answered_on: date | None = None
    note: str = ""
    position: int = 0


class DueChange(Row, table=True):
    """A due date that was moved, with the one it had before."""

    action_id: str = reference("action")
    changed_on: date
    author: str = ""
    old_kind: DueKind
    old_date: date | None = None
    new_kind: DueKind
    new_date: date | None = None
    position: int = 0


class TrackerExport(Row, table=True):
    """A tracker that was handed out, so that it can be compared when it comes back."""

    board_id: str = reference("board")
    number: int
    """Counts up for each board; it stands in the workbook."""
    made_at: datetime
    actions: list[dict[str, Any]] = json_value([])
    """What the cells of each action said."""
