"""The page from left to right: the agenda, the paper, the pane on demand; widths are dragged and remembered."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from boarddesk.ui.widgets.remembered import remembered
from boarddesk.ui.widgets.side_pane import WIDTH as SIDE
from boarddesk.ui.widgets.side_pane import SidePane

AGENDA = 206
AGENDA_KEY, SIDE_KEY = "minutes/agenda_width", "minutes/side_width"
NARROWEST, WIDEST = 200, 420
LEAST_PAPER = 330


class Panes(QSplitter):
    """Gives a change of the window's width to the paper, and of a pane's to nothing else."""

    def __init__(self, agenda: QWidget, middle: QWidget, side: SidePane, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._agenda, self._side = agenda, side
        self._widths = {AGENDA_KEY: kept(AGENDA_KEY, AGENDA), SIDE_KEY: kept(SIDE_KEY, SIDE)}
        agenda.setMinimumWidth(NARROWEST)
        middle.setMinimumWidth(LEAST_PAPER)
        for place, widget in enumerate((agenda, middle, side)):
            self.addWidget(widget)
            self.setStretchFactor(place, 1 if widget is middle else 0)
            self.setCollapsible(place, False)
        self.setHandleWidth(1)
        self.splitterMoved.connect(self._moved)
        self.settle()

    def settle(self) -> None:
        """Give agenda and side pane their widths, as when one of them is shown again."""
        agenda, side = self._widths[AGENDA_KEY], self._widths[SIDE_KEY]
        room = max(self.width(), 900)
        self.setSizes([agenda, room - agenda - (0 if self._side.isHidden() else side), side])

    def _moved(self) -> None:
        agenda, _, side = self.sizes()
        for key, width, shown in (
            (AGENDA_KEY, agenda, not self._agenda.isHidden()),
            (SIDE_KEY, side, not self._side.isHidden()),
        ):
            if shown and width > 0 and width != self._widths[key]:
                self._widths[key] = width
                remembered().setValue(key, width)


def kept(key: str, otherwise: int) -> int:
    """A width remembered, within reason."""
    found = remembered().value(key, otherwise)
    try:
        return max(NARROWEST, min(WIDEST, int(str(found))))
    except ValueError:
        return otherwise
