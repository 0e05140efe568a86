"""The schema of a new board file, made from the tables at once; Alembic is needed for older files only."""

import sqlite3
from contextlib import closing
from pathlib import Path

from boarddesk.store.info import APPLICATION_ID, SCHEMA

VERSION_TABLE = (
    "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
    "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
)


def revision_of(schema: int) -> str:
    """The name of the migration that leads to a schema."""
    return f"{schema:04d}"


def statements() -> tuple[str, ...]:
    """What makes all tables and indexes of this program, by name: SQLite lets a table refer to one that comes later."""
    from sqlalchemy.dialects import sqlite
    from sqlalchemy.schema import CreateIndex, CreateTable
    from sqlmodel import SQLModel

    import boarddesk.model.tables  # noqa: F401  (fills the metadata)

    dialect = sqlite.dialect()
    made: list[str] = []
    for table in sorted(SQLModel.metadata.tables.values(), key=lambda table: table.name):
        made.append(_tidy(str(CreateTable(table).compile(dialect=dialect))))
        indexes = sorted(table.indexes, key=lambda index: str(index.name))
        made.extend(_tidy(str(CreateIndex(index).compile(dialect=dialect))) for index in indexes)
    return tuple(made)


def _tidy(statement: str) -> str:
    return "\n".join(line.rstrip() for line in statement.strip().splitlines()).replace("\t", "    ")


def make_empty(path: Path) -> None:
    """Writes a board file without a board, stamped with what it is and which schema it has."""
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute(f"PRAGMA application_id={APPLICATION_ID}")
        database.execute("BEGIN")
        for statement in statements():
            database.execute(statement)
        database.execute(VERSION_TABLE)
        database.execute("INSERT INTO alembic_version VALUES (?)", (revision_of(SCHEMA),))
        database.execute(f"PRAGMA user_version={SCHEMA}")
        database.execute("COMMIT")
