from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from boarddesk.rules.thinning import DAYS, MONTHS, WEEKS, kept

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)

times = st.lists(st.integers(0, 1000 * 24 * 60).map(lambda minutes: NOON - timedelta(minutes=minutes)), max_size=40)


def days_ago(*days: float) -> set[datetime]:
    return {NOON - timedelta(days=day) for day in days}


def test_no_backups_keep_nothing() -> None:
    assert kept([]) == frozenset()


def test_a_year_of_daily_backups_becomes_seven_days_four_weeks_and_twelve_months() -> None:
    stays = sorted(kept(days_ago(*range(400))), reverse=True)

    assert [(NOON - time).days for time in stays[:7]] == [0, 1, 2, 3, 4, 5, 6]
    assert [f"{time:%d %b %Y}" for time in stays[7:]] == [
        "15 Nov 2026", "08 Nov 2026", "31 Oct 2026", "30 Sep 2026", "31 Aug 2026", "31 Jul 2026", "30 Jun 2026",
        "31 May 2026", "30 Apr 2026", "31 Mar 2026", "28 Feb 2026", "31 Jan 2026", "31 Dec 2025",
    ]  # fmt: skip


def test_the_newest_of_an_earlier_day_stays() -> None:
    yesterday = days_ago(1.0, 1.1, 1.2)

    assert kept(yesterday | days_ago(0)) == {max(yesterday)} | days_ago(0)


def test_the_latest_day_keeps_all_of_its_backups() -> None:
    today = days_ago(0, 0.1, 0.2, 0.3)

    assert kept(today) == today


def test_a_board_untouched_for_years_keeps_its_backups() -> None:
    assert kept(days_ago(900, 700, 500)) == days_ago(900, 700, 500)


@given(times)
def test_the_newest_always_stays_and_nothing_is_invented(made: list[datetime]) -> None:
    stays = kept(made)

    assert stays <= set(made)
    assert not made or max(made) in stays


@given(times)
def test_thinning_twice_is_thinning_once(made: list[datetime]) -> None:
    assert kept(kept(made)) == kept(made)


@given(times)
def test_what_stays_of_earlier_days_is_bounded(made: list[datetime]) -> None:
    stays = kept(made)
    earlier = [time for time in stays if time.date() != max(stays).date()]

    assert len(earlier) <= DAYS + WEEKS + MONTHS


@given(times)
def test_thinning_each_time_keeps_the_newest_of_seven_days(made: list[datetime]) -> None:
    held: frozenset[datetime] = frozenset()
    for time in sorted(made):
        held = kept(held | {time})

    assert {time.date() for time in held} >= set(sorted({time.date() for time in made})[-DAYS:])
