"""What is doubtful in the minutes of a page: reading, showing, explaining, mending."""

from collections.abc import Callable
from itertools import dropwhile

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QHelpEvent, QTextBlock
from PySide6.QtWidgets import QMenu, QToolTip
from typing_extensions import override

from boarddesk.desk import language
from boarddesk.desk.checks import CheckWork
from boarddesk.model.changes import ChangeSet
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.minutes import MeetingMinutes
from boarddesk.rules.spelling import KnownWords
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.minutes.commands import Entry
from boarddesk.ui.minutes.doubts.doubt import Doubt, DoubtKind
from boarddesk.ui.minutes.doubts.mending import Ask, Mending, cursor_over
from boarddesk.ui.minutes.doubts.offers import ICONS, Offer, OfferList, offers_for, words_of
from boarddesk.ui.minutes.doubts.reader import Reader
from boarddesk.ui.minutes.doubts.underlines import is_at_dot, lines_of
from boarddesk.ui.minutes.doubts.walking import next_place
from boarddesk.ui.minutes.doubts.watch import Watch
from boarddesk.ui.minutes.editor import ItemEditor
from boarddesk.ui.minutes.offsets import to_units
from boarddesk.ui.minutes.paper import Paper
from boarddesk.ui.minutes.section import ItemSection
from boarddesk.ui.spelling.loading import Loading
from boarddesk.ui.spelling.speller import Speller
from boarddesk.ui.theme.icons import icon
from boarddesk.ui.widgets.announce import announce
from boarddesk.ui.widgets.remembered import remembered

SPELLING_KEY = "minutes/spelling"
LEARN_AFTER = 60
"""Milliseconds from a change of names, words or the register until it counts."""
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


class Doubts(QObject):
    """Everything about doubtful words, for one page; others see only what is public here."""

    def __init__(
        self,
        paper: Paper,
        bridge: Bridge,
        ask: Ask,
        say: Callable[[str], None],
        hint: Callable[[str], None],
        unhint: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.reader = Reader()
        self.watch = Watch(paper, self.reader, self)
        self.mending = Mending(bridge, ask, say, self)
        self.loading = Loading(self)
        self.list: OfferList | None = None
        """What is offered now below the words."""
        self._paper, self._bridge = paper, bridge
        self._say, self._hint, self._unhint = say, hint, unhint
        self._hinting = False
        self._stale = False
        self._known = KnownWords()
        self._own_words: tuple[str, ...] = ()
        self._learning = QTimer(self, singleShot=True, interval=LEARN_AFTER)
        self._learning.timeout.connect(self._learn)
        self.loading.ready.connect(lambda _: self._use_speller())
        self.watch.dot_pressed.connect(self.offer_finding)
        bridge.changed.connect(self._changed)
        paper.edited.connect(self._moved_on)
        paper.paragraph_changed.connect(self._moved_on)
        paper.installEventFilter(self)
        paper.sheet.installEventFilter(self)

    @property
    def spelling_on(self) -> bool:
        """Whether spelling is checked while she types; remembered from start to start."""
        return str(remembered().value(SPELLING_KEY, "yes")) != "no"

    def begin(self, minutes: MeetingMinutes) -> None:
        """Read these minutes, as after they were loaded; what is known of the night is asked after the paint."""
        self.mending.meeting_id, self.mending.board_id = minutes.meeting_id, minutes.board_id
        self._stale = True
        self._learning.start()
        self.watch.begin()

    def know_check(self, work: CheckWork) -> None:
        """The meeting was checked: its paragraphs are read with that from now on."""
        self.reader.know_check(work)
        self.watch.look()

    def catch_up(self) -> None:
        """Know and have read everything in view now, because she asks about it."""
        if self._stale:
            self._learning.stop()
            self._learn()
        self.watch.look_now()

    def entries(self) -> tuple[Entry, ...]:
        """The commands of the Format menu."""
        on = self.spelling_on
        return (
            Entry(self.tr("Next dou&btful place"), ("F7",), lambda: self.go(1)),
            Entry(self.tr("Previous doubtful plac&e"), ("Shift+F7",), lambda: self.go(-1)),
            Entry(self.tr("&Suggestions for it…"), ("Alt+Return", "Alt+Enter"), self.offer, "spelling"),
            Entry(self.tr("Check spellin&g as I type"), (), self.switch_spelling, edits=False, switched=on),
        )

    def switch_spelling(self) -> None:
        """Check the spelling from now on, or no longer."""
        remembered().setValue(SPELLING_KEY, "no" if self.spelling_on else "yes")
        self._use_speller()

    def go(self, step: int) -> None:
        """Select the next doubtful place, or the previous one, and say why it is one."""
        self._close()
        self.catch_up()
        found = next_place(self._paper, self.watch, step)
        if found is None:
            self._say(self.tr("Nothing is doubtful in these minutes."))
            return
        self._paper.go_to(found.section, found.block)
        found.section.editor.setTextCursor(cursor_over(found.block, found.doubt))
        self._paper.follow_caret()
        self._hint(self.tr("{0}   Alt+Enter  suggestions   F7  next").format(found.doubt.sentence))
        self._hinting = True
        announce(found.section.editor, found.doubt.sentence)

    def offer(self) -> None:
        """Offer what mends the doubt at the caret, else the first of its paragraph."""
        section = self._paper.current
        if self._close() or section is None:
            return
        self.catch_up()
        editor, block = section.editor, section.editor.caret_block()
        doubt = self._doubt_at(section, block, editor.textCursor().positionInBlock(), near=True)
        marks = self.watch.marks(section)
        if doubt is None or marks is None:
            self._say(self.tr("Nothing is doubtful in this paragraph."))
            return
        editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        lines = lines_of(marks, block, doubt)
        anchor = lines[0].toAlignedRect() if lines else editor.cursorRect()
        offers = offers_for(doubt, self.reader.speller, self.reader.night.people)
        self.list = OfferList(editor, doubt, offers, anchor)
        self.list.chosen.connect(lambda offer: self.mending.mend(editor, block, doubt, offer))
        self.list.popup.closed.connect(self._list_closed)

    def offer_finding(self, section: ItemSection, block: QTextBlock) -> None:
        """Offer what mends the first finding of a paragraph, whose dot was clicked."""
        marks = self.watch.marks(section)
        found = [d for d in marks.shown(block) if d.is_finding] if marks is not None else []
        doubt = min(found, key=lambda each: each.kind is DoubtKind.CHECK, default=None)
        if doubt is not None:
            self._close()
            section.editor.setFocus(Qt.FocusReason.MouseFocusReason)
            section.editor.setTextCursor(cursor_over(block, doubt))
            self.offer()

    def add_to(self, menu: QMenu, editor: ItemEditor, place: QPoint) -> None:
        """Put what mends the words under the mouse at the top of a context menu, and leave out what paragraphs are."""
        section = next((each for each in self._paper.sections if each.is_built and each.editor is editor), None)
        if section is None:
            return
        cursor = editor.cursorForPosition(editor.viewport().mapFromGlobal(place))
        block = cursor.block()
        doubt = self._doubt_at(section, block, cursor.positionInBlock())
        if doubt is not None and doubt.kind is not DoubtKind.CHECK:
            before, *rest = menu.actions()
            for action in dropwhile(lambda action: not action.isSeparator(), rest):
                menu.removeAction(action)
            for offer in offers_for(doubt, self.reader.speller):
                menu.insertAction(before, self._action(menu, editor, block, doubt, offer))
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
        if self.mending.meeting_id and changed.touches(*TABLES):
            self._stale = True
            self._learning.start()

    def _learn(self) -> None:
        """Ask for names, words and the register again, unless nobody is looking."""
        self._stale = True
        if not self._paper.isVisible():
            return
        self._stale = False
        try:
            known = self._bridge.ask(language.knowledge_of, self.mending.meeting_id)
        except RuleError:
            return  # the meeting has just been deleted, and another will be shown in a moment
        self.reader.know(known.night)
        self._known = KnownWords(known.texts)
        self._own_words = known.own_words
        self._use_speller()

    def _use_speller(self) -> None:
        dictionary, on = self.loading.dictionary, self.spelling_on
        self.reader.spell_with(Speller(dictionary, self._known) if on and dictionary is not None else None)
        if on and self._bridge.can_write:
            self.loading.want()
        self.watch.look()

    # Finding

    def _doubt_at(self, section: ItemSection, block: QTextBlock, at: int, *, near: bool = False) -> Doubt | None:
        """The doubt at a place of a paragraph, or the word that was added there.

        `near`: else the first of the paragraph, findings before spellings.
        """
        marks = self.watch.marks(section)
        if marks is None:
            return None
        self.watch.read_block(section, marks, block)
        found = sorted(marks.of(block), key=lambda doubt: doubt.kind is DoubtKind.CHECK)
        here = next((doubt for doubt in found if doubt.touches(at)), None) or self._own_word_at(block.text(), at)
        if here is not None or not near:
            return here
        return min(found, key=lambda doubt: doubt.kind is DoubtKind.SPELLING, default=None)

    def _own_word_at(self, text: str, at: int) -> Doubt | None:
        """A word of this board at a place, as something that can be taken out again."""
        sentence = self.tr("This is one of the words added for this board.")
        lowered = text.lower()
        for word in self._own_words:
            start = lowered.find(word.lower())
            while start >= 0:
                end = start + len(word)
                found = Doubt(to_units(text, start), to_units(text, end), word, DoubtKind.OWN_WORD, sentence)
                if found.touches(at):
                    return found
                start = lowered.find(word.lower(), end)
        return None

    def _sentence_at(self, place: QPoint) -> str:
        """Why the words, or the dot, at a place of the paper are there."""
        section = next((each for each in self._paper.sections if each.geometry().contains(place)), None)
        marks = self.watch.marks(section) if section is not None and section.is_built else None
        if section is None or not marks:
            return ""
        inside = section.mapFrom(self._paper.sheet, place)
        block = section.block_at(inside.y())
        if marks.has_finding(block) and is_at_dot(section, block, inside.toPointF()):
            return "\n".join(doubt.sentence for doubt in marks.shown(block) if doubt.is_finding)
        spot = section.editor.mapFrom(section, inside).toPointF()
        words = (doubt for doubt in marks.shown(block) if doubt.kind is not DoubtKind.CHECK)
        hit = (doubt for doubt in words if any(r.contains(spot) for r in lines_of(marks, block, doubt)))
        return next((doubt.sentence for doubt in hit), "")

    # Offering

    def _action(self, menu: QMenu, editor: ItemEditor, block: QTextBlock, doubt: Doubt, offer: Offer) -> QAction:
        action = QAction(words_of(offer).replace("&", "&&"), menu)
        if offer.deed in ICONS:
            action.setIcon(icon(ICONS[offer.deed]))
        action.triggered.connect(lambda _=False: self.mending.mend(editor, block, doubt, offer))
        return action

    def _close(self) -> bool:
        """Close the list of offers; whether it was open."""
        was_open = self.list is not None
        if self.list is not None:
            self.list.dismiss()
        return was_open

    def _moved_on(self, _: ItemSection) -> None:
        """She has left the place that F7 showed: the usual keys matter again."""
        if self._hinting:
            self._hinting = False
            self._unhint()

    def _list_closed(self) -> None:
        self.list = None
