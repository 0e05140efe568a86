"""The history of what is selected, in a pane at the right of every page; it follows the selection."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction

from boarddesk.desk.history import history_of
from boarddesk.desk.history_places import night_of, thing_name, whereabouts
from boarddesk.desk.read_members import today
from boarddesk.model.history import HistoryLine, Thing
from boarddesk.ui.history.panel import HistoryPanel
from boarddesk.ui.history.words import About, tr
from boarddesk.ui.page import Page, Place
from boarddesk.ui.widgets.side_pane import SidePane

if TYPE_CHECKING:
    from boarddesk.ui.shell.workspace import Workspace

FOLLOW_AFTER = 180
"""Milliseconds after something else was selected, so that walking down a list costs nothing."""


class HistoryBeside(QObject):
    """Opens the pane, keeps it in step with the page, and closes it for another pane of the page."""

    def __init__(self, workspace: "Workspace", action: QAction) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._bridge = workspace.bridge
        self._action = action
        self.side = workspace.side
        self.panel = HistoryPanel(self.side)
        self.panel.hide()
        self.panel.list.taken.connect(self.go)
        self._pinned: Thing | None = None
        self._later = QTimer(self, interval=FOLLOW_AFTER, singleShot=True)
        self._later.timeout.connect(self.show_now)
        self.side.closed.connect(self._closed)
        workspace.page_made.connect(self._meet)
        workspace.arrived.connect(self._selected)
        self._bridge.changed.connect(lambda _: self._follow())

    @property
    def is_open(self) -> bool:
        """Whether the history is seen."""
        return self.side.shows(self.panel)

    def toggle(self) -> None:
        """Show the history of what is selected and go there; from there back to the page."""
        if self.is_open and self.side.holds_focus():
            self.side.close_panel()
            return
        page = self._workspace.page
        if page is None:
            return
        for pane in page.findChildren(SidePane):
            pane.close_panel()
        self.side.show_panel(tr("History"), self.panel)
        self.show_now()
        self.side.take_focus()

    def show(self, thing: Thing) -> None:
        """Show the history of a thing, until something is selected on the page."""
        self._pinned = thing
        if not self.is_open:
            self.toggle()
        else:
            self.show_now()
            self.side.take_focus()

    def show_now(self) -> None:
        """Show the history of what is selected now; what is typed is written first."""
        page = self._workspace.page
        if not self.is_open or page is None:
            return
        thing = self._pinned or page.thing() or self._around(page)
        if thing is None:
            self.panel.show_history(About(), (), self._bridge.ask(today))
            return
        lines = self._bridge.ask(history_of, thing)
        name, night = self._bridge.ask(thing_name, thing), self._bridge.ask(night_of, thing)
        self.panel.show_history(About(thing, name, night), lines, self._bridge.ask(today))

    def go(self, line: HistoryLine) -> None:
        """Go to what a line is about, where it still is."""
        thing = next((fact.thing for fact in line.facts), None)
        go_to(self._workspace, thing)

    def _around(self, page: Page) -> Thing | None:
        """With nothing selected it is the meeting or the board that is meant."""
        if page.subject_id is None:
            return None
        return Thing("meeting" if self._workspace.at_meeting else "board", page.subject_id)

    def _meet(self, page: Page) -> None:
        page.history_action = self._action
        for view in page.thing_views():
            view.addAction(self._action)
        page.thing_changed.connect(self._selected)
        page.history_wanted.connect(self.show)
        for pane in page.findChildren(SidePane):
            pane.opened.connect(self._give_way)

    def _selected(self) -> None:
        self._pinned = None
        self._follow()

    def _follow(self) -> None:
        if self.is_open:
            self._later.start()

    def _give_way(self) -> None:
        if self.is_open:
            self.side.hide()

    def _closed(self) -> None:
        self._pinned = None
        if self.side.holds_focus() and self._workspace.page is not None:
            self._workspace.page.focus_first()


def go_to(workspace: "Workspace", thing: Thing | None) -> None:
    """Go to a thing of the history, or say that it is gone."""
    board = workspace.board_id
    if thing is None or board is None:
        workspace.refused.emit(tr("This line is about no single thing."))
        return
    place = workspace.bridge.ask(whereabouts, thing, board)
    if place is None:
        workspace.refused.emit(tr("That is no longer there; only its history is."))
        return
    workspace.go(Place(place.page, place.subject_id, place.key), focus=True)
