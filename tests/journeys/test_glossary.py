"""She keeps the glossary: from Excel, while typing, and back to where a term came from."""

from pathlib import Path

from openpyxl import Workbook

from boarddesk.desk.glossary import term_lines
from boarddesk.ui.glossary.importing import import_from
from boarddesk.ui.glossary.page import GlossaryPage
from boarddesk.ui.minutes.page import MinutesPage
from tests.journeys.driver import Driver, at_meeting
from tests.journeys.test_minuting import go_to


def terms(at: Driver) -> list[tuple[str, str]]:
    bridge, board = at.window.bridge, at.window.board_id
    assert bridge is not None
    assert board is not None
    return [(line.abbreviation, line.meaning) for line in bridge.ask(term_lines, board)]


def test_she_imports_a_glossary_from_excel_and_takes_it_back(qapp: object, tmp_path: Path) -> None:
    workbook = Workbook()
    for row in (("Acronym", "Stands for"), ("CAF", "Common Assessment Framework"), ("TAC", "Team Around the Child")):
        workbook.worksheets[0].append(row)
    workbook.save(tmp_path / "ours.xlsx")
    with at_meeting(tmp_path) as at:
        page = at.open_page("Glossary")
        at.through(lambda: import_from(page, tmp_path / "ours.xlsx"), lambda: at.press("Ctrl+Return"))
        assert terms(at) == [("CAF", "Common Assessment Framework"), ("TAC", "Team Around the Child")]
        assert "2 added" in at.toast
        at.press("Ctrl+Z")
        assert terms(at) == []


def test_a_new_abbreviation_is_taken_while_typing_and_found_again(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+3")
        go_to(at, "business 1")
        at.type_text("The Common Assessment Framework (CAF)")
        minutes = at.page
        assert isinstance(minutes, MinutesPage)
        at.wait_until(lambda: minutes.words.defining.offered is not None)
        at.press("Ctrl+E")
        at.type_text(" was new.")
        assert terms(at) == [("CAF", "Common Assessment Framework")]

        page = at.open_page("Glossary")
        assert isinstance(page, GlossaryPage)
        at.wait_until(lambda: page.uses.ready and not page.uses.is_busy)
        page.table.setFocus()
        row = page.table.shown_lines()[0]
        assert (row.times, row.meetings_words) == (1, "1 meeting")
        page.table.select_key(row.id, page.table.lines_model.column_of("first"))
        at.press("Return")
        assert at.page is minutes
        assert minutes.paper.current is not None
        assert minutes.paper.current.editor.toPlainText() == "The Common Assessment Framework (CAF) was new."
