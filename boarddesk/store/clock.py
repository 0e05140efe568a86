"""The time of day, as the store writes it down; tests pass a clock of their own."""

from collections.abc import Callable
from datetime import datetime

Clock = Callable[[], datetime]
"""Gives the present moment with its time zone."""


def local_now() -> datetime:
    """The present moment in the zone of this computer."""
    return datetime.now().astimezone()


def here(moment: datetime) -> datetime:
    """A moment of the record as the clock on this wall showed it then; the file keeps moments in universal time."""
    return moment.astimezone()
