"""Which sentence of a paragraph an action is of: a property of its letters, so that it goes where they go.

Qt's undo carries it, words typed inside belong to it, and words typed before or after the sentence do not.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextFormat

from boarddesk.model.lines.minutes import CellLine
from boarddesk.rules.actions import action_sentence, sentence_core, sentence_span, without_who
from boarddesk.ui.minutes.offsets import to_points, to_units

PICKED: Final = QTextFormat.Property.UserProperty.value + 20
"""The ids of the actions that are of the sentence a letter stands in, with spaces between."""


def is_picked(line: CellLine) -> bool:
    """Whether an action is of some sentences and not of the whole paragraph."""
    return line.start is not None


def settled(line: CellLine, text: str) -> CellLine:
    """A line with its sentences as a document gives them back."""
    core = sentence_core(text, line.start, line.end)
    return replace(line, start=core[0], end=core[1]) if core is not None else replace(line, start=None, end=None)


def as_they_stand(block: QTextBlock, lines: tuple[CellLine, ...]) -> tuple[CellLine, ...]:
    """The lines of a paragraph with their sentences where these are now."""
    if not lines or not any(map(is_picked, lines)):
        return lines
    said = block.text().replace("\u2028", "\n")
    spans = dict[str, tuple[int, int]]()
    for ids, start, end in stretches(block):
        for key in ids:
            first, last = spans.get(key, (start, end))
            spans[key] = min(first, start), max(last, end)
    found = []
    for line in lines:
        span = spans.get(line.id)
        if not is_picked(line):
            found.append(line)
        elif span is None:
            found.append(replace(line, start=None, end=None))
        else:
            found.append(settled(replace(line, start=to_points(said, span[0]), end=to_points(said, span[1])), said))
    return tuple(found)


def stretches(block: QTextBlock) -> Iterator[tuple[list[str], int, int]]:
    """The stretches of a block that belong to sentences picked: whose, and where in its units."""
    each = block.begin()
    while not each.atEnd():
        fragment = each.fragment()
        value = fragment.charFormat().property(PICKED)
        if isinstance(value, str) and value:
            start = fragment.position() - block.position()
            yield value.split(), start, start + fragment.length()
        each += 1


def pick(block: QTextBlock, lines: Iterable[CellLine], at: int = 0) -> None:
    """Let the letters of the sentences know which actions are of them; `at` is where the paragraph's text begins."""
    for line in lines:
        if is_picked(line):
            _pick(block, line, at)


def _pick(block: QTextBlock, line: CellLine, at: int) -> None:
    said = block.text().replace("\u2028", "\n")[at:]
    core = sentence_core(said, line.start, line.end)
    if core is None:
        return
    start, end = (block.position() + at + to_units(said, point) for point in core)
    cursor = QTextCursor(block)
    for ids, first, last in list(_cut(block, start, end)):
        if line.id in ids:
            continue
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        made = QTextCharFormat()
        made.setProperty(PICKED, " ".join([*ids, line.id]))
        cursor.mergeCharFormat(made)


def _cut(block: QTextBlock, start: int, end: int) -> Iterator[tuple[Sequence[str], int, int]]:
    """The pieces of a span of the document, each with the actions that are of it already."""
    each = block.begin()
    while not each.atEnd():
        fragment = each.fragment()
        first, last = max(start, fragment.position()), min(end, fragment.position() + fragment.length())
        if first < last:
            value = fragment.charFormat().property(PICKED)
            yield (value.split() if isinstance(value, str) else []), first, last
        each += 1


def in_other_words(line: CellLine, before: str, after: str) -> CellLine:
    """A line of a paragraph whose wording is another now: its sentences if they stand there too, else all of it."""
    if line.start is None or line.end is None:
        return line
    start, end = sentence_span(before, line.start, line.end)
    at = after.find(before[start:end])
    if at < 0:
        return replace(line, start=None, end=None)
    return replace(line, start=at, end=at + end - start)


def sentence_words(block: QTextBlock, lines: Iterable[CellLine]) -> tuple[str, ...]:
    """What the sentences of the lines ask for, empty for one that is of the whole paragraph."""
    said = block.text().replace("\u2028", "\n")
    return tuple(without_who(action_sentence(said, line.start, line.end)) if is_picked(line) else "" for line in lines)
