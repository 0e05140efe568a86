"""What every part of the data form shares: strict, closed to unknown names, and documented by its own words."""

import datetime as dt
from base64 import b64decode
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    PlainSerializer,
    StringConstraints,
    WithJsonSchema,
)

from boarddesk.model.enums import DueKind

NEXT_MEETING = "next meeting"


class Form(BaseModel):
    """A part of the data form."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, use_attribute_docstrings=True)


def _to_the_minute(value: dt.time) -> str:
    return value.isoformat(timespec="auto" if value.second or value.microsecond else "minutes")


def _due(value: Any) -> Any:
    if value == NEXT_MEETING or value is None or (isinstance(value, dt.date) and not isinstance(value, dt.datetime)):
        return value
    try:
        return dt.date.fromisoformat(value)
    except (TypeError, ValueError):
        raise ValueError(f'neither a date such as 2026-03-19 nor "{NEXT_MEETING}"') from None


def _base64(value: str) -> str:
    try:
        b64decode(value, validate=True)
    except ValueError:
        raise ValueError("not base64") from None
    return value


Name = Annotated[str, StringConstraints(min_length=1)]
Base64 = Annotated[str, AfterValidator(_base64), WithJsonSchema({"type": "string", "contentEncoding": "base64"})]
Time = Annotated[dt.time, PlainSerializer(_to_the_minute, when_used="json")]
Due = Annotated[
    Any,
    BeforeValidator(_due),
    WithJsonSchema({"anyOf": [{"type": "string", "format": "date"}, {"const": NEXT_MEETING}, {"type": "null"}]}),
]
"""A date, "next meeting", or nothing."""

text_or_form = Discriminator(lambda value: "text" if isinstance(value, str) else "form")
"""Tells a part that is written as one word from the same part written out."""


def due_of(kind: DueKind, date: dt.date | None) -> dt.date | str | None:
    """A due date as the form holds it."""
    return NEXT_MEETING if kind is DueKind.NEXT_MEETING else date


def kind_of(due: dt.date | str | None) -> tuple[DueKind, dt.date | None]:
    """The kind and the day of a due date of the form."""
    if isinstance(due, dt.date):
        return DueKind.DATE, due
    return (DueKind.NEXT_MEETING if due else DueKind.NONE), None
