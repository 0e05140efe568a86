"""The doubtful places of one item, kept beside its document and never in it.

They are kept by paragraph, so that an edit moves only those of the paragraph it is in; the text a paragraph had when it
was read tells whether it has to be read again.
"""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock

from boarddesk.ui.minutes import blocks
from boarddesk.ui.minutes.doubts.doubt import Doubt, DoubtKind
from boarddesk.ui.minutes.editor import ItemEditor


class Marks:
    """What was found in the paragraphs of an item."""

    def __init__(self, editor: ItemEditor) -> None:
        self.editor = editor
        self.hidden_at: int | None = None
        """The place in the document where she is typing: the word there is not finished and not marked yet."""
        self._found: dict[str, tuple[Doubt, ...]] = {}
        self._read: dict[str, tuple[str, int]] = {}
        self._lines: dict[str, dict[tuple[int, int], list[QRectF]]] = {}
        self._laid_out_for = (0.0, 0.0)

    def __bool__(self) -> bool:
        return bool(self._found)

    def of(self, block: QTextBlock) -> Sequence[Doubt]:
        """Everything doubtful in a paragraph, in the order of the text."""
        return self._found.get(blocks.id_of(block), ())

    def shown(self, block: QTextBlock) -> Iterator[Doubt]:
        """What is marked now: everything but the word she is typing."""
        hidden = None
        if self.hidden_at is not None and self.editor.hasFocus():
            hidden = self.hidden_at - block.position()
        length = block.length()
        for doubt in self.of(block):
            if doubt.end < length and not (hidden is not None and doubt.touches(hidden)):
                yield doubt

    def has_finding(self, block: QTextBlock) -> bool:
        """Whether the margin says something about a paragraph."""
        return any(doubt.kind is DoubtKind.INITIALS for doubt in self.shown(block))

    def measured(
        self, block: QTextBlock, doubt: Doubt, measure: Callable[[QTextBlock, Doubt], list[QRectF]]
    ) -> list[QRectF]:
        """Where its words stand in the paragraph; kept until the paragraph, the width or the zoom changes."""
        document = self.editor.document()
        laid_out_for = (document.textWidth(), document.defaultFont().pointSizeF())
        if laid_out_for != self._laid_out_for:
            self._lines.clear()
            self._laid_out_for = laid_out_for
        lines = self._lines.setdefault(blocks.id_of(block), {})
        place = (doubt.start, doubt.end)
        if place not in lines:
            lines[place] = measure(block, doubt)
        return lines[place]

    def is_read(self, block: QTextBlock, edition: int) -> bool:
        """Whether a paragraph has been read as it stands, with what is known now."""
        return self._read.get(blocks.id_of(block)) == (block.text(), edition)

    def keep(self, block: QTextBlock, edition: int, found: Sequence[Doubt]) -> bool:
        """Keep what was found in a paragraph; tells whether it differs from before."""
        key = blocks.id_of(block)
        self._read[key] = (block.text(), edition)
        before = self._found.get(key, ())
        if found:
            self._found[key] = tuple(found)
        else:
            self._found.pop(key, None)
        self._lines.pop(key, None)
        return tuple(found) != before

    def edited(self, position: int, removed: int, added: int) -> None:
        """Move what lies behind an edit along with the text; what it touched is no longer known.

        As much added as removed is a change of format, which leaves the words alone.
        """
        block = self.editor.document().findBlock(position)
        key = blocks.id_of(block)
        self._lines.pop(key, None)
        if removed == added and removed > 1:
            return
        self._read.pop(key, None)
        if not block.isValid() or not block.contains(position + added):
            self.hidden_at = None
            self._forget_from(block, position + added)
            return
        self.hidden_at = position + added
        found = self._found.get(key)
        if found:
            start = position - block.position()
            end = start + removed
            self._found[key] = tuple(
                doubt if doubt.end < start else doubt.moved(added - removed)
                for doubt in found
                if doubt.end < start or doubt.start > end
            )

    def caret_left(self) -> bool:
        """Whether the caret has moved away from where she typed, so that the word there counts as finished."""
        if self.hidden_at is None or self.editor.textCursor().position() == self.hidden_at:
            return False
        self.hidden_at = None
        return True

    def forget(self) -> None:
        """Know nothing any longer."""
        self._found.clear()
        self._read.clear()
        self._lines.clear()
        self.hidden_at = None

    def _forget_from(self, block: QTextBlock, last: int) -> None:
        while block.isValid() and block.position() <= last:
            for kept in (self._found, self._lines, self._read):
                kept.pop(blocks.id_of(block), None)
            block = block.next()
