"""An interest is declared from the agenda, in the item she is at."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from boarddesk.desk import agenda
from boarddesk.desk.declarations import declaration_lines
from boarddesk.ui.agenda.page import AgendaPage
from boarddesk.ui.attendance.declaring import DeclarationsDialog
from boarddesk.ui.bridge import Bridge
from tests.builders import a_board, a_desk, a_meeting


def test_the_item_is_filled_in(qtbot: QtBot) -> None:
    desk = a_desk()
    meeting = a_meeting(desk, a_board(desk))
    page = AgendaPage(Bridge(desk))
    qtbot.addWidget(page)
    page.set_subject(meeting)
    with qtbot.waitActive(page):
        page.show()
    item = desk.ask(agenda.item_lines, meeting)[2]
    page.select(item.id)
    page.tree.setFocus()

    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, DeclarationsDialog)
        dialog.form.person.setText("Anna Marsh")
        dialog.accept()

    QTimer.singleShot(0, fill)
    qtbot.keyClick(page.tree, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    (line,) = desk.ask(declaration_lines, meeting)
    assert (line.name, line.item_label) == ("Anna Marsh", item.label)
