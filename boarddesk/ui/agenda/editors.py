"""The editors of the agenda's cells."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from boarddesk.model.lines.agenda import ItemLine
from boarddesk.ui.agenda.model import DRAFT_ID, LINE_ROLE, AgendaModel, Columns, shown
from boarddesk.ui.agenda.words import purpose_words
from boarddesk.ui.meetings.entries import complete
from boarddesk.ui.theme.type import font
from boarddesk.ui.widgets.completion import Completion

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT = 40


class Committer(Protocol):
    """Who takes what was typed."""

    def commit(self, line: ItemLine, column: Columns, value: object) -> None:
        """Hand a typed value on."""
        ...

    def take_refused(self) -> str | None:
        """What was typed and refused, once."""
        ...


class ItemDelegate(QStyledItemDelegate):
    """Makes an editor for each column; rows are painted by the tree."""

    def __init__(self, committer: Committer, people: Callable[[], Sequence[Completion]], parent: QObject) -> None:
        super().__init__(parent)
        self._committer = committer
        self._people = people

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(60, ROW_HEIGHT)

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        column = Columns(index.column())
        model = index.model()
        name = model.titles[column] if isinstance(model, AgendaModel) else ""
        if column is Columns.PURPOSE:
            combo = QComboBox(parent)
            combo.setItemDelegate(QStyledItemDelegate(combo))
            for purpose, words in purpose_words().items():
                combo.addItem(words, purpose)
            combo.setAccessibleName(name)
            combo.activated.connect(lambda _: self._finish(combo))
            return combo
        edit = QLineEdit(parent)
        edit.setFont(font("name" if column is Columns.TITLE else "body"))
        edit.setAccessibleName(name)
        return edit

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        line = index.data(LINE_ROLE)
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(list(purpose_words()).index(line.purpose))
            editor.showPopup()
        elif isinstance(editor, QLineEdit) and not editor.property("filled"):
            column = Columns(index.column())
            refused = self._committer.take_refused()
            editor.setText(shown(line, column) if refused is None else refused)
            editor.setPlaceholderText(self._placeholder(line, column))
            editor.setProperty("filled", True)
            if column is Columns.PRESENTER:
                self._complete(editor)
            if refused is None:
                editor.selectAll()

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        line = index.data(LINE_ROLE)
        if line is None:
            return
        if isinstance(editor, QComboBox):
            self._committer.commit(line, Columns.PURPOSE, list(purpose_words())[editor.currentIndex()])
        elif isinstance(editor, QLineEdit):
            self._committer.commit(line, Columns(index.column()), editor.text())

    @override
    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        cell = option.rect
        left = max(0, cell.left() - 11) if index.column() else 3
        if index.column() == Columns.MINUTES:
            left = max(left, cell.right() - 84)
        editor.setGeometry(left, cell.top() + (cell.height() - 32) // 2, cell.right() - left - 4, 32)

    def _placeholder(self, line: ItemLine, column: Columns) -> str:
        if line.id == DRAFT_ID:
            return self.tr("Title; Enter adds the next one, Esc ends")
        return {Columns.NUMBER: self.tr("auto"), Columns.MINUTES: self.tr("15")}.get(column, "")

    def _complete(self, editor: QLineEdit) -> None:
        def take(name: str) -> None:
            editor.setText(name)
            self._finish(editor)

        complete(editor, self._people, take)

    def _finish(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.SubmitModelCache)
