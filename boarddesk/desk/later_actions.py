"""Actions and decisions made of a paragraph after approval: they point at it and leave the edition alone (RULES 19)."""

from collections.abc import Sequence

from sqlmodel import col

from boarddesk.desk.actions import replace_owners
from boarddesk.desk.desk import Write, command
from boarddesk.desk.outline import action_places, outline
from boarddesk.model.errors import RuleError
from boarddesk.model.tables import Action, Meeting, Minute
from boarddesk.rules.dates import Due
from boarddesk.rules.owners import OwnerEntry
from boarddesk.rules.text import MAX_TEXT, required


@command("Add action")
def add_action_from(
    write: Write, minute_id: str, text: str, owners: Sequence[OwnerEntry] = (), due: Due | None = None
) -> str:
    """Add an action that points at a paragraph, under the next ref of its place; gives its id.

    RuleError without a text, and for a paragraph that is deleted.
    """
    minute = write.get(Minute, minute_id)
    if minute.deleted:
        raise RuleError("That paragraph is no longer in the minutes.")
    meeting = write.get(Meeting, minute.meeting_id)
    last = [row.position for row in write.rows(Action, Action.minute_id == minute_id)]
    action = write.add(
        Action(
            board_id=meeting.board_id,
            meeting_id=meeting.id,
            minute_id=minute_id,
            position=max(last, default=-1) + 1,
            text=required(text, MAX_TEXT, "What is to be done"),
            follows_minute=False,
            created_on=write.today,
        )
    )
    write.flush()
    replace_owners(write, action, owners)
    if due is not None:
        action.due_kind, action.due_date = due.kind, due.date
    where = (Action.meeting_id == meeting.id, col(Action.deleted).is_(False))
    action.ref = action_places(outline(write, meeting.id), write.rows(Action, *where))[action.id].ref
    write.label = f"Add action {action.ref}"
    return action.id
