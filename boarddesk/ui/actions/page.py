"""The action log: everything the board has asked for, edited in place."""

import datetime as dt
from dataclasses import replace
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from boarddesk.desk.action_lines import ActionLog, action_log, some_lines
from boarddesk.desk.meetings import meeting_line
from boarddesk.model.changes import ChangeSet
from boarddesk.model.enums import ActionGrouping, LogView
from boarddesk.model.history import Thing
from boarddesk.model.lines.actions import ActionLine
from boarddesk.model.lines.log_filters import LogFilter
from boarddesk.ui.actions.commands import LogCommands
from boarddesk.ui.actions.filters import Filters
from boarddesk.ui.actions.heading import heading, tally
from boarddesk.ui.actions.saved import FILTER, SavedFilters
from boarddesk.ui.actions.table import USUAL_ORDER
from boarddesk.ui.actions.thread import LogThread
from boarddesk.ui.actions.touched import touched_actions
from boarddesk.ui.actions.views import Choice, meeting_day, meeting_of_day, owner_name, owner_of_name
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.page import Page
from boarddesk.ui.widgets.buttons import outline, primary
from boarddesk.ui.widgets.empty import EmptyState
from boarddesk.ui.widgets.pages import BETWEEN_BLOCKS, SHEET_LEFT, SHEET_RIGHT, PageHeader
from boarddesk.ui.widgets.painting import LEAD


class LogPage(Page):
    """What the board's log and a meeting's log have in common."""

    tables: ClassVar[frozenset[str]] = frozenset(
        {
            "action", "actionanswer", "actionowner", "actionupdate", "duechange", "meeting", "minute", "agendaitem",
            "person", "membership", "membershipinitials", "membershiporganisation", "organisation", "registergroup",
        }
    )  # fmt: skip
    keys: ClassVar[tuple[tuple[str, str], ...]] = (
        ("Enter", "Show or hide the history, or fold a group"),
        ("U", "Add an update"),
        ("S", "Change the status of what is selected"),
        ("B", "Close what is selected with one update"),
        ("X", "Split an action in two"),
        ("M", "Merge what is selected into the current one"),
        ("A", "Who has answered, of the many who were asked"),
        ("D", "Move the due date"),
        ("O", "Change the owners"),
        ("E", "Change the text"),
        ("C", "Confidential or not"),
        ("Ctrl+Enter", "Go to its place in the minutes"),
        ("Del", "Delete from the log"),
        ("T", "The whole thread, beside the log"),
        ("F", "Saved filters"),
        ("Ctrl+F", "Filter"),
    )
    of_meeting: ClassVar[bool] = False
    memory: ClassVar[str] = "actions"
    """Under which name grouping and folded groups are remembered."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self.log = ActionLog((), dt.date.min, None, None)
        self._choice: Choice | None = None
        self.filters = Filters(with_meetings=not self.of_meeting)
        self.commands = LogCommands(self)
        self.table = self.commands.table
        self.saved = SavedFilters(self)
        self.thread_pane = LogThread(self)
        self.empty = self._make_empty()
        self.nothing = EmptyState("search", "", "", outline(self.tr("Clear the filter"), "close"))
        self._lay_out()
        self._connect()

    @property
    def board_id(self) -> str:
        """The board whose actions these are."""
        assert self.subject_id is not None
        return self.subject_id

    @override
    def reload(self) -> None:
        self._show(self._ask())

    @override
    def refresh(self, changed: ChangeSet) -> None:
        touched = touched_actions(changed)
        if touched is None:
            self.reload()
            return
        fresh = {line.id: line for line in self.bridge.ask(some_lines, self.board_id, touched)}
        kept = (fresh.get(line.id, line) for line in self.log.lines if line.id in fresh or line.id not in touched)
        self._show(replace(self.log, lines=tuple(kept)))

    @override
    def flush(self) -> None:
        self.table.history.save()

    @override
    def select(self, key: str) -> None:
        if key.startswith(FILTER):
            self.saved.apply_named(key.removeprefix(FILTER))
            return
        if not any(line.id == key for line in self.table.shown_lines()):
            self.filters.views.set_current(LogView.ALL)
            self.filters.clear()
        self.table.select_key(key)

    @override
    def thing(self) -> Thing | None:
        line = self.table.current_line()
        return Thing("action", line.id) if line is not None else None

    @override
    def thing_views(self) -> tuple[QWidget, ...]:
        return (self.table,)

    @override
    def focus_first(self) -> None:
        if self._stack.currentWidget() is self.table:
            if not self.table.currentIndex().isValid():
                self.table.setCurrentIndex(self.table.proxy.index(0, 1))
            self.table.setFocus()
        else:
            (self.filters.words if self.log.lines else self.empty.button or self).setFocus()

    def shown_filter(self) -> LogFilter:
        """What is shown now, as a filter without a name."""
        choice, order = self.filters.choice, self.table.order
        column, descending = order if order != USUAL_ORDER else ("", False)
        owner, meeting = owner_name(self.log.lines, choice.owner), meeting_day(self.log.lines, choice.meeting)
        words = " ".join(self.filters.words.text().split())
        return LogFilter("", words, choice.view, owner, meeting, self.table.grouping, column, descending)

    def apply_filter(self, kept: LogFilter) -> None:
        """Show what a kept filter shows."""
        lines = self.log.lines
        self.filters.set_choice(
            kept.view, owner_of_name(lines, kept.owner), meeting_of_day(lines, kept.meeting), kept.words
        )
        self.filters.groups.setCurrentIndex(max(0, self.filters.groups.findData(kept.grouping.value)))
        self.table.group_by(kept.grouping)
        known = {column.id for column in self.table.columns}
        self.table.sort_by_column(*((kept.column, kept.descending) if kept.column in known else USUAL_ORDER))
        self.focus_first()

    def show_action(self, key: str) -> None:
        """Select an action, whatever the filters leave out, and go to it."""
        self.select(key)
        self.focus_first()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.thread_pane.fit()

    def panes(self) -> tuple[QWidget, ...]:
        """What F6 walks through."""
        side = (self.thread_pane.side.entrance,) if not self.thread_pane.side.isHidden() else ()
        return (self.filters.words, self.table, *side) if self.log.lines else (self,)

    def _ask(self) -> ActionLog:
        return self.bridge.ask(action_log, self.board_id)

    def _make_empty(self) -> EmptyState:
        return EmptyState(
            "actions",
            self.tr("No actions yet"),
            self.tr("Initials typed in the Action By column of the minutes make an action, which then appears here."),
            primary(self.tr("New action"), "add") if not self.of_meeting else None,
        )

    def _lay_out(self) -> None:
        lead = int(LEAD)
        self.head = QVBoxLayout()
        self.head.setContentsMargins(lead, 0, SHEET_RIGHT - 12, 0)
        self.head.setSpacing(16)
        self.head.addWidget(self.filters)
        self._stack = QStackedLayout()
        for widget in (self.table, self.empty, self.nothing):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(SHEET_LEFT - lead, 18 if self.of_meeting else BETWEEN_BLOCKS, 12, 0)
        column.setSpacing(12)
        column.addLayout(self.head)
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addLayout(self._stack, 1)
        beside.addWidget(self.thread_pane.side)
        column.addLayout(beside, 1)
        self.filters.row.addWidget(self.saved.button)
        QWidget.setTabOrder(self.filters.groups, self.saved.button)
        QWidget.setTabOrder(self.saved.button, self.table)
        QWidget.setTabOrder(self.table, self.thread_pane.side)

    def _connect(self) -> None:
        self.filters.chosen.connect(self._choose)
        self.filters.words.textChanged.connect(self._filter)
        find = QAction(self.tr("Filter the actions"), self)
        find.setShortcut(QKeySequence("Ctrl+F"))
        find.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.triggered.connect(lambda _=False: self._find())
        self.addAction(find)
        self.filters.words.returnPressed.connect(self.focus_first)
        groups = self.filters.groups
        groups.setCurrentIndex(max(0, groups.findData(self.table.grouping.value)))
        groups.activated.connect(lambda _: self.table.group_by(ActionGrouping(groups.currentData())))
        self.table.line_changed.connect(self._tell_place)
        self.table.line_changed.connect(lambda _: self.thing_changed.emit())
        for state, answer in ((self.empty, self.commands.new_action), (self.nothing, self.filters.clear)):
            if state.button is not None:
                state.button.clicked.connect(answer)

    def _show(self, log: ActionLog) -> None:
        self.log = log
        self.table.today, self.table.coming = log.today, log.next_meeting
        self.table.lines_model.set_can_edit(self.bridge.can_write)
        self.commands.set_can_write(self.bridge.can_write)
        if self.table.unfolded is not None and all(line.id != self.table.unfolded for line in log.lines):
            self.table.unfold(None)
        self.filters.show_log(log)
        self.table.replace_lines(log.lines)
        self._choose()
        self.thread_pane.refresh()
        self.filters.setVisible(bool(log.lines))
        self.counted.emit(tally(log))
        self.hinted.emit(self.tr("Enter history   U update   S status"))

    def _choose(self) -> None:
        choice = self.filters.choice
        if choice != self._choice:
            self._choice = choice
            self.table.filter_by(choice.accepts)
        self._pick_stack()

    def _filter(self, text: str) -> None:
        self.table.filter_words(text)
        self._pick_stack()

    def _find(self) -> None:
        self.filters.words.setFocus()
        self.filters.words.selectAll()

    def _pick_stack(self) -> None:
        had_focus = self.table.hasFocus()
        if self.table.proxy.rowCount():
            shown: QWidget = self.table
        elif not self.log.lines:
            shown = self.empty
        else:
            shown = self.nothing
            self._say_nothing()
        if self._stack.currentWidget() is not shown:
            self._stack.setCurrentWidget(shown)
            if had_focus:
                self.focus_first()

    def _say_nothing(self) -> None:
        narrowed = self.filters.narrowed
        if self.nothing.button is not None:
            self.nothing.button.setVisible(narrowed)
        if narrowed:
            self.nothing.say(self.tr("No action fits"), self.tr("No action of this view holds what you look for."))
        else:
            self.nothing.say(self.tr("Nothing here"), self.tr("No action belongs to this view now."))

    def _tell_place(self, line: object) -> None:
        self.placed.emit(self.tr("action {0}").format(line.ref) if isinstance(line, ActionLine) else "")


class ActionsPage(LogPage):
    """The board's action log."""

    name: ClassVar[str] = "actions"
    keys: ClassVar[tuple[tuple[str, str], ...]] = (*LogPage.keys, ("Ctrl+Shift+I", "Read a tracker that has come back"))

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self.header = PageHeader(self.tr("Actions"))
        self.new = primary(self.tr("New action"), "add", self.tr("Ins"))
        self.new.clicked.connect(self.commands.new_action)
        self.back = outline(self.tr("Returned tracker…"), "import")
        self.back.clicked.connect(self.commands.take_back)
        self.header.add_tool(self.back)
        self.header.add_tool(self.new)
        self.head.insertWidget(0, self.header)
        QWidget.setTabOrder(self.back, self.new)
        QWidget.setTabOrder(self.new, self.filters)

    @override
    def _show(self, log: ActionLog) -> None:
        super()._show(log)
        self.header.set_subtitle(heading(log))
        self.new.setVisible(self.bridge.can_write and bool(log.lines))
        self.back.setVisible(self.bridge.can_write)


class MeetingActionsPage(LogPage):
    """The actions agreed at one meeting."""

    name: ClassVar[str] = "meeting_actions"
    of_meeting: ClassVar[bool] = True
    memory: ClassVar[str] = "meeting_actions"

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        self._board_id = ""
        super().__init__(bridge, parent)

    @property
    @override
    def board_id(self) -> str:
        return self._board_id

    @override
    def _ask(self) -> ActionLog:
        assert self.subject_id is not None
        self._board_id = self.bridge.ask(meeting_line, self.subject_id).board_id
        return self.bridge.ask(action_log, self._board_id, self.subject_id)
