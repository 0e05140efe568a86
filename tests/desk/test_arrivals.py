"""Who came late and who left early."""

import datetime as dt

import pytest

from boarddesk.desk import arrivals, attendance
from boarddesk.model.errors import RuleError
from tests.builders import NIGHT, FixedClock
from tests.desk.nights import BEFORE, Night

LATER = dt.datetime(2026, 11, 20, 9, 0, tzinfo=dt.UTC)


def test_coming_in_now_writes_the_time_and_marks_present() -> None:
    night = Night()
    night.desk.run(arrivals.came_in, night.meeting, [night.key("Alan Stroud")])
    row = night.row("Alan Stroud")
    assert (row.arrived_at, row.code) == (dt.time(12, 55), "MA")
    assert night.desk.undo_label == "Alan Stroud came in at 12.55pm"


def test_leaving_after_an_item_is_named_by_its_label_and_taken_back_in_one() -> None:
    night = Night()
    night.mark("Judith Hale", "MA")
    night.desk.run(arrivals.went_out, night.meeting, [night.key("Judith Hale")], item_id=night.items[2])
    assert night.row("Judith Hale").left_label == "3"
    assert night.desk.undo_label == "Judith Hale left after item 3"
    night.desk.undo()
    assert night.row("Judith Hale").left_item_id is None


def test_a_time_and_an_item_may_both_be_known_and_what_was_noted_before_gives_way() -> None:
    night = Night()
    people = [night.key("Alan Stroud"), night.key("Anna Marsh")]
    keys = night.desk.run(arrivals.came_in, night.meeting, people, dt.time(13, 20), night.items[1])
    assert (night.row("Anna Marsh").arrived_at, night.row("Anna Marsh").arrived_label) == (dt.time(13, 20), "2")
    night.desk.run(arrivals.came_in, night.meeting, keys, item_id=night.items[2])
    assert (night.row("Anna Marsh").arrived_at, night.row("Anna Marsh").arrived_label) == (None, "3")
    assert night.desk.undo_label == "2 people came in from item 3"


def test_an_apology_stays_an_apology_when_somebody_leaves() -> None:
    night = Night()
    night.mark("Alan Stroud", "A")
    night.desk.run(arrivals.went_out, night.meeting, [night.key("Alan Stroud")], dt.time(14))
    assert night.row("Alan Stroud").code == "A"


def test_who_had_sent_apologies_and_comes_is_present_in_one_step() -> None:
    night = Night()
    night.mark("Alan Stroud", "A")
    night.desk.run(arrivals.came_in, night.meeting, [night.key("Alan Stroud")])
    assert night.row("Alan Stroud").code == "MA"
    night.desk.undo()
    assert (night.row("Alan Stroud").code, night.row("Alan Stroud").arrived_at) == ("A", None)


def test_staying_throughout_forgets_times_and_keeps_the_mark() -> None:
    night = Night()
    (key,) = night.desk.run(arrivals.came_in, night.meeting, [night.key("Alan Stroud")], dt.time(13, 20))
    night.desk.run(arrivals.stayed, night.meeting, [key])
    assert (night.row("Alan Stroud").arrived_at, night.row("Alan Stroud").code) == (None, "MA")


def test_now_is_refused_on_another_day_than_the_meetings() -> None:
    night = Night(FixedClock(LATER))
    with pytest.raises(RuleError, match="19 November 2026"):
        night.desk.run(arrivals.went_out, night.meeting, [night.key("Alan Stroud")])
    assert night.clock().date() > NIGHT
    assert not night.register.taken


def test_nobody_leaves_before_arriving_by_time_or_by_item() -> None:
    night = Night()
    (key,) = night.desk.run(arrivals.came_in, night.meeting, [night.key("Alan Stroud")], dt.time(14))
    with pytest.raises(RuleError, match="before arriving"):
        night.desk.run(arrivals.went_out, night.meeting, [key], dt.time(13, 30))
    night.desk.run(arrivals.came_in, night.meeting, [key], item_id=night.items[2])
    with pytest.raises(RuleError, match="before arriving"):
        night.desk.run(attendance.edit_row, night.meeting, key, {"left_item_id": night.items[1]})


def test_an_item_of_another_agenda_is_refused() -> None:
    night, other = Night(), Night()
    with pytest.raises(RuleError, match="not on this agenda"):
        night.desk.run(arrivals.came_in, night.meeting, [night.key("Alan Stroud")], item_id=other.items[0])


def test_noting_it_of_nobody_changes_nothing() -> None:
    night = Night()
    assert night.desk.run(arrivals.came_in, night.meeting, []) == ()
    assert not night.register.taken


def test_who_will_take_part_remotely_is_not_present_before_the_day() -> None:
    night = Night(FixedClock(BEFORE))
    (key,) = night.desk.run(arrivals.set_remote, night.meeting, [night.key("Alan Stroud")], True)
    assert (night.row("Alan Stroud").remote, night.row("Alan Stroud").code) == (True, None)
    night.clock.set(dt.datetime(2026, 11, 19, 13, 0, tzinfo=dt.UTC))
    night.desk.run(attendance.mark, night.meeting, [key], "MA")
    assert night.register.remote == 1
