"""Reads from a document that Qt has laid out as one endless page where its paragraphs and rows stand."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextFormat, QTextTable

from boarddesk.rules.pagination import Band

KEPT = 1
"""The state of a paragraph that stays with what follows (`print.html.KEEP`)."""
FEWEST = 2
"""Of a paragraph that is cut, so many lines at least stay on either side."""


def bands_of(document: QTextDocument) -> list[Band]:
    """The paragraphs and rows in the order of the document."""
    found: list[Band] = []
    at = document.rootFrame().begin()
    while not at.atEnd():
        frame = at.currentFrame()
        if isinstance(frame, QTextTable):
            found += _rows(document, frame)
        elif frame is None and at.currentBlock().isValid():
            found += _paragraph(document, at.currentBlock())
        at += 1
    return found


def _paragraph(document: QTextDocument, block: QTextBlock) -> Iterator[Band]:
    box = _box(document, block)
    if box.height() > 0:
        opens = bool(block.blockFormat().pageBreakPolicy() & QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        cuts = tuple(_cuts(block, box))
        yield Band(box.top(), box.bottom(), block.userState() == KEPT, cuts, opens_page=opens)


def _rows(document: QTextDocument, table: QTextTable) -> Iterator[Band]:
    rows = [_Row(document, table, row) for row in range(table.rows())]
    outer = document.documentLayout().frameBoundingRect(table)
    edges = [
        (above.bottom + below.top) / 2 if above.bottom < below.top else below.top for above, below in pairwise(rows)
    ]
    pad = edges[0] - rows[0].bottom if edges else 0.0
    tops, bottoms = [rows[0].top - pad, *edges], [*edges, max(rows[-1].bottom + pad, outer.top())]
    heads = table.format().headerRowCount()
    head = (tops[0], bottoms[heads - 1]) if 0 < heads < len(rows) else None
    for n, (row, top, bottom) in enumerate(zip(rows, tops, bottoms, strict=True)):
        yield Band(top, bottom, n < heads or (row.kept and n + 1 < len(rows)), tuple(row.cuts), head)


class _Row:
    """What stands in a row of a table, nested tables included."""

    def __init__(self, document: QTextDocument, table: QTextTable, row: int) -> None:
        self.kept = False
        boxes: list[tuple[QRectF, QTextBlock]] = []
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            block = document.findBlock(cell.firstPosition())
            while block.isValid() and block.position() <= cell.lastPosition():
                self.kept = self.kept or block.userState() == KEPT
                box = _box(document, block)
                if box.height() > 0:
                    boxes.append((box, block))
                block = block.next()
        self.top = min((box.top() for box, _ in boxes), default=0.0)
        self.bottom = max((box.bottom() for box, _ in boxes), default=0.0)
        self.cuts = _common_cuts(boxes)


def _common_cuts(boxes: list[tuple[QRectF, QTextBlock]]) -> list[float]:
    """Where no line of any cell is cut through."""
    lines = [line for box, block in boxes for line in _lines(block, box)]
    wanted = {cut for box, block in boxes for cut in (*_cuts(block, box), box.top())}
    top = min((box.top() for box, _ in boxes), default=0.0)
    return sorted(
        cut for cut in wanted if cut > top + 1 and not any(line.top() + 1 < cut < line.bottom() - 1 for line in lines)
    )


def _lines(block: QTextBlock, box: QRectF) -> Iterator[QRectF]:
    layout = block.layout()
    for n in range(layout.lineCount()):
        yield layout.lineAt(n).rect().translated(box.left(), box.top())


def _cuts(block: QTextBlock, box: QRectF) -> Iterator[float]:
    layout = block.layout()
    for n in range(FEWEST, layout.lineCount() - FEWEST + 1):
        yield box.top() + layout.lineAt(n).y()


def _box(document: QTextDocument, block: QTextBlock) -> QRectF:
    return document.documentLayout().blockBoundingRect(block)
