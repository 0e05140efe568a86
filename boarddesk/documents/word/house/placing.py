"""Where a document of ours goes in the text of their file, and what of that text stays."""

from dataclasses import dataclass

from lxml import etree

from boarddesk.documents.word.house.filling import BODY, replaced, said
from boarddesk.documents.word.house.names import w
from boarddesk.documents.word.house.sections import is_landscape, sections_of
from boarddesk.model.house_style import Place

_CALLED = ("body", "minutes")


@dataclass
class Placing:
    """Their text around ours, and the section that ours stands in."""

    place: Place
    before: list[etree._Element]
    after: list[etree._Element]
    sections: list[etree._Element]
    """Every section of the file, for heads that are handed down."""
    active: int
    """Which of them is ours."""


def find_place(body: etree._Element) -> tuple[Place, etree._Element | None]:
    """How the file says where documents go, and the top-level piece of it that says so."""
    for each in body.iter(w("p")):
        if BODY.search(said(each)):
            return Place.PARAGRAPH, _top(each, body)
    for control in body.iter(w("sdt")):
        names = [*control.iterfind(f"{w('sdtPr')}/{w('tag')}"), *control.iterfind(f"{w('sdtPr')}/{w('alias')}")]
        if any(name.get(w("val"), "").strip().casefold() in _CALLED for name in names):
            return Place.CONTROL, _top(control, body)
    for mark in body.iter(w("bookmarkStart")):
        if mark.get(w("name"), "").casefold() in _CALLED:
            return Place.BOOKMARK, _top(mark, body)
    return Place.END, None


def placed(body: etree._Element, *, keeps_text: bool, landscape: bool) -> Placing:
    """Cut the text of the file where ours goes; without a placeholder it stays only where she wants it."""
    place, mark = find_place(body)
    sections = sections_of(body)
    blocks = [each for each in body if each.tag != w("sectPr")]
    if mark is not None:
        return _around(place, mark, blocks, sections)
    if keeps_text:
        while blocks and is_empty(blocks[-1]):
            blocks.pop()
        return Placing(place, blocks, [], sections, len(sections) - 1)
    fitting = (n for n, each in enumerate(sections) if is_landscape(each) == landscape)
    return Placing(place, [], [], sections, next(fitting, 0))


def is_empty(block: etree._Element) -> bool:
    """Whether a paragraph holds neither words nor a picture, nor the end of a section."""
    held = (w("t"), w("drawing"), w("pict"), w("sectPr"), w("fldSimple"), w("fldChar"), w("tab"), w("br"))
    return block.tag == w("p") and not any(
        each.tag != w("t") or (each.text or "").strip() for each in block.iter(*held)
    )


def _around(
    place: Place, mark: etree._Element, blocks: list[etree._Element], sections: list[etree._Element]
) -> Placing:
    at = blocks.index(mark)
    before, after = blocks[:at], blocks[at + 1 :]
    own_section = mark.find(f"{w('pPr')}/{w('sectPr')}")
    if place is Place.PARAGRAPH:
        for paragraph in [mark] if mark.tag == w("p") else list(mark.iter(w("p"))):
            replaced(paragraph, BODY, {})
    goes = _is_whole_control(mark) if place is Place.CONTROL else is_empty(mark)
    if own_section is not None:
        after.insert(0, mark)
    elif not goes:
        before.append(mark)
    ahead = sum(1 for block in before for _ in block.iter(w("sectPr")))
    return Placing(place, before, after, sections, min(ahead, len(sections) - 1))


def _is_whole_control(mark: etree._Element) -> bool:
    """Whether the top-level piece is the content control itself and not something that holds it."""
    names = [*mark.iterfind(f"{w('sdtPr')}/{w('tag')}"), *mark.iterfind(f"{w('sdtPr')}/{w('alias')}")]
    return mark.tag == w("sdt") and any(name.get(w("val"), "").strip().casefold() in _CALLED for name in names)


def _top(element: etree._Element, body: etree._Element) -> etree._Element:
    """The piece of the body that an element stands in."""
    while (parent := element.getparent()) is not None and parent is not body:
        element = parent
    return element
