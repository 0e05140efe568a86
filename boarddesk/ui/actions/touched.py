"""Which actions a change touches, so that only their rows are read and painted anew."""

from boarddesk.model.changes import ChangeSet

OF_AN_ACTION = frozenset({"actionanswer", "actionowner", "actionupdate", "duechange"})
"""Tables whose rows belong to one action."""
OWN_COLUMNS = frozenset(
    {"text", "follows_minute", "follow_start", "follow_end", "due_kind", "due_date", "status", "closed_on",
     "confidential"}
)  # fmt: skip
"""Columns of an action on which no other action's ref depends."""


def touched_actions(changed: ChangeSet) -> frozenset[str] | None:
    """The ids of the actions that have changed; None when the whole log may look otherwise."""
    found = set()
    for change in changed.changes:
        image = change.after or change.before or {}
        if change.table in OF_AN_ACTION:
            found.add(str(image["action_id"]))
        elif change.table == "action":
            if change.before is None or change.after is None or not change.columns <= OWN_COLUMNS:
                return None
            found.add(change.key)
        else:
            return None
    return frozenset(found)
