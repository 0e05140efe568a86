"""Noting who has answered an action of many."""

import datetime as dt

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from boarddesk.desk.answers import answers_of
from boarddesk.model.errors import RuleError
from boarddesk.ui.actions.answering import AnswersDialog
from tests.ui.actions.logs import TODAY, Key, Log

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def opened(log: Log) -> AnswersDialog:
    """The dialog, opened by its key."""
    log.press(Key.Key_A)
    (dialog,) = [each for each in log.page.findChildren(AnswersDialog) if each.isVisible()]
    dialog.activateWindow()
    log.qtbot.waitUntil(dialog.table.hasFocus)
    return dialog


def test_space_ticks_from_row_to_row_and_the_log_says_how_many(qtbot: QtBot) -> None:
    log = Log(qtbot)
    action = log.minuted("Members to send returns.", "ALL")
    log.open().at("Members to send returns.")
    dialog = opened(log)
    assert [line.name for line in dialog.lines][:2] == ["Judith Hale", "Simone Ellery"]
    log.press(Key.Key_Space, Key.Key_Space, Key.Key_Down, Key.Key_Space)
    assert dialog.count.text().startswith("3 of 6 have answered")
    dialog.accept()
    assert dialog.result() == QDialog.DialogCode.Accepted
    kept = log.desk.ask(answers_of, action)
    assert [line.answered for line in kept] == [True, True, False, True, False, False]
    assert kept[0].answered_on == TODAY
    line = log.table.current_line()
    assert line is not None
    owners = log.table.columns[log.table.lines_model.column_of("owners")]
    assert owners.said is not None
    assert owners.said(line) == "ALL, 3 of 6 answered"


def test_a_day_or_a_note_is_typed_and_cancel_keeps_nothing(qtbot: QtBot) -> None:
    log = Log(qtbot)
    action = log.minuted("Members to send returns.", "ALL")
    log.open().at("Members to send returns.")
    dialog = opened(log)
    day = dialog.table.columns[3].edit
    assert day is not None
    day(dialog.lines[0], "12 Dec")
    assert (dialog.lines[0].answered, dialog.lines[0].answered_on) == (True, dt.date(2026, 12, 12))
    with pytest.raises(RuleError, match="“soonish” is not a date"):
        day(dialog.lines[0], "soonish")
    with pytest.raises(RuleError, match="That day is still to come"):
        day(dialog.lines[0], "1 January 2027")
    day(dialog.lines[0], "")
    assert not dialog.lines[0].answered
    dialog.reject()
    assert not any(line.answered for line in log.desk.ask(answers_of, action))
    assert log.line(action).asked == 0


def test_whoever_was_not_asked_is_taken_off_and_can_be_added_again(qtbot: QtBot) -> None:
    log = Log(qtbot)
    log.minuted("Members to send returns.", "ALL")
    log.open().at("Members to send returns.")
    dialog = opened(log)
    log.press(Key.Key_Delete)
    assert len(dialog.lines) == 5
    assert not dialog.again.isHidden()
    dialog.again.click()
    assert [line.name for line in dialog.lines][-1] == "Judith Hale"
    assert dialog.again.isHidden()
    dialog.accept()
    assert log.page.log.lines[0].asked == 6


def test_an_action_of_one_owner_is_not_asked_about(qtbot: QtBot) -> None:
    log = Log(qtbot)
    log.outside("Alone", None, "JH")
    log.open().at("Alone")
    log.press(Key.Key_A)
    assert log.table.error_shown.startswith("It has one owner")
