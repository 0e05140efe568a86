"""Saving what is typed: a moment after the last key, and at the latest a little later while typing goes on.

A timer does it, never the key itself, and it touches neither caret nor selection nor undo stack. While she types on,
a save that has fallen due waits a moment for the next key and follows upon its paint, in the gap before the key after
that: a save anywhere else would hold a letter up.
"""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from boarddesk.ui.minutes.section import ItemSection

AFTER_LAST_KEY = 200
AT_LATEST = 350
"""Milliseconds; what was typed is on disk within half a second."""
SLICE = 0.04
"""Seconds that writing many items at once, as after a replacing, may take before keys are read again."""
BETWEEN = 5
"""Milliseconds from slice to slice."""
FOR_A_KEY, AFTER_PAINT = 60, 6
"""Milliseconds that a due save waits for a key, and from that key on."""


class Saving(QObject):
    """Knows which items have something to save, and when."""

    def __init__(self, save: Callable[[ItemSection], None], parent: QObject) -> None:
        super().__init__(parent)
        self._save = save
        self._waiting: list[ItemSection] = []
        self._due = False
        """Whether a save waits for the next key."""
        self._pause = self._timer(AFTER_LAST_KEY, self._write_some)
        self._latest = self._timer(AT_LATEST - FOR_A_KEY, self._fall_due)
        self._waited = self._timer(FOR_A_KEY, self._write_some)
        self._gap = self._timer(AFTER_PAINT, self._write_some)
        self._rest = self._timer(BETWEEN, self._write_some)

    def _timer(self, interval: int, does: Callable[[], object]) -> QTimer:
        made = QTimer(self, singleShot=True, interval=interval)
        made.timeout.connect(does)
        return made

    @property
    def waiting(self) -> bool:
        """Whether something typed is not written yet."""
        return bool(self._waiting)

    def note(self, section: ItemSection) -> None:
        """Something was typed here."""
        if section not in self._waiting:
            self._waiting.append(section)
        self._pause.start()
        if self._due:
            self._gap.start()
        elif not self._latest.isActive():
            self._latest.start()

    def drop(self, section: ItemSection) -> None:
        """Forget an item that is no longer there."""
        if section in self._waiting:
            self._waiting.remove(section)

    def flush(self) -> None:
        """Write everything now; an item stays on the list until it is written."""
        self._stop()
        for section in tuple(self._waiting):
            self._save(section)
            self.drop(section)

    def _write_some(self) -> None:
        """Write as many items as a slice allows and the rest soon after, so that keys are read in between."""
        self._stop()
        end = time.perf_counter() + SLICE
        for section in tuple(self._waiting):
            self._save(section)
            self.drop(section)
            if time.perf_counter() > end and self._waiting:
                self._rest.start()
                return

    def _fall_due(self) -> None:
        self._due = True
        self._waited.start()

    def _stop(self) -> None:
        self._due = False
        for timer in (self._pause, self._latest, self._waited, self._gap, self._rest):
            timer.stop()
