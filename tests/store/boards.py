"""Board files for the tests of the store."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import text

from boarddesk.model.ids import new_id
from boarddesk.store.boardfile import BoardFile
from boarddesk.store.info import connect

BOARD = "Northmoor Safeguarding Children Board"
EIGHT_O_CLOCK = datetime(2026, 11, 24, 8, tzinfo=UTC)


def a_board_file(folder: Path, name: str = "Northmoor.board", boards: tuple[str, ...] = (BOARD,)) -> Path:
    """A closed board file with boards in it."""
    path = folder / name
    path.write_bytes(_made(boards))
    return path


@cache
def _made(boards: tuple[str, ...]) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "made.board"
        with BoardFile.create(path) as file:
            for board in boards:
                add_board(file, board)
        return path.read_bytes()


def add_board(file: BoardFile, name: str) -> None:
    with file.engine.begin() as connection:
        connection.execute(
            text(
                "INSERT INTO board (id, name, short_name, running_head, meeting_title, usual_venue, language,"
                " glossary_order, glossary_scope, deputies_count, position)"
                " VALUES (:id, :name, 'NSCB', '', '', '', 'en-GB', 'ALPHABETICAL', 'USED', 0, 0)"
            ),
            {"id": new_id(), "name": name},
        )


def board_names(file: BoardFile) -> list[str]:
    with file.engine.connect() as connection:
        return list(connection.execute(text("SELECT name FROM board ORDER BY rowid")).scalars())


def scribble(path: Path, *, start: int, length: int = 4096) -> None:
    """Overwrites a piece of a closed file, as a bad disk would."""
    with path.open("r+b") as file:
        file.seek(start)
        file.write(b"\xa5" * length)


def start_of(table: str, path: Path) -> int:
    """Where the first page of a table lies in a file."""
    with closing(connect(path, read_only=True)) as database:
        page = database.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()[0]
        return int((page - 1) * database.execute("PRAGMA page_size").fetchone()[0])


def pragma(path: Path, setting: str) -> None:
    with closing(connect(path)) as database:
        database.execute(f"PRAGMA {setting}").fetchall()


def journal_mode(path: Path) -> str:
    with closing(sqlite3.connect(path)) as database:
        return str(database.execute("PRAGMA journal_mode").fetchone()[0])


def left_in(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())
