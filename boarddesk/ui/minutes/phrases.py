"""Phrases while she types: a key such as `;tr` becomes its sentence as soon as a space, punctuation or Enter ends it.

Each expansion is one step of the undo stack; a key that was taken back stays as it was typed. The list of keys comes
a moment later than the sign, and typing never waits for it.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QTextCursor

from boarddesk.model.lines.phrases import PhraseLine
from boarddesk.rules.phrases import SIGN, PhraseContext, absorbs, ends_key, fill, offered, phrase_of, typed_key
from boarddesk.ui.minutes import blocks
from boarddesk.ui.minutes.editor import ItemEditor
from boarddesk.ui.minutes.edits import one_step
from boarddesk.ui.minutes.offsets import to_points
from boarddesk.ui.widgets.completion import Completion, CompletionPopup

Key, Mode = Qt.Key, QTextCursor.MoveMode
LISTED_AFTER = 250
"""Milliseconds after a letter of a key until the keys that go on from it are listed."""
WIDTH = 420
_ENTER = (Key.Key_Return, Key.Key_Enter)
_MODIFIERS = (Key.Key_Shift, Key.Key_Control, Key.Key_Alt, Key.Key_Meta, Key.Key_AltGr, Key.Key_CapsLock)


class PhraseAid(QObject):
    """Expands keys in whatever editor she types."""

    def __init__(
        self,
        phrases: Callable[[], Sequence[PhraseLine]],
        context: Callable[[], PhraseContext],
        tell: Callable[[str], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._phrases = phrases
        self._context = context
        self._tell = tell
        self._taken_back: set[tuple[str, int, str]] = set()
        """Paragraph, place and key of every expansion, until the key is typed there anew."""
        self._editor: ItemEditor | None = None
        self._popup: CompletionPopup | None = None
        self._later = QTimer(self, singleShot=True, interval=LISTED_AFTER)
        self._later.timeout.connect(self._list)

    @property
    def listed(self) -> tuple[str, ...]:
        """The keys that are listed at the moment."""
        return tuple(offer.code for offer in self._popup.offers) if self._popup and self._popup.isVisible() else ()

    def pressed(self, editor: ItemEditor, event: QKeyEvent) -> bool:
        """Enter and Tab end a key; the arrows and Enter work in the list while it is open."""
        if self._listing and self._pressed_in_list(event):
            return True
        key = event.key()
        if key in _MODIFIERS or (event.text() and event.text().isprintable()):
            return False
        self._dismiss()
        if key in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return self._entered(editor, event)
        if key == Key.Key_Tab:
            self.left(editor)
        return False

    def typed(self, editor: ItemEditor) -> None:
        """A space or punctuation ends a key; a letter of one brings the list."""
        cursor = editor.textCursor()
        before = text_before(cursor)
        if ends_key(before[-1:]) and (key := typed_key(before[:-1])):
            self._dismiss()
            self._expand(editor, key, before[-1])
        elif (key := typed_key(before)) is not None:
            self._editor = editor
            self._later.start()
            self._taken_back.discard(spot(cursor, key))
        elif self._editor is not None:
            self._dismiss()

    def left(self, editor: ItemEditor) -> None:
        """The caret leaves the key at whose end it stands."""
        self._dismiss()
        if not editor.isReadOnly() and (key := typed_key(text_before(editor.textCursor()))):
            self._expand(editor, key, "")

    def _entered(self, editor: ItemEditor, event: QKeyEvent) -> bool:
        """Expand and start the next paragraph in one step, so that one undo gives the key back."""
        cursor = editor.textCursor()
        key = typed_key(text_before(cursor))
        if key is None or not self._may(spot(cursor, key), key):
            return False
        with one_step(cursor):
            self._expand(editor, key, "")
            editor.keyPressEvent(event)
        return True

    def _may(self, at: tuple[str, int, str], key: str) -> bool:
        return at not in self._taken_back and phrase_of(key, self._phrases()) is not None

    def _expand(self, editor: ItemEditor, key: str, ending: str) -> None:
        """Put the phrase in the place of its key; `ending` is what was typed right after the key."""
        cursor = editor.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter, Mode.MoveAnchor, len(ending))
        at, phrase = spot(cursor, key), phrase_of(key, self._phrases())
        if phrase is None or at in self._taken_back:
            return
        filled = fill(phrase.text, self._context()) if "{" in phrase.text else fill(phrase.text, PhraseContext())
        end = cursor.position() + len(ending)
        start = cursor.position() - len(SIGN) - len(key)
        text = filled.text if ending and absorbs(filled.text, ending) else filled.text + ending
        self._put(cursor, start, end, text)
        self._taken_back.add(at)
        if filled.sentence:
            self._tell(filled.sentence)

    def _put(self, cursor: QTextCursor, start: int, end: int, text: str) -> None:
        """Insert behind the key, then remove the key: so the next letter does not melt into this step of the undo.

        The step begins with the cursor behind the key, because that is where an undo puts the caret.
        """
        cursor.setPosition(start + 1)
        held = cursor.charFormat()
        cursor.setPosition(end)
        with one_step(cursor):
            cursor.insertText(text, held)
            cursor.setPosition(start)
            cursor.setPosition(end, Mode.KeepAnchor)
            cursor.removeSelectedText()

    # The list of keys

    @property
    def _listing(self) -> bool:
        return self._popup is not None and self._popup.isVisible()

    def _pressed_in_list(self, event: QKeyEvent) -> bool:
        assert self._popup is not None
        if event.key() in (Key.Key_Up, Key.Key_Down):
            self._popup.move_by(1 if event.key() == Key.Key_Down else -1)
            return True
        chosen = self._popup.current()
        if event.key() in _ENTER and chosen is not None:
            self._choose(chosen)
            return True
        return False

    def _list(self) -> None:
        """Show the phrases that go on from what is typed."""
        editor = self._editor
        if editor is None or not editor.hasFocus():
            return
        cursor = editor.textCursor()
        key = typed_key(text_before(cursor))
        found = offered(key, self._phrases()) if key is not None else ()
        if not found:
            self._dismiss()
            return
        popup = self._popup_of(editor)
        offers = [Completion(phrase.text, SIGN + phrase.key, payload=phrase) for phrase in found]
        popup.set_offers(offers, current=False)
        popup.show_at(editor.cursorRect(), WIDTH)

    def _popup_of(self, editor: ItemEditor) -> CompletionPopup:
        if self._popup is None or self._popup.parent() is not editor.window():
            self._popup = CompletionPopup(editor)
            self._popup.chosen.connect(self._choose)
        self._popup.set_owner(editor)
        return self._popup

    def _choose(self, offer: Completion) -> None:
        editor, phrase = self._editor, offer.payload
        self._dismiss()
        if editor is None or not isinstance(phrase, PhraseLine):
            return
        cursor = editor.textCursor()
        key = typed_key(text_before(cursor))
        if key is not None:
            self._put(cursor, cursor.position() - len(SIGN) - len(key), cursor.position(), SIGN + phrase.key)
            self._taken_back.discard(spot(editor.textCursor(), phrase.key))
            self._expand(editor, phrase.key, "")

    def _dismiss(self) -> None:
        self._later.stop()
        self._editor = None
        if self._popup is not None:
            self._popup.dismiss()


def text_before(cursor: QTextCursor) -> str:
    """The text of the paragraph up to the caret."""
    block = cursor.block()
    said, units = block.text(), cursor.position() - block.position()
    return said[:units] if len(said) == block.length() - 1 else said[: to_points(said, units)]


def spot(cursor: QTextCursor, key: str) -> tuple[str, int, str]:
    """Where a key stands whose end is at the cursor."""
    block = cursor.block()
    return blocks.id_of(block), cursor.position() - block.position() - len(key), key.casefold()
