"""When captures happen: on Enter and on leaving a paragraph in which something was typed; and which were taken back.

A capture that was taken back stays as it was typed, as long as its paragraph begins as it did.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextBlock

from boarddesk.model.enums import ItemRole, MinuteKind
from boarddesk.model.lines.minutes import OldRef
from boarddesk.rules.capture import Capture, CaptureKind, Place, may_begin, read_capture
from boarddesk.ui.minutes import blocks
from boarddesk.ui.minutes.beside import signs_of
from boarddesk.ui.minutes.capture import write_capture
from boarddesk.ui.minutes.cell import CellContext

if TYPE_CHECKING:
    from boarddesk.ui.minutes.editor import ItemEditor


class CaptureReader:
    """Reads paragraphs with what is known of the meeting; one serves all items."""

    def __init__(self, context: Callable[[], CellContext], old_refs: Callable[[], Sequence[OldRef]]) -> None:
        self.context = context
        self._ask = old_refs
        self._old: Sequence[OldRef] | None = None

    def old_refs(self, role: ItemRole = ItemRole.PREVIOUS_MINUTES) -> Sequence[OldRef]:
        """The refs of the previous minutes, asked for once; none where they mean nothing."""
        if role is not ItemRole.PREVIOUS_MINUTES:
            return ()
        if self._old is None:
            self._old = self._ask()
        return self._old

    def forget(self) -> None:
        """The previous minutes may have changed."""
        self._old = None

    def read(self, editor: "ItemEditor", block: QTextBlock) -> tuple[Capture, Place] | None:
        """What a paragraph would become, and where it stands; nothing for prose."""
        typed, role = block.text(), editor.item.role
        if not may_begin(typed, role):
            return None
        context = self.context()
        number = own_number(editor, block) if role is ItemRole.INFORMATION else ""
        refs = frozenset(ref.ref for ref in self.old_refs(role))
        place = Place(context.known, context.base, role, number, refs)
        found = read_capture(typed, place)
        return (found, place) if found is not None else None


def own_number(editor: "ItemEditor", block: QTextBlock) -> str:
    """The number that the caret's paragraph shows."""
    signs = signs_of(editor.document(), editor.item.label, blocks.id_of(block))
    return signs[block.blockNumber()].number


class Captures:
    """The captures of one item."""

    def __init__(self, editor: "ItemEditor") -> None:
        self._editor = editor
        self.reader: CaptureReader | None = None
        self._holding = False
        self._touched: set[str] = set()
        self._made: dict[str, Capture] = {}
        self._declined: dict[str, str] = {}

    def note(self, position: int) -> None:
        """Something was typed here."""
        if not self._holding:
            self._touched.add(blocks.id_of(self._editor.document().findBlock(position)))

    def pending(self, block: QTextBlock) -> tuple[Capture, Place] | None:
        """What Enter would make of a paragraph; nothing for prose and for what was taken back."""
        paragraph_id = blocks.id_of(block)
        if self.reader is None or self._editor.isReadOnly() or paragraph_id not in self._touched:
            return None
        prefix = self._declined.get(paragraph_id)
        if prefix is not None:
            if block.text().startswith(prefix):
                return None
            del self._declined[paragraph_id]
        read = self.reader.read(self._editor, block)
        return read if read is not None and read[0].kind is not CaptureKind.BULLET else None

    def apply_as(self, block: QTextBlock, kind: MinuteKind) -> bool:
        """Make of a paragraph what its text means, typed just now or long ago, if that is this kind."""
        read = self.reader.read(self._editor, block) if self.reader is not None else None
        if read is None or read[0].kind.value != kind.value:
            return False
        write_capture(block, *read, self._editor.space_below)
        return True

    @contextmanager
    def holding(self) -> Iterator[None]:
        """What changes meanwhile was not typed."""
        held, self._holding = self._holding, True
        try:
            yield
        finally:
            self._holding = held

    def apply(self, block: QTextBlock | None) -> bool:
        """Make of a paragraph that is being left what its text means; whether it means something."""
        if block is None:
            return False
        read = self.pending(block)
        self._touched.discard(blocks.id_of(block))
        if read is not None:
            self._made[blocks.id_of(block)] = read[0]
            with self.holding():
                write_capture(block, *read, self._editor.space_below)
        return read is not None

    def decline(self, block: QTextBlock) -> None:
        """A paragraph's kind was taken away: its text stays prose, whatever it begins with."""
        read = self.reader.read(self._editor, block) if self.reader is not None else None
        if read is not None:
            self._declined[blocks.id_of(block)] = read[0].prefix or block.text()

    def as_typed(self) -> dict[str, QTextBlock]:
        """The paragraphs that were captured and say again what was typed, by id."""
        found = {}
        for block in blocks.blocks(self._editor.document()) if self._made else ():
            made = self._made.get(blocks.id_of(block))
            if made is not None and block.text() == made.typed:
                found[blocks.id_of(block)] = block
        return found

    def taken_back(self, before: Collection[str]) -> QTextBlock | None:
        """The paragraph whose capture an undo has just taken back, if it did; it stays prose from now on."""
        for paragraph_id, block in self.as_typed().items():
            if paragraph_id not in before:
                self._declined[paragraph_id] = self._made[paragraph_id].prefix or block.text()
                return block
        return None
