"""Painting what is doubtful: dots under initials, a fine wave under misspelt words, a dot in the margin.

They are painted over the text and touch neither its document nor its layout: no step in an undo stack, no signal.
"""

from collections.abc import Callable, Iterator
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QTextBlock

from boarddesk.ui.minutes.beside import words_rect
from boarddesk.ui.minutes.doubts.doubt import Doubt, DoubtKind
from boarddesk.ui.minutes.doubts.marks import Marks
from boarddesk.ui.minutes.section import ItemSection
from boarddesk.ui.theme.theme import Theme
from boarddesk.ui.widgets.painting import paint_finding

BELOW = 3.0
"""From the baseline to the line under a word, in pixels at normal size."""
WAVE, SWING = 4.0, 1.1
DOT, DOTS_APART = 1.7, 4.0
STRIP, THICK = 640, 5
"""Width and height of the strip that lines are cut from; one drawn anew for each word would cost more than the text."""
NEAR_DOT = 9.0
BESIDE_WORDS = 9.0
"""From the right edge of the words to the middle of the margin dot."""


def paint_underlines(marks: Marks, event: QPaintEvent) -> None:
    """Mark what is doubtful in the part of an editor that has just been painted."""
    area = QRectF(event.rect())
    lines = [
        (doubt.kind, line)
        for block in blocks_in(marks, area)
        for doubt in marks.shown(block)
        if doubt.kind is not DoubtKind.CHECK
        for line in lines_of(marks, block, doubt)
        if line.intersects(area)
    ]
    if not lines:
        return
    painter = QPainter(marks.editor.viewport())
    ratio = painter.device().devicePixelRatio()
    tokens = Theme.current().tokens
    for kind, line in lines:
        colour = tokens.amber_mark if kind is DoubtKind.INITIALS else tokens.control
        strip = strip_of(kind, colour.name(), ratio)
        width = min(line.width(), STRIP)
        left, top = round(line.left() * ratio) / ratio, round((line.bottom() - THICK / 2) * ratio) / ratio
        painter.drawPixmap(QRectF(left, top, width, THICK), strip, QRectF(0, 0, width * ratio, strip.height()))
    painter.end()


class Dots:
    """The margin of an item: a dot beside each paragraph about which something is to be said."""

    def __init__(self, section: ItemSection, marks: Marks, pressed: Callable[[ItemSection, QTextBlock], None]) -> None:
        self._section, self._marks, self._pressed = section, marks, pressed

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint the dots that lie in a part of the section."""
        section, marks = self._section, self._marks
        if not marks or area.right() < section.columns.words_x + section.columns.words:
            return
        local = area.translated(0, -section.editor_top)
        for block in blocks_in(marks, QRectF(0, local.y(), 1, local.height())):
            if marks.has_finding(block):
                paint_finding(painter, dot_centre(section, block))

    def is_pressed(self, place: QPointF) -> bool:
        """Whether the mouse was pressed on a dot, which opens what mends the paragraph."""
        block = self._section.block_at(place.y())
        hit = self._marks.has_finding(block) and is_at_dot(self._section, block, place)
        if hit:
            self._pressed(self._section, block)
        return hit


def is_at_dot(section: ItemSection, block: QTextBlock, place: QPointF) -> bool:
    """Whether a place of the section lies on, or close to, the dot of a paragraph."""
    return (dot_centre(section, block) - place).manhattanLength() <= NEAR_DOT


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


def lines_of(marks: Marks, block: QTextBlock, doubt: Doubt) -> list[QRectF]:
    """Where the words of a doubt stand in their editor; measured once for each layout of the paragraph."""
    corner = block.layout().position()
    return [line.translated(corner) for line in marks.measured(block, doubt, _lines_under)]


def _lines_under(block: QTextBlock, doubt: Doubt) -> list[QRectF]:
    """Line by line, from the top of the line to below the words, from the corner of the paragraph."""
    layout = block.layout()
    start, found = doubt.start, list[QRectF]()
    while start < doubt.end:
        line = layout.lineForTextPosition(start)
        end = min(doubt.end, line.textStart() + line.textLength()) if line.isValid() else start
        if end <= start:
            break
        left, right = _x(line.cursorToX(start)), _x(line.cursorToX(end))
        found.append(QRectF(left, line.y(), right - left, line.ascent() + BELOW))
        start = end
    return found


def _x(found: object) -> float:
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]


@lru_cache(maxsize=16)
def strip_of(kind: DoubtKind, colour: str, ratio: float) -> QPixmap:
    """A long line of dots, or a long wave, sharp at this ratio."""
    strip = QPixmap(round(STRIP * ratio), round(THICK * ratio))
    strip.setDevicePixelRatio(ratio)
    strip.fill(Qt.GlobalColor.transparent)
    painter = QPainter(strip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle = THICK / 2
    if kind is DoubtKind.INITIALS:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        for number in range(int(STRIP / DOTS_APART)):
            painter.drawEllipse(QPointF(number * DOTS_APART + 1.5, middle), DOT / 2, DOT / 2)
    else:
        painter.setPen(QPen(QColor(colour), 1.0))
        path = QPainterPath(QPointF(0, middle))
        for step in range(int(STRIP / WAVE * 2)):
            x = step * WAVE / 2
            path.quadTo(
                QPointF(x + WAVE / 4, middle + (-2 * SWING if step % 2 else 2 * SWING)), QPointF(x + WAVE / 2, middle)
            )
        painter.drawPath(path)
    painter.end()
    return strip
