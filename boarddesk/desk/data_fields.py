"""Copies between a row and its part of the data form, for the fields that both have under one name."""

from functools import cache
from typing import Any, TypeVar

from pydantic import BaseModel
from sqlmodel import SQLModel

F = TypeVar("F", bound=BaseModel)
R = TypeVar("R", bound=SQLModel)


@cache
def shared(row_class: type[SQLModel], form_class: type[BaseModel]) -> tuple[str, ...]:
    """The names of the fields that both have."""
    return tuple(name for name in form_class.model_fields if name in row_class.model_fields)


def formed(form_class: type[F], row: SQLModel, **more: Any) -> F:
    """The part of the form that a row makes; `more` gives what stands otherwise or not at all in the row."""
    values = {name: getattr(row, name) for name in shared(type(row), form_class)}
    return form_class(**(values | more))


def filled(row_class: type[R], form: BaseModel, **more: Any) -> R:
    """The row that a part of the form makes; `more` gives its references and what stands otherwise in the form."""
    values = {name: getattr(form, name) for name in shared(row_class, type(form))}
    return row_class(**(values | more))
