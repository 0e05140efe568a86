"""The life of a meeting by keyboard: to the approved record, back from circulated, and what stays closed."""

from pathlib import Path

from PySide6.QtWidgets import QTextEdit

from boarddesk.desk.decisions import decision_lines
from boarddesk.desk.editions import edition_lines
from boarddesk.desk.meetings import meeting_lines
from boarddesk.desk.packs import minutes_pack
from boarddesk.model.enums import EditionKind, MeetingStatus, MinuteKind
from boarddesk.model.packs import ItemPack, ParagraphPack
from boarddesk.ui.minutes.page import MinutesPage
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
        assert at.toast == "The meeting is over; its minutes are a draft."
        at.click("Check them")
        assert isinstance(at.page, MinutesPage)
        assert at.page.check.is_shown
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


AMENDMENTS = (
    "AM asked for two changes and BG for one:",
    "3.2 - The audit of strategy meetings covered twenty-four cases and not fourteen.",
    "7 - The Integrated Care Board supports the bruising protocol for all practices.",
    "C1 - BG had offered a place on the network to every secondary school.",
)


def test_she_records_three_amendments_by_their_refs_and_the_last_minutes_are_corrected(
    qapp: object, tmp_path: Path
) -> None:
    with at_example(tmp_path) as at:
        at.open_meeting("19 Nov")
        at.press("Ctrl+3")
        go_to(at, "minutes of the meeting of 17")
        at.press("Ctrl+A", "Delete")
        for words in AMENDMENTS:
            at.type_text(words)
            at.press("Return")
        at.page.flush()
        tonight = at.window.meeting_id
        at.open_meeting("17 Sep")
        last = at.window.meeting_id
        approve(at, amendments=3)
        bridge = at.window.bridge
        assert bridge is not None
        pack = bridge.ask(minutes_pack, last or "")
        texts = " ".join(p.text for each in pack.items for p in every_paragraph(each))
        assert "had covered twenty-four cases" in texts
        assert "supports the bruising protocol for all practices" in texts
        assert "BG had offered a place on the network to every secondary school." in texts
        now = next(each for each in bridge.ask(minutes_pack, tonight or "").items if each.label == "2").paragraphs
        assert [(each.kind, each.amended_ref) for each in now[1:]] == [
            (MinuteKind.AMENDMENT, "3.2"),
            (MinuteKind.AMENDMENT, "7"),
            (MinuteKind.AMENDMENT, "C1"),
            (MinuteKind.DECISION, ""),
        ]
        assert now[-1].text == "The minutes were agreed as a true record and signed by the Chair."
        assert all(line.holds for line in bridge.ask(edition_lines, last or ""))


def test_she_tries_to_change_approved_minutes_and_makes_a_decision_of_them_instead(
    qapp: object, tmp_path: Path
) -> None:
    with at_example(tmp_path) as at:
        at.open_meeting("21 May")
        at.press("Ctrl+3")
        bridge, meeting = at.window.bridge, at.window.meeting_id or ""
        assert bridge is not None
        before = bridge.ask(minutes_pack, meeting)
        at.press("Ctrl+Home", "Ctrl+Return", "Ctrl+Return")
        at.press("Home", "Down", "Up")
        at.type_text("This is not so. ")
        at.press("Return", "Delete", "Ctrl+Alt+B", "Ctrl+V")
        at.page.flush()
        assert bridge.ask(minutes_pack, meeting) == before
        assert at.shows("approved and stay as they are")

        def decide() -> None:
            at.press("Ctrl+A")
            at.type_text("The Board meets in the Town Hall.")
            at.press("Ctrl+Return")

        at.through(lambda: at.press("Ctrl+Alt+D"), decide)
        board = at.window.board_id or ""
        line = next(
            each for each in bridge.ask(decision_lines, board) if each.text == "The Board meets in the Town Hall."
        )
        assert (line.later, line.meeting_id) == (True, meeting)
        assert bridge.ask(minutes_pack, meeting) == before
        at.open_page("Decisions")
        at.page.select(line.id)
        at.press("Return")
        assert at.window.meeting_id == meeting
        at.press("Alt+Left", "Ctrl+Z")
        assert line.id not in {each.id for each in bridge.ask(decision_lines, board)}


def every_paragraph(item: ItemPack) -> list[ParagraphPack]:
    """The paragraphs of an item and of those below it."""
    return [*item.paragraphs, *(p for child in item.children for p in every_paragraph(child))]
