"""The findings as rows of the panel: grouped by rule, warnings first, filtered by severity and by typing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from boarddesk.model.findings import CheckRule, Finding, Severity
from boarddesk.rules.text import fold
from boarddesk.ui.minutes.checking.words import because, title_aside, title_of
from boarddesk.ui.theme.theme import Theme
from boarddesk.ui.widgets.painting import (
    line_height,
    paint_dot,
    paint_focus_ring,
    paint_row_ground,
    paint_text,
    paint_wrapped,
    text_width,
    wrapped_height,
)

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = Qt.ItemDataRole.UserRole + 1
HEADING = 38
EDGE, INSET, PAD = 8, 12, 8
BETWEEN = 2


@dataclass(frozen=True, slots=True)
class RuleHead:
    """The rule above its findings, with how many there are; without a rule the head of what is no problem."""

    rule: CheckRule | None
    count: int

    @property
    def words(self) -> str:
        """What it says."""
        return title_of(self.rule) if self.rule is not None else title_aside()


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding and where it is, as people say it."""

    finding: Finding
    place: str
    aside: bool = False
    """Whether it was looked at and is no problem."""
    reason: str = ""
    """Why it is none."""

    @property
    def sentence(self) -> str:
        """What it says, the reason included."""
        return f"{self.finding.sentence} {because(self.reason)}".rstrip() if self.aside else self.finding.sentence


Line = RuleHead | FindingRow
_ORDER = {rule: (rule.severity is Severity.HINT, at) for at, rule in enumerate(CheckRule)}


def grouped(rows: Iterable[FindingRow]) -> tuple[Line, ...]:
    """The rows under their rules, each rule once, in the order of what matters."""
    by_rule: dict[CheckRule, list[FindingRow]] = {}
    aside: list[FindingRow] = []
    for row in rows:
        (aside if row.aside else by_rule.setdefault(row.finding.rule, [])).append(row)
    lines: list[Line] = []
    for rule in sorted(by_rule, key=_ORDER.__getitem__):
        lines += [RuleHead(rule, len(by_rule[rule])), *by_rule[rule]]
    if aside:
        lines += [RuleHead(None, len(aside)), *aside]
    return tuple(lines)


def matches(row: FindingRow, severity: Severity | None, typed: str) -> bool:
    """Whether a row is wanted: of this severity, with every word that was typed."""
    finding = row.finding
    if severity is not None and finding.severity is not severity:
        return False
    told = fold(" ".join((row.place, row.sentence, finding.words, title_of(finding.rule))))
    return all(word in told for word in fold(typed).split())


class FindingRows(QAbstractListModel):
    """The rows as a list; the heads cannot be chosen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: tuple[Line, ...] = ()

    def show_lines(self, lines: Sequence[Line]) -> bool:
        """Show these; tells whether anything differs from before."""
        if tuple(lines) == self.lines:
            return False
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()
        return True

    def able(self) -> list[int]:
        """The rows that can be chosen."""
        return [at for at, line in enumerate(self.lines) if isinstance(line, FindingRow)]

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.lines)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.lines[index.row()], RuleHead):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if isinstance(line, RuleHead):
                return f"{line.words}, {line.count}"
            return ", ".join(part for part in (line.place, line.sentence) if part)
        return None


class FindingDelegate(QStyledItemDelegate):
    """Paints a finding: where it is at the left, and beside it the sentence over as many lines as it needs."""

    PLACE = 46.0

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = index.data(LINE_ROLE)
        if isinstance(line, RuleHead):
            return QSize(100, HEADING)
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else 280
        above = line_height("hint") if self._is_wide(line.place) else 0.0
        room = width - 2 * EDGE - 2 * INSET - (0 if above else self.PLACE)
        return QSize(100, round(wrapped_height(line.sentence, room, "secondary") + above) + 2 * PAD + BETWEEN)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(LINE_ROLE)
        box = QRectF(option.rect).adjusted(EDGE, 0, -EDGE, -BETWEEN)
        if isinstance(line, RuleHead):
            self._paint_head(painter, box.adjusted(INSET, 10, -INSET, 0), line)
            return
        view = self.parent()
        current = isinstance(view, QListView) and view.currentIndex().row() == index.row()
        if current:
            paint_row_ground(painter, box)
            if option.state & QStyle.StateFlag.State_HasFocus:
                paint_focus_ring(painter, box)
        words = box.adjusted(INSET, PAD, -INSET, -PAD)
        height = line_height("secondary")
        wide = self._is_wide(line.place)
        where = QRectF(words.x(), words.y(), words.width() if wide else self.PLACE - 6, height)
        paint_text(painter, where, line.place, "hint", "text2", selected=current, tabular=True)
        words = words.adjusted(0, line_height("hint"), 0, 0) if wide else words.adjusted(self.PLACE, 0, 0, 0)
        token = "text2" if line.aside else "text"
        paint_wrapped(painter, words, line.sentence, "secondary", token, selected=current)

    def _is_wide(self, place: str) -> bool:
        return text_width(place, "hint", tabular=True) > self.PLACE - 6

    def _paint_head(self, painter: QPainter, box: QRectF, head: RuleHead) -> None:
        tokens = Theme.current().tokens
        warns = head.rule is not None and head.rule.severity is Severity.WARNING
        dot = box.topLeft() + QRectF(0, 0, 6, box.height()).center()
        paint_dot(painter, dot, 7.0, tokens.amber_mark if warns else tokens.control, hollow=not warns)
        words = box.adjusted(16, 0, -30, 0)
        paint_text(painter, words, head.words, "strong")
        right = Qt.AlignmentFlag.AlignRight
        paint_text(painter, box, str(head.count), "secondary", "text2", align=right, tabular=True)
