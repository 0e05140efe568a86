"""One of the three tables of the grid: names and rates stay where they are, the meetings scroll between them."""

from enum import StrEnum

from PySide6.QtCore import QModelIndex, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from boarddesk.model.record import ColumnState
from boarddesk.ui.record.delegate import COLUMN_WIDTH, ROW_HEIGHT
from boarddesk.ui.record.model import Index, MarksModel, PartModel
from boarddesk.ui.record.words import tr
from boarddesk.ui.theme.theme import Theme
from boarddesk.ui.theme.type import font
from boarddesk.ui.widgets.painting import LEAD, paint_hairline, paint_row_ground, paint_text, rounded, text_width

HEAD_HEIGHT = 42
NOT_COUNTED_EVERY = 360
"""In a long grid the words of a column that is not counted come again after so many pixels."""
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier)


class Place(StrEnum):
    """Where a part stands."""

    LEFT = "left"
    MIDDLE = "middle"
    RIGHT = "right"


class PartHead(QHeaderView):
    """Two lines over each column; the one of the current column is stronger."""

    def __init__(self, view: "PartView") -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._view = view
        self.setFixedHeight(HEAD_HEIGHT)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(10)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        room = self.viewport().width()
        left = LEAD if self._view.place is Place.LEFT else 0
        paint_hairline(painter, left, room, HEAD_HEIGHT - 1)
        painter.end()

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        part = self._view.part
        tokens = Theme.current().tokens
        cell = QRectF(rect)
        painter.fillRect(cell, tokens.surface)
        low = QRectF(cell.x(), cell.bottom() - 24, cell.width(), 20)
        if isinstance(part, MarksModel):
            centre = Qt.AlignmentFlag.AlignHCenter
            token = "text" if self._view.is_current(logicalIndex) else "text3"
            paint_text(painter, low.translated(0, -15), part.upper_title(logicalIndex), "hint", "text3", align=centre)
            paint_text(painter, low, part.title(logicalIndex), "column_head", token, align=centre, tabular=True)
        elif self._view.place is Place.RIGHT:
            right = Qt.AlignmentFlag.AlignRight
            paint_text(painter, low, part.title(logicalIndex), "column_head", "text3", align=right)
        else:
            inset = LEAD if logicalIndex == 0 else 0
            paint_text(painter, low.adjusted(inset, 0, -8, 0), part.title(logicalIndex), "column_head", "text3")


class PartView(QTableView):
    """A table of the grid; the one in the middle has the focus and the cursor, the others follow it."""

    letter_typed = Signal(str)
    opened = Signal()
    """Enter or a double click."""
    cleared = Signal()
    """Backspace or Delete."""
    space_typed = Signal()
    find_wanted = Signal()
    copy_wanted = Signal()
    moved = Signal()
    """Another cell has become current."""
    resized = Signal()

    def __init__(self, part: PartModel, place: Place, name: str, leader: "PartView | None" = None) -> None:
        super().__init__()
        self.part = part
        self.place = place
        self._leader = leader
        self.setAccessibleName(name)
        self._build()
        self.setModel(part)

    def current_row(self) -> int:
        """The row of the cursor, -1 without one."""
        return (self._leader or self).currentIndex().row()

    def is_current(self, column: int) -> bool:
        """Whether the cursor stands in this column."""
        return self._leader is None and self.currentIndex().column() == column

    def paint_ground(self, painter: QPainter, cell: QRectF) -> None:
        """The ground of the current row, which goes on beyond the edges where another part follows."""
        width = self.viewport().width()
        left = 0.0 if self.place is Place.LEFT else -40.0
        right = float(width if self.place is Place.RIGHT else width + 40)
        row = QRectF(left, cell.y(), right - left, cell.height())
        paint_row_ground(painter, row, current=self.place is Place.LEFT)

    def copy(self) -> None:
        """Ask for the whole table on the clipboard; the Edit menu calls whatever has the focus."""
        self.copy_wanted.emit()

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        self.horizontalHeader().viewport().update()
        self.moved.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        text, plain = event.text(), event.modifiers() in _PLAIN
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif plain and event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.cleared.emit()
        elif plain and event.key() == Qt.Key.Key_Space:
            self.space_typed.emit()
        elif plain and text == "/":
            self.find_wanted.emit()
        elif plain and text.isprintable() and text.strip():
            self.letter_typed.emit(text)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._leader is not None:
            self._lead(self.indexAt(event.position().toPoint()))
            return
        super().mousePressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._leader is None and self.indexAt(event.position().toPoint()).isValid():
            self.opened.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), Theme.current().tokens.surface)
        painter.end()
        super().paintEvent(event)
        if self.place is not Place.MIDDLE:
            return
        painter = QPainter(self.viewport())
        self._paint_beyond(painter)
        self._paint_not_counted(painter)
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def _build(self) -> None:
        self.setHorizontalHeader(PartHead(self))
        self.horizontalHeader().setDefaultSectionSize(COLUMN_WIDTH)
        vertical = self.verticalHeader()
        vertical.hide()
        vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        vertical.setMinimumSectionSize(ROW_HEIGHT)
        vertical.setDefaultSectionSize(ROW_HEIGHT)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # so that scrolling moves what is painted
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setProperty("lines", True)
        self.setFont(font("body"))
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if self._leader else Qt.FocusPolicy.StrongFocus)

    def _lead(self, index: QModelIndex) -> None:
        assert self._leader is not None
        if index.isValid():
            column = max(0, self._leader.currentIndex().column())
            self._leader.setCurrentIndex(self._leader.part.index(index.row(), column))
        self._leader.setFocus(Qt.FocusReason.MouseFocusReason)

    def _paint_beyond(self, painter: QPainter) -> None:
        """Carry the current row's ground and the line above the total on to the right of the last meeting."""
        end = self.columnViewportPosition(self.part.columnCount() - 1) + COLUMN_WIDTH if self.part.columnCount() else 0
        width = self.viewport().width()
        if end >= width:
            return
        painter.save()
        painter.setClipRect(QRectF(end, 0, width - end, self.viewport().height()))
        lines = self.part.grid.lines
        for row in {self.current_row(), len(lines) - 1}:
            if 0 <= row < len(lines):
                cell = QRectF(end, self.rowViewportPosition(row), width - end, ROW_HEIGHT)
                if row == self.current_row():
                    self.paint_ground(painter, cell)
                elif lines[row].is_total:
                    paint_hairline(painter, cell.left(), cell.right(), cell.top(), "line2")
        painter.restore()

    def _paint_not_counted(self, painter: QPainter) -> None:
        """Columns of meetings that were cancelled are one grey field with the word for it."""
        lines = self.part.grid.lines
        rows = len(lines) - (1 if lines and lines[-1].is_total else 0)
        if not rows:
            return
        top, height = self.rowViewportPosition(0), rows * ROW_HEIGHT
        for column, meeting in enumerate(self.part.grid.meetings):
            left = self.columnViewportPosition(column)
            if meeting.state is ColumnState.CANCELLED and -COLUMN_WIDTH < left < self.viewport().width():
                field = QRectF(left + 4, top + 4, COLUMN_WIDTH - 8, height - 8)
                rounded(painter, field, 8, Theme.current().tokens.sunken)
                paint_upwards(painter, field, tr("cancelled, not counted"))


def paint_upwards(painter: QPainter, field: QRectF, words: str) -> None:
    """Words that run upwards in a narrow field, once for each stretch of it."""
    times = max(1, round(field.height() / NOT_COUNTED_EVERY))
    stretch = field.height() / times
    if text_width(words, "hint") > stretch - 8:
        return
    for each in range(times):
        painter.save()
        painter.translate(field.center().x(), field.top() + stretch * (each + 0.5))
        painter.rotate(-90)
        room = QRectF(-stretch / 2, -field.width() / 2, stretch, field.width())
        paint_text(painter, room, words, "hint", "text3", align=Qt.AlignmentFlag.AlignHCenter)
        painter.restore()


def spot_of(view: PartView, index: QModelIndex, owner: QWidget) -> QRect:
    """Where a cell is, in the coordinates of a widget that holds the view."""
    cell = view.visualRect(index)
    return (
        QRect(view.viewport().mapTo(owner, cell.topLeft()), cell.size())
        if cell.isValid()
        else QRect(QPoint(), cell.size())
    )
