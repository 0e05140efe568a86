"""From spoken to recorded: how many keys an action or a decision takes beyond its words."""

import pytest
from pytestqt.qtbot import QtBot

from boarddesk.model.enums import DueKind, MinuteKind
from tests.ui.minutes.desks import Tab

AN_ACTION, A_DECISION = 8, 4
"""Keys beyond owners, words and date of an action, beyond the words of a decision; Enter and Tab count as one."""


@pytest.mark.parametrize(
    ("typed", "owners", "words", "date"),
    [
        ("JH! write to the Trust\n", ["JH"], "write to the Trust", ""),
        ("JH! write to the Trust @21 Jan\n", ["JH"], "write to the Trust", "21 Jan"),
        ("jh, se! write to the Trust @next\n", ["JH", "SE"], "write to the Trust", "next"),
        ("ALL! send comments @end of March\n", ["ALL"], "send comments", "end of March"),
        ("The Trust has not answered.\tjh\n\n", ["JH"], "The Trust has not answered.", ""),
        ("The Trust has not answered.\tjh,se @21 jan\n\n", ["JH", "SE"], "The Trust has not answered.", "21 Jan"),
    ],
)
def test_an_action_takes_at_most_eight_keys_more_than_it_says(
    qtbot: QtBot, typed: str, owners: list[str], words: str, date: str
) -> None:
    tab = Tab(qtbot).open(5).type(typed).type("The next paragraph")
    line, following = tab.saved(5)
    (action,) = line.actions
    assert [owner.text for owner in action.owners] == owners
    assert words in line.text
    assert (action.due_kind is DueKind.NONE) == (not date)
    assert following.text == "The next paragraph"
    assert len(typed) - len("".join(owners)) - len(words) - len(date) <= AN_ACTION


def test_a_decision_takes_four_keys_more_than_it_says(qtbot: QtBot) -> None:
    words = "The plan was endorsed."
    typed = f"d: {words}\n"
    tab = Tab(qtbot).open(5).type(typed).type("The next paragraph")
    line, _ = tab.saved(5)
    assert (line.kind, line.text) == (MinuteKind.DECISION, words)
    assert len(typed) - len(words) <= A_DECISION
