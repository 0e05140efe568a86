"""Confidential passages and paragraphs: marked here, left out of public copies (RULES 23).

A whole paragraph is confidential as a paragraph, so that its Action By cell is withheld with it and whatever is typed
in it belongs to it; a part of one is a passage of its text.
"""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextBlock, QTextCursor

from boarddesk.ui.minutes import blocks
from boarddesk.ui.minutes.editor import ItemEditor
from boarddesk.ui.minutes.edits import one_step, set_extras, touched_blocks
from boarddesk.ui.minutes.restyle import restyle, runs_of


def toggle(editor: ItemEditor) -> None:
    """Make what is selected confidential, or the whole paragraph; what is so throughout becomes open again."""
    if editor.isReadOnly():
        return
    cursor = editor.textCursor()
    pieces = list(pieces_of(cursor))
    wanted = not all(is_confidential(*piece) for piece in pieces)
    with one_step(cursor):
        for block, start, end in pieces:
            whole = start == 0 and end == block.length() - 1
            if whole:
                set_extras(block, confidential=wanted)
                set_passage(block, start, end, confidential=False)
            elif not blocks.is_confidential(block):
                set_passage(block, start, end, confidential=wanted)
            elif not wanted:
                open_part(block, start, end)


def pieces_of(cursor: QTextCursor) -> Iterator[tuple[QTextBlock, int, int]]:
    """The paragraphs that are selected with the part of each, in UTF-16 units; without a selection all of one."""
    for block in touched_blocks(cursor):
        if not cursor.hasSelection():
            yield block, 0, block.length() - 1
            continue
        start = max(0, cursor.selectionStart() - block.position())
        end = min(block.length() - 1, cursor.selectionEnd() - block.position())
        if start < end or block.length() == 1:
            yield block, start, end


def is_confidential(block: QTextBlock, start: int, end: int) -> bool:
    """Whether a stretch of a paragraph is confidential throughout."""
    if blocks.is_confidential(block):
        return True
    covered = sum(
        min(end, stop) - max(start, first)
        for first, stop in passages(block)
        if first < end and stop > start
    )  # fmt: skip
    return end > start and covered == end - start


def passages(block: QTextBlock) -> Iterator[tuple[int, int]]:
    """The confidential passages of a paragraph in UTF-16 units."""
    for start, end, held in runs_of(block):
        if held.boolProperty(blocks.CONFIDENTIAL):
            yield start, end


def set_passage(block: QTextBlock, start: int, end: int, *, confidential: bool) -> None:
    """Mark a stretch of a paragraph, or take its mark away."""
    restyle(block, start, end, lambda made: blocks.make_confidential(made, confidential))


def open_part(block: QTextBlock, start: int, end: int) -> None:
    """Open a part of a confidential paragraph: what is left of it stays confidential as passages."""
    set_extras(block, confidential=False)
    set_passage(block, 0, start, confidential=True)
    set_passage(block, start, end, confidential=False)
    set_passage(block, end, block.length() - 1, confidential=True)


def tip(block: QTextBlock) -> str:
    """What the sign beside a paragraph says; nothing where all of it is open."""
    if blocks.is_confidential(block):
        return QCoreApplication.translate("minutes", "Confidential: left out of public copies with its actions")
    if any(True for _ in passages(block)):
        return QCoreApplication.translate("minutes", "The underlined words are confidential: left out of public copies")
    return ""
