"""The glossary in its table, typed and looked at."""

import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from boarddesk.desk import agenda, glossary
from boarddesk.desk.desk import Desk
from boarddesk.desk.minutes import save_item
from boarddesk.model.lines.minutes import ParagraphLine
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.glossary.meetings import TermMeetings
from boarddesk.ui.glossary.page import GlossaryPage
from boarddesk.ui.page import Place
from tests.builders import a_board, a_desk, a_meeting

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


def counted(page: GlossaryPage) -> None:
    """Wait until everything has been counted."""
    for _ in range(300):
        QTest.qWait(10)
        if page.uses.ready and not page.uses.is_busy:
            return
    raise AssertionError("it was not counted")


def minuted(desk: Desk, board: str, *texts: str) -> str:
    """A meeting with these paragraphs under its first item; gives the item's id."""
    meeting = a_meeting(desk, board)
    item = desk.ask(agenda.item_lines, meeting)[0].id
    desk.run(save_item, item, [ParagraphLine(f"{at:032x}", text=text) for at, text in enumerate(texts, 1)])
    return item


def cell(page: GlossaryPage, row: int, column: str) -> str:
    """What a cell shows."""
    return str(page.table.proxy.index(row, page.table.lines_model.column_of(column)).data())


def test_it_tells_where_terms_are_used_and_goes_there(page: Given) -> None:
    made, desk, board = page
    minuted(desk, board, "Nothing yet.", "The CAF was new; CAFs are made.")
    desk.run(glossary.add_term, board, "CAF", "Common Assessment Framework")
    desk.run(glossary.add_term, board, "TAC", "Team Around the Child")
    counted(made)
    assert [cell(made, 0, name) for name in ("first", "times", "meetings")] == ["19 Nov 2026", "2", "1 meeting"]
    assert [cell(made, 1, name) for name in ("first", "times", "meetings")] == ["never used", "", ""]
    wanted: list[Place] = []
    made.wanted.connect(wanted.append)
    made.table.select_key(made.table.shown_lines()[0].id, made.table.lines_model.column_of("first"))
    QTest.keyClick(made.table, Qt.Key.Key_Return)
    assert [(place.page, place.key) for place in wanted] == [("minutes", f"{2:032x}")]


def test_counts_follow_the_minutes(page: Given) -> None:
    made, desk, board = page
    item = minuted(desk, board, "The CAF was new.")
    desk.run(glossary.add_term, board, "CAF", "Common Assessment Framework")
    counted(made)
    desk.run(save_item, item, [ParagraphLine(f"{1:032x}", text="CAF, CAF and CAF.")])
    counted(made)
    assert cell(made, 0, "times") == "3"
    desk.undo()
    counted(made)
    assert cell(made, 0, "times") == "1"


def test_short_forms_that_are_not_explained_are_filled_in(page: Given) -> None:
    made, desk, board = page
    minuted(desk, board, "The TAC met. Serious Case Reviews (SCRs) were heard; the SCR ended.")
    counted(made)
    made.view.set_current("unexplained")
    assert [(row.abbreviation, row.meaning) for row in made.table.shown_lines()] == [
        ("SCR", "Serious Case Review"),
        ("TAC", ""),
    ]
    made.table.selectAll()
    made.take_explained()
    made.table.edit_key("? TAC", "meaning")
    type_into_editor(made, "Team Around the Child")
    assert [(line.abbreviation, line.meaning) for line in desk.ask(glossary.term_lines, board)] == [
        ("SCR", "Serious Case Review"),
        ("TAC", "Team Around the Child"),
    ]


def test_terms_never_used_are_shown_alone(page: Given) -> None:
    made, desk, board = page
    minuted(desk, board, "The CAF was new.")
    for short in ("CAF", "TAC"):
        desk.run(glossary.add_term, board, short, "Something")
    counted(made)
    made.view.set_current("unused")
    assert shown(made) == ["TAC"]


def test_a_meaning_can_begin_on_a_day(page: Given) -> None:
    made, desk, board = page
    desk.run(glossary.add_term, board, "CAF", "Common Assessment Framework")
    key = desk.run(glossary.add_term, board, "CAF", "Care and Family", "grants")
    made.table.edit_key(key, "starts")
    type_into_editor(made, "1 April 2027")
    assert [line.starts for line in desk.ask(glossary.term_lines, board)] == [None, dt.date(2027, 4, 1)]
    made.table.edit_key(key, "starts")
    type_into_editor(made, "when it suits")
    QTest.qWait(50)
    assert "no day" in made.table.error_shown
    assert desk.ask(glossary.term_lines, board)[1].starts == dt.date(2027, 4, 1)


def test_the_table_sorts_as_people_do_and_by_numbers(page: Given) -> None:
    made, desk, board = page
    minuted(desk, board, "TAC TAC TAC CAF CAF, éCAF")
    for short in ("TAC", "éCAF", "CAF", "O'Z", "OA"):
        desk.run(glossary.add_term, board, short)
    counted(made)
    made.table.sort_by_column("abbreviation")
    assert shown(made) == ["CAF", "éCAF", "OA", "O'Z", "TAC"]
    made.table.sort_by_column("times", descending=True)
    assert shown(made)[:3] == ["TAC", "CAF", "éCAF"]


def test_the_list_of_meetings_leads_to_one(page: Given) -> None:
    made, desk, board = page
    minuted(desk, board, "The CAF was new.")
    desk.run(glossary.add_term, board, "CAF", "Common Assessment Framework")
    counted(made)
    use = made.table.shown_lines()[0].use
    assert use is not None
    dialog = TermMeetings("CAF", use, made)
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert dialog.chosen == use.meetings[0]
    dialog.deleteLater()


def test_words_in_the_filter_leave_the_counts_alone(page: Given) -> None:
    made, desk, board = page
    minuted(desk, board, "The CAF was new.")
    desk.run(glossary.add_term, board, "CAF", "Common Assessment Framework")
    counted(made)
    QTest.keyClicks(made.filter, "nothing like it")
    assert shown(made) == []
    made.filter.clear()
    assert cell(made, 0, "times") == "1"


def test_a_view_without_rows_says_so(page: Given) -> None:
    made, desk, board = page
    minuted(desk, board, "The CAF was new.")
    desk.run(glossary.add_term, board, "CAF", "Common Assessment Framework")
    counted(made)
    made.view.set_current("unused")
    assert made.nothing.isVisible()
    made.view.set_current("terms")
    assert made.table.isVisible()
