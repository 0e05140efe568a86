"""Boards: what is set up once for each."""

import datetime as dt
from dataclasses import replace

import pytest

from boarddesk.desk import attendance, boards, members
from boarddesk.desk.desk import Desk
from boarddesk.desk.register_lines import register_line
from boarddesk.model.enums import CountsAs, GlossaryOrder, Marking
from boarddesk.model.errors import RuleError
from boarddesk.model.ids import new_id
from boarddesk.model.lines.boards import AliasLine, BoardDetails, CodeLine, GroupLine, QuorumLine
from boarddesk.rules.codes import CODE_SETS, CodeEntry
from tests.builders import NIGHT, a_board, a_desk, a_meeting


def settings_of(desk: Desk, board: str) -> BoardDetails:
    """What the settings dialog would show."""
    return desk.ask(boards.board_details, board)


def a_group(name: str) -> GroupLine:
    """A fresh group."""
    return GroupLine(new_id(), name, Marking.CODES, "", True, True, True, True, True, False, 0)


def test_a_new_board_is_ready_for_its_first_meeting() -> None:
    desk = a_desk()
    board = desk.run(boards.new_board, "Vale of Marden Schools Forum")
    found = settings_of(desk, board)
    assert (found.short_name, found.meeting_title) == ("VMSF", "VMSF meeting")
    assert [group.name for group in found.groups] == ["Board Members", "In attendance"]
    assert [code.code for code in found.codes] == ["MA", "RA", "A", "NC"]
    assert [alias.alias for alias in found.aliases] == ["ALL"]


@pytest.mark.parametrize(
    ("name", "short"), [("Northmoor Safeguarding Children Board", "NSCB"), ("Trustees", "Trustees"), ("a b", "a")]
)
def test_a_short_name_is_proposed(name: str, short: str) -> None:
    assert boards.proposed_short_name(name) == short


def test_two_boards_of_one_name_are_refused() -> None:
    desk = a_desk()
    a_board(desk)
    with pytest.raises(RuleError, match="already a board called"):
        desk.run(boards.new_board, "northmoor safeguarding  children board")


def test_settings_are_saved_in_one_step_and_undone_in_one() -> None:
    desk = a_desk()
    board = a_board(desk)
    before = settings_of(desk, board)
    after = replace(
        before,
        name="Northmoor Board",
        running_head="{name} {date}",
        glossary_order=GlossaryOrder.STORED,
        deputies_count=True,
        codes=(before.codes[1], before.codes[0], CodeLine(new_id(), "L", "l", "Late", CountsAs.PRESENT)),
        groups=(replace(before.groups[1], name="Observers"), before.groups[0], a_group("Scrutiny")),
        aliases=(AliasLine(new_id(), "EXEC", "The executive"),),
        quorum=(QuorumLine(new_id(), 7, None, None, None), QuorumLine(new_id(), 1, None, None, "Health")),
    )
    desk.run(boards.save_settings, after)
    found = settings_of(desk, board)
    assert [code.key for code in found.codes] == ["R", "M", "L"]
    assert [group.name for group in found.groups] == ["Observers", "Board Members", "Scrutiny"]
    assert (found.name, found.aliases, found.quorum) == (after.name, after.aliases, after.quorum)
    assert desk.undo() == "Change board settings"
    assert settings_of(desk, board) == before


def test_settings_left_as_they_are_leave_nothing_to_undo() -> None:
    desk = a_desk()
    board = a_board(desk)
    label = desk.undo_label
    desk.run(boards.save_settings, settings_of(desk, board))
    assert desk.undo_label == label


@pytest.mark.parametrize(
    ("codes", "sentence"),
    [
        ([("A", "A"), ("a", "B")], "The code “a” is there twice"),
        ([("A", "A"), ("B", "a")], "The key “A” is there twice"),
        ([("A", "AB")], "one letter or digit"),
        ([("", "A")], "A code is missing"),
        ([("A", "")], "The key of A is missing"),
    ],
)
def test_codes_that_cannot_be_told_apart_are_refused(codes: list[tuple[str, str]], sentence: str) -> None:
    desk = a_desk()
    board = a_board(desk, people=0)
    entries = [CodeEntry(code, key, "", CountsAs.PRESENT) for code, key in codes]
    with pytest.raises(RuleError, match=sentence):
        desk.run(boards.set_codes, board, entries)


def test_one_code_must_count_as_present() -> None:
    desk = a_desk()
    board = a_board(desk, people=0)
    with pytest.raises(RuleError, match="count as present"):
        desk.run(boards.set_codes, board, [CodeEntry("A", "A", "", CountsAs.ABSENT)])


def test_apologies_noted_beforehand_follow_their_codes_new_word() -> None:
    desk = a_desk()
    board = a_board(desk, people=1)
    meeting = a_meeting(desk, board, date=NIGHT + dt.timedelta(days=60))
    row = desk.ask(register_line, meeting).sections[0].rows[0]
    desk.run(attendance.mark, meeting, [row.key], "A")
    before = settings_of(desk, board)
    renamed = tuple(replace(code, code="AP") if code.code == "A" else code for code in before.codes)
    desk.run(boards.save_settings, replace(before, codes=renamed))
    assert desk.ask(register_line, meeting).sections[0].rows[0].code == "AP"
    with pytest.raises(RuleError, match="AP is noted for a coming meeting"):
        desk.run(boards.save_settings, replace(before, codes=tuple(c for c in renamed if c.code != "AP")))


def test_a_group_with_members_is_not_removed() -> None:
    desk = a_desk()
    board = a_board(desk, people=2)
    with pytest.raises(RuleError, match="Board Members has 2 members"):
        desk.run(boards.remove_group, settings_of(desk, board).groups[0].id)


def test_a_group_on_a_register_is_not_removed() -> None:
    desk = a_desk()
    board = a_board(desk)
    desk.run(attendance.open_register, a_meeting(desk, board))
    with pytest.raises(RuleError, match="registers already taken"):
        desk.run(boards.remove_group, settings_of(desk, board).groups[1].id)


def test_two_groups_of_one_name_are_refused() -> None:
    desk = a_desk()
    board = a_board(desk, people=0)
    with pytest.raises(RuleError, match="is there twice"):
        desk.run(boards.add_group, board, "board members")


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        ((None, None, None), "either a number or a fraction"),
        ((3, 1, 3), "either a number or a fraction"),
        ((0, None, None), "at least one"),
        ((None, 4, 3), "4/3 is not a fraction"),
        ((None, 1, 0), "1/0 is not a fraction"),
    ],
)
def test_a_quorum_is_a_number_or_a_fraction(rule: tuple[int | None, int | None, int | None], sentence: str) -> None:
    desk = a_desk()
    board = a_board(desk, people=0)
    with pytest.raises(RuleError, match=sentence):
        desk.run(boards.set_quorum, board, [(*rule, None)])


@pytest.mark.parametrize("name", CODE_SETS)
def test_a_ready_set_keeps_what_is_noted_and_leaves_registers_taken_alone(name: str) -> None:
    desk = a_desk()
    board = a_board(desk, people=2)
    taken = a_meeting(desk, board)
    desk.run(attendance.open_register, taken)
    coming = a_meeting(desk, board, date=NIGHT + dt.timedelta(days=60))
    desk.run(attendance.mark, coming, [desk.ask(members.member_lines, board)[0].id], "A")
    before = desk.ask(register_line, taken).codes
    details = desk.ask(boards.board_details, board)
    desk.run(boards.save_settings, replace(details, codes=boards.ready_codes(name, details.codes)))
    assert desk.ask(register_line, taken).codes == before
    assert [code.code for code in desk.ask(boards.code_lines, board)] == [each.code for each in CODE_SETS[name]]
    noted = desk.ask(register_line, coming).sections[0].rows[0]
    assert noted.counts_as is CountsAs.APOLOGIES
