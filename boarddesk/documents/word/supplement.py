"""The supplement to an agenda in Word: what was added, changed and withdrawn since it was issued."""

import datetime as dt
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from docx.document import Document

from boarddesk.documents.agenda_text import meeting_line
from boarddesk.documents.files import write_atomically
from boarddesk.documents.supplement_text import (
    SECTIONS,
    change_lines,
    changes_of,
    document_title,
    meeting_changes,
    name_of_supplement,
)
from boarddesk.documents.word.body import with_body
from boarddesk.documents.word.dress import begin
from boarddesk.documents.word.fields import page_of_pages, set_head_and_foot
from boarddesk.documents.word.house.facts import Facts
from boarddesk.documents.word.properties import set_properties
from boarddesk.documents.word.template import TEXT_WIDTH
from boarddesk.documents.word.xml import cell, paragraph, plain, row, table, text_run
from boarddesk.documents.wording import Wording, words_for
from boarddesk.model.supplement import AgendaChange, ChangeKind, SupplementPack
from boarddesk.rules.text import clean

WIDTHS = (1100, 4300, TEXT_WIDTH - 1100 - 4300)
LINES_A_PAGE = 34
_SECTION = '<w:spacing w:before="280" w:after="80"/>'
_MARK = '<w:rStyle w:val="ConfidentialMark"/>'


def write_supplement(pack: SupplementPack, path: Path, *, now: dt.datetime) -> None:
    """Write the supplement to `path`, whole or not at all; KnownError says why it could not be written."""
    document = supplement_document(pack, now=now)
    write_atomically(path, lambda target: document.save(str(target)))


def supplement_bytes(pack: SupplementPack, *, now: dt.datetime) -> bytes:
    """The supplement as the bytes of a file, for a letter."""
    made = BytesIO()
    supplement_document(pack, now=now).save(made)
    return made.getvalue()


def supplement_document(pack: SupplementPack, *, now: dt.datetime) -> Document:
    """The supplement as a document of the library, not yet written."""
    words = words_for(pack)
    agenda = pack.agenda
    document = begin(pack.style)
    title = document_title(pack, words)
    subject = words("supplement.subject", board=agenda.board_name, date=words.dates.long(agenda.date))
    set_properties(
        document, title=title, subject=subject, author=pack.author, language=pack.language, now=now, draft=False
    )
    lines = sum(2 + len(list(change_lines(change, words))) for change in pack.changes)
    marks = words("status.confidential") if pack.has_confidential else ""
    foot = words("minutes.footer", board=agenda.board_name, date=words.dates.long(agenda.date))
    pages = page_of_pages(words, max(1, round(lines / LINES_A_PAGE + 0.4)))
    set_head_and_foot(document, title, marks, foot, pages)
    facts = Facts(name_of_supplement(agenda, words), agenda.board_name, words.dates.long(agenda.date), agenda.venue)
    return with_body(document, "".join(_body(pack, words)), agenda.house, facts)


def _body(pack: SupplementPack, words: Wording) -> Iterator[str]:
    yield plain("Title", clean(pack.agenda.board_name))
    yield plain("Subtitle", name_of_supplement(pack.agenda, words))
    if pack.has_confidential:
        yield plain("StatusMark", words("status.confidential"))
    yield plain("MeetingLine", meeting_line(pack.agenda, words))
    yield plain("RegisterNote", words("supplement.since", date=words.dates.long(pack.issued_on)))
    about = list(meeting_changes(pack, words))
    if about:
        yield plain("Heading1", words("supplement.meeting"), layout=_SECTION)
        yield from (plain("Closing", line) for line in about)
    for kind in SECTIONS:
        changes = changes_of(pack, kind)
        if changes:
            yield plain("Heading1", words(f"supplement.{kind.value}"), layout=_SECTION)
            yield _table(kind, changes, words)


def _table(kind: ChangeKind, changes: list[AgendaChange], words: Wording) -> str:
    places = ["agenda.number", "agenda.item", "supplement.change"]
    widths = list(WIDTHS)
    if not any(list(change_lines(change, words)) for change in changes):
        places, widths = places[:2], [WIDTHS[0], WIDTHS[1] + WIDTHS[2]]
    heads = (cell(w, plain("TableHead", words(place))) for w, place in zip(widths, places, strict=True))
    rows = [row(heads, head=True)]
    for change in changes:
        contents = (plain("ItemNumber", clean(change.item.label)), _title(change, words), _lines(change, words))
        rows.append(row((cell(w, made) for w, made in zip(widths, contents, strict=False)), whole=True))
    caption = words(f"supplement.{kind.value}")
    return table("Register", widths, rows, caption, words(f"supplement.description_{kind.value}"))


def _title(change: AgendaChange, words: Wording) -> str:
    mark = text_run(words("status.confidential_mark") + " ", _MARK) if change.item.confidential else ""
    return paragraph("Heading2", mark + text_run(clean(change.item.title)))


def _lines(change: AgendaChange, words: Wording) -> str:
    lines = list(change_lines(change, words)) or [words(f"supplement.{change.kind.value}")]
    first, *others = lines
    head = plain("TableText", first, layout='<w:spacing w:before="60"/>')
    return head + "".join(plain("TableText", line) for line in others)
