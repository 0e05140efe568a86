"""Popups that are children of the window: rounded, softly shadowed, without a grab, so that the editor keeps the focus.

A child widget needs no compositor for its corners and shadow. It is larger than its frame by the shadow and is
clamped or flipped inside the window. Esc closes it, also while the focus is in the editor it belongs to; so does a
click elsewhere.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from boarddesk.ui.theme.icons import icon_pixmap
from boarddesk.ui.theme.theme import Theme, repaint_on_change
from boarddesk.ui.theme.type import font
from boarddesk.ui.widgets.painting import ring, rounded

MARGIN = 24
"""How far the shadow reaches beyond the frame, on every side."""
GAP = 4
RADIUS = 10.0


class Popup(QWidget):
    """A floating panel of a window; put content into `body`."""

    closed = Signal()

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner.window())
        self._owner = owner
        self._shadow: QPixmap | None = None
        self._shadow_key: tuple[int, int, int, str] | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        outer.setSpacing(0)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(6, 6, 6, 6)
        self.body.setSpacing(0)
        outer.addLayout(self.body)
        repaint_on_change(self)
        self.hide()

    def set_owner(self, owner: QWidget) -> None:
        """Belong to another widget of the same window from now on."""
        self._owner = owner

    def show_at(self, anchor: QRect, width: int | None = None, align_right: bool = False) -> None:
        """Show below a rectangle of the owner, above it where below has no room, always inside the window."""
        window = self.window()
        if self.parentWidget() is not window or window is not self._owner.window():
            self.setParent(self._owner.window())
            window = self._owner.window()
        if width is not None:
            self.setFixedWidth(width + 2 * MARGIN)
        layout = self.layout()
        if layout is not None:
            layout.activate()
        self.adjustSize()
        corner = self._owner.mapTo(window, anchor.topLeft())
        placed = place_inside(QRect(corner, anchor.size()), self.frame_size(), window.rect(), align_right)
        self.move(placed.topLeft() - QPoint(MARGIN, MARGIN))
        self.raise_()
        self.show()

    def frame_size(self) -> QSize:
        """The size without the shadow."""
        return self.size() - QSize(2 * MARGIN, 2 * MARGIN)

    def frame(self) -> QRectF:
        """The visible panel, in the popup's own coordinates."""
        return QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)

    def dismiss(self) -> None:
        """Close it, as Esc does."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = Theme.current().tokens
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._shadow_pixmap())
        ring(painter, self.frame(), RADIUS, tokens.line2, 1.0, fill=tokens.popup)
        painter.end()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            self._pressed(event)
        elif kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(watched, QWidget):
            if event.key() == Qt.Key.Key_Escape:
                self.dismiss()
                return True
        elif kind == QEvent.Type.Resize and watched is self.window():
            self.dismiss()
        return False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
            return
        super().keyPressEvent(event)

    def _pressed(self, event: QMouseEvent) -> None:
        spot = event.globalPosition().toPoint()
        inside = self.frame().toRect().contains(self.mapFromGlobal(spot))
        on_owner = self._owner.rect().contains(self._owner.mapFromGlobal(spot))
        if not inside and not on_owner:
            self.dismiss()

    def _shadow_pixmap(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        key = (self.width(), self.height(), round(ratio * 100), Theme.current().tokens.name)
        if self._shadow is None or self._shadow_key != key:
            self._shadow = shadow(self.size(), self.frame(), ratio)
            self._shadow_key = key
        return self._shadow


def place_inside(anchor: QRect, size: QSize, room: QRect, align_right: bool = False) -> QRect:
    """Where a frame of this size goes: below the anchor, flipped above it or clamped, with a little air at the
    edges.
    """
    air = room.adjusted(8, 8, -8, -8)
    left = anchor.right() + 1 - size.width() if align_right else anchor.left()
    top = anchor.bottom() + 1 + GAP
    above = anchor.top() - GAP - size.height()
    if top + size.height() > air.bottom() and above >= air.top():
        top = above
    left = max(air.left(), min(left, air.right() + 1 - size.width()))
    top = max(air.top(), min(top, air.bottom() + 1 - size.height()))
    return QRect(QPoint(left, top), size)


def shadow(size: QSize, frame: QRectF, ratio: float) -> QPixmap:
    """A soft shadow around a frame: a tight layer 2 px down and a wide one 12 down that is pulled in.

    One layer with an offset would leave a solid grey band below; many faint ones fade out.
    """
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    for down, blur, pull, strength in ((2.0, 8.0, 0.0, 0.45), (10.0, 30.0, 11.0, 1.0)):
        base = frame.adjusted(pull, pull, -pull, -pull).translated(0, down)
        steps = max(4, round(blur / 2))
        ink = Theme.current().tokens.shadow
        total = ink.alphaF() * strength
        ink = type(ink)(ink)
        ink.setAlphaF(1 - (1 - total) ** (1 / steps))
        for step in range(steps):
            spread = blur * 0.5 * (1 - 2 * (step + 0.5) / steps)
            rounded(painter, base.adjusted(-spread, -spread, spread, spread), RADIUS + max(spread, 0), ink)
    painter.end()
    return picture


class ErrorBubble(Popup):
    """One sentence in red beside the place where something was refused."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self.body.setContentsMargins(12, 9, 14, 9)
        row = QHBoxLayout()
        row.setSpacing(8)
        self._icon = QLabel(self)
        self._icon.setFixedSize(16, 16)
        self._text = QLabel(self)
        self._text.setFont(font("hint"))
        self._text.setProperty("tone", "red")
        self._text.setWordWrap(True)
        self._text.setMaximumWidth(320)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self.body.addLayout(row)

    @property
    def sentence(self) -> str:
        """What it says."""
        return self._text.text()

    def say(self, sentence: str, anchor: QRect) -> None:
        """Show a sentence below a rectangle of the owner."""
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(icon_pixmap("error", 16, ratio, Theme.current().tokens.red))
        self._text.setText(sentence)
        self._text.setMinimumWidth(min(320, self._text.fontMetrics().horizontalAdvance(sentence) + 4))
        self.setAccessibleName(sentence)
        self.show_at(anchor)
