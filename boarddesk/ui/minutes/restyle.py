"""Changing how a stretch of a paragraph looks, run by run, so that everything else about it stays."""

from collections.abc import Callable

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor


def restyle(block: QTextBlock, start: int, end: int, change: Callable[[QTextCharFormat], object]) -> None:
    """Change the format of each run between two places of a paragraph, in UTF-16 units."""
    cursor = QTextCursor(block)
    first = block.position()
    for run_start, run_end, held in runs_of(block):
        left, right = max(start, run_start), min(end, run_end)
        if left < right:
            made = QTextCharFormat(held)
            change(made)
            cursor.setPosition(first + left)
            cursor.setPosition(first + right, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(made)


def runs_of(block: QTextBlock) -> list[tuple[int, int, QTextCharFormat]]:
    """The runs of a paragraph that look alike: start, end and format."""
    found = []
    step = block.begin()
    while not step.atEnd():
        fragment = step.fragment()
        start = fragment.position() - block.position()
        found.append((start, start + fragment.length(), fragment.charFormat()))
        step += 1
    return found


def format_at(block: QTextBlock, at: int) -> QTextCharFormat | None:
    """The format of a character of a paragraph; None outside of it."""
    if not 0 <= at < block.length() - 1:
        return None
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + at + 1)
    return cursor.charFormat()
