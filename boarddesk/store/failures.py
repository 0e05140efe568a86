"""What the disk and the database say when the surroundings refuse, in plain sentences."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from boarddesk.model.errors import KnownError

NO_ROOM = 'There is no room left on the disk for "{name}": free some space and try again.'
NOT_ALLOWED = '"{name}" cannot be written: you have no permission there, or another program has it open.'
IN_USE = '"{name}" is in use by another program: wait a moment and try again.'
DAMAGED = '"{name}" is damaged: restore a backup of it (File > Restore).'
MISSING = '"{name}" is not there any more: it may have been moved, renamed or deleted.'
UNREADABLE = 'The disk or the network reported an error with "{name}": check that it can be reached and try again.'

_BY_ERRNO = {
    errno.ENOSPC: NO_ROOM,
    errno.EDQUOT: NO_ROOM,
    errno.EACCES: NOT_ALLOWED,
    errno.EPERM: NOT_ALLOWED,
    errno.EROFS: NOT_ALLOWED,
    errno.ENOENT: MISSING,
    errno.EIO: UNREADABLE,
}
_BY_SQLITE = {
    "SQLITE_FULL": NO_ROOM,
    "SQLITE_READONLY": NOT_ALLOWED,
    "SQLITE_PERM": NOT_ALLOWED,
    "SQLITE_CANTOPEN": NOT_ALLOWED,
    "SQLITE_BUSY": IN_USE,
    "SQLITE_LOCKED": IN_USE,
    "SQLITE_CORRUPT": DAMAGED,
    "SQLITE_NOTADB": DAMAGED,
    "SQLITE_IOERR": UNREADABLE,
}


def known_failure(error: BaseException, path: Path) -> KnownError | None:
    """The plain sentence for an error of the disk or of the database, or None if it is a bug.

    SQLAlchemy wraps the database's own error in `orig`.
    """
    inner = getattr(error, "orig", None) or error
    sentence: str | None = None
    if isinstance(inner, sqlite3.Error):
        name = getattr(inner, "sqlite_errorname", None) or ""
        sentence = next((text for start, text in _BY_SQLITE.items() if name.startswith(start)), None)
    elif isinstance(inner, OSError):
        sentence = _BY_ERRNO.get(inner.errno or 0)
    return KnownError(sentence.format(name=path.name)) if sentence else None


@contextmanager
def plainly(path: Path) -> Iterator[None]:
    """Turns failures of the surroundings into a KnownError about a file; bugs pass through."""
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        known = known_failure(error, path)
        if known is None:
            raise
        raise known from error
