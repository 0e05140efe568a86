"""Bases of every odd kind: bare, with covers, columns, text boxes, even pages, styles that clash, made elsewhere."""

import re
import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.shared import Mm
from hypothesis import given
from hypothesis import strategies as st

from boarddesk.documents.word.house.facts import Facts
from boarddesk.documents.word.house.filling import fill, said
from boarddesk.documents.word.house.finding import report
from boarddesk.model.house_style import HouseStyle, Place
from tests.documents.house_bases import W, a_council, a_house, as_template, repacked, saved
from tests.documents.house_documents import WRITERS
from tests.documents.packs import BOARD
from tests.documents.quality import faults, instructions
from tests.documents.read_words import text_of

FACTS = Facts("Minutes of the Board", "Moor Board", "12 March 2026", "Moot Hall")
TEXT_BOX = f"""<w:r {W} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
  xmlns:v="urn:schemas-microsoft-com:vml"
  xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
  xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
  xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><mc:AlternateContent><mc:Choice Requires="wps">
  <w:drawing><wp:inline><wp:extent cx="1800000" cy="360000"/><wp:docPr id="3" name="Box"/><a:graphic>
  <a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr/><wps:spPr>
  <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>
  <w:txbxContent><w:p><w:r><w:t>{{{{title}}}}</w:t></w:r></w:p></w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>
  </a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect style="width:100pt">
  <v:textbox><w:txbxContent><w:p><w:r><w:t>{{{{title}}}}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:rect></w:pict>
  </mc:Fallback></mc:AlternateContent></w:r>"""


def dressed(house: HouseStyle, folder: Path, name: str = "minutes") -> Document:
    """One document in a house style, without a fault, read again."""
    path = folder / "document.docx"
    WRITERS[name](house, path)
    assert faults(path, house=True) == []
    return docx.Document(str(path))


def words_of(document: Document) -> list[str]:
    found = (text_of(paragraph).strip() for paragraph in document.element.body.iter(qn("w:p")))
    return [text for text in found if text]


def unrelated(content: bytes, *kinds: str) -> bytes:
    """A file without its styles, numbering and the like."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        rels = package.read("word/_rels/document.xml.rels").decode()
    for kind in kinds:
        rels = re.sub(rf'<Relationship [^>]*/{kind}"[^>]*/>', "", rels)
    return repacked(content, {"word/_rels/document.xml.rels": rels.encode()})


@pytest.mark.parametrize("name", WRITERS)
def test_a_bare_file_gives_its_pages_alone(name: str, tmp_path: Path) -> None:
    bare = unrelated(saved(a_council()), "styles", "numbering", "theme", "settings", "fontTable", "webSettings")
    document = dressed(a_house(bare), tmp_path, name)
    assert document.styles["Normal"].style_id == "Normal"
    assert document.sections[0].left_margin is not None
    assert round(document.sections[0].left_margin.mm) == 30


def test_plain_text_that_libreoffice_leaves_unmarked_is_known_by_its_name(tmp_path: Path) -> None:
    base = a_council()
    for style in base.styles.element.iter(qn("w:style")):
        style.attrib.pop(qn("w:default"), "")
    document = dressed(a_house(saved(base)), tmp_path)
    plain = document.styles["Normal"].element
    assert plain.get(qn("w:default")) == "1"
    assert document.styles["Table Text"].base_style == document.styles["Normal"]


def test_a_placeholder_in_a_table_puts_the_minutes_after_it(tmp_path: Path) -> None:
    base = a_council()
    cells = base.add_table(1, 2).rows[0].cells
    cells[0].text, cells[1].text = "From the clerk", "{{body}}"
    base.tables[0]._tbl.tblPr.append(parse_xml(f'<w:tblCaption {W} w:val="Address"/>'))
    path = tmp_path / "document.docx"
    WRITERS["minutes"](a_house(as_template(saved(base))), path)
    texts = words_of(docx.Document(str(path)))
    assert texts[:2] == ["From the clerk", BOARD]


def controlled(tag: str, inner: str) -> bytes:
    base = a_council("Before", "After")
    control = f'<w:sdt {W}><w:sdtPr><w:tag w:val="{tag}"/></w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>'
    base.element.body.insert(1, parse_xml(control))
    return as_template(saved(base))


@pytest.mark.parametrize("tag", ["body", "Minutes"])
def test_a_content_control_gives_way_to_the_minutes(tag: str, tmp_path: Path) -> None:
    house = a_house(controlled(tag, "<w:p><w:r><w:t>Type here</w:t></w:r></w:p>"))
    assert report(house).place is Place.CONTROL
    texts = words_of(dressed(house, tmp_path))
    assert (texts[0], texts[1], texts[-1]) == ("Before", BOARD, "After")
    assert "Type here" not in texts


def test_a_content_control_of_another_name_is_text(tmp_path: Path) -> None:
    house = a_house(controlled("address", "<w:p><w:r><w:t>The Old Forge</w:t></w:r></w:p>"), keeps_text=True)
    assert report(house).place is Place.END
    assert words_of(dressed(house, tmp_path))[:3] == ["Before", "The Old Forge", "After"]


def test_a_bookmark_says_where_the_minutes_stand(tmp_path: Path) -> None:
    base = a_council("Before", "", "After")
    mark = f'<w:bookmarkStart {W} w:id="3" w:name="minutes"/>'
    base.paragraphs[1]._p.append(parse_xml(mark))
    base.paragraphs[1]._p.append(parse_xml(f'<w:bookmarkEnd {W} w:id="3"/>'))
    house = a_house(as_template(saved(base)))
    assert report(house).place is Place.BOOKMARK
    texts = words_of(dressed(house, tmp_path))
    assert (texts[0], texts[1], texts[-1]) == ("Before", BOARD, "After")


def a_cover() -> bytes:
    """A cover page with a head of its own, then the pages for the document, then a page that lies on its side."""
    base = a_council("{{board}} presents")
    base.sections[0].different_first_page_header_footer = False
    base.sections[0].header.paragraphs[0].text = "Cover"
    inner = base.add_section(WD_SECTION.NEW_PAGE)
    inner.header.is_linked_to_previous = False
    inner.header.paragraphs[0].text = "Inside"
    base.add_paragraph("{{body}}")
    last = base.add_section(WD_SECTION.NEW_PAGE)
    last.orientation, last.page_width, last.page_height = WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)
    base.add_paragraph("Annex")
    return as_template(saved(base))


def in_a_cover(name: str, folder: Path) -> Document:
    path = folder / "document.docx"
    WRITERS[name](a_house(a_cover()), path)
    return docx.Document(str(path))


def test_a_cover_and_an_annex_keep_their_own_pages_and_heads(tmp_path: Path) -> None:
    document = in_a_cover("minutes", tmp_path)
    heads = [section.header.paragraphs[0].text for section in document.sections]
    assert heads == ["Cover", "Inside", "Inside"]
    assert [section.orientation for section in document.sections][1:] == [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE]
    assert all(section.header.paragraphs[-1].text == "DRAFT" for section in document.sections)
    counted = ["PAGE" in instructions(section.footer._element) for section in document.sections]
    assert counted == [False, True, True]
    texts = words_of(document)
    assert (texts[0], texts[1], texts[-1]) == (f"{BOARD} presents", BOARD, "Annex")


def test_only_the_pages_of_a_wide_document_are_turned(tmp_path: Path) -> None:
    document = in_a_cover("matters arising", tmp_path)
    turned = [section.orientation is WD_ORIENT.LANDSCAPE for section in document.sections]
    assert turned == [False, True, True]


def test_a_wide_document_takes_the_wide_pages_of_a_file_whose_text_goes(tmp_path: Path) -> None:
    base = a_council("Old minutes")
    wide = base.add_section(WD_SECTION.NEW_PAGE)
    wide.orientation, wide.page_width, wide.page_height = WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)
    wide.left_margin = Mm(11)
    document = dressed(a_house(saved(base), "old.docx"), tmp_path, "attendance record")
    (section,) = document.sections
    assert section.orientation is WD_ORIENT.LANDSCAPE
    assert section.left_margin is not None
    assert round(section.left_margin.mm) == 11
    assert "Old minutes" not in words_of(document)


def test_even_pages_carry_the_marks_too(tmp_path: Path) -> None:
    base = a_council()
    base.settings.odd_and_even_pages_header_footer = True
    base.sections[0].even_page_header.paragraphs[0].text = "Left-hand page"
    document = dressed(a_house(as_template(saved(base))), tmp_path)
    assert document.settings.odd_and_even_pages_header_footer
    section = document.sections[0]
    assert [each.text for each in section.even_page_header.paragraphs] == ["Left-hand page", "DRAFT"]
    assert "PAGE" in instructions(section.even_page_footer._element)


def test_two_columns_become_one(tmp_path: Path) -> None:
    base = a_council()
    columns = base.element.body.sectPr.find(qn("w:cols"))
    columns.set(qn("w:num"), "2")
    document = dressed(a_house(as_template(saved(base))), tmp_path)
    assert all(each.get(qn("w:num")) in (None, "1") for each in document.element.body.iter(qn("w:cols")))


def test_a_style_of_theirs_that_is_called_as_one_of_ours_is_left_alone(tmp_path: Path) -> None:
    base = a_council()
    base.styles.add_style("Decision", WD_STYLE_TYPE.CHARACTER)
    base.styles.add_style("Signature", WD_STYLE_TYPE.PARAGRAPH)
    document = dressed(a_house(as_template(saved(base))), tmp_path)
    names = [style.name for style in document.styles]
    assert len(names) == len({name.casefold() for name in names if name})
    assert {"Decision", "BoardDesk Decision", "Signature", "BoardDesk Signature"} <= set(names)
    ids = {style.style_id for style in document.styles}
    used = {each.get(qn("w:val")) for each in document.element.body.iter(qn("w:pStyle"))}
    assert used <= ids


def test_a_text_box_in_the_head_is_filled_in(tmp_path: Path) -> None:
    base = a_council()
    base.sections[0].header.paragraphs[0]._p.append(parse_xml(TEXT_BOX))
    document = dressed(a_house(as_template(saved(base))), tmp_path)
    boxes = [
        "".join(text_of(p) for p in box.iter(qn("w:p")))
        for box in document.sections[0].header._element.iter(qn("w:txbxContent"))
    ]
    assert boxes == ["Minutes of NSC Board Meeting"] * 2


def test_indents_and_justified_lines_of_plain_text_stay_out_of_the_tables(tmp_path: Path) -> None:
    base = a_council()
    properties = base.styles["Normal"].element.get_or_add_pPr()
    properties.append(parse_xml(f'<w:ind {W} w:firstLine="567"/>'))
    properties.append(parse_xml(f'<w:jc {W} w:val="both"/>'))
    document = dressed(a_house(as_template(saved(base))), tmp_path)
    text = document.styles["Table Text"].element.pPr
    assert text.find(qn("w:ind")).get(qn("w:firstLine")) == "0"
    assert text.find(qn("w:jc")).get(qn("w:val")) == "left"


def test_a_placeholder_that_ends_a_section_leaves_the_section(tmp_path: Path) -> None:
    base = a_council("Before", "{{body}}")
    base.add_section(WD_SECTION.NEW_PAGE).left_margin = Mm(50)
    ending = base.paragraphs[-1]._p
    section = next(ending.iter(qn("w:sectPr")))
    base.paragraphs[1]._p.get_or_add_pPr().append(section)
    base.element.body.remove(ending)
    path = tmp_path / "document.docx"
    WRITERS["minutes"](a_house(as_template(saved(base))), path)
    made = docx.Document(str(path))
    assert len(made.sections) == 2
    assert words_of(made)[:2] == ["Before", BOARD]


@given(st.lists(st.integers(1, 9), max_size=12), st.sampled_from(["title", "date", "board", "venue"]))
def test_a_placeholder_is_filled_however_it_is_cut(cuts: list[int], name: str) -> None:
    text = f"a {{{{{name}}}}} b {{{{ {name.upper()} }}}} c"
    pieces, at = [], 0
    for cut in cuts:
        pieces.append(text[at : at + cut])
        at += cut
    pieces.append(text[at:])
    runs = "".join(f'<w:r><w:t xml:space="preserve">{piece}</w:t></w:r>' for piece in pieces if piece)
    paragraph = parse_xml(f"<w:p {W}>{runs}</w:p>")
    holder = parse_xml(f"<w:body {W}/>")
    holder.append(paragraph)
    fill(holder, FACTS, "")
    value = getattr(FACTS, name)
    assert said(paragraph) == f"a {value} b {value} c"
