"""Editions: what was circulated and approved is kept whole, verified, and changed by nothing."""

import datetime as dt

import pytest
from sqlmodel import col, select

from boarddesk.desk import agenda, meetings
from boarddesk.desk.desk import Desk, command
from boarddesk.desk.edition_text import canonical, pack_from
from boarddesk.desk.editions import edition_lines, edition_pack
from boarddesk.desk.minutes import save_item
from boarddesk.desk.packs import minutes_pack
from boarddesk.desk.sitting import set_times
from boarddesk.model.enums import EditionKind, MeetingStatus, MinuteKind
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.minutes import ParagraphLine
from boarddesk.model.tables import Edition
from boarddesk.store.write import Write
from tests.builders import a_board, a_desk, a_meeting
from tests.documents.packs import a_whole_meeting


def a_minuted_meeting() -> tuple[Desk, str, str]:
    """A desk, a meeting with one paragraph, and the item that it stands under."""
    desk = a_desk()
    meeting = a_meeting(desk, a_board(desk), items=1)
    item = desk.ask(agenda.item_lines, meeting)[-1].id
    desk.run(save_item, item, [ParagraphLine("p1", MinuteKind.NARRATIVE, "The plan was welcomed.")])
    return desk, meeting, item


@command("Tamper")
def tamper(write: Write, old: str, new: str) -> None:
    """Change bytes of every edition behind the program's back."""
    for row in write.session.exec(select(Edition).order_by(col(Edition.made_at))):
        row.content = row.content.replace(old, new)


def test_a_pack_written_and_read_again_is_the_same_pack() -> None:
    pack = a_whole_meeting()
    assert pack_from(canonical(pack)) == pack
    assert canonical(pack_from(canonical(pack))) == canonical(pack)


def test_the_minutes_are_kept_as_they_were_circulated() -> None:
    desk, meeting, item = a_minuted_meeting()
    desk.run(meetings.set_status, meeting, MeetingStatus.CIRCULATED)
    desk.run(save_item, item, [ParagraphLine("p1", MinuteKind.NARRATIVE, "The plan was refused.")])
    (line,) = desk.ask(edition_lines, meeting)
    assert line.kind is EditionKind.CIRCULATED
    assert line.holds
    assert line.made_by == "Lorna Reed"
    assert "The plan was welcomed." in canonical(desk.ask(edition_pack, line.id))


def test_the_same_minutes_circulated_twice_are_kept_once() -> None:
    desk, meeting, _ = a_minuted_meeting()
    for status in (MeetingStatus.CIRCULATED, MeetingStatus.DRAFT, MeetingStatus.CIRCULATED):
        desk.run(meetings.set_status, meeting, status)
    assert len(desk.ask(edition_lines, meeting)) == 1


def test_documents_of_approved_minutes_are_made_from_the_edition() -> None:
    desk, meeting, _ = a_minuted_meeting()
    desk.run(meetings.set_status, meeting, MeetingStatus.APPROVED)
    approved = desk.ask(minutes_pack, meeting)
    assert not approved.is_draft
    with pytest.raises(RuleError):
        desk.run(set_times, meeting, dt.time(9), None)
    board = desk.ask(meetings.meeting_line, meeting).board_id
    desk.run(rename_board, board, "Another name altogether")
    assert desk.ask(minutes_pack, meeting) == approved
    assert desk.ask(minutes_pack, meeting, public=True).is_public


@command("Rename")
def rename_board(write: Write, board_id: str, name: str) -> None:
    """Give the board another name."""
    from boarddesk.model.tables import Board

    write.get(Board, board_id).name = name


def test_a_changed_byte_is_said_plainly() -> None:
    desk, meeting, _ = a_minuted_meeting()
    desk.run(meetings.set_status, meeting, MeetingStatus.APPROVED)
    desk.note(tamper, "welcomed", "resented")
    assert [line.holds for line in desk.ask(edition_lines, meeting)] == [False]
    with pytest.raises(RuleError, match="no longer what was stored"):
        desk.ask(minutes_pack, meeting)


def test_no_command_changes_an_edition() -> None:
    desk, meeting, _ = a_minuted_meeting()
    desk.run(meetings.set_status, meeting, MeetingStatus.CIRCULATED)
    with pytest.raises(RuleError, match="never changed"):
        desk.run(tamper, "welcomed", "resented")
    assert all(line.holds for line in desk.ask(edition_lines, meeting))


def test_undo_does_not_cross_an_approval() -> None:
    desk, meeting, _ = a_minuted_meeting()
    desk.run(meetings.set_status, meeting, MeetingStatus.APPROVED)
    assert desk.undo_label is None
    assert desk.undo() is None
    assert desk.ask(meetings.meeting_line, meeting).status is MeetingStatus.APPROVED


def test_circulating_is_taken_back_with_its_edition() -> None:
    desk, meeting, _ = a_minuted_meeting()
    desk.run(meetings.set_status, meeting, MeetingStatus.CIRCULATED)
    desk.undo()
    assert desk.ask(edition_lines, meeting) == ()
