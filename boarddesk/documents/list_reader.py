"""Reads a list from a spreadsheet: a file in, its cells as text out; what they mean is not decided here."""

import csv
import datetime as dt
import io
from pathlib import Path
from typing import Any

from boarddesk.model.errors import KnownError
from boarddesk.model.lines.member_list import Sheet
from boarddesk.rules.text import one_line

ENDINGS = (".xlsx", ".xlsm", ".csv", ".tsv", ".txt")
MOST_ROWS = 3_000
MOST_BYTES = 20_000_000
DELIMITERS = ",;\t|"
_LOOKED_AT = 30
"""So many lines are enough to tell what separates the columns."""


def read_list(path: Path, called: str = "a list of members", most: int = MOST_ROWS) -> Sheet:
    """The cells of a list, called what it is for; KnownError in one sentence when the file cannot be read as one."""
    if path.suffix.lower() == ".xls":
        raise KnownError(f"“{path.name}” is in the old Excel form: save it as .xlsx or .csv and take that.")
    if path.suffix.lower() not in ENDINGS:
        raise KnownError(f"“{path.name}” is no list BoardDesk can read: it takes .xlsx and .csv.")
    content = _content(path, called)
    rows = (
        _excel_rows(content, path.name, most)
        if path.suffix.lower() in (".xlsx", ".xlsm")
        else text_rows(content, path.name)
    )
    sheet = Sheet(path.name, _even(rows))
    if not sheet.rows:
        raise KnownError(f"There is nothing in “{path.name}”.")
    if len(sheet.rows) > most:
        raise KnownError(f"“{path.name}” has {len(sheet.rows):,} rows or more; {called} has at most {most:,}.")
    return sheet


def _content(path: Path, called: str) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise KnownError(f"“{path.name}” is too large for {called}.")
        return path.read_bytes()
    except OSError as error:
        raise KnownError(f"“{path.name}” cannot be read: {error.strerror or error}.") from error


def text_rows(content: bytes, name: str) -> list[list[str]]:
    """The cells of a text file; KnownError for what no list is made of."""
    text = decoded(content).replace("\x00", "")
    lines = text.splitlines()
    told = bool(lines) and lines[0].lower().startswith("sep=") and len(lines[0]) == 5
    mark = lines[0][4] if told else delimiter_of(text)
    try:
        return list(csv.reader(io.StringIO("\n".join(lines[1:]) if told else text, newline=""), delimiter=mark))
    except csv.Error as error:
        raise KnownError(f"“{name}” cannot be read as a list: {error}.") from error


def decoded(content: bytes) -> str:
    """The text of a file as Excel, Notepad and web sites write it: UTF-8 with or without mark, UTF-16, Windows-1252."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def delimiter_of(text: str) -> str:
    """What separates the columns: whatever makes most lines equally wide, the widest where several do."""
    found = {mark: _evenness("\n".join(text.splitlines()[:_LOOKED_AT]), mark) for mark in DELIMITERS}
    return max(found, key=lambda mark: found[mark])


def _evenness(text: str, mark: str) -> tuple[float, int]:
    try:
        widths = [len(row) for row in csv.reader(io.StringIO(text), delimiter=mark) if any(row)]
    except csv.Error:
        return 0.0, 0
    several = [width for width in widths if width > 1]
    if not several:
        return 0.0, 0
    usual = max(set(several), key=several.count)
    return several.count(usual) / len(widths), usual


def _excel_rows(content: bytes, name: str, most: int) -> list[list[str]]:
    """The rows of the sheet that has most of them."""
    from openpyxl import load_workbook

    try:
        workbook = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        sheets = [
            [[_cell_text(cell) for cell in row] for row in sheet.iter_rows(values_only=True, max_row=most + 1)]
            for sheet in workbook.worksheets
            if sheet.sheet_state == "visible"
        ]
        workbook.close()
    except Exception as error:  # openpyxl raises whatever its parser meets in a damaged or protected file
        raise KnownError(f"“{name}” cannot be read as an Excel workbook; is it damaged or protected?") from error
    return max(sheets, key=lambda rows: sum(any(row) for row in rows), default=[])


def _cell_text(value: Any) -> str:
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)


def _even(rows: list[list[str]]) -> tuple[tuple[str, ...], ...]:
    """The rows clean and equally wide; empty ones at the end go, those between stay, so that row numbers are right."""
    cleaned = [[one_line(cell) for cell in row] for row in rows]
    while cleaned and not any(cleaned[-1]):
        cleaned.pop()
    width = max((at + 1 for row in cleaned for at, cell in enumerate(row) if cell), default=0)
    return tuple(tuple(row[at] if at < len(row) else "" for at in range(width)) for row in cleaned)
