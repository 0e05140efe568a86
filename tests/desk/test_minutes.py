import dataclasses
import datetime as dt
from dataclasses import replace

import pytest

from boarddesk.desk import action_lines, actions, agenda, meetings, minutes
from boarddesk.desk.desk import Desk
from boarddesk.model.enums import DueKind, MarkKind, MatterState, MeetingStatus, MinuteKind, OwnerKind
from boarddesk.model.errors import RuleError
from boarddesk.model.ids import new_id
from boarddesk.model.lines.minutes import CellLine, CellOwner, ItemMinutes, ParagraphLine
from boarddesk.model.text import Mark
from boarddesk.rules.dates import Due
from tests.builders import a_board, a_desk, a_meeting


class Board:
    """A meeting with one more item, whose minutes are written."""

    def __init__(self) -> None:
        self.desk: Desk = a_desk()
        self.board_id = a_board(self.desk)
        self.meeting_id = a_meeting(self.desk, self.board_id, 1)

    @property
    def item(self) -> ItemMinutes:
        return self.desk.ask(minutes.minutes_of, self.meeting_id).items[-1]

    def write(self, *paragraphs: ParagraphLine, at: str = "") -> None:
        self.desk.run(minutes.save_item, self.item.id, paragraphs, self.item.label, at)

    def held(self) -> tuple[ParagraphLine, ...]:
        return tuple(replace(line, typed_at=None) for line in self.item.paragraphs)

    def log(self) -> list[str]:
        return [line.text for line in self.desk.ask(action_lines.action_lines, self.board_id)]


def a_line(text: str, *actions: CellLine) -> ParagraphLine:
    return ParagraphLine(new_id(), text=text, actions=actions)


def a_cell(owner: str = "JH") -> CellLine:
    return CellLine(new_id(), (CellOwner(OwnerKind.FREE, owner),))


def test_everything_a_paragraph_is_comes_back() -> None:
    board = Board()
    board.write(
        ParagraphLine(
            new_id(),
            MinuteKind.DECISION,
            "🙂 Agreed\nin full",
            (Mark(2, 8, MarkKind.BOLD), Mark(0, 3, MarkKind.LINK, "https://example.org")),
            level=1,
            numbered=True,
            list_start=4,
            amended_ref="3.3",
            event_date=dt.date(2026, 12, 1),
            emailed_on=dt.date(2026, 11, 3),
            proposer="JH",
            seconder="SE",
            votes_for=4,
            votes_against=2,
            votes_abstained=0,
            state=MatterState.DONE,
            confidential=True,
            actions=(
                CellLine(new_id(), (CellOwner(OwnerKind.ALIAS, "ALL"), CellOwner(OwnerKind.FREE, "The caretaker"))),
                CellLine(new_id(), (), DueKind.DATE, dt.date(2027, 1, 21)),
            ),
        )
    )
    board.write(*board.held(), a_line("Another"))
    assert [line.text for line in board.held()] == ["🙂 Agreed\nin full", "Another"]
    first = board.held()[0]
    board.write(first)
    assert board.held() == (first,)


def test_the_order_is_that_of_the_document() -> None:
    board = Board()
    one, two, three = (a_line(text) for text in ("one", "two", "three"))
    board.write(one, two, three)
    board.write(three, one, two)
    assert board.held() == (three, one, two)


def test_a_missing_paragraph_takes_its_action_along_and_both_return_with_their_ids() -> None:
    board = Board()
    kept, gone = a_line("Stays"), a_line("Goes", a_cell())
    board.write(kept, gone)
    board.write(kept)
    assert (board.held(), board.log()) == ((kept,), [])
    board.write(kept, gone)
    assert (board.held(), board.log()) == ((kept, gone), ["Goes"])


def test_an_action_with_updates_stays_in_the_log_and_says_where_it_came_from() -> None:
    board = Board()
    cell = a_cell()
    board.write(a_line("Write to the Trust.", cell))
    board.desk.run(actions.add_update, cell.id, "Letter sent")
    board.write()
    (line,) = board.desk.ask(action_lines.action_lines, board.board_id)
    assert (line.text, line.came_from_deleted) == ("Write to the Trust.", True)


def test_a_line_taken_out_of_a_cell_is_gone_from_the_log_unless_it_has_updates() -> None:
    board = Board()
    first, second = a_cell(), a_cell("AM")
    line = a_line("Write to the Trust.", first, second)
    board.write(line)
    board.desk.run(actions.add_update, second.id, "Letter sent")
    board.write(replace(line, actions=()))
    assert [found.id for found in board.desk.ask(action_lines.action_lines, board.board_id)] == [second.id]
    assert board.held() == (replace(line, actions=()),)
    board.write(line)
    assert board.held() == (line,)


def test_joined_paragraphs_keep_both_actions() -> None:
    board = Board()
    one, two = a_line("One. ", a_cell()), a_line("Two.", a_cell("AM"))
    board.write(one, two)
    joined = replace(one, text="One. Two.", actions=(*one.actions, *two.actions))
    board.write(joined)
    assert board.held() == (joined,)
    assert board.log() == ["One. Two.", "One. Two."]


def test_a_due_date_is_only_typed_until_the_minutes_are_circulated_and_moved_afterwards() -> None:
    board = Board()
    cell = dataclasses.replace(a_cell(), due_kind=DueKind.NEXT_MEETING)
    line = a_line("Write to the Trust.", cell)
    board.write(line)
    later = replace(line, actions=(replace(cell, due_kind=DueKind.DATE, due_date=dt.date(2027, 2, 1)),))
    board.write(later)
    assert board.desk.ask(action_lines.action_line, cell.id).moved == ()
    board.desk.run(meetings.set_status, board.meeting_id, MeetingStatus.CIRCULATED)
    board.write(replace(line, actions=(replace(cell, due_kind=DueKind.DATE, due_date=dt.date(2027, 3, 1)),)))
    (moved,) = board.desk.ask(action_lines.action_line, cell.id).moved
    assert (moved.old_date, moved.new_date) == (dt.date(2027, 2, 1), dt.date(2027, 3, 1))


def test_typing_in_one_paragraph_is_one_step_and_the_next_paragraph_another() -> None:
    board = Board()
    line, other = a_line("W"), a_line("Another")
    board.write(line, at=line.id)
    board.write(replace(line, text="Wo"), at=line.id)
    board.write(replace(line, text="Word"), at=line.id)
    assert board.desk.undo_label == f"Typing in item {board.item.label}"
    board.write(replace(line, text="Word"), other, at=other.id)
    board.desk.undo()
    assert [held.text for held in board.held()] == ["Word"]
    board.desk.undo()
    assert board.held() == ()


def test_typing_and_taking_it_back_leaves_nothing_to_undo() -> None:
    board = Board()
    line = a_line("Word")
    board.write(line)
    label = board.desk.undo_label
    board.desk.close_entry()
    board.write(replace(line, text="Words"), at="a")
    board.write(line, at="a")
    assert board.desk.undo_label == label


def test_approved_minutes_are_left_alone() -> None:
    board = Board()
    line = a_line("As agreed")
    board.write(line)
    board.desk.run(meetings.set_status, board.meeting_id, MeetingStatus.APPROVED)
    with pytest.raises(RuleError, match="approved"):
        board.write(replace(line, text="Changed"))
    assert board.held() == (line,)


def test_a_paragraph_remembers_when_it_was_first_typed() -> None:
    board = Board()
    line = a_line("Word")
    board.write(line)
    first = board.item.paragraphs[0].typed_at
    board.write(replace(line, text="Words"))
    assert first is not None
    assert board.item.paragraphs[0].typed_at == first


def test_the_query_and_the_agenda_agree_on_labels() -> None:
    board = Board()
    parent = board.item.id
    board.desk.run(agenda.add_item, board.meeting_id, "Below", parent)
    board.desk.run(minutes.save_item, parent, (replace(a_line("one"), numbered=True),))
    lines = board.desk.ask(agenda.item_lines, board.meeting_id)
    items = board.desk.ask(minutes.minutes_of, board.meeting_id).items
    assert [(line.id, line.label, line.depth) for line in lines] == [(i.id, i.label, i.depth) for i in items]


def test_an_owner_changed_in_the_log_is_in_the_cell() -> None:
    board = Board()
    cell = a_cell()
    board.write(a_line("Write.", cell))
    board.desk.run(actions.set_due, cell.id, Due(DueKind.NEXT_MEETING))
    assert board.held()[0].actions[0].due_kind is DueKind.NEXT_MEETING
