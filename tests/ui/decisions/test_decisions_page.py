"""The page of decisions: filtered, opened, superseded."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from boarddesk.desk import agenda, meetings, minutes
from boarddesk.desk.approval import approve_minutes
from boarddesk.desk.desk import Desk
from boarddesk.model.enums import MinuteKind
from boarddesk.model.ids import new_id
from boarddesk.model.lines.minutes import ParagraphLine
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.decisions.adding import AddDecision
from boarddesk.ui.decisions.numbers import NumbersDialog
from boarddesk.ui.decisions.page import AT_FIRST, DecisionsPage
from boarddesk.ui.page import Place
from tests.builders import a_board, a_desk, a_meeting
from tests.desk.test_approval import two_meetings


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


def many(desk: Desk, count: int) -> tuple[str, list[str]]:
    """A board with a meeting of many decisions; gives their ids."""
    board = a_board(desk)
    item = desk.run(agenda.add_item, a_meeting(desk, board, 0), "Fees")
    lines = [ParagraphLine(new_id(), MinuteKind.DECISION, f"Fee number {n} stays.") for n in range(count)]
    desk.run(minutes.save_item, item, lines)
    return board, [line.id for line in lines]


def test_of_very_many_the_latest_are_shown_and_the_others_when_asked_for(qtbot: QtBot, desk: Desk) -> None:
    board, keys = many(desk, AT_FIRST + 30)
    page = shown(qtbot, desk, board)
    assert page.table.proxy.rowCount() == AT_FIRST
    assert page.earlier.text() == "Show 30 decisions earlier…"
    page.filter.setText(f"number {AT_FIRST + 20}")
    assert page.table.proxy.rowCount() == 1
    assert not page.earlier.isVisible()
    page.filter.clear()
    page.select(keys[-1])
    assert page.table.current_key() == keys[-1]
    assert page.table.proxy.rowCount() == AT_FIRST + 30


def test_numbers_are_chosen_with_a_pattern_that_is_shown_as_it_comes_out(qtbot: QtBot, desk: Desk) -> None:
    board, _ = many(desk, 2)
    page = shown(qtbot, desk, board)
    dialog = NumbersDialog(page.bridge, board)
    qtbot.addWidget(dialog)
    dialog.way.setCurrentIndex(1)
    dialog.pattern.clear()
    QTest.keyClicks(dialog.pattern, "D{yy}")
    dialog.accept()
    assert "one running number" in dialog.wrong
    QTest.keyClicks(dialog.pattern, "-{nn}")
    assert dialog.pattern_field.error == ""
    dialog.accept()
    assert [line.called for line in page.table.shown_lines()] == ["D26-01", "D26-02"]
    desk.undo()
    assert page.table.shown_lines()[0].called.startswith("19.11.26/")


def test_a_decision_of_approved_minutes_is_found_added_reworded_and_taken_out(qtbot: QtBot) -> None:
    two = two_meetings()
    two.desk.run(approve_minutes, two.last)
    board = two.desk.ask(meetings.meeting_line, two.last).board_id
    page = shown(qtbot, two.desk, board)
    dialog = AddDecision(page.bridge, board)
    qtbot.addWidget(dialog)
    dialog.filter.setText("sixth form")
    dialog.table.setCurrentIndex(dialog.table.proxy.index(0, 0))
    assert dialog.text.toPlainText() == "Every school with a sixth form was offered a place."
    dialog.text.setPlainText("Every school is offered a place.")
    dialog.accept()
    assert dialog.added == "b1"
    page.select("b1")
    text = page.table.lines_model.column_of("text")
    page.table.lines_model.apply(page.table.lines_model.row_of("b1") or 0, text, "Each school has one.")
    line = page.table.current_line()
    assert line is not None
    assert (line.text, line.later) == ("Each school has one.", True)
    page.take_out()
    assert all(each.id != "b1" for each in page.table.shown_lines())
    refused: list[str] = []
    page.refused.connect(refused.append)
    page.table.setCurrentIndex(page.table.proxy.index(0, 0))
    page.take_out()
    assert "stands in the minutes" in refused[0]
