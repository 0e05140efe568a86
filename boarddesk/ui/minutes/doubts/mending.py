"""Doing what was chosen about a doubt: other words in its place, a word or a term known from now on, a guest more."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextBlock, QTextCursor

from boarddesk.desk import glossary, language
from boarddesk.desk.definitions import meaning_in_minutes
from boarddesk.model.errors import RuleError
from boarddesk.rules.spelling import without_possessive
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.minutes.doubts.doubt import Doubt
from boarddesk.ui.minutes.doubts.offers import Deed, Offer
from boarddesk.ui.minutes.editor import ItemEditor
from boarddesk.ui.minutes.edits import one_step

Ask = Callable[[str, str, Callable[[str], None]], None]
"""Asks a small question: what is asked, what stands there at first, who takes the answer."""


class Mending(QObject):
    """Does what an offer says, in the text or in the board."""

    finding_chosen = Signal(object, object)
    """A Finding of the check and the Fix that was chosen; None says that it is no problem here."""

    def __init__(self, bridge: Bridge, ask: Ask, say: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self.meeting_id = self.board_id = ""
        self._bridge, self._ask, self._say = bridge, ask, say

    def mend(self, editor: ItemEditor, block: QTextBlock, doubt: Doubt, offer: Offer) -> None:
        """Do what was chosen."""
        words = offer.words
        if offer.deed is Deed.CHECK:
            self.finding_chosen.emit(doubt.finding, offer.fix)
        elif offer.deed is Deed.REPLACE:
            replace_words(editor, block, doubt, words)
        elif offer.deed is Deed.ADD_WORD:
            self._add_word(without_possessive(words))
        elif offer.deed is Deed.TAKE_OUT:
            self._take_out(words)
        elif offer.deed is Deed.ADD_GUEST:
            what = self.tr("Name of the guest {0}").format(words)
            self._ask(what, "", lambda name: self._add_guest(name, words))
        else:
            told = self._bridge.ask(meaning_in_minutes, self.board_id, words)
            self._ask(self.tr("What {0} means").format(words), told, lambda meaning: self._add_term(words, meaning))

    def _add_word(self, word: str) -> None:
        if self._run(lambda: self._bridge.run(language.add_word, self.board_id, word)):
            self._say(self.tr("“{0}” is one of this board’s words now.").format(word))

    def _take_out(self, word: str) -> None:
        if self._run(lambda: self._bridge.run(language.remove_words, self.board_id, (word,))):
            self._say(self.tr("“{0}” is no longer one of this board’s words.").format(word))

    def _add_guest(self, name: str, initials: str) -> None:
        if self._run(lambda: self._bridge.run(language.add_guest_called, self.meeting_id, name, initials)):
            self._say(self.tr("{0} ({1}) is a guest of this meeting now.").format(name, initials))

    def _add_term(self, abbreviation: str, meaning: str) -> None:
        if self._run(lambda: self._bridge.run(glossary.add_term, self.board_id, abbreviation, meaning)):
            self._say(self.tr("{0} is in the glossary now.").format(abbreviation))

    def _run(self, work: Callable[[], object]) -> bool:
        """Do it; what cannot be is said where she is and changes nothing."""
        try:
            work()
        except RuleError as refusal:
            self._say(str(refusal))
            return False
        return True


def cursor_over(block: QTextBlock, doubt: Doubt) -> QTextCursor:
    """The words of a doubt, selected."""
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + doubt.start)
    cursor.setPosition(block.position() + doubt.end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def replace_words(editor: ItemEditor, block: QTextBlock, doubt: Doubt, words: str) -> bool:
    """Write these words instead, looking as those did; nothing happens where the text has changed meanwhile."""
    if editor.isReadOnly() or not block.isValid() or doubt.end >= block.length():
        return False
    cursor = cursor_over(block, doubt)
    if cursor.selectedText() != doubt.words:
        return False
    look = cursor.charFormat()
    with one_step(cursor):
        cursor.insertText(words, look)
    return True
