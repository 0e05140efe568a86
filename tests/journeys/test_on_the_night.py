"""She minutes a meeting while it is going on: opened and closed, late arrivals, old words, the chair's screen."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from boarddesk.desk import agenda, minutes
from boarddesk.desk.meetings import meeting_line
from boarddesk.desk.register_lines import register_line
from boarddesk.model.enums import MeetingStatus, MinuteKind
from boarddesk.model.lines.minutes import ItemMinutes
from boarddesk.ui.minutes.page import MinutesPage
from boarddesk.ui.minutes.reading_window import ReadingWindow
from tests.journeys.driver import Driver, at_meeting


def paper(at: Driver) -> MinutesPage:
    assert isinstance(at.page, MinutesPage)
    return at.page


def minuted(at: Driver, title: str) -> ItemMinutes:
    at.page.flush()
    bridge, meeting = at.window.bridge, at.window.meeting_id
    assert bridge is not None
    assert meeting is not None
    return next(item for item in bridge.ask(minutes.minutes_of, meeting).items if item.title == title)


def go_to(at: Driver, item: str) -> None:
    at.press("Ctrl+G")
    at.type_text(item)
    at.press("Return")


def texts(at: Driver, title: str = "Business 1") -> list[str]:
    return [line.text for line in minuted(at, title).paragraphs]


def test_she_finds_an_old_version_and_brings_it_back(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+3")
        go_to(at, "business 1")
        at.type_text("The audit of forty cases was noted.")
        at.press("Return")
        at.type_text("Next point.")
        at.wait_until(lambda: not paper(at).saving.waiting)
        at.press("Up", "Home", "Shift+End")
        at.type_text("Noted.")
        at.press("Ctrl+Alt+H")
        assert at.shows("Earlier versions")
        at.press("Return")
        assert texts(at) == ["The audit of forty cases was noted.", "Next point."]
        assert at.toast.startswith("The words of 12.55pm are back.")
        at.press("Ctrl+Z")
        assert texts(at) == ["Noted.", "Next point."]


def test_she_finds_a_deleted_paragraph_and_its_action_again(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+3")
        go_to(at, "business 1")
        at.type_text("To write to the colleges.")
        at.press("Tab")
        at.type_text("jh @21 jan")
        at.press("Return", "Return")
        at.type_text("Next point.")
        before = minuted(at, "Business 1").paragraphs
        at.press("Home", "Shift+Up", "Delete", "Ctrl+Alt+H", "Return")
        after = minuted(at, "Business 1").paragraphs
        assert [(line.text, line.actions) for line in after] == [(line.text, line.actions) for line in before]


def test_she_opens_and_closes_the_meeting_with_one_key(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+3")
        go_to(at, "business 1")
        at.press("F8")
        assert at.toast.startswith("Meeting opened 12.55pm.")
        bridge, meeting = at.window.bridge, at.window.meeting_id
        assert bridge is not None
        assert meeting is not None
        line = bridge.ask(meeting_line, meeting)
        assert (line.opened_at, line.status) == (dt.time(12, 55), MeetingStatus.IN_SESSION)
        at.press("F8")
        at.type_text("12.50pm")
        at.press("Tab")
        at.type_text("3.30pm")
        at.press("Return")
        line = bridge.ask(meeting_line, meeting)
        assert (line.opened_at, line.closed_at) == (dt.time(12, 50), dt.time(15, 30))
        at.type_text("Typed on.")
        assert texts(at) == ["Typed on."]


def test_she_notes_a_late_arrival_from_the_minutes(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+3")
        go_to(at, "business 1")
        at.type_text("The report was noted.")
        at.press("Shift+F8")
        at.type_text("am")
        at.press("Return")
        report, note = minuted(at, "Business 1").paragraphs
        assert (note.text, note.kind) == ("AM joined the meeting at 12.55pm.", MinuteKind.NOTE)
        assert report.text == "The report was noted."
        bridge, meeting = at.window.bridge, at.window.meeting_id
        assert bridge is not None
        assert meeting is not None
        rows = [row for section in bridge.ask(register_line, meeting).sections for row in section.rows]
        assert [(row.name, row.arrived_label) for row in rows if row.arrived_at] == [("Anna Marsh", "6")]


def reading(at: Driver) -> ReadingWindow:
    window = paper(at).reading.window
    assert window is not None
    return window


def said(at: Driver) -> str:
    return reading(at).sheet.accessibleDescription()


def test_she_reads_back_to_the_chair_and_nothing_confidential(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+3")
        go_to(at, "business 1")
        at.press("F5")
        at.come_back()
        at.type_text("d: the Board endorsed the strategy.")
        at.press("Return")
        at.wait_until(lambda: "the Board endorsed the strategy." in said(at), 500)
        go_to(at, "business 2")
        at.type_text("A talk about a family.")
        at.wait_until(lambda: said(at) == "7 Business 2", 500)
        bridge, meeting = at.window.bridge, at.window.meeting_id
        assert bridge is not None
        assert meeting is not None
        bridge.run(agenda.edit_item, minuted(at, "Business 2").id, {"confidential": True})
        at.wait_until(lambda: said(at) == "7 [confidential item]", 500)
        at.press("F5")
        assert not reading(at).isVisible()


def test_she_has_only_the_paper_before_her_and_everything_back(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+3")
        go_to(at, "business 1")
        workspace, bar = at.window.workspace, at.window.menus.bar
        assert workspace is not None
        around = (workspace.sidebar, workspace.head, paper(at).navigator)
        at.press("F11")
        assert at.window.isFullScreen()
        assert not any(widget.isVisible() for widget in around)
        assert bar.height() <= 1
        assert at.window.status_line.isVisible()

        at.type_text("Typed in peace.")
        go_to(at, "business 2")
        assert not paper(at).navigator.isVisible()
        at.type_text("And here.")
        assert (texts(at), texts(at, "Business 2")) == (["Typed in peace."], ["And here."])

        at.press("Escape")
        at.settle()
        assert not at.window.isFullScreen()
        assert all(widget.isVisible() for widget in around)
        assert bar.height() > 40


def test_other_pages_fill_the_screen_whole(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        workspace = at.window.workspace
        assert workspace is not None
        at.press("Ctrl+3", "F11", "Ctrl+1")
        assert workspace.sidebar.isVisible()
        assert workspace.head.isVisible()
        at.press("Ctrl+3")
        assert not workspace.sidebar.isVisible()
        at.press("F11")
        assert workspace.sidebar.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_alt_shows_the_menus_over_the_paper(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+3")
        go_to(at, "business 1")
        at.press("F11")
        bar = at.window.menus.bar
        QTest.keyPress(at.focus, Qt.Key.Key_Alt, Qt.KeyboardModifier.AltModifier)
        QTest.keyRelease(at.focus, Qt.Key.Key_Alt)
        at.settle()
        assert bar.height() > 40
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        QTest.keyClick(menu, Qt.Key.Key_Escape)
        at.settle()
        at.press("Escape")
        assert at.window.isFullScreen()
        assert bar.height() <= 1
        at.press("F11")


def test_the_key_works_while_she_ticks_the_register_too(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+1", "F8")
        assert at.toast.startswith("Meeting opened 12.55pm.")
        at.press("F8")
        at.type_text("12.45pm")
        at.press("Return")
        bridge, meeting = at.window.bridge, at.window.meeting_id
        assert bridge is not None
        assert meeting is not None
        assert bridge.ask(meeting_line, meeting).opened_at == dt.time(12, 45)
        at.press("Ctrl+3")
        assert paper(at).navigator.foot.text() == "Opened 12.45pm"
        assert (
            len([each for each in at.window.menus.meeting.actions() if each.isVisible() and "F8" in keys_of(each)]) == 1
        )


def keys_of(action: QAction) -> list[str]:
    return [key.toString() for key in action.shortcuts()]
