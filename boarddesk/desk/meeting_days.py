"""Days of other meetings that stand in an agenda: they follow when a meeting is made, moved, cancelled or deleted."""

import datetime as dt
from collections.abc import Collection, Sequence
from typing import Final

from sqlmodel import col

from boarddesk.desk.desk import Write
from boarddesk.model.enums import ItemRole, MeetingStatus
from boarddesk.model.tables import AgendaItem, Meeting
from boarddesk.rules.carry_forward import following_titles

TO_COME: Final = (MeetingStatus.PLANNED, MeetingStatus.AGENDA_ISSUED)
STILL_TYPED: Final = (*TO_COME, MeetingStatus.IN_SESSION, MeetingStatus.DRAFT)


def follow_days(write: Write, board_id: str, gone: Collection[dt.date] = ()) -> None:
    """Bring every agenda of a board that is not minuted and circulated yet to the days as they are now.

    `gone` are days on which the board was to meet until now. What was said in a meeting that has begun stays: there
    only a placeholder is filled. A meeting that was adjourned goes on later; the minutes before it are still the last.
    """
    write.flush()
    rows = write.rows(Meeting, Meeting.board_id == board_id, order=(col(Meeting.date), col(Meeting.starts)))
    held = [row for row in rows if row.status.held]
    known = {row.date for row in rows} | set(gone)
    for at, row in enumerate(held):
        if row.status in TO_COME and row.next_date is not None and row.next_date in gone:
            announce(row, held[at + 1] if at + 1 < len(held) else None)
        if row.status in STILL_TYPED:
            ended = [each.date for each in held[:at] if each.status is not MeetingStatus.ADJOURNED]
            retitle(write, row, ended[-1] if ended else None, known)


def announce(row: Meeting, following: Meeting | None) -> None:
    """Write down in a meeting which one follows it."""
    row.next_date = following.date if following else None
    row.next_starts, row.next_ends = (following.starts, following.ends) if following else (None, None)
    row.next_venue = following.venue if following else ""


def retitle(write: Write, meeting: Meeting, previous: dt.date | None, known: Collection[dt.date]) -> None:
    """Let the titles of a meeting name the days of its own neighbours."""
    items: Sequence[AgendaItem] = write.rows(AgendaItem, AgendaItem.meeting_id == meeting.id)
    follows = {ItemRole.NEXT_MEETING} | ({ItemRole.PREVIOUS_MINUTES} if meeting.status in TO_COME else set())
    for item in items:
        days = known if item.role in follows else ()
        title = following_titles(item.title, item.role, previous, meeting.next_date, days)
        if title != item.title:
            item.title = title
