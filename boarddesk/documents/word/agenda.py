"""The agenda in Word: one table of items, then apologies, papers and the next meeting."""

import datetime as dt
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from docx.document import Document

from boarddesk.documents.agenda_text import (
    apology_text,
    columns_of,
    document_title,
    item_notes,
    meeting_line,
    name_of_agenda,
    next_line,
    paper_rows,
    presenter_lines,
    purpose_word,
    time_lines,
)
from boarddesk.documents.files import write_atomically
from boarddesk.documents.styled import as_numbered
from boarddesk.documents.word.body import with_body
from boarddesk.documents.word.dress import begin
from boarddesk.documents.word.fields import page_of_pages, set_head_and_foot
from boarddesk.documents.word.house.facts import Facts
from boarddesk.documents.word.properties import set_properties
from boarddesk.documents.word.template import TEXT_WIDTH
from boarddesk.documents.word.xml import cell, paragraph, plain, row, table, text_run
from boarddesk.documents.wording import Wording, words_for
from boarddesk.model.agenda_pack import AgendaItemPack, AgendaPack
from boarddesk.rules.text import clean

NARROW = {"number": 850, "purpose": 1300, "presenter": 2000, "time": 1050}
"""The width of each column in twips; the item takes what is left."""
PAPER_WIDTHS = (850, TEXT_WIDTH - 850 - 1700, 1700)
LINES_A_PAGE = 34
_SECTION = '<w:spacing w:before="280" w:after="80"/>'
_MARK = '<w:rStyle w:val="ConfidentialMark"/>'


def write_agenda(pack: AgendaPack, path: Path, *, now: dt.datetime) -> None:
    """Write the agenda to `path`, whole or not at all; KnownError says why it could not be written."""
    document = agenda_document(pack, now=now)
    write_atomically(path, lambda target: document.save(str(target)))


def agenda_bytes(pack: AgendaPack, *, now: dt.datetime) -> bytes:
    """The agenda as the bytes of a file, for a letter."""
    made = BytesIO()
    agenda_document(pack, now=now).save(made)
    return made.getvalue()


def agenda_document(pack: AgendaPack, *, now: dt.datetime) -> Document:
    """The agenda as a document of the library, not yet written."""
    pack = as_numbered(pack)
    words = words_for(pack)
    document = begin(pack.style)
    set_properties(
        document,
        title=document_title(pack, words),
        subject=words("agenda.subject", board=pack.board_name, date=words.dates.long(pack.date)),
        author=pack.author,
        language=pack.language,
        now=now,
        draft=False,
    )
    lines = sum(2 + len(item.papers) for item in pack.items) + len(pack.apologies)
    marks = words("status.confidential") if pack.has_confidential else ""
    foot = words("minutes.footer", board=pack.board_name, date=words.dates.long(pack.date))
    pages = page_of_pages(words, max(1, round(lines / LINES_A_PAGE + 0.4)))
    set_head_and_foot(document, document_title(pack, words), marks, foot, pages)
    facts = Facts(name_of_agenda(pack, words), pack.board_name, words.dates.long(pack.date), pack.venue)
    return with_body(document, "".join(_body(pack, words)), pack.house, facts)


def _body(pack: AgendaPack, words: Wording) -> Iterator[str]:
    yield plain("Title", clean(pack.board_name))
    yield plain("Subtitle", name_of_agenda(pack, words))
    if pack.has_confidential:
        yield plain("StatusMark", words("status.confidential"))
    yield plain("MeetingLine", meeting_line(pack, words))
    yield _items(pack, words) if pack.items else plain("RegisterNote", words("agenda.empty"))
    yield from _apologies(pack, words)
    yield from _papers(pack, words)
    if after := next_line(pack, words):
        yield plain("Heading1", words("next_meeting.heading"), layout=_SECTION)
        yield plain("Closing", after)


def _items(pack: AgendaPack, words: Wording) -> str:
    names = columns_of(pack).names
    rest = TEXT_WIDTH - sum(NARROW[name] for name in names if name != "item")
    widths = [NARROW.get(name, rest) for name in names]
    heads = (cell(w, plain("TableHead", words(f"agenda.{name}"))) for w, name in zip(widths, names, strict=True))
    rows = [row(heads, head=True)]
    for item in pack.items:
        contents = (_content(item, name, words) for name in names)
        rows.append(row((cell(w, made) for w, made in zip(widths, contents, strict=True)), whole=True))
    return table("Register", widths, rows, words("agenda.caption"), words("agenda.description"))


def _content(item: AgendaItemPack, name: str, words: Wording) -> str:
    """What one cell of an item holds."""
    if name == "number":
        return plain("MinuteNumber" if item.depth else "ItemNumber", clean(item.label))
    if name == "item":
        return _title(item, words)
    if name == "purpose":
        return _text(purpose_word(item, words), "")
    return _text(*(presenter_lines(item, words) if name == "presenter" else time_lines(item, words)))


def _title(item: AgendaItemPack, words: Wording) -> str:
    mark = text_run(words("status.confidential_mark") + " ", _MARK) if item.confidential else ""
    title = paragraph(f"Heading{min(item.depth + 1, 3)}", mark + text_run(clean(item.title)))
    return title + "".join(plain("TableNote", note) for note in item_notes(item, words))


def _text(first: str, below: str) -> str:
    """A cell's line and the small one below it; nothing where there is nothing to say."""
    made = plain("TableText", first, layout='<w:spacing w:before="60"/>') if first else ""
    return made + (plain("TableNote", below) if below else "")


def _apologies(pack: AgendaPack, words: Wording) -> Iterator[str]:
    if pack.apologies:
        yield plain("Heading1", words("agenda.apologies"), layout=_SECTION)
        yield plain("Closing", "; ".join(apology_text(each, words) for each in pack.apologies) + ".")


def _papers(pack: AgendaPack, words: Wording) -> Iterator[str]:
    found = list(paper_rows(pack, words))
    if not found:
        return
    yield plain("Heading1", words("agenda.papers"), layout=_SECTION)
    heads = (words("agenda.number"), words("agenda.paper_name"), words("agenda.state"))
    rows = [row((cell(w, plain("TableHead", said)) for w, said in zip(PAPER_WIDTHS, heads, strict=True)), head=True)]
    for each in found:
        cells = (cell(w, plain("TableText", said)) for w, said in zip(PAPER_WIDTHS, each, strict=True))
        rows.append(row(cells, whole=True))
    yield table("Register", PAPER_WIDTHS, rows, words("agenda.papers"), words("agenda.papers_description"))
