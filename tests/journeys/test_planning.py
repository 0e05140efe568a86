"""She plans the meetings of a year, without the mouse, and hands out an agenda."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from boarddesk.desk.meetings import meeting_lines
from boarddesk.ui.meetings.plan_year import PlanYearDialog
from tests.journeys.driver import Driver, at_meeting


def days(at: Driver) -> list[str]:
    bridge, board = at.window.bridge, at.window.board_id
    assert bridge is not None
    assert board is not None
    return [f"{line.date:%d.%m.%y}" for line in reversed(bridge.ask(meeting_lines, board))]


def test_a_year_of_meetings_is_planned_moved_by_hand_and_taken_back_in_one_step(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        before = days(at)

        def plan(dialog: QWidget) -> None:
            assert isinstance(dialog, PlanYearDialog)
            at.wait_until(dialog.form.rule.hasFocus)
            at.type_text("first monday of jan, may and sep")
            assert len(dialog.days.days) == 3
            notes = [line.note for line in dialog.days.lines]
            assert notes[1].startswith("instead of 3 May 2027, May Day")
            dialog.days.table.setFocus()
            first = dialog.days.lines[0]
            dialog.days.table.edit_key(first.id, "day")
            at.press("Ctrl+A")
            at.type_text("5 jan 27")
            at.press("Return", "Ctrl+Return")
            assert not dialog.isVisible(), dialog.wrong

        at.in_dialog(lambda: at.choose("Meeting", "Plan a year…"), plan)
        assert days(at) == [*before, "05.01.27", "10.05.27", "06.09.27"]
        at.choose("Edit", "Undo Plan 3 meetings")
        assert days(at) == before


def test_a_rule_that_is_none_is_said_and_nothing_is_made(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        before = days(at)

        def plan(dialog: QWidget) -> None:
            assert isinstance(dialog, PlanYearDialog)
            at.wait_until(dialog.form.rule.hasFocus)
            at.type_text("now and then")
            at.press("Tab")
            assert "This is no rule" in dialog.rule.error
            at.press("Ctrl+Return")
            assert dialog.isVisible()
            assert "no day" in dialog.wrong

        at.in_dialog(lambda: at.choose("Meeting", "Plan a year…"), plan)
        assert days(at) == before


def test_the_agenda_is_handed_out_as_a_letter_draft(
    qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+2")
        at.choose("Meeting", "Status", "Agenda issued")
        letter = tmp_path / "letter.eml"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(letter), ""))
        at.choose("File", "Export", "Agenda as a letter to the members…")
        at.wait_until(letter.exists, 15000)
        content = letter.read_bytes()
        assert b"X-Unsent: 1" in content
        assert b"text/calendar" in content
