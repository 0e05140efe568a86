"""Keeps the reading view in step with the paper: straight from the document, within a saving's tick of each key."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from shiboken6 import isValid
from typing_extensions import override

from boarddesk.desk.reading import closed_in, withheld_words
from boarddesk.model.changes import ChangeSet
from boarddesk.rules.reading import Closed, Reading, reading_of
from boarddesk.ui.minutes.reading_window import ReadingWindow

if TYPE_CHECKING:
    from boarddesk.ui.minutes.page import MinutesPage

TICK = 150
"""Milliseconds from a key to the screen of the chair."""


class ReadingOut(QObject):
    """Opens and closes the reading view and fills it while it is open."""

    def __init__(self, page: "MinutesPage") -> None:
        super().__init__(page)
        self._page = page
        self.window: ReadingWindow | None = None
        self._closed: Closed | None = None
        self._tick = QTimer(self, interval=TICK, singleShot=True)
        self._tick.timeout.connect(self.show_now)
        page.paper.edited.connect(lambda _: self._soon())
        page.paper.entered.connect(lambda _: self._soon())
        page.bridge.changed.connect(self._changed)
        page.destroyed.connect(self._drop)

    @property
    def is_open(self) -> bool:
        """Whether it is seen."""
        return self.window is not None and self.window.isVisible()

    def toggle(self) -> None:
        """Open it, or close it."""
        if self.window is not None and self.is_open:
            self.window.close()
            return
        if self._page.minutes is None:
            return
        if self.window is None:
            self.window = ReadingWindow(self.tr("Reading view"))
            self._page.window().installEventFilter(self)
        self._closed = None
        self.window.open_beside(self._page.window())
        self.show_now()
        self._page.said.emit(self.tr("The reading view is open; nothing confidential is on it. F5 closes it."))

    def show_now(self) -> None:
        """Show the current item as it stands in the document."""
        page, section = self._page, self._page.paper.current
        if self.window is None or not self.is_open or page.minutes is None:
            return
        if section is None:
            self.window.show_reading(Reading(), None)
            return
        meeting = page.minutes.meeting_id
        if self._closed is None:
            self._closed = page.bridge.ask(closed_in, meeting)
            self._withheld = page.bridge.ask(withheld_words, meeting)
        item, paragraphs = section.item, section.editor.paragraphs()
        reading = reading_of(item.id, item.label, item.title, paragraphs, self._closed, self._withheld)
        self.window.show_reading(reading, page.minutes.next_meeting)

    def reloaded(self) -> None:
        """The page shows something else, or the same anew."""
        self._closed = None
        self._soon()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Close and self.window is not None:
            self.window.close()
        return False

    def _soon(self) -> None:
        if self.is_open and not self._tick.isActive():
            self._tick.start()

    def _changed(self, changed: ChangeSet) -> None:
        """What is confidential may be something else now, whichever tab it was changed in."""
        if self.is_open and changed.touches("agendaitem", "minute", "action", "meeting"):
            self._closed = None
            self._soon()

    def _drop(self) -> None:
        if self.window is not None and isValid(self.window):
            self.window.close()
            self.window.deleteLater()
