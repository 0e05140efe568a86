"""A new member from a decision of the minutes."""

import datetime as dt

from boarddesk.desk import member_changes, members
from boarddesk.desk.desk import Desk
from boarddesk.desk.joining import joining_details
from boarddesk.model.lines.members import MemberDetails
from tests.builders import NIGHT, a_board, a_desk, a_meeting

LATER = NIGHT + dt.timedelta(days=60)


def read(desk: Desk, meeting: str, text: str) -> MemberDetails:
    """What the dialog is filled in with."""
    return desk.ask(joining_details, meeting, text)


def test_the_dialog_is_filled_in_and_begins_with_the_next_meeting() -> None:
    desk = a_desk()
    board = a_board(desk)
    meeting = a_meeting(desk, board)
    a_meeting(desk, board, date=LATER)
    said = read(desk, meeting, "Adult Care – Sam Whitby (SWh), Head of Adult Operations to join Board.")
    assert (said.name, said.initials, said.title) == ("Sam Whitby", "SWh", "Head of Adult Operations")
    assert (said.organisations, said.starts) == (("Adult Care",), LATER)
    desk.run(member_changes.join, board, said)
    assert desk.ask(members.member_lines, board)[-1].name == "Sam Whitby"


def test_without_a_meeting_to_come_they_begin_on_the_day_after() -> None:
    desk = a_desk()
    meeting = a_meeting(desk, a_board(desk))
    assert read(desk, meeting, "Sam Whitby to join the Board").starts == NIGHT + dt.timedelta(days=1)


def test_whoever_takes_a_members_place_gets_that_seat() -> None:
    desk = a_desk()
    board = a_board(desk)
    stroud = next(line for line in desk.ask(members.member_lines, board) if line.name == "Alan Stroud")
    values = MemberDetails(
        stroud.details.group_id, "Alan Stroud", "AS", category="Police", organisations=("Moor Police",)
    )
    desk.run(members.edit_member, stroud.id, values)
    said = read(desk, a_meeting(desk, board), "Sam Whitby to replace Alan Stroud.")
    assert (said.name, said.category, said.organisations) == ("Sam Whitby", "Police", ("Moor Police",))


def test_initials_that_somebody_has_are_left_to_the_proposal() -> None:
    desk = a_desk()
    board = a_board(desk)
    assert read(desk, a_meeting(desk, board), "Joan Hyde (JH) to join the Board").initials == ""


def test_a_sentence_about_nobody_leaves_the_name_to_her() -> None:
    desk = a_desk()
    board = a_board(desk)
    assert read(desk, a_meeting(desk, board), "The strategy was endorsed.").name == ""
