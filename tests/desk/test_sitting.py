import datetime as dt

import pytest

from boarddesk.desk import meetings
from boarddesk.desk.desk import Desk
from boarddesk.desk.register_lines import register_line
from boarddesk.desk.sitting import Sitting, note_now, set_times, sitting_of
from boarddesk.model.enums import MeetingStatus
from boarddesk.model.errors import RuleError
from tests.builders import FixedClock, a_board, a_desk, a_meeting


class Night:
    """A meeting, and a clock on the wall."""

    def __init__(self) -> None:
        self.clock = FixedClock()
        self.desk: Desk = a_desk(self.clock)
        self.meeting_id = a_meeting(self.desk, a_board(self.desk))

    def at(self, hour: int, minute: int, day: int = 19) -> "Night":
        self.clock.set(dt.datetime(2026, 11, day, hour, minute, tzinfo=dt.UTC))
        return self

    def press(self) -> dt.time:
        return self.desk.run(note_now, self.meeting_id)

    @property
    def sitting(self) -> Sitting:
        return self.desk.ask(sitting_of, self.meeting_id)


def test_the_first_time_opens_and_takes_the_register_the_second_closes() -> None:
    night = Night()
    assert night.at(13, 2).press() == dt.time(13, 2)
    assert night.sitting.status is MeetingStatus.IN_SESSION
    assert night.desk.ask(register_line, night.meeting_id).taken
    assert night.desk.undo_label == "Meeting opened 1.02pm"

    night.at(15, 40).press()
    assert (night.sitting.opened_at, night.sitting.closed_at) == (dt.time(13, 2), dt.time(15, 40))
    assert night.sitting.status is MeetingStatus.IN_SESSION
    assert night.desk.undo_label == "Meeting closed 3.40pm"


def test_undo_takes_back_time_and_status_together() -> None:
    night = Night()
    night.at(13, 2).press()
    night.desk.undo()
    assert (night.sitting.opened_at, night.sitting.status) == (None, MeetingStatus.PLANNED)


def test_within_two_minutes_the_key_is_for_second_thoughts() -> None:
    night = Night()
    assert night.at(13, 2).sitting.next_is_now
    night.press()
    assert not night.at(13, 3).sitting.next_is_now
    assert night.at(13, 4).sitting.next_is_now
    night.press()
    assert not night.at(15, 0).sitting.next_is_now


def test_on_another_day_the_time_has_to_be_typed() -> None:
    night = Night().at(9, 0, day=20)
    assert not night.sitting.next_is_now
    with pytest.raises(RuleError, match="19 November 2026"):
        night.press()
    night.desk.run(set_times, night.meeting_id, dt.time(13, 2), dt.time(15, 30))
    assert night.sitting.closed_at == dt.time(15, 30)


def test_a_meeting_does_not_close_before_it_opened() -> None:
    night = Night()
    with pytest.raises(RuleError, match=r"1\.00pm, before it opened at 2\.00pm"):
        night.desk.run(set_times, night.meeting_id, dt.time(14), dt.time(13))
    assert night.sitting.opened_at is None


def test_a_draft_whose_times_are_corrected_stays_a_draft() -> None:
    night = Night()
    night.desk.run(meetings.set_status, night.meeting_id, MeetingStatus.DRAFT)
    night.desk.run(set_times, night.meeting_id, dt.time(13, 5), None)
    assert night.sitting.status is MeetingStatus.DRAFT


def test_a_time_can_be_taken_away_again() -> None:
    night = Night()
    night.at(13, 2).press()
    night.desk.run(set_times, night.meeting_id, None, None)
    assert night.sitting.opened_at is None
    assert night.desk.undo_label == "Meeting not opened"


def test_approved_minutes_keep_their_times() -> None:
    night = Night()
    night.desk.run(meetings.set_status, night.meeting_id, MeetingStatus.APPROVED)
    with pytest.raises(RuleError, match="approved"):
        night.desk.run(set_times, night.meeting_id, dt.time(13), None)
