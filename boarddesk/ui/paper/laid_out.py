"""A document laid out into pages, ready to be painted on paper or on the screen."""

from functools import cache

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontDatabase,
    QPagedPaintDevice,
    QPainter,
    QTextDocument,
)

from boarddesk.desk.exports import Paper, page_of
from boarddesk.rules.pagination import paginate
from boarddesk.ui.paper.bands import bands_of
from boarddesk.ui.theme.type import family

HEAD, FOOT = 26.0, 22.0
"""The height of a page's head and foot, in points."""
SOFT, LATE = QColor("#5c5751"), QColor("#875300")
BODY_POINTS, EDGE_POINTS = 10.0, 8.0
LIGATURES = ("liga", "clig", "dlig", "calt")
"""Switched off: with them "Action" is copied out of a PDF as "Ac on"."""


def paper_font(points: float, face: str = "", *, bold: bool = False) -> QFont:
    """The face of paper at a size: the board's, or our own."""
    font = QFont(face or family())
    font.setPointSizeF(points)
    if bold:
        font.setWeight(QFont.Weight.Bold if has_bold(font.family()) else QFont.Weight.DemiBold)
    for feature in LIGATURES:
        font.setFeature(QFont.Tag(feature), 0)
    return font


@cache
def has_bold(face: str) -> bool:
    """Whether a face has bold letters of its own; made ones are smeared on the screen, half-bold ones are not."""
    return any(QFontDatabase.weight(face, style) == QFont.Weight.Bold for style in QFontDatabase.styles(face))


def in_weights_of(face: str, html: str) -> str:
    """The page with half-bold letters for bold ones where the face has no others."""
    if has_bold(face):
        return html
    return html.replace("font-weight: bold", "font-weight: 600").replace("<b>", '<b style="font-weight: 600">')


class LaidOut:
    """The pages of a paper for a device: measured in its pixels, painted by any painter that counts like it."""

    def __init__(self, paper: Paper, device: QPagedPaintDevice, language: str) -> None:
        self._paper = paper
        self._device = device
        self._language = language
        self._scale = device.logicalDpiY() / 72
        layout = device.pageLayout()
        dpi = device.logicalDpiY()
        self.sheet = QSizeF(layout.fullRectPixels(dpi).size())
        """The whole sheet."""
        self.area = QRectF(layout.paintRectPixels(dpi))
        """The sheet within its margins."""
        self._text = self._laid_out()
        self._slices = paginate(bands_of(self._text), self.area.height() - (HEAD + FOOT) * self._scale)

    @property
    def pages(self) -> int:
        """How many pages it takes."""
        return len(self._slices)

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint a page within its margins."""
        for part in self._slices[page]:
            painter.save()
            painter.translate(0, HEAD * self._scale + part.at - part.top)
            clip = QRectF(0, part.top, self.area.width(), part.bottom - part.top)
            clip = clip.adjusted(-self._scale, -0.3 * self._scale, self._scale, 0.5 * self._scale)
            context = QAbstractTextDocumentLayout.PaintContext()
            context.clip = clip
            painter.setClipRect(clip, Qt.ClipOperation.IntersectClip)
            self._text.documentLayout().draw(painter, context)
            painter.restore()
        self._paint_edges(painter, page)

    def _laid_out(self) -> QTextDocument:
        text = QTextDocument()
        text.documentLayout().setPaintDevice(self._device)
        text.setDefaultFont(paper_font(BODY_POINTS, self._paper.style.font))
        text.setDocumentMargin(0)
        text.setHtml(in_weights_of(text.defaultFont().family(), self._paper.html))
        text.setTextWidth(self.area.width())
        text.size()
        return text

    def _paint_edges(self, painter: QPainter, page: int) -> None:
        width, bottom = self.area.width(), self.area.height()
        head = QRectF(0, 0, width, (HEAD - 10) * self._scale)
        foot = QRectF(0, bottom - FOOT * self._scale, width, FOOT * self._scale)
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        low = Qt.AlignmentFlag.AlignBottom
        counted = page_of(self._language, page + 1, self.pages)
        for box, where, said, ink, bold in (
            (head, left | Qt.AlignmentFlag.AlignTop, self._paper.head, SOFT, False),
            (head, right | Qt.AlignmentFlag.AlignTop, self._paper.head_right, LATE, True),
            (foot, left | low, self._paper.foot, SOFT, False),
            (foot, right | low, counted, SOFT, False),
        ):
            font = paper_font(EDGE_POINTS, self._paper.style.font, bold=bold)
            font.setPixelSize(round(EDGE_POINTS * self._scale))
            painter.setFont(font)
            painter.setPen(ink)
            painter.drawText(box, where, said)
