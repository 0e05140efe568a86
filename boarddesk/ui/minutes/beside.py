"""What stands beside the paragraphs of an item: numbers, numerals, bullets, bars, and the lines of Action By cells."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QTextBlock, QTextDocument

from boarddesk.model.enums import DueKind, MinuteKind, OwnerKind
from boarddesk.model.lines.minutes import CellLine, ParagraphLine
from boarddesk.rules.dates import day_month_year, short_date
from boarddesk.rules.numbering import Listed, decision_numerals, minute_numbers, roman
from boarddesk.ui.minutes import blocks
from boarddesk.ui.minutes.columns import CELL, CELL_INSET
from boarddesk.ui.theme.type import Role, font

STEP = 20.0
"""From one line of a cell to the next."""
BETWEEN_LINES = 6.0
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
        number = number or str(extras(block).get("amended_ref", ""))
        made.append(Signs(number, roman(numeral) if numeral else "", blocks.kind_of(block), blocks.level_of(block)))
    return made


def extras(block: QTextBlock) -> dict[str, Any]:
    """What the paragraph carries beyond what is typed."""
    return blocks.read_extras(blocks.text(block.blockFormat(), blocks.EXTRAS))


def as_listed(block: QTextBlock) -> Listed:
    """What the numeral of a block depends on."""
    start = extras(block).get("list_start")
    return Listed(blocks.kind_of(block), blocks.level_of(block), start)


@dataclass(frozen=True, slots=True)
class CellText:
    """One painted line of an Action By cell."""

    top: float
    height: float
    text: str
    role: Role
    token: str


@lru_cache(maxsize=2048)
def cell_texts(lines: tuple[CellLine, ...], zoom: float) -> tuple[CellText, ...]:
    """A cell's lines as they are painted, from the top of the paragraph."""
    made: list[CellText] = []
    top = 0.0
    for line in lines:
        said: list[tuple[str, Role, str]] = [(n, "strong", owner_token(line)) for n in wrapped_owners(line, zoom)]
        if due := due_text(line):
            said.append((due, "secondary", "text2"))
        for place, (words, role, token) in enumerate(said):
            made.append(CellText(top + place * STEP * zoom, blocks.LINE * zoom, words, role, token))
        top = made[-1].top + made[-1].height + BETWEEN_LINES if made else 0.0
    return tuple(made)


def row_dates(block: QTextBlock, zoom: float) -> tuple[CellText, ...]:
    """The dates of an information row, which stand where its action would."""
    held = extras(block)
    said = [day_month_year(held["event_date"])] if held.get("event_date") else []
    if held.get("emailed_on"):
        said.append(QCoreApplication.translate("minutes", "emailed {0}").format(short_date(held["emailed_on"])))
    return tuple(
        CellText(place * STEP * zoom, blocks.LINE * zoom, words, "secondary", "text2")
        for place, words in enumerate(said)
    )


def owner_token(line: CellLine) -> str:
    """The colour of the owners: quieter while nobody knows one of them."""
    return "amber" if any(owner.kind is OwnerKind.FREE for owner in line.owners) else "text"


def due_text(line: CellLine) -> str:
    """The due date as the cell shows it."""
    if line.due_kind is DueKind.NEXT_MEETING:
        return QCoreApplication.translate("minutes", "next meeting")
    return day_month_year(line.due_date) if line.due_date is not None else ""


def wrapped_owners(line: CellLine, zoom: float) -> list[str]:
    """The owners in as many lines as the cell's width asks for."""
    metrics = QFontMetricsF(zoomed(font("strong"), zoom))
    room = CELL - 2 * CELL_INSET
    found: list[str] = []
    for owner in line.owners:
        longer = f"{found[-1]}, {owner.text}" if found else ""
        if found and metrics.horizontalAdvance(longer) <= room:
            found[-1] = longer
        else:
            if found:
                found[-1] += ","
            found.append(owner.text)
    return found


def cell_height(lines: tuple[CellLine, ...], zoom: float) -> float:
    """How high a cell is."""
    texts = cell_texts(lines, zoom)
    return max((text.top + text.height for text in texts), default=0.0)


def guessed_height(paragraphs: Sequence[ParagraphLine], width: int, zoom: float) -> int:
    """How high the text of an item will about be, before it is laid out."""
    sample = QFontMetricsF(zoomed(font("body"), zoom)).horizontalAdvance(PROSE)
    in_line = max(1.0, width * len(PROSE) / max(1.0, sample))
    height = 0.0
    for line in paragraphs:
        rows = -(-len(line.text) // in_line)
        height += max(1.0, rows) * blocks.LINE * zoom + blocks.space_after(line.kind, line.level)
    return round(max(blocks.LINE * zoom, height))


def zoomed(face: QFont, zoom: float) -> QFont:
    """A font at the zoom of the text."""
    if zoom != 1.0:
        face.setPointSizeF(face.pointSizeF() * zoom)
    return face


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
    document: QTextDocument, open_id: str, open_height: float, zoom: float
) -> Iterator[tuple[QTextBlock, tuple[CellText, ...], float]]:
    """Each cell that says something with its top; one that has no room beside its paragraph moves down a little."""
    free = 0.0
    for block in blocks.blocks(document):
        texts = cell_texts(blocks.actions_of(block), zoom) or row_dates(block, zoom)
        is_open = blocks.id_of(block) == open_id
        if not texts and not is_open:
            continue
        top = max(free, words_rect(document, block).top())
        yield block, texts, top
        free = top + (open_height if is_open else texts[-1].top + texts[-1].height) + 2
