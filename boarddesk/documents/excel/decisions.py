"""The register of decisions as an Excel workbook: one row a decision."""

import datetime as dt
from math import ceil
from pathlib import Path

from openpyxl import Workbook

from boarddesk.documents.decisions_text import document_title, note_line
from boarddesk.documents.excel.dress import dress
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
from boarddesk.documents.wording import words_for
from boarddesk.model.decisions import DecisionLine, DecisionsPack
from boarddesk.rules.text import clean

COLUMNS = (
    ("number", 14.0),
    ("ref", 17.0),
    ("date", 13.0),
    ("item", 28.0),
    ("text", 64.0),
    ("vote", 26.0),
    ("actions", 18.0),
    ("by", 17.0),
)
DATE_FORMAT = "d mmm yyyy"
SHORT = ("number", "ref", "date")
LINE_HEIGHT = 15.0


def write_decisions(pack: DecisionsPack, path: Path, *, now: dt.datetime) -> None:
    """Write the register; KnownError when the file cannot be written."""
    words = words_for(pack)
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = words("decisions.name")
    title = document_title(pack, words)
    set_title(sheet, title, note_line(pack, words))
    columns = columns_of(pack)
    for column, (name, width) in enumerate(columns, start=1):
        set_head(sheet, column, words(f"decisions.{name}"), width)
    for row, line in enumerate(pack.decisions, start=HEAD_ROW + 1):
        values = [values_of(line)[name] for name, _ in columns]
        for column, value in enumerate(values, start=1):
            cell = sheet.cell(row, column)
            if isinstance(value, str):
                put_text(cell, clean(value))
            else:
                cell.value, cell.number_format = value, DATE_FORMAT
            cell.font, cell.border = STRONG if column == 1 else BODY, HAIRLINE
            cell.alignment = PLAIN if columns[column - 1][0] in SHORT else WRAPPED
        tallest = max(
            (
                ceil(len(value) * 1.05 / width)
                for value, (_, width) in zip(values, columns, strict=True)
                if isinstance(value, str)
            ),
            default=1,
        )
        sheet.row_dimensions[row].height = min(400.0, max(1, tallest) * LINE_HEIGHT + 4)
    last = HEAD_ROW + max(1, len(pack.decisions))
    add_table(sheet, "Decisions", len(columns), last, f"B{HEAD_ROW + 1}")
    set_up_print(sheet, pack.board_short_name, words("tracker.page", page="&P", pages="&N"))
    set_properties(workbook, title=title, author=pack.author, language=pack.language, now=now)
    dress(workbook, pack.style)
    write_atomically(path, workbook.save)


def columns_of(pack: DecisionsPack) -> tuple[tuple[str, float], ...]:
    """The columns of the sheet with their widths; that of the numbers only where there are any."""
    return COLUMNS if any(line.number for line in pack.decisions) else COLUMNS[1:]


def values_of(line: DecisionLine) -> dict[str, str | dt.date]:
    """What the cells of a decision hold, by column."""
    return {
        "number": line.number,
        "ref": line.ref,
        "date": line.date or "",
        "item": line.item,
        "text": line.text,
        "vote": line.vote,
        "actions": ", ".join(line.actions),
        "by": line.superseded_ref,
    }
