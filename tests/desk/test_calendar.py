"""A year of meetings: proposed by the board's rule, made in one gesture, taken back in one."""

import datetime as dt

import pytest

from boarddesk.desk import calendar
from boarddesk.desk.agenda import item_lines
from boarddesk.desk.calendar import board_calendar, propose_year
from boarddesk.desk.meetings import meeting_lines
from boarddesk.desk.next_meeting import propose_meeting
from boarddesk.model.enums import Region
from boarddesk.model.errors import RuleError
from tests.builders import NIGHT, a_board, a_desk, a_meeting

RULE = "third Thursday of Jan, Mar, May, Jul, Sep and Nov"
FIRST = dt.date(2026, 11, 20)


def test_a_year_is_proposed_after_the_last_meeting_with_its_times_and_venue() -> None:
    desk = a_desk()
    board = a_board(desk)
    a_meeting(desk, board)
    found = desk.ask(board_calendar, board)
    assert (found.first, found.starts, found.ends, found.venue) == (FIRST, dt.time(13), dt.time(16), "Town Hall")
    days = [each.planned.day for each in desk.ask(propose_year, board, RULE, FIRST, Region.ENGLAND)]
    assert days[:2] == [dt.date(2027, 1, 21), dt.date(2027, 3, 18)]
    assert len(days) == 6


def test_planned_meetings_have_the_standing_agenda_and_name_the_one_that_follows() -> None:
    desk = a_desk()
    board = a_board(desk)
    a_meeting(desk, board)
    before = desk.ask(meeting_lines, board)
    days = [dt.date(2027, 1, 21), dt.date(2027, 3, 18)]
    rule = (RULE, Region.ENGLAND, dt.time(13), dt.time(16))
    first, second = desk.run(calendar.plan_meetings, board, days, dt.time(13), dt.time(16), "Town Hall", rule)
    assert desk.ask(board_calendar, board).rule == RULE
    lines = {line.id: line for line in desk.ask(meeting_lines, board)}
    assert lines[first].next_date == days[1]
    assert lines[second].next_date is None
    assert [line.title for line in desk.ask(item_lines, second)][:2] == ["Attendance", "Minutes of the last meeting"]
    assert desk.undo_label == "Plan 2 meetings"
    desk.undo()
    assert desk.ask(meeting_lines, board) == before
    assert desk.ask(board_calendar, board).rule == ""


@pytest.mark.parametrize("days", [[], [NIGHT], [dt.date(2027, 1, 21), dt.date(2027, 1, 21)]])
def test_no_day_a_day_twice_and_a_day_that_is_taken_make_nothing(days: list[dt.date]) -> None:
    desk = a_desk()
    board = a_board(desk)
    a_meeting(desk, board)
    before = desk.ask(meeting_lines, board)
    with pytest.raises(RuleError):
        desk.run(calendar.plan_meetings, board, [dt.date(2027, 2, 1), *days] if days else [], dt.time(13))
    assert desk.ask(meeting_lines, board) == before


def test_a_day_on_which_the_board_meets_already_is_marked() -> None:
    desk = a_desk()
    board = a_board(desk)
    a_meeting(desk, board, date=dt.date(2027, 3, 18))
    found = desk.ask(propose_year, board, RULE, dt.date(2027, 1, 1), Region.ENGLAND)
    assert [each.taken for each in found[:2]] == [False, True]


def test_the_rule_of_a_board_is_kept_and_a_wrong_one_refused() -> None:
    desk = a_desk()
    board = a_board(desk)
    desk.run(calendar.save_rule, board, RULE, Region.WALES, dt.time(10), None)
    found = desk.ask(board_calendar, board)
    assert (found.rule, found.region, found.starts) == (RULE, Region.WALES, dt.time(10))
    with pytest.raises(RuleError, match="This is no rule"):
        desk.run(calendar.save_rule, board, "now and then", Region.WALES)
    desk.undo()
    assert desk.ask(board_calendar, board).rule == ""


def test_a_new_meeting_is_proposed_by_the_rule_where_the_last_one_left_no_date() -> None:
    desk = a_desk()
    board = a_board(desk)
    a_meeting(desk, board)
    assert desk.ask(propose_meeting, board).date is None
    desk.run(calendar.save_rule, board, RULE, Region.ENGLAND)
    assert desk.ask(propose_meeting, board).date == dt.date(2027, 1, 21)
