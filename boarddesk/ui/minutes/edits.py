"""What can be done to the paragraphs of one item: split, join, remove, insert, change their kind, move them.

Each is one step of the document's undo, and each decides which half keeps the id, so that an action stays with its
words (RULES 7; ARCHITECTURE, "The minutes are the one exception in form").
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCharFormat, QTextCursor

from boarddesk.model.enums import MarkKind, MinuteKind
from boarddesk.model.ids import new_id
from boarddesk.model.lines.minutes import CellLine, ParagraphLine
from boarddesk.model.text import Mark
from boarddesk.rules.capture import leads_list
from boarddesk.ui.minutes import blocks
from boarddesk.ui.minutes.blocks import ACTIONS, LEVEL, NUMBERED, block_format, paragraph_of
from boarddesk.ui.minutes.offsets import units_in

PARTICULARS = (
    "event_date",
    "emailed_on",
    "proposer",
    "seconder",
    "votes_for",
    "votes_against",
    "votes_abstained",
    "amended_ref",
)
"""What a decision, an information row or an amendment carries beyond its words."""
DEEPEST = 4
"""The deepest level of a bullet."""


@contextmanager
def one_step(cursor: QTextCursor) -> Iterator[None]:
    """Everything inside is one step of the undo stack."""
    cursor.beginEditBlock()
    try:
        yield
    finally:
        cursor.endEditBlock()


def split(cursor: QTextCursor, percent: float, numbered: bool) -> None:
    """Start the next paragraph, as Enter does; an empty bullet, amendment or listed decision ends its list instead.

    The id, the actions and the stored number stay with the text: at the start of a paragraph the empty half is new.
    Confidential words stay so in both halves; what is begun after them is open.
    """
    with one_step(cursor):
        remove_selection(cursor)
        block = cursor.block()
        kind, level = blocks.kind_of(block), blocks.level_of(block)
        listed = kind is MinuteKind.DECISION and level > 0
        continues = kind in (MinuteKind.BULLET, MinuteKind.AMENDMENT) or listed
        if continues and block.length() <= 1:
            become(block, MinuteKind.NARRATIVE, numbered=numbered)
            return
        keeps_kind = continues or kind is MinuteKind.INFORMATION
        following = ParagraphLine(
            new_id(),
            kind if keeps_kind else MinuteKind.NARRATIVE,
            level=level if continues else 0,
            numbered=numbered and not continues,
            confidential=blocks.is_confidential(block) and not cursor.atBlockEnd(),
        )
        if cursor.atBlockStart() and block.length() > 1:
            insert_before(cursor, following, percent)
        else:
            cursor.insertBlock(block_format(following, percent), QTextCharFormat())
            cursor.setCharFormat(QTextCharFormat())


def join(first: QTextBlock) -> None:
    """Put the paragraph after a block at its end; both keep their actions."""
    second = first.next()
    if not second.isValid():
        return
    cursor = QTextCursor(first)
    with one_step(cursor):
        held = merged(first, second, first.length() > 1, second.length() > 1)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        cursor.deleteChar()
        cursor.setBlockFormat(held)


def merged(first: QTextBlock, last: QTextBlock, first_left: bool, last_left: bool) -> QTextBlockFormat:
    """The format of the paragraph made of what is left of two; the id stays with the words."""
    if last_left and not first_left:
        held = last.blockFormat()
        held.setProperty(NUMBERED, blocks.is_numbered(first) or blocks.is_numbered(last))
        base, other = last, first
    else:
        held, base, other = first.blockFormat(), first, last
    ours = blocks.actions_of(base)
    other_left = first_left if other is first else last_left
    theirs = blocks.actions_of(other) if other_left else ()
    if other_left:
        keep_particulars(held, other, same_kind=blocks.kind_of(base) is blocks.kind_of(other))
    if theirs:
        held.setProperty(ACTIONS, blocks.actions_text((*ours, *theirs)))
    elif ours and not first_left and not last_left:
        held.setProperty(ACTIONS, "")
    if (first_left and blocks.is_confidential(first)) or (last_left and blocks.is_confidential(last)):
        blocks.change_extras(held, confidential=True)
    return held


def keep_particulars(held: QTextBlockFormat, other: QTextBlock, *, same_kind: bool) -> None:
    """Take over what the other of two joined paragraphs carries and this one does not: its promise always, votes and
    dates only among paragraphs of one kind.
    """
    ours, theirs = blocks.read_extras(blocks.text(held, blocks.EXTRAS)), blocks.extras_of(other)
    names = PARTICULARS if same_kind else ()
    taken = {name: theirs[name] for name in names if name in theirs and name not in ours}
    if "plan_id" in theirs and "plan_id" not in ours:
        taken |= {name: theirs[name] for name in ("plan_id", "plan_due") if name in theirs}
    if taken:
        blocks.change_extras(held, **taken)


def erase_selection(cursor: QTextCursor) -> None:
    """Remove what is selected for good; a paragraph of which nothing is left loses what hangs on it."""
    with one_step(cursor):
        remove_selection(cursor)
        loosen_if_empty(cursor.block())


def loosen_if_empty(block: QTextBlock) -> None:
    """Take actions and promises away from a paragraph without words, in the step that took the words (RULES 7)."""
    if block.length() > 1 or not blocks.carries_more(block):
        return
    held = block.blockFormat()
    held.setProperty(ACTIONS, "")
    blocks.change_extras(held, plan_id="", plan_due=None)
    held.setBottomMargin(blocks.space_after(blocks.kind_of(block), blocks.level_of(block)))
    QTextCursor(block).setBlockFormat(held)


def remove_selection(cursor: QTextCursor) -> None:
    """Remove what is selected; a paragraph of which nothing is left takes its actions away with it."""
    if not cursor.hasSelection():
        return
    document = cursor.document()
    first, last = document.findBlock(cursor.selectionStart()), document.findBlock(cursor.selectionEnd())
    if first == last:
        cursor.removeSelectedText()
        return
    first_left = cursor.selectionStart() > first.position()
    last_left = cursor.selectionEnd() < last.position() + last.length() - 1
    held = merged(first, last, first_left, last_left)
    with one_step(cursor):
        cursor.removeSelectedText()
        cursor.setBlockFormat(held)


def erase_backwards(cursor: QTextCursor) -> bool:
    """What Backspace does at the start of a paragraph; whether that was something of our own.

    It drops the number, then the kind (an amendment gets its ref back as text), then joins with the paragraph above;
    never with another item.
    """
    block = cursor.block()
    if cursor.hasSelection() or not cursor.atBlockStart():
        return False
    kind, level = blocks.kind_of(block), blocks.level_of(block)
    if blocks.is_numbered(block) and block.previous().isValid():
        become(block, kind, level, numbered=False)
    elif kind is MinuteKind.BULLET and level > 0:
        become(block, kind, level - 1)
    elif kind in (MinuteKind.BULLET, MinuteKind.DECISION, MinuteKind.NOTE):
        become(block, MinuteKind.NARRATIVE)
    elif kind is MinuteKind.AMENDMENT:
        as_prose(block)
    elif block.previous().isValid():
        join(block.previous())
    return True


def as_prose(block: QTextBlock) -> None:
    """Make narrative of an amendment, with its ref before the words again."""
    ref = str(blocks.extras_of(block).get("amended_ref", ""))
    with one_step(cursor := QTextCursor(block)):
        become(block, MinuteKind.NARRATIVE)
        set_extras(block, amended_ref="")
        if ref:
            cursor.insertText(f"{ref} – ", QTextCharFormat())


def erase_last_letter(cursor: QTextCursor, *, forwards: bool) -> bool:
    """Take the only letter of a paragraph away, with what hangs on the paragraph; whether it was that."""
    block = cursor.block()
    at_edge = cursor.atBlockStart() if forwards else cursor.atBlockEnd()
    if len(block.text()) != 1 or not at_edge or not blocks.carries_more(block):
        return False
    cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    erase_selection(cursor)
    return True


def erase_forwards(cursor: QTextCursor) -> bool:
    """What Delete does at the end of a paragraph; whether that was something of our own."""
    if cursor.hasSelection() or not cursor.atBlockEnd():
        return False
    join(cursor.block())
    return True


def become(block: QTextBlock, kind: MinuteKind, level: int = 0, *, numbered: bool | None = None) -> None:
    """Change a paragraph's kind, level and number flag."""
    cursor = QTextCursor(block)
    held = block.blockFormat()
    held.setProperty(blocks.KIND, kind.value)
    held.setProperty(LEVEL, level)
    if numbered is not None:
        held.setProperty(NUMBERED, numbered)
    room = held.bottomMargin()
    blocks.shape(held, kind, level)
    if blocks.carries_more(block):
        held.setBottomMargin(max(room, held.bottomMargin()))
    cursor.setBlockFormat(held)


def make_room(block: QTextBlock, below: float) -> None:
    """Leave so much space below a paragraph that what stands beside it has room."""
    held = block.blockFormat()
    held.setBottomMargin(below)
    QTextCursor(block).setBlockFormat(held)


def become_all(cursor: QTextCursor, kind: MinuteKind) -> list[QTextBlock]:
    """Change the kind of every paragraph that the selection touches; decisions next to each other make a list.

    Gives those that were amendments, whose refs are back in their words.
    """
    loosened = []
    touched = list(touched_blocks(cursor))
    with one_step(cursor):
        for block in touched:
            if blocks.kind_of(block) is MinuteKind.AMENDMENT and kind is not MinuteKind.AMENDMENT:
                as_prose(block)
                loosened.append(block)
            become(block, kind)
            if kind is MinuteKind.DECISION:
                list_decision(block)
    return loosened


def list_decision(block: QTextBlock) -> None:
    """Let a decision join the list it belongs to: after another decision, or after a sentence that announces it."""
    before = block.previous()
    if not before.isValid():
        return
    if blocks.kind_of(before) is MinuteKind.DECISION:
        if blocks.level_of(before) == 0:
            become(before, MinuteKind.DECISION, 1)
        become(block, MinuteKind.DECISION, 1)
    elif blocks.kind_of(before) is MinuteKind.NARRATIVE and leads_list(before.text()):
        become(block, MinuteKind.DECISION, 1)


def change_level(cursor: QTextCursor, step: int) -> None:
    """Move bullets and decisions of the selection a level in or out; narrative goes in as a bullet."""
    with one_step(cursor):
        for block in list(touched_blocks(cursor)):
            kind, level = blocks.kind_of(block), blocks.level_of(block)
            if kind is MinuteKind.BULLET:
                if level + step < 0:
                    become(block, MinuteKind.NARRATIVE)
                else:
                    become(block, kind, min(DEEPEST, level + step))
            elif kind is MinuteKind.DECISION:
                become(block, kind, max(0, min(1, level + step)))
            elif kind is MinuteKind.NARRATIVE and step > 0:
                become(block, MinuteKind.BULLET, numbered=False)


def number(cursor: QTextCursor) -> None:
    """Start a number at the caret's paragraph, or drop it."""
    block = cursor.block()
    become(block, blocks.kind_of(block), blocks.level_of(block), numbered=not blocks.is_numbered(block))


def number_all(cursor: QTextCursor, *, numbered: bool) -> None:
    """Let a number start at every narrative paragraph and information row of the item, or at none."""
    with one_step(cursor):
        for block in blocks.blocks(cursor.document()):
            kind = blocks.kind_of(block)
            concerned = kind in (MinuteKind.NARRATIVE, MinuteKind.INFORMATION) or not numbered
            if concerned and blocks.is_numbered(block) != numbered:
                become(block, kind, blocks.level_of(block), numbered=numbered)


def touched_blocks(cursor: QTextCursor) -> Iterator[QTextBlock]:
    """The paragraphs that the selection touches, or the caret's."""
    document = cursor.document()
    block, last = document.findBlock(cursor.selectionStart()), document.findBlock(cursor.selectionEnd())
    while block.isValid():
        yield block
        if block == last:
            return
        block = block.next()


def set_actions(block: QTextBlock, lines: Sequence[CellLine], below: float) -> None:
    """Write a paragraph's Action By cell, with so much space below the paragraph that the cell has room."""
    held = block.blockFormat()
    held.setProperty(ACTIONS, blocks.actions_text(lines))
    held.setBottomMargin(below)
    QTextCursor(block).setBlockFormat(held)


def set_extras(block: QTextBlock, **values: Any) -> None:
    """Change some of what a paragraph carries beyond what is typed."""
    held = block.blockFormat()
    blocks.change_extras(held, **values)
    QTextCursor(block).setBlockFormat(held)


def move(cursor: QTextCursor, step: int, percent: float) -> None:
    """Move the paragraphs of the selection up or down past their neighbour, ids and all; the caret goes along."""
    touched = list(touched_blocks(cursor))
    neighbour = touched[0].previous() if step < 0 else touched[-1].next()
    if not neighbour.isValid():
        return
    offset = cursor.position() - touched[0].position()
    ours, theirs = [paragraph_of(block) for block in touched], paragraph_of(neighbour)
    span = QTextCursor(touched[0] if step > 0 else neighbour)
    start = span.position()
    end = neighbour if step > 0 else touched[-1]
    with one_step(span):
        span.setPosition(end.position() + end.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        span.removeSelectedText()
        write(span, [*ours, theirs] if step < 0 else [theirs, *ours], percent)
    passed = 0 if step < 0 else neighbour_length(theirs)
    cursor.setPosition(start + passed + offset)


def neighbour_length(line: ParagraphLine) -> int:
    """The units that a paragraph takes with its end."""
    return units_in(line.text) + 1


def write(cursor: QTextCursor, lines: Sequence[ParagraphLine], percent: float) -> None:
    """Write paragraphs into the empty block at the cursor and after it."""
    for index, line in enumerate(lines):
        if index:
            cursor.insertBlock(block_format(line, percent), QTextCharFormat())
        else:
            cursor.setBlockFormat(block_format(line, percent))
        blocks.insert_runs(cursor, line)


def insert_copy(cursor: QTextCursor, lines: Sequence[ParagraphLine], percent: float, *, moved: bool = False) -> None:
    """Insert copies of paragraphs at the caret, with ids of their own; actions that are moved keep theirs.

    One paragraph flows into the text; of several the first ends the caret's paragraph and the last takes up the rest,
    and their actions join those that are there, as do those of one that is moved.
    """
    copies = [copied(line, moved=moved) for line in lines]
    if not copies:
        return
    with one_step(cursor):
        remove_selection(cursor)
        copies = confidential_where(cursor.block(), copies)
        if len(copies) > 1 and cursor.atBlockStart() and cursor.block().length() > 1:
            for line in copies[:-1]:
                insert_before(cursor, line, percent)
            blocks.insert_runs(cursor, as_passage(copies[-1], cursor.block()))
            join_actions(cursor.block(), copies[-1].actions)
            return
        into_blank = blocks.is_blank(cursor.block())
        more = copies[0].actions or copies[0].plan_id
        if into_blank and (len(copies) > 1 or copies[0].kind is not MinuteKind.NARRATIVE or more):
            kept = replace(copies[0], id=blocks.id_of(cursor.block()), numbered=blocks.is_numbered(cursor.block()))
            cursor.setBlockFormat(block_format(kept, percent))
            blocks.insert_runs(cursor, copies[0])
        else:
            if len(copies) > 1 or moved:
                join_actions(cursor.block(), copies[0].actions)
            blocks.insert_runs(cursor, as_passage(copies[0], cursor.block()))
        for line in copies[1:]:
            cursor.insertBlock(block_format(line, percent), QTextCharFormat())
            blocks.insert_runs(cursor, line)


def join_actions(block: QTextBlock, lines: Sequence[CellLine]) -> None:
    """Put actions below those that a paragraph has."""
    if lines:
        set_actions(block, (*blocks.actions_of(block), *lines), block.blockFormat().bottomMargin())


def confidential_where(block: QTextBlock, lines: Sequence[ParagraphLine]) -> list[ParagraphLine]:
    """Paragraphs as they come into a confidential one: its own end may be carried into the last of them."""
    if not blocks.is_confidential(block):
        return list(lines)
    return [replace(line, confidential=True) for line in lines]


def as_passage(line: ParagraphLine, block: QTextBlock) -> ParagraphLine:
    """A confidential paragraph as words that flow into another one."""
    if not line.confidential or blocks.is_confidential(block):
        return line
    mark = Mark(0, len(line.text), MarkKind.CONFIDENTIAL)
    return replace(line, confidential=False, marks=tuple(sorted((*line.marks, mark))))


def insert_before(cursor: QTextCursor, line: ParagraphLine, percent: float) -> None:
    """Write a paragraph above the one at whose start the cursor is; that one stays what it is."""
    cursor.insertBlock(cursor.blockFormat(), cursor.blockCharFormat())
    above = QTextCursor(cursor.block().previous())
    above.setBlockFormat(block_format(line, percent))
    blocks.insert_runs(above, line)


def copied(line: ParagraphLine, *, moved: bool = False) -> ParagraphLine:
    """A copy with ids of its own and without what was issued to the original; what is moved keeps its actions."""
    return replace(
        line,
        id=new_id(),
        actions=line.actions if moved else tuple(replace(action, id=new_id()) for action in line.actions),
        number=None,
        state=line.state if moved else None,
        carried_action_id=line.carried_action_id if moved else None,
        carried_ref=line.carried_ref if moved else "",
        carried_words=line.carried_words if moved else "",
        typed_at=None,
        plan_id=line.plan_id if moved else new_id() if line.plan_id else "",
    )
