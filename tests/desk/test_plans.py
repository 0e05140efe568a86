"""What paragraphs promise for later meetings, and the refs of the minutes before."""

import datetime as dt
import json
from dataclasses import replace

from boarddesk.desk import agenda, meetings, minutes
from boarddesk.desk.data import data_text, import_data
from boarddesk.desk.desk import Desk, Read, Write, command
from boarddesk.desk.old_refs import old_refs
from boarddesk.documents.data.reading import read
from boarddesk.model.enums import MeetingStatus
from boarddesk.model.ids import new_id
from boarddesk.model.lines.minutes import OldRef, ParagraphLine
from boarddesk.model.tables import ForwardPlanEntry
from tests.builders import a_board, a_desk, a_meeting

MAY = dt.date(2027, 5, 19)


class Board:
    """A meeting with one more item."""

    def __init__(self, desk: Desk | None = None) -> None:
        self.desk = desk or a_desk()
        self.board_id = a_board(self.desk)
        self.meeting_id = a_meeting(self.desk, self.board_id, 1)

    def write(self, *paragraphs: ParagraphLine, meeting: str = "") -> None:
        item = self.desk.ask(minutes.minutes_of, meeting or self.meeting_id).items[-1]
        self.desk.run(minutes.save_item, item.id, paragraphs)

    def lines(self) -> tuple[ParagraphLine, ...]:
        return self.desk.ask(minutes.minutes_of, self.meeting_id).items[-1].paragraphs

    def plan(self) -> list[tuple[str, dt.date | None]]:
        return [(row.text, row.due) for row in self.desk.ask(entries)]


def entries(read: Read) -> list[ForwardPlanEntry]:
    return read.rows(ForwardPlanEntry)


def take_up(desk: Desk, item_id: str) -> None:
    @command("Take up")
    def take(write: Write) -> None:
        for row in write.rows(ForwardPlanEntry):
            row.item_id = item_id

    desk.run(take)


def a_promise(text: str = "Look again", due: dt.date | None = MAY) -> ParagraphLine:
    return ParagraphLine(new_id(), text=text, plan_id=new_id(), plan_due=due)


def test_a_promise_is_an_entry_of_the_forward_plan_and_comes_back() -> None:
    board, line = Board(), a_promise()
    board.write(line)
    assert board.plan() == [("Look again", MAY)]
    assert [replace(held, typed_at=None) for held in board.lines()] == [line]


def test_the_entry_follows_its_paragraph() -> None:
    board, line = Board(), a_promise()
    board.write(line)
    board.write(replace(line, text="Look again\nsoon", plan_due=None))
    assert board.plan() == [("Look again soon", None)]


def test_an_entry_goes_with_its_promise_and_with_its_paragraph_and_returns_with_it() -> None:
    board, line = Board(), a_promise()
    for without in ((replace(line, plan_id="", plan_due=None),), ()):
        board.write(line)
        board.write(*without)
        assert board.plan() == []
    board.write(line)
    assert board.plan() == [("Look again", MAY)]


def test_an_entry_that_an_agenda_has_taken_up_outlives_its_paragraph() -> None:
    board, line = Board(), a_promise()
    board.write(line)
    take_up(board.desk, board.desk.ask(minutes.minutes_of, board.meeting_id).items[0].id)
    board.write()
    assert board.plan() == [("Look again", MAY)]
    (entry,) = json.loads(board.desk.ask(data_text))["boards"][0]["forward_plan"]
    assert entry == {"text": "Look again", "due": "2027-05-19", "taken_up": "2026-11-19/1"}


def test_undo_of_the_whole_gesture_takes_the_entry_back() -> None:
    board = Board()
    board.write(a_promise())
    board.desk.undo()
    assert (board.plan(), board.lines()) == ([], ())
    board.desk.redo()
    assert board.plan() == [("Look again", MAY)]


def test_a_promise_travels_with_the_data() -> None:
    board = Board()
    board.write(a_promise())
    text = board.desk.ask(data_text)
    there, content = a_desk(), text.encode()
    import_data(there, read(content, "board.json"), content)
    assert there.ask(data_text) == text
    (row,) = there.ask(entries)
    assert (row.text, row.due, bool(row.minute_id)) == ("Look again", MAY, True)


def test_an_item_that_is_deleted_leaves_the_entry() -> None:
    board = Board()
    board.write(a_promise())
    item = board.desk.ask(minutes.minutes_of, board.meeting_id).items[-1]
    board.desk.run(agenda.delete_items, [item.id])
    assert board.plan() == [("Look again", MAY)]


def test_the_old_refs_are_the_labels_and_numbers_of_the_minutes_before() -> None:
    board = Board()
    before = a_meeting(board.desk, board.board_id, 1, dt.date(2026, 9, 17))
    cancelled = a_meeting(board.desk, board.board_id, 1, dt.date(2026, 10, 15))
    board.desk.run(meetings.set_status, before, MeetingStatus.DRAFT)
    board.desk.run(meetings.set_status, cancelled, MeetingStatus.CANCELLED)
    long = "The leaflet was shown to the group and its members asked for a version in large letters and in Polish"
    board.write(
        ParagraphLine(new_id(), text=long, numbered=True), ParagraphLine(new_id(), text="More of it"), meeting=before
    )
    refs = board.desk.ask(old_refs, board.meeting_id)
    assert refs[-2:] == (
        OldRef("6", "Business 1"),
        OldRef("6.1", "The leaflet was shown to the group and its members asked for a version in large letters …"),
    )
    a_meeting(board.desk, board.board_id, 1, dt.date(2026, 11, 5))
    assert board.desk.ask(old_refs, board.meeting_id) == refs
    assert board.desk.ask(old_refs, before) == ()
