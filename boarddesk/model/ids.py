"""Ids of rows: made by the program, never by the database, and never used twice."""

from uuid import uuid4


def new_id() -> str:
    """A fresh id: 32 hexadecimal digits at random."""
    return uuid4().hex
