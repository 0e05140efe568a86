"""Periods of an attendance record: the calendar year, the financial year, any other."""

import re
from datetime import date

from boarddesk.model.errors import RuleError
from boarddesk.model.record import Period, PeriodKind
from boarddesk.rules.dates import MONTHS, long_date

FINANCIAL_MONTH = 4
"""The financial year of public bodies in the United Kingdom begins on 1 April."""


def calendar_year(year: int) -> Period:
    """1 January to 31 December."""
    return Period(PeriodKind.CALENDAR, date(year, 1, 1), date(year, 12, 31))


def financial_year(year: int) -> Period:
    """1 April of that year to 31 March of the next."""
    return Period(PeriodKind.FINANCIAL, date(year, FINANCIAL_MONTH, 1), date(year + 1, 3, 31))


def any_period(first: date, last: date) -> Period:
    """From one day to another; the other way round it is the same period."""
    return Period(PeriodKind.ANY, min(first, last), max(first, last))


def period_holding(kind: PeriodKind, day: date) -> Period:
    """The year that a day lies in."""
    if kind is PeriodKind.FINANCIAL:
        return financial_year(day.year if day.month >= FINANCIAL_MONTH else day.year - 1)
    return calendar_year(day.year)


def year_beside(period: Period, steps: int) -> Period:
    """The year before or after; a period that is not a year stays as it is."""
    year = period.first.year + steps
    if period.kind is PeriodKind.ANY or not date.min.year <= year < date.max.year:
        return period
    return financial_year(year) if period.kind is PeriodKind.FINANCIAL else calendar_year(year)


def year_name(period: Period) -> str:
    """2026, or 2026/27."""
    if period.kind is PeriodKind.FINANCIAL:
        return f"{period.first.year}/{period.last.year % 100:02d}"
    return str(period.first.year)


def parse_year(text: str) -> Period:
    """The year that was typed: 2026, or 2026/27 and 2026-27 for the financial one; RuleError when it is neither."""
    found = re.fullmatch(r"([12][0-9]{3})(?:[/-]((?:[0-9]{2}){1,2}))?", text.strip())
    if found is None:
        raise RuleError(f"“{text}” is not a year such as 2026 or, from April on, 2026/27.")
    year = int(found[1])
    if found[2] is None:
        return calendar_year(year)
    if int(found[2]) % 100 != (year + 1) % 100:
        raise RuleError(f"“{text}” is not one year from April to March; {year}/{(year + 1) % 100:02d} is.")
    return financial_year(year)


def period_name(period: Period) -> str:
    """What a file of the period is called: 2026, 2026/27, 2026-01-01 to 2026-06-30."""
    if period.kind is PeriodKind.ANY:
        return f"{period.first.isoformat()} to {period.last.isoformat()}"
    return year_name(period)


def period_words(period: Period) -> str:
    """January to December 2026, April 2026 to March 2027, or the days."""
    first, last = period.first, period.last
    if period.kind is PeriodKind.ANY:
        return f"{long_date(first)} to {long_date(last)}"
    start = MONTHS[first.month - 1] + (f" {first.year}" if first.year != last.year else "")
    return f"{start} to {MONTHS[last.month - 1]} {last.year}"
