import datetime as dt

import pytest

from boarddesk.desk import boards, meetings
from boarddesk.desk.phrases import phrase_lines, set_phrases
from boarddesk.desk.placeholders import phrase_context
from boarddesk.model.errors import RuleError
from boarddesk.model.ids import new_id
from boarddesk.model.lines.phrases import PhraseLine
from boarddesk.rules.phrases import SHIPPED
from tests.builders import a_board, a_desk, a_meeting


def test_a_new_board_has_the_shipped_phrases() -> None:
    desk = a_desk()
    board = a_board(desk)
    assert [(line.key, line.text) for line in desk.ask(phrase_lines, board)] == list(SHIPPED)


def test_phrases_are_changed_added_moved_and_removed_in_one_step() -> None:
    desk = a_desk()
    board = a_board(desk)
    before = desk.ask(phrase_lines, board)
    wanted = (PhraseLine(new_id(), ";dn", "  The report was  noted. "), before[2], before[0])
    desk.run(set_phrases, board, wanted)
    after = desk.ask(phrase_lines, board)
    assert [line.key for line in after] == ["dn", before[2].key, before[0].key]
    assert after[0].text == "The report was noted."
    assert desk.undo() == "Change phrases"
    assert desk.ask(phrase_lines, board) == before


def test_a_doubled_key_is_refused_and_changes_nothing() -> None:
    desk = a_desk()
    board = a_board(desk)
    before = desk.ask(phrase_lines, board)
    with pytest.raises(RuleError, match="each key can stand for one"):
        desk.run(set_phrases, board, (*before, PhraseLine(new_id(), "tr", "Something else.")))
    assert desk.ask(phrase_lines, board) == before


def test_placeholders_know_the_meeting() -> None:
    desk = a_desk()
    board = a_board(desk)
    meeting = a_meeting(desk, board)
    context = desk.ask(phrase_context, meeting)
    assert context.values == {
        "chair": "Judith Hale",
        "vice chair": "Simone Ellery",
        "next meeting": "",
        "date": "19 November 2026",
        "venue": "Town Hall",
        "board": "Northmoor Safeguarding Children Board",
    }
    assert context.names["AM"] == "Anna Marsh"
    a_meeting(desk, board, date=dt.date(2027, 1, 21))
    assert desk.ask(phrase_context, meeting).values["next meeting"] == "21 January 2027"


def test_a_board_with_phrases_can_be_deleted() -> None:
    desk = a_desk()
    board = desk.run(boards.new_board, "Short-lived Board")
    desk.run(boards.delete_board, board)
    assert desk.ask(boards.board_lines) == ()
    assert desk.ask(meetings.meeting_lines, board) == ()
