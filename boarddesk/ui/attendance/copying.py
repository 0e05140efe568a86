"""The register as a table on the clipboard: for Word as a table, for a spreadsheet with tabs."""

from collections.abc import Sequence
from html import escape

from boarddesk.ui.attendance.entries import Entry
from boarddesk.ui.attendance.model import FIRST_MARK, RegisterModel
from boarddesk.ui.widgets.clipboard import put_on_clipboard

Rows = list[list[str]]


def table_rows(model: RegisterModel, entries: Sequence[Entry]) -> Rows:
    """Cells of the register: a line for the head of each group, a line for each person with the code in one column."""
    fixed, note = model.columns[:FIRST_MARK], model.columns[-1]
    rows: Rows = [[*(column.title for column in fixed), model.tr("Attendance"), note.title]]
    for entry in entries:
        if entry.line is None:
            rows.append([entry.section.name])
        else:
            cells = [*(column.text(entry) for column in fixed), entry.person.code or "", note.text(entry)]
            rows.append([" ".join(cell.split()) for cell in cells])
    return rows


def copy_table(rows: Rows) -> None:
    """Put the rows on the clipboard, as HTML and as text."""
    width = max(len(row) for row in rows)
    lines = "".join(_row(row, width) for row in rows)
    html = f"<table border='1' cellspacing='0' cellpadding='4'>{lines}</table>"
    put_on_clipboard("\n".join("\t".join(row) for row in rows), html)


def _row(row: list[str], width: int) -> str:
    if len(row) == 1:
        return f"<tr><th align='left' colspan='{width}'>{escape(row[0])}</th></tr>"
    return f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>"
