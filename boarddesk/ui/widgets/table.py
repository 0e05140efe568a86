"""The table every register, log and list is shown in: declared columns over frozen lines.

It sorts by native values, sets the height of changed rows only (measuring every row on every change costs 66 ms a key),
remembers the widths of its columns, copies as text with tabs and shows a refusal at the cell where it was typed.
"""

from collections.abc import Callable, Hashable, Sequence
from operator import attrgetter
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSortFilterProxyModel,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from boarddesk.model.errors import RuleError
from boarddesk.ui.theme.theme import Theme
from boarddesk.ui.widgets.lines_model import LINE_ROLE, SORT_ROLE, CellState, Column, LinesModel
from boarddesk.ui.widgets.painting import LEAD
from boarddesk.ui.widgets.popup import ErrorBubble
from boarddesk.ui.widgets.remembered import remembered
from boarddesk.ui.widgets.rows import CELL_GAP, FlatHeader, RowDelegate, cell_height

__all__ = ["LINE_ROLE", "SORT_ROLE", "CellState", "Column", "LinesModel", "LinesProxy", "LinesTable"]

L = TypeVar("L")
Index = QModelIndex | QPersistentModelIndex

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
ONLY_THIS_ROW = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
"""How the program selects: with a key held down, Qt would extend what was selected before."""


class LinesProxy(QSortFilterProxyModel, Generic[L]):
    """Orders and filters lines by their native values; empty values come last, whichever way the order runs."""

    def __init__(self, model: LinesModel[L], parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._predicate: Callable[[L], bool] | None = None
        self._words: tuple[str, ...] = ()
        self.setSourceModel(model)

    def set_predicate(self, predicate: Callable[[L], bool] | None) -> None:
        """Show only lines the predicate accepts."""
        self.beginFilterChange()
        self._predicate = predicate
        self.endFilterChange()

    def set_words(self, text: str) -> None:
        """Show only lines in which every word of the text occurs somewhere."""
        self.beginFilterChange()
        self._words = tuple(text.casefold().split())
        self.endFilterChange()

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        line = self._model.line(source_row)
        if self._predicate is not None and not self._predicate(line):
            return False
        if not self._words:
            return True
        heap = "\n".join(
            part for each in self._model.columns
            for part in (each.text(line), each.second(line) if each.second is not None else "")
        ).casefold()  # fmt: skip
        return all(word in heap for word in self._words)

    @override
    def lessThan(self, source_left: Index, source_right: Index) -> bool:
        column = self._model.columns[source_left.column()]
        left = column.sort_key(self._model.line(source_left.row()))
        right = column.sort_key(self._model.line(source_right.row()))
        if left is None or right is None:
            descending = self.sortOrder() == Qt.SortOrder.DescendingOrder
            return (left is None and right is not None) if descending else (right is None and left is not None)
        if isinstance(left, str) and isinstance(right, str):
            return left.casefold() < right.casefold()
        return bool(left < right)


class LinesTable(QTableView, Generic[L]):
    """A view of lines with a flat header, hairlines and a whole-row selection.

    Enter, F2 and double click edit a cell that can be edited, run the `command` of its column, or announce `opened`.
    """

    opened = Signal(object)
    """The line she opened with Enter or a double click, where the column neither edits nor commands."""
    line_changed = Signal(object)
    """The line that has become current, or None."""

    def __init__(
        self,
        columns: Sequence[Column[L]],
        parent: QWidget | None = None,
        *,
        name: str = "",
        settings_key: str | None = None,
        key: Callable[[L], Hashable] = attrgetter("id"),
        row_height: int = 34,
        row_padding: int | None = None,
    ) -> None:
        super().__init__(parent)
        self._selects_alone = False
        self.lines_model: LinesModel[L] = LinesModel(columns, self, key)
        self.proxy: LinesProxy[L] = self.make_proxy()
        self.row_height = row_height
        self.multiline = any(column.wrap or column.second or column.height for column in columns)
        self.row_padding = float(row_padding if row_padding is not None else 12 if self.multiline else 0)
        self._settings_key = settings_key
        self._heights: dict[Hashable, tuple[L, tuple[int, ...], int]] = {}
        self._hovered = -1
        self._refused: str | None = None
        self._bubble: ErrorBubble | None = None
        self._save_later = QTimer(self, singleShot=True, interval=300)
        self._save_later.timeout.connect(self._save_widths)
        self.setAccessibleName(name)
        self._build()

    @property
    def columns(self) -> tuple[Column[L], ...]:
        """The declared columns."""
        return self.lines_model.columns

    def make_proxy(self) -> LinesProxy[L]:
        """What orders and filters the lines; a subclass that does so itself gives another."""
        return LinesProxy(self.lines_model, self)

    def replace_lines(self, lines: Sequence[L]) -> None:
        """Show these lines; selection, current line and scroll position stay where their ids stay."""
        kept = self.current_key()
        column = self.currentIndex().column()
        self.lines_model.replace_lines(lines)
        if kept is not None and self.current_key() != kept:
            self.select_key(kept, max(0, column))

    def current_line(self) -> L | None:
        """The line the cursor is on, or None."""
        index = self.currentIndex()
        return self.line_at(index) if index.isValid() else None

    def current_key(self) -> Hashable | None:
        """The id of the current line, or None."""
        line = self.current_line()
        return None if line is None else self.lines_model.key(line)

    def selected_lines(self) -> list[L]:
        """The selected lines from top to bottom."""
        rows = sorted({index.row() for index in self.selectionModel().selectedIndexes()})
        return [self.line_at(self.proxy.index(row, 0)) for row in rows]

    def shown_lines(self) -> list[L]:
        """The lines in the order and choice now on screen, for print and export."""
        return [self.line_at(self.proxy.index(row, 0)) for row in range(self.proxy.rowCount())]

    def select_key(self, key: Hashable, column: int = 0) -> bool:
        """Make the line with this id current and scroll to it; False when it is not on show."""
        row = self.lines_model.row_of(key)
        if row is None:
            return False
        index = self.proxy.mapFromSource(self.lines_model.index(row, column))
        if not index.isValid():
            return False
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def edit_key(self, key: Hashable, column_id: str) -> None:
        """Open the editor of one cell."""
        if self.select_key(key, self.lines_model.column_of(column_id)):
            self.edit(self.currentIndex())

    def filter_words(self, text: str) -> None:
        """Show only lines that contain every word of the text."""
        self.proxy.set_words(text)
        self._fit_all()

    def filter_by(self, predicate: Callable[[L], bool] | None) -> None:
        """Show only lines the predicate accepts; None shows all."""
        self.proxy.set_predicate(predicate)
        self._fit_all()

    def sort_by_column(self, column_id: str, descending: bool = False) -> None:
        """Order the lines by a column's native values."""
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.sortByColumn(self.lines_model.column_of(column_id), order)

    def show_error(self, index: Index, sentence: str) -> None:
        """Say at a cell why something cannot be."""
        if self._bubble is None:
            self._bubble = ErrorBubble(self.viewport())
        self._bubble.say(sentence, self.visualRect(self._plain(index)))

    @property
    def error_shown(self) -> str:
        """The sentence now shown at a cell, empty when there is none."""
        return self._bubble.sentence if self._bubble is not None and self._bubble.isVisible() else ""

    def commit(self, index: Index, value: Any) -> None:
        """Hand a typed value to its column; a refusal is shown at the cell and the editor comes back with what was
        typed.
        """
        if value == index.data(Qt.ItemDataRole.EditRole):
            return
        source = self.proxy.mapToSource(self._plain(index))
        if self._bubble is not None:
            self._bubble.dismiss()
        try:
            self.lines_model.apply(source.row(), source.column(), value)
        except RuleError as refusal:
            self._come_back(QPersistentModelIndex(index), str(value), str(refusal))

    def take_refused(self) -> str | None:
        """What was typed and refused, once, for the editor that comes back."""
        refused, self._refused = self._refused, None
        return refused

    def line_at(self, index: Index) -> L:
        """The line behind an index of this view."""
        return self.lines_model.line(self.proxy.mapToSource(self._plain(index)).row())

    def column_at(self, index: Index) -> Column[L]:
        """The declared column behind an index of this view."""
        return self.columns[index.column()]

    def state_of(self, index: Index) -> CellState:
        """What a painted cell needs to know of its row."""
        return CellState(
            selected=self.selectionModel().isSelected(self._plain(index)),
            current=self.currentIndex().row() == index.row(),
            hovered=self._hovered == index.row(),
            focused=self.hasFocus(),
        )

    def is_current_cell(self, index: Index) -> bool:
        """Whether the cursor is on this cell."""
        return self.currentIndex() == self._plain(index)

    def is_first(self, logical: int) -> bool:
        """Whether a column is the leftmost, whose text keeps clear of the row's accent bar."""
        return self.horizontalHeader().visualIndex(logical) == 0

    def row_rect(self, cell: QRectF) -> QRectF:
        """The whole row a cell lies in, in the viewport's coordinates."""
        header = self.horizontalHeader()
        return QRectF(-header.offset(), cell.y(), max(header.length(), 1), cell.height())

    def extra_height(self, line: L) -> int:
        """The room below a line's cells that a subclass fills with something of its own."""
        return 0

    @override
    def setCurrentIndex(self, index: Index) -> None:
        self._selects_alone = True
        super().setCurrentIndex(index)
        self._selects_alone = False

    @override
    def selectionCommand(self, index: Index, event: QEvent | None = None) -> QItemSelectionModel.SelectionFlag:
        return ONLY_THIS_ROW if self._selects_alone else super().selectionCommand(index, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.as_text())
        elif event.key() in _ENTER and self.state() != QAbstractItemView.State.EditingState:
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._open(self.indexAt(event.position().toPoint()))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.indexAt(event.position().toPoint()).row())
        super().mouseMoveEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.multiline:
            self._fit_all()

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            self._repaint_row(previous.row())
            self.line_changed.emit(self.current_line())
        self._repaint_row(current.row())

    def as_text(self) -> str:
        """The selected lines with tabs between cells, as spreadsheets take them."""
        return "\n".join(
            "\t".join(" ".join(column.text(line).split()) for column in self.columns) for line in self.selected_lines()
        )

    def _build(self) -> None:
        self.setModel(self.proxy)
        self.setHorizontalHeader(FlatHeader(self))
        self.setItemDelegate(RowDelegate(self))
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(20)
        self.verticalHeader().setDefaultSectionSize(self.row_height)
        self.setShowGrid(False)
        self.setProperty("lines", True)
        self.setWordWrap(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self._set_widths()
        self.horizontalHeader().sectionResized.connect(self._resized)
        self.clicked.connect(self._clicked)
        if self.multiline:
            self.proxy.rowsInserted.connect(lambda _, first, last: self._fit(first, last))
            self.proxy.dataChanged.connect(lambda top, bottom, _: self._fit(top.row(), bottom.row()))
            self.proxy.modelReset.connect(self._fit_all)
            self.proxy.layoutChanged.connect(self._fit_all)
        Theme.current().changed.connect(self.viewport().update)

    def _set_widths(self) -> None:
        saved = remembered().value(f"tables/{self._settings_key}") if self._settings_key else None
        widths = {part.split("=")[0]: part.split("=")[1] for part in str(saved or "").split(";") if "=" in part}
        for at, column in enumerate(self.columns):
            known = widths.get(column.id, "")
            width = int(known) if known.isdigit() else column.width + (int(LEAD) if at == 0 else 0)
            self.setColumnWidth(at, max(28, width))
            mode = QHeaderView.ResizeMode.Stretch if column.stretch else QHeaderView.ResizeMode.Interactive
            self.horizontalHeader().setSectionResizeMode(at, mode)

    def _save_widths(self) -> None:
        hidden = self.horizontalHeader().isSectionHidden
        widths = (
            f"{column.id}={self.columnWidth(at) if not hidden(at) else column.width}"
            for at, column in enumerate(self.columns)
        )
        remembered().setValue(f"tables/{self._settings_key}", ";".join(widths))

    def _resized(self, logical: int, old: int, new: int) -> None:
        if self.multiline:
            self._fit_all()
        if self._settings_key and QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._save_later.start()

    def _fit_all(self) -> None:
        if self.multiline:
            self._fit(0, self.proxy.rowCount() - 1)

    def _fit(self, first: int, last: int) -> None:
        widths = tuple(self.columnWidth(at) for at in range(len(self.columns)))
        for row in range(first, last + 1):
            height = self._height(self.line_at(self.proxy.index(row, 0)), widths)
            if self.rowHeight(row) != height:
                self.setRowHeight(row, height)

    def _height(self, line: L, widths: tuple[int, ...]) -> int:
        """The height of a row; that of its cells is measured once for each line and width of the columns."""
        key = self.lines_model.key(line)
        known = self._heights.get(key)
        if known is None or known[1] != widths or (known[0] is not line and known[0] != line):
            known = self._heights[key] = (line, widths, self.cells_height(line, widths))
        return known[2] + self.extra_height(line)

    def cells_height(self, line: L, widths: Sequence[int]) -> int:
        """How high the cells of a line are at these widths of the columns."""
        tallest = float(self.row_height - 2 * self.row_padding)
        for at, column in enumerate(self.columns):
            if column.wrap or column.second is not None or column.height is not None:
                width = widths[at] - CELL_GAP - (LEAD if self.is_first(at) else 0)
                tallest = max(tallest, cell_height(column, line, width))
        return round(tallest + 2 * self.row_padding + 0.49)

    def _open(self, index: Index) -> None:
        if not index.isValid():
            return
        if self.proxy.flags(self._plain(index)) & Qt.ItemFlag.ItemIsEditable:
            self.edit(self._plain(index))
        elif not self._run_command(index):
            self.opened.emit(self.line_at(index))

    def _clicked(self, index: QModelIndex) -> None:
        if not self.proxy.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self._run_command(index)

    def _run_command(self, index: Index) -> bool:
        command = self.column_at(index).command
        if command is None:
            return False
        try:
            command(self.line_at(index))
        except RuleError as refusal:
            self.show_error(index, str(refusal))
        return True

    def _come_back(self, index: QPersistentModelIndex, typed: str, sentence: str) -> None:
        def again() -> None:
            if index.isValid() and self.isVisible():
                self._refused = typed
                self.setCurrentIndex(self._plain(index))
                self.edit(self._plain(index))
                self._refused = None
                self.show_error(index, sentence)

        QTimer.singleShot(0, self, again)

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            before, self._hovered = self._hovered, row
            self._repaint_row(before)
            self._repaint_row(row)

    def _plain(self, index: Index) -> QModelIndex:
        return self.proxy.index(index.row(), index.column())

    def _repaint_row(self, row: int) -> None:
        if row >= 0:
            self.viewport().update(0, self.rowViewportPosition(row), self.viewport().width(), self.rowHeight(row))
