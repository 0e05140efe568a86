"""The list of findings: arrows choose, Enter jumps, figures mend, N and Del say that it is no problem, O that the rule
is to be silent.
"""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget
from typing_extensions import override

Key = Qt.Key


class FindingList(QListView):
    """A single press chooses and shows the place, Enter or a double press goes there."""

    taken = Signal()
    figure = Signal(int)
    """Which fix is wanted, from 0."""
    no_problem = Signal()
    rule_off = Signal()
    filter_wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.doubleClicked.connect(lambda _: self.taken.emit())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        steps = {Key.Key_Up: -1, Key.Key_Down: 1, Key.Key_PageUp: -8, Key.Key_PageDown: 8}
        if held:
            super().keyPressEvent(event)
        elif key in (Key.Key_Return, Key.Key_Enter):
            self.taken.emit()
        elif key in steps:
            self.step(steps[key])
        elif key in (Key.Key_Home, Key.Key_End):
            self.step(-len(self._able()) if key == Key.Key_Home else len(self._able()))
        elif Key.Key_1 <= key <= Key.Key_9:
            self.figure.emit(key - Key.Key_1)
        elif key in (Key.Key_Delete, Key.Key_N):
            self.no_problem.emit()
        elif key == Key.Key_O:
            self.rule_off.emit()
        elif key == Key.Key_Slash:
            self.filter_wanted.emit("")
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
        if self.currentIndex().isValid():
            self.choose(self.currentIndex().row())

    def step(self, steps: int) -> None:
        """Choose the finding so many further on, or the last there is."""
        able = self._able()
        if able:
            row = self.currentIndex().row()
            at = able.index(row) if row in able else -1 if steps > 0 else len(able)
            self.choose(able[max(0, min(len(able) - 1, at + steps))])

    def choose(self, row: int) -> None:
        """Choose a row and bring it into view, the head of its rule as well where it is the first."""
        model = self.model()
        index: QModelIndex = model.index(row, 0)
        self.setCurrentIndex(index)
        above = model.index(row - 1, 0)
        if above.isValid() and not above.flags() & Qt.ItemFlag.ItemIsSelectable:
            self.scrollTo(above)
        self.scrollTo(index)

    def _able(self) -> list[int]:
        model = self.model()
        rows = range(model.rowCount())
        return [row for row in rows if model.index(row, 0).flags() & Qt.ItemFlag.ItemIsSelectable]
