"""Every Word document in the dress of a made-up council, a German office and a template that numbers by itself."""

import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Length, Mm

from boarddesk.documents.word.minutes import minutes_document, write_minutes
from boarddesk.model.document_style import Margins, PaperSize
from boarddesk.model.enums import MinutesLayout
from boarddesk.model.house_style import HouseStyle, HowFound, StyleMatch
from tests.documents.accessibility import barriers
from tests.documents.house_bases import (
    COUNCIL,
    a_council,
    a_house,
    as_template,
    council_letterhead,
    german,
    numbered,
    saved,
)
from tests.documents.house_documents import LANDSCAPE, WRITERS
from tests.documents.packs import BOARD, NOW, a_whole_meeting, item, minutes, said
from tests.documents.quality import faults, instructions
from tests.documents.read_words import text_of

BASES: dict[str, Callable[[], bytes]] = {"council": council_letterhead, "German": german, "numbered": numbered}


@pytest.fixture(scope="module")
def houses() -> dict[str, HouseStyle]:
    return {name: a_house(make()) for name, make in BASES.items()}


def words_of(document: Document) -> list[str]:
    """Every paragraph of the body that says something, in order."""
    found = (text_of(paragraph).strip() for paragraph in document.element.body.iter(qn("w:p")))
    return [text for text in found if text]


def in_house(house: HouseStyle, layout: MinutesLayout = MinutesLayout.TRADITIONAL) -> Document:
    return minutes_document(replace(a_whole_meeting(), house=house), now=NOW, layout=layout)


def read_again(document: Document, path: Path) -> Document:
    document.save(str(path))
    return docx.Document(str(path))


def millimetres(*lengths: Length | None) -> list[int]:
    return [round((length or Mm(0)).mm) for length in lengths]


@pytest.mark.parametrize("base", BASES)
@pytest.mark.parametrize("name", WRITERS)
def test_a_document_in_house_style_has_no_fault(
    name: str, base: str, houses: dict[str, HouseStyle], tmp_path: Path
) -> None:
    path = tmp_path / "document.docx"
    WRITERS[name](houses[base], path)
    assert faults(path, house=True) == []


@pytest.mark.parametrize("base", BASES)
@pytest.mark.parametrize("layout", MinutesLayout)
def test_no_word_of_the_minutes_is_lost_or_moved(
    base: str, layout: MinutesLayout, houses: dict[str, HouseStyle]
) -> None:
    plain = words_of(minutes_document(a_whole_meeting(), now=NOW, layout=layout))
    assert words_of(in_house(houses[base], layout)) == plain


@pytest.mark.parametrize("base", BASES)
def test_the_accessible_layout_still_keeps_nobody_out(base: str, houses: dict[str, HouseStyle], tmp_path: Path) -> None:
    document = read_again(in_house(houses[base], MinutesLayout.ACCESSIBLE), tmp_path / "m.docx")
    assert barriers(document) == []


def test_the_letterhead_keeps_its_margins_logo_and_first_page(tmp_path: Path) -> None:
    document = read_again(in_house(a_house(council_letterhead())), tmp_path / "m.docx")
    section = document.sections[0]
    assert millimetres(section.left_margin, section.top_margin) == [30, 35]
    assert section.different_first_page_header_footer
    first = section.first_page_header
    assert len(list(first._element.iter(qn("pic:pic")))) == 1
    assert f"{COUNCIL} · The Old Forge · Wetherby Moor" in [each.text for each in first.paragraphs]
    assert section.header.paragraphs[0].text == COUNCIL
    with zipfile.ZipFile(tmp_path / "m.docx") as package:
        assert any(name.startswith("word/media/") for name in package.namelist())


def test_the_draft_mark_and_the_number_of_the_page_are_added_to_a_letterhead_without_them(tmp_path: Path) -> None:
    document = read_again(in_house(a_house(council_letterhead())), tmp_path / "m.docx")
    section = document.sections[0]
    for head in (section.header, section.first_page_header):
        assert head.paragraphs[-1].text == "DRAFT"
    for foot in (section.footer, section.first_page_footer):
        assert instructions(foot._element) == {"PAGE", "NUMPAGES"}
    assert section.footer.paragraphs[0].text == "www.wetherbymoor.example"


def test_a_base_that_counts_its_pages_is_not_counted_twice(tmp_path: Path) -> None:
    document = read_again(in_house(a_house(german())), tmp_path / "m.docx")
    fields = [each for part in (document.sections[0].footer,) for each in part._element.iter(qn("w:fldSimple"))]
    assert [each.get(qn("w:instr")).strip() for each in fields] == ["PAGE"]


def test_a_base_without_a_head_gets_the_running_head(tmp_path: Path) -> None:
    document = read_again(in_house(a_house(german())), tmp_path / "m.docx")
    assert document.sections[0].header.paragraphs[0].text == f"{a_whole_meeting().running_head}\tDRAFT"


def test_headings_are_theirs_by_name_by_local_name_and_by_level() -> None:
    matches = {each.ours: each for each in a_house(german()).matches}
    assert matches["Heading1"] == StyleMatch("Heading1", "berschrift1", HowFound.NAME)
    assert matches["Heading2"] == StyleMatch("Heading2", "berschrift2", HowFound.LOCAL)
    assert matches["Title"] == StyleMatch("Title", "Titel", HowFound.LOCAL)
    assert matches["ActionBy"] == StyleMatch("ActionBy")


def test_a_style_of_a_level_is_found_where_no_name_says_it() -> None:
    document = docx.Document()
    document.styles["Heading 1"].element.find(qn("w:name")).set(qn("w:val"), "Council Chapter")
    document.styles["Council Chapter"].element.set(qn("w:styleId"), "Chapter")
    matches = {each.ours: each for each in a_house(saved(document)).matches}
    assert matches["Heading1"] == StyleMatch("Heading1", "Chapter", HowFound.OUTLINE)


def test_headings_that_count_themselves_do_not_count_the_items(tmp_path: Path) -> None:
    document = read_again(in_house(a_house(numbered())), tmp_path / "m.docx")
    headings = [each for each in document.element.body.iter(qn("w:pStyle")) if each.get(qn("w:val")) == "Heading1"]
    assert headings
    for style in headings:
        properties = style.getparent()
        assert properties.find(f"{qn('w:numPr')}/{qn('w:numId')}").get(qn("w:val")) == "0"
        assert properties.find(qn("w:pageBreakBefore")).get(qn("w:val")) == "0"


def test_lists_of_decisions_still_begin_at_one_each_among_their_lists(tmp_path: Path) -> None:
    ours = minutes_document(a_whole_meeting(), now=NOW)
    theirs = read_again(in_house(a_house(numbered())), tmp_path / "m.docx")

    def restarts(document: Document) -> list[str]:
        root = document.part.numbering_part.element
        return [each.get(qn("w:val")) for each in root.iter(qn("w:startOverride"))]

    assert restarts(theirs)[-len(restarts(ours)) :] == restarts(ours)
    numbers = [each.get(qn("w:numId")) for each in theirs.part.numbering_part.element.iter(qn("w:num"))]
    assert len(numbers) == len(set(numbers))


def test_what_they_do_not_have_is_cut_from_their_cloth(tmp_path: Path) -> None:
    document = read_again(in_house(a_house(council_letterhead())), tmp_path / "m.docx")
    decision = document.styles["Decision"]
    assert decision.base_style is not None
    assert decision.base_style.name == "Body Text"
    colours = {each.get(qn("w:val")) for each in document.styles.element.iter(qn("w:color"))}
    assert "123A6B" in colours
    assert "0F6C66" not in colours


@pytest.mark.parametrize("name", LANDSCAPE)
def test_what_is_wide_lies_on_its_side_with_room_for_their_head(name: str, tmp_path: Path) -> None:
    path = tmp_path / "document.docx"
    WRITERS[name](a_house(council_letterhead()), path)
    section = docx.Document(str(path)).sections[0]
    assert section.orientation is WD_ORIENT.LANDSCAPE
    assert millimetres(section.page_width, section.page_height) == [297, 210]
    assert millimetres(section.left_margin, section.top_margin) == [30, 35]


def widths(document: Document) -> Iterator[int]:
    for table in document.element.body.iter(qn("w:tbl")):
        yield sum(int(column.get(qn("w:w"))) for column in table.iter(qn("w:gridCol")))


@pytest.mark.parametrize("base", BASES)
@pytest.mark.parametrize("name", WRITERS)
def test_tables_are_as_wide_as_their_text(name: str, base: str, houses: dict[str, HouseStyle], tmp_path: Path) -> None:
    path = tmp_path / "document.docx"
    WRITERS[name](houses[base], path)
    document = docx.Document(str(path))
    section = document.sections[0]
    width, left, right = millimetres(section.page_width, section.left_margin, section.right_margin)
    room = (width - left - right) * 56.69
    assert all(abs(width - room) < 60 for width in widths(document))


@pytest.mark.parametrize("margins", Margins)
@pytest.mark.parametrize("paper", PaperSize)
def test_paper_and_margins_of_the_look_give_way_to_theirs(margins: Margins, paper: PaperSize) -> None:
    plain = a_whole_meeting()
    style = replace(plain.style, margins=margins, paper=paper)
    document = minutes_document(replace(plain, style=style, house=a_house(council_letterhead())), now=NOW)
    section = document.sections[0]
    assert millimetres(section.page_width, section.left_margin) == [210, 30]
    assert all(abs(width - 150 * 56.69) < 12 for width in widths(document))


@pytest.mark.parametrize("line", ["{{body}}", "{{ Minutes }}"])
def test_the_minutes_go_where_the_placeholder_stands(line: str, tmp_path: Path) -> None:
    base = as_template(saved(a_council("To all members", line, "By order of the clerk")))
    document = read_again(in_house(a_house(base)), tmp_path / "m.docx")
    texts = words_of(document)
    assert texts[0] == "To all members"
    assert texts[-1] == "By order of the clerk"
    assert BOARD in texts
    assert not any("{{" in text for text in texts)


def test_placeholders_are_filled_although_word_has_cut_them_into_runs(tmp_path: Path) -> None:
    base = a_council()
    cut = base.add_paragraph()
    for piece in ("{", "{da", "te}", "} at {{ve", "nue}}"):
        cut.add_run(piece).bold = True
    base.sections[0].footer.paragraphs[0].text = "{{title}} of {{board}}, {{page}}"
    document = read_again(in_house(a_house(as_template(saved(base)), keeps_text=True)), tmp_path / "m.docx")
    assert words_of(document)[0] == "12 March 2026 at The Moot Hall"
    foot = document.sections[0].footer
    assert foot.paragraphs[0].text.startswith(f"Minutes of NSC Board Meeting of {BOARD}, ")
    assert instructions(foot._element) == {"PAGE", "NUMPAGES"}
    assert len(foot.paragraphs) == 1


def test_a_heading_block_of_theirs_takes_the_place_of_ours(tmp_path: Path) -> None:
    base = as_template(saved(a_council("{{board}}", "{{title}}", "{{body}}")))
    texts = words_of(read_again(in_house(a_house(base)), tmp_path / "m.docx"))
    assert texts[:2] == [BOARD, "Minutes of NSC Board Meeting"]
    assert texts.count(BOARD) == 1
    assert texts.count("Minutes of NSC Board Meeting") == 1


def test_old_minutes_used_as_a_base_do_not_come_along(tmp_path: Path) -> None:
    base = saved(a_council("The case of Zerafina was closed."))
    house = a_house(base, "last.docx")
    assert "Zerafina" not in " ".join(words_of(in_house(house)))
    kept = replace(house, keeps_text=True)
    assert words_of(in_house(kept))[0] == "The case of Zerafina was closed."


def test_confidential_minutes_say_so_on_their_letterhead(tmp_path: Path) -> None:
    pack = minutes(item("1", "Case", said("A name.", confidential=True)))
    path = tmp_path / "m.docx"
    write_minutes(replace(pack, house=a_house(council_letterhead())), path, now=NOW)
    head = docx.Document(str(path)).sections[0].header
    assert "CONFIDENTIAL" in head.paragraphs[-1].text.upper()
