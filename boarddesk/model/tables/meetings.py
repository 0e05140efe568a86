"""A meeting and where it stands."""

import datetime as dt

from boarddesk.model.enums import MeetingStatus
from boarddesk.model.tables.row import Row, reference


class Meeting(Row, table=True):
    """A meeting of a board with its details and the record of the next one (RULES 2)."""

    board_id: str = reference("board")
    title: str
    date: dt.date
    starts: dt.time | None = None
    ends: dt.time | None = None
    venue: str = ""
    status: MeetingStatus = MeetingStatus.PLANNED
    running_head: str = ""
    """The head of its pages where it differs from the board's pattern."""
    opened_at: dt.time | None = None
    closed_at: dt.time | None = None
    minute_taker: str = ""
    next_date: dt.date | None = None
    next_starts: dt.time | None = None
    next_ends: dt.time | None = None
    next_venue: str = ""
    register_taken: bool = False
    """Whether the register has been copied into the meeting and stands by itself (RULES 14)."""
    issued_on: dt.date | None = None
    circulated_on: dt.date | None = None
    circulated_to: str = ""
    approved_at: dt.datetime | None = None
    adjourned_to: dt.date | None = None
    confidential: bool = False
