"""Selecting what a search has found in a paragraph."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

from boarddesk.model.search import SearchTerm
from boarddesk.rules.search_words import spans_of
from boarddesk.ui.minutes.offsets import to_units

if TYPE_CHECKING:
    from boarddesk.ui.minutes.page import MinutesPage


def select_found(page: "MinutesPage", key: str, terms: Sequence[SearchTerm]) -> None:
    """Select the first of the words in the paragraph with this key; without words the caret stays where it is."""
    for section in page.paper.sections:
        block = section.editor.block_of(key) if section.may_hold(key) else None
        if block is None:
            continue
        text = block.text()
        spans = spans_of(text, terms)
        if spans:
            cursor = QTextCursor(block)
            cursor.setPosition(block.position() + to_units(text, spans[0][0]))
            cursor.setPosition(block.position() + to_units(text, spans[0][1]), QTextCursor.MoveMode.KeepAnchor)
            section.editor.setTextCursor(cursor)
            page.paper.follow_caret()
        return
