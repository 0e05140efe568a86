"""The steps of a meeting: opened, over, and adjourned to another day with what was not reached."""

import datetime as dt

import pytest

from boarddesk.desk import agenda, life, meetings
from boarddesk.desk.desk import Desk
from boarddesk.desk.minutes import save_item
from boarddesk.model.enums import ItemRole, MeetingStatus, MinuteKind
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.minutes import ParagraphLine
from tests.builders import NIGHT, a_board, a_desk, a_meeting

LATER = NIGHT + dt.timedelta(days=14)


def half_minuted() -> tuple[Desk, str, str]:
    """A meeting in which only the first business was reached, with a sub-item under the second."""
    desk = a_desk()
    board = a_board(desk)
    meeting = a_meeting(desk, board, items=2)
    first, second = [line.id for line in desk.ask(agenda.item_lines, meeting)][-2:]
    desk.run(agenda.add_item, meeting, "Below", second)
    desk.run(save_item, first, [ParagraphLine("p", MinuteKind.NARRATIVE, "The plan was noted.")])
    return desk, board, meeting


def titles(desk: Desk, meeting: str) -> list[str]:
    """The titles of a meeting's items."""
    return [line.title for line in desk.ask(agenda.item_lines, meeting)]


def test_going_into_session_notes_when_the_meeting_was_opened() -> None:
    desk, _, meeting = half_minuted()
    desk.run(life.begin, meeting, dt.time(13, 5))
    line = desk.ask(meetings.meeting_line, meeting)
    assert (line.status, line.opened_at, line.register_taken) == (MeetingStatus.IN_SESSION, dt.time(13, 5), True)
    desk.run(life.end, meeting, dt.time(15, 40))
    line = desk.ask(meetings.meeting_line, meeting)
    assert (line.status, line.closed_at) == (MeetingStatus.DRAFT, dt.time(15, 40))
    with pytest.raises(RuleError, match="before it opened"):
        desk.run(life.end, meeting, dt.time(12))


def test_an_adjourned_meeting_goes_on_with_the_items_that_were_not_reached() -> None:
    desk, _, meeting = half_minuted()
    other = desk.run(life.adjourn, meeting, LATER)
    line = desk.ask(meetings.meeting_line, meeting)
    assert (line.status, line.adjourned_to) == (MeetingStatus.ADJOURNED, LATER)
    went_on = titles(desk, other)
    assert went_on[0] == "Attendance"
    assert went_on[-2:] == ["Business 2", "Below"]
    assert "Business 1" not in went_on
    roles = [line.role for line in desk.ask(agenda.item_lines, other)]
    assert roles.count(ItemRole.ATTENDANCE) == 1
    assert ItemRole.NEXT_MEETING not in roles


def test_a_meeting_planned_for_that_day_takes_them_at_its_end() -> None:
    desk, board, meeting = half_minuted()
    planned = a_meeting(desk, board, items=1, date=LATER)
    before = titles(desk, planned)
    assert desk.run(life.adjourn, meeting, LATER) == planned
    assert titles(desk, planned) == [*before, "Business 2", "Below"]


def test_adjourning_is_one_step_to_take_back() -> None:
    desk, board, meeting = half_minuted()
    desk.run(life.adjourn, meeting, LATER)
    desk.undo()
    assert desk.ask(meetings.meeting_line, meeting).status is MeetingStatus.PLANNED
    assert len(desk.ask(meetings.meeting_lines, board)) == 1


def test_a_meeting_goes_on_on_a_later_day_that_has_not_begun() -> None:
    desk, board, meeting = half_minuted()
    with pytest.raises(RuleError, match="later day"):
        desk.run(life.adjourn, meeting, NIGHT)
    begun = a_meeting(desk, board, items=0, date=LATER)
    desk.run(meetings.set_status, begun, MeetingStatus.IN_SESSION)
    with pytest.raises(RuleError, match="begun already"):
        desk.run(life.adjourn, meeting, LATER)
    assert desk.ask(meetings.meeting_line, meeting).status is MeetingStatus.PLANNED
