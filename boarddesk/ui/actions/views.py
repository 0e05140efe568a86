"""Which actions are on show: the saved views over the log, an owner, a meeting."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from boarddesk.model.enums import Rag
from boarddesk.model.lines.actions import ActionLine, OwnerLine

OUTSIDE = "outside"
"""Stands for the actions that belong to no meeting."""


class View(StrEnum):
    """A saved view."""

    OPEN = "open"
    OVERDUE = "overdue"
    SOON = "soon"
    CHASE = "chase"
    CLOSED_SINCE = "closed_since"
    CLOSED = "closed"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Choice:
    """What she has chosen to see."""

    view: View = View.OPEN
    owner: str = ""
    meeting: str = ""
    next_meeting: dt.date | None = None
    last_meeting: dt.date | None = None

    def accepts(self, line: ActionLine) -> bool:
        """Whether an action is to be seen."""
        return (
            in_view(self.view, line, self.next_meeting, self.last_meeting)
            and (not self.owner or any(owner_key(owner) == self.owner for owner in line.owners))
            and (not self.meeting or (line.meeting_id or OUTSIDE) == self.meeting)
        )


def in_view(view: View, line: ActionLine, next_meeting: dt.date | None, last_meeting: dt.date | None = None) -> bool:
    """Whether an action belongs to a saved view; what is overdue is not also soon."""
    if view is View.CHASE:
        return to_chase(line, last_meeting)
    if view is View.CLOSED_SINCE:
        return line.closed_on is not None and last_meeting is not None and line.closed_on >= last_meeting
    if view is View.OPEN:
        return line.status.is_open
    if view is View.OVERDUE:
        return line.rag is Rag.OVERDUE
    if view is View.SOON:
        soon = line.due is not None and next_meeting is not None and line.due <= next_meeting
        return line.status.is_open and soon and line.rag is not Rag.OVERDUE
    return view is View.ALL or not line.status.is_open


def to_chase(line: ActionLine, last_meeting: dt.date | None) -> bool:
    """Whether somebody should be asked: overdue, due soon or at risk, and nothing heard since the last meeting."""
    if line.rag not in (Rag.OVERDUE, Rag.DUE_SOON):
        return False
    heard = line.latest_update
    return heard is None or (last_meeting is not None and heard.on <= last_meeting)


def counts(
    lines: Iterable[ActionLine], next_meeting: dt.date | None, last_meeting: dt.date | None = None
) -> dict[View, int]:
    """How many actions each saved view holds."""
    listed = tuple(lines)
    return {view: sum(in_view(view, line, next_meeting, last_meeting) for line in listed) for view in View}


def owner_key(owner: OwnerLine) -> str:
    """What tells one owner from another: the person, else the words."""
    return owner.person_id or f"{owner.kind}:{owner.text}"


def owner_choices(lines: Iterable[ActionLine]) -> list[tuple[str, str]]:
    """Everybody who owns an action, by key and as offered, in the order of the initials."""
    found = {owner_key(owner): owner for line in lines for owner in line.owners}
    return sorted(
        ((key, f"{o.shown}  {o.name}" if o.name != o.shown else o.shown) for key, o in found.items()),
        key=lambda pair: pair[1].casefold(),
    )


def meeting_choices(lines: Iterable[ActionLine]) -> list[tuple[str, dt.date | None]]:
    """The meetings that have actions, the latest first, and last those outside meetings."""
    found = {line.meeting_id or OUTSIDE: line.meeting_date for line in lines}
    return sorted(found.items(), key=lambda pair: pair[1] or dt.date.min, reverse=True)
