"""Paper: documents laid out by Qt, printed through the system's dialog or written as quick PDF.

Pages are painted one by one, with their own head and foot, because QTextDocument prints neither.
"""

import threading
from collections.abc import Callable
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF, QRectF, QSizeF, Qt, QThread
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from boarddesk.desk.exports import Paper, page_of, paper_of, put_in_place
from boarddesk.desk.file_naming import Pack
from boarddesk.model.document_style import DocumentStyle, Margins, PaperSize
from boarddesk.ui.theme.type import family

MARGINS = {Margins.NORMAL: 18.0, Margins.NARROW: 13.0, Margins.WIDE: 25.0}
"""At both sides of the page, in millimetres."""
ABOVE_AND_BELOW = 14.0
HEAD, FOOT = 26.0, 22.0
"""The height of a page's head and foot, in points."""
RESOLUTION = 300
SOFT, LATE = QColor("#5c5751"), QColor("#875300")
BODY_POINTS, EDGE_POINTS = 10.0, 8.0
LIGATURES = ("liga", "clig", "dlig", "calt")
"""Switched off: with them "Action" is copied out of a PDF as "Ac on"."""


@cache
def application() -> QCoreApplication:
    """The running program, or one without a window for the command line; kept, since Qt takes only one."""
    return QCoreApplication.instance() or QApplication([])


def paper_font(points: float, *, bold: bool = False) -> QFont:
    """The face of paper at a size."""
    font = QFont(family())
    font.setPointSizeF(points)
    font.setBold(bold)
    for feature in LIGATURES:
        font.setFeature(QFont.Tag(feature), 0)
    return font


def page_layout(style: DocumentStyle, *, landscape: bool) -> QPageLayout:
    """A sheet of the board's with its margins."""
    sheet = QPageSize.PageSizeId.Letter if style.paper is PaperSize.LETTER else QPageSize.PageSizeId.A4
    orientation = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
    side = MARGINS[style.margins]
    margins = QMarginsF(side, ABOVE_AND_BELOW, side, ABOVE_AND_BELOW)
    return QPageLayout(QPageSize(sheet), orientation, margins, QPageLayout.Unit.Millimeter)


class PaperPainter:
    """Paints a paper onto a printer or a PDF, page by page."""

    def __init__(self, paper: Paper, device: QPagedPaintDevice, language: str) -> None:
        self._paper = paper
        self._device = device
        self._language = language
        self._scale = device.logicalDpiY() / 72
        layout = device.pageLayout()
        area = QRectF(layout.paintRectPixels(device.logicalDpiY()))
        self._width = area.width()
        self._height = area.height() - (HEAD + FOOT) * self._scale
        self._text = self._laid_out()

    @property
    def pages(self) -> int:
        """How many pages it takes."""
        return self._text.pageCount()

    def paint(self) -> None:
        """Paint all pages."""
        painter = QPainter(self._device)
        for page in range(self.pages):
            if page:
                self._device.newPage()
            self._paint_body(painter, page)
            self._paint_edges(painter, page)
        painter.end()

    def _laid_out(self) -> QTextDocument:
        text = QTextDocument()
        text.documentLayout().setPaintDevice(self._device)
        text.setDefaultFont(paper_font(BODY_POINTS))
        text.setDocumentMargin(0)
        text.setHtml(self._paper.html)
        text.setPageSize(QSizeF(self._width, self._height))
        return text

    def _paint_body(self, painter: QPainter, page: int) -> None:
        painter.save()
        painter.translate(0, HEAD * self._scale - page * self._height)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = QRectF(0, page * self._height, self._width, self._height)
        painter.setClipRect(QRectF(0, page * self._height, self._width, self._height))
        self._text.documentLayout().draw(painter, context)
        painter.restore()

    def _paint_edges(self, painter: QPainter, page: int) -> None:
        head = QRectF(0, 0, self._width, (HEAD - 10) * self._scale)
        foot = QRectF(0, HEAD * self._scale + self._height, self._width, FOOT * self._scale)
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        bottom = Qt.AlignmentFlag.AlignBottom
        counted = page_of(self._language, page + 1, self.pages)
        for box, where, said, ink, bold in (
            (head, left | Qt.AlignmentFlag.AlignTop, self._paper.head, SOFT, False),
            (head, right | Qt.AlignmentFlag.AlignTop, self._paper.head_right, LATE, True),
            (foot, left | bottom, self._paper.foot, SOFT, False),
            (foot, right | bottom, counted, SOFT, False),
        ):
            painter.setFont(paper_font(EDGE_POINTS, bold=bold))
            painter.setPen(ink)
            painter.drawText(box, where, said)


class QtWork(QThread):
    """Work that lays out text in a worker: the layout starts timers, for which a plain Python thread has no loop."""

    def __init__(self, work: Callable[[], None]) -> None:
        super().__init__()
        self._work = work
        self.error: BaseException | None = None

    @override
    def run(self) -> None:
        try:
            self._work()
        except BaseException as error:  # carried to whoever waits for it
            self.error = error


def laid_out_safely(work: Callable[[], None]) -> None:
    """Do work that lays out text, wherever this is called from; raises what the work raises."""
    if threading.current_thread() is threading.main_thread():
        work()
        return
    thread = QtWork(work)
    thread.start()
    thread.wait()
    if thread.error is not None:
        raise thread.error


def write_pdf(pack: Pack, path: Path) -> None:
    """Write a quick PDF of a document; KnownError when the file cannot be written."""
    application()
    paper = paper_of(pack)

    def fill(target: Path) -> None:
        writer = QPdfWriter(str(target))
        writer.setResolution(RESOLUTION)
        writer.setPageLayout(page_layout(paper.style, landscape=paper.landscape))
        writer.setTitle(paper.title)
        writer.setCreator("BoardDesk")
        writer.setAuthor(pack.author)
        PaperPainter(paper, writer, pack.language).paint()

    laid_out_safely(lambda: put_in_place(path, fill))


class PrintPreview(QPrintPreviewDialog):
    """The system's preview of one document; it keeps its printer, which Qt does not."""

    def __init__(self, pack: Pack, parent: QWidget | None = None) -> None:
        self._printer = a_printer(paper_of(pack))
        super().__init__(self._printer, parent)
        self._pack = pack
        self._paper = paper_of(pack)
        self.setWindowTitle(self.tr("Print preview: {title}").format(title=self._paper.title))
        self.setAccessibleName(self.windowTitle())
        self.resize(980, 760)
        self.paintRequested.connect(self._paint)

    def _paint(self, printer: QPrinter) -> None:
        PaperPainter(self._paper, printer, self._pack.language).paint()


def a_printer(paper: Paper) -> QPrinter:
    """The default printer set up for a paper."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(page_layout(paper.style, landscape=paper.landscape))
    printer.setDocName(paper.title)
    printer.setCreator("BoardDesk")
    return printer


def print_pack(pack: Pack, parent: QWidget | None = None) -> bool:
    """Print a document through the system's dialog; tells whether she did."""
    paper = paper_of(pack)
    printer = a_printer(paper)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(paper.title)
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return False
    PaperPainter(paper, printer, pack.language).paint()
    return True
