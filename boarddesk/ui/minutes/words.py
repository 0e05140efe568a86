"""What the Minutes tab offers for the words themselves, put together for one page."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication, QTextCursor

from boarddesk.desk.definitions import may_offer, meaning_in_minutes, refuse_term
from boarddesk.desk.glossary import add_term, remove_terms, terms_of_meeting
from boarddesk.desk.phrases import phrase_lines
from boarddesk.desk.placeholders import phrase_context
from boarddesk.model.changes import ChangeSet
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.glossary import GlossaryLine
from boarddesk.model.lines.phrases import PhraseLine
from boarddesk.rules.links import is_allowed, shown
from boarddesk.rules.phrases import PhraseContext
from boarddesk.ui.minutes.borders import BorderAid
from boarddesk.ui.minutes.defining import DefinitionAid
from boarddesk.ui.minutes.editor import ItemEditor
from boarddesk.ui.minutes.explaining import Explaining
from boarddesk.ui.minutes.finder import Finder
from boarddesk.ui.minutes.linking import LinkAid, Linking, cut_short, link_around
from boarddesk.ui.minutes.phrases import PhraseAid

if TYPE_CHECKING:
    from boarddesk.ui.minutes.page import MinutesPage


class Words(QObject):
    """Asks the desk for what the aids need when it is first needed, and anew after each reload."""

    def __init__(self, page: "MinutesPage") -> None:
        super().__init__(page)
        self._page = page
        self._known_phrases: Sequence[PhraseLine] | None = None
        self._known_context: PhraseContext | None = None
        self.finder = Finder(page)
        self.phrases = PhraseAid(self._phrases, self._context, page.said.emit, self)
        self._known_terms: Sequence[GlossaryLine] | None = None
        self.explaining = Explaining(self._terms, self._add_term, self._meaning, page.refused.emit, self)
        self.defining = DefinitionAid(page.paper, self._may_offer, self._add_offered, self._refuse_offered, self)
        self.explaining.take_offered = self.defining.take
        self.linking = Linking(page.refused.emit, self)
        self.open_address: Callable[[str], object] = open_outside
        """Gives an address to the browser or the mail program."""
        page.paper.aids += [BorderAid(), self.phrases, self.defining, LinkAid(self)]
        page.paper.link_wanted.connect(self.follow_link)
        page.paper.refused.connect(page.refused)
        page.paper.left.connect(lambda section: self.phrases.left(section.editor))
        page.bridge.changed.connect(self._changed)

    def forget(self) -> None:
        """Ask anew when something is needed next."""
        self.finder.note_change()
        self._known_phrases = self._known_context = self._known_terms = None

    def follow_link(self, target: str) -> None:
        """Open where a link leads, and say it."""
        if is_allowed(target):
            self._page.said.emit(self.tr("Opening {0}").format(shown(target)))
            self.open_address(target)

    def link_actions(self, editor: ItemEditor, cursor: QTextCursor) -> list[QAction]:
        """What can be done with the link at a place."""
        block = cursor.block()
        found = link_around(block, cursor.position() - block.position())
        if found is None:
            return []
        target = found[2]
        offered: list[tuple[str, Callable[[], object], bool]] = [
            (self.tr("&Open {0}").format(cut_short(shown(target))), lambda: self.follow_link(target), True),
            (self.tr("Copy the add&ress"), lambda: QGuiApplication.clipboard().setText(shown(target)), True),
            (self.tr("Re&move the link"), lambda: self.linking.remove(editor, cursor), not editor.isReadOnly()),
        ]
        made = []
        for words, run, possible in offered:
            action = QAction(words.replace("&&", "&"), self)
            action.setEnabled(possible)
            action.triggered.connect(lambda _=False, run=run: run())
            made.append(action)
        return made

    def _changed(self, changed: ChangeSet) -> None:
        if changed.touches("phrase", "glossaryterm"):
            self.forget()

    def _phrases(self) -> Sequence[PhraseLine]:
        whole = self._page.minutes
        if self._known_phrases is None and whole is not None:
            self._known_phrases = self._page.bridge.ask(phrase_lines, whole.board_id)
        return self._known_phrases or ()

    def _terms(self) -> Sequence[GlossaryLine]:
        whole = self._page.minutes
        if self._known_terms is None and whole is not None:
            self._known_terms = self._page.bridge.ask(terms_of_meeting, whole.meeting_id)
        return self._known_terms or ()

    def _add_term(self, abbreviation: str, meaning: str) -> None:
        assert self._page.minutes is not None
        self._page.bridge.run(add_term, self._page.minutes.board_id, abbreviation, meaning)

    def _meaning(self, abbreviation: str) -> str:
        """What the minutes of the board say that a short form means."""
        assert self._page.minutes is not None
        self._page.saving.flush()
        return self._page.bridge.ask(meaning_in_minutes, self._page.minutes.board_id, abbreviation)

    def _may_offer(self, abbreviation: str) -> bool:
        whole = self._page.minutes
        return whole is not None and self._page.bridge.ask(may_offer, whole.board_id, abbreviation)

    def _add_offered(self, abbreviation: str, meaning: str) -> None:
        page = self._page
        page.saving.flush()
        try:
            self._add_term(abbreviation, meaning)
        except RuleError as refusal:
            page.refused.emit(str(refusal))
            return
        page.offered.emit(
            self.tr("{0} is in the glossary now.").format(abbreviation),
            self.tr("Undo"),
            lambda: self._take_out(abbreviation, meaning),
        )

    def _take_out(self, abbreviation: str, meaning: str) -> None:
        """Take back what was just added, whatever was typed since."""
        added = [line.id for line in self._terms() if (line.abbreviation, line.meaning) == (abbreviation, meaning)]
        if added:
            self._page.bridge.run(remove_terms, (added[-1],))

    def _refuse_offered(self, abbreviation: str) -> None:
        if self._page.minutes is not None and self._page.bridge.can_write:
            self._page.bridge.desk.note(refuse_term, self._page.minutes.board_id, abbreviation)

    def _context(self) -> PhraseContext:
        whole = self._page.minutes
        if self._known_context is None and whole is not None:
            self._known_context = self._page.bridge.ask(phrase_context, whole.meeting_id)
        return self._known_context or PhraseContext()


def open_outside(target: str) -> None:
    """Give an address to the browser or the mail program."""
    QDesktopServices.openUrl(QUrl(target))
