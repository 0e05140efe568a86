"""How the cells of the record are painted: plain letters for who came, so that absences stand out."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from boarddesk.model.enums import CountsAs
from boarddesk.model.record import LeftOut, RecordMark
from boarddesk.rules.rates import Rate
from boarddesk.ui.record.lines import GridLine
from boarddesk.ui.record.model import DETAIL, IN_PERSON, NAME, RUN, Index, MarksModel, count_text
from boarddesk.ui.record.words import run_words, shown_code, unmarked_words
from boarddesk.ui.theme.icons import paint_icon
from boarddesk.ui.theme.theme import Theme
from boarddesk.ui.theme.type import font
from boarddesk.ui.widgets.painting import LEAD, paint_focus_ring, paint_hairline, paint_text, ring, rounded

if TYPE_CHECKING:
    from boarddesk.ui.record.part import PartView

ROW_HEIGHT, COLUMN_WIDTH = 27, 48
MARK = QRectF(0, 0, 26, 20)
MARK_RADIUS = 6.0
PERCENT = 54.0
RIGHT, CENTRE = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter


class PartDelegate(QStyledItemDelegate):
    """What the cells of every part have in common: the ground of the current row and the line above the total."""

    def __init__(self, view: "PartView") -> None:
        super().__init__(view)
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(COLUMN_WIDTH, ROW_HEIGHT)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell = QRectF(option.rect)
        line = self._view.part.grid.lines[index.row()]
        selected = index.row() == self._view.current_row()
        if selected or line.is_total:
            painter.save()
            painter.setClipRect(cell)
            if selected:
                self._view.paint_ground(painter, cell)
            else:
                paint_hairline(painter, cell.left(), cell.right() + 1, cell.top(), "line2")
            painter.restore()
        self.paint_cell(painter, cell, line, index.column(), selected)

    def paint_cell(self, painter: QPainter, cell: QRectF, line: GridLine, column: int, selected: bool) -> None:
        """The content of a cell."""
        raise NotImplementedError


class NamesDelegate(PartDelegate):
    """Who, and for whom."""

    @override
    def paint_cell(self, painter: QPainter, cell: QRectF, line: GridLine, column: int, selected: bool) -> None:
        if column == NAME:
            room = cell.adjusted(LEAD, 0, -8, 0)
            paint_text(painter, room, line.name, "emphasis" if selected or line.is_total else "name")
        elif column == DETAIL:
            paint_text(painter, cell.adjusted(0, 0, -10, 0), line.detail, "secondary", "text2", selected=selected)


class MarksDelegate(PartDelegate):
    """A mark or a count for every meeting."""

    @override
    def paint_cell(self, painter: QPainter, cell: QRectF, line: GridLine, column: int, selected: bool) -> None:
        part = self._view.part
        assert isinstance(part, MarksModel)
        if line.counts:
            paint_text(painter, cell, count_text(line, column), "emphasis", align=CENTRE, tabular=True)
        else:
            mark = line.marks[column]
            paint_mark(painter, cell, mark, shown_code(mark, part.grid.meetings[column]), selected)
        if selected and self._view.is_current(column) and self._view.hasFocus():
            paint_focus_ring(painter, mark_box(cell).adjusted(-4, -3, 4, 3))


class RatesDelegate(PartDelegate):
    """Both rates as n of m with the percentage, and what was missed."""

    @override
    def paint_cell(self, painter: QPainter, cell: QRectF, line: GridLine, column: int, selected: bool) -> None:
        if column == RUN:
            paint_run(painter, cell, run_words(line.run))
            if line.run is None and not line.is_total:
                quiet = unmarked_words(line.attendance.unmarked)
                paint_text(painter, cell.adjusted(14, 0, 0, 0), quiet, "hint", "text3", selected=selected)
        elif line.counted:
            rates = line.attendance
            paint_rate(painter, cell, rates.in_person if column == IN_PERSON else rates.including, selected)


def mark_box(cell: QRectF) -> QRectF:
    """Where a mark lies in its cell."""
    left = round(cell.center().x() - MARK.width() / 2)
    return MARK.translated(left, round(cell.center().y() - MARK.height() / 2))


def paint_mark(painter: QPainter, cell: QRectF, mark: RecordMark | None, shown: str, selected: bool) -> None:
    """A mark: who came is a plain letter; represented, apologies and absent each have a shape of their own."""
    if not shown:
        return
    tokens = Theme.current().tokens
    quiet = mark is None or not mark.code or mark.left_out in (LeftOut.TERM, LeftOut.STANDING)
    if quiet or mark is None:
        paint_text(painter, cell, shown, "secondary", "text3", align=CENTRE, selected=selected)
        return
    box = mark_box(cell)
    ink = tokens.text2
    if mark.counts_as is CountsAs.PRESENT:
        ink = tokens.accent
    elif mark.counts_as is CountsAs.REPRESENTED:
        ink = tokens.accent
        ring(painter, box, MARK_RADIUS, tokens.accent, 1.0, fill=tokens.surface)
    elif mark.counts_as is CountsAs.APOLOGIES:
        rounded(painter, box, MARK_RADIUS, tokens.surface if selected else tokens.chip)
    else:
        ring(painter, box, MARK_RADIUS, tokens.control, 1.0, fill=None if selected else tokens.surface)
    painter.setFont(font("mark"))
    painter.setPen(ink)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), shown)


def paint_rate(painter: QPainter, cell: QRectF, rate: Rate, selected: bool) -> None:
    """5 of 7 in quiet letters, the percentage in strong ones."""
    if rate.percent is None:
        paint_text(painter, cell, "–", "secondary", "text3", align=RIGHT, selected=selected)
        return
    left = cell.adjusted(0, 0, -PERCENT, 0)
    paint_text(painter, left, f"{rate.attended} of {rate.expected}", "secondary", "text2", align=RIGHT, tabular=True)
    paint_text(painter, cell, f"{rate.percent}%", "emphasis", align=RIGHT, tabular=True)


def paint_run(painter: QPainter, cell: QRectF, words: str) -> None:
    """What was missed, by sign and word."""
    if words:
        box = QRectF(cell.x() + 14, cell.center().y() - 7, 14, 14)
        paint_icon(painter, "warning", box, Theme.current().tokens.amber)
        paint_text(painter, cell.adjusted(33, 0, 0, 0), words, "emphasis", "amber")
