"""The columns of a list of members, each with some of its cells and a combo box that says what it holds."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from boarddesk.model.lines.member_list import ListField, ListLayout, Sheet
from boarddesk.ui.members.import_rows import list_field_words
from boarddesk.ui.widgets.field import dress
from boarddesk.ui.widgets.labels import label

SAMPLES = 3


class ImportColumns(QWidget):
    """One line a column, because a list can have any number of them."""

    changed = Signal()

    def __init__(self, sheet: Sheet, layout: ListLayout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = layout
        self.boxes: list[QComboBox] = []
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        for at in range(sheet.width):
            self._add(grid, at, head_of(sheet, layout, at), samples_of(sheet, layout, at))
        grid.setRowStretch(sheet.width, 1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(dress(inside))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        words = self.tr("What each column holds, as far as its head and its cells tell. Put right what is wrong.")
        column.addWidget(label(words, "secondary", "text2", wrap=True))
        column.addWidget(area, 1)

    @property
    def layout_chosen(self) -> ListLayout:
        """The layout as the boxes say it."""
        return ListLayout(self._layout.head_row, tuple(ListField(box.currentData()) for box in self.boxes))

    def _add(self, grid: QGridLayout, at: int, head: str, samples: Sequence[str]) -> None:
        title = head or self.tr("Column {n}").format(n=at + 1)
        box = QComboBox()
        box.setAccessibleName(self.tr("What the column {name} holds").format(name=title))
        for field, words in list_field_words():
            box.addItem(words, field)
        box.setCurrentIndex(box.findData(self._layout.fields[at]))
        box.setMinimumWidth(210)
        box.currentIndexChanged.connect(lambda _: self.changed.emit())
        grid.addWidget(label(title, "name"), at, 0)
        grid.addWidget(label(" · ".join(samples), "body", "text2", wrap=True), at, 1)
        grid.addWidget(box, at, 2)
        self.boxes.append(box)


def head_of(sheet: Sheet, layout: ListLayout, at: int) -> str:
    """The head of a column, empty for a list without heads."""
    return sheet.rows[layout.head_row][at] if layout.head_row is not None else ""


def samples_of(sheet: Sheet, layout: ListLayout, at: int) -> list[str]:
    """The first few different cells of a column."""
    cells = dict.fromkeys(row[at] for row in sheet.rows[layout.first_row :] if row[at])
    return list(cells)[:SAMPLES]
