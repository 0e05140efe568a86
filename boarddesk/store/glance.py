"""What waits in a board file, read with the standard library alone, for the list of recent files."""

import datetime as dt
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from boarddesk.store.info import connect, peek

_HELD_NOT = ("cancelled", "inquorate", "adjourned")


@dataclass(frozen=True, slots=True)
class Waiting:
    """The boards of a file, its next meeting and the latest meeting whose minutes are a draft."""

    boards: tuple[str, ...]
    next_meeting: dt.date | None
    draft: dt.date | None
    changed: dt.date


def waiting_in(path: Path, today: dt.date) -> Waiting:
    """Look at a file without changing it; raises KnownError if it is no board this program can open."""
    seen = peek(path)
    changed = dt.datetime.fromtimestamp(path.stat().st_mtime).astimezone().date()
    try:
        with closing(connect(path, read_only=True)) as database:
            coming = _first(
                database,
                "SELECT min(date) FROM meeting WHERE date >= ? AND lower(status) NOT IN (?, ?, ?)",
                today.isoformat(),
                *_HELD_NOT,
            )
            draft = _first(database, "SELECT max(date) FROM meeting WHERE lower(status) = ?", "draft")
    except sqlite3.Error:
        coming = draft = None
    return Waiting(seen.boards, coming, draft, changed)


def _first(database: sqlite3.Connection, question: str, *values: str) -> dt.date | None:
    found = database.execute(question, values).fetchone()[0]
    return dt.date.fromisoformat(found) if found else None
