"""Paper: documents laid out by Qt, printed through the system's dialog or written as quick PDF.

Pages are painted one by one, with their own head and foot, because QTextDocument prints neither.
"""

import threading
from collections.abc import Callable
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF, QThread
from PySide6.QtGui import (
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from boarddesk.desk.exports import Paper, paper_of, put_in_place
from boarddesk.desk.file_naming import Pack
from boarddesk.model.document_style import DocumentStyle, Margins, PaperSize
from boarddesk.ui.paper.laid_out import LaidOut

MARGINS = {Margins.NORMAL: 18.0, Margins.NARROW: 13.0, Margins.WIDE: 25.0}
"""At both sides of the page, in millimetres."""
ABOVE_AND_BELOW = 14.0
RESOLUTION = 300


@cache
def application() -> QCoreApplication:
    """The running program, or one without a window for the command line; kept, since Qt takes only one."""
    return QCoreApplication.instance() or QApplication([])


def page_layout(style: DocumentStyle, *, landscape: bool) -> QPageLayout:
    """A sheet of the board's with its margins."""
    sheet = QPageSize.PageSizeId.Letter if style.paper is PaperSize.LETTER else QPageSize.PageSizeId.A4
    orientation = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
    side = MARGINS[style.margins]
    margins = QMarginsF(side, ABOVE_AND_BELOW, side, ABOVE_AND_BELOW)
    return QPageLayout(QPageSize(sheet), orientation, margins, QPageLayout.Unit.Millimeter)


def paint_paper(paper: Paper, device: QPagedPaintDevice, language: str) -> int:
    """Paint a paper onto a printer or a PDF; tells how many pages it took."""
    laid_out = LaidOut(paper, device, language)
    painter = QPainter(device)
    for page in range(laid_out.pages):
        if page:
            device.newPage()
        laid_out.paint(painter, page)
    painter.end()
    return laid_out.pages


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
        paint_paper(paper, writer, pack.language)

    laid_out_safely(lambda: put_in_place(path, fill))


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
    paint_paper(paper, printer, pack.language)
    return True
