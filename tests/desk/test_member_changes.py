"""Changes of members from a day on: earlier days keep what was true then."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from boarddesk.desk import attendance, member_changes, members
from boarddesk.desk.action_lines import owning
from boarddesk.desk.boards import group_lines
from boarddesk.desk.desk import Desk
from boarddesk.desk.read_members import initials_on
from boarddesk.desk.register_lines import register_line
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.attendance import RegisterRowLine
from boarddesk.model.lines.members import MemberDetails, MemberLine
from tests.builders import NIGHT, a_board, a_desk, a_meeting

DAY = dt.timedelta(days=1)
LATER = NIGHT + 60 * DAY


def lines(desk: Desk, board: str, name: str = "Judith Hale") -> list[MemberLine]:
    """The memberships of somebody, the earliest first."""
    return [line for line in desk.ask(members.member_lines, board) if line.name == name]


def row(desk: Desk, meeting: str, name: str = "Judith Hale") -> RegisterRowLine:
    """Somebody's row on a register."""
    return next(r for section in desk.ask(register_line, meeting).sections for r in section.rows if r.name == name)


def promote(desk: Desk, board: str, day: dt.date = LATER, **values: object) -> str:
    """Change Judith Hale from a day on."""
    line = lines(desk, board)[-1]
    changed = replace(line.details, **(values or {"title": "Chief Executive"}))  # type: ignore[arg-type]
    return desk.run(member_changes.change_from, line.id, changed, day)


def test_a_change_of_title_leaves_the_meetings_before_it_alone() -> None:
    desk = a_desk()
    board = a_board(desk, people=1)
    before, after = a_meeting(desk, board), a_meeting(desk, board, date=LATER)
    promote(desk, board)
    assert (row(desk, before).plain_title, row(desk, after).plain_title) == ("Corporate Director", "Chief Executive")


def test_a_change_of_organisation_office_and_group_is_dated_as_well() -> None:
    desk = a_desk()
    board = a_board(desk, people=1)
    before, after = a_meeting(desk, board), a_meeting(desk, board, date=LATER)
    other = desk.ask(group_lines, board)[1]
    promote(desk, board, group_id=other.id, organisations=("Moor Valleys NHS Trust",), office="")
    sections = {meeting: desk.ask(register_line, meeting).sections for meeting in (before, after)}
    assert [len(section.rows) for section in sections[before]] == [1, 0]
    assert [len(section.rows) for section in sections[after]] == [0, 1]
    assert (row(desk, before).representing, row(desk, before).office) == ("Northmoor Borough Council", "Chair")
    assert (row(desk, after).representing, row(desk, after).office) == ("Moor Valleys NHS Trust", "")


def test_the_two_memberships_are_one_term_of_one_person() -> None:
    desk = a_desk()
    board = a_board(desk, people=1)
    promote(desk, board)
    first, second = lines(desk, board)
    assert (first.details.ends, second.details.starts) == (LATER - DAY, LATER)
    assert first.person_id == second.person_id
    assert (first.goes_on, second.goes_on) == (True, False)
    assert (first.follows, second.follows) == (False, True)


def test_initials_go_along_with_a_change() -> None:
    desk = a_desk()
    board = a_board(desk, people=1)
    line = lines(desk, board)[0]
    desk.run(members.edit_member, line.id, replace(line.details, initials="JHa"), LATER + 30 * DAY)
    new = promote(desk, board)
    assert desk.ask(initials_on, [new], LATER) == {new: "JH"}
    assert desk.ask(initials_on, [new], LATER + 30 * DAY) == {new: "JHa"}


def test_apologies_noted_for_a_later_meeting_stay() -> None:
    desk = a_desk()
    board = a_board(desk, people=1)
    before, after = a_meeting(desk, board, date=NIGHT + 7 * DAY), a_meeting(desk, board, date=LATER)
    for meeting in (before, after):
        desk.run(attendance.mark, meeting, [lines(desk, board)[0].id], "A")
    promote(desk, board)
    assert [row(desk, meeting).code for meeting in (before, after)] == ["A", "A"]


def test_a_change_from_before_the_first_day_is_for_the_whole_term() -> None:
    desk = a_desk()
    board = a_board(desk, people=0)
    details = MemberDetails(desk.ask(group_lines, board)[0].id, "Judith Hale", title="Director", starts=NIGHT)
    desk.run(members.add_member, board, details)
    promote(desk, board, day=NIGHT)
    assert [line.details.title for line in lines(desk, board)] == ["Chief Executive"]


def test_a_change_after_the_last_day_is_refused() -> None:
    desk = a_desk()
    board = a_board(desk, people=1)
    desk.run(members.end_term, lines(desk, board)[0].id, NIGHT)
    with pytest.raises(RuleError, match="The term ends on 19 November 2026"):
        promote(desk, board)


def test_a_change_is_taken_back_in_one_step() -> None:
    desk = a_desk()
    board = a_board(desk, people=1)
    before = lines(desk, board)
    promote(desk, board)
    assert desk.undo() == "Change Judith Hale from 18 January 2027"
    assert lines(desk, board) == before


def test_removing_the_newer_membership_lets_the_earlier_one_go_on() -> None:
    desk = a_desk()
    board = a_board(desk, people=1)
    after = a_meeting(desk, board, date=LATER)
    new = promote(desk, board)
    desk.run(attendance.mark, after, [new], "A")
    desk.run(member_changes.remove, [new])
    assert [(line.details.title, line.details.ends) for line in lines(desk, board)] == [("Corporate Director", None)]
    assert row(desk, after).code == "A"


def test_a_title_changed_in_the_table_is_valid_from_the_next_meeting_on() -> None:
    desk = a_desk()
    board = a_board(desk, people=1)
    desk.run(attendance.open_register, a_meeting(desk, board))
    a_meeting(desk, board, date=LATER)
    desk.run(member_changes.change_title_from_now, lines(desk, board)[0].id, "Chief Executive")
    assert [(line.details.title, line.details.starts) for line in lines(desk, board)] == [
        ("Corporate Director", None),
        ("Chief Executive", LATER),
    ]


def test_a_title_of_somebody_on_no_register_yet_is_simply_put_right() -> None:
    desk = a_desk()
    board = a_board(desk, people=1)
    desk.run(member_changes.change_title_from_now, lines(desk, board)[0].id, "Chief Executive")
    assert [line.details.title for line in lines(desk, board)] == ["Chief Executive"]


def test_a_seat_that_stays_is_vacant_until_somebody_fills_it() -> None:
    desk = a_desk()
    board = a_board(desk, people=1)
    desk.run(member_changes.leave, lines(desk, board)[0].id, NIGHT, "New post", seat_stays=True)
    vacancy = lines(desk, board, "Vacant")[0]
    assert vacancy.details.starts == NIGHT + DAY
    assert vacancy.details.organisations == ("Northmoor Borough Council",)
    desk.run(member_changes.change_from, vacancy.id, replace(vacancy.details, name="Kate Arden", title="Lead"), LATER)
    assert lines(desk, board, "Vacant")[0].details.ends == LATER - DAY
    filled = lines(desk, board, "Kate Arden")[0].details
    assert (filled.starts, filled.organisations, filled.initials) == (LATER, ("Northmoor Borough Council",), "KA")


def test_whoever_leaves_before_a_change_is_gone_and_does_not_come_back_with_it() -> None:
    desk = a_desk()
    board = a_board(desk, people=1)
    promote(desk, board)
    desk.run(member_changes.leave, lines(desk, board)[0].id, NIGHT, "", seat_stays=False)
    assert [(line.details.title, line.details.ends) for line in lines(desk, board)] == [("Corporate Director", NIGHT)]


def test_whoever_leaves_after_a_change_leaves_as_what_they_are_then() -> None:
    desk = a_desk()
    board = a_board(desk, people=1)
    promote(desk, board)
    last = LATER + 9 * DAY
    desk.run(member_changes.leave, lines(desk, board)[0].id, last, "", seat_stays=False)
    assert [(line.details.title, line.details.ends) for line in lines(desk, board)] == [
        ("Corporate Director", LATER - DAY),
        ("Chief Executive", last),
    ]


def test_when_a_second_one_joins_the_first_gets_new_initials_from_that_day_on() -> None:
    desk = a_desk()
    board = a_board(desk, people=4)
    anna = lines(desk, board, "Anna Marsh")[0]
    group = desk.ask(group_lines, board)[0].id
    said = MemberDetails(group, "Adam McLean", initials="AMc", starts=LATER)
    desk.run(member_changes.join, board, said, {anna.id: "AMa"})
    assert desk.ask(initials_on, [anna.id], LATER - DAY) == {anna.id: "AM"}
    assert desk.ask(initials_on, [anna.id], LATER) == {anna.id: "AMa"}
    assert desk.undo() == "Add Adam McLean, new initials for Anna Marsh"
    assert desk.ask(initials_on, [anna.id], LATER) == {anna.id: "AM"}


@settings(max_examples=15)
@given(st.lists(st.tuples(st.integers(0, 20), st.sampled_from(["Director", "Head", "Lead"])), max_size=5))
def test_whatever_changes_when_there_is_one_membership_on_every_day(changes: list[tuple[int, str]]) -> None:
    desk = a_desk()
    board = a_board(desk, people=1)
    for number, title in changes:
        day = NIGHT + number * DAY
        now = next(
            line for line in lines(desk, board)
            if (line.details.starts or day) <= day <= (line.details.ends or day)
        )  # fmt: skip
        desk.run(member_changes.change_from, now.id, replace(now.details, title=title), day)
    for number in range(-1, 23):
        day = NIGHT + number * DAY
        valid = [x for x in lines(desk, board) if (x.details.starts or day) <= day <= (x.details.ends or day)]
        assert len(valid) == 1


def test_the_log_shows_whom_an_owner_represents_today_not_from_some_day_on() -> None:
    desk = a_desk()
    board = a_board(desk, people=1)
    hale = lines(desk, board)[0]
    promote(desk, board, organisations=("Moor Valleys NHS Trust",))
    assert desk.ask(owning, board).organisations == {hale.person_id: "Northmoor Borough Council"}
    desk.run(member_changes.leave, lines(desk, board)[0].id, NIGHT - DAY, "", seat_stays=False)
    assert desk.ask(owning, board).organisations == {hale.person_id: "Northmoor Borough Council"}


def test_initials_from_a_day_after_a_change_to_come_belong_to_what_is_valid_then() -> None:
    desk = a_desk()
    board = a_board(desk, people=1)
    desk.run(attendance.open_register, a_meeting(desk, board))
    a_meeting(desk, board, date=LATER)
    new = promote(desk, board)
    desk.run(members.change_initials, lines(desk, board)[0].id, "JHa")
    assert [line.details.initials for line in lines(desk, board)] == ["JH", "JHa"]
    assert desk.ask(initials_on, [new], LATER) == {new: "JHa"}


def test_initials_after_the_last_day_are_refused() -> None:
    desk = a_desk()
    board = a_board(desk, people=1)
    line = lines(desk, board)[0]
    desk.run(members.end_term, line.id, NIGHT)
    said = replace(lines(desk, board)[0].details, initials="JHa")
    with pytest.raises(RuleError, match="initials from a later day say nothing"):
        desk.run(members.edit_member, line.id, said, LATER)
