"""Rows as plain JSON values and back, for the history and for undo."""

from datetime import date, datetime, time
from enum import Enum
from functools import cache
from typing import Any

from sqlalchemy import inspect
from sqlmodel import SQLModel

from boarddesk.model import tables
from boarddesk.model.changes import Image

UNRECORDED = frozenset({"papercontent", "historyentry", "historychange"})
"""Tables whose rows are not recorded: the history itself, and bytes that are kept under their hash."""


@cache
def row_class(table: str) -> type[SQLModel]:
    """The class of a table's rows; KeyError if there is no such table."""
    classes: dict[str, type[SQLModel]] = {name.lower(): getattr(tables, name) for name in tables.__all__}
    return classes[table]


@cache
def column_names(cls: type[SQLModel]) -> tuple[str, ...]:
    """The names of a table's columns."""
    return tuple(attribute.key for attribute in inspect(cls).column_attrs)


def table_of(row: SQLModel) -> str:
    """The table that a row lies in."""
    return type(row).__name__.lower()


def plain(value: Any) -> Any:
    """A column's value as JSON holds it."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date | time | datetime):
        return value.isoformat()
    return value


def image_now(row: SQLModel) -> Image:
    """The row as it stands."""
    return {name: plain(getattr(row, name)) for name in column_names(type(row))}


def image_before(row: SQLModel) -> Image:
    """The row as it was last read from the file."""
    state = inspect(row)
    image: Image = {}
    for name in column_names(type(row)):
        history = state.attrs[name].history
        image[name] = plain(history.deleted[0] if history.deleted else getattr(row, name))
    return image


def values_of(cls: type[SQLModel], image: Image) -> dict[str, Any]:
    """The column values that an image holds; columns that the table no longer has are left out."""
    validated = cls.model_validate({name: image[name] for name in column_names(cls) if name in image})
    return {name: getattr(validated, name) for name in column_names(cls) if name in image}
