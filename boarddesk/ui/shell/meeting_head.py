"""The head of a meeting at the top of the sheet."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAction, QEnterEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QTabBar,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from boarddesk.model.lines.meetings import MeetingLine
from boarddesk.rules.dates import clock_range, weekday_date
from boarddesk.ui.shell.statuses import look_of
from boarddesk.ui.theme.theme import repaint_on_change
from boarddesk.ui.theme.type import font
from boarddesk.ui.widgets.buttons import Button, plain
from boarddesk.ui.widgets.painting import CHIP_HEIGHT, Tone, paint_focus_ring, paint_pill, pill_width

LEFT, RIGHT = 28, 24


class StatusButton(QPushButton):
    """The status of the meeting as a pill; pressing it offers the others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone: Tone = "accent"
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(round(CHIP_HEIGHT) + 6)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        repaint_on_change(self)

    def set_status(self, word: str, tone: Tone) -> None:
        """Show a status."""
        self._tone = tone
        self.setText(word)
        self.setAccessibleName(self.tr("Status: {word}").format(word=word))
        self.setToolTip(self.tr("Change the status of the meeting"))
        self.setFixedWidth(round(pill_width(word) + 0.5) + 6)
        self.update()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect())
        paint_pill(painter, 3, box.center().y(), self.text(), self._tone)
        if self.hasFocus() or (self.underMouse() and self.isEnabled()):
            paint_focus_ring(painter, box.adjusted(0.5, 0.5, -0.5, -0.5), box.height() / 2)
        painter.end()


class MeetingHead(QWidget):
    """The date of the meeting with its status, time and venue; tabs below, Export and Print at the right."""

    tab_wanted = Signal(int)
    details_wanted = Signal()
    status_pressed = Signal()

    def __init__(self, titles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel(self)
        self.title.setFont(font("meeting_date"))
        self.status = StatusButton(self)
        self.where = _Where(self)
        self.export = plain(self.tr("Export"), "export", parent=self)
        self.print = plain(self.tr("Print"), "print", parent=self)
        self.tabs = QTabBar(self)
        self._lay_out(titles)
        self.status.clicked.connect(self.status_pressed)
        self.where.pressed.connect(self.details_wanted)
        self.tabs.currentChanged.connect(self.tab_wanted)

    def show_meeting(self, line: MeetingLine, status_word: str, title: str) -> None:
        """Show a meeting; `title` is empty where the meeting has only its board's usual one."""
        self.title.setText(weekday_date(line.date))
        self.status.set_status(status_word, look_of(line.status).tone)
        parts = (title, clock_range(line.starts, line.ends), line.venue)
        self.where.setText("  ·  ".join(part for part in parts if part) or self.tr("No time or venue yet"))

    def set_menus(self, exports: Sequence[QAction], prints: Sequence[QAction]) -> None:
        """Fill the two menus; a button without anything behind it is not shown."""
        for button, actions in ((self.export, exports), (self.print, prints)):
            _fill(button, actions)

    def _lay_out(self, titles: Sequence[str]) -> None:
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.tabs.setAccessibleName(self.tr("Pages of the meeting"))
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        for title in titles:
            self.tabs.addTab(title)
        line = QHBoxLayout()
        line.setSpacing(11)
        line.addWidget(self.title)
        line.addWidget(self.status)
        line.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addLayout(line)
        words.addWidget(self.where)
        top = QHBoxLayout()
        top.setContentsMargins(LEFT, 14, RIGHT - 6, 0)
        top.addLayout(words, 1)
        for button in (self.export, self.print):
            button.hide()
            top.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(LEFT, 6, RIGHT, 0)
        tabs.addWidget(self.tabs)
        tabs.addStretch(1)
        rule = QFrame(self)
        rule.setProperty("line", True)
        rule.setFixedHeight(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addLayout(tabs)
        layout.addWidget(rule)
        for first, second in ((self.status, self.export), (self.export, self.print), (self.print, self.tabs)):
            self.setTabOrder(first, second)


class _Where(QLabel):
    """Time and venue, which lead to the details of the meeting when pressed."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(font("secondary"))
        self.setProperty("tone", "text2")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(self.tr("Meeting details"))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()


def _fill(button: Button, actions: Sequence[QAction]) -> None:
    menu = button.menu()
    if menu is None and actions:
        menu = QMenu(button)
        button.setMenu(menu)
    if menu is not None:
        menu.clear()
        menu.addActions(list(actions))
    button.setVisible(bool(actions))
    button.updateGeometry()
