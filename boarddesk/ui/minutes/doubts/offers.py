"""What mends a doubt, offered below the words: with the keyboard by Alt+Enter, with the mouse by the context menu."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from boarddesk.model.findings import Fix, FixKind
from boarddesk.model.night import NightPerson
from boarddesk.ui.minutes.checking.words import fix_words
from boarddesk.ui.minutes.doubts.doubt import Doubt, DoubtKind
from boarddesk.ui.minutes.editor import ItemEditor
from boarddesk.ui.spelling.speller import Speller
from boarddesk.ui.widgets.completion import Completion, CompletionPopup, Footer

WIDTH = 400
_STAYS = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_CapsLock})


class Deed(Enum):
    """What choosing an offer does."""

    REPLACE = "replace"
    ADD_WORD = "add_word"
    ADD_GUEST = "add_guest"
    ADD_TERM = "add_term"
    TAKE_OUT = "take_out"
    CHECK = "check"
    """A fix of the check, or that it is no problem here."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One way to mend a doubt."""

    deed: Deed
    words: str
    """What is written instead, or what is added."""
    detail: str = ""
    fix: Fix | None = None


def offers_for(doubt: Doubt, speller: Speller | None, people: Iterable[NightPerson] = ()) -> tuple[Offer, ...]:
    """Everything that would mend a doubt; the suggestions of the dictionary are looked up only now.

    For initials that are nobody's the other `people` of the night follow, since anybody may be meant.
    """
    if doubt.kind is DoubtKind.OWN_WORD:
        return (Offer(Deed.TAKE_OUT, doubt.words),)
    if doubt.kind is DoubtKind.CHECK:
        no_problem = QCoreApplication.translate("doubts", "Not a problem here")
        return (*(Offer(Deed.CHECK, fix_words(fix), fix=fix) for fix in doubt.fixes), Offer(Deed.CHECK, no_problem))
    if doubt.kind is DoubtKind.INITIALS:
        named = {fix.text for fix in doubt.fixes}
        unknown = any(fix.kind is FixKind.ADD_GUEST for fix in doubt.fixes)
        others = [person for person in people if unknown and person.initials and person.initials not in named]
        return (
            *(_offer_of(fix) for fix in doubt.fixes),
            *(Offer(Deed.REPLACE, person.initials, person.name) for person in others),
        )
    suggested = speller.suggestions(doubt.words) if speller is not None else ()
    return (*(Offer(Deed.REPLACE, words) for words in suggested), Offer(Deed.ADD_WORD, doubt.words))


def words_of(offer: Offer) -> str:
    """An offer as a menu says it."""
    tr = QCoreApplication.translate
    if offer.deed is Deed.ADD_WORD:
        return tr("doubts", "Add “{0}” to this board’s words").format(offer.words)
    if offer.deed is Deed.TAKE_OUT:
        return tr("doubts", "Take “{0}” out of this board’s words").format(offer.words)
    if offer.deed is Deed.ADD_GUEST:
        return tr("doubts", "Add a guest with the initials {0}…").format(offer.words)
    if offer.deed is Deed.ADD_TERM:
        return tr("doubts", "Add {0} to the glossary…").format(offer.words)
    return f"{offer.words}  ·  {offer.detail}" if offer.detail else offer.words


ICONS = {Deed.ADD_WORD: "add", Deed.ADD_GUEST: "guest", Deed.ADD_TERM: "glossary", Deed.TAKE_OUT: "minus"}


def _offer_of(fix: Fix) -> Offer:
    deeds = {FixKind.REPLACE: Deed.REPLACE, FixKind.ADD_GUEST: Deed.ADD_GUEST, FixKind.ADD_TERM: Deed.ADD_TERM}
    return Offer(deeds[fix.kind], fix.text, fix.detail)


def _completion(offer: Offer, kind: DoubtKind) -> Completion:
    if offer.deed is not Deed.REPLACE:
        return Completion(words_of(offer), payload=offer, icon=ICONS.get(offer.deed, ""))
    if kind is DoubtKind.INITIALS and offer.detail and " " not in offer.words:
        return Completion(offer.detail, offer.words, payload=offer)
    return Completion(offer.words, detail=offer.detail, payload=offer)


class OfferList(QObject):
    """The open list of offers; the editor keeps the focus and the list reads its keys first."""

    chosen = Signal(object)
    """The Offer that was taken."""

    def __init__(self, editor: ItemEditor, doubt: Doubt, offers: Sequence[Offer], anchor: QRect) -> None:
        super().__init__(editor)
        self._editor = editor
        self.popup = CompletionPopup(editor)
        self.popup.set_offers([_completion(offer, doubt.kind) for offer in offers])
        self.popup.set_footer(Footer(doubt.sentence, icon="info", token="text2"))
        self.popup.chosen.connect(self._take)
        self.popup.closed.connect(self._closed)
        editor.installEventFilter(self)
        self.popup.show_at(anchor, WIDTH)

    def dismiss(self) -> None:
        """Close it."""
        self.popup.dismiss()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.dismiss()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(event)
        return False

    def _pressed(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        current = self.popup.current()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.popup.move_by(1 if key == Qt.Key.Key_Down else -1)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab) and current is not None:
            self._take(current)
            return True
        if key not in _STAYS:
            self.dismiss()
        return key == Qt.Key.Key_Escape

    def _take(self, completion: Completion) -> None:
        self.dismiss()
        self.chosen.emit(completion.payload)

    def _closed(self) -> None:
        self._editor.removeEventFilter(self)
        self.popup.deleteLater()
        self.deleteLater()
