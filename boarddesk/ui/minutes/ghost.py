"""The ghost: beforehand, quietly under the line, what Enter will make of a capture (RULES 11)."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextBlock
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from boarddesk.ui.minutes import blocks
from boarddesk.ui.minutes.beside import words_rect
from boarddesk.ui.minutes.ghost_words import GhostWords, ghost_words
from boarddesk.ui.minutes.paper import Paper
from boarddesk.ui.minutes.section import ItemSection
from boarddesk.ui.theme.theme import Theme, repaint_on_change
from boarddesk.ui.widgets.announce import announce
from boarddesk.ui.widgets.painting import paint_key_cap, paint_text, ring, text_width

HEIGHT = 52
LINE = 20.0
GAP = 3
INSET = 12.0
LEAST = 330


class GhostLine(QWidget):
    """Two lines on the paper that take neither keys nor mouse."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = GhostWords("", "", "")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        repaint_on_change(self)
        self.hide()

    def say(self, words: GhostWords) -> None:
        """Show these words; a screen reader hears them when something new was understood."""
        if words.spoken != self.words.spoken or not self.isVisible():
            self.setAccessibleName(words.spoken)
            announce(self, words.spoken)
        self.words = words
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = Theme.current().tokens
        painter = QPainter(self)
        box = QRectF(self.rect())
        ring(painter, box, 8, tokens.line2, 1.0, fill=tokens.popup)
        upper = QRectF(INSET, 5, box.width() - 2 * INSET, LINE)
        lower = upper.translated(0, LINE + 1)
        cap = paint_key_cap(painter, box.right() - 9, lower.center().y(), self.tr("Enter"))
        paint_text(painter, upper, self.words.sentence, "body", "text2")
        lower.setRight(cap - 8)
        edge = paint_text(painter, lower, self.words.kind, "strong", "accent")
        for words, token in ((self.words.told, "text2"), (self.words.doubt, "amber")):
            if words and edge + 30 < lower.right():
                room = QRectF(edge + 10, lower.y(), lower.right() - edge - 10, LINE)
                edge = paint_text(painter, room, words, "secondary", token)
        painter.end()


class Ghost(QObject):
    """Watches the caret's paragraph and lets the line follow it."""

    def __init__(self, paper: Paper, parent: QObject) -> None:
        super().__init__(parent)
        self._paper = paper
        self.line = GhostLine(paper.sheet)
        paper.edited.connect(self._look)
        paper.entered.connect(self._look)
        paper.paragraph_changed.connect(self._look)
        paper.left.connect(lambda _: self.line.hide())
        paper.sheet.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        section = self._paper.current
        if event.type() == QEvent.Type.Resize and self.line.isVisible() and section is not None:
            self._place(section, section.editor.caret_block())
        return False

    def _look(self, section: ItemSection) -> None:
        editor = section.editor
        if section is not self._paper.current or not editor.hasFocus() or self._paper.reader is None:
            self.line.hide()
            return
        block = editor.caret_block()
        read = editor.captures.pending(block)
        if read is None:
            self.line.hide()
            return
        reader = self._paper.reader
        self.line.say(ghost_words(*read, reader.context().next_meeting, reader.old_refs(read[1].role)))
        self._place(section, block)

    def _place(self, section: ItemSection, block: QTextBlock) -> None:
        """Under the paragraph, as wide as the words ask for, in view."""
        words = self.line.words
        lower = text_width(f"{words.kind}  {words.told} {words.doubt}", "strong") + 90
        upper = text_width(words.sentence, "body") + 2 * INSET + 4
        room = section.columns.right - section.columns.words_x
        width = round(min(room, max(LEAST, upper, lower)))
        rect = words_rect(section.editor.document(), block)
        top = section.y() + section.editor_top + max(round(rect.bottom()), round(rect.top() + blocks.LINE)) + GAP
        self.line.setGeometry(section.columns.words_x - round(INSET), top, width, HEIGHT)
        self.line.raise_()
        self.line.show()
        self._paper.show_span(top, top + HEIGHT - 30)
