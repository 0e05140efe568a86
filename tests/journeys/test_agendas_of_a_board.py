"""She sets up how her agendas begin and are labelled, and tells the members what has changed, without the mouse."""

from pathlib import Path

import docx
import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from boarddesk.desk.agenda import item_lines
from boarddesk.ui.agenda.changes import ChangesDialog
from boarddesk.ui.agenda.page import AgendaPage
from boarddesk.ui.boards.labels import LabelsDialog
from boarddesk.ui.boards.templates import TemplatesDialog
from boarddesk.ui.meetings.new import NewMeetingDialog
from tests.documents.read_words import pieces
from tests.journeys.driver import Driver, at_meeting
from tests.journeys.test_agenda import agenda, type_items


def make_a_template(at: Driver) -> None:
    """Two titles with placeholders, typed under the five there are; saved with Ctrl+Enter."""

    def fill(dialog: QWidget) -> None:
        assert isinstance(dialog, TemplatesDialog)
        tree = dialog.page.tree
        at.wait_until(lambda: bool(dialog.page.items))
        at.wait_until(dialog.chosen.hasFocus)
        tree.setFocus()
        at.press("End")
        at.wait_until(lambda: tree.current_line == dialog.page.items[-1])
        at.press("Ins")
        at.wait_until(lambda: isinstance(at.focus, QLineEdit))
        at.type_text("Notes of {previous date} and of {next meeting}")
        at.press("Return")
        at.wait_until(lambda: len(dialog.page.items) == 6)
        at.press("Escape")
        at.press("Ctrl+Return")
        assert not dialog.isVisible(), dialog.wrong

    at.in_dialog(lambda: at.choose("Board", "Agenda templates…"), fill)


def test_she_makes_a_template_and_the_next_meeting_begins_with_it(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path, items=1) as at:
        make_a_template(at)

        def fill(dialog: QWidget) -> None:
            assert isinstance(dialog, NewMeetingDialog)
            at.wait_until(dialog.form.date.hasFocus)
            at.type_text("18 March 2027")
            assert dialog.template == "Ordinary meeting"
            assert "6 items of the template" in dialog.takes.text()
            at.press("Ctrl+Return")

        at.in_dialog(lambda: at.press("Ctrl+Shift+N"), fill)
        at.press("Ctrl+2")
        assert agenda(at)[-1] == "6 Notes of 19 November 2026 and of {next meeting}"
        assert not any("Business 1" in line for line in agenda(at))
        at.choose("Edit", "Undo New meeting on 18 March 2027")
        at.choose("Edit", "Undo Change agenda templates")


def test_she_lets_the_numbers_run_over_the_year(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path, items=1) as at:
        at.press("Ctrl+3", "Ctrl+2")
        assert agenda(at)[0].startswith("1 ")

        def fill(dialog: QWidget) -> None:
            assert isinstance(dialog, LabelsDialog)
            at.wait_until(dialog.top.hasFocus)
            at.press("Down", "Down", "Tab")
            at.press("Ctrl+A")
            at.type_text("203")
            assert "203 Attendance" in dialog.preview.text()
            at.press("Ctrl+Return")

        at.in_dialog(lambda: at.choose("Board", "Agenda labels…"), fill)
        assert [line.partition(" ")[0] for line in agenda(at)] == ["203", "204", "205", "206", "207", "208"]
        at.press("Ctrl+3", "Ctrl+G")
        at.type_text("205")
        at.press("Return")
        assert "205  Matters arising" in at.status


def test_she_issues_the_agenda_changes_it_and_sends_the_supplement(
    qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+2")
        at.choose("Meeting", "Status", "Agenda issued")
        at.press("End")
        type_items(at, "Urgent matter")
        at.press("Home", "Del")
        page = at.page
        assert isinstance(page, AgendaPage)
        assert page.since.text() == "2 changes since it was issued on 19 Nov 2026"
        written = tmp_path / "supplement.docx"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(written), ""))
        at.choose("File", "Export", "Supplement in Word…")
        at.wait_until(written.exists, 15000)
        said = " ".join(piece.text for piece in pieces(docx.Document(str(written))))
        for words in ("Added", "Urgent matter", "Withdrawn", "Attendance"):
            assert words in said

        def again(dialog: QWidget) -> None:
            assert isinstance(dialog, ChangesDialog)
            assert [line.kind for line in dialog.table.lines_model.lines] == ["Added", "Withdrawn"]
            at.wait_until(dialog.table.hasFocus)
            at.press("Ctrl+Return")

        page.tree.setFocus()
        at.in_dialog(page.since.click, again)
        assert not page.since.isVisible()
        bridge, meeting = at.window.bridge, at.window.meeting_id
        assert bridge is not None
        assert meeting is not None
        assert bridge.ask(item_lines, meeting)[0].label == "2"
