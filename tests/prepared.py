"""Records in memory, built once and copied: most tests begin on the same board, which costs more than they do."""

import datetime as dt
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from itertools import count
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import Engine, event
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
_statements: dict[object, object] = {}
_built: dict[tuple[Step, ...], tuple[str, bytes]] = {}


def new_desk(clock: Clock) -> tuple[Desk, sqlite3.Connection]:
    """A desk over a record in memory with nothing in it, not even tables."""
    connection = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    first = _first_engine()
    engine = Engine(StaticPool(partial(_same, connection)), first.dialect, first.url)
    engine.update_execution_options(compiled_cache=_statements)
    event.listen(engine, "begin", lambda begun: begun.exec_driver_sql("BEGIN"))
    return Desk(Records(engine, clock, NAME)), connection


def _same(connection: sqlite3.Connection) -> Any:
    return connection


@cache
def _first_engine() -> Engine:
    """An engine whose dialect all others share, and so its compiled statements, which cost most of a test."""
    engine = create_engine("sqlite://", poolclass=StaticPool)
    SQLModel.metadata.create_all(engine)
    return engine


def empty_desk(clock: Clock, *, usual: bool) -> Desk:
    """A desk over an empty record; `usual` when its clock is that of all tests, so that what is built can be copied."""
    if () not in _built:
        with _first_engine().connect() as made:
            driver = made.connection.driver_connection
            assert isinstance(driver, sqlite3.Connection)
            _built[()] = ("", driver.serialize())
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
