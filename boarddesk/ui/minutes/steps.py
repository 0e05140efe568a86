"""The ways back: the undo of one item's text, and the place before a jump."""

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
        self._places: list[tuple[str, str]] = []

    def leave(self) -> None:
        """Remember where the caret is."""
        section = self._paper.current
        if section is not None:
            self._places.append((section.item.id, blocks.id_of(section.editor.caret_block())))
            del self._places[:-REMEMBERED]
        self._tell()

    def back(self) -> None:
        """Go to the place before the last jump, if it is still there."""
        while self._places:
            item_id, paragraph_id = self._places.pop()
            section = self._paper.section(item_id)
            if section is not None:
                self._paper.go_to(section, section.editor.block_of(paragraph_id))
                break
        self._tell()

    def _tell(self) -> None:
        self._paper.let_go_back(bool(self._places))
