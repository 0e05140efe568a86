"""The periods of an attendance record and what they are called."""

from datetime import date

import pytest

from boarddesk.model.record import Period, PeriodKind
from boarddesk.rules.periods import (
    any_period,
    calendar_year,
    financial_year,
    period_holding,
    period_words,
    year_beside,
    year_name,
)


@pytest.mark.parametrize(
    ("period", "words", "name"),
    [
        (calendar_year(2026), "January to December 2026", "2026"),
        (financial_year(2026), "April 2026 to March 2027", "2026/27"),
        (financial_year(1999), "April 1999 to March 2000", "1999/00"),
        (any_period(date(2026, 3, 19), date(2026, 1, 2)), "2 January 2026 to 19 March 2026", "2026"),
    ],
)
def test_a_period_has_a_name(period: Period, words: str, name: str) -> None:
    assert (period_words(period), year_name(period)) == (words, name)


@pytest.mark.parametrize(
    ("day", "year"), [(date(2026, 3, 31), 2025), (date(2026, 4, 1), 2026), (date(2027, 3, 31), 2026)]
)
def test_the_financial_year_begins_in_april(day: date, year: int) -> None:
    assert period_holding(PeriodKind.FINANCIAL, day) == financial_year(year)


def test_one_goes_to_the_year_before_and_after() -> None:
    assert year_beside(financial_year(2026), -1) == financial_year(2025)
    assert year_beside(calendar_year(2026), 1) == calendar_year(2027)
    assert year_beside(calendar_year(1), -1) == calendar_year(1)
    odd = any_period(date(2026, 3, 19), date(2026, 4, 1))
    assert year_beside(odd, 1) == odd
