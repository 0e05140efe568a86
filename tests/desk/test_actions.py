"""The action log: what can be done in it, what it shows, and how much it asks of the file."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import event

from boarddesk.desk import actions, meetings, minutes
from boarddesk.desk.action_lines import action_line, action_lines, action_log, meeting_that_is_next, some_lines
from boarddesk.desk.desk import Desk, command
from boarddesk.desk.owners import known_owners, owners_for_log
from boarddesk.model.enums import ActionStatus, DueKind, MeetingStatus, OwnerKind, Rag
from boarddesk.model.errors import RuleError
from boarddesk.model.ids import new_id
from boarddesk.model.lines.minutes import CellLine, CellOwner, ParagraphLine
from boarddesk.model.tables import Action, ActionOwner, MembershipInitials
from boarddesk.rules.dates import Due
from boarddesk.rules.owners import OwnerEntry, parse_action_by
from boarddesk.store.write import Read, Write
from tests.builders import NIGHT, FixedClock, a_board, a_desk, a_meeting

TOMORROW = NIGHT + dt.timedelta(days=1)


def an_action(desk: Desk, board: str, text: str = "Write to the Trust.", due: Due | None = None) -> str:
    return desk.run(actions.add_action, board, text, (), due)


def minuted(desk: Desk, meeting: str, *cells: str, item: int = 0, text: str = "Health to report back.") -> list[str]:
    """A paragraph with one action for each cell; gives their ids."""
    board = desk.ask(minutes.minutes_of, meeting).board_id
    known = desk.ask(known_owners, board, meeting)
    lines = []
    for cell in cells:
        said = parse_action_by(cell, known, NIGHT)
        owners = tuple(CellOwner(o.kind, o.text, o.person_id, o.organisation_id, o.group_id) for o in said.owners)
        lines.append(CellLine(new_id(), owners, said.due.kind, said.due.date))
    place = desk.ask(minutes.minutes_of, meeting).items[item]
    paragraph = ParagraphLine(new_id(), text=text, actions=tuple(lines))
    desk.run(minutes.save_item, place.id, (*place.paragraphs, paragraph))
    return [line.id for line in lines]


def test_an_action_born_outside_a_meeting_is_named_after_its_day_and_a_running_letter() -> None:
    desk = a_desk()
    board = a_board(desk)
    refs = [desk.ask(action_line, an_action(desk, board)).ref for _ in range(3)]
    assert refs == ["19.11.26/a", "19.11.26/b", "19.11.26/c"]


def test_a_ref_is_not_used_again_after_its_action_was_deleted() -> None:
    desk = a_desk()
    board = a_board(desk)
    desk.run(actions.delete_actions, [an_action(desk, board)])
    assert desk.ask(action_line, an_action(desk, board)).ref == "19.11.26/b"


def test_an_action_without_a_text_is_refused() -> None:
    desk = a_desk()
    board = a_board(desk)
    with pytest.raises(RuleError):
        an_action(desk, board, "  ")


def test_closing_remembers_the_day_and_opening_again_forgets_it() -> None:
    clock = FixedClock()
    desk = a_desk(clock)
    action = an_action(desk, a_board(desk))
    desk.run(actions.set_status, [action], ActionStatus.COMPLETE)
    clock.set(dt.datetime(2026, 12, 1, tzinfo=dt.UTC))
    desk.run(actions.set_status, [action], ActionStatus.SUPERSEDED)
    assert desk.ask(action_line, action).closed_on == NIGHT
    desk.run(actions.set_status, [action], ActionStatus.OPEN)
    assert desk.ask(action_line, action).closed_on is None


def test_many_are_closed_in_one_gesture_and_come_back_in_one() -> None:
    desk = a_desk()
    board = a_board(desk)
    listed = [an_action(desk, board) for _ in range(4)]
    desk.run(actions.set_status, listed, ActionStatus.COMPLETE)
    assert desk.undo_label == "Mark 4 actions complete"
    desk.undo()
    assert {line.status for line in desk.ask(action_lines, board)} == {ActionStatus.OPEN}


def test_a_moved_due_date_keeps_the_old_one_and_who_moved_it() -> None:
    desk = a_desk()
    action = an_action(desk, a_board(desk), due=Due(DueKind.DATE, NIGHT))
    desk.run(actions.set_due, action, Due(DueKind.DATE, TOMORROW))
    desk.run(actions.set_due, action, Due(DueKind.DATE, TOMORROW))
    (moved,) = desk.ask(action_line, action).moved
    assert (moved.old_date, moved.new_date, moved.author, moved.changed_on) == (NIGHT, TOMORROW, "Lorna Reed", NIGHT)


def test_a_first_due_date_is_not_a_moved_one() -> None:
    desk = a_desk()
    action = an_action(desk, a_board(desk))
    desk.run(actions.set_due, action, Due(DueKind.DATE, TOMORROW))
    assert desk.ask(action_line, action).moved == ()


def test_due_at_the_next_meeting_moves_with_it_and_passes_on_when_it_is_cancelled() -> None:
    desk = a_desk()
    board = a_board(desk)
    first = a_meeting(desk, board)
    (action,) = minuted(desk, first, "JH @next")
    assert desk.ask(action_line, action).due is None
    second = a_meeting(desk, board, date=dt.date(2027, 1, 21))
    a_meeting(desk, board, date=dt.date(2027, 3, 18))
    assert desk.ask(action_line, action).due == dt.date(2027, 1, 21) == desk.ask(meeting_that_is_next, action)
    desk.run(meetings.set_status, second, MeetingStatus.CANCELLED)
    assert desk.ask(action_line, action).due == dt.date(2027, 3, 18)


def test_a_text_changed_in_the_log_no_longer_follows_its_paragraph() -> None:
    desk = a_desk()
    meeting = a_meeting(desk, a_board(desk))
    (action,) = minuted(desk, meeting, "JH", text="JH to write.")
    desk.run(actions.set_text, action, "Write to the Trust.")
    item = desk.ask(minutes.minutes_of, meeting).items[0]
    desk.run(minutes.save_item, item.id, [replace(item.paragraphs[0], text="JH and AM to write.")])
    assert desk.ask(action_line, action).text == "Write to the Trust."


def test_further_actions_at_one_label_add_a_letter() -> None:
    desk = a_desk()
    meeting = a_meeting(desk, a_board(desk))
    listed = minuted(desk, meeting, "JH", "AM", item=1)
    label = desk.ask(minutes.minutes_of, meeting).items[1].label
    refs = [line.ref for line in desk.ask(some_lines, desk.ask(minutes.minutes_of, meeting).board_id, listed[1:])]
    assert refs == [f"19.11.26/{label}b"]


def test_an_action_of_a_deleted_paragraph_stays_when_it_has_updates_and_says_so() -> None:
    desk = a_desk()
    board = a_board(desk)
    meeting = a_meeting(desk, board)
    followed, bare = minuted(desk, meeting, "JH", "AM")
    desk.run(actions.add_update, followed, "Written.")
    desk.run(minutes.save_item, desk.ask(minutes.minutes_of, meeting).items[0].id, ())
    (left,) = desk.ask(action_lines, board)
    assert (left.id, left.came_from_deleted, left.text) == (followed, True, "Health to report back.")
    assert bare not in {line.id for line in desk.ask(some_lines, board, [followed, bare])}


def test_an_action_of_circulated_minutes_cannot_be_deleted_and_the_sentence_names_it() -> None:
    desk = a_desk()
    meeting = a_meeting(desk, a_board(desk))
    (action,) = minuted(desk, meeting, "JH")
    desk.run(meetings.set_status, meeting, MeetingStatus.CIRCULATED)
    ref = desk.ask(action_line, action).ref
    with pytest.raises(RuleError, match=ref):
        desk.run(actions.delete_actions, [action])


def test_the_log_stays_alive_after_the_minutes_are_approved() -> None:
    desk = a_desk()
    meeting = a_meeting(desk, a_board(desk))
    (action,) = minuted(desk, meeting, "JH")
    for status in (MeetingStatus.CIRCULATED, MeetingStatus.APPROVED):
        desk.run(meetings.set_status, meeting, status)
    desk.run(actions.add_update, action, "Done at last.")
    desk.run(actions.set_due, action, Due(DueKind.DATE, TOMORROW))
    desk.run(actions.set_status, [action], ActionStatus.COMPLETE)
    line = desk.ask(action_line, action)
    assert (line.rag, line.due, line.updates[-1].text) == (Rag.COMPLETE, TOMORROW, "Done at last.")


def test_updates_stand_in_the_order_of_their_days() -> None:
    desk = a_desk()
    action = an_action(desk, a_board(desk))
    desk.run(actions.add_update, action, "Second")
    desk.run(actions.add_update, action, "First", NIGHT - dt.timedelta(days=3), "AM")
    assert [(u.text, u.author) for u in desk.ask(action_line, action).updates] == [
        ("First", "AM"),
        ("Second", "Lorna Reed"),
    ]


def test_an_update_left_empty_is_removed_and_undo_brings_it_back() -> None:
    desk = a_desk()
    action = an_action(desk, a_board(desk))
    update = desk.run(actions.add_update, action, "Typed by mistake")
    desk.run(actions.edit_update, update, "  ")
    assert desk.ask(action_line, action).updates == ()
    desk.undo()
    assert desk.ask(action_line, action).latest_update is not None


def test_owners_keep_the_initials_of_their_night_when_others_join_them() -> None:
    desk = a_desk()
    board = a_board(desk)
    meeting = a_meeting(desk, board)
    (action,) = minuted(desk, meeting, "AM")
    desk.run(rename_initials, board, "AM", "AMa")
    said = parse_action_by("AMa, JH", desk.ask(owners_for_log, action), NIGHT)
    desk.run(actions.set_owners, action, said.owners)
    line = desk.ask(action_line, action)
    assert [(owner.text, owner.shown) for owner in line.owners] == [("AM", "AMa"), ("JH", "JH")]


def test_owners_and_a_date_behind_them_are_one_gesture() -> None:
    desk = a_desk()
    action = an_action(desk, a_board(desk))
    desk.run(actions.set_owners, action, [OwnerEntry(OwnerKind.FREE, "QX")], Due(DueKind.DATE, TOMORROW))
    assert desk.ask(action_line, action).due == TOMORROW
    desk.undo()
    line = desk.ask(action_line, action)
    assert (line.owners, line.due) == ((), None)


def test_the_log_begins_with_what_is_overdue_and_ends_with_what_is_closed() -> None:
    desk = a_desk(FixedClock(dt.datetime(2026, 12, 24, tzinfo=dt.UTC)))
    board = a_board(desk)
    days = {"later": dt.date(2027, 5, 1), "late": NIGHT, "later still": dt.date(2027, 6, 1), "closed": NIGHT}
    made = {name: an_action(desk, board, name, Due(DueKind.DATE, day)) for name, day in days.items()}
    an_action(desk, board, "undated")
    desk.run(actions.set_status, [made["closed"]], ActionStatus.COMPLETE)
    log = desk.ask(action_log, board)
    assert [line.text for line in log.lines] == ["late", "later", "later still", "undated", "closed"]
    assert log.lines[0].days_late == 35


def test_refs_stand_in_the_order_in_which_people_count() -> None:
    desk = a_desk()
    board = a_board(desk)
    for _ in range(28):
        an_action(desk, board)
    refs = [line.ref.rpartition("/")[2] for line in desk.ask(action_log, board).lines]
    assert (refs[:2], refs[-3:]) == (["a", "b"], ["z", "aa", "ab"])


def test_the_log_knows_the_meetings_before_and_after_its_day() -> None:
    desk = a_desk(FixedClock(dt.datetime(2026, 12, 24, tzinfo=dt.UTC)))
    board = a_board(desk)
    for date in (dt.date(2026, 9, 17), NIGHT, dt.date(2027, 1, 21), dt.date(2027, 3, 18)):
        a_meeting(desk, board, 0, date)
    log = desk.ask(action_log, board)
    assert (log.last_meeting, log.next_meeting) == (NIGHT, dt.date(2027, 1, 21))


@pytest.mark.parametrize("count", [20, 200])
def test_the_number_of_queries_does_not_grow_with_the_number_of_actions(count: int) -> None:
    desk = a_desk()
    board = a_board(desk)
    meeting = a_meeting(desk, board)
    desk.run(fill, board, meeting, count)
    asked: list[str] = []

    def look(read: Read) -> int:
        engine = read.session.get_bind()

        def listener(*heard: Any) -> None:
            asked.append(heard[2])

        event.listen(engine, "before_cursor_execute", listener)
        try:
            return len(action_log(read, board).lines)
        finally:
            event.remove(engine, "before_cursor_execute", listener)

    assert desk.ask(look) == count
    assert len(asked) <= 19, asked


@command("Fill")
def fill(write: Write, board_id: str, meeting_id: str, count: int) -> None:
    """Half of the actions in the minutes, half outside, each with an owner."""
    item = minutes.minutes_of(write, meeting_id).items[0]
    cells = [ParagraphLine(new_id(), text=f"Point {n}.", actions=(CellLine(new_id()),)) for n in range(count // 2)]
    minutes.save_item(write, item.id, cells)
    for number in range(count - count // 2):
        action = write.add(Action(board_id=board_id, ref=f"x{number}", text="Outside", created_on=NIGHT))
        write.flush()
        write.add(ActionOwner(action_id=action.id, kind=OwnerKind.ALIAS, text="ALL"))


@command("Other initials")
def rename_initials(write: Write, board_id: str, old: str, new: str) -> None:
    """Give somebody other initials from now on, as when a namesake joins."""
    (row,) = [each for each in write.rows(MembershipInitials) if each.initials == old]
    row.initials = new
