"""The tree of the agenda: keys, painting, typing at speed, moving by hand."""

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)
from typing_extensions import override

from boarddesk.model.errors import RuleError
from boarddesk.model.lines.agenda import ItemLine
from boarddesk.ui.agenda.editors import ItemDelegate
from boarddesk.ui.agenda.head import AgendaHead
from boarddesk.ui.agenda.model import DRAFT_ID, AgendaModel, Columns
from boarddesk.ui.agenda.painting import paint_item_cell
from boarddesk.ui.theme.icons import paint_icon
from boarddesk.ui.theme.theme import Theme
from boarddesk.ui.widgets.completion import Completion
from boarddesk.ui.widgets.painting import LEAD, paint_hairline, paint_row_ground, ring
from boarddesk.ui.widgets.popup import ErrorBubble
from boarddesk.ui.widgets.rows import CELL_GAP
from boarddesk.ui.widgets.table import ONLY_THIS_ROW

Index = QModelIndex | QPersistentModelIndex
Hint = QAbstractItemDelegate.EndEditHint
Edit = Callable[[ItemLine, Columns, object], object]

WIDTHS = {
    Columns.NUMBER: 78,
    Columns.PURPOSE: 112,
    Columns.PRESENTER: 158,
    Columns.MINUTES: 118,
    Columns.STARTS: 94,
}
NARROW = {
    Columns.NUMBER: 68,
    Columns.PURPOSE: 96,
    Columns.PRESENTER: 118,
    Columns.MINUTES: 74,
    Columns.STARTS: 82,
}
WIDE_FROM = 860
"""From this width on the columns have room to breathe."""
INDENT = 22
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class AgendaTree(QTreeView):
    """Items with their cells edited in place."""

    typed = Signal(str, object)
    """The title of a row that was being typed, and how she left it; empty when she gave it up."""
    item_changed = Signal(object)
    """The line that has become current, or None."""
    details_wanted = Signal()
    files_dropped = Signal(str, object)
    """The id of an item, and the files that were dropped on it."""
    clipboard_wanted = Signal(str)
    """Cut, copy or paste was chosen while she was in the tree."""

    def __init__(self, edit: Edit, people: Callable[[], Sequence[Completion]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._selects_alone = False
        self.agenda = AgendaModel(self)
        self.ends: dt.time | None = None
        """When the meeting is to end; items that start later are shown so."""
        self._edit = edit
        self._refused: str | None = None
        self._draft_text = ""
        self._collapsed: set[str] = set()
        self._hovered = QPersistentModelIndex()
        self._bubble: ErrorBubble | None = None
        self._build(people)

    @property
    def current_line(self) -> ItemLine | None:
        """The item the cursor is on."""
        index = self.currentIndex()
        line = self.agenda.line(index) if index.isValid() else None
        return None if line is None or line.id == DRAFT_ID else line

    @property
    def selected_ids(self) -> list[str]:
        """The selected items from top to bottom."""
        chosen = {line.id for index in self.selectionModel().selectedRows() if (line := self.agenda.line(index))}
        return [line.id for line in self.agenda.lines if line.id in chosen]

    @property
    def error_shown(self) -> str:
        """The sentence now shown at a cell, empty when there is none."""
        return self._bubble.sentence if self._bubble is not None and self._bubble.isVisible() else ""

    def show_lines(self, lines: Sequence[ItemLine]) -> None:
        """Show these items; cursor, selection and closed branches stay."""
        kept, column = self.current_line, self.currentIndex().column()
        self.agenda.replace_lines(lines)
        self._collapsed &= {line.id for line in lines}
        for line in lines:
            index = self.agenda.index_of(line.id, 0)
            if self.agenda.rowCount(index):
                self.setExpanded(index, line.id not in self._collapsed)
        now = self.current_line.id if self.current_line is not None else None
        if kept is not None and now != kept.id and self.agenda.index_of(kept.id).isValid():
            self.setCurrentIndex(self.agenda.index_of(kept.id, max(0, column)))
        if self.current_line is not None:
            self.item_changed.emit(self.current_line)

    def select_items(self, item_ids: Sequence[str], column: int = Columns.TITLE) -> None:
        """Select items and put the cursor on the first of them."""
        found = [index for item_id in item_ids if (index := self.agenda.index_of(item_id, column)).isValid()]
        if not found:
            return
        self.setCurrentIndex(found[0])
        self.scrollTo(found[0])
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for index in found[1:]:
            self.selectionModel().select(index, flags)

    def edit_cell(self, item_id: str, column: Columns) -> None:
        """Open the editor of one cell."""
        self.select_items([item_id], column)
        if self.currentIndex().column() == column:
            self.edit(self.currentIndex())

    def type_item(self, meeting_id: str, parent_id: str | None, after_id: str | None, text: str = "") -> None:
        """Open a row in which a new item is typed."""
        self._draft_text = ""
        self._refused = text or None
        if parent_id is not None:
            self._collapsed.discard(parent_id)
        index = self.agenda.begin_draft(meeting_id, parent_id, after_id)
        if parent_id is not None:
            self.expand(self.agenda.index_of(parent_id, 0))
        self.setFocus()
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.edit(index)

    def close_editor(self) -> None:
        """Take what stands in an open editor, as leaving it does."""
        if self.state() == QAbstractItemView.State.EditingState:
            editor = self.indexWidget(self.currentIndex()) or self.focusWidget()
            if editor is not None and editor is not self:
                self.commitData(editor)
                self.closeEditor(editor, Hint.NoHint)

    def commit(self, line: ItemLine, column: Columns, value: object) -> None:
        """Hand a typed value on; a refusal is shown at the cell and the editor comes back."""
        if line.id == DRAFT_ID:
            self._draft_text = str(value)
            return
        if self._bubble is not None:
            self._bubble.dismiss()
        try:
            self._edit(line, column, value)
        except RuleError as refusal:
            sentence = str(refusal)
            QTimer.singleShot(0, self, lambda: self._come_back(line.id, column, str(value), sentence))

    def cut(self) -> None:
        """Cut the selected items."""
        self.clipboard_wanted.emit("cut")

    def copy(self) -> None:
        """Copy the selected items."""
        self.clipboard_wanted.emit("copy")

    def paste(self) -> None:
        """Paste items after the current one."""
        self.clipboard_wanted.emit("paste")

    def take_refused(self) -> str | None:
        """What was typed and refused, once, for the editor that comes back."""
        refused, self._refused = self._refused, None
        return refused

    def show_error(self, item_id: str, sentence: str, column: Columns = Columns.TITLE) -> None:
        """Say at an item why something cannot be."""
        if self._bubble is None:
            self._bubble = ErrorBubble(self.viewport())
        self._bubble.say(sentence, self.visualRect(self.agenda.index_of(item_id, column)))

    @override
    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        drafting = self.agenda.draft.isValid() and self.currentIndex() == self.agenda.draft
        steps = {Hint.EditNextItem: 1, Hint.EditPreviousItem: -1}.get(hint, 0)
        super().closeEditor(editor, Hint.NoHint if steps else hint)
        if drafting:
            text, self._draft_text = self._draft_text, ""
            self.typed.emit("" if hint == Hint.RevertModelCache else text, hint)
        elif steps:
            QTimer.singleShot(0, self, lambda: self._edit_beside(steps))

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
        index = self.currentIndex()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        idle = self.state() != QAbstractItemView.State.EditingState
        if plain and idle and index.isValid() and event.key() in _ENTER:
            self._open(index)
        elif plain and index.isValid() and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._go_sideways(index, 1 if event.key() == Qt.Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if not event.mimeData().hasUrls():
            super().dragMoveEvent(event)
            return
        index = self.indexAt(event.position().toPoint())
        self._hover(index.siblingAtColumn(0))
        event.setAccepted(index.isValid())

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        if not event.mimeData().hasUrls():
            super().dropEvent(event)
            return
        line = self.agenda.line(self.indexAt(event.position().toPoint()))
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.setAccepted(line is not None and bool(files))
        if line is not None and files:
            self.files_dropped.emit(line.id, files)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self._open(index)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.indexAt(event.position().toPoint()).siblingAtColumn(0))
        super().mouseMoveEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for column, width in (WIDTHS if self.viewport().width() >= WIDE_FROM else NARROW).items():
            if self.columnWidth(column) != width:
                self.setColumnWidth(column, width)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hover(QModelIndex())
        super().leaveEvent(event)

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        self.item_changed.emit(self.current_line)

    @override
    def drawRow(self, painter: QPainter, options: QStyleOptionViewItem, index: Index) -> None:
        line = self.agenda.line(index)
        if line is None or not isinstance(index, QModelIndex):
            return
        row = QRectF(0, options.rect.y(), self.header().length(), options.rect.height())
        selected = self.selectionModel().isSelected(index)
        current = self.currentIndex().siblingAtColumn(0) == index.siblingAtColumn(0)
        hovered = self._hovered.isValid() and self._hovered == index.siblingAtColumn(0)
        if selected or hovered:
            paint_row_ground(painter, row, current and selected, "select" if selected else "sunken")
        if not selected:
            paint_hairline(painter, row.left() + LEAD, row.right() - 6, row.bottom() - 1)
        for column in Columns:
            self._paint_cell(painter, index.siblingAtColumn(column), line, column, selected)

    def _paint_cell(
        self, painter: QPainter, index: QModelIndex, line: ItemLine, column: Columns, selected: bool
    ) -> None:
        cell = QRectF(self.visualRect(index))
        lead = LEAD if column is Columns.NUMBER else 0.0
        painter.save()
        painter.setClipRect(cell.adjusted(-INDENT, 0, 0, 0))
        if column is Columns.TITLE and self.agenda.rowCount(index.siblingAtColumn(0)):
            name = "chevron_down" if self.isExpanded(index.siblingAtColumn(0)) else "chevron_right"
            box = QRectF(cell.left() - INDENT + 2, cell.center().y() - 7, 14, 14)
            paint_icon(painter, name, box, Theme.current().tokens.text2)
        paint_item_cell(painter, cell.adjusted(lead, 0, -CELL_GAP, 0), line, column, selected, self.ends)
        painter.restore()
        editable = bool(self.agenda.flags(index) & Qt.ItemFlag.ItemIsEditable)
        if self.hasFocus() and editable and index == self.currentIndex():
            left = 2 if column is Columns.NUMBER else -9
            ring(painter, cell.adjusted(left, 3, -4, -3), 5, Theme.current().tokens.accent)

    def _build(self, people: Callable[[], Sequence[Completion]]) -> None:
        self.setModel(self.agenda)
        self.setHeader(AgendaHead(self))
        self.setItemDelegate(ItemDelegate(self, people, self))
        self.setAccessibleName(self.tr("Agenda"))
        self.setTreePosition(Columns.TITLE)
        self.setIndentation(INDENT)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setExpandsOnDoubleClick(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        for column in Columns:
            stretch = column is Columns.TITLE
            mode = QHeaderView.ResizeMode.Stretch if stretch else QHeaderView.ResizeMode.Fixed
            self.header().setSectionResizeMode(column, mode)
            if not stretch:
                self.setColumnWidth(column, WIDTHS[column])
        self.collapsed.connect(lambda index: self._note_branch(index, closed=True))
        self.expanded.connect(lambda index: self._note_branch(index, closed=False))
        Theme.current().changed.connect(self.viewport().update)

    def _note_branch(self, index: QModelIndex, *, closed: bool) -> None:
        line = self.agenda.line(index)
        if line is not None:
            (self._collapsed.add if closed else self._collapsed.discard)(line.id)

    def _open(self, index: QModelIndex) -> None:
        if self.agenda.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)
        else:
            self.details_wanted.emit()

    def _edit_beside(self, steps: int) -> None:
        index = self.currentIndex()
        beside = index.siblingAtColumn(index.column() + steps)
        if beside.isValid() and self.agenda.flags(beside) & Qt.ItemFlag.ItemIsEditable:
            self.setCurrentIndex(beside)
            self.edit(beside)

    def _go_sideways(self, index: QModelIndex, step: int) -> None:
        """Open or close a branch from its title; else go to the cell beside."""
        branch = index.siblingAtColumn(0)
        if index.column() == Columns.TITLE and self.agenda.rowCount(branch):
            if step > 0 and not self.isExpanded(branch):
                self.expand(branch)
                return
            if step < 0 and self.isExpanded(branch):
                self.collapse(branch)
                return
        beside = index.siblingAtColumn(index.column() + step)
        if beside.isValid():
            self.setCurrentIndex(beside)

    def _come_back(self, item_id: str, column: Columns, typed: str, sentence: str) -> None:
        self._refused = typed
        self.edit_cell(item_id, column)
        self._refused = None
        self.show_error(item_id, sentence, column)

    def _hover(self, index: QModelIndex) -> None:
        if self._hovered != index:
            self._hovered = QPersistentModelIndex(index)
            self.viewport().update()
