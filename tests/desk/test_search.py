import datetime as dt
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from boarddesk.desk import agenda, glossary, meetings
from boarddesk.desk.actions import add_action, add_update, set_text
from boarddesk.desk.boards import board_lines
from boarddesk.desk.desk import Desk
from boarddesk.desk.minutes import save_item
from boarddesk.desk.search import search
from boarddesk.model.enums import MinuteKind, OwnerKind
from boarddesk.model.lines.minutes import CellLine, CellOwner, ParagraphLine
from boarddesk.model.search import SearchKind, SearchOrder
from boarddesk.store.boardfile import BoardFile
from boarddesk.store.info import connect
from boarddesk.store.records import Records
from boarddesk.store.search_index import in_step, make_if_needed
from tests.builders import NIGHT, FixedClock, a_board, a_meeting


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "board.board"


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    with BoardFile.create(path) as file:
        yield Desk(Records(file.engine, FixedClock(), "Lorna Reed", path=path))


def an_item(desk: Desk, meeting_id: str, title: str = "Business 1") -> str:
    return next(line.id for line in desk.ask(agenda.item_lines, meeting_id) if line.title == title)


def wording(desk: Desk, item_id: str, *texts: str, kind: MinuteKind = MinuteKind.NARRATIVE) -> None:
    lines = [ParagraphLine(f"{item_id[:20]}{at}", kind, text) for at, text in enumerate(texts)]
    desk.run(save_item, item_id, lines)


def found(desk: Desk, text: str, order: SearchOrder = SearchOrder.NEWEST) -> list[tuple[SearchKind, str]]:
    return [(hit.kind, hit.text) for hit in desk.ask(search, text, order).hits]


def texts(desk: Desk, text: str) -> list[str]:
    return [each for _, each in found(desk, text)]


def test_a_paragraph_is_found_as_soon_as_it_is_written_and_under_its_new_words(desk: Desk) -> None:
    item = an_item(desk, a_meeting(desk, a_board(desk)))
    wording(desk, item, "Zoë asked about the children’s audit.")

    assert texts(desk, "zoe childrens") == ["Zoë asked about the children’s audit."]

    wording(desk, item, "Nothing was asked.")

    assert texts(desk, "zoe") == []
    assert texts(desk, "nothing") == ["Nothing was asked."]


def test_what_is_undone_is_found_as_it_was_and_what_is_done_again_as_it_is(desk: Desk) -> None:
    meeting = a_meeting(desk, a_board(desk))
    item = an_item(desk, meeting)
    desk.run(agenda.rename_item, item, "Preventing harm")
    desk.undo()

    assert texts(desk, "preventing") == []
    assert texts(desk, '"business 1"') == ["Business 1"]

    desk.redo()

    assert texts(desk, "preventing") == ["Preventing harm"]


def test_deleted_paragraphs_and_meetings_are_not_found(desk: Desk) -> None:
    meeting = a_meeting(desk, a_board(desk))
    item = an_item(desk, meeting)
    wording(desk, item, "The audit begins.", "It ends.")
    wording(desk, item)

    assert texts(desk, "audit") == []

    planned = a_meeting(desk, desk.ask(board_lines)[0].id, date=dt.date(2027, 3, 1))
    desk.run(agenda.rename_item, an_item(desk, planned), "Unheard business")
    desk.run(meetings.delete_meeting, planned)

    assert texts(desk, "unheard") == []


def test_kinds_people_boards_and_days_narrow_what_is_found(desk: Desk) -> None:
    board = a_board(desk)
    early, late = (a_meeting(desk, board, date=day) for day in (dt.date(2023, 3, 9), NIGHT))
    wording(desk, an_item(desk, early), "The audit policy was approved.", kind=MinuteKind.DECISION)
    wording(desk, an_item(desk, late), "SE/AS presented the audit.", "The audit was noted.")

    assert texts(desk, "in:decisions audit") == ["The audit policy was approved."]
    assert texts(desk, "by:AS audit") == ["SE/AS presented the audit."]
    assert texts(desk, "audit to:2023") == ["The audit policy was approved."]
    assert len(texts(desk, "audit from:2023-04-01")) == 2
    assert len(texts(desk, "audit board:northmoor")) == 3
    assert texts(desk, "audit board:elsewhere") == []
    assert [hit.day for hit in desk.ask(search, "audit").hits] == [NIGHT, NIGHT, dt.date(2023, 3, 9)]


def test_actions_are_found_by_their_own_words_and_their_owners(desk: Desk) -> None:
    meeting = a_meeting(desk, a_board(desk))
    item = an_item(desk, meeting)
    owner = CellOwner(OwnerKind.FREE, "PB")
    line = ParagraphLine("a" * 32, text="PB to write to schools.", actions=(CellLine("b" * 32, (owner,)),))
    desk.run(save_item, item, [line])

    assert (SearchKind.ACTION, "PB to write to schools.") in found(desk, "in:actions by:pb schools")

    desk.run(set_text, "b" * 32, "Write to colleges")
    desk.run(add_update, "b" * 32, "Letters were posted")
    hit = desk.ask(search, "in:updates posted").hits[0]

    assert [text for _, text in found(desk, "in:actions write")] == ["Write to colleges"]
    assert hit.target == "b" * 32


def test_people_agencies_terms_and_meetings_are_found(desk: Desk) -> None:
    board = a_board(desk)
    a_meeting(desk, board)
    desk.run(glossary.add_term, board, "CAF", "Common Assessment Framework")

    kinds = {kind for text in ("stroud", "police", "assessment", "town hall") for kind, _ in found(desk, text)}

    assert kinds == {SearchKind.PERSON, SearchKind.ORGANISATION, SearchKind.TERM, SearchKind.MEETING}


def test_what_is_confidential_is_marked(desk: Desk) -> None:
    item = an_item(desk, a_meeting(desk, a_board(desk)))
    desk.run(save_item, item, [ParagraphLine("a" * 32, text="A hidden matter.", confidential=True)])

    assert [hit.confidential for hit in desk.ask(search, "hidden").hits] == [True]


def test_the_best_come_first_when_asked_for(desk: Desk) -> None:
    board = a_board(desk)
    early, late = (a_meeting(desk, board, date=day) for day in (dt.date(2023, 3, 9), NIGHT))
    wording(desk, an_item(desk, early), "Audit, audit, audit.")
    wording(desk, an_item(desk, late), "Of many things that were said here one was about the audit of last year.")

    assert found(desk, "audit", SearchOrder.BEST)[0][1] == "Audit, audit, audit."


def test_a_moved_meeting_takes_its_words_along(desk: Desk) -> None:
    meeting = a_meeting(desk, a_board(desk))
    wording(desk, an_item(desk, meeting), "The audit begins.")
    desk.run(meetings.edit_meeting, meeting, {"date": dt.date(2027, 2, 1)})

    assert texts(desk, "audit from:2027") == ["The audit begins."]


def test_a_file_that_was_written_without_its_index_gets_it_anew(desk: Desk, path: Path) -> None:
    item = an_item(desk, a_meeting(desk, a_board(desk)))
    with closing(connect(path)) as database:
        database.execute("DROP TABLE search_state")
    wording(desk, item, "The audit begins.")

    with closing(connect(path)) as database:
        assert not in_step(database)
    make_if_needed(path)
    with closing(connect(path)) as database:
        assert in_step(database)
    assert texts(desk, "audit") == ["The audit begins."]


def test_an_action_without_a_meeting_is_found(desk: Desk) -> None:
    board = a_board(desk)
    desk.run(add_action, board, "Book the hall")

    assert texts(desk, "in:actions hall") == ["Book the hall"]
    assert texts(desk, "19.11.26/a") == ["Book the hall"]


def test_an_item_is_found_with_its_label_before_the_agenda_is_issued(desk: Desk) -> None:
    meeting = a_meeting(desk, a_board(desk, "Moor Board", people=0), 0)
    desk.run(agenda.add_item, meeting, "Hedgehogs")
    (hit,) = desk.ask(search, "hedgehogs").hits
    assert hit.where.startswith("6 ")
