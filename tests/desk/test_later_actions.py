"""Actions made after approval: they point at their paragraph and leave the edition alone."""

import pytest

from boarddesk.desk.action_lines import action_line
from boarddesk.desk.approval import approve_minutes
from boarddesk.desk.later_actions import add_action_from
from boarddesk.desk.packs import minutes_pack
from boarddesk.model.enums import DueKind
from boarddesk.model.errors import RuleError
from boarddesk.rules.dates import Due
from tests.desk.test_approval import two_meetings


def test_an_action_from_an_approved_paragraph_gets_the_next_ref_and_leaves_the_edition_alone() -> None:
    two = two_meetings()
    two.desk.run(approve_minutes, two.last)
    before = two.desk.ask(minutes_pack, two.last)
    first = two.desk.run(add_action_from, "m1", "KA to publish the audit.", (), Due(DueKind.NEXT_MEETING))
    second = two.desk.run(add_action_from, "m1", "KA to repeat it.")
    lines = [two.desk.ask(action_line, key) for key in (first, second)]
    assert [line.ref for line in lines] == ["19.11.26/3.2", "19.11.26/3.2b"]
    assert lines[0].text == "KA to publish the audit."
    assert two.desk.ask(minutes_pack, two.last) == before


def test_an_action_needs_words() -> None:
    two = two_meetings()
    two.desk.run(approve_minutes, two.last)
    with pytest.raises(RuleError, match="What is to be done is missing"):
        two.desk.run(add_action_from, "m1", " ")


def test_it_can_be_taken_back() -> None:
    two = two_meetings()
    two.desk.run(approve_minutes, two.last)
    added = two.desk.run(add_action_from, "m1", "KA to publish the audit.")
    two.desk.undo()
    with pytest.raises(RuleError):
        two.desk.ask(action_line, added)
