"""The composition root of the window: it alone knows every layer, and puts store, desk and screens together by hand."""

import gc
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QSettings, QStandardPaths, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from boarddesk.assets import asset
from boarddesk.store.clock import Clock, local_now
from boarddesk.ui.settings import Settings
from boarddesk.ui.shell.files import BackupLine, Glance
from boarddesk.ui.shell.registry import PageEntry, Registry
from boarddesk.ui.shell.window import MainWindow
from boarddesk.ui.theme.theme import Mode, Theme

if TYPE_CHECKING:
    from boarddesk.desk.desk import Desk
    from boarddesk.store.boardfile import BoardFile

NO_DISPLAY = "There is no display for the window here; `boarddesk --help` lists what works without one."
EXAMPLE = ("resources", "sample", "example.json")
_HEADLESS = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs")


@dataclass(frozen=True)
class OpenBoardFile:
    """An open file with the desk over it."""

    board_file: "BoardFile"
    desk: "Desk"
    read_only_because: str | None

    @property
    def path(self) -> Path:
        """Where it lies."""
        return self.board_file.path

    @property
    def notices(self) -> tuple[str, ...]:
        """Sentences to show once it is open."""
        return self.board_file.notices

    def save_copy(self, to: Path) -> None:
        """Write a whole copy as it is now."""
        self.board_file.save_copy(to)

    def close(self) -> None:
        """Leave one file behind and give up the lock."""
        self.board_file.close()


class LocalFiles:
    """Board files on the disks of this computer."""

    def __init__(self, now: Clock = local_now, pages: Sequence[PageEntry] | None = None) -> None:
        self._now = now
        self._pages = Registry().pages if pages is None else pages

    def load(self) -> None:
        """Import what opening a file and showing its pages needs."""
        from boarddesk.store.ready import make_ready

        make_ready()
        for entry in self._pages:
            entry.page_class()
        gc.freeze()  # what is imported now stays: the collector need not look through it again while she works

    def glance(self, path: Path) -> Glance:
        """Look at a file with the standard library alone."""
        from boarddesk.store.glance import waiting_in

        seen = waiting_in(path, self._now().date())
        return Glance(path, seen.boards, seen.next_meeting, seen.draft, seen.changed)

    def create(self, path: Path, person: str) -> OpenBoardFile:
        """Make an empty file and open it."""
        from boarddesk.store.boardfile import BoardFile

        return self._desk_over(BoardFile.create(path, now=self._now), person)

    def open(self, path: Path, person: str) -> OpenBoardFile:
        """Open a file, for reading only if somebody else has it."""
        from boarddesk.store.boardfile import BoardFile

        return self._desk_over(BoardFile.open(path, now=self._now), person)

    def backups(self, path: Path) -> tuple[BackupLine, ...]:
        """The backups of a file, newest first."""
        from boarddesk.store.backups import backups_of

        return tuple(BackupLine(one.path, one.time, one.reason.words, one.size) for one in backups_of(path))

    def restore(self, path: Path, backup: Path) -> None:
        """Put a backup in the place of a closed file."""
        from boarddesk.store.backups import restore

        restore(path, backup, self._now)

    def back_up_daily(self, path: Path) -> bool:
        """Back a file up if that has not been done today and something has changed."""
        from boarddesk.store.backups import make_daily

        return make_daily(path, self._now) is not None

    def default_folder(self) -> Path:
        """Documents where they lie on this computer alone, else a folder of BoardDesk's own in the user's data."""
        from boarddesk.store.places import Place, place_of

        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        if documents and place_of(Path(documents) / "any.board") is Place.LOCAL:
            return Path(documents)
        return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)) / "Boards"

    def make_sample(self, path: Path) -> None:
        """Make a file that holds the example board."""
        from boarddesk.desk.data_files import make_from

        sample = asset(*EXAMPLE)
        make_from(path, sample.read_bytes(), sample.name, "BoardDesk", self._now)

    def _desk_over(self, board_file: "BoardFile", person: str) -> OpenBoardFile:
        from boarddesk.desk.desk import Desk
        from boarddesk.store.records import Records

        because = None
        if board_file.read_only:
            because = " ".join(board_file.notices) or f'"{board_file.path.name}" can only be read.'
        records = Records(board_file.engine, self._now, person, path=board_file.path, read_only_because=because)
        return OpenBoardFile(board_file, Desk(records), because)


def build_shell(settings: Settings | None = None, now: Clock = local_now) -> MainWindow:
    """The window without a file; `start` opens one once it has been painted."""
    return MainWindow(LocalFiles(now), settings or Settings(), now)


def run(path: Path | None = None) -> int:
    """Run the window until it is closed; gives the exit code."""
    if not has_display():
        sys.stderr.write(f"{NO_DISPLAY}\n")
        return 1
    settings = _prepare()
    application = QApplication(sys.argv[:1])
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    Theme(settings.mode).apply(application)
    window = build_shell(settings)
    window.failures.install()
    window.start(path)
    window.show()
    return application.exec()


def render_screens(board: Path, folder: Path, now: Clock = local_now) -> list[Path]:
    """Draw every screen of a board file into a folder, in light and dark; needs no display."""
    from tempfile import TemporaryDirectory

    from boarddesk.ui.demo import draw_screens

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication(["boarddesk"])
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    with TemporaryDirectory() as place:
        settings = Settings(QSettings(str(Path(place) / "settings.ini"), QSettings.Format.IniFormat))
        assert isinstance(application, QApplication)
        Theme(Mode.LIGHT).apply(application)
        window = build_shell(settings, now)
        window.filing.load_now()
        return draw_screens(window, board, folder)


def has_display() -> bool:
    """Whether a window can be shown; Qt would abort the process where it cannot."""
    if sys.platform in ("win32", "darwin"):
        return True
    if os.environ.get("QT_QPA_PLATFORM", "").split(":")[0] in _HEADLESS:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _prepare() -> Settings:
    """What must be settled before the application is made: its name, where settings lie, and its size."""
    QCoreApplication.setOrganizationName("BoardDesk")
    QCoreApplication.setApplicationName("BoardDesk")
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    settings = Settings()
    if settings.size != 100 and "QT_SCALE_FACTOR" not in os.environ:
        os.environ["QT_SCALE_FACTOR"] = str(settings.size / 100)
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    return settings
