"""Word minutes against a floor: the same parts and features written straight down with lxml, with nothing in between.

`python -m tests.benchmarks.word` prints both times and their ratio for minutes as long as a real board's, and how the
time grows when the minutes grow ten times.
"""

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml.ns import qn
from lxml import etree

from boarddesk.assets import asset
from boarddesk.documents.word.minutes import write_minutes
from boarddesk.model.enums import MinuteKind
from boarddesk.model.packs import ItemPack, MinutesPack, ParagraphPack
from boarddesk.model.text import runs
from tests.documents.packs import NOW, a_long_meeting

REAL = 160
TIMES = 15
WIDTHS = (850, 7488, 1300)
STYLES = {MinuteKind.NARRATIVE: "Minute", MinuteKind.BULLET: "MinuteBullet", MinuteKind.DECISION: "DecisionList"}


def el(parent: etree._Element, tag: str, **attributes: object) -> etree._Element:
    """A new last child."""
    return etree.SubElement(parent, qn(tag), {qn(f"w:{name}"): str(value) for name, value in attributes.items()})


def paragraph(parent: etree._Element, style: str, text: str, number: tuple[int, int] | None = None) -> None:
    """A styled paragraph, in a list if it has a number."""
    p = el(parent, "w:p")
    properties = el(p, "w:pPr")
    el(properties, "w:pStyle", val=style)
    if number is not None:
        listed = el(properties, "w:numPr")
        el(listed, "w:ilvl", val=number[1])
        el(listed, "w:numId", val=number[0])
    for piece in runs(text, ()):
        t = el(el(p, "w:r"), "w:t")
        t.text = piece.text
        t.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def table(parent: etree._Element, style: str, widths: tuple[int, ...], caption: str) -> etree._Element:
    """An empty table."""
    made = el(parent, "w:tbl")
    properties = el(made, "w:tblPr")
    el(properties, "w:tblStyle", val=style)
    el(properties, "w:tblW", w=sum(widths), type="dxa")
    el(properties, "w:tblLayout", type="fixed")
    el(properties, "w:tblLook", val="0620", firstRow="1", noHBand="1", noVBand="1")
    el(properties, "w:tblCaption", val=caption)
    grid = el(made, "w:tblGrid")
    for width in widths:
        el(grid, "w:gridCol", w=width)
    return made


def row(made: etree._Element, widths: tuple[int, ...], *, head: bool = False) -> Iterator[etree._Element]:
    """The cells of a new row."""
    tr = el(made, "w:tr")
    properties = el(tr, "w:trPr")
    el(properties, "w:cantSplit")
    if head:
        el(properties, "w:tblHeader")
    for width in widths:
        tc = el(tr, "w:tc")
        el(el(tc, "w:tcPr"), "w:tcW", w=width, type="dxa")
        yield tc


def filled(
    made: etree._Element, widths: tuple[int, ...], texts: tuple[str, ...], style: str, *, head: bool = False
) -> None:
    """A row of plain texts."""
    for tc, text in zip(row(made, widths, head=head), texts, strict=True):
        paragraph(tc, style, text)


def minute(made: etree._Element, document: Document, each: ParagraphPack, lists: list[int]) -> None:
    """A row of the minutes, its list begun afresh at each first decision."""
    number = None
    if each.kind is MinuteKind.DECISION:
        if each.numeral == 1:
            lists.append(lists[-1] + 1)
            num = el(document.part.numbering_part.element, "w:num", numId=lists[-1])
            el(num, "w:abstractNumId", val=2)
            el(el(num, "w:lvlOverride", ilvl=0), "w:startOverride", val=1)
        number = (lists[-1], 0)
    elif each.kind is MinuteKind.BULLET:
        number = (1, each.level)
    cells = list(row(made, WIDTHS))
    el(cells[0], "w:p")
    paragraph(cells[1], STYLES[each.kind], each.text, number)
    for action in each.action_by:
        paragraph(cells[2], "ActionBy", ", ".join(action.owners))
    if not each.action_by:
        el(cells[2], "w:p")


def item_rows(made: etree._Element, document: Document, item: ItemPack, lists: list[int]) -> None:
    """The rows of an item."""
    cells = list(row(made, WIDTHS))
    paragraph(cells[0], "ItemNumber", item.label)
    paragraph(cells[1], "Heading1", item.title)
    el(cells[2], "w:p")
    for each in item.paragraphs:
        minute(made, document, each, lists)


def floor(pack: MinutesPack, path: Path) -> None:
    """The same minutes without anything of ours but the template."""
    document = docx.Document(BytesIO(asset("resources", "templates", "minutes.docx").read_bytes()))
    body = etree.Element(qn("w:body"))
    paragraph(body, "Title", pack.board_name)
    paragraph(body, "MeetingLine", pack.venue)
    half = len(pack.glossary) // 2
    terms = table(body, "Glossary", (1250, 3569, 1250, 3569), "Glossary")
    for left, right in zip(pack.glossary[:half], pack.glossary[half:], strict=False):
        filled(
            terms,
            (1250, 3569, 1250, 3569),
            (left.abbreviation, left.meaning, right.abbreviation, right.meaning),
            "TableText",
        )
    for section in pack.register:
        paragraph(body, "Heading2", section.name)
        register = table(body, "Register", (2000, 850, 3000, 2588, 1200), section.name)
        filled(
            register,
            (2000, 850, 3000, 2588, 1200),
            ("Name", "Initials", "Title", "For", "Here"),
            "TableHead",
            head=True,
        )
        for person in section.rows:
            texts = (person.name, person.initials, person.title, person.representing, person.code)
            filled(register, (2000, 850, 3000, 2588, 1200), texts, "TableText")
    made = table(body, "Minutes", WIDTHS, "Minutes")
    filled(made, WIDTHS, ("No.", "Agenda Item", "Action By"), "TableHead", head=True)
    lists = [2]
    for item in pack.items:
        item_rows(made, document, item, lists)
    last = document.element.body.sectPr
    for element in list(body):
        last.addprevious(element)
    section_of_pages = document.sections[0]
    section_of_pages.header.paragraphs[0].text = pack.running_head
    section_of_pages.first_page_header.paragraphs[0].text = "DRAFT"
    section_of_pages.footer.paragraphs[0].text = section_of_pages.first_page_footer.paragraphs[0].text = "Page 1 of 9"
    properties = document.core_properties
    properties.title, properties.author, properties.language = pack.title, pack.author, pack.language
    properties.created = properties.modified = NOW.replace(tzinfo=None)
    document.save(str(path))


def medians(*jobs: Callable[[], None]) -> list[float]:
    """The median seconds of each job, run by turns so that nothing else favours one of them."""
    spent: list[list[float]] = [[] for _ in jobs]
    for turn in range(TIMES + 2):
        for job, times in zip(jobs, spent, strict=True):
            start = time.perf_counter()
            job()
            if turn >= 2:
                times.append(time.perf_counter() - start)
    return [statistics.median(times) for times in spent]


def main() -> None:
    """Print the ratio to the floor, and the growth from 500 to 5,000 paragraphs."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "minutes.docx"
        real, some, many = (a_long_meeting(size) for size in (REAL, 500, 5000))
        ours, bare = medians(lambda: write_minutes(real, target, now=NOW), lambda: floor(real, target))
        few, ten_times = medians(*(lambda pack=pack: write_minutes(pack, target, now=NOW) for pack in (some, many)))
    print(f"Word minutes of {REAL} paragraphs: {ours * 1000:.1f} ms, floor {bare * 1000:.1f}, ratio {ours / bare:.2f}")
    print(f"Ten times 500 paragraphs: {few * 1000:.0f} ms, then {ten_times * 1000:.0f}, growth {ten_times / few:.1f}")


if __name__ == "__main__":
    main()
