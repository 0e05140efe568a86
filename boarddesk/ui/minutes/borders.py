"""What is typed at the borders of links and confidential passages: it belongs to them only inside (as in Word)."""

from PySide6.QtGui import QKeyEvent, QTextCharFormat, QTextCursor

from boarddesk.ui.minutes import blocks
from boarddesk.ui.minutes.editor import ItemEditor
from boarddesk.ui.minutes.restyle import format_at


class BorderAid:
    """Takes links and confidentiality off the format of the next letter where it stands outside."""

    def __init__(self) -> None:
        self._typed_at: tuple[int, int] | None = None
        """The document and the place behind the letter typed last: going on there keeps its format."""

    def pressed(self, editor: ItemEditor, event: QKeyEvent) -> bool:
        """Look at the letter's neighbours before it is typed."""
        if not event.text() or not event.text().isprintable():
            return False
        cursor = editor.textCursor()
        if cursor.hasSelection():
            if cursor.position() < cursor.anchor():
                editor.setTextCursor(turned(cursor))
            return False
        held = editor.currentCharFormat()
        special = held.isAnchor() or held.boolProperty(blocks.CONFIDENTIAL)
        if special and self._typed_at != (id(editor), cursor.position()):
            plain = outside(cursor, held)
            if plain is not None:
                editor.setCurrentCharFormat(plain)
        return False

    def typed(self, editor: ItemEditor) -> None:
        """Remember where the letter ends."""
        self._typed_at = (id(editor), editor.textCursor().position())


def turned(cursor: QTextCursor) -> QTextCursor:
    """The same selection with the caret at its end, so that what replaces it looks as it did."""
    made = QTextCursor(cursor)
    made.setPosition(cursor.anchor())
    made.setPosition(cursor.selectionStart())
    made.setPosition(cursor.selectionEnd(), QTextCursor.MoveMode.KeepAnchor)
    return made


def outside(cursor: QTextCursor, held: QTextCharFormat) -> QTextCharFormat | None:
    """The format without what the caret is not inside of; None when it is inside of all."""
    block, at = cursor.block(), cursor.position() - cursor.block().position()
    before, after = format_at(block, at - 1), format_at(block, at)
    in_link = (
        before is not None and after is not None and before.anchorHref() == after.anchorHref() == held.anchorHref()
    )
    in_passage = after is not None and after.boolProperty(blocks.CONFIDENTIAL)
    made = QTextCharFormat(held)
    changed = False
    if held.isAnchor() and not in_link:
        blocks.make_link(made, "")
        changed = True
    if held.boolProperty(blocks.CONFIDENTIAL) and not in_passage:
        blocks.make_confidential(made, False)
        changed = True
    return made if changed else None
