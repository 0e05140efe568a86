"""What delegates paint: chips, pills, marks, row grounds, hairlines, key caps, rings, text.

Everything takes floats and `QRectF`, asks the token table at paint time and is sharp at any ratio: hairlines are
filled rectangles, outlines lie on half pixels. Functions that paint from left to right return the right edge, those
that paint from the right return the left edge, so that the next thing can follow.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from functools import lru_cache
from typing import Literal, TypeAlias

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from boarddesk.ui.theme.icons import paint_icon
from boarddesk.ui.theme.theme import Theme
from boarddesk.ui.theme.type import Role, font, metrics

Tone: TypeAlias = Literal["red", "amber", "green", "accent", "neutral"]

CHIP_HEIGHT = 22.0
MARK_WIDTH, MARK_HEIGHT = 30.0, 24.0
CAP_HEIGHT = 18.0
ROW_RADIUS = 7.0
LEAD = 14.0
"""How far a selected row reaches out to the left of its text."""


class MarkShape(StrEnum):
    """How an attendance mark looks; the shapes differ, so that colour is never the only cue."""

    FILLED = "filled"
    TINTED = "tinted"
    GREY = "grey"
    OUTLINED = "outlined"
    PLAIN = "plain"
    CHOICE = "choice"
    CHOSEN = "chosen"
    DOT = "dot"


@contextmanager
def painting(painter: QPainter) -> Iterator[QPainter]:
    """Save the painter, switch antialiasing on, restore."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        yield painter
    finally:
        painter.restore()


def text_width(text: str, role: Role = "body", tabular: bool = False) -> float:
    """How wide a text of a role is."""
    return metrics(role, tabular).horizontalAdvance(text)


def rounded(painter: QPainter, rect: QRectF, radius: float, fill: QColor | None, outline: QColor | None = None) -> None:
    """A rounded rectangle, with a 1 px outline inside its bounds when one is asked for."""
    ring(painter, rect, radius, outline, 1.0, fill=fill)


def ring(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    colour: QColor | None,
    width: float = 2.0,
    *,
    fill: QColor | None = None,
) -> None:
    """A rounded outline whose outer edge is the rectangle."""
    with painting(painter):
        half = width / 2 if colour is not None else 0.0
        painter.setPen(QPen(colour, width) if colour is not None else Qt.PenStyle.NoPen)
        painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
        inner = rect.adjusted(half, half, -half, -half)
        painter.drawRoundedRect(inner, max(0.0, radius - half), max(0.0, radius - half))


def paint_focus_ring(painter: QPainter, rect: QRectF, radius: float = ROW_RADIUS) -> None:
    """The 2 px accent outline of what has the focus."""
    ring(painter, rect, radius, Theme.current().tokens.accent)


def paint_hairline(painter: QPainter, left: float, right: float, y: float, token: str = "line") -> None:
    """A horizontal line, one logical pixel high, whose top is `y`."""
    painter.fillRect(QRectF(left, y, right - left, 1.0), Theme.current().tokens.colour(token))


def paint_vertical_hairline(painter: QPainter, x: float, top: float, bottom: float, token: str = "line") -> None:
    """A vertical line, one logical pixel wide, whose left is `x`."""
    painter.fillRect(QRectF(x, top, 1.0, bottom - top), Theme.current().tokens.colour(token))


def paint_row_ground(painter: QPainter, row: QRectF, current: bool = True, token: str = "select") -> None:
    """The ground of a selected row; the current one has the 3 px accent bar at its left edge."""
    tokens = Theme.current().tokens
    rounded(painter, row, ROW_RADIUS, tokens.colour(token))
    if current:
        inset = 8.0 if row.height() >= 44 else 6.0
        rounded(painter, QRectF(row.x(), row.y() + inset, 3.0, row.height() - 2 * inset), 1.5, tokens.accent)


def paint_text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    role: Role = "body",
    token: str = "text",
    *,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    selected: bool = False,
    tabular: bool = False,
) -> float:
    """One line of text, vertically centred and shortened with an ellipsis; returns its right edge."""
    tokens = Theme.current().tokens
    face = font(role, tabular)
    measure = metrics(role, tabular)
    shown, width = text, measure.horizontalAdvance(text)
    if width > rect.width() + 0.5:
        shown = measure.elidedText(text, Qt.TextElideMode.ElideRight, rect.width() + 0.5)
        width = measure.horizontalAdvance(shown)
    painter.setFont(face)
    painter.setPen(tokens.on_selection(token) if selected else tokens.colour(token))
    painter.drawText(rect, int(align | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine), shown)
    return rect.x() + min(rect.width(), width)


def paint_wrapped(
    painter: QPainter, rect: QRectF, text: str, role: Role = "body", token: str = "text", *, selected: bool = False
) -> float:
    """Text over as many lines as it needs from the top of the rectangle; returns its bottom edge."""
    tokens = Theme.current().tokens
    face = font(role)
    painter.setFont(face)
    painter.setPen(tokens.on_selection(token) if selected else tokens.colour(token))
    flags = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    painter.drawText(rect, flags, text)
    return rect.y() + wrapped_height(text, rect.width(), role)


@lru_cache(maxsize=8192)
def wrapped_height(text: str, width: float, role: Role = "body") -> float:
    """How high a text is when wrapped to a width."""
    flags = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    return metrics(role).boundingRect(QRectF(0, 0, width, 1e6), flags, text or " ").height()


def first_line(rect: QRectF, role: Role = "body") -> float:
    """The middle of the first line of a cell's content, where chips, pills and icons belong."""
    return rect.y() + min(rect.height(), line_height(role)) / 2


def line_height(role: Role = "body") -> float:
    """The height of one line of a role."""
    return metrics(role).height()


def chip_width(text: str) -> float:
    """The width of an owner chip."""
    return max(CHIP_HEIGHT + 8, text_width(text, "chip") + 15)


def paint_chip(painter: QPainter, left: float, middle: float, text: str, selected: bool = False) -> float:
    """An owner chip: initials on a fully round ground; returns its right edge."""
    tokens = Theme.current().tokens
    box = QRectF(left, middle - CHIP_HEIGHT / 2, chip_width(text), CHIP_HEIGHT)
    rounded(painter, box, CHIP_HEIGHT / 2, tokens.surface if selected else tokens.chip)
    painter.setFont(font("chip"))
    painter.setPen(tokens.text2)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)
    return box.right()


def paint_chips(
    painter: QPainter, left: float, middle: float, width: float, texts: Sequence[str], *, selected: bool = False
) -> float:
    """Owner chips side by side; those that do not fit are counted in a last one ("+7"). Returns the right edge."""
    x = left
    for position, text in enumerate(texts):
        rest = len(texts) - position - 1
        needed = chip_width(text) + (4 + chip_width(f"+{rest}") if rest else 0)
        if x + needed > left + width and position:
            return paint_chip(painter, x, middle, f"+{rest + 1}", selected)
        x = paint_chip(painter, x, middle, text, selected) + 4
    return x - 4 if texts else left


def pill_width(text: str) -> float:
    """The width of a status pill."""
    return text_width(text, "status") + 29


def paint_pill(painter: QPainter, left: float, middle: float, text: str, tone: Tone = "accent") -> float:
    """A status pill: a dot and a word on a soft ground; returns its right edge."""
    ground, ink = pill_colours(tone)
    box = QRectF(left, middle - CHIP_HEIGHT / 2, pill_width(text), CHIP_HEIGHT)
    rounded(painter, box, CHIP_HEIGHT / 2, ground)
    paint_dot(painter, QPointF(box.x() + 11.5, middle), 6.5, ink)
    painter.setFont(font("status"))
    painter.setPen(ink)
    painter.drawText(box.adjusted(19, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)
    return box.right()


def pill_colours(tone: Tone) -> tuple[QColor, QColor]:
    """The ground and the ink of a status."""
    tokens = Theme.current().tokens
    if tone == "neutral":
        return tokens.chip, tokens.text2
    if tone == "accent":
        return tokens.accent_soft, tokens.accent
    return tokens.colour(f"{tone}_soft"), tokens.colour(tone)


def paint_dot(painter: QPainter, centre: QPointF, size: float, colour: QColor, hollow: bool = False) -> None:
    """A filled dot, or a ring of the same size."""
    with painting(painter):
        painter.setPen(QPen(colour, 1.5) if hollow else Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush if hollow else colour)
        radius = size / 2 - (0.75 if hollow else 0)
        painter.drawEllipse(centre, radius, radius)


def paint_finding(painter: QPainter, centre: QPointF) -> None:
    """The quiet 7 px dot of a check finding."""
    paint_dot(painter, centre, 7, Theme.current().tokens.amber_mark)


def paint_doubt_line(painter: QPainter, left: float, right: float, y: float) -> None:
    """The quiet dotted line under a name that nobody knows."""
    with painting(painter):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(Theme.current().tokens.amber_mark)
        for step in range(max(1, int((right - left) / 4))):
            painter.drawEllipse(QPointF(left + 1 + step * 4, y), 0.9, 0.9)


def mark_rect(cell: QRectF) -> QRectF:
    """Where a 30 x 24 mark lies in its cell."""
    left = round(cell.center().x() - MARK_WIDTH / 2)
    top = round(cell.center().y() - MARK_HEIGHT / 2)
    return QRectF(left, top, MARK_WIDTH, MARK_HEIGHT)


def paint_mark(painter: QPainter, cell: QRectF, letter: str, shape: MarkShape, selected: bool = False) -> None:
    """An attendance mark in the middle of its cell."""
    tokens = Theme.current().tokens
    if shape is MarkShape.DOT:
        paint_dot(painter, cell.center(), 2.5, tokens.text2 if selected else tokens.text3)
        return
    fill, outline, ink = {
        MarkShape.FILLED: (tokens.fill, None, tokens.on_fill),
        MarkShape.TINTED: (tokens.surface if selected else tokens.accent_soft, tokens.accent, tokens.accent),
        MarkShape.GREY: (tokens.surface if selected else tokens.chip, None, tokens.text2),
        MarkShape.OUTLINED: (tokens.surface, tokens.control, tokens.text2),
        MarkShape.PLAIN: (None, None, tokens.accent),
        MarkShape.CHOICE: (tokens.surface, tokens.line2, tokens.text2),
        MarkShape.CHOSEN: (tokens.surface, tokens.accent, tokens.accent),
    }[shape]
    box = mark_rect(cell)
    width = 2.0 if shape is MarkShape.CHOSEN else 1.5 if shape is MarkShape.TINTED else 1.0
    if fill is not None:
        ring(painter, box, ROW_RADIUS, outline, width, fill=fill)
    painter.setFont(font("mark"))
    painter.setPen(ink)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), letter)


def key_cap_width(text: str) -> float:
    """The width of one key cap."""
    return max(CAP_HEIGHT + 2, text_width(text, "key_cap") + 13)


def paint_key_cap(painter: QPainter, right: float, middle: float, text: str, selected: bool = False) -> float:
    """One key cap ("Ctrl K") that ends at `right`; returns its left edge."""
    tokens = Theme.current().tokens
    width = key_cap_width(text)
    box = QRectF(right - width, round(middle - CAP_HEIGHT / 2), width, CAP_HEIGHT)
    rounded(painter, box, 5, tokens.surface if selected else tokens.chip)
    painter.setFont(font("key_cap"))
    painter.setPen(tokens.text2)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)
    return box.x()


def paint_key_caps(
    painter: QPainter, right: float, middle: float, keys: Sequence[str], selected: bool = False
) -> float:
    """Several key caps side by side that end at `right`; returns the left edge."""
    x = right
    for position, key in enumerate(reversed(keys)):
        x = paint_key_cap(painter, x - (4 if position else 0), middle, key, selected)
    return x


def paint_monogram(painter: QPainter, rect: QRectF, letter: str, active: bool = True) -> None:
    """A board's letter on a rounded square, in the sidebar and on the welcome page."""
    tokens = Theme.current().tokens
    rounded(painter, rect, rect.height() * 0.27, tokens.fill if active else tokens.chip)
    painter.setFont(font("strong" if rect.height() < 30 else "page_title"))
    painter.setPen(tokens.on_fill if active else tokens.text2)
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), letter)


def paint_labelled_icon(
    painter: QPainter, rect: QRectF, name: str, text: str, token: str = "text2", *, role: Role = "secondary"
) -> float:
    """A 16 px icon and a word of the same colour; returns the right edge."""
    paint_icon(painter, name, QRectF(rect.x(), rect.center().y() - 8, 16, 16), Theme.current().tokens.colour(token))
    return paint_text(painter, rect.adjusted(22, 0, 0, 0), text, role, token)


def top_corners(rect: QRectF, radius: float) -> QPainterPath:
    """The outline of a sheet whose one top left corner is rounded."""
    path = QPainterPath(QPointF(rect.left() + radius, rect.top()))
    path.lineTo(rect.topRight())
    path.lineTo(rect.bottomRight())
    path.lineTo(rect.bottomLeft())
    path.lineTo(rect.left(), rect.top() + radius)
    path.quadTo(rect.topLeft(), QPointF(rect.left() + radius, rect.top()))
    path.closeSubpath()
    return path
