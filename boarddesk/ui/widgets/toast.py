"""Toasts: what went well, in one line at the foot of the window, gone by itself, with at most one thing to do."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QCursor, QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from boarddesk.ui.theme.icons import paint_icon
from boarddesk.ui.theme.theme import Theme, repaint_on_change
from boarddesk.ui.widgets.announce import announce
from boarddesk.ui.widgets.painting import paint_text, ring, rounded, text_width
from boarddesk.ui.widgets.popup import MARGIN, shadow

MILLISECONDS = 6000
_HEIGHT = 46
_ABOVE_STATUS_BAR = 46


def show_toast(
    parent: QWidget,
    text: str,
    action: str = "",
    on_action: Callable[[], object] | None = None,
    *,
    icon_name: str = "ok",
    milliseconds: int = MILLISECONDS,
) -> "Toast":
    """Show one line at the foot of the window; the toast shown before gives way."""
    window = parent.window()
    for old in window.findChildren(Toast, options=Qt.FindChildOption.FindDirectChildrenOnly):
        old.close_now()
    toast = Toast(window, text, action, on_action, icon_name)
    toast.appear(milliseconds)
    return toast


class Toast(QWidget):
    """One line on an inverse ground; it waits while the pointer or the focus is on it."""

    def __init__(
        self, window: QWidget, text: str, action: str, on_action: Callable[[], object] | None, icon_name: str
    ) -> None:
        super().__init__(window)
        self._window = window
        self._text = text
        self._icon_name = icon_name
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._expired)
        self._link = _InverseLink(action, self) if action else None
        if self._link is not None:
            self._link.clicked.connect(self.close_now)
            if on_action is not None:
                self._link.clicked.connect(on_action)
        self.setAccessibleName(text)
        self._place()
        window.installEventFilter(self)
        repaint_on_change(self)

    @property
    def text(self) -> str:
        """What it says."""
        return self._text

    @property
    def refuses(self) -> bool:
        """Whether it says that something cannot be."""
        return self._icon_name == "warning"

    def appear(self, milliseconds: int) -> None:
        """Show it for a while and say it to a screen reader."""
        self.show()
        self.raise_()
        self._timer.start(milliseconds)
        announce(self, self._text)

    def close_now(self) -> None:
        """Take it away."""
        self._timer.stop()
        self.hide()
        self.deleteLater()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        if self._timer.isActive():
            self._timer.start(MILLISECONDS)
        super().enterEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = Theme.current().tokens
        painter = QPainter(self)
        frame = self._frame()
        painter.drawPixmap(0, 0, shadow(self.size(), frame, self.devicePixelRatioF()))
        rounded(painter, frame, 10, tokens.text)
        ink = tokens.amber_inv if self._icon_name == "warning" else tokens.accent_inv
        paint_icon(painter, self._icon_name, QRectF(frame.x() + 16, frame.center().y() - 9, 18, 18), ink)
        right = frame.right() - 16 - (self._link.width() + 12 if self._link is not None else 0)
        room = QRectF(frame.x() + 44, frame.y(), right - frame.x() - 44, frame.height())
        paint_text(painter, room, self._text, "button", "surface")
        painter.end()

    def _frame(self) -> QRectF:
        return QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)

    def _place(self) -> None:
        window = self._window
        link = self._link.sizeHint().width() + 24 if self._link is not None else 0
        wanted = round(44 + text_width(self._text, "button") + 20 + link)
        width = max(220, min(wanted, window.width() - 32))
        left = (window.width() - width) // 2
        top = window.height() - _ABOVE_STATUS_BAR - _HEIGHT
        self.setGeometry(left - MARGIN, top - MARGIN, width + 2 * MARGIN, _HEIGHT + 2 * MARGIN)
        if self._link is not None:
            size = self._link.sizeHint()
            self._link.setGeometry(
                MARGIN + width - 12 - size.width(), MARGIN + (_HEIGHT - size.height()) // 2, size.width(), size.height()
            )

    def _expired(self) -> None:
        at = self.mapFromGlobal(QCursor.pos())
        held = self._link is not None and self._link.hasFocus()
        if held or (self._frame().contains(at.toPointF()) and self.underMouse()):
            self._timer.start(1500)
        else:
            self.close_now()


class _InverseLink(QPushButton):
    """The one thing to do on a toast."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setProperty("painted", True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @override
    def sizeHint(self) -> QSize:
        return QSize(round(text_width(self.text(), "button") + 13), 28)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect())
        tokens = Theme.current().tokens
        if self.hasFocus():
            ring(painter, box, 6, tokens.accent_inv, 2.0)
        paint_text(painter, box, self.text(), "button", "accent_inv", align=Qt.AlignmentFlag.AlignHCenter)
        if self.underMouse():
            painter.fillRect(QRectF(6, box.bottom() - 6, box.width() - 12, 1), tokens.accent_inv)
        painter.end()
