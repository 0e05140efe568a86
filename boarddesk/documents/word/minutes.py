"""Minutes as a Word document: glossary, register, and the minutes in one of two shapes."""

import datetime as dt
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import docx
from docx.document import Document

from boarddesk.assets import asset
from boarddesk.documents.files import write_atomically
from boarddesk.documents.minutes_parts import RegisterPart, announces_next_meeting, parts
from boarddesk.documents.minutes_text import (
    closing_lines,
    document_title,
    footer_line,
    glossary_rows,
    heading_line,
    name_of_minutes,
    next_meeting_lines,
    opening_line,
    page_marks,
    status_lines,
)
from boarddesk.documents.styled import as_printed
from boarddesk.documents.word.accessible import accessible_glossary, accessible_rows, action_table, enlarge
from boarddesk.documents.word.body import Text, with_body
from boarddesk.documents.word.dress import dress
from boarddesk.documents.word.fields import fill_heads_and_feet, heads_and_feet, page_of_pages, probable_pages
from boarddesk.documents.word.house.facts import Facts
from boarddesk.documents.word.lists import Lists
from boarddesk.documents.word.minute_content import MinuteContent
from boarddesk.documents.word.minutes_table import MinutesTable
from boarddesk.documents.word.properties import set_properties
from boarddesk.documents.word.register import register_markup
from boarddesk.documents.word.revisions import Revisions
from boarddesk.documents.word.template import TEXT_WIDTH
from boarddesk.documents.word.texts import Links
from boarddesk.documents.word.xml import cell, gap, plain, row, table
from boarddesk.documents.wording import Wording, wording
from boarddesk.model.document_style import GlossaryPlace
from boarddesk.model.enums import MinutesLayout
from boarddesk.model.packs import ItemPack, MinutesPack
from boarddesk.rules.dates import long_date

_GLOSSARY_WIDTHS = (1250, TEXT_WIDTH // 2 - 1250, 1250, TEXT_WIDTH - TEXT_WIDTH // 2 - 1250)
_TABBED = '<w:tabs><w:tab w:val="left" w:pos="567"/></w:tabs>'
_SECTION = '<w:spacing w:before="280" w:after="80"/>'


def write_minutes(
    pack: MinutesPack, path: Path, *, now: dt.datetime, layout: MinutesLayout = MinutesLayout.TRADITIONAL
) -> None:
    """Write the minutes to `path`, whole or not at all; KnownError says why they could not be written."""
    document = minutes_document(pack, now=now, layout=layout)
    write_atomically(path, lambda target: document.save(str(target)))


def write_revised(
    pack: MinutesPack,
    draft: MinutesPack,
    path: Path,
    *,
    now: dt.datetime,
    author: str,
    layout: MinutesLayout = MinutesLayout.TRADITIONAL,
) -> None:
    """Write the approved minutes with what became of the circulated draft as tracked changes, as `write_minutes`."""
    document = revised_document(pack, draft, now=now, author=author, layout=layout)
    write_atomically(path, lambda target: document.save(str(target)))


def minutes_document(
    pack: MinutesPack, *, now: dt.datetime, layout: MinutesLayout = MinutesLayout.TRADITIONAL
) -> Document:
    """The minutes as a document of the library, not yet written."""
    document = _begun(pack, now, layout)
    fill_heads_and_feet(document, _heads(pack))
    lists, links = Lists(document), Links(document)
    body = _markup(pack, layout, lists, links)
    return _finished(document, body, pack, layout, lists)


def revised_document(
    pack: MinutesPack,
    draft: MinutesPack,
    *,
    now: dt.datetime,
    author: str,
    layout: MinutesLayout = MinutesLayout.TRADITIONAL,
) -> Document:
    """The approved minutes as a document of the library, with what became of the draft: accepting all changes gives
    the one, rejecting all the other.
    """
    document = _begun(pack, now, layout)
    revisions = Revisions(author or draft.author, now)
    plain = pack.house is not None
    heads = _heads(pack) if plain else map(revisions.merged, _heads(draft), _heads(pack))
    fill_heads_and_feet(document, heads)
    lists, links = Lists(document), Links(document)
    new, old = _markup(pack, layout, lists, links), _markup(draft, layout, lists, links)

    def body(dressed: Callable[[str], str], moved: Callable[[str], str]) -> str:
        starts = {moved(number): start for number, start in lists.starts.items()}
        return revisions.merged(dressed(old), dressed(new), starts)

    return _finished(document, body, pack, layout, lists)


def _begun(pack: MinutesPack, now: dt.datetime, layout: MinutesLayout) -> Document:
    words = wording(pack.language)
    document = docx.Document(BytesIO(asset("resources", "templates", "minutes.docx").read_bytes()))
    set_properties(
        document,
        title=document_title(pack, words),
        subject=words("minutes.subject", board=pack.board_name, date=long_date(pack.date)),
        author=pack.author,
        language=pack.language,
        now=now,
        draft=pack.is_draft,
    )
    dress(document, pack.style)
    if layout is MinutesLayout.ACCESSIBLE:
        enlarge(document)
    return document


def _heads(pack: MinutesPack) -> tuple[str, ...]:
    words = wording(pack.language)
    pages = page_of_pages(words, probable_pages(list(_lengths(pack.items))))
    return heads_and_feet(pack.running_head, page_marks(pack, words), footer_line(pack, words), pages).all


def _markup(pack: MinutesPack, layout: MinutesLayout, lists: Lists, links: Links) -> str:
    pack, words = as_printed(pack), wording(pack.language)
    if layout is MinutesLayout.ACCESSIBLE:
        return "".join(_accessible_body(pack, words, MinuteContent(words, lists, links, numbers_inside=True)))
    return "".join(_body(pack, words, MinutesTable(words, MinuteContent(words, lists, links), pack.style)))


def _finished(document: Document, body: str | Text, pack: MinutesPack, layout: MinutesLayout, lists: Lists) -> Document:
    lists.finish()
    words = wording(pack.language)
    facts = Facts(name_of_minutes(pack, words), pack.board_name, long_date(pack.date), pack.venue)
    document = with_body(document, body, pack.house, facts)
    if layout is MinutesLayout.ACCESSIBLE:
        enlarge(document, but_heads=pack.house is not None)
    return document


def _lengths(items: tuple[ItemPack, ...]) -> Iterator[int]:
    for item in items:
        yield len(item.title)
        yield from (len(paragraph.text) for paragraph in item.paragraphs)
        yield from _lengths(item.children)


def _body(pack: MinutesPack, words: Wording, minutes: MinutesTable) -> Iterator[str]:
    yield from _heading_block(pack, words)
    first = pack.style.glossary is GlossaryPlace.FIRST
    yield from _glossary(pack, words) if first else ()
    after_table = bool(pack.glossary) and first
    for part in parts(pack):
        if isinstance(part, RegisterPart):
            yield _register_heading(part, words)
            yield minutes.markup(part.rows) + gap() if part.rows else ""
            yield register_markup(pack, words)
            after_table = bool(pack.register or part.rows)
        else:
            yield (gap() if after_table else "") + minutes.markup(part.rows)
            after_table = True
    yield from _ending(pack, words)
    if pack.style.lists_actions(MinutesLayout.TRADITIONAL):
        yield from action_table(pack.items, words)
    yield from _glossary(pack, words) if pack.style.glossary is GlossaryPlace.LAST else ()


def _accessible_body(pack: MinutesPack, words: Wording, content: MinuteContent) -> Iterator[str]:
    yield from _heading_block(pack, words)
    yield from _listed_glossary(pack, words) if pack.style.glossary is GlossaryPlace.FIRST else ()
    for part in parts(pack):
        if isinstance(part, RegisterPart):
            yield _register_heading(part, words)
            yield from accessible_rows(part.rows, content, words)
            yield register_markup(pack, words)
        else:
            yield from accessible_rows(part.rows, content, words)
    yield from _ending(pack, words)
    if pack.style.lists_actions(MinutesLayout.ACCESSIBLE):
        yield from action_table(pack.items, words)
    yield from _listed_glossary(pack, words) if pack.style.glossary is GlossaryPlace.LAST else ()


def _listed_glossary(pack: MinutesPack, words: Wording) -> Iterator[str]:
    if pack.glossary:
        yield plain("Heading1", words("glossary.heading"), layout=_SECTION)
        yield accessible_glossary(pack.glossary, words)


def _heading_block(pack: MinutesPack, words: Wording) -> Iterator[str]:
    yield plain("Title", pack.board_name)
    yield plain("Subtitle", name_of_minutes(pack, words))
    for line in status_lines(pack, words):
        yield plain("StatusMark", line)
    yield plain("MeetingLine", heading_line(pack, words))
    for line in opening_line(pack.opened_at, words):
        yield plain("Closing", line)


def _glossary(pack: MinutesPack, words: Wording) -> Iterator[str]:
    if not pack.glossary:
        return
    yield plain("Heading1", words("glossary.heading"), layout=_SECTION)
    rows = []
    for left, right in glossary_rows(pack.glossary):
        texts = (left.abbreviation, left.meaning, *((right.abbreviation, right.meaning) if right else ("", "")))
        cells = (
            cell(width, _term(text, abbreviation=n % 2 == 0) if text else "")
            for n, (width, text) in enumerate(zip(_GLOSSARY_WIDTHS, texts, strict=True))
        )
        rows.append(row(cells, whole=True))
    caption, description = words("glossary.caption"), words("glossary.description")
    yield table("Glossary", _GLOSSARY_WIDTHS, rows, caption, description, headed=False)


def _term(text: str, *, abbreviation: bool) -> str:
    return plain("GlossaryTerm" if abbreviation else "TableText", text)


def _register_heading(part: RegisterPart, words: Wording) -> str:
    if part.item is None:
        return plain("Heading1", words("register.heading"), layout=_SECTION)
    title = part.item.title or words("register.heading")
    if part.item.confidential:
        title = f"{words('status.confidential_mark')} {title}"
    return plain("Heading1", f"{part.item.label}\t{title}" if part.item.label else title, _TABBED, _SECTION)


def _ending(pack: MinutesPack, words: Wording) -> Iterator[str]:
    if pack.next_meeting is not None and not announces_next_meeting(pack):
        yield plain("Heading1", words("next_meeting.heading"), layout=_SECTION)
        yield from (plain("NextMeeting", line) for line in next_meeting_lines(pack.next_meeting, words))
    closing = closing_lines(pack, words)
    yield from (plain("Closing", line) for line in closing)
    if not pack.is_draft and pack.style.has_signature:
        yield from _signature(pack, words)
    elif not closing:
        yield gap()


def _signature(pack: MinutesPack, words: Wording) -> Iterator[str]:
    chair = words("signature.named_chair", name=pack.chair) if pack.chair else words("signature.chair")
    yield plain("Heading1", words("signature.heading"), layout=_SECTION)
    yield plain("Signature", f"{chair} \t\t{words('signature.date')} \t")
