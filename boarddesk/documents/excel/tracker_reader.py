"""Reads a tracker that came back: ours, sorted, filtered and saved by whatever program, or somebody's own."""

import datetime as dt
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, cast

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.workbook.workbook import Workbook

from boarddesk.documents.excel.tracker import EXPORT_PROPERTY
from boarddesk.documents.wording import wording
from boarddesk.model.enums import TrackerField
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.trackers import ReturnedRow, ReturnedTracker
from boarddesk.rules.text import clean, fold
from boarddesk.rules.tracker_columns import Cell, date_of, find_heads, status_of, text_of

MOST_ROWS, MOST_COLUMNS = 20_000, 100
"""What is looked at of a sheet; one that is formatted to its very end has a million rows."""


def read_tracker(path: Path, *, today: dt.date, language: str = "en-GB") -> ReturnedTracker:
    """What a workbook says about actions; dates without a year count from `today`.

    Raises RuleError with the reason when it is no workbook or holds no tracker.
    """
    workbook = opened(path)
    skipped = {wording(language)(f"tracker.{name}") for name in ("summary", "read_me")}
    rows: list[ReturnedRow] = []
    sheets: list[str] = []
    for sheet in workbook.worksheets:
        reach = {"max_row": min(sheet.max_row, MOST_ROWS), "max_col": min(sheet.max_column, MOST_COLUMNS)}
        cells = cast("list[Sequence[Cell]]", list(sheet.iter_rows(values_only=True, **reach)))
        heads = find_heads(cells) if sheet.title not in skipped else None
        if heads is not None:
            sheets.append(sheet.title)
            rows += rows_below(sheet.title, cells, *heads, today)
    if not sheets:
        raise RuleError(
            f"“{path.name}” holds no action tracker: no sheet has a row of heads such as Ref, Action, Action By and "
            "Status."
        )
    return ReturnedTracker(path.name, tuple(rows), export_number(workbook, language), tuple(sheets))


def opened(path: Path) -> Workbook:
    """The workbook with the values that its formulas had; RuleError when it is none."""
    if path.suffix.lower() == ".xls":
        raise RuleError(f"“{path.name}” is of an old kind of Excel file: save it as .xlsx there first.")
    try:
        return load_workbook(path, data_only=True)
    except FileNotFoundError:
        raise RuleError(f"There is no file “{path}”.") from None
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, OSError, EOFError) as error:
        raise RuleError(f"“{path.name}” is not an Excel workbook, or it is damaged.") from error


def export_number(workbook: Workbook, language: str) -> int | None:
    """The number under which the tracker was exported, from the file's properties or from its sheet Read me."""
    for each in cast("Any", workbook).custom_doc_props.props:
        if each.name == EXPORT_PROPERTY and str(each.value).isdigit():
            return int(each.value)
    words = wording(language)
    if words("tracker.read_me") in workbook.sheetnames:
        for row in workbook[words("tracker.read_me")].iter_rows(values_only=True, max_col=2):
            if row[0] == words("tracker.export_number") and str(row[1]).strip().isdigit():
                return int(str(row[1]))
    return None


def rows_below(
    sheet: str, cells: Sequence[Sequence[Cell]], head: int, columns: dict[TrackerField, int], today: dt.date
) -> Iterator[ReturnedRow]:
    """The rows below the heads that say something; a head that is repeated further down is none of them."""
    heads = {field: fold(text_of(_at(cells[head], column))) for field, column in columns.items()}
    for number, row in enumerate(cells[head + 1 :], start=head + 2):
        said = {field: _at(row, column) for field, column in columns.items()}
        if all(fold(text_of(cell)) == heads[field] for field, cell in said.items()):
            continue
        if any(text_of(cell).strip() for field, cell in said.items() if field is not TrackerField.REF):
            yield row_of(f"{sheet}, row {number}", said, today)


def row_of(place: str, said: dict[TrackerField, Cell], today: dt.date) -> ReturnedRow:
    """A row as it is compared."""

    def words(field: TrackerField) -> str | None:
        return clean(text_of(said[field])).strip() if field in said else None

    due, status = said.get(TrackerField.DUE), said.get(TrackerField.STATUS)
    return ReturnedRow(
        place,
        ref=words(TrackerField.REF) or "",
        text=words(TrackerField.ACTION) or "",
        owners=words(TrackerField.OWNER),
        due=date_of(due, today),
        due_said=words(TrackerField.DUE),
        status=status_of(status),
        status_said=words(TrackerField.STATUS),
        new_update=words(TrackerField.NEW_UPDATE),
        update=words(TrackerField.UPDATE),
        updated_on=date_of(said.get(TrackerField.UPDATED_ON), today),
    )


def _at(row: Sequence[Cell], column: int) -> Cell:
    return row[column] if column < len(row) else None
