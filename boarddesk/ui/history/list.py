"""The list of a history: Up and Down choose, Right and Left unfold and fold, Enter goes to the thing."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget
from typing_extensions import override

from boarddesk.model.history import HistoryLine
from boarddesk.ui.history.model import HistoryRows
from boarddesk.ui.history.painting import FOLD, HistoryDelegate
from boarddesk.ui.history.words import plain_text, tr
from boarddesk.ui.theme.theme import Theme
from boarddesk.ui.widgets.clipboard import put_on_clipboard
from boarddesk.ui.widgets.gestures import Gesture, add_gestures

NEAR_THE_END = 300
"""Pixels above the end at which more lines are wanted."""


class HistoryList(QListView):
    """Shows lines; used beside a page and as a page."""

    taken = Signal(object)
    """The HistoryLine she wants to go to."""
    more_wanted = Signal()
    """She has come near the end."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = HistoryRows(self)
        self.setModel(self.rows)
        self.setItemDelegate(HistoryDelegate(self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.verticalScrollBar().valueChanged.connect(lambda _: self._look_ahead())
        self.rows.dataChanged.connect(lambda *_: self.scheduleDelayedItemsLayout())
        Theme.current().changed.connect(self.viewport().update)
        add_gestures(
            self,
            (
                Gesture(tr("Go there"), "Return", self.take),
                Gesture(tr("Everything of this line"), "Space", self.unfold),
                Gesture(tr("Copy"), QKeySequence(QKeySequence.StandardKey.Copy).toString(), self.copy, "copy"),
            ),
        )

    @property
    def current_line(self) -> HistoryLine | None:
        """The line she is at."""
        return self.rows.line(self.currentIndex())

    def choose_first(self) -> None:
        """Put the cursor on the latest line, unless it is on one."""
        if self.current_line is None and self.rows.lines:
            self.setCurrentIndex(self.rows.index_of(self.rows.lines[0].id))

    def take(self) -> None:
        """Go to what the current line is about."""
        if self.current_line is not None:
            self.taken.emit(self.current_line)

    def unfold(self, unfolded: bool | None = None) -> None:
        """Show everything of the current line, or hide it."""
        self.rows.fold(self.currentIndex(), unfolded)
        QTimer.singleShot(0, self, lambda: self.scrollTo(self.currentIndex()))

    def copy(self) -> None:
        """Put the current line on the clipboard."""
        if self.current_line is not None:
            put_on_clipboard(plain_text(self.current_line), "")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take()
        elif key == Qt.Key.Key_Space:
            self.unfold()
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            self.unfold(key == Qt.Key.Key_Right)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and event.position().x() <= FOLD:
            self.rows.fold(self.indexAt(event.position().toPoint()))

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.position().x() > FOLD:
            self.take()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._look_ahead()

    def _step(self, step: int) -> None:
        """The next row that is a line."""
        row = self.currentIndex().row() + step
        while 0 <= row < self.rows.rowCount():
            index = self.rows.index(row)
            if self.rows.line(index) is not None:
                self.setCurrentIndex(index)
                return
            row += step
        if step > 0:
            self.more_wanted.emit()
        else:
            self.scrollToTop()

    def _look_ahead(self) -> None:
        bar = self.verticalScrollBar()
        if bar.value() >= bar.maximum() - NEAR_THE_END:
            self.more_wanted.emit()
