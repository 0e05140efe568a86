"""Whole copies of a board, made by SQLite's own backup so that they are right while somebody writes."""

import os
import sqlite3
import sys
from contextlib import closing, suppress
from pathlib import Path
from uuid import uuid4

from boarddesk.model.errors import KnownError
from boarddesk.store.failures import DAMAGED, plainly
from boarddesk.store.info import connect, damage_in


def copy_board(source: Path, to: Path) -> None:
    """Copies a board into a file of its own that replaces `to` only once it is whole and checked."""
    part = beside(to)
    with plainly(to):
        try:
            copy_into_new(source, part)
            put_in_place(part, to)
        finally:
            with suppress(OSError):
                part.unlink()


def copy_into_new(source: Path, to: Path) -> None:
    """Copies a board into a new file, one file that needs no log, written through to the disk.

    Raises KnownError if the copy is not sound.
    """
    with (
        closing(connect(source, read_only=True)) as original,
        closing(sqlite3.connect(to, isolation_level=None)) as copy,
    ):
        original.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE").fetchone()
        if damage_in(copy):
            raise KnownError(DAMAGED.format(name=source.name))
    write_through(to)


def put_in_place(part: Path, to: Path) -> None:
    """Gives a finished file its name at one stroke and waits until the disk has the name too."""
    part.replace(to)
    if sys.platform != "win32":
        folder = os.open(to.parent, os.O_RDONLY)
        try:
            with suppress(OSError):
                os.fsync(folder)
        finally:
            os.close(folder)


def beside(path: Path) -> Path:
    """A name in the same folder that nobody else uses, so that the file can take the other's place at one stroke."""
    return path.with_name(f".{path.name}.{uuid4().hex[:8]}.part")


def write_through(path: Path) -> None:
    """Waits until the disk has the file."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())
