"""The editor of one agenda item: a text edit as high as its text that knows paragraphs.

It types; what lies around it (Action By cells, the neighbouring items, saving) is told by signals.
"""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, QTimerEvent, Signal
from PySide6.QtGui import (
    QDragLeaveEvent,
    QDropEvent,
    QFont,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget
from typing_extensions import override

from boarddesk.model.enums import ItemRole, MinuteKind
from boarddesk.model.lines.minutes import ItemMinutes, ParagraphLine
from boarddesk.ui.minutes import blocks, capture, dropping, edits, pasting
from boarddesk.ui.minutes.aids import TypingAid
from boarddesk.ui.minutes.capturing import Captures
from boarddesk.ui.minutes.matter_words import paint_waiting
from boarddesk.ui.minutes.reserved import is_back, is_ours, writes
from boarddesk.ui.minutes.tints import Tints
from boarddesk.ui.minutes.ways import sweeps_to_edge, way_of

Key = Qt.Key
Shift, Control, Alt = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
Move, Mode = QTextCursor.MoveOperation, QTextCursor.MoveMode


class ItemEditor(QTextEdit):
    """The paragraphs of one item."""

    edited = Signal()
    """The text or a property of a paragraph has changed."""
    grew = Signal()
    caret_moved = Signal()
    past_edge = Signal(object)
    """A Way: the caret wants to go where this item ends."""
    cell_wanted = Signal()
    link_wanted = Signal(str)
    """Where a link leads that was clicked with Ctrl."""
    refused = Signal(str)
    """Why something cannot come into the text."""
    back_wanted = Signal()
    """Back to where she was before the last jump."""

    def __init__(self, font: QFont, percent: float, parent: QWidget) -> None:
        super().__init__(parent)
        self.percent = percent
        self.item = ItemMinutes("", "", "", ItemRole.ORDINARY, 0, numbered=False)
        self._at = ""
        self._replaying = False
        self._loading = False
        self.may_go_back = False
        """Whether Alt+Left leads back inside the minutes; otherwise it belongs to the window."""
        self.captures = Captures(self)
        self.space_below: Callable[[QTextBlock], float] = lambda block: block.blockFormat().bottomMargin()
        """The space that a paragraph needs below it for what stands beside it."""
        self.aids: Sequence[TypingAid] = ()
        self.is_gone: Callable[[Sequence[ParagraphLine]], bool] = lambda _: False
        """Whether what hangs on these paragraphs stands nowhere in these minutes any more, so that it can come back."""
        self.tints = Tints(self)
        self.over: Callable[[QPaintEvent], None] | None = None
        """Paints over the text what is doubtful in it."""
        self._dress(font)
        document = self.document()
        document.contentsChange.connect(self._contents_changed)
        document.documentLayout().documentSizeChanged.connect(self._size_changed)
        self.cursorPositionChanged.connect(self._caret_changed)

    def _dress(self, font: QFont) -> None:
        self.setProperty("bare", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(font)
        self.document().setDefaultFont(font)
        self.document().setDocumentMargin(0)
        self.document().setUndoRedoEnabled(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTabChangesFocus(False)
        self.setAcceptRichText(True)
        self.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def load(self, item: ItemMinutes) -> None:
        """Show an item's paragraphs; the undo stack is empty afterwards."""
        self.item = item
        self._loading = True
        try:
            blocks.fill(self.document(), item.paragraphs, self.percent, item.numbered)
        finally:
            self._loading = False
        self._at = blocks.id_of(self.textCursor().block())

    def dress_blocks(self, wanted: Iterable[tuple[QTextBlock, float]]) -> None:
        """Set the space below paragraphs; only while there is nothing to undo, because it leaves no step."""
        document = self.document()
        self._loading = True
        document.setUndoRedoEnabled(False)
        try:
            for block, below in wanted:
                held = block.blockFormat()
                held.setBottomMargin(below)
                QTextCursor(block).setBlockFormat(held)
        finally:
            document.setUndoRedoEnabled(True)
            self._loading = False

    def paragraphs(self) -> tuple[ParagraphLine, ...]:
        """The paragraphs of the record that the document holds now."""
        return blocks.paragraphs_of(self.document())

    def text_height(self) -> int:
        """How high it has to be to show everything."""
        return max(int(blocks.LINE), round(self.document().size().height()))

    @override
    def setReadOnly(self, ro: bool) -> None:
        """Let nothing be typed, but the caret go through the text by the keys all the same."""
        super().setReadOnly(ro)
        if ro:
            keys = Qt.TextInteractionFlag.TextSelectableByKeyboard
            self.setTextInteractionFlags(self.textInteractionFlags() | keys)

    def caret_block(self) -> QTextBlock:
        """The paragraph with the caret."""
        return self.textCursor().block()

    def block_of(self, paragraph_id: str) -> QTextBlock | None:
        """The block of a paragraph."""
        return next((b for b in blocks.blocks(self.document()) if blocks.id_of(b) == paragraph_id), None)

    def put_caret(self, block: QTextBlock, at_end: bool = True) -> None:
        """Put the caret at the end, or the start, of a paragraph."""
        cursor = QTextCursor(block)
        cursor.movePosition(Move.EndOfBlock if at_end else Move.StartOfBlock)
        self.setTextCursor(cursor)

    # What menus and keys do

    def make(self, kind: MinuteKind) -> None:
        """Change the kind of the paragraphs selected."""
        if self.isReadOnly():
            return
        cursor = self.textCursor()
        with self.captures.holding():
            for block in edits.become_all(cursor, kind):
                self.captures.decline(block)

    def change_level(self, step: int) -> None:
        """Move the paragraphs selected a level in or out."""
        if not self.isReadOnly():
            edits.change_level(self.textCursor(), step)

    def move_paragraph(self, step: int) -> None:
        """Move the paragraphs selected up or down within the item."""
        if not self.isReadOnly():
            cursor = self.textCursor()
            edits.move(cursor, step, self.percent)
            self.setTextCursor(cursor)

    def toggle_number(self) -> None:
        """Let a number start at this paragraph, or not."""
        if not self.isReadOnly():
            edits.number(self.textCursor())

    def toggle_bold(self) -> None:
        """Bold, or not, for the selection or what is typed next."""
        made = QTextCharFormat()
        heavy = self.currentCharFormat().fontWeight() >= QFont.Weight.DemiBold.value
        made.setFontWeight(QFont.Weight.Normal if heavy else QFont.Weight.DemiBold)
        self._merge(made)

    def toggle_italic(self) -> None:
        """Italic, or not, for the selection or what is typed next."""
        made = QTextCharFormat()
        made.setFontItalic(not self.currentCharFormat().fontItalic())
        self._merge(made)

    def _merge(self, made: QTextCharFormat) -> None:
        if not self.isReadOnly():
            self.mergeCurrentCharFormat(made)

    def step_back(self) -> None:
        """Undo; a capture that is taken back stays as it was typed."""
        before = self.captures.as_typed()
        self._replay(self.undo)
        block = self.captures.taken_back(before)
        if block is not None:
            self._replay(lambda: self.put_caret(block))

    def step_on(self) -> None:
        """Redo."""
        self._replay(self.redo)

    def _replay(self, run: Callable[[], object]) -> None:
        self._replaying = True
        try:
            run()
        finally:
            self._replaying = False
            self._at = blocks.id_of(self.caret_block())
        self.grew.emit()

    def settle(self) -> None:
        """Apply the capture of the paragraph the caret is leaving."""
        self._leave(self._at)

    def _leave(self, paragraph_id: str) -> None:
        if self.captures.apply(self.block_of(paragraph_id)):
            self.grew.emit()

    @override
    def cut(self) -> None:
        """Put the selection on the clipboard and remove it; Qt's own would lose the actions of joined paragraphs."""
        self.copy()
        if not self.isReadOnly():
            edits.erase_selection(self.textCursor())

    # Qt

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self.text_height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(50, int(blocks.LINE))

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        return pasting.mime_of(self.textCursor())

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return pasting.takes(source)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        dropping.paste(self, source)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        if dropping.drop(self, event):
            self.dragLeaveEvent(QDragLeaveEvent())
        else:
            super().dropEvent(event)

    def move_selection(self, target: QTextCursor) -> None:
        """Move what is selected within the item; whole paragraphs stay what they are."""
        dropping.carry(self, self, target, moves=True)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_waiting(self)
        if self.over is not None:
            self.over(event)

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        cursor = self.textCursor()
        if event.commitString() and cursor.hasSelection():
            edits.remove_selection(cursor)
            self.setTextCursor(cursor)
        super().inputMethodEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        target = self.anchorAt(event.position().toPoint())
        if target and event.button() is Qt.MouseButton.LeftButton and event.modifiers() & Control:
            self.link_wanted.emit(target)

    @override
    def timerEvent(self, event: QTimerEvent) -> None:
        """Qt scrolls by a timer while the mouse selects; left over after a drag, it would begin a second one."""
        if QGuiApplication.mouseButtons():
            super().timerEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if is_back(event):
                event.setAccepted(self.may_go_back)
                return True
            if is_ours(event):
                event.ignore()
                return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_back(event):
            self.back_wanted.emit()
            return
        if not self.isReadOnly() and any(aid.pressed(self, event) for aid in self.aids):
            event.accept()
            return
        if self._move_pressed(event) or (not self.isReadOnly() and self._edit_pressed(event)):
            event.accept()
            return
        if event.key() in (Key.Key_Tab, Key.Key_Backtab):
            event.accept()
            return
        self._typed(event)

    def _typed(self, event: QKeyEvent) -> None:
        cursor = self.textCursor()
        spans = cursor.hasSelection() and len(list(edits.touched_blocks(cursor))) > 1
        if spans and not self.isReadOnly() and writes(event):
            with edits.one_step(cursor):
                edits.remove_selection(cursor)
                self.setTextCursor(cursor)
                super().keyPressEvent(event)
        else:
            super().keyPressEvent(event)
        if self.isReadOnly():
            return
        if event.text() == " ":
            capture.bullet_at(self.textCursor())
        if writes(event):
            for aid in self.aids:
                aid.typed(self)

    def _edit_pressed(self, event: QKeyEvent) -> bool:
        """Keys that change paragraphs; whether it was one."""
        key, cursor = event.key(), self.textCursor()
        control = bool(event.modifiers() & Control)
        if key in (Key.Key_Return, Key.Key_Enter) and not control:
            self._enter(bool(event.modifiers() & Shift))
            return True
        erasing = key == Key.Key_Backspace or (key == Key.Key_Delete and not event.modifiers() & Shift)
        if erasing and self._erased(cursor, forwards=key == Key.Key_Delete):
            return True
        if self._erased_word(event):
            return True
        if event.matches(QKeySequence.StandardKey.Cut):
            self.cut()
            return True
        if key in (Key.Key_Tab, Key.Key_Backtab) and not control:
            self._tab(cursor, forwards=key == Key.Key_Tab)
            return True
        return False

    def _erased(self, cursor: QTextCursor, *, forwards: bool) -> bool:
        if cursor.hasSelection():
            edits.erase_selection(cursor)
            done = True
        else:
            done = edits.erase_forwards(cursor) if forwards else edits.erase_backwards(cursor)
            if done:
                self.captures.decline(cursor.block())
            done = done or edits.erase_last_letter(cursor, forwards=forwards)
        if done:
            self.ensureCursorVisible()
        return done

    def _erased_word(self, event: QKeyEvent) -> bool:
        """Word and line erasing by our own hand, so that it never joins paragraphs behind our back."""
        standard, cursor = QKeySequence.StandardKey, self.textCursor()
        for keys, move in (
            (standard.DeleteStartOfWord, Move.PreviousWord),
            (standard.DeleteEndOfWord, Move.NextWord),
            (standard.DeleteEndOfLine, Move.EndOfLine),
            (standard.DeleteCompleteLine, Move.EndOfLine),
        ):
            if event.matches(keys):
                if not cursor.hasSelection():
                    block = cursor.block()
                    cursor.movePosition(move, Mode.KeepAnchor)
                    if cursor.block() != block:
                        first = move is Move.PreviousWord
                        edge = block.position() if first else block.position() + block.length() - 1
                        cursor.setPosition(edge, Mode.KeepAnchor)
                edits.erase_selection(cursor)
                return True
        return False

    def _enter(self, line_break: bool) -> None:
        cursor = self.textCursor()
        if line_break:
            with edits.one_step(cursor):
                edits.remove_selection(cursor)
                cursor.insertText(blocks.LINE_BREAK)
        else:
            with self.captures.holding(), edits.one_step(cursor):
                edits.remove_selection(cursor)
                self.captures.apply(cursor.block())
                edits.split(cursor, self.percent, self.item.numbered)
        self.setTextCursor(cursor)

    def _tab(self, cursor: QTextCursor, *, forwards: bool) -> None:
        if cursor.atBlockStart() and blocks.kind_of(cursor.block()) is MinuteKind.BULLET:
            edits.change_level(cursor, 1 if forwards else -1)
        elif forwards:
            self.settle()
            self.cell_wanted.emit()

    def _move_pressed(self, event: QKeyEvent) -> bool:
        """Keys that leave the item; whether it was one."""
        cursor = self.textCursor()
        way = way_of(cursor, event)
        if way is not None:
            self.past_edge.emit(way)
        elif sweeps_to_edge(cursor, event):
            self.setTextCursor(cursor)
        else:
            return False
        return True

    # Reactions

    def _contents_changed(self, position: int, removed: int, added: int) -> None:
        if self._loading:
            return
        if not self._replaying and removed != added:
            self.captures.note(position)
        self.edited.emit()

    def _size_changed(self) -> None:
        self.grew.emit()

    def _caret_changed(self) -> None:
        at = blocks.id_of(self.caret_block())
        if self._loading:
            return
        if at != self._at:
            left, self._at = self._at, at
            if not self._replaying:
                self._leave(left)
        self.caret_moved.emit()
