"""Counts where the minutes use the glossary, while the page is there already.

The texts are read a few meetings at a time between two events of the window, the counting is done in a thread, and
afterwards only the meetings that have changed are counted anew.
"""

import time

from PySide6.QtCore import QObject, QTimer, Signal

from boarddesk.desk import glossary, glossary_use
from boarddesk.desk.glossary_use import CountedMeeting, MeetingTexts
from boarddesk.model.changes import ChangeSet
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.glossary import GlossaryLine
from boarddesk.rules.term_counts import Tally
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.jobs import Jobs, Progress

SOON, BETWEEN = 60, 4
"""Milliseconds from a change until it is looked at, and between two slices of reading."""
SLICE = 0.004
"""Seconds that a slice of reading may take."""
Basis = tuple[frozenset[str], frozenset[str]]
"""What is counted: the abbreviations, and the short forms that need no explaining."""


class UseCounting(QObject):
    """Keeps the counts of one board up to date while its page is looked at."""

    counted = Signal()
    """The counts are right now."""

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self.ready = False
        """Whether the counts were right once."""
        self.meetings: tuple[CountedMeeting, ...] = ()
        self.tallies: dict[str, Tally] = {}
        self._bridge = bridge
        self._board: str | None = None
        self._basis: Basis | None = None
        self._lines: tuple[GlossaryLine, ...] = ()
        self._known: frozenset[str] = frozenset()
        self._stale: set[str] = set()
        self._to_read: list[str] = []
        self._read: dict[str, MeetingTexts] = {}
        self._running = False
        self._again = False
        self._jobs = Jobs(self._failed, self)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._slice)
        bridge.changed.connect(self._changed)

    @property
    def is_busy(self) -> bool:
        """Whether something is still to be counted."""
        return self._running or self._timer.isActive()

    def look(self, board_id: str) -> None:
        """Count what has not been counted of a board."""
        if board_id != self._board:
            self._board, self._basis, self.ready = board_id, None, False
            self.meetings, self.tallies = (), {}
        self._again = True
        if not self.is_busy:
            self._timer.start(SOON)

    def stop(self) -> None:
        """Read no further, as when the page is left; what was counted is kept."""
        self._timer.stop()
        self._put_back()

    def _changed(self, changed: ChangeSet) -> None:
        for change in changed.changes:
            if change.table in glossary_use.TABLES:
                for image in (change.before, change.after):
                    self._stale.add(str((image or {}).get("meeting_id", change.key)))

    def _slice(self) -> None:
        """Find out what has to be counted, read a little of it, or hand what was read to the thread."""
        if self._board is None:
            return
        try:
            if self._again:
                self._begin(self._board)
            until = time.perf_counter() + SLICE
            while self._to_read and time.perf_counter() < until:
                meeting = self._to_read.pop()
                self._read[meeting] = self._bridge.ask(glossary_use.texts_of_meeting, meeting)
        except RuleError:
            return  # the board has just been removed
        if self._to_read:
            self._timer.start(BETWEEN)
        else:
            self._count()

    def _put_back(self) -> None:
        """Let what was to be read, or was read and not counted yet, be counted another time."""
        self._stale |= {*self._to_read, *self._read}
        self._to_read, self._read = [], {}

    def _begin(self, board: str) -> None:
        ask = self._bridge.ask
        self._again = False
        self._put_back()
        self._lines = ask(glossary.term_lines, board)
        self._known = ask(glossary_use.known_short_forms, board)
        self.meetings = ask(glossary_use.counted_meetings, board)
        basis = frozenset(line.abbreviation for line in self._lines), self._known
        if basis != self._basis:
            self._basis, self._stale = basis, {meeting.id for meeting in self.meetings}
        counted = self.tallies.keys() - self._stale
        self._to_read = [meeting.id for meeting in self.meetings if meeting.id not in counted]
        self._stale = set()

    def _count(self) -> None:
        read, counting = self._read, glossary_use.counting_for(self._lines, self._known)
        self._read = {}

        def run(progress: Progress) -> dict[str, Tally]:
            return {key: counting.tally(each.texts, each.register) for key, each in read.items()}

        if not read:
            self._done({})
            return
        self._running = True
        self._jobs.start(run, self._done, self._failed)

    def _done(self, tallies: dict[str, Tally]) -> None:
        self._running = False
        self.tallies |= tallies
        if self._again:
            self._timer.start(SOON)
            return
        self.ready = True
        self.counted.emit()

    def _failed(self, error: BaseException) -> None:
        self._running = False
        raise error
