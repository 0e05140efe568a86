"""The lines of a history as rows, grouped by day; each can be unfolded."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from boarddesk.model.history import HistoryLine
from boarddesk.ui.history.words import About, day_words, spoken

Index = QModelIndex | QPersistentModelIndex
NOTHING = About()
ROW_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class DayHead:
    """The day above the lines of that day."""

    day: dt.date


Row = DayHead | HistoryLine


class HistoryRows(QAbstractListModel):
    """Lines, the latest first, under their days; days cannot be chosen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self.today = dt.date.min
        self.about = About()
        self.unfolded: set[str] = set()

    @property
    def lines(self) -> list[HistoryLine]:
        """The lines without the days."""
        return [row for row in self.rows if isinstance(row, HistoryLine)]

    def show_lines(self, lines: Sequence[HistoryLine], today: dt.date, about: About = NOTHING) -> None:
        """Show these lines and no others."""
        rows = list(under_days(lines))
        if rows == self.rows and (today, about) == (self.today, self.about):
            return
        self.beginResetModel()
        self.rows, self.today, self.about = rows, today, about
        self.endResetModel()

    def add_lines(self, lines: Sequence[HistoryLine]) -> None:
        """Show earlier lines below the others."""
        last = self.lines[-1].at.date() if self.lines else None
        rows = list(under_days(lines, last))
        if not rows:
            return
        self.beginInsertRows(QModelIndex(), len(self.rows), len(self.rows) + len(rows) - 1)
        self.rows += rows
        self.endInsertRows()

    def line(self, index: Index) -> HistoryLine | None:
        """The line of a row, or None."""
        row = self.rows[index.row()] if index.isValid() and index.row() < len(self.rows) else None
        return row if isinstance(row, HistoryLine) else None

    def index_of(self, line_id: str) -> QModelIndex:
        """Where a line stands; invalid when it is not here."""
        found = (at for at, row in enumerate(self.rows) if isinstance(row, HistoryLine) and row.id == line_id)
        at = next(found, -1)
        return self.index(at) if at >= 0 else QModelIndex()

    def fold(self, index: Index, unfolded: bool | None = None) -> None:
        """Show everything of a line, or its first words only; the other way round when nothing is said."""
        line = self.line(index)
        if line is None:
            return
        if (line.id not in self.unfolded) if unfolded is None else unfolded:
            self.unfolded.add(line.id)
        else:
            self.unfolded.discard(line.id)
        at = self.index(index.row())
        self.dataChanged.emit(at, at)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.line(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if isinstance(row, DayHead):
            return day_words(row.day, self.today) if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.headline
        return spoken(row, self.about) if role == Qt.ItemDataRole.AccessibleTextRole else None


def under_days(lines: Iterable[HistoryLine], last: dt.date | None = None) -> Iterable[Row]:
    """Lines with a head wherever a day begins."""
    for line in lines:
        day = line.at.date()
        if day != last:
            yield DayHead(day)
            last = day
        yield line
