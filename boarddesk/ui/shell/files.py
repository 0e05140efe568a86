"""What the window needs of board files; the composition root gives it, because ui does not know the store."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from boarddesk.desk.desk import Desk


@dataclass(frozen=True, slots=True)
class Glance:
    """A board file seen from outside, for the welcome page."""

    path: Path
    boards: tuple[str, ...]
    next_meeting: dt.date | None
    draft: dt.date | None
    """The latest meeting whose minutes wait as a draft."""
    changed: dt.date | None
    """When the file was last written."""


@dataclass(frozen=True, slots=True)
class BackupLine:
    """A backup she can go back to."""

    path: Path
    time: dt.datetime
    reason: str
    size: int


class OpenFile(Protocol):
    """An open board file."""

    @property
    def path(self) -> Path:
        """Where it lies."""
        ...

    @property
    def desk(self) -> "Desk":
        """The desk over it."""
        ...

    @property
    def read_only_because(self) -> str | None:
        """Why nothing may be written, as a sentence; None when it may."""
        ...

    @property
    def notices(self) -> tuple[str, ...]:
        """Sentences to show once it is open."""
        ...

    def save_copy(self, to: Path) -> None:
        """Write a whole copy as it is now."""
        ...

    def close(self) -> None:
        """Leave one file behind and give up the lock."""
        ...


class Files(Protocol):
    """Makes, opens and restores board files. Everything may raise KnownError."""

    def load(self) -> None:
        """Import what opening a file needs; called in a thread while the window is already there."""
        ...

    def glance(self, path: Path) -> Glance:
        """Look at a file with the standard library alone; safe in a thread and before `load`."""
        ...

    def create(self, path: Path, person: str) -> OpenFile:
        """Make an empty file and open it."""
        ...

    def open(self, path: Path, person: str) -> OpenFile:
        """Open a file, for reading only if somebody else has it."""
        ...

    def make_sample(self, path: Path) -> None:
        """Make a file that holds the example board; one that is there already is replaced."""
        ...

    def backups(self, path: Path) -> tuple[BackupLine, ...]:
        """The backups of a file, newest first."""
        ...

    def restore(self, path: Path, backup: Path) -> None:
        """Put a backup in the place of a file that is closed; what was there is backed up first."""
        ...

    def back_up_daily(self, path: Path) -> bool:
        """Back a file up if that has not been done today and something has changed; safe in a thread."""
        ...

    def default_folder(self) -> Path:
        """A local folder for new files."""
        ...
