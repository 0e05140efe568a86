"""The document settings of a board in their dialog."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from boarddesk.desk.document_style import document_style
from boarddesk.model.document_style import DocumentKind, DocumentStyle, Part
from boarddesk.model.errors import RuleError
from boarddesk.ui.boards.documents import DocumentsDialog
from boarddesk.ui.bridge import Bridge
from tests.builders import a_board, a_desk


def test_saved_untouched_it_changes_nothing(qtbot: QtBot) -> None:
    desk = a_desk()
    board = a_board(desk)
    dialog = DocumentsDialog(Bridge(desk), board)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.style_chosen == DocumentStyle()
    dialog.accept_button.click()
    assert desk.ask(document_style, board) == DocumentStyle()


def test_she_moves_the_glossary_down_and_leaves_the_key_out(qtbot: QtBot) -> None:
    desk = a_desk()
    board = a_board(desk)
    dialog = DocumentsDialog(Bridge(desk), board)
    qtbot.addWidget(dialog)
    dialog.show()
    parts = dialog.parts.list
    qtbot.keyClick(parts, Qt.Key.Key_Down)
    qtbot.keyClick(parts, Qt.Key.Key_Space)
    qtbot.keyClick(parts, Qt.Key.Key_Up)
    dialog.parts.down.click()
    dialog.parts.down.click()
    dialog.words["action_word"].setText("Lead")
    dialog.accept_button.click()
    kept = desk.ask(document_style, board)
    assert kept.parts[:3] == (Part.REGISTER, Part.GLOSSARY, Part.MINUTES)
    assert kept.action_word == "Lead"


def test_the_minutes_cannot_be_left_out(qtbot: QtBot) -> None:
    desk = a_desk()
    dialog = DocumentsDialog(Bridge(desk), a_board(desk))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.parts.select(Part.MINUTES)
    qtbot.keyClick(dialog.parts.list, Qt.Key.Key_Space)
    assert Part.MINUTES in dialog.style_chosen.parts


def test_a_bad_pattern_is_told_at_once_and_not_taken(qtbot: QtBot) -> None:
    desk = a_desk()
    board = a_board(desk)
    dialog = DocumentsDialog(Bridge(desk), board)
    qtbot.addWidget(dialog)
    dialog.show()
    names = dialog.names
    row = names.table.lines_model.lines[0]
    names.set_pattern(row, "{board} {date}")
    with pytest.raises(RuleError, match="{bord}"):
        names.set_pattern(row, "{bord} {date}")
    dialog.accept_button.click()
    assert desk.ask(document_style, board).pattern(DocumentKind.MINUTES) == "{board} {date}"
    desk.undo()
    assert desk.ask(document_style, board) == DocumentStyle()
