"""Minutes as a board wants them to look, in Word and on paper."""

from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.shared import Inches
from docx_integrity import check

from boarddesk.documents.print.minutes import minutes_html
from boarddesk.documents.word.minutes import minutes_document
from boarddesk.model.document_style import ActionTable, DocumentStyle, GlossaryPlace, PaperSize
from boarddesk.model.enums import MeetingStatus, MinutesLayout
from tests.documents.packs import NOW, a_whole_meeting
from tests.documents.read_words import pieces

LAYOUTS = pytest.mark.parametrize("layout", list(MinutesLayout))


def made(style: DocumentStyle, layout: MinutesLayout) -> Document:
    """Approved minutes of this look, saved and opened again."""
    saved = BytesIO()
    pack = a_whole_meeting(style=style, status=MeetingStatus.APPROVED)
    minutes_document(pack, now=NOW, layout=layout).save(saved)
    return docx.Document(saved)


def headings(document: Document) -> list[str]:
    return [piece.text for piece in pieces(document) if piece.style == "Heading1"]


def heads(document: Document) -> set[str]:
    return {piece.text for piece in pieces(document) if piece.head}


@LAYOUTS
def test_the_glossary_stands_where_the_board_wants_it(layout: MinutesLayout) -> None:
    first = headings(made(DocumentStyle(glossary=GlossaryPlace.FIRST), layout))
    last = headings(made(DocumentStyle(glossary=GlossaryPlace.LAST), layout))
    none = headings(made(DocumentStyle(glossary=GlossaryPlace.NONE), layout))
    assert last == [*first[1:], first[0]]
    assert none == first[1:]


@LAYOUTS
def test_actions_are_listed_and_signed_for_as_the_board_wants(layout: MinutesLayout) -> None:
    always = headings(made(DocumentStyle(action_table=ActionTable.ALWAYS), layout))
    never = headings(made(DocumentStyle(action_table=ActionTable.NEVER), layout))
    unsigned = headings(made(DocumentStyle(action_table=ActionTable.NEVER, has_signature=False), layout))
    assert always[:-1] == never
    assert unsigned == never[:-1]


@LAYOUTS
def test_columns_of_the_register_can_be_left_out(layout: MinutesLayout) -> None:
    whole = made(DocumentStyle(), layout)
    bare = made(DocumentStyle(shows_initials=False, shows_title=False, shows_representing=False), layout)
    assert heads(whole) - heads(bare) == {"Initials", "Title", "Representing"}


def test_the_key_can_be_left_out() -> None:
    keys = [
        sum(piece.style == "RegisterKey" for piece in pieces(made(style, MinutesLayout.TRADITIONAL)))
        for style in (DocumentStyle(), DocumentStyle(shows_key=False))
    ]
    assert keys == [1, 0]


def test_the_columns_are_headed_in_the_boards_words() -> None:
    style = DocumentStyle(number_word="Ref", action_word="Lead <&>")
    assert {"Ref", "Agenda Item", "Lead <&>"} <= heads(made(style, MinutesLayout.TRADITIONAL))
    page = minutes_html(a_whole_meeting(style=style))
    assert "Lead &lt;&amp;&gt;" in page
    assert "Action By" not in page


@LAYOUTS
def test_font_and_paper_are_the_boards(layout: MinutesLayout) -> None:
    document = made(DocumentStyle(font="Gill Sans & Co", paper=PaperSize.LETTER), layout)
    section = document.sections[0]
    assert (section.page_width, section.page_height) == (Inches(8.5), Inches(11))
    assert 'w:ascii="Gill Sans &amp; Co"' in document.styles.element.xml
    assert 'w:ascii="Calibri"' not in document.styles.element.xml


def test_paper_has_the_parts_that_word_has() -> None:
    first, last, none = (minutes_html(a_whole_meeting(style=DocumentStyle(glossary=place))) for place in GlossaryPlace)
    register, glossary = "Board Members", ">Glossary"
    assert first.index(glossary) < first.index(register)
    assert last.index(glossary) > last.index(register)
    assert glossary not in none


@LAYOUTS
@pytest.mark.parametrize(
    "style",
    [DocumentStyle(), DocumentStyle(glossary=GlossaryPlace.LAST, action_table=ActionTable.ALWAYS, font="Arial")],
)
def test_every_look_is_a_sound_word_file(tmp_path: Path, style: DocumentStyle, layout: MinutesLayout) -> None:
    path = tmp_path / "minutes.docx"
    made(style, layout).save(str(path))
    assert [str(finding) for finding in check(str(path))] == []
