"""Action slips in Word: a page for each owner, their actions in a table with room for what has happened."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from docx.document import Document

from boarddesk.documents.files import write_atomically
from boarddesk.documents.slip_text import (
    due_text,
    is_long,
    marks_of,
    notes_of,
    secret_text,
    slip_summary,
    slips_title,
    state_text,
)
from boarddesk.documents.tracker_cells import owners
from boarddesk.documents.word.body import with_body
from boarddesk.documents.word.dress import begin
from boarddesk.documents.word.fields import page_of_pages, set_head_and_foot
from boarddesk.documents.word.house.facts import Facts
from boarddesk.documents.word.properties import set_properties
from boarddesk.documents.word.template import TEXT_WIDTH
from boarddesk.documents.word.xml import cell, paragraph, plain, row, table, text_run
from boarddesk.documents.wording import Wording, words_for
from boarddesk.model.handing_out import SlipsPack
from boarddesk.model.slips import SlipActionPack, SlipPack
from boarddesk.rules.text import clean

WIDTHS = (1450, TEXT_WIDTH - 1450 - 1500 - 2500, 1500, 2500)
COLUMNS = ("slip.ref", "slip.action", "slip.due", "slip.new_update")
ROW_HEIGHT = 900
SECRET = '<w:rStyle w:val="ConfidentialMark"/>'
_NEW_PAGE = "<w:pageBreakBefore/>"


def write_slips(pack: SlipsPack, path: Path, *, now: dt.datetime) -> None:
    """Write the slips to `path`, whole or not at all; KnownError says why they could not be written."""
    document = slips_document(pack, now=now)
    write_atomically(path, lambda target: document.save(str(target)))


def slips_document(pack: SlipsPack, *, now: dt.datetime) -> Document:
    """The slips as a document of the library, not yet written."""
    words = words_for(pack)
    document = begin(pack.style)
    title = slips_title(pack, words)
    subject = words("slip.document_subject", board=pack.board_name)
    set_properties(
        document, title=title, subject=subject, author=pack.author, language=pack.language, now=now, draft=False
    )
    pages = sum(1 + len(slip.actions) // 10 for slip in pack.slips)
    set_head_and_foot(document, title, marks_of(pack, words), pack.board_name, page_of_pages(words, pages))
    name = words("slip.name") if len(pack.slips) == 1 else words("slip.names")
    facts = Facts(name, pack.board_name, words.dates.long(pack.as_of))
    return with_body(document, "".join(_body(pack, words)), pack.house, facts)


def _body(pack: SlipsPack, words: Wording) -> Iterator[str]:
    yield plain("Title", clean(pack.board_name))
    yield plain("Subtitle", words("slip.name") if len(pack.slips) == 1 else words("slip.names"))
    yield plain("MeetingLine", words("slip.as_of", date=words.dates.long(pack.as_of)))
    for number, slip in enumerate(pack.slips):
        yield plain("Heading1", _owner(slip), _NEW_PAGE if number else "")
        yield plain("RegisterKey", slip_summary(slip, words))
        heads = row((cell(w, plain("TableHead", words(c))) for w, c in zip(WIDTHS, COLUMNS, strict=True)), head=True)
        rows = [row(_cells(each, words), whole=not is_long(each.line), height=ROW_HEIGHT) for each in slip.actions]
        caption = words("slip.caption", name=_owner(slip))
        yield table("Register", WIDTHS, [heads, *rows], caption, words("slip.description"))
    yield plain("TableGap", "")


def _owner(slip: SlipPack) -> str:
    return clean(slip.owner.name or slip.owner.shown)


def _cells(each: SlipActionPack, words: Wording) -> Iterator[str]:
    line = each.line
    what = action_text(secret_text(line, words), clean(line.text))
    what += "".join(plain("TableNote", note) for note in notes_of(each, words))
    if len(line.owners) > 1:
        what += plain("TableNote", words("slip.together", names=owners(line, words)))
    when = plain("TableText", due_text(line, words)) + plain("TableNote", state_text(line, words))
    for width, content in zip(WIDTHS, (plain("GlossaryTerm", line.ref), what, when, ""), strict=True):
        yield cell(width, content)


def action_text(secret: str, text: str) -> str:
    """An action's words, with the mark of a confidential one before them."""
    if not secret:
        return plain("TableText", text)
    return paragraph("TableText", text_run(secret, SECRET) + text_run(text))
