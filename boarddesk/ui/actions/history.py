"""What has become of an action, unfolded below its row: updates, moved due dates, where it was agreed.

It is a child of the table's viewport and scrolls with it; its lines are widgets of their own, so that Tab and screen
readers reach them.
"""

import datetime as dt

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from boarddesk.model.lines.actions import ActionLine
from boarddesk.ui.actions.words import Happening, day, history
from boarddesk.ui.theme.theme import Theme, repaint_on_change
from boarddesk.ui.theme.type import font
from boarddesk.ui.widgets.buttons import outline
from boarddesk.ui.widgets.painting import (
    ROW_RADIUS,
    line_height,
    paint_dot,
    paint_focus_ring,
    paint_text,
    paint_wrapped,
    rounded,
    text_width,
    wrapped_height,
)

LINE_HEIGHT = 32
PADDING = 4
DATE_LEFT = 21.0
AUTHOR_MOST = 130.0
BUTTON_ROOM = 40


class Columns:
    """Where the parts of the history's lines stand."""

    def __init__(self, happenings: tuple[Happening, ...], today: dt.date) -> None:
        dates = max((text_width(day(each.on, today), "secondary") for each in happenings), default=40.0)
        authors = max((text_width(each.author, "secondary") for each in happenings), default=0.0)
        self.author = DATE_LEFT + dates + 15
        self.text = self.author + (min(AUTHOR_MOST, authors) + 14 if authors else 0)


class HappeningLine(QWidget):
    """One line of the history; an update can be corrected with F2, Enter or a double click."""

    changed = Signal(str, str)
    """The update's id and its new wording."""

    def __init__(self, happening: Happening, columns: Columns, today: dt.date, latest: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.happening = happening
        self._columns = columns
        self._day = day(happening.on, today)
        self._latest = latest
        self._field: QLineEdit | None = None
        self.can_write = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        said = ", ".join(part for part in (self._day, happening.author, happening.text) if part)
        self.setAccessibleName(said)
        repaint_on_change(self)

    def height_at(self, width: float) -> int:
        """How high it is at a width."""
        text = wrapped_height(self.happening.text, max(80.0, width - self._columns.text - 8), "secondary")
        return round(max(LINE_HEIGHT, text + LINE_HEIGHT - line_height("secondary")))

    def edit(self) -> None:
        """Open the wording of an update."""
        if self.happening.update_id is None or not self.can_write:
            return
        field = QLineEdit(self.happening.text, self)
        field.setFont(font("secondary"))
        field.setAccessibleName(self.tr("Update"))
        left = int(self._columns.text) - 10
        field.setGeometry(left, 1, self.width() - left - 4, LINE_HEIGHT - 2)
        field.returnPressed.connect(self.finish)
        field.installEventFilter(self)
        self._field = field
        field.show()
        field.selectAll()
        field.setFocus()

    def finish(self) -> None:
        """Hand the new wording over."""
        field, self._field = self._field, None
        if field is None:
            return
        text = field.text()
        self._shut(field)
        if text.strip() != self.happening.text and self.happening.update_id is not None:
            self.changed.emit(self.happening.update_id, text)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            field, self._field = self._field, None
            if field is not None:
                self._shut(field)
            return True
        if event.type() == QEvent.Type.FocusOut and watched is self._field:
            self.finish()
        return False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.edit()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = Theme.current().tokens
        painter = QPainter(self)
        box = QRectF(self.rect())
        first = QRectF(0, 0, box.width(), LINE_HEIGHT)
        dot = tokens.accent if self._latest else tokens.control
        paint_dot(painter, QPointF(5, first.center().y()), 8 if self._latest else 7, dot)
        paint_text(painter, first.adjusted(DATE_LEFT, 0, 0, 0), self._day, "secondary", "text2", tabular=True)
        author = QRectF(self._columns.author, 0, min(AUTHOR_MOST, box.width()), LINE_HEIGHT)
        paint_text(painter, author, self.happening.author, "secondary", "text2")
        if self._field is None:
            top = (LINE_HEIGHT - line_height("secondary")) / 2
            paint_wrapped(painter, box.adjusted(self._columns.text, top, -8, 0), self.happening.text, "secondary")
        if self.hasFocus():
            paint_focus_ring(painter, box.adjusted(DATE_LEFT - 8, 2, -2, -2))
        painter.end()

    def _shut(self, field: QLineEdit) -> None:
        had_focus = field.hasFocus()
        field.removeEventFilter(self)
        field.hide()
        field.deleteLater()
        if had_focus:
            self.setFocus()
        self.update()


class History(QWidget):
    """The unfolded part of a row."""

    added = Signal(str)
    """An update that was typed."""
    changed = Signal(str, str)
    """An update's id and its new wording."""
    relaid = Signal()
    """It has become higher or lower."""
    left = Signal()
    """She is done here; the focus goes back to the row."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.line: ActionLine | None = None
        self.lines: list[HappeningLine] = []
        self._today = dt.date.min
        self._text_left = 100
        self._can_write = False
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("What has happened since?"))
        self.field.setAccessibleName(self.tr("New update"))
        self.field.setFixedHeight(LINE_HEIGHT)
        self.field.returnPressed.connect(self.save)
        self.field.installEventFilter(self)
        self.field.hide()
        self.button = outline(self.tr("Add an update"), "add", "U", self)
        self.button.clicked.connect(self.begin)
        self.setAutoFillBackground(False)
        repaint_on_change(self)
        self.hide()

    @property
    def adding(self) -> bool:
        """Whether an update is being typed."""
        return not self.field.isHidden()

    def show_line(self, line: ActionLine | None, today: dt.date, can_write: bool) -> None:
        """Show what has become of this action."""
        if (line, today, can_write) == (self.line, self._today, self._can_write):
            return
        if self.line is not None and (line is None or line.id != self.line.id):
            self.save()
        self.line, self._today, self._can_write = line, today, can_write
        happenings = history(line) if line is not None else ()
        columns = Columns(happenings, today)
        had_focus = any(each.hasFocus() for each in self.lines)
        for each in self.lines:
            each.hide()
            each.deleteLater()
        self.lines = [HappeningLine(one, columns, today, not at, self) for at, one in enumerate(happenings)]
        for each in self.lines:
            each.can_write = can_write
            each.changed.connect(self.changed)
            each.show()
        self.button.setVisible(can_write)
        self.setAccessibleName(self.tr("History of {0}").format(line.ref) if line is not None else "")
        if had_focus and self.lines:
            self.lines[0].setFocus()
        self._order_tabs()

    def height_at(self, width: int, text_left: int) -> int:
        """Arrange everything for a width; gives the height that takes."""
        self._text_left = text_left
        room = max(200, width - text_left - 18)
        top = PADDING + (LINE_HEIGHT + 6 if self.adding else 0)
        self.field.setGeometry(QRect(text_left + 11, PADDING + 2, min(room - 11, 720), LINE_HEIGHT))
        for each in self.lines:
            height = each.height_at(room)
            each.setGeometry(text_left, top, room, height)
            top += height
        short = self.lines and self._last_is_short(room)
        size = self.button.sizeHint()
        button_top = top - LINE_HEIGHT if short else top + 2
        self.button.setGeometry(width - size.width() - 18, button_top - 1, size.width(), size.height())
        return max(top, self.button.geometry().bottom() if self._can_write else 0) + PADDING + 4

    def begin(self) -> None:
        """Let her type an update."""
        if self._can_write and self.line is not None:
            self.field.show()
            self.relaid.emit()
            self.field.setFocus()

    def save(self) -> None:
        """Hand over the update that has been typed, if one has."""
        text = self.field.text().strip()
        had_focus = self.field.hasFocus()
        self._shut()
        if text:
            self.added.emit(text)
        if had_focus:
            self.left.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if pressed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self._shut()
            self.left.emit()
            return True
        if event.type() == QEvent.Type.FocusOut and watched is self.field and not self.field.text().strip():
            self._shut()
        return False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep the keys of the history from the table it lies in."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_U and not event.modifiers():
            self.begin()
        event.accept()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = Theme.current().tokens
        painter = QPainter(self)
        box = QRectF(self.rect())
        painter.fillRect(box, tokens.surface)
        painter.setClipRect(box)
        rounded(painter, box.adjusted(0, -ROW_RADIUS, 0, -3), ROW_RADIUS, tokens.sunken)
        if len(self.lines) > 1:
            top = self.lines[0].y() + LINE_HEIGHT / 2
            bottom = self.lines[-1].y() + LINE_HEIGHT / 2
            painter.fillRect(QRectF(self._text_left + 4.5, top, 1.0, bottom - top), tokens.line2)
        painter.end()

    def _shut(self) -> None:
        if self.adding:
            self.field.clear()
            self.field.hide()
            self.relaid.emit()

    def _last_is_short(self, room: int) -> bool:
        last = self.lines[-1]
        used = text_width(last.happening.text, "secondary") + 200
        return used < room - self.button.sizeHint().width()

    def _order_tabs(self) -> None:
        before: QWidget = self.field
        for each in (*self.lines, self.button):
            QWidget.setTabOrder(before, each)
            before = each
