"""Completion over the refs of the previous minutes, while one is typed at the start of a paragraph under their item."""

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor

from boarddesk.model.enums import ItemRole
from boarddesk.model.lines.minutes import OldRef
from boarddesk.ui.minutes.editor import ItemEditor
from boarddesk.ui.minutes.edits import one_step
from boarddesk.ui.widgets.completion import Completion, CompletionPopup

Key = Qt.Key
OFFERED = 8
WIDTH = 420
BETWEEN = " – "
"""What stands between a ref and the amendment."""
_BEGUN = re.compile(r"[A-Z]{0,3}[0-9][0-9.]*[a-z]?[0-9.]*")


class OldRefAid(QObject):
    """Lists the refs that go on from what is typed; Enter or Tab takes one."""

    def __init__(self, refs: Callable[[], Sequence[OldRef]], parent: QObject) -> None:
        super().__init__(parent)
        self._refs = refs
        self._editor: ItemEditor | None = None
        self._popup: CompletionPopup | None = None

    @property
    def listed(self) -> tuple[str, ...]:
        """The refs that are listed at the moment."""
        return tuple(offer.code for offer in self._popup.offers) if self._popup and self._popup.isVisible() else ()

    def pressed(self, editor: ItemEditor, event: QKeyEvent) -> bool:
        """The arrows, Enter and Tab belong to the list while it is open; every other key closes it or types on."""
        if self._popup is None or not self._popup.isVisible():
            return False
        key, chosen = event.key(), self._popup.current()
        if key in (Key.Key_Up, Key.Key_Down):
            self._popup.move_by(1 if key == Key.Key_Down else -1)
            return True
        if key in (Key.Key_Return, Key.Key_Enter, Key.Key_Tab) and not event.modifiers() and chosen is not None:
            self._take(chosen)
            return True
        if not event.text().isprintable() or not event.text():
            self._popup.dismiss()
        return False

    def typed(self, editor: ItemEditor) -> None:
        """List what goes on from the beginning of a ref that is the whole paragraph."""
        said = editor.caret_block().text()
        found: list[OldRef] = []
        if editor.item.role is ItemRole.PREVIOUS_MINUTES and _BEGUN.fullmatch(said):
            found = [ref for ref in self._refs() if ref.ref.startswith(said)][:OFFERED]
        if not found:
            if self._popup is not None:
                self._popup.dismiss()
            return
        self._editor = editor
        popup = self._popup_of(editor)
        popup.set_offers([Completion(ref.words, ref.ref, payload=ref) for ref in found])
        popup.show_at(editor.cursorRect(), WIDTH)

    def _popup_of(self, editor: ItemEditor) -> CompletionPopup:
        if self._popup is None or self._popup.parent() is not editor.window():
            self._popup = CompletionPopup(editor)
            self._popup.chosen.connect(self._take)
        self._popup.set_owner(editor)
        return self._popup

    def _take(self, offer: Completion) -> None:
        """Write the ref out, ready for the amendment."""
        if self._popup is not None:
            self._popup.dismiss()
        if self._editor is None:
            return
        cursor = QTextCursor(self._editor.caret_block())
        with one_step(cursor):
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(offer.code + BETWEEN)
        self._editor.setTextCursor(cursor)
