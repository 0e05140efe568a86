"""What goes from one meeting into the next, and the words that must not be left over from the last file."""

import datetime as dt
import re
from collections.abc import Iterable
from typing import Final, Protocol, TypeVar

from boarddesk.model.enums import ItemRole
from boarddesk.rules.dates import add_months, long_date
from boarddesk.rules.text import MAX_TITLE

PREVIOUS_DATE: Final = "{previous date}"
NEXT_MEETING: Final = "{next meeting}"
NOT_KNOWN: Final = "a date to be confirmed"
"""What stands for a day in a title that is handed out before it is known."""
LATER_ROLES: Final = frozenset(
    {ItemRole.HEADING, ItemRole.INFORMATION, ItemRole.ANY_OTHER_BUSINESS, ItemRole.NEXT_MEETING}
)
"""What stands behind the business of the evening; an item brought along comes before it."""
RECURRING: Final = frozenset(
    {
        *(ItemRole.ATTENDANCE, ItemRole.PREVIOUS_MINUTES, ItemRole.MATTERS_ARISING),
        *(ItemRole.INFORMATION, ItemRole.ANY_OTHER_BUSINESS, ItemRole.NEXT_MEETING),
    }
)
"""What every agenda has, whether anybody marked it as standing or not."""
_MONTHS: Final = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATE: Final = re.compile(rf"\b\d{{1,2}} (?:{_MONTHS}) \d{{4}}\b")


class Planned(Protocol):
    """An entry of the forward plan."""

    @property
    def due(self) -> dt.date | None:
        """The day from which on it is due."""
        ...

    @property
    def item_id(self) -> str | None:
        """The agenda item that took it up."""
        ...


P = TypeVar("P", bound=Planned)


def titled_anew(title: str, role: ItemRole, previous: dt.date | None, following: dt.date | None = None) -> str:
    """A title of the last agenda as the next one says it: dates are of its own meetings, placeholders are filled.

    A placeholder whose date is not known stays, because a blank would read as a mistake.
    """
    if previous is not None:
        title = title.replace(PREVIOUS_DATE, long_date(previous))
        if role is ItemRole.PREVIOUS_MINUTES:
            title = _DATE.sub(long_date(previous), title)
    if role is ItemRole.NEXT_MEETING:
        title = _DATE.sub(NEXT_MEETING, title)
    return title if following is None else title.replace(NEXT_MEETING, long_date(following))


def recurs(role: ItemRole, *, standing: bool) -> bool:
    """Whether an item comes again at every meeting."""
    return standing or role in RECURRING


def following_titles(
    title: str, role: ItemRole, previous: dt.date | None, following: dt.date | None, known: Iterable[dt.date]
) -> str:
    """A title with its placeholders filled, and with the days of this meeting's neighbours for other ones.

    Only a day in `known` gives way: on those the board meets, or was to meet; any other belongs to the business.
    """
    days = {long_date(day) for day in known}
    instead = {ItemRole.PREVIOUS_MINUTES: PREVIOUS_DATE, ItemRole.NEXT_MEETING: NEXT_MEETING}.get(role, "")
    if instead:
        title = _DATE.sub(lambda found: instead if found[0] in days else found[0], title)
    for placeholder, day in ((PREVIOUS_DATE, previous), (NEXT_MEETING, following)):
        title = title.replace(placeholder, long_date(day)) if day is not None else title
    return title


def printed_title(title: str) -> str:
    """A title as it is handed out: a day that is not known yet reads so."""
    return title.replace(PREVIOUS_DATE, NOT_KNOWN).replace(NEXT_MEETING, NOT_KNOWN)


def with_dates_as(words: str, title: str) -> str:
    """A title with other words for each date in it."""
    return _DATE.sub(words, title)


def due_by(entries: Iterable[P], day: dt.date) -> list[P]:
    """The entries that a meeting on a day comes back to: due by then or without a day, and not taken up yet."""
    open_ones = [entry for entry in entries if entry.item_id is None and (entry.due is None or entry.due <= day)]
    return sorted(open_ones, key=lambda entry: entry.due or dt.date.max)


def next_year(day: dt.date) -> dt.date:
    """When an entry of every year is due again."""
    return add_months(day, 12)


def title_of(text: str) -> str:
    """A sentence as the title of an item: without its full stop, and no longer than a title may be."""
    said = " ".join(text.split()).removesuffix(".")
    if len(said) <= MAX_TITLE:
        return said
    return said[: MAX_TITLE - 1].rsplit(" ", 1)[0] + "…"


def place_for_business(roles: Iterable[ItemRole]) -> int:
    """Where among the top items an item that was brought along goes: before what closes the agenda."""
    listed = list(roles)
    at = len(listed)
    while at and listed[at - 1] in LATER_ROLES:
        at -= 1
    first_heading = next((n for n, role in enumerate(listed) if role is ItemRole.HEADING), at)
    return min(at, first_heading)
