"""Buttons of four kinds, with an icon, a count and a key cap; they paint themselves, because a style sheet cannot.

Primary is the one thing to do here, outline a thing one may do, plain (the tool row of a page) shows its ground
under the pointer only, link is an accent word. All are 32 high, links 24.
"""

from typing import Literal, TypeAlias

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton, QWidget
from typing_extensions import override

from boarddesk.ui.theme.icons import icon, paint_icon
from boarddesk.ui.theme.theme import Theme, repaint_on_change
from boarddesk.ui.theme.type import font
from boarddesk.ui.widgets.painting import (
    ROW_RADIUS,
    key_cap_width,
    paint_focus_ring,
    paint_key_cap,
    paint_text,
    ring,
    rounded,
    text_width,
)

Kind: TypeAlias = Literal["primary", "outline", "plain", "link"]

HEIGHT = 32
LINK_HEIGHT = 24
_ICON = 16
_GAP = 7


class Button(QPushButton):
    """A button of a page, form or dialog."""

    def __init__(
        self,
        text: str,
        kind: Kind = "outline",
        *,
        icon_name: str | None = None,
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._kind: Kind = kind
        self._icon_name = icon_name
        self._key = key
        self._count = ""
        self.setProperty("painted", True)
        self.setFont(font("button"))
        self.setCursor(Qt.CursorShape.ArrowCursor if kind != "link" else Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        repaint_on_change(self)

    @property
    def kind(self) -> Kind:
        """What kind of button it is."""
        return self._kind

    def set_kind(self, kind: Kind) -> None:
        """Change the kind."""
        self._kind = kind
        self.updateGeometry()
        self.update()

    def set_count(self, count: int | None) -> None:
        """Show a figure after the word ("Check 12"); None shows none."""
        self._count = "" if count is None else str(count)
        self.updateGeometry()
        self.update()

    def set_icon_name(self, name: str | None) -> None:
        """Change the icon."""
        self._icon_name = name
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        width = self._content_width() + 2 * self._padding()
        return QSize(round(width + 0.5), LINK_HEIGHT if self._kind == "link" else HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect())
        self._paint_ground(painter, box)
        self._paint_content(painter, box)
        painter.end()

    def _padding(self) -> float:
        if self._kind == "link":
            return 4.0
        return 12.0 if self._icon_name else 14.0

    def _content_width(self) -> float:
        width = text_width(self._shown_text(), "button")
        width += _ICON + _GAP if self._icon_name else 0
        width += text_width(self._count, "button", tabular=True) + 8 if self._count else 0
        width += key_cap_width(self._key) + 10 if self._key else 0
        return width + (18 if self.menu() is not None else 0)

    def _shown_text(self) -> str:
        return self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")

    def _ink(self) -> str:
        if not self.isEnabled():
            return "disabled"
        return {"primary": "on_fill", "link": "accent"}.get(self._kind, "text")

    def _paint_ground(self, painter: QPainter, box: QRectF) -> None:
        tokens = Theme.current().tokens
        lit = self.isEnabled() and (self.underMouse() or self.isDown())
        if self._kind == "primary":
            fill = (tokens.fill_hover if lit else tokens.fill) if self.isEnabled() else tokens.chip
            if self.hasFocus():
                paint_focus_ring(painter, box)
                box = box.adjusted(3, 3, -3, -3)
            rounded(painter, box, ROW_RADIUS - (3 if self.hasFocus() else 0), fill)
            return
        ground = tokens.hover if lit or self.isChecked() else None
        if self._kind == "outline":
            edge = tokens.line2 if self.isEnabled() else tokens.line
            ring(painter, box, ROW_RADIUS, edge, 1.0, fill=ground or QColor(tokens.surface))
        elif ground is not None:
            rounded(painter, box, ROW_RADIUS, ground)
        if self.hasFocus():
            paint_focus_ring(painter, box)

    def _paint_content(self, painter: QPainter, box: QRectF) -> None:
        tokens = Theme.current().tokens
        ink = self._ink()
        x = box.x() + max(self._padding(), (box.width() - self._content_width()) / 2)
        right = box.right() - self._padding()
        if self._icon_name:
            strong = ink if ink in ("on_fill", "disabled", "accent") else "text2"
            paint_icon(painter, self._icon_name, QRectF(x, box.center().y() - 8, _ICON, _ICON), tokens.colour(strong))
            x += _ICON + _GAP
        edge = paint_text(painter, QRectF(x, box.y(), right - x + 1, box.height()), self._shown_text(), "button", ink)
        if self._count:
            token = ink if ink == "disabled" else "text2"
            room = QRectF(edge + 8, box.y(), right - edge, box.height())
            edge = paint_text(painter, room, self._count, "button", token, tabular=True)
        if self._key:
            paint_key_cap(painter, right + 4, box.center().y(), self._key)
        if self.menu() is not None:
            corner = QRectF(edge + 5, box.center().y() - 7, 14, 14)
            paint_icon(painter, "chevron_down", corner, tokens.colour(ink if ink == "disabled" else "text2"))


class IconButton(QToolButton):
    """A small square button with an icon alone; its tooltip and accessible name are its word."""

    def __init__(self, icon_name: str, tip: str, parent: QWidget | None = None, size: int = 28) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self.setToolTip(tip)
        self.setAccessibleName(tip)
        self.setFixedSize(size, size)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setIcon(icon(icon_name))
        repaint_on_change(self)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect())
        tokens = Theme.current().tokens
        if self.isEnabled() and (self.underMouse() or self.isChecked() or self.isDown()):
            rounded(painter, box, ROW_RADIUS, tokens.hover)
        if self.hasFocus():
            paint_focus_ring(painter, box)
        token = "text2" if self.isEnabled() else "disabled"
        centre = QPointF(box.center())
        paint_icon(painter, self._icon_name, QRectF(centre.x() - 8, centre.y() - 8, 16, 16), tokens.colour(token))
        painter.end()


def primary(text: str, icon_name: str | None = None, key: str = "", parent: QWidget | None = None) -> Button:
    """The one thing to do here."""
    return Button(text, "primary", icon_name=icon_name, key=key, parent=parent)


def outline(text: str, icon_name: str | None = None, key: str = "", parent: QWidget | None = None) -> Button:
    """A thing one may do."""
    return Button(text, "outline", icon_name=icon_name, key=key, parent=parent)


def plain(text: str, icon_name: str | None = None, key: str = "", parent: QWidget | None = None) -> Button:
    """A tool of the page, quiet until pointed at."""
    return Button(text, "plain", icon_name=icon_name, key=key, parent=parent)


def link(text: str, parent: QWidget | None = None) -> Button:
    """An accent word that goes somewhere."""
    return Button(text, "link", parent=parent)
