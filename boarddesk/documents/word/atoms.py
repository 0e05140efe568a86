"""The words of a paragraph as one text with their looks, so that they can be compared and cut, and written again."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from lxml import etree

from boarddesk.documents.word.xml import escaped

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
FIELD = "\ufffc"
"""Stands in the text for a field, whose words the program works out."""
_NAMESPACE = re.compile(r' xmlns:\w+="[^"]*"')
_SIGNS = {f"{W}tab": "\t", f"{W}br": "\n"}
_BREAK = re.compile("([\t\n])")


@dataclass(frozen=True, slots=True)
class Atom:
    """A stretch of text of one look."""

    text: str
    look: str = ""
    """Its run properties as markup."""
    link: str = ""
    """The relationship that it links to."""
    field: str = ""
    """The markup of a field."""


def markup_of(element: etree._Element) -> str:
    """An element as markup for a place where the names are known."""
    return _NAMESPACE.sub("", etree.tostring(element, encoding="unicode", with_tail=False))


def inside(element: etree._Element | None) -> str:
    """What stands in an element, as markup; nothing for none."""
    return "".join(markup_of(child) for child in element) if element is not None else ""


def atoms_of(paragraph: etree._Element) -> list[Atom]:
    """The words of a paragraph in order."""
    return list(_atoms(paragraph, ""))


def text_of(atoms: Iterable[Atom]) -> str:
    """The words as one text."""
    return "".join(atom.text for atom in atoms)


def _atoms(element: etree._Element, link: str) -> Iterator[Atom]:
    for child in element:
        if child.tag == f"{W}r":
            text = "".join(_SIGNS.get(part.tag) or part.text or "" for part in child if part.tag != f"{W}rPr")
            if text:
                yield Atom(text, inside(child.find(f"{W}rPr")), link)
        elif child.tag == f"{W}hyperlink":
            yield from _atoms(child, child.get(f"{R}id", ""))
        elif child.tag == f"{W}fldSimple":
            yield Atom(FIELD, field=markup_of(child))


def cut(atoms: Iterable[Atom], start: int, end: int) -> Iterator[Atom]:
    """The atoms between two places of their text."""
    at = 0
    for atom in atoms:
        first, last = max(start - at, 0), min(end - at, len(atom.text))
        if first < last:
            yield replace(atom, text=atom.text[first:last])
        at += len(atom.text)


def run(atom: Atom, *, gone: bool = False) -> str:
    """An atom as a run; `gone` as the words of one that was taken out."""
    name = "delText" if gone else "t"
    pieces = (_piece(piece, name) for piece in _BREAK.split(atom.text) if piece)
    look = f"<w:rPr>{atom.look}</w:rPr>" if atom.look else ""
    return f"<w:r>{look}{''.join(pieces)}</w:r>"


def _piece(piece: str, name: str) -> str:
    if piece == "\t":
        return "<w:tab/>"
    return "<w:br/>" if piece == "\n" else f'<w:{name} xml:space="preserve">{escaped(piece)}</w:{name}>'
