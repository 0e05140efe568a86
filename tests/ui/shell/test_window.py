import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from boarddesk.desk.meetings import create_meeting, set_status
from boarddesk.model.enums import MeetingStatus
from boarddesk.ui.page import Place
from boarddesk.ui.shell.window import MainWindow
from boarddesk.ui.widgets.toast import Toast
from tests.boxes import Boxes
from tests.ui.shell.stand_ins import StandIn, a_window


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    made = a_window(tmp_path)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    with qtbot.waitActive(made):
        made.show()
    yield made
    made.close()


@pytest.fixture
def board(window: MainWindow, tmp_path: Path) -> MainWindow:
    window.filing.made.disconnect()
    window.filing.make(tmp_path / "Northmoor.board", "Northmoor Safeguarding Children Board", "Northmoor SCB")
    return window


def a_meeting(window: MainWindow, day: int = 19) -> str:
    assert window.bridge is not None
    assert window.board_id is not None
    return window.bridge.run(create_meeting, window.board_id, dt.date(2026, 11, day))


def stand_in(window: MainWindow) -> StandIn:
    assert isinstance(window.page, StandIn)
    return window.page


def toasts(window: MainWindow) -> list[str]:
    return [toast.text for toast in window.findChildren(Toast) if toast.isVisible()]


def test_without_a_file_she_sees_the_welcome_page_and_three_menus(window: MainWindow) -> None:
    shown = [menu.title() for menu in window.menus.menus if menu.menuAction().isVisible()]
    assert shown == ["&File", "&View", "&Help"]
    assert window.welcome.isVisible()
    assert not window.status_line.isVisible()


def test_a_new_board_opens_on_its_members(board: MainWindow) -> None:
    assert board.workspace is not None
    assert board.workspace.trail.here == Place("members", board.board_id or "")
    assert board.windowTitle() == "Northmoor – BoardDesk"
    assert board.status_line.saved.text == "All changes saved"


def test_every_change_says_when_it_was_saved(board: MainWindow) -> None:
    a_meeting(board)
    assert board.status_line.saved.text.startswith("All changes saved 12:5")


def test_meetings_stand_in_the_navigator_by_year_with_their_status(board: MainWindow) -> None:
    meeting = a_meeting(board)
    assert board.bridge is not None
    board.bridge.run(set_status, meeting, MeetingStatus.IN_SESSION)
    assert board.workspace is not None
    rows = board.workspace.sidebar.navigator.rows
    texts = [rows.data(rows.index(row)) for row in range(rows.rowCount())]
    spoken = rows.data(rows.index(rows.rowCount() - 1), Qt.ItemDataRole.AccessibleTextRole)
    pages = ["Overview", "Members", "Actions", "Attendance record", "Decisions", "Forward plan", "Glossary", "History"]
    assert texts == [*pages, "2026", "19 Nov"]
    assert spoken == "Meeting of 19 Nov 2026, In session"


def test_the_head_of_a_meeting_says_date_and_status(board: MainWindow) -> None:
    meeting = a_meeting(board)
    assert board.workspace is not None
    board.workspace.open_meeting(meeting, "minutes")
    assert board.workspace.head.title.text() == "Thursday 19 November 2026"
    assert board.workspace.head.status.text() == "Planned"
    assert board.workspace.head.tabs.currentIndex() == 2


def test_ctrl_and_a_figure_open_the_tabs_of_the_meeting(board: MainWindow, qtbot: QtBot) -> None:
    a_meeting(board)
    for key, name in ((Qt.Key.Key_2, "agenda"), (Qt.Key.Key_4, "meeting_actions"), (Qt.Key.Key_1, "attendance")):
        qtbot.keyClick(board, key, Qt.KeyboardModifier.ControlModifier)
        assert board.workspace is not None
        assert board.workspace.trail.here is not None
        assert board.workspace.trail.here.page == name
        assert stand_in(board).line.hasFocus()


def test_alt_left_goes_back_the_way_she_came(board: MainWindow, qtbot: QtBot) -> None:
    meeting = a_meeting(board)
    assert board.workspace is not None
    board.workspace.open_meeting(meeting, "agenda")
    board.open_board_page("glossary")
    qtbot.keyClick(board, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert board.workspace.trail.here == Place("agenda", meeting)


def test_f6_walks_the_panes(board: MainWindow, qtbot: QtBot) -> None:
    a_meeting(board)
    board.open_tab(0)
    seen = []
    for _ in range(3):
        qtbot.keyClick(board, Qt.Key.Key_F6)
        focus = board.focusWidget()
        seen.append(focus.accessibleName() if focus else "")
    assert seen == ["Board and meetings", "Pages of the meeting", "Line"]


def test_only_the_page_on_show_speaks_in_the_status_line(board: MainWindow) -> None:
    hidden = stand_in(board)
    board.open_board_page("glossary")
    stand_in(board).placed.emit("term 3")
    hidden.placed.emit("somewhere else")
    assert board.status_line.placed.text == "term 3"


def test_another_page_starts_with_an_empty_status(board: MainWindow) -> None:
    stand_in(board).counted.emit("15 of 21 present")
    board.open_board_page("glossary")
    assert board.status_line.counted.text == ""


def test_undo_of_a_new_meeting_leads_away_from_it(board: MainWindow) -> None:
    meeting = a_meeting(board)
    assert board.workspace is not None
    board.workspace.open_meeting(meeting)
    board.undo()
    assert board.workspace.trail.here == Place("members", board.board_id or "")
    assert toasts(board)[0].startswith("Taken back: New meeting")


def test_an_empty_planned_meeting_can_be_deleted_and_undone(board: MainWindow) -> None:
    meeting = a_meeting(board)
    assert board.workspace is not None
    board.workspace.open_meeting(meeting)
    board.dialogs.delete_meeting()
    assert list(board.workspace.meetings) == []
    board.undo()
    assert [line.id for line in board.workspace.meetings] == [meeting]


def test_the_welcome_page_lists_what_was_open_and_what_waits_in_it(board: MainWindow, qtbot: QtBot) -> None:
    a_meeting(board, 26)
    board.filing.close()
    row = board.welcome.rows[0]
    qtbot.waitUntil(lambda: "Next meeting" in row.accessibleDescription())
    assert row.text() == "Northmoor Safeguarding Children Board"
    assert row.accessibleDescription().endswith("Next meeting 26 November")


def test_a_file_that_is_gone_is_grey_and_can_be_taken_off_the_list(
    board: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    board.filing.close()
    (tmp_path / "Northmoor.board").unlink()
    board.filing.closed.emit()
    row = board.welcome.rows[0]
    qtbot.waitUntil(lambda: row.missing)
    qtbot.keyClick(row, Qt.Key.Key_Delete)
    assert board.welcome.rows == ()


def test_the_window_comes_back_where_she_was(board: MainWindow, tmp_path: Path) -> None:
    meeting = a_meeting(board)
    assert board.workspace is not None
    board.workspace.open_meeting(meeting, "minutes")
    board.filing.close()
    board.filing.open(tmp_path / "Northmoor.board")
    assert board.workspace is not None
    assert board.workspace.trail.here == Place("minutes", meeting)


def test_closing_writes_what_was_typed_and_leaves_one_file(board: MainWindow, tmp_path: Path) -> None:
    page = stand_in(board)
    flushed = page.flushes
    board.close()
    assert page.flushes > flushed
    assert [file.name for file in tmp_path.glob("Northmoor*")] == ["Northmoor.board"]


def test_a_second_window_reads_and_says_who_has_the_board(board: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "other"
    folder.mkdir()
    other = a_window(folder)
    qtbot.addWidget(other)
    other.show()
    other.filing.open(tmp_path / "Northmoor.board")
    assert other.read_only_bar.isVisible()
    assert '"Northmoor.board"' in other.read_only_bar.words.text()
    assert other.status_line.saved.text == "Read only"
    assert not other.menus.actions["new_meeting"].isEnabled()
    board.filing.close()
    other.read_only_bar.retry.click()
    assert not other.read_only_bar.isVisible()
    assert other.bridge is not None
    assert other.bridge.can_write
    other.close()


def test_a_file_that_is_no_board_is_refused_and_the_open_one_stays(board: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "letter.board").write_text("Dear all")
    board.filing.open(tmp_path / "letter.board")
    assert board.workspace is not None
    assert toasts(board) == ['"letter.board" is not a board file.']


def test_the_sidebar_can_be_hidden_and_stays_hidden(board: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    qtbot.keyClick(board, Qt.Key.Key_F9)
    assert board.workspace is not None
    assert not board.workspace.sidebar.isVisible()
    board.filing.close()
    board.filing.open(tmp_path / "Northmoor.board")
    assert board.workspace is not None
    assert not board.workspace.sidebar.isVisible()


def test_a_copy_is_saved_beside_the_open_file(board: MainWindow, tmp_path: Path, boxes: Boxes, qtbot: QtBot) -> None:
    boxes.answer((str(tmp_path / "Copy"), ""))
    board.filing.save_copy()
    qtbot.waitUntil((tmp_path / "Copy.board").exists)
    qtbot.waitUntil(lambda: toasts(board) == ["Copied to Copy.board"])


def test_every_command_has_a_name_and_no_key_twice(board: MainWindow) -> None:
    keys = [key.toString() for action in board.menus.actions.values() for key in action.shortcuts()]
    assert sorted(keys) == sorted(set(keys))
    assert all(action.text() for action in board.menus.actions.values())


def test_everything_that_takes_the_focus_has_a_name(board: MainWindow) -> None:
    a_meeting(board)
    board.open_tab(0)
    nameless = [
        type(widget).__name__
        for widget in board.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not (widget.accessibleName() or getattr(widget, "text", str)())
        and not isinstance(widget, StandIn)
    ]
    assert nameless == []
