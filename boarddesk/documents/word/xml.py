"""Pieces of WordprocessingML as text, joined and parsed once.

A table of some hundred rows made through the library's own objects takes minutes, because each cell walks its table;
written as text it takes milliseconds. Escaping is done in one place, `text_run`; everything else is markup of ours.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from lxml import etree

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)

_PARSER = etree.XMLParser(resolve_entities=False, huge_tree=True, no_network=True)
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BREAK = re.compile("(\t|\r\n|[\n\r\u2028\u2029])")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_BY_DIRECTION = re.compile(
    "((?:[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+[^\\w]*)*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+)"
)


def parse(markup: str) -> list[etree._Element]:
    """The elements of a stretch of markup, ready to be put into a document."""
    return list(etree.fromstring(f"<w:body {NAMESPACES}>{markup}</w:body>", _PARSER))


def escaped(text: str) -> str:
    """Text as it may stand in an attribute or between tags; characters that no XML may hold are dropped."""
    if not text.isprintable():
        text = _ILLEGAL.sub("", text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def text_run(text: str, properties: str = "") -> str:
    """Text with its run properties; tabs and line breaks are kept, right-to-left scripts said to be so."""
    if text.isascii() or not _RIGHT_TO_LEFT.search(text):
        return _run(text, properties)
    pieces = _BY_DIRECTION.split(text)
    return "".join(_run(piece, properties + ("<w:rtl/>" if n % 2 else "")) for n, piece in enumerate(pieces) if piece)


def _run(text: str, properties: str) -> str:
    content = escaped(text)
    if text.isprintable():
        content = f'<w:t xml:space="preserve">{content}</w:t>'
    else:
        content = "".join(_unbroken(piece) for piece in _BREAK.split(content) if piece)
    return f"<w:r><w:rPr>{properties}</w:rPr>{content}</w:r>" if properties else f"<w:r>{content}</w:r>"


def _unbroken(piece: str) -> str:
    if piece == "\t":
        return "<w:tab/>"
    return "<w:br/>" if _BREAK.fullmatch(piece) else f'<w:t xml:space="preserve">{piece}</w:t>'


def reads_from_right(text: str) -> bool:
    """Whether a paragraph of this text runs from right to left: its first letter says so."""
    if text.isascii() or not _RIGHT_TO_LEFT.search(text):
        return False
    directions = (unicodedata.bidirectional(character) for character in text)
    return next((direction in ("R", "AL") for direction in directions if direction in ("L", "R", "AL")), False)


def paragraph(style: str, content: str, properties: str = "") -> str:
    """A paragraph of a style; `properties` in the order of the standard, after the style."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def plain(style: str, text: str, properties: str = "", layout: str = "") -> str:
    """A paragraph that is nothing but text; `layout` are its tabs, spacing or justification."""
    direction = "<w:bidi/>" if reads_from_right(text) else ""
    return paragraph(style, text_run(text), properties + direction + layout)


def cell(width: int, content: str, properties: str = "") -> str:
    """A table cell; every cell needs a paragraph, so an empty one gets an empty paragraph."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{properties}</w:tcPr>{content or "<w:p/>"}</w:tc>'


def row(cells: Iterable[str], *, head: bool = False, whole: bool = False, height: int = 0) -> str:
    """A table row: `head` repeats on every page and is announced as a head, `whole` keeps it on one page; it is at
    least `height` twips high.
    """
    properties = "<w:cantSplit/>" if head or whole else ""
    properties += f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>' if height else ""
    properties += "<w:tblHeader/>" if head else ""
    start = f"<w:tr><w:trPr>{properties}</w:trPr>" if properties else "<w:tr>"
    return f"{start}{''.join(cells)}</w:tr>"


def table(
    style: str, widths: Sequence[int], rows: Iterable[str], caption: str, description: str, *, headed: bool = True
) -> str:
    """A table of fixed widths in twips; `headed` says that its first row is a head, else its first column is."""
    look = '"0620" w:firstRow="1" w:firstColumn="0"' if headed else '"0680" w:firstRow="0" w:firstColumn="1"'
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val={look} w:lastRow="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{escaped(caption)}"/><w:tblDescription w:val="{escaped(description)}"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def gap() -> str:
    """The thin paragraph that Word needs between two tables, which it would otherwise join."""
    return paragraph("TableGap", "")
