"""Painting what is doubtful: dots under initials, a fine wave under misspelt words, a dot in the margin.

They are painted over the text and touch neither its document nor its layout: no step in an undo stack, no signal.
"""

import math
from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QTextBlock

from boarddesk.ui.minutes.beside import words_rect
from boarddesk.ui.minutes.doubts.doubt import Doubt, DoubtKind
from boarddesk.ui.minutes.doubts.marks import Marks
from boarddesk.ui.minutes.section import ItemSection
from boarddesk.ui.theme.theme import Theme
from boarddesk.ui.widgets.painting import paint_finding

BELOW = 3.0
"""From the baseline to the line under a word, in pixels at normal size."""
WAVE, SWING = 4.0, 1.1
DOT, DOTS_APART = 1.7, 3.6
BESIDE_WORDS = 9.0
"""From the right edge of the words to the middle of the margin dot."""


def paint_underlines(marks: Marks, event: QPaintEvent) -> None:
    """Mark what is doubtful in the part of an editor that has just been painted."""
    editor = marks.editor
    lines = [
        (doubt, line)
        for block in blocks_in(marks, QRectF(event.rect()))
        for doubt in marks.shown(block)
        for line in lines_under(block, doubt)
    ]
    if not lines:
        return
    painter = QPainter(editor.viewport())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    tokens = Theme.current().tokens
    for doubt, line in lines:
        if doubt.kind is DoubtKind.INITIALS:
            painter.setPen(QPen(tokens.amber_mark, DOT, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap))
            _dots(painter, line)
        else:
            painter.setPen(QPen(tokens.control, 1.0))
            painter.drawPath(_wave(line))
    painter.end()


def paint_dots(section: ItemSection, marks: Marks, painter: QPainter, area: QRectF) -> None:
    """A dot in the margin beside each paragraph about whose initials something is to be said."""
    if not marks or area.right() < section.columns.words_x + section.columns.words:
        return
    local = area.translated(0, -section.editor_top)
    for block in blocks_in(marks, QRectF(0, local.y(), 1, local.height())):
        if marks.has_finding(block):
            paint_finding(painter, dot_centre(section, block))


def dot_centre(section: ItemSection, block: QTextBlock) -> QPointF:
    """The middle of a paragraph's margin dot, in the section's coordinates."""
    layout = block.layout()
    rect = words_rect(section.editor.document(), block)
    ascent = layout.lineAt(0).ascent() if layout.lineCount() else 15.0
    return QPointF(
        section.columns.words_x + section.columns.words + BESIDE_WORDS,
        section.editor_top + rect.top() + ascent - 4.5 * section.zoom,
    )


def blocks_in(marks: Marks, area: QRectF) -> Iterator[QTextBlock]:
    """The paragraphs that lie in a part of an editor."""
    document = marks.editor.document()
    layout = document.documentLayout()
    at = layout.hitTest(QPointF(0, max(0.0, area.top())), Qt.HitTestAccuracy.FuzzyHit)
    block = document.findBlock(max(0, at))
    while block.isValid() and block.layout().position().y() <= area.bottom():
        yield block
        block = block.next()


def lines_under(block: QTextBlock, doubt: Doubt) -> Iterator[QRectF]:
    """Where the words of a doubt stand, line by line: from the top of the line to below the words."""
    layout = block.layout()
    corner = layout.position()
    start = doubt.start
    while start < doubt.end:
        line = layout.lineForTextPosition(start)
        if not line.isValid():
            return
        end = min(doubt.end, line.textStart() + line.textLength())
        if end <= start:
            return
        left, right = _x(line.cursorToX(start)), _x(line.cursorToX(end))
        top = corner.y() + line.y()
        yield QRectF(corner.x() + left, top, right - left, line.ascent() + BELOW)
        start = end


def _x(found: object) -> float:
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]


def _dots(painter: QPainter, line: QRectF) -> None:
    pen = painter.pen()
    pen.setDashPattern([0.01, DOTS_APART / DOT])
    painter.setPen(pen)
    painter.drawLine(QPointF(line.left() + 1, line.bottom()), QPointF(line.right() - 0.5, line.bottom()))


def _wave(line: QRectF) -> QPainterPath:
    path = QPainterPath(QPointF(line.left(), line.bottom()))
    steps = max(1, math.floor(line.width() / (WAVE / 2)))
    for step in range(1, steps + 1):
        swing = SWING if step % 2 else -SWING
        x = line.left() + step * WAVE / 2
        path.quadTo(QPointF(x - WAVE / 4, line.bottom() + swing), QPointF(x, line.bottom()))
    return path
