"""Values and rows in words, as a change of the record holds them."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any, Final, Protocol

from boarddesk.model.changes import Image
from boarddesk.rules.dates import clock, long_date
from boarddesk.rules.history.vocabulary import SETTINGS, TABLES
from boarddesk.rules.history.words import ColumnWords, Shape

SAID: Final = (
    "something that is gone the next meeting another setting meeting of paragraph in action on the register "
    "noted beforehand yes no set present apologies"
)
"""What stands in names and values besides the words of the vocabulary and of the record."""
LONGEST: Final = 90
"""A text that names something is cut after so many characters."""
ON_MEETING: Final = frozenset(
    {"agendaitem", "expectedattendance", "minute", "paper", "registercode", "registerrow", "registersection"}
)
"""Tables whose rows are named with the day of their meeting."""


class Past(Protocol):
    """What the record held at the moment that is told."""

    def image(self, table: str, key: str) -> Image | None:
        """A row as it was then; as it is now where nothing of then is known."""
        ...

    def latest(self, table: str, key: str) -> Image | None:
        """The row as it is now; None where it has gone."""
        ...

    def meaning(self, meeting_id: str, code: str) -> str:
        """What a code of a meeting's register means."""
        ...


def said(column: ColumnWords, value: Any, image: Image, past: Past) -> str:
    """A value in words; empty for none."""
    if value is None or value == "":
        return ""
    return _SAID[column.shape](column, value, image, past)


def _plain(_: ColumnWords, value: Any, __: Image, ___: Past) -> str:
    return str(value)


def _day(_: ColumnWords, value: Any, __: Image, ___: Past) -> str:
    day = read_day(value)
    return long_date(day) if day is not None else ""


def _time(_: ColumnWords, value: Any, __: Image, ___: Past) -> str:
    try:
        return clock(dt.time.fromisoformat(str(value)))
    except ValueError:
        return ""


def _moment(_: ColumnWords, value: Any, __: Image, ___: Past) -> str:
    try:
        return long_date(dt.datetime.fromisoformat(str(value)).date())
    except ValueError:
        return ""


def _flag(_: ColumnWords, value: Any, __: Image, ___: Past) -> str:
    return "yes" if value else "no"


def _choice(column: ColumnWords, value: Any, _: Image, __: Past) -> str:
    return column.choices.get(str(value), str(value).replace("_", " "))


def _name(column: ColumnWords, value: Any, _: Image, past: Past) -> str:
    return name_of(column.table, str(value), past) or "something that is gone"


def _mark(_: ColumnWords, value: Any, image: Image, past: Past) -> str:
    code = str(value)
    meaning = past.meaning(str(image.get("meeting_id") or ""), code)
    return f"{code} ({meaning})" if meaning else code


def _whole(_: ColumnWords, value: Any, __: Image, ___: Past) -> str:
    return "set" if value else ""


_SAID: Final[Mapping[Shape, Callable[[ColumnWords, Any, Image, Past], str]]] = {
    Shape.TEXT: _plain,
    Shape.PROSE: _plain,
    Shape.DAY: _day,
    Shape.TIME: _time,
    Shape.MOMENT: _moment,
    Shape.NUMBER: _plain,
    Shape.FLAG: _flag,
    Shape.CHOICE: _choice,
    Shape.NAME: _name,
    Shape.MARK: _mark,
    Shape.WHOLE: _whole,
}


def read_day(value: Any) -> dt.date | None:
    """A day as an image holds it; None where it is none."""
    try:
        return dt.date.fromisoformat(str(value)[:10]) if value else None
    except ValueError:
        return None


def due_said(image: Image | None) -> str:
    """When an action is due; empty when it has no date."""
    kind = (image or {}).get("due_kind")
    if kind == "next_meeting":
        return "the next meeting"
    day = read_day((image or {}).get("due_date"))
    return long_date(day) if kind == "date" and day is not None else ""


def name_of(table: str, key: str, past: Past) -> str:
    """What a row was called then; empty where nobody knows it any more."""
    image = past.image(table, key)
    return called(table, image, past) if image is not None else ""


def called(table: str, image: Image, past: Past) -> str:
    """What a row is called by its image."""
    if table == "meeting":
        day = read_day(image.get("date"))
        return long_date(day) if day is not None else str(image.get("title") or "")
    if table == "agendaitem":
        return short(" ".join(str(image.get(part) or "") for part in ("label", "title")))
    if table == "setting":
        return SETTINGS.get(str(image.get("name")), "another setting")
    words = TABLES[table]
    for column in words.called:
        spoken = words.columns.get(column)
        value = image.get(column)
        if value in (None, ""):
            continue
        if spoken is None or spoken.shape is Shape.PROSE:
            return _of_other(column, value, past)
        return short(said(spoken, value, image, past))
    return _through_paragraph(table, image, past)


def _of_other(column: str, value: Any, past: Past) -> str:
    return name_of("minute", str(value), past) if column == "minute_id" else quoted(str(value))


def _through_paragraph(table: str, image: Image, past: Past) -> str:
    """An action or decision without words of its own has those of its paragraph."""
    minute = image.get("minute_id")
    return name_of("minute", str(minute), past) if table in ("action", "decision") and minute else ""


def subject_of(table: str, key: str, past: Past) -> str:
    """What something happened to, with its meeting where it has one."""
    image = past.image(table, key)
    if image is None or table not in TABLES:
        return ""
    name = called(table, image, past)
    if table == "meeting":
        return f"Meeting of {name}"
    if table == "minute":
        name = f"{number} " if (number := str(image.get("number") or "")) else ""
        name += name_of("agendaitem", str(image.get("item_id")), past)
        return _with_day(f"Paragraph in {name}".strip(), image, past)
    if table == "action":
        ref = str(image.get("ref") or "")
        text = called(table, dict(image, ref=None), past)
        return f"Action {ref}  {text}".rstrip() if ref else f"Action {text}".strip()
    if table in ("registerrow", "membership", "person", "board"):
        words = f"{name}, on the register" if table == "registerrow" else name
    elif table == "expectedattendance":
        words = f"{name}, noted beforehand"
    else:
        words = f"{TABLES[table].noun} {name}".strip()
    return _with_day(words, image, past) if table in ON_MEETING else words


def _with_day(words: str, image: Image, past: Past) -> str:
    day = name_of("meeting", str(image.get("meeting_id")), past)
    return f"{words}, {day}" if day else words


def short(text: str) -> str:
    """A text on one line, cut at a word."""
    line = " ".join(text.split())
    if len(line) <= LONGEST:
        return line
    return line[:LONGEST].rsplit(" ", 1)[0].rstrip(",;:") + "…"


def quoted(text: str) -> str:
    """Words of the record within a sentence."""
    return f"“{short(text)}”"
