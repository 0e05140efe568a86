"""What is shown over the text of an item without touching its document: matches of a search.

A text edit has one list of extra selections; each kind of finding keeps a layer of its own in it. Doubtful words are
painted apart (`doubts/underlines.py`): there may be many, and their lines are of our own drawing.
"""

from collections.abc import Iterable, Sequence
from enum import IntEnum

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

Tint = QTextEdit.ExtraSelection


class Layer(IntEnum):
    """The kinds of findings, the lowest painted first."""

    FINDS = 1
    """Matches of a search."""


class Tints:
    """The layers of one editor."""

    def __init__(self, editor: QTextEdit) -> None:
        self._editor = editor
        self._layers: dict[Layer, Sequence[Tint]] = {}

    def layer(self, layer: Layer) -> Sequence[Tint]:
        """What a layer shows."""
        return self._layers.get(layer, ())

    def show(self, layer: Layer, tints: Iterable[Tint]) -> None:
        """Show these in a layer instead of what it showed."""
        made = tuple(tints)
        if not made and not self._layers.get(layer):
            return
        self._layers[layer] = made
        self._editor.setExtraSelections([tint for each in sorted(self._layers) for tint in self._layers[each]])


def tint(block: QTextBlock, start: int, end: int, made: QTextCharFormat) -> Tint:
    """A stretch of a paragraph in UTF-16 units that looks so; it moves along with the text."""
    shown = Tint()
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + start)
    cursor.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
    shown.cursor = cursor
    shown.format = made
    return shown
