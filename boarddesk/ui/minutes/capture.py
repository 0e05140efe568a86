"""What is typed at the start of a paragraph and becomes its kind: `- ` a bullet, `d: ` a decision (RULES 11, 12)."""

from PySide6.QtGui import QTextBlock, QTextCursor

from boarddesk.model.enums import MinuteKind
from boarddesk.ui.minutes import blocks
from boarddesk.ui.minutes.edits import become, list_decision, one_step

BULLET = "- "
DECISION = "d: "


def bullet_at(cursor: QTextCursor) -> bool:
    """Make a bullet of the paragraph at whose start `- ` has just been typed; one undo gives the sign back."""
    block = cursor.block()
    if cursor.position() - block.position() != len(BULLET) or not block.text().startswith(BULLET):
        return False
    if blocks.kind_of(block) is MinuteKind.BULLET:
        return False
    with one_step(cursor):
        drop_prefix(block, len(BULLET))
        become(block, MinuteKind.BULLET, numbered=False)
    return True


def decision_at(block: QTextBlock) -> bool:
    """Make a decision of a paragraph that begins with `d: ` and says more; one undo gives the sign back."""
    if not block.text().lower().startswith(DECISION) or not block.text()[len(DECISION) :].strip():
        return False
    with one_step(QTextCursor(block)):
        drop_prefix(block, len(DECISION))
        become(block, MinuteKind.DECISION)
        list_decision(block)
    return True


def drop_prefix(block: QTextBlock, length: int) -> None:
    """Remove the first characters of a paragraph."""
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + length, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
