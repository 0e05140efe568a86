"""A new abbreviation that the text explains is offered for the glossary, quietly, below its paragraph.

Ctrl+E takes it, Esc refuses it for good; who goes on typing does not notice it. It never has the focus.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from boarddesk.rules.definitions import Definition, definition_ending_at, definitions_in
from boarddesk.ui.minutes import blocks
from boarddesk.ui.minutes.beside import words_rect
from boarddesk.ui.minutes.editor import ItemEditor
from boarddesk.ui.minutes.ghost import HEIGHT as GHOST_HEIGHT
from boarddesk.ui.minutes.paper import Paper
from boarddesk.ui.minutes.phrases import text_before
from boarddesk.ui.minutes.section import ItemSection
from boarddesk.ui.theme.theme import Theme, repaint_on_change
from boarddesk.ui.widgets.announce import announce
from boarddesk.ui.widgets.painting import paint_key_cap, paint_text, ring, text_width

HEIGHT, GAP, INSET = 30, 3, 12.0
AFTER = 120
"""Milliseconds from the closing bracket until it is offered."""


@dataclass(frozen=True, slots=True)
class Offered:
    """What is offered, and in which paragraph it stands."""

    paragraph: str
    abbreviation: str
    meaning: str


class OfferLine(QWidget):
    """One line on the paper that takes neither keys nor mouse."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._before = self._words = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        repaint_on_change(self)
        self.hide()

    def say(self, offered: Offered) -> None:
        """Say what is offered; a screen reader hears it."""
        self._before = self.tr("Add {0} to the glossary").format(offered.abbreviation)
        self._words = offered.meaning
        spoken = self.tr("{0}: {1}? Ctrl+E adds it.").format(self._before, self._words)
        self.setAccessibleName(spoken)
        announce(self, spoken)
        self.update()

    @property
    def wanted_width(self) -> float:
        """How wide the words are with their keys."""
        return text_width(self._before, "strong") + text_width(self._words, "body") + 190

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = Theme.current().tokens
        painter = QPainter(self)
        box = QRectF(self.rect())
        ring(painter, box, 8, tokens.line2, 1.0, fill=tokens.popup)
        middle = box.center().y()
        left = paint_key_cap(painter, box.right() - 9, middle, self.tr("Esc"))
        left = paint_key_cap(painter, left - 6, middle, self.tr("Ctrl+E"))
        room = QRectF(INSET, 0, left - 10 - INSET, box.height())
        edge = paint_text(painter, room, self._before, "strong", "accent")
        paint_text(painter, QRectF(edge + 10, 0, left - 20 - edge, box.height()), self._words, "body", "text2")
        painter.end()


class DefinitionAid(QObject):
    """Watches closing brackets, and offers what they explain."""

    def __init__(
        self,
        paper: Paper,
        may_offer: Callable[[str], bool],
        add: Callable[[str, str], object],
        refuse: Callable[[str], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.line = OfferLine(paper.sheet)
        self.offered: Offered | None = None
        self._paper = paper
        self._may_offer = may_offer
        self._add = add
        self._refuse = refuse
        self._later = QTimer(self, singleShot=True, interval=AFTER)
        self._later.timeout.connect(self._look)
        self._found: tuple[ItemEditor, str, Definition] | None = None
        paper.edited.connect(self._follow)
        paper.paragraph_changed.connect(self._follow)
        paper.left.connect(lambda _: self.dismiss())

    def pressed(self, editor: ItemEditor, event: QKeyEvent) -> bool:
        """Esc refuses what is offered; every other key goes on."""
        if self.offered is not None and event.key() == Qt.Key.Key_Escape and not event.modifiers():
            refused = self.offered.abbreviation
            self.dismiss()
            self._refuse(refused)
            return True
        return False

    def typed(self, editor: ItemEditor) -> None:
        """A closing bracket may end what explains an abbreviation."""
        cursor = editor.textCursor()
        before = text_before(cursor)
        if not before.endswith(")"):
            return
        found = definition_ending_at(before, len(before))
        if found is not None:
            self._found = editor, blocks.id_of(cursor.block()), found
            self._later.start()

    def take(self, editor: ItemEditor) -> bool:
        """Add what is offered to the glossary; whether anything was."""
        offered = self.offered
        if offered is None or self._paper.current is None or self._paper.current.editor is not editor:
            return False
        self.dismiss()
        self._add(offered.abbreviation, offered.meaning)
        return True

    def dismiss(self) -> None:
        """Offer nothing any more."""
        self._later.stop()
        self._found = self.offered = None
        self.line.hide()

    def _look(self) -> None:
        """Offer what was found, where the caret still is in its paragraph."""
        if self._found is None:
            return
        editor, paragraph, found = self._found
        self._found = None
        section = self._paper.current
        if section is None or section.editor is not editor or not self._may_offer(found.abbreviation):
            return
        self.offered = Offered(paragraph, found.abbreviation, found.meaning)
        self.line.say(self.offered)
        self._follow(section)

    def _follow(self, section: ItemSection, *_: object) -> None:
        """Stay below the paragraph while the caret is in it and it still says so."""
        offered = self.offered
        if offered is None:
            return
        block = section.editor.caret_block()
        said = block.text().replace(blocks.LINE_BREAK, "\n")
        still = any(found.abbreviation == offered.abbreviation for found in definitions_in(said))
        if section is not self._paper.current or blocks.id_of(block) != offered.paragraph or not still:
            self.dismiss()
            return
        rect = words_rect(section.editor.document(), block)
        top = section.y() + section.editor_top + max(round(rect.bottom()), round(rect.top() + blocks.LINE)) + GAP
        if section.editor.captures.pending(block) is not None:
            top += GHOST_HEIGHT + GAP
        width = round(min(section.columns.right - section.columns.words_x, self.line.wanted_width))
        self.line.setGeometry(section.columns.words_x - round(INSET), top, width, HEIGHT)
        self.line.raise_()
        self.line.show()
