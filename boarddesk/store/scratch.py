"""A record in memory, in which something is tried out before it is kept; gone with the last who holds it."""

import sqlite3

from sqlalchemy import create_engine, event
from sqlalchemy.pool import StaticPool
from sqlmodel import SQLModel

import boarddesk.model.tables  # noqa: F401  fills the metadata
from boarddesk.store.clock import Clock, local_now
from boarddesk.store.records import Records


def scratch_records(person: str, now: Clock = local_now) -> Records:
    """An empty record that lies in no file."""

    def open_connection() -> sqlite3.Connection:
        connection = sqlite3.connect(":memory:", isolation_level=None)
        connection.execute("PRAGMA foreign_keys = ON")
        return connection

    engine = create_engine("sqlite://", creator=open_connection, poolclass=StaticPool)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    SQLModel.metadata.create_all(engine)
    return Records(engine, now, person)
