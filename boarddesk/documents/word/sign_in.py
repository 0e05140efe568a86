"""The sign-in sheet in Word: a table for each group with room to sign, empty lines for guests."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from docx.document import Document

from boarddesk.documents.files import write_atomically
from boarddesk.documents.sign_in_text import COLUMNS, document_title, meeting_line, note_of, sections_with_guests
from boarddesk.documents.word.body import with_body
from boarddesk.documents.word.dress import begin
from boarddesk.documents.word.fields import page_of_pages, set_head_and_foot
from boarddesk.documents.word.house.facts import Facts
from boarddesk.documents.word.properties import set_properties
from boarddesk.documents.word.template import TEXT_WIDTH
from boarddesk.documents.word.xml import cell, plain, row, table
from boarddesk.documents.wording import Wording, words_for
from boarddesk.model.sign_in import SignInPack, SignInRow, SignInSection
from boarddesk.rules.text import clean

WIDTHS = (2750, 2700, TEXT_WIDTH - 2750 - 2700 - 1150, 1150)
ROW_HEIGHT = 560
ROWS_A_PAGE = 23
_MIDDLE = '<w:vAlign w:val="center"/>'
_ABOVE_GROUP = '<w:spacing w:before="240" w:after="60"/>'


def write_sign_in(pack: SignInPack, path: Path, *, now: dt.datetime) -> None:
    """Write the sheet to `path`, whole or not at all; KnownError says why it could not be written."""
    document = sign_in_document(pack, now=now)
    write_atomically(path, lambda target: document.save(str(target)))


def sign_in_document(pack: SignInPack, *, now: dt.datetime) -> Document:
    """The sheet as a document of the library, not yet written."""
    words = words_for(pack)
    document = begin(pack.style)
    set_properties(
        document,
        title=document_title(pack, words),
        subject=words("sign_in.subject", board=pack.board_name, date=words.dates.long(pack.date)),
        author=pack.author,
        language=pack.language,
        now=now,
        draft=False,
    )
    sections = sections_with_guests(pack, words)
    pages = max(1, round(sum(len(section.rows) + 2 for section in sections) / ROWS_A_PAGE + 0.4))
    set_head_and_foot(document, document_title(pack, words), "", pack.board_name, page_of_pages(words, pages))
    facts = Facts(words("sign_in.name"), pack.board_name, words.dates.long(pack.date), pack.venue)
    return with_body(document, "".join(_body(pack, sections, words)), pack.house, facts)


def _body(pack: SignInPack, sections: tuple[SignInSection, ...], words: Wording) -> Iterator[str]:
    yield plain("Title", pack.board_name)
    yield plain("Subtitle", words("sign_in.name"))
    yield plain("MeetingLine", meeting_line(pack, words))
    if not pack.sections:
        yield plain("RegisterNote", words("sign_in.nobody"))
    for section in sections:
        yield plain("Heading1", clean(section.name), layout=_ABOVE_GROUP)
        heads = row((cell(w, plain("TableHead", words(f"sign_in.{c}"))) for w, c in _columns()), head=True)
        rows = (row(_cells(each, words), whole=True, height=ROW_HEIGHT) for each in section.rows)
        caption = words("sign_in.caption", group=section.name)
        yield table("Register", WIDTHS, [heads, *rows], caption, words("sign_in.description"))
    yield plain("TableGap", "")


def _columns() -> Iterator[tuple[int, str]]:
    yield from zip(WIDTHS, COLUMNS, strict=True)


def _cells(each: SignInRow, words: Wording) -> Iterator[str]:
    name = plain("TableText", clean(each.name)) if each.name else ""
    note = note_of(each, words)
    name += plain("TableNote", note) if note else ""
    organisation = plain("TableText", clean(each.organisation)) if each.organisation else ""
    for width, content in zip(WIDTHS, (name, organisation, "", ""), strict=True):
        yield cell(width, content, _MIDDLE)
