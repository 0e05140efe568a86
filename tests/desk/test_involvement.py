"""Who links a board to which other groups."""

import datetime as dt
from dataclasses import replace

from boarddesk.desk import boards, members
from boarddesk.desk.involvement import involvement_pack
from boarddesk.model.involvement import InvolvementPack
from boarddesk.model.lines.members import MemberDetails
from tests.builders import NIGHT, a_board, a_desk

DAY = dt.timedelta(days=1)


def shown(pack: InvolvementPack) -> dict[str, list[str]]:
    """Who links to each group."""
    return {group.name: [member.name for member in pack.through(group)] for group in pack.groups}


def test_links_and_other_boards_of_the_file_make_the_map() -> None:
    desk = a_desk()
    board = a_board(desk, people=3)
    hale, ellery, _ = desk.ask(members.member_lines, board)
    desk.run(members.edit_member, hale.id, replace(hale.details, links=("Health Forum", "Youth Panel")))
    desk.run(members.edit_member, ellery.id, replace(ellery.details, links=("health forum",)))
    other = desk.run(boards.new_board, "Adult Board")
    group = desk.ask(boards.group_lines, other)[0].id
    desk.run(members.add_member, other, MemberDetails(group, "Simone Ellery"))
    pack = desk.ask(involvement_pack, board)
    assert shown(pack) == {
        "Adult Board": ["Simone Ellery"],
        "Health Forum": ["Judith Hale", "Simone Ellery"],
        "Youth Panel": ["Judith Hale"],
    }
    assert [member.name for member in pack.without] == ["Alan Stroud"]


def test_only_who_sits_on_the_board_that_day_is_in_it() -> None:
    desk = a_desk()
    board = a_board(desk, people=1)
    line = desk.ask(members.member_lines, board)[0]
    desk.run(members.edit_member, line.id, replace(line.details, links=("Youth Panel",), ends=NIGHT))
    assert shown(desk.ask(involvement_pack, board, NIGHT)) == {"Youth Panel": ["Judith Hale"]}
    assert desk.ask(involvement_pack, board, NIGHT + DAY).members == ()


def test_two_seats_of_one_person_are_one_column() -> None:
    desk = a_desk()
    board = a_board(desk, people=1)
    group = desk.ask(boards.group_lines, board)[1].id
    desk.run(members.add_member, board, MemberDetails(group, "Judith Hale", links=("Youth Panel",)))
    pack = desk.ask(involvement_pack, board)
    assert [member.name for member in pack.members] == ["Judith Hale"]
