"""The action tracker as an Excel workbook that is filtered, printed and filled in without a thought.

Each sheet follows the Analysis Function's checklist for accessible spreadsheets: title in A1, a note in A2, one named
table from column A with unique heads, nothing merged, no information by colour alone.
"""

import datetime as dt
from collections.abc import Sequence
from math import ceil
from pathlib import Path

from openpyxl import Workbook
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from boarddesk.documents.files import write_atomically
from boarddesk.documents.tracker_cells import COLUMNS, as_of, open_actions
from boarddesk.documents.wording import Wording, wording
from boarddesk.model.enums import ActionStatus
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.actions import ActionLine
from boarddesk.model.packs import TrackerPack

HEAD_ROW = 3
LONGEST_CELL = 32_767
"""What an Excel cell holds; a longer text would be cut without a word."""
TALLEST_ROW = 400.0
DATE_FORMAT = "d mmm yyyy"
FACE = "Calibri"
LINE_HEIGHT = 15.0

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
LATE_FILL = PatternFill("solid", bgColor="FFFBECEA")
LATE = Font(bold=True, color="FFB3271E")


def write_tracker(pack: TrackerPack, path: Path, *, now: dt.datetime) -> None:
    """Write the tracker with its sheets Open and All.

    Raises RuleError for a text that no Excel cell can hold, KnownError when the file cannot be written; what was
    there before is untouched then.
    """
    workbook = tracker_workbook(pack, now)
    write_atomically(path, workbook.save)


def tracker_workbook(pack: TrackerPack, now: dt.datetime) -> Workbook:
    """The workbook in memory."""
    words = wording(pack.language)
    workbook = Workbook()
    first = workbook.worksheets[0]
    first.title = words("tracker.open")
    fill_sheet(first, pack, open_actions(pack), words, "open")
    fill_sheet(workbook.create_sheet(words("tracker.all")), pack, pack.actions, words, "all")
    properties = workbook.properties
    properties.title = words("tracker.document_title", board=pack.board_name)
    properties.creator = properties.lastModifiedBy = pack.author
    properties.created = properties.modified = now.astimezone(dt.UTC).replace(tzinfo=None)
    properties.language = pack.language
    return workbook


def fill_sheet(sheet: Worksheet, pack: TrackerPack, lines: Sequence[ActionLine], words: Wording, which: str) -> None:
    """One sheet: title, note, the table and everything that makes it pleasant to use."""
    sheet["A1"] = words(f"tracker.{which}_title", board=pack.board_name)
    sheet["A1"].font = TITLE
    sheet["A1"].data_type = "s"
    sheet["A2"] = as_of(pack, words)
    sheet["A2"].font = NOTE
    sheet.row_dimensions[1].height = 26
    sheet.row_dimensions[2].height = 20
    write_head(sheet, words)
    for row, line in enumerate(lines, start=HEAD_ROW + 1):
        write_row(sheet, row, line, words)
    last = HEAD_ROW + max(1, len(lines))
    add_table(sheet, last, which)
    add_rules(sheet, last, words)
    set_up_print(sheet, pack, words)


def write_head(sheet: Worksheet, words: Wording) -> None:
    """The head row, its own look too: LibreOffice draws no table style."""
    for number, column in enumerate(COLUMNS, start=1):
        cell = sheet.cell(HEAD_ROW, number, words(column.place))
        cell.font, cell.fill, cell.alignment = HEAD, HEAD_FILL, MIDDLE
        sheet.column_dimensions[get_column_letter(number)].width = column.width
    sheet.row_dimensions[HEAD_ROW].height = 22


def write_row(sheet: Worksheet, row: int, line: ActionLine, words: Wording) -> None:
    """One action; its row is as tall as its longest text needs, which no program works out by itself."""
    lines = 1
    for number, column in enumerate(COLUMNS, start=1):
        value = column.value(line, words)
        if value is None or value == "":
            value = None
        elif isinstance(value, str):
            refuse_long(value, line.ref)
            lines = max(lines, lines_of(value, column.width))
        cell = sheet.cell(row, number, value)
        cell.font = STRONG if number == 1 else BODY
        cell.border = HAIRLINE
        cell.alignment = WRAPPED if column.wrap else PLAIN
        if isinstance(value, str):
            cell.data_type = "s"
        elif value is not None:
            cell.number_format = DATE_FORMAT
    sheet.row_dimensions[row].height = min(TALLEST_ROW, lines * LINE_HEIGHT + 4)


def refuse_long(value: str, ref: str) -> None:
    """Raise RuleError for a text that Excel would cut."""
    if len(value) > LONGEST_CELL:
        raise RuleError(
            f"The action {ref} holds a text of {len(value):,} characters; an Excel cell takes {LONGEST_CELL:,}. "
            "Shorten it in the action log."
        )


def lines_of(text: str, width: float) -> int:
    """How many lines a text takes in a column that many characters wide; a little generous, so that none is cut."""
    return sum(max(1, ceil(len(part) * 1.02 / width + 0.1)) for part in text.split("\n"))


def add_table(sheet: Worksheet, last: int, which: str) -> None:
    """A named table, so that owners can sort and filter."""
    table = Table(displayName=f"{which.title()}Actions", ref=f"A{HEAD_ROW}:{get_column_letter(len(COLUMNS))}{last}")
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
    sheet.add_table(table)
    sheet.freeze_panes = f"B{HEAD_ROW + 1}"


def add_rules(sheet: Worksheet, last: int, words: Wording) -> None:
    """The list to pick a status from, and the rule that colours what is late; its word stands in the RAG column."""
    status, due = letter_of("tracker.status"), letter_of("tracker.due")
    offered = ",".join(words(f"action_status.{each.value}") for each in ActionStatus)
    picker = DataValidation(type="list", formula1=f'"{offered}"', allow_blank=True)
    picker.add(f"{status}{HEAD_ROW + 1}:{status}{last}")
    sheet.add_data_validation(picker)
    first = HEAD_ROW + 1
    still = " , ".join(
        f'${status}{first}="{words(f"action_status.{each.value}")}"' for each in ActionStatus if each.is_open
    )
    late = f"AND(ISNUMBER(${due}{first}),${due}{first}<TODAY(),OR({still}))"
    for column in (due, letter_of("tracker.rag")):
        area = f"{column}{first}:{column}{last}"
        sheet.conditional_formatting.add(
            area, Rule(type="expression", dxf=DifferentialStyle(font=LATE, fill=LATE_FILL), formula=[late])
        )


def letter_of(place: str) -> str:
    """The letter of a column."""
    return get_column_letter(next(n for n, column in enumerate(COLUMNS, start=1) if column.place == place))


def set_up_print(sheet: Worksheet, pack: TrackerPack, words: Wording) -> None:
    """Landscape A4, as wide as the page, the head repeated, page x of y."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"{HEAD_ROW}:{HEAD_ROW}"
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top = sheet.page_margins.bottom = 0.6
    footer = sheet.oddFooter or HeaderFooterItem()
    for part, said in (
        (footer.left, pack.board_short_name.replace("&", "&&")),
        (footer.right, words("tracker.page", page="&P", pages="&N")),
    ):
        if part is not None:
            part.text = said
    sheet.sheet_view.showGridLines = False
