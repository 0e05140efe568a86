"""What Word makes of tracked changes when all are accepted or rejected (ISO 29500, 17.13.5), as one can compare it."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from docx.document import Document
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SIGNS = {f"{W}tab": "\t", f"{W}br": "\n"}


def body_of(document: Document) -> etree._Element:
    """The body of a document."""
    body: etree._Element = document.element.body
    return body


def resolved(element: etree._Element, *, accept: bool) -> etree._Element:
    """A body, a head or a foot after all changes were accepted or rejected."""
    root = deepcopy(element)
    lost, kept = (f"{W}del", f"{W}ins") if accept else (f"{W}ins", f"{W}del")
    for row in list(root.iter(f"{W}tr")):
        if row.find(f"{W}trPr/{lost}") is not None:
            remove(row)
    for table in list(root.iter(f"{W}tbl")):
        if table.find(f"{W}tr") is None:
            remove(table)
    for change in [*root.iter(lost)]:
        if above(change) not in (f"{W}rPr", f"{W}trPr"):
            remove(change)
    for change in [*root.iter(kept)]:
        if above(change) not in (f"{W}rPr", f"{W}trPr"):
            unwrap(change)
    for old in [*root.iter(f"{W}pPrChange")]:
        settle(old, accept=accept)
    for paragraph in [*root.iter(f"{W}p")]:
        if paragraph.find(f"{W}pPr/{W}rPr/{lost}") is not None:
            join(paragraph)
    return root


def above(element: etree._Element) -> str:
    """The name of what holds an element."""
    parent = element.getparent()
    assert parent is not None
    return str(parent.tag)


def remove(element: etree._Element) -> None:
    """Take an element away."""
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


def unwrap(element: etree._Element) -> None:
    """Put what an element holds in its place."""
    parent = element.getparent()
    assert parent is not None
    at = parent.index(element)
    for n, child in enumerate(list(element)):
        parent.insert(at + n, child)
    parent.remove(element)


def settle(change: etree._Element, *, accept: bool) -> None:
    """Keep the properties of a paragraph, or put the old ones back."""
    properties, old = change.getparent(), change.find(f"{W}pPr")
    assert properties is not None
    assert old is not None
    properties.remove(change)
    if not accept:
        for child in [each for each in properties if each.tag != f"{W}rPr"]:
            properties.remove(child)
        for n, child in enumerate(list(old)):
            properties.insert(n, child)


def join(paragraph: etree._Element) -> None:
    """Take the end of a paragraph away: its words go to the one behind it, whose properties stay."""
    behind = paragraph.getnext()
    words = [child for child in paragraph if child.tag != f"{W}pPr"]
    if behind is not None and behind.tag == f"{W}p":
        at = 0 if behind.find(f"{W}pPr") is None else 1
        for n, child in enumerate(words):
            behind.insert(at + n, child)
        remove(paragraph)
    elif behind is not None and behind.tag == f"{W}tbl" and not words:
        remove(paragraph)


def structure(root: etree._Element, starts: dict[str, int]) -> list[Any]:
    """Paragraphs as style, numeral and words, tables as rows of cells of paragraphs; empty paragraphs left out."""
    counts = dict(starts)
    return list(blocks(root, counts))


def blocks(root: etree._Element, counts: dict[str, int]) -> Iterator[Any]:
    """What a body or a cell holds."""
    for child in root:
        if child.tag == f"{W}p":
            made = said(child, counts)
            if made[2]:
                yield made
        elif child.tag == f"{W}tbl":
            yield [[list(blocks(cell, counts)) for cell in row.findall(f"{W}tc")] for row in child.findall(f"{W}tr")]


def said(paragraph: etree._Element, counts: dict[str, int]) -> tuple[str, str, str]:
    """Style, numeral and words of a paragraph; what fields show is left out, the program works it out."""
    listed = value(paragraph, "numPr/{W}numId")
    level = value(paragraph, "numPr/{W}ilvl")
    numeral = f"level {level}" if level else ""
    if listed in counts:
        numeral = str(counts[listed])
        counts[listed] += 1
    words = "".join(
        SIGNS.get(str(node.tag)) or node.text or ""
        for node in paragraph.iter(f"{W}t", f"{W}delText", f"{W}br", f"{W}tab")
        if above(node) == f"{W}r" and not any(each.tag == f"{W}fldSimple" for each in node.iterancestors())
    )
    return value(paragraph, "pStyle"), numeral, words


def value(paragraph: etree._Element, name: str) -> str:
    """A property of a paragraph; empty for none."""
    found = paragraph.find(f"{W}pPr/{W}{name.format(W=W)}")
    return found.get(f"{W}val", "") if found is not None else ""


def starts_of(document: Document) -> dict[str, int]:
    """Where each numbered list of a document begins to count."""
    found = {}
    for number in document.part.numbering_part.element.iter(f"{W}num"):
        start = number.find(f"{W}lvlOverride/{W}startOverride")
        if start is not None:
            found[number.get(f"{W}numId", "")] = int(start.get(f"{W}val", "1"))
    return found


def read(document: Document, *, accept: bool) -> list[Any]:
    """The structure of a document after all its changes were accepted or rejected."""
    return structure(resolved(body_of(document), accept=accept), starts_of(document))


def heads(document: Document, *, accept: bool) -> list[Any]:
    """The words of its heads and feet."""
    section = document.sections[0]
    places = (section.header, section.first_page_header, section.footer, section.first_page_footer)
    return [structure(resolved(place._element, accept=accept), {}) for place in places]
