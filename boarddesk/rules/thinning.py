"""Which backups stay as they grow old: one a day for seven days, one a week for four weeks, one a month for twelve."""

from collections.abc import Callable, Hashable, Iterable
from datetime import datetime

DAYS, WEEKS, MONTHS = 7, 4, 12


def kept(times: Iterable[datetime]) -> frozenset[datetime]:
    """The times of the backups that stay.

    Days, weeks and months without a backup do not count, so that a board untouched for a year keeps its history.
    Of each the newest stays. The latest day keeps all of its backups: each was made before something that may
    still have to be taken back.
    """
    newest_first = sorted(set(times), reverse=True)
    if not newest_first:
        return frozenset()
    latest_day = newest_first[0].date()
    stays = {time for time in newest_first if time.date() == latest_day}
    stays.update(_newest_of_each(newest_first, lambda time: time.date(), DAYS))
    stays.update(_newest_of_each(newest_first, lambda time: time.isocalendar()[:2], WEEKS))
    stays.update(_newest_of_each(newest_first, lambda time: (time.year, time.month), MONTHS))
    return frozenset(stays)


def _newest_of_each(newest_first: list[datetime], span: Callable[[datetime], Hashable], count: int) -> list[datetime]:
    newest: dict[Hashable, datetime] = {}
    for time in newest_first:
        newest.setdefault(span(time), time)
    return list(newest.values())[:count]
