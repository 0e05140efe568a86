"""Older board files brought up to date: on a copy, compared with what was there, then put in its place."""

import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from boarddesk.model.errors import KnownError
from boarddesk.store.backups import Backup, Reason, make_backup
from boarddesk.store.clock import Clock, local_now
from boarddesk.store.copies import beside, copy_into_new, put_in_place, write_through
from boarddesk.store.engine import leave_one_file
from boarddesk.store.failures import IN_USE, plainly
from boarddesk.store.info import SCHEMA, connect, damage_in, dangling_in
from boarddesk.store.schema import revision_of

if TYPE_CHECKING:
    from sqlalchemy import Connection

SEARCH_TABLES: Final = "search_"
"""How the tables of the search index begin: they are made anew from the others when the file is opened."""
STEPS = Path(__file__).with_name("migrations")
"""The folder of the steps; tests hand in another."""


@dataclass(frozen=True, slots=True)
class _Holdings:
    """What must come through a migration: rows, triggers, and ids that are never used again."""

    rows: dict[str, int]
    triggers: frozenset[str]
    autoincrement: frozenset[str]


def bring_up_to_date(board: Path, now: Clock = local_now, *, steps: Path = STEPS, schema: int = SCHEMA) -> Backup:
    """Migrates a board that nobody else has open and returns the backup of the old file.

    The caller holds the lock. Raises KnownError, with the old file in place, if anything got lost on the way.
    """
    backup = make_backup(board, Reason.MIGRATION, now)
    part = beside(board)
    with plainly(board):
        try:
            if not leave_one_file(board):
                raise KnownError(IN_USE.format(name=board.name))
            copy_into_new(board, part)
            _migrate_copy(part, steps, schema)
            _compare(board, part)
            write_through(part)
            put_in_place(part, board)
        finally:
            with suppress(OSError):
                part.unlink()
    return backup


def _migrate_copy(copy: Path, steps: Path, schema: int) -> None:
    """Runs the steps with foreign keys off: a batch step drops the old table, and with them on its children go too."""
    from sqlalchemy import create_engine
    from sqlalchemy.pool import StaticPool

    def open_connection() -> sqlite3.Connection:
        database = connect(copy)
        database.execute("PRAGMA foreign_keys=OFF")
        return database

    engine = create_engine("sqlite://", creator=open_connection, poolclass=StaticPool)
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("BEGIN")
            run_steps(connection, steps, schema)
            connection.exec_driver_sql(f"PRAGMA user_version={schema}")
            _forget_index(connection)
            connection.commit()
    finally:
        engine.dispose()


def _forget_index(connection: "Connection") -> None:
    from boarddesk.store.search_index import forget_index

    database = connection.connection.dbapi_connection
    assert isinstance(database, sqlite3.Connection)
    forget_index(database)


def run_steps(connection: object, steps: Path, schema: int) -> None:
    """Lets Alembic run all steps that a file lacks, up to a schema."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(steps).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, revision_of(schema))


def _compare(before: Path, after: Path) -> None:
    """Refuses a migrated copy that is damaged, refers to nothing, or has lost what the old file had."""
    with closing(connect(before, read_only=True)) as old, closing(connect(after, read_only=True)) as new:
        wrong = [*damage_in(new), *dangling_in(new)]
        had, has = _holdings(old), _holdings(new)
    wrong += [
        f"{table}: {count} rows became {has.rows.get(table, 0)}"
        for table, count in had.rows.items()
        if has.rows.get(table, 0) != count
    ]
    wrong += [f"trigger {name} is gone" for name in sorted(had.triggers - has.triggers)]
    wrong += [f"{name} would use ids again" for name in sorted(had.autoincrement & has.rows.keys() - has.autoincrement)]
    if wrong:
        raise KnownError(
            f'"{before.name}" could not be brought up to date and is as it was: {wrong[0]}. '
            "Please report this, and go on with the BoardDesk you had."
        )


def _holdings(database: sqlite3.Connection) -> _Holdings:
    made = database.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_master").fetchall()
    tables = {
        name: sql for kind, name, sql in made if kind == "table" and not name.startswith(("sqlite_", SEARCH_TABLES))
    }
    return _Holdings(
        rows={name: database.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in tables},
        triggers=frozenset(name for kind, name, _ in made if kind == "trigger"),
        autoincrement=frozenset(name for name, sql in tables.items() if "AUTOINCREMENT" in sql.upper()),
    )
