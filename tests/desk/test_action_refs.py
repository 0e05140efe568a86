"""Refs that nobody may be given again (RULES 6)."""

import datetime as dt

from boarddesk.desk import actions, meetings, minutes
from boarddesk.desk.action_lines import action_line, action_lines
from boarddesk.model.enums import ActionStatus, MeetingStatus
from tests.builders import NIGHT, a_board, a_desk, a_meeting
from tests.desk.test_actions import an_action, minuted


def test_an_action_added_to_circulated_minutes_keeps_its_ref_from_then_on() -> None:
    desk = a_desk()
    meeting = a_meeting(desk, a_board(desk))
    minuted(desk, meeting, "JH")
    desk.run(meetings.set_status, meeting, MeetingStatus.CIRCULATED)
    (added,) = minuted(desk, meeting, "AM")
    assert desk.ask(action_line, added).ref == "19.11.26/1b"
    place = desk.ask(minutes.minutes_of, meeting).items[0]
    desk.run(minutes.save_item, place.id, place.paragraphs[1:])
    assert desk.ask(action_line, added).ref == "19.11.26/1b"


def test_the_ref_of_a_deleted_action_of_circulated_minutes_is_given_to_no_other() -> None:
    desk = a_desk()
    board = a_board(desk)
    meeting = a_meeting(desk, board)
    minuted(desk, meeting, "JH")
    desk.run(meetings.set_status, meeting, MeetingStatus.CIRCULATED)
    place = desk.ask(minutes.minutes_of, meeting).items[0]
    desk.run(minutes.save_item, place.id, [line for line in place.paragraphs if not line.actions])
    assert not desk.ask(action_lines, board)
    (another,) = minuted(desk, meeting, "AM")
    assert desk.ask(action_line, another).ref == "19.11.26/1b"


def test_two_meetings_of_one_day_never_share_a_stored_ref() -> None:
    desk = a_desk()
    board = a_board(desk)
    refs = []
    for hour in (9, 14):
        meeting = desk.run(
            meetings.create_meeting, board, NIGHT, "NSCB meeting", dt.time(hour), dt.time(hour + 1), "Town Hall"
        )
        (action,) = minuted(desk, meeting, "JH")
        desk.run(meetings.set_status, meeting, MeetingStatus.CIRCULATED)
        refs.append(desk.ask(action_line, action).ref)
    assert refs == ["19.11.26/1", "19.11.26/1b"]


def test_many_are_closed_with_one_update_in_one_gesture() -> None:
    desk = a_desk()
    board = a_board(desk)
    listed = [an_action(desk, board) for _ in range(3)]
    desk.run(actions.close_with_update, listed, "Settled at the workshop.")
    lines = desk.ask(action_lines, board)
    assert {line.status for line in lines} == {ActionStatus.COMPLETE}
    assert [update.text for line in lines for update in line.updates] == ["Settled at the workshop."] * 3
    assert desk.undo() == "Close 3 actions"
    assert all(line.status.is_open and not line.updates for line in desk.ask(action_lines, board))
