"""What was to be done, said quietly where a matter arising still waits for its first word."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from boarddesk.model.enums import ItemRole
from boarddesk.ui.minutes import blocks
from boarddesk.ui.minutes.beside import words_rect
from boarddesk.ui.widgets.painting import paint_text

if TYPE_CHECKING:
    from boarddesk.ui.minutes.editor import ItemEditor


def paint_waiting(editor: "ItemEditor") -> None:
    """Paint the action's words into every paragraph in which nothing is typed about it yet."""
    if editor.item.role is not ItemRole.MATTERS_ARISING:
        return
    painter = QPainter(editor.viewport())
    for block in blocks.blocks(editor.document()):
        words = str(blocks.extras_of(block).get("carried_words", "")) if block.length() <= 1 else ""
        if words:
            top = words_rect(editor.document(), block).top()
            room = QRectF(1, top, editor.viewport().width() - 2, blocks.LINE)
            paint_text(painter, room, words, "secondary", "text3")
    painter.end()
