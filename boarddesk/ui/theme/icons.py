"""Icons by meaning: strokes on a 24 grid, recoloured by the theme, sharp at every scale.

The style sheet cannot recolour a picture, so an engine renders the SVG for the asked size and ratio and takes the
colour from the token table at paint time. An icon never stands without a word or a tooltip.
"""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from typing_extensions import override

from boarddesk.assets import asset
from boarddesk.ui.theme.icon_names import FILES
from boarddesk.ui.theme.theme import Theme

STROKE = "1.75"
ROOMY = QSize(20, 16)
"""The icon size of a button: the glyph is 16 wide at the left, because a style sheet leaves only 4 px before the
label.
"""

_CACHE_LIMIT = 1500
_pixmaps: dict[tuple[str, int, int, int], QPixmap] = {}
_engines: list[QIconEngine] = []
_icons: dict[tuple[str, str, str], QIcon] = {}


def icon(name: str, tone: str = "text2", selected: str = "accent") -> QIcon:
    """The icon of a meaning; it follows the theme by itself.

    `tone` is the token of the normal state, `selected` that of a selected or switched-on one. Raises KeyError for a
    name that `icon_names` lacks.
    """
    key = (name, tone, selected)
    if key not in _icons:
        engine = _LineIconEngine(name, tone, selected)
        _engines.append(engine)
        _icons[key] = QIcon(engine)
    return _icons[key]


def paint_icon(painter: QPainter, name: str, rect: QRectF, colour: QColor) -> None:
    """Draw an icon for a delegate or a widget that paints itself, centred in the rectangle as a square."""
    ratio = painter.device().devicePixelRatioF()
    side = min(rect.width(), rect.height())
    left = rect.x() + (rect.width() - side) / 2
    top = rect.y() + (rect.height() - side) / 2
    corner = QPointF(round(left * ratio) / ratio, round(top * ratio) / ratio)
    painter.drawPixmap(corner, icon_pixmap(name, side, ratio, colour))


def icon_pixmap(name: str, side: float, ratio: float, colour: QColor) -> QPixmap:
    """An icon as a square pixmap of `side` logical pixels; made once for every colour and ratio."""
    pixels = max(1, round(side * ratio))
    key = (name, pixels, round(ratio * 100), colour.rgba())
    found = _pixmaps.get(key)
    if found is None:
        if len(_pixmaps) >= _CACHE_LIMIT:
            _pixmaps.clear()
        found = _pixmaps[key] = _render(name, pixels, ratio, colour)
    return found


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    folder, file = ("icons", FILES[name][1:]) if FILES[name].startswith("=") else ("third_party/lucide", FILES[name])
    parts = ("resources", *folder.split("/"), f"{file}.svg")
    return asset(*parts).read_text("utf-8").replace('stroke-width="2"', f'stroke-width="{STROKE}"')


def _render(name: str, pixels: int, ratio: float, colour: QColor) -> QPixmap:
    drawn = QPixmap(pixels, pixels)
    drawn.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour.name()).encode()))
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setOpacity(colour.alphaF())
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn


class _LineIconEngine(QIconEngine):
    """Paints one icon in the theme's colour of the state; kept alive by this module, as Qt's icon does not own it."""

    def __init__(self, name: str, tone: str, selected: str) -> None:
        super().__init__()
        _ = FILES[name]
        self._name = name
        self._tone = tone
        self._selected = selected

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        box = QRectF(rect.x(), rect.y() + (rect.height() - side) / 2, side, side)
        paint_icon(painter, self._name, box, self._colour(mode, state))

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self._pixmap(size, mode, state, 1.0)

    @override
    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        return self._pixmap(size, mode, state, scale)

    @override
    def clone(self) -> QIconEngine:
        copy = _LineIconEngine(self._name, self._tone, self._selected)
        _engines.append(copy)
        return copy

    @override
    def key(self) -> str:
        return "boarddesk-line"

    def _pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        canvas = QPixmap((QSizeF(size) * scale).toSize())
        canvas.setDevicePixelRatio(scale)
        canvas.fill(Qt.GlobalColor.transparent)
        painter = QPainter(canvas)
        self.paint(painter, QRect(QRect(0, 0, size.width(), size.height())), mode, state)
        painter.end()
        return canvas

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> QColor:
        tokens = Theme.current().tokens
        if mode == QIcon.Mode.Disabled:
            return tokens.disabled
        if mode == QIcon.Mode.Selected or state == QIcon.State.On:
            return tokens.colour(self._selected)
        return tokens.colour(self._tone)
