"""The Agenda page: the tree of a meeting's items, the line that sums it up, and the details of one."""

from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractItemDelegate, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from boarddesk.desk import agenda, agenda_several
from boarddesk.desk.carry_forward import carried_in, defer_item
from boarddesk.desk.issues import since_issued
from boarddesk.desk.meetings import meeting_line
from boarddesk.model.changes import ChangeSet
from boarddesk.model.enums import MeetingStatus
from boarddesk.model.errors import RuleError
from boarddesk.model.history import Thing
from boarddesk.model.lines.agenda import ItemLine
from boarddesk.ui.agenda.as_template import use_as_template
from boarddesk.ui.agenda.branches import AgendaClipboard
from boarddesk.ui.agenda.changes import ask_about_changes, since_words
from boarddesk.ui.agenda.deleting import may_go, topmost, with_below
from boarddesk.ui.agenda.details import ItemDetails
from boarddesk.ui.agenda.model import Columns
from boarddesk.ui.agenda.paper_list import PaperList
from boarddesk.ui.agenda.tree import AgendaTree
from boarddesk.ui.agenda.words import parse_minutes, summary
from boarddesk.ui.attendance.declaring import ask_declarations
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.meetings.bring import ask_to_bring
from boarddesk.ui.meetings.brought import strip_words
from boarddesk.ui.meetings.people import people_at
from boarddesk.ui.page import Page, Place
from boarddesk.ui.widgets.buttons import link, plain, primary
from boarddesk.ui.widgets.completion import Completion
from boarddesk.ui.widgets.empty import EmptyState
from boarddesk.ui.widgets.gestures import Gesture, add_gestures
from boarddesk.ui.widgets.labels import hairline, label
from boarddesk.ui.widgets.pages import SHEET_LEFT
from boarddesk.ui.widgets.remembered import remembered

Hint = QAbstractItemDelegate.EndEditHint
DETAILS_SHOWN = "agenda/details"


class AgendaPage(Page):
    """What the meeting will deal with, in order."""

    name: ClassVar[str] = "agenda"
    tables: ClassVar[frozenset[str]] = frozenset({"agendaitem", "agendaissue", "paper", "meeting", "minute", "setting"})
    keys: ClassVar[tuple[tuple[str, str], ...]] = (
        ("Enter", "Edit the cell; in a new title: the next item"),
        ("Ins, Ctrl+Enter", "New item after this one"),
        ("Shift+Ins", "New item below this one"),
        ("Ctrl+D", "Declaration of interest"),
        ("Alt+Shift+↑ ↓", "Move the item"),
        ("Alt+Shift+→ ←", "Indent, outdent"),
        ("Ctrl+Shift+B", "Bring along from the last meeting"),
        ("F4", "Details of the item"),
        ("Ctrl+Shift+D", "Duplicate the item with what is below it"),
        ("Del", "Delete the item"),
    )

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self._lines: dict[str, ItemLine] = {}
        self._can_edit = False
        self._place: tuple[str | None, str | None] = (None, None)
        self.summary = label("", "strong", "text2")
        self.carried = label("", "secondary", "text2")
        self.since = link("", self)
        self.since.hide()
        self.tree = AgendaTree(self._edit_cell, self._people, self)
        self.details = ItemDetails(self)
        self.papers = PaperList(bridge, self.details)
        self.details.add_part(self.papers)
        self.clipboard = AgendaClipboard(bridge, self.tree, self.delete_items)
        self.details_button = plain(self.tr("Details"), "settings", self.tr("F4"))
        self.details_button.setCheckable(True)
        self.add_button = primary(self.tr("New item"), "add", self.tr("Ins"))
        self.empty = EmptyState(
            "agenda",
            self.tr("No items yet"),
            self.tr("Type the agenda title by title: Enter begins the next item, Esc ends."),
            primary(self.tr("New item"), "add"),
        )
        self._lay_out()
        self._actions = self._make_actions()
        self._connect()

    @property
    def items(self) -> list[ItemLine]:
        """The items as the agenda reads."""
        return list(self._lines.values())

    @override
    def reload(self) -> None:
        assert self.subject_id is not None
        meeting = self.bridge.ask(meeting_line, self.subject_id)
        lines = self.bridge.ask(agenda.item_lines, self.subject_id)
        self._can_edit = self.bridge.can_write and meeting.status is not MeetingStatus.APPROVED
        self._lines = {line.id: line for line in lines}
        self.tree.agenda.set_can_edit(self._can_edit)
        self.clipboard.meeting_id, self.clipboard.can_edit = self.subject_id, self._can_edit
        self.tree.ends = meeting.ends
        self.tree.show_lines(lines)
        words, over = summary(lines, meeting)
        self.summary.setText(words)
        self.carried.setText(strip_words(self.bridge.ask(carried_in, self.subject_id)))
        self.carried.setVisible(bool(self.carried.text()))
        to_come = meeting.status in (MeetingStatus.PLANNED, MeetingStatus.AGENDA_ISSUED)
        self.since.setText(since_words(self.bridge.ask(since_issued, self.subject_id)) if to_come else "")
        self.since.setVisible(bool(self.since.text()))
        self.summary.setProperty("tone", "amber" if over else "text2")
        self.summary.style().polish(self.summary)
        self._stack.setCurrentWidget(self._work if lines or not self._can_edit else self.empty)
        self.add_button.setVisible(self._can_edit)
        for action in self._actions.values():
            action.setEnabled(self._can_edit or action in (self._actions["details"], self._actions["minutes"]))
        self._actions["changes"].setEnabled(self.since.isVisibleTo(self))
        if lines and not self.tree.currentIndex().isValid():
            self.tree.select_items([lines[0].id])
        self._show_current(self.tree.current_line)
        self._tell()

    @override
    def refresh(self, changed: ChangeSet) -> None:
        if self.tree.agenda.draft.isValid():
            self.tree.close_editor()
        self.reload()

    @override
    def flush(self) -> None:
        self.tree.close_editor()
        self.details.flush()

    @override
    def select(self, key: str) -> None:
        self.tree.select_items([key])

    @override
    def thing(self) -> Thing | None:
        line = self.tree.current_line
        return Thing("agendaitem", line.id) if line is not None else None

    @override
    def thing_views(self) -> tuple[QWidget, ...]:
        return (self.tree,)

    @override
    def focus_first(self) -> None:
        if self._stack.currentWidget() is self.empty and self.empty.button is not None:
            self.empty.button.setFocus()
        else:
            self.tree.setFocus()

    def add_item(self) -> None:
        """Open a row after the current item and its sub-items; what is typed there becomes an item."""
        line = self.tree.current_line
        self._type(line.parent_id if line else None, line.id if line else None)

    def add_below(self) -> None:
        """Open a row below the current item."""
        line = self.tree.current_line
        if line is not None:
            self._type(line.id, None)

    def delete_items(self) -> None:
        """Delete the selected items; those with minutes are asked about."""
        chosen = topmost(self.tree.selected_ids, self._lines)
        if not chosen or not self._can_edit or not may_go(self, chosen, self._lines):
            return
        order = list(self._lines)
        gone = with_below(chosen, self._lines)
        at = order.index(chosen[0])
        after = [item for item in order[at:] if item not in gone]
        beside = after[:1] or [item for item in order[:at] if item not in gone][-1:]
        self._run_at(chosen[0], lambda: self.bridge.run(agenda.delete_items, chosen))
        self.tree.select_items(beside)

    def shift(self, steps: int) -> None:
        """Move the selected items up or down."""
        self._move(lambda ids: self.bridge.run(agenda_several.shift_items, ids, steps))

    def indent(self) -> None:
        """Put the selected items below the one before them."""
        self._move(lambda ids: self.bridge.run(agenda_several.indent_items, ids))

    def outdent(self) -> None:
        """Put the selected items beside their parent."""
        self._move(lambda ids: self.bridge.run(agenda_several.outdent_items, ids))

    def toggle(self, name: str) -> None:
        """Turn a mark of the current item on or off."""
        line = self.tree.current_line
        if line is not None and self._can_edit:
            self._run_at(line.id, lambda: self.bridge.run(agenda.edit_item, line.id, {name: not getattr(line, name)}))

    def bring_along(self) -> None:
        """Ask what the last meeting has left since this one was planned."""
        if self.subject_id is not None and self._can_edit:
            said = ask_to_bring(self.bridge, self.subject_id, self)
            if said:
                self.said.emit(said)

    def show_changes(self) -> None:
        """Show what has changed since the agenda was issued, and go to the item she chooses."""
        if self.subject_id is not None:
            self.flush()
            wanted = ask_about_changes(self.bridge, self.subject_id, self)
            self.tree.select_items([wanted])
            self.tree.setFocus()

    def use_as_template(self) -> None:
        """Open the board's templates with this agenda taken over."""
        if self.subject_id is not None and self._can_edit:
            use_as_template(self.bridge, self.subject_id, self)

    def defer(self) -> None:
        """Put the current item off, or no longer; the next meeting has it, one that is planned at once."""
        line = self.tree.current_line
        if line is not None and self._can_edit:
            self._run_at(line.id, lambda: self.bridge.run(defer_item, line.id, not line.deferred))

    def go_to_minutes(self) -> None:
        """Ask for the current item's place in the minutes."""
        line = self.tree.current_line
        if line is not None and self.subject_id is not None:
            self.wanted.emit(Place("minutes", self.subject_id, line.id))

    def open_details(self) -> None:
        """Show the pane and go into it; from inside it, go back."""
        if self.details.isAncestorOf(self.focusWidget() or self):
            self._leave_details()
            return
        self.details_button.setChecked(True)
        self.details.form.role.setFocus()

    def set_margins(self, left: int, top: int) -> None:
        """Say how far the tree stands from the edge, where it is not on the sheet of the window."""
        self._left.setContentsMargins(left, top, 0, 0)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(0, 0, 0, 8)
        bar.setSpacing(8)
        bar.addWidget(self.summary, 1)
        bar.addWidget(self.details_button)
        bar.addWidget(self.add_button)
        self._left = left = QVBoxLayout()
        left.setContentsMargins(SHEET_LEFT - 14, 14, 12, 0)
        left.setSpacing(0)
        bar.setContentsMargins(14, 0, 6, 8)
        left.addLayout(bar)
        strip = QHBoxLayout()
        strip.setContentsMargins(14, 0, 6, 8)
        strip.addWidget(self.carried, 1)
        strip.addWidget(self.since)
        left.addLayout(strip)
        left.addWidget(self.tree, 1)
        self._line = hairline(vertical=True)
        self._work = QWidget(self)
        row = QHBoxLayout(self._work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self._line)
        row.addWidget(self.details)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._work)
        self._stack.addWidget(self.empty)
        for before, after in pairwise((self.tree, self.since, self.details_button, self.add_button)):
            QWidget.setTabOrder(before, after)
        self._show_details(str(remembered().value(DETAILS_SHOWN, "0")) == "1")

    def _connect(self) -> None:
        self.add_button.clicked.connect(self.add_item)
        self.since.clicked.connect(self.show_changes)
        if self.empty.button is not None:
            self.empty.button.clicked.connect(self._type_first)
        self.details_button.toggled.connect(self._show_details)
        self.tree.typed.connect(self._typed)
        self.tree.item_changed.connect(self._show_current)
        self.tree.item_changed.connect(lambda _: self.thing_changed.emit())
        self.tree.details_wanted.connect(self.open_details)
        self.tree.agenda.dropped.connect(self._dropped)
        self.details.edited.connect(self._edit_details)
        self.details.left.connect(self._leave_details)
        self.papers.refused.connect(self._say_of_paper)
        self.tree.files_dropped.connect(self._take_papers)

    def _make_actions(self) -> dict[str, QAction]:
        gestures = {
            "add": Gesture(self.tr("New item"), "Ins", self.add_item, "add"),
            "below": Gesture(self.tr("New item below"), "Shift+Ins", self.add_below),
            "rename": Gesture(self.tr("Rename"), "", self._rename, "edit"),
            "purpose": Gesture(self.tr("Purpose…"), "", lambda: self._edit_column(Columns.PURPOSE)),
            "label": Gesture(self.tr("Fix label…"), "", lambda: self._edit_column(Columns.NUMBER), "pin"),
            "standing": Gesture(self.tr("Standing item"), "", lambda: self.toggle("standing")),
            "bring": Gesture(self.tr("Bring along from the last meeting…"), "Ctrl+Shift+B", self.bring_along),
            "changes": Gesture(self.tr("Changes since it was issued…"), "", self.show_changes),
            "template": Gesture(self.tr("Use as the board’s template…"), "", self.use_as_template),
            "deferred": Gesture(self.tr("Deferred to the next meeting"), "", self.defer),
            "confidential": Gesture(self.tr("Confidential"), "", lambda: self.toggle("confidential")),
            "up": Gesture(self.tr("Move up"), "Alt+Shift+Up", lambda: self.shift(-1), "move_up"),
            "down": Gesture(self.tr("Move down"), "Alt+Shift+Down", lambda: self.shift(1), "move_down"),
            "duplicate": Gesture(self.tr("Duplicate"), "Ctrl+Shift+D", self.clipboard.duplicate, "copy"),
            "indent": Gesture(self.tr("Indent"), "Alt+Shift+Right", self.indent, "indent"),
            "outdent": Gesture(self.tr("Outdent"), "Alt+Shift+Left", self.outdent, "outdent"),
            "minutes": Gesture(self.tr("Go to its minutes"), "", self.go_to_minutes, "minutes"),
            "interest": Gesture(self.tr("Declaration of interest…"), "Ctrl+D", self.declare_interest, "flag"),
            "details": Gesture(self.tr("Details"), "F4", self.open_details, "settings"),
            "delete": Gesture(self.tr("Delete"), "Del", self.delete_items, "delete"),
        }
        made = dict(zip(gestures, add_gestures(self.tree, list(gestures.values())), strict=True))
        made["add"].setShortcuts([QKeySequence("Ins"), QKeySequence("Ctrl+Return")])
        for name in ("standing", "deferred", "confidential"):
            made[name].setCheckable(True)
        return made

    def declare_interest(self) -> None:
        """Open the declarations of interest with the current item filled in."""
        if self.subject_id is not None and self._can_edit:
            chosen = self.tree.selected_ids
            ask_declarations(self.bridge, self.subject_id, self, item_id=chosen[0] if chosen else None)

    def _type_first(self) -> None:
        self._stack.setCurrentWidget(self._work)
        self._type(None, None)

    def _type(self, parent_id: str | None, after_id: str | None, text: str = "") -> None:
        if self.subject_id is None or not self._can_edit:
            return
        self._place = (parent_id, after_id)
        self.tree.type_item(self.subject_id, parent_id, after_id, text)

    def _typed(self, text: str, how: QAbstractItemDelegate.EndEditHint) -> None:
        parent_id, after_id = self._place
        self.tree.agenda.end_draft()
        if not text.strip() or self.subject_id is None:
            self.tree.select_items([after_id or parent_id or ""])
            self._stack.setCurrentWidget(self._work if self._lines else self.empty)
            return
        try:
            item_id = self.bridge.run(agenda.add_item, self.subject_id, text, parent_id, after_id)
        except RuleError as refusal:
            sentence = str(refusal)
            QTimer.singleShot(0, self, lambda: self._type_again(text, sentence))
            return
        self.tree.select_items([item_id])
        if how == Hint.SubmitModelCache:
            QTimer.singleShot(0, self, lambda: self._type(parent_id, item_id))
        elif how == Hint.EditNextItem:
            QTimer.singleShot(0, self, lambda: self.tree.edit_cell(item_id, Columns.PURPOSE))

    def _type_again(self, text: str, sentence: str) -> None:
        self._type(*self._place, text)
        self.tree.show_error("", sentence)

    def _rename(self) -> None:
        self._edit_column(Columns.TITLE)

    def _edit_column(self, column: Columns) -> None:
        line = self.tree.current_line
        if line is not None and self._can_edit:
            self.tree.edit_cell(line.id, column)

    def _edit_cell(self, line: ItemLine, column: Columns, value: Any) -> None:
        run = self.bridge.run
        if column is Columns.TITLE and value != line.title:
            run(agenda.rename_item, line.id, value)
        elif column is Columns.NUMBER and value.strip() != line.label:
            run(agenda.fix_label, line.id, value.strip() or None)
        elif column is Columns.PURPOSE and value != line.purpose:
            run(agenda.edit_item, line.id, {"purpose": value})
        elif column is Columns.PRESENTER and value.strip() != line.presenter:
            run(agenda.edit_item, line.id, {"presenter": value.strip()})
        elif column is Columns.MINUTES:
            minutes = self._minutes(value)
            if minutes != line.minutes_allotted:
                run(agenda.edit_item, line.id, {"minutes_allotted": minutes})

    def _minutes(self, text: str) -> int | None:
        try:
            return parse_minutes(text)
        except ValueError:
            raise RuleError(self.tr("Type minutes as 15, 45 min or 1 h 30.")) from None

    def _edit_details(self, item_id: str, values: Mapping[str, Any]) -> None:
        try:
            self.bridge.run(agenda.edit_item, item_id, values)
        except RuleError as refusal:
            self.details.say_wrong(str(refusal))
            self.details.show_line(self._lines.get(item_id), self._can_edit)

    def _show_details(self, shown: bool) -> None:
        self.details.setVisible(shown)
        self._line.setVisible(shown)
        if self.details_button.isChecked() != shown:
            self.details_button.setChecked(shown)
        remembered().setValue(DETAILS_SHOWN, "1" if shown else "0")

    def _leave_details(self) -> None:
        self.details.flush()
        self.tree.setFocus()

    def _show_current(self, line: ItemLine | None) -> None:
        self.details.show_line(line, self._can_edit)
        self.papers.show_item(line.id if line is not None else None)
        self.papers.set_can_edit(line is not None and self._can_edit)
        if line is not None:
            self._actions["standing"].setChecked(line.standing)
            self._actions["deferred"].setChecked(line.deferred)
            self._actions["confidential"].setChecked(line.confidential)
        self.placed.emit(self.tr("item {0} {1}").format(line.label, line.title) if line is not None else "")

    def _tell(self) -> None:
        self.counted.emit("")  # the line above the tree has it
        self.hinted.emit(
            self.tr("Enter edits   Ins adds   Alt+Shift+arrows move   F4 details   Del deletes")
            if self._can_edit
            else self.tr("Read only")
        )

    def _people(self) -> list[Completion]:
        return people_at(self.bridge, self.subject_id) if self.subject_id is not None else []

    def _take_papers(self, item_id: str, files: list[Path]) -> None:
        """Add the files that were dropped on an item."""
        if self._can_edit:
            self.tree.select_items([item_id])
            self.papers.show_item(item_id)
            self.papers.add_files(files)

    def _say_of_paper(self, sentence: str) -> None:
        """Say beside the papers why something cannot be, or at the item where they are not shown."""
        self.details.say_wrong(sentence)
        line = self.tree.current_line
        if sentence and line is not None and not self.details.isVisible():
            self.tree.show_error(line.id, sentence)

    def _dropped(self, item_ids: list[str], parent_id: str | None, before_id: str | None) -> None:
        self._move(lambda ids: self.bridge.run(agenda_several.move_items, ids, parent_id, before_id), item_ids)

    def _move(self, gesture: Any, item_ids: list[str] | None = None) -> None:
        chosen = item_ids if item_ids is not None else self.tree.selected_ids
        if chosen and self._can_edit:
            self._run_at(chosen[0], lambda: gesture(chosen))
            self.tree.select_items(chosen)

    def _run_at(self, item_id: str, gesture: Any) -> None:
        try:
            gesture()
        except RuleError as refusal:
            self.tree.show_error(item_id, str(refusal))
