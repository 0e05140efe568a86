"""Attendance of the last meetings as bars with their numbers, and the quorum as a line across them."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from boarddesk.model.lines.overview import AttendanceBar
from boarddesk.rules.dates import day_month, long_date
from boarddesk.ui.theme.theme import Theme, repaint_on_change
from boarddesk.ui.widgets.painting import paint_text, rounded

TOP, FOOT, KEY = 24.0, 26.0, 28.0
HEIGHT = 232
WIDEST, GAP = 52.0, 18.0


class AttendanceChart(QWidget):
    """The bars; a click on one opens that meeting's register."""

    wanted = Signal(str)
    """The meeting that was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[AttendanceBar, ...] = ()
        self._quorum: int | None = None
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Attendance at the last meetings"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        repaint_on_change(self)

    def show_bars(self, bars: Sequence[AttendanceBar], quorum: int | None) -> None:
        """Show these meetings."""
        self._bars, self._quorum = tuple(bars), quorum
        said = self.tr("{0}: {1} in person, {2} represented, of {3}")
        told = (said.format(long_date(b.date), b.present, b.represented, b.members) for b in self._bars)
        self.setAccessibleDescription(". ".join(told))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(360, HEIGHT)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        for bar, box in zip(self._bars, self._columns(), strict=True):
            if box.left() <= event.position().x() <= box.right():
                self.wanted.emit(bar.meeting_id)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for bar, box in zip(self._bars, self._columns(), strict=True):
            self._paint_bar(painter, bar, box)
        self._paint_quorum(painter)
        self._paint_key(painter)
        painter.end()

    @property
    def _most(self) -> int:
        return max((bar.members for bar in self._bars), default=1) or 1

    def _columns(self) -> list[QRectF]:
        count = max(1, len(self._bars))
        width = min(WIDEST, (self.width() - GAP * (count - 1)) / count)
        full = self.height() - TOP - FOOT - KEY
        return [QRectF(n * (width + GAP), TOP, width, full) for n in range(len(self._bars))]

    def _paint_bar(self, painter: QPainter, bar: AttendanceBar, box: QRectF) -> None:
        tokens = Theme.current().tokens
        centre = Qt.AlignmentFlag.AlignHCenter
        both, alone = (box.height() * n / self._most for n in (bar.present + bar.represented, bar.present))
        rounded(painter, QRectF(box.left(), box.bottom() - both, box.width(), both), 4, tokens.bar)
        if bar.represented:
            painter.fillRect(QRectF(box.left(), box.bottom() - alone - 2, box.width(), 2), tokens.surface)
        rounded(painter, QRectF(box.left(), box.bottom() - alone, box.width(), alone), 4, tokens.fill)
        over = QRectF(box.left() - 6, box.bottom() - both - 22, box.width() + 12, 20)
        paint_text(painter, over, str(bar.present + bar.represented), "strong", align=centre, tabular=True)
        below = QRectF(box.left() - 8, box.bottom() + 4, box.width() + 16, 20)
        paint_text(painter, below, day_month(bar.date), "hint", "text2", align=centre)

    def _paint_quorum(self, painter: QPainter) -> None:
        columns = self._columns()
        if self._quorum is None or not columns:
            return
        y = columns[0].bottom() - columns[0].height() * self._quorum / self._most
        pen = QPen(Theme.current().tokens.control, 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawLine(QPointF(columns[0].left(), y), QPointF(columns[-1].right(), y))

    def _paint_key(self, painter: QPainter) -> None:
        tokens = Theme.current().tokens
        y = self.height() - KEY / 2
        x = 0.0
        for colour, words in ((tokens.fill, self.tr("in person")), (tokens.bar, self.tr("represented"))):
            rounded(painter, QRectF(x, y - 4.5, 9, 9), 2.5, colour)
            x = paint_text(painter, QRectF(x + 15, y - 10, 120, 20), words, "hint", "text2") + 18
        if self._quorum is not None:
            painter.setPen(QPen(tokens.control, 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, y), QPointF(x + 16, y))
            words = self.tr("quorum, {0}").format(self._quorum)
            paint_text(painter, QRectF(x + 22, y - 10, 140, 20), words, "hint", "text2")
