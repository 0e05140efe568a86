"""The record of one open file: reads, writes with their history, and the way back."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Engine
from sqlalchemy.exc import DatabaseError, IntegrityError
from sqlmodel import Session

from boarddesk.model.changes import ChangeSet
from boarddesk.model.errors import KnownError, RuleError
from boarddesk.store.failures import known_failure
from boarddesk.store.history import History
from boarddesk.store.search_index import keep_in_step, rebuild_in
from boarddesk.store.write import Read, Write

T = TypeVar("T")


class Records:
    """Runs work on the file: each write is one transaction with its history."""

    def __init__(
        self,
        engine: Engine,
        clock: Callable[[], datetime],
        person: str,
        *,
        read_only_because: str | None = None,
        path: Path = Path("The board file"),
    ) -> None:
        self._engine = engine
        self._clock = clock
        self._history = History()
        self._path = path
        self.person = person
        self.read_only_because = read_only_because
        """Why nothing may be written, as a sentence; None when it may."""

    @contextmanager
    def reading(self) -> Iterator[Read]:
        """A look at the record."""
        with Session(self._engine, autoflush=False) as session, known_errors(self._path):
            yield Read(session, self._clock())

    def write(self, work: Callable[[Write], T], label: str, merge_key: str | None = None) -> tuple[T, ChangeSet, bool]:
        """Do work as one transaction; gives its result, what changed, and whether it joined the entry before.

        Raises RuleError when the work refuses or leaves the record inconsistent, KnownError when the file
        cannot be written; nothing has changed then.
        """
        if self.read_only_because is not None:
            raise KnownError(self.read_only_because)
        now = self._clock()
        joins = self._history.merges(merge_key, now)
        try:
            with Session(self._engine) as session, known_errors(self._path):
                write = Write(session, now, self.person, label)
                result = work(write)
                changed = write.finish()
                if changed:
                    self._history.record(session, changed, self.person, now, merge_key)
                    keep_in_step(session, changed.changes)
                session.commit()
        except BaseException:
            self._history.close_entry()
            raise
        return result, changed, joins

    def write_bulk(self, work: Callable[[Write], T], label: Callable[[T], str]) -> T:
        """Do an import as one transaction with one history entry; the backup made before it is the way back.

        Raises as `write` does.
        """
        if self.read_only_because is not None:
            raise KnownError(self.read_only_because)
        now = self._clock()
        with Session(self._engine) as session, known_errors(self._path):
            write = Write(session, now, self.person, "Import", recorded=False)
            result = work(write)
            write.flush()
            self._history.record_bulk(session, label(result), self.person, now)
            session.flush()
            rebuild_in(session)
            session.commit()
        return result

    def close_entry(self) -> None:
        """Let the next write begin a history entry of its own."""
        self._history.close_entry()


@contextmanager
def known_errors(path: Path) -> Iterator[None]:
    """Turn what the engine says of the surroundings into a sentence about the file; bugs pass through."""
    try:
        yield
    except IntegrityError as error:
        if "FOREIGN KEY" in str(error):
            raise RuleError("This cannot be removed: something else in the record still refers to it.") from error
        raise
    except DatabaseError as error:
        known = known_failure(error, path)
        if known is None:
            raise
        raise known from error
