"""Puts the body of a document, written as text, into the document."""

import re
from collections.abc import Callable

from docx.document import Document
from docx.oxml.parser import parse_xml
from lxml import etree

from boarddesk.documents.word.house.facts import Facts
from boarddesk.documents.word.landscape import LANDSCAPE_WIDTH
from boarddesk.documents.word.template import TEXT_WIDTH
from boarddesk.model.house_style import HouseStyle

_WIDTH = re.compile(r'(<w:(?:tcW|gridCol|tblW) w:w=)"([0-9]+)"')

Text = Callable[[Callable[[str], str], Callable[[str], str]], str]
"""What gives the text as markup, when it is told how markup and the numbers of lists read in the document."""


def with_body(document: Document, body: str | Text, house: HouseStyle | None, facts: Facts) -> Document:
    """The document with this text at the end of its body, before the properties of its pages; or in house style.

    The whole part is read anew: moving a table of thousands of rows from one tree into another takes time that grows
    with the square of its rows, reading it does not. What was held of the old body is stale afterwards.
    """
    if house is not None:
        from boarddesk.documents.word.house.dressing import in_house_style

        return in_house_style(document, body, house, facts)
    markup = fitted(document, body if isinstance(body, str) else body(str, str))
    whole = etree.tostring(document.element, encoding="unicode")
    at = whole.rindex("<w:sectPr")
    document.part._element = parse_xml(whole[:at] + markup + whole[at:])
    filled: Document = document.part.document
    return filled


def fitted(document: Document, markup: str) -> str:
    """The markup with its tables as wide as the text on the document's paper; they are made for A4 and our margins."""
    section = document.sections[0]
    sizes = (section.page_width, section.page_height, section.left_margin, section.right_margin)
    across, down, left, right = (each.twips if each is not None else 0 for each in sizes)
    width = across - left - right
    made_for = LANDSCAPE_WIDTH if across > down else TEXT_WIDTH
    if width == made_for:
        return markup
    return _WIDTH.sub(lambda found: f'{found[1]}"{int(found[2]) * width // made_for}"', markup)
