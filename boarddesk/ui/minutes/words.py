"""What the Minutes tab offers for the words themselves, put together for one page."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from boarddesk.desk.phrases import phrase_lines
from boarddesk.desk.placeholders import phrase_context
from boarddesk.model.changes import ChangeSet
from boarddesk.model.lines.phrases import PhraseLine
from boarddesk.rules.phrases import PhraseContext
from boarddesk.ui.minutes.finder import Finder
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
        page.paper.aids.append(self.phrases)
        page.paper.left.connect(lambda section: self.phrases.left(section.editor))
        page.bridge.changed.connect(self._changed)

    def forget(self) -> None:
        """Ask anew when something is needed next."""
        self.finder.note_change()
        self._known_phrases = self._known_context = None

    def _changed(self, changed: ChangeSet) -> None:
        if changed.touches("phrase"):
            self.forget()

    def _phrases(self) -> Sequence[PhraseLine]:
        whole = self._page.minutes
        if self._known_phrases is None and whole is not None:
            self._known_phrases = self._page.bridge.ask(phrase_lines, whole.board_id)
        return self._known_phrases or ()

    def _context(self) -> PhraseContext:
        whole = self._page.minutes
        if self._known_context is None and whole is not None:
            self._known_context = self._page.bridge.ask(phrase_context, whole.meeting_id)
        return self._known_context or PhraseContext()
