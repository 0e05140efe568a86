"""Builders of boards, meetings and desks for tests; everybody in them is made up."""

import datetime as dt
from collections.abc import Iterator
from itertools import count

from boarddesk.desk import agenda, boards, meetings, members
from boarddesk.desk.desk import Desk
from boarddesk.model.lines.members import MemberDetails
from tests.prepared import build, empty_desk

NIGHT = dt.date(2026, 11, 19)
"""The day of the meeting that builders make."""
PEOPLE = (
    ("Judith Hale", "JH", "Corporate Director", "Chair", "Northmoor Borough Council"),
    ("Simone Ellery", "SE", "Assistant Director", "Vice Chair", "Brightside Trust"),
    ("Alan Stroud", "AS", "Detective Chief Inspector", "", "Northmoor Police"),
    ("Anna Marsh", "AM", "Director of Nursing", "", "Northmoor PCT"),
    ("Ralph Grant", "RG", "Community Services Manager", "", "Moor Valleys NHS Trust"),
    ("Beth Garner", "BG", "Children's Services Manager", "", "Brightside Trust"),
)
"""Name, initials, title, office and organisation of the members that `a_board` gets."""


class FixedClock:
    """A clock that goes a second forward each time it is asked."""

    def __init__(self, start: dt.datetime | None = None) -> None:
        self._now = start or dt.datetime(2026, 11, 19, 12, 55, tzinfo=dt.UTC)
        self._ticks: Iterator[int] = count(1)

    def __call__(self) -> dt.datetime:
        return self._now + dt.timedelta(seconds=next(self._ticks))

    def set(self, moment: dt.datetime) -> None:
        """Go on from another moment."""
        self._now = moment


def a_desk(clock: FixedClock | None = None) -> Desk:
    """A desk over an empty record in memory."""
    return empty_desk(clock or FixedClock(), usual=clock is None)


def a_board(desk: Desk, name: str = "Northmoor Safeguarding Children Board", people: int = len(PEOPLE)) -> str:
    """A board with members; gives its id."""

    def make(desk: Desk) -> str:
        board_id = desk.run(boards.new_board, name, "NSCB")
        group = desk.ask(boards.group_lines, board_id)[0]
        for person, initials, title, office, organisation in PEOPLE[:people]:
            details = MemberDetails(group.id, person, initials, title, office, organisations=(organisation,))
            desk.run(members.add_member, board_id, details)
        return board_id

    return build(desk, ("board", name, people), make)


def a_meeting(desk: Desk, board_id: str, items: int = 3, date: dt.date = NIGHT) -> str:
    """A meeting with the usual items and some more; gives its id."""

    def make(desk: Desk) -> str:
        meeting_id = desk.run(
            meetings.create_meeting, board_id, date, "NSCB meeting", dt.time(13), dt.time(16), "Town Hall"
        )
        for number in range(1, items + 1):
            desk.run(agenda.add_item, meeting_id, f"Business {number}")
        return meeting_id

    return build(desk, ("meeting", board_id, items, date), make)


__all__ = ["NIGHT", "PEOPLE", "FixedClock", "a_board", "a_desk", "a_meeting"]
