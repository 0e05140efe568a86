"""Who was there for which item, and whether the meeting was quorate at it.

What is known of an item's time comes from the paragraphs typed under it on the day of the meeting: it was dealt with
at least from the first to the last of them. How a stay is laid against that:

- An item of arrival is the first that somebody was there for ("from item 3"), an item of leaving the last ("to item
  7"), in the order of the agenda; where one is known, the time beside it is not asked.
- A time of arrival or leaving is laid against the time of the item. Who was there for a part of an item was there for
  it, because minutes name people "from item 3" who came during item 3.
- An item that nobody typed into lies somewhere between its typed neighbours, the opening and the closing. Who came or
  went within that stretch is unsure for it: nobody can know. With nothing typed at all, as when the minutes are written
  up the day after, every item is unsure for who has only a time.
- While the meeting is in session such an item is still to come: it is later than now.
- Who left the meeting for an item, as after a declaration of interest, was not there for it.
"""

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from boarddesk.model.enums import CountsAs
from boarddesk.rules.register import AttendanceRow, Quorum, QuorumResult, quorum_met, tally


class There(Enum):
    """Whether somebody was there for an item."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"
    """Nobody can know: the item's time is not known well enough."""


@dataclass(frozen=True, slots=True)
class Span:
    """When an item was dealt with: its first and last moment, or the stretch in which it must have been."""

    first: dt.time
    last: dt.time
    known: bool
    """False where the two are only the ends of the stretch."""


@dataclass(frozen=True, slots=True)
class Stay:
    """When somebody came and went; items are places in the agenda, counted from nought."""

    arrived_at: dt.time | None = None
    arrived_item: int | None = None
    left_at: dt.time | None = None
    left_item: int | None = None
    out_for: frozenset[int] = frozenset()
    """The items for which the person left the meeting."""

    @property
    def is_whole(self) -> bool:
        """Whether nothing is known but that the person was there."""
        return self == Stay()


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody on the register with what counts of them, and the stay of whoever sat in the seat."""

    row: AttendanceRow
    stay: Stay = Stay()
    """Of a represented member, the representative's."""


@dataclass(frozen=True, slots=True)
class PresentAt:
    """Who was there for an item, of the people who count for the quorum."""

    present: int
    represented: int
    unsure: int
    """People of whom nobody can know; they are in neither of the other counts."""
    quorate: bool | None
    """Nothing where it hangs on people of whom nobody can know."""
    quorum: QuorumResult
    """Counted without the unsure."""


def spans(
    typed: Sequence[tuple[dt.time, dt.time] | None],
    opened: dt.time | None = None,
    closed: dt.time | None = None,
    now: dt.time | None = None,
) -> list[Span]:
    """The time of each item of the agenda, from the first and last moment that somebody typed into it.

    `now` is handed in while the meeting is in session.
    """
    start, end = opened or dt.time.min, closed or dt.time.max
    found = []
    for place, times in enumerate(typed):
        if times is not None:
            found.append(Span(*times, known=True))
        elif now is not None:
            found.append(Span(now, dt.time.max, known=False))
        else:
            found.append(_between(typed, place, start, end))
    return found


def _between(typed: Sequence[tuple[dt.time, dt.time] | None], place: int, start: dt.time, end: dt.time) -> Span:
    """The stretch between the typed neighbours; the whole meeting where they were taken out of order."""
    before = next((times[1] for times in reversed(typed[:place]) if times is not None), start)
    after = next((times[0] for times in typed[place + 1 :] if times is not None), end)
    return Span(before, after, known=False) if before <= after else Span(start, end, known=False)


def there_for(stay: Stay, place: int, span: Span) -> There:
    """Whether somebody with this stay was there for the item at this place of the agenda."""
    if place in stay.out_for:
        return There.NO
    sides = (_had_come(stay, place, span), _had_not_left(stay, place, span))
    if There.NO in sides:
        return There.NO
    return There.UNSURE if There.UNSURE in sides else There.YES


def _had_come(stay: Stay, place: int, span: Span) -> There:
    if stay.arrived_item is not None:
        return There.YES if place >= stay.arrived_item else There.NO
    if stay.arrived_at is None:
        return There.YES
    if span.known:
        return There.YES if stay.arrived_at <= span.last else There.NO
    if stay.arrived_at <= span.first:
        return There.YES
    return There.NO if stay.arrived_at > span.last else There.UNSURE


def _had_not_left(stay: Stay, place: int, span: Span) -> There:
    if stay.left_item is not None:
        return There.YES if place <= stay.left_item else There.NO
    if stay.left_at is None:
        return There.YES
    if span.known:
        return There.YES if stay.left_at >= span.first else There.NO
    if stay.left_at >= span.last:
        return There.YES
    return There.NO if stay.left_at <= span.first else There.UNSURE


def here_now(stay: Stay, now: dt.time, current: int | None) -> bool:
    """Whether somebody is in the room at this moment, while the item at `current` is dealt with.

    Before anything has been typed `current` is nothing: then who is noted as having come is here, and who is noted as
    having left is gone, since that is noted when it happens.
    """
    if current is not None and current in stay.out_for:
        return False
    if stay.arrived_at is not None:
        late = stay.arrived_at > now
    else:
        late = current is not None and stay.arrived_item is not None and stay.arrived_item > current
    if stay.left_at is not None:
        gone = stay.left_at <= now
    else:
        gone = stay.left_item is not None and (current is None or stay.left_item < current)
    return not late and not gone


def present_at(
    place: int, span: Span, people: Iterable[Attendee], rules: Collection[Quorum], deputies_count: bool
) -> PresentAt:
    """Who was there for an item, and whether that made a quorum."""
    sure: list[AttendanceRow] = []
    possible: list[AttendanceRow] = []
    unsure = 0
    for person in people:
        there = there_for(person.stay, place, span) if _took_part(person.row) else There.NO
        sure.append(person.row if there is There.YES else as_gone(person.row))
        possible.append(person.row if there is not There.NO else as_gone(person.row))
        unsure += there is There.UNSURE and person.row.counts_for_quorum
    least, most = (quorum_met(rules, rows, deputies_count) for rows in (sure, possible))
    quorate = least.met if least.met == most.met else None
    heads = tally(row.counts_as for row in sure if row.counts_for_quorum)
    return PresentAt(heads.present, heads.represented, unsure, quorate, least)


def as_gone(row: AttendanceRow) -> AttendanceRow:
    """How somebody counts who took part and is not in the room; the others count as they do."""
    return replace(row, counts_as=CountsAs.ABSENT) if _took_part(row) else row


def _took_part(row: AttendanceRow) -> bool:
    return row.counts_as in (CountsAs.PRESENT, CountsAs.REPRESENTED)
