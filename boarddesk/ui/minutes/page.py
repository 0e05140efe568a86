"""The Minutes tab: the agenda at the left, the paper at the right."""

from dataclasses import replace
from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from boarddesk.desk import minutes
from boarddesk.desk.owners import known_owners
from boarddesk.model.changes import ChangeSet
from boarddesk.model.enums import MeetingStatus
from boarddesk.model.lines.minutes import ItemMinutes, MeetingMinutes
from boarddesk.rules.owners import KnownOwners
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.minutes import blocks
from boarddesk.ui.minutes.cell import CellContext
from boarddesk.ui.minutes.celling import CellHost
from boarddesk.ui.minutes.heads import ColumnHeads, Notice
from boarddesk.ui.minutes.navigator import AgendaNavigator, Entry
from boarddesk.ui.minutes.paper import Paper
from boarddesk.ui.minutes.saving import Saving
from boarddesk.ui.minutes.section import ItemSection
from boarddesk.ui.page import Page
from boarddesk.ui.widgets.labels import hairline

QUIET = 400
"""Milliseconds without a key after which an editor may be loaded anew."""


class MinutesPage(Page):
    """The minutes of one meeting."""

    name: ClassVar[str] = "minutes"
    tables: ClassVar[frozenset[str]] = frozenset(
        {"minute", "action", "actionowner", "agendaitem", "meeting", "registerrow", "registergroup", "owneralias"}
    )

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self.minutes: MeetingMinutes | None = None
        self.navigator = AgendaNavigator(self)
        self.paper = Paper(self)
        self.heads = ColumnHeads(self.paper, self)
        self.notice = Notice(self)
        self.saving = Saving(self._save, self)
        self.cells = CellHost(self.paper, self._cell_context, self)
        self._known: KnownOwners | None = None
        self._writing = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(QUIET)
        self._later.timeout.connect(self._bring_up_to_date)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heads)
        column.addWidget(self.notice)
        column.addWidget(self.paper, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.navigator)
        row.addWidget(hairline(vertical=True))
        row.addLayout(column, 1)

    def _connect(self) -> None:
        self.navigator.jumped.connect(self.jump_to)
        self.paper.edited.connect(self.saving.note)
        self.paper.left.connect(lambda _: self.saving.flush())
        self.paper.entered.connect(self._entered)
        self.paper.cell_wanted.connect(self.cells.open_cell)
        self.cells.told.connect(self.said)
        self.paper.paragraph_changed.connect(lambda _: self.bridge.desk.close_entry())

    @override
    def reload(self) -> None:
        assert self.subject_id is not None
        self.cells.close_cell()
        self._known = None
        self.minutes = self.bridge.ask(minutes.minutes_of, self.subject_id)
        self._show(self.minutes)

    @override
    def refresh(self, changed: ChangeSet) -> None:
        if self._writing:
            return
        self._later.start(0 if not self.saving.waiting else QUIET)

    @override
    def flush(self) -> None:
        section = self.paper.current
        if section is not None and section.editor.hasFocus():
            section.editor.settle()
        self.cells.close_cell()
        self.saving.flush()

    def jump_to(self, item_id: str) -> None:
        """Put the caret at the end of an item."""
        section = self.paper.section(item_id)
        if section is not None:
            self.paper.go_to(section)

    def _show(self, whole: MeetingMinutes) -> None:
        why = self._read_only_because(whole)
        self.notice.say(why)
        self.paper.show_items(whole.items, read_only=bool(why))
        for section, item in zip(self.paper.sections, whole.items, strict=True):
            fresh = tuple(blocks.as_loaded(line) for line in item.paragraphs)
            if section.known != fresh:
                section.item = item
                section.load()
        self.paper.arrange()
        self._show_agenda()

    def _bring_up_to_date(self) -> None:
        """Load what was changed elsewhere; whatever is being typed is written first."""
        if self.subject_id is None or not self.isVisible():
            self._dirty = True
            return
        self.saving.flush()
        self.reload()

    def _cell_context(self) -> CellContext:
        assert self.minutes is not None
        if self._known is None:
            self._known = self.bridge.ask(known_owners, self.minutes.board_id, self.minutes.meeting_id)
        return CellContext(self._known, self.minutes.date, self.minutes.next_meeting)

    def _read_only_because(self, whole: MeetingMinutes) -> str:
        if whole.status is MeetingStatus.APPROVED:
            return self.tr("These minutes are approved and stay as they are; corrections go into the next minutes.")
        if not self.bridge.can_write:
            return self.tr("This board file can only be read at the moment.")
        return ""

    def _save(self, section: ItemSection) -> None:
        paragraphs = section.editor.paragraphs()
        if paragraphs == section.known:
            return
        self._writing = True
        try:
            at = blocks.id_of(section.editor.caret_block())
            self.bridge.run(minutes.save_item, section.item.id, paragraphs, section.item.label, at)
        finally:
            self._writing = False
        counted = [line.numbered for line in section.known] != [line.numbered for line in paragraphs]
        section.known = paragraphs
        section.item = replace(section.item, paragraphs=paragraphs)
        self._show_agenda()
        if counted:
            self._relabel()

    def _relabel(self) -> None:
        """Numbers were added or dropped: items below this one may be counted on from them."""
        assert self.subject_id is not None
        self.minutes = self.bridge.ask(minutes.minutes_of, self.subject_id)
        for section, item in zip(self.paper.sections, self.minutes.items, strict=False):
            if section.item.id == item.id and section.item.label != item.label:
                section.set_item(item)
        self._show_agenda()

    def _show_agenda(self) -> None:
        self.navigator.show_entries([entry_of(section.item, section) for section in self.paper.sections])

    def _entered(self, section: ItemSection) -> None:
        self.navigator.set_current(section.item.id)
        self.placed.emit(f"{section.item.label}  {section.item.title}")


def entry_of(item: ItemMinutes, section: ItemSection) -> Entry:
    """An item as the navigator shows it."""
    return Entry(item.id, item.label, item.title, item.depth, bool(section.known))
