"""Reads the dictionary in the background, once somebody wants it and the window has been painted."""

from PySide6.QtCore import QObject, QTimer, Signal

from boarddesk.ui.jobs import Job, Progress
from boarddesk.ui.spelling.dictionary import Dictionary, british

AFTER = 150
"""Milliseconds from the wish until reading begins, so that what was just opened is there first."""


class Loading(QObject):
    """The dictionary on its way."""

    ready = Signal(object)
    """The Dictionary, once."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.dictionary: Dictionary | None = None
        self._job: Job | None = None
        self._timer = QTimer(self, singleShot=True, interval=AFTER)
        self._timer.timeout.connect(self._begin)

    def want(self) -> None:
        """Have it read, unless it is there or on its way."""
        if self.dictionary is None and self._job is None and not self._timer.isActive():
            self._timer.start()

    def _begin(self) -> None:
        self._job = Job(_read, self._arrived, _failed, self)
        self._job.start()

    def _arrived(self, dictionary: Dictionary) -> None:
        self.dictionary = dictionary
        self.ready.emit(dictionary)


def _read(_: Progress) -> Dictionary:
    return british()


def _failed(error: BaseException) -> None:
    """A dictionary that cannot be read is a broken installation; the window reports it like any bug."""
    raise error
