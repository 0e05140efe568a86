"""What every sheet of our workbooks has: title in A1, note in A2, one named table from column A, pages that print well.

The rules are the Analysis Function's checklist for accessible spreadsheets.
"""

import datetime as dt

from openpyxl import Workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from boarddesk.model.errors import RuleError

HEAD_ROW = 3
LONGEST_CELL = 32_767
"""What an Excel cell holds."""
FACE = "Calibri"

TITLE = Font(name=FACE, size=16, bold=True, color="FF25221E")
NOTE = Font(name=FACE, size=11, color="FF5C5751")
HEAD = Font(name=FACE, size=11, bold=True, color="FFFFFFFF")
BODY = Font(name=FACE, size=11, color="FF25221E")
STRONG = Font(name=FACE, size=11, bold=True, color="FF25221E")
HEAD_FILL = PatternFill("solid", fgColor="FF0F6C66")
HAIRLINE = Border(bottom=Side(style="thin", color="FFD3CDC3"))
WRAPPED = Alignment(horizontal="left", vertical="top", wrap_text=True)
PLAIN = Alignment(horizontal="left", vertical="top")
MIDDLE = Alignment(horizontal="left", vertical="center", wrap_text=True)


def set_properties(workbook: Workbook, *, title: str, author: str, language: str, now: dt.datetime) -> None:
    """What the workbook says of itself; nothing of the library is left."""
    properties = workbook.properties
    properties.title = title
    properties.creator = properties.lastModifiedBy = author
    properties.created = properties.modified = now.astimezone(dt.UTC).replace(tzinfo=None)
    properties.language = language


def set_title(sheet: Worksheet, title: str, note: str) -> None:
    """Title and note above the table."""
    for at, said, font, height in ((1, title, TITLE, 26), (2, note, NOTE, 20)):
        put_text(sheet.cell(at, 1), said).font = font
        sheet.row_dimensions[at].height = height


def put_text(cell: Cell | MergedCell, text: str) -> Cell | MergedCell:
    """Put a text into a cell that stays a text, even one that looks like a formula.

    Raises RuleError for one that the library would cut without a word.
    """
    if len(text) > LONGEST_CELL:
        raise RuleError(f"A text of {len(text):,} characters does not fit; an Excel cell takes {LONGEST_CELL:,}.")
    cell.value = text or None
    if text:
        cell.data_type = "s"
    return cell


def set_head(sheet: Worksheet, column: int, text: str, width: float, alignment: Alignment = MIDDLE) -> None:
    """A cell of the head row with its own look, because LibreOffice draws no table style."""
    cell = put_text(sheet.cell(HEAD_ROW, column), text)
    cell.font, cell.fill, cell.alignment = HEAD, HEAD_FILL, alignment
    sheet.column_dimensions[get_column_letter(column)].width = width


def add_table(sheet: Worksheet, name: str, columns: int, last: int, frozen: str) -> None:
    """A named table, so that it can be sorted and filtered, its head and first columns frozen."""
    table = Table(displayName=name, ref=f"A{HEAD_ROW}:{get_column_letter(columns)}{last}")
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
    sheet.add_table(table)
    sheet.freeze_panes = frozen


def set_up_print(sheet: Worksheet, left: str, right: str) -> None:
    """Landscape A4, as wide as the page, the head repeated, words at the foot."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"{HEAD_ROW}:{HEAD_ROW}"
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top = sheet.page_margins.bottom = 0.6
    footer = sheet.oddFooter or HeaderFooterItem()
    for part, said in ((footer.left, left.replace("&", "&&")), (footer.right, right)):
        if part is not None:
            part.text = said
    sheet.sheet_view.showGridLines = False
