"""The lock beside an open board file, which says who writes: everybody else may only read.

Two things hold together. The file, made atomically, tells people of every computer who has the board and since when;
a lock of the operating system on that file makes sure that of two programs of one computer only one ever writes, and
falls by itself when its program dies, which is how a stale lock is told from a held one.
"""

import contextlib
import getpass
import json
import os
import socket
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from boarddesk.store.clock import Clock, local_now
from boarddesk.store.processes import own_start, started_at

_LOCK_BYTE = 1 << 20
"""Far behind the text: on Windows a locked byte cannot be read by others."""


@dataclass(frozen=True, slots=True)
class LockOwner:
    """Who has a board open for writing."""

    user: str
    host: str
    pid: int
    started: str
    since: datetime | None
    os_lock: bool = True
    """Whether the operating system's lock was held with it; some network drives have none."""
    token: str = ""

    @property
    def on_this_computer(self) -> bool:
        """Whether it was taken on the computer that asks."""
        return self.host == socket.gethostname()

    def sentence(self, path: Path) -> str:
        """Tells who has the board and what the reader can do."""
        begun = self.since.astimezone() if self.since else None
        since = f" since {begun.day} {begun:%B %Y, %H:%M}" if begun else ""
        told = f'{self.user} has "{path.name}" open on {self.host}{since}: you can read it, but not change it.'
        if self.on_this_computer:
            return told
        return f'{told} If nobody has it open there any more, delete "{lock_path(path).name}" beside it.'

    def as_json(self) -> str:
        """The text of the lock file."""
        plain = {name: getattr(self, name) for name in self.__slots__ if name != "since"}
        return json.dumps(plain | {"since": self.since.isoformat() if self.since else None})

    @classmethod
    def from_json(cls, text: str) -> "LockOwner | None":
        """The owner a lock file names, or None if it says nothing that can be read."""
        try:
            plain = json.loads(text)
            return cls(
                user=str(plain["user"]),
                host=str(plain["host"]),
                pid=int(plain["pid"]),
                started=str(plain["started"]),
                since=datetime.fromisoformat(plain["since"]) if plain.get("since") else None,
                os_lock=bool(plain.get("os_lock", False)),
                token=str(plain.get("token", "")),
            )
        except (ValueError, KeyError, TypeError):
            return None


UNKNOWN_OWNER = LockOwner("Somebody", "another computer", 0, "", None)


class LockHeldError(Exception):
    """Another program has the board open for writing; `owner` says whose."""

    def __init__(self, owner: LockOwner) -> None:
        super().__init__(owner.host)
        self.owner = owner


def lock_path(board: Path) -> Path:
    """Where the lock of a board file lies."""
    return board.with_name(board.name + ".lock")


class BoardLock:
    """The right to write one board file, until it is released."""

    def __init__(self, board: Path, descriptor: int, owner: LockOwner, *, took_over: bool) -> None:
        self.path = lock_path(board)
        self.owner = owner
        self.took_over = took_over
        """Whether a program that had the board died without closing it."""
        self._descriptor: int | None = descriptor

    @classmethod
    def take(cls, board: Path, now: Clock = local_now) -> "BoardLock":
        """Takes the lock; raises LockHeldError if another has it, OSError if nothing can be written there."""
        path = lock_path(board)
        for _ in range(20):
            made = _make(path)
            descriptor = made if made is not None else _open(path)
            if descriptor is None:
                continue
            try:
                return cls._claim(board, descriptor, fresh=made is not None, now=now)
            except _LockGoneError:
                os.close(descriptor)
            except BaseException:
                os.close(descriptor)
                raise
        raise LockHeldError(owner_of(board) or UNKNOWN_OWNER)

    @classmethod
    def _claim(cls, board: Path, descriptor: int, *, fresh: bool, now: Clock) -> "BoardLock":
        path = lock_path(board)
        os_lock = _lock_byte(descriptor)
        if os_lock is False:
            raise LockHeldError(_read(descriptor) or UNKNOWN_OWNER)
        if not _still_there(path, descriptor):
            raise _LockGoneError
        earlier = None if fresh else _read(descriptor)
        if earlier is not None and not _stale(earlier, os_lock=os_lock is True):
            raise LockHeldError(earlier)
        owner = LockOwner(_user(), socket.gethostname(), os.getpid(), own_start(), now(), os_lock is True, uuid4().hex)
        _write(descriptor, owner)
        return cls(board, descriptor, owner, took_over=not fresh)

    def release(self) -> None:
        """Gives the board up; a lock file that somebody replaced meanwhile is left alone."""
        if self._descriptor is None:
            return
        descriptor, self._descriptor = self._descriptor, None
        ours = _still_there(self.path, descriptor)
        if sys.platform == "win32":
            os.close(descriptor)
            if ours:
                with contextlib.suppress(OSError):
                    self.path.unlink()
            return
        if ours:
            with contextlib.suppress(OSError):
                self.path.unlink()
        os.close(descriptor)


def owner_of(board: Path) -> LockOwner | None:
    """Who the lock file beside a board names, be the lock stale or not."""
    try:
        return LockOwner.from_json(lock_path(board).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


class _LockGoneError(Exception):
    """The lock file went away between opening and locking it: try again."""


def _make(path: Path) -> int | None:
    try:
        return os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o644)
    except FileExistsError:
        return None


def _open(path: Path) -> int | None:
    try:
        return os.open(path, os.O_RDWR)
    except FileNotFoundError:
        return None
    except PermissionError:
        # Another user's lock, which we may read but not write: theirs, whatever has become of them.
        try:
            owner = LockOwner.from_json(path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            owner = None
        raise LockHeldError(owner or UNKNOWN_OWNER) from None


def _stale(owner: LockOwner, *, os_lock: bool) -> bool:
    """Whether the program that took a lock is dead; one of another computer is always honoured."""
    if not owner.on_this_computer:
        return False
    if os_lock and owner.os_lock:
        return True
    return started_at(owner.pid) != owner.started


def _still_there(path: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except OSError:
        return False


def _read(descriptor: int) -> LockOwner | None:
    os.lseek(descriptor, 0, os.SEEK_SET)
    try:
        return LockOwner.from_json(os.read(descriptor, 4096).decode("utf-8"))
    except (OSError, ValueError):
        return None


def _write(descriptor: int, owner: LockOwner) -> None:
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.ftruncate(descriptor, 0)
    os.write(descriptor, owner.as_json().encode("utf-8"))
    os.fsync(descriptor)


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "Somebody"


if sys.platform == "win32":
    import msvcrt

    def _lock_byte(descriptor: int) -> bool | None:
        """Whether the system's lock was got; None where there is none to get."""
        os.lseek(descriptor, _LOCK_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        except OSError:
            return None
        return True

else:
    import fcntl

    def _lock_byte(descriptor: int) -> bool | None:
        """Whether the system's lock was got; None where there is none to get.

        flock belongs to the open file, not to the process: no other file closed by us lets it go.
        """
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return None
        return True
