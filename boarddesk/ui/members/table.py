"""The table of members: groups as headings, offices beside names, former members in grey and by word."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from boarddesk.ui.members.rows import MemberRow, Order
from boarddesk.ui.widgets.painting import paint_text
from boarddesk.ui.widgets.table import CellState, Column, LinesTable

_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
HEADING_HEIGHT = 58.0
FIRST_HEADING_HEIGHT = 44.0


def paint_name(painter: QPainter, rect: QRectF, row: MemberRow, state: CellState) -> None:
    """A name with its office and, where the term is over, the word for it; or a heading with its count."""
    if row.line is None:
        line = QRectF(rect.x(), rect.bottom() - 36, rect.width(), 30)
        right = paint_text(painter, line, row.name, "panel_title", selected=state.selected)
        line.setLeft(right + 10)
        paint_text(painter, line, str(row.count), "secondary", "text2", selected=state.selected, tabular=True)
        return
    quiet = row.is_over or not row.details.name
    right = paint_text(
        painter, rect, row.name, "name" if not quiet else "body", "text3" if quiet else "text", selected=state.selected
    )
    second = ", ".join(part for part in (row.details.office, row.standing_word, row.past_word) if part)
    if second and right + 24 < rect.right():
        left = QRectF(right + 8, rect.y(), rect.right() - right - 8, rect.height())
        paint_text(painter, left, second, "secondary", "text2", selected=state.selected)


def paint_words(painter: QPainter, rect: QRectF, words: str, row: MemberRow, state: CellState) -> None:
    """A quieter cell of a member, on the line of the name."""
    paint_text(painter, rect, words, token="text3" if row.is_over else "text2", selected=state.selected, tabular=True)


def row_height(row: MemberRow) -> float:
    """How high a row is."""
    if row.line is not None:
        return 34.0
    return FIRST_HEADING_HEIGHT if row.is_first else HEADING_HEIGHT


class MembersTable(LinesTable[MemberRow]):
    """Enter and double click open the member; F2 edits initials and title in place; a column's head orders by it."""

    wanted = Signal(object)
    """The row she opened."""
    ordered = Signal(object)
    """The Order she asked for, or None for the register's own."""

    def __init__(self, columns: Sequence[Column[MemberRow]], name: str, parent: QWidget | None = None) -> None:
        super().__init__(columns, parent, name=name, settings_key="members", row_height=34, row_padding=0)
        self.setSortingEnabled(False)
        header = self.horizontalHeader()
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorShown(True)
        header.setSectionsClickable(True)
        header.sortIndicatorChanged.connect(self._order_by)

    def show_rows(self, rows: Sequence[MemberRow]) -> None:
        """Show these rows; a heading spans all columns."""
        self.clearSpans()
        self.replace_lines(rows)
        for at, row in enumerate(rows):
            if row.line is None:
                self.setSpan(at, 0, 1, len(self.columns))

    def _order_by(self, section: int, direction: Qt.SortOrder) -> None:
        by = Order(self.columns[section].id, direction is Qt.SortOrder.DescendingOrder) if section >= 0 else None
        self.ordered.emit(by)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current_line()
        editing = self.state() == self.State.EditingState
        in_place = event.key() == Qt.Key.Key_F2 and bool(
            self.proxy.flags(self.currentIndex()) & Qt.ItemFlag.ItemIsEditable
        )
        if row is None or editing or in_place or event.key() not in _OPENING or event.modifiers():
            super().keyPressEvent(event)
        else:
            self.wanted.emit(row)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.wanted.emit(self.line_at(index))
