"""The engine over one board file: how every connection to it is set."""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from boarddesk.store.info import connect
from boarddesk.store.places import Place


def make_engine(path: Path, *, read_only: bool) -> Engine:
    """An engine whose transactions begin when they say so.

    Python's sqlite3 begins them only at the first change, so that a read before it would not belong to them and
    `PRAGMA defer_foreign_keys` would be lost; here every connection is in autocommit and BEGIN is sent by us
    (SQLAlchemy, "Serializable isolation, savepoints and transactional DDL" for SQLite).
    """

    def open_connection() -> sqlite3.Connection:
        connection = connect(path, read_only=read_only)
        if not read_only:
            connection.execute("PRAGMA synchronous=FULL")
        return connection

    engine = create_engine("sqlite://", creator=open_connection, poolclass=QueuePool, pool_size=2, max_overflow=4)
    event.listen(engine, "begin", _begin)
    event.listen(engine, "checkin", _end)
    return engine


def prepare_for_writing(path: Path, place: Place) -> None:
    """Recovers what a killed program left, and sets the journal that the place allows."""
    with closing(connect(path)) as database:
        database.execute(f"PRAGMA journal_mode={'WAL' if place is Place.LOCAL else 'DELETE'}").fetchone()


def leave_one_file(path: Path) -> bool:
    """Folds everything into the one file, so that it also opens from a read-only place.

    A reader that still has it open prevents that; the next clean close does it then. Returns whether it was done.
    """
    try:
        with closing(connect(path)) as database:
            return bool(database.execute("PRAGMA journal_mode=DELETE").fetchone()[0] == "delete")
    except sqlite3.OperationalError:
        return False


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def _end(connection: sqlite3.Connection | None, _record: object) -> None:
    """Ends a transaction whose COMMIT was refused: SQLite leaves it open, and SQLAlchemy holds it for closed."""
    if connection is not None and connection.in_transaction:
        connection.rollback()
