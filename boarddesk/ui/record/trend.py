"""Attendance from meeting to meeting as small bars, each below its own column, with its number beside it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from boarddesk.rules.dates import long_date
from boarddesk.ui.record.delegate import COLUMN_WIDTH
from boarddesk.ui.record.words import rate_words, tr
from boarddesk.ui.theme.theme import Theme, repaint_on_change
from boarddesk.ui.widgets.painting import LEAD, paint_hairline, paint_text, rounded

if TYPE_CHECKING:
    from boarddesk.ui.record.grid import RecordGrid

HEIGHT, TOP, FOOT = 104, 22, 22
BAR = 22.0


class Trend(QWidget):
    """The bars; who came in person below, who was represented above them, the rest is left of the whole."""

    def __init__(self, grid: "RecordGrid", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = grid
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(tr("Attendance from meeting to meeting"))
        grid.scrolled.connect(self.update)
        repaint_on_change(self)

    def refresh(self) -> None:
        """Show what the grid shows now."""
        self.setAccessibleDescription(self.in_words())
        self.update()

    def in_words(self) -> str:
        """Every bar as a sentence."""
        grid = self._grid.grid
        said = []
        for meeting, tally in zip(grid.meetings, grid.tallies, strict=True):
            rates = tally.attendance
            if rates.in_person.expected:
                day = long_date(meeting.date)
                said.append(f"{day}: {rate_words(rates.in_person)}; {rate_words(rates.including)}")
        return ". ".join(said)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        names = self._grid.names.width()
        self._paint_key(painter, names)
        view = self._grid.marks
        painter.setClipRect(names, 0, view.width(), self.height())
        paint_hairline(painter, names, names + view.width(), HEIGHT - FOOT)
        for column in range(len(self._grid.grid.meetings)):
            left = names + view.columnViewportPosition(column)
            if names - COLUMN_WIDTH < left < names + view.width():
                self._paint_bar(painter, left, column)
        painter.end()

    def _paint_bar(self, painter: QPainter, left: float, column: int) -> None:
        tally = self._grid.grid.tallies[column]
        rates = tally.attendance
        expected = rates.in_person.expected
        if not expected:
            return
        tokens = Theme.current().tokens
        centre = Qt.AlignmentFlag.AlignHCenter
        full = HEIGHT - TOP - FOOT - 2
        bottom = float(HEIGHT - FOOT)
        x = left + (COLUMN_WIDTH - BAR) / 2
        rounded(painter, QRectF(x, bottom - full, BAR, full), 3, tokens.chip)
        both = full * rates.including.attended / expected
        alone = full * rates.in_person.attended / expected
        rounded(painter, QRectF(x, bottom - both, BAR, both), 3, tokens.bar)
        rounded(painter, QRectF(x, bottom - alone, BAR, alone), 3, tokens.fill)
        over = QRectF(left, 0, COLUMN_WIDTH, TOP - 2)
        paint_text(painter, over, f"{rates.in_person.percent}%", "chip", "text", align=centre, tabular=True)
        below = QRectF(left - 4, HEIGHT - FOOT + 2, COLUMN_WIDTH + 8, FOOT - 2)
        words = f"{rates.in_person.attended}/{expected}"
        paint_text(painter, below, words, "key_cap", "text2", align=centre, tabular=True)

    def _paint_key(self, painter: QPainter, width: int) -> None:
        tokens = Theme.current().tokens
        painter.setClipRect(0, 0, width - 6, self.height())
        paint_text(painter, QRectF(LEAD, 4, width, 18), tr("From meeting to meeting"), "emphasis")
        for row, (colour, words) in enumerate(
            ((tokens.fill, tr("in person")), (tokens.bar, tr("represented")), (tokens.chip, tr("neither")))
        ):
            y = 28 + row * 18
            rounded(painter, QRectF(LEAD, y + 4, 10, 10), 2, colour)
            paint_text(painter, QRectF(LEAD + 17, y, width, 18), words, "hint", "text2")
