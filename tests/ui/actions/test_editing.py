"""The action log: everything in it is changed in place, by keys and by the mouse, and can be undone."""

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from boarddesk.desk import actions, meetings
from boarddesk.model.enums import ActionStatus, DueKind, MeetingStatus
from boarddesk.rules.dates import Due
from boarddesk.ui.actions.fields import DueField, OwnersField
from boarddesk.ui.actions.new_action import NewAction
from boarddesk.ui.actions.words import history
from boarddesk.ui.page import Place
from boarddesk.ui.widgets.field import HintLine
from tests.builders import NIGHT
from tests.ui.actions.logs import NEXT, TODAY, Control, Key, Log, Shift

DUE = dt.date(2027, 2, 1)


def test_enter_unfolds_the_history_and_folds_it_again(qtbot: QtBot) -> None:
    log = Log(qtbot)
    log.outside("Write", DUE)
    log.open().at("Write").press(Key.Key_Return)
    before = log.table.rowHeight(0)
    assert log.table.history.isVisible()
    log.press(Key.Key_Return)
    assert not log.table.history.isVisible()
    assert log.table.rowHeight(0) < before


def test_a_click_on_the_arrow_unfolds_the_history(qtbot: QtBot) -> None:
    log = Log(qtbot)
    key = log.outside("Write", DUE)
    log.open()
    index = log.table.proxy.index(0, log.table.lines_model.column_of("history"))
    QTest.mouseClick(log.table.viewport(), Qt.MouseButton.LeftButton, pos=log.table.visualRect(index).center())
    assert log.table.unfolded == key


def test_the_history_stays_with_its_row_when_that_moves(qtbot: QtBot) -> None:
    log = Log(qtbot)
    for n in range(30):
        log.outside(f"Task {n:02}", DUE)
    log.open().at("Task 05").press(Key.Key_Space)
    log.table.verticalScrollBar().setValue(120)
    bottom = log.table.rowViewportPosition(5) + log.table.rowHeight(5)
    assert log.table.history.y() + log.table.history.height() == bottom
    log.table.sort_by_column("text", descending=True)
    qtbot.waitUntil(
        lambda: log.table.history.geometry().bottom() + 1 == log.table.rowViewportPosition(24) + log.table.rowHeight(24)
    )


def test_the_history_tells_everything_newest_first(qtbot: QtBot) -> None:
    log = Log(qtbot)
    key = log.minuted("Health to report back.", "JH @21 Jan", item=1)
    log.desk.run(actions.add_update, key, "Letter drafted.", TODAY - dt.timedelta(days=2))
    log.desk.run(actions.set_due, key, Due(DueKind.DATE, DUE))
    log.desk.run(actions.set_status, [key], ActionStatus.COMPLETE)
    assert [one.text for one in history(log.line(key))] == [
        "Complete.",
        "Due date moved from 21 Jan 2027 to 1 Feb 2027.",
        "Letter drafted.",
        f"Agreed under {log.line(key).item_label}, {log.line(key).item_title}.",
    ]


def test_u_adds_an_update_and_comes_back_to_the_row(qtbot: QtBot) -> None:
    log = Log(qtbot)
    key = log.outside("Write", DUE)
    log.open().at("Write").press(Key.Key_U).type("Letter drafted.").press(Key.Key_Return)
    assert log.line(key).updates[-1].text == "Letter drafted."
    assert log.focus is log.table
    assert log.table.unfolded == key
    assert log.table.history.lines[0].happening.text == "Letter drafted."


def test_escape_leaves_an_update_that_was_begun(qtbot: QtBot) -> None:
    log = Log(qtbot)
    key = log.outside("Write", DUE)
    log.open().at("Write").press(Key.Key_U).type("Le").press(Key.Key_Escape)
    assert log.line(key).updates == ()
    assert log.focus is log.table


def test_a_half_typed_update_is_written_when_she_leaves_the_page(qtbot: QtBot) -> None:
    log = Log(qtbot)
    key = log.outside("Write", DUE)
    log.open().at("Write").press(Key.Key_U).type("Letter drafted")
    log.page.flush()
    assert log.line(key).updates[-1].text == "Letter drafted"


def test_an_update_is_corrected_in_place(qtbot: QtBot) -> None:
    log = Log(qtbot)
    key = log.outside("Write", DUE)
    log.desk.run(actions.add_update, key, "Leter drafted")
    log.open().at("Write").press(Key.Key_Return)
    log.table.history.lines[0].setFocus()
    log.press(Key.Key_F2)
    field = log.focus
    assert isinstance(field, QLineEdit)
    field.setText("Letter drafted")
    log.press(Key.Key_Return)
    assert log.line(key).updates[-1].text == "Letter drafted"
    assert log.table.unfolded == key


def test_e_edits_the_text_over_several_lines_and_enter_ends_it(qtbot: QtBot) -> None:
    log = Log(qtbot)
    key = log.outside("Write", DUE)
    log.open().at("Write").press(Key.Key_E).type("Write to the Trust.").press(Key.Key_Return)
    assert log.line(key).text == "Write to the Trust."


def test_a_text_left_empty_is_refused_where_it_was_typed(qtbot: QtBot) -> None:
    log = Log(qtbot)
    key = log.outside("Write", DUE)
    log.open().at("Write").press(Key.Key_E, Key.Key_Backspace, Key.Key_Return)
    qtbot.waitUntil(lambda: bool(log.table.error_shown))
    assert log.line(key).text == "Write"


def test_d_moves_the_due_date_in_words_that_count_from_the_meeting(qtbot: QtBot) -> None:
    log = Log(qtbot)
    key = log.minuted("Report back.", "JH")
    log.open().at("Report back.").press(Key.Key_D).type("in 10 weeks")
    field = log.focus
    assert isinstance(field, DueField)
    assert field.completion.popup.isVisible()
    log.press(Key.Key_Return)
    qtbot.waitUntil(lambda: log.line(key).due == NIGHT + dt.timedelta(weeks=10))


def test_next_meeting_pins_to_it(qtbot: QtBot) -> None:
    log = Log(qtbot)
    key = log.minuted("Report back.", "JH")
    log.open().at("Report back.").press(Key.Key_D).type("next meeting").press(Key.Key_Return)
    qtbot.waitUntil(lambda: log.line(key).due_kind is DueKind.NEXT_MEETING)
    assert log.line(key).due == NEXT


def test_next_meeting_never_means_one_that_is_over(qtbot: QtBot) -> None:
    log = Log(qtbot)
    key = log.minuted("Report back.", "JH")
    log.clock.set(dt.datetime(2027, 2, 10, 9, tzinfo=dt.UTC))
    coming = dt.date(2027, 3, 18)
    log.desk.run(meetings.create_meeting, log.board_id, coming, "NSCB meeting", dt.time(13), dt.time(16), "Town Hall")
    log.open().at("Report back.").press(Key.Key_D).type("next meeting").press(Key.Key_Return)
    qtbot.waitUntil(lambda: log.line(key).due == coming)


def test_an_empty_due_field_takes_the_date_away(qtbot: QtBot) -> None:
    log = Log(qtbot)
    key = log.outside("Write", DUE)
    log.open().at("Write").press(Key.Key_D, Key.Key_Backspace, Key.Key_Return)
    qtbot.waitUntil(lambda: log.line(key).due_kind is DueKind.NONE)


def test_what_is_no_date_comes_back_with_the_reason(qtbot: QtBot) -> None:
    log = Log(qtbot)
    key = log.outside("Write", DUE)
    log.open().at("Write").press(Key.Key_D).type("soonish").press(Key.Key_Return)
    qtbot.waitUntil(lambda: "soonish" in log.table.error_shown)
    assert log.line(key).due == DUE
    field = log.focus
    assert isinstance(field, QLineEdit)
    assert field.text() == "soonish"


def test_one_enter_takes_the_owner_on_offer_and_a_comma_goes_on(qtbot: QtBot) -> None:
    log = Log(qtbot)
    key = log.outside("Write", DUE)
    log.open().at("Write").press(Key.Key_O, Key.Key_Backspace).type("anna,bet").press(Key.Key_Return)
    qtbot.waitUntil(lambda: [owner.shown for owner in log.line(key).owners] == ["AM", "BG"])


def test_owners_take_a_date_with_them(qtbot: QtBot) -> None:
    log = Log(qtbot)
    key = log.outside("Write")
    log.open().at("Write").press(Key.Key_O).type("AS @21 Jan").press(Key.Key_Return)
    qtbot.waitUntil(lambda: log.line(key).due == NEXT)
    assert [owner.shown for owner in log.line(key).owners] == ["AS"]


def test_an_owner_nobody_knows_is_kept_and_flagged(qtbot: QtBot) -> None:
    log = Log(qtbot)
    key = log.outside("Write")
    log.open().at("Write").press(Key.Key_O).type("QX")
    field = log.focus
    assert isinstance(field, OwnersField)
    assert field.completion.popup.isVisible()
    log.press(Key.Key_Return)
    qtbot.waitUntil(lambda: log.line(key).owners != () and log.line(key).owners[0].flagged)


def test_escape_closes_the_offers_first_and_then_the_field(qtbot: QtBot) -> None:
    log = Log(qtbot)
    key = log.outside("Write")
    log.open().at("Write").press(Key.Key_O).type("an")
    field = log.focus
    assert isinstance(field, OwnersField)
    log.press(Key.Key_Escape)
    assert not field.completion.popup.isVisible()
    assert field.isVisible()
    log.press(Key.Key_Escape)
    assert [owner.shown for owner in log.line(key).owners] == ["JH"]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_s_offers_the_statuses_and_several_rows_close_in_one_gesture(qtbot: QtBot) -> None:
    log = Log(qtbot)
    keys = [log.outside(text, DUE) for text in ("First", "Second", "Third")]
    log.open().at("First")
    log.press(Key.Key_Down, held=Shift)
    log.press(Key.Key_S)
    offered = log.page.commands.statuses
    assert [action.text().replace("&", "") for action in offered.actions()] == [
        "Open",
        "At risk",
        "Complete",
        "Superseded",
    ]
    offered.actions()[2].trigger()
    offered.close()
    assert [log.line(key).status for key in keys] == [ActionStatus.COMPLETE, ActionStatus.COMPLETE, ActionStatus.OPEN]
    assert log.texts == ["Third"]
    log.desk.undo()
    assert log.texts == ["First", "Second", "Third"]


def test_c_makes_the_selected_confidential_and_again_no_longer(qtbot: QtBot) -> None:
    log = Log(qtbot)
    key = log.outside("Write")
    log.open().at("Write").press(Key.Key_C)
    assert log.line(key).confidential
    log.press(Key.Key_C)
    assert not log.line(key).confidential


def test_an_action_of_circulated_minutes_stays_and_the_row_says_why(qtbot: QtBot) -> None:
    log = Log(qtbot)
    log.minuted("Report back.", "JH")
    log.desk.run(meetings.set_status, log.meeting_id, MeetingStatus.CIRCULATED)
    log.open().at("Report back.").press(Key.Key_Delete)
    assert "superseded" in log.table.error_shown
    assert log.texts == ["Report back."]


def test_control_enter_goes_to_its_place_in_the_minutes(qtbot: QtBot) -> None:
    log = Log(qtbot)
    key = log.minuted("Report back.", "JH")
    log.outside("Write")
    log.open().at("Report back.").press(Key.Key_Return, held=Control)
    assert log.went == [Place("minutes", log.meeting_id, log.line(key).minute_id)]
    log.at("Write").press(Key.Key_Return, held=Control)
    assert "no place in the minutes" in log.table.error_shown


def test_a_new_action_takes_owners_and_date_in_words_and_is_shown(qtbot: QtBot) -> None:
    log = Log(qtbot)
    log.outside("Write")
    log.open().press(Key.Key_Insert)
    dialog = log.page.findChild(NewAction)
    assert dialog is not None
    dialog.text.setPlainText("Ask the Trust.")
    dialog.owners.setText("JH, AM")
    dialog.due.setText("in 3 weeks")
    hints = [line.accessibleName() for line in dialog.due_field.findChildren(HintLine)]
    assert hints == ["Thursday 14 January 2027, in 3 weeks"]
    dialog.accept_button.click()
    line = log.table.current_line()
    assert line is not None
    assert (line.text, [o.shown for o in line.owners], line.due) == (
        "Ask the Trust.",
        ["JH", "AM"],
        dt.date(2027, 1, 14),
    )


def test_a_new_action_without_a_text_stays_open_with_the_reason(qtbot: QtBot) -> None:
    log = Log(qtbot).open()
    log.page.commands.new_action()
    dialog = log.page.findChild(NewAction)
    assert dialog is not None
    dialog.accept_button.click()
    assert dialog.isVisible()
    assert dialog.wrong
    dialog.reject()


def test_a_click_with_a_key_held_only_selects(qtbot: QtBot) -> None:
    log = Log(qtbot)
    log.outside("First", DUE)
    log.outside("Second", DUE)
    log.open().at("First")
    index = log.table.proxy.index(1, log.table.lines_model.column_of("status"))
    spot = log.table.visualRect(index).topLeft() + QPoint(20, 20)
    QTest.mouseClick(log.table.viewport(), Qt.MouseButton.LeftButton, Control, spot)
    assert len(log.table.selected_lines()) == 2
    assert not log.page.commands.statuses.isVisible()
