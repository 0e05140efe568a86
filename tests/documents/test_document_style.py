"""Minutes as a board wants them to look, in Word and on paper."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Inches
from docx_integrity import check
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from boarddesk.documents.excel.tracker import write_tracker
from boarddesk.documents.print.minutes import minutes_html
from boarddesk.documents.word.minutes import minutes_document
from boarddesk.documents.wording import wording
from boarddesk.model.document_style import (
    BoldNumbers,
    DateStyle,
    DecisionLook,
    DocumentStyle,
    GroupColumns,
    Margins,
    NumberLook,
    PaperSize,
    Part,
)
from boarddesk.model.enums import MeetingStatus, MinutesLayout
from tests.documents.packs import NOW, a_whole_meeting
from tests.documents.read_words import pieces
from tests.documents.test_tracker import a_tracker, an_action


def without(*parts: Part) -> tuple[Part, ...]:
    """All parts but these."""
    return tuple(part for part in Part if part not in parts)


LAST = (*without(Part.GLOSSARY), Part.GLOSSARY)
PLACES = {
    Part.GLOSSARY: "glossary.heading",
    Part.SIGNATURE: "signature.heading",
    Part.ACTIONS: "actions.heading",
}
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
    first = headings(made(DocumentStyle(), layout))
    last = headings(made(DocumentStyle(parts=LAST), layout))
    none = headings(made(DocumentStyle(parts=without(Part.GLOSSARY)), layout))
    assert last == [*first[1:], first[0]]
    assert none == first[1:]


@LAYOUTS
def test_actions_are_listed_and_signed_for_as_the_board_wants(layout: MinutesLayout) -> None:
    always = headings(made(DocumentStyle(summary_in_both=True), layout))
    never = headings(made(DocumentStyle(parts=without(Part.ACTIONS)), layout))
    unsigned = headings(made(DocumentStyle(parts=without(Part.ACTIONS, Part.SIGNATURE)), layout))
    assert always[:-1] == never
    assert unsigned == never[:-1]


@LAYOUTS
def test_columns_of_the_register_can_be_left_out(layout: MinutesLayout) -> None:
    whole = made(DocumentStyle(), layout)
    bare = made(DocumentStyle(shows_initials=False, shows_title=False, shows_representing=False), layout)
    assert heads(whole) - heads(bare) == {"Initials", "Title", "Representing"}


@LAYOUTS
def test_a_groups_columns_can_differ_from_the_others(layout: MinutesLayout) -> None:
    style = DocumentStyle(shows_title=False, group_columns=(GroupColumns("Guests", representing=False),))
    document = made(style, layout)
    groups = [[cell.text for cell in table.rows[0].cells] for table in document.tables]
    groups = [heads for heads in groups if heads[0] == "Name"]
    assert [("Title" in heads, "Representing" in heads) for heads in groups] == [
        (False, True), (False, True), (False, False), (True, False),
    ]  # fmt: skip


@LAYOUTS
@given(order=st.permutations(list(Part)))
def test_the_parts_stand_in_the_boards_order_in_word_and_on_paper(layout: MinutesLayout, order: list[Part]) -> None:
    style = DocumentStyle(layout, tuple(order), summary_in_both=True)
    pack = a_whole_meeting(style=style, status=MeetingStatus.APPROVED)
    words = {part: wording("en-GB")(place) for part, place in PLACES.items()} | {Part.MINUTES: "Sent round by post."}
    for whole in (minutes_html(pack), minutes_document(pack, now=NOW, layout=layout).element.xml):
        at = {part: whole.index(text) for part, text in words.items()}
        assert sorted(at, key=lambda part: at[part]) == [part for part in order if part in at]


@pytest.mark.parametrize(
    ("dates", "line", "cell"),
    [
        (DateStyle.LONG, "Date: 12 March 2026", "30 Apr 2026"),
        (DateStyle.WEEKDAY, "Date: Thursday 12 March 2026", "30 Apr 2026"),
        (DateStyle.ORDINAL, "Date: 12th March 2026", "30 Apr 2026"),
        (DateStyle.SLASHED, "Date: 12/03/2026", "30/04/2026"),
        (DateStyle.DOTTED, "Date: 12.03.26", "30.04.26"),
    ],
)
def test_days_are_written_as_the_board_writes_them(dates: DateStyle, line: str, cell: str) -> None:
    pack = a_whole_meeting(style=DocumentStyle(dates=dates))
    page = minutes_html(pack)
    word = [piece.text for piece in pieces(made(DocumentStyle(dates=dates), MinutesLayout.TRADITIONAL))]
    assert line in page
    assert cell in page
    assert any(line in text for text in word)
    assert cell in word


@LAYOUTS
@pytest.mark.parametrize(("look", "shown"), [(NumberLook.STOP, "3.1."), (NumberLook.BRACKETS, "(3.1)")])
def test_numbers_look_as_the_board_wants(layout: MinutesLayout, look: NumberLook, shown: str) -> None:
    texts = [piece.text for piece in pieces(made(DocumentStyle(numbers=look), layout))]
    assert any(text == shown or text.startswith(f"{shown} ") for text in texts)
    assert shown in minutes_html(a_whole_meeting(style=DocumentStyle(layout, numbers=look)))


def test_decisions_are_counted_with_letters_where_the_board_wants() -> None:
    style = DocumentStyle(decisions=DecisionLook.LETTERS, bold_numbers=BoldNumbers.ALL)
    kinds = made(style, MinutesLayout.TRADITIONAL).part.numbering_part.element.findall(qn("w:abstractNum"))
    forms = [kind.find(f"{qn('w:lvl')}/{qn('w:numFmt')}").get(qn("w:val")) for kind in kinds]
    assert forms == ["bullet", "lowerLetter"]
    assert "b.&nbsp;" in minutes_html(a_whole_meeting(style=style))


@pytest.mark.parametrize("paper", list(PaperSize))
@pytest.mark.parametrize("margins", list(Margins))
def test_tables_are_as_wide_as_the_text(paper: PaperSize, margins: Margins) -> None:
    document = made(DocumentStyle(paper=paper, margins=margins), MinutesLayout.TRADITIONAL)
    section = document.sections[0]
    sizes = (section.page_width, section.left_margin, section.right_margin)
    across, left, right = (each.twips for each in sizes if each is not None)
    text = across - left - right
    widths = [sum(int(col.get(qn("w:w")) or 0) for col in table._tbl.tblGrid) for table in document.tables]
    assert all(text - 6 <= width <= text for width in widths)


def test_the_key_can_be_left_out() -> None:
    keys = [
        sum(piece.style == "RegisterKey" for piece in pieces(made(style, MinutesLayout.TRADITIONAL)))
        for style in (DocumentStyle(), DocumentStyle(parts=without(Part.KEY)))
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
    first, last, none = (
        minutes_html(a_whole_meeting(style=DocumentStyle(parts=order)))
        for order in (tuple(Part), LAST, without(Part.GLOSSARY))
    )
    register, glossary = "Board Members", ">Glossary"
    assert first.index(glossary) < first.index(register)
    assert last.index(glossary) > last.index(register)
    assert glossary not in none


@LAYOUTS
@pytest.mark.parametrize(
    "style",
    [DocumentStyle(), DocumentStyle(parts=LAST, summary_in_both=True, font="Arial")],
)
def test_every_look_is_a_sound_word_file(tmp_path: Path, style: DocumentStyle, layout: MinutesLayout) -> None:
    path = tmp_path / "minutes.docx"
    made(style, layout).save(str(path))
    assert [str(finding) for finding in check(str(path))] == []


def test_excel_has_the_boards_font_and_days(tmp_path: Path) -> None:
    style = DocumentStyle(font="Gill Sans", dates=DateStyle.SLASHED)
    path = tmp_path / "tracker.xlsx"
    write_tracker(replace(a_tracker(an_action()), style=style), path, now=NOW)
    cells = [cell for row in load_workbook(path)["Open"].iter_rows() for cell in row if cell.value is not None]
    assert {cell.font.name for cell in cells} == {"Gill Sans"}
    days = [cell for cell in cells if cell.is_date]
    assert days
    assert {cell.number_format for cell in days} == {"dd/mm/yyyy"}
