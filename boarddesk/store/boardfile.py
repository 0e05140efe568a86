"""One board file: made, opened for writing or reading, copied and closed."""

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from types import TracebackType

from sqlalchemy import Engine

from boarddesk.model.errors import KnownError
from boarddesk.store import failures
from boarddesk.store.clock import Clock, local_now
from boarddesk.store.copies import beside, copy_board, write_through
from boarddesk.store.engine import leave_one_file, make_engine, prepare_for_writing
from boarddesk.store.info import connect, damage_in, left_unclean, peek
from boarddesk.store.lock import BoardLock, LockHeldError, LockOwner, owner_of
from boarddesk.store.places import Place, place_of
from boarddesk.store.schema import make_empty
from boarddesk.store.userdata import first_time

_PLACE_NOTICES = {
    Place.NETWORK: '"{name}" lies on a network drive: it works, but more slowly, '
    "and is safer in a folder of this computer.",
    Place.SYNCED: '"{name}" lies in a folder that is kept in step with other computers (such as OneDrive): '
    "open it on one computer at a time, or keep it in a folder of this computer only.",
}
_ONLY_READING = '"{name}" lies where you may not write: you can read it, but not change it.'


class BoardFile:
    """An open board file.

    `engine` runs transactions that begin when they say so; `read_only` files take no writes, and `lock_owner` tells
    who has the board if somebody has; `notices` are sentences to show once it is open.
    """

    def __init__(
        self,
        path: Path,
        engine: Engine,
        *,
        lock: BoardLock | None,
        lock_owner: LockOwner | None,
        notices: tuple[str, ...],
    ) -> None:
        self.path = path
        self.engine = engine
        self.lock_owner = lock_owner
        self.notices = notices
        self._lock = lock
        self._closed = False

    @classmethod
    def create(cls, path: Path, *, now: Clock = local_now) -> "BoardFile":
        """Makes a new file without a board and opens it; raises KnownError if something is there already."""
        path = _whole(path)
        if path.exists():
            raise KnownError(f'There is already a file "{path.name}" in that folder: choose another name.')
        if not path.parent.is_dir():
            raise KnownError(f'The folder "{path.parent.name}" for "{path.name}" is not there.')
        part = beside(path)
        with failures.plainly(path):
            try:
                make_empty(part)
                write_through(part)
                _put_where_nothing_is(part, path)
            finally:
                with suppress(OSError):
                    part.unlink()
        return cls.open(path, now=now)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, now: Clock = local_now) -> "BoardFile":
        """Opens a file, for reading only if asked, if somebody else has it, or if nothing can be written there.

        An older schema is brought up to date first. Raises KnownError, with nothing changed, for what is no board,
        damaged, or written by a newer program.
        """
        path = _whole(path)
        seen = peek(path)
        lock, owner, notices = (None, None, ()) if read_only else _take_lock(path, now)
        try:
            if lock is None:
                if not seen.current:
                    raise KnownError(
                        f'"{path.name}" was written by an older BoardDesk and must be brought up to date before it '
                        "can be read: open it where you can write to it, while nobody else has it open."
                    )
                if owner is None and left_unclean(path):
                    _refuse_if_unsound(path, writing=False)
                return cls(path, make_engine(path, read_only=True), lock=None, lock_owner=owner, notices=notices)
            place = place_of(path)
            with failures.plainly(path):
                if lock.took_over or left_unclean(path):
                    _refuse_if_unsound(path, writing=True)
                if not seen.current:
                    _bring_up_to_date(path, now)
                prepare_for_writing(path, place)
                _index(path)
            return cls(
                path, make_engine(path, read_only=False), lock=lock, lock_owner=None, notices=_place_notice(path, place)
            )
        except BaseException:
            if lock is not None:
                lock.release()
            raise

    @property
    def read_only(self) -> bool:
        """Whether nothing may be written."""
        return self._lock is None

    @property
    def read_only_because(self) -> str | None:
        """Why nothing may be written, as a sentence; None when it may."""
        if self._lock is not None:
            return None
        return self.notices[0] if self.notices else f'"{self.path.name}" was opened for reading only.'

    def save_copy(self, to: Path) -> None:
        """Writes a whole copy of the board as it is now, replacing what is at `to`."""
        to = _whole(to)
        if to == self.path or (to.exists() and to.samefile(self.path)):
            raise KnownError(f'"{to.name}" is the board you have open: choose another name for the copy.')
        if owner_of(to) is not None:
            raise KnownError(f'"{to.name}" is open in BoardDesk: close it there, or choose another name for the copy.')
        copy_board(self.path, to)

    def close(self) -> None:
        """Closes all connections, leaves one file behind, and gives up the lock."""
        if self._closed:
            return
        self._closed = True
        self.engine.dispose()
        if self._lock is not None:
            try:
                leave_one_file(self.path)
            finally:
                self._lock.release()

    def __enter__(self) -> "BoardFile":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _whole(path: Path) -> Path:
    """The file itself behind links, so that one board has one lock."""
    return Path(path).resolve()


def _take_lock(path: Path, now: Clock) -> tuple[BoardLock | None, LockOwner | None, tuple[str, ...]]:
    """The lock, or who has it, or a notice that nothing can be written there."""
    nothing_written = None, owner_of(path), (_ONLY_READING.format(name=path.name),)
    try:
        lock = BoardLock.take(path, now)
    except LockHeldError as held:
        return None, held.owner, (held.owner.sentence(path),)
    except OSError:
        return nothing_written
    try:
        with path.open("r+b"):
            return lock, None, ()
    except OSError:
        lock.release()
        return nothing_written


def _refuse_if_unsound(path: Path, *, writing: bool) -> None:
    """Checks the file after an unclean end; SQLite first puts right what was left half done."""
    try:
        with closing(connect(path, read_only=not writing)) as database:
            damage = damage_in(database)
    except sqlite3.DatabaseError as error:
        raise failures.known_failure(error, path) or error from error
    if damage:
        raise KnownError(failures.DAMAGED.format(name=path.name))


def _bring_up_to_date(path: Path, now: Clock) -> None:
    from boarddesk.store.migrate import bring_up_to_date

    bring_up_to_date(path, now)


def _index(path: Path) -> None:
    from boarddesk.store.search_index import make_if_needed

    make_if_needed(path)


def _place_notice(path: Path, place: Place) -> tuple[str, ...]:
    if place is Place.LOCAL or not first_time(path, place):
        return ()
    return (_PLACE_NOTICES[place].format(name=path.name),)


def _put_where_nothing_is(part: Path, path: Path) -> None:
    """Gives a new file its name, refusing if another came in between."""
    try:
        os.link(part, path)
    except FileExistsError:
        raise KnownError(f'There is already a file "{path.name}" in that folder: choose another name.') from None
    except OSError:
        part.rename(path)
