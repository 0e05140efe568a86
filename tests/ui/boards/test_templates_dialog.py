"""The templates of a board's agendas in their dialog."""

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from boarddesk.desk import agenda, meetings
from boarddesk.desk.agenda_templates import agenda_templates
from boarddesk.desk.desk import Desk
from boarddesk.ui.boards.templates import TemplatesDialog
from boarddesk.ui.bridge import Bridge
from tests.builders import a_board, a_desk, a_meeting


def shown(qtbot: QtBot, desk: Desk, board: str, meeting: str = "") -> TemplatesDialog:
    dialog = TemplatesDialog(Bridge(desk), board, meeting)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.wait(1)
    return dialog


def titles(dialog: TemplatesDialog) -> list[str]:
    return [line.title for line in dialog.page.items]


def press(qtbot: QtBot, dialog: TemplatesDialog, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for each in modifiers:
        held |= each
    dialog.page.tree.setFocus()
    qtbot.keyClick(dialog.page.tree, key, held)
    qtbot.wait(1)


def type_title(qtbot: QtBot, dialog: TemplatesDialog, title: str) -> None:
    qtbot.waitUntil(lambda: isinstance(dialog.focusWidget(), QLineEdit))
    editor = dialog.focusWidget()
    assert editor is not None
    qtbot.keyClicks(editor, title)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: title in titles(dialog))
    qtbot.waitUntil(lambda: isinstance(dialog.focusWidget(), QLineEdit))


def test_the_first_template_begins_as_the_boards_agendas_do(qtbot: QtBot) -> None:
    desk = a_desk()
    dialog = shown(qtbot, desk, a_board(desk, people=1))
    assert titles(dialog)[:2] == ["Attendance", "Minutes of the last meeting"]
    assert dialog.name.text() == "Ordinary meeting"


def test_she_edits_the_tree_with_the_keys_of_the_agenda_and_saves(qtbot: QtBot) -> None:
    desk = a_desk()
    board = a_board(desk, people=1)
    dialog = shown(qtbot, desk, board)
    press(qtbot, dialog, Qt.Key.Key_Insert)
    type_title(qtbot, dialog, "Minutes of meeting held on {previous date}")
    editor = dialog.focusWidget()
    assert editor is not None
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    dialog.page.tree.select_items([line.id for line in dialog.page.items if "{" in line.title])
    press(qtbot, dialog, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(dialog.venue, "Town Hall")
    qtbot.keyClicks(dialog.starts, "1pm")
    dialog.accept_button.click()
    (kept,) = desk.ask(agenda_templates, board)
    assert [item.title for item in kept.items][2] == "Minutes of meeting held on {previous date}"
    assert (kept.venue, kept.starts) == ("Town Hall", dt.time(13))
    assert desk.undo_label == "Change agenda templates"


def test_a_second_kind_of_meeting_is_a_copy_that_is_named(qtbot: QtBot) -> None:
    desk = a_desk()
    board = a_board(desk, people=1)
    dialog = shown(qtbot, desk, board)
    dialog.new.click()
    dialog.name.setText("Away day")
    dialog.page.tree.select_items([dialog.page.items[0].id])
    press(qtbot, dialog, Qt.Key.Key_Delete)
    dialog.usual.click()
    dialog.accept_button.click()
    usual, other = desk.ask(agenda_templates, board)
    assert (usual.name, other.name) == ("Away day", "Ordinary meeting")
    assert len(usual.items) == len(other.items) - 1


def test_a_step_in_the_dialog_is_taken_back_without_touching_the_board(qtbot: QtBot) -> None:
    desk = a_desk()
    board = a_board(desk, people=1)
    before = desk.undo_label
    dialog = shown(qtbot, desk, board)
    here = titles(dialog)
    dialog.page.tree.select_items([dialog.page.items[0].id])
    press(qtbot, dialog, Qt.Key.Key_Delete)
    assert titles(dialog) == here[1:]
    dialog.undo()
    assert titles(dialog) == here
    assert desk.undo_label == before


def test_the_agenda_she_is_at_is_taken_over_with_placeholders_for_its_days(qtbot: QtBot) -> None:
    desk = a_desk()
    board = a_board(desk, people=1)
    a_meeting(desk, board, 0, dt.date(2026, 9, 17))
    meeting = a_meeting(desk, board, 2)
    second = desk.ask(agenda.item_lines, meeting)[1]
    desk.run(agenda.rename_item, second.id, "Minutes of meeting held on 17 September 2026")
    dialog = shown(qtbot, desk, board, meeting)
    dialog.taken.click()
    assert titles(dialog)[1] == "Minutes of meeting held on {previous date}"
    assert "Business 1" not in titles(dialog)
    dialog.accept_button.click()
    later = desk.run(meetings.create_meeting, board, dt.date(2027, 1, 21))
    assert desk.ask(agenda.item_lines, later)[1].title == "Minutes of meeting held on 19 November 2026"


def test_a_time_that_is_none_is_told_and_nothing_is_saved(qtbot: QtBot) -> None:
    desk = a_desk()
    board = a_board(desk, people=1)
    dialog = shown(qtbot, desk, board)
    qtbot.keyClicks(dialog.starts, "soon")
    dialog.accept_button.click()
    assert dialog.fields["starts"].error
    assert dialog.isVisible()
    assert desk.ask(agenda_templates, board) == ()


def test_two_templates_of_one_name_are_told(qtbot: QtBot) -> None:
    desk = a_desk()
    board = a_board(desk, people=1)
    dialog = shown(qtbot, desk, board)
    dialog.new.click()
    dialog.name.setText("Ordinary meeting")
    dialog.accept_button.click()
    assert "two templates" in dialog.wrong
    assert desk.ask(agenda_templates, board) == ()


def test_with_the_last_template_removed_the_board_has_none(qtbot: QtBot) -> None:
    desk = a_desk()
    board = a_board(desk, people=1)
    dialog = shown(qtbot, desk, board)
    dialog.accept_button.click()
    assert len(desk.ask(agenda_templates, board)) == 1
    again = shown(qtbot, desk, board)
    again.gone.click()
    again.accept_button.click()
    assert desk.ask(agenda_templates, board) == ()
