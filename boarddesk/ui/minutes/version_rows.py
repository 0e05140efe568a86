"""The rows of a paragraph's time line: its versions, and what was deleted from its item."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from boarddesk.model.lines.versions import DeletedLine, VersionLine, Versions
from boarddesk.rules.dates import clock, day_month
from boarddesk.rules.wording import Fate, word_changes, words_of
from boarddesk.ui.widgets.painting import paint_focus_ring, paint_row_ground, paint_text

Index = QModelIndex | QPersistentModelIndex
ROW, HEADING = 54, 34
LINE_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Heading:
    """A word above the rows that follow."""

    text: str


Line = VersionLine | DeletedLine | Heading


class TimeRows(QAbstractListModel):
    """The time line as a list; headings cannot be chosen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: tuple[Line, ...] = ()
        self.night = dt.date.min

    def show_versions(self, found: Versions, night: dt.date) -> None:
        """Show this time line of a meeting's night."""
        lines: list[Line] = list(found.versions)
        if found.deleted:
            lines += [Heading(_tr("Deleted from this item")), *found.deleted]
        if tuple(lines) == self.lines and night == self.night:
            return
        self.beginResetModel()
        self.lines, self.night = tuple(lines), night
        self.endResetModel()

    def first(self) -> QModelIndex:
        """Where the eye begins: the version before the one that stands there, else the first that can be chosen."""
        able = [row for row, line in enumerate(self.lines) if not isinstance(line, Heading)]
        other = [row for row in able if not is_current(self.lines[row])]
        row = (other or able or [-1])[0]
        return self.index(row) if row >= 0 else QModelIndex()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.lines)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.lines[index.row()], Heading):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return title_of(line, self.night)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (title_of(line, self.night), person_of(line), summary_of(line)) if part)
        return None


class TimeDelegate(QStyledItemDelegate):
    """Paints one row: when and by whom, and below what was changed."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, HEADING if isinstance(index.data(LINE_ROLE), Heading) else ROW)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, model = index.data(LINE_ROLE), index.model()
        assert isinstance(model, TimeRows)
        box = QRectF(option.rect).adjusted(8, 1, -8, -1)
        if isinstance(line, Heading):
            paint_text(painter, box.adjusted(10, 8, 0, 0), line.text, "section_head", "text3")
            return
        view = self.parent()
        current = isinstance(view, QListView) and view.currentIndex().row() == index.row()
        if current:
            paint_row_ground(painter, box)
            if option.state & QStyle.StateFlag.State_HasFocus:
                paint_focus_ring(painter, box)
        words = box.adjusted(10, 0, -8, 0)
        top = QRectF(words.x(), words.y() + 6, words.width(), 20)
        edge = paint_text(painter, top, title_of(line, model.night), "strong", selected=current, tabular=True)
        state = state_of(line)
        if state:
            edge = paint_text(painter, top.adjusted(edge - top.x() + 8, 0, 0, 0), state, "status", "accent")
        room = QRectF(edge + 10, top.y(), top.right() - edge - 10, top.height())
        paint_text(painter, room, person_of(line), "hint", "text2", align=Qt.AlignmentFlag.AlignRight)
        below = QRectF(words.x(), words.y() + 26, words.width(), 20)
        paint_text(painter, below, summary_of(line), "secondary", "text2")


def is_current(line: Line) -> bool:
    """Whether it is what stands there now."""
    return isinstance(line, VersionLine) and line.current


def title_of(line: Line, night: dt.date) -> str:
    """When it was; the day only where it is not the meeting's."""
    if isinstance(line, Heading):
        return line.text
    if line.at is None:
        return _tr("Earlier")
    moment = clock(line.at.time())
    return moment if line.at.date() == night else f"{day_month(line.at.date())}, {moment}"


def state_of(line: Line) -> str:
    """What is particular about a row."""
    if isinstance(line, VersionLine):
        if line.current:
            return _tr("now")
        if line.at is None:
            return _tr("as it came")
        return _tr("first typed") if line.first else ""
    return _tr("deleted") if isinstance(line, DeletedLine) else ""


def person_of(line: Line) -> str:
    """Who left it so."""
    return "" if isinstance(line, Heading) else line.person


def summary_of(line: Line) -> str:
    """What was changed, as one line: words put in with a plus, words taken out with a minus."""
    if isinstance(line, Heading):
        return ""
    if isinstance(line, DeletedLine) or line.first:
        return " ".join(line.paragraph.text.split())
    pieces = word_changes(line.before, line.paragraph.text)
    said = ((sign, words_of(pieces, fate)) for sign, fate in (("−", Fate.GONE), ("+", Fate.ADDED)))
    return "   ".join(f"{sign} {words}" for sign, words in said if words) or _tr("kind or emphasis changed")


def _tr(text: str) -> str:
    return QCoreApplication.translate("versions", text)
