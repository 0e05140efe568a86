"""What she can do in the log: every gesture of its table, and what its cells hand over."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu

from boarddesk.desk import actions
from boarddesk.desk.action_parts import merge_actions
from boarddesk.desk.answers import is_of_many
from boarddesk.model.enums import ActionStatus
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.actions import ActionLine
from boarddesk.rules.dates import counted
from boarddesk.rules.owners import parse_action_by
from boarddesk.ui.actions.answering import AnswersDialog
from boarddesk.ui.actions.closing import CloseActions
from boarddesk.ui.actions.columns import log_columns
from boarddesk.ui.actions.new_action import NewAction
from boarddesk.ui.actions.returned import ReturnedTracker, ask_for_tracker
from boarddesk.ui.actions.splitting import SplitAction
from boarddesk.ui.actions.table import ActionTable
from boarddesk.ui.actions.words import due_field
from boarddesk.ui.page import Place
from boarddesk.ui.widgets.gestures import Gesture, add_gestures
from boarddesk.ui.widgets.menu import menu

if TYPE_CHECKING:
    from boarddesk.ui.actions.page import LogPage


class LogCommands(QObject):
    """The gestures of a log page and its table."""

    def __init__(self, page: "LogPage") -> None:
        super().__init__(page)
        self._page = page
        self._bridge = page.bridge
        self.table = ActionTable(page.bridge, log_columns(self), self.tr("Actions"), page, page.memory)
        self.table.history.added.connect(self.add_update)
        self.table.history.changed.connect(self.change_update)
        self.statuses: QMenu = menu(self.tr("Status"), self.table)
        """The menu of statuses as it was last shown."""
        self._writing: list[QAction] = []
        self._add_gestures()

    @property
    def today(self) -> dt.date:
        """The day the log is shown on."""
        return self.table.today

    def set_can_write(self, can_write: bool) -> None:
        """Let the gestures that change something be used, or not."""
        for action in self._writing:
            action.setEnabled(can_write)

    def is_unfolded(self, line: ActionLine) -> bool:
        """Whether an action shows its history."""
        return self.table.unfolded == line.id

    def fold(self, line: ActionLine) -> None:
        """Show its history or hide it."""
        self.table.fold(line)

    def change_text(self, line: ActionLine, text: str) -> None:
        """Give an action its own wording."""
        self._bridge.run(actions.set_text, line.id, text)

    def due_field(self, line: ActionLine) -> str:
        """Its due date as it is typed."""
        return due_field(line, self.table.base_of(line))

    def change_due(self, line: ActionLine, typed: str) -> None:
        """Move its due date; RuleError when it is no date."""
        due = self.table.due_typed(line, typed)
        if due is None:
            raise RuleError(self.tr("“{0}” is not a date.").format(typed))
        self._bridge.run(actions.set_due, line.id, due)

    def change_owners(self, line: ActionLine, typed: str) -> None:
        """Give an action other owners, and the date typed behind them; RuleError when that is no date."""
        base = self.table.base_of(line)
        said = parse_action_by(typed, self.table.owners_of(line), base)
        due = self.table.due_typed(line, said.due_text)
        if due is None:
            raise RuleError(self.tr("“{0}” is not a date.").format(said.due_text))
        self._bridge.run(actions.set_owners, line.id, said.owners, due if said.due_text else None)

    def offer_status(self, line: ActionLine) -> None:
        """Offer the statuses by a click on the pill; a click that only selects rows offers nothing."""
        if not QGuiApplication.keyboardModifiers() and self._bridge.can_write:
            self.ask_status()

    def ask_status(self) -> None:
        """Offer the statuses that the selected actions can have."""
        line = self.table.current_line()
        if line is None:
            return
        offered = menu(self.tr("Status"), self.table)
        group = QActionGroup(offered)
        for status, text in (
            (ActionStatus.OPEN, self.tr("&Open")),
            (ActionStatus.AT_RISK, self.tr("At &risk")),
            (ActionStatus.COMPLETE, self.tr("&Complete")),
            (ActionStatus.SUPERSEDED, self.tr("&Superseded")),
        ):
            action = group.addAction(offered.addAction(text))
            action.setCheckable(True)
            action.setChecked(status is line.status)
            action.triggered.connect(lambda _=False, chosen=status: self.set_status(chosen))
        self.statuses.deleteLater()
        self.statuses = offered
        column = self.table.lines_model.column_of("status")
        cell = self.table.visualRect(self.table.currentIndex().siblingAtColumn(column))
        offered.popup(self.table.viewport().mapToGlobal(QPoint(cell.left(), cell.top() + 36)))
        checked = group.checkedAction()
        if checked is not None:
            offered.setActiveAction(checked)

    def set_status(self, status: ActionStatus) -> None:
        """Give the selected actions a status, in one gesture."""
        lines = self._chosen()
        self._try(lambda: self._bridge.run(actions.set_status, tuple(line.id for line in lines), status))
        word = {
            ActionStatus.OPEN: self.tr("open again"),
            ActionStatus.AT_RISK: self.tr("at risk"),
            ActionStatus.COMPLETE: self.tr("complete"),
            ActionStatus.SUPERSEDED: self.tr("superseded"),
        }[status]
        named = lines[0].ref if len(lines) == 1 else counted(len(lines), self.tr("action"))
        self._page.said.emit(self.tr("{0} marked {1}").format(named, word))

    def close_chosen(self) -> None:
        """Ask for one update with which the selected actions are closed."""
        lines = self._chosen()
        if not lines:
            return
        dialog = CloseActions(self._bridge, lines, self._page)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def split(self) -> None:
        """Ask for the two texts of the current action and show the new one."""
        line = self.table.current_line()
        if line is None:
            return
        dialog = SplitAction(self._bridge, line, self._page)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def merge(self) -> None:
        """Make one of the selected actions: the one with the cursor goes on."""
        kept = self.table.current_line()
        if kept is not None:
            others = tuple(line.id for line in self.table.selected_lines() if line.id != kept.id)
            self._try(lambda: self._bridge.run(merge_actions, kept.id, others))

    def begin_update(self) -> None:
        """Let her type an update to the current action."""
        line = self.table.current_line()
        if line is not None:
            self.table.begin_update(line)

    def add_update(self, text: str) -> None:
        """Add what was typed to the action that is unfolded."""
        line = self.table.history.line
        if line is not None:
            self._try(lambda: self._bridge.run(actions.add_update, line.id, text))

    def change_update(self, update_id: str, text: str) -> None:
        """Correct an update, or remove it when nothing is left of it."""
        self._try(lambda: self._bridge.run(actions.edit_update, update_id, text))

    def edit(self, column_id: str) -> None:
        """Open the field of one column of the current action."""
        line = self.table.current_line()
        if line is not None:
            self.table.edit_key(line.id, column_id)

    def edit_here(self) -> None:
        """Open the field of the current cell, or the text where that cell has none."""
        index = self.table.currentIndex()
        if index.isValid():
            column = self.table.column_at(index)
            self.edit(column.id if column.edit is not None else "text")

    def toggle_confidential(self) -> None:
        """Make the selected actions confidential, or no longer so."""
        lines = self._chosen()
        if lines:
            wanted = not all(line.confidential for line in lines)
            self._try(lambda: self._bridge.run(actions.set_confidential, tuple(one.id for one in lines), wanted))

    def delete(self) -> None:
        """Take the selected actions out of the log."""
        lines = self._chosen()
        if lines:
            self._try(lambda: self._bridge.run(actions.delete_actions, tuple(line.id for line in lines)))

    def new_action(self) -> None:
        """Ask for an action born outside a meeting and show it."""
        dialog = NewAction(self._bridge, self._page.board_id, self._page)
        dialog.accepted.connect(lambda: self._page.show_action(dialog.action_id or ""))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take_back(self) -> None:
        """Ask for a tracker that has come back and show what it would change."""
        path = ask_for_tracker(self._page)
        if path is not None:
            self.show_returned(path)

    def show_returned(self, path: Path) -> None:
        """Show what a returned tracker would change."""
        from boarddesk.desk.returned import would_change

        try:
            found = would_change(self._bridge.desk, path, self._page.board_id)
        except RuleError as refusal:
            self._page.refused.emit(str(refusal))
            return
        if not found:
            self._page.said.emit(self._page.tr("Nothing in {0} differs from the log.").format(path.name))
            return
        dialog = ReturnedTracker(self._bridge, self._page.board_id, path.name, found, self._page)
        dialog.accepted.connect(lambda: self._tell_taken(dialog.taken))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _tell_taken(self, taken: int) -> None:
        said = counted(taken, self._page.tr("change"))
        self._page.said.emit(self._page.tr("{0} taken over from the tracker.").format(said))

    def go_to_minutes(self) -> None:
        """Go to the paragraph an action comes from."""
        line = self.table.current_line()
        if line is None:
            return
        if line.meeting_id is None or line.minute_id is None or line.came_from_deleted:
            self._refuse(self.tr("It has no place in the minutes."))
        else:
            self._page.wanted.emit(Place("minutes", line.meeting_id, line.minute_id))

    def show_thread(self) -> None:
        """Show the whole thread of the current action beside the log."""
        self._page.thread_pane.open()

    def offer_saved(self) -> None:
        """Offer the filters she has kept."""
        self._page.saved.offer()

    def ask_answers(self) -> None:
        """Show who has answered the current action, and who has not."""
        line = self.table.current_line()
        if line is None:
            return
        if not line.asked and not self._bridge.ask(is_of_many, line.id):
            self._refuse(self.tr("It has one owner. Who has answered is kept where ALL, a group or several own it."))
            return
        dialog = AnswersDialog(self._bridge, line, self.today, self._page)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _add_gestures(self) -> None:
        writing = [
            Gesture(self.tr("Add an update"), "U", self.begin_update, "add"),
            Gesture(self.tr("Status…"), "S", self.ask_status, "check"),
            Gesture(self.tr("Close with an update…"), "B", self.close_chosen, "check"),
            Gesture(self.tr("Split in two…"), "X", self.split),
            Gesture(self.tr("Merge what is selected into this one"), "M", self.merge),
            Gesture(self.tr("Who has answered…"), "A", self.ask_answers, "check_list"),
            Gesture(self.tr("Due date"), "D", lambda: self.edit("due"), "calendar_due"),
            Gesture(self.tr("Owners"), "O", lambda: self.edit("owners"), "members"),
            Gesture(self.tr("Edit text"), "E", lambda: self.edit("text"), "edit"),
            Gesture(self.tr("Edit this cell"), "F2", self.edit_here),
            Gesture(self.tr("Confidential"), "C", self.toggle_confidential, "lock"),
            Gesture(self.tr("Delete from the log"), "Del", self.delete, "delete"),
        ]
        if not self._page.of_meeting:
            writing.insert(0, Gesture(self.tr("New action"), "Ins", self.new_action, "add"))
            writing.append(Gesture(self.tr("Returned tracker…"), "Ctrl+Shift+I", self.take_back, "import"))
        self._writing = add_gestures(self.table, writing)
        go, *_ = add_gestures(
            self.table,
            [
                Gesture(self.tr("Go to its place in the minutes"), "Ctrl+Return", self.go_to_minutes, "minutes"),
                Gesture(self.tr("The whole thread"), "T", self.show_thread, "history"),
                Gesture(self.tr("Saved filters…"), "F", self.offer_saved, "star"),
            ],
        )
        go.setShortcuts([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")])

    def _chosen(self) -> list[ActionLine]:
        """The selected actions, else the current one."""
        current = self.table.current_line()
        return self.table.selected_lines() or ([current] if current is not None else [])

    def _try(self, work: Callable[[], object]) -> None:
        try:
            work()
        except RuleError as refusal:
            self._refuse(str(refusal))

    def _refuse(self, sentence: str) -> None:
        self.table.show_error(self.table.currentIndex(), sentence)
