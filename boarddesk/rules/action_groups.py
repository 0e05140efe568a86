"""Under which head an action stands when the log is grouped, on the screen and on paper alike."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from boarddesk.model.enums import ActionGrouping, ActionStatus, DueGroup, Rag
from boarddesk.model.lines.actions import ActionLine, OwnerLine


@dataclass(frozen=True, slots=True, order=True)
class ActionGroup:
    """A head: its place among the heads, and what tells it from the others."""

    place: tuple[int, str]
    key: str


NO_GROUP = ActionGroup((0, ""), "none")
_COLOURS = {Rag.OVERDUE: 0, Rag.DUE_SOON: 1, Rag.ON_TRACK: 2, Rag.COMPLETE: 3}
_DUE = tuple(DueGroup)


def group_of(line: ActionLine, grouping: ActionGrouping) -> ActionGroup:
    """The head of an action; one with several owners stands once, under the first of them."""
    return _RULES[grouping](line)


def grouped(lines: Iterable[ActionLine], grouping: ActionGrouping) -> list[tuple[ActionGroup, list[ActionLine]]]:
    """The actions under their heads, the heads in order and the actions in the order in which they came."""
    found: dict[ActionGroup, list[ActionLine]] = {}
    for line in lines:
        found.setdefault(group_of(line, grouping), []).append(line)
    return sorted(found.items(), key=lambda pair: pair[0])


def owner_of_group(lines: Iterable[ActionLine]) -> OwnerLine | None:
    """The owner under whose head these actions stand."""
    return next((line.owners[0] for line in lines if line.owners), None)


def due_group(line: ActionLine) -> DueGroup:
    """Overdue, due by the next meeting, later, without a day, or closed."""
    if not line.status.is_open:
        return DueGroup.CLOSED
    if line.rag is Rag.OVERDUE:
        return DueGroup.OVERDUE
    if line.due is None:
        return DueGroup.UNDATED
    # What is at risk is amber too, whenever it is due: only the day counts here.
    return DueGroup.SOON if line.due_soon else DueGroup.LATER


def _by_owner(line: ActionLine) -> ActionGroup:
    if not line.owners:
        return ActionGroup((1, ""), "")
    owner = line.owners[0]
    return ActionGroup((0, owner.shown.casefold()), owner.person_id or f"{owner.kind}:{owner.text}")


def _by_meeting(line: ActionLine) -> ActionGroup:
    if line.meeting_date is None:
        return ActionGroup((0, ""), "")
    days = (date.max - line.meeting_date).days
    return ActionGroup((1, f"{days:08}"), line.meeting_id or "")


def _by_due(line: ActionLine) -> ActionGroup:
    found = due_group(line)
    return ActionGroup((_DUE.index(found), ""), found.value)


def _by_status(line: ActionLine) -> ActionGroup:
    at_risk = line.status is ActionStatus.AT_RISK and line.rag is Rag.DUE_SOON
    superseded = line.status is ActionStatus.SUPERSEDED
    key = line.status.value if at_risk or superseded else line.rag.value
    return ActionGroup((_COLOURS[line.rag], "1" if at_risk or superseded else "0"), key)


_RULES: dict[ActionGrouping, Callable[[ActionLine], ActionGroup]] = {
    ActionGrouping.NONE: lambda _: NO_GROUP,
    ActionGrouping.OWNER: _by_owner,
    ActionGrouping.MEETING: _by_meeting,
    ActionGrouping.DUE: _by_due,
    ActionGrouping.STATUS: _by_status,
}
