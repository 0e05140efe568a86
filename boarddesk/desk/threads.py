"""The whole thread of an action: the meeting in which it was born, and everything that became of it since."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from sqlmodel import col, select

from boarddesk.desk.desk import Read
from boarddesk.desk.versions import Step, steps_of
from boarddesk.model.enums import ActionStatus, MatterState
from boarddesk.model.lines.actions import DueChangeLine
from boarddesk.model.tables import Action, ActionAnswer, ActionUpdate, DueChange, HistoryChange, Meeting, Minute
from boarddesk.rules.actions import action_sentence
from boarddesk.store.clock import here


@dataclass(frozen=True, slots=True)
class ThreadPlace:
    """A paragraph of the minutes, to go to."""

    meeting_id: str
    minute_id: str


@dataclass(frozen=True, slots=True)
class ThreadLine:
    """One thing that became of an action on a day; without a place it was entered in the log."""

    id: str
    on: dt.date
    text: str = ""
    author: str = ""
    state: MatterState | None = None
    place: ThreadPlace | None = None
    born: bool = False
    """Whether it is where the action was agreed."""
    answered: bool = False
    """Whether it names those who answered."""
    moved: DueChangeLine | None = None
    """The due date that was moved, when that is what happened."""
    status: ActionStatus | None = None
    """The status it was given in the log, when that is what happened."""


def thread_of(read: Read, action_id: str) -> tuple[ThreadLine, ...]:
    """The thread from the meeting in which the action was born to the last that became of it, oldest first.

    On one day what was said stands before the due date that was moved, and that before the status.
    """
    action = read.get(Action, action_id)
    place = origin_of(read, action_id)
    minute = read.find(Minute, place.minute_id) if place is not None else None
    meeting = read.find(Meeting, action.meeting_id)
    text = action.text
    if action.follows_minute and minute is not None:
        text = action_sentence(minute.text, action.follow_start, action.follow_end)
    born = ThreadLine(action.id, meeting.date if meeting else action.created_on, text, place=place, born=True)
    order = (col(ActionUpdate.on), col(ActionUpdate.position))
    updates = read.rows(ActionUpdate, ActionUpdate.action_id == action_id, order=order)
    said = [*(update_line(read, row) for row in updates), *silent_matters(read, action_id, updates)]
    later = [*said, *answer_lines(read, action_id), *moved_lines(read, action_id), *status_lines(read, action, said)]
    return (born, *sorted(later, key=lambda line: line.on))


def update_line(read: Read, row: ActionUpdate) -> ThreadLine:
    """An update with the paragraph it was minuted in."""
    minute = read.find(Minute, row.minute_id)
    if minute is None or minute.deleted:
        return ThreadLine(row.id, row.on, row.text, row.author)
    return ThreadLine(row.id, row.on, row.text, row.author, minute.state, ThreadPlace(minute.meeting_id, minute.id))


def silent_matters(read: Read, action_id: str, updates: list[ActionUpdate]) -> Iterator[ThreadLine]:
    """The matters arising that gave the action a state and said nothing."""
    known = {row.minute_id for row in updates}
    where = (Minute.carried_action_id == action_id, col(Minute.deleted).is_(False))
    for minute in read.rows(Minute, *where):
        if minute.id not in known and (minute.state is not None or minute.text):
            day = read.get(Meeting, minute.meeting_id).date
            place = ThreadPlace(minute.meeting_id, minute.id)
            yield ThreadLine(minute.id, day, minute.text, state=minute.state, place=place)


def answer_lines(read: Read, action_id: str) -> Iterator[ThreadLine]:
    """Those who have answered an action of many, together for each day."""
    where = (ActionAnswer.action_id == action_id, col(ActionAnswer.answered).is_(True))
    days: dict[dt.date, list[ActionAnswer]] = {}
    for row in read.rows(ActionAnswer, *where, order=col(ActionAnswer.position)):
        if row.answered_on is not None:
            days.setdefault(row.answered_on, []).append(row)
    for day, rows in days.items():
        said = (f"{row.name} ({row.note})" if row.note else row.name for row in rows)
        yield ThreadLine(rows[0].id, day, ", ".join(said), answered=True)


def moved_lines(read: Read, action_id: str) -> Iterator[ThreadLine]:
    """The due dates that were moved."""
    for row in read.rows(DueChange, DueChange.action_id == action_id, order=col(DueChange.position)):
        moved = DueChangeLine(row.changed_on, row.author, row.old_kind, row.old_date, row.new_kind, row.new_date)
        yield ThreadLine(row.id, row.changed_on, author=row.author, moved=moved)


def status_lines(read: Read, action: Action, said: list[ThreadLine]) -> list[ThreadLine]:
    """The statuses the action was given in the log, from the history; those of minutes stand with their paragraphs.

    One that was imported has no history: how it was closed is all that is known.
    """
    steps = [step for step in steps_of(read, "action", [action.id]) if status_changed(step)]
    minuted = entries_of_matters(read, [step.entry_id for step in steps], action.id)
    found = [
        ThreadLine(step.key, here(step.at).date(), author=step.person, status=ActionStatus(str(step.after["status"])))
        for step in steps
        if step.after is not None and step.entry_id not in minuted
    ]
    told = found or any(line.state in (MatterState.DONE, MatterState.SUPERSEDED) for line in said)
    if not told and action.closed_on is not None:
        found.append(ThreadLine(f"{action.id} closed", action.closed_on, status=action.status))
    return found


def status_changed(step: Step) -> bool:
    """Whether a change of the action gave it another status that is still known."""
    if step.before is None or step.after is None:
        return False
    after = step.after.get("status")
    return after in list(ActionStatus) and after != step.before.get("status")


def entries_of_matters(read: Read, entries: list[str], action_id: str) -> set[str]:
    """Those entries of the history in which a paragraph about the action was written too."""
    query = select(HistoryChange).where(col(HistoryChange.entry_id).in_(entries), HistoryChange.table_name == "minute")
    return {
        change.entry_id
        for change in read.session.exec(query)
        if (change.after or change.before or {}).get("carried_action_id") == action_id
    }


def origin_of(read: Read, action_id: str) -> ThreadPlace | None:
    """The paragraph in which an action was agreed; nothing when it was born outside a meeting or that is deleted."""
    action = read.get(Action, action_id)
    minute = read.find(Minute, action.minute_id)
    return None if minute is None or minute.deleted else ThreadPlace(minute.meeting_id, minute.id)
