"""A board of six on the night of its meeting, and its people by name."""

import datetime as dt

from boarddesk.desk import agenda, attendance
from boarddesk.desk.desk import Desk
from boarddesk.desk.register_lines import register_line
from boarddesk.model.lines.attendance import RegisterLine, RegisterRowLine
from tests.builders import FixedClock, a_board, a_desk, a_meeting

BEFORE = dt.datetime(2026, 11, 10, 9, 0, tzinfo=dt.UTC)


class Night:
    """A board of six with a meeting."""

    def __init__(self, clock: FixedClock | None = None, items: int = 3) -> None:
        self.clock = clock or FixedClock()
        self.desk: Desk = a_desk(self.clock)
        self.board = a_board(self.desk)
        self.meeting = a_meeting(self.desk, self.board, items)

    @property
    def register(self) -> RegisterLine:
        return self.desk.ask(register_line, self.meeting)

    @property
    def items(self) -> list[str]:
        """The ids of the agenda's items, in its order."""
        return [item.id for item in self.desk.ask(agenda.item_lines, self.meeting)]

    def row(self, name: str) -> RegisterRowLine:
        return next(row for section in self.register.sections for row in section.rows if row.name == name)

    def key(self, name: str) -> str:
        return self.row(name).key

    def mark(self, name: str, code: str | None) -> None:
        self.desk.run(attendance.mark, self.meeting, [self.key(name)], code)

    def codes(self) -> dict[str, str | None]:
        return {row.name: row.code for section in self.register.sections for row in section.rows}

    def send(self, name: str, absent: str) -> str:
        return self.desk.run(attendance.set_representative, self.meeting, self.key(absent), name=name)
