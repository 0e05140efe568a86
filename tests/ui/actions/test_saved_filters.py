"""Filters kept under a name: what comes back, and the ways to them."""

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from boarddesk.desk.log_filters import keep_filter, log_filters
from boarddesk.model.enums import ActionGrouping, LogView
from boarddesk.model.lines.log_filters import LogFilter
from boarddesk.ui.actions.saved import FILTER, NameFilter
from tests.ui.actions.logs import Key, Log
from tests.ui.actions.test_log import a_mixed_log

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def offered(log: Log) -> list[str]:
    return [action.text().replace("&", "") for action in log.page.saved.menu.actions() if not action.isSeparator()]


def choose(log: Log, start: str) -> None:
    menu = log.page.saved.menu
    next(action for action in menu.actions() if action.text().replace("&", "").startswith(start)).trigger()
    menu.close()


def answer(log: Log, name: str) -> None:
    (dialog,) = [each for each in log.page.findChildren(NameFilter) if each.isVisible()]
    dialog.name.setText(name)
    dialog.accept()
    assert dialog.result() == QDialog.DialogCode.Accepted, dialog.wrong


def test_what_she_sees_comes_back_under_its_name(qtbot: QtBot) -> None:
    log = a_mixed_log(qtbot).open()
    filters = log.page.filters
    filters.set_choice(LogView.ALL, filters.owner.itemData(filters.owner.findText("JH  Judith Hale")), "", "a")
    log.page.apply_filter(log.page.shown_filter())
    filters.groups.setCurrentIndex(filters.groups.findData("status"))
    filters.groups.activated.emit(filters.groups.currentIndex())
    log.table.sort_by_column("text", descending=True)
    seen = log.texts
    log.page.saved.ask_to_keep()
    answer(log, "Judith")
    assert log.desk.ask(log_filters, log.board_id) == (
        LogFilter("Judith", "a", LogView.ALL, "Judith Hale", "", ActionGrouping.STATUS, "text", descending=True),
    )
    filters.clear()
    filters.views.set_current(LogView.CLOSED)
    log.table.group_by(ActionGrouping.NONE)
    log.table.sort_by_column("due")
    assert log.texts != seen
    log.page.focus_first()
    log.press(Key.Key_F)
    assert offered(log) == ["1  Judith", "Keep this filter…"]
    choose(log, "1")
    assert (log.texts, filters.words.text(), filters.groups.currentData()) == (seen, "a", "status")
    log.press(Key.Key_F)
    assert offered(log) == ["1  Judith", "Keep this filter…", "Rename “Judith”…", "Remove “Judith”"]
    log.page.saved.menu.close()


def test_the_one_shown_is_renamed_and_removed(qtbot: QtBot) -> None:
    log = a_mixed_log(qtbot)
    log.desk.run(keep_filter, log.board_id, LogFilter("Late", view=LogView.OVERDUE))
    log.open()
    log.page.select(FILTER + "Late")
    assert log.texts == ["Late"]
    log.page.saved.offer()
    choose(log, "Rename")
    answer(log, "Overdue now")
    assert [each.name for each in log.desk.ask(log_filters, log.board_id)] == ["Overdue now"]
    log.page.saved.offer()
    choose(log, "Remove")
    assert log.desk.ask(log_filters, log.board_id) == ()
    assert log.texts == ["Late"]
    log.desk.undo()
    assert [each.name for each in log.desk.ask(log_filters, log.board_id)] == ["Overdue now"]


def test_an_owner_who_owns_nothing_any_more_leaves_nobody_out(qtbot: QtBot) -> None:
    log = a_mixed_log(qtbot)
    log.desk.run(keep_filter, log.board_id, LogFilter("Gone", owner="Somebody Else", meeting="2001-01-01"))
    log.open()
    log.page.select(FILTER + "Gone")
    assert log.texts == ["Late", "Soon", "Far"]


def test_a_filter_that_is_gone_is_said_so(qtbot: QtBot) -> None:
    log = a_mixed_log(qtbot).open()
    with qtbot.waitSignal(log.page.refused) as refused:
        log.page.select(FILTER + "Gone")
    assert refused.args == ["No filter is called “Gone” any more."]
