"""What a write changed: the one currency of saving, undo, history and refresh."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

Image = dict[str, Any]
"""A row as plain JSON values by column name."""


@dataclass(frozen=True, slots=True)
class Change:
    """One row before and after; no `before` when it was made, no `after` when it went."""

    table: str
    key: str
    before: Image | None
    after: Image | None

    @property
    def inverse(self) -> "Change":
        """The change that takes this one back."""
        return Change(self.table, self.key, self.after, self.before)

    @property
    def columns(self) -> frozenset[str]:
        """The columns whose values differ; all of them when the row was made or went."""
        before, after = self.before or {}, self.after or {}
        return frozenset(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Everything one gesture changed, under the name it has in the Undo menu."""

    label: str
    changes: tuple[Change, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.changes)

    @property
    def tables(self) -> frozenset[str]:
        """The tables with a changed row."""
        return frozenset(change.table for change in self.changes)

    def keys(self, table: str) -> frozenset[str]:
        """The keys of a table's changed rows."""
        return frozenset(change.key for change in self.changes if change.table == table)

    def touches(self, *tables: str) -> bool:
        """Whether any of these tables has a changed row."""
        return not self.tables.isdisjoint(tables)

    @property
    def inverse(self) -> "ChangeSet":
        """The change set that takes this one back, last change first."""
        return ChangeSet(self.label, tuple(change.inverse for change in reversed(self.changes)))

    def followed_by(self, later: "ChangeSet") -> "ChangeSet":
        """Both as one gesture under the first one's name; rows that end as they began drop out."""
        return ChangeSet(self.label, tuple(net((*self.changes, *later.changes))))


def net(changes: Iterable[Change]) -> Iterable[Change]:
    """Each row once, from its first `before` to its last `after`, leaving out what came to nothing."""
    rows: dict[tuple[str, str], Change] = {}
    for change in changes:
        place = (change.table, change.key)
        first = rows.get(place)
        rows[place] = Change(change.table, change.key, first.before, change.after) if first else change
    return (change for change in rows.values() if change.before != change.after)
