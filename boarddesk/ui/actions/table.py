"""The table of the log: one row can be unfolded, and then shows its history below its cells."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget
from typing_extensions import override

from boarddesk.desk.action_lines import meeting_that_is_next
from boarddesk.desk.owners import owners_for_log
from boarddesk.model.enums import DueKind
from boarddesk.model.lines.actions import ActionLine
from boarddesk.rules.dates import Due
from boarddesk.rules.owners import KnownOwners
from boarddesk.ui.actions.arranging import ArrangedTable
from boarddesk.ui.actions.delegate import LogDelegate
from boarddesk.ui.actions.fields import due_of
from boarddesk.ui.actions.grouping import GroupHead, LogRow
from boarddesk.ui.actions.history import History
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.widgets.announce import announce
from boarddesk.ui.widgets.lines_model import Column

Index = QModelIndex | QPersistentModelIndex

USUAL_ORDER = ("due", False)
"""The column by which the log is sorted at first, and whether downwards."""
_FOLD = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class ActionTable(ArrangedTable):
    """Actions as rows; Enter, Space or the arrow at the end of a row unfold its history."""

    def __init__(
        self,
        bridge: Bridge,
        columns: Sequence[Column[ActionLine]],
        name: str,
        parent: QWidget | None = None,
        memory: str = "actions",
    ) -> None:
        self._bridge = bridge
        self.today = dt.date.min
        self.coming: dt.date | None = None
        """The board's next meeting from today on."""
        self.unfolded: str | None = None
        """The id of the action whose history is shown."""
        super().__init__(columns, parent, name=name, memory=memory)
        self.history = History(self.viewport())
        self.history.relaid.connect(self._refit)
        self.history.left.connect(self.setFocus)
        self.setItemDelegate(LogDelegate(self))
        self.opened.connect(self.fold)
        self.sort_by_column(*USUAL_ORDER)
        self.verticalHeader().sectionResized.connect(self._follow)
        QWidget.setTabOrder(self, self.history.field)

    def fold(self, line: LogRow) -> None:
        """Show an action's history, or hide it when it is shown; a head has none."""
        if isinstance(line, ActionLine):
            self.unfold(None if line.id == self.unfolded else line.id)

    def unfold(self, key: str | None) -> None:
        """Show the history of this action and of no other."""
        if key == self.unfolded:
            return
        before, self.unfolded = self.unfolded, key
        for each in (before, key):
            row = self._row_of(each)
            if row is not None:
                self._fit(row, row)
        line = self._unfolded_line()
        if line is None:
            self.history.show_line(None, self.today, self._bridge.can_write)
        self._place_history()
        self.viewport().update()
        announce(self, self.tr("History shown") if line is not None else self.tr("History hidden"))
        if key is not None:
            self._bring_into_view()

    def leave_out(self, column_id: str, out: bool) -> None:
        """Leave a column out as long as there is no room for it; the cursor never stands in it then."""
        at = self.lines_model.column_of(column_id)
        here = self.currentIndex()
        if out and here.column() == at:
            self.setCurrentIndex(here.siblingAtColumn(self.lines_model.column_of("text")))
        self.setColumnHidden(at, out)

    def begin_update(self, line: ActionLine) -> None:
        """Unfold an action and let her type an update."""
        self.select_key(line.id, max(0, self.currentIndex().column()))
        self.unfold(line.id)
        self.history.begin()
        self._bring_into_view()

    def base_of(self, line: ActionLine) -> dt.date:
        """The day from which dates in words count: that of the action's meeting (RULES 9)."""
        return line.meeting_date or self.today

    def next_meeting_of(self, line: ActionLine) -> dt.date | None:
        """The day that "next meeting" means when it is typed today: never one that is over."""
        own = self._bridge.ask(meeting_that_is_next, line.id)
        return self.coming if own is None or own < self.today else own

    def due_typed(self, line: ActionLine, typed: str) -> Due | None:
        """The due date that was typed for an action; nothing when it is none.

        Once the meeting after the action's own is over, "next meeting" is the day of the board's coming one.
        """
        due = due_of(typed, self.base_of(line))
        if due is None or due.kind is not DueKind.NEXT_MEETING:
            return due
        own = self._bridge.ask(meeting_that_is_next, line.id)
        over = own is not None and own < self.today
        return Due(DueKind.DATE, self.coming) if over and self.coming is not None else due

    def owners_of(self, line: ActionLine) -> KnownOwners:
        """Everybody who can own an action."""
        return self._bridge.ask(owners_for_log, line.id)

    def unfolded_height(self, index: Index) -> int:
        """How much of a row lies below its cells."""
        if self.unfolded is None or self.line_at(index).id != self.unfolded:
            return 0
        return self.history.height() if not self.history.isHidden() else 0

    @override
    def extra_height(self, line: LogRow) -> int:
        if line.id != self.unfolded or isinstance(line, GroupHead):
            return 0
        self.history.show_line(line, self.today, self._bridge.can_write)
        header = self.horizontalHeader()
        width = max(header.length(), 200)
        height = self.history.height_at(width, header.sectionPosition(self.lines_model.column_of("text")))
        self.history.resize(width, height)
        self.history.show()
        return height

    @override
    def as_text(self) -> str:
        return "\n".join(row.rstrip("\t") for row in super().as_text().split("\n"))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.current_line()
        editing = self.state() == QAbstractItemView.State.EditingState
        if not editing and self._fold_by_key(event):
            return
        if event.key() in _FOLD and not event.modifiers() and line is not None and not editing:
            self.fold(line)
        elif event.key() == Qt.Key.Key_Escape and self.unfolded is not None and not editing:
            self.unfold(None)
        else:
            super().keyPressEvent(event)

    @override
    def updateGeometries(self) -> None:
        super().updateGeometries()
        self._place_history()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._place_history()

    def _fold_by_key(self, event: QKeyEvent) -> bool:
        """Fold the group whose head the cursor is on: Enter and Space turn it, Left folds, Right unfolds."""
        head = self.current_head()
        if head is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.key() in _FOLD:
            self.fold_group(head, not head.folded)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.fold_group(head, event.key() == Qt.Key.Key_Left)
        else:
            return False
        return True

    def _place_history(self) -> None:
        history = getattr(self, "history", None)
        if history is None:
            return
        row = self._row_of(self.unfolded)
        if row is None:
            history.hide()
            return
        bottom = self.rowViewportPosition(row) + self.rowHeight(row)
        spot = QPoint(-self.horizontalHeader().offset(), bottom - history.height())
        if history.pos() != spot:
            history.move(spot)
        history.setVisible(True)

    def _follow(self) -> None:
        if self.unfolded is not None:
            self._place_history()

    def _refit(self) -> None:
        row = self._row_of(self.unfolded)
        if row is not None:
            self._fit(row, row)
            self._place_history()

    def _bring_into_view(self) -> None:
        row = self._row_of(self.unfolded)
        if row is None:
            return
        top, height = self.rowViewportPosition(row), self.rowHeight(row)
        bar, room = self.verticalScrollBar(), self.viewport().height()
        if top + height > room:
            bar.setValue(bar.value() + min(top, top + height - room))

    def _row_of(self, key: str | None) -> int | None:
        row = self.lines_model.row_of(key) if key is not None else None
        if row is None:
            return None
        index = self.proxy.mapFromSource(self.lines_model.index(row, 0))
        return index.row() if index.isValid() else None

    def _unfolded_line(self) -> ActionLine | None:
        row = self.lines_model.row_of(self.unfolded) if self.unfolded is not None else None
        line = self.lines_model.line(row) if row is not None else None
        return line if isinstance(line, ActionLine) else None
