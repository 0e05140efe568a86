"""An action and a decision from a paragraph of approved minutes, by the menu of the text."""

from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from boarddesk.desk.action_lines import action_lines
from boarddesk.desk.approval import approve_minutes
from boarddesk.desk.decisions import decision_lines
from boarddesk.desk.meetings import meeting_line
from boarddesk.model.enums import MinuteKind
from boarddesk.model.lines.minutes import ParagraphLine
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.minutes.later_action import LaterAction
from boarddesk.ui.minutes.later_decision import LaterDecision
from boarddesk.ui.minutes.page import MinutesPage
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


def test_both_are_offered_for_a_paragraph_of_approved_minutes_that_says_something(qtbot: QtBot) -> None:
    two = two_meetings()
    page = MinutesPage(Bridge(two.desk))
    qtbot.addWidget(page)
    page.set_subject(two.last)
    assert not page.later.decision.isVisible()
    two.desk.run(approve_minutes, two.last)
    page.reload()
    assert page.later.decision.isEnabled()
    made = QMenu(page)
    page.later.add_to(made, ParagraphLine("x", MinuteKind.NARRATIVE, " "))
    assert made.isEmpty()
    page.later.add_to(made, ParagraphLine("m1", MinuteKind.NARRATIVE, "Noted."))
    assert [each.text() for each in made.actions()][-2:] == [
        "&Action from this paragraph…",
        "&Decision from this paragraph…",
    ]


def test_a_decision_is_added_with_the_words_of_the_paragraph_or_others(qtbot: QtBot) -> None:
    two = two_meetings()
    two.desk.run(approve_minutes, two.last)
    board = two.desk.ask(meeting_line, two.last).board_id
    line = ParagraphLine("m1", MinuteKind.NARRATIVE, "KA said that the audit covered fourteen cases.")
    dialog = LaterDecision(Bridge(two.desk), line)
    qtbot.addWidget(dialog)
    assert dialog.text.toPlainText() == line.text
    dialog.text.setPlainText(" ")
    dialog.accept()
    assert "missing" in dialog.wrong
    dialog.text.setPlainText("The audit covers fourteen cases.")
    dialog.accept()
    made = [each.text for each in two.desk.ask(decision_lines, board) if each.later]
    assert made == ["The audit covers fourteen cases."]
