from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from boarddesk.ui.minutes.paper import ZOOMS
from tests.ui.minutes.desks import Control, Key, Tab, a_paragraph


def turn_wheel(tab: Tab, angle: int, held: Qt.KeyboardModifier) -> None:
    window = tab.page.windowHandle()
    place = tab.section.editor.mapTo(tab.page, QPoint(5, 5))
    QTest.wheelEvent(window, QPointF(place), QPoint(0, angle), QPoint(), held)
    QApplication.processEvents()


def test_control_and_the_wheel_make_the_text_larger_and_smaller(qtbot: QtBot) -> None:
    tab = Tab(qtbot).holding(5, a_paragraph("words")).open(5)
    turn_wheel(tab, 120, Control)
    assert tab.page.paper.zoom == ZOOMS[ZOOMS.index(1.0) + 1]
    turn_wheel(tab, -120, Control)
    turn_wheel(tab, -120, Control)
    assert tab.page.paper.zoom == ZOOMS[ZOOMS.index(1.0) - 1]


def test_the_wheel_alone_scrolls(qtbot: QtBot) -> None:
    lines = [a_paragraph(f"paragraph {number}") for number in range(60)]
    tab = Tab(qtbot).holding(5, *lines).open(0)
    turn_wheel(tab, -120, Qt.KeyboardModifier.NoModifier)
    assert tab.page.paper.zoom == 1.0
    assert tab.page.paper.verticalScrollBar().value() > 0


def test_control_equals_counts_as_larger_and_nought_as_usual(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.press(Key.Key_Equal, Key.Key_Equal, held=Control)
    assert tab.page.paper.zoom == ZOOMS[ZOOMS.index(1.0) + 2]
    tab.press(Key.Key_0, held=Control)
    assert tab.page.paper.zoom == 1.0


def test_the_size_of_the_text_is_remembered(qtbot: QtBot) -> None:
    Tab(qtbot).open(5).press(Key.Key_Plus, held=Control)
    tab = Tab(qtbot).holding(5, a_paragraph("words")).open(5)
    assert tab.page.paper.zoom == ZOOMS[ZOOMS.index(1.0) + 1]
    assert tab.section.editor.font().pointSizeF() > tab.page.font().pointSizeF()
