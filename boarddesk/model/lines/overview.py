"""A board at a glance, as its overview shows it."""

import datetime as dt
from dataclasses import dataclass

from boarddesk.model.enums import MeetingStatus
from boarddesk.model.lines.actions import ActionLine
from boarddesk.model.lines.meetings import MeetingLine


@dataclass(frozen=True, slots=True)
class NextMeetingGlance:
    """The meeting to come and what is still to do for it."""

    meeting: MeetingLine
    items: int
    planned: int
    """Minutes allotted in all."""
    spare: int | None
    """Minutes left of the time there is; negative when it is too short; None without an end."""
    issued: bool
    apologies: int
    """How many people are known not to come."""
    papers: int
    papers_to_follow: int
    """Items whose paper has not come yet."""
    to_agree: MeetingLine | None
    """The last meeting, whose minutes this one is to agree."""
    changes: int = 0
    """How much has changed on the agenda since it was issued."""


@dataclass(frozen=True, slots=True)
class AttendanceBar:
    """One of the last meetings: how many members came and how many were represented."""

    meeting_id: str
    date: dt.date
    present: int
    represented: int
    members: int


@dataclass(frozen=True, slots=True)
class WaitingLine:
    """A meeting whose minutes wait for the next step."""

    meeting: MeetingLine
    status: MeetingStatus


@dataclass(frozen=True, slots=True)
class BoardOverview:
    """Everything that the overview of a board shows."""

    name: str
    today: dt.date
    next_meeting: NextMeetingGlance | None
    to_chase: tuple[ActionLine, ...]
    """Overdue actions and those due by the next meeting, the most pressing first."""
    overdue: int
    due_soon: int
    attendance: tuple[AttendanceBar, ...]
    """The last meetings held, the oldest first."""
    quorum: int | None
    waiting: tuple[WaitingLine, ...]
    plan_due: int
    """Entries of the forward plan that fall due by the next meeting."""
