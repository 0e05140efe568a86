"""Joins the search window to the board: searches in a thread, offers choices, goes to what was chosen."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from boarddesk.desk.boards import board_lines
from boarddesk.desk.search import search
from boarddesk.model.search import SearchHit, SearchOrder, SearchResult
from boarddesk.rules.search_filters import with_changed, with_filter, words_alone
from boarddesk.rules.search_query import read_query
from boarddesk.ui.jobs import Progress
from boarddesk.ui.palette.entries import place_of
from boarddesk.ui.search.chips import Chip
from boarddesk.ui.search.choices import choices
from boarddesk.ui.search.panel import SearchPanel
from boarddesk.ui.search.rows import Heading, Row, Suggestion
from boarddesk.ui.search.words import BOARD, OFFERED, count_words, tr

if TYPE_CHECKING:
    from boarddesk.ui.shell.window import MainWindow

REMEMBERED = 6
"""Searches of this session that are offered again."""


class SearchEverything(QObject):
    """One search at a time; what was typed meanwhile is searched next, and what is out of date is not shown."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.panel = SearchPanel(window)
        self.panel.order.set_current(window.settings.search_order.value)
        self.panel.asked_for.connect(self._ask)
        self.panel.taken.connect(self._take)
        self.panel.choices_wanted.connect(self._offer)
        self.panel.closed.connect(self._closed)
        self.panel.order.changed.connect(self._keep_order)
        self.last = ""
        """What was searched for last."""
        self._before: list[str] = []
        self._running = False
        self._wanted: tuple[str, SearchOrder] | None = None
        self._result: SearchResult | None = None
        self._focus: QWidget | None = None

    @property
    def order(self) -> SearchOrder:
        """Which results come first."""
        return SearchOrder(self.panel.order.current)

    def open(self, text: str) -> None:
        """Show the window with a text; Esc leads back to where she was."""
        bridge = self._window.bridge
        if bridge is None:
            return
        if not self.panel.isVisible():
            self._focus = QApplication.focusWidget()
        self._window.flush()
        several = len(bridge.ask(board_lines)) > 1
        self.panel.filters.offered = OFFERED if several else tuple(name for name in OFFERED if name != BOARD)
        self.panel.open_with(text or self.last)

    def _ask(self, text: str) -> None:
        self.last = text
        if not read_query(text):
            self._wanted = None
            problems = " ".join(read_query(text).problems)
            self.panel.show_rows(self._first_rows(), tr("Everything in the file is searched."), problems)
            return
        self._wanted = (text, self.order)
        self._begin()

    def _begin(self) -> None:
        if self._running or self._wanted is None:
            return
        self._running = True
        text, order = self._wanted
        self._window.jobs.start(
            partial(self._look, text, order), partial(self._found, text, order), partial(self._failed)
        )

    def _look(self, text: str, order: SearchOrder, progress: Progress) -> SearchResult | None:
        bridge = self._window.bridge
        return bridge.ask(search, text, order) if bridge is not None else None

    def _found(self, text: str, order: SearchOrder, result: SearchResult | None) -> None:
        self._running = False
        if self._wanted != (text, order):
            self._begin()
            return
        if result is None or not self.panel.isVisible():
            return
        self._result = result
        wrong = " ".join(result.query.problems)
        if not result.hits:
            self.panel.show_rows(self._nothing(text, result), tr("Nothing was found."), wrong)
            return
        said = count_words(result)
        if result.order is not order:
            said = tr("{0}: too many to weigh").format(said)
        self.panel.show_rows(result.hits, said, wrong)

    def _failed(self, error: BaseException) -> None:
        self._running = False
        self._window.failures.told(error)

    def _first_rows(self) -> list[Row]:
        """What she can do with an empty field."""
        rows: list[Row] = []
        if self._before:
            rows += [Heading(tr("Searched for lately")), *(Suggestion(text, text, "history") for text in self._before)]
        rows += [
            Heading(tr("Type a word, or its first letters. Filters can be chosen above or typed:")),
            *(Suggestion(words, text, icon) for words, text, icon in self._examples()),
        ]
        return rows

    def _examples(self) -> tuple[tuple[str, str, str], ...]:
        return (
            (tr("in:decisions   what was decided, the newest first"), "in:decisions ", "decisions"),
            (tr("in:actions   what somebody has to do"), "in:actions ", "action"),
            (tr("in:papers   papers by their names"), "in:papers ", "paperclip"),
        )

    def _nothing(self, text: str, result: SearchResult) -> list[Row]:
        """What she can try where nothing was found."""
        rows: list[Row] = [Heading(tr("Nothing was found. Try fewer words, or only the first letters of one."))]
        query = result.query
        words = words_alone(text, query.filters)
        if query.filters and words:
            rows.append(Suggestion(tr("Search for {0} without the filters").format(words), words, "close"))
        if '"' in words:
            bare = text.replace('"', "") if not query.filters else words.replace('"', "")
            rows.append(Suggestion(tr("Search for the words wherever they stand"), bare, "search"))
        if len(words.split()) > 1 and '"' not in words:
            longest = max(words.split(), key=len)
            rows.append(Suggestion(tr("Search for {0} alone").format(longest), longest, "search"))
        return rows

    def _offer(self, chip: Chip) -> None:
        bridge, board = self._window.bridge, self._window.board_id
        if bridge is None or board is None:
            return
        made = choices(bridge, board, chip.name, partial(self._choose, chip), partial(self._write, chip), self.panel)
        made.aboutToHide.connect(made.deleteLater)
        made.popup(chip.mapToGlobal(QPoint(0, chip.height() + 2)))
        if made.actions():
            made.setActiveAction(made.actions()[0])

    def _choose(self, chip: Chip, value: str) -> None:
        text = self.panel.field.text()
        self.panel.set_text(with_changed(text, chip.of, value) if chip.of else with_filter(text, chip.name, value))
        self.panel.field.setFocus()
        self.panel.field.end(False)

    def _write(self, chip: Chip) -> None:
        panel = self.panel
        if chip.of is not None:
            start = chip.of.start + len(chip.of.name) + 1
            panel.write_over(start, chip.of.end)
            return
        panel.set_text(f"{chip.name}: {panel.field.text()}")
        panel.field.setFocus()
        panel.field.setCursorPosition(len(chip.name) + 1)

    def _keep_order(self, order: str) -> None:
        self._window.settings.search_order = SearchOrder(order)

    def _closed(self) -> None:
        text = self.last.strip()
        if text and read_query(text):
            self._before = [text, *(each for each in self._before if each != text)][:REMEMBERED]
        focus, self._focus = self._focus, None
        if focus is not None and isValid(focus) and focus.isVisible():
            focus.setFocus()

    def _take(self, hit: SearchHit) -> None:
        window = self._window
        board = hit.board_id or window.board_id or ""
        window.finder.go(place_of(hit.kind, hit.target, board, hit.meeting_id), board)
        page = window.page
        if page is not None and self._result is not None:
            page.select_words(hit.target, self._result.query.terms)
