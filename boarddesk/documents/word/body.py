"""Puts the body of a document, written as text, into the document."""

from collections.abc import Callable

from docx.document import Document
from docx.oxml.parser import parse_xml
from lxml import etree

from boarddesk.documents.word.house.facts import Facts
from boarddesk.model.house_style import HouseStyle

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
    markup = body if isinstance(body, str) else body(str, str)
    whole = etree.tostring(document.element, encoding="unicode")
    at = whole.rindex("<w:sectPr")
    document.part._element = parse_xml(whole[:at] + markup + whole[at:])
    filled: Document = document.part.document
    return filled
