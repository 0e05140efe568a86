"""Ctrl+E: the abbreviation at the caret written out, or back; one that is not in the glossary can be added there."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor

from boarddesk.model.errors import RuleError
from boarddesk.model.lines.glossary import GlossaryLine
from boarddesk.rules.abbreviations import change_at, word_at
from boarddesk.ui.minutes import blocks
from boarddesk.ui.minutes.asking import AskPopup
from boarddesk.ui.minutes.editor import ItemEditor
from boarddesk.ui.minutes.edits import one_step
from boarddesk.ui.minutes.linking import cut_short
from boarddesk.ui.minutes.offsets import to_points, to_units, units_in

LONGEST = 24
"""A longer word or selection is no abbreviation that could be added."""


class Explaining(QObject):
    """Writes terms out and contracts them."""

    def __init__(
        self,
        terms: Callable[[], Sequence[GlossaryLine]],
        add: Callable[[str, str], object],
        meaning: Callable[[str], str],
        refuse: Callable[[str], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._terms = terms
        self._add = add
        self._meaning = meaning
        self._refuse = refuse
        self.take_offered: Callable[[ItemEditor], bool] = lambda _: False
        """Takes what is offered for the glossary at the moment, if anything is."""
        self.popup: AskPopup | None = None

    def toggle(self, editor: ItemEditor) -> None:
        """Write the term at the caret or in the selection out, or contract it, in one step of the undo stack."""
        if editor.isReadOnly() or self.take_offered(editor):
            return
        cursor = editor.textCursor()
        block = cursor.document().findBlock(cursor.selectionStart())
        said = block.text().replace(blocks.LINE_BREAK, "\n")
        start = to_points(said, cursor.selectionStart() - block.position())
        end = to_points(said, min(block.length() - 1, cursor.selectionEnd() - block.position()))
        change = change_at(said, start, end, self._terms())
        if change is not None:
            first, last = to_units(said, change.start), to_units(said, change.end)
            replace_with(editor, block.position() + first, block.position() + last, change.text)
            return
        word = word_at(said, start, end)
        if not word or len(word) > LONGEST or "\n" in word:
            self._refuse(self.tr("Put the caret at an abbreviation; Ctrl+E writes it out."))
        else:
            self._ask(editor, cursor, word)

    def _ask(self, editor: ItemEditor, cursor: QTextCursor, word: str) -> None:
        """Offer to add a word to the glossary; it is written out then."""
        self.popup = AskPopup(editor)

        def take(meaning: str) -> str:
            """Add the term; gives the sentence that refuses."""
            if not meaning.strip():
                return self.tr("The meaning is missing.")
            try:
                self._add(word, meaning)
            except RuleError as refusal:
                return str(refusal)
            editor.setTextCursor(cursor)
            self.toggle(editor)
            return ""

        self.popup.ask(
            self.tr("{0} is not in the glossary. What does it mean?").format(cut_short(word)),
            self._meaning(word),
            self.tr("Enter adds it to the glossary and writes it out"),
            self.tr("Add"),
            take,
            editor.cursorRect(cursor),
        )


def replace_with(editor: ItemEditor, start: int, end: int, text: str) -> None:
    """Put a text in the place of another; it looks as that began to look, and the caret stands behind it."""
    cursor = QTextCursor(editor.document())
    cursor.setPosition(start + 1)
    held = cursor.charFormat()
    cursor.setPosition(end)
    with one_step(cursor):
        cursor.insertText(text, held)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
    cursor.setPosition(start + units_in(text))
    editor.setTextCursor(cursor)
