"""The models of the grid: one over the names, one over the meetings, one over the rates, all of the same lines."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from boarddesk.model.record import RecordMeeting
from boarddesk.rules.dates import day_month, day_month_year, long_date
from boarddesk.ui.record.lines import EMPTY, Grid, GridLine, View
from boarddesk.ui.record.words import cell_words, rate_words, run_sentence, run_words, shown_code, tr, unmarked_words

Index = QModelIndex | QPersistentModelIndex

NAME, DETAIL = 0, 1
IN_PERSON, INCLUDING, RUN = 0, 1, 2
_TIP = Qt.ItemDataRole.ToolTipRole
_SPOKEN = Qt.ItemDataRole.AccessibleTextRole
_ASKED: Final = frozenset({Qt.ItemDataRole.DisplayRole, _TIP, _SPOKEN})
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


class PartModel(QAbstractTableModel):
    """Some columns of the grid."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.grid: Grid = EMPTY

    def show_grid(self, grid: Grid) -> None:
        """Show a grid; where it has the same rows and columns, only rows that differ are announced."""
        before = self.grid
        if not same_shape(before, grid):
            self.beginResetModel()
            self.grid = grid
            self.endResetModel()
            return
        self.grid = grid
        last = self.columnCount() - 1
        for row, (old, new) in enumerate(zip(before.lines, grid.lines, strict=True)):
            if old != new and last >= 0:
                self.dataChanged.emit(self.index(row, 0), self.index(row, last))
        if before.meetings != grid.meetings and last >= 0:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.grid.lines)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _ASKED or not index.isValid():
            return None
        line = self.grid.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(line, index.column())
        return self.sentence(line, index.column()) or None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.title(section)
        return self.long_title(section) if role in (_TIP, _SPOKEN) else None

    def text(self, line: GridLine, column: int) -> str:
        """What a cell shows."""
        raise NotImplementedError

    def sentence(self, line: GridLine, column: int) -> str:
        """What a cell says."""
        return self.text(line, column)

    def title(self, column: int) -> str:
        """The head of a column."""
        raise NotImplementedError

    def long_title(self, column: int) -> str:
        """The head of a column in full."""
        return self.title(column)


class NamesModel(PartModel):
    """Who, and for whom."""

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else 2

    @override
    def text(self, line: GridLine, column: int) -> str:
        return line.name if column == NAME else line.detail

    @override
    def title(self, column: int) -> str:
        names = {
            View.PERSON: (tr("Member"), tr("Representing")),
            View.ORGANISATION: (tr("Organisation"), tr("Members")),
            View.GROUP: (tr("Group"), tr("Members")),
            View.GUEST: (tr("Guest"), tr("Representing")),
        }
        return names[self.grid.view][column]


class MarksModel(PartModel):
    """A column for every meeting."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._upper: tuple[str, ...] = ()

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.grid.meetings)

    @override
    def text(self, line: GridLine, column: int) -> str:
        meeting = self.grid.meetings[column]
        if line.counts:
            return count_text(line, column)
        return shown_code(line.marks[column], meeting)

    @override
    def sentence(self, line: GridLine, column: int) -> str:
        meeting = self.grid.meetings[column]
        if line.counts:
            rates = line.counts[column].attendance
            head = f"{line.name}, {long_date(meeting.date)}"
            return tr("{0}: in person {1}; including representatives {2}").format(
                head, rate_words(rates.in_person), rate_words(rates.including)
            )
        return cell_words(line.name, line.marks[column], meeting)

    @override
    def title(self, column: int) -> str:
        return day_month(self.grid.meetings[column].date)

    def upper_title(self, column: int) -> str:
        """What stands above the day: that the meeting was extra, or the year where the columns change it."""
        return self._upper[column]

    @override
    def show_grid(self, grid: Grid) -> None:
        self._upper = upper_titles(grid.meetings)
        super().show_grid(grid)

    @override
    def long_title(self, column: int) -> str:
        meeting = self.grid.meetings[column]
        return f"{meeting.title}, {day_month_year(meeting.date)}"


class RatesModel(PartModel):
    """Both rates, and what was missed in a row."""

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else 3

    @override
    def text(self, line: GridLine, column: int) -> str:
        if column == RUN:
            return run_words(line.run) or unmarked_words(line.attendance.unmarked)
        if not line.counted:
            return ""
        return rate_words(line.attendance.in_person if column == IN_PERSON else line.attendance.including)

    @override
    def sentence(self, line: GridLine, column: int) -> str:
        if column == RUN:
            return run_sentence(line.run, self.grid.meetings) or unmarked_words(line.attendance.unmarked)
        said = self.text(line, column)
        unmarked = line.attendance.unmarked
        if said and unmarked:
            return tr("{0}; {1} not marked and not counted").format(said, unmarked)
        return said

    @override
    def title(self, column: int) -> str:
        return (tr("In person"), tr("Incl. represented"), "")[column]

    @override
    def long_title(self, column: int) -> str:
        return (tr("In person"), tr("Including representatives"), tr("Missed in a row"))[column]


def upper_titles(meetings: Sequence[RecordMeeting]) -> tuple[str, ...]:
    """What stands above each day."""
    several = len({meeting.date.year for meeting in meetings}) > 1
    found, year = [], 0
    for meeting in meetings:
        begins = several and meeting.date.year != year
        found.append(tr("extra") if meeting.extra else str(meeting.date.year) if begins else "")
        year = meeting.date.year if not meeting.extra else year
    return tuple(found)


def count_text(line: GridLine, column: int) -> str:
    """How many came in person, where anybody was expected."""
    tally = line.counts[column]
    return str(tally.present) if tally.attendance.in_person.expected else ""


def same_shape(one: Grid, other: Grid) -> bool:
    """Whether two grids have the same rows and columns."""
    return (
        one.view is other.view
        and [meeting.id for meeting in one.meetings] == [meeting.id for meeting in other.meetings]
        and [line.key for line in one.lines] == [line.key for line in other.lines]
    )
