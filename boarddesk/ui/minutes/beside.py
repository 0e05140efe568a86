"""What stands beside the paragraphs of an item: numbers, numerals, bullets, bars, and the lines of Action By cells."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QTextBlock, QTextDocument

from boarddesk.model.enums import MinuteKind
from boarddesk.model.lines.minutes import ParagraphLine
from boarddesk.rules.numbering import Listed, decision_numerals, minute_numbers, roman
from boarddesk.ui.minutes import blocks
from boarddesk.ui.minutes.asides import beside_texts
from boarddesk.ui.minutes.cell_text import CellText, bottom_of, zoomed
from boarddesk.ui.theme.type import font

PROSE = "the members discussed each point and agreed to it "
"""What minutes look like to somebody who measures how many letters go into a line."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What is painted left of one paragraph."""

    number: str
    numeral: str
    kind: MinuteKind
    level: int


def signs_of(document: QTextDocument, label: str, caret_id: str) -> list[Signs]:
    """The signs of every block; a blank one counts only while the caret is in it, because it is no paragraph yet."""
    listed = list(blocks.blocks(document))
    counts = [not blocks.is_blank(block) or blocks.id_of(block) == caret_id for block in listed]
    kept = [block for block, counted in zip(listed, counts, strict=True) if counted]
    numbers = iter(minute_numbers(label, [*map(blocks.is_numbered, kept)], [*map(blocks.stored_number, kept)]))
    numerals = iter(decision_numerals([as_listed(block) for block in kept]))
    made = []
    for block, counted in zip(listed, counts, strict=True):
        numeral = next(numerals) if counted else None
        number = next(numbers) if counted else ""
        kind = blocks.kind_of(block) if counted else MinuteKind.NARRATIVE
        if kind is MinuteKind.AMENDMENT:
            number = number or str(blocks.extras_of(block).get("amended_ref", ""))
        made.append(Signs(number, roman(numeral) if numeral else "", kind, blocks.level_of(block)))
    return made


def as_listed(block: QTextBlock) -> Listed:
    """What the numeral of a block depends on."""
    start = blocks.extras_of(block).get("list_start")
    return Listed(blocks.kind_of(block), blocks.level_of(block), start)


def guessed_height(paragraphs: Sequence[ParagraphLine], width: int, zoom: float) -> int:
    """How high the text of an item will about be, before it is laid out."""
    sample = QFontMetricsF(zoomed(font("body"), zoom)).horizontalAdvance(PROSE)
    in_line = max(1.0, width * len(PROSE) / max(1.0, sample))
    height = 0.0
    for line in paragraphs:
        rows = -(-len(line.text) // in_line)
        height += max(1.0, rows) * blocks.LINE * zoom + blocks.space_after(line.kind, line.level)
    return round(max(blocks.LINE * zoom, height))


def words_rect(document: QTextDocument, block: QTextBlock) -> QRectF:
    """Where the lines of a block lie in its editor, without the space after them."""
    layout = block.layout()
    place = layout.position()
    count = layout.lineCount()
    if not count:
        return document.documentLayout().blockBoundingRect(block)
    last = layout.lineAt(count - 1)
    percent = block.blockFormat().lineHeight() / 100
    bottom = last.y() + -(-last.height() // 1) * percent
    return QRectF(place.x(), place.y(), layout.boundingRect().width(), bottom)


def stacked(
    document: QTextDocument, open_id: str, open_height: float, zoom: float, day: dt.date | None
) -> Iterator[tuple[QTextBlock, tuple[CellText, ...], float]]:
    """Each cell that says something with its top; one that has no room beside its paragraph moves down a little."""
    free = 0.0
    for block in blocks.blocks(document):
        texts = beside_texts(block, zoom, day)
        is_open = blocks.id_of(block) == open_id
        if not texts and not is_open:
            continue
        top = max(free, words_rect(document, block).top())
        yield block, texts, top
        free = top + (open_height if is_open else bottom_of(texts)) + 2
