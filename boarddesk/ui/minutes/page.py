"""The Minutes tab: the agenda at the left, the paper at the right."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import ClassVar, TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from boarddesk.desk import agenda, minutes
from boarddesk.desk.editions import complaint_about
from boarddesk.desk.owners import known_owners
from boarddesk.model.changes import ChangeSet
from boarddesk.model.enums import MeetingStatus
from boarddesk.model.errors import RuleError
from boarddesk.model.history import Thing
from boarddesk.model.lines.agenda import ItemLine
from boarddesk.model.lines.minutes import MeetingMinutes
from boarddesk.model.search import SearchTerm
from boarddesk.rules.owners import KnownOwners
from boarddesk.ui.attendance.told import RegisterTold
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.minutes import blocks, edits
from boarddesk.ui.minutes.asides import spoken_beside
from boarddesk.ui.minutes.cell import CellContext
from boarddesk.ui.minutes.celling import CellHost
from boarddesk.ui.minutes.checking.check import MeetingCheck
from boarddesk.ui.minutes.commands import Commands
from boarddesk.ui.minutes.doubts.doubts import Doubts
from boarddesk.ui.minutes.editor import ItemEditor
from boarddesk.ui.minutes.found_words import select_found
from boarddesk.ui.minutes.heads import ColumnHeads, Notice
from boarddesk.ui.minutes.homes import Homes
from boarddesk.ui.minutes.interests import Interests
from boarddesk.ui.minutes.kinds import Kinds
from boarddesk.ui.minutes.later import Later
from boarddesk.ui.minutes.matters import Matters
from boarddesk.ui.minutes.navigator import AgendaNavigator, Entry
from boarddesk.ui.minutes.night import Night
from boarddesk.ui.minutes.panes import Panes
from boarddesk.ui.minutes.paper import ZOOMS, Paper
from boarddesk.ui.minutes.questions import Questions
from boarddesk.ui.minutes.reading_out import ReadingOut
from boarddesk.ui.minutes.replaced import AcrossItems
from boarddesk.ui.minutes.saving import Saving
from boarddesk.ui.minutes.section import ItemSection
from boarddesk.ui.minutes.steps import Jumps, place_in, restore
from boarddesk.ui.minutes.time_line import TimeLine
from boarddesk.ui.minutes.words import Words
from boarddesk.ui.page import Page, UndoStack
from boarddesk.ui.widgets.buttons import primary
from boarddesk.ui.widgets.empty import EmptyState
from boarddesk.ui.widgets.remembered import remembered
from boarddesk.ui.widgets.side_pane import SidePane

T = TypeVar("T")

QUIET = 400
"""Milliseconds without a key after which an editor may be loaded anew."""
ZOOM_KEY = "minutes/zoom"


class MinutesPage(Page):
    """The minutes of one meeting."""

    name: ClassVar[str] = "minutes"
    tables: ClassVar[frozenset[str]] = frozenset(
        {
            "minute",
            "action",
            "actionowner",
            "agendaitem",
            "meeting",
            "registerrow",
            "registergroup",
            "owneralias",
            "forwardplanentry",
            "setting",
        }
    )
    keys: ClassVar[tuple[tuple[str, str], ...]] = (
        ("Tab", "Action By of this paragraph"),
        ("Enter", "Next paragraph, next number"),
        ("Shift+Enter", "New line in the paragraph"),
        ("- ", "Bullet"),
        ("d: ", "Decision"),
        ("JH! ", "Action for JH; @ and a date at the end"),
        ("~ ", "Forward plan; @ and a date at the end"),
        ("3.3 – ", "Amendment to 3.3 of the last minutes"),
        (";tr", "A phrase, by its key"),
        ("Ctrl+Enter", "Next item"),
        ("Ctrl+Shift+Enter", "Previous item"),
        ("Ctrl+G", "Go to item"),
        ("Alt+Left", "Back to where you were"),
        ("Alt+Shift+Up", "Move paragraph up"),
        ("Alt+Shift+Down", "Move paragraph down"),
        ("Alt+Shift+Right", "One level in"),
        ("Alt+Shift+Left", "One level out"),
        ("Ctrl+Alt+D", "Make it a decision"),
        ("Ctrl+Alt+B", "Make it a bullet"),
        ("Ctrl+Alt+N", "Make it narrative"),
        ("Ctrl+Alt+O", "Make it a note"),
        ("Ctrl+Alt+R", "Make it an amendment"),
        ("Ctrl+Alt+W", "Make it an information row"),
        ("Ctrl+Alt+F", "Keep it for the forward plan"),
        ("Shift+Tab", "State of a matter arising: D, O, S; T its thread, W where it came from"),
        ("Ctrl+Alt+E", "Particulars of this paragraph"),
        ("Ctrl+Alt+M", "Number the minutes of this item"),
        ("Ctrl+Alt+P", "Number this paragraph"),
        ("Ctrl+Shift+A", "Add an item"),
        ("F2", "Rename this item"),
        ("F4", "Check"),
        ("F5", "Reading view for the chair"),
        ("F8", "Meeting opened, meeting closed"),
        ("Shift+F8", "Who came late or left"),
        ("Ctrl+Alt+H", "Earlier versions of this paragraph"),
        ("Ctrl++", "Larger text"),
        ("Ctrl+-", "Smaller text"),
    )

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self.minutes: MeetingMinutes | None = None
        self.navigator = AgendaNavigator(self)
        self.paper = Paper(self)
        self.heads = ColumnHeads(self.paper, self)
        self.notice = Notice(self)
        self.saving = Saving(self._save, self)
        self.homes = Homes(self.paper)
        self.cells = CellHost(self.paper, self._cell_context, self)
        self.kinds = Kinds(self, self._cell_context)
        self.matters = Matters(self)
        self.jumps = Jumps(self.paper)
        self.side = SidePane(self)
        self.time_line = TimeLine(self)
        self.check = MeetingCheck(self)
        self.words = Words(self)
        self.questions = Questions(self)
        self.night = Night(self)
        self.doubts = Doubts(self.paper, bridge, self.questions.ask, self.said.emit, self.hinted.emit, self._hint, self)
        self.reading = ReadingOut(self)
        self.commands = Commands(self)
        self.later = Later(self)
        self._known: KnownOwners | None = None
        self._writing = False
        self._only_paper = False
        """Whether the agenda is put away, as in full screen; it comes for a question."""
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.bring_up_to_date)
        add = primary(self.tr("Add an item"), "add")
        add.clicked.connect(self.questions.ask_new_item)
        self.empty = EmptyState(
            "agenda",
            self.tr("Nothing on the agenda yet"),
            self.tr("Add the first item here, or set the agenda out in its own tab; the minutes are typed under it."),
            add,
        )
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heads)
        column.addWidget(self.notice)
        column.addWidget(self.words.finder.bar)
        column.addWidget(self.empty, 1)
        column.addWidget(self.paper, 1)
        middle = QWidget(self)
        middle.setLayout(column)
        self.panes_row = Panes(self.navigator, middle, self.side, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.panes_row)

    def _connect(self) -> None:
        self.navigator.jumped.connect(self.jump_to)
        self.paper.edited.connect(self.saving.note)
        self.paper.left.connect(lambda _: self.saving.flush())
        self.paper.entered.connect(self._entered)
        self.paper.cell_wanted.connect(self.cells.open_cell)
        self.cells.opened.connect(lambda is_open: self._hint(in_cell=is_open))
        self.paper.back_wanted.connect(self.jumps.back)
        self.paper.zoom_wanted.connect(self.zoom)
        self.paper.set_zoom(remembered_zoom())
        self.cells.told.connect(self.refused)
        self.side.closed.connect(self.focus_first)
        self.side.closed.connect(self._hint)
        self.paper.paragraph_changed.connect(self._paragraph_changed)
        self.paper.paragraph_changed.connect(lambda _: self.thing_changed.emit())
        self.check.told.connect(self.doubts.know_check)
        self.doubts.mending.finding_chosen.connect(self.check.mend_in_text)
        self.interests = Interests(self)
        self.register_told = RegisterTold(self)
        self.register_told.short_items.connect(self.navigator.model.set_short)

    # What the window asks of a page

    @override
    def reload(self) -> None:
        assert self.subject_id is not None
        self.cells.close_cell()
        self._known = None
        self.words.forget()
        self.kinds.forget()
        self.minutes = self.bridge.ask(minutes.minutes_of, self.subject_id)
        self._show(self.minutes)
        self.interests.show_lines()
        self.night.show_times()
        self.doubts.begin(self.minutes)
        self.reading.reloaded()
        self.check.reloaded()
        self.register_told.tell()
        self._hint()

    @override
    def refresh(self, changed: ChangeSet) -> None:
        if not self._writing:
            self._later.start(QUIET if self.saving.waiting else 0)

    @override
    def flush(self) -> None:
        section = self.paper.current
        if section is not None and section.editor.hasFocus():
            section.editor.settle()
        self.cells.close_cell()
        self.saving.flush()

    @override
    def select(self, key: str) -> None:
        section = self.paper.section(key)
        if section is not None:
            self.paper.go_to(section)
            return
        for section in self.paper.sections:
            if not section.may_hold(key):
                continue
            for block in blocks.blocks(section.editor.document()):
                if key == blocks.id_of(block) or any(key == line.id for line in blocks.actions_of(block)):
                    self.paper.go_to(section, block)
                    return

    @override
    def thing(self) -> Thing | None:
        section = self.paper.current
        if section is None:
            return None
        self.saving.flush()
        block = section.editor.caret_block()
        if blocks.is_blank(block):
            return Thing("agendaitem", section.item.id)
        return Thing("minute", blocks.id_of(block))

    @override
    def select_words(self, key: str, terms: Sequence[SearchTerm]) -> None:
        select_found(self, key, terms)

    @override
    def focus_first(self) -> None:
        sections = self.paper.sections
        if sections:
            section = self.paper.current or sections[0]
            section.editor.setFocus()
            self.paper.follow_caret()
        else:
            self.navigator.list.setFocus()

    @override
    def undo_stack(self) -> UndoStack | None:
        if self.words.finder.has_focus:
            return self.words.finder.undo_stack()
        if (fixed := self.check.undo_stack()) is not None:
            return fixed
        section = self.paper.current
        if section is None or section.editor.isReadOnly() or not section.editor.hasFocus():
            return None
        return AcrossItems(section.editor, (self.words.finder.replaced, self.check.fixes.replaced))

    def panes(self) -> tuple[QWidget, ...]:
        """What F6 walks through."""
        section = self.paper.current or next(iter(self.paper.sections), None)
        side = (self.side.entrance,) if self.side.isVisible() else ()
        return (self.navigator.list, *((section.editor,) if section is not None else ()), *side)

    @override
    def own_menu(self) -> QMenu:
        return self.commands.format_menu

    @override
    def show_only_work(self, only: bool) -> bool:
        self._only_paper = only
        self._show_navigator(not only)
        return True

    def show_agenda_for_question(self, shown: bool) -> None:
        """Bring the agenda for a question where it is put away, and put it away again."""
        if self._only_paper:
            self._show_navigator(shown)

    def _show_navigator(self, shown: bool) -> None:
        self.navigator.setVisible(shown)
        self.panes_row.settle()
        self.paper.follow_caret()

    @override
    def lent_actions(self) -> Mapping[str, Sequence[QAction]]:
        return {"meeting": (*self.commands.meeting, *self.later.actions), "view": self.commands.view}

    # Commands

    def jump_to(self, item_id: str) -> None:
        """Put the caret at the end of an item; Alt+Left leads back."""
        section = self.paper.section(item_id)
        if section is not None:
            self.jumps.leave()
            self.paper.go_to(section)

    def step_item(self, step: int) -> None:
        """Go to the next or the previous item."""
        section = self.paper.current or next(iter(self.paper.sections), None)
        target = self.paper.neighbour(section, step) if section is not None else None
        if target is not None:
            self.paper.go_to(target)

    def zoom(self, step: int) -> None:
        """The text larger or smaller; 0 for its usual size."""
        self.cells.close_cell()
        if step:
            self.paper.step_zoom(step)
        else:
            self.paper.set_zoom(1.0)
        self.heads.update()
        remembered().setValue(ZOOM_KEY, self.paper.zoom)

    def toggle_numbering(self) -> None:
        """Number the minutes of the current item, or take their numbers away."""
        section = self.paper.current
        if section is None or section.editor.isReadOnly():
            return
        self.saving.flush()
        numbered = not section.item.numbered
        self.run_or_tell(lambda: self.bridge.run(agenda.edit_item, section.item.id, {"numbered": numbered}))
        section.set_item(replace(section.item, numbered=numbered))
        edits.number_all(section.editor.textCursor(), numbered=numbered)

    def items(self) -> tuple[ItemLine, ...]:
        """The agenda as the file holds it."""
        assert self.subject_id is not None
        return self.bridge.ask(agenda.item_lines, self.subject_id)

    def quietly(self, work: Callable[[], T]) -> T:
        """Run a command that changes nothing the paper shows, so that nothing is loaded anew; RuleError passes."""
        self._writing = True
        try:
            return work()
        finally:
            self._writing = False

    def forget_known(self) -> None:
        """Somebody came onto the register: the next cell asks anew who is known."""
        self._known = None
        self.words.forget()

    def run_or_tell(self, work: Callable[[], T]) -> T | None:
        """Run a command; what it refuses is told, and nothing comes of it then."""
        try:
            return work()
        except RuleError as refusal:
            self.refused.emit(str(refusal))
            return None

    # Showing and saving

    def _show(self, whole: MeetingMinutes) -> None:
        why = self._read_only_because(whole)
        self.notice.say(why)
        self.commands.enable(writable=not why)
        self.later.offer(approved=whole.status is MeetingStatus.APPROVED)
        self.paper.turn_to(whole.meeting_id)
        focused = self.paper.current if self.paper.current and self.paper.current.editor.hasFocus() else None
        self.empty.setVisible(not whole.items)
        self.paper.setVisible(bool(whole.items))
        self.paper.show_items(whole.items, read_only=bool(why))
        for section, item in zip(self.paper.sections, whole.items, strict=True):
            if section.fresh:
                section.fresh = False
            elif section.known != tuple(blocks.as_loaded(line) for line in item.paragraphs):
                at, offset = place_in(section.editor)
                section.item = item
                section.load()
                restore(section.editor, at, offset)
                self.paper.refit(section)
        self._show_agenda()
        if focused is not None and focused in self.paper.sections:
            self.paper.follow_caret()

    def bring_up_to_date(self) -> None:
        """Load what was changed elsewhere; whatever is being typed is written first."""
        if self.subject_id is None or not self.isVisible():
            self._dirty = True
            return
        self.cells.close_cell()
        self.saving.flush()
        self.reload()

    def _cell_context(self) -> CellContext:
        assert self.minutes is not None
        if self._known is None:
            self._known = self.bridge.ask(known_owners, self.minutes.board_id, self.minutes.meeting_id)
        return CellContext(self._known, self.minutes.date, self.minutes.next_meeting)

    def _read_only_because(self, whole: MeetingMinutes) -> str:
        if whole.status is MeetingStatus.APPROVED:
            wrong: str = self.bridge.ask(complaint_about, whole.meeting_id)
            return wrong or self.tr(
                "These minutes are approved and stay as they are; corrections go into the next minutes."
            )
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
        counted = sum(line.numbered for line in section.known) != sum(line.numbered for line in paragraphs)
        before, section.known = section.known, paragraphs
        was_empty = not before
        section.item = replace(section.item, paragraphs=paragraphs)
        self.homes.settle(section, before)
        below = self.paper.neighbour(section, 1)
        if counted and below is not None and below.item.depth > section.item.depth:
            self._relabel()
        elif was_empty or not paragraphs:
            self._show_agenda()

    def _relabel(self) -> None:
        """Numbers were added or dropped: items below this one may be counted on from them."""
        assert self.subject_id is not None
        items = {item.id: item for item in self.items()}
        for section in self.paper.sections:
            line = items.get(section.item.id)
            if line is not None and section.item.label != line.label:
                section.set_item(replace(section.item, label=line.label))
        self._show_agenda()

    def _show_agenda(self) -> None:
        self.navigator.show_entries([entry_of(section) for section in self.paper.sections])

    def _hint(self, *, in_cell: bool = False) -> None:
        """The keys that matter now."""
        typing = self.tr("Tab  Action By   Ctrl+G  go to item")
        if self.later.decision.isVisible():
            typing = self.tr("Ctrl+Alt+D  decision from this paragraph   Ctrl+G  go to item")
        cell = self.tr("Enter  done   ,  next owner   @  due   Shift+Enter  another action")
        self.hinted.emit(cell if in_cell else typing)

    def _paragraph_changed(self, section: ItemSection) -> None:
        """The caret is in another paragraph: the history entry ends, and its Action By cell can be heard."""
        self.bridge.desk.close_entry()
        section.editor.setAccessibleDescription(spoken_beside(section.editor.caret_block(), section.item.day))

    def _entered(self, section: ItemSection) -> None:
        self.navigator.set_current(section.item.id)
        self.placed.emit(f"{section.item.label}  {section.item.title}")

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        found: QWidget | None = self.childAt(event.pos())
        while found is not None and not isinstance(found, ItemEditor):
            found = found.parentWidget()
        if found is not None:
            spot = found.viewport().mapFromGlobal(event.globalPos())
            offered = self.commands.context_menu(found, spot)
            self.doubts.add_to(offered, found, event.globalPos())
            self.later.add_to(offered, blocks.paragraph_of(found.cursorForPosition(spot).block()))
            offered.popup(event.globalPos())


def entry_of(section: ItemSection) -> Entry:
    """An item as the navigator shows it."""
    item = section.item
    return Entry(item.id, item.label, item.title, item.depth, bool(section.known))


def remembered_zoom() -> float:
    """The size of the text as it was last; the usual one where nothing sensible is noted."""
    try:
        return max(ZOOMS[0], min(ZOOMS[-1], float(str(remembered().value(ZOOM_KEY, 1.0)))))
    except ValueError:
        return 1.0
