"""The lines of an Action By cell as they are painted."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QFontMetricsF

from boarddesk.model.enums import DueKind, OwnerKind
from boarddesk.model.lines.minutes import CellLine
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

    def lower(self, down: float) -> "CellText":
        """The same further down."""
        return replace(self, top=self.top + down)


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
    return bottom_of(cell_texts(lines, zoom))


def bottom_of(texts: Iterable[CellText]) -> float:
    """Where the last line ends."""
    return max((text.top + text.height for text in texts), default=0.0)


def zoomed(face: QFont, zoom: float) -> QFont:
    """A font at the zoom of the text."""
    if zoom != 1.0:
        face.setPointSizeF(face.pointSizeF() * zoom)
    return face
