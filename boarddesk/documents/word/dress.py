"""Begins a Word document of ours with the font, the paper and the numbers that its board has chosen."""

from io import BytesIO

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.shared import Twips
from lxml import etree

from boarddesk.assets import asset
from boarddesk.documents.word.lists import ROMAN_KIND
from boarddesk.documents.word.template import MARGIN, PAGE_HEIGHT, PAGE_WIDTH, TEXT_WIDTH
from boarddesk.model.document_style import BoldNumbers, DecisionLook, DocumentStyle, Margins, PaperSize

SHEETS = {PaperSize.A4: (PAGE_WIDTH, PAGE_HEIGHT), PaperSize.LETTER: (12240, 15840)}
MARGINS = {Margins.NORMAL: MARGIN, Margins.NARROW: 737, Margins.WIDE: 1417}
"""At both sides, in twips: 20, 13 and 25 millimetres."""
_COUNTED = {DecisionLook.LETTERS: "lowerLetter", DecisionLook.FIGURES: "decimal"}
_ACROSS = ("Header", "Footer", "Signature")
"""The styles whose tabs reach over the whole line."""
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def begin(style: DocumentStyle, *, landscape: bool = False) -> Document:
    """An empty document of ours in this look."""
    document = docx.Document(BytesIO(asset("resources", "templates", "minutes.docx").read_bytes()))
    _set_pages(document, style, landscape=landscape)
    if style.font:
        for fonts in document.styles.element.iter(f"{_W}rFonts"):
            for script in ("ascii", "hAnsi", "eastAsia", "cs"):
                fonts.set(f"{_W}{script}", style.font)
    if style.bold_numbers is not BoldNumbers.ITEMS:
        _set_bold(document, bold=style.bold_numbers is BoldNumbers.ALL)
    if style.decisions in _COUNTED:
        _count_with(document, _COUNTED[style.decisions])
    return document


def _set_pages(document: Document, style: DocumentStyle, *, landscape: bool) -> None:
    width, height = SHEETS[style.paper]
    if landscape:
        width, height = height, width
    margin = MARGINS[style.margins]
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Twips(width), Twips(height)
    section.left_margin = section.right_margin = Twips(margin)
    for each in _styles(document, *_ACROSS):
        for tab in each.iter(f"{_W}tab"):
            tab.set(f"{_W}pos", str(int(tab.get(f"{_W}pos", "0")) * (width - 2 * margin) // TEXT_WIDTH))


def _set_bold(document: Document, *, bold: bool) -> None:
    for each in _styles(document, "ItemNumber", "MinuteNumber"):
        letters = each.find(f"{_W}rPr")
        if letters is None:
            continue
        for name in ("b", "bCs"):
            for old in letters.findall(f"{_W}{name}"):
                letters.remove(old)
        if bold:
            letters.insert(0, etree.SubElement(letters, f"{_W}bCs"))
            letters.insert(0, etree.SubElement(letters, f"{_W}b"))


def _count_with(document: Document, form: str) -> None:
    for kind in document.part.numbering_part.element.iter(f"{_W}abstractNum"):
        if kind.get(f"{_W}abstractNumId") == str(ROMAN_KIND):
            kind.find(f"{_W}lvl/{_W}numFmt").set(f"{_W}val", form)


def _styles(document: Document, *names: str) -> list[etree._Element]:
    return [each for each in document.styles.element.iter(f"{_W}style") if each.get(f"{_W}styleId") in names]
