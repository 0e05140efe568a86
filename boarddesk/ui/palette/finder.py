"""Joins the palette to the window: what is offered, what was used, the search of the text in its own thread."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from boarddesk.model.search import SearchResult
from boarddesk.ui.jobs import Progress
from boarddesk.ui.palette.places import Places

if TYPE_CHECKING:
    from boarddesk.ui.page import Place
    from boarddesk.ui.palette.entries import Entry
    from boarddesk.ui.palette.palette import Palette
    from boarddesk.ui.search.everything import SearchEverything
    from boarddesk.ui.shell.window import MainWindow

REMEMBERED = 20


class Finder(QObject):
    """Opens the palette and does what is chosen there."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._palette: Palette | None = None
        self._commands: list[Entry] = []
        self._places = Places(window)
        self._places.ready.connect(self._places_ready)
        self._used: list[str] = []
        self._everything: SearchEverything | None = None
        self._asked = ""
        self._focus: QWidget | None = None

    @property
    def palette(self) -> "Palette | None":
        """The palette, once it has been opened."""
        return self._palette

    def open(self) -> None:
        """Find anything."""
        self._open("")

    @property
    def everything(self) -> "SearchEverything":
        """The search window, made when it is asked for first."""
        from boarddesk.ui.search.everything import SearchEverything

        if self._everything is None:
            self._everything = SearchEverything(self._window)
        return self._everything

    def search(self) -> None:
        """Search the text of everything, going on from what stands in the palette or was searched for last."""
        text = ""
        if self._palette is not None and self._palette.isVisible():
            text = self._palette.field.text().removeprefix("?").strip()
            self._palette.dismiss()
        self.everything.open(text)

    def go(self, place: "Place", board_id: str) -> None:
        """Go to a place of any board of the file."""
        workspace = self._window.workspace
        if workspace is not None and board_id and workspace.board_id != board_id:
            workspace.show_board(board_id)
        self._window.open_place(place)

    def _open(self, text: str) -> None:
        from boarddesk.ui.palette.entries import command_entries
        from boarddesk.ui.palette.palette import Palette

        if self._window.bridge is None:
            return
        if self._palette is None:
            self._palette = Palette(self._window)
            self._palette.asked_for.connect(self._ask)
            self._palette.taken.connect(self._take)
            self._palette.closed.connect(self._closed)
        if self._palette.isVisible():
            self._palette.dismiss()
        self._focus = QApplication.focusWidget()
        self._window.flush()
        self._commands = command_entries(self._window)
        self._palette.open_with(text)
        self._places.read()

    def _places_ready(self) -> None:
        if self._palette is not None and self._palette.isVisible() and self._palette.field.text():
            self._ask(self._palette.field.text())

    def _ask(self, text: str) -> None:
        from boarddesk.ui.palette.choosing import Only, asked, chosen

        if self._palette is None:
            return
        self._asked = text
        only, words = asked(text)
        if only is not Only.TEXT:
            self._palette.show_lines(
                chosen((*self._places.entries, *self._commands), text, self._used), self.tr("Nothing is called so.")
            )
            return
        if not words:
            self._palette.show_lines((), self.tr("Words, “phrases”, by:PB, from:2009-04, to:2010, in:decisions"))
            return
        self._window.jobs.start(partial(self._look, words), partial(self._found, text))

    def _look(self, words: str, progress: Progress) -> SearchResult | None:
        from boarddesk.desk.search import search

        bridge = self._window.bridge
        return bridge.ask(search, words) if bridge is not None else None

    def _found(self, text: str, result: SearchResult | None) -> None:
        from boarddesk.ui.palette.entries import hit_entries

        if result is not None and self._palette is not None and text == self._asked and self._palette.isVisible():
            nothing = " ".join(result.query.problems) or self.tr("Nothing was found.")
            self._palette.show_lines(hit_entries(self._window, result.hits), nothing)

    def _closed(self) -> None:
        focus, self._focus = self._focus, None
        if focus is not None and isValid(focus) and focus.isVisible():
            focus.setFocus()

    def _take(self, entry: "Entry") -> None:
        self._used = [entry.name, *(name for name in self._used if name != entry.name)][:REMEMBERED]
        entry.run()
