"""The register as one table: the keyboard flows through all groups, letters mark, the mouse hits wide targets."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from boarddesk.model.lines.attendance import RegisterRowLine
from boarddesk.ui.attendance.delegate import FIRST_HEAD_HEIGHT, HEAD_HEIGHT, ROW_HEIGHT, RegisterDelegate
from boarddesk.ui.attendance.entries import Entry
from boarddesk.ui.attendance.model import FIRST_MARK, INITIALS, NAME, REPRESENTING, TITLE, RegisterModel
from boarddesk.ui.theme.theme import Theme
from boarddesk.ui.widgets.lines_model import CellState, Index
from boarddesk.ui.widgets.painting import LEAD
from boarddesk.ui.widgets.popup import ErrorBubble
from boarddesk.ui.widgets.table import ONLY_THIS_ROW

MARK_WIDTH, INITIALS_WIDTH = 44, 46
NARROW = 600
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier)


class RegisterTable(QTableView):
    """People with marks; what keys and clicks mean is announced, and done by the page."""

    letter_typed = Signal(str)
    space_typed = Signal()
    cleared = Signal()
    """Backspace."""
    find_wanted = Signal()
    opened = Signal()
    """Enter, F2 or a double click."""
    mark_clicked = Signal(object, object)
    """An Entry and the CodeLine of the target she clicked."""
    moved = Signal()
    """Another person has become current."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.register_model = RegisterModel((), self)
        self.may_mark = False
        """Whether the register can be marked at all; targets show only then."""
        self.asking: str | None = None
        """The entry for which "Who came?" is open."""
        self._hovered = QModelIndex()
        self._pressed_at = QModelIndex()
        self._bubble: ErrorBubble | None = None
        self.setAccessibleName(self.tr("Register"))
        self._build()

    def show_entries(self, entries: Sequence[Entry], slots: Sequence[str]) -> None:
        """Show these lines; the current person and those selected stay, also when their keys have changed."""
        current, column = self.current_entry(), max(0, self.currentIndex().column())
        selected = [entry.key for entry in self.selected_entries()]
        if tuple(slots) != self.register_model.slots:
            self._take_model(RegisterModel(slots, self))
        self.register_model.replace_lines(entries)
        self._fit_rows()
        now = self.current_entry()
        if current is not None and (now is None or now.key != current.key or not self.selected_entries()):
            self._select_again(current.key, selected, column)
        if self.current_entry() is None:
            self.select_first()

    def entry_at(self, index: Index) -> Entry:
        """The entry of an index."""
        return self.register_model.line(index.row())

    def current_entry(self) -> Entry | None:
        """The person the cursor is on."""
        index = self.currentIndex()
        if not index.isValid() or index.row() >= self.register_model.rowCount():
            return None
        entry = self.entry_at(index)
        return entry if entry.line is not None else None

    def selected_entries(self) -> list[Entry]:
        """The selected people from top to bottom; the current one when nothing is selected."""
        rows = sorted({index.row() for index in self.selectionModel().selectedIndexes()})
        found = [self.register_model.line(row) for row in rows]
        people = [entry for entry in found if entry.line is not None]
        current = self.current_entry()
        return people or ([current] if current is not None else [])

    def people(self) -> list[Entry]:
        """All people from top to bottom."""
        return [entry for entry in self.register_model.lines if entry.line is not None]

    def select_key(self, key: str) -> bool:
        """Make a person current by entry key, row, membership or person; False when not on show."""
        for row, entry in enumerate(self.register_model.lines):
            if entry.line is not None and key in _names_of(entry.key, entry.line):
                self._go(row)
                return True
        return False

    def select_first(self) -> None:
        """Make the first blank person current, or the first."""
        people = self.people()
        wanted = next((entry for entry in people if entry.is_blank), people[0] if people else None)
        if wanted is not None:
            self.select_key(wanted.key)

    def step(self) -> bool:
        """Go on to the next blank person, round the end; False when everybody is marked."""
        count, at = self.register_model.rowCount(), self.currentIndex().row()
        for row in (*range(at + 1, count), *range(max(0, at))):
            if self.register_model.line(row).is_blank:
                self._go(row)
                return True
        return False

    def row_anchor(self, key: str, column: int = FIRST_MARK) -> QRect:
        """Where a popup about a person hangs, in this widget's coordinates."""
        row = self.register_model.row_of(key)
        if row is None:
            return self.viewport().geometry()
        cell = self.visualRect(self.register_model.index(row, column))
        return cell.translated(self.viewport().pos())

    def say_at_current(self, sentence: str) -> None:
        """Say at the current row why something cannot be."""
        if self._bubble is None:
            self._bubble = ErrorBubble(self)
        entry = self.current_entry()
        self._bubble.say(sentence, self.row_anchor(entry.key if entry else ""))

    @property
    def error_shown(self) -> str:
        """The sentence now shown at a row, empty when there is none."""
        return self._bubble.sentence if self._bubble is not None and self._bubble.isVisible() else ""

    def set_asking(self, key: str | None) -> None:
        """Show for whom the question is open."""
        self.asking = key
        self.viewport().update()

    def state_of(self, index: Index) -> CellState:
        """What a painted cell needs to know of its row."""
        plain = self.register_model.index(index.row(), index.column())
        return CellState(
            selected=self.selectionModel().isSelected(plain),
            current=self.currentIndex().row() == index.row(),
            hovered=self._hovered.row() == index.row(),
            focused=self.hasFocus(),
        )

    def is_current_cell(self, index: Index) -> bool:
        """Whether the cursor is on this cell."""
        current = self.currentIndex()
        return (current.row(), current.column()) == (index.row(), index.column())

    def is_hovered_cell(self, index: Index) -> bool:
        """Whether the pointer is over this cell."""
        return (self._hovered.row(), self._hovered.column()) == (index.row(), index.column())

    def row_rect(self, cell: QRectF) -> QRectF:
        """The whole row a cell lies in."""
        header = self.horizontalHeader()
        return QRectF(-header.offset(), cell.y(), max(header.length(), 1), cell.height())

    def as_text(self) -> str:
        """The selected people with tabs between cells, as spreadsheets take them."""
        fixed = self.register_model.columns[:FIRST_MARK]
        note = self.register_model.columns[-1]
        rows = []
        for entry in self.selected_entries():
            cells = [*(column.text(entry) for column in fixed), entry.person.code or "", note.text(entry)]
            rows.append("\t".join(" ".join(cell.split()) for cell in cells))
        return "\n".join(rows)

    def copy(self) -> None:
        """Put the selected people on the clipboard; the Edit menu calls whatever has the focus."""
        QGuiApplication.clipboard().setText(self.as_text())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._bubble is not None:
            self._bubble.dismiss()
        text, plain = event.text(), event.modifiers() in _PLAIN
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.opened.emit()
        elif plain and event.key() == Qt.Key.Key_Space:
            self.space_typed.emit()
        elif plain and event.key() == Qt.Key.Key_Backspace:
            self.cleared.emit()
        elif plain and text == "/":
            self.find_wanted.emit()
        elif plain and text.isprintable() and text.strip():
            self.letter_typed.emit(text)
        else:
            super().keyPressEvent(event)

    @override
    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        move = QAbstractItemView.CursorAction
        current = self.currentIndex()
        rows = [row for row in range(self.register_model.rowCount()) if self.register_model.line(row).line is not None]
        if not rows:
            return QModelIndex()
        if not current.isValid():
            return self.register_model.index(rows[0], NAME)
        if action in (move.MoveLeft, move.MoveRight):
            step = -1 if action == move.MoveLeft else 1
            column = max(0, min(self.register_model.note_column, current.column() + step))
            return self.register_model.index(current.row(), column)
        at = rows.index(current.row()) if current.row() in rows else 0
        page = max(1, self.viewport().height() // ROW_HEIGHT - 1)
        steps = {
            move.MoveUp: -1, move.MovePrevious: -1, move.MoveDown: 1, move.MoveNext: 1,
            move.MovePageUp: -page, move.MovePageDown: page, move.MoveHome: -len(rows), move.MoveEnd: len(rows),
        }  # fmt: skip
        target = max(0, min(len(rows) - 1, at + steps.get(action, 0)))
        return self.register_model.index(rows[target], current.column())

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        plain = event.button() == Qt.MouseButton.LeftButton and event.modifiers() == Qt.KeyboardModifier.NoModifier
        self._pressed_at = index if plain else QModelIndex()
        if index.isValid() and self.register_model.line(index.row()).line is None:
            event.accept()
            return
        if event.button() == Qt.MouseButton.RightButton and index.row() in self._selected_rows():
            event.accept()
            return
        super().mousePressEvent(event)
        if index.isValid() and plain:
            self.setCurrentIndex(self.register_model.index(index.row(), NAME))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index, pressed = self.indexAt(event.position().toPoint()), self._pressed_at
        self._pressed_at = QModelIndex()
        if not index.isValid() or index != pressed:
            return
        entry, slot = self.entry_at(index), self.register_model.slot_at(index.column())
        if slot is not None and entry.line is not None and entry.slots[slot] is not None:
            self.mark_clicked.emit(entry, entry.slots[slot])

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or self.entry_at(index).line is None:
            return
        if self.register_model.slot_at(index.column()) is not None:
            self.mousePressEvent(event)
        else:
            self.opened.emit()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(event.position().toPoint())
        super().mouseMoveEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hover(QPoint(-1, -1))
        super().leaveEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        if current.row() != previous.row():
            self.moved.emit()

    def _build(self) -> None:
        self.setModel(self.register_model)
        self.setItemDelegate(RegisterDelegate(self))
        self.horizontalHeader().hide()
        self.horizontalHeader().setMinimumSectionSize(20)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(20)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.setShowGrid(False)
        self.setProperty("lines", True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        Theme.current().changed.connect(self.viewport().update)

    def _take_model(self, model: RegisterModel) -> None:
        old, selection = self.register_model, self.selectionModel()
        self.register_model = model
        self._hovered = self._pressed_at = QModelIndex()
        self.setModel(model)
        selection.deleteLater()
        old.deleteLater()
        self._fit_columns()

    def _select_again(self, key: str, selected: Sequence[str], column: int) -> None:
        row = self.register_model.row_of(key)
        if row is None:
            self.selectionModel().clear()
            return
        index = self.register_model.index(row, column)
        self.selectionModel().setCurrentIndex(index, ONLY_THIS_ROW)
        chosen = QItemSelection()
        for each in selected:
            at = self.register_model.row_of(each)
            if at is not None:
                place = self.register_model.index(at, NAME)
                chosen.select(place, place)
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().select(chosen, flags)

    def _go(self, row: int) -> None:
        column = max(0, self.currentIndex().column())
        index = self.register_model.index(row, column)
        self.selectionModel().setCurrentIndex(index, ONLY_THIS_ROW)
        first_of_group = row > 0 and self.register_model.line(row - 1).line is None
        if first_of_group:
            self.scrollTo(self.register_model.index(row - 1, 0))
        self.scrollTo(self.register_model.index(row, 0))

    def _fit_rows(self) -> None:
        for row, entry in enumerate(self.register_model.lines):
            head = FIRST_HEAD_HEIGHT if row == 0 else HEAD_HEIGHT
            height = ROW_HEIGHT if entry.line is not None else head
            if self.rowHeight(row) != height:
                self.setRowHeight(row, height)

    def _fit_columns(self) -> None:
        """Share the width: marks and initials keep theirs, texts grow with the window."""
        marks = len(self.register_model.slots)
        if not marks:
            return
        room = max(NARROW, self.viewport().width() - INITIALS_WIDTH - marks * MARK_WIDTH - int(LEAD))
        shares = {NAME: 0.225, TITLE: 0.305, REPRESENTING: 0.25}
        widths = {column: round(room * share) for column, share in shares.items()}
        widths[NAME] += int(LEAD)
        widths[INITIALS] = INITIALS_WIDTH
        widths |= dict.fromkeys(range(FIRST_MARK, FIRST_MARK + marks), MARK_WIDTH)
        for column, width in widths.items():
            self.setColumnWidth(column, width)
        used = sum(widths.values())
        note = self.register_model.note_column
        self.setColumnWidth(note, max(140, self.viewport().width() - used))

    def _hover(self, spot: QPoint) -> None:
        index = self.indexAt(spot)
        if index != self._hovered:
            self._hovered = index
            self.viewport().update()

    def _selected_rows(self) -> set[int]:
        return {index.row() for index in self.selectionModel().selectedIndexes()}


def _names_of(key: str, line: RegisterRowLine) -> set[str | None]:
    return {key, line.key, line.row_id, line.membership_id, line.person_id}
