"""The results of a search as a list: the words as they stand there, picked out, and below them where that is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from boarddesk.model.search import SearchHit
from boarddesk.ui.minutes.offsets import to_units
from boarddesk.ui.palette.entries import ICONS
from boarddesk.ui.search.words import kind_words, tr
from boarddesk.ui.theme.icons import paint_icon
from boarddesk.ui.theme.theme import Theme
from boarddesk.ui.theme.type import font
from boarddesk.ui.widgets.painting import line_height, paint_key_cap, paint_row_ground, paint_text

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole + 1
LINES = 2
"""Lines of a text that are shown."""
EDGE, TEXT, PAD, KEY = 22, 30, 8, 64


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Another search that can be chosen instead of a result."""

    words: str
    text: str
    icon: str = "search"


@dataclass(frozen=True, slots=True)
class Heading:
    """What the rows below are."""

    words: str


Row = SearchHit | Suggestion | Heading


class ResultRows(QAbstractListModel):
    """What was found, or what else can be searched for."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Take other rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.rows[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(row)
        return None


def spoken(row: Row) -> str:
    """A row as a screen reader says it."""
    return f"{row.text}, {where_words(row)}" if isinstance(row, SearchHit) else row.words


def where_words(hit: SearchHit) -> str:
    """The second line of a result."""
    secret = tr("Confidential") if hit.confidential else ""
    return " · ".join(part for part in (secret, kind_words(hit.kind), hit.where) if part)


class ResultDelegate(QStyledItemDelegate):
    """Paints results, suggestions and headings."""

    def __init__(self, view: QListView, width: Callable[[], int]) -> None:
        super().__init__(view)
        self._view = view
        self._width = width

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW)
        if isinstance(row, SearchHit):
            tall = laid_out(row.text, row.spans, self._room(), Theme.current().tokens.name).boundingRect().height()
            return QSize(100, round(tall + line_height("hint")) + 2 * PAD + 2)
        return QSize(100, 34 if isinstance(row, Heading) else 39)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        cell = QRectF(option.rect)
        if isinstance(row, Heading):
            paint_text(painter, cell.adjusted(EDGE, 6, -EDGE, 0), row.words, "section_head", "text2")
            return
        current = index.row() == self._view.currentIndex().row()
        if current:
            paint_row_ground(painter, cell.adjusted(8, 1, -8, -1), current=False)
            first = cell.y() + PAD + line_height("body") / 2 if isinstance(row, SearchHit) else cell.center().y()
            paint_key_cap(painter, cell.right() - EDGE + 2, first + 1, tr("Enter"), True)
        if isinstance(row, Suggestion):
            self._paint_suggestion(painter, cell, row)
        else:
            self._paint_hit(painter, cell.adjusted(EDGE, PAD, -EDGE, -PAD), row, current)

    def _room(self) -> float:
        return self._width() - 2 * EDGE - TEXT - KEY

    def _paint_suggestion(self, painter: QPainter, cell: QRectF, row: Suggestion) -> None:
        tokens = Theme.current().tokens
        paint_icon(painter, row.icon, QRectF(cell.x() + EDGE, cell.center().y() - 8, 16, 16), tokens.text2)
        paint_text(painter, cell.adjusted(EDGE + TEXT, 0, -EDGE - KEY, 0), row.words, "body")

    def _paint_hit(self, painter: QPainter, box: QRectF, hit: SearchHit, current: bool) -> None:
        tokens = Theme.current().tokens
        middle = box.y() + line_height("body") / 2
        icon = "lock" if hit.confidential else ICONS[hit.kind]
        paint_icon(painter, icon, QRectF(box.x(), middle - 8, 16, 16), tokens.text2)
        layout = laid_out(hit.text, hit.spans, self._room(), tokens.name)
        painter.setPen(tokens.text)
        layout.draw(painter, QPointF(box.x() + TEXT, box.y()))
        top = box.y() + layout.boundingRect().height() + 1
        where = QRectF(box.x() + TEXT, top, box.width() - TEXT, line_height("hint"))
        paint_text(painter, where, where_words(hit), "hint", "text2", selected=current)


@lru_cache(maxsize=256)
def laid_out(text: str, spans: tuple[tuple[int, int], ...], width: float, theme: str) -> QTextLayout:
    """A text over at most two lines with what was found in the accent; `theme` tells the colours apart."""
    found = QTextCharFormat()
    found.setForeground(Theme.current().tokens.accent)
    found.setFontWeight(QFont.Weight.DemiBold)
    layout = QTextLayout(text, font("body"))
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    formats = []
    for start, end in spans:
        part = QTextLayout.FormatRange()
        part.start, part.length = to_units(text, start), to_units(text, end) - to_units(text, start)
        part.format = found
        formats.append(part)
    layout.setFormats(formats)
    layout.beginLayout()
    top = 0.0
    for _ in range(LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout
