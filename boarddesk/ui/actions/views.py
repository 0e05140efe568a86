"""Which actions are on show: the saved views over the log, an owner, a meeting."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from boarddesk.model.enums import LogView, Rag
from boarddesk.model.lines.actions import ActionLine, OwnerLine

OUTSIDE = "outside"
"""Stands for the actions that belong to no meeting."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What she has chosen to see."""

    view: LogView = LogView.OPEN
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


def in_view(view: LogView, line: ActionLine, next_meeting: dt.date | None, last_meeting: dt.date | None = None) -> bool:
    """Whether an action belongs to a saved view; what is overdue is not also soon."""
    if view is LogView.CHASE:
        return to_chase(line, last_meeting)
    if view is LogView.CLOSED_SINCE:
        return line.closed_on is not None and last_meeting is not None and line.closed_on >= last_meeting
    if view is LogView.OPEN:
        return line.status.is_open
    if view is LogView.OVERDUE:
        return line.rag is Rag.OVERDUE
    if view is LogView.SOON:
        soon = line.due is not None and next_meeting is not None and line.due <= next_meeting
        return line.status.is_open and soon and line.rag is not Rag.OVERDUE
    return view is LogView.ALL or not line.status.is_open


def to_chase(line: ActionLine, last_meeting: dt.date | None) -> bool:
    """Whether somebody should be asked: overdue, due soon or at risk, and nothing heard since the last meeting."""
    if line.rag not in (Rag.OVERDUE, Rag.DUE_SOON):
        return False
    heard = line.latest_update
    return heard is None or (last_meeting is not None and heard.on <= last_meeting)


class Counts:
    """How many actions each view holds; what is known of a line is worked out anew only when it has changed."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[ActionLine, tuple[LogView, ...]]] = {}
        self._days: tuple[dt.date | None, dt.date | None] = (None, None)

    def of(
        self, lines: Iterable[ActionLine], next_meeting: dt.date | None, last_meeting: dt.date | None
    ) -> dict[LogView, int]:
        """The number of actions by view."""
        if self._days != (next_meeting, last_meeting):
            self._days = (next_meeting, last_meeting)
            self._known.clear()
        found = dict.fromkeys(LogView, 0)
        for line in lines:
            known = self._known.get(line.id)
            if known is None or known[0] is not line:
                views = tuple(view for view in LogView if in_view(view, line, next_meeting, last_meeting))
                known = self._known[line.id] = (line, views)
            for view in known[1]:
                found[view] += 1
        return found


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


def owner_name(lines: Iterable[ActionLine], key: str) -> str:
    """The name in full of an owner chosen by key."""
    return next((owner.name for line in lines for owner in line.owners if owner_key(owner) == key), "")


def owner_of_name(lines: Iterable[ActionLine], name: str) -> str:
    """The key of the owner of this name; nothing when nobody of that name owns anything."""
    return next((owner_key(owner) for line in lines for owner in line.owners if name and owner.name == name), "")


def meeting_day(lines: Iterable[ActionLine], key: str) -> str:
    """The day of a meeting chosen by key, as the file writes days."""
    days = (line.meeting_date for line in lines if key and line.meeting_id == key)
    return key if key == OUTSIDE else next((day.isoformat() for day in days if day is not None), "")


def meeting_of_day(lines: Iterable[ActionLine], day: str) -> str:
    """The key of the meeting of that day; nothing when no action was agreed then."""
    found = (line.meeting_id for line in lines if day and line.meeting_date and line.meeting_date.isoformat() == day)
    return day if day == OUTSIDE else next((key for key in found if key is not None), "")
