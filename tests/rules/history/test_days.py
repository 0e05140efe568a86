"""Days of the past in words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boarddesk.rules.history.days import days_in_words, past_days

THURSDAY = date(2026, 11, 19)


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("today", THURSDAY, THURSDAY),
        ("yesterday", date(2026, 11, 18), date(2026, 11, 18)),
        ("Tuesday", date(2026, 11, 17), date(2026, 11, 17)),
        ("thursday", THURSDAY, THURSDAY),
        ("last Thursday", date(2026, 11, 12), date(2026, 11, 12)),
        ("fri", date(2026, 11, 13), date(2026, 11, 13)),
        ("this week", date(2026, 11, 16), date(2026, 11, 22)),
        ("last week", date(2026, 11, 9), date(2026, 11, 15)),
        ("this month", date(2026, 11, 1), date(2026, 11, 30)),
        ("last month", date(2026, 10, 1), date(2026, 10, 31)),
        ("last year", date(2025, 1, 1), date(2025, 12, 31)),
        ("March 2024", date(2024, 3, 1), date(2024, 3, 31)),
        ("march", date(2026, 3, 1), date(2026, 3, 31)),
        ("December", date(2025, 12, 1), date(2025, 12, 31)),
        ("2009", date(2009, 1, 1), date(2009, 12, 31)),
        ("21 January 2010", date(2010, 1, 21), date(2010, 1, 21)),
        ("21 Jan", date(2026, 1, 21), date(2026, 1, 21)),
        ("1 May 2026 to 30 June 2026", date(2026, 5, 1), date(2026, 6, 30)),
        ("2009 – 2011", date(2009, 1, 1), date(2011, 12, 31)),
        ("monday to wednesday", date(2026, 11, 16), date(2026, 11, 18)),
    ],
)
def test_days_are_understood(said: str, first: date, last: date) -> None:
    assert past_days(said, THURSDAY) == (first, last)


@pytest.mark.parametrize("said", ["", "soon", "t", "2011 to 2009", "to", "99 June", "mayday"])
def test_what_is_no_day_is_nothing(said: str) -> None:
    assert past_days(said, THURSDAY) is None


@given(st.text(max_size=40), st.dates(min_value=date(1990, 1, 1), max_value=date(2090, 1, 1)))
def test_any_text_may_come(text: str, today: date) -> None:
    days = past_days(text, today)
    assert days is None or days[0] <= days[1]


def test_a_day_is_said_with_its_weekday() -> None:
    assert days_in_words((THURSDAY, THURSDAY)) == "Thursday 19 November 2026"
    assert days_in_words((date(2026, 5, 1), date(2026, 5, 3))) == "1 May 2026 to 3 May 2026"
