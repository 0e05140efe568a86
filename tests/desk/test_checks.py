"""The check of a meeting in the file: what is found, what is no problem, which rules a board uses."""

from dataclasses import replace

import pytest

from boarddesk.desk import agenda, boards, check_rules, checks, meetings, minutes
from boarddesk.desk.desk import Desk
from boarddesk.model.enums import MeetingStatus
from boarddesk.model.findings import CheckRule
from boarddesk.model.ids import new_id
from boarddesk.model.lines.minutes import ParagraphLine
from tests.builders import NIGHT, a_board, a_desk, a_meeting


@pytest.fixture
def desk() -> Desk:
    return a_desk()


@pytest.fixture
def board(desk: Desk) -> str:
    return a_board(desk)


@pytest.fixture
def meeting(desk: Desk, board: str) -> str:
    meeting_id = a_meeting(desk, board, 0)
    item = desk.run(agenda.add_item, meeting_id, "Reports")
    texts = ("JH will write to the Trust.", "AS will send the figures.")
    desk.run(minutes.save_item, item, [ParagraphLine(new_id(), text=text) for text in texts])
    return meeting_id


def promises(desk: Desk, meeting: str) -> list[str]:
    found = desk.ask(checks.checked, meeting).findings
    return [each.words for each in found if each.rule is CheckRule.COMMITMENT_WITHOUT_ACTION]


def test_what_is_no_problem_is_not_told_again_and_undo_brings_it_back(desk: Desk, meeting: str) -> None:
    first = next(f for f in desk.ask(checks.checked, meeting).findings if f.words.startswith("JH"))
    desk.run(checks.dismiss, meeting, first, "She did it the same night.")
    assert promises(desk, meeting) == ["AS will send the figures."]
    assert desk.ask(checks.checked, meeting).dismissed == 1
    desk.undo()
    assert len(promises(desk, meeting)) == 2


def test_other_words_at_the_same_place_are_told_again(desk: Desk, meeting: str) -> None:
    (item,) = (i for i in desk.ask(minutes.minutes_of, meeting).items if i.paragraphs)
    first = next(f for f in desk.ask(checks.checked, meeting).findings if f.words.startswith("JH"))
    desk.run(checks.dismiss, meeting, first)
    changed = [ParagraphLine(item.paragraphs[0].id, text="JH will ring the Trust."), item.paragraphs[1]]
    desk.run(minutes.save_item, item.id, changed)
    assert promises(desk, meeting) == ["JH will ring the Trust.", "AS will send the figures."]


def test_everything_can_be_looked_at_again(desk: Desk, meeting: str) -> None:
    for finding in desk.ask(checks.checked, meeting).findings:
        desk.run(checks.dismiss, meeting, finding)
    assert desk.ask(checks.checked, meeting).findings == ()
    desk.run(checks.forget_dismissals, meeting)
    assert len(promises(desk, meeting)) == 2


def test_a_rule_that_the_board_does_not_use_is_silent_until_it_is_used_again(
    desk: Desk, board: str, meeting: str
) -> None:
    desk.run(checks.use_rules, board, {CheckRule.COMMITMENT_WITHOUT_ACTION})
    assert promises(desk, meeting) == []
    desk.run(checks.use_rules, board, ())
    assert len(promises(desk, meeting)) == 2


def test_a_clean_meeting_has_no_warning(desk: Desk, board: str) -> None:
    clean = a_meeting(desk, board, 1)
    assert desk.ask(checks.checked, clean).warnings == 0


def test_one_finding_is_looked_at_again_and_the_others_stay_no_problem(desk: Desk, meeting: str) -> None:
    first, second = (f for f in desk.ask(checks.checked, meeting).findings if "will" in f.words)
    desk.run(checks.dismiss, meeting, first, "Done")
    desk.run(checks.dismiss, meeting, second, "Sent")
    assert {each.reason for each in desk.ask(checks.checked, meeting).aside} == {"Done", "Sent"}
    desk.run(checks.look_again, meeting, first)
    assert promises(desk, meeting) == ["JH will write to the Trust."]


def test_the_settings_tell_how_often_each_rule_spoke_last_in_use_or_not(desk: Desk, board: str, meeting: str) -> None:
    assert desk.ask(check_rules.rules_in_use, board).day is None
    desk.run(meetings.set_status, meeting, MeetingStatus.DRAFT)
    desk.run(checks.use_rules, board, {CheckRule.COMMITMENT_WITHOUT_ACTION})
    used = desk.ask(check_rules.rules_in_use, board)
    assert used.off == {CheckRule.COMMITMENT_WITHOUT_ACTION}
    assert used.day == NIGHT
    assert used.spoken[CheckRule.COMMITMENT_WITHOUT_ACTION] == 2
    assert used.spoken.get(CheckRule.DRAFT_MARK, 0) == 0


def test_settings_and_rules_are_saved_in_one_step_and_undone_in_one(desk: Desk, board: str) -> None:
    details = replace(desk.ask(boards.board_details, board), usual_venue="Town Hall")
    desk.run(check_rules.save_settings_and_rules, details, {CheckRule.NUMBERING})
    assert desk.ask(checks.rules_off, board) == {CheckRule.NUMBERING}
    desk.undo()
    assert desk.ask(checks.rules_off, board) == frozenset()
    assert desk.ask(boards.board_details, board).usual_venue == ""


def test_a_rule_switched_off_leaves_those_that_were_off(desk: Desk, board: str) -> None:
    desk.run(check_rules.switch_off, board, CheckRule.NUMBERING)
    desk.run(check_rules.switch_off, board, CheckRule.DRAFT_MARK)
    assert desk.ask(checks.rules_off, board) == {CheckRule.NUMBERING, CheckRule.DRAFT_MARK}
