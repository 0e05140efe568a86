"""Making the editors of a long meeting: what is in view at once, the others in small slices soon after the paint.

Whoever needs an editor before its turn gets it by asking its section for it.
"""

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from boarddesk.ui.minutes.paper import Paper
    from boarddesk.ui.minutes.section import ItemSection

AFTER_PAINT, BETWEEN = 40, 8
"""Milliseconds until the first slice, and from slice to slice; keys are read in between."""
SLICE = 0.004
"""Seconds that a slice may take, so that a key that comes meanwhile hardly waits."""


class Building(QObject):
    """Sees to it that every section of a paper gets its editor."""

    def __init__(self, paper: "Paper") -> None:
        super().__init__(paper)
        self._paper = paper
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._slice)
        paper.verticalScrollBar().valueChanged.connect(self.show_view)

    def begin(self) -> None:
        """Build what is in view now and the rest later."""
        self.show_view()
        if any(not section.is_built for section in self._paper.sections):
            self._timer.start(AFTER_PAINT)
        else:
            self._paper.order_tabs()

    def show_view(self) -> None:
        """Build what is in view; real heights differ from guessed ones, so that more may come into view."""
        while (section := next((s for s in self._paper.in_view() if not s.is_built), None)) is not None:
            section.build()

    def finish(self) -> None:
        """Build everything that is left, now."""
        for section in self._paper.sections:
            section.build()
        self._end()

    def _slice(self) -> None:
        end = time.perf_counter() + SLICE
        while (section := self._next()) is not None:
            section.build()
            if time.perf_counter() > end:
                self._timer.start(BETWEEN)
                return
        self._end()

    def _end(self) -> None:
        self._timer.stop()
        self._paper.order_tabs()

    def _next(self) -> "ItemSection | None":
        """The next one below the view, then those above it."""
        sections = self._paper.sections
        first = next(self._paper.in_view(), None)
        start = sections.index(first) if first is not None else 0
        return next((s for s in (*sections[start:], *sections[:start]) if not s.is_built), None)
