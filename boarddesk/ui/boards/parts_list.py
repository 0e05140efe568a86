"""The parts of the minutes in their order, ticked where they are printed; moved by keys, buttons and drag."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from boarddesk.model.document_style import Part
from boarddesk.ui.widgets.buttons import IconButton
from boarddesk.ui.widgets.gestures import Gesture, add_gestures

PART = Qt.ItemDataRole.UserRole
ROW = 34


class PartsList(QWidget):
    """Says with `changed` that a part was moved, ticked or left out."""

    changed = Signal()

    def __init__(self, words: Mapping[Part, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Parts of the minutes in their order"))
        self.list.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        self.list.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.list.setMinimumHeight(len(Part) * ROW + 4)
        self.up = IconButton("move_up", self.tr("Move up (Alt+Shift+Up)"), self, 32)
        self.down = IconButton("move_down", self.tr("Move down (Alt+Shift+Down)"), self, 32)
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self.up)
        tools.addWidget(self.down)
        tools.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.list)
        column.addLayout(tools)
        self.setFocusProxy(self.list)
        self._connect()

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts that are ticked, in their order."""
        rows = (self.list.item(row) for row in range(self.list.count()))
        return tuple(Part(row.data(PART)) for row in rows if row.checkState() is Qt.CheckState.Checked)

    def set_parts(self, parts: tuple[Part, ...]) -> None:
        """Show these ticked in this order, and the others after them."""
        self.list.blockSignals(True)
        self.list.clear()
        for part in (*parts, *(each for each in Part if each not in parts)):
            row = QListWidgetItem(self._words[part])
            row.setData(PART, part)
            row.setSizeHint(QSize(0, ROW))
            row.setCheckState(Qt.CheckState.Checked if part in parts else Qt.CheckState.Unchecked)
            if part is Part.MINUTES:
                row.setFlags(row.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
            self.list.addItem(row)
        self.list.setCurrentRow(0)
        self.list.blockSignals(False)

    def select(self, part: Part) -> None:
        """Put the cursor on a part."""
        rows = (row for row in range(self.list.count()) if self.list.item(row).data(PART) == part)
        self.list.setCurrentRow(next(rows, 0))

    def move_part(self, steps: int) -> None:
        """Move the current part up (negative) or down."""
        at = self.list.currentRow()
        if at < 0 or not 0 <= at + steps < self.list.count():
            return
        self.list.blockSignals(True)
        self.list.insertItem(at + steps, self.list.takeItem(at))
        self.list.setCurrentRow(at + steps)
        self.list.blockSignals(False)
        self.changed.emit()

    def _connect(self) -> None:
        self.up.clicked.connect(lambda: self.move_part(-1))
        self.down.clicked.connect(lambda: self.move_part(1))
        self.list.itemChanged.connect(lambda _: self.changed.emit())
        self.list.model().rowsMoved.connect(lambda *_: self.changed.emit())
        add_gestures(
            self.list,
            (
                Gesture(self.tr("Move up"), "Alt+Shift+Up", lambda: self.move_part(-1), "move_up"),
                Gesture(self.tr("Move down"), "Alt+Shift+Down", lambda: self.move_part(1), "move_down"),
            ),
        )
