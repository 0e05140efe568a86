"""What can be exported and printed from where she is; the actions come from the screen that writes documents."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

if TYPE_CHECKING:
    from boarddesk.ui.shell.window import MainWindow

MODULE = "boarddesk.ui.exporting"


class Outputs(QObject):
    """Puts `export_actions(window)` and `print_actions(window)` of the exporting screen into File and into the head of
    the meeting, anew at every place, because what can be written depends on it.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._offered: list[QAction] = []

    def fill(self) -> None:
        """Offer what can be written from here."""
        before = self._offered
        exports, prints = self._made("export_actions"), self._made("print_actions")
        self._offered = [*exports, *prints]
        self._window.menus.set_outputs(exports, prints)
        if self._window.workspace is not None:
            self._window.workspace.head.set_menus(exports, prints)
        for action in before:
            action.deleteLater()

    def clear(self) -> None:
        """Offer nothing."""
        self._window.menus.set_outputs([], [])
        for action in self._offered:
            action.deleteLater()
        self._offered = []

    def _made(self, name: str) -> Sequence[QAction]:
        maker = self._window.registry.dialog(MODULE, name)
        return list(maker(self._window)) if maker is not None else []
