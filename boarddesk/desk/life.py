"""The steps of a meeting that carry something with them: opened, over, adjourned to another day."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import col

from boarddesk.desk.agenda import siblings
from boarddesk.desk.desk import Read, Write, command
from boarddesk.desk.meeting_days import follow_days
from boarddesk.desk.meetings import set_status
from boarddesk.desk.outline import OutlineItem, outline
from boarddesk.desk.sitting import set_times
from boarddesk.model.enums import ItemRole, MeetingStatus
from boarddesk.model.errors import RuleError
from boarddesk.model.tables import AgendaItem, Meeting
from boarddesk.rules.dates import long_date

COPIED = (
    *(
        "title",
        "role",
        "standing",
        "numbered",
        "child_labels",
        "lettered",
        "purpose",
        "presenter",
        "report_author",
        "verbal",
    ),
    *("minutes_allotted", "confidential", "confidential_reason", "note"),
)
"""What an item takes along to the day on which the meeting goes on."""
STAYS = (ItemRole.ATTENDANCE, ItemRole.NEXT_MEETING)
"""Items that belong to each sitting by itself."""


@dataclass(frozen=True, slots=True)
class Step:
    """What a step begins with."""

    meeting_id: str
    date: dt.date
    now: dt.time | None
    """The time, on the day of the meeting."""
    starts: dt.time | None
    ends: dt.time | None
    opened_at: dt.time | None
    closed_at: dt.time | None
    adjourned_to: dt.date | None
    not_reached: tuple[str, ...]
    """The titles of the items without a word."""


def step_of(read: Read, meeting_id: str) -> Step:
    """The meeting as its next step finds it."""
    meeting = read.get(Meeting, meeting_id)
    now = read.now.time().replace(second=0, microsecond=0, tzinfo=None) if read.today == meeting.date else None
    titles = tuple(f"{item.label} {item.row.title}".strip() for item in not_reached(read, meeting_id))
    return Step(
        meeting.id,
        meeting.date,
        now,
        meeting.starts,
        meeting.ends,
        meeting.opened_at,
        meeting.closed_at,
        meeting.adjourned_to,
        titles,
    )


def not_reached(read: Read, meeting_id: str) -> list[OutlineItem]:
    """The items of the top level under which, and below which, nothing was minuted."""
    items = outline(read, meeting_id).items
    found: list[OutlineItem] = []
    said = False
    for item in reversed(items):
        said = said or any(minute.text.strip() for minute in item.minutes)
        if item.row.parent_id is None:
            if not said and item.row.role not in STAYS:
                found.append(item)
            said = False
    return found[::-1]


@command("In session")
def begin(write: Write, meeting_id: str, at: dt.time | None) -> None:
    """Take the register and note when the meeting was opened."""
    meeting = write.get(Meeting, meeting_id)
    set_status(write, meeting_id, MeetingStatus.IN_SESSION)
    if at is not None:
        set_times(write, meeting_id, at, meeting.closed_at)
    write.label = f"In session: {long_date(meeting.date)}"


@command("Draft")
def end(write: Write, meeting_id: str, at: dt.time | None) -> None:
    """The meeting is over: note when it was closed."""
    meeting = write.get(Meeting, meeting_id)
    set_status(write, meeting_id, MeetingStatus.DRAFT)
    if at is not None:
        set_times(write, meeting_id, meeting.opened_at, at)
    write.label = f"Draft: {long_date(meeting.date)}"


@command("Adjourn meeting")
def adjourn(write: Write, meeting_id: str, on: dt.date) -> str:
    """Break the meeting off and let the items that were not reached go on on another day; gives that meeting's id.

    A meeting that is planned for that day takes them at its end. RuleError for a day that is not after the meeting.
    """
    meeting = write.get(Meeting, meeting_id)
    if on <= meeting.date:
        raise RuleError(f"A meeting of {long_date(meeting.date)} goes on on a later day.")
    rest = [item.row for item in not_reached(write, meeting_id)]
    set_status(write, meeting_id, MeetingStatus.ADJOURNED)
    meeting.adjourned_to = on
    target = resumed(write, meeting, on)
    known = {(row.title, row.role) for row in siblings(write, target.id, None)}
    position = len(known)
    for row in rest:
        if (row.title, row.role) not in known:
            copy_item(write, row, target.id, None, position)
            position += 1
    follow_days(write, meeting.board_id)
    write.label = f"Adjourn meeting of {long_date(meeting.date)}"
    return target.id


def resumed(write: Write, meeting: Meeting, on: dt.date) -> Meeting:
    """The meeting of the other day: the one that is planned, or a new one that begins with the attendance."""
    where = (Meeting.board_id == meeting.board_id, Meeting.date == on)
    planned = [row for row in write.rows(Meeting, *where) if row.status.held]
    if planned:
        if planned[0].status not in (MeetingStatus.PLANNED, MeetingStatus.AGENDA_ISSUED):
            raise RuleError(f"The meeting of {long_date(on)} has begun already.")
        return planned[0]
    kept = {name: getattr(meeting, name) for name in ("board_id", "title", "starts", "ends", "venue", "minute_taker")}
    made = write.add(Meeting(date=on, **kept))
    write.flush()
    for row in siblings(write, meeting.id, None):
        if row.role is ItemRole.ATTENDANCE:
            copy_item(write, row, made.id, None, 0)
    return made


def copy_item(write: Write, row: AgendaItem, meeting_id: str, parent_id: str | None, position: int) -> None:
    """Copy an item with everything below it into another meeting, without its label unless that was fixed."""
    kept = {name: getattr(row, name) for name in COPIED}
    copy = write.add(AgendaItem(meeting_id=meeting_id, parent_id=parent_id, position=position, **kept))
    copy.label_fixed, copy.label = row.label_fixed, row.label if row.label_fixed else None
    write.flush()
    below: Sequence[AgendaItem] = write.rows(AgendaItem, AgendaItem.parent_id == row.id, order=col(AgendaItem.position))
    for at, child in enumerate(below):
        copy_item(write, child, meeting_id, copy.id, at)
