"""The rule of a board's meetings: read, said, and turned into days."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boarddesk.model.enums import Region
from boarddesk.rules.bank_holidays import bank_holidays
from boarddesk.rules.calendar_rule import EVERY_MONTH, CalendarRule, day_in, parse_rule, plan_year, rule_text

RULES = st.builds(
    CalendarRule,
    st.integers(0, 4),
    st.integers(0, 6),
    st.sets(st.integers(1, 12), min_size=1).map(lambda months: tuple(sorted(months))),
)
DAYS = st.dates(dt.date(2000, 1, 1), dt.date(2090, 12, 31))


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("third Thursday of Jan, Mar, May", CalendarRule(2, 3, (1, 3, 5))),
        ("the 3rd Thursday of January, March and May", CalendarRule(2, 3, (1, 3, 5))),
        ("Last Monday of every month", CalendarRule(4, 0, EVERY_MONTH)),
        ("second tue in Sept & Nov", CalendarRule(1, 1, (9, 11))),
        ("first Wednesday every other month from February", CalendarRule(0, 2, (2, 4, 6, 8, 10, 12))),
        ("fourth Friday of every quarter from March", CalendarRule(3, 4, (3, 6, 9, 12))),
        ("third Thursday", None),
        ("fifth Thursday of May", None),
        ("third Thursday of Smarch", None),
        ("third Thurnday of May", None),
        ("", None),
    ],
)
def test_a_rule_is_read_as_it_is_said(text: str, rule: CalendarRule | None) -> None:
    assert parse_rule(text) == rule


@given(RULES)
def test_every_rule_is_read_as_it_is_written(rule: CalendarRule) -> None:
    assert parse_rule(rule_text(rule)) == rule


@given(st.text(max_size=80))
def test_any_text_is_a_rule_or_none(text: str) -> None:
    parse_rule(text)


@given(RULES, DAYS)
def test_a_year_has_one_day_for_each_month_on_the_weekday_and_inside_it(rule: CalendarRule, first: dt.date) -> None:
    days = [planned.day for planned in plan_year(rule, first, {})]
    assert days == sorted(set(days))
    assert all(day.weekday() == rule.weekday and day.month in rule.months for day in days)
    assert all(first <= day < first + dt.timedelta(days=366) for day in days)
    assert len(rule.months) - 1 <= len(days) <= len(rule.months) + 1


@given(RULES, st.integers(2000, 2090), st.integers(1, 12))
def test_the_day_stays_in_its_month(rule: CalendarRule, year: int, month: int) -> None:
    found = day_in(rule, year, month)
    assert (found.year, found.month, found.weekday()) == (year, month, rule.weekday)


@given(RULES, st.dates(dt.date(2010, 1, 1), dt.date(2035, 1, 1)), st.sampled_from(Region))
def test_no_meeting_is_planned_on_a_bank_holiday(rule: CalendarRule, first: dt.date, region: Region) -> None:
    free = bank_holidays(region, (first.year, first.year + 1))
    for planned in plan_year(rule, first, free):
        assert planned.day not in free
        assert bool(planned.holiday) == (planned.day != planned.rule_day)


def test_a_day_on_a_holiday_goes_a_week_later_or_where_the_month_ends_a_week_earlier() -> None:
    free = bank_holidays(Region.ENGLAND, (2027,))
    (first,) = plan_year(CalendarRule(0, 0, (5,)), dt.date(2027, 1, 1), free)
    assert (first.day, first.holiday) == (dt.date(2027, 5, 10), "May Day")
    (last,) = plan_year(CalendarRule(4, 0, (8,)), dt.date(2027, 1, 1), free)
    assert (last.day, last.rule_day) == (dt.date(2027, 8, 23), dt.date(2027, 8, 30))


def test_parts_of_the_country_have_holidays_of_their_own() -> None:
    assert dt.date(2027, 11, 30) in bank_holidays(Region.SCOTLAND, (2027,))
    assert dt.date(2027, 11, 30) not in bank_holidays(Region.ENGLAND, (2027,))
    assert dt.date(2027, 3, 17) in bank_holidays(Region.NORTHERN_IRELAND, (2027,))
