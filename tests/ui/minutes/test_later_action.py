"""An action from a paragraph of approved minutes, by the menu of the text."""

from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from boarddesk.desk.action_lines import action_lines
from boarddesk.desk.approval import approve_minutes
from boarddesk.desk.meetings import meeting_line
from boarddesk.model.enums import MinuteKind
from boarddesk.model.lines.minutes import ParagraphLine
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.minutes.later_action import LaterAction, offer_later_action
from tests.desk.test_approval import two_meetings


def test_the_paragraph_is_the_text_that_is_proposed(qtbot: QtBot) -> None:
    two = two_meetings()
    two.desk.run(approve_minutes, two.last)
    board = two.desk.ask(meeting_line, two.last).board_id
    line = ParagraphLine("m1", MinuteKind.NARRATIVE, "KA said that the audit covered fourteen cases.")
    dialog = LaterAction(Bridge(two.desk), board, line)
    qtbot.addWidget(dialog)
    assert dialog.text.toPlainText() == line.text
    dialog.text.setPlainText("KA to publish the audit.")
    dialog.owners.setText("JH")
    dialog.accept()
    assert dialog.wrong == ""
    (added,) = two.desk.ask(action_lines, board)
    assert (added.ref, added.text) == ("19.11.26/3.2", "KA to publish the audit.")


def test_it_is_offered_for_a_paragraph_that_says_something(qtbot: QtBot) -> None:
    two = two_meetings()
    window = QWidget()
    qtbot.addWidget(window)
    made = QMenu(window)
    bridge = Bridge(two.desk)
    offer_later_action(made, bridge, "", ParagraphLine("x", MinuteKind.NARRATIVE, " "), window)
    assert made.isEmpty()
    offer_later_action(made, bridge, "", ParagraphLine("x", MinuteKind.NARRATIVE, "Noted."), window)
    assert made.actions()[-1].text() == "&Action from this paragraph…"
