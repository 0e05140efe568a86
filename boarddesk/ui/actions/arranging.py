"""A table of actions that orders, filters and groups its lines itself.

Qt's proxy asks Python for each comparison and each row anew; here the keys of a line are worked out once and a change
costs one sort of plain tuples, which is what keeps a log of a thousand actions quick.
"""

from collections.abc import Callable, Hashable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from boarddesk.desk.action_lines import pressing
from boarddesk.model.enums import ActionGrouping
from boarddesk.model.lines.actions import ActionLine
from boarddesk.ui.actions.grouping import GroupHead, LogRow, arranged, remembered_grouping, with_heads
from boarddesk.ui.widgets.lines_model import RESET_OVER, Column
from boarddesk.ui.widgets.remembered import remembered
from boarddesk.ui.widgets.table import LinesProxy, LinesTable

if TYPE_CHECKING:
    from collections.abc import Iterable

Index = QModelIndex | QPersistentModelIndex

HEAD_HEIGHT = 40
FEW = 10
"""So many lines that have changed places are taken out and put in again; more are one reset."""


class PlainProxy(LinesProxy[Any]):
    """Lets every row through as it stands, and hands the order that is asked for to its table."""

    def __init__(self, table: "ArrangedTable") -> None:
        super().__init__(table.lines_model, table)
        self._table = table

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        return True

    @override
    def sort(self, column: int, /, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._table.order_by(column, descending=order == Qt.SortOrder.DescendingOrder)


class ArrangedTable(LinesTable[Any]):
    """Actions below the heads of their groups."""

    def __init__(
        self, columns: Sequence[Column[ActionLine]], parent: QWidget | None, *, name: str, memory: str
    ) -> None:
        self._plain_columns = tuple(columns)
        self._memory = memory
        self._all: tuple[ActionLine, ...] = ()
        self._accepts: Callable[[ActionLine], bool] | None = None
        self._words: tuple[str, ...] = ()
        self._order: tuple[int, bool] = (-1, False)
        self._heaps: dict[str, tuple[ActionLine, str]] = {}
        kept = remembered()
        self.grouping = remembered_grouping(memory)
        self.folded: set[str] = set(filter(None, str(kept.value(f"{memory}/folded") or "").split("\n")))
        super().__init__(with_heads(columns), parent, name=name, settings_key="actions", row_height=58, row_padding=10)
        self.clicked.connect(self._fold_head_at)

    @override
    def make_proxy(self) -> LinesProxy[Any]:
        return PlainProxy(self)

    @override
    def replace_lines(self, lines: Sequence[ActionLine]) -> None:
        self._all = tuple(lines)
        self.arrange()

    @override
    def filter_words(self, text: str) -> None:
        self._words = tuple(text.casefold().split())
        self.arrange()

    @override
    def filter_by(self, predicate: Callable[[ActionLine], bool] | None) -> None:
        self._accepts = predicate
        self.arrange()

    def filter_as(self, text: str, predicate: Callable[[ActionLine], bool] | None) -> None:
        """Show only lines that the predicate accepts and that contain every word of the text."""
        self._words, self._accepts = tuple(text.casefold().split()), predicate
        self.arrange()

    def order_by(self, column: int, *, descending: bool) -> None:
        """Order the lines within their groups by a column; without one the most pressing come first."""
        if self._order != (column, descending):
            self._order = (column, descending)
            self.arrange()

    @property
    def order(self) -> tuple[str, bool]:
        """The column by which the lines are ordered, and whether downwards; no column is the usual order."""
        at, descending = self._order
        return (self._plain_columns[at].id, descending) if at >= 0 else ("", False)

    def group_by(self, grouping: ActionGrouping) -> None:
        """Put the lines under heads; this is remembered."""
        if grouping is not self.grouping:
            self.grouping = grouping
            remembered().setValue(f"{self._memory}/grouping", grouping.value)
            self.arrange()

    def fold_group(self, head: GroupHead, folded: bool) -> None:
        """Fold the actions of a group away, or show them; this is remembered."""
        if folded == head.folded:
            return
        (self.folded.add if folded else self.folded.discard)(head.id)
        remembered().setValue(f"{self._memory}/folded", "\n".join(sorted(self.folded)))
        self.arrange()

    def current_head(self) -> GroupHead | None:
        """The head the cursor is on, if it is on one."""
        row = self._current_row()
        return row if isinstance(row, GroupHead) else None

    @override
    def current_line(self) -> ActionLine | None:
        row = self._current_row()
        return row if isinstance(row, ActionLine) else None

    @override
    def current_key(self) -> Hashable | None:
        row = self._current_row()
        return row.id if row is not None else None

    @override
    def selected_lines(self) -> list[ActionLine]:
        return [row for row in super().selected_lines() if isinstance(row, ActionLine)]

    @override
    def shown_lines(self) -> list[ActionLine]:
        return [row for row in self.lines_model.lines if isinstance(row, ActionLine)]

    @override
    def select_key(self, key: Hashable, column: int = 0) -> bool:
        if self.lines_model.row_of(key) is None:
            self._unfold_group_of(key)
        return super().select_key(key, column)

    @override
    def cells_height(self, line: LogRow, widths: Sequence[int]) -> int:
        return HEAD_HEIGHT if isinstance(line, GroupHead) else super().cells_height(line, widths)

    def passing(self) -> list[ActionLine]:
        """The actions that view and words let through, in order, whether their group is folded or not."""
        return self._sorted(line for line in self._all if self._passes(line))

    def arrange(self) -> None:
        """Bring the rows into their order; cursor and selection stay with their actions."""
        rows = arranged(self.passing(), self.grouping, self.folded)
        key, column = self.current_key(), max(0, self.currentIndex().column())
        place = self.currentIndex().row()
        if self._many_move(rows):
            selected = {line.id for line in self.selected_lines()}
            elsewhere = self._moved(rows)
            if elsewhere:
                self.lines_model.replace_lines([row for row in rows if row.id not in elsewhere])
                self.lines_model.replace_lines(rows)
            else:
                self.lines_model.reset_lines(rows)
            self._select_again(selected)
        else:
            self.lines_model.replace_lines(rows)
        if key is None or self.current_key() == key:
            return
        if self.lines_model.row_of(key) is not None:
            super().select_key(key, column)
        elif not self.currentIndex().isValid() and rows:
            self.setCurrentIndex(self.proxy.index(min(place, len(rows) - 1), column))

    def _passes(self, line: ActionLine) -> bool:
        if self._accepts is not None and not self._accepts(line):
            return False
        return not self._words or all(word in self._heap(line) for word in self._words)

    def _heap(self, line: ActionLine) -> str:
        known = self._heaps.get(line.id)
        if known is None or known[0] is not line:
            parts = (
                part
                for each in self._plain_columns
                for part in (each.text(line), each.second(line) if each.second is not None else "")
            )
            known = self._heaps[line.id] = (line, "\n".join(parts).casefold())
        return known[1]

    def _sorted(self, lines: "Iterable[ActionLine]") -> list[ActionLine]:
        at, descending = self._order
        if at < 0:
            return sorted(lines, key=pressing)
        column = self._plain_columns[at]
        keyed: list[tuple[Any, ActionLine]] = []
        empty: list[ActionLine] = []
        for line in lines:
            key = column.sort_key(line)
            if key is None:
                empty.append(line)
            else:
                keyed.append((key.casefold() if isinstance(key, str) else key, line))
        keyed.sort(key=lambda pair: pair[0], reverse=descending)
        return [line for _, line in keyed] + empty

    def _many_move(self, rows: Sequence[LogRow]) -> bool:
        old = [row.id for row in self.lines_model.lines]
        new = [row.id for row in rows]
        if old == new:
            return False
        known, wanted = set(old), set(new)
        if len(known ^ wanted) > RESET_OVER:
            return True
        pairs = zip((key for key in old if key in wanted), (key for key in new if key in known), strict=True)
        return bool(sum(one != other for one, other in pairs) > RESET_OVER)

    def _moved(self, rows: Sequence[LogRow]) -> set[str]:
        """The few changed lines without which the rows are in the order in which they stand; none if there are many."""
        old = {row.id: row for row in self.lines_model.lines}
        changed = {row.id for row in rows if row.id in old and old[row.id] != row}
        if not 0 < len(changed) <= FEW:
            return set()
        wanted = [row.id for row in rows if row.id in old and row.id not in changed]
        kept = set(wanted)
        return changed if [key for key in old if key in kept] == wanted else set()

    def _select_again(self, keys: set[str]) -> None:
        if len(keys) < 2:
            return
        selection = QItemSelection()
        last = len(self.columns) - 1
        for row, line in enumerate(self.lines_model.lines):
            if line.id in keys:
                selection.select(self.proxy.index(row, 0), self.proxy.index(row, last))
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _unfold_group_of(self, key: Hashable) -> None:
        line = next((line for line in self.passing() if line.id == key), None)
        if line is None:
            return
        for head in arranged([line], self.grouping, ()):
            if isinstance(head, GroupHead) and head.id in self.folded:
                self.folded.discard(head.id)
                self.arrange()

    def _current_row(self) -> LogRow | None:
        index = self.currentIndex()
        row: LogRow | None = self.line_at(index) if index.isValid() else None
        return row

    def _fold_head_at(self, index: QModelIndex) -> None:
        row = self.line_at(index)
        if isinstance(row, GroupHead):
            self.fold_group(row, not row.folded)
