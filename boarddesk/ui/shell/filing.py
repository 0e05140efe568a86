"""Board files from the window's side: new, open, example, copy, restore, close; one is open at a time."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from boarddesk.model.errors import KnownError
from boarddesk.rules.codes import USUAL_SET
from boarddesk.ui.jobs import Jobs, Progress
from boarddesk.ui.settings import Settings
from boarddesk.ui.shell.files import Files, OpenFile
from boarddesk.ui.shell.paths import ENDING, FILTER, free_path, with_ending

BACKUP_AFTER = 4000
"""Milliseconds after a file was opened until it is backed up for the day, so that opening stays quick."""


class Filing(QObject):
    """Holds the open file; everything it does waits until what opening needs has been imported."""

    opened = Signal()
    closing = Signal()
    """The open file is about to be closed; what has been typed must be written."""
    closed = Signal()
    refused = Signal()
    """A file could not be made or opened; the one before is still open, if there was one."""
    made = Signal(str)
    """A new board was made, with its id; its settings come next."""
    said = Signal(str)

    def __init__(
        self, window: QWidget, files: Files, settings: Settings, jobs: Jobs, failed: Callable[[BaseException], None]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._files = files
        self._settings = settings
        self._jobs = jobs
        self._failed = failed
        self._ready = False
        self._waiting: Callable[[], None] | None = None
        self.file: OpenFile | None = None

    @property
    def ready(self) -> bool:
        """Whether files can be opened at once."""
        return self._ready

    def load(self) -> None:
        """Import what opening needs, in a thread."""
        if not self._ready:
            self._jobs.start(self._import, self._loaded)

    def load_now(self) -> None:
        """Import what opening needs, here and now; for tests and for pictures."""
        self._files.load()
        self._loaded(None)

    def new(self) -> None:
        """Ask for a name and a place, make the file and open it."""
        from boarddesk.ui.shell.new_file import NewFileDialog

        folder = self._files.default_folder()
        dialog = NewFileDialog(folder, self._window)
        if dialog.exec():
            self.make(dialog.path, dialog.board_name, dialog.short_name.text().strip(), dialog.codes.currentData())
        dialog.deleteLater()

    def make(self, path: Path, name: str, short_name: str = "", codes: str = USUAL_SET) -> None:
        """Make a file with one board, with a ready set of attendance codes, and open it."""
        self._when_ready(lambda: self._make(path, name, short_name, codes))

    def ask_and_open(self) -> None:
        """Ask for a file and open it."""
        start = self.file.path.parent if self.file else self._files.default_folder()
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open a board"), str(start), FILTER)
        if name:
            self.open(Path(name))

    def open(self, path: Path) -> None:
        """Open a file, closing the one before; one that cannot be opened leaves everything as it was."""
        self._when_ready(lambda: self._open(path))

    def open_sample(self) -> None:
        """Open a copy of the example board of her own; nothing in it can break."""
        self._when_ready(self._open_sample)

    def save_copy(self) -> None:
        """Ask for a place and write a whole copy there."""
        if self.file is None:
            return
        start = free_path(self.file.path.parent, f"{self.file.path.stem} copy")
        name, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save a copy"), str(start), FILTER)
        if not name:
            return
        file, target = self.file, with_ending(Path(name))
        self.closing.emit()
        self._jobs.start(
            lambda _: file.save_copy(target),
            lambda _: self.said.emit(self.tr("Copied to {name}").format(name=target.name)),
        )

    def restore(self) -> None:
        """Offer the backups of the open file and go back to one."""
        from boarddesk.ui.shell.restore import RestoreDialog

        if self.file is None:
            return
        path = self.file.path
        backups = self._files.backups(path)
        if not backups:
            self.said.emit(self.tr("There is no backup of this file yet: the first is made today."))
            return
        dialog = RestoreDialog(path.name, backups, self._window)
        if dialog.exec() and dialog.chosen is not None:
            self._restore(path, dialog.chosen.path)
        dialog.deleteLater()

    def reopen(self) -> None:
        """Try once more to open for writing what can only be read."""
        if self.file is not None:
            path = self.file.path
            self.close()
            self.open(path)

    def close(self) -> None:
        """Write what has been typed and close the file."""
        if self.file is None:
            return
        self.closing.emit()
        file, self.file = self.file, None
        try:
            file.close()
        finally:
            self.closed.emit()

    def back_up(self) -> None:
        """Back the open file up for the day, in a thread."""
        if self.file is not None and self.file.read_only_because is None:
            path = self.file.path
            self._jobs.start(lambda _: self._files.back_up_daily(path), lambda _: None, self._failed)

    def _import(self, progress: Progress) -> None:
        self._files.load()

    def _loaded(self, _: object) -> None:
        self._ready = True
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting()

    def _when_ready(self, work: Callable[[], None]) -> None:
        if self._ready:
            self._guarded(work)
        else:
            self._waiting = lambda: self._guarded(work)

    def _guarded(self, work: Callable[[], None]) -> None:
        try:
            work()
        except KnownError as error:
            self.refused.emit()
            self._failed(error)

    def _make(self, path: Path, name: str, short_name: str, codes: str) -> None:
        from boarddesk.desk.boards import new_board

        path.parent.mkdir(parents=True, exist_ok=True)
        file = self._files.create(with_ending(path), self._settings.person)
        board_id = file.desk.run(new_board, name, short_name, codes)
        file.desk.forget_undo()
        self._take(file)
        self.made.emit(board_id)

    def _open(self, path: Path) -> None:
        if self.file is not None and _same(self.file.path, path):
            return
        self._take(self._files.open(path, self._settings.person))

    def _open_sample(self) -> None:
        base = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
        folder = Path(base) / "example"
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"Example{ENDING}"
        if self.file is not None and _same(self.file.path, path):
            return
        if not path.exists():
            self._files.make_sample(path)
        self._take(self._files.open(path, self._settings.person))

    def _restore(self, path: Path, backup: Path) -> None:
        self.close()
        try:
            self._files.restore(path, backup)
        except KnownError as error:
            self._failed(error)
        else:
            self.said.emit(self.tr("Restored. As it was before, it is in the list of backups."))
        self.open(path)

    def _take(self, file: OpenFile) -> None:
        self.close()
        self.file = file
        self.opened.emit()


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return one == other
