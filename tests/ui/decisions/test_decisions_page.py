"""The page of decisions: filtered, opened, superseded."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from boarddesk.desk import agenda, minutes
from boarddesk.desk.desk import Desk
from boarddesk.model.enums import MinuteKind
from boarddesk.model.ids import new_id
from boarddesk.model.lines.minutes import ParagraphLine
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.decisions.page import DecisionsPage
from boarddesk.ui.page import Place
from tests.builders import a_board, a_desk, a_meeting


@pytest.fixture
def desk() -> Desk:
    return a_desk()


def shown(qtbot: QtBot, desk: Desk, board: str) -> DecisionsPage:
    page = DecisionsPage(Bridge(desk))
    qtbot.addWidget(page)
    page.set_subject(board)
    page.resize(1000, 600)
    with qtbot.waitActive(page):
        page.show()
    return page


def test_enter_opens_the_minute_and_the_filter_narrows(qtbot: QtBot, desk: Desk) -> None:
    board = a_board(desk)
    meeting = a_meeting(desk, board, 0)
    item = desk.run(agenda.add_item, meeting, "Fees")
    texts = ("Fees stay.", "The hall is painted.")
    lines = [ParagraphLine(new_id(), MinuteKind.DECISION, text) for text in texts]
    desk.run(minutes.save_item, item, lines)
    page = shown(qtbot, desk, board)
    QAbstractItemModelTester(page.table.lines_model, QAbstractItemModelTester.FailureReportingMode.Warning)
    page.filter.setText("hall")
    assert page.table.proxy.rowCount() == 1
    wanted: list[Place] = []
    page.wanted.connect(wanted.append)
    page.table.setCurrentIndex(page.table.proxy.index(0, 0))
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert wanted == [Place("minutes", meeting, lines[1].id)]
    desk.run(minutes.save_item, item, lines[:1])
    page.filter.clear()
    assert page.table.proxy.rowCount() == 1


def test_a_board_without_decisions_says_how_one_is_recorded(qtbot: QtBot, desk: Desk) -> None:
    page = shown(qtbot, desk, a_board(desk))
    assert page.empty.isVisible()
    assert not page.filter.isVisible()
