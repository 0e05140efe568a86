"""How a table of lines is painted and edited: row grounds, hairlines, cells, the flat header."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from boarddesk.ui.theme.icons import paint_icon
from boarddesk.ui.theme.theme import Theme
from boarddesk.ui.theme.type import Role, font
from boarddesk.ui.widgets.lines_model import CellState, Column
from boarddesk.ui.widgets.painting import (
    LEAD,
    line_height,
    paint_hairline,
    paint_row_ground,
    paint_text,
    paint_wrapped,
    ring,
    text_width,
    wrapped_height,
)

if TYPE_CHECKING:
    from boarddesk.ui.widgets.table import LinesTable

Index = QModelIndex | QPersistentModelIndex

CELL_GAP = 14.0
"""The empty room at the right of every cell."""
ICON_SPACE = 24.0
SECOND_GAP = 1.0


def content_rect(cell: QRectF, first: bool, padding: float) -> QRectF:
    """Where a cell's content lies within it."""
    return cell.adjusted(LEAD if first else 0.0, padding, -CELL_GAP, -padding)


def cell_height(column: Column[Any], line: Any, width: float) -> float:
    """How much height the content of a cell wants at this content width."""
    if column.height is not None:
        return column.height(line, width)
    room = width - (ICON_SPACE if column.icon is not None and column.icon(line) else 0)
    first = wrapped_height(column.text(line), room, column.role) if column.wrap else line_height(column.role)
    second = column.second(line) if column.second is not None else ""
    if not second:
        return first
    below = wrapped_height(second, room, "secondary") if column.wrap else line_height("secondary")
    return first + SECOND_GAP + below


def paint_cell(
    painter: QPainter, rect: QRectF, column: Column[Any], line: Any, state: CellState, *, one_line: bool = False
) -> None:
    """Paint a declared column's content: icon, text, quieter second line.

    In a table of one-line rows the text stands in the middle; beside wrapped cells it keeps to their first line.
    """
    token = column.token(line) if callable(column.token) else column.token
    name = column.icon(line) if column.icon is not None else None
    first = line_height(column.role)
    centred = column.second is None and not column.wrap and (one_line or rect.height() < 2 * first)
    if name:
        middle = rect.center().y() if centred else rect.y() + first / 2
        tokens = Theme.current().tokens
        paint_icon(painter, name, QRectF(rect.x(), middle - 8, 16, 16), tokens.on_selection(token))
        rect = rect.adjusted(ICON_SPACE, 0, 0, 0)
    if column.wrap:
        bottom = paint_wrapped(painter, rect, column.text(line), column.role, token, selected=state.selected)
    else:
        line_rect = rect if centred else QRectF(rect.x(), rect.y(), rect.width(), first)
        paint_text(
            painter, line_rect, column.text(line), column.role, token,
            align=column.align, selected=state.selected, tabular=column.tabular,
        )  # fmt: skip
        bottom = rect.y() + first
    second = column.second(line) if column.second is not None else ""
    if second:
        _paint_second(painter, QRectF(rect.x(), bottom + SECOND_GAP, rect.width(), rect.height()), column, line, second)


def _paint_second(painter: QPainter, rect: QRectF, column: Column[Any], line: Any, text: str) -> None:
    token = column.second_token(line) if callable(column.second_token) else column.second_token
    role: Role = "secondary" if token.startswith("text") else "emphasis"
    if column.wrap:
        paint_wrapped(painter, rect, text, role, token)
        return
    height = line_height(role)
    paint_text(painter, QRectF(rect.x(), rect.y(), rect.width(), height), text, role, token, align=column.align)


class RowDelegate(QStyledItemDelegate):
    """Paints cells of a `LinesTable` and edits them; what is refused is shown at the cell."""

    def __init__(self, table: "LinesTable[Any]") -> None:
        super().__init__(table)
        self._table = table

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        table = self._table
        line = table.line_at(index)
        column = table.column_at(index)
        state = table.state_of(index)
        cell = QRectF(option.rect)
        painter.save()
        painter.setClipRect(cell)
        self._paint_ground(painter, cell, state)
        rect = content_rect(cell, table.is_first(index.column()), table.row_padding)
        if column.paint is not None:
            column.paint(painter, rect, line, state)
        else:
            paint_cell(painter, rect, column, line, state, one_line=not table.multiline)
        painter.restore()
        if state.focused and column.answers and table.is_current_cell(index):
            left = 2 if table.is_first(index.column()) else -6
            ring(painter, cell.adjusted(left, 2, -6, -2), 5, Theme.current().tokens.accent)

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        column = self._table.column_at(index)
        if column.choices is None:
            field = QLineEdit(parent)
            field.setFont(font(column.role))
            field.setAccessibleName(column.title)
            return field
        combo = QComboBox(parent)
        combo.setItemDelegate(QStyledItemDelegate(combo))
        combo.setAccessibleName(column.title)
        for value, text in column.choices(self._table.line_at(index)):
            combo.addItem(text, value)
        combo.activated.connect(lambda _: self._finish(combo))
        return combo

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        value = index.data(Qt.ItemDataRole.EditRole)
        refused = self._table.take_refused()
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(value)))
            editor.showPopup()
        elif isinstance(editor, QLineEdit):
            editor.setText(refused if refused is not None else "" if value is None else str(value))
            editor.selectAll()

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        value = editor.currentData() if isinstance(editor, QComboBox) else getattr(editor, "text", str)()
        self._table.commit(index, value)

    @override
    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        cell: QRect = option.rect
        left = cell.left() + (int(LEAD) - 10 if self._table.is_first(index.column()) else -10)
        editor.setGeometry(max(0, left), cell.top() + 1, cell.right() - max(0, left) - 4, min(32, cell.height() - 2))

    def _finish(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)

    def _paint_ground(self, painter: QPainter, cell: QRectF, state: CellState) -> None:
        row = self._table.row_rect(cell)
        if state.selected or state.hovered:
            paint_row_ground(painter, row, state.current and state.selected, "select" if state.selected else "sunken")
        if not state.selected:
            paint_hairline(
                painter, max(cell.left(), row.left() + LEAD), min(cell.right(), row.right() - 6), cell.bottom() - 1
            )


class FlatHeader(QHeaderView):
    """Column heads in small type over one hairline, the sort arrow beside the word."""

    def __init__(self, table: "LinesTable[Any]") -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self._under_pointer = -1
        self.setFont(font("column_head"))
        self.setFixedHeight(36)
        self.setHighlightSections(False)
        self.setSectionsClickable(True)
        self.setSortIndicatorClearable(True)
        self.setMinimumSectionSize(28)
        self.setMouseTracking(True)

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        tokens = Theme.current().tokens
        cell = QRectF(rect)
        column = self._table.columns[logicalIndex]
        painter.fillRect(cell, tokens.surface)
        left = LEAD if self._table.is_first(logicalIndex) else 0.0
        paint_hairline(
            painter, cell.left() + left, cell.right() - (6 if self._is_last(logicalIndex) else 0), cell.bottom() - 1
        )
        room = content_rect(cell, self._table.is_first(logicalIndex), 0)
        sorted_by = self.isSortIndicatorShown() and self.sortIndicatorSection() == logicalIndex
        token = "text2" if sorted_by or logicalIndex == self._under_pointer else "text3"
        right = paint_text(painter, room, column.title, "column_head", token, align=column.align)
        if sorted_by:
            self._paint_arrow(painter, room, right, column)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.logicalIndexAt(event.position().toPoint()))
        super().mouseMoveEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    def _paint_arrow(self, painter: QPainter, room: QRectF, right: float, column: Column[Any]) -> None:
        up = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        x = right + 4
        if column.align & Qt.AlignmentFlag.AlignRight:
            x = room.right() - text_width(column.title, "column_head") - 17
        box = QRectF(x, room.center().y() - 7, 14, 14)
        paint_icon(painter, "sort_up" if up else "sort_down", box, Theme.current().tokens.text2)

    def _hover(self, section: int) -> None:
        if section != self._under_pointer:
            self._under_pointer = section
            self.viewport().update()

    def _is_last(self, logical: int) -> bool:
        return self.visualIndex(logical) == self.count() - 1
