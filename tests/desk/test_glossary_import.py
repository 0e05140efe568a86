"""Taking a glossary over from Excel and CSV, and giving it out."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from sqlalchemy import Engine, event

from boarddesk.desk import glossary
from boarddesk.desk.desk import Desk
from boarddesk.desk.exports import paper_of, write_glossary_csv, write_glossary_excel
from boarddesk.desk.file_naming import file_name
from boarddesk.desk.glossary_import import DOES_SOMETHING, glossary_pack, import_terms, preview, read_terms
from boarddesk.model.errors import KnownError, RuleError
from boarddesk.model.lines.member_list import Sheet
from boarddesk.model.lines.term_list import TermVerdict
from tests.builders import a_board, a_desk

ODD = (("=1+1", "=SUM(A1)", "", None), ("É&O", "Élan, “quoted”; and more", "grants", dt.date(2013, 4, 1)))


@contextmanager
def asked() -> Iterator[list[str]]:
    """Every statement that reaches a database meanwhile."""
    told: list[str] = []

    def hear(conn: object, cursor: object, statement: str, *more: object) -> None:
        told.append(statement)

    event.listen(Engine, "before_cursor_execute", hear)
    try:
        yield told
    finally:
        event.remove(Engine, "before_cursor_execute", hear)


def a_glossary() -> tuple[Desk, str]:
    desk = a_desk()
    board = a_board(desk)
    desk.run(glossary.add_term, board, "CAF", "Common Assessment")
    for short, meaning, context, starts in ODD:
        desk.run(glossary.add_term, board, short, meaning, context, starts)
    return desk, board


@pytest.mark.parametrize("ending", [".xlsx", ".csv"])
def test_what_is_exported_comes_back_the_same(tmp_path: Path, ending: str) -> None:
    desk, board = a_glossary()
    pack = desk.ask(glossary_pack, board)
    path = tmp_path / file_name(pack, ending)
    (write_glossary_excel if ending == ".xlsx" else write_glossary_csv)(pack, path)
    rows = desk.ask(preview, board, read_terms(path))
    assert [row.verdict for row in rows] == [TermVerdict.SAME] * 3
    other = a_board(desk, "Another Board")
    desk.run(import_terms, other, desk.ask(preview, other, read_terms(path)))
    told = [
        (line.abbreviation, line.meaning, line.context, line.starts) for line in desk.ask(glossary.term_lines, other)
    ]
    assert told == [("CAF", "Common Assessment", "", None), *ODD]


def test_no_cell_of_a_workbook_is_a_formula(tmp_path: Path) -> None:
    desk, board = a_glossary()
    write_glossary_excel(desk.ask(glossary_pack, board), tmp_path / "g.xlsx")
    sheet = load_workbook(tmp_path / "g.xlsx").worksheets[0]
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


def test_one_undo_takes_an_import_back(tmp_path: Path) -> None:
    desk, board = a_glossary()
    before = desk.ask(glossary.term_lines, board)
    path = tmp_path / "g.csv"
    path.write_bytes(
        "Acronym;Definition\r\nCAF;Common Assessment Framework\r\nYOS;Jugend–Dienst £\r\n".encode("cp1252")
    )
    rows = desk.ask(preview, board, read_terms(path))
    assert [(row.verdict, row.before) for row in rows] == [
        (TermVerdict.CHANGED, "Common Assessment"),
        (TermVerdict.NEW, ""),
    ]
    taken = [row for row in rows if row.verdict in DOES_SOMETHING]
    assert desk.run(import_terms, board, taken) == "1 added, 1 changed"
    assert [line.meaning for line in desk.ask(glossary.term_lines, board)][::3] == [
        "Common Assessment Framework",
        "Jugend–Dienst £",
    ]
    desk.undo()
    assert desk.ask(glossary.term_lines, board) == before


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_control_characters_go_and_every_encoding_is_read(tmp_path: Path, encoding: str) -> None:
    desk, board = a_glossary()
    path = tmp_path / "g.csv"
    path.write_bytes("Term,Meaning\r\nYOS,Youth\x07 Offending é\r\n".encode(encoding))
    (row,) = desk.ask(preview, board, read_terms(path))
    assert row.meaning == "Youth Offending é"


def test_a_damaged_workbook_gets_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "g.xlsx"
    path.write_bytes(b"PK\x03\x04 nothing of a workbook")
    with pytest.raises(KnownError, match="damaged"):
        read_terms(path)


def test_a_workbook_is_read_by_its_largest_sheet(tmp_path: Path) -> None:
    desk, board = a_glossary()
    workbook = Workbook()
    workbook.worksheets[0].append(("notes",))
    sheet = workbook.create_sheet()
    for row in (("Term", "Meaning"), ("YOS", "Youth Offending Service"), ("TAC", "Team")):
        sheet.append(row)
    workbook.save(tmp_path / "g.xlsx")
    assert [row.abbreviation for row in desk.ask(preview, board, read_terms(tmp_path / "g.xlsx"))] == ["YOS", "TAC"]


def test_it_can_be_printed() -> None:
    desk, board = a_glossary()
    html = paper_of(desk.ask(glossary_pack, board)).html
    assert "=SUM(A1)" in html
    assert "1 Apr 2013" in html


def test_a_meaning_that_was_changed_since_the_preview_is_not_written_over() -> None:
    desk, board = a_glossary()
    rows = desk.ask(preview, board, Sheet("list", (("CAF", "Child Assessment Form"), ("MASH", "A hub"))))
    term = desk.ask(glossary.term_lines, board)[0]
    desk.run(glossary.edit_term, term.id, {"meaning": "Common Assessment Framework"})
    with pytest.raises(RuleError, match="CAF has changed since the preview"):
        desk.run(import_terms, board, [row for row in rows if row.verdict in DOES_SOMETHING])
    told = {line.abbreviation: line.meaning for line in desk.ask(glossary.term_lines, board)}
    assert told["CAF"] == "Common Assessment Framework"
    assert "MASH" not in told


def test_a_long_list_is_taken_over_without_reading_the_glossary_for_every_row() -> None:
    desk, board = a_glossary()
    rows = desk.ask(preview, board, Sheet("list", tuple((f"T{n}", f"Term {n}") for n in range(200))))
    with asked() as queries:
        desk.run(import_terms, board, rows)
    assert sum("FROM glossaryterm" in each for each in queries) < 10
    assert [line.position for line in desk.ask(glossary.term_lines, board)] == list(range(203))
