"""Pages one under the other: white paper on the desk, scrolled, zoomed, walked by keys."""

from PySide6.QtCore import QBuffer, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPdfWriter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from typing_extensions import override

from boarddesk.desk.exports import Paper
from boarddesk.ui.paper.laid_out import LaidOut
from boarddesk.ui.printing import RESOLUTION, page_layout
from boarddesk.ui.theme.theme import Theme, repaint_on_change

GAP = 18
"""Between two pages and around them, in pixels."""
STEPS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.25, 1.5, 2.0, 3.0)


class PagesView(QAbstractScrollArea):
    """Shows a paper; `turned` says that another page, another count or another size is seen."""

    turned = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._nowhere = QBuffer(self)
        self._device: QPdfWriter | None = None
        """Measures the text as the quick PDF does, so that pages end where its pages end."""
        self._laid_out: LaidOut | None = None
        self._zoom: float | None = None
        """Nothing while a page is as wide as the view."""
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setMinimumSize(320, 300)
        self.verticalScrollBar().valueChanged.connect(lambda _: self.turned.emit())
        repaint_on_change(self)

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return self._laid_out.pages if self._laid_out is not None else 0

    @property
    def page(self) -> int:
        """The page that fills the middle of the view, from 0."""
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        return min(max(int(middle // self._step()), 0), max(self.pages - 1, 0))

    @property
    def zoom(self) -> float:
        """The size of a page, 1.0 being as on paper."""
        if self._zoom is not None or self._laid_out is None:
            return self._zoom or 1.0
        return max(0.1, (self.viewport().width() - 2 * GAP) / (self._laid_out.sheet.width() * self._unit()))

    def show_paper(self, paper: Paper, language: str) -> None:
        """Show these pages, at the place where the ones before were read."""
        device = QPdfWriter(self._nowhere)
        device.setResolution(RESOLUTION)
        device.setPageLayout(page_layout(paper.style, landscape=paper.landscape))
        self._laid_out, self._device = LaidOut(paper, device, language), device
        self._settle()

    def clear(self) -> None:
        """Show no page."""
        self._laid_out = self._device = None
        self._settle()

    def set_zoom(self, zoom: float | None) -> None:
        """Show pages at this size, or as wide as the view; the page on show stays."""
        page = self.page
        self._zoom = zoom
        self._settle()
        self.show_page(page)

    def step_zoom(self, up: bool) -> None:
        """The next larger or smaller size."""
        now = self.zoom
        larger = [step for step in STEPS if step > now + 0.01]
        smaller = [step for step in STEPS if step < now - 0.01]
        self.set_zoom((larger[:1] or [now])[0] if up else (smaller[-1:] or [now])[0])

    def show_page(self, page: int) -> None:
        """Go to the top of a page."""
        self.verticalScrollBar().setValue(round(min(max(page, 0), self.pages - 1) * self._step()))

    @override
    def sizeHint(self) -> QSize:
        return QSize(560, 640)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        keys = {
            Qt.Key.Key_PageDown: lambda: self.show_page(self.page + 1),
            Qt.Key.Key_PageUp: lambda: self.show_page(self.page - 1),
            Qt.Key.Key_Home: lambda: self.show_page(0),
            Qt.Key.Key_End: lambda: self.show_page(self.pages - 1),
        }
        sizes = {
            Qt.Key.Key_Plus: lambda: self.step_zoom(True),
            Qt.Key.Key_Equal: lambda: self.step_zoom(True),
            Qt.Key.Key_Minus: lambda: self.step_zoom(False),
            Qt.Key.Key_0: lambda: self.set_zoom(None),
        }
        run = (sizes if held else keys).get(Qt.Key(event.key()))
        if run is None:
            super().keyPressEvent(event)
            return
        run()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_zoom(event.angleDelta().y() > 0)
            return
        super().wheelEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        tokens = Theme.current().tokens
        painter.fillRect(self.viewport().rect(), tokens.sunken)
        if self._laid_out is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for page in range(self.pages):
                sheet = self._sheet(page)
                if sheet.intersects(QRectF(event.rect())):
                    self._paint_page(painter, page, sheet, tokens.line2)
        painter.end()

    def _paint_page(self, painter: QPainter, page: int, sheet: QRectF, edge: QColor) -> None:
        assert self._laid_out is not None
        painter.fillRect(sheet, Qt.GlobalColor.white)
        painter.setPen(edge)
        painter.drawRect(sheet)
        painter.save()
        painter.setClipRect(sheet)
        painter.translate(sheet.topLeft())
        scale = self.zoom * self._unit()
        painter.scale(scale, scale)
        painter.translate(self._laid_out.area.topLeft())
        self._laid_out.paint(painter, page)
        painter.restore()

    def _unit(self) -> float:
        """Pixels of the screen for one of the paper."""
        return self.logicalDpiX() / RESOLUTION

    def _step(self) -> float:
        if self._laid_out is None:
            return 1.0
        return self._laid_out.sheet.height() * self.zoom * self._unit() + GAP

    def _sheet(self, page: int) -> QRectF:
        assert self._laid_out is not None
        scale = self.zoom * self._unit()
        width, height = self._laid_out.sheet.width() * scale, self._laid_out.sheet.height() * scale
        left = max(float(GAP), (self.viewport().width() - width) / 2) - self.horizontalScrollBar().value()
        return QRectF(left, GAP + page * self._step() - self.verticalScrollBar().value(), width, height)

    def _settle(self) -> None:
        """Fit the scroll bars to the pages and paint them anew."""
        room = self.viewport().size()
        width = self._laid_out.sheet.width() * self.zoom * self._unit() + 2 * GAP if self._laid_out else 0
        self.verticalScrollBar().setPageStep(room.height())
        self.verticalScrollBar().setSingleStep(60)
        self.verticalScrollBar().setRange(0, max(0, round(self.pages * self._step() + GAP) - room.height()))
        self.horizontalScrollBar().setPageStep(room.width())
        self.horizontalScrollBar().setRange(0, max(0, round(width) - room.width()) if self._zoom else 0)
        self.viewport().update()
        self.turned.emit()
