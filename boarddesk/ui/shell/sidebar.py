"""The sidebar: which board, and where in it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from boarddesk.model.lines.boards import BoardLine
from boarddesk.ui.shell.navigator import Navigator
from boarddesk.ui.theme.icons import paint_icon
from boarddesk.ui.theme.theme import Theme, repaint_on_change
from boarddesk.ui.widgets.buttons import plain
from boarddesk.ui.widgets.painting import (
    ROW_RADIUS,
    paint_focus_ring,
    paint_monogram,
    paint_text,
    rounded,
)


class BoardSwitcher(QPushButton):
    """The name of the board; pressing it offers the other boards of the file and the board's commands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        repaint_on_change(self)

    @override
    def sizeHint(self) -> QSize:
        return QSize(190, 38)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(100, 38)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = Theme.current().tokens
        box = QRectF(self.rect())
        if self.underMouse() or self.isDown():
            rounded(painter, box, ROW_RADIUS, tokens.hover)
        if self.hasFocus():
            paint_focus_ring(painter, box)
        name = self.text()
        if name:
            paint_monogram(painter, QRectF(8, box.center().y() - 11, 22, 22), name[:1].upper())
            paint_text(painter, box.adjusted(38, 0, -30, 0), name, "strong")
            place = QRectF(box.right() - 23, box.center().y() - 7, 14, 14)
            paint_icon(painter, "chevrons", place, tokens.text2)
        painter.end()


class Sidebar(QFrame):
    """The chrome at the left: the board's name above, the navigator below."""

    board_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "chrome")
        self.setAccessibleName(self.tr("Navigator"))
        self.switcher = BoardSwitcher(self)
        self.navigator = Navigator(self)
        self.new_meeting = plain(self.tr("New meeting"), "add", parent=self)
        self._menu = QMenu(self.switcher)
        self._shown: tuple[tuple[BoardLine, ...], str] = ((), "")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 8)
        layout.setSpacing(6)
        head = QVBoxLayout()
        head.setContentsMargins(10, 0, 9, 0)
        head.addWidget(self.switcher)
        layout.addLayout(head)
        layout.addWidget(self.navigator, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(10, 0, 9, 0)
        foot.addWidget(self.new_meeting)
        layout.addLayout(foot)
        self.switcher.clicked.connect(self._open_menu)
        self.setTabOrder(self.switcher, self.navigator)
        self.setTabOrder(self.navigator, self.new_meeting)

    @property
    def menu(self) -> QMenu:
        """The menu of the board's name, as it was last filled."""
        return self._menu

    def set_boards(self, boards: tuple[BoardLine, ...], current: str, commands: Sequence[QAction]) -> None:
        """Show a board's name and offer the others; `commands` follow them."""
        self._shown = (boards, current)
        own = next((board for board in boards if board.id == current), None)
        name = (own.short_name or own.name) if own else ""
        self.switcher.setText(name)
        self.switcher.setToolTip(own.name if own else "")
        self.switcher.setAccessibleName(self.tr("Board: {name}").format(name=own.name if own else ""))
        self._menu.clear()
        group = QActionGroup(self._menu)
        for board in boards if len(boards) > 1 else ():
            action = self._menu.addAction(board.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(board.id == current)
            group.addAction(action)
            action.triggered.connect(lambda _=False, wanted=board.id: self.board_wanted.emit(wanted))
        if len(boards) > 1:
            self._menu.addSeparator()
        self._menu.addActions(list(commands))

    def _open_menu(self) -> None:
        corner = self.switcher.mapToGlobal(self.switcher.rect().bottomLeft())
        self._menu.setMinimumWidth(self.switcher.width())
        self._menu.popup(corner)
