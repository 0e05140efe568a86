"""The whole thread of an action: the meeting in which it was born, and everything said of it since."""

import datetime as dt
from dataclasses import dataclass

from sqlmodel import col

from boarddesk.desk.desk import Read
from boarddesk.model.enums import MatterState
from boarddesk.model.tables import Action, ActionUpdate, Meeting, Minute
from boarddesk.rules.actions import action_sentence


@dataclass(frozen=True, slots=True)
class ThreadPlace:
    """A paragraph of the minutes, to go to."""

    meeting_id: str
    minute_id: str


@dataclass(frozen=True, slots=True)
class ThreadLine:
    """One thing said of an action on a day; without a place it was entered in the log."""

    on: dt.date
    text: str
    author: str = ""
    state: MatterState | None = None
    place: ThreadPlace | None = None
    born: bool = False
    """Whether it is where the action was agreed."""


def thread_of(read: Read, action_id: str) -> tuple[ThreadLine, ...]:
    """The thread from the meeting in which the action was born to the last update, oldest first."""
    action = read.get(Action, action_id)
    place = origin_of(read, action_id)
    minute = read.find(Minute, place.minute_id) if place is not None else None
    meeting = read.find(Meeting, action.meeting_id)
    text = action.text
    if action.follows_minute and minute is not None:
        text = action_sentence(minute.text, action.follow_start, action.follow_end)
    born = ThreadLine(meeting.date if meeting else action.created_on, text, place=place, born=True)
    order = (col(ActionUpdate.on), col(ActionUpdate.position))
    updates = read.rows(ActionUpdate, ActionUpdate.action_id == action_id, order=order)
    return (born, *(update_line(read, row) for row in updates))


def update_line(read: Read, row: ActionUpdate) -> ThreadLine:
    """An update with the paragraph it was minuted in."""
    minute = read.find(Minute, row.minute_id)
    if minute is None or minute.deleted:
        return ThreadLine(row.on, row.text, row.author)
    return ThreadLine(row.on, row.text, row.author, minute.state, ThreadPlace(minute.meeting_id, minute.id))


def origin_of(read: Read, action_id: str) -> ThreadPlace | None:
    """The paragraph in which an action was agreed; nothing when it was born outside a meeting or that is deleted."""
    action = read.get(Action, action_id)
    minute = read.find(Minute, action.minute_id)
    return None if minute is None or minute.deleted else ThreadPlace(minute.meeting_id, minute.id)
