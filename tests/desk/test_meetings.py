"""Meetings: what is carried over, and what each step stores."""

import datetime as dt

import pytest

from boarddesk.desk import actions, agenda, meetings
from boarddesk.desk.action_lines import action_line, action_lines, due_day, open_count
from boarddesk.desk.agenda import item_lines
from boarddesk.desk.desk import command
from boarddesk.desk.packs import minutes_pack, running_head, tracker_pack
from boarddesk.desk.register_lines import register_line
from boarddesk.model.enums import ActionStatus, DueKind, ItemRole, MeetingStatus, MinuteKind, OwnerKind, Rag
from boarddesk.model.errors import RuleError
from boarddesk.model.tables import Action, AgendaItem, Board, Meeting, Minute
from boarddesk.rules.agenda_template import FIRST
from boarddesk.rules.dates import Due
from boarddesk.rules.owners import OwnerEntry
from boarddesk.store.write import Write
from tests.builders import NIGHT, a_board, a_desk, a_meeting


def titles(desk_items: object) -> list[str]:
    """Labels and titles of items, read at a glance."""
    return [f"{line.label} {line.title}" for line in desk_items]  # type: ignore[attr-defined]


def test_the_first_meeting_begins_with_the_usual_items() -> None:
    desk = a_desk()
    meeting = a_meeting(desk, a_board(desk), items=0)
    lines = desk.ask(item_lines, meeting)
    assert [line.role for line in lines] == [item.role for item in FIRST.items]
    assert all(line.standing for line in lines)


def test_the_next_meeting_takes_over_the_standing_items_and_nothing_else() -> None:
    desk = a_desk()
    board = a_board(desk)
    first = a_meeting(desk, board, items=2)
    heading = desk.run(agenda.add_item, first, "Standing items", role=ItemRole.HEADING)
    below = desk.run(agenda.add_item, first, "Inspections", heading)
    for item in (heading, below):
        desk.run(agenda.edit_item, item, {"standing": True})
    desk.run(agenda.fix_label, heading, "SI")
    second = a_meeting(desk, board, items=0, date=NIGHT + dt.timedelta(days=60))
    assert titles(desk.ask(item_lines, second))[-2:] == ["SI Standing items", "SI1 Inspections"]
    assert not any("Business" in line.title for line in desk.ask(item_lines, second))


def test_labels_stay_once_the_agenda_is_issued() -> None:
    desk = a_desk()
    meeting = a_meeting(desk, a_board(desk), items=2)
    desk.run(meetings.set_status, meeting, MeetingStatus.AGENDA_ISSUED)
    before = titles(desk.ask(item_lines, meeting))
    lines = desk.ask(item_lines, meeting)
    desk.run(agenda.add_item, meeting, "Raised late", after_id=lines[0].id)
    desk.run(agenda.shift_item, lines[2].id, 3)
    after = titles(desk.ask(item_lines, meeting))
    assert "8 Raised late" in after
    assert sorted(before) == sorted(title for title in after if "Raised" not in title)


def test_going_into_session_takes_the_register() -> None:
    desk = a_desk()
    meeting = a_meeting(desk, a_board(desk))
    assert not desk.ask(register_line, meeting).taken
    desk.run(meetings.set_status, meeting, MeetingStatus.IN_SESSION)
    register = desk.ask(register_line, meeting)
    assert register.taken
    assert [row.name for row in register.sections[0].rows][:2] == ["Judith Hale", "Simone Ellery"]
    assert register.sections[0].rows[0].title == "Corporate Director (NSCB Chair)"


def minuted(write: Write, meeting_id: str, board_id: str) -> tuple[str, str]:
    """Type two numbered paragraphs with an action each into the matters arising; gives the actions' ids."""
    item = write.rows(AgendaItem, AgendaItem.meeting_id == meeting_id, AgendaItem.role == ItemRole.MATTERS_ARISING)[0]
    found = []
    for position, text in enumerate(("PB to write to the Trust.", "AM to report back.")):
        minute = Minute(meeting_id=meeting_id, item_id=item.id, position=position, text=text, numbered=True)
        write.add(minute)
        action = Action(board_id=board_id, meeting_id=meeting_id, minute_id=minute.id, created_on=NIGHT)
        found.append(write.add(action).id)
    return found[0], found[1]


def test_refs_and_numbers_follow_the_text_until_the_minutes_are_circulated() -> None:
    desk = a_desk()
    board = a_board(desk)
    meeting = a_meeting(desk, board, items=0)
    first, second = desk.run(actions_typed, meeting, board)
    assert [line.ref for line in desk.ask(action_lines, board)] == ["19.11.26/3.1", "19.11.26/3.2"]
    desk.run(meetings.set_status, meeting, MeetingStatus.CIRCULATED)
    desk.run(cut_first_paragraph, meeting)
    assert desk.ask(action_line, second).ref == "19.11.26/3.2"
    pack = desk.ask(minutes_pack, meeting)
    matters = next(item for item in pack.items if item.role is ItemRole.MATTERS_ARISING)
    assert [paragraph.number for paragraph in matters.paragraphs] == ["3.2"]
    assert desk.ask(action_line, first).text == "PB to write to the Trust."


def test_approved_minutes_are_not_changed_but_their_actions_live_on() -> None:
    desk = a_desk()
    board = a_board(desk)
    meeting = a_meeting(desk, board, items=0)
    first, _ = desk.run(actions_typed, meeting, board)
    desk.run(meetings.set_status, meeting, MeetingStatus.APPROVED)
    with pytest.raises(RuleError, match="19 November 2026 are approved"):
        desk.run(cut_first_paragraph, meeting)
    with pytest.raises(RuleError, match="approved"):
        desk.run(agenda.add_item, meeting, "Too late")
    desk.run(actions.set_status, [first], ActionStatus.COMPLETE)
    assert desk.ask(action_line, first).rag is Rag.COMPLETE
    assert desk.ask(open_count, board) == 1


def test_due_next_meeting_passes_on_when_that_one_is_cancelled() -> None:
    desk = a_desk()
    board = a_board(desk)
    meeting = a_meeting(desk, board, items=0)
    january = a_meeting(desk, board, items=0, date=dt.date(2027, 1, 21))
    a_meeting(desk, board, items=0, date=dt.date(2027, 3, 18))
    first, _ = desk.run(actions_typed, meeting, board)
    desk.run(actions.set_due, first, Due(DueKind.NEXT_MEETING))
    assert desk.ask(action_line, first).due == dt.date(2027, 1, 21)
    desk.run(meetings.set_status, january, MeetingStatus.CANCELLED)
    assert desk.ask(action_line, first).due == dt.date(2027, 3, 18)


def test_a_moved_due_date_is_remembered() -> None:
    desk = a_desk()
    board = a_board(desk)
    action = desk.run(actions.add_action, board, "Write to the Trust", [OwnerEntry(OwnerKind.ALIAS, "ALL")])
    for day in (1, 8):
        desk.run(actions.set_due, action, Due(DueKind.DATE, dt.date(2026, 12, day)))
    line = desk.ask(action_line, action)
    assert (line.due, [moved.old_date for moved in line.moved]) == (dt.date(2026, 12, 8), [dt.date(2026, 12, 1)])
    assert line.ref == "19.11.26/a"
    assert desk.ask(tracker_pack, board).actions == (line,)


def test_a_meeting_with_minutes_is_not_deleted() -> None:
    desk = a_desk()
    board = a_board(desk)
    empty = a_meeting(desk, board, date=dt.date(2027, 1, 21))
    meeting = a_meeting(desk, board)
    desk.run(actions_typed, meeting, board)
    desk.run(meetings.delete_meeting, empty)
    with pytest.raises(RuleError, match="a record is not deleted"):
        desk.run(meetings.delete_meeting, meeting)
    assert [line.id for line in desk.ask(meetings.meeting_lines, board)] == [meeting]


def test_the_running_head_is_filled_in() -> None:
    board = Board(name="Northmoor Board", short_name="NB", running_head="MINUTES OF {title} {date} {unknown}")
    meeting = Meeting(board_id=board.id, title="Board meeting", date=NIGHT)
    assert running_head(board, meeting) == "MINUTES OF Board meeting 19.11.26 {unknown}"


def test_an_action_without_a_meeting_is_due_at_the_first_one_after_it_was_made() -> None:
    action = Action(board_id="b", created_on=NIGHT, due_kind=DueKind.NEXT_MEETING)
    later = Meeting(board_id="b", title="m", date=NIGHT + dt.timedelta(days=9))
    assert due_day(action, None, [later]) == later.date


actions_typed = command("Type actions")(minuted)


@command("Delete a paragraph")
def cut_first_paragraph(write: Write, meeting_id: str) -> None:
    """Make the first paragraph a tombstone."""
    where = (Minute.meeting_id == meeting_id, Minute.kind == MinuteKind.NARRATIVE)
    write.rows(Minute, *where, order=Minute.position)[0].deleted = True
