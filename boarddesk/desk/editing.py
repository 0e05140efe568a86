"""Changing a row's plain columns by name, and keeping siblings in order; shared by the commands."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, Protocol

from sqlmodel import SQLModel

from boarddesk.rules.text import MAX_TITLE
from boarddesk.rules.text import required as line_required


class Placed(Protocol):
    """A row with a place among its siblings."""

    id: str
    position: int


def change(row: SQLModel, values: Mapping[str, Any], allowed: Collection[str]) -> None:
    """Set columns of a row; TypeError for a column that this command may not touch."""
    for name, value in values.items():
        if name not in allowed:
            raise TypeError(f"{name} cannot be changed here")
        if getattr(row, name) != value:
            setattr(row, name, value)


def required(text: str, what: str, limit: int = MAX_TITLE) -> str:
    """The text as one clean line; RuleError naming `what` if nothing is left or it is longer than the limit."""
    return line_required(text, limit, what)


def renumber(rows: Sequence[Placed]) -> None:
    """Give rows the positions 0, 1, 2 … in the order given."""
    for position, row in enumerate(rows):
        if row.position != position:
            row.position = position


def moved(rows: Sequence[Placed], row: Placed, steps: int) -> list[Placed]:
    """The rows with one of them some steps further down (or up, when negative), no further than the ends."""
    order = [other for other in rows if other.id != row.id]
    at = next(index for index, other in enumerate(rows) if other.id == row.id)
    order.insert(max(0, min(len(order), at + steps)), row)
    return order
