"""One action made two, and several made one; refs stay, and the updates say what was done."""

from collections.abc import Sequence

from sqlmodel import col

from boarddesk.desk.action_lines import action_line
from boarddesk.desk.actions import add_action, add_update, identity, replace_owners, set_status, set_text
from boarddesk.desk.desk import Write, command
from boarddesk.desk.editing import required
from boarddesk.desk.slips import silent_minutes
from boarddesk.model.enums import ActionStatus, DueKind
from boarddesk.model.errors import RuleError
from boarddesk.model.tables import Action, ActionOwner, Meeting, Minute
from boarddesk.rules.owners import OwnerEntry


@command("Split action")
def split_action(write: Write, action_id: str, first: str, second: str) -> str:
    """Make two of an action: it keeps its ref and the first text, a new one born today takes the second; gives its id.

    The minutes keep saying what they said, so that this is possible whether they have gone out or not. The new action
    has the same owners and due day, and is confidential where anything of the old one or of its paragraph is: its words
    may be theirs. RuleError without both texts.
    """
    before = action_line(write, action_id)
    old = write.get(Action, action_id)
    required(first, "What is to be done")
    new_id = add_action(write, old.board_id, second)
    new = write.get(Action, new_id)
    new.due_kind, new.due_date, new.confidential = before.due_kind, old.due_date, is_secret(write, old)
    if before.due is not None:
        new.due_kind, new.due_date = DueKind.DATE, before.due
    replace_owners(write, new, owners_of(write, action_id))
    if first.strip() != before.text:
        set_text(write, action_id, first)
    add_update(write, action_id, f"Split: a part of it is {new.ref} now.")
    add_update(write, new_id, f"Split from {before.ref}.")
    write.label = f"Split {before.ref}"
    return new_id


@command("Merge actions")
def merge_actions(write: Write, kept_id: str, other_ids: Sequence[str]) -> None:
    """Make one of several actions: one goes on with the owners of all, the others are superseded and say by which.

    Every ref stays, and every update stays with the action it was made of. RuleError where there is nothing to merge.
    """
    others = [key for key in dict.fromkeys(other_ids) if key != kept_id]
    if not others:
        raise RuleError("Select the actions that are to become one.")
    kept = action_line(write, kept_id)
    if not kept.status.is_open:
        raise RuleError(f"{kept.ref} is closed; the cursor stands on the action that goes on.")
    owners = owners_of(write, kept_id)
    for key in others:
        line = action_line(write, key)
        owners += [owner for owner in owners_of(write, key) if all(not same(owner, each) for each in owners)]
        add_update(write, key, f"Merged into {kept.ref}.")
        add_update(write, kept_id, f"Takes in {line.ref}.")
        write.get(Action, kept_id).confidential |= line.confidential
    replace_owners(write, write.get(Action, kept_id), owners)
    set_status(write, others, ActionStatus.SUPERSEDED)
    write.label = f"Merge {len(others) + 1} actions into {kept.ref}"


def is_secret(write: Write, action: Action) -> bool:
    """Whether an action, its meeting, its item or any passage of its paragraph is confidential."""
    meeting, minute = write.find(Meeting, action.meeting_id), write.find(Minute, action.minute_id)
    if action.confidential or (meeting is not None and meeting.confidential):
        return True
    return minute is not None and bool(silent_minutes(write, [minute]))


def owners_of(write: Write, action_id: str) -> list[OwnerEntry]:
    """The owners of an action as they can be given to another."""
    rows = write.rows(ActionOwner, ActionOwner.action_id == action_id, order=col(ActionOwner.position))
    return [OwnerEntry(row.kind, row.text, row.person_id, row.organisation_id, row.group_id) for row in rows]


def same(one: OwnerEntry, other: OwnerEntry) -> bool:
    """Whether two entries mean the same owner."""
    return identity(one) == identity(other)
