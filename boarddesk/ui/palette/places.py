"""The places of a board for the palette: read in a thread and kept, so that opening it never waits for them."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from boarddesk.ui.jobs import Progress

if TYPE_CHECKING:
    from boarddesk.ui.palette.entries import Entry
    from boarddesk.ui.shell.window import MainWindow


class Places(QObject):
    """What was read last stands until the new reading is there."""

    ready = Signal()
    """There are other entries."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._of: tuple[object, str] | None = None
        self._running = False
        self._again = False
        self.entries: list[Entry] = []

    def read(self) -> None:
        """Read the places of the board that is shown."""
        bridge, board = self._window.bridge, self._window.board_id
        if bridge is None or board is None:
            return
        if self._of != (bridge, board):
            self._of, self.entries = (bridge, board), []
        if self._running:
            self._again = True
            return
        self._running, self._again = True, False
        of = (bridge, board)
        self._window.jobs.start(partial(self._entries, board), lambda found: self._take(of, found), self._failed)

    def _entries(self, board: str, progress: Progress) -> "list[Entry]":
        from boarddesk.desk.log_filters import log_filters
        from boarddesk.desk.reachable import reachable, reachable_actions
        from boarddesk.ui.palette.entries import filter_entries, place_entries

        bridge = self._window.bridge
        if bridge is None:
            return []
        lines = (*bridge.ask(reachable, board), *bridge.ask(reachable_actions, board))
        filters = filter_entries(self._window, bridge.ask(log_filters, board))
        return [*place_entries(self._window, lines), *filters]

    def _take(self, of: tuple[object, str], found: "list[Entry]") -> None:
        self._running = False
        if self._of == of:
            self.entries = found
            self.ready.emit()
        if self._again:
            self.read()

    def _failed(self, error: BaseException) -> None:
        self._running = False
        self._window.failures.told(error)
