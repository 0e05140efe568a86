"""Who came late and who left early, from whichever tab it is noted.

Arriving and leaving are known by a time, by an item, or by both. An item of arrival is the first that the person was
there for ("from item 3"), an item of leaving the last ("to item 7").
"""

import datetime as dt
from collections.abc import Collection, Sequence

from boarddesk.desk.attendance import before_the_day, check_stay, code_counting_as, row_by_key, set_code, take_register
from boarddesk.desk.desk import Read, Write, command
from boarddesk.desk.outline import outline
from boarddesk.desk.register import Register, stored_register
from boarddesk.model.enums import CountsAs
from boarddesk.model.errors import RuleError
from boarddesk.model.tables import Meeting, RegisterRow
from boarddesk.rules.dates import clock, long_date

CAME_ALL_THE_SAME = (CountsAs.APOLOGIES, CountsAs.ABSENT)


@command("Came in")
def came_in(
    write: Write, meeting_id: str, keys: Sequence[str], at: dt.time | None = None, item_id: str | None = None
) -> tuple[str, ...]:
    """Note that people came in late: at a time, from an item on, or both; with neither, now.

    Who has no mark is present, and so is who had sent apologies and came all the same. Gives the keys afterwards.
    Raises RuleError for somebody who would have left before arriving, and for "now" on another day than the meeting's.
    """
    return _note(write, meeting_id, keys, _Moment("arrived", at, item_id))


@command("Left")
def went_out(
    write: Write, meeting_id: str, keys: Sequence[str], at: dt.time | None = None, item_id: str | None = None
) -> tuple[str, ...]:
    """Note that people left early: at a time, after an item, or both; with neither, now. As `came_in` otherwise."""
    return _note(write, meeting_id, keys, _Moment("left", at, item_id))


@command("Stayed throughout")
def stayed(write: Write, meeting_id: str, keys: Sequence[str]) -> tuple[str, ...]:
    """Forget when people came in and left; their marks stay. Gives the keys afterwards."""
    _, rows = _taken_rows(write, meeting_id, keys)
    for row in rows:
        row.arrived_at = row.left_at = row.arrived_item_id = row.left_item_id = None
    write.label = f"{_named(rows)} stayed throughout"
    return tuple(row.id for row in rows)


@command("Remote or in the room")
def set_remote(write: Write, meeting_id: str, keys: Sequence[str], remote: bool) -> tuple[str, ...]:
    """Say that people take part remotely, or in the room; who has no mark is present. Gives the keys afterwards."""
    register, rows = _taken_rows(write, meeting_id, keys)
    for row in rows:
        row.remote = remote
    _mark_present(write, meeting_id, register, rows)
    write.label = f"{_named(rows)} {'remote' if remote else 'in the room'}"
    return tuple(row.id for row in rows)


def now_is_known(read: Read, meeting_id: str) -> bool:
    """Whether this moment is one of the meeting's day, so that "now" is a time of it."""
    return read.today == read.get(Meeting, meeting_id).date


class _Moment:
    """One side of somebody's stay, as it is to be noted."""

    def __init__(self, side: str, at: dt.time | None, item_id: str | None) -> None:
        self.side = side
        self.at = at
        self.item_id = item_id

    def settle(self, write: Write, meeting: Meeting) -> None:
        """Make it now when nothing is said; RuleError on another day."""
        if self.at is not None or self.item_id is not None:
            return
        if not now_is_known(write, meeting.id):
            raise RuleError(
                f"This meeting is of {long_date(meeting.date)}; write the time or the item in the person's details."
            )
        self.at = write.now.time().replace(second=0, microsecond=0, tzinfo=None)

    def put(self, row: RegisterRow) -> None:
        """Note it in a row; what was noted on this side before gives way."""
        setattr(row, f"{self.side}_at", self.at)
        setattr(row, f"{self.side}_item_id", self.item_id)

    def in_words(self, labels: dict[str, str]) -> str:
        """Such as "came in at 1.20pm" or "left after item 7"."""
        verb, item = ("came in", "from") if self.side == "arrived" else ("left", "after")
        if self.at is not None:
            return f"{verb} at {clock(self.at)}"
        return f"{verb} {item} item {labels[self.item_id or '']}"


def _note(write: Write, meeting_id: str, keys: Sequence[str], moment: _Moment) -> tuple[str, ...]:
    if not keys:
        return ()
    moment.settle(write, write.get(Meeting, meeting_id))
    labels = {item.row.id: item.label for item in outline(write, meeting_id).items}
    register, rows = _taken_rows(write, meeting_id, keys)
    for row in rows:
        moment.put(row)
        check_stay(row, list(labels))
    came = moment.side == "arrived"
    _mark_present(write, meeting_id, register, rows, CAME_ALL_THE_SAME if came else ())
    write.label = f"{_named(rows)} {moment.in_words(labels)}"
    return tuple(row.id for row in rows)


def _taken_rows(write: Write, meeting_id: str, keys: Sequence[str]) -> tuple[Register, list[RegisterRow]]:
    taken = take_register(write, meeting_id)
    register = stored_register(write, meeting_id)
    return register, [row_by_key(register, taken.get(key, key)) for key in keys]


def _mark_present(
    write: Write,
    meeting_id: str,
    register: Register,
    rows: Sequence[RegisterRow],
    instead_of: Collection[CountsAs] = (),
) -> None:
    """Mark those present who have no mark yet, or one of these instead; before the day nobody is."""
    if before_the_day(write, write.get(Meeting, meeting_id)):
        return
    for row in rows:
        if row.code is None or register.counts_as(row) in instead_of:
            set_code(register, row, code_counting_as(register, row, CountsAs.PRESENT))


def _named(rows: Sequence[RegisterRow]) -> str:
    return rows[0].name if len(rows) == 1 else f"{len(rows)} people"
