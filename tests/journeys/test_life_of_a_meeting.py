"""The life of a meeting by keyboard: to the approved record, back from circulated, and what stays closed."""

from pathlib import Path

from PySide6.QtWidgets import QTextEdit

from boarddesk.desk.editions import edition_lines
from boarddesk.desk.meetings import meeting_lines
from boarddesk.desk.packs import minutes_pack
from boarddesk.model.enums import EditionKind, MeetingStatus
from tests.journeys.driver import Driver, at_example, at_meeting
from tests.journeys.lives import approve, circulate
from tests.journeys.test_minuting import go_to, minuted


def status(at: Driver) -> MeetingStatus:
    """Where the meeting on show stands."""
    workspace = at.window.workspace
    assert workspace is not None
    assert workspace.meeting is not None
    return workspace.meeting.status


def test_she_runs_a_meeting_through_to_approved(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+3")
        go_to(at, "business 1")
        at.type_text("The plan was welcomed.")
        at.choose("Meeting", "Status", "Agenda issued")
        at.through(lambda: at.choose("Meeting", "Status", "In session"), lambda: at.press("Ctrl+Return"))
        at.through(lambda: at.choose("Meeting", "Status", "Draft"), lambda: at.press("Ctrl+Return"))
        circulate(at)
        assert status(at) is MeetingStatus.CIRCULATED
        approve(at)
        assert status(at) is MeetingStatus.APPROVED
        assert not at.offers("Meeting", "Status", "Circulated")
        at.press("Ctrl+3")
        go_to(at, "business 1")
        at.press("Ctrl+Z")
        assert status(at) is MeetingStatus.APPROVED
        assert minuted(at, "Business 1").paragraphs[0].text == "The plan was welcomed."


def test_she_steps_back_from_circulated_and_the_draft_is_still_there(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+3")
        go_to(at, "business 1")
        at.type_text("The plan was welcomed.")
        circulate(at)
        at.choose("Meeting", "Status", "Draft")
        assert status(at) is MeetingStatus.DRAFT
        go_to(at, "business 1")
        at.press("End")
        at.type_text(" JH will write.")
        at.page.flush()
        assert minuted(at, "Business 1").paragraphs[0].text == "The plan was welcomed. JH will write."
        circulate(at)
        assert at.window.bridge is not None
        assert len(at.window.bridge.ask(edition_lines, at.window.meeting_id or "")) == 2


def test_she_approves_the_example_with_its_three_amendments(qapp: object, tmp_path: Path) -> None:
    with at_example(tmp_path) as at:
        at.open_meeting("17 Sep")
        approve(at, amendments=3)
        bridge = at.window.bridge
        assert bridge is not None
        board = at.window.board_id or ""
        meeting = next(line for line in bridge.ask(meeting_lines, board) if str(line.date) == "2026-09-17")
        assert meeting.status is MeetingStatus.APPROVED
        kinds = [line.kind for line in bridge.ask(edition_lines, meeting.id)]
        assert kinds == [EditionKind.APPROVED, EditionKind.CIRCULATED]
        pack = bridge.ask(minutes_pack, meeting.id)
        texts = " ".join(paragraph.text for item in pack.items for paragraph in item.paragraphs)
        assert "had covered twenty-four cases; in five of them" in texts
        assert at.offers("File", "Export", "Minutes with tracked changes in Word…")
        at.open_tab("Minutes")
        assert isinstance(at.page.findChild(QTextEdit), QTextEdit)
