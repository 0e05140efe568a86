"""Actions that are split and merged."""

import datetime as dt
from dataclasses import replace

import pytest

from boarddesk.desk import actions, minutes
from boarddesk.desk.action_lines import action_line, action_lines
from boarddesk.desk.action_parts import merge_actions, split_action
from boarddesk.model.enums import ActionStatus, DueKind, MarkKind
from boarddesk.model.errors import RuleError
from boarddesk.model.text import Mark
from boarddesk.rules.dates import Due
from tests.builders import NIGHT, a_board, a_desk, a_meeting
from tests.desk.test_actions import an_action, minuted


def test_a_split_action_keeps_its_ref_and_the_new_one_has_its_owners_and_day() -> None:
    desk = a_desk()
    board = a_board(desk)
    meeting = a_meeting(desk, board)
    (old,) = minuted(desk, meeting, "JH, AM @21 Jan")
    said = desk.ask(minutes.minutes_of, meeting).items[0].paragraphs
    new = desk.run(split_action, old, "Write to the Trust.", "Book the hall.")
    before, after = desk.ask(action_line, old), desk.ask(action_line, new)
    assert (before.ref, before.text, after.ref, after.text) == (
        "19.11.26/1", "Write to the Trust.", "19.11.26/a", "Book the hall.",
    )  # fmt: skip
    assert (after.owners, after.due) == (before.owners, dt.date(2027, 1, 21))
    assert before.updates[-1].text == "Split: a part of it is 19.11.26/a now."
    assert after.updates[-1].text == "Split from 19.11.26/1."
    assert desk.ask(minutes.minutes_of, meeting).items[0].paragraphs == said
    assert desk.undo() == "Split 19.11.26/1"
    assert [line.text for line in desk.ask(action_lines, board)] == ["Health to report back."]


def test_what_is_split_off_a_paragraph_with_a_confidential_passage_is_confidential() -> None:
    desk = a_desk()
    meeting = a_meeting(desk, a_board(desk))
    (old,) = minuted(desk, meeting, "JH")
    place = desk.ask(minutes.minutes_of, meeting).items[0]
    secret = Mark(0, 6, MarkKind.CONFIDENTIAL)
    lines = [replace(each, marks=(secret,)) if each.actions else each for each in place.paragraphs]
    desk.run(minutes.save_item, place.id, lines)
    assert desk.ask(action_line, desk.run(split_action, old, "Report.", "Health to pay.")).confidential
    assert not desk.ask(action_line, old).confidential


def test_a_split_without_both_texts_is_refused_and_changes_nothing() -> None:
    desk = a_desk()
    board = a_board(desk)
    action = an_action(desk, board)
    for first, second in (("", "Book the hall."), ("Write.", " ")):
        with pytest.raises(RuleError):
            desk.run(split_action, action, first, second)
    (line,) = desk.ask(action_lines, board)
    assert not line.updates


def test_merged_actions_are_one_with_all_owners_and_the_others_say_which() -> None:
    desk = a_desk()
    meeting = a_meeting(desk, a_board(desk))
    (kept,) = minuted(desk, meeting, "JH")
    (other,) = minuted(desk, meeting, "AM, JH", item=1, text="Police to report back.")
    desk.run(actions.add_update, other, "Half done.")
    desk.run(merge_actions, kept, [kept, other])
    one, gone = desk.ask(action_line, kept), desk.ask(action_line, other)
    assert [owner.shown for owner in one.owners] == ["JH", "AM"]
    assert one.updates[-1].text == "Takes in 19.11.26/2."
    assert (gone.ref, gone.status) == ("19.11.26/2", ActionStatus.SUPERSEDED)
    assert [update.text for update in gone.updates] == ["Half done.", "Merged into 19.11.26/1."]
    assert desk.undo() == "Merge 2 actions into 19.11.26/1"
    assert desk.ask(action_line, other).status is ActionStatus.OPEN


def test_nothing_is_merged_into_a_closed_action_or_with_itself() -> None:
    desk = a_desk()
    board = a_board(desk)
    one, other = an_action(desk, board), an_action(desk, board, due=Due(DueKind.DATE, NIGHT))
    with pytest.raises(RuleError, match="Select the actions"):
        desk.run(merge_actions, one, [one])
    desk.run(actions.set_status, [one], ActionStatus.COMPLETE)
    with pytest.raises(RuleError, match="is closed"):
        desk.run(merge_actions, one, [other])
    assert desk.ask(action_line, other).status.is_open
