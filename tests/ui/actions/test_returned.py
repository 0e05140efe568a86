"""A tracker that has come back, in the window: shown side by side, ticked, taken over, undone."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from boarddesk.desk import actions, trackers
from boarddesk.desk.action_lines import action_lines
from boarddesk.desk.exports import write_excel
from boarddesk.model.enums import ActionStatus, Comparison
from boarddesk.ui.actions.page import ActionsPage
from boarddesk.ui.actions.returned import ReturnedTracker
from boarddesk.ui.bridge import Bridge
from tests.boxes import Boxes
from tests.builders import a_board, a_desk

FIRST = 4
"""The row of the first action."""


class Back:
    """A board with three actions, and a tracker of it that comes back filled in."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.desk = a_desk()
        self.board = a_board(self.desk)
        for text in ("Write to the Trust", "Ask the Fire Service", "Paint the hall"):
            self.desk.run(actions.add_action, self.board, text)
        self.path = folder / "tracker.xlsx"
        write_excel(self.desk.note(trackers.hand_out, self.board), self.path)
        self.page = ActionsPage(Bridge(self.desk))
        qtbot.addWidget(self.page)
        self.qtbot = qtbot
        self.page.set_subject(self.board)
        with qtbot.waitActive(self.page):
            self.page.show()
        self.said: list[str] = []
        self.page.said.connect(self.said.append)
        self.page.refused.connect(self.said.append)

    def fill(self, row: int, head: str, value: str) -> None:
        workbook = load_workbook(self.path)
        sheet = workbook["Open"]
        column = next(n for n, cell in enumerate(sheet[3], start=1) if cell.value == head)
        sheet.cell(row, column).value = value
        workbook.save(self.path)

    def show(self) -> ReturnedTracker:
        self.page.commands.show_returned(self.path)
        dialog = next(iter(self.page.findChildren(ReturnedTracker)))
        self.qtbot.waitUntil(dialog.table.hasFocus)
        return dialog

    def status(self, number: int) -> ActionStatus:
        return self.desk.ask(action_lines, self.board)[number].status


@pytest.fixture
def back(qtbot: QtBot, tmp_path: Path) -> Back:
    return Back(qtbot, tmp_path)


def test_clean_changes_are_ticked_and_taken_over_in_one_gesture(back: Back) -> None:
    back.fill(FIRST, "Status", "Complete")
    back.fill(FIRST + 1, "New update", "They will answer in May.")
    dialog = back.show()
    assert [offer.taken for offer in dialog.offers] == [True, True]
    assert dialog.accept_button.text() == "Take over 2 changes"
    dialog.accept()
    assert back.said == ["2 changes taken over from the tracker."]
    assert back.status(0) is ActionStatus.COMPLETE
    back.desk.undo()
    assert back.status(0) is ActionStatus.OPEN
    assert not back.desk.ask(action_lines, back.board)[1].updates


def test_a_conflict_is_taken_only_when_she_ticks_it_with_the_space_bar(back: Back) -> None:
    back.fill(FIRST, "Status", "Complete")
    first = back.desk.ask(action_lines, back.board)[0]
    back.desk.run(actions.set_status, [first.id], ActionStatus.AT_RISK)
    dialog = back.show()
    assert [(offer.difference.kind, offer.taken) for offer in dialog.offers] == [(Comparison.CONFLICT, False)]
    assert not dialog.accept_button.isEnabled()
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    dialog.accept()
    assert back.status(0) is ActionStatus.COMPLETE


def test_what_is_not_understood_cannot_be_ticked(back: Back) -> None:
    back.fill(FIRST, "Status", "perhaps")
    dialog = back.show()
    dialog.tick_all(taken=True)
    assert [offer.taken for offer in dialog.offers] == [False]
    dialog.reject()


def test_leaving_changes_nothing(back: Back) -> None:
    back.fill(FIRST, "Status", "Complete")
    back.show().reject()
    assert back.status(0) is ActionStatus.OPEN


def test_a_file_without_differences_or_without_a_tracker_is_said_in_one_sentence(back: Back) -> None:
    back.page.commands.show_returned(back.path)
    back.path.write_bytes(b"nothing")
    back.page.commands.show_returned(back.path)
    assert back.said == [
        "Nothing in tracker.xlsx differs from the log.",
        "“tracker.xlsx” is not an Excel workbook, or it is damaged.",
    ]


def test_the_button_asks_which_file_it_is(back: Back, boxes: Boxes) -> None:
    boxes.answer(("", ""))
    back.page.back.click()
    assert back.said == []
