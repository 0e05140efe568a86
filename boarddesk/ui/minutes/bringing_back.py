"""Bringing earlier words back into the document, as one step of its undo."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor

from boarddesk.model.enums import MarkKind
from boarddesk.model.lines.minutes import ParagraphLine
from boarddesk.model.text import Mark
from boarddesk.ui.minutes import blocks, edits, picks
from boarddesk.ui.minutes.section import ItemSection


def bring_back(section: ItemSection, block: QTextBlock, line: ParagraphLine) -> QTextBlock:
    """Give a paragraph an earlier wording and kind; it stays itself: id, number, actions, whether confidential."""
    now = blocks.paragraph_of(block)
    made = replace(
        line,
        id=now.id,
        marks=tuple(sorted({*line.marks, *still_confidential(now, line.text)})),
        numbered=now.numbered,
        number=now.number,
        list_start=now.list_start,
        state=now.state,
        carried_action_id=now.carried_action_id,
        confidential=now.confidential,
        actions=tuple(picks.in_other_words(action, now.text, line.text) for action in now.actions),
        plan_id=now.plan_id,
        plan_due=now.plan_due,
    )
    cursor = QTextCursor(block)
    with section.editor.captures.holding(), edits.one_step(cursor):
        cursor.setPosition(block.position() + block.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        edits.write(cursor, [made], section.editor.percent)
        block = cursor.block()
        if made.actions:
            edits.set_actions(block, made.actions, section.space_below(block, made.actions))
    section.editor.captures.decline(block)
    return block


def put_back(section: ItemSection, line: ParagraphLine, position: int) -> QTextBlock:
    """Put a deleted paragraph back to where it stood, id and actions with it."""
    editor = section.editor
    found = editor.block_of(line.id)
    if found is not None:
        return bring_back(section, found, line)
    standing = list(blocks.blocks(editor.document()))
    cursor = QTextCursor(standing[min(position, len(standing) - 1)])
    with edits.one_step(cursor):
        if blocks.is_blank(cursor.block()):
            edits.write(cursor, [line], editor.percent)
            block = cursor.block()
        elif position < len(standing):
            edits.insert_before(cursor, line, editor.percent)
            block = cursor.block().previous()
        else:
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            cursor.insertBlock(blocks.block_format(line, editor.percent), QTextCharFormat())
            blocks.insert_runs(cursor, line)
            block = cursor.block()
        if line.actions:
            edits.set_actions(block, line.actions, section.space_below(block, line.actions))
    return block


def still_confidential(now: ParagraphLine, text: str) -> Iterator[Mark]:
    """Passages that are confidential now and stand in an older wording too: they do not become public by going back."""
    for mark in now.marks:
        if mark.kind is not MarkKind.CONFIDENTIAL:
            continue
        passage = now.text[mark.start : mark.end].strip()
        at = text.find(passage) if passage else -1
        if at >= 0:
            yield Mark(at, at + len(passage), MarkKind.CONFIDENTIAL)
