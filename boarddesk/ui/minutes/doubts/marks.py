"""The doubtful places of one item, kept beside its document and never in it.

They are kept by paragraph, so that an edit moves only those of the paragraph it is in; the text a paragraph had when it
was read tells whether it has to be read again.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock

from boarddesk.ui.minutes import blocks
from boarddesk.ui.minutes.doubts.doubt import Doubt
from boarddesk.ui.minutes.editor import ItemEditor
from boarddesk.ui.minutes.offsets import to_points, units_in


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
        return any(doubt.is_finding for doubt in self.shown(block))

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
        """Move what lies behind an edit along with the text; what it touched is no longer known."""
        block, last = self.editor.document().findBlock(position), position + added
        if removed == added and removed > 1:
            self._format_changed(block, last)
        elif block.isValid() and block.contains(last):
            self._text_changed(block, position - block.position(), removed, added)
        else:
            self.hidden_at = None
            self._forget(block, last)

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

    def _text_changed(self, block: QTextBlock, start: int, removed: int, added: int) -> None:
        key = blocks.id_of(block)
        self.hidden_at = block.position() + start + added
        self._read.pop(key, None)
        self._lines.pop(key, None)
        found = self._found.get(key)
        if found:
            end = start + removed
            moved = (
                doubt if doubt.end < start else doubt.moved(added - removed)
                for doubt in found
                if doubt.end < start or doubt.start > end
            )
            self._found[key] = standing(block.text(), moved)

    def _format_changed(self, block: QTextBlock, last: int) -> None:
        """As much was added as removed: a change of format that leaves the words alone, unless undo did more."""
        while block.isValid() and block.position() <= last:
            key = blocks.id_of(block)
            self._lines.pop(key, None)
            found = self._found.get(key)
            if found:
                self._found[key] = standing(block.text(), found)
            block = block.next()

    def _forget(self, block: QTextBlock, last: int) -> None:
        while block.isValid() and block.position() <= last:
            for kept in (self._found, self._lines, self._read):
                kept.pop(blocks.id_of(block), None)
            block = block.next()


def standing(text: str, doubts: Iterable[Doubt]) -> tuple[Doubt, ...]:
    """The doubts that still stand on their own words."""
    if units_in(text) == len(text):
        return tuple(doubt for doubt in doubts if text[doubt.start : doubt.end] == doubt.words)
    return tuple(
        doubt
        for doubt in doubts
        if text[to_points(text, max(0, doubt.start)) : to_points(text, max(0, doubt.end))] == doubt.words
    )
