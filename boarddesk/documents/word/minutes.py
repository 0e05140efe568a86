"""Minutes as a Word document: glossary, register, and the minutes in one of two shapes."""

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

from docx.document import Document

from boarddesk.documents.files import write_atomically
from boarddesk.documents.minutes_text import (
    document_title,
    footer_line,
    name_of_minutes,
    page_marks,
)
from boarddesk.documents.styled import as_printed
from boarddesk.documents.word.accessible import enlarge
from boarddesk.documents.word.body import Text, with_body
from boarddesk.documents.word.dress import begin
from boarddesk.documents.word.fields import fill_heads_and_feet, heads_and_feet, page_of_pages, probable_pages
from boarddesk.documents.word.house.facts import Facts
from boarddesk.documents.word.lists import Lists
from boarddesk.documents.word.minute_content import MinuteContent
from boarddesk.documents.word.minutes_body import AccessibleBody, TraditionalBody
from boarddesk.documents.word.properties import set_properties
from boarddesk.documents.word.revisions import Revisions
from boarddesk.documents.word.texts import Links
from boarddesk.documents.wording import words_for
from boarddesk.model.enums import MinutesLayout
from boarddesk.model.packs import ItemPack, MinutesPack


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
    words = words_for(pack)
    document = begin(pack.style)
    set_properties(
        document,
        title=document_title(pack, words),
        subject=words("minutes.subject", board=pack.board_name, date=words.dates.long(pack.date)),
        author=pack.author,
        language=pack.language,
        now=now,
        draft=pack.is_draft,
    )
    if layout is MinutesLayout.ACCESSIBLE:
        enlarge(document)
    return document


def _heads(pack: MinutesPack) -> tuple[str, ...]:
    words = words_for(pack)
    pages = page_of_pages(words, probable_pages(list(_lengths(pack.items))))
    return heads_and_feet(pack.running_head, page_marks(pack, words), footer_line(pack, words), pages).all


def _markup(pack: MinutesPack, layout: MinutesLayout, lists: Lists, links: Links) -> str:
    pack, words = as_printed(pack), words_for(pack)
    if layout is MinutesLayout.ACCESSIBLE:
        content = MinuteContent(words, lists, links, numbers_inside=True, numbers=pack.style.numbers)
        return AccessibleBody(pack, words, content).markup()
    return TraditionalBody(pack, words, MinuteContent(words, lists, links)).markup()


def _finished(document: Document, body: str | Text, pack: MinutesPack, layout: MinutesLayout, lists: Lists) -> Document:
    lists.finish()
    words = words_for(pack)
    facts = Facts(name_of_minutes(pack, words), pack.board_name, words.dates.long(pack.date), pack.venue)
    document = with_body(document, body, pack.house, facts)
    if layout is MinutesLayout.ACCESSIBLE:
        enlarge(document, but_heads=pack.house is not None)
    return document


def _lengths(items: tuple[ItemPack, ...]) -> Iterator[int]:
    for item in items:
        yield len(item.title)
        yield from (len(paragraph.text) for paragraph in item.paragraphs)
        yield from _lengths(item.children)
