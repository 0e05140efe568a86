"""Cells of the log: painted in the upper part of an unfolded row, edited in fields that know owners and dates."""

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QPlainTextEdit, QStyleOptionViewItem, QWidget
from typing_extensions import override

from boarddesk.model.lines.actions import ActionLine
from boarddesk.ui.actions.fields import DueField, OwnersField, due_footer
from boarddesk.ui.actions.grouping import GroupHead, paint_head
from boarddesk.ui.theme.type import font
from boarddesk.ui.widgets.completion import CompletionController
from boarddesk.ui.widgets.painting import LEAD
from boarddesk.ui.widgets.rows import RowDelegate

if TYPE_CHECKING:
    from boarddesk.ui.actions.table import ActionTable

Index = QModelIndex | QPersistentModelIndex

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
WIDTHS = {"owners": 240, "due": 190}
"""How wide the fields of narrow columns are at least."""


class TextField(QPlainTextEdit):
    """The wording of an action over several lines; Enter ends it."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFont(font("name"))
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(3)

    def text(self) -> str:
        """What was typed, as one paragraph."""
        return " ".join(self.toPlainText().split())


class LogDelegate(RowDelegate):
    """Paints and edits the cells of the log."""

    def __init__(self, table: "ActionTable") -> None:
        super().__init__(table)
        self._log = table

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._log.line_at(index)
        if isinstance(row, GroupHead):
            self._paint_head(painter, option, index, row)
            return
        below = self._log.unfolded_height(index)
        upper = QStyleOptionViewItem(option) if below else option
        if below:
            upper.rect = option.rect.adjusted(0, 0, 0, -below)
        super().paint(painter, upper, index)

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        column, line = self._log.column_at(index), self._log.line_at(index)
        if column.id == "text":
            return TextField(column.title, parent)
        base, today = self._log.base_of(line), self._log.today
        if column.id == "due":
            return DueField(base, today, self._log.next_meeting_of(line), parent)
        return self._owners_field(line, base, today, parent)

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if not isinstance(editor, TextField):
            super().setEditorData(editor, index)
            return
        refused = self._log.take_refused()
        editor.setPlainText(refused if refused is not None else str(index.data(Qt.ItemDataRole.EditRole)))
        editor.selectAll()

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, DueField | OwnersField):
            editor.completion.dismiss()
        super().setModelData(editor, model, index)

    @override
    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        cell = QRect(option.rect).adjusted(0, 0, 0, -self._log.unfolded_height(index))
        left = max(0, cell.left() + (int(LEAD) - 10 if self._log.is_first(index.column()) else -10))
        if isinstance(editor, TextField):
            editor.setGeometry(left, cell.top() + 2, cell.right() - left - 4, max(58, cell.height() - 4))
            return
        width = max(cell.right() - left - 4, WIDTHS.get(self._log.column_at(index).id, 0))
        editor.setGeometry(left, cell.top() + 5, width, 32)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave keys that an open list of offers wants to that list; end the wording with Enter."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and isinstance(watched, QWidget):
            if isinstance(watched, OwnersField) and offers_wait(watched.completion):
                return False
            if isinstance(watched, TextField) and event.key() in _ENTER:
                self._finish(watched)
                return True
        return super().eventFilter(watched, event)

    def _paint_head(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, head: GroupHead) -> None:
        """Paint this cell's piece of a head, which runs over the whole row."""
        cell = QRectF(option.rect)
        state = self._log.state_of(index)
        painter.save()
        painter.setClipRect(cell)
        self._paint_ground(painter, cell, state)
        paint_head(painter, self._log.row_rect(cell).adjusted(LEAD, 0, -6, 0), head, state)
        painter.restore()

    def _owners_field(self, line: ActionLine, base: dt.date, today: dt.date, parent: QWidget) -> OwnersField:
        coming = self._log.next_meeting_of(line)
        field = OwnersField(self._log.owners_of(line), lambda text: due_footer(text, base, today, coming), base, parent)
        field.finished.connect(lambda: self._finish(field))
        return field


def offers_wait(completion: CompletionController) -> bool:
    """Whether an open list has something for Enter to take."""
    return completion.popup.isVisible() and bool(completion.popup.offers)
