import datetime as dt

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from boarddesk.desk import actions, agenda
from boarddesk.model.enums import DueKind, MarkKind, MinuteKind, OwnerKind
from boarddesk.model.ids import new_id
from boarddesk.model.lines.minutes import CellLine, CellOwner
from boarddesk.ui.minutes import blocks
from boarddesk.ui.minutes.reading_window import ReadingWindow, chosen_screen, usual_place
from tests.ui.minutes.desks import Control, Key, Tab, a_paragraph


def reading(tab: Tab) -> ReadingWindow:
    assert tab.page.reading.window is not None
    return tab.page.reading.window


def words(tab: Tab) -> str:
    """Everything that is on the sheet."""
    return reading(tab).sheet.accessibleDescription()


@pytest.fixture
def tab(qtbot: QtBot) -> Tab:
    due = CellLine(new_id(), (CellOwner(OwnerKind.FREE, "JH"),), DueKind.DATE, dt.date(2027, 1, 21))
    lines = (
        a_paragraph("A long talk about nothing."),
        a_paragraph("The Board endorsed the plan.", MinuteKind.DECISION),
        a_paragraph("JH to write to the colleges.", actions=[due]),
    )
    return Tab(qtbot).holding(5, *lines).open(5)


def turn_to(tab: Tab, window: ReadingWindow) -> None:
    """Somebody clicks into the reading view."""
    with tab.qtbot.waitActive(window):
        window.activateWindow()


def open_reading(tab: Tab) -> ReadingWindow:
    tab.press(Key.Key_F5)
    window = reading(tab)
    tab.qtbot.addWidget(window)
    assert window.isVisible()
    return window


def test_f5_shows_the_decisions_and_actions_of_the_item_and_she_types_on(tab: Tab) -> None:
    open_reading(tab)
    assert words(tab) == (
        "6 Business 1\nThe Board endorsed the plan.\nJH to write to the colleges. JH by 21 January 2027"
    )
    tab.qtbot.waitUntil(tab.section.editor.hasFocus)


def test_it_follows_what_she_types_and_marks_the_newest(tab: Tab) -> None:
    window = open_reading(tab)
    tab.qtbot.waitUntil(tab.section.editor.hasFocus)
    tab.type("\nd: the report be published\n")
    tab.qtbot.waitUntil(lambda: "the report be published" in words(tab), timeout=500)
    assert window.sheet.newest == blocks.id_of(tab.section.editor.document().findBlockByNumber(3))


def test_it_follows_her_to_another_item(tab: Tab) -> None:
    open_reading(tab)
    tab.page.jump_to(tab.item_id(6))
    tab.qtbot.waitUntil(lambda: words(tab) == "7 Business 2", timeout=500)


@pytest.mark.parametrize("key", [Key.Key_F5, Key.Key_Escape])
def test_f5_or_esc_in_it_closes_it(tab: Tab, key: Qt.Key) -> None:
    window = open_reading(tab)
    turn_to(tab, window)
    QTest.keyClick(window, key)
    assert not window.isVisible()


def test_f5_in_the_text_closes_it_too(tab: Tab) -> None:
    window = open_reading(tab)
    tab.qtbot.waitUntil(tab.section.editor.hasFocus)
    tab.press(Key.Key_F5)
    assert not window.isVisible()


def test_it_goes_when_the_window_goes(tab: Tab) -> None:
    window = open_reading(tab)
    tab.page.close()
    assert not window.isVisible()


def test_its_type_is_zoomed_and_the_size_remembered(tab: Tab) -> None:
    window = open_reading(tab)
    turn_to(tab, window)
    before = window.sheet.points
    QTest.keyClick(window, Key.Key_Plus, Control)
    assert window.sheet.points > before
    assert ReadingWindow("again").sheet.zoom == window.sheet.zoom
    QTest.keyClick(window, Key.Key_0, Control)
    assert window.sheet.points == before


def test_of_a_confidential_item_only_its_number_is_seen_whoever_marks_it(tab: Tab) -> None:
    open_reading(tab)
    tab.desk.run(agenda.edit_item, tab.item_id(5), {"confidential": True})
    tab.qtbot.waitUntil(lambda: words(tab) == "6 [confidential item]", timeout=500)


def test_an_item_below_a_confidential_one_is_not_seen_either(tab: Tab) -> None:
    inner = tab.desk.run(agenda.add_item, tab.meeting_id, "Secret matters", tab.item_id(5))
    tab.desk.run(agenda.edit_item, tab.item_id(5), {"confidential": True})
    tab.qtbot.waitUntil(lambda: tab.page.paper.section(inner) is not None)
    tab.page.jump_to(inner)
    open_reading(tab)
    assert "Secret" not in words(tab)
    assert words(tab).endswith("[confidential item]")


def test_a_confidential_passage_vanishes_as_soon_as_it_is_marked(tab: Tab) -> None:
    open_reading(tab)
    cursor = tab.section.editor.textCursor()
    block = tab.section.editor.document().findBlockByNumber(1)
    cursor.setPosition(block.position() + 10)
    cursor.setPosition(block.position() + 18, cursor.MoveMode.KeepAnchor)
    made = cursor.charFormat()
    made.setProperty(blocks.CONFIDENTIAL, True)
    cursor.setCharFormat(made)
    tab.qtbot.waitUntil(lambda: "endorsed" not in words(tab), timeout=500)
    assert "The Board [confidential item] the plan." in words(tab)
    assert [mark.kind for mark in tab.saved(5)[1].marks] == [MarkKind.CONFIDENTIAL]


def test_a_confidential_action_vanishes_with_its_owner(tab: Tab) -> None:
    open_reading(tab)
    (action,) = tab.saved(5)[2].actions
    tab.desk.run(actions.set_confidential, [action.id], True)
    tab.qtbot.waitUntil(lambda: "JH" not in words(tab), timeout=500)


@pytest.mark.parametrize(
    ("names", "here", "last", "chosen"),
    [
        (["laptop"], "laptop", "", "laptop"),
        (["laptop", "beamer"], "laptop", "", "beamer"),
        (["laptop", "desk", "beamer"], "laptop", "beamer", "beamer"),
        (["laptop", "beamer"], "beamer", "beamer", "laptop"),
        (["laptop", "desk"], "laptop", "beamer", "desk"),
    ],
)
def test_it_opens_on_the_other_screen(names: list[str], here: str, last: str, chosen: str) -> None:
    assert chosen_screen(names, here, last) == chosen


def test_on_one_screen_it_lies_beside_the_text() -> None:
    place = usual_place(QRect(0, 0, 1280, 800), whole=False)
    assert QRect(0, 0, 1280, 800).contains(place)
    assert place.left() >= 600
