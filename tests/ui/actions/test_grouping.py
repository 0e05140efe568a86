"""The log under heads: what stands where, folding, and what is remembered."""

from pytestqt.qtbot import QtBot

from boarddesk.desk import actions
from boarddesk.model.enums import ActionGrouping, ActionStatus, LogView
from boarddesk.ui.actions.closing import CloseActions
from boarddesk.ui.actions.grouping import GroupHead
from boarddesk.ui.actions.splitting import SplitAction
from tests.ui.actions.logs import Key, Log, Shift
from tests.ui.actions.test_log import FAR, LATE, SOON, a_mixed_log


def rows(log: Log) -> list[str]:
    """Heads with their counts, and actions."""
    return [
        f"[{row.title} {row.count}]" if isinstance(row, GroupHead) else row.text for row in log.table.lines_model.lines
    ]


def group(log: Log, grouping: ActionGrouping) -> None:
    combo = log.page.filters.groups
    combo.setCurrentIndex(combo.findData(grouping.value))
    combo.activated.emit(combo.currentIndex())


def test_actions_stand_under_the_heads_of_their_owners_due_days_and_statuses(qtbot: QtBot) -> None:
    log = a_mixed_log(qtbot).open()
    group(log, ActionGrouping.OWNER)
    assert rows(log) == ["[AM  Anna Marsh 1]", "Late", "[AS  Alan Stroud 1]", "Soon", "[JH  Judith Hale 1]", "Far"]
    group(log, ActionGrouping.DUE)
    assert rows(log) == ["[Overdue 1]", "Late", "[Due by the next meeting 1]", "Soon", "[Due later 1]", "Far"]
    group(log, ActionGrouping.STATUS)
    assert rows(log) == ["[Overdue 1]", "Late", "[Due soon 1]", "Soon", "[On track 1]", "Far"]
    group(log, ActionGrouping.NONE)
    assert rows(log) == ["Late", "Soon", "Far"]


def test_the_latest_meeting_stands_below_what_was_agreed_outside(qtbot: QtBot) -> None:
    log = a_mixed_log(qtbot)
    log.minuted("Health to report back.", "JH")
    log.open()
    group(log, ActionGrouping.MEETING)
    assert rows(log)[0] == "[Outside a meeting 3]"
    assert rows(log)[-2:] == ["[Meeting of 19 Nov 2026 1]", "Health to report back."]


def test_a_group_is_folded_by_key_and_by_click_and_stays_so(qtbot: QtBot) -> None:
    log = a_mixed_log(qtbot).open()
    group(log, ActionGrouping.DUE)
    log.table.setCurrentIndex(log.table.proxy.index(0, 1))
    log.press(Key.Key_Left)
    assert rows(log)[:2] == ["[Overdue 1]", "[Due by the next meeting 1]"]
    assert log.table.current_head() is not None
    log.press(Key.Key_Return)
    assert rows(log)[1] == "Late"
    log.table.clicked.emit(log.table.proxy.index(0, 0))
    assert rows(log)[1] == "[Due by the next meeting 1]"
    log.open()
    assert rows(log)[:2] == ["[Overdue 1]", "[Due by the next meeting 1]"]


def test_an_action_in_a_folded_group_is_shown_when_somebody_goes_to_it(qtbot: QtBot) -> None:
    log = a_mixed_log(qtbot).open()
    group(log, ActionGrouping.DUE)
    log.table.clicked.emit(log.table.proxy.index(0, 0))
    late = next(line for line in log.page.log.lines if line.text == "Late")
    log.page.show_action(late.id)
    assert log.table.current_line() == late


def test_sorting_goes_on_within_the_groups(qtbot: QtBot) -> None:
    log = Log(qtbot)
    for text, due in (("One", LATE), ("Two", SOON), ("Three", FAR)):
        log.outside(text, due, "JH")
    log.outside("Four", SOON, "AM")
    log.open()
    group(log, ActionGrouping.OWNER)
    log.table.sort_by_column("due", descending=True)
    assert rows(log) == ["[AM  Anna Marsh 1]", "Four", "[JH  Judith Hale 3]", "Three", "Two", "One"]


def test_the_filter_takes_heads_away_that_have_nothing_left(qtbot: QtBot) -> None:
    log = a_mixed_log(qtbot).open()
    group(log, ActionGrouping.OWNER)
    log.page.filters.words.setText("late")
    assert rows(log)[0] == "[AM  Anna Marsh 1]"
    assert "[JH  Judith Hale 1]" not in rows(log)


def test_keys_that_need_an_action_do_nothing_on_a_head(qtbot: QtBot) -> None:
    log = a_mixed_log(qtbot).open()
    group(log, ActionGrouping.DUE)
    log.table.setCurrentIndex(log.table.proxy.index(0, 1))
    log.press(Key.Key_U, Key.Key_S, Key.Key_E, Key.Key_D, Key.Key_O, Key.Key_F2)
    assert rows(log)[1] == "Late"
    assert not log.table.history.adding


def test_the_cursor_goes_to_the_row_that_follows_when_its_action_leaves_the_view(qtbot: QtBot) -> None:
    log = a_mixed_log(qtbot).open()
    log.at("Late")
    log.desk.run(actions.set_status, [log.page.log.lines[0].id], ActionStatus.COMPLETE)
    current = log.table.current_line()
    assert current is not None
    assert current.text == "Soon"


def test_somebody_who_was_heard_of_since_the_last_meeting_need_not_be_chased(qtbot: QtBot) -> None:
    log = a_mixed_log(qtbot).open()
    log.page.filters.views.set_current(LogView.CHASE)
    assert log.texts == ["Late", "Soon"]
    late = next(line for line in log.page.log.lines if line.text == "Late")
    log.desk.run(actions.add_update, late.id, "Half done.")
    assert log.texts == ["Soon"]


def test_what_is_selected_is_closed_with_one_update(qtbot: QtBot) -> None:
    log = a_mixed_log(qtbot).open()
    log.table.selectAll()
    log.press(Key.Key_B)
    dialog = log.page.findChild(CloseActions)
    assert dialog is not None
    dialog.accept()
    assert dialog.wrong
    dialog.text.setPlainText("Settled at the workshop.")
    dialog.accept()
    assert log.texts == []
    assert log.desk.undo() == "Close 3 actions"
    assert log.texts == ["Late", "Soon", "Far"]


def test_an_action_is_split_and_merged_again_by_key(qtbot: QtBot) -> None:
    log = a_mixed_log(qtbot).open()
    log.at("Far").press(Key.Key_X)
    dialog = log.page.findChild(SplitAction)
    assert dialog is not None
    dialog.second.setPlainText("Farther")
    dialog.accept()
    assert log.texts == ["Late", "Soon", "Far", "Farther"]
    log.at("Farther").press(Key.Key_Up, held=Shift)
    log.press(Key.Key_M)
    assert log.texts == ["Late", "Soon", "Far"]
