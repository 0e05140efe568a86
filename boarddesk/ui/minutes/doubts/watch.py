"""Reads what is in view or has been changed, a little at a time and never while a key is waited for."""

import time
from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextBlock

from boarddesk.ui.minutes import blocks
from boarddesk.ui.minutes.beside import words_rect
from boarddesk.ui.minutes.doubts.marks import Marks
from boarddesk.ui.minutes.doubts.reader import Reader
from boarddesk.ui.minutes.doubts.underlines import Dots, dot_centre, paint_underlines
from boarddesk.ui.minutes.paper import Paper
from boarddesk.ui.minutes.section import ItemSection

SOON, BETWEEN = 90, 10
"""Milliseconds from a change until the paragraph is read, and between two slices of work."""
SLICE = 0.003
"""Seconds that a slice may take, so that a key that comes meanwhile hardly waits."""
AROUND_DOT = 8


class Watch(QObject):
    """Keeps the marks of a paper's items up to date."""

    read = Signal()
    """Everything that can be seen has been read."""
    dot_pressed = Signal(object, object)
    """The ItemSection and the QTextBlock whose dot was clicked."""

    def __init__(self, paper: Paper, reader: Reader, parent: QObject) -> None:
        super().__init__(parent)
        self._paper = paper
        self._reader = reader
        self._marks: dict[ItemSection, Marks] = {}
        self._unheard: list[ItemSection] = []
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._slice)
        paper.built.connect(self._built)
        paper.verticalScrollBar().valueChanged.connect(self.look)

    def marks(self, section: ItemSection) -> Marks | None:
        """The marks of an item that is read at all; approved minutes are not, and unbuilt ones not yet."""
        marks = self._marks.get(section)
        return marks if marks is not None and not marks.editor.isReadOnly() else None

    def begin(self) -> None:
        """Another meeting, or this one loaded anew."""
        there = set(self._paper.sections)
        self._marks = {section: marks for section, marks in self._marks.items() if section in there}
        for section in self._paper.sections:
            if section.is_built and section not in self._marks:
                self._built(section)
        self._reader.begin()
        self._unheard = list(self._paper.sections)
        self.look()

    def look(self) -> None:
        """Read soon whatever is in view and has not been read."""
        if not self._timer.isActive():
            self._timer.start(SOON)

    def look_now(self) -> None:
        """Read it at once, as before something is asked about it."""
        self._timer.stop()
        again = True
        while again:
            for _ in self._work():
                pass
            again = self._reader.settle()

    def read_block(self, section: ItemSection, marks: Marks, block: QTextBlock) -> None:
        """Read one paragraph, unless that has been done."""
        if marks.is_read(block, self._reader.edition):
            return
        text = block.text().replace(blocks.LINE_BREAK, "\n")
        found = self._reader.read(section.item.id, blocks.id_of(block), text)
        if marks.keep(block, self._reader.edition, found):
            self._show(section, marks, block)

    def _built(self, section: ItemSection) -> None:
        marks = Marks(section.editor)
        self._marks[section] = marks
        editor = section.editor
        editor.document().contentsChange.connect(partial(self._edited, section, marks))
        editor.caret_moved.connect(partial(self._caret_moved, section, marks))
        editor.over = partial(paint_underlines, marks)
        section.margin = Dots(section, marks, self.dot_pressed.emit)
        self.look()

    def _edited(self, section: ItemSection, marks: Marks, position: int, removed: int, added: int) -> None:
        marks.edited(position, removed, added)
        self.look()

    def _caret_moved(self, section: ItemSection, marks: Marks) -> None:
        if marks and marks.caret_left():
            marks.editor.viewport().update()
            section.update()

    def _slice(self) -> None:
        end = time.perf_counter() + SLICE
        for _ in self._work():
            if time.perf_counter() > end:
                self._timer.start(BETWEEN)
                return
        if self._reader.settle():
            self._timer.start(BETWEEN)
        else:
            self.read.emit()

    def _work(self) -> Iterator[None]:
        """What is left to do, a paragraph at a time: hear what the texts tell, then read what is in view."""
        while self._unheard:
            section = self._unheard.pop()
            self._reader.hear(texts_of(section))
            yield
        self._reader.settle()
        if not self._paper.isVisible():
            return
        for section in self._paper.in_view():
            marks = self.marks(section) if section.is_built else None
            if marks is not None:
                for block in self._in_view(section):
                    if not marks.is_read(block, self._reader.edition):
                        self._reader.hear([(blocks.id_of(block), block.text())])
                        self.read_block(section, marks, block)
                        yield

    def _in_view(self, section: ItemSection) -> Iterator[QTextBlock]:
        """The paragraphs of an item that can be seen."""
        top = self._paper.verticalScrollBar().value() - section.y() - section.editor_top
        bottom = top + self._paper.viewport().height()
        document = section.editor.document()
        for block in blocks.blocks(document):
            rect = words_rect(document, block)
            if rect.top() > bottom:
                return
            if rect.bottom() >= top:
                yield block

    def _show(self, section: ItemSection, marks: Marks, block: QTextBlock) -> None:
        rect = words_rect(marks.editor.document(), block).toAlignedRect()
        marks.editor.viewport().update(0, rect.top(), marks.editor.width(), rect.height())
        centre = dot_centre(section, block).toPoint()
        section.update(centre.x() - AROUND_DOT, centre.y() - AROUND_DOT, 2 * AROUND_DOT, 2 * AROUND_DOT)


def texts_of(section: ItemSection) -> list[tuple[str, str]]:
    """The paragraphs of an item by their ids, from its document where there is one."""
    if section.is_built:
        return [(blocks.id_of(block), block.text()) for block in blocks.blocks(section.editor.document())]
    return [(line.id, line.text) for line in section.item.paragraphs]
