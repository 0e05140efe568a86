"""The action log: what is on show, in which order, and how it follows the record."""

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from boarddesk.desk import actions
from boarddesk.model.enums import ActionStatus, LogView
from boarddesk.rules.actions import RAG_RULE
from boarddesk.ui.actions.heading import heading, tally
from boarddesk.ui.bridge import Bridge
from tests.builders import NIGHT
from tests.ui.actions.logs import NEXT, TODAY, Control, Key, Log

LATE = dt.date(2026, 12, 1)
SOON = dt.date(2027, 1, 20)
FAR = dt.date(2027, 6, 1)


def a_mixed_log(qtbot: QtBot) -> Log:
    log = Log(qtbot)
    for text, due, owners in (
        ("Far", FAR, "JH"),
        ("Late", LATE, "AM, JH"),
        ("Soon", SOON, "AS"),
        ("Closed", LATE, "JH"),
    ):
        key = log.outside(text, due, owners)
        if text == "Closed":
            log.desk.run(actions.set_status, [key], ActionStatus.COMPLETE)
    return log


def test_it_opens_with_what_is_open_and_overdue_first(qtbot: QtBot) -> None:
    log = a_mixed_log(qtbot).open()
    assert log.texts == ["Late", "Soon", "Far"]


def test_each_view_shows_its_own_and_counts_them(qtbot: QtBot) -> None:
    log = a_mixed_log(qtbot).open()
    seen = {}
    for view in LogView:
        log.page.filters.views.set_current(view)
        seen[view.value] = log.texts
    assert seen == {
        "open": ["Late", "Soon", "Far"],
        "overdue": ["Late"],
        "soon": ["Soon"],
        "chase": ["Late", "Soon"],
        "closed_since": ["Closed"],
        "closed": ["Closed"],
        "all": ["Late", "Soon", "Far", "Closed"],
    }
    words = [child.accessibleName() for child in log.page.filters.views.children() if hasattr(child, "accessibleName")]
    assert words == [
        "Open 3",
        "Overdue 1",
        "Due by 21 Jan 1",
        "To chase 2",
        "Closed since 19 Nov 1",
        "Closed 1",
        "All 4",
    ]


def test_the_head_says_how_things_stand(qtbot: QtBot) -> None:
    log = a_mixed_log(qtbot).open()
    assert heading(log.page.log) == "3 open, 1 of them overdue. One closed since the last meeting."
    assert tally(log.page.log) == "3 open, 1 overdue"


def test_the_filter_looks_at_text_item_owner_and_ref(qtbot: QtBot) -> None:
    log = a_mixed_log(qtbot)
    log.minuted("Health to report back.", "BG", item=1)
    log.open()
    for typed, found in (("report", 1), ("19.11.26", 1), ("AM", 1), ("far", 1), ("nothing of the kind", 0)):
        log.page.filters.words.setText(typed)
        assert len(log.texts) == found, typed


def test_an_owner_and_a_meeting_narrow_it_and_can_be_cleared(qtbot: QtBot) -> None:
    log = a_mixed_log(qtbot)
    log.minuted("Health to report back.", "JH")
    log.open()
    owner, meeting = log.page.filters.owner, log.page.filters.meeting
    owner.setCurrentIndex(owner.findText("JH", Qt.MatchFlag.MatchStartsWith))
    owner.activated.emit(owner.currentIndex())
    assert log.texts == ["Late", "Far", "Health to report back."]
    meeting.setCurrentIndex(meeting.findText("19 Nov 2026"))
    meeting.activated.emit(meeting.currentIndex())
    assert log.texts == ["Health to report back."]
    log.page.filters.clear()
    assert len(log.texts) == 4


def test_words_that_nothing_holds_say_so_and_offer_to_clear_them(qtbot: QtBot) -> None:
    log = a_mixed_log(qtbot).open()
    log.page.filters.words.setText("zebra")
    assert log.page.nothing.isVisible()
    assert log.page.nothing.button is not None
    log.page.nothing.button.click()
    assert log.table.isVisible()
    assert len(log.texts) == 3


def test_an_empty_log_says_where_actions_come_from(qtbot: QtBot) -> None:
    log = Log(qtbot).open()
    assert log.page.empty.isVisible()
    assert not log.page.filters.isVisible()


def test_an_action_typed_in_the_minutes_appears_at_once(qtbot: QtBot) -> None:
    log = Log(qtbot).open()
    log.minuted("Health to report back.", "JH @21 Jan")
    assert log.texts == ["Health to report back."]
    assert log.table.isVisible()


def test_a_meetings_tab_shows_that_meetings_actions_alone(qtbot: QtBot) -> None:
    log = a_mixed_log(qtbot)
    log.minuted("Health to report back.", "JH")
    log.open(meeting=True)
    assert log.texts == ["Health to report back."]
    assert not log.page.filters.meeting.isVisible()
    log.minuted("Police to report back.", "AS")
    assert len(log.texts) == 2


def test_one_changed_action_is_one_changed_row(qtbot: QtBot) -> None:
    log = Log(qtbot)
    keys = [log.outside(f"Task {n:02}", FAR) for n in range(30)]
    log.open()
    heard: list[tuple[int, int]] = []
    log.table.lines_model.dataChanged.connect(lambda top, bottom, _=None: heard.append((top.row(), bottom.row())))
    log.table.lines_model.modelReset.connect(lambda: heard.append((-1, -1)))
    log.desk.run(actions.add_update, keys[7], "Half done.")
    assert heard == [(7, 7)]


def test_undo_of_a_deletion_brings_the_row_back(qtbot: QtBot) -> None:
    log = a_mixed_log(qtbot).open()
    log.at("Soon").press(Key.Key_Delete)
    assert log.texts == ["Late", "Far"]
    log.desk.undo()
    assert log.texts == ["Late", "Soon", "Far"]


def test_selecting_an_action_that_is_filtered_out_shows_it(qtbot: QtBot) -> None:
    log = a_mixed_log(qtbot).open()
    log.page.filters.words.setText("zebra")
    closed = next(line for line in log.page.log.lines if line.text == "Closed")
    log.page.select(closed.id)
    assert log.table.current_line() == closed


def test_columns_sort_by_their_native_values(qtbot: QtBot) -> None:
    log = a_mixed_log(qtbot).open()
    log.table.sort_by_column("due", descending=True)
    assert log.texts == ["Far", "Soon", "Late"]
    log.table.sort_by_column("owners")
    assert log.texts == ["Late", "Soon", "Far"]


def test_words_and_rule_stand_beside_every_colour(qtbot: QtBot) -> None:
    log = a_mixed_log(qtbot).open()
    column = log.table.lines_model.column_of("status")
    indexes = [log.table.proxy.index(row, column) for row in range(3)]
    assert [index.data() for index in indexes] == ["Overdue", "Due soon", "On track"]
    assert indexes[0].data(Qt.ItemDataRole.ToolTipRole) == RAG_RULE


def test_what_is_late_says_how_late(qtbot: QtBot) -> None:
    log = a_mixed_log(qtbot).open()
    column = log.table.lines_model.column_of("due")
    said = [log.table.proxy.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert said == ["1 Dec 2026, 3 weeks late", "20 Jan 2027, in 3 weeks"]


def test_rows_are_copied_with_tabs(qtbot: QtBot) -> None:
    log = a_mixed_log(qtbot).open()
    log.at("Late").press(Key.Key_C, held=Control)
    assert QGuiApplication.clipboard().text() == "24.12.26/b\tLate\tAM, JH\t1 Dec 2026\tOverdue\tNo update yet"


def test_a_file_that_can_only_be_read_offers_no_change(qtbot: QtBot) -> None:
    class Closed(Bridge):
        can_write = False

    log = a_mixed_log(qtbot)
    log.open(bridge=Closed(log.desk))
    log.at("Late").press(Key.Key_Delete, Key.Key_E, Key.Key_U, Key.Key_Return)
    assert log.texts == ["Late", "Soon", "Far"]
    assert log.table.history.isVisible()
    assert not log.table.history.button.isVisible()


def test_the_days_of_the_board_are_those_of_the_builders() -> None:
    assert NIGHT < TODAY < NEXT


def test_ctrl_f_goes_to_the_filter_and_enter_back_to_what_is_left(qtbot: QtBot) -> None:
    log = a_mixed_log(qtbot).open()
    log.press(Key.Key_F, held=Control)
    assert log.focus is log.page.filters.words
    log.type("soon").press(Key.Key_Return)
    assert log.table.hasFocus()
    assert log.texts == ["Soon"]


def test_the_thread_beside_the_log_takes_the_room_of_columns_that_it_tells(qtbot: QtBot) -> None:
    log = a_mixed_log(qtbot).open()

    def left_out() -> list[str]:
        columns = log.table.lines_model.columns
        return [column.id for at, column in enumerate(columns) if log.table.isColumnHidden(at)]

    log.press(Key.Key_T)
    assert left_out() == ["latest"]
    log.page.resize(800, 700)
    assert left_out() == ["owners", "status", "latest"]
    log.page.resize(1060, 700)
    log.press(Key.Key_Escape)
    assert left_out() == []
    assert log.table.hasFocus()
