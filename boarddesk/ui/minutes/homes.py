"""What hangs on a paragraph has one home: an action or a promise that has moved to another item leaves the one before.

Each item has an undo stack of its own, so a move that is taken back in one of them would leave the action in both. The
item that has gained it last keeps it; the words stay in both, since nothing that was written may get lost.
"""

from collections.abc import Iterable, Sequence

from PySide6.QtGui import QTextBlock, QTextCursor

from boarddesk.model.lines.minutes import ParagraphLine
from boarddesk.ui.minutes import blocks, edits
from boarddesk.ui.minutes.paper import Paper
from boarddesk.ui.minutes.section import ItemSection


class Homes:
    """Knows which actions and promises have stood in these minutes, and where they stand now."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._seen: dict[str, str] = {}
        """In which item each action and promise has been written last."""
        paper.is_gone = self.is_gone

    def is_gone(self, lines: Sequence[ParagraphLine]) -> bool:
        """Whether everything that hangs on these paragraphs stood in these minutes and stands there no longer."""
        wanted = hanging(lines)
        if not wanted:
            return False
        here = {section.item.id for section in self._paper.sections}
        known = {key for section in self._paper.sections for key in hanging(section.known)}
        known |= {key for key, item in self._seen.items() if item in here}
        return wanted <= known and not wanted & self._standing()

    def settle(self, section: ItemSection, before: Iterable[ParagraphLine]) -> None:
        """Take what an item has gained away from every other item; each can take that back by itself."""
        had, has = hanging(before), hanging(section.known)
        self._seen |= dict.fromkeys(had | has, section.item.id)
        gained = has - had
        for other in self._paper.sections if gained else ():
            if other is section or not gained & hanging(other.known):
                continue
            for block in list(blocks.blocks(other.editor.document())):
                leave(block, gained)

    def _standing(self) -> set[str]:
        found = set[str]()
        for section in self._paper.sections:
            found |= hanging(section.editor.paragraphs() if section.is_built else section.known)
        return found


def hanging(lines: Iterable[ParagraphLine]) -> set[str]:
    """The ids of the actions and promises of paragraphs."""
    found = set[str]()
    for line in lines:
        found.update(action.id for action in line.actions)
        if line.plan_id:
            found.add(line.plan_id)
    return found


def leave(block: QTextBlock, gone: set[str]) -> None:
    """Take actions and a promise away from a paragraph that are at home elsewhere now."""
    lines = blocks.actions_of(block)
    kept = tuple(line for line in lines if line.id not in gone)
    planned = blocks.extras_of(block).get("plan_id") in gone
    if len(kept) == len(lines) and not planned:
        return
    with edits.one_step(QTextCursor(block)):
        if planned:
            edits.set_extras(block, plan_id="", plan_due=None)
        edits.set_actions(block, kept, blocks.space_after(blocks.kind_of(block), blocks.level_of(block)))
