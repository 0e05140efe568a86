"""Decisions made after approval: in the register, not in the edition."""

import pytest

from boarddesk.desk.approval import approve_minutes
from boarddesk.desk.boards import board_lines
from boarddesk.desk.data import data_text, import_data
from boarddesk.desk.decision_numbers import save_decision_pattern
from boarddesk.desk.decisions import decision_lines, set_superseded
from boarddesk.desk.editions import edition_lines
from boarddesk.desk.later_decisions import (
    add_decision_from,
    approved_meetings,
    paragraphs_to_decide,
    reword_decision,
    take_out_decision,
)
from boarddesk.desk.meetings import meeting_line
from boarddesk.desk.packs import minutes_pack
from boarddesk.documents.data.reading import read
from boarddesk.model.errors import RuleError
from tests.builders import a_desk
from tests.desk.test_approval import Two, two_meetings

WORDS = "Every school is offered a place."


def approved() -> tuple[Two, str]:
    """Approved minutes, and their board."""
    two = two_meetings()
    two.desk.run(approve_minutes, two.last)
    return two, two.desk.ask(meeting_line, two.last).board_id


def test_a_decision_from_an_approved_paragraph_points_at_it_and_leaves_the_edition_alone() -> None:
    two, board = approved()
    before, editions = two.desk.ask(minutes_pack, two.last), two.desk.ask(edition_lines, two.last)
    added = two.desk.run(add_decision_from, "b1", WORDS)
    line = next(line for line in two.desk.ask(decision_lines, board) if line.id == added)
    assert (line.id, line.meeting_id, line.ref, line.text, line.later) == ("b1", two.last, "19.11.26/6", WORDS, True)
    assert two.desk.ask(minutes_pack, two.last) == before
    assert two.desk.ask(edition_lines, two.last) == editions


def test_it_is_undone_and_stands_in_the_history() -> None:
    two, board = approved()
    count = len(two.desk.ask(decision_lines, board))
    two.desk.run(add_decision_from, "b1", WORDS)
    assert two.desk.undo_label == "Add decision of 19 November 2026"
    two.desk.undo()
    assert len(two.desk.ask(decision_lines, board)) == count


def test_it_is_reworded_superseded_and_taken_out_again() -> None:
    two, board = approved()
    two.desk.run(add_decision_from, "b1", WORDS)
    two.desk.run(reword_decision, "b1", "Each school has a place.")
    other = next(line for line in two.desk.ask(decision_lines, board) if line.id != "b1")
    two.desk.run(set_superseded, "b1", other.id)
    line = next(line for line in two.desk.ask(decision_lines, board) if line.id == "b1")
    assert (line.text, line.superseded_ref) == ("Each school has a place.", other.ref)
    two.desk.run(take_out_decision, "b1")
    assert all(line.id != "b1" for line in two.desk.ask(decision_lines, board))


def test_what_is_no_decision_or_one_already_is_refused() -> None:
    two, board = approved()
    with pytest.raises(RuleError, match="The decision is missing"):
        two.desk.run(add_decision_from, "b1", " ")
    two.desk.run(add_decision_from, "b1", WORDS)
    with pytest.raises(RuleError, match="in the register of decisions already"):
        two.desk.run(add_decision_from, "b1", WORDS)
    decided = next(line for line in two.desk.ask(decision_lines, board) if not line.later)
    for command, more in ((reword_decision, ("x",)), (take_out_decision, ())):
        with pytest.raises(RuleError, match="stands in the minutes"):
            two.desk.run(command, decided.id, *more)


def test_a_draft_is_changed_instead() -> None:
    two = two_meetings()
    with pytest.raises(RuleError, match="not approved yet"):
        two.desk.run(add_decision_from, "b1", WORDS)


def test_it_can_be_looked_for_among_the_approved_paragraphs() -> None:
    two, board = approved()
    assert [line.id for line in two.desk.ask(approved_meetings, board)] == [two.last]
    assert [each.minute_id for each in two.desk.ask(paragraphs_to_decide, two.last)] == ["m0", "m1", "b1"]
    two.desk.run(add_decision_from, "m1", WORDS)
    assert [each.minute_id for each in two.desk.ask(paragraphs_to_decide, two.last)] == ["m0", "b1"]


def test_it_comes_through_the_data_form_with_its_number() -> None:
    two, board = approved()
    two.desk.run(save_decision_pattern, board, "D{year}/{nn}")
    two.desk.run(add_decision_from, "b1", WORDS)
    text = two.desk.ask(data_text).encode()
    other = a_desk()
    import_data(other, read(text, "data.json"), text)
    (there,) = other.ask(board_lines)
    lines = [(each.number, each.text, each.later) for each in other.ask(decision_lines, there.id)]
    assert lines == [(each.number, each.text, each.later) for each in two.desk.ask(decision_lines, board)]
    assert ("D2026/01", WORDS, True) in lines


def test_what_a_decision_that_is_taken_out_had_superseded_holds_again() -> None:
    two, board = approved()
    for minute_id in ("b1", "m1"):
        two.desk.run(add_decision_from, minute_id, WORDS)
    two.desk.run(set_superseded, "m1", "b1")
    two.desk.run(take_out_decision, "b1")
    assert [line.superseded_by for line in two.desk.ask(decision_lines, board) if line.id == "m1"] == [""]
    two.desk.undo()
    assert [line.superseded_by for line in two.desk.ask(decision_lines, board) if line.id == "m1"] == ["b1"]
