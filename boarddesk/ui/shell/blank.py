"""What stands on the sheet of a file without a board."""

from PySide6.QtWidgets import QWidget

from boarddesk.ui.widgets.buttons import primary
from boarddesk.ui.widgets.empty import EmptyState


class Blank(EmptyState):
    """Says that a board is to be named first, and has the button for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.new_board = primary("", "add")
        super().__init__("members", "", "", self.new_board, parent)
        self.new_board.setText(self.tr("New board"))
        self.say(
            self.tr("This file holds no board yet"), self.tr("Name your board first; its members and meetings follow.")
        )
        self.setFocusProxy(self.new_board)
