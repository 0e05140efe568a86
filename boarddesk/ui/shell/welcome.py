"""The welcome page: begin a board, open one, or look round the example; and the files that were open before."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from boarddesk.ui.settings import RecentFile
from boarddesk.ui.shell.files import Glance
from boarddesk.ui.shell.sheet import Sheet
from boarddesk.ui.shell.told import folder_in_words, glance_in_words
from boarddesk.ui.theme.icons import paint_icon
from boarddesk.ui.theme.theme import Theme, repaint_on_change
from boarddesk.ui.theme.type import font
from boarddesk.ui.widgets.painting import (
    paint_dot,
    paint_focus_ring,
    paint_key_cap,
    paint_monogram,
    paint_text,
    rounded,
    text_width,
)

WIDTH = 1072
ROW = 82
_TILE = 44.0
_IN = 16.0


class Row(QPushButton):
    """One thing to choose: a tile, a title and a line below it."""

    def __init__(self, title: str, line: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.line = line
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(title)
        self.setAccessibleDescription(line)
        repaint_on_change(self)

    @override
    def sizeHint(self) -> QSize:
        return QSize(420, ROW)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(260, ROW)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = Theme.current().tokens
        box = QRectF(self.rect())
        if self.hasFocus():
            rounded(painter, box, 12, tokens.accent_soft)
            paint_focus_ring(painter, box, 12)
        elif self.underMouse() and self.isEnabled():
            rounded(painter, box, 12, tokens.hover)
        self.paint_tile(painter, QRectF(box.x() + _IN, box.center().y() - _TILE / 2, _TILE, _TILE))
        left = box.x() + _IN + _TILE + 18
        right = box.right() - _IN - self.paint_right(painter, box)
        middle = box.center().y()
        ink = "text" if self.isEnabled() else "disabled"
        paint_text(painter, QRectF(left, middle - 24, right - left, 24), self.text(), "welcome", ink)
        self.paint_line(painter, QRectF(left, middle + 1, right - left, 20))
        painter.end()

    def paint_tile(self, painter: QPainter, box: QRectF) -> None:
        """The square at the left."""
        raise NotImplementedError

    def paint_right(self, painter: QPainter, box: QRectF) -> float:
        """What stands at the right end; gives its width."""
        return 0

    def paint_line(self, painter: QPainter, box: QRectF) -> None:
        """The second line."""
        paint_text(painter, box, self.line, "secondary", "text2")


class Begin(Row):
    """A way to begin, with its key."""

    def __init__(self, title: str, line: str, icon: str, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, line, parent)
        self._icon = icon
        self._key = key

    @override
    def paint_tile(self, painter: QPainter, box: QRectF) -> None:
        tokens = Theme.current().tokens
        lit = self.hasFocus()
        rounded(painter, box, 10, tokens.fill if lit else tokens.chip)
        centre = box.center()
        colour = tokens.on_fill if lit else tokens.text2
        paint_icon(painter, self._icon, QRectF(centre.x() - 10, centre.y() - 10, 20, 20), colour)

    @override
    def paint_right(self, painter: QPainter, box: QRectF) -> float:
        if not self._key:
            return 0
        return box.right() - _IN - paint_key_cap(painter, box.right() - _IN, box.center().y() - 11, self._key) + 8


class Recent(Row):
    """A file that was open before; one that is not there any more is grey and can be taken off the list."""

    removal_wanted = Signal()

    def __init__(self, recent: RecentFile, parent: QWidget | None = None) -> None:
        super().__init__(recent.name, folder_in_words(recent.path), parent)
        self.path = recent.path
        self.missing = False
        self._told = ""
        self._tone = "text3"
        self.setToolTip(str(recent.path))

    def tell(self, glance: Glance) -> None:
        """Show what the file says of itself."""
        self._told, self._tone = glance_in_words(glance)
        if glance.boards:
            self.setText(glance.boards[0])
        self.setAccessibleDescription(f"{self.line}, {self._told}")
        self.update()

    def tell_missing(self, sentence: str) -> None:
        """Show that it cannot be opened."""
        self.missing = True
        self._told, self._tone = sentence, "text3"
        self.setAccessibleDescription(f"{self.line}, {sentence}")
        self.update()

    @override
    def paint_tile(self, painter: QPainter, box: QRectF) -> None:
        if self.missing:
            rounded(painter, box, 10, Theme.current().tokens.sunken)
            paint_text(
                painter, box, self.text()[:1].upper(), "page_title", "disabled", align=Qt.AlignmentFlag.AlignHCenter
            )
            return
        paint_monogram(painter, box, self.text()[:1].upper(), active=False)

    @override
    def paint_line(self, painter: QPainter, box: QRectF) -> None:
        tokens = Theme.current().tokens
        place_room = min(text_width(self.line, "secondary"), box.width() * 0.5)
        place = QRectF(box.x(), box.y(), place_room, box.height())
        right = paint_text(painter, place, self.line, "secondary", "text3")
        if self._told:
            if not self.missing:
                paint_dot(painter, QPointF(right + 16, box.center().y()), 6.5, tokens.colour(self._tone))
            rest = QRectF(right + 26, box.y(), max(0.0, box.right() - right - 26), box.height())
            paint_text(painter, rest, self._told, "secondary", "text3" if self.missing else "text2")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
            return
        super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Remove from this list"), self.removal_wanted.emit)
        menu.exec(event.globalPos())
        menu.deleteLater()


class Welcome(QWidget):
    """What the window shows while no file is open."""

    new_wanted = Signal()
    open_wanted = Signal()
    sample_wanted = Signal()
    recent_wanted = Signal(object)
    """The Path of a recent file."""
    removal_wanted = Signal(object)
    """The Path of a recent file to be taken off the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.begin = Begin(
            self.tr("New board"), self.tr("Name it, add its members, set the first meeting."), "add", "Ctrl N"
        )
        self.open = Begin(
            self.tr("Open a board"), self.tr("A .board file on this computer or the office drive."), "folder", "Ctrl O"
        )
        self.sample = Begin(
            self.tr("Look round the example"),
            self.tr("A year of a made-up board. Try anything, nothing can break."),
            "sparkle",
        )
        self.rows: tuple[Recent, ...] = ()
        self._recent = QVBoxLayout()
        self._recent_head = _section(self.tr("Recent"), self)
        self._lay_out()
        self.begin.clicked.connect(self.new_wanted)
        self.open.clicked.connect(self.open_wanted)
        self.sample.clicked.connect(self.sample_wanted)
        self.setFocusProxy(self.begin)

    def show_recent(self, files: Sequence[RecentFile]) -> None:
        """List the files that were open before."""
        for row in self.rows:
            self._recent.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = tuple(Recent(one, self) for one in files[:6])
        before: QWidget = self.sample
        for row in self.rows:
            self._recent.insertWidget(self._recent.count() - 1, row)
            row.clicked.connect(lambda _=False, path=row.path: self.recent_wanted.emit(path))
            row.removal_wanted.connect(lambda path=row.path: self.removal_wanted.emit(path))
            self.setTabOrder(before, row)
            before = row
        self._recent_head.setVisible(bool(self.rows))

    def tell(self, path: Path, glance: Glance | str) -> None:
        """Show what is known of a recent file: a glance, or a sentence why it cannot be opened."""
        for row in self.rows:
            if row.path == path:
                row.tell_missing(glance) if isinstance(glance, str) else row.tell(glance)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None:
                return self.focusNextPrevChild(step > 0)
        return super().event(event)

    def _lay_out(self) -> None:
        content = QWidget(self)
        content.setMaximumWidth(WIDTH)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 70, 0, 40)
        column.setSpacing(0)
        column.addLayout(_masthead(self))
        column.addSpacing(58)
        column.addLayout(self._choices())
        column.addStretch(1)
        column.addSpacing(28)
        column.addWidget(_rule(self))
        column.addSpacing(18)
        column.addLayout(_promise(self))
        sheet = Sheet(self, all_round=True)
        filled = QVBoxLayout(sheet)
        filled.setContentsMargins(2, 2, 2, 2)
        filled.addWidget(_scrolled(content, sheet))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(10, 0, 10, 10)
        outer.addWidget(sheet)

    def _choices(self) -> QGridLayout:
        """What to begin with at the left, recent files at the right."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(70)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        begin = QVBoxLayout()
        begin.setSpacing(8)
        for row in (self.begin, self.open, self.sample):
            begin.addWidget(row)
        begin.addStretch(1)
        self._recent.setSpacing(8)
        self._recent.addStretch(1)
        grid.addWidget(_section(self.tr("Begin"), self), 0, 0)
        grid.addWidget(self._recent_head, 0, 1)
        grid.setRowMinimumHeight(1, 14)
        grid.addLayout(begin, 2, 0)
        grid.addLayout(self._recent, 2, 1)
        return grid


def _scrolled(content: QWidget, sheet: QWidget) -> QScrollArea:
    """The content in the middle of a sheet, scrolled where it does not fit."""
    across = QHBoxLayout()
    across.setContentsMargins(40, 0, 40, 0)
    across.addStretch(1)
    across.addWidget(content, 1000)
    across.addStretch(1)
    scroll = QScrollArea(sheet)
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    inside = QWidget(scroll)
    inside.setLayout(across)
    scroll.setWidget(inside)
    inside.setAutoFillBackground(False)
    return scroll


def _masthead(parent: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(int(_IN), 0, 0, 0)
    row.setSpacing(18)
    row.addWidget(Mark(52, parent))
    words = QVBoxLayout()
    words.setSpacing(2)
    title = QLabel("BoardDesk", parent)
    title.setFont(font("display"))
    line = QLabel(parent.tr("Minutes, attendance and actions, in one file of your own."), parent)
    larger = font("body")
    larger.setPointSizeF(larger.pointSizeF() + 1.5)
    line.setFont(larger)
    line.setProperty("tone", "text2")
    words.addWidget(title)
    words.addWidget(line)
    row.addLayout(words, 1)
    return row


def _promise(parent: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(int(_IN), 0, 0, 0)
    row.setSpacing(14)
    row.addWidget(_Lock(parent))
    words = QVBoxLayout()
    words.setSpacing(2)
    first = QLabel(parent.tr("Everything stays on this computer. BoardDesk never connects to anything."), parent)
    first.setFont(font("name"))
    second = QLabel(
        parent.tr("What you type is on disk within half a second. A copy is kept every day it changes."), parent
    )
    second.setFont(font("secondary"))
    second.setProperty("tone", "text2")
    words.addWidget(first)
    words.addWidget(second)
    row.addLayout(words, 1)
    return row


def _section(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setFont(font("section_head"))
    label.setProperty("tone", "text3")
    label.setContentsMargins(int(_IN), 0, 0, 0)
    return label


def _rule(parent: QWidget) -> QFrame:
    rule = QFrame(parent)
    rule.setProperty("line", True)
    rule.setFixedHeight(1)
    return rule


class Mark(QWidget):
    """BoardDesk's own sign."""

    def __init__(self, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(side, side)
        repaint_on_change(self)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = Theme.current().tokens
        box = QRectF(self.rect())
        rounded(painter, box, box.width() * 0.23, tokens.fill)
        paint_icon(
            painter, "app", box.adjusted(*(box.width() * part for part in (0.15, 0.15, -0.15, -0.15))), tokens.on_fill
        )
        painter.end()


class _Lock(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(18, 40)
        repaint_on_change(self)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_icon(painter, "lock", QRectF(0, 11, 18, 18), Theme.current().tokens.accent)
        painter.end()
