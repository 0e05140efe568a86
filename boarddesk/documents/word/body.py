"""Puts the body of a document, written as text, into the document."""

from docx.document import Document
from docx.oxml.parser import parse_xml
from lxml import etree

from boarddesk.documents.word.house.facts import Facts
from boarddesk.model.house_style import HouseStyle


def with_body(document: Document, markup: str, house: HouseStyle | None, facts: Facts) -> Document:
    """The document with this markup at the end of its body, before the properties of its pages; or in house style.

    The whole part is read anew: moving a table of thousands of rows from one tree into another takes time that grows
    with the square of its rows, reading it does not. What was held of the old body is stale afterwards.
    """
    if house is not None:
        from boarddesk.documents.word.house.dressing import in_house_style

        return in_house_style(document, markup, house, facts)
    whole = etree.tostring(document.element, encoding="unicode")
    at = whole.rindex("<w:sectPr")
    document.part._element = parse_xml(whole[:at] + markup + whole[at:])
    filled: Document = document.part.document
    return filled
