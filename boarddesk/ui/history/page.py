"""The history of a board: everything that was done, the latest first, grouped by day."""

from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from boarddesk.desk.history import board_history, history_people
from boarddesk.desk.history_places import whereabouts
from boarddesk.desk.read_members import today
from boarddesk.model.changes import ChangeSet
from boarddesk.model.history import Cursor, HistoryFilter, HistoryLine, Thing
from boarddesk.rules.history.unspoken import UNSPOKEN_TABLES
from boarddesk.rules.history.vocabulary import TABLES
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.history.filters import HistoryFilters
from boarddesk.ui.history.list import HistoryList
from boarddesk.ui.page import Page, Place
from boarddesk.ui.widgets.buttons import outline
from boarddesk.ui.widgets.empty import EmptyState
from boarddesk.ui.widgets.pages import BETWEEN_BLOCKS, SHEET_LEFT, SHEET_RIGHT, PageHeader
from boarddesk.ui.widgets.painting import LEAD

AT_FIRST = 60
"""Lines that are read before anybody scrolls."""


class HistoryPage(Page):
    """What was done to this board, by whom and when; read on as she scrolls, a stretch at a time."""

    name: ClassVar[str] = "history"
    tables: ClassVar[frozenset[str]] = frozenset(TABLES) | UNSPOKEN_TABLES
    keys: ClassVar[tuple[tuple[str, str], ...]] = (
        ("Enter", "Go to what was changed"),
        ("Space", "Everything of a line: the words before and after"),
        ("Ctrl+F", "Filter"),
    )

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self.header = PageHeader(self.tr("History"))
        self.filters = HistoryFilters()
        self.list = HistoryList(self.tr("History of the board"), self)
        self.empty = EmptyState(
            "history",
            self.tr("Nothing has happened yet"),
            self.tr("Whatever is written or changed from now on stands here, with time and person."),
        )
        self.nothing = EmptyState("search", "", "", outline(self.tr("Clear the filter"), "close"))
        self._wanted = HistoryFilter()
        self._then: Cursor | None = None
        self._goal = AT_FIRST
        self._reading = QTimer(self, interval=0, singleShot=True)
        self._reading.timeout.connect(self._read_on)
        self._lay_out()
        self._connect()

    @override
    def reload(self) -> None:
        self.filters.today = self.bridge.ask(today)
        self.filters.offer_people(self.bridge.ask(history_people))
        self.hinted.emit(self.tr("Enter goes there   Space shows all of it"))
        self.counted.emit("")
        self.placed.emit("")
        self._begin()

    @override
    def refresh(self, changed: ChangeSet) -> None:
        self.filters.offer_people(self.bridge.ask(history_people))
        self._begin()

    @override
    def thing(self) -> Thing | None:
        line = self.list.current_line
        return next((fact.thing for fact in line.facts), None) if line is not None else None

    @override
    def thing_views(self) -> tuple[QWidget, ...]:
        return (self.list,)

    @override
    def focus_first(self) -> None:
        if self._stack.currentWidget() is self.list:
            self.list.choose_first()
            self.list.setFocus()
        else:
            self.filters.words.setFocus()

    def panes(self) -> tuple[QWidget, ...]:
        """What F6 walks through."""
        return (self.filters.words, self.list)

    def _begin(self) -> None:
        """Read from the latest line on; the line she was at stays current where it is still shown."""
        assert self.subject_id is not None
        kept = self.list.current_line
        self._wanted = self.filters.wanted
        part = self.bridge.ask(board_history, self.subject_id, self._wanted)
        self._goal = max(AT_FIRST, 0 if kept is None else self.list.currentIndex().row())
        self._then = part.then
        self.list.rows.show_lines(part.lines, self.filters.today)
        if kept is not None:
            self.list.setCurrentIndex(self.list.rows.index_of(kept.id))
        self._go_on()

    def _read_on(self) -> None:
        if self._then is None or self.subject_id is None:
            return
        part = self.bridge.ask(board_history, self.subject_id, self._wanted, self._then)
        self._then = part.then
        self.list.rows.add_lines(part.lines)
        self._go_on()

    def _go_on(self) -> None:
        if self._then is not None and len(self.list.rows.lines) < self._goal:
            self._reading.start()
        else:
            self._reading.stop()
        self._tell()

    def _more(self) -> None:
        """She has come near the end of what has been read."""
        if self._then is not None and not self._reading.isActive():
            self._goal = len(self.list.rows.lines) + AT_FIRST
            self._reading.start()

    def _tell(self) -> None:
        lines, narrowed = self.list.rows.lines, self._wanted.narrows
        shown: QWidget = self.list
        if not lines:
            shown = self.nothing if narrowed else self.empty
            if self._then is None:
                self.nothing.say(self.tr("Nothing fits"), self.tr("No line of the history holds what you look for."))
            else:
                self.nothing.say(self.tr("Looking further back…"), self.tr("Nothing that fits so far."))
            if self.nothing.button is not None:
                self.nothing.button.setVisible(self._then is None)
        had_focus = self.list.hasFocus()
        if self._stack.currentWidget() is not shown:
            self._stack.setCurrentWidget(shown)
            if had_focus:
                self.filters.words.setFocus()
        self.filters.setVisible(bool(lines) or narrowed)

    def _go(self, line: HistoryLine) -> None:
        assert self.subject_id is not None
        thing = next((fact.thing for fact in line.facts), None)
        if thing is None:
            self.refused.emit(self.tr("This line is about no single thing."))
            return
        place = self.bridge.ask(whereabouts, thing, self.subject_id)
        if place is None:
            self.refused.emit(self.tr("That is no longer there; only its history is."))
            return
        self.wanted.emit(Place(place.page, place.subject_id, place.key))

    def _lay_out(self) -> None:
        lead = int(LEAD)
        self._stack = QStackedLayout()
        for widget in (self.list, self.empty, self.nothing):
            self._stack.addWidget(widget)
        head = QVBoxLayout()
        head.setContentsMargins(lead, 0, SHEET_RIGHT - 12, 0)
        head.setSpacing(16)
        head.addWidget(self.header)
        head.addWidget(self.filters)
        column = QVBoxLayout(self)
        column.setContentsMargins(SHEET_LEFT - lead, BETWEEN_BLOCKS, 12, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(self._stack, 1)
        QWidget.setTabOrder(self.filters, self.list)

    def _connect(self) -> None:
        self.filters.chosen.connect(self._chosen)
        self.list.taken.connect(self._go)
        self.list.more_wanted.connect(self._more)
        self.list.selectionModel().currentChanged.connect(lambda *_: self.thing_changed.emit())
        self.filters.words.returnPressed.connect(self.focus_first)
        if self.nothing.button is not None:
            self.nothing.button.clicked.connect(self.filters.clear)
        find = QAction(self.tr("Filter the history"), self)
        find.setShortcut(QKeySequence("Ctrl+F"))
        find.triggered.connect(lambda _=False: self.filters.words.setFocus())
        self.addAction(find)

    def _chosen(self) -> None:
        if self.subject_id is not None and self.filters.wanted != self._wanted:
            self._begin()
            self.list.scrollToTop()
