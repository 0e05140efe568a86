"""The history: entries written in the transaction of the change, merged while one thing is being worked on."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from sqlmodel import Session

from boarddesk.model.changes import Change, ChangeSet
from boarddesk.model.tables import HistoryChange, HistoryEntry
from boarddesk.rules.history.vocabulary import parent_of

SCHEMA_REVISION: Final = "0001"
MERGE_FOR: Final = timedelta(seconds=60)


@dataclass(slots=True)
class OpenEntry:
    """The newest entry, to which the next change with the same merge key is added."""

    entry_id: str
    merge_key: str
    began: datetime
    changes: dict[tuple[str, str], str] = field(default_factory=dict)


class History:
    """Writes entries; knows the newest one, so that typing in one paragraph leaves one entry and not fifty."""

    def __init__(self) -> None:
        self._open: OpenEntry | None = None
        self._before_write: OpenEntry | None = None

    def merges(self, merge_key: str | None, now: datetime) -> bool:
        """Whether a change with this key would be added to the newest entry."""
        newest = self._open
        return (
            newest is not None
            and merge_key is not None
            and newest.merge_key == merge_key
            and timedelta(0) <= now - newest.began <= MERGE_FOR
        )

    def close_entry(self) -> None:
        """Let the next change begin an entry of its own."""
        self._open = None

    def record(self, session: Session, changed: ChangeSet, person: str, now: datetime, merge_key: str | None) -> None:
        """Write a change set into the transaction under way."""
        if not self.merges(merge_key, now):
            entry = HistoryEntry(at=now, person=person, label=changed.label, schema_revision=SCHEMA_REVISION)
            session.add(entry)
            session.flush()
            self._open = OpenEntry(entry.id, merge_key or "", now)
        newest = self._open
        assert newest is not None
        for change in changed.changes:
            self._record_change(session, newest, change)
        if merge_key is None:
            self._open = None

    def record_bulk(self, session: Session, label: str, person: str, now: datetime) -> None:
        """Write one entry for a whole import, whose rows are not recorded one by one."""
        session.add(HistoryEntry(at=now, person=person, label=label, schema_revision=SCHEMA_REVISION))
        self._open = None

    @staticmethod
    def _record_change(session: Session, newest: OpenEntry, change: Change) -> None:
        place = (change.table, change.key)
        known = newest.changes.get(place)
        stored = session.get(HistoryChange, known) if known else None
        if stored is not None:
            stored.after = change.after
            session.add(stored)
            return
        parent = parent_of(change.table, change.after or change.before or {})
        row = HistoryChange(
            entry_id=newest.entry_id,
            sequence=len(newest.changes),
            table_name=change.table,
            row_key=change.key,
            parent_key=parent[1] if parent else None,
            before=change.before,
            after=change.after,
        )
        session.add(row)
        newest.changes[place] = row.id
