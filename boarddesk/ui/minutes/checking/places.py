"""Where a finding is in the document now, and going there."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextBlock, QTextCursor

from boarddesk.model.findings import Finding, SpotKind
from boarddesk.ui.minutes import blocks
from boarddesk.ui.minutes.offsets import to_units
from boarddesk.ui.minutes.section import ItemSection
from boarddesk.ui.page import Place

if TYPE_CHECKING:
    from boarddesk.ui.minutes.page import MinutesPage


@dataclass(frozen=True, slots=True)
class Spotted:
    """The words of a finding in an editor, in UTF-16 units of their paragraph."""

    section: ItemSection
    block: QTextBlock
    start: int
    end: int

    def cursor(self) -> QTextCursor:
        """The words, selected."""
        cursor = QTextCursor(self.block)
        cursor.setPosition(self.block.position() + self.start)
        cursor.setPosition(self.block.position() + self.end, QTextCursor.MoveMode.KeepAnchor)
        return cursor


def spotted(page: "MinutesPage", finding: Finding) -> Spotted | None:
    """The words of a finding as they stand now: where they were, else where they have moved to, else the paragraph."""
    section = page.paper.section(finding.spot.item_id)
    block = section.editor.block_of(finding.spot.paragraph_id) if section is not None else None
    if section is None or block is None:
        return None
    text = said(block)
    start, end = finding.spot.start, finding.spot.end
    if text[start:end] != finding.words:
        start = text.find(finding.words)
        start, end = (start, start + len(finding.words)) if start >= 0 else (0, len(text))
    return Spotted(section, block, to_units(text, start), to_units(text, min(end, len(text))))


def still_says(found: Spotted, words: str) -> bool:
    """Whether the words still stand there."""
    return found.cursor().selectedText().replace(blocks.LINE_BREAK, "\n") == words


def said(block: QTextBlock) -> str:
    """A paragraph's text as the record has it."""
    return block.text().replace(blocks.LINE_BREAK, "\n")


def go_to(page: "MinutesPage", finding: Finding) -> bool:
    """Go to the place of a finding and select its words; False where it is not on a page."""
    spot = finding.spot
    if spot.kind is SpotKind.PARAGRAPH:
        found = spotted(page, finding)
        section = page.paper.section(spot.item_id)
        if section is None:
            return False
        page.jumps.leave()
        page.paper.go_to(section, found.block if found is not None else None)
        if found is not None:
            section.editor.setTextCursor(found.cursor())
            page.paper.follow_caret()
        return True
    place = elsewhere(page, finding)
    if place is not None:
        page.wanted.emit(place)
    return place is not None


def show(page: "MinutesPage", finding: Finding) -> None:
    """Show the words of a finding on the paper, selected; the keys stay where they are."""
    found = spotted(page, finding) if finding.spot.kind is SpotKind.PARAGRAPH else None
    if found is None:
        return
    editor, sheet = found.section.editor, page.paper.sheet
    editor.setTextCursor(found.cursor())
    first, last = QTextCursor(found.block), found.cursor()
    first.setPosition(found.block.position() + found.start)
    top = editor.mapTo(sheet, editor.cursorRect(first).topLeft()).y()
    bottom = editor.mapTo(sheet, editor.cursorRect(last).bottomLeft()).y()
    page.paper.show_span(top, bottom)


def elsewhere(page: "MinutesPage", finding: Finding) -> Place | None:
    """The page where a finding outside the paragraphs is."""
    spot, minutes = finding.spot, page.minutes
    if minutes is None:
        return None
    if spot.kind is SpotKind.REGISTER:
        return Place("attendance", minutes.meeting_id, spot.key)
    if spot.kind is SpotKind.ITEM:
        return Place("agenda", minutes.meeting_id, spot.item_id)
    if spot.kind is SpotKind.GLOSSARY:
        return Place("glossary", minutes.board_id, spot.key)
    return None
