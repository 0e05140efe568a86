from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLineEdit, QMainWindow, QTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from boarddesk.ui.bridge import Bridge
from boarddesk.ui.page import Page, UndoStack
from boarddesk.ui.shell.undoing import UndoRouter
from tests.builders import a_desk


class Desk:
    """A desk that notes what it is asked."""

    undo_label: str | None = "Move item 5"
    redo_label: str | None = None

    def __init__(self) -> None:
        self.asked: list[str] = []

    def undo(self) -> str | None:
        self.asked.append("undo")
        return self.undo_label

    def redo(self) -> str | None:
        self.asked.append("redo")
        return self.redo_label


class OwnStack:
    """A page's own stack with some steps."""

    def __init__(self, steps: int) -> None:
        self.steps = steps

    def can_undo(self) -> bool:
        return self.steps > 0

    def can_redo(self) -> bool:
        return False

    def undo(self) -> None:
        self.steps -= 1

    def redo(self) -> None:
        self.steps += 1


class TextPage(Page):
    """A page with two fields and perhaps a stack of its own."""

    name = "text"

    def __init__(self) -> None:
        super().__init__(Bridge(a_desk()))
        self.own: OwnStack | None = None
        self.line = QLineEdit(self)
        self.text = QTextEdit(self)
        layout = QVBoxLayout(self)
        layout.addWidget(self.line)
        layout.addWidget(self.text)

    @override
    def undo_stack(self) -> UndoStack | None:
        return self.own


class Bench:
    """A window with the page, the router and a menu's Undo."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        self.desk = Desk()
        self.page = TextPage()
        self.window.setCentralWidget(self.page)
        self.router = UndoRouter(self.window, lambda: self.page, lambda: self.desk)
        undo = QAction("Undo", self.window)
        undo.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
        undo.triggered.connect(self.router.undo)
        self.window.addAction(undo)
        with qtbot.waitActive(self.window):
            self.window.show()


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Bench]:
    made = Bench(qtbot)
    yield made
    made.window.close()


def ctrl_z(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.keyClick(widget, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_ctrl_z_in_an_empty_field_takes_the_last_command_back(bench: Bench, qtbot: QtBot) -> None:
    for field in (bench.page.line, bench.page.text):
        field.setFocus()
        ctrl_z(qtbot, field)
    assert bench.desk.asked == ["undo", "undo"]


def test_ctrl_z_takes_back_what_was_typed_before_it_takes_back_a_command(bench: Bench, qtbot: QtBot) -> None:
    bench.page.line.setFocus()
    qtbot.keyClicks(bench.page.line, "ab")
    ctrl_z(qtbot, bench.page.line)
    assert bench.page.line.text() == ""
    assert bench.desk.asked == []
    ctrl_z(qtbot, bench.page.line)
    assert bench.desk.asked == ["undo"]


def test_a_pages_own_stack_goes_first_and_the_command_follows_when_it_is_empty(bench: Bench, qtbot: QtBot) -> None:
    bench.page.own = OwnStack(1)
    bench.page.text.setFocus()
    ctrl_z(qtbot, bench.page.text)
    assert bench.page.own.steps == 0
    assert bench.desk.asked == []
    ctrl_z(qtbot, bench.page.text)
    assert bench.desk.asked == ["undo"]


def test_the_menu_names_the_command_only_when_it_would_be_taken_back(bench: Bench) -> None:
    assert bench.router.undo_label() == "Move item 5"
    assert bench.router.redo_label() is None
    bench.page.own = OwnStack(1)
    assert bench.router.undo_label() == ""


def test_a_dialogs_field_keeps_its_own_undo(bench: Bench, qtbot: QtBot) -> None:
    other = QLineEdit()
    qtbot.addWidget(other)
    with qtbot.waitActive(other):
        other.show()
    other.setFocus()
    qtbot.keyClicks(other, "ab")
    ctrl_z(qtbot, other)
    assert other.text() == ""
    assert bench.desk.asked == []
    other.close()
