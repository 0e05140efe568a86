"""What a file says about itself, read with the standard library alone, so that the window need not wait for more.

Everything here reads through SQLite, never with plain reads: closing a plain handle on an open board would drop the
locks that SQLite holds on it for this process (https://sqlite.org/howtocorrupt.html, 2.2).
"""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from boarddesk.model.errors import KnownError
from boarddesk.store.failures import DAMAGED, MISSING, known_failure

APPLICATION_ID = 0x42446B31
"""Stands in the head of every board file: "BDk1" in ASCII, which tells it from other databases."""

SCHEMA = 1
"""The schema this program writes: the number of the last migration, kept in `PRAGMA user_version`."""

_BUSY_MS = 2000


@dataclass(frozen=True, slots=True)
class Peek:
    """A board file seen from outside."""

    path: Path
    size: int
    schema: int
    boards: tuple[str, ...]

    @property
    def current(self) -> bool:
        """Whether this program can write it as it is."""
        return self.schema == SCHEMA


def sqlite_uri(path: Path, query: str = "mode=rw") -> str:
    """The address of a file for SQLite, on drives, shares and with any name."""
    text = path.absolute().as_posix()
    start = "file:" if text.startswith("/") and not text.startswith("//") else "file:///"
    if text.startswith("//"):
        start = "file://"
    return f"{start}{quote(text, safe='/:')}?{query}"


def connect(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """A plain connection in autocommit; read-only where asked, and never one that makes a file."""
    query = "mode=rw"
    if read_only:
        query = "mode=ro&immutable=1" if needs_immutable(path) else "mode=ro"
    connection = sqlite3.connect(
        sqlite_uri(path, query), uri=True, timeout=_BUSY_MS / 1000, isolation_level=None, check_same_thread=False
    )
    try:
        connection.execute("PRAGMA foreign_keys=ON")
        if read_only:
            connection.execute("PRAGMA query_only=ON")
    except BaseException:
        connection.close()
        raise
    return connection


def wal_path(path: Path) -> Path:
    """Where SQLite keeps what is committed but not yet in the file."""
    return path.with_name(path.name + "-wal")


def journal_path(path: Path) -> Path:
    """Where SQLite keeps what an unfinished write has replaced."""
    return path.with_name(path.name + "-journal")


def left_unclean(path: Path) -> bool:
    """Whether a program that had the board open ended without closing it."""
    return any(_holds_something(left) for left in (wal_path(path), journal_path(path)))


def needs_immutable(path: Path) -> bool:
    """Whether a file can be read only as one that nobody changes.

    A board killed in write-ahead mode and then put on a read-only medium needs shared memory that cannot be made
    there. With no log beside it everything is in the file and, as nobody can write there, reading it so is safe.
    """
    if _holds_something(wal_path(path)):
        return False
    try:
        with closing(sqlite3.connect(sqlite_uri(path, "mode=ro"), uri=True)) as probe:
            probe.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError as error:
        return error.sqlite_errorcode in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY_DIRECTORY) and path.is_file()
    except sqlite3.Error:
        return False
    return False


def peek(path: Path) -> Peek:
    """Looks at a file without changing what it holds; raises KnownError if it is no board this program can open.

    A write that a killed program left half done is taken back first, which only a connection that may write can do.
    """
    _refuse_what_is_no_file(path)
    try:
        try:
            return _look(path)
        except sqlite3.OperationalError as error:
            if not (_needs_recovery(error) and _claims_to_be_a_board(path)):
                raise
            with closing(connect(path)) as database:
                database.execute("SELECT count(*) FROM sqlite_master").fetchone()
            return _look(path)
    except sqlite3.Error as error:
        raise _told(error, path) from error


def integrity_problems(path: Path, *, thorough: bool = False) -> tuple[str, ...]:
    """Everything SQLite finds wrong with a file, nothing for a sound one; looking changes nothing."""
    try:
        with closing(connect(path, read_only=True)) as database:
            return damage_in(database, thorough=thorough) + dangling_in(database)
    except sqlite3.DatabaseError as error:
        return (str(error),)


def damage_in(database: sqlite3.Connection, *, thorough: bool = False) -> tuple[str, ...]:
    """What is damaged in a database; the quick check leaves out that indexes agree with their tables."""
    check = "integrity_check" if thorough else "quick_check"
    return tuple(str(row[0]) for row in database.execute(f"PRAGMA {check}") if row[0] != "ok")


def dangling_in(database: sqlite3.Connection) -> tuple[str, ...]:
    """Rows that refer to rows that are not there."""
    found = database.execute("PRAGMA foreign_key_check").fetchall()
    return tuple(f"{table} row {rowid} refers to nothing in {parent}" for table, rowid, parent, _ in found)


def _holds_something(path: Path) -> bool:
    try:
        return path.stat().st_size > 0
    except OSError:
        return False


def _refuse_what_is_no_file(path: Path) -> None:
    if path.is_dir():
        raise KnownError(f'"{path.name}" is a folder, not a board file.')
    if not path.exists():
        raise KnownError(MISSING.format(name=path.name))
    if not path.is_file():
        raise KnownError(f'"{path.name}" is not a board file.')
    if path.stat().st_size == 0:
        raise KnownError(f'"{path.name}" is empty: it holds no board. Restore a backup of it if it once did.')


def _look(path: Path) -> Peek:
    with closing(connect(path, read_only=True)) as database:
        application, schema = _head(database)
        database.execute("SELECT count(*) FROM sqlite_master").fetchone()
        _refuse_foreign(path, application, schema)
        boards = tuple(row[0] for row in database.execute("SELECT name FROM board ORDER BY rowid"))
    return Peek(path, path.stat().st_size, schema, boards)


def _needs_recovery(error: sqlite3.OperationalError) -> bool:
    return error.sqlite_errorname in (
        "SQLITE_READONLY_ROLLBACK",
        "SQLITE_READONLY_RECOVERY",
        "SQLITE_READONLY_CANTINIT",
    )


def _claims_to_be_a_board(path: Path) -> bool:
    """Whether the head of a file, which no unfinished write changes, is a board's."""
    with closing(sqlite3.connect(sqlite_uri(path, "mode=ro&immutable=1"), uri=True)) as database:
        return _head(database)[0] == APPLICATION_ID


def _head(database: sqlite3.Connection) -> tuple[int, int]:
    application = database.execute("PRAGMA application_id").fetchone()[0]
    return int(application), int(database.execute("PRAGMA user_version").fetchone()[0])


def _refuse_foreign(path: Path, application: int, schema: int) -> None:
    if application != APPLICATION_ID or schema < 1:
        raise KnownError(f'"{path.name}" is not a board file.')
    if schema > SCHEMA:
        raise KnownError(
            f'"{path.name}" was written by a newer BoardDesk: open it with that one, or update this one. '
            "Nothing in it has been changed."
        )


def _told(error: sqlite3.Error, path: Path) -> KnownError:
    name = error.sqlite_errorname if hasattr(error, "sqlite_errorname") else ""
    if name == "SQLITE_NOTADB":
        return KnownError(f'"{path.name}" is not a board file.')
    if name.startswith(("SQLITE_CANTOPEN", "SQLITE_READONLY")) and left_unclean(path):
        return KnownError(
            f'"{path.name}" was not closed properly and lies where you may not write: copy it, with the files '
            "beside it whose names begin the same, to a folder of your own and open it there."
        )
    if name.startswith(("SQLITE_CANTOPEN", "SQLITE_READONLY")):
        return KnownError(f'"{path.name}" cannot be read: you have no permission to open it.')
    return known_failure(error, path) or KnownError(DAMAGED.format(name=path.name))
