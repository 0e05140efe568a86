"""Backups of board files, in the user's data folder, so that neither a lost file nor a mistaken restore loses work."""

import hashlib
import re
import shutil
import sqlite3
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from boarddesk.model.errors import KnownError
from boarddesk.rules import thinning
from boarddesk.store.clock import Clock, local_now
from boarddesk.store.copies import beside, copy_into_new, put_in_place
from boarddesk.store.engine import leave_one_file
from boarddesk.store.failures import MISSING, plainly
from boarddesk.store.info import journal_path, left_unclean, peek, wal_path
from boarddesk.store.lock import BoardLock, LockHeldError
from boarddesk.store.userdata import data_folder, file_key

_NAME = re.compile(r"(\d{8}T\d{6})Z(?:-(\d+))?-([a-z]+)\.board")
_PAGE_ONE_VARIES = ((18, 20), (24, 28), (92, 100))
"""Bytes of a file's head that change without a change of its content: journal mode, counters, SQLite's version."""


class Reason(StrEnum):
    """Why a backup was made."""

    DAILY = "daily"
    ASKED = "asked"
    MIGRATION = "migration"
    IMPORT = "import"
    RESTORE = "restore"
    DAMAGED = "damaged"
    """Not a backup to go back to: a damaged file as it was when another was put in its place."""

    @property
    def words(self) -> str:
        """The reason as it is shown in a list."""
        return _REASON_WORDS[self]


_REASON_WORDS = {
    Reason.DAILY: "daily",
    Reason.ASKED: "made by hand",
    Reason.MIGRATION: "before the file was brought up to date",
    Reason.IMPORT: "before an import",
    Reason.RESTORE: "before a restore",
    Reason.DAMAGED: "damaged file that was replaced",
}


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup of a board file."""

    path: Path
    time: datetime
    """In the zone of this computer."""
    reason: Reason
    size: int


def backup_folder(board: Path) -> Path:
    """The folder that holds the backups of one board file."""
    return data_folder() / "backups" / file_key(board)


def backups_of(board: Path) -> tuple[Backup, ...]:
    """The backups of a board file, newest first; the board itself may be gone."""
    folder = backup_folder(board)
    found = [_described(file) for file in folder.glob("*.board")] if folder.is_dir() else []
    return tuple(sorted((one for one in found if one), key=lambda one: (one.time, one.path.name), reverse=True))


def make_backup(board: Path, reason: Reason, now: Clock = local_now) -> Backup:
    """Backs a board up as it is now, checks the copy and thins the older ones; the board may be open."""
    made = _copy_aside(board, reason, now())
    thin(board)
    return made


def make_daily(board: Path, now: Clock = local_now) -> Backup | None:
    """Backs a board up if that has not been done today and something has changed since the last time."""
    time = now()
    earlier = [one for one in backups_of(board) if one.reason is not Reason.DAMAGED]
    if any(one.time.date() == time.astimezone().date() for one in earlier):
        return None
    made = _copy_aside(board, Reason.DAILY, time)
    if earlier and _content(earlier[0].path) == _content(made.path):
        made.path.unlink()
        return None
    thin(board)
    return made


def thin(board: Path) -> tuple[Backup, ...]:
    """Removes the backups that have grown too old and tells which."""
    all_of_them = backups_of(board)
    stays = thinning.kept(one.time for one in all_of_them)
    gone = tuple(one for one in all_of_them if one.time not in stays)
    for one in gone:
        with suppress(OSError):
            one.path.unlink()
    return gone


def restore(board: Path, backup: Path, now: Clock = local_now) -> Backup | None:
    """Puts a backup in the place of a board that nobody has open; the present state is backed up first.

    Raises KnownError if somebody has the board, or if the backup is no sound board this program can open. Returns
    the backup of the present state, or None if there was no board any more.
    """
    if not backup.exists():
        raise KnownError(MISSING.format(name=backup.name))
    peek(backup)
    board = board.resolve()
    with plainly(board):
        board.parent.mkdir(parents=True, exist_ok=True)
        try:
            lock = BoardLock.take(board, now)
        except LockHeldError as held:
            raise KnownError(
                f'"{board.name}" is open ({held.owner.user} on {held.owner.host}): it can be restored once closed.'
            ) from held
        part = beside(board)
        try:
            copy_into_new(backup, part)
            present = _set_aside(board, now)
            put_in_place(part, board)
            _remove_leftovers(board)
        finally:
            with suppress(OSError):
                part.unlink()
            lock.release()
    return present


def _set_aside(board: Path, now: Clock) -> Backup | None:
    """Backs up what is about to be replaced; a damaged file is kept byte for byte, with what lies beside it."""
    if not board.exists():
        return None
    try:
        if left_unclean(board) and not leave_one_file(board):
            raise sqlite3.DatabaseError("cannot be folded")
        return _copy_aside(board, Reason.RESTORE, now())
    except (KnownError, sqlite3.DatabaseError):
        target = _free_name(board, now(), Reason.DAMAGED)
        for ending in ("", "-wal", "-journal"):
            with suppress(FileNotFoundError):
                shutil.copyfile(board.with_name(board.name + ending), target.with_name(target.name + ending))
        _remove_leftovers(board)
        return _described(target)


def _remove_leftovers(board: Path) -> None:
    """Removes the logs of the file that was there, which would spoil the one that is there now."""
    for left in (wal_path(board), journal_path(board), board.with_name(board.name + "-shm")):
        left.unlink(missing_ok=True)


def _copy_aside(board: Path, reason: Reason, time: datetime) -> Backup:
    target = _free_name(board, time, reason)
    part = beside(target)
    with plainly(board):
        try:
            copy_into_new(board, part)
            put_in_place(part, target)
        finally:
            with suppress(OSError):
                part.unlink()
    made = _described(target)
    assert made is not None
    return made


def _free_name(board: Path, time: datetime, reason: Reason) -> Path:
    folder = backup_folder(board)
    with plainly(folder):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "board.txt").write_text(f"{board.resolve()}\n", encoding="utf-8")
    stamp = f"{time.astimezone(UTC):%Y%m%dT%H%M%S}Z"
    taken = {file.name[:-6].rpartition("-")[0] for file in folder.glob(f"{stamp}*.board")}
    names = (stamp if not count else f"{stamp}-{count}" for count in range(len(taken) + 1))
    return folder / f"{next(name for name in names if name not in taken)}-{reason}.board"


def _described(file: Path) -> Backup | None:
    found = _NAME.fullmatch(file.name)
    if found is None or found[3] not in set(Reason):
        return None
    time = datetime.strptime(found[1], "%Y%m%dT%H%M%S").replace(tzinfo=UTC).astimezone()
    try:
        return Backup(file, time, Reason(found[3]), file.stat().st_size)
    except OSError:
        return None


def _content(backup: Path) -> str:
    """A digest of what a backup holds; backups are never open, so plain reads are safe."""
    page = bytearray(backup.read_bytes())
    for start, end in _PAGE_ONE_VARIES:
        page[start:end] = bytes(end - start)
    return hashlib.sha256(page).hexdigest()
