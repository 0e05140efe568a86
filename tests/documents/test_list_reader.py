"""Lists of members as spreadsheets and web sites write them."""

import datetime as dt
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from boarddesk.documents.list_reader import read_list, text_rows
from boarddesk.model.errors import KnownError

ROWS = (("Name", "Role"), ("Zoë Arden", "Chair"), ("Tom Ashby", "Lead; nurse"))


def written(folder: Path, text: str, encoding: str, name: str = "members.csv") -> Path:
    """A file of text."""
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_every_usual_encoding_is_read(tmp_path: Path, encoding: str) -> None:
    path = written(tmp_path, 'Name,Role\r\nZoë Arden,Chair\r\nTom Ashby,"Lead; nurse"\r\n', encoding)
    assert read_list(path).rows == ROWS


@pytest.mark.parametrize(
    "text",
    [
        "Name;Role\nZoë Arden;Chair\nTom Ashby;'x\n",
        "Name\tRole\nZoë Arden\tChair\nTom Ashby\t'x\n",
        "Name|Role\nZoë Arden|Chair\nTom Ashby|'x\n",
        "sep=;\nName;Role\nZoë Arden;Chair\nTom Ashby;'x\n",
    ],
)
def test_whatever_separates_the_columns_is_found(tmp_path: Path, text: str) -> None:
    assert read_list(written(tmp_path, text, "utf-8")).rows == (*ROWS[:2], ("Tom Ashby", "'x"))


def test_commas_within_cells_do_not_mislead(tmp_path: Path) -> None:
    text = "Name;Representing\nZoë Arden;Health, Housing\nTom Ashby;Police\nIvan Holt;Fire, Rescue\n"
    assert [row[1] for row in read_list(written(tmp_path, text, "utf-8")).rows[1:]] == [
        "Health, Housing",
        "Police",
        "Fire, Rescue",
    ]


def test_a_workbook_gives_its_fullest_sheet_with_days_as_days(tmp_path: Path) -> None:
    path = tmp_path / "members.xlsx"
    book = Workbook()
    first = book.active
    assert first is not None
    first.append(["Notes"])
    sheet = book.create_sheet("Members")
    for row in (["Name", "From", "No"], ["Zoë Arden", dt.datetime(2026, 4, 1), 3.0], ["Tom Ashby", None, None]):
        sheet.append(row)
    book.save(path)
    assert read_list(path).rows == (
        ("Name", "From", "No"),
        ("Zoë Arden", "2026-04-01", "3"),
        ("Tom Ashby", "", ""),
    )


def test_rows_between_stay_so_that_numbers_are_right_and_empty_ends_go(tmp_path: Path) -> None:
    path = written(tmp_path, "Name,Role,\n\nZoë Arden,Chair,\n,,\n\n", "utf-8")
    assert read_list(path).rows == (("Name", "Role"), ("", ""), ("Zoë Arden", "Chair"))


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("members.xlsx", b"PK\x03\x04 not a workbook", "cannot be read as an Excel workbook"),
        ("members.xls", b"\xd0\xcf\x11\xe0", "save it as .xlsx or .csv"),
        ("members.pdf", b"%PDF", "it takes .xlsx and .csv"),
        ("members.csv", b"", "There is nothing in"),
        ("members.csv", b"\n,,\n", "There is nothing in"),
        ("members.csv", b"x\n" * 3001, "3,001 rows"),
        ("members.csv", b"a" * 140_000, "cannot be read as a list"),
    ],
)
def test_what_is_no_list_is_refused_in_one_sentence(tmp_path: Path, name: str, content: bytes, sentence: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(KnownError, match=sentence):
        read_list(path)


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match=r"“gone\.csv” cannot be read"):
        read_list(tmp_path / "gone.csv")


@given(st.binary(max_size=120) | st.text(',;\t|\n"aé', max_size=60).map(str.encode))
def test_whatever_a_text_file_holds_it_is_cells_or_one_sentence(content: bytes) -> None:
    rows: list[list[str]] = []
    with suppress(KnownError):
        rows = text_rows(content, "members.csv")
    assert all(isinstance(cell, str) for row in rows for cell in row)
