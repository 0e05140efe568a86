"""What is doubtful in the minutes of a page: reading, showing, explaining, mending."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QTimer
from PySide6.QtGui import QAction, QHelpEvent, QTextBlock
from PySide6.QtWidgets import QMenu, QToolTip
from typing_extensions import override

from boarddesk.desk import glossary, language
from boarddesk.model.changes import ChangeSet
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.minutes import MeetingMinutes
from boarddesk.rules.spelling import KnownWords, without_possessive
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.minutes.commands import Entry
from boarddesk.ui.minutes.doubts.doubt import Doubt, DoubtKind
from boarddesk.ui.minutes.doubts.mending import cursor_over, replace_words
from boarddesk.ui.minutes.doubts.offers import ICONS, Deed, Offer, OfferList, offers_for, words_of
from boarddesk.ui.minutes.doubts.reader import Reader
from boarddesk.ui.minutes.doubts.underlines import dot_centre, lines_under
from boarddesk.ui.minutes.doubts.walking import next_place
from boarddesk.ui.minutes.doubts.watch import Watch
from boarddesk.ui.minutes.editor import ItemEditor
from boarddesk.ui.minutes.paper import Paper
from boarddesk.ui.minutes.section import ItemSection
from boarddesk.ui.spelling.dictionary import Dictionary
from boarddesk.ui.spelling.loading import Loading
from boarddesk.ui.spelling.speller import Speller
from boarddesk.ui.theme.icons import icon
from boarddesk.ui.widgets.announce import announce
from boarddesk.ui.widgets.remembered import remembered

SPELLING_KEY = "minutes/spelling"
LEARN_AFTER = 60
"""Milliseconds from a change of names, words or the register until it counts."""
NEAR_DOT = 8
TABLES = frozenset(
    {
        "attendancecode",
        "board",
        "boardword",
        "expectedattendance",
        "glossaryterm",
        "meeting",
        "membership",
        "membershipinitials",
        "organisation",
        "owneralias",
        "person",
        "registergroup",
        "registerrow",
    }
)
"""The tables that hold names, abbreviations, words, and who was there."""
Ask = Callable[[str, str, Callable[[str], None]], None]


class Doubts(QObject):
    """Everything about doubtful words, for one page; others see only what is public here."""

    def __init__(
        self,
        paper: Paper,
        bridge: Bridge,
        ask: Ask,
        say: Callable[[str], None],
        hint: Callable[[str], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.reader = Reader()
        self.watch = Watch(paper, self.reader, self)
        self.loading = Loading(self)
        self.list: OfferList | None = None
        self._paper, self._bridge = paper, bridge
        self._ask, self._say, self._hint = ask, say, hint
        self._meeting_id = self._board_id = ""
        self._stale = False
        self._known = KnownWords()
        self._learning = QTimer(self, singleShot=True, interval=LEARN_AFTER)
        self._learning.timeout.connect(self._learn)
        self.loading.ready.connect(lambda _: self._use_speller())
        bridge.changed.connect(self._changed)
        paper.installEventFilter(self)
        paper.sheet.installEventFilter(self)

    @property
    def spelling_on(self) -> bool:
        """Whether spelling is checked while she types; remembered from start to start."""
        return str(remembered().value(SPELLING_KEY, "yes")) != "no"

    def begin(self, minutes: MeetingMinutes) -> None:
        """Read these minutes, as after they were loaded."""
        self._meeting_id, self._board_id = minutes.meeting_id, minutes.board_id
        self._learn()
        self.watch.begin()

    def entries(self) -> tuple[Entry, ...]:
        """The commands of the Format menu."""
        return (
            Entry(self.tr("Next dou&btful place"), ("F7",), lambda: self.go(1)),
            Entry(self.tr("Previous doubtful plac&e"), ("Shift+F7",), lambda: self.go(-1)),
            Entry(self.tr("&Suggestions for it…"), ("Alt+Return", "Alt+Enter"), self.offer, "spelling"),
            Entry(
                self.tr("Check spellin&g as I type"), (), self.switch_spelling, edits=False, switched=self.spelling_on
            ),
        )

    def switch_spelling(self) -> None:
        """Check the spelling from now on, or no longer."""
        remembered().setValue(SPELLING_KEY, "no" if self.spelling_on else "yes")
        self._use_speller()

    def go(self, step: int) -> None:
        """Select the next doubtful place, or the previous one, and say why it is one."""
        self._close()
        self.watch.look_now()
        found = next_place(self._paper, self.watch, step)
        if found is None:
            self._say(self.tr("Nothing is doubtful in these minutes."))
            return
        self._paper.go_to(found.section, found.block)
        found.section.editor.setTextCursor(cursor_over(found.block, found.doubt))
        self._paper.follow_caret()
        self._hint(self.tr("{0}   Alt+Enter  suggestions   F7  next").format(found.doubt.sentence))
        announce(found.section.editor, found.doubt.sentence)

    def offer(self) -> None:
        """Offer what mends the doubt at the caret, else the first of its paragraph."""
        section = self._paper.current
        if self._close() or section is None or section.editor.isReadOnly():
            return
        self.watch.look_now()
        editor, block = section.editor, section.editor.caret_block()
        doubt = self._doubt_at(section, block, editor.textCursor().position() - block.position(), near=True)
        if doubt is None:
            self._say(self.tr("Nothing is doubtful in this paragraph."))
            return
        line = next(lines_under(block, doubt), None)
        anchor = line.toAlignedRect() if line is not None else editor.cursorRect()
        made = OfferList(editor, doubt, offers_for(doubt, self.reader.speller), QRect(anchor))
        made.chosen.connect(lambda offer: self.mend(editor, block, doubt, offer))
        made.popup.closed.connect(self._list_closed)
        self.list = made

    def mend(self, editor: ItemEditor, block: QTextBlock, doubt: Doubt, offer: Offer) -> None:
        """Do what was chosen."""
        if offer.deed is Deed.REPLACE:
            replace_words(editor, block, doubt, offer.words)
        elif offer.deed is Deed.ADD_WORD:
            word = without_possessive(offer.words)
            if self._run(lambda: self._bridge.run(language.add_word, self._board_id, word)):
                self._say(self.tr("“{0}” is one of this board’s words now.").format(word))
        elif offer.deed is Deed.ADD_GUEST:
            what = self.tr("Name of the guest {0}").format(offer.words)
            self._ask(what, "", lambda name: self._add_guest(name, offer.words))
        else:
            what = self.tr("What {0} means").format(offer.words)
            self._ask(what, "", lambda meaning: self._add_term(offer.words, meaning))

    def add_to(self, menu: QMenu, editor: ItemEditor, place: QPoint) -> None:
        """Put what mends the words under the mouse at the top of a context menu."""
        section = next((each for each in self._paper.sections if each.is_built and each.editor is editor), None)
        if section is None or editor.isReadOnly():
            return
        cursor = editor.cursorForPosition(editor.viewport().mapFromGlobal(place))
        block, at = cursor.block(), cursor.positionInBlock()
        doubt = self._doubt_at(section, block, at)
        actions = (
            [self._offered(editor, block, doubt, offer) for offer in offers_for(doubt, self.reader.speller)]
            if doubt is not None
            else self._taking_out(block.text(), at)
        )
        if actions:
            before = menu.actions()[0]
            menu.insertActions(before, actions)
            menu.insertSeparator(before)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and watched is self._paper.sheet:
            sentence = self._sentence_at(event.pos())
            if sentence:
                QToolTip.showText(event.globalPos(), sentence, self._paper.sheet)
            else:
                QToolTip.hideText()
            return True
        if event.type() == QEvent.Type.Show and watched is self._paper and self._stale:
            self._learning.start()
        return False

    # Knowing

    def _changed(self, changed: ChangeSet) -> None:
        if self._meeting_id and changed.touches(*TABLES):
            self._stale = True
            self._learning.start()

    def _learn(self) -> None:
        """Ask for names, words and the register again, unless nobody is looking."""
        self._stale = True
        if not self._paper.isVisible():
            return
        self._stale = False
        self.reader.know(self._bridge.ask(language.night_of, self._meeting_id))
        self._known = KnownWords(self._bridge.ask(language.known_texts, self._meeting_id))
        self._use_speller()

    def _use_speller(self) -> None:
        dictionary: Dictionary | None = self.loading.dictionary
        on = self.spelling_on
        self.reader.spell_with(Speller(dictionary, self._known) if on and dictionary is not None else None)
        if on and self._bridge.can_write:
            self.loading.want()
        self.watch.look()

    # Finding

    def _doubt_at(self, section: ItemSection, block: QTextBlock, at: int, *, near: bool = False) -> Doubt | None:
        """The doubt at a place of a paragraph; `near`: else the first of the paragraph, findings before spellings."""
        marks = self.watch.marks(section)
        if marks is None:
            return None
        self.watch.read_block(section, marks, block)
        found = list(marks.of(block))
        here = [doubt for doubt in found if doubt.touches(at)]
        if here or not near:
            return next(iter(here), None)
        return min(found, key=lambda doubt: doubt.kind is DoubtKind.SPELLING, default=None)

    def _sentence_at(self, place: QPoint) -> str:
        """Why the words, or the dot, at a place of the paper are there."""
        section = next((each for each in self._paper.sections if each.geometry().contains(place)), None)
        if section is None or not section.is_built:
            return ""
        marks = self.watch.marks(section)
        inside = section.mapFrom(self._paper.sheet, place)
        if not marks:
            return ""
        block = section.block_at(inside.y())
        if marks.has_finding(block) and (dot_centre(section, block) - inside).manhattanLength() <= NEAR_DOT:
            return "\n".join(d.sentence for d in marks.shown(block) if d.kind is DoubtKind.INITIALS)
        spot = section.editor.mapFrom(section, inside).toPointF()
        return next(
            (d.sentence for d in marks.shown(block) if any(r.contains(spot) for r in lines_under(block, d))), ""
        )

    def _offered(self, editor: ItemEditor, block: QTextBlock, doubt: Doubt, offer: Offer) -> QAction:
        action = QAction(words_of(offer), editor)
        if offer.deed in ICONS:
            action.setIcon(icon(ICONS[offer.deed]))
        action.triggered.connect(lambda _=False: self.mend(editor, block, doubt, offer))
        return action

    def _taking_out(self, text: str, at: int) -> list[QAction]:
        """For a word that was added: that it is known no longer."""
        word = self._board_word_at(text, at)
        if not word:
            return []
        action = QAction(self.tr("Take “{0}” out of this board’s words").format(word), self._paper)
        action.triggered.connect(lambda _=False: self._take_out(word))
        return [action]

    def _board_word_at(self, text: str, at: int) -> str:
        words = self._bridge.ask(language.board_words, self._board_id)
        return next((w for w in words if any(s <= at <= s + len(w) for s in _places_of(w, text))), "")

    # Mending

    def _add_guest(self, name: str, initials: str) -> None:
        if self._run(lambda: self._bridge.run(language.add_guest_called, self._meeting_id, name, initials)):
            self._say(self.tr("{0} ({1}) is a guest of this meeting now.").format(name, initials))

    def _add_term(self, abbreviation: str, meaning: str) -> None:
        if self._run(lambda: self._bridge.run(glossary.add_term, self._board_id, abbreviation, meaning)):
            self._say(self.tr("{0} is in the glossary now.").format(abbreviation))

    def _take_out(self, word: str) -> None:
        if self._run(lambda: self._bridge.run(language.remove_words, self._board_id, (word,))):
            self._say(self.tr("“{0}” is no longer one of this board’s words.").format(word))

    def _run(self, work: Callable[[], object]) -> bool:
        """Do it; what cannot be is said where she is and changes nothing."""
        try:
            work()
        except RuleError as refusal:
            self._say(str(refusal))
            return False
        return True

    def _close(self) -> bool:
        """Close the list of offers; whether it was open."""
        was_open = self.list is not None
        if self.list is not None:
            self.list.dismiss()
        return was_open

    def _list_closed(self) -> None:
        self.list = None


def _places_of(word: str, text: str) -> list[int]:
    lowered, found, places = text.casefold(), -1, list[int]()
    while (found := lowered.find(word.casefold(), found + 1)) >= 0:
        places.append(found)
    return places
