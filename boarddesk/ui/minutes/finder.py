"""Find and replace across the meeting: matches of all items in order, tinted without touching any document.

Replacing everything is one step in the undo stack of each item; taken back from here, it is taken back in all of them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication

from boarddesk.rules.finding import places
from boarddesk.rules.text import clean
from boarddesk.ui.minutes import blocks
from boarddesk.ui.minutes.edits import one_step
from boarddesk.ui.minutes.find_bar import FindBar
from boarddesk.ui.minutes.offsets import to_units, units_in
from boarddesk.ui.minutes.replaced import Replaced
from boarddesk.ui.minutes.section import ItemSection
from boarddesk.ui.minutes.tints import Layer, Tint, tint
from boarddesk.ui.theme.theme import Theme

if TYPE_CHECKING:
    from boarddesk.ui.minutes.page import MinutesPage

AFTER_EDIT = 120
"""Milliseconds after something was typed in the text until it is searched anew."""
LONGEST_SELECTION = 100
"""A longer selection is hardly what she wants to look for."""
_BREAKS = (blocks.LINE_BREAK, "\u2029")


@dataclass(frozen=True, slots=True)
class Match:
    """A place in a paragraph of an item, in UTF-16 units."""

    item: int
    """Which section of the paper."""
    block: int
    start: int
    end: int

    @property
    def place(self) -> tuple[int, int, int]:
        """Where it stands in the meeting."""
        return self.item, self.block, self.start


class Finder(QObject):
    """Joins the bar to the paper."""

    def __init__(self, page: "MinutesPage") -> None:
        super().__init__(page)
        self._page = page
        self.bar = FindBar(page)
        self.replaced = Replaced()
        self.matches: Sequence[Match] = ()
        self._by_item: dict[int, tuple[Match, ...]] = {}
        self.at = -1
        """Which match is current; -1 without any."""
        self._from = (0, 0, 0)
        """From where the next match counts."""
        self._later = QTimer(self, singleShot=True, interval=AFTER_EDIT)
        self._later.timeout.connect(self.refresh)
        bar = self.bar
        bar.changed.connect(self._look)
        bar.stepped.connect(self.step)
        bar.closed.connect(self.close)
        bar.replace_wanted.connect(self.replace_one)
        bar.replace_all_wanted.connect(self.replace_all)
        bar.repainted.connect(self._tint)
        page.paper.edited.connect(lambda _: self.note_change())
        page.paper.verticalScrollBar().valueChanged.connect(lambda _: self._tint())

    @property
    def has_focus(self) -> bool:
        """Whether she is in the bar."""
        focus = QApplication.focusWidget()
        return focus is not None and self.bar.isAncestorOf(focus)

    def undo_stack(self) -> Replaced | None:
        """What was replaced, while that can be taken back or done again; else the field's own stack counts."""
        return self.replaced if self.replaced.can_undo() or self.replaced.can_redo() else None

    def open(self, *, replacing: bool = False) -> None:
        """Look for what is selected, or for what was looked for last."""
        page = self._page
        page.cells.close_cell()
        section = page.paper.current
        text = ""
        if section is not None:
            cursor = section.editor.textCursor()
            if not self.has_focus:
                at = min(cursor.selectionStart(), cursor.position())
                block = section.editor.document().findBlock(at)
                self._from = (page.paper.sections.index(section), block.blockNumber(), at - block.position())
            selected = cursor.selectedText()
            if 0 < len(selected) <= LONGEST_SELECTION and not any(sign in selected for sign in _BREAKS):
                text = selected
        self.bar.open(text, replacing=replacing, writable=not page.notice.sentence)
        self._look()

    def close(self) -> None:
        """Back to the text, with the match that was current selected."""
        if self._later.isActive():
            self.refresh()
        match = self._current()
        if match is not None:
            section = self._page.paper.sections[match.item]
            section.editor.setTextCursor(self._cursor(match))
            section.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._page.paper.follow_caret()
        else:
            self._page.focus_first()
        self.bar.hide()
        self._tint()

    def note_change(self) -> None:
        """The text has changed: search it anew in a moment."""
        if self.bar.isVisible():
            self._later.start()

    def refresh(self) -> None:
        """Search anew, staying where she is."""
        self._look(reveal=False)

    def step(self, step: int) -> None:
        """Go to the next match, or the previous one, round the ends of the meeting."""
        if self.matches:
            self.at = (self.at + step) % len(self.matches)
            self._from = self.matches[self.at].place
            self._show()

    def replace_one(self) -> None:
        """Replace the current match and go to the next."""
        match = self._current()
        if match is None or self._page.paper.sections[match.item].editor.isReadOnly():
            return
        self._replace([match])
        self._from = (match.item, match.block, match.start + units_in(clean(self.bar.replacement)))
        self._look()

    def replace_all(self) -> None:
        """Replace every match; one step back in each item."""
        sections = self._page.paper.sections
        found = [match for match in self.matches if not sections[match.item].editor.isReadOnly()]
        if not found:
            return
        self._replace(found)
        items = len({match.item for match in found})
        self._look(reveal=False)
        self._page.offered.emit(counted_words(len(found), items), self.tr("Undo"), self.take_back)

    def take_back(self) -> None:
        """Take back what was replaced last, in every item, as long as nothing was typed there since."""
        if self.replaced.can_undo():
            self.replaced.undo()
        else:
            self._page.refused.emit(self.tr("Something was typed since; take it back in each item with Ctrl+Z."))

    def _look(self, *, reveal: bool = True) -> None:
        """Find the matches; the first from where she is becomes the current one."""
        self._later.stop()
        self.matches = tuple(self._found()) if self.bar.isVisible() else ()
        self._by_item = {item: tuple(found) for item, found in groupby(self.matches, key=lambda match: match.item)}
        later = (at for at, match in enumerate(self.matches) if match.place >= self._from)
        self.at = next(later, 0 if self.matches else -1)
        self._show(reveal=reveal)

    def _found(self) -> Iterator[Match]:
        wanted = self.bar.wanted
        for item, section in enumerate(self._page.paper.sections):
            for block, said in enumerate(texts_of(section)):
                for start, end in places(said, wanted):
                    yield Match(item, block, to_units(said, start), to_units(said, end))

    def _current(self) -> Match | None:
        return self.matches[self.at] if 0 <= self.at < len(self.matches) else None

    def _cursor(self, match: Match) -> QTextCursor:
        block = self._page.paper.sections[match.item].editor.document().findBlockByNumber(match.block)
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + match.start)
        cursor.setPosition(block.position() + match.end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _replace(self, found: Sequence[Match]) -> None:
        """Put the replacement in the place of matches; it looks as the match began to look."""
        text = clean(self.bar.replacement)
        touched = []
        self.replaced.begin()
        for item, matches in groupby(found, key=lambda match: match.item):
            editor = self._page.paper.sections[item].editor
            step = QTextCursor(editor.document())
            with one_step(step):
                for match in reversed(list(matches)):
                    cursor = self._cursor(match)
                    first = QTextCursor(cursor)
                    first.setPosition(cursor.selectionStart() + 1)
                    cursor.insertText(text, first.charFormat())
            touched.append(editor)
        self.replaced.note(touched)

    def _show(self, *, reveal: bool = True) -> None:
        self.bar.say(self.at, len(self.matches))
        match = self._current()
        if match is not None and reveal:
            section = self._page.paper.sections[match.item]
            section.build()
            rect = section.editor.cursorRect(self._cursor(match))
            top = section.editor.mapTo(self._page.paper.sheet, rect.topLeft()).y()
            self._page.paper.show_span(top, top + rect.height())
        self._tint()

    def _tint(self) -> None:
        """Tint the matches of the items in view; the others get theirs when they come into view."""
        paper = self._page.paper
        seen = set(paper.in_view()) if self.bar.isVisible() else set()
        for section in paper.sections:
            if section.is_built and section not in seen:
                section.editor.tints.show(Layer.FINDS, ())
        for section in seen:
            section.editor.tints.show(Layer.FINDS, self._tints_of(section))

    def _tints_of(self, section: ItemSection) -> Iterator[Tint]:
        item, current = self._page.paper.sections.index(section), self._current()
        usual, strong = looks()
        document = section.editor.document()
        for match in self._by_item.get(item, ()):
            look = strong if match == current else usual
            yield tint(document.findBlockByNumber(match.block), match.start, match.end, look)


def texts_of(section: ItemSection) -> Iterator[str]:
    """The texts of an item's paragraphs; what has no editor yet is not given one for the search."""
    if section.is_built:
        for block in blocks.blocks(section.editor.document()):
            yield block.text().replace(blocks.LINE_BREAK, "\n")
    else:
        yield from (line.text for line in section.item.paragraphs)


def looks() -> tuple[QTextCharFormat, QTextCharFormat]:
    """How a match looks, and how the current one."""
    tokens = Theme.current().tokens
    usual, strong = QTextCharFormat(), QTextCharFormat()
    usual.setBackground(tokens.select)
    strong.setBackground(tokens.fill)
    strong.setForeground(tokens.on_fill)
    return usual, strong


def counted_words(times: int, items: int) -> str:
    """How often something was replaced, and in how many items."""
    tr = QCoreApplication.translate
    often = tr("Finder", "Replaced once") if times == 1 else tr("Finder", "Replaced {0} times").format(times)
    return often + (tr("Finder", " in {0} items.").format(items) if items > 1 else ".")
