"""The glossary as an Excel workbook, a row a term; the import reads it back as it is."""

import datetime as dt
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
from boarddesk.documents.glossary_text import HEADS
from boarddesk.documents.wording import words_for
from boarddesk.model.lines.term_list import GlossaryPack
from boarddesk.rules.text import clean

WIDTHS = (18.0, 70.0, 30.0, 14.0)
LETTERS, LINE_HEIGHT = 66, 15.0


def write_glossary(pack: GlossaryPack, path: Path, *, now: dt.datetime) -> None:
    """Write the glossary; KnownError when the file cannot be written."""
    words = words_for(pack)
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = words("glossary.caption")
    title = words("glossary.document_title", board=pack.board_name)
    set_title(sheet, title, words("glossary.as_of", date=words.dates.long(pack.as_of)))
    for column, (head, width) in enumerate(zip(HEADS, WIDTHS, strict=True), start=1):
        set_head(sheet, column, words(head), width)
    for row, term in enumerate(pack.terms, start=HEAD_ROW + 1):
        for column, text in enumerate((term.abbreviation, term.meaning, term.context), start=1):
            cell = put_text(sheet.cell(row, column), clean(text))
            cell.font, cell.alignment = (STRONG if column == 1 else BODY), WRAPPED
            cell.border = HAIRLINE
        last = sheet.cell(row, len(HEADS))
        last.value, last.number_format = term.starts, "d mmm yyyy"
        last.font, last.alignment, last.border = BODY, PLAIN, HAIRLINE
        sheet.row_dimensions[row].height = max(1, -(-len(term.meaning) // LETTERS)) * LINE_HEIGHT + 4
    add_table(sheet, "Glossary", len(HEADS), HEAD_ROW + max(1, len(pack.terms)), f"A{HEAD_ROW + 1}")
    set_up_print(sheet, pack.board_short_name, words("tracker.page", page="&P", pages="&N"))
    set_properties(workbook, title=title, author=pack.author, language=pack.language, now=now)
    write_atomically(path, workbook.save)
