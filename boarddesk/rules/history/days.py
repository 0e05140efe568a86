"""Days of the past as one asks for them: "Tuesday", "yesterday", "last week", "March 2010", "2009", a day, or "to"."""

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Final

from boarddesk.rules.dates import MONTHS, WEEKDAYS, long_date, parse_date

Days = tuple[date, date]
_TO: Final = re.compile(r"\s+(?:to|until|till)\s+|\s*[–—]\s*|\s+-\s+")
_MONTH: Final = re.compile(r"(?P<month>[a-z]{3,9})\.?(?:\s+(?P<year>[12][0-9]{3}))?")
_YEAR: Final = re.compile(r"(?P<year>[12][0-9]{3})")
YEAR: Final = timedelta(days=366)


def past_days(text: str, today: date) -> Days | None:
    """The first and last day that are meant, never later ones first; None for what means no day.

    A weekday is the latest one that has been, today included; a month or day without a year the latest that has begun.
    """
    said = " ".join(text.lower().split()).rstrip(".")
    parts = _TO.split(said)
    if len(parts) == 2:
        first, last = (_one(part, today) for part in parts)
        return (first[0], last[1]) if first and last and first[0] <= last[1] else None
    return _one(said, today)


def days_in_words(days: Days) -> str:
    """How the days were understood."""
    first, last = days
    name = f"{WEEKDAYS[first.weekday()]} " if first == last else ""
    return f"{name}{long_date(first)}" if first == last else f"{long_date(first)} to {long_date(last)}"


def _one(said: str, today: date) -> Days | None:
    return _named(said, today) or _weekday(said, today) or _month(said, today) or _year(said) or _day(said, today)


def _named(said: str, today: date) -> Days | None:
    monday = today - timedelta(days=today.weekday())
    month = today.replace(day=1)
    before = month - timedelta(days=1)
    yesterday = today - timedelta(days=1)
    return {
        "today": (today, today),
        "yesterday": (yesterday, yesterday),
        "this week": (monday, monday + timedelta(days=6)),
        "last week": (monday - timedelta(days=7), monday - timedelta(days=1)),
        "this month": (month, _end_of(month)),
        "last month": (before.replace(day=1), before),
        "this year": (date(today.year, 1, 1), date(today.year, 12, 31)),
        "last year": (date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)),
    }.get(said)


def _weekday(said: str, today: date) -> Days | None:
    name = said.removeprefix("last ").removeprefix("on ")
    found = [at for at, day in enumerate(WEEKDAYS) if len(name) > 2 and day.lower().startswith(name)]
    if len(found) != 1:
        return None
    back = (today.weekday() - found[0]) % 7 or (7 if said.startswith("last ") else 0)
    day = today - timedelta(days=back)
    return day, day


def _month(said: str, today: date) -> Days | None:
    found = _MONTH.fullmatch(said)
    if found is None:
        return None
    months = [at for at, name in enumerate(MONTHS, 1) if name.lower().startswith(found["month"])]
    if len(months) != 1:
        return None
    year = int(found["year"]) if found["year"] else today.year - (months[0] > today.month)
    first = date(year, months[0], 1)
    return first, _end_of(first)


def _year(said: str) -> Days | None:
    found = _YEAR.fullmatch(said)
    return (date(int(said), 1, 1), date(int(said), 12, 31)) if found else None


def _day(said: str, today: date) -> Days | None:
    day = parse_date(said, today)
    if day is not None and day > today and not re.search(r"[12][0-9]{3}|[./-][0-9]{2}$", said):
        day = parse_date(said, today - YEAR)
    return (day, day) if day is not None else None


def _end_of(first: date) -> date:
    return first.replace(day=monthrange(first.year, first.month)[1])
