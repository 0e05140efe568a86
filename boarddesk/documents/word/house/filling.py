"""Fills {{title}}, {{date}}, {{board}}, {{venue}} and {{page}}, also where Word has cut one over several runs."""

import re
from copy import deepcopy

from lxml import etree

from boarddesk.documents.word.house.facts import Facts
from boarddesk.documents.word.house.names import w
from boarddesk.documents.word.xml import parse

PLACEHOLDER = re.compile(r"\{\{\s*(title|date|board|venue|page)\s*\}\}", re.IGNORECASE)
BODY = re.compile(r"\{\{\s*(body|minutes)\s*\}\}", re.IGNORECASE)
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_PAGE = "\ue000"
"""Where the number of the page goes, until the run is cut there; no text of a file has it."""


def texts_of(paragraph: etree._Element) -> list[etree._Element]:
    """The pieces of a paragraph's own text, without those of a text box in it."""
    return [each for each in paragraph.iter(w("t")) if next(each.iterancestors(w("p")), None) is paragraph]


def said(paragraph: etree._Element) -> str:
    """A paragraph's own words."""
    return "".join(each.text or "" for each in texts_of(paragraph))


def named(root: etree._Element) -> set[str]:
    """The placeholders that stand somewhere below an element."""
    return {found.lower() for each in root.iter(w("p")) for found in PLACEHOLDER.findall(said(each))}


def fill(root: etree._Element, facts: Facts, pages: str) -> None:
    """Fill every placeholder below an element; `pages` is the markup of the number of the page among all."""
    values = {"title": facts.title, "board": facts.board, "date": facts.date, "venue": facts.venue, "page": _PAGE}
    for paragraph in list(root.iter(w("p"))):
        if replaced(paragraph, PLACEHOLDER, values):
            _put_pages(paragraph, pages)


def replaced(paragraph: etree._Element, pattern: re.Pattern[str], values: dict[str, str]) -> bool:
    """Replace what the pattern finds in a paragraph by the value of its first group; gives whether it found any."""
    texts = texts_of(paragraph)
    matches = list(pattern.finditer("".join(each.text or "" for each in texts)))
    for match in reversed(matches):
        _replace(texts, match.start(), match.end(), values.get(match.group(1).lower(), ""))
    return bool(matches)


def _replace(texts: list[etree._Element], start: int, end: int, value: str) -> None:
    """Replace a stretch of the joined texts; the first piece that it touches gets the value and so its look."""
    at, pending = 0, value
    for each in texts:
        text = each.text or ""
        first, last = max(start - at, 0), min(end - at, len(text))
        at += len(text)
        if first < last:
            each.text = text[:first] + pending + text[last:]
            each.set(_SPACE, "preserve")
            pending = ""


def _put_pages(paragraph: etree._Element, pages: str) -> None:
    for text in texts_of(paragraph):
        while _PAGE in (text.text or ""):
            run = text.getparent()
            if run is None or run.tag != w("r"):
                text.text = (text.text or "").replace(_PAGE, "")
                break
            text = _cut(run, text, pages)


def _cut(run: etree._Element, text: etree._Element, pages: str) -> etree._Element:
    """Put the number of the page in its place, in the look of the run; gives the text after it."""
    before, _, after = (text.text or "").partition(_PAGE)
    rest = deepcopy(run)
    at = list(run).index(text)
    for child in list(run)[at + 1 :]:
        run.remove(child)
    for child in list(rest)[:at]:
        if child.tag != w("rPr"):
            rest.remove(child)
    text.text = before
    text.set(_SPACE, "preserve")
    following: etree._Element = next(rest.iter(w("t")))
    following.text = after
    properties = run.find(w("rPr"))
    run.addnext(rest)
    for new in parse(pages):
        _dress(new, properties)
        rest.addprevious(new)
    return following


def _dress(element: etree._Element, properties: etree._Element | None) -> None:
    """Give the runs of a piece of ours the look of the run it stands in."""
    if properties is None:
        return
    for run in [element] if element.tag == w("r") else list(element.iter(w("r"))):
        if run.find(w("rPr")) is None:
            run.insert(0, deepcopy(properties))
