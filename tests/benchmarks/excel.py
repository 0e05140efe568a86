"""The tracker of 1,000 actions against plain openpyxl with the same features.

`python -m tests.benchmarks.excel` prints both times and their ratio.
"""

import datetime as dt
import statistics
import tempfile
import time
from pathlib import Path

from openpyxl import Workbook
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.table import Table, TableStyleInfo

from boarddesk.documents.excel.sheets import HEAD_ROW
from boarddesk.documents.excel.tracker import write_tracker
from boarddesk.documents.tracker_cells import COLUMNS, open_actions
from boarddesk.documents.wording import wording
from boarddesk.model.packs import TrackerPack
from tests.documents.test_tracker import NOW, a_tracker, an_action

ACTIONS = 1_000
TIMES = 7

Values = list[list[str | dt.date | None]]


def values(pack: TrackerPack) -> tuple[Values, Values]:
    """What both sheets hold, worked out beforehand."""
    words = wording(pack.language)
    sheets = (open_actions(pack), pack.actions)
    return tuple([[column.value(line, words) for column in COLUMNS] for line in lines] for lines in sheets)  # type: ignore[return-value]


def floor(sheets: tuple[Values, Values], path: Path) -> None:
    """The same sheets with the same features, straight from their values."""
    workbook = Workbook()
    head, body = Font(name="Calibri", bold=True, color="FFFFFFFF"), Font(name="Calibri")
    fill, line = PatternFill("solid", fgColor="FF0F6C66"), Border(bottom=Side(style="thin", color="FFD3CDC3"))
    top = Alignment(horizontal="left", vertical="top", wrap_text=True)
    for number, rows in enumerate(sheets):
        sheet = workbook.worksheets[0] if number == 0 else workbook.create_sheet(f"Sheet {number}")
        for at, column in enumerate(COLUMNS, start=1):
            cell = sheet.cell(HEAD_ROW, at, f"Head {at}")
            cell.font, cell.fill = head, fill
            sheet.column_dimensions[get_column_letter(at)].width = column.width
        for r, row in enumerate(rows, start=HEAD_ROW + 1):
            for c, value in enumerate(row, start=1):
                cell = sheet.cell(r, c, value)
                cell.font, cell.border, cell.alignment = body, line, top
                if isinstance(value, dt.date):
                    cell.number_format = "d mmm yyyy"
                elif value is not None:
                    cell.data_type = "s"
            sheet.row_dimensions[r].height = 34
        last = HEAD_ROW + len(rows)
        table = Table(displayName=f"Table{number}", ref=f"A{HEAD_ROW}:{get_column_letter(len(COLUMNS))}{last}")
        table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1")
        sheet.add_table(table)
        picker = DataValidation(type="list", formula1='"Open,Complete"')
        picker.add(f"I{HEAD_ROW + 1}:I{last}")
        sheet.add_data_validation(picker)
        rule = Rule(type="expression", dxf=DifferentialStyle(font=Font(bold=True)), formula=["$G4<TODAY()"])
        sheet.conditional_formatting.add(f"G{HEAD_ROW + 1}:G{last}", rule)
        sheet.freeze_panes, sheet.print_title_rows = "B4", "3:3"
        sheet.page_setup.orientation = "landscape"
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    workbook.save(path)


def main() -> None:
    """Print the medians and the ratio, taken by turns."""
    pack = a_tracker(*(an_action(n, f"Somebody to write letter {n} to the Trust about it.") for n in range(ACTIONS)))
    ready = values(pack)
    ours, bare = [], []
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "tracker.xlsx"
        for _ in range(TIMES):
            start = time.perf_counter()
            write_tracker(pack, target, now=NOW)
            middle = time.perf_counter()
            floor(ready, target)
            ours.append(middle - start)
            bare.append(time.perf_counter() - middle)
    one, other = statistics.median(ours), statistics.median(bare)
    print(f"Tracker of {ACTIONS} actions: {one * 1000:.0f} ms, floor {other * 1000:.0f}, ratio {one / other:.2f}")


if __name__ == "__main__":
    main()
