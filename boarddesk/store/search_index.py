"""The full-text index of a board file: SQLite's FTS5, kept in step in the transaction of each change.

A row's number begins with its day, so that the newest come first without sorting and a span of days is a span of
numbers. Who, where and what kind stand beside the words as marks, so that a filter is one more word to look for.
"""

import datetime as dt
import re
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlmodel import Session

from boarddesk.model.changes import Change
from boarddesk.model.errors import KnownError
from boarddesk.model.search import SearchOrder
from boarddesk.rules.search_query import BOARD_MARK, KIND_MARK, PERSON_MARK
from boarddesk.rules.search_words import folded, one_word, words_in
from boarddesk.store.info import connect
from boarddesk.store.search_sources import SOURCES, seeks_of, touched_by

VERSION: Final = 1
"""Counts up when the index holds something else; older ones are made anew."""
DAY: Final = 1 << 20
UNDATED: Final = 4_000_000
"""The day of what has none, after all days there are."""
SHOWN_TO: Final = "\x1f"
"""Behind it in a text stands what is searched and not shown."""
COUNTED: Final = 1000
"""How many results are counted; of more it is said that there are more, and they come newest first."""

_MADE = (
    "CREATE TABLE IF NOT EXISTS search_state (version INTEGER NOT NULL, newest INTEGER NOT NULL)",
    "CREATE TABLE IF NOT EXISTS search_place (id INTEGER PRIMARY KEY, source TEXT NOT NULL, key TEXT NOT NULL)",
    "CREATE UNIQUE INDEX IF NOT EXISTS search_place_key ON search_place (key, source)",
    (
        "CREATE VIRTUAL TABLE IF NOT EXISTS search_text USING fts5"
        " (words, marks, tokenize = \"unicode61 remove_diacritics 2\", prefix = '3')"
    ),
)
_INITIALS_FIRST = re.compile(r"[A-Z][A-Za-z]?[A-Z]{1,3}(?:(?:,| and|/) ?[A-Z][A-Za-z]?[A-Z]{1,3})*\b")
Found = tuple[str, str]
"""A table and the key of a row in it."""


@dataclass(frozen=True, slots=True)
class Findings:
    """What the index found: rows in order, and how many there are, as far as they were counted."""

    rows: tuple[Found, ...]
    total: int
    order: SearchOrder


def make_if_needed(path: Path, *, anew: bool = False) -> bool:
    """Make the index of a file that has none or one that is not in step, or in any case; whether there is one now."""
    with closing(connect(path)) as database:
        if in_step(database) and not anew:
            return True
        database.execute("BEGIN IMMEDIATE")
        try:
            rebuild(database)
        except sqlite3.OperationalError as error:
            database.execute("ROLLBACK")
            if "no such module" in str(error):
                return False
            raise
        database.execute("COMMIT")
    return True


def in_step(database: sqlite3.Connection) -> bool:
    """Whether the index is there and knows the newest entry of the history."""
    if not is_there(database):
        return False
    state = database.execute("SELECT version, newest FROM search_state").fetchone()
    return bool(state == (VERSION, _newest(database)))


def is_there(database: sqlite3.Connection) -> bool:
    """Whether the file has an index at all."""
    names = "SELECT count(*) FROM sqlite_master WHERE name IN ('search_state', 'search_place', 'search_text')"
    return bool(database.execute(names).fetchone()[0] == 3)


def rebuild(database: sqlite3.Connection) -> None:
    """Make the index anew in the transaction under way."""
    for name in ("search_text", "search_place", "search_state"):
        database.execute(f"DROP TABLE IF EXISTS {name}")
    for statement in _MADE:
        database.execute(statement)
    for source in SOURCES.values():
        _put(database, source.table, database.execute(source.statement))
    database.execute("INSERT INTO search_state VALUES (?, ?)", (VERSION, _newest(database)))


def rebuild_in(session: Session) -> None:
    """Make the index anew as a part of a write; nothing happens where the file has none."""
    database = _database(session)
    if is_there(database):
        rebuild(database)


def keep_in_step(session: Session, changes: Iterable[Change]) -> None:
    """Take changes into the index in their own transaction; nothing happens where the file has none."""
    database = _database(session)
    if not is_there(database):
        return
    touched: dict[str, set[str]] = {}
    for change in changes:
        for table, key in touched_by(change):
            touched.setdefault(table, set()).add(key)
        for table, seek, value in seeks_of(change):
            touched.setdefault(table, set()).update(row[0] for row in database.execute(seek, (value,)))
    for table, keys in touched.items():
        listed = sorted(keys)
        for start in range(0, len(listed), 500):
            _renew(database, table, listed[start : start + 500])
    database.execute("UPDATE search_state SET newest = ?", (_newest(database),))


def forget_index(database: sqlite3.Connection) -> None:
    """Let the index be made anew when the file is opened next."""
    if is_there(database):
        database.execute("DELETE FROM search_state")


def find(
    session: Session,
    match: str | None,
    first: dt.date | None,
    last: dt.date | None,
    order: SearchOrder,
    limit: int,
) -> Findings:
    """The first rows that match, of a span of days; KnownError when the file has no index.

    What is found very often comes newest first in any case: weighing it all would take too long.
    """
    database = _database(session)
    if not is_there(database):
        raise KnownError("This file has no search index yet: open it once where you can write to it.")
    low = first.toordinal() * DAY if first else 0
    dated = first is not None or last is not None
    high = (last.toordinal() + 1) * DAY - 1 if last else (UNDATED * DAY - 1 if dated else 1 << 62)
    if match is None:
        where, values = "FROM search_place p WHERE p.id BETWEEN ? AND ?", [low, high]
        ordered = "ORDER BY p.id DESC"
    else:
        where = "FROM search_text WHERE search_text MATCH ? AND rowid BETWEEN ? AND ?"
        values = [match, low, high]  # type: ignore[list-item]
        ordered = "ORDER BY rowid DESC"
    counted = f"SELECT count(*) FROM (SELECT 1 {where} LIMIT {COUNTED + 1})"
    total = int(database.execute(counted, values).fetchone()[0])
    if order is SearchOrder.BEST and match is not None and total <= COUNTED:
        ordered = "ORDER BY bm25(search_text, 1.0, 0.0), rowid DESC"
    else:
        order = SearchOrder.NEWEST
    number = "p.id" if match is None else "rowid"
    ids = [row[0] for row in database.execute(f"SELECT {number} {where} {ordered} LIMIT ?", [*values, limit])]
    seek = "SELECT source, key FROM search_place WHERE id = ?"
    rows = tuple((str(source), str(key)) for id_ in ids for source, key in database.execute(seek, (id_,)))
    return Findings(rows, total, order)


def texts_of(session: Session, rows: Sequence[Found]) -> dict[Found, tuple[str, str, str | None]]:
    """The text of found rows as it is written, its kind and its day."""
    database = _database(session)
    by_table: dict[str, list[str]] = {}
    for table, key in rows:
        by_table.setdefault(table, []).append(key)
    return {
        (table, row[0]): (row[4].partition(SHOWN_TO)[0], row[3], row[1])
        for table, keys in by_table.items()
        for row in database.execute(*_narrowed(table, keys))
    }


def _renew(database: sqlite3.Connection, table: str, keys: Sequence[str]) -> None:
    marks = ", ".join("?" * len(keys))
    old = database.execute(f"SELECT id FROM search_place WHERE key IN ({marks}) AND source = ?", (*keys, table))
    for row in old.fetchall():
        database.execute("DELETE FROM search_text WHERE rowid = ?", row)
        database.execute("DELETE FROM search_place WHERE id = ?", row)
    _put(database, table, database.execute(*_narrowed(table, keys)))


def _narrowed(table: str, keys: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    source = SOURCES[table]
    return f"{source.statement} AND {source.key} IN ({', '.join('?' * len(keys))})", tuple(keys)


def _put(database: sqlite3.Connection, table: str, rows: Iterable[Sequence[str | None]]) -> None:
    numbers: dict[int, int] = {}
    for key, day, boards, kind, text, people in list(rows):
        start = (dt.date.fromisoformat(day[:10]).toordinal() if day else UNDATED) * DAY
        if start not in numbers:
            numbers[start] = _last_number(database, start)
        numbers[start] += 1
        number = numbers[start]
        database.execute("INSERT INTO search_place VALUES (?, ?, ?)", (number, table, key))
        marked = _marks(kind or "", boards or "", people or "", text or "", table)
        database.execute(
            "INSERT INTO search_text (rowid, words, marks) VALUES (?, ?, ?)", (number, folded(text or ""), marked)
        )


def _last_number(database: sqlite3.Connection, start: int) -> int:
    span = "SELECT max(id) FROM search_place WHERE id >= ? AND id < ?"
    return int(database.execute(span, (start, start + DAY)).fetchone()[0] or start)


def _marks(kind: str, boards: str, people: str, text: str, table: str) -> str:
    marks = {KIND_MARK + one_word(kind)}
    marks.update(BOARD_MARK + one_word(board) for board in boards.split("|") if board)
    named = [name for name in people.split("|") if name.strip()]
    if table == "minute":
        begins = _INITIALS_FIRST.match(text)
        named += re.split(r",|/| and ", begins.group()) if begins else []
    for name in named:
        marks.add(PERSON_MARK + one_word(name))
        marks.update(PERSON_MARK + word for word in words_in(name))
    return " ".join(sorted(marks))


def _newest(database: sqlite3.Connection) -> int:
    return int(database.execute("SELECT max(rowid) FROM historyentry").fetchone()[0] or 0)


def _database(session: Session) -> sqlite3.Connection:
    found = session.connection().connection.dbapi_connection
    assert isinstance(found, sqlite3.Connection)
    return found
