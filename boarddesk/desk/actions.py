"""What can be done with actions in the log."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from sqlmodel import col

from boarddesk.desk.action_lines import action_line
from boarddesk.desk.desk import Write, command
from boarddesk.desk.editing import required
from boarddesk.model.enums import ActionStatus, DueKind, OwnerKind
from boarddesk.model.errors import RuleError
from boarddesk.model.tables import Action, ActionOwner, ActionUpdate, DueChange, Minute
from boarddesk.rules.dates import Due
from boarddesk.rules.numbering import outside_ref
from boarddesk.rules.owners import OwnerEntry


@command("Add action")
def add_action(
    write: Write, board_id: str, text: str, owners: Sequence[OwnerEntry] = (), due: Due | None = None
) -> str:
    """Add an action born outside a meeting; gives its id. RuleError without a text."""
    used = {row.ref for row in write.rows(Action, Action.board_id == board_id) if row.ref}
    action = write.add(
        Action(
            board_id=board_id,
            ref=outside_ref(write.today, used),
            text=required(text, "What is to be done"),
            follows_minute=False,
            created_on=write.today,
        )
    )
    write.flush()
    replace_owners(write, action, owners)
    if due is not None:
        action.due_kind, action.due_date = due.kind, due.date
    write.label = f"Add action {action.ref}"
    return action.id


def replace_owners(write: Write, action: Action, owners: Sequence[OwnerEntry]) -> None:
    """Give an action these owners; rows of owners that stay are kept."""
    rows = write.rows(ActionOwner, ActionOwner.action_id == action.id, order=col(ActionOwner.position))
    for position, owner in enumerate(owners):
        if position < len(rows):
            row = rows[position]
        else:
            row = write.add(ActionOwner(action_id=action.id, kind=owner.kind, text=owner.text))
        row.kind, row.text, row.position = owner.kind, owner.text, position
        row.person_id, row.organisation_id, row.group_id = owner.person_id, owner.organisation_id, owner.group_id
    write.delete(*rows[len(owners) :])


def name_it(write: Write, verb: str, action: Action) -> None:
    """Name the gesture after the action's ref."""
    write.label = f"{verb} {action.ref or action_line(write, action.id).ref}".strip()


@command("Change owners")
def set_owners(write: Write, action_id: str, owners: Sequence[OwnerEntry], due: Due | None = None) -> None:
    """Give an action other owners, and another due date when one was typed behind them.

    Owners that stay keep the text under which the minutes know them (RULES 8).
    """
    action = write.get(Action, action_id)
    if due is not None:
        set_due(write, action_id, due)
    known = {identity(row): row.text for row in write.rows(ActionOwner, ActionOwner.action_id == action_id)}
    replace_owners(write, action, [replace(owner, text=known.get(identity(owner), owner.text)) for owner in owners])
    name_it(write, "Change owners of", action)


def identity(owner: OwnerEntry | ActionOwner) -> tuple[OwnerKind, str]:
    """Who is meant, whatever the text says."""
    return owner.kind, owner.person_id or owner.organisation_id or owner.group_id or owner.text


@command("Change status")
def set_status(write: Write, action_ids: Sequence[str], status: ActionStatus) -> None:
    """Set the status of actions; closing one remembers the day."""
    for action_id in action_ids:
        action = write.get(Action, action_id)
        action.status = status
        action.closed_on = None if status.is_open else action.closed_on or write.today
    word = status.value.replace("_", " ")
    if len(action_ids) == 1:
        name_it(write, f"Mark {word}:", write.get(Action, action_ids[0]))
    else:
        write.label = f"Mark {len(action_ids)} actions {word}"


@command("Move due date")
def set_due(write: Write, action_id: str, due: Due) -> None:
    """Set when an action is due; a date that was moved is remembered with who moved it and when."""
    action = write.get(Action, action_id)
    if (action.due_kind, action.due_date) == (due.kind, due.date):
        return
    if action.due_kind is not DueKind.NONE:
        position = len(write.rows(DueChange, DueChange.action_id == action_id))
        write.add(
            DueChange(
                action_id=action_id,
                changed_on=write.today,
                author=write.person,
                old_kind=action.due_kind,
                old_date=action.due_date,
                new_kind=due.kind,
                new_date=due.date,
                position=position,
            )
        )
    action.due_kind, action.due_date = due.kind, due.date
    name_it(write, "Move due date of", action)


@command("Change action")
def set_text(write: Write, action_id: str, text: str) -> None:
    """Give an action its own wording; from now on it no longer follows its paragraph (RULES 7)."""
    action = write.get(Action, action_id)
    action.text, action.follows_minute = required(text, "What is to be done"), False
    name_it(write, "Change", action)


@command("Change confidentiality")
def set_confidential(write: Write, action_ids: Sequence[str], confidential: bool) -> None:
    """Say whether actions are confidential."""
    for action_id in action_ids:
        write.get(Action, action_id).confidential = confidential
    word = "Confidential" if confidential else "Not confidential"
    if len(action_ids) == 1:
        name_it(write, f"{word}:", write.get(Action, action_ids[0]))
    else:
        write.label = f"{word}: {len(action_ids)} actions"


@command("Add update")
def add_update(write: Write, action_id: str, text: str, on: dt.date | None = None, author: str = "") -> str:
    """Add a dated update, today's unless a day is given; gives its id. RuleError when empty."""
    action = write.get(Action, action_id)
    position = len(write.rows(ActionUpdate, ActionUpdate.action_id == action_id))
    update = ActionUpdate(
        action_id=action_id,
        on=on or write.today,
        author=author.strip() or write.person,
        text=required(text, "The update"),
        position=position,
    )
    name_it(write, "Add update to", action)
    return write.add(update).id


@command("Close actions")
def close_with_update(write: Write, action_ids: Sequence[str], text: str) -> None:
    """Close actions with one update for all of them, in one gesture. RuleError without an update."""
    said = required(text, "The update")
    for action_id in action_ids:
        add_update(write, action_id, said)
    set_status(write, action_ids, ActionStatus.COMPLETE)
    if len(action_ids) > 1:
        write.label = f"Close {len(action_ids)} actions"


@command("Change update")
def edit_update(write: Write, update_id: str, text: str) -> None:
    """Correct an update's wording; one left empty is removed. RuleError for one that is a minute."""
    update = write.get(ActionUpdate, update_id)
    minute = write.find(Minute, update.minute_id)
    if minute is not None and not minute.deleted:
        raise RuleError("That update is a minute under Matters arising; correct it there, and it follows here.")
    if text.strip():
        update.text = text.strip()
    else:
        write.delete(update)


@command("Delete actions")
def delete_actions(write: Write, action_ids: Sequence[str]) -> None:
    """Take actions out of the log; their rows stay, so that no ref is ever used again."""
    for action_id in action_ids:
        action = write.get(Action, action_id)
        if action.ref is not None and action.meeting_id is not None:
            raise RuleError(
                f"{action.ref} stands in circulated minutes and stays in the log; mark it superseded instead."
            )
        action.deleted = True
    write.label = f"Delete {len(action_ids)} actions" if len(action_ids) > 1 else "Delete action"
