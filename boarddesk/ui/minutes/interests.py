"""Declarations of interest under the headings of their items: who declared one, and whether they left for it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from boarddesk.desk.declarations import declaration_lines
from boarddesk.model.changes import ChangeSet
from boarddesk.model.lines.attendance import DeclarationLine

if TYPE_CHECKING:
    from boarddesk.ui.minutes.page import MinutesPage

_TABLES = ("declaration", "registerrow")


class Interests(QObject):
    """Keeps the lines up to date while the page is seen."""

    def __init__(self, page: "MinutesPage") -> None:
        super().__init__(page)
        self._page = page
        page.bridge.changed.connect(self._changed)

    def show_lines(self) -> None:
        """Put the lines under the headings; only items whose lines differ are laid out anew."""
        page = self._page
        if page.minutes is None:
            return
        said: dict[str, list[str]] = {}
        for line in page.bridge.ask(declaration_lines, page.minutes.meeting_id):
            said.setdefault(line.item_id or "", []).append(words_of(line))
        for section in page.paper.sections:
            if section.set_interests(tuple(said.get(section.item.id, ()))):
                page.paper.refit(section)

    def _changed(self, changed: ChangeSet) -> None:
        if self._page.isVisible() and changed.touches(*_TABLES):
            self.show_lines()


def words_of(line: DeclarationLine) -> str:
    """A declaration in one line."""
    said = _tr("{0} declared an interest").format(line.name)
    said = f"{said}: {line.text.rstrip('.')}." if line.text else f"{said}."
    return f"{said} {_tr('Left the meeting for this item.')}" if line.left_meeting else said


def _tr(text: str) -> str:
    return QCoreApplication.translate("Minutes", text)
