"""A page of the board that is one table: head, filter, the table or what to do while it is empty."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from boarddesk.ui.page import Page
from boarddesk.ui.widgets.empty import EmptyState
from boarddesk.ui.widgets.field import IconLineEdit
from boarddesk.ui.widgets.gestures import Gesture, add_gestures
from boarddesk.ui.widgets.pages import BETWEEN_BLOCKS, SHEET_LEFT, SHEET_RIGHT, PageHeader
from boarddesk.ui.widgets.table import LinesTable


class TablePage(Page):
    """Lays itself out, filters by typing and lets only those write who may; a subclass has the columns and the rest."""

    header: PageHeader
    filter: IconLineEdit
    table: LinesTable[Any]
    empty: EmptyState

    def lay_out(self, beside_filter: QWidget | None = None) -> None:
        """Put the parts in their places; tools are in the head already."""
        self.filter.setMaximumWidth(360)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        choice = QHBoxLayout()
        choice.addWidget(self.filter, 1)
        choice.addStretch(1)
        if beside_filter is not None:
            choice.addWidget(beside_filter)
        column = QVBoxLayout(self)
        column.setContentsMargins(SHEET_LEFT, BETWEEN_BLOCKS, SHEET_RIGHT, 0)
        column.setSpacing(16)
        column.addWidget(self.header)
        column.addLayout(choice)
        column.addLayout(self._stack, 1)
        self.filter.textChanged.connect(self.table.filter_words)
        self.table.line_changed.connect(lambda _: self.thing_changed.emit())

    def let_write(self, gestures: Sequence[Gesture], buttons: Sequence[QAbstractButton | None]) -> None:
        """Give the table the gestures that change something, and know the buttons that do."""
        self._writing = add_gestures(self.table, gestures)
        self._buttons = [button for button in buttons if button is not None]

    def show_lines(self, lines: Sequence[Any], *, is_empty: bool | None = None) -> None:
        """Show these lines, or what to do while there is nothing at all."""
        may_write = self.bridge.can_write
        self.table.lines_model.set_can_edit(may_write)
        for gesture in self._writing:
            gesture.setEnabled(may_write)
        for button in self._buttons:
            button.setEnabled(may_write)
        nothing = not lines if is_empty is None else is_empty
        self.table.replace_lines(lines)
        self._stack.setCurrentWidget(self.empty if nothing else self.table)
        self.filter.setVisible(not nothing)

    @override
    def select(self, key: str) -> None:
        self.table.select_key(key)

    @override
    def thing_views(self) -> tuple[QWidget, ...]:
        return (self.table,)

    @override
    def focus_first(self) -> None:
        (self.table if self._stack.currentWidget() is self.table else self.empty.button or self).setFocus()
