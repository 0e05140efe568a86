"""Gives a workbook of ours the font of its board, and its way of writing days."""

from copy import copy
from typing import Any

from openpyxl.styles import Font
from openpyxl.utils.indexed_list import IndexedList

from boarddesk.documents.excel.sheets import FACE
from boarddesk.model.document_style import DateStyle, DocumentStyle

PLAIN = "d mmm yyyy"
"""How our sheets show days until they are dressed."""
FORMATS = {DateStyle.SLASHED: "dd/mm/yyyy", DateStyle.DOTTED: "dd.mm.yy"}


def dress(workbook: Any, style: DocumentStyle) -> None:
    """Change what all cells share; a workbook keeps each font and each format once, however many cells have it."""
    if style.font:
        workbook._fonts = IndexedList(_in_face(font, style.font) for font in workbook._fonts)
    if style.dates in FORMATS:
        shown = FORMATS[style.dates]
        workbook._number_formats = IndexedList(shown if each == PLAIN else each for each in workbook._number_formats)


def _in_face(font: Font, face: str) -> Font:
    if font.name != FACE:
        return font
    changed = copy(font)
    changed.name = face
    return changed
