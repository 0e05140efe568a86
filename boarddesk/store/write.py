"""Reading and writing the record: one session and one transaction each, every changed row recorded."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any, TypeVar

from sqlalchemy import event, text
from sqlalchemy.orm import ORMExecuteState
from sqlmodel import Session, SQLModel, col, select

from boarddesk.model.changes import Change, ChangeSet, net
from boarddesk.model.errors import RuleError
from boarddesk.store.images import UNRECORDED, image_before, image_now, row_class, table_of, values_of

R = TypeVar("R", bound=SQLModel)


class Read:
    """A look at the record; rows read here must not outlive it."""

    def __init__(self, session: Session, now: datetime) -> None:
        self.session = session
        self.now = now

    @property
    def today(self) -> date:
        """The day of this look."""
        return self.now.date()

    def get(self, cls: type[R], key: str) -> R:
        """The row with this key; raises RuleError if it is gone."""
        row = self.session.get(cls, key)
        if row is None:
            raise RuleError("That is no longer there; it may have been removed in another tab.")
        return row

    def find(self, cls: type[R], key: str | None) -> R | None:
        """The row with this key, if there is one."""
        return None if key is None else self.session.get(cls, key)

    def rows(self, cls: type[R], *where: Any, order: Sequence[Any] | Any = ()) -> list[R]:
        """The rows of a table that meet all conditions, in the order asked for."""
        orders = order if isinstance(order, list | tuple) else (order,)
        return list(self.session.exec(select(cls).where(*where).order_by(*orders)))

    def rows_in(self, cls: type[R], column: Any, keys: Iterable[str], order: Sequence[Any] | Any = ()) -> list[R]:
        """The rows whose column holds one of the keys; no query at all for no keys."""
        wanted = list(keys)
        found: list[R] = []
        for start in range(0, len(wanted), 500):
            found += self.rows(cls, col(column).in_(wanted[start : start + 500]), order=order)
        return found


class Write(Read):
    """A change of the record under way; whatever it touches is recorded when it is flushed."""

    def __init__(self, session: Session, now: datetime, person: str, label: str, *, recorded: bool = True) -> None:
        super().__init__(session, now)
        self.person = person
        self.label = label
        """The name in the Undo menu; a command may make it more precise."""
        self._changes: list[Change] = []
        self._pending: list[tuple[SQLModel, Any]] = []
        if recorded:
            event.listen(session, "before_flush", self._before_flush)
            event.listen(session, "after_flush", self._after_flush)
        event.listen(session, "do_orm_execute", refuse_bulk)
        session.connection().execute(text("PRAGMA defer_foreign_keys = ON"))

    def add(self, row: R) -> R:
        """Add a row and give it back."""
        self.session.add(row)
        return row

    def delete(self, *rows: SQLModel) -> None:
        """Take rows away."""
        for row in rows:
            self.session.delete(row)

    def flush(self) -> None:
        """Send what has been changed so far to the file, so that queries see it."""
        self.session.flush()

    def finish(self) -> ChangeSet:
        """Flush and say what has changed in all."""
        self.session.flush()
        return ChangeSet(self.label, tuple(net(self._changes)))

    def apply(self, changes: Iterable[Change]) -> None:
        """Bring rows from each change's `before` to its `after`; RuleError if one has moved on since."""
        for change in changes:
            cls = row_class(change.table)
            row = self.session.get(cls, change.key)
            if change.before is None:
                if row is not None:
                    raise RuleError("This can no longer be undone: something else has changed it since.")
                self.session.add(cls(**values_of(cls, change.after or {})))
            elif row is None or not still_equals(row, change):
                raise RuleError("This can no longer be undone: something else has changed it since.")
            elif change.after is None:
                self.session.delete(row)
            else:
                values = values_of(cls, change.after)
                for name in change.columns & values.keys():
                    setattr(row, name, values[name])

    def _before_flush(self, session: Session, *_: Any) -> None:
        for row in session.new:
            self._expect(row, None)
        for row in session.dirty:
            if session.is_modified(row):
                self._expect(row, image_before(row))
        for row in session.deleted:
            if table_of(row) not in UNRECORDED:
                before = image_before(row)
                self._changes.append(Change(table_of(row), key_of(before), before, None))

    def _expect(self, row: SQLModel, before: Any) -> None:
        if table_of(row) not in UNRECORDED:
            self._pending.append((row, before))

    def _after_flush(self, *_: Any) -> None:
        for row, before in self._pending:
            after = image_now(row)
            self._changes.append(Change(table_of(row), key_of(after), before, after))
        self._pending.clear()


def key_of(image: dict[str, Any]) -> str:
    """The key of a recorded row."""
    return str(image["id"])


def still_equals(row: SQLModel, change: Change) -> bool:
    """Whether the columns that a change is about still hold what it left there."""
    now, expected = image_now(row), change.before or {}
    columns = change.columns if change.after is not None else frozenset(expected)
    return all(now[name] == expected[name] for name in columns if name in now and name in expected)


def refuse_bulk(state: ORMExecuteState) -> None:
    """Refuse statements that change rows behind the recorder's back."""
    if state.is_update or state.is_delete or state.is_insert:
        raise TypeError("A command changes rows one by one; bulk statements cannot be recorded or undone.")
