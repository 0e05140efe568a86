"""The pages of their file: its sections, their paper and margins, and which heads and feet each of them has."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from boarddesk.documents.word.house.names import R_NS, w

_A4 = {"w": "11906", "h": "16838"}
_MARGINS = {"top": "1440", "right": "1440", "bottom": "1440", "left": "1440", "header": "708", "footer": "708"}


@dataclass(frozen=True, slots=True)
class Reference:
    """A head or foot of a section."""

    what: str
    """header or footer."""
    pages: str
    """default, first or even."""
    id: str
    """The id of the relation to its part."""


def sections_of(body: etree._Element) -> list[etree._Element]:
    """The properties of the sections in order; the last belongs to the body itself, and is made where it is missing."""
    found = [each for each in body.iter(w("sectPr")) if _holds(each)]
    if body.find(w("sectPr")) is None:
        found.append(etree.SubElement(body, w("sectPr")))
    return found


def references_of(sections: list[etree._Element], at: int) -> tuple[Reference, ...]:
    """The heads and feet of a section; what it does not name it has from the one before."""
    found: dict[tuple[str, str], Reference] = {}
    for section in sections[: at + 1]:
        for each in own_references(section):
            found[(each.what, each.pages)] = each
    return tuple(found.values())


def own_references(section: etree._Element) -> Iterator[Reference]:
    """The heads and feet that a section names itself."""
    for what in ("header", "footer"):
        for each in section.iter(w(f"{what}Reference")):
            yield Reference(what, each.get(w("type"), "default"), each.get(f"{{{R_NS}}}id", ""))


def refer(section: etree._Element, references: list[Reference]) -> None:
    """Let a section have these heads and feet and no others."""
    for old in list(section.iter(w("headerReference"), w("footerReference"))):
        section.remove(old)
    for each in reversed(references):
        new = etree.Element(w(f"{each.what}Reference"), {w("type"): each.pages, f"{{{R_NS}}}id": each.id})
        section.insert(0, new)


def is_landscape(section: etree._Element) -> bool:
    """Whether the sheet of a section is wider than it is high."""
    size = section.find(w("pgSz"))
    return size is not None and number(size, "w") > number(size, "h")


def text_width(section: etree._Element) -> int:
    """The width of the text in twips."""
    size, margins = section.find(w("pgSz")), section.find(w("pgMar"))
    width = number(size, "w") if size is not None else int(_A4["w"])
    if margins is None:
        return width - 2 * int(_MARGINS["left"])
    return width - number(margins, "left") - number(margins, "right") - number(margins, "gutter")


def paper(section: etree._Element) -> tuple[int, int]:
    """Width and height of the sheet in millimetres."""
    size = section.find(w("pgSz"))
    width, height = (number(size, "w"), number(size, "h")) if size is not None else (11906, 16838)
    return round(width / 56.6929), round(height / 56.6929)


def ready(section: etree._Element, *, landscape: bool) -> etree._Element:
    """A section of theirs as our text needs it: one column, turned where the document is landscape."""
    made = deepcopy(section)
    _complete(made)
    for columns in made.iter(w("cols")):
        for column in list(columns):
            columns.remove(column)
        columns.attrib.pop(w("num"), "")
        columns.attrib.pop(w("equalWidth"), "")
    for kind in list(made.iter(w("type"))):
        made.remove(kind)
    if landscape != is_landscape(made):
        _turn(made, landscape=landscape)
    return made


def has_own_first_page(section: etree._Element) -> bool:
    """Whether the first page has a head and foot of its own."""
    found = section.find(w("titlePg"))
    return found is not None and found.get(w("val"), "1") not in ("0", "false", "off")


def _complete(section: etree._Element) -> None:
    """Say the sheet and the margins that Word takes where a file does not say."""
    if section.find(w("pgMar")) is None:
        margins = etree.Element(w("pgMar"), {w(name): value for name, value in (*_MARGINS.items(), ("gutter", "0"))})
        before = section.find(w("pgSz"))
        if before is not None:
            before.addnext(margins)
        else:
            _first(section, margins)
    if section.find(w("pgSz")) is None:
        _first(section, etree.Element(w("pgSz"), {w(name): value for name, value in _A4.items()}))


def _first(section: etree._Element, new: etree._Element) -> None:
    """Put something after the heads, feet and notes of a section, before everything else."""
    leading = {w(name) for name in ("headerReference", "footerReference", "footnotePr", "endnotePr", "type")}
    at = sum(1 for each in section if each.tag in leading)
    section.insert(at, new)


def _turn(section: etree._Element, *, landscape: bool) -> None:
    """Turn the sheet; each margin stays at its side, because heads and feet need the room that they have."""
    size = section.find(w("pgSz"))
    if size is None:
        return
    width, height = size.get(w("w"), ""), size.get(w("h"), "")
    size.set(w("w"), height)
    size.set(w("h"), width)
    size.attrib.pop(w("code"), "")
    size.attrib.pop(w("orient"), "")
    if landscape:
        size.set(w("orient"), "landscape")


def number(element: etree._Element, name: str) -> int:
    """An attribute as a whole number, 0 where it is none."""
    said = element.get(w(name), "0")
    try:
        return round(float(said))
    except ValueError:
        return 0


def _holds(section: etree._Element) -> bool:
    """Whether these are the properties of a section and not what they were before a tracked change."""
    parent = section.getparent()
    return parent is not None and parent.tag in (w("body"), w("pPr"))
