"""The heads of the agenda's columns."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from boarddesk.ui.agenda.model import Columns, alignment
from boarddesk.ui.theme.theme import Theme
from boarddesk.ui.theme.type import font
from boarddesk.ui.widgets.painting import LEAD, paint_hairline, paint_text, text_width
from boarddesk.ui.widgets.rows import CELL_GAP

HEAD_INDENT = 22.0


class AgendaHead(QHeaderView):
    """Small words over one hairline."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFont(font("column_head"))
        self.setFixedHeight(36)
        self.setSectionsClickable(False)
        self.setSectionsMovable(False)
        self.setStretchLastSection(False)
        self.setMinimumSectionSize(28)

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        cell = QRectF(rect)
        painter.fillRect(cell, Theme.current().tokens.surface)
        column = Columns(logicalIndex)
        lead = {Columns.NUMBER: LEAD, Columns.TITLE: HEAD_INDENT}.get(column, 0.0)
        rule = LEAD if column is Columns.NUMBER else 0.0
        last = 6 if logicalIndex == self.count() - 1 else 0
        paint_hairline(painter, cell.left() + rule, cell.right() - last, cell.bottom() - 1)
        title = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal))
        room = cell.adjusted(lead, 0, -CELL_GAP, 0)
        if text_width(title, "column_head") > room.width() + 0.5:
            title = title.split(maxsplit=1)[0]
        paint_text(painter, room, title, "column_head", "text3", align=alignment(column))
