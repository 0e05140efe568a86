"""What happens when something goes wrong: a refusal is said, a failing disk stands in red at the foot until it works
again, and a bug gets a report she can copy while the work goes on.
"""

import sys
import threading
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from boarddesk.model.errors import KnownError, RuleError
from boarddesk.ui.widgets.toast import show_toast

if TYPE_CHECKING:
    from boarddesk.ui.shell.crash import CrashDialog

RETRY_EVERY = 3000
"""Milliseconds until what could not be written is tried again."""


class Failures(QObject):
    """The one place where errors end that nobody else has dealt with."""

    not_saved = Signal(str)
    """Something could not be written, and why."""
    saved_again = Signal()
    """What could not be written has been written after all."""

    _elsewhere = Signal(object)

    def __init__(self, window: QWidget, flush: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._flush = flush
        self._crash: CrashDialog | None = None
        self._retry = QTimer(self, interval=RETRY_EVERY)
        self._retry.timeout.connect(self.try_again)
        self._elsewhere.connect(self.handle, Qt.ConnectionType.QueuedConnection)

    @property
    def waiting(self) -> bool:
        """Whether something could not be written yet."""
        return self._retry.isActive()

    def install(self) -> None:
        """Catch what nobody caught, in every thread."""
        sys.excepthook = self._uncaught
        threading.excepthook = self._uncaught_elsewhere

    def handle(self, error: BaseException) -> None:
        """Tell an error in the way it deserves."""
        if isinstance(error, RuleError):
            show_toast(self._window, str(error), icon_name="info")
        elif isinstance(error, KnownError):
            self.not_saved.emit(str(error))
            self._retry.start()
        else:
            self._report(error)

    def told(self, error: BaseException) -> None:
        """Tell the error of something that was asked for and is not the record: an export, a copy, a restore."""
        if isinstance(error, KnownError | RuleError):
            show_toast(self._window, str(error), icon_name="error", milliseconds=12000)
        else:
            self._report(error)

    def try_again(self) -> None:
        """Write once more what could not be written."""
        try:
            self._flush()
        except KnownError as still:
            self.not_saved.emit(str(still))
        else:
            self.forget()
            self.saved_again.emit()

    def forget(self) -> None:
        """Stop trying, as when the file is closed."""
        self._retry.stop()

    def _report(self, error: BaseException) -> None:
        from boarddesk.ui.shell.crash import CrashDialog
        from boarddesk.ui.shell.report import report_of

        text = report_of(error)
        sys.stderr.write(text)
        if self._crash is not None:
            self._crash.add(text)
            return
        self._crash = CrashDialog(text, self._window)
        self._crash.finished.connect(self._crash_closed)
        self._crash.open()

    def _crash_closed(self) -> None:
        if self._crash is not None:
            self._crash.deleteLater()
            self._crash = None
        self._save_after_bug()

    def _save_after_bug(self) -> None:
        """Write what the bug may have kept from being written; say so where it still cannot be."""
        try:
            self._flush()
        except KnownError as error:
            self.handle(error)
        except Exception:  # the same bug again: it has been reported already
            self.not_saved.emit(self.tr("an error in BoardDesk keeps it from being written"))
        else:
            self.saved_again.emit()

    def _uncaught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            QGuiApplication.quit()
        elif threading.current_thread() is threading.main_thread():
            self.handle(error)
        else:
            self._elsewhere.emit(error)

    def _uncaught_elsewhere(self, raised: threading.ExceptHookArgs) -> None:
        if raised.exc_value is not None:
            self._elsewhere.emit(raised.exc_value)
