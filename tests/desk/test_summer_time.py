"""In summer the wall clock is an hour ahead of the universal time in which the file keeps moments."""

import datetime as dt

from boarddesk.desk import arrivals, attendance, minutes
from boarddesk.desk.history import history_of
from boarddesk.desk.register_lines import register_line
from boarddesk.model.history import REGISTER, Thing
from boarddesk.model.ids import new_id
from boarddesk.model.lines.minutes import ParagraphLine
from tests.builders import FixedClock, a_board, a_desk, a_meeting

DAY = dt.date(2026, 7, 16)
SUMMER = dt.timezone(dt.timedelta(hours=1))


def at(hour: int, minute: int) -> dt.datetime:
    return dt.datetime.combine(DAY, dt.time(hour, minute), tzinfo=SUMMER)


def test_who_left_before_an_item_was_typed_was_not_there_for_it() -> None:
    clock = FixedClock(at(13, 0))
    desk = a_desk(clock)
    meeting = a_meeting(desk, a_board(desk), date=DAY)
    desk.run(attendance.mark_rest_present, meeting)
    rows = [row for section in desk.ask(register_line, meeting).sections for row in section.rows]
    item = desk.ask(minutes.minutes_of, meeting).items[5]
    clock.set(at(13, 5))
    desk.run(arrivals.went_out, meeting, [rows[0].key])
    clock.set(at(13, 30))
    desk.run(minutes.save_item, item.id, [ParagraphLine(new_id(), text="Noted.")])
    clock.set(at(15, 0))
    (line,) = [line for line in desk.ask(register_line, meeting).per_item if line.label == item.label]
    assert line.present == len(rows) - 1


def test_a_change_late_in_the_evening_is_of_that_day() -> None:
    clock = FixedClock(at(23, 30))
    desk = a_desk(clock)
    meeting = a_meeting(desk, a_board(desk), date=DAY)
    desk.run(attendance.mark_rest_present, meeting)
    change = desk.ask(history_of, Thing(REGISTER, meeting))[0]
    assert (change.at.hour, change.at.date()) == (23, DAY)
    clock.set(at(23, 30) + dt.timedelta(hours=1))
    row = desk.ask(register_line, meeting).sections[0].rows[0]
    desk.run(attendance.mark, meeting, [row.key], "A")
    assert desk.ask(history_of, Thing(REGISTER, meeting))[0].at.date() > DAY
