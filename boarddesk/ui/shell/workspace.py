"""An open board file in the window: the sidebar, and on the sheet the page she is at."""

import datetime as dt
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSplitter,
    QSplitterHandle,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from boarddesk.model.changes import ChangeSet
from boarddesk.model.enums import MeetingStatus
from boarddesk.model.lines.boards import BoardLine
from boarddesk.model.lines.meetings import MeetingLine
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.page import Page, Place
from boarddesk.ui.shell.blank import Blank
from boarddesk.ui.shell.meeting_head import MeetingHead
from boarddesk.ui.shell.navigator import MeetingRow, PageRow
from boarddesk.ui.shell.places import Trail
from boarddesk.ui.shell.registry import PageEntry, Registry, Scope
from boarddesk.ui.shell.sheet import Sheet
from boarddesk.ui.shell.sidebar import Sidebar
from boarddesk.ui.widgets.labels import hairline
from boarddesk.ui.widgets.side_pane import SidePane

BESIDE = 304
COUNT_AFTER = 300
"""Milliseconds after a change of actions until they are counted, so that typing them costs nothing."""


class Workspace(QSplitter):
    """Shows the boards of a file; made anew for each file that is opened."""

    said = Signal(str)
    refused = Signal(str)
    offered = Signal(str, str, object)
    hinted = Signal(str)
    placed = Signal(str)
    counted = Signal(str)
    page_made = Signal(object)
    """A page that is shown for the first time."""
    arrived = Signal()
    """She is at another place, or what stands there has another name."""
    new_meeting_wanted = Signal()
    new_board_wanted = Signal()

    def __init__(
        self,
        bridge: Bridge,
        registry: Registry,
        board_commands: Sequence[QAction],
        today: dt.date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.bridge = bridge
        self.trail = Trail()
        self.board_id: str | None = None
        self.meeting_id: str | None = None
        self._registry = registry
        self._board_commands = board_commands
        self._today = today
        self._boards: tuple[BoardLine, ...] = ()
        self._meetings: tuple[MeetingLine, ...] = ()
        self._pages: dict[str, Page] = {}
        self._words: dict[tuple[str, str], str] = {}
        self._counting = QTimer(self, interval=COUNT_AFTER, singleShot=True)
        self.sidebar = Sidebar(self)
        self.head = MeetingHead([entry.shown_title for entry in registry.of(Scope.MEETING)], self)
        self._meeting_pages = QStackedWidget(self)
        self._outer = QStackedWidget(self)
        self.blank = Blank(self)
        self.side = SidePane(self)
        """What is shown beside any page: the history of what is selected."""
        self._seam = hairline(self, vertical=True)
        self._lay_out()
        self._connect()

    @property
    def page(self) -> Page | None:
        """The page she is at."""
        entry = self._registry.page(self.trail.here.page) if self.trail.here else None
        return self._pages.get(entry.name) if entry else None

    @property
    def boards(self) -> tuple[BoardLine, ...]:
        """The boards of the file."""
        return self._boards

    @property
    def meetings(self) -> tuple[MeetingLine, ...]:
        """The meetings of the board, the latest first."""
        return self._meetings

    @property
    def meeting(self) -> MeetingLine | None:
        """The meeting that is shown."""
        return next((line for line in self._meetings if line.id == self.meeting_id), None)

    @property
    def board(self) -> BoardLine | None:
        """The board that is shown."""
        return next((line for line in self._boards if line.id == self.board_id), None)

    @property
    def at_meeting(self) -> bool:
        """Whether a page of a meeting is shown, not one of the board."""
        return self._outer.currentWidget() is self._meeting_host

    @property
    def built(self) -> tuple[Page, ...]:
        """The pages that have been shown at least once."""
        return tuple(self._pages.values())

    def begin(self, board_id: str | None = None, place: Place | None = None) -> None:
        """Show the file for the first time: where she was, else where one would look first."""
        self._load_boards(board_id)
        if place is not None and self._possible(place):
            self.go(place)
        else:
            self.go_home()

    def go_home(self) -> None:
        """Show where one would look first: a meeting in session, else the overview; the members of a new board.

        Exports and the menu of meetings are about the meeting nearest to today until another one is opened.
        """
        in_session = [line for line in self._meetings if line.status is MeetingStatus.IN_SESSION]
        if self.board_id is None:
            self._show_blank()
        elif in_session:
            self.open_meeting(in_session[0].id)
        elif self._meetings:
            self.meeting_id = min(self._meetings, key=lambda line: abs((line.date - self._today).days)).id
            self.open_board_page(self._registry.of(Scope.BOARD)[0].name)
        else:
            self.open_board_page("members")

    def show_board(self, board_id: str) -> None:
        """Show another board of the file."""
        self.flush()
        self._load_boards(board_id)
        self.meeting_id = None
        self.go_home()

    def go(self, place: Place, focus: bool = False) -> None:
        """Show a place; a place whose subject is gone is passed over."""
        entry = self._registry.page(place.page)
        if entry is None or not self._possible(place):
            return
        leaving = self.page
        page = self._page(entry)
        if leaving is not None and leaving is not page:
            leaving.flush()
        self.trail.arrive(place)
        if page.subject_id != place.subject_id:
            self._words = {key: words for key, words in self._words.items() if key[0] != place.page}
        for kind in ("hinted", "placed", "counted"):
            self._tell(kind, self._words.get((place.page, kind), ""))
        page.set_subject(place.subject_id)
        if entry.scope is Scope.MEETING:
            self._show_meeting(place.subject_id, entry)
        else:
            self._outer.setCurrentWidget(page)
            self.sidebar.navigator.choose(entry.name)
        if place.key is not None:
            page.select(place.key)
        if focus:
            page.focus_first()
        self.arrived.emit()

    def back(self) -> None:
        """Go back to the place before."""
        place = self.trail.back()
        while place is not None and not self._possible(place):
            place = self.trail.back()
        if place is not None:
            self.trail.here = None
            self.go(place, focus=True)

    def open_board_page(self, name: str, focus: bool = False) -> None:
        """Show a page of the board."""
        if self.board_id is not None:
            self.go(Place(name, self.board_id), focus)

    def open_meeting(self, meeting_id: str, page: str | None = None, focus: bool = False) -> None:
        """Show a meeting, on the page given or on the one that was shown of a meeting last."""
        entries = self._registry.of(Scope.MEETING)
        name = page or entries[max(0, self.head.tabs.currentIndex())].name
        self.go(Place(name, meeting_id), focus)

    def open_tab(self, position: int, focus: bool = True) -> None:
        """Show a page of the meeting by its place in the row of tabs."""
        entries = self._registry.of(Scope.MEETING)
        subject = self.meeting_id or (self._meetings[0].id if self._meetings else None)
        if subject is not None and 0 <= position < len(entries):
            self.go(Place(entries[position].name, subject), focus)

    def flush(self) -> None:
        """Write whatever has been typed in any page."""
        for page in self._pages.values():
            page.flush()

    def panes(self) -> tuple[QWidget, ...]:
        """What F6 walks through."""
        page = self.page
        inner = getattr(page, "panes", None)
        own = tuple(inner()) if callable(inner) else (page,) if page is not None else (self.blank,)
        tabs: tuple[QWidget, ...] = (self.head.tabs,) if self._outer.currentWidget() is not page else ()
        side: tuple[QWidget, ...] = (self.sidebar.navigator,) if self.sidebar.isVisible() else ()
        beside: tuple[QWidget, ...] = (self.side.entrance,) if self.side.isVisible() else ()
        return (*side, *tabs, *own, *beside)

    def _lay_out(self) -> None:
        host = QWidget(self)
        inner = QVBoxLayout(host)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self.head)
        inner.addWidget(self._meeting_pages, 1)
        self._meeting_host = host
        self._outer.addWidget(self.blank)
        self._outer.addWidget(host)
        sheet = Sheet(self)
        around = QHBoxLayout(sheet)
        around.setContentsMargins(1, 1, 0, 1)
        around.setSpacing(0)
        around.addWidget(self._outer, 1)
        around.addWidget(self._seam)
        around.addWidget(self.side)
        self._seam.hide()
        self.side.setFixedWidth(BESIDE)
        self.side.opened.connect(self._seam.show)
        self.side.gone.connect(self._seam.hide)
        self.addWidget(self.sidebar)
        self.addWidget(sheet)
        self.setHandleWidth(5)
        self.setChildrenCollapsible(False)
        self.setStretchFactor(1, 1)
        self.sidebar.setMinimumWidth(170)
        sheet.setMinimumWidth(480)

    def _connect(self) -> None:
        navigator = self.sidebar.navigator
        navigator.page_wanted.connect(self.open_board_page)
        navigator.meeting_wanted.connect(self.open_meeting)
        navigator.entered.connect(self._enter_page)
        self.sidebar.board_wanted.connect(self.show_board)
        self.sidebar.new_meeting.clicked.connect(self.new_meeting_wanted)
        self.head.tab_wanted.connect(self._tab_wanted)
        self.blank.new_board.clicked.connect(self.new_board_wanted)
        self.bridge.changed.connect(self._changed)
        self._counting.timeout.connect(self._load_rows)

    @override
    def createHandle(self) -> QSplitterHandle:
        return _Seam(self.orientation(), self)

    def _page(self, entry: PageEntry) -> Page:
        found = self._pages.get(entry.name)
        if found is None:
            found = self._pages[entry.name] = entry.page_class()(self.bridge, self)
            self._listen(entry, found)
            (self._meeting_pages if entry.scope is Scope.MEETING else self._outer).addWidget(found)
            self.page_made.emit(found)
        return found

    def _listen(self, entry: PageEntry, page: Page) -> None:
        page.said.connect(self.said)
        page.refused.connect(self.refused)
        page.offered.connect(self.offered)
        page.wanted.connect(self._wanted)
        for kind, signal in (("hinted", page.hinted), ("placed", page.placed), ("counted", page.counted)):
            signal.connect(partial(self._heard, entry.name, kind))

    def _heard(self, name: str, kind: str, text: str) -> None:
        """Keep what a page says of itself, and pass it on while she is there."""
        self._words[name, kind] = text
        if self.trail.here is not None and self.trail.here.page == name:
            self._tell(kind, text)

    def _tell(self, kind: str, text: str) -> None:
        {"hinted": self.hinted, "placed": self.placed, "counted": self.counted}[kind].emit(text)

    def _show_meeting(self, meeting_id: str, entry: PageEntry) -> None:
        self.meeting_id = meeting_id
        position = self._registry.of(Scope.MEETING).index(entry)
        self._follow_tab(position)
        self._refresh_head()
        self._meeting_pages.setCurrentWidget(self._pages[entry.name])
        self._outer.setCurrentWidget(self._meeting_host)
        self.sidebar.navigator.choose(meeting_id)

    def _follow_tab(self, position: int) -> None:
        tabs = self.head.tabs
        blocked = tabs.blockSignals(True)
        tabs.setCurrentIndex(position)
        tabs.blockSignals(blocked)

    def _refresh_head(self) -> None:
        from boarddesk.desk.boards import board_details
        from boarddesk.desk.meetings import STATUS_WORDS

        line = self.meeting
        if line is not None and self.board_id is not None:
            usual = self.bridge.ask(board_details, self.board_id).meeting_title
            self.head.show_meeting(line, STATUS_WORDS[line.status], "" if line.title == usual else line.title)

    def _show_blank(self) -> None:
        self.trail.here = None
        self.meeting_id = None
        self._outer.setCurrentWidget(self.blank)
        self.arrived.emit()

    def _load_boards(self, wanted: str | None) -> None:
        from boarddesk.desk.boards import board_lines

        self._boards = self.bridge.ask(board_lines)
        known = [board.id for board in self._boards]
        self.board_id = wanted if wanted in known else known[0] if known else None
        self.sidebar.set_boards(self._boards, self.board_id or "", self._board_commands)
        self._load_rows()

    def _load_rows(self) -> None:
        from boarddesk.desk.action_lines import open_count
        from boarddesk.desk.meetings import STATUS_WORDS, meeting_lines

        board = self.board_id
        self._meetings = self.bridge.ask(meeting_lines, board) if board else ()
        counts = {"actions": self.bridge.ask(open_count, board)} if board else {}
        pages = [
            PageRow(entry.name, entry.shown_title, entry.icon, counts.get(entry.name))
            for entry in self._registry.of(Scope.BOARD)
        ]
        rows = [MeetingRow(line, STATUS_WORDS[line.status]) for line in self._meetings]
        self.sidebar.navigator.set_rows(pages if board else [], rows)
        self.sidebar.new_meeting.setVisible(board is not None and self.bridge.can_write)

    def _possible(self, place: Place) -> bool:
        entry = self._registry.page(place.page)
        if entry is None:
            return False
        known = self._meetings if entry.scope is Scope.MEETING else self._boards
        return any(line.id == place.subject_id for line in known)

    def _changed(self, changed: ChangeSet) -> None:
        if changed.touches("action") and not self._counting.isActive():
            self._counting.start()
        if not changed.touches("board", "meeting"):
            return
        if changed.touches("board"):
            self._load_boards(self.board_id)
        else:
            self._load_rows()
        here = self.trail.here
        if here is None or not self._possible(here):
            self.trail.here = None
            self.meeting_id = None
            self.go_home()
        else:
            self._refresh_head()
            self.arrived.emit()

    def _wanted(self, place: object) -> None:
        if isinstance(place, Place):
            self.go(place, focus=True)

    def _tab_wanted(self, position: int) -> None:
        self.open_tab(position, focus=False)

    def _enter_page(self) -> None:
        page = self.page
        if page is not None:
            page.focus_first()


class _Seam(QSplitterHandle):
    """The seam between chrome and sheet: there to be dragged, not to be seen."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        return
