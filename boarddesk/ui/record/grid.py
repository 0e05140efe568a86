"""The grid: names and rates stand still, the meetings scroll between them; one cursor for all three."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QScrollBar, QWidget
from typing_extensions import override

from boarddesk.model.record import RecordMark, RecordMeeting
from boarddesk.ui.record.delegate import COLUMN_WIDTH, MarksDelegate, NamesDelegate, RatesDelegate
from boarddesk.ui.record.lines import Grid, GridLine, View
from boarddesk.ui.record.model import MarksModel, NamesModel, RatesModel
from boarddesk.ui.record.part import PartView, Place, spot_of
from boarddesk.ui.record.words import tr
from boarddesk.ui.widgets.clipboard import put_on_clipboard
from boarddesk.ui.widgets.painting import LEAD
from boarddesk.ui.widgets.popup import ErrorBubble

NAME_WIDTH, DETAIL_WIDTH, MOST = 134, 154, 560
RATE_WIDTHS = (116, 138, 112)
LEAST_MARKS = 380
"""On a wide window the rates stay near the meetings, so that the eye finds its way across."""


class RecordGrid(QWidget):
    """Members by meetings with their rates."""

    moved = Signal()
    scrolled = Signal()
    """The meetings have moved sideways, or their room has changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.marks = PartView(MarksModel(self), Place.MIDDLE, tr("Marks by member and meeting"))
        self.names = PartView(NamesModel(self), Place.LEFT, tr("Members"), self.marks)
        self.rates = PartView(RatesModel(self), Place.RIGHT, tr("Rates"), self.marks)
        self.down = QScrollBar(Qt.Orientation.Vertical)
        self.across = QScrollBar(Qt.Orientation.Horizontal)
        self._bubble: ErrorBubble | None = None
        self.marks.setItemDelegate(MarksDelegate(self.marks))
        self.names.setItemDelegate(NamesDelegate(self.names))
        self.rates.setItemDelegate(RatesDelegate(self.rates))
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.marks)

    @property
    def parts(self) -> tuple[PartView, ...]:
        """The three tables from left to right."""
        return (self.names, self.marks, self.rates)

    @property
    def grid(self) -> Grid:
        """What is on show."""
        return self.marks.part.grid

    def show_grid(self, grid: Grid) -> None:
        """Show this; the cursor stays on its person and meeting."""
        before, column = self.current_line(), self.marks.currentIndex().column()
        meeting = self.grid.meetings[column].id if 0 <= column < len(self.grid.meetings) else ""
        for view in self.parts:
            view.part.show_grid(grid)
        self._fit()
        if not self.marks.currentIndex().isValid() and grid.lines and grid.meetings:
            rows = [line.key for line in grid.lines]
            row = rows.index(before.key) if before is not None and before.key in rows else 0
            ids = [each.id for each in grid.meetings]
            self.marks.setCurrentIndex(
                self.marks.part.index(row, ids.index(meeting) if meeting in ids else len(ids) - 1)
            )
        self.moved.emit()

    def current_line(self) -> GridLine | None:
        """The row of the cursor."""
        row = self.marks.currentIndex().row()
        return self.grid.lines[row] if 0 <= row < len(self.grid.lines) else None

    def current_meeting(self) -> RecordMeeting | None:
        """The meeting of the cursor."""
        column = self.marks.currentIndex().column()
        return self.grid.meetings[column] if 0 <= column < len(self.grid.meetings) else None

    def current_mark(self) -> RecordMark | None:
        """The mark under the cursor."""
        line, column = self.current_line(), self.marks.currentIndex().column()
        return line.marks[column] if line is not None and line.marks else None

    def go(self, key: str, meeting_id: str = "") -> bool:
        """Put the cursor on a row, and on a meeting when one is named; False when the row is not on show."""
        rows = [line.key for line in self.grid.lines]
        if key not in rows or not self.grid.meetings:
            return False
        ids = [meeting.id for meeting in self.grid.meetings]
        column = ids.index(meeting_id) if meeting_id in ids else max(0, self.marks.currentIndex().column())
        self.marks.setCurrentIndex(self.marks.part.index(rows.index(key), column))
        return True

    def go_down(self) -> None:
        """Put the cursor one row down in the same meeting."""
        index = self.marks.currentIndex()
        below = self.marks.part.index(index.row() + 1, index.column())
        if below.isValid() and not self.grid.lines[below.row()].is_total:
            self.marks.setCurrentIndex(below)

    def say(self, sentence: str) -> None:
        """Say at the cursor why something cannot be."""
        if self._bubble is None:
            self._bubble = ErrorBubble(self)
        self._bubble.say(sentence, self.spot())

    @property
    def error_shown(self) -> str:
        """The sentence now shown at the cursor, empty when there is none."""
        return self._bubble.sentence if self._bubble is not None and self._bubble.isVisible() else ""

    def dismiss_error(self) -> None:
        """Take away what was said."""
        if self._bubble is not None:
            self._bubble.dismiss()

    def spot(self) -> QRect:
        """Where the cursor is, in this widget's coordinates."""
        return spot_of(self.marks, self.marks.currentIndex(), self)

    def spot_in_marks(self) -> QRect:
        """Where the cursor is, in the coordinates of the table of marks."""
        return spot_of(self.marks, self.marks.currentIndex(), self.marks)

    def copy(self) -> None:
        """Put the whole table on the clipboard, as text with tabs and as a table."""
        rows = self.rows_of_text()
        cells = ("".join(f"<td>{escaped(text)}</td>" for text in row) for row in rows)
        html = f"<table>{''.join(f'<tr>{each}</tr>' for each in cells)}</table>"
        put_on_clipboard("\n".join("\t".join(row) for row in rows), html)

    def rows_of_text(self) -> list[list[str]]:
        """Head and rows of all three parts as they are read."""
        head = [view.part.long_title(n) for view in self.parts for n in range(view.part.columnCount())]
        return [head, *(self._row_of_text(line) for line in self.grid.lines)]

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _row_of_text(self, line: GridLine) -> list[str]:
        return [view.part.text(line, n) for view in self.parts for n in range(view.part.columnCount())]

    def _lay_out(self) -> None:
        self.rates.setFixedWidth(sum(RATE_WIDTHS))
        for column, width in enumerate(RATE_WIDTHS):
            self.rates.setColumnWidth(column, width)
        for bar, name in ((self.down, tr("Scroll members")), (self.across, tr("Scroll meetings"))):
            bar.setAccessibleName(name)
            bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for column, view in enumerate(self.parts):
            layout.addWidget(view, 0, column)
        layout.addWidget(self.down, 0, 3)
        layout.addWidget(self.across, 1, 1)
        layout.setColumnStretch(1, 1000)
        layout.setColumnStretch(4, 1)
        layout.setRowStretch(0, 1)

    def _connect(self) -> None:
        self.marks.moved.connect(self._moved)
        self.marks.copy_wanted.connect(self.copy)
        self.marks.resized.connect(self.scrolled)
        self.across.valueChanged.connect(lambda _: self.scrolled.emit())
        follow(self.down, self.marks.verticalScrollBar())
        follow(self.across, self.marks.horizontalScrollBar())
        for view in (self.names, self.rates):
            twin(view.verticalScrollBar(), self.marks.verticalScrollBar())

    def _moved(self) -> None:
        self.dismiss_error()
        for view in (self.names, self.rates):
            view.viewport().update()
        self.moved.emit()

    def _fit(self) -> None:
        """Give the names what the meetings leave, within bounds."""
        needed = len(self.grid.meetings) * COLUMN_WIDTH
        least = NAME_WIDTH + DETAIL_WIDTH + int(LEAD)
        spare = self.width() - sum(RATE_WIDTHS) - self.down.width() - needed
        both = max(least, min(MOST, spare))
        share = 0.62 if self.grid.view in (View.ORGANISATION, View.GROUP) else 0.36
        name = round(max(NAME_WIDTH + LEAD, both * share))
        for column, width in enumerate((name, both - name)):
            if self.names.columnWidth(column) != width:
                self.names.setColumnWidth(column, width)
        self.marks.setMaximumWidth(max(LEAST_MARKS, needed + COLUMN_WIDTH * 2))
        if self.names.width() != both:
            self.names.setFixedWidth(both)


def follow(shown: QScrollBar, inner: QScrollBar) -> None:
    """Have a bar beside the tables move the one inside, which nobody sees."""

    def take(*_: int) -> None:
        shown.setPageStep(inner.pageStep())
        shown.setSingleStep(inner.singleStep())
        shown.setRange(inner.minimum(), inner.maximum())
        shown.setVisible(inner.maximum() > inner.minimum())

    inner.rangeChanged.connect(take)
    inner.valueChanged.connect(shown.setValue)
    shown.valueChanged.connect(inner.setValue)
    take()


def twin(one: QScrollBar, other: QScrollBar) -> None:
    """Have two bars of the same range at the same place."""
    one.valueChanged.connect(other.setValue)
    other.valueChanged.connect(one.setValue)


def escaped(text: str) -> str:
    """Text as it may stand between tags."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
