"""She prepares a meeting and takes it through its life."""

from pathlib import Path

from PySide6.QtWidgets import QTextEdit

from boarddesk.desk.agenda import item_lines
from boarddesk.ui.agenda.page import AgendaPage
from tests.journeys.driver import Driver, at_meeting
from tests.journeys.lives import approve, circulate
from tests.journeys.test_minuting import actions, go_to, minuted


def agenda(at: Driver) -> list[str]:
    bridge, meeting = at.window.bridge, at.window.meeting_id
    assert bridge is not None
    assert meeting is not None
    return [f"{line.label} {line.title}" for line in bridge.ask(item_lines, meeting)]


def type_items(at: Driver, *titles: str) -> None:
    """Ins, then a title a line, Esc."""
    at.press("Ins")
    for title in titles:
        at.type_text(title)
        at.press("Return")
    at.press("Escape")


def test_an_agenda_is_typed_at_speed_and_put_in_order(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path, items=1) as at:
        at.press("Ctrl+2", "End")
        type_items(at, "Training", "Inspections", "School places")
        assert agenda(at)[-4:] == ["6 Business 1", "7 Training", "8 Inspections", "9 School places"]

        at.press("Alt+Shift+Up", "Alt+Shift+Right")
        assert agenda(at)[-3:] == ["7 Training", "7.1 School places", "8 Inspections"]


def test_once_the_agenda_is_issued_labels_stay_and_a_late_item_takes_the_next(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+2")
        issued = agenda(at)
        at.choose("Meeting", "Status", "Agenda issued")
        at.press("Home")
        type_items(at, "Urgent matter")

        assert agenda(at)[1] == f"{len(issued) + 1} Urgent matter"
        assert [line for line in agenda(at) if not line.endswith("Urgent matter")] == issued


def test_approved_minutes_refuse_typing(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+3")
        go_to(at, "business 1")
        at.type_text("Noted.")
        circulate(at)
        approve(at)
        at.press("Ctrl+3")
        go_to(at, "business 1")
        assert isinstance(at.focus, QTextEdit)
        at.type_text("Something else.")
        at.page.flush()

        assert [line.text for line in minuted(at, "Business 1").paragraphs] == ["Noted."]
        assert at.shows("These minutes are approved and stay as they are")
        assert actions(at) == ()


def test_refs_of_circulated_minutes_stay(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+3")
        go_to(at, "business 2")
        at.type_text("SE to write to the Trust.")
        at.press("Tab")
        at.type_text("SE")
        at.press("Return")
        circulate(at)
        (before,) = actions(at)
        at.press("Ctrl+2", "Home")
        type_items(at, "Urgent matter")

        assert [line.ref for line in actions(at)] == [before.ref]


def test_after_approval_the_log_lives_on(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+3")
        go_to(at, "business 2")
        at.type_text("SE to write to the Trust.")
        at.press("Tab")
        at.type_text("SE")
        at.press("Return")
        circulate(at)
        approve(at)
        at.press("Ctrl+4", "U")
        at.type_text("The letter went out today.")
        at.press("Return")

        assert [line.text for line in actions(at)[0].updates] == ["The letter went out today."]


def test_an_item_goes_with_what_is_below_it_by_cut_and_paste_and_twice_by_duplicate(
    qapp: object, tmp_path: Path
) -> None:
    with at_meeting(tmp_path, items=2) as at:
        at.press("Ctrl+2", "End")
        type_items(at, "Training")
        at.press("Alt+Shift+Right")
        assert agenda(at)[-3:] == ["6 Business 1", "7 Business 2", "7.1 Training"]
        at.press("Up")
        at.choose("Edit", "Cut")
        at.press("Home")
        at.choose("Edit", "Paste")
        assert agenda(at)[:4] == ["1 Attendance", "2 Business 2", "2.1 Training", "3 Minutes of the last meeting"]
        at.press("Ctrl+Shift+D")
        assert agenda(at)[1:5] == ["2 Business 2", "2.1 Training", "3 Business 2", "3.1 Training"]


def test_papers_are_dropped_on_an_item_opened_as_a_copy_and_a_folder_is_refused(qapp: object, tmp_path: Path) -> None:
    paper = tmp_path / "Budget.xlsx"
    paper.write_bytes(b"figures")
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+2", "F4")
        page = at.page
        assert isinstance(page, AgendaPage)
        page.papers.add_files([paper])
        assert page.papers.list.item(0).text() == "Budget.xlsx  ·  1 KB"
        assert page.papers.copy_of(page.papers.lines[0]).read_bytes() == b"figures"
        page.papers.add_files([tmp_path])
        assert "is a folder" in page.details.error
        page.papers.list.setFocus()
        at.press("Del")
        assert page.papers.list.count() == 0
        at.choose("Edit", "Undo Remove “Budget.xlsx”")
        assert [line.name for line in page.papers.lines] == ["Budget.xlsx"]
        page.papers.set_can_edit(False)
        page.papers.add_files([paper])
        at.press("Del")
        assert page.papers.list.count() == 1
        assert page.papers.copy_of(page.papers.lines[0]).exists()
