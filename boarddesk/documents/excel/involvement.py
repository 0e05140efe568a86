"""The involvement map as an Excel workbook: a row a group, who links to it in words, and a column a member."""

import datetime as dt
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from boarddesk.documents.excel.dress import dress
from boarddesk.documents.excel.sheets import (
    BODY,
    HAIRLINE,
    HEAD_ROW,
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
from boarddesk.documents.wording import Wording, words_for
from boarddesk.model.involvement import InvolvementPack, LinkedGroup
from boarddesk.rules.text import clean

CENTRED = Alignment(horizontal="center", vertical="top")
GROUP_WIDTH, THROUGH_WIDTH, MEMBER_WIDTH = 42.0, 44.0, 7.0
LINE_HEIGHT = 15.0


def write_involvement(pack: InvolvementPack, path: Path, *, now: dt.datetime) -> None:
    """Write the map; KnownError when the file cannot be written."""
    words = words_for(pack)
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = words("involvement.name")
    title = words("involvement.document_title", board=pack.board_name)
    set_title(sheet, title, words("involvement.as_of", date=words.dates.long(pack.as_of)))
    heads = _heads(pack, words)
    for column, (head, width) in enumerate(heads, start=1):
        set_head(sheet, column, head, width)
    for row, group in enumerate(pack.groups, start=HEAD_ROW + 1):
        _write_row(sheet, row, pack, group, words("involvement.yes"))
    last = HEAD_ROW + max(1, len(pack.groups))
    add_table(sheet, "Involvement", len(heads), last, f"B{HEAD_ROW + 1}")
    page = words("tracker.page", page="&P", pages="&N")
    set_up_print(sheet, pack.board_short_name, page)
    set_properties(workbook, title=title, author=pack.author, language=pack.language, now=now)
    dress(workbook, pack.style)
    write_atomically(path, workbook.save)


def _heads(pack: InvolvementPack, words: Wording) -> list[tuple[str, float]]:
    """The heads with the widths of their columns; each is there once, as a table asks."""
    heads = [(words("involvement.group"), GROUP_WIDTH), (words("involvement.through"), THROUGH_WIDTH)]
    seen = {head.casefold() for head, _ in heads}
    for member in pack.linked:
        head = member.short if member.short.casefold() not in seen else f"{member.short} {member.name}"
        seen.add(head.casefold())
        heads.append((head, max(MEMBER_WIDTH, len(head) + 2.0)))
    return heads


def _write_row(sheet: Worksheet, row: int, pack: InvolvementPack, group: LinkedGroup, yes: str) -> None:
    names = ", ".join(member.name for member in pack.through(group))
    for column, said in ((1, clean(group.name)), (2, clean(names))):
        cell = put_text(sheet.cell(row, column), said)
        cell.font, cell.alignment, cell.border = (STRONG if column == 1 else BODY), WRAPPED, HAIRLINE
    for column, member in enumerate(pack.linked, start=3):
        cell = put_text(sheet.cell(row, column), yes if member.id in group.member_ids else "")
        cell.font, cell.alignment, cell.border = BODY, CENTRED, HAIRLINE
    lines = max(1, -(-len(names) // 40), -(-len(group.name) // 38))
    sheet.row_dimensions[row].height = lines * LINE_HEIGHT + 4
