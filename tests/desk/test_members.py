"""Members: who sits when, and whose initials they are on any day."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from boarddesk.desk import attendance, meetings, members, people
from boarddesk.desk.desk import Desk
from boarddesk.desk.read_members import holdings, initials_on
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.members import MemberDetails, MemberLine
from boarddesk.model.tables import Person
from tests.builders import NIGHT, a_board, a_desk, a_meeting

APRIL = dt.date(2026, 4, 1)
MARCH = dt.date(2026, 3, 31)
DAY = dt.timedelta(days=1)


def group_of(desk: Desk, board: str) -> str:
    """The first group of a board."""
    from boarddesk.desk.boards import group_lines

    return desk.ask(group_lines, board)[0].id


def member(desk: Desk, board: str, name: str) -> MemberLine:
    """The newest membership of somebody."""
    return next(line for line in reversed(desk.ask(members.member_lines, board)) if line.name == name)


def names(desk: Desk, board: str) -> list[str]:
    """Who is listed, in order."""
    return [line.name for line in desk.ask(members.member_lines, board)]


def details(desk: Desk, board: str, name: str, **values: object) -> MemberDetails:
    """What the dialog would hand over."""
    return MemberDetails(group_of(desk, board), name, **values)  # type: ignore[arg-type]


def test_a_second_person_with_the_same_initials_gets_longer_ones() -> None:
    desk = a_desk()
    board = a_board(desk, people=1)
    desk.run(members.add_member, board, details(desk, board, "Jack Horne"))
    assert member(desk, board, "Jack Horne").details.initials == "JHo"


def test_initials_somebody_has_are_refused_whatever_their_case() -> None:
    desk = a_desk()
    board = a_board(desk, people=1)
    with pytest.raises(RuleError, match="Judith Hale already has the initials JH"):
        desk.run(members.add_member, board, details(desk, board, "Jack Horne", initials="jh"))


def test_initials_of_a_leaver_are_free_from_the_day_after() -> None:
    desk = a_desk()
    board = a_board(desk, people=1)
    desk.run(members.end_term, member(desk, board, "Judith Hale").id, MARCH)
    with pytest.raises(RuleError, match="already has"):
        desk.run(members.add_member, board, details(desk, board, "Jack Horne", initials="JH", starts=MARCH))
    desk.run(members.add_member, board, details(desk, board, "Jack Horne", starts=APRIL))
    assert member(desk, board, "Jack Horne").details.initials == "JH"


def test_a_term_is_not_prolonged_into_somebody_elses_initials() -> None:
    desk = a_desk()
    board = a_board(desk, people=1)
    leaver = member(desk, board, "Judith Hale").id
    desk.run(members.end_term, leaver, MARCH)
    desk.run(members.add_member, board, details(desk, board, "Jack Horne", initials="JH", starts=APRIL))
    with pytest.raises(RuleError, match="Jack Horne already has the initials JH"):
        desk.run(members.end_term, leaver, APRIL)


def test_one_person_in_two_groups_keeps_one_set_of_initials() -> None:
    desk = a_desk()
    board = a_board(desk)
    from boarddesk.desk.boards import group_lines

    other = desk.ask(group_lines, board)[1].id
    desk.run(members.add_member, board, MemberDetails(other, "Judith Hale"))
    assert [line.details.initials for line in desk.ask(members.member_lines, board) if line.name == "Judith Hale"] == [
        "JH",
        "JH",
    ]
    assert len(desk.ask(lambda read: [p for p in read.rows(Person) if p.name == "Judith Hale"])) == 1


def test_nobody_sits_twice_in_a_group_at_a_time() -> None:
    desk = a_desk()
    board = a_board(desk, people=1)
    with pytest.raises(RuleError, match="already sits in this group"):
        desk.run(members.add_member, board, details(desk, board, "judith hale"))


def test_somebody_who_left_may_come_back() -> None:
    desk = a_desk()
    board = a_board(desk, people=1)
    desk.run(members.end_term, member(desk, board, "Judith Hale").id, MARCH)
    desk.run(members.add_member, board, details(desk, board, "Judith Hale", starts=APRIL))
    assert names(desk, board) == ["Judith Hale", "Judith Hale"]
    assert member(desk, board, "Judith Hale").details.initials == "JH"


def test_a_term_cannot_end_before_it_begins() -> None:
    desk = a_desk()
    board = a_board(desk, people=0)
    with pytest.raises(RuleError, match="31 March 2026, before it begins"):
        desk.run(members.add_member, board, details(desk, board, "Tom Ashby", starts=APRIL, ends=MARCH))
    assert names(desk, board) == []


def test_a_term_turned_round_is_refused_also_with_initials_from_a_later_day() -> None:
    desk = a_desk()
    board = a_board(desk, people=1)
    turned = details(desk, board, "Judith Hale", initials="JHa", starts=MARCH + DAY, ends=MARCH - DAY)
    for ends in (MARCH, MARCH - DAY):
        with pytest.raises(RuleError, match="before it begins"):
            desk.run(members.edit_member, member(desk, board, "Judith Hale").id, replace(turned, ends=ends), APRIL)


def test_a_seat_without_a_name_is_vacant_and_has_no_initials() -> None:
    desk = a_desk()
    board = a_board(desk, people=0)
    desk.run(members.add_member, board, details(desk, board, "", office="Lay member", initials="LM"))
    line = desk.ask(members.member_lines, board)[0]
    assert (line.name, line.details.initials, line.details.office) == ("Vacant", "", "Lay member")


def test_new_initials_are_valid_from_a_meeting_on() -> None:
    desk = a_desk()
    board = a_board(desk, people=1)
    line = member(desk, board, "Judith Hale")
    changed = details(desk, board, "Judith Hale", initials="JHa")
    desk.run(members.edit_member, line.id, changed, NIGHT)
    assert desk.ask(initials_on, [line.id], NIGHT - DAY) == {line.id: "JH"}
    assert desk.ask(initials_on, [line.id], NIGHT) == {line.id: "JHa"}


def test_initials_changed_in_the_table_leave_registers_taken_before_alone() -> None:
    desk = a_desk()
    board = a_board(desk, people=1)
    meeting = a_meeting(desk, board)
    later = a_meeting(desk, board, date=NIGHT + 60 * DAY)
    desk.run(attendance.open_register, meeting)
    line = member(desk, board, "Judith Hale")
    desk.run(members.change_initials, line.id, "JHa")
    day = desk.ask(meetings.meeting_line, later).date
    assert desk.ask(initials_on, [line.id], day - DAY) == {line.id: "JH"}
    assert desk.ask(initials_on, [line.id], day) == {line.id: "JHa"}


def test_initials_freed_by_a_change_are_free_from_that_day_on() -> None:
    desk = a_desk()
    board = a_board(desk, people=1)
    line = member(desk, board, "Judith Hale")
    desk.run(members.edit_member, line.id, details(desk, board, "Judith Hale", initials="JHa"), APRIL)
    desk.run(members.add_member, board, details(desk, board, "Jack Horne", initials="JH", starts=APRIL))
    with pytest.raises(RuleError, match="Judith Hale already has the initials JH"):
        desk.run(members.add_member, board, details(desk, board, "Jill Hart", initials="JH", starts=MARCH, ends=MARCH))


def test_a_name_typed_anew_renames_the_person_and_a_known_name_takes_that_person() -> None:
    desk = a_desk()
    board = a_board(desk, people=2)
    line = member(desk, board, "Judith Hale")
    desk.run(members.edit_member, line.id, details(desk, board, "Judith Hale-Moss", initials="JH"))
    renamed = member(desk, board, "Judith Hale-Moss")
    assert renamed.person_id == line.person_id
    desk.run(members.remove_members, [member(desk, board, "Simone Ellery").id])
    desk.run(members.edit_member, line.id, details(desk, board, "Kate Arden", initials="KA"))
    assert names(desk, board) == ["Kate Arden"]


def test_a_member_on_a_register_is_not_removed() -> None:
    desk = a_desk()
    board = a_board(desk, people=1)
    desk.run(attendance.open_register, a_meeting(desk, board))
    with pytest.raises(RuleError, match="end the term instead"):
        desk.run(members.remove_members, [member(desk, board, "Judith Hale").id])


def test_a_removed_slip_is_not_offered_again() -> None:
    desk = a_desk()
    board = a_board(desk, people=1)
    desk.run(members.add_member, board, details(desk, board, "Jduith Hale", initials="X", emails=("x@example.org",)))
    desk.run(members.remove_members, [member(desk, board, "Jduith Hale").id])
    assert desk.ask(people.person_names) == ("Judith Hale",)
    desk.undo()
    assert member(desk, board, "Jduith Hale").details.emails == ("x@example.org",)


def test_a_member_added_after_a_removal_comes_last() -> None:
    desk = a_desk()
    board = a_board(desk, people=3)
    desk.run(members.remove_members, [member(desk, board, "Judith Hale").id])
    desk.run(members.add_member, board, details(desk, board, "Tom Ashby"))
    desk.run(members.add_member, board, details(desk, board, "Ivan Holt"))
    assert names(desk, board) == ["Simone Ellery", "Alan Stroud", "Tom Ashby", "Ivan Holt"]
    desk.run(members.move_member, member(desk, board, "Ivan Holt").id, -2)
    assert names(desk, board) == ["Simone Ellery", "Ivan Holt", "Alan Stroud", "Tom Ashby"]


def test_everything_said_of_a_member_comes_back() -> None:
    desk = a_desk()
    board = a_board(desk, people=0)
    said = details(
        desk, board, "Kate Arden", initials="KA", title="Lead Nurse", office="Chair", category="Health",
        organisations=("Moor Valleys NHS Trust", "Northmoor PCT"), links=("Health Forum",),
        emails=("kate@example.org",), deputies=("Joe Gray",), starts=APRIL, ends=NIGHT, leaving_reason="New post",
        standing_apologies=True, printed_title="Lead", printed_representing="NHS",
    )  # fmt: skip
    desk.run(members.add_member, board, said)
    assert member(desk, board, "Kate Arden").details == said


WHO = st.sampled_from(["Judith Hale", "Jack Horne", "Jill Hart", "Anna Marsh", "Abel Moss", ""])
SAID = st.sampled_from(["", "JH", "jh", "AM", "JHa"])
DAYS = st.one_of(st.none(), st.integers(0, 40).map(lambda n: APRIL + n * DAY))
STEPS = st.lists(st.tuples(st.sampled_from("aec"), st.integers(0, 9), WHO, SAID, DAYS, DAYS), max_size=12)


@settings(max_examples=25)
@given(STEPS)
def test_no_day_ever_has_two_people_with_the_same_initials_or_one_person_twice(
    steps: list[tuple[str, int, str, str, dt.date | None, dt.date | None]],
) -> None:
    desk = a_desk()
    board = a_board(desk, people=1)
    for kind, at, name, initials, first, second in steps:
        lines = desk.ask(members.member_lines, board)
        said = details(desk, board, name, initials=initials, starts=first, ends=second)
        try:
            if kind == "a":
                desk.run(members.add_member, board, said)
            elif kind == "e" and second is not None:
                desk.run(members.end_term, lines[at % len(lines)].id, second)
            else:
                desk.run(members.edit_member, lines[at % len(lines)].id, said, first)
        except RuleError:
            continue
    held = desk.ask(holdings, board)
    for one in held:
        for other in held:
            if one.person_id != other.person_id and one.initials.casefold() == other.initials.casefold():
                assert not one.meets(other)
    seats = [line for line in desk.ask(members.member_lines, board) if line.person_id]
    for n in range(-1, 42):
        day = APRIL + n * DAY
        sitting = [s.person_id for s in seats if (s.details.starts or day) <= day <= (s.details.ends or day)]
        assert len(sitting) == len(set(sitting))
