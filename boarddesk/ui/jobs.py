"""Work that takes longer than a frame: done in a plain thread, its result handed back on the UI thread.

A timer started in such a thread never fires, so everything comes back through a signal of an object that was made in
the UI thread. That object outlives every window: a signal crashes when the object that sends it is deleted meanwhile.
"""

import threading
from collections.abc import Callable
from functools import cache, partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

T = TypeVar("T")


class Cancelled(Exception):  # noqa: N818  # not an error: she asked for it
    """The work was told to stop."""


class Progress:
    """What the work tells of itself while it runs; safe to use in its thread."""

    def __init__(self, tell: Callable[[int, int], None]) -> None:
        self._tell = tell
        self._cancelled = threading.Event()

    def step(self, done: int, total: int) -> None:
        """Say how far it is; raises Cancelled when she has stopped it."""
        self.check()
        self._tell(done, total)

    def check(self) -> None:
        """Raise Cancelled when she has stopped it."""
        if self._cancelled.is_set():
            raise Cancelled

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._cancelled.set()


class Postman(QObject):
    """Brings what threads have to say to the UI thread."""

    brought = Signal(object)
    """What the UI thread is to call."""

    def __init__(self) -> None:
        super().__init__()
        self.brought.connect(self._call, Qt.ConnectionType.QueuedConnection)

    def _call(self, said: Callable[[], None]) -> None:
        said()


@cache
def postman() -> Postman:
    """The one there is; asked for on the UI thread first."""
    return Postman()


class Job(QObject):
    """One piece of work under way."""

    progressed = Signal(int, int)
    """How much of how much is done."""
    finished = Signal()
    """It has ended, well or not, and its result has been handed over."""

    def __init__(
        self,
        work: Callable[[Progress], Any],
        done: Callable[[Any], None],
        failed: Callable[[BaseException], None],
        parent: QObject | None,
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._done = done
        self._failed = failed
        self._postman = postman()
        self._progress = Progress(lambda done, total: self._postman.brought.emit(partial(self._tell, done, total)))
        self._thread = threading.Thread(target=self._run, daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def cancel(self) -> None:
        """Ask it to stop; nothing is handed over then."""
        self._progress.cancel()

    def wait(self, seconds: float) -> bool:
        """Wait for the thread and tell whether it has ended; its result still comes through the event loop."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _run(self) -> None:
        result: Any = None
        error: BaseException | None = None
        try:
            result = self._work(self._progress)
        except BaseException as raised:  # carried to the UI thread and told there
            error = raised
        self._postman.brought.emit(partial(self._take, result, error))

    def _tell(self, done: int, total: int) -> None:
        if isValid(self):
            self.progressed.emit(done, total)

    def _take(self, result: Any, error: BaseException | None) -> None:
        if not isValid(self):
            return  # the window has gone meanwhile, and with it everybody who would want to know
        try:
            if error is None:
                self._done(result)
            elif not isinstance(error, Cancelled):
                self._failed(error)
        finally:
            self.finished.emit()


class Jobs(QObject):
    """Starts jobs and keeps them until they have ended."""

    def __init__(self, failed: Callable[[BaseException], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._failed = failed
        self._running: list[Job] = []

    @property
    def running(self) -> int:
        """How many are under way."""
        return len(self._running)

    def start(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[BaseException], None] | None = None,
    ) -> Job:
        """Do work in a thread and call `done` with its result, or `failed` with its error, on the UI thread.

        Without `failed` the window tells the error. The work may touch neither widgets nor the open file's session:
        it gets a frozen pack, a path and a `Progress`.
        """
        job = Job(work, done, failed or self._failed, self)
        self._running.append(job)
        job.finished.connect(self._forget)
        job.start()
        return job

    def wait(self, seconds: float = 10.0) -> bool:
        """Wait until nothing is under way, as before the window closes."""
        ended = [job.wait(seconds) for job in self._running]
        return all(ended)

    def _forget(self) -> None:
        job = self.sender()
        if isinstance(job, Job) and job in self._running:
            self._running.remove(job)
            job.deleteLater()
