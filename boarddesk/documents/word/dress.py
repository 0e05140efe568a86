"""Gives a document of ours the font and the paper that a board has chosen."""

from docx.document import Document
from docx.shared import Twips

from boarddesk.documents.word.template import TEXT_WIDTH
from boarddesk.model.document_style import DocumentStyle, PaperSize

LETTER_WIDTH, LETTER_HEIGHT = 12240, 15840
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def dress(document: Document, style: DocumentStyle) -> None:
    """Set font and paper; the text keeps its width on every paper, its margins make up the difference."""
    if style.font:
        for fonts in document.styles.element.iter(f"{_W}rFonts"):
            for script in ("ascii", "hAnsi", "eastAsia", "cs"):
                fonts.set(f"{_W}{script}", style.font)
    if style.paper is PaperSize.LETTER:
        margin = Twips((LETTER_WIDTH - TEXT_WIDTH) // 2)
        for section in document.sections:
            section.page_width, section.page_height = Twips(LETTER_WIDTH), Twips(LETTER_HEIGHT)
            section.left_margin = section.right_margin = margin
