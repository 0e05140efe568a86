"""While she is in the minutes, the register's count stands in the status bar and an interest can be declared."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from boarddesk.desk import arrivals, attendance, boards
from boarddesk.desk.declarations import declaration_lines
from boarddesk.desk.register_lines import register_line
from boarddesk.ui.attendance.declaring import DeclarationsDialog
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.minutes.page import MinutesPage
from tests.builders import a_board, a_desk, a_meeting


def test_who_leaves_is_counted_and_the_quorum_lost_is_said_at_once(qtbot: QtBot) -> None:
    desk = a_desk()
    board = a_board(desk)
    meeting = a_meeting(desk, board)
    desk.run(boards.set_quorum, board, [(6, None, None, None)])
    desk.run(attendance.mark_rest_present, meeting)
    page = MinutesPage(Bridge(desk))
    qtbot.addWidget(page)
    counts: list[str] = []
    said: list[str] = []
    page.counted.connect(counts.append)
    page.said.connect(said.append)
    page.set_subject(meeting)
    page.show()
    qtbot.waitUntil(lambda: counts == ["6 of 6 present, quorate"])
    chair = desk.ask(register_line, meeting).sections[0].rows[0].key
    desk.run(arrivals.went_out, meeting, [chair])
    qtbot.waitUntil(lambda: said == ["No longer quorate: 5 here, 6 needed"])
    assert counts[-1] == "6 of 6 present, 1 not in the room, not quorate"
    last = page.navigator.model.index(page.navigator.model.rowCount() - 1)
    assert last.data(Qt.ItemDataRole.ToolTipRole).endswith("Not quorate: 5 here, 6 needed")
    assert "Not quorate: 5 here, 6 needed" in last.data(Qt.ItemDataRole.AccessibleTextRole)


def test_an_interest_is_declared_in_the_item_of_the_caret(qtbot: QtBot) -> None:
    desk = a_desk()
    meeting = a_meeting(desk, a_board(desk))
    page = MinutesPage(Bridge(desk))
    qtbot.addWidget(page)
    page.set_subject(meeting)
    with qtbot.waitActive(page):
        page.show()
    section = page.paper.sections[3]
    page.paper.go_to(section)

    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, DeclarationsDialog)
        dialog.form.person.setText("AS")
        dialog.accept()

    QTimer.singleShot(0, fill)
    next(each for each in page.commands.meeting if "Declaration" in each.text()).trigger()
    (line,) = desk.ask(declaration_lines, meeting)
    assert (line.name, line.item_id) == ("Alan Stroud", section.item.id)
