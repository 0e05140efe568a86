"""The pane at the right of a page, there on demand: one panel at a time under its title, Esc or the cross closes it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from boarddesk.ui.widgets.buttons import IconButton
from boarddesk.ui.widgets.labels import hairline, label

WIDTH = 288
LEAST = 220
HEAD = 37
"""As high as the head of the paper beside it, so that both lines meet."""


class SidePane(QWidget):
    """Holds the panel that is wanted: history, findings, results."""

    opened = Signal()
    """It has come into view."""
    gone = Signal()
    """It is no longer seen, for whatever reason."""
    closed = Signal()
    """It is being closed by its cross or Esc; whoever opened it takes the focus back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panel: QWidget | None = None
        self._title = label("", "strong")
        self._close = IconButton("close", self.tr("Close (Esc)"), self)
        self._close.clicked.connect(self.close_panel)
        head = QWidget(self)
        head.setFixedHeight(HEAD - 1)
        row = QHBoxLayout(head)
        row.setContentsMargins(18, 0, 8, 0)
        row.addWidget(self._title, 1)
        row.addWidget(self._close)
        self._body = QVBoxLayout()
        self._body.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(hairline(self))
        column.addLayout(self._body, 1)
        self.setMinimumWidth(LEAST)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.hide()

    def show_panel(self, title: str, panel: QWidget) -> None:
        """Show a panel under a title; the one before is put away."""
        if panel is not self.panel:
            if self.panel is not None:
                self._body.removeWidget(self.panel)
                self.panel.hide()
            self.panel = panel
            self._body.addWidget(panel)
            panel.show()
            QWidget.setTabOrder(panel, self._close)
        self._title.setText(title)
        self.setAccessibleName(title)
        if self.isHidden():
            self.show()
            self.opened.emit()

    def shows(self, panel: QWidget) -> bool:
        """Whether this panel is seen now."""
        return self.panel is panel and not self.isHidden()

    def holds_focus(self) -> bool:
        """Whether the keys go into it."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    @property
    def entrance(self) -> QWidget:
        """What takes the keys: the panel, or the cross where the panel has nothing for them, so that Esc closes."""
        target = self.panel.focusProxy() if self.panel is not None else None
        return target if target is not None and target.isVisible() else self._close

    def take_focus(self) -> None:
        """Let the keys go into the pane."""
        self.entrance.setFocus()

    def close_panel(self) -> None:
        """Put it away; the focus is taken back before, or Qt would give it to whatever comes next."""
        if not self.isHidden():
            self.closed.emit()
            self.hide()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.isHidden():
            self.gone.emit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 400)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
            return
        super().keyPressEvent(event)
