"""The register of decisions as an Excel workbook: one row a decision."""

import datetime as dt
from math import ceil
from pathlib import Path

from openpyxl import Workbook

from boarddesk.documents.excel.sheets import (
    BODY,
    HAIRLINE,
    HEAD_ROW,
    PLAIN,
    STRONG,
    WRAPPED,
    add_table,
    put_text,
    set_head,
    set_properties,
    set_title,
    set_up_print,
)
from boarddesk.documents.files import write_atomically
from boarddesk.documents.wording import wording
from boarddesk.model.decisions import DecisionLine, DecisionsPack
from boarddesk.rules.dates import long_date
from boarddesk.rules.text import clean

COLUMNS = (
    ("ref", 17.0),
    ("date", 13.0),
    ("item", 28.0),
    ("text", 64.0),
    ("vote", 26.0),
    ("actions", 18.0),
    ("by", 17.0),
)
DATE_FORMAT = "d mmm yyyy"
LINE_HEIGHT = 15.0


def write_decisions(pack: DecisionsPack, path: Path, *, now: dt.datetime) -> None:
    """Write the register; KnownError when the file cannot be written."""
    words = wording(pack.language)
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = words("decisions.name")
    title = words("decisions.document_title", board=pack.board_name)
    set_title(sheet, title, words("decisions.as_of", date=long_date(pack.as_of), count=str(len(pack.decisions))))
    for column, (name, width) in enumerate(COLUMNS, start=1):
        set_head(sheet, column, words(f"decisions.{name}"), width)
    for row, line in enumerate(pack.decisions, start=HEAD_ROW + 1):
        for column, value in enumerate(values_of(line), start=1):
            cell = sheet.cell(row, column)
            if isinstance(value, str):
                put_text(cell, clean(value))
            else:
                cell.value, cell.number_format = value, DATE_FORMAT
            cell.font, cell.border = STRONG if column == 1 else BODY, HAIRLINE
            cell.alignment = PLAIN if column <= 2 else WRAPPED
        tallest = max(ceil(len(text) * 1.05 / width) for text, width in texts_of(line))
        sheet.row_dimensions[row].height = min(400.0, max(1, tallest) * LINE_HEIGHT + 4)
    last = HEAD_ROW + max(1, len(pack.decisions))
    add_table(sheet, "Decisions", len(COLUMNS), last, f"B{HEAD_ROW + 1}")
    set_up_print(sheet, pack.board_short_name, words("tracker.page", page="&P", pages="&N"))
    set_properties(workbook, title=title, author=pack.author, language=pack.language, now=now)
    write_atomically(path, workbook.save)


def values_of(line: DecisionLine) -> tuple[str | dt.date, ...]:
    """What the cells of a decision hold."""
    actions = ", ".join(line.actions)
    return line.ref, line.date, line.item, line.text, line.vote, actions, line.superseded_ref


def texts_of(line: DecisionLine) -> list[tuple[str, float]]:
    """The texts of a decision with the widths of their columns."""
    pairs = zip(values_of(line), (width for _, width in COLUMNS), strict=True)
    return [(value, width) for value, width in pairs if isinstance(value, str)]
