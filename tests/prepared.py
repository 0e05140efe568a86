"""Records in memory, built once and copied: most tests begin on the same board, which costs more than they do."""

import datetime as dt
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from weakref import WeakKeyDictionary

from sqlalchemy import event
from sqlalchemy.pool import StaticPool
from sqlmodel import SQLModel, create_engine

import boarddesk.model.tables  # noqa: F401  fills the metadata
from boarddesk.desk.desk import Desk
from boarddesk.store.clock import Clock
from boarddesk.store.records import Records

NAME = "Lorna Reed"
Step = tuple[object, ...]
"""What is built, in which way; the same steps give the same record."""


@dataclass
class _Copied:
    """Where the record of a desk is, and what it was built by since it was empty."""

    connection: sqlite3.Connection
    steps: tuple[Step, ...]
    changes: int


_desks: WeakKeyDictionary[Desk, _Copied] = WeakKeyDictionary()
_built: dict[tuple[Step, ...], tuple[str, bytes]] = {}


def new_desk(clock: Clock) -> tuple[Desk, sqlite3.Connection]:
    """A desk over a record in memory with nothing in it, not even tables."""
    arguments = {"check_same_thread": False, "isolation_level": None}
    engine = create_engine("sqlite://", poolclass=StaticPool, connect_args=arguments)
    event.listen(engine, "connect", lambda connection, _: connection.execute("PRAGMA foreign_keys = ON"))
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
    return Desk(Records(engine, clock, NAME)), driver


def empty_desk(clock: Clock, *, usual: bool) -> Desk:
    """A desk over an empty record; `usual` when its clock is that of all tests, so that what is built can be copied."""
    if () not in _built:
        engine = create_engine("sqlite://", poolclass=StaticPool)
        SQLModel.metadata.create_all(engine)
        with engine.connect() as made:
            driver = made.connection.driver_connection
            assert isinstance(driver, sqlite3.Connection)
            _built[()] = ("", driver.serialize())
        engine.dispose()
    desk, connection = new_desk(clock)
    connection.deserialize(_built[()][1])
    if usual:
        _desks[desk] = _Copied(connection, (), connection.total_changes)
    return desk


def build(desk: Desk, step: Step, make: Callable[[Desk], str]) -> str:
    """Let a desk hold what `make` makes, which gives an id; copied where these steps were done before."""
    copied = _desks.get(desk)
    if copied is None or copied.connection.total_changes != copied.changes:
        return make(desk)
    steps = (*copied.steps, step)
    if steps not in _built:
        _built[steps] = _made(copied.steps, make, len(steps))
    made_id, record = _built[steps]
    copied.connection.deserialize(record)
    copied.steps, copied.changes = steps, copied.connection.total_changes
    return made_id


def _made(steps: tuple[Step, ...], make: Callable[[Desk], str], depth: int) -> tuple[str, bytes]:
    start, seconds = dt.datetime(2026, 11, 19, 12, 40 + depth, tzinfo=dt.UTC), count()
    desk, connection = new_desk(lambda: start + dt.timedelta(milliseconds=next(seconds)))
    connection.deserialize(_built[steps][1])
    made_id = make(desk)
    return made_id, connection.serialize()
