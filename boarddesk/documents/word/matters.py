"""The sheet for matters arising in Word: landscape, the open actions with an empty column for tonight."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from docx.document import Document

from boarddesk.documents.files import write_atomically
from boarddesk.documents.slip_text import (
    due_text,
    is_long,
    marks_of,
    matters_line,
    matters_title,
    place_of,
    secret_text,
    state_text,
    update_text,
)
from boarddesk.documents.tracker_cells import owners
from boarddesk.documents.word.body import with_body
from boarddesk.documents.word.dress import begin
from boarddesk.documents.word.fields import page_of_pages, set_head_and_foot
from boarddesk.documents.word.house.facts import Facts
from boarddesk.documents.word.landscape import LANDSCAPE_WIDTH
from boarddesk.documents.word.properties import set_properties
from boarddesk.documents.word.slip import action_text
from boarddesk.documents.word.xml import cell, plain, row, table
from boarddesk.documents.wording import Wording, words_for
from boarddesk.model.handing_out import MattersPack
from boarddesk.model.lines.actions import ActionLine
from boarddesk.rules.text import clean

COLUMNS = ("slip.ref", "slip.action", "matters.owner", "slip.due", "matters.update", "matters.tonight")
_FIXED = (1450, 1500, 1500, 2900, 3400)
WIDTHS = (_FIXED[0], LANDSCAPE_WIDTH - sum(_FIXED), *_FIXED[1:])
ROW_HEIGHT = 900
ROWS_A_PAGE = 8


def write_matters(pack: MattersPack, path: Path, *, now: dt.datetime) -> None:
    """Write the sheet to `path`, whole or not at all; KnownError says why it could not be written."""
    document = matters_document(pack, now=now)
    write_atomically(path, lambda target: document.save(str(target)))


def matters_document(pack: MattersPack, *, now: dt.datetime) -> Document:
    """The sheet as a document of the library, not yet written."""
    words = words_for(pack)
    document = begin(pack.style, landscape=True)
    title = matters_title(pack, words)
    subject = words("matters.document_subject", board=pack.board_name)
    set_properties(
        document, title=title, subject=subject, author=pack.author, language=pack.language, now=now, draft=False
    )
    pages = max(1, round(len(pack.actions) / ROWS_A_PAGE + 0.4))
    set_head_and_foot(document, title, marks_of(pack, words), pack.board_name, page_of_pages(words, pages))
    facts = Facts(words("matters.name"), pack.board_name, words.dates.long(pack.meeting or pack.as_of))
    return with_body(document, "".join(_body(pack, words)), pack.house, facts)


def _body(pack: MattersPack, words: Wording) -> Iterator[str]:
    yield plain("Title", clean(pack.board_name))
    yield plain("Subtitle", words("matters.name"))
    yield plain("MeetingLine", matters_line(pack, words))
    if not pack.actions:
        yield plain("RegisterNote", words("tracker.no_open"))
        return
    heads = row((cell(w, plain("TableHead", words(c))) for w, c in zip(WIDTHS, COLUMNS, strict=True)), head=True)
    rows = [row(_cells(line, words), whole=not is_long(line), height=ROW_HEIGHT) for line in pack.actions]
    yield table("Register", WIDTHS, [heads, *rows], words("matters.name"), words("matters.description"))
    yield plain("TableGap", "")


def _cells(line: ActionLine, words: Wording) -> Iterator[str]:
    what = action_text(secret_text(line, words), clean(line.text)) + plain("TableNote", place_of(line, words))
    when = plain("TableText", due_text(line, words)) + plain("TableNote", state_text(line, words))
    update = update_text(line, words)
    contents = (
        plain("GlossaryTerm", line.ref),
        what,
        plain("TableText", owners(line, words)),
        when,
        plain("TableText", update) if update else "",
        "",
    )
    for width, content in zip(WIDTHS, contents, strict=True):
        yield cell(width, content)
