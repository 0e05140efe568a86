"""The search window: a field, its filters as chips, what was found, and which comes first."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHBoxLayout, QLineEdit, QListView, QWidget
from typing_extensions import override

from boarddesk.model.search import SearchFilter, SearchHit, SearchOrder
from boarddesk.rules.search_filters import without_filter
from boarddesk.rules.search_query import read_query
from boarddesk.ui.palette.palette import Scrim
from boarddesk.ui.search.chips import FilterBar
from boarddesk.ui.search.rows import Heading, ResultDelegate, ResultRows, Row, Suggestion, spoken
from boarddesk.ui.search.words import tr
from boarddesk.ui.theme.icons import paint_icon
from boarddesk.ui.theme.theme import Theme
from boarddesk.ui.theme.type import font
from boarddesk.ui.widgets.announce import announce
from boarddesk.ui.widgets.labels import label
from boarddesk.ui.widgets.painting import paint_hairline, paint_key_cap
from boarddesk.ui.widgets.popup import MARGIN, Popup
from boarddesk.ui.widgets.segments import Segments

WIDTH, TOP = 800, 64
FIELD_HEIGHT, FOOT_HEIGHT, AIR = 60, 46, 5
ASK_AFTER = 60
"""Milliseconds after the last key until it is searched."""


class SearchPanel(Popup):
    """Shows; its owner searches and goes where she wants."""

    asked_for = Signal(str)
    """What stands in the field, a moment after the last key."""
    taken = Signal(object)
    """The SearchHit she chose; the panel is closed already."""
    choices_wanted = Signal(object)
    """The Chip whose choices are to be shown."""

    def __init__(self, window: QWidget) -> None:
        self.scrim = Scrim(window)
        super().__init__(window)
        self.field = QLineEdit(self)
        self.field.setFont(font("palette"))
        self.field.setProperty("bare", True)
        self.field.setFixedHeight(FIELD_HEIGHT)
        self.field.setTextMargins(48, 0, 60, 0)
        self.field.setAccessibleName(tr("Search everything"))
        self.field.setPlaceholderText(tr("Words in minutes, actions, decisions, people, papers"))
        self.filters = FilterBar(self, self.field)
        self.rows = ResultRows(self)
        self.list = self._make_list()
        self.said = label("", "hint", "text2")
        self.order = Segments(
            ((SearchOrder.NEWEST.value, tr("Newest first")), (SearchOrder.BEST.value, tr("Best first"))),
            name=tr("Which results come first"),
        )
        self._timer = QTimer(self, interval=ASK_AFTER, singleShot=True)
        self._lay_out()
        self._connect()

    @property
    def current(self) -> Row | None:
        """The row Enter would take."""
        at = self.list.currentIndex().row()
        return self.rows.rows[at] if 0 <= at < len(self.rows.rows) else None

    @property
    def hits(self) -> list[SearchHit]:
        """The results that are shown."""
        return [row for row in self.rows.rows if isinstance(row, SearchHit)]

    def open_with(self, text: str) -> None:
        """Show it over the window with a text to go on from or to write over."""
        window = self.window()
        self.scrim.setGeometry(window.rect())
        self.scrim.raise_()
        self.scrim.show()
        width = min(WIDTH, window.width() - 40)
        self.filters.setFixedWidth(width)
        self.field.setText(text)
        self.filters.show_filters(read_query(text).filters)
        self.show_at(QRect((window.width() - width) // 2, TOP, width, 1), width)
        self.field.setFocus()
        self.field.selectAll()
        self.asked_for.emit(text)

    def show_rows(self, rows: Sequence[Row], said: str, wrong: str = "") -> None:
        """Show these, the first one current; `said` is how many there are, `wrong` what was not understood."""
        self.rows.show_rows(rows)
        heights = sum(self.list.sizeHintForRow(at) for at in range(min(len(rows), 12)))
        most = max(120, self.window().height() - TOP - FIELD_HEIGHT - self.filters.height() - FOOT_HEIGHT - 60)
        self.list.setFixedHeight(min(heights + 8, 440, most))
        self.said.setText(wrong or said)
        self.said.setProperty("tone", "amber" if wrong else "text2")
        self.said.style().polish(self.said)
        self._go(self._next(-1, 1))
        self.list.scrollToTop()
        self._fit()

    def set_text(self, text: str) -> None:
        """Search for something else at once."""
        self.field.setText(text)
        self._timer.stop()
        self._changed(text)
        self.asked_for.emit(text)

    def write_over(self, start: int, end: int) -> None:
        """Let her write over a part of what stands in the field."""
        self.field.setFocus()
        self.field.setSelection(start, end - start)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        frame = self.frame()
        middle = frame.top() + FIELD_HEIGHT / 2
        paint_icon(painter, "search", QRectF(frame.left() + 22, middle - 9, 18, 18), Theme.current().tokens.text2)
        paint_key_cap(painter, frame.right() - 18, middle, tr("Esc"))
        for y in (
            frame.top() + FIELD_HEIGHT, self.list.y() - AIR, frame.bottom() - FOOT_HEIGHT
        ):  # fmt: skip
            paint_hairline(painter, frame.left(), frame.right(), y)
        painter.end()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if QApplication.activePopupWidget() is not None:
            return False  # a menu of choices has the keys and the mouse
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self.list.currentIndex())
                return True
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}
            if key in steps:
                self._move(steps[Qt.Key(key)])
                return True
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isprintable() and event.text().strip():
            self.field.setFocus()
            self.field.end(False)
            self.field.insert(event.text())
            self._changed(self.field.text())
            self._timer.start()
            return
        super().keyPressEvent(event)

    def _make_list(self) -> QListView:
        made = QListView(self)
        made.setModel(self.rows)
        made.setItemDelegate(ResultDelegate(made, self._list_width))
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setMouseTracking(True)
        made.setProperty("ground", "clear")
        made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        made.setAccessibleName(tr("What is found"))
        return made

    def _list_width(self) -> int:
        return self.filters.width()

    def _lay_out(self) -> None:
        self.body.setContentsMargins(0, 0, 0, 0)
        foot = QWidget(self)
        foot.setFixedHeight(FOOT_HEIGHT)
        row = QHBoxLayout(foot)
        row.setContentsMargins(22, 0, 14, 0)
        row.addWidget(self.said, 1)
        row.addWidget(self.order)
        for widget in (self.field, self.filters):
            self.body.addWidget(widget)
        self.body.addSpacing(AIR)
        self.body.addWidget(self.list)
        self.body.addWidget(foot)

    def _connect(self) -> None:
        self._timer.timeout.connect(lambda: self.asked_for.emit(self.field.text()))
        self.field.textEdited.connect(self._changed)
        self.field.textEdited.connect(lambda _: self._timer.start())
        self.field.installEventFilter(self)
        self.filters.pressed.connect(self.choices_wanted)
        self.filters.removed.connect(self._remove)
        self.filters.left.connect(self.field.setFocus)
        self.order.changed.connect(lambda _: self.asked_for.emit(self.field.text()))
        self.list.clicked.connect(self._take)
        self.list.entered.connect(self._hover)
        self.closed.connect(self._timer.stop)
        self.closed.connect(self.scrim.hide)

    def _changed(self, text: str) -> None:
        self.filters.show_filters(read_query(text).filters)
        self._fit()

    def _fit(self) -> None:
        heights = FIELD_HEIGHT + self.filters.height() + self.list.height() + FOOT_HEIGHT + AIR
        self.setFixedHeight(2 * MARGIN + heights)
        self.update()

    def _remove(self, old: SearchFilter) -> None:
        self.set_text(without_filter(self.field.text(), old))

    def _move(self, step: int) -> None:
        row = self.list.currentIndex().row()
        for _ in range(abs(step)):
            row = self._next(row, 1 if step > 0 else -1)
        self._go(row)

    def _next(self, row: int, step: int) -> int:
        count = len(self.rows.rows)
        for _ in range(count):
            row = (row + step) % count
            if not isinstance(self.rows.rows[row], Heading):
                return row
        return -1

    def _go(self, row: int) -> None:
        self.list.setCurrentIndex(self.rows.index(row, 0))
        if self.current is not None:
            announce(self.list, spoken(self.current))

    def _hover(self, index: QModelIndex) -> None:
        if not isinstance(self.rows.rows[index.row()], Heading):
            self.list.setCurrentIndex(index)

    def _take(self, index: QModelIndex) -> None:
        if self._timer.isActive():
            self._timer.stop()
            self.asked_for.emit(self.field.text())
            return
        row = self.rows.rows[index.row()] if index.isValid() else None
        if isinstance(row, Suggestion):
            self.field.setFocus()
            self.set_text(row.text)
        elif isinstance(row, SearchHit):
            self.dismiss()
            self.taken.emit(row)
