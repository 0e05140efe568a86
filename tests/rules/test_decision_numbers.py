"""Numbers of decisions: by a pattern, counted through the year, none given twice."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boarddesk.model.errors import RuleError
from boarddesk.rules.decision_numbers import check_pattern, next_numbers, number_of

DAY = dt.date(2026, 3, 19)
LATER = dt.date(2027, 1, 21)


@pytest.mark.parametrize(
    ("pattern", "number"),
    [
        ("D{year}/{nn}", "D2026/07"),
        ("{n}/{yy}", "7/26"),
        ("Decision {nnn}", "Decision 007"),
        ("{yy}.{n} (Board)", "26.7 (Board)"),
    ],
)
def test_a_pattern_says_how_a_number_looks(pattern: str, number: str) -> None:
    assert number_of(check_pattern(pattern), DAY, 7) == number


@pytest.mark.parametrize("pattern", ["D2026", "{n}{n}", "{year}", "D{no}", "{n}{month}", "{nnnnnnn}"])
def test_a_pattern_that_counts_nothing_or_names_something_unknown_is_refused(pattern: str) -> None:
    with pytest.raises(RuleError):
        check_pattern(pattern)


def test_the_count_begins_anew_with_the_year_where_the_pattern_names_it() -> None:
    days = (DAY, DAY, LATER)
    assert next_numbers("D{year}/{nn}", days, ()) == ["D2026/01", "D2026/02", "D2027/01"]
    assert next_numbers("D{n}", days, ()) == ["D1", "D2", "D3"]


def test_the_next_is_after_the_highest_ever_given_and_numbers_of_other_patterns_do_not_count() -> None:
    taken = ("D2026/04", "D2026/12", "D2025/90", "12/2026", "D2026/x")
    assert next_numbers("D{year}/{nn}", (DAY,), taken) == ["D2026/13"]


@given(
    st.sampled_from(["D{year}/{nn}", "{n}", "{yy}-{nnn}", "({n}) {year}"]),
    st.lists(st.dates(dt.date(2020, 1, 1), dt.date(2029, 12, 31)), max_size=30),
    st.integers(0, 30),
)
def test_no_number_is_given_twice_however_often_they_are_given(pattern: str, days: list[dt.date], cut: int) -> None:
    first = next_numbers(pattern, days[:cut], ())
    second = next_numbers(pattern, days[cut:], first)
    assert len({*first, *second}) == len(days)
