"""The document settings of a board in their dialog."""

from pytestqt.qtbot import QtBot

from boarddesk.desk.document_style import document_style
from boarddesk.model.document_style import DocumentStyle, GlossaryPlace
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


def test_she_puts_the_glossary_last_and_leaves_the_key_out(qtbot: QtBot) -> None:
    desk = a_desk()
    board = a_board(desk)
    dialog = DocumentsDialog(Bridge(desk), board)
    qtbot.addWidget(dialog)
    dialog.show()
    box = dialog.choices["glossary"]
    box.setCurrentIndex(box.findData(GlossaryPlace.LAST))
    dialog.toggles["shows_key"].click()
    dialog.words["action_word"].setText("Lead")
    dialog.accept_button.click()
    kept = desk.ask(document_style, board)
    assert (kept.glossary, kept.shows_key, kept.action_word) == (GlossaryPlace.LAST, False, "Lead")


def test_a_bad_pattern_is_told_while_she_types_and_not_saved(qtbot: QtBot) -> None:
    desk = a_desk()
    board = a_board(desk)
    dialog = DocumentsDialog(Bridge(desk), board)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.file_name.setText("{board} {date}")
    assert dialog.file_field.error == ""
    dialog.file_name.setText("{bord} {date}")
    assert "{bord}" in dialog.file_field.error
    dialog.accept_button.click()
    assert dialog.isVisible()
    assert "{bord}" in dialog.wrong
    assert desk.ask(document_style, board) == DocumentStyle()
