"""The one table model: declared columns over frozen lines, keyed by the line's id and refreshed by difference.

Views hold lines from queries, never rows of the database. A refresh compares by id and announces only what differs, so
that selection, scroll position and an open editor survive it.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter
from typing_extensions import override

from boarddesk.ui.theme.type import Role

L = TypeVar("L")
Index = QModelIndex | QPersistentModelIndex

RESET_OVER = 50
"""More changed rows than this are one reset: cheaper than announcing each."""

LINE_ROLE = Qt.ItemDataRole.UserRole + 1
SORT_ROLE = Qt.ItemDataRole.UserRole + 2


_READ_ONLY = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_EDITABLE = _READ_ONLY | Qt.ItemFlag.ItemIsEditable


@dataclass(frozen=True)
class CellState:
    """What a painted cell knows of its row: selected, current, under the pointer; and whether the view has the
    focus.
    """

    selected: bool = False
    current: bool = False
    hovered: bool = False
    focused: bool = False


@dataclass(frozen=True)
class Column(Generic[L]):
    """A declared column of a table of lines.

    `value` is what is shown, read aloud, copied and, without `sort`, compared. `edit(line, value)` applies what was
    typed and may raise RuleError, which is shown at the cell; without it the cell is read only. `command(line)`
    answers Enter, double click or a click on a cell that cannot be edited. `second` is a second, quieter line.
    `paint` draws the whole content instead (the row's ground and hairline are already there). `choices` offers a
    list instead of a text field.
    """

    id: str
    title: str
    value: Callable[[L], Any]
    edit: Callable[[L, Any], object] | None = None
    command: Callable[[L], object] | None = None
    sort: Callable[[L], Any] | None = None
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    width: int = 120
    stretch: bool = False
    wrap: bool = False
    second: Callable[[L], str] | None = None
    token: str | Callable[[L], str] = "text"
    second_token: str | Callable[[L], str] = "text2"
    role: Role = "body"
    tabular: bool = False
    icon: Callable[[L], str | None] | None = None
    tip: Callable[[L], str] | None = None
    said: Callable[[L], str] | None = None
    edit_value: Callable[[L], Any] | None = None
    choices: Callable[[L], Sequence[tuple[Any, str]]] | None = None
    editable: Callable[[L], bool] | None = None
    paint: Callable[[QPainter, QRectF, L, CellState], object] | None = None
    height: Callable[[L, float], float] | None = None

    def text(self, line: L) -> str:
        """What the cell shows of its value, on one line of thought."""
        value = self.value(line)
        return "" if value is None else str(value)

    def sort_key(self, line: L) -> Any:
        """The native value that rows are ordered by."""
        return self.sort(line) if self.sort is not None else self.value(line)

    @property
    def answers(self) -> bool:
        """Whether a cell of this column does something when it is opened."""
        return self.edit is not None or self.command is not None

    def may_edit(self, line: L) -> bool:
        """Whether this cell takes an editor."""
        return self.edit is not None and (self.editable is None or self.editable(line))


@dataclass
class _Difference(Generic[L]):
    gone: list[int] = field(default_factory=list)
    changed: int = 0
    added: int = 0

    @property
    def size(self) -> int:
        return len(self.gone) + self.changed + self.added


class LinesModel(QAbstractTableModel, Generic[L]):
    """Lines as rows, declared columns as columns."""

    def __init__(
        self,
        columns: Sequence[Column[L]],
        parent: QObject | None = None,
        key: Callable[[L], Hashable] = attrgetter("id"),
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._key = key
        self._lines: list[L] = []
        self._can_edit = True

    @property
    def columns(self) -> tuple[Column[L], ...]:
        """The declared columns."""
        return self._columns

    @property
    def lines(self) -> Sequence[L]:
        """The lines in their own order."""
        return tuple(self._lines)

    def set_can_edit(self, can_edit: bool) -> None:
        """Allow or refuse every editor, as in a file opened for reading."""
        self._can_edit = can_edit

    def line(self, row: int) -> L:
        """The line of a row."""
        return self._lines[row]

    def key(self, line: L) -> Hashable:
        """The id a line is known by."""
        return self._key(line)

    def row_of(self, key: Hashable) -> int | None:
        """The row of a line's id, or None when it is not here."""
        return next((row for row, line in enumerate(self._lines) if self._key(line) == key), None)

    def column_of(self, column_id: str) -> int:
        """The position of a column; raises StopIteration for an unknown one."""
        return next(at for at, column in enumerate(self._columns) if column.id == column_id)

    def replace_lines(self, lines: Sequence[L]) -> None:
        """Show these lines: announce rows that differ, come, go or move, or one reset when they are more than fifty."""
        new = list(lines)
        if self._difference(new).size > RESET_OVER:
            self.reset_lines(new)
            return
        self._remove_missing({self._key(line) for line in new})
        for row, line in enumerate(new):
            self._place(row, line)

    def reset_lines(self, lines: Sequence[L]) -> None:
        """Show these lines in one reset, as where many of them change places."""
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()

    def apply(self, row: int, column: int, value: Any) -> None:
        """Hand a typed value to the column's `edit`; raises what it raises, RuleError above all."""
        edit = self._columns[column].edit
        if edit is not None:
            edit(self._lines[row], value)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._lines)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line, column = self._lines[index.row()], self._columns[index.column()]
        answer = _ANSWERS.get(role)
        return answer(column, line) if answer is not None else None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._columns[section].align | Qt.AlignmentFlag.AlignVCenter
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        may_edit = self._can_edit and self._columns[index.column()].may_edit(self._lines[index.row()])
        return _EDITABLE if may_edit else _READ_ONLY

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not self.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return False
        self.apply(index.row(), index.column(), value)
        return True

    def _difference(self, new: Sequence[L]) -> _Difference[L]:
        old = {self._key(line): line for line in self._lines}
        kept = {self._key(line) for line in new}
        return _Difference(
            gone=[row for row, line in enumerate(self._lines) if self._key(line) not in kept],
            changed=sum(1 for line in new if self._key(line) in old and old[self._key(line)] != line),
            added=sum(1 for line in new if self._key(line) not in old),
        )

    def _remove_missing(self, kept: set[Hashable]) -> None:
        row = len(self._lines) - 1
        while row >= 0:
            last = row
            while row >= 0 and self._key(self._lines[row]) not in kept:
                row -= 1
            if row < last:
                self.beginRemoveRows(QModelIndex(), row + 1, last)
                del self._lines[row + 1 : last + 1]
                self.endRemoveRows()
            row -= 1

    def _place(self, row: int, line: L) -> None:
        """Bring the line to its row; the rows above are already right."""
        if row < len(self._lines) and self._key(self._lines[row]) == self._key(line):
            self._renew(row, line)
            return
        found = next(
            (at for at in range(row + 1, len(self._lines)) if self._key(self._lines[at]) == self._key(line)), None
        )
        if found is None:
            self.beginInsertRows(QModelIndex(), row, row)
            self._lines.insert(row, line)
            self.endInsertRows()
            return
        self.beginMoveRows(QModelIndex(), found, found, QModelIndex(), row)
        self._lines.insert(row, self._lines.pop(found))
        self.endMoveRows()
        self._renew(row, line)

    def _renew(self, row: int, line: L) -> None:
        if self._lines[row] != line:
            self._lines[row] = line
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(self._columns) - 1))


def _spoken(column: Column[Any], line: Any) -> str:
    if column.said is not None:
        return column.said(line)
    second = column.second(line) if column.second is not None else ""
    return ", ".join(part for part in (column.text(line), second) if part)


_ANSWERS: dict[int, Callable[[Column[Any], Any], Any]] = {
    Qt.ItemDataRole.DisplayRole: lambda column, line: column.text(line),
    Qt.ItemDataRole.EditRole: lambda column, line: (column.edit_value or column.value)(line),
    Qt.ItemDataRole.ToolTipRole: lambda column, line: column.tip(line) if column.tip is not None else None,
    Qt.ItemDataRole.TextAlignmentRole: lambda column, _: column.align | Qt.AlignmentFlag.AlignVCenter,
    Qt.ItemDataRole.AccessibleTextRole: _spoken,
    LINE_ROLE: lambda _, line: line,
    SORT_ROLE: lambda column, line: column.sort_key(line),
}
