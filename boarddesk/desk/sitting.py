"""When a meeting was opened and closed: noted with one key on the night, corrected by typing a time."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from boarddesk.desk.desk import Read, Write, command
from boarddesk.desk.meetings import edit_meeting, set_status
from boarddesk.model.enums import MeetingStatus
from boarddesk.model.errors import RuleError
from boarddesk.model.tables import Meeting
from boarddesk.rules.dates import clock, long_date

TO_COME: Final = frozenset({MeetingStatus.PLANNED, MeetingStatus.AGENDA_ISSUED})
SECOND_THOUGHTS: Final = dt.timedelta(minutes=2)
"""For so long the key that noted a time corrects it instead of noting the next."""


@dataclass(frozen=True, slots=True)
class Sitting:
    """A meeting's times as they stand, and what the key would do now."""

    opened_at: dt.time | None
    closed_at: dt.time | None
    status: MeetingStatus
    tonight: bool
    """Whether it is the meeting's day, so that "now" means something."""
    just_noted: bool
    """Whether the last of the times is so fresh that it is rather to be corrected."""

    @property
    def next_is_now(self) -> bool:
        """Whether the key notes a time at once, or lets the times be typed."""
        return self.tonight and not self.just_noted and None in (self.opened_at, self.closed_at)


def sitting_of(read: Read, meeting_id: str) -> Sitting:
    """When a meeting was opened and closed."""
    meeting = read.get(Meeting, meeting_id)
    last = meeting.closed_at or meeting.opened_at
    tonight = read.today == meeting.date
    passed = read.now.replace(tzinfo=None) - dt.datetime.combine(meeting.date, last or dt.time.min)
    just = tonight and last is not None and dt.timedelta(0) <= passed < SECOND_THOUGHTS
    return Sitting(meeting.opened_at, meeting.closed_at, meeting.status, tonight, just)


@command("Open or close the meeting")
def note_now(write: Write, meeting_id: str) -> dt.time:
    """Write down that the meeting is opened now, or closed if it was opened before; gives the time.

    Raises RuleError on another day than the meeting's, where the time has to be typed, and for one that is closed.
    """
    meeting = write.get(Meeting, meeting_id)
    if write.today != meeting.date:
        raise RuleError(f"This meeting is of {long_date(meeting.date)}; type when it was opened and closed.")
    if meeting.opened_at is not None and meeting.closed_at is not None:
        raise RuleError(f"This meeting was closed at {clock(meeting.closed_at)}.")
    now = write.now.time().replace(second=0, microsecond=0, tzinfo=None)
    if meeting.opened_at is None:
        set_times(write, meeting_id, now, meeting.closed_at)
    else:
        set_times(write, meeting_id, meeting.opened_at, now)
    return now


@command("Times of the meeting")
def set_times(write: Write, meeting_id: str, opened: dt.time | None, closed: dt.time | None) -> None:
    """Say when the meeting was opened and closed; one that was still to come is in session once it is opened.

    Raises RuleError for a meeting closed before it was opened, or approved.
    """
    meeting = write.get(Meeting, meeting_id)
    if opened is not None and closed is not None and closed < opened:
        raise RuleError(f"It would have closed at {clock(closed)}, before it opened at {clock(opened)}.")
    before = (meeting.opened_at, meeting.closed_at)
    edit_meeting(write, meeting_id, {"opened_at": opened, "closed_at": closed})
    if opened is not None and before[0] is None and meeting.status in TO_COME:
        set_status(write, meeting_id, MeetingStatus.IN_SESSION)
    write.label = label_for(before, (opened, closed))


def label_for(before: tuple[dt.time | None, dt.time | None], after: tuple[dt.time | None, dt.time | None]) -> str:
    """What the Undo menu says of a change of times."""
    for place, word in ((1, "closed"), (0, "opened")):
        moment = after[place]
        if moment != before[place]:
            return f"Meeting {word} {clock(moment)}" if moment is not None else f"Meeting not {word}"
    return "Times of the meeting"
