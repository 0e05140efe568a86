"""The ways back: the undo of one item's text, and the place before a jump."""

from PySide6.QtGui import QTextCursor

from boarddesk.ui.minutes import blocks
from boarddesk.ui.minutes.editor import ItemEditor
from boarddesk.ui.minutes.paper import Paper

REMEMBERED = 50
"""How many places are kept."""


class DocumentSteps:
    """The text's own undo stack (RULES 25)."""

    def __init__(self, editor: ItemEditor) -> None:
        self._editor = editor

    def can_undo(self) -> bool:
        """Whether something typed in this item can be taken back."""
        return self._editor.document().isUndoAvailable()

    def can_redo(self) -> bool:
        """Whether it can be brought again."""
        return self._editor.document().isRedoAvailable()

    def undo(self) -> None:
        """Take back."""
        self._editor.step_back()

    def redo(self) -> None:
        """Bring again."""
        self._editor.step_on()


class Jumps:
    """Where she was before each jump."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._places: list[tuple[str, str, int]] = []

    def leave(self) -> None:
        """Remember where the caret is."""
        section = self._paper.current
        if section is not None:
            self._places.append((section.item.id, *place_in(section.editor)))
            del self._places[:-REMEMBERED]
        self._tell()

    def back(self) -> None:
        """Go to the place before the last jump, if it is still there."""
        while self._places:
            item_id, paragraph_id, offset = self._places.pop()
            section = self._paper.section(item_id)
            if section is not None:
                self._paper.go_to(section, section.editor.block_of(paragraph_id))
                restore(section.editor, paragraph_id, offset)
                break
        self._tell()

    def _tell(self) -> None:
        self._paper.let_go_back(bool(self._places))


def place_in(editor: ItemEditor) -> tuple[str, int]:
    """The paragraph with the caret, and how far into it."""
    cursor = editor.textCursor()
    return blocks.id_of(cursor.block()), cursor.position() - cursor.block().position()


def restore(editor: ItemEditor, paragraph_id: str, offset: int) -> None:
    """Put the caret back where it was, as far as that is still there."""
    block = editor.block_of(paragraph_id)
    if block is not None:
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + min(offset, block.length() - 1))
        editor.setTextCursor(cursor)
