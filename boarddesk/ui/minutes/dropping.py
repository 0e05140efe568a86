"""What is pasted or dropped into an item, and what is dragged out of one: moved words take along what hangs on them.

Everything goes through the edits of paragraphs; Qt's own would lose the actions of joined paragraphs and the ids.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDropEvent, QTextCharFormat, QTextCursor

from boarddesk.model.enums import MinuteKind
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.minutes import ParagraphLine
from boarddesk.ui.minutes import blocks, edits, pasting

if TYPE_CHECKING:
    from boarddesk.ui.minutes.editor import ItemEditor

Move = QTextCursor.MoveOperation


def paste(editor: "ItemEditor", source: QMimeData) -> None:
    """Insert what minutes can hold at the caret; what is too long is refused with a sentence."""
    if editor.isReadOnly():
        return
    try:
        lines = pasting.lines_from(source)
    except RuleError as refusal:
        editor.refused.emit(str(refusal))
        return
    edits.insert_copy(editor.textCursor(), lines, editor.percent, moved=editor.is_gone(lines))
    editor.ensureCursorVisible()


def drop(editor: "ItemEditor", event: QDropEvent) -> bool:
    """Take what is dropped; whether it was words dragged from an item of these minutes.

    Dragged words move, unless Ctrl is held; their own item removes them here, so that Qt does not.
    """
    origin = origin_of(editor, event)
    if origin is None or editor.isReadOnly():
        return False
    moves = not event.modifiers() & Qt.KeyboardModifier.ControlModifier and not origin.isReadOnly()
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
    carry(origin, editor, editor.cursorForPosition(event.position().toPoint()), moves=moves)
    return True


def carry(origin: "ItemEditor", editor: "ItemEditor", target: QTextCursor, *, moves: bool) -> None:
    """Bring what is selected in an item to a place in this or another one."""
    held = origin.textCursor()
    if origin is editor and held.selectionStart() <= target.position() <= held.selectionEnd():
        return
    lines = pasting.selection_lines(held)
    as_paragraphs = are_paragraphs(held, lines)
    if origin is editor:
        with edits.one_step(held):
            if moves:
                take_away(held, as_paragraphs)
            flows = not as_paragraphs or (blocks.is_blank(target.block()) and not moves)
            put(target, lines if moves or flows else copies(lines), editor.percent, flows, moved=moves)
    else:
        lines = [numbered_as(line, origin, editor) for line in lines]
        flows = not as_paragraphs or blocks.is_blank(target.block())
        put(target, lines if flows else copies(lines, moved=moves), editor.percent, flows, moved=moves)
        if moves:
            with edits.one_step(held):
                take_away(held, as_paragraphs)
    editor.setTextCursor(target)
    editor.setFocus(Qt.FocusReason.MouseFocusReason)


def numbered_as(line: ParagraphLine, origin: "ItemEditor", editor: "ItemEditor") -> ParagraphLine:
    """A paragraph with a number where the minutes of its new item carry numbers, and without where they do not."""
    if origin.item.numbered == editor.item.numbered:
        return line
    return replace(line, numbered=editor.item.numbered and line.kind is MinuteKind.NARRATIVE)


def are_paragraphs(held: QTextCursor, lines: Sequence[ParagraphLine]) -> bool:
    """Whether whole paragraphs are dragged and not just words of them."""
    return all(
        blocks.paragraph_of(block).text == line.text
        for block, line in zip(edits.touched_blocks(held), lines, strict=True)
    )


def take_away(held: QTextCursor, as_paragraphs: bool) -> None:
    """Remove what is dragged; of whole paragraphs no empty one stays."""
    edits.erase_selection(held)
    block = held.block()
    if as_paragraphs and block.length() <= 1:
        if block.next().isValid():
            edits.join(block)
        elif block.previous().isValid():
            edits.join(block.previous())


def put(
    target: QTextCursor, lines: Sequence[ParagraphLine], percent: float, flows: bool, *, moved: bool
) -> None:  # fmt: skip
    """Insert what is dragged: words where they are dropped, paragraphs before or after the one they are dropped on."""
    block = target.block()
    if flows:
        edits.insert_copy(target, lines, percent, moved=moved)
        return
    after = 2 * (target.position() - block.position()) > block.length() - 1
    with edits.one_step(target):
        target.movePosition(Move.EndOfBlock if after else Move.StartOfBlock)
        for line in lines:
            if after:
                target.insertBlock(blocks.block_format(line, percent), QTextCharFormat())
                blocks.insert_runs(target, line)
            else:
                edits.insert_before(target, line, percent)


def copies(lines: Sequence[ParagraphLine], *, moved: bool = False) -> list[ParagraphLine]:
    """Paragraphs with ids of their own; of those that move what hangs on them keeps its id."""
    return [edits.copied(line, moved=moved) for line in lines]


def origin_of(editor: "ItemEditor", event: QDropEvent) -> "ItemEditor | None":
    """The item the dragged words come from."""
    source = event.source()
    if isinstance(source, type(editor)):
        return source
    parent = source.parent() if source is not None else None
    return parent if isinstance(parent, type(editor)) else None
