"""What a step does is said at the foot of the window to whoever goes through the menu by the keys."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from boarddesk.ui.shell.explaining import MenuWords
from boarddesk.ui.shell.status_line import StatusLine


def test_the_sentence_of_an_entry_stands_there_until_the_menu_closes(qtbot: QtBot) -> None:
    foot = StatusLine()
    qtbot.addWidget(foot)
    foot.hint.say("Enter opens")
    made = QMenu(foot)
    entry = QAction("Approved", made)
    entry.setStatusTip("Closes the record")
    made.addAction(entry)
    MenuWords(made, foot)
    made.aboutToShow.emit()
    made.hovered.emit(entry)
    assert foot.hint.text == "Closes the record"
    made.aboutToHide.emit()
    assert foot.hint.text == "Enter opens"
