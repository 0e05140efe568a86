"""The count of the register for a page that does not show it: kept up in the status bar, the loss of quorum said."""

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from boarddesk.desk.register_lines import register_line
from boarddesk.model.changes import ChangeSet
from boarddesk.ui.attendance.words import QuorumWatch, count_words
from boarddesk.ui.page import Page

AFTER = 300
"""Milliseconds after which the count is asked for: opening a page and typing come first."""
_TABLES = ("registerrow", "declaration", "meeting")


class RegisterTold(QObject):
    """Tells the count whenever the register changes while its page is seen."""

    short_items = Signal(dict)
    """The items for which the quorum was lost, by id, each with a sentence."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._watch = QuorumWatch()
        self._soon = QTimer(self, singleShot=True, interval=AFTER)
        self._soon.timeout.connect(self._tell)
        page.bridge.changed.connect(self._changed)

    def tell(self) -> None:
        """Say the count soon after the page has been painted, and once that the quorum is lost."""
        self._soon.start()

    def _tell(self) -> None:
        page = self._page
        if page.subject_id is None or not page.isVisible():
            return
        register = page.bridge.ask(register_line, page.subject_id)
        short = {
            line.id: _tr("Not quorate: %1").replace("%1", line.quorum_sentence) for line in register.inquorate_items
        }
        self.short_items.emit(short)
        page.counted.emit(count_words(register) if register.taken else "")
        if lost := self._watch.heard(register):
            page.said.emit(lost)

    def _changed(self, changed: ChangeSet) -> None:
        if self._page.isVisible() and changed.touches(*_TABLES):
            self.tell()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Attendance", text)
