"""The lines of an Action By cell as they are painted."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from boarddesk.model.enums import DueKind, OwnerKind
from boarddesk.model.lines.minutes import CellLine, CellOwner
from boarddesk.rules.dates import day_month_year
from boarddesk.ui.minutes import blocks
from boarddesk.ui.minutes.columns import CELL, CELL_INSET
from boarddesk.ui.theme.type import Role, font

STEP = 20.0
"""From one line of a cell to the next."""
BETWEEN_LINES = 6.0


@dataclass(frozen=True, slots=True)
class CellText:
    """One painted line of an Action By cell."""

    top: float
    height: float
    text: str
    role: Role
    token: str
    icon: str = ""
    doubts: tuple[tuple[int, int], ...] = ()
    """Stretches of the text that are names nobody knows."""

    def lower(self, down: float) -> "CellText":
        """The same further down."""
        return replace(self, top=self.top + down)


@lru_cache(maxsize=2048)
def cell_texts(lines: tuple[CellLine, ...], zoom: float, sentences: tuple[str, ...] = ()) -> tuple[CellText, ...]:
    """A cell's lines as they are painted, from the top of the paragraph; of a sentence picked its first words."""
    made: list[CellText] = []
    top = 0.0
    for at, line in enumerate(lines):
        height = blocks.LINE * zoom
        said = [CellText(0, height, words, "strong", "text", "", doubts) for words, doubts in owner_rows(line, zoom)]
        if due := due_text(line):
            said.append(CellText(0, height, due, "secondary", "text2"))
        if at < len(sentences) and sentences[at]:
            said.append(CellText(0, height, first_words(sentences[at], zoom), "secondary", "text2"))
        made += [each.lower(top + place * STEP * zoom) for place, each in enumerate(said)]
        top = made[-1].top + made[-1].height + BETWEEN_LINES if made else 0.0
    return tuple(made)


def first_words(sentence: str, zoom: float) -> str:
    """As much of a sentence as a line of the cell holds, in quotation marks."""
    metrics = QFontMetricsF(zoomed(font("secondary"), zoom))
    room = CELL - 2 * CELL_INSET - metrics.horizontalAdvance("“”")
    return f"“{metrics.elidedText(sentence, Qt.TextElideMode.ElideRight, room)}”"


def due_text(line: CellLine) -> str:
    """The due date as the cell shows it."""
    if line.due_kind is DueKind.NEXT_MEETING:
        return QCoreApplication.translate("minutes", "next meeting")
    return day_month_year(line.due_date) if line.due_date is not None else ""


def owner_rows(line: CellLine, zoom: float) -> list[tuple[str, tuple[tuple[int, int], ...]]]:
    """The owners in as many rows as the cell's width asks for, with the stretches that are names nobody knows."""
    metrics = QFontMetricsF(zoomed(font("strong"), zoom))
    room = CELL - 2 * CELL_INSET
    rows: list[tuple[str, tuple[tuple[int, int], ...]]] = []
    for owner in line.owners:
        text, doubts = rows[-1] if rows else ("", ())
        longer = f"{text}, {owner.text}"
        if rows and metrics.horizontalAdvance(longer) <= room:
            rows[-1] = (longer, (*doubts, *doubt_of(owner, len(text) + 2)))
        else:
            if rows:
                rows[-1] = (f"{text},", doubts)
            rows.append((owner.text, doubt_of(owner, 0)))
    return rows


def doubt_of(owner: CellOwner, start: int) -> tuple[tuple[int, int], ...]:
    """The stretch of a row that a free owner takes; nothing for somebody who is known."""
    return ((start, start + len(owner.text)),) if owner.kind is OwnerKind.FREE else ()


def unknown_in(lines: Iterable[CellLine]) -> str:
    """What hovering over a cell says of the names in it that nobody knows; empty when all are known."""
    names = [f"“{owner.text}”" for line in lines for owner in line.owners if owner.kind is OwnerKind.FREE]
    if not names:
        return ""
    said = QCoreApplication.translate("minutes", "{0}: nobody on the register, no group and no organisation")
    return said.format(", ".join(names))


def cell_height(lines: tuple[CellLine, ...], zoom: float) -> float:
    """How high a cell is."""
    return bottom_of(cell_texts(lines, zoom))


def bottom_of(texts: Iterable[CellText]) -> float:
    """Where the last line ends."""
    return max((text.top + text.height for text in texts), default=0.0)


def zoomed(face: QFont, zoom: float) -> QFont:
    """A font at the zoom of the text."""
    if zoom != 1.0:
        face.setPointSizeF(face.pointSizeF() * zoom)
    return face
