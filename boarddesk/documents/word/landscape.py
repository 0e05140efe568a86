"""Turns a document of our template on its side."""

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.shared import Twips

from boarddesk.documents.word.template import MARGIN, PAGE_HEIGHT, PAGE_WIDTH

LANDSCAPE_WIDTH = PAGE_HEIGHT - 2 * MARGIN
"""The width of the text on a landscape page, in twips."""
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def turn(document: Document) -> None:
    """Make every page landscape; what stands at the right of head and foot moves to the new edge."""
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Twips(PAGE_HEIGHT), Twips(PAGE_WIDTH)
    for style in document.styles.element.iter(f"{_W}style"):
        if style.get(f"{_W}styleId") in ("Header", "Footer"):
            for tab in style.iter(f"{_W}tab"):
                tab.set(f"{_W}pos", str(LANDSCAPE_WIDTH))
