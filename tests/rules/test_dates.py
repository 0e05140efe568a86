"""Dates and times as they are written and said."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boarddesk.model.enums import DueKind
from boarddesk.rules import dates
from boarddesk.rules.dates import Due, parse_date, parse_due, parse_time

MEETING = date(2009, 11, 19)
"""A Thursday."""
DAYS = st.dates(date(1950, 1, 1), date(2090, 12, 31))


def test_dates_are_written_the_british_way() -> None:
    assert dates.long_date(MEETING) == "19 November 2009"
    assert dates.weekday_date(MEETING) == "Thursday 19 November 2009"
    assert dates.echo_date(date(2010, 1, 21)) == "Thu 21 January 2010"
    assert dates.day_month(date(2010, 1, 21)) == "21 Jan"
    assert dates.day_month_year(date(2010, 1, 21)) == "21 Jan 2010"
    assert dates.short_date(date(2009, 10, 2)) == "2.10.09"
    assert dates.dotted_date(date(2009, 1, 2)) == "02.01.09"


def test_times_are_written_with_a_point() -> None:
    assert dates.clock(time(13)) == "1.00pm"
    assert dates.clock(time(0, 5)) == "12.05am"
    assert dates.clock(time(12)) == "12.00pm"
    assert dates.clock_range(time(13), time(16)) == "1.00pm – 4.00pm"
    assert dates.clock_range(time(9, 30), None) == "9.30am"
    assert dates.clock_range(None, None) == ""


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "today"),
        (1, "tomorrow"),
        (3, "in 3 days"),
        (13, "in 13 days"),
        (14, "in 2 weeks"),
        (63, "in 9 weeks"),
        (200, "in 6 months"),
        (800, "in 2 years"),
        (-1, "1 day late"),
        (-2, "2 days late"),
        (-57, "8 weeks late"),
    ],
)
def test_how_far_off_a_day_is_reads_as_words(days: int, words: str) -> None:
    assert dates.due_in_words(MEETING + timedelta(days=days), MEETING) == words


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("1pm", time(13)),
        ("1.00pm", time(13)),
        ("1:30 p.m.", time(13, 30)),
        ("13:00", time(13)),
        ("1300", time(13)),
        ("930", time(9, 30)),
        ("1430 hrs", time(14, 30)),
        (" Noon ", time(12)),
        ("12 noon", time(12)),
        ("12am", time(0)),
        ("12pm", time(12)),
        ("13.00pm", time(13)),
        ("9", None),
        ("25:00", None),
        ("1.60", None),
        ("0pm", None),
        ("13am", None),
        ("", None),
    ],
)
def test_times_are_read_as_they_are_typed(typed: str, moment: time | None) -> None:
    assert parse_time(typed) == moment


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("2010-01-21", "2010-01-21"),
        ("21 Jan", "2010-01-21"),
        ("21 jan.", "2010-01-21"),
        ("21Jan", "2010-01-21"),
        ("by 21st January 2010", "2010-01-21"),
        ("the 21st of January", "2010-01-21"),
        ("Jan 21st, 2010", "2010-01-21"),
        ("21 Jan '10", "2010-01-21"),
        ("Thurs 21 January", "2010-01-21"),
        ("Fri 12 March", "2010-03-12"),
        ("21/1/10", "2010-01-21"),
        ("21/1", "2010-01-21"),
        ("31.12.2009", "2009-12-31"),
        ("2-10-09", "2009-10-02"),
        ("31.12.99", "1999-12-31"),
        ("19 Nov", "2009-11-19"),
        ("18 Nov", "2010-11-18"),
        ("29 Feb", "2012-02-29"),
        ("end of March", "2010-03-31"),
        ("mid May", "2010-05-15"),
        ("mid-May 2011", "2011-05-15"),
        ("start of December", "2009-12-01"),
        ("March", "2010-03-31"),
        ("Sept 2010", "2010-09-30"),
        ("Thursday", "2009-11-26"),
        ("Friday", "2009-11-20"),
        ("next Thursday", "2009-11-26"),
        ("next Fri", "2009-11-27"),
        ("Tuesday week", "2009-12-01"),
        ("tomorrow", "2009-11-20"),
        ("in 6 months", "2010-05-19"),
        ("6 months", "2010-05-19"),
        ("in two weeks", "2009-12-03"),
        ("within a couple of weeks", "2009-12-03"),
        ("in six weeks' time", "2009-12-31"),
        ("in 5 working days", "2009-11-26"),
        ("a fortnight", "2009-12-03"),
        ("in a year", "2010-11-19"),
        ("next week", "2009-11-27"),
        ("next month", "2009-12-31"),
        ("end of the month", "2009-11-30"),
        ("end of the week", "2009-11-20"),
        ("end of next quarter", "2010-03-31"),
        ("year end", "2009-12-31"),
        ("end of the financial year", "2010-03-31"),
        ("Q2", "2010-09-30"),
        ("end of Q3", "2009-12-31"),
        ("Q4 2009/10", "2010-03-31"),
    ],
)
def test_dates_are_read_as_they_are_said(typed: str, iso: str) -> None:
    assert parse_date(typed, MEETING) == date.fromisoformat(iso)


@pytest.mark.parametrize(
    "typed",
    ["", "Riverside", "2010-1-21", "2010-13-01", "31 Feb 2010", "31/2", "Thurs 12 March", "21.1", "Q5", "in many weeks",
     "example.gov.uk", "in 999 years time and more", "the 2nd", "x" * 5000],
)  # fmt: skip
def test_what_is_no_date_is_left_alone(typed: str) -> None:
    assert parse_date(typed, MEETING) is None


def test_months_that_are_shorter_end_on_their_last_day() -> None:
    assert parse_date("in 3 months", date(2009, 11, 30)) == date(2010, 2, 28)


@pytest.mark.parametrize("typed", ["next", "Next meeting", "the next meeting", "by next board meeting.", "next mtg"])
def test_next_is_the_next_meeting(typed: str) -> None:
    assert parse_due(typed, MEETING) == Due(DueKind.NEXT_MEETING)


def test_a_due_day_is_a_date_or_nothing() -> None:
    assert parse_due("21 Jan", MEETING) == Due(DueKind.DATE, date(2010, 1, 21))
    assert parse_due("when time allows", MEETING) is None


WORDS = st.sampled_from(
    ["in", "end", "of", "next", "Thursday", "21", "999", "a", "weeks", "years", "Jan", "Feb", "29", "Q4", "2010", "/",
     ".", "month", "financial", "year", "mid", "'", "10", "week", "0", "month end", "9999", "-"]
)  # fmt: skip


@given(st.one_of(st.text(max_size=20), st.lists(WORDS, max_size=5).map(" ".join)), st.dates())
def test_any_text_on_any_day_gives_a_date_or_nothing(typed: str, base: date) -> None:
    due = parse_due(typed, base)
    assert due is None or (due.date is None) == (due.kind is DueKind.NEXT_MEETING)
    parse_time(typed)


@given(DAYS, DAYS)
def test_a_date_written_out_is_read_back(day: date, base: date) -> None:
    for written in (dates.long_date(day), dates.weekday_date(day), dates.day_month_year(day), day.isoformat()):
        assert parse_date(written, base) == day


@given(DAYS, DAYS)
def test_a_date_without_a_year_is_the_first_from_the_meeting_on(day: date, base: date) -> None:
    read = parse_date(dates.day_month(day), base)
    assert read is not None
    assert (read.month, read.day) == (day.month, day.day)
    assert read >= base
    assert read.year - base.year <= 8


@given(st.times())
def test_a_time_written_out_is_read_back(moment: time) -> None:
    assert parse_time(dates.clock(moment)) == moment.replace(second=0, microsecond=0)
