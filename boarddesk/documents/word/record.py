"""The attendance record in Word: a landscape table for each group and the organisations, definitions under it."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from docx.document import Document

from boarddesk.documents.files import write_atomically
from boarddesk.documents.record_tables import Kind, PlainTable, TableColumn, record_tables
from boarddesk.documents.record_text import definitions, key_text, note_line, vacancy_text
from boarddesk.documents.word.body import with_body
from boarddesk.documents.word.dress import begin
from boarddesk.documents.word.fields import page_of_pages, set_head_and_foot
from boarddesk.documents.word.house.facts import Facts
from boarddesk.documents.word.landscape import LANDSCAPE_WIDTH
from boarddesk.documents.word.properties import set_properties
from boarddesk.documents.word.xml import cell, gap, plain, row, table
from boarddesk.documents.wording import Wording, words_for
from boarddesk.model.record import RecordPack
from boarddesk.rules.periods import period_words

WIDTHS = {Kind.NAME: 1750, Kind.TEXT: 1750, Kind.MARK: 600, Kind.RATE: 1450, Kind.WORD: 950}
"""In twips; what is left over goes to the names and texts."""
ROWS_A_PAGE = 26


def write_record(pack: RecordPack, path: Path, *, now: dt.datetime) -> None:
    """Write the record to `path`, whole or not at all; KnownError says why it could not be written."""
    document = record_document(pack, now=now)
    write_atomically(path, lambda target: document.save(str(target)))


def record_document(pack: RecordPack, *, now: dt.datetime) -> Document:
    """The record as a document of the library, not yet written."""
    words = words_for(pack)
    document = begin(pack.style, landscape=True)
    title = words("record.document_title", board=pack.board_name)
    set_properties(
        document, title=title, subject=period_words(pack.period), author=pack.author, language=pack.language, now=now,
        draft=False,
    )  # fmt: skip
    tables = record_tables(pack, words)
    pages = max(1, round(sum(len(each.rows) + 4 for each in tables) / ROWS_A_PAGE))
    head = f"{words('record.name')} · {period_words(pack.period)}"
    set_head_and_foot(document, head, "", pack.board_name, page_of_pages(words, pages))
    facts = Facts(words("record.name"), pack.board_name, period_words(pack.period))
    return with_body(document, "".join(_body(pack, tables, words)), pack.house, facts)


def _body(pack: RecordPack, tables: tuple[PlainTable, ...], words: Wording) -> Iterator[str]:
    yield plain("Title", pack.board_name)
    yield plain("Subtitle", words("record.name"))
    yield plain("MeetingLine", note_line(pack, words))
    if not pack.meetings:
        yield plain("Closing", words("record.none"))
        return
    yield plain("RegisterKey", key_text(pack, words))
    for each in tables:
        yield plain("Heading1", each.title)
        yield _table(each, words)
        yield gap()
    yield plain("Heading1", words("record.definitions"))
    for _, sentence in definitions(words):
        yield plain("TableText", sentence)
    vacant = vacancy_text(pack, words)
    yield plain("TableText", vacant) if vacant else ""


def _table(each: PlainTable, words: Wording) -> str:
    widths = widths_of(each.columns)
    rows = [row((cell(width, _head(c)) for width, c in zip(widths, each.columns, strict=True)), head=True)]
    for number, texts in enumerate(each.rows):
        total = each.has_total and number == len(each.rows) - 1
        cells = (
            cell(width, _cell(c, text, total=total)) for width, c, text in zip(widths, each.columns, texts, strict=True)
        )
        rows.append(row(cells, whole=True))
    caption = f"{words('record.caption')}: {each.title}"
    return table("Register", widths, rows, caption, words("record.description"))


def widths_of(columns: tuple[TableColumn, ...]) -> list[int]:
    """The widths of the columns, which fill the landscape page together."""
    widths = [WIDTHS[column.kind] for column in columns]
    spare = LANDSCAPE_WIDTH - sum(widths)
    growing = [n for n, column in enumerate(columns) if column.kind in (Kind.NAME, Kind.TEXT)]
    for n in growing:
        widths[n] += spare // len(growing)
    widths[growing[-1]] += LANDSCAPE_WIDTH - sum(widths)
    return widths


def _centred(column: TableColumn) -> bool:
    return column.kind in (Kind.MARK, Kind.RATE)


def _head(column: TableColumn) -> str:
    return plain("TableHead", column.head, layout='<w:jc w:val="center"/>' if _centred(column) else "")


def _cell(column: TableColumn, text: str, *, total: bool) -> str:
    if not text:
        return ""
    if total:
        return plain("GlossaryTerm", text, layout='<w:jc w:val="center"/>' if _centred(column) else "")
    return plain("TableCentred" if _centred(column) else "TableText", text)
