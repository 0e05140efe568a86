"""Putting other words in the place of doubtful ones, as one step of the text's own undo."""

from PySide6.QtGui import QTextBlock, QTextCursor

from boarddesk.ui.minutes.doubts.doubt import Doubt
from boarddesk.ui.minutes.editor import ItemEditor
from boarddesk.ui.minutes.edits import one_step


def cursor_over(block: QTextBlock, doubt: Doubt) -> QTextCursor:
    """The words of a doubt, selected."""
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + doubt.start)
    cursor.setPosition(block.position() + doubt.end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def replace_words(editor: ItemEditor, block: QTextBlock, doubt: Doubt, words: str) -> bool:
    """Write these words instead, looking as those did; nothing happens where the text has changed meanwhile."""
    if editor.isReadOnly() or not block.isValid() or doubt.end >= block.length():
        return False
    cursor = cursor_over(block, doubt)
    if cursor.selectedText() != doubt.words:
        return False
    look = cursor.charFormat()
    with one_step(cursor):
        cursor.insertText(words, look)
    return True
