"""The key that opens and closes the meeting, on every page of it."""

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from boarddesk.desk.sitting import Sitting, note_now, set_times, sitting_of
from boarddesk.model.errors import RuleError
from boarddesk.rules.dates import clock
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.meetings.sitting_popup import SittingPopup
from boarddesk.ui.widgets.toast import show_toast

T = TypeVar("T")


def at_once(work: Callable[[], T]) -> T:
    """Run something as it is."""
    return work()


class SittingKey(QObject):
    """Opened at the first press, closed at the next; a press too many lets the times be typed."""

    noted = Signal()
    """The times are other ones now."""
    left = Signal()
    """The times have been typed, or not: the focus may go back to where it was."""
    refused = Signal(str)

    def __init__(
        self, anchor: QWidget, bridge: Bridge, quietly: "Callable[[Callable[[], object]], object]" = at_once
    ) -> None:
        super().__init__(anchor)
        self.popup: SittingPopup | None = None
        self._anchor = anchor
        self._bridge = bridge
        self._quietly = quietly
        self._meeting_id = ""

    def press(self, meeting_id: str, place: QRect) -> None:
        """Note the time, or let it be typed; `place` is where the popup belongs, as the anchor counts."""
        if self.popup is not None and self.popup.isVisible():
            return
        self._meeting_id = meeting_id
        sitting = self._bridge.ask(sitting_of, meeting_id)
        if not sitting.next_is_now:
            self.ask(meeting_id, place)
            return
        try:
            self._quietly(partial(self._bridge.run, note_now, meeting_id))
        except RuleError as refusal:
            self.refused.emit(str(refusal))
            return
        self.noted.emit()
        now = self._bridge.ask(sitting_of, meeting_id)
        if sitting.opened_at is None and now.opened_at is not None:
            said = self.tr("Meeting opened {0}. F8 again corrects the time.").format(clock(now.opened_at))
        else:
            said = self.tr("Meeting closed {0}. F8 again corrects the time.").format(clock(now.closed_at or dt.time()))
        show_toast(self._anchor, said, self.tr("Undo"), partial(self._take_back, sitting))

    def ask(self, meeting_id: str, place: QRect) -> None:
        """Let the times be typed."""
        self._meeting_id = meeting_id
        if self.popup is None:
            self.popup = SittingPopup(self._anchor, self._keep)
            self.popup.closed.connect(self.left)
        sitting = self._bridge.ask(sitting_of, meeting_id)
        self.popup.ask(sitting.opened_at, sitting.closed_at, place)

    def _keep(self, opened: dt.time | None, closed: dt.time | None) -> None:
        self._quietly(partial(self._bridge.run, set_times, self._meeting_id, opened, closed))
        self.noted.emit()

    def _take_back(self, before: Sitting) -> None:
        """Take the press back: as the last command where it still is that, else as times of their own."""
        now = self._bridge.ask(sitting_of, self._meeting_id)
        opened, closed = now.opened_at, now.closed_at
        label = f"Meeting closed {clock(closed)}" if closed else f"Meeting opened {clock(opened)}" if opened else ""
        if self._bridge.desk.undo_label == label:
            self._quietly(self._bridge.desk.undo)
            self.noted.emit()
        else:
            self._keep(before.opened_at, before.closed_at)
