"""The action tracker as an Excel workbook that is filtered, printed and filled in without a thought.

Each sheet follows the Analysis Function's checklist for accessible spreadsheets: title in A1, a note in A2, one named
table from column A with unique heads, nothing merged, no information by colour alone.
"""

import datetime as dt
from collections.abc import Sequence
from math import ceil
from pathlib import Path
from typing import Any, cast

from openpyxl import Workbook
from openpyxl.formatting.rule import Rule
from openpyxl.packaging.custom import IntProperty
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from boarddesk.documents.excel.dress import dress
from boarddesk.documents.excel.sheets import (
    BODY,
    HAIRLINE,
    HEAD_ROW,
    LONGEST_CELL,
    PLAIN,
    STRONG,
    WRAPPED,
    add_table,
    set_head,
    set_properties,
    set_title,
    set_up_print,
)
from boarddesk.documents.files import write_atomically
from boarddesk.documents.tracker_cells import COLUMNS, Value, answered, as_of, closed_since, open_actions
from boarddesk.documents.tracker_summary import by_owner
from boarddesk.documents.wording import Wording, words_for
from boarddesk.model.enums import ActionStatus
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.actions import ActionLine
from boarddesk.model.packs import TrackerPack
from boarddesk.rules.actions import RAG_RULE
from boarddesk.rules.text import clean

TALLEST_ROW = 400.0
DATE_FORMAT = "d mmm yyyy"
EXPORT_PROPERTY = "BoardDeskExport"
"""The custom property of the file that holds the number of the export."""
SUMMARY: tuple[tuple[str, float], ...] = (
    ("tracker.owner", 16),
    ("tracker.name_of_owner", 30),
    ("tracker.organisation", 34),
    ("tracker.open", 10),
    ("rag.red", 11),
    ("rag.amber", 11),
    ("rag.green", 11),
    ("tracker.next_due", 14),
)
"""The columns of the summary with their widths."""
LINE_HEIGHT = 15.0

LATE_FILL = PatternFill("solid", bgColor="FFFBECEA")
LATE = Font(bold=True, color="FFB3271E")


def write_tracker(pack: TrackerPack, path: Path, *, now: dt.datetime) -> None:
    """Write the tracker with its sheets.

    Raises RuleError for a text that no Excel cell can hold, KnownError when the file cannot be written; what was
    there before is untouched then.
    """
    workbook = tracker_workbook(pack, now)
    dress(workbook, pack.style)
    write_atomically(path, workbook.save)


def tracker_workbook(pack: TrackerPack, now: dt.datetime) -> Workbook:
    """The workbook in memory: Open, Closed since last meeting, All, Summary by owner, Read me."""
    words = words_for(pack)
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for which, lines in (("open", open_actions(pack)), ("closed", closed_since(pack)), ("all", pack.actions)):
        fill_sheet(workbook.create_sheet(words(f"tracker.{which}")), pack, lines, words, which)
    fill_summary(workbook.create_sheet(words("tracker.summary")), pack, words)
    fill_read_me(workbook.create_sheet(words("tracker.read_me")), pack, words)
    title = words("tracker.document_title", board=pack.board_name)
    set_properties(workbook, title=title, author=pack.author, language=pack.language, now=now)
    if pack.export_number is not None:
        cast("Any", workbook).custom_doc_props.append(IntProperty(name=EXPORT_PROPERTY, value=pack.export_number))
    return workbook


def fill_sheet(sheet: Worksheet, pack: TrackerPack, lines: Sequence[ActionLine], words: Wording, which: str) -> None:
    """One sheet of actions: title, note, the table and everything that makes it pleasant to use."""
    set_title(sheet, words(f"tracker.{which}_title", board=pack.board_name), note_of(pack, lines, words, which))
    write_head(sheet, [(words(column.place), column.width) for column in COLUMNS])
    for row, line in enumerate(lines, start=HEAD_ROW + 1):
        write_row(sheet, row, line, words)
    last = HEAD_ROW + max(1, len(lines))
    add_rules(sheet, last, words)
    finish(sheet, pack, words, last, f"{which.title()}Actions", len(COLUMNS))


def note_of(pack: TrackerPack, lines: Sequence[ActionLine], words: Wording, which: str) -> str:
    """The sentence below the title of a sheet."""
    if which != "closed":
        return as_of(pack, words)
    since = words.dates.long(pack.last_meeting) if pack.last_meeting else words("tracker.the_beginning")
    return words("tracker.closed_note", count=str(len(lines)), since=since)


def fill_summary(sheet: Worksheet, pack: TrackerPack, words: Wording) -> None:
    """How much each owner has to do, as values, so that they show before anybody allows editing."""
    set_title(sheet, words("tracker.summary_title", board=pack.board_name), as_of(pack, words))
    write_head(sheet, [(words(place), width) for place, width in SUMMARY])
    owners = by_owner(pack.actions, words("tracker.nobody"))
    for row, each in enumerate(owners, start=HEAD_ROW + 1):
        values = (each.shown, each.name, each.organisation, each.open, each.overdue, each.due_soon, each.on_track)
        write_cells(sheet, row, (*values, each.next_due), [width for _, width in SUMMARY])
    finish(sheet, pack, words, HEAD_ROW + max(1, len(owners)), "SummaryByOwner", len(SUMMARY))


def fill_read_me(sheet: Worksheet, pack: TrackerPack, words: Wording) -> None:
    """How the workbook is filled in and sent back, and which export it is."""
    set_title(sheet, words("tracker.read_me_title"), words("tracker.read_me_note", board=pack.board_name))
    write_head(sheet, [(words("tracker.about"), 24), (words("tracker.explained"), 90)])
    number = str(pack.export_number) if pack.export_number is not None else words("tracker.not_numbered")
    rows = [
        *((words(f"tracker.{name}"), words(f"tracker.{name}_help")) for name in ("status", "new_update", "ref")),
        (words("tracker.rows"), words("tracker.rows_help")),
        (words("tracker.rag"), RAG_RULE),
        (words("tracker.as_of_head"), words.dates.long(pack.as_of)),
        (words("tracker.export_number"), number),
        *((line.ref, answered(line, words)) for line in pack.actions if line.asked),
    ]
    for row, texts in enumerate(rows, start=HEAD_ROW + 1):
        write_cells(sheet, row, texts, (24, 90))
    finish(sheet, pack, words, HEAD_ROW + len(rows), "AboutThisFile", 2)


def write_head(sheet: Worksheet, heads: Sequence[tuple[str, float]]) -> None:
    """The head row, its own look too: LibreOffice draws no table style."""
    for number, (said, width) in enumerate(heads, start=1):
        set_head(sheet, number, said, width)
    sheet.row_dimensions[HEAD_ROW].height = 22


def write_row(sheet: Worksheet, row: int, line: ActionLine, words: Wording) -> None:
    """One action."""
    values = [column.value(line, words) for column in COLUMNS]
    for value in values:
        if isinstance(value, str):
            refuse_long(value, line.ref)
    write_cells(sheet, row, values, [column.width for column in COLUMNS], [column.wrap for column in COLUMNS])


def write_cells(
    sheet: Worksheet, row: int, values: Sequence[Value | int], widths: Sequence[float], wraps: Sequence[bool] = ()
) -> None:
    """One row; it is as tall as its longest text needs, which no program works out by itself."""
    lines = 1
    for number, (value, width) in enumerate(zip(values, widths, strict=True), start=1):
        cell = sheet.cell(row, number, (clean(value) or None) if isinstance(value, str) else value)
        cell.font = STRONG if number == 1 else BODY
        cell.border = HAIRLINE
        cell.alignment = WRAPPED if not wraps or wraps[number - 1] else PLAIN
        if isinstance(value, str) and value:
            cell.data_type = "s"
            lines = max(lines, lines_of(value, width))
        elif isinstance(value, dt.date):
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


def finish(sheet: Worksheet, pack: TrackerPack, words: Wording, last: int, name: str, columns: int) -> None:
    """The named table, and pages that print well."""
    add_table(sheet, name, columns, last, frozen=f"B{HEAD_ROW + 1}")
    set_up_print(sheet, pack.board_short_name, words("tracker.page", page="&P", pages="&N"))
