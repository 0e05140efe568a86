"""Links: addresses that become links as she types, and the small field for the address of other words."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent, QTextBlock, QTextCursor

from boarddesk.model.errors import RuleError
from boarddesk.rules.links import address_at_end, shown, target_of
from boarddesk.ui.minutes import blocks
from boarddesk.ui.minutes.asking import AskPopup
from boarddesk.ui.minutes.editor import ItemEditor
from boarddesk.ui.minutes.edits import one_step
from boarddesk.ui.minutes.offsets import to_units
from boarddesk.ui.minutes.phrases import text_before
from boarddesk.ui.minutes.restyle import format_at, restyle, runs_of

Mode = QTextCursor.MoveMode
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LinkAid(QObject):
    """Makes links of typed addresses on the space or Enter after them; one undo takes just that back."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._passing = False

    def pressed(self, editor: ItemEditor, event: QKeyEvent) -> bool:
        """Enter first starts the next paragraph, then the address above becomes a link."""
        if event.key() not in _ENTER or self._passing or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        cursor = editor.textCursor()
        if cursor.hasSelection() or not address_at_end(text_before(cursor)):
            return False
        place = QTextCursor(cursor)
        place.setKeepPositionOnInsert(True)
        self._passing = True
        try:
            editor.keyPressEvent(event)
        finally:
            self._passing = False
        make_link_before(place)
        return True

    def typed(self, editor: ItemEditor) -> None:
        """A space after an address."""
        cursor = editor.textCursor()
        if not text_before(cursor).endswith(" "):
            return
        cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter)
        make_link_before(cursor, editor.textCursor().position())


def make_link_before(cursor: QTextCursor, caret: int | None = None) -> None:
    """Make a link of the address that ends at the cursor, if there is one and it leads nowhere yet.

    `caret` is where an undo puts the caret.
    """
    before = text_before(cursor)
    found = address_at_end(before)
    if found is None:
        return
    block = cursor.block()
    start, end = to_units(before, found.start), to_units(before, found.end)
    held = format_at(block, start)
    if held is None or held.isAnchor():
        return
    step = QTextCursor(block)
    step.setPosition(caret if caret is not None else cursor.position())
    with one_step(step):
        set_link(block, start, end, found.target)


def set_link(block: QTextBlock, start: int, end: int, target: str) -> None:
    """Let a stretch of a paragraph lead somewhere, or nowhere any more when the target is empty; all else stays."""
    restyle(block, start, end, lambda made: blocks.make_link(made, target))


def link_around(block: QTextBlock, at: int) -> tuple[int, int, str] | None:
    """The link at a place of a paragraph: where it begins and ends, and where it leads."""
    linked = [(start, end, held.anchorHref()) for start, end, held in runs_of(block) if held.isAnchor()]
    here = next((run for run in reversed(linked) if run[0] <= at <= run[1]), None)
    if here is None:
        return None
    start, end, target = here
    for run in linked:
        if run[0] == end and run[2] == target:
            end = run[1]
    for run in reversed(linked):
        if run[1] == start and run[2] == target:
            start = run[0]
    return start, end, target


def word_around(cursor: QTextCursor) -> tuple[int, int]:
    """The word at the caret, or directly before it."""
    block, at = cursor.block(), cursor.position() - cursor.block().position()
    made = QTextCursor(cursor)
    made.select(QTextCursor.SelectionType.WordUnderCursor)
    if not made.hasSelection():
        return at, at
    return made.selectionStart() - block.position(), made.selectionEnd() - block.position()


def trimmed(cursor: QTextCursor) -> tuple[int, int]:
    """What is selected within a paragraph, without spaces at either end."""
    said = cursor.selectedText()
    first = cursor.block().position()
    start, end = cursor.selectionStart() - first, cursor.selectionEnd() - first
    start += len(said) - len(said.lstrip())
    return start, max(start, end - (len(said) - len(said.rstrip())))


class Linking(QObject):
    """Asks for the address of the words selected, of the word at the caret, or of the link it stands in."""

    def __init__(self, refuse: Callable[[str], object], parent: QObject) -> None:
        super().__init__(parent)
        self._refuse = refuse
        self.popup: AskPopup | None = None

    def ask(self, editor: ItemEditor) -> None:
        """Open the field below the words."""
        if editor.isReadOnly():
            return
        cursor = editor.textCursor()
        block, place = cursor.block(), cursor.position() - cursor.block().position()
        around = link_around(block, place)
        start, end, target = around or (*word_around(cursor), "")
        if cursor.hasSelection():
            if block.document().findBlock(cursor.anchor()) != block:
                self._refuse(self.tr("A link stays within one paragraph; select the words in one."))
                return
            start, end = trimmed(cursor)
        if start == end:
            self._refuse(self.tr("Select the words that shall lead somewhere, or put the caret into one."))
            return
        self._open(editor, block, start, end, target)

    def remove(self, editor: ItemEditor, cursor: QTextCursor) -> None:
        """Let the link at a place lead nowhere any more; its words stay."""
        found = link_around(cursor.block(), cursor.position() - cursor.block().position())
        if found is not None and not editor.isReadOnly():
            with one_step(cursor):
                set_link(cursor.block(), found[0], found[1], "")

    def _open(self, editor: ItemEditor, block: QTextBlock, start: int, end: int, target: str) -> None:
        words = QTextCursor(block)
        words.setPosition(block.position() + start)
        words.setPosition(block.position() + end, Mode.KeepAnchor)
        popup = AskPopup(editor)
        self.popup = popup

        def take(typed: str) -> str:
            """Link the words; gives the sentence that refuses."""
            try:
                wanted = target_of(typed) if typed.strip() else ""
            except RuleError as refusal:
                return str(refusal)
            first = words.selectionStart() - words.block().position()
            last = words.selectionEnd() - words.block().position()
            with one_step(words):
                set_link(words.block(), first, last, wanted)
            return ""

        hint = self.tr("Enter links, empty removes the link") if target else self.tr("A web or mail address")
        popup.ask(
            self.tr("Where “{0}” leads").format(cut_short(words.selectedText())),
            shown(target),
            hint,
            self.tr("Link"),
            take,
            rect_of(editor, words),
        )


def rect_of(editor: ItemEditor, words: QTextCursor) -> QRect:
    """Where some words begin, in the editor's own coordinates."""
    first = QTextCursor(words)
    first.setPosition(words.selectionStart())
    return editor.cursorRect(first)


def cut_short(words: str) -> str:
    """The beginning of long words."""
    return words if len(words) <= 40 else f"{words[:39]}…"
