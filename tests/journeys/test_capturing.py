"""She types what it is and goes on typing."""

import datetime as dt
from pathlib import Path

from PySide6.QtWidgets import QTextEdit

from boarddesk.model.enums import DueKind, MinuteKind
from boarddesk.ui.minutes.page import MinutesPage
from tests.journeys.driver import Driver, at_meeting
from tests.journeys.test_minuting import actions, go_to, minuted


def at_item(at: Driver, item: str) -> MinutesPage:
    at.press("Ctrl+3")
    go_to(at, item)
    page = at.page
    assert isinstance(page, MinutesPage)
    return page


def test_she_records_an_action_in_the_line_she_is_typing(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        page = at_item(at, "business 2")
        at.type_text("JH, SE! write to the Health Commissioners @21 jan")
        assert page.kinds.ghost.line.words.told == "Judith Hale, Simone Ellery · = Thu 21 January 2027"
        at.press("Return")
        at.type_text("The report was noted.")
        at.wait_until(lambda: bool(actions(at)), 500)

        (action,) = actions(at)
        assert action.text == "JH and SE to write to the Health Commissioners."
        assert [owner.name for owner in action.owners] == ["Judith Hale", "Simone Ellery"]
        assert (action.due_kind, action.due) == (DueKind.DATE, dt.date(2027, 1, 21))
        assert isinstance(at.focus, QTextEdit)


def test_she_records_a_decision_with_its_votes(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        page = at_item(at, "business 1")
        at.type_text("d: the budget be adopted (prop. SE, sec. AM, 4 for, 2 against)")
        at.press("Return")
        at.page.flush()

        (line,) = minuted(at, "Business 1").paragraphs
        assert (line.kind, line.text) == (MinuteKind.DECISION, "the budget be adopted")
        assert (line.proposer, line.seconder, line.votes_for, line.votes_against) == ("SE", "AM", 4, 2)
        assert not page.kinds.ghost.line.isVisible()


def test_she_takes_a_capture_back_and_it_stays_as_she_typed_it(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at_item(at, "business 1")
        at.type_text("JH! was heard in the corridor")
        at.press("Return", "Ctrl+Z")
        at.type_text(", twice.")
        at.press("Return")
        at.page.flush()

        assert [line.text for line in minuted(at, "Business 1").paragraphs] == ["JH! was heard in the corridor, twice."]
        assert actions(at) == ()


def test_she_amends_the_last_minutes_by_their_refs_and_has_them_agreed(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at_item(at, "2")
        for words in (
            "AM asked for a change:",
            "3.3 - AM had volunteered.",
            "C3 - the group was set up.",
            "d: Minutes agreed as a true record.",
        ):
            at.type_text(words)
            at.press("Return")
        at.page.flush()

        lines = minuted(at, "Minutes of the last meeting").paragraphs
        assert [(line.kind, line.amended_ref, line.text) for line in lines[1:]] == [
            (MinuteKind.AMENDMENT, "3.3", "AM had volunteered."),
            (MinuteKind.AMENDMENT, "C3", "the group was set up."),
            (MinuteKind.DECISION, "", "Minutes agreed as a true record."),
        ]
        assert lines[-1].level == 0


def test_she_keeps_a_promise_for_the_forward_plan_and_moves_it(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at_item(at, "business 3")
        at.type_text("~ invite independent schools @in 6 months")
        at.press("Return", "Up")

        def move() -> None:
            at.press("Tab")
            at.press("Ctrl+A")
            at.type_text("next meeting")
            at.press("Ctrl+Return")

        at.through(lambda: at.press("Ctrl+Alt+E"), move)
        at.page.flush()

        (line,) = minuted(at, "Business 3").paragraphs
        assert (line.text, line.plan_due) == ("invite independent schools", dt.date(2026, 11, 20))
        at.press("Ctrl+Z")
        at.page.flush()
        assert minuted(at, "Business 3").paragraphs[0].plan_due == dt.date(2027, 5, 19)
