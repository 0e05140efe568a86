"""Says at the foot of the window what the entry of a menu does, for whoever goes through it by the keys."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from boarddesk.ui.shell.status_line import StatusLine


class MenuWords(QObject):
    """The sentence of the entry that is picked, until the menu closes; then the keys of the page again."""

    def __init__(self, menu: QMenu, foot: StatusLine) -> None:
        super().__init__(menu)
        self._foot = foot
        self._before = ""
        menu.aboutToShow.connect(self._remember)
        menu.hovered.connect(self._say)
        menu.aboutToHide.connect(self._restore)

    def _remember(self) -> None:
        self._before = self._foot.hint.text

    def _say(self, action: QAction) -> None:
        self._foot.hint.say(action.statusTip())

    def _restore(self) -> None:
        self._foot.hint.say(self._before)
