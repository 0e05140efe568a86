"""The attendance record on paper: landscape tables as HTML for a Qt text document, definitions under them."""

from boarddesk.documents.print.html import ACCENT, HAIRLINE, INK, KEEP, SHADE, SOFT, cell, table, text
from boarddesk.documents.record_tables import Kind, PlainTable, TableColumn, record_tables
from boarddesk.documents.record_text import definitions, key_text, note_line, vacancy_text
from boarddesk.documents.wording import Wording, words_for
from boarddesk.model.record import RecordPack

SHARES = {Kind.NAME: 14, Kind.TEXT: 16, Kind.MARK: 5, Kind.RATE: 10, Kind.WORD: 9}
"""In percent before they are made to fill the page."""

STYLE = f"""
body {{ color: {INK}; font-size: 9pt; }}
h1 {{ font-size: 17pt; font-weight: 600; margin: 0 0 3px 0; }}
h2 {{ {KEEP}; font-size: 11.5pt; color: {ACCENT}; margin-top: 17px; margin-bottom: 6px; }}
.title {{ font-size: 11.5pt; font-weight: 600; color: {ACCENT}; background-color: #ffffff; }}
p {{ margin-bottom: 4px; }}
.note {{ color: {SOFT}; margin-bottom: 11px; }}
th {{ text-align: left; background-color: {SHADE}; color: {INK}; font-size: 8.5pt; font-weight: 600; }}
td {{ border-bottom: 1px solid {HAIRLINE}; vertical-align: top; }}
"""


def record_html(pack: RecordPack) -> str:
    """The whole record; heads are repeated on every page."""
    words = words_for(pack)
    parts = [
        f"<h1>{text(words('record.document_title', board=pack.board_name))}</h1>",
        f'<p class="note">{text(note_line(pack, words))}</p>',
    ]
    if pack.meetings:
        parts.append(f'<p class="note">{text(key_text(pack, words))}</p>')
        parts += [_table(each) for each in record_tables(pack, words)]
        parts += _definitions(pack, words)
    else:
        parts.append(f"<p>{text(words('record.none'))}</p>")
    return f"<html><head><style>{STYLE}</style></head><body>{''.join(parts)}</body></html>"


def _definitions(pack: RecordPack, words: Wording) -> list[str]:
    said = [sentence for _, sentence in definitions(words)]
    vacant = vacancy_text(pack, words)
    said += [vacant] if vacant else []
    return [f"<h2>{text(words('record.definitions'))}</h2>", *(f"<p>{text(sentence)}</p>" for sentence in said)]


def widths_of(columns: tuple[TableColumn, ...]) -> list[int]:
    """The widths of the columns in percent; together they are the page."""
    shares = [SHARES[column.kind] for column in columns]
    growing = [n for n, column in enumerate(columns) if column.kind in (Kind.NAME, Kind.TEXT)]
    spare = 100 - sum(shares)
    if spare > 0:
        for n in growing:
            shares[n] += spare // len(growing)
    whole = sum(shares)
    widths = [max(1, share * 100 // whole) for share in shares]
    widths[growing[-1]] += 100 - sum(widths)
    return widths


def _table(each: PlainTable) -> str:
    widths = widths_of(each.columns)
    heads = "".join(
        f'<th width="{width}%" align="{_align(column)}">{text(column.head)}</th>'
        for width, column in zip(widths, each.columns, strict=True)
    )
    rows = (
        _row(widths, each.columns, texts, total=each.has_total and n == len(each.rows) - 1)
        for n, texts in enumerate(each.rows)
    )
    title = f'<tr><th class="title" colspan="{len(widths)}">{text(each.title)}</th></tr>'
    return table("record", widths, f"{title}<tr>{heads}</tr>", rows)


def _row(widths: list[int], columns: tuple[TableColumn, ...], texts: tuple[str, ...], *, total: bool) -> str:
    cells = []
    for width, column, said in zip(widths, columns, texts, strict=True):
        markup = text(said)
        if total or column.kind is Kind.NAME or (column.kind is Kind.WORD and said):
            markup = f"<b>{markup}</b>"
        cells.append(cell(width, f'<div align="{_align(column)}">{markup}</div>'))
    return f"<tr>{''.join(cells)}</tr>"


def _align(column: TableColumn) -> str:
    return "center" if column.kind in (Kind.MARK, Kind.RATE) else "left"
