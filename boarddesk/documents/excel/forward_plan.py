"""The forward plan as an Excel workbook: a row an entry, its month a real date."""

import datetime as dt
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

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
from boarddesk.documents.forward_plan_text import HEADS, cells_of
from boarddesk.documents.wording import Wording, words_for
from boarddesk.model.lines.forward_plan import PlanLine, PlanPack
from boarddesk.rules.text import clean

WIDTHS = (16.0, 70.0, 14.0, 22.0, 26.0)
LINE_HEIGHT = 15.0
LETTERS = 66
"""So many letters of the item go into a line."""


def write_forward_plan(pack: PlanPack, path: Path, *, now: dt.datetime) -> None:
    """Write the plan; KnownError when the file cannot be written."""
    words = words_for(pack)
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = words("plan.name")
    title = words("plan.document_title", board=pack.board_name)
    set_title(sheet, title, words("plan.as_of", date=words.dates.long(pack.as_of)))
    for column, (head, width) in enumerate(zip(HEADS, WIDTHS, strict=True), start=1):
        set_head(sheet, column, words(head), width)
    for row, line in enumerate(pack.lines, start=HEAD_ROW + 1):
        _write_row(sheet, row, line, words)
    add_table(sheet, "ForwardPlan", len(HEADS), HEAD_ROW + max(1, len(pack.lines)), f"A{HEAD_ROW + 1}")
    set_up_print(sheet, pack.board_short_name, words("tracker.page", page="&P", pages="&N"))
    set_properties(workbook, title=title, author=pack.author, language=pack.language, now=now)
    dress(workbook, pack.style)
    write_atomically(path, workbook.save)


def _write_row(sheet: Worksheet, row: int, line: PlanLine, words: Wording) -> None:
    for column, said in enumerate(cells_of(line, words), start=1):
        cell = sheet.cell(row, column)
        if column == 1 and line.due is not None:
            cell.value, cell.number_format = line.due, "mmmm yyyy"
        else:
            put_text(cell, clean(said))
        cell.font, cell.alignment = (STRONG if column == 1 else BODY), (PLAIN if column == 1 else WRAPPED)
        cell.border = HAIRLINE
    sheet.row_dimensions[row].height = max(1, -(-len(line.text) // LETTERS)) * LINE_HEIGHT + 4
