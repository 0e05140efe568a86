"""The foot of the agenda beside the paper: when the meeting was opened and closed, and the button that notes it."""

from PySide6.QtWidgets import QSizePolicy, QWidget

from boarddesk.desk.sitting import Sitting
from boarddesk.rules.dates import clock
from boarddesk.ui.widgets.buttons import Button


class SittingFoot(Button):
    """Says what F8 would do next, or what it has noted."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", "plain", icon_name="clock", key="F8", parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setText(self.tr("Open the meeting"))

    def show_sitting(self, sitting: Sitting) -> None:
        """Show the times as they stand."""
        opened, closed = sitting.opened_at, sitting.closed_at
        if opened is None and closed is None:
            words, tip = self.tr("Open the meeting"), self.tr("Note that the meeting is opened now")
        elif closed is None and opened is not None:
            words = self.tr("Opened {0}").format(clock(opened))
            tip = self.tr("Press to note that it is closed, or within two minutes to correct the time")
        else:
            words = " – ".join(clock(moment) for moment in (opened, closed) if moment is not None)
            tip = self.tr("Correct when the meeting was opened and closed")
        self.setText(words)
        self.setToolTip(tip)
        self.setAccessibleName(f"{words}. {tip}")
        self.updateGeometry()
        self.update()
