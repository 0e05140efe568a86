"""She minutes a meeting."""

import datetime as dt
from pathlib import Path

from PySide6.QtWidgets import QTextEdit

from boarddesk.desk import minutes
from boarddesk.desk.action_lines import action_lines
from boarddesk.model.enums import DueKind, MinuteKind
from boarddesk.model.lines.actions import ActionLine
from boarddesk.model.lines.minutes import ItemMinutes
from boarddesk.ui.actions.page import MeetingActionsPage
from tests.journeys.driver import Driver, at_meeting


def minuted(at: Driver, title: str) -> ItemMinutes:
    """What the file holds of an item, without anything being asked to write it."""
    bridge, meeting = at.window.bridge, at.window.meeting_id
    assert bridge is not None
    assert meeting is not None
    return next(item for item in bridge.ask(minutes.minutes_of, meeting).items if item.title == title)


def actions(at: Driver) -> tuple[ActionLine, ...]:
    bridge, board = at.window.bridge, at.window.board_id
    assert bridge is not None
    assert board is not None
    return bridge.ask(action_lines, board)


def go_to(at: Driver, item: str) -> None:
    """Ctrl+G, a few letters, Enter."""
    at.press("Ctrl+G")
    at.type_text(item)
    at.press("Return")
    assert isinstance(at.focus, QTextEdit)


def test_she_records_an_action_without_the_mouse(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+3")
        go_to(at, "business 2")
        at.type_text("JH to write to the Health Commissioners.")
        at.press("Tab")
        at.type_text("jh @21 jan")
        at.press("Return")
        at.wait_until(lambda: bool(actions(at)), 500)

        (action,) = actions(at)
        assert action.text == "JH to write to the Health Commissioners."
        assert [owner.name for owner in action.owners] == ["Judith Hale"]
        assert (action.due_kind, action.due) == (DueKind.DATE, dt.date(2027, 1, 21))
        assert isinstance(at.focus, QTextEdit)

        at.press("Ctrl+4")
        assert isinstance(at.page, MeetingActionsPage)
        assert [line.ref for line in at.page.log.lines] == [action.ref]


def test_she_minutes_an_item_out_of_order_and_comes_back(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+3")
        go_to(at, "business 1")
        at.type_text("The report was noted")
        go_to(at, "business 3")
        at.type_text("Taken early.")
        at.press("Alt+Left")
        at.type_text(" with thanks.")
        at.page.flush()

        assert [line.text for line in minuted(at, "Business 1").paragraphs] == ["The report was noted with thanks."]
        assert [line.text for line in minuted(at, "Business 3").paragraphs] == ["Taken early."]


def test_what_she_types_is_on_disk_within_half_a_second(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+3")
        go_to(at, "business 1")
        at.type_text("Noted.")

        at.wait_until(lambda: bool(minuted(at, "Business 1").paragraphs), 500)
        assert at.status.startswith("All changes saved")


def test_decisions_said_one_after_the_other_are_numbered(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+3")
        go_to(at, "business 1")
        for words in ("Board members agreed to:", "d: endorse the strategy", "d: send it to all partners", ""):
            at.type_text(words)
            at.press("Return")
        at.page.flush()

        lines = minuted(at, "Business 1").paragraphs
        assert [line.text for line in lines if line.kind is MinuteKind.DECISION] == [
            "endorse the strategy",
            "send it to all partners",
        ]


def test_an_item_raised_on_the_night_is_added_while_she_minutes(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+3")
        go_to(at, "business 1")
        at.press("Ctrl+Shift+A")
        at.type_text("School uniforms")
        at.press("Return")
        at.type_text("Raised by SE.")
        at.page.flush()

        assert [line.text for line in minuted(at, "School uniforms").paragraphs] == ["Raised by SE."]
