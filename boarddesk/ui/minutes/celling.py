"""Opening and closing the Action By cell of a paragraph; at most one is open."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QApplication

from boarddesk.model.lines.minutes import CellLine
from boarddesk.ui.minutes import blocks, edits, picks
from boarddesk.ui.minutes.cell import CellContext, CellEditor, Leave
from boarddesk.ui.minutes.paper import Paper
from boarddesk.ui.minutes.section import ItemSection

LIFT = 3
"""How far the ring of an open cell reaches above the first line of its paragraph."""


class CellHost(QObject):
    """Puts the cell's editor on the paper and what it says into the document."""

    told = Signal(str)
    opened = Signal(bool)
    """Whether a cell is open now."""

    def __init__(self, paper: Paper, context: Callable[[], CellContext], parent: QObject) -> None:
        super().__init__(parent)
        self._paper = paper
        self.context = context
        self.editor: CellEditor | None = None
        self._section: ItemSection | None = None
        self._paragraph = ""
        self._before: tuple[CellLine, ...] = ()
        self._steps = 0
        """How many steps the document had after the cell's last change; the cell's changes are one step together."""

    def open_cell(self, section: ItemSection, block: QTextBlock, fresh: CellLine | None = None) -> None:
        """Edit the cell of a paragraph, with a fresh line below those that are there if one is given."""
        if section.editor.isReadOnly():
            return
        paragraph = blocks.id_of(block)
        self.close_cell()
        section.editor.settle()
        found = section.editor.block_of(paragraph)
        if found is None:
            return
        if blocks.id_of(section.editor.caret_block()) != paragraph:
            section.editor.put_caret(found)
        self._section, self._paragraph = section, paragraph
        self._before, self._steps = blocks.actions_of(found), 0
        editor = CellEditor(self._before, self.context(), section, fresh)
        self.editor = editor
        editor.changed.connect(self._changed)
        editor.left.connect(self._left)
        editor.told.connect(self.told)
        editor.height_changed.connect(self._place)
        self._place()
        editor.show()
        editor.raise_()
        editor.begin()
        self.opened.emit(True)
        self._place()

    def close_cell(self) -> None:
        """Take what is half typed in the open cell and close it."""
        if self.editor is not None:
            self.editor.close_cell(Leave.ELSEWHERE)

    def _block(self) -> QTextBlock | None:
        return self._section.editor.block_of(self._paragraph) if self._section is not None else None

    def _changed(self, lines: tuple[CellLine, ...]) -> None:
        block = self._block()
        if block is None or self._section is None:
            return
        document = self._section.editor.document()
        goes_on = self._steps and document.availableUndoSteps() == self._steps
        if goes_on and lines == self._before:
            document.undo()
            self._steps = 0
        else:
            cursor = QTextCursor(block)
            cursor.joinPreviousEditBlock() if goes_on else cursor.beginEditBlock()
            edits.set_actions(block, lines, self._section.space_below(block, lines))
            picks.pick(block, lines)
            cursor.endEditBlock()
            self._steps = document.availableUndoSteps()
        self._place()

    def _place(self) -> None:
        editor, section, block = self.editor, self._section, self._block()
        if editor is None or section is None or block is None:
            return
        section.show_open_cell(self._paragraph, float(editor.wanted_height()))
        rect = section.cell_rect(block)
        editor.move(rect.left(), rect.top() - LIFT)
        top = section.y() + editor.y()
        self._paper.show_span(top, top + editor.height())

    def _left(self, where: Leave) -> None:
        editor, section, block = self.editor, self._section, self._block()
        self.editor = self._section = None
        if editor is None or section is None:
            return
        inside = QApplication.focusWidget()
        if inside is not None and editor.isAncestorOf(inside):
            section.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        editor.hide()
        editor.deleteLater()
        section.show_open_cell("", 0.0)
        self.opened.emit(False)
        if where is Leave.ELSEWHERE:
            return
        if block is not None and where is Leave.NEXT and block.next().isValid():
            section.editor.put_caret(block.next(), False)
        section.editor.setFocus(Qt.FocusReason.OtherFocusReason)
