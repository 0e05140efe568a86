"""The agenda at the left edge of the minutes: done, current, empty; Enter or a click jumps there."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStackedLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from boarddesk.ui.minutes.foot import SittingFoot
from boarddesk.ui.theme.icons import paint_icon
from boarddesk.ui.theme.theme import Theme
from boarddesk.ui.theme.type import Role, metrics
from boarddesk.ui.widgets.labels import label
from boarddesk.ui.widgets.painting import paint_dot, paint_focus_ring, paint_text, rounded

Index = QModelIndex | QPersistentModelIndex
ROW, TWO_LINES, LINE = 31, 50, 20.0
STATE = 26
"""The room of the sign at the right."""
SHORT = 16
"""The room of the sign before it, of an item without a quorum."""
_ENTRY = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Entry:
    """An item as the navigator shows it."""

    item_id: str
    label: str
    title: str
    depth: int
    done: bool
    """Whether something has been minuted."""


class Entries(QAbstractListModel):
    """The items, and which is current."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.entries: tuple[Entry, ...] = ()
        self.current = ""
        self.short: dict[str, str] = {}
        """The items for which the quorum was lost, with the sentence that says so."""

    def replace(self, entries: Sequence[Entry]) -> None:
        """Show these; only what differs is announced while there are as many as before."""
        new = tuple(entries)
        if len(new) != len(self.entries):
            self.beginResetModel()
            self.entries = new
            self.endResetModel()
            return
        old, self.entries = self.entries, new
        for row, (was, now) in enumerate(zip(old, new, strict=True)):
            if was != now:
                self.dataChanged.emit(self.index(row), self.index(row))

    def set_current(self, item_id: str) -> None:
        """Mark the item in which the caret is."""
        rows = [self.row_of(self.current), self.row_of(item_id)]
        self.current = item_id
        for row in rows:
            if row is not None:
                self.dataChanged.emit(self.index(row), self.index(row))

    def set_short(self, short: dict[str, str]) -> None:
        """Mark the items for which there is no quorum although the meeting had one."""
        if short != self.short:
            self.short = short
            self.dataChanged.emit(self.index(0), self.index(len(self.entries) - 1))

    def row_of(self, item_id: str) -> int | None:
        """The row of an item."""
        return next((row for row, entry in enumerate(self.entries) if entry.item_id == item_id), None)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.entries)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role == _ENTRY:
            return entry
        short = self.short.get(entry.item_id, "")
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{entry.label} {entry.title}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{entry.label} {entry.title}" + (f"\n{short}" if short else "")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            state = self.tr("current") if entry.item_id == self.current else ""
            state = state or (self.tr("minuted") if entry.done else self.tr("nothing minuted yet"))
            return ", ".join(filter(None, (f"{entry.label} {entry.title}", state, short)))
        return None


class _EntryDelegate(QStyledItemDelegate):
    """Paints one item of the agenda."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else 180
        lines = title_lines(index.data(_ENTRY), width)
        return QSize(100, ROW if len(lines) < 2 else TWO_LINES)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry, model, tokens = index.data(_ENTRY), index.model(), Theme.current().tokens
        box = QRectF(option.rect).adjusted(0, 0.5, 0, -0.5)
        current = isinstance(model, Entries) and model.current == entry.item_id
        state = option.state
        if current:
            rounded(painter, box, 7, tokens.select)
        elif state & QStyle.StateFlag.State_MouseOver:
            rounded(painter, box, 7, tokens.hover)
        if state & QStyle.StateFlag.State_HasFocus:
            paint_focus_ring(painter, box)
        lines = title_lines(entry, option.rect.width())
        first = QRectF(
            box.x(), box.y() + (4 if len(lines) > 1 else 0), box.width(), LINE if len(lines) > 1 else ROW - 1
        )
        role: Role = "strong" if current else "body"
        number = QRectF(first.x() + 2, first.y(), number_width(entry), first.height())
        token = "accent" if current else "text2"
        paint_text(painter, number, entry.label, role, token, align=Qt.AlignmentFlag.AlignRight, tabular=True)
        short = isinstance(model, Entries) and entry.item_id in model.short
        words = first.adjusted(words_left(entry), 0, -STATE - (SHORT if short else 0), 0)
        for place, line in enumerate(lines):
            dark = current or entry.done
            paint_text(painter, words.translated(0, place * LINE), line, role, "text" if dark else "text2")
        centre = QPointF(box.right() - 15, first.center().y())
        self._paint_state(painter, centre, entry, current)
        if short:
            paint_icon(painter, "warning", QRectF(centre.x() - 25, centre.y() - 6, 13, 13), tokens.amber)

    @staticmethod
    def _paint_state(painter: QPainter, centre: QPointF, entry: Entry, current: bool) -> None:
        tokens = Theme.current().tokens
        if current:
            paint_dot(painter, centre, 8, tokens.accent)
        elif entry.done:
            paint_icon(painter, "check", QRectF(centre.x() - 7, centre.y() - 7, 14, 14), tokens.accent)
        else:
            paint_dot(painter, centre, 8, tokens.line2, hollow=True)


def number_width(entry: Entry) -> float:
    """The room of an item's label."""
    return 24.0 + 9 * max(0, len(entry.label) - 3)


def words_left(entry: Entry) -> float:
    """Where an item's title begins."""
    return 2 + number_width(entry) + 8 + 8 * min(entry.depth, 2)


def title_lines(entry: Entry, width: float) -> list[str]:
    """An item's title in one line or two; what is longer ends in an ellipsis, and the tooltip has the whole."""
    return two_lines(entry.title, max(40.0, width - words_left(entry) - STATE))


@lru_cache(maxsize=512)
def two_lines(text: str, width: float) -> list[str]:
    """A text broken after a word where it is wider than a line; measured bold, so that being current moves nothing."""
    measure = metrics("strong")
    if measure.horizontalAdvance(text) <= width:
        return [text]
    words = text.split()
    first = words[0]
    for word in words[1:]:
        if measure.horizontalAdvance(f"{first} {word}") > width:
            break
        first = f"{first} {word}"
    rest = text[len(first) :].strip() if text.startswith(first) else " ".join(words)[len(first) :].strip()
    return [first, rest] if rest else [first]


class _List(QListView):
    """The list; Enter goes to the item, as a click does."""

    chosen = Signal(str)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right):
            entry = self.currentIndex().data(_ENTRY)
            if entry is not None:
                self.chosen.emit(entry.item_id)
            return
        super().keyPressEvent(event)


class _Question(QLineEdit):
    """The field at the top of the navigator: Enter answers, Esc or leaving it does not."""

    answered = Signal(str)
    given_up = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.answered.emit(self.text())
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            QTimer.singleShot(0, self, self.given_up.emit)


class AgendaNavigator(QWidget):
    """The thin agenda beside the paper."""

    jumped = Signal(str)
    """The id of the item she wants to go to."""
    asked = Signal(str)
    """What was typed into the field at the top when Enter was pressed."""
    left = Signal()
    """The field was left without an answer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = Entries(self)
        self.list = _List(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(_EntryDelegate(self.list))
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setMouseTracking(True)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Agenda"))
        self.list.clicked.connect(lambda index: self.jumped.emit(index.data(_ENTRY).item_id))
        self.list.chosen.connect(self.jumped)
        self._count = label("", "secondary", "text2")
        self.field = _Question(self)
        self.field.answered.connect(self._answered)
        self.field.given_up.connect(self._given_up)
        self.field.textEdited.connect(self._typed)
        self._follows = False
        self._head = QWidget(self)
        self._head.setFixedHeight(29)
        head = QHBoxLayout(self._head)
        head.setContentsMargins(28, 0, 15, 0)
        head.addWidget(label(self.tr("Agenda"), "section_head", "text3"))
        head.addStretch(1)
        head.addWidget(self._count)
        top = QStackedLayout()
        top.setStackingMode(QStackedLayout.StackingMode.StackOne)
        top.addWidget(self._head)
        question = QWidget(self)
        inset = QHBoxLayout(question)
        inset.setContentsMargins(18, 0, 8, 0)
        inset.addWidget(self.field)
        question.setFixedHeight(29)
        top.addWidget(question)
        self._top = top
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 8)
        column.setSpacing(10)
        column.addLayout(top)
        row = QHBoxLayout()
        row.setContentsMargins(18, 0, 8, 0)
        row.addWidget(self.list)
        column.addLayout(row, 1)
        self.foot = SittingFoot(self)
        below = QHBoxLayout()
        below.setContentsMargins(14, 0, 8, 0)
        below.addWidget(self.foot)
        column.addLayout(below)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show the items of a meeting."""
        self.model.replace(entries)
        done = sum(entry.done for entry in entries)
        self._count.setText(self.tr("{0} of {1}").format(done, len(entries)) if entries else "")

    def ask(self, placeholder: str, text: str = "", *, follow: bool = False) -> None:
        """Ask for a text at the top; with `follow` the list shows meanwhile which item is meant."""
        self._follows = follow
        self.field.setPlaceholderText(placeholder)
        self.field.setAccessibleName(placeholder)
        self.field.setText(text)
        self.field.selectAll()
        self._top.setCurrentIndex(1)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def meant_by(self, typed: str) -> str | None:
        """The item that a label, the beginning of one, or a word of a title means."""
        wanted = typed.strip().casefold()
        if not wanted:
            return None
        entries = self.model.entries
        tests = (
            lambda entry: entry.label.casefold() == wanted,
            lambda entry: entry.label.casefold().startswith(wanted),
            lambda entry: entry.title.casefold().startswith(wanted),
            lambda entry: any(word.startswith(wanted) for word in entry.title.casefold().split()),
            lambda entry: wanted in entry.title.casefold(),
        )
        return next((entry.item_id for test in tests for entry in entries if test(entry)), None)

    def _typed(self, typed: str) -> None:
        row = self.model.row_of(self.meant_by(typed) or "") if self._follows else None
        if row is not None:
            self.list.setCurrentIndex(self.model.index(row))

    def _close_field(self) -> None:
        """Hide the field; its focus is put away first, or Qt would give it to the first editor."""
        if self.field.hasFocus():
            self.list.setFocus()
        self._top.setCurrentIndex(0)

    def _answered(self, typed: str) -> None:
        self._close_field()
        self.asked.emit(typed)

    def _given_up(self) -> None:
        if self._top.currentIndex() == 1:
            self._close_field()
            self.left.emit()

    def set_current(self, item_id: str) -> None:
        """Mark an item and keep it in view."""
        if self.model.current == item_id:
            return
        self.model.set_current(item_id)
        row = self.model.row_of(item_id)
        if row is not None:
            self.list.setCurrentIndex(self.model.index(row))
