"""From one doubtful place to the next, through all items and round the ends."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QTextBlock

from boarddesk.ui.minutes import blocks
from boarddesk.ui.minutes.doubts.doubt import Doubt, DoubtKind
from boarddesk.ui.minutes.doubts.watch import Watch
from boarddesk.ui.minutes.paper import Paper
from boarddesk.ui.minutes.section import ItemSection


@dataclass(frozen=True, slots=True)
class Found:
    """A doubtful place in an item."""

    section: ItemSection
    block: QTextBlock
    doubt: Doubt

    @property
    def start(self) -> int:
        """Where it begins in the document."""
        return self.block.position() + self.doubt.start


def next_place(paper: Paper, watch: Watch, step: int) -> Found | None:
    """The doubtful place after the caret, or before it; paragraphs nobody has seen yet are read on the way."""
    sections = paper.sections[::step]
    if not sections:
        return None
    here = paper.current or sections[0]
    at = sections.index(here)
    cursor = here.editor.textCursor()
    edge = cursor.selectionEnd() if step > 0 else cursor.selectionStart()
    for number, section in enumerate((*sections[at:], *sections[: at + 1])):
        for found in _places(section, watch, step):
            passed = (edge - found.start) * step >= (0 if step < 0 else 1)
            if number or not passed:
                return found
    return None


def _places(section: ItemSection, watch: Watch, step: int) -> Iterator[Found]:
    editor = section.editor
    marks = watch.marks(section)
    if marks is None:
        return
    for block in list(blocks.blocks(editor.document()))[::step]:
        watch.read_block(section, marks, block)
        for doubt in list(marks.of(block))[::step]:
            if doubt.kind is not DoubtKind.CHECK:
                yield Found(section, block, doubt)
