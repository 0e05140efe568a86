"""The palette: a field and a list over the dimmed window; keys and mouse, one Enter to go or to do."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from boarddesk.model.search import SearchTerm
from boarddesk.rules.few_letters import letters_of
from boarddesk.rules.search_words import spans_of
from boarddesk.ui.palette.choosing import asked
from boarddesk.ui.palette.entries import Entry
from boarddesk.ui.theme.icons import paint_icon
from boarddesk.ui.theme.theme import Theme
from boarddesk.ui.theme.type import Role, font
from boarddesk.ui.widgets.announce import announce
from boarddesk.ui.widgets.painting import (
    key_cap_width,
    paint_hairline,
    paint_key_cap,
    paint_row_ground,
    paint_text,
    text_width,
)
from boarddesk.ui.widgets.popup import Popup

Index = QModelIndex | QPersistentModelIndex
WIDTH = 660
FIELD_HEIGHT, ROW_HEIGHT, HEAD_HEIGHT, FOOT_HEIGHT = 60, 39, 34, 36
MOST_HEIGHT = 400
ASK_AFTER = 60
"""Milliseconds after the last key until the list is made anew."""
_ROW = Qt.ItemDataRole.UserRole + 1


class Palette(Popup):
    """The floating panel; the owner gives the lines for what is typed."""

    asked_for = Signal(str)
    """What stands in the field, a moment after the last key."""
    taken = Signal(object)
    """The Entry she chose; the palette is closed already."""

    def __init__(self, window: QWidget) -> None:
        self.scrim = Scrim(window)
        super().__init__(window)
        self.field = QLineEdit(self)
        self.field.setFont(font("palette"))
        self.field.setProperty("bare", True)
        self.field.setFixedHeight(FIELD_HEIGHT)
        self.field.setTextMargins(48, 0, 60, 0)
        self.field.setAccessibleName(self.tr("Find anything"))
        self.field.setPlaceholderText(self.tr("A command, meeting, item, person, action or term"))
        self._lines = _Lines(self)
        self.list = QListView(self)
        self.list.setModel(self._lines)
        self.list.setItemDelegate(_LineDelegate(self.list, self.field.text))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setProperty("ground", "clear")
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setAccessibleName(self.tr("What is found"))
        self.foot = _Foot(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        for widget in (self.field, self.list, self.foot):
            self.body.addWidget(widget)
        self._timer = QTimer(self, interval=ASK_AFTER, singleShot=True)
        self._timer.timeout.connect(lambda: self.asked_for.emit(self.field.text()))
        self.field.textEdited.connect(lambda _: self._timer.start())
        self.field.installEventFilter(self)
        self.list.clicked.connect(self._take)
        self.list.entered.connect(self._hover)
        self.closed.connect(self.scrim.hide)

    def open_with(self, text: str) -> None:
        """Show it over the window with a text to go on from."""
        window = self.window()
        self.scrim.setGeometry(window.rect())
        self.scrim.raise_()
        self.scrim.show()
        self.field.setText(text)
        width = min(WIDTH, window.width() - 40)
        self.show_at(QRect((window.width() - width) // 2, 84, width, 1), width)
        self.field.setFocus()
        self.asked_for.emit(text)

    def show_lines(self, entries: Sequence[Entry], nothing: str) -> None:
        """Show these, the first being current; a sentence where there are none."""
        self._lines.replace(entries, nothing)
        heights = sum(HEAD_HEIGHT if isinstance(row, str) else ROW_HEIGHT for row in self._lines.rows)
        self.list.setFixedHeight(min(heights + 8, MOST_HEIGHT, max(120, self.window().height() - 260)))
        self._go(self._next(-1, 1))
        self.list.scrollToTop()
        self.setFixedHeight(2 * 24 + FIELD_HEIGHT + self.list.height() + FOOT_HEIGHT)

    def current(self) -> Entry | None:
        """The line Enter would take."""
        row = self.list.currentIndex().row()
        entry = self._lines.rows[row] if 0 <= row < len(self._lines.rows) else None
        return entry if isinstance(entry, Entry) else None

    @property
    def entries(self) -> list[Entry]:
        """The lines that are shown."""
        return [row for row in self._lines.rows if isinstance(row, Entry)]

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        frame = self.frame()
        middle = frame.top() + FIELD_HEIGHT / 2
        paint_icon(painter, "search", QRectF(frame.left() + 22, middle - 9, 18, 18), Theme.current().tokens.text2)
        paint_key_cap(painter, frame.right() - 18, middle, self.tr("Esc"))
        paint_hairline(painter, frame.left(), frame.right(), frame.top() + FIELD_HEIGHT)
        painter.end()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._flush()
                self._take(self.list.currentIndex())
                return True
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
            if key in steps:
                self._move(steps[Qt.Key(key)])
                return True
            if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                self._move(1 if key == Qt.Key.Key_Tab else -1)
                return True
        return super().eventFilter(watched, event)

    def _flush(self) -> None:
        if self._timer.isActive():
            self._timer.stop()
            self.asked_for.emit(self.field.text())

    def _move(self, step: int) -> None:
        row = self.list.currentIndex().row()
        for _ in range(abs(step)):
            row = self._next(row, 1 if step > 0 else -1)
        self._go(row)

    def _next(self, row: int, step: int) -> int:
        count = len(self._lines.rows)
        for _ in range(count):
            row = (row + step) % count
            if isinstance(self._lines.rows[row], Entry):
                return row
        return -1

    def _go(self, row: int) -> None:
        self.list.setCurrentIndex(self._lines.index(row, 0))
        entry = self.current()
        if entry is not None:
            announce(self.list, entry.spoken)

    def _hover(self, index: QModelIndex) -> None:
        if isinstance(self._lines.rows[index.row()], Entry):
            self.list.setCurrentIndex(index)

    def _take(self, index: QModelIndex) -> None:
        row = self._lines.rows[index.row()] if index.isValid() else None
        if isinstance(row, Entry):
            self.dismiss()
            self.taken.emit(row)


class _Lines(QAbstractListModel):
    """Heads and entries."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[Entry | str] = []

    def replace(self, entries: Sequence[Entry], nothing: str) -> None:
        """Take other lines."""
        self.beginResetModel()
        self.rows = []
        group = ""
        for entry in entries:
            if entry.group != group:
                group = entry.group
                self.rows.append(group)
            self.rows.append(entry)
        if not self.rows and nothing:
            self.rows.append(nothing)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == _ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row if isinstance(row, str) else row.spoken
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.rows[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _LineDelegate(QStyledItemDelegate):
    """Paints heads and entries with what was typed picked out."""

    def __init__(self, view: QListView, text: Callable[[], str]) -> None:
        super().__init__(view)
        self._view = view
        self._text = text

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, HEAD_HEIGHT if isinstance(index.data(_ROW), str) else ROW_HEIGHT)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(_ROW)
        cell = QRectF(option.rect)
        if isinstance(row, str):
            paint_text(painter, cell.adjusted(22, 6, -22, 0), row, "section_head", "text2")
            return
        current = index.row() == self._view.currentIndex().row()
        if current:
            paint_row_ground(painter, cell.adjusted(8, 1, -8, -1), current=False)
        self._paint_entry(painter, cell.adjusted(22, 0, -20, 0), row, current)

    def _paint_entry(self, painter: QPainter, room: QRectF, entry: Entry, current: bool) -> None:
        tokens = Theme.current().tokens
        paint_icon(painter, entry.icon, QRectF(room.x(), room.center().y() - 8, 16, 16), tokens.text2)
        right = room.right()
        if entry.keys:
            right = paint_key_cap(painter, right, room.center().y(), entry.keys.replace("+", " "), current) - 12
        elif current:
            right = paint_key_cap(painter, right, room.center().y(), self.tr("Enter"), current) - 12
        left = room.x() + 28
        if entry.code:
            box = QRectF(left, room.y(), right - left, room.height())
            left = paint_text(painter, box, entry.code, "body", "text2", tabular=True) + 9
        long = text_width(entry.title) > (right - left) * 0.62
        kept = min(text_width(entry.detail, "secondary") + 14, (right - left) * 0.42) if entry.detail and long else 0
        left = self._paint_title(painter, QRectF(left, room.y(), max(0, right - left - kept), room.height()), entry)
        if entry.detail and right - left > 40:
            box = QRectF(left + 12, room.y(), right - left - 12, room.height())
            paint_text(painter, box, entry.detail, "secondary", "text2")

    def _paint_title(self, painter: QPainter, room: QRectF, entry: Entry) -> float:
        spans = entry.spans
        if spans is None:
            terms = [SearchTerm((word,), prefix=True) for word in letters_of(asked(self._text())[1])]
            spans = spans_of(entry.title, terms)
            typed = {term.words[0] for term in terms}
            spans = tuple((at, at + max((len(t) for t in typed if _begins(entry.title[at:to], t)), default=to - at))
                          for at, to in spans)  # fmt: skip
        x, at = room.x(), 0
        for start, end in (*spans, (len(entry.title), len(entry.title))):
            x = self._piece(painter, room, x, entry.title[at:start], found=False)
            x = self._piece(painter, room, x, entry.title[start:end], found=True)
            at = end
        return x

    def _piece(self, painter: QPainter, room: QRectF, x: float, text: str, *, found: bool) -> float:
        if not text or x >= room.right():
            return x
        role: Role = "strong" if found else "body"
        box = QRectF(x, room.y(), room.right() - x, room.height())
        paint_text(painter, box, text, role, "accent" if found else "text")
        return min(room.right(), x + text_width(text, role))


def _begins(word: str, typed: str) -> bool:
    return word.casefold().startswith(typed)


class _Foot(QWidget):
    """The signs that narrow what is looked for."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(FOOT_HEIGHT)
        self._signs = (
            (">", self.tr("commands only")),
            ("@", self.tr("people")),
            ("#", self.tr("items and refs")),
            ("?", self.tr("search the text of everything")),
        )
        self.setAccessibleName(", ".join(f"{sign} {words}" for sign, words in self._signs))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect())
        paint_hairline(painter, box.left(), box.right(), box.top())
        x = box.left() + 22
        for sign, words in self._signs:
            wide = key_cap_width(sign)
            paint_key_cap(painter, x + wide, box.center().y(), sign)
            x = paint_text(
                painter, QRectF(x + wide + 8, box.y(), box.right() - x, box.height()), words, "hint", "text2"
            )
            x += 20
        painter.end()


class Scrim(QWidget):
    """Dims the window behind the palette and the search."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Theme.current().tokens.scrim)
        painter.end()
