"""The time line of the paragraph with the caret, in the pane at the right of the page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextBlock

from boarddesk.desk.versions import versions_at
from boarddesk.model.lines.versions import DeletedLine, VersionLine, Versions
from boarddesk.rules.dates import clock
from boarddesk.ui.minutes import blocks
from boarddesk.ui.minutes.bringing_back import bring_back, put_back
from boarddesk.ui.minutes.section import ItemSection
from boarddesk.ui.minutes.versions import VersionsPanel

if TYPE_CHECKING:
    from boarddesk.ui.minutes.page import MinutesPage

FOLLOW_AFTER = 250
"""Milliseconds after the caret came to another paragraph, so that walking through the text costs nothing."""


class TimeLine(QObject):
    """Shows versions and brings them back into the document."""

    def __init__(self, page: "MinutesPage") -> None:
        super().__init__(page)
        self._page = page
        self.panel = VersionsPanel(page.side)
        self.panel.hide()
        self.panel.wanted.connect(self._bring_back)
        self._section: ItemSection | None = None
        """The item whose paragraph is shown."""
        self._later = QTimer(self, interval=FOLLOW_AFTER, singleShot=True)
        self._later.timeout.connect(self.show_now)
        page.paper.paragraph_changed.connect(lambda _: self._follow())
        page.paper.edited.connect(lambda _: self._follow())

    def toggle(self) -> None:
        """Show the time line and go there; from there back into the text."""
        page = self._page
        if page.side.shows(self.panel) and page.side.holds_focus():
            page.side.close_panel()
            return
        if page.paper.current is None:
            return
        page.cells.close_cell()
        page.side.show_panel(self.tr("Earlier versions"), self.panel)
        page.panes_row.settle()
        self.show_now()
        page.side.take_focus()

    def show_now(self) -> None:
        """Show the paragraph the caret is in; what is typed is written first, so that nothing is missing."""
        page, section = self._page, self._page.paper.current
        if not page.side.shows(self.panel) or page.minutes is None:
            return
        found = Versions()
        self._section = section
        if section is not None:
            page.saving.flush()
            at = blocks.id_of(section.editor.caret_block())
            found = page.bridge.ask(versions_at, section.item.id, at)
        writable = section is not None and not section.editor.isReadOnly()
        self.panel.show_versions(found, page.minutes.date, writable=writable)

    def _follow(self) -> None:
        if self._page.side.shows(self.panel):
            self._later.start()

    def _bring_back(self, line: VersionLine | DeletedLine) -> None:
        page, section = self._page, self._section
        if section is None or section not in page.paper.sections:
            return
        if section.editor.isReadOnly():
            page.refused.emit(page.notice.sentence)
            return
        page.saving.flush()
        page.bridge.desk.close_entry()
        block = self._put(section, line)
        if block is None:
            return
        page.saving.flush()
        page.bridge.desk.close_entry()
        section.editor.put_caret(block)
        section.editor.setFocus()
        page.paper.follow_caret()
        self.show_now()
        if isinstance(line, DeletedLine):
            said = self.tr("The paragraph is back where it stood. Ctrl+Z takes it away again.")
        else:
            moment = self.tr("of {0} ").format(clock(line.at.time())) if line.at else ""
            said = self.tr("The words {0}are back. Ctrl+Z takes that back.").format(moment)
        page.said.emit(said)

    @staticmethod
    def _put(section: ItemSection, line: VersionLine | DeletedLine) -> QTextBlock | None:
        if isinstance(line, DeletedLine):
            return put_back(section, line.paragraph, line.position)
        block = section.editor.block_of(line.paragraph.id)
        return bring_back(section, block, line.paragraph) if block is not None else None
