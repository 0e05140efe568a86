"""The glossary in its table, typed and looked at."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from boarddesk.desk import glossary
from boarddesk.desk.desk import Desk
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.glossary.page import GlossaryPage
from tests.builders import a_board, a_desk

Given = tuple[GlossaryPage, Desk, str]


@pytest.fixture
def page(qapp: object) -> Iterator[Given]:
    """The page of a small board, shown."""
    desk = a_desk()
    board = a_board(desk)
    made = GlossaryPage(Bridge(desk))
    made.set_subject(board)
    made.resize(900, 600)
    made.show()
    made.activateWindow()
    QTest.qWaitForWindowActive(made)
    yield made, desk, board
    made.close()
    made.deleteLater()


def shown(page: GlossaryPage) -> list[str]:
    """The abbreviations in the order of the table."""
    return [line.abbreviation for line in page.table.shown_lines()]


def type_into_editor(page: GlossaryPage, text: str) -> None:
    """Type into the open editor and press Enter."""
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.qWait(10)


def test_an_empty_glossary_says_what_to_do(page: Given) -> None:
    made, desk, board = page
    assert made.empty.isVisible()
    assert made.empty.button is not None
    made.empty.button.click()
    type_into_editor(made, "CAF")
    assert [line.abbreviation for line in desk.ask(glossary.term_lines, board)] == ["CAF"]
    assert made.table.isVisible()


def test_a_term_is_added_edited_and_removed_by_keys(page: Given) -> None:
    made, desk, board = page
    desk.run(glossary.add_term, board, "PCT", "Primary Care Trust")
    made.table.setFocus()
    made.add_term()
    type_into_editor(made, "AA")
    assert shown(made) == ["PCT", "AA"]
    made.table.select_key(desk.ask(glossary.term_lines, board)[0].id)
    made.remove()
    assert shown(made) == ["AA"]
    desk.undo()
    assert shown(made) == ["PCT", "AA"]


def test_a_double_is_refused_where_it_was_typed(page: Given) -> None:
    made, desk, board = page
    first = desk.run(glossary.add_term, board, "PCT", "Primary Care Trust")
    second = desk.run(glossary.add_term, board, "CAF", "Common Assessment Framework")
    made.table.edit_key(second, "abbreviation")
    type_into_editor(made, "PCT")
    assert [line.abbreviation for line in desk.ask(glossary.term_lines, board)] == ["PCT", "CAF"]
    assert first != second


def test_terms_move_in_their_stored_order(page: Given) -> None:
    made, desk, board = page
    for abbreviation in ("A", "B", "C"):
        desk.run(glossary.add_term, board, abbreviation)
    made.table.select_key(desk.ask(glossary.term_lines, board)[2].id)
    made.move_term(-2)
    assert [line.abbreviation for line in desk.ask(glossary.term_lines, board)] == ["C", "A", "B"]


def test_the_filter_narrows_and_says_how_many_there_are(page: Given) -> None:
    made, desk, board = page
    desk.run(glossary.add_term, board, "PCT", "Primary Care Trust")
    desk.run(glossary.add_term, board, "CAF", "Common Assessment Framework")
    QTest.keyClicks(made.filter, "care")
    assert shown(made) == ["PCT"]
    QAbstractItemModelTester(made.table.lines_model, QAbstractItemModelTester.FailureReportingMode.Fatal)
