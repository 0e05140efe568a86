"""Reads a Word document as a person does, from top to bottom: its paragraphs, its tables row by row, its words."""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml import etree


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph where it stands: its style and, inside a table, the table, the row and the column."""

    text: str
    style: str
    table: str = ""
    """The caption of the table, empty outside of tables."""
    row: int = -1
    column: int = -1
    head: bool = False
    """Whether its row is a head that is repeated on every page."""


def pieces(document: Document) -> Iterator[Piece]:
    """Every paragraph of the body in reading order, those of tables row by row and cell by cell."""
    for block in document.iter_inner_content():
        if isinstance(block, Paragraph):
            yield Piece(text_of(block._p), style_of(block._p))
        else:
            yield from _table_pieces(block)


def _table_pieces(table: Table) -> Iterator[Piece]:
    caption = table._tbl.tblPr.find(qn("w:tblCaption"))
    name = "" if caption is None else caption.get(qn("w:val"), "")
    for number, row in enumerate(table._tbl.tr_lst):
        head = row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
        for column, cell in enumerate(row.tc_lst):
            for paragraph in cell.p_lst:
                yield Piece(text_of(paragraph), style_of(paragraph), name, number, column, head)


def text_of(paragraph: etree._Element) -> str:
    """The text of a paragraph, links and fields included, breaks and tabs as such."""
    signs = {qn("w:tab"): "\t", qn("w:br"): "\n"}
    runs = paragraph.iter(qn("w:t"), qn("w:tab"), qn("w:br"))
    return "".join(signs.get(element.tag) or element.text or "" for element in runs if _in_run(element))


def _in_run(element: etree._Element) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag == qn("w:r")


def style_of(paragraph: etree._Element) -> str:
    """The id of a paragraph's style."""
    style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return "" if style is None else style.get(qn("w:val"), "")


def words(document: Document, *, heads_of: tuple[str, ...] = (), without: tuple[str, ...] = ()) -> list[str]:
    """The words in reading order, without the styles of `without`; repeated heads only of tables captioned so."""
    kept = (
        piece.text
        for piece in pieces(document)
        if piece.style not in without and (not piece.head or piece.table.startswith(heads_of))
    )
    return " ".join(kept).split()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Print the words of a Word document, one a line.")
    parser.add_argument("document", type=Path)
    print("\n".join(words(docx.Document(str(parser.parse_args().document)), heads_of=("",))))
