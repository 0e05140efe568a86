"""A meeting as lists and heads show it."""

import datetime as dt
from dataclasses import dataclass

from boarddesk.model.enums import MeetingStatus


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """A meeting with its details and the next meeting's record."""

    id: str
    board_id: str
    title: str
    date: dt.date
    starts: dt.time | None
    ends: dt.time | None
    venue: str
    status: MeetingStatus
    running_head: str
    minute_taker: str
    opened_at: dt.time | None
    closed_at: dt.time | None
    next_starts: dt.time | None
    next_ends: dt.time | None
    next_venue: str
    next_date: dt.date | None
    register_taken: bool
    issued_on: dt.date | None = None
    circulated_on: dt.date | None = None
    circulated_to: str = ""
    approved_at: dt.datetime | None = None
    adjourned_to: dt.date | None = None
