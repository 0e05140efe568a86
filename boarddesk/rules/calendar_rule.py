"""The days on which a board meets as a rule: "third Thursday of Jan, Mar, May", "last Monday of every month"."""

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from boarddesk.rules.dates import MONTHS, WEEKDAYS

ORDINALS: Final = ("first", "second", "third", "fourth", "last")
LAST: Final = 4
"""The place of "last" among the ordinals."""
EVERY_MONTH: Final = tuple(range(1, 13))
LONGEST: Final = 200

_ORDINAL: Final = {
    **{word: n for n, word in enumerate(ORDINALS)},
    "1st": 0,
    "2nd": 1,
    "3rd": 2,
    "4th": 3,
}
_RULE: Final = re.compile(
    r"(?:on |every )?(?:the )?(?P<ordinal>[a-z0-9]+) (?P<weekday>[a-z]+?)s?(?: (?:of|in)(?: the)?)? (?P<months>.+)"
)
_OTHER: Final = re.compile(r"every (?:other|second) month(?: (?:from|starting in|starting) (?P<first>[a-z]+))?")
_QUARTER: Final = re.compile(r"every (?:quarter|third month)(?: (?:from|starting in|starting) (?P<first>[a-z]+))?")


@dataclass(frozen=True, slots=True)
class CalendarRule:
    """A weekday of some months."""

    ordinal: int
    """Its place among `ORDINALS`."""
    weekday: int
    """Monday is 0."""
    months: tuple[int, ...]
    """The months from 1, in order."""


@dataclass(frozen=True, slots=True)
class PlannedDay:
    """A day that the rule proposes."""

    day: dt.date
    rule_day: dt.date
    """The day that the rule itself names."""
    holiday: str = ""
    """What that day is, where it is no day to meet on; the meeting is then a week away from it."""


def parse_rule(text: str) -> CalendarRule | None:
    """The rule that was typed, or nothing; any text may come."""
    said = " ".join(text.lower().replace(",", " ").split()).rstrip(".")
    found = _RULE.fullmatch(said) if len(said) <= LONGEST else None
    if found is None:
        return None
    ordinal, weekday = _ORDINAL.get(found["ordinal"]), _named(found["weekday"], WEEKDAYS)
    months = _months(found["months"])
    if ordinal is None or weekday is None or not months:
        return None
    return CalendarRule(ordinal, weekday, months)


def rule_text(rule: CalendarRule) -> str:
    """The rule in words, as `parse_rule` reads it: "third Thursday of Jan, Mar and May"."""
    day = f"{ORDINALS[rule.ordinal]} {WEEKDAYS[rule.weekday]} of"
    if rule.months == EVERY_MONTH:
        return f"{day} every month"
    names = [MONTHS[month - 1][:3] for month in rule.months]
    return f"{day} {', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else f"{day} {names[0]}"


def day_in(rule: CalendarRule, year: int, month: int) -> dt.date:
    """The day of the rule in a month."""
    if rule.ordinal == LAST:
        last = dt.date(year, month, monthrange(year, month)[1])
        return last - dt.timedelta(days=(last.weekday() - rule.weekday) % 7)
    first = dt.date(year, month, 1)
    return first + dt.timedelta(days=(rule.weekday - first.weekday()) % 7 + 7 * rule.ordinal)


def plan_year(rule: CalendarRule, first: dt.date, holidays: Mapping[dt.date, str]) -> tuple[PlannedDay, ...]:
    """The days of the twelve months from a day on, in order.

    A day on a holiday goes a week later where that stays in its month and is none itself, else a week earlier.
    """
    days = sorted(day for day in _days(rule, first) if first <= day < _a_year_on(first))
    return tuple(_off_holidays(day, holidays) for day in days)


def _days(rule: CalendarRule, first: dt.date) -> Iterator[dt.date]:
    for year in (first.year, first.year + 1):
        for month in rule.months:
            yield day_in(rule, year, month)


def _a_year_on(day: dt.date) -> dt.date:
    return dt.date(day.year + 1, day.month, min(day.day, monthrange(day.year + 1, day.month)[1]))


def _off_holidays(day: dt.date, holidays: Mapping[dt.date, str]) -> PlannedDay:
    if day not in holidays:
        return PlannedDay(day, day)
    week = dt.timedelta(days=7)
    later, earlier = day + week, day - week
    if (later.month == day.month and later not in holidays) or earlier in holidays:
        return PlannedDay(later, day, holidays[day])
    return PlannedDay(earlier, day, holidays[day])


def _months(said: str) -> tuple[int, ...]:
    """The months that were named, in order; none at all where a word is no month."""
    if said in ("every month", "each month", "month", "the month"):
        return EVERY_MONTH
    for pattern, step in ((_OTHER, 2), (_QUARTER, 3)):
        found = pattern.fullmatch(said)
        if found is not None:
            first = _named(found["first"] or "january", MONTHS)
            return tuple(range(first % step + 1, 13, step)) if first is not None else ()
    named = [_named(word, MONTHS) for word in said.replace("&", " ").split() if word != "and"]
    known = {number + 1 for number in named if number is not None}
    return tuple(sorted(known)) if None not in named else ()


def _named(word: str, names: tuple[str, ...]) -> int | None:
    """The place of a weekday or month that is written out or shortened to three letters or more."""
    found = [n for n, name in enumerate(names) if len(word) >= 3 and name.lower().startswith(word)]
    if not found and word == "sept":
        return 8
    return found[0] if len(found) == 1 else None
