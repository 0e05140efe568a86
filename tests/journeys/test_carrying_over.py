"""She makes the next meeting, minutes what has become of the last one's actions, and finds where one came from."""

from pathlib import Path

from PySide6.QtWidgets import QTextEdit

from boarddesk.desk.agenda import item_lines
from boarddesk.model.enums import ActionStatus, ItemRole, MatterState
from boarddesk.ui.minutes.matters import StateField
from tests.journeys.driver import Driver, at_meeting
from tests.journeys.test_minuting import actions, go_to, minuted


def minute_the_first(at: Driver) -> None:
    """An action, something for later, and something for next year."""
    at.press("Ctrl+3")
    go_to(at, "business 2")
    at.type_text("JH! visit the school @next")
    at.press("Return")
    at.type_text("~ report on visits @next")
    at.press("Return")
    at.wait_until(lambda: bool(actions(at)), 1500)


def make_the_next(at: Driver) -> None:
    """Ctrl+Shift+N, the day, Ctrl+Enter."""

    def fill() -> None:
        at.type_text("18 March 2027")
        at.press("Ctrl+Return")

    at.through(lambda: at.press("Ctrl+Shift+N"), fill)


def test_she_makes_the_next_meeting_and_it_has_what_the_last_one_left(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        minute_the_first(at)
        make_the_next(at)
        bridge, meeting = at.window.bridge, at.window.meeting_id
        assert bridge is not None
        assert meeting is not None
        lines = bridge.ask(item_lines, meeting)
        assert "report on visits" in [line.title.lower() for line in lines]
        assert [line.role for line in lines][-1] is ItemRole.NEXT_MEETING
        at.press("Ctrl+2")
        assert at.shows("1 open action, 1 from the forward plan")
        at.press("Ctrl+Z")
        assert [line.title for line in at.window.workspace.meetings] == ["NSCB meeting"]  # type: ignore[union-attr]


def test_she_marks_a_matter_done_while_she_minutes_it_and_finds_where_it_came_from(
    qapp: object, tmp_path: Path
) -> None:
    with at_meeting(tmp_path) as at:
        minute_the_first(at)
        make_the_next(at)
        at.press("Ctrl+3")
        go_to(at, "matters")
        at.type_text("The school was visited.")
        at.press("Shift+Backtab")
        assert isinstance(at.focus, StateField)
        at.press("D")
        assert isinstance(at.focus, QTextEdit)
        at.wait_until(lambda: actions(at)[0].status is ActionStatus.COMPLETE, 1500)
        (line,) = minuted(at, "Matters arising").paragraphs
        assert (line.text, line.state) == ("The school was visited.", MatterState.DONE)
        assert [update.text for update in actions(at)[0].updates] == ["The school was visited."]

        at.press("Shift+Backtab", "W")
        assert isinstance(at.focus, QTextEdit)
        assert at.focus.textCursor().block().text() == "JH to visit the school."
