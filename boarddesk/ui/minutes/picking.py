"""An action of one sentence of a paragraph: the sentence the caret or the selection is in (RULES 7)."""

import re
from typing import TYPE_CHECKING

from boarddesk.model.enums import OwnerKind
from boarddesk.model.ids import new_id
from boarddesk.model.lines.minutes import CellLine, CellOwner
from boarddesk.rules.actions import action_sentence, sentence_core
from boarddesk.rules.owners import KnownOwners, parse_action_by
from boarddesk.ui.minutes import blocks
from boarddesk.ui.minutes.cell import CellContext, owner_of
from boarddesk.ui.minutes.offsets import to_points

if TYPE_CHECKING:
    from boarddesk.ui.minutes.editor import ItemEditor
    from boarddesk.ui.minutes.page import MinutesPage

_WHO = re.compile(r"^(.{1,80}?)\s+(?:to|will|is to|are to|agreed to|undertook to|was asked to|were asked to)\s")


def action_of_sentence(page: "MinutesPage", editor: "ItemEditor") -> None:
    """Open a line of the Action By cell for the sentence; its owners are filled in where it begins with who is to act.

    Nothing is written until the line says who or when; a sentence that has its action already shows it.
    """
    section = page.paper.current
    if editor.isReadOnly() or section is None:
        return
    editor.settle()
    cursor = editor.textCursor()
    block = editor.document().findBlock(cursor.selectionStart())
    if cursor.hasSelection() and cursor.selectionEnd() > block.position() + block.length() - 1:
        page.refused.emit(page.tr("Pick words of one paragraph; an action belongs to one."))
        return
    said = blocks.paragraph_of(block)
    edges = (cursor.selectionStart(), cursor.selectionEnd())
    start, end = (to_points(said.text, edge - block.position()) for edge in edges)
    core = sentence_core(said.text, start, end)
    if core is None:
        page.refused.emit(page.tr("Type the sentence first; then it can have an action."))
    elif any((line.start, line.end) == core for line in said.actions):
        page.cells.open_cell(section, block)
    else:
        context = page.cells.context()
        owners = acting(action_sentence(said.text, *core), context)
        page.cells.open_cell(section, block, CellLine(new_id(), owners, start=core[0], end=core[1]))


def acting(sentence: str, context: CellContext) -> tuple[CellOwner, ...]:
    """Who is to act as a sentence begins with them ("JH and PB to write"); nobody unless all of them are known."""
    found = _WHO.match(sentence)
    known: KnownOwners = context.known
    owners = parse_action_by(found[1], known, context.base).owners if found else ()
    return tuple(map(owner_of, owners)) if all(owner.kind is not OwnerKind.FREE for owner in owners) else ()
