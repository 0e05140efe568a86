"""How the register is painted: heads of groups with their own columns, people, marks by shape, notes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from boarddesk.model.enums import CountsAs
from boarddesk.model.lines.boards import CodeLine
from boarddesk.ui.attendance.entries import NOT_HERE, Entry, NotePart, note_parts
from boarddesk.ui.attendance.model import INITIALS, NAME, REPRESENTING, TITLE
from boarddesk.ui.theme.icons import paint_icon
from boarddesk.ui.theme.theme import Theme
from boarddesk.ui.theme.type import Role
from boarddesk.ui.widgets.lines_model import CellState, Index
from boarddesk.ui.widgets.painting import (
    LEAD,
    MarkShape,
    mark_rect,
    paint_hairline,
    paint_mark,
    paint_row_ground,
    paint_text,
    ring,
)

if TYPE_CHECKING:
    from boarddesk.ui.attendance.table import RegisterTable

ROW_HEIGHT, HEAD_HEIGHT, FIRST_HEAD_HEIGHT = 34, 62, 46
HEAD_BAND = 34.0
GAP = 12.0

SHAPES: dict[CountsAs, MarkShape] = {
    CountsAs.PRESENT: MarkShape.FILLED,
    CountsAs.REPRESENTED: MarkShape.TINTED,
    CountsAs.APOLOGIES: MarkShape.GREY,
    CountsAs.ABSENT: MarkShape.OUTLINED,
}


class RegisterDelegate(QStyledItemDelegate):
    """Paints the cells of a `RegisterTable`."""

    def __init__(self, table: "RegisterTable") -> None:
        super().__init__(table)
        self._table = table

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(44, ROW_HEIGHT)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = self._table.entry_at(index)
        cell = QRectF(option.rect)
        painter.save()
        painter.setClipRect(cell)
        if entry.line is None:
            self._paint_head(painter, cell, entry, index.column())
        else:
            state = self._table.state_of(index)
            self._paint_ground(painter, cell, state)
            self._paint_cell(painter, cell, entry, index, state)
        painter.restore()

    def _paint_ground(self, painter: QPainter, cell: QRectF, state: CellState) -> None:
        row = self._table.row_rect(cell)
        if state.selected or state.hovered:
            token = "select" if state.selected else "sunken"
            paint_row_ground(painter, row, state.current and state.selected, token)
        if not state.selected:
            left, right = max(cell.left(), row.left() + LEAD), min(cell.right(), row.right() - 6)
            paint_hairline(painter, left, right, cell.bottom() - 1)

    def _paint_cell(self, painter: QPainter, cell: QRectF, entry: Entry, index: Index, state: CellState) -> None:
        column, line = index.column(), entry.person
        room = cell.adjusted(0, 0, -GAP, 0)
        slot = self._table.register_model.slot_at(column)
        if slot is not None:
            self._paint_slot(painter, cell, entry, slot, index, state)
        elif column == NAME:
            self._paint_name(painter, room.adjusted(LEAD, 0, 0, 0), entry, state)
        elif column == INITIALS and entry.section.has_initials:
            paint_text(painter, room, line.initials, "secondary", "text2", tabular=True)
        elif column == TITLE and entry.section.has_title:
            paint_text(painter, room, line.printed_title or line.plain_title, "secondary", "text2")
        elif column == REPRESENTING and entry.section.has_representing:
            paint_text(painter, room, line.representing, "secondary", "text2")
        elif column == self._table.register_model.note_column:
            self._paint_note(painter, room.adjusted(GAP, 0, 0, 0), note_parts(entry))

    def _paint_name(self, painter: QPainter, room: QRectF, entry: Entry, state: CellState) -> None:
        line = entry.person
        quiet = line.counts_as in NOT_HERE and not state.current
        edge = paint_text(painter, room, line.name, "name", "text2" if quiet else "text")
        if line.office:
            room.setLeft(edge + 8)
            if room.width() > 20:
                paint_text(painter, room, line.office, "hint", "text3", selected=state.selected)

    def _paint_slot(
        self, painter: QPainter, cell: QRectF, entry: Entry, slot: int, index: Index, state: CellState
    ) -> None:
        code = entry.slots[slot]
        if code is None:
            return
        paint_mark(painter, cell, code.key.upper(), self._shape(entry, code, index, state), state.selected)
        if state.focused and self._table.is_current_cell(index):
            ring(painter, mark_rect(cell).adjusted(-3, -3, 3, 3), 9, Theme.current().tokens.accent)

    def _shape(self, entry: Entry, code: CodeLine, index: Index, state: CellState) -> MarkShape:
        if self._table.asking == entry.key and code.counts_as is CountsAs.REPRESENTED:
            return MarkShape.CHOSEN
        if entry.person.code == code.code:
            return SHAPES[code.counts_as]
        if self._table.may_mark and ((state.current and state.selected) or self._table.is_hovered_cell(index)):
            return MarkShape.CHOICE
        return MarkShape.DOT

    def _paint_note(self, painter: QPainter, room: QRectF, parts: tuple[NotePart, ...]) -> None:
        for at, part in enumerate(parts):
            if room.width() < 16:
                return
            if at and not part.strong:
                room.setLeft(paint_text(painter, room, "·", "secondary", "text3", selected=True) + 5)
            if part.token == "amber":
                box = QRectF(room.x(), room.center().y() - 7, 14, 14)
                paint_icon(painter, "warning", box, Theme.current().tokens.amber)
                room.setLeft(room.left() + 19)
            role: Role = "emphasis" if part.strong else "secondary"
            room.setLeft(paint_text(painter, room, part.text, role, part.token) + 5)

    def _paint_head(self, painter: QPainter, cell: QRectF, entry: Entry, column: int) -> None:
        row = self._table.row_rect(cell)
        band = QRectF(row.x() + LEAD, cell.bottom() - HEAD_BAND, row.width() - LEAD - 6, HEAD_BAND)
        paint_hairline(painter, max(cell.left(), band.left()), min(cell.right(), band.right()), cell.bottom() - 1)
        slot = self._table.register_model.slot_at(column)
        if slot is not None:
            self._paint_slot_head(painter, QRectF(cell.x(), band.y(), cell.width(), HEAD_BAND), entry, slot)
        elif column == self._table.register_model.note_column:
            room = QRectF(cell.x() + GAP, band.y(), cell.width() - GAP, HEAD_BAND)
            paint_text(painter, room, self.tr("Note"), "column_head", "text3")
        elif column == REPRESENTING and entry.section.has_representing:
            room = QRectF(cell.x(), band.y(), cell.width(), HEAD_BAND)
            paint_text(painter, room, self.tr("Representing"), "column_head", "text3")
        elif column < REPRESENTING:
            self._paint_group_name(painter, band, entry)

    def _paint_slot_head(self, painter: QPainter, room: QRectF, entry: Entry, slot: int) -> None:
        code = entry.slots[slot]
        if code is not None:
            centre = Qt.AlignmentFlag.AlignHCenter
            paint_text(painter, room, code.code, "column_head", "text3", align=centre)

    def _paint_group_name(self, painter: QPainter, band: QRectF, entry: Entry) -> None:
        """The name runs over the first columns; every cell paints it whole and clips."""
        room = QRectF(band)
        room.setRight(self._table.columnViewportPosition(REPRESENTING) - GAP)
        room.setLeft(paint_text(painter, room, entry.section.name, "item_heading") + 10)
        room.setLeft(paint_text(painter, room, str(entry.count), "secondary", "text2", tabular=True) + 12)
        if entry.section.note and room.width() > 40:
            paint_text(painter, room, entry.section.note, "hint", "text3")
