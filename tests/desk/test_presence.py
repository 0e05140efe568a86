"""Who was in the room for which item, read from what is on the register and in the minutes."""

import datetime as dt
from dataclasses import replace

import pytest

from boarddesk.desk import agenda, arrivals, attendance, boards, meetings, members, minutes
from boarddesk.model.enums import ItemRole, MeetingStatus, MinuteKind
from boarddesk.model.ids import new_id
from boarddesk.model.lines.attendance import ItemPresenceLine
from boarddesk.model.lines.members import MemberDetails
from boarddesk.model.lines.minutes import ParagraphLine
from tests.builders import FixedClock
from tests.desk.nights import Night

NIGHT = dt.date(2026, 11, 19)


def moment(hour: int, minute: int) -> dt.datetime:
    return dt.datetime.combine(NIGHT, dt.time(hour, minute), tzinfo=dt.UTC)


class Meeting(Night):
    """Everybody is present, three make a quorum; the six items can be typed into at a time."""

    def __init__(self, quorum: int = 6) -> None:
        super().__init__(FixedClock(), items=6)
        self.desk.run(boards.set_quorum, self.board, [(quorum, None, None, None)])
        self.desk.run(attendance.mark_rest_present, self.meeting)

    def type(self, place: int, hour: int, minute: int) -> None:
        self.clock.set(moment(hour, minute))
        line = ParagraphLine(new_id(), MinuteKind.NARRATIVE, "It was noted.")
        known = self.desk.ask(minutes.minutes_of, self.meeting).items[place].paragraphs
        kept = tuple(replace(each, typed_at=None) for each in known)
        self.desk.run(minutes.save_item, self.items[place], (*kept, line))

    def close(self, hour: int, minute: int) -> None:
        self.clock.set(moment(hour, minute))
        self.desk.run(meetings.set_status, self.meeting, MeetingStatus.IN_SESSION)
        self.desk.run(meetings.set_status, self.meeting, MeetingStatus.DRAFT)

    def came(self, name: str, **when: object) -> None:
        self.desk.run(arrivals.came_in, self.meeting, [self.key(name)], **when)  # type: ignore[arg-type]

    def went(self, name: str, **when: object) -> None:
        self.desk.run(arrivals.went_out, self.meeting, [self.key(name)], **when)  # type: ignore[arg-type]

    def presence(self) -> list[tuple[str, int, bool | None]]:
        return [(line.label, line.present, line.quorate) for line in self.register.per_item]

    def at(self, label: str) -> ItemPresenceLine:
        return next(line for line in self.register.per_item if line.label == label)


def test_nothing_is_listed_while_everybody_stays() -> None:
    assert Meeting().register.per_item == ()


def test_the_chair_leaves_early_and_the_last_items_are_inquorate() -> None:
    night = Meeting()
    night.went("Judith Hale", item_id=night.items[3])
    counts = night.presence()
    assert counts[3:5] == [("4", 6, True), ("5", 5, False)]
    assert night.at("5").quorum_sentence == "5 here, 6 needed"
    assert night.at("5").out == ("Judith Hale (to item 4)",)
    assert [line.label for line in night.register.inquorate_items] == [label for label, _, _ in counts[4:]]


def test_a_time_is_laid_against_what_was_typed_when() -> None:
    night = Meeting()
    night.type(0, 13, 0)
    night.type(1, 13, 30)
    night.type(2, 14, 0)
    night.came("Alan Stroud", at=dt.time(13, 20))
    night.went("Anna Marsh", at=dt.time(13, 45))
    night.close(16, 0)
    assert [(line.label, line.out) for line in night.register.per_item[:3]] == [
        ("1", ("Alan Stroud (from 1.20pm)",)),
        ("2", ()),
        ("3", ("Anna Marsh (to 1.45pm)",)),
    ]


def test_what_was_written_up_the_day_after_says_nothing_of_the_time() -> None:
    night = Meeting()
    night.came("Alan Stroud", at=dt.time(13, 20))
    night.clock.set(dt.datetime(2026, 11, 20, 9, 0, tzinfo=dt.UTC))
    line = ParagraphLine(new_id(), MinuteKind.NARRATIVE, "It was noted.")
    night.desk.run(minutes.save_item, night.items[0], (line,))
    assert (night.at("1").unsure, night.at("1").quorate) == (("Alan Stroud",), None)


def test_who_is_in_the_room_is_counted_while_the_meeting_is_on() -> None:
    night = Meeting()
    night.clock.set(moment(15, 0))
    night.went("Judith Hale")
    register = night.register
    assert (register.present, register.gone, register.quorate) == (6, 1, False)
    assert register.quorum_sentence == "5 here, 6 needed"
    night.close(16, 0)
    assert (night.register.gone, night.register.quorate) == (0, True)


def test_an_item_that_is_still_to_come_finds_the_one_who_left_gone() -> None:
    night = Meeting()
    night.type(0, 13, 0)
    night.clock.set(moment(13, 10))
    night.went("Judith Hale")
    assert night.presence()[:2] == [("1", 6, True), ("2", 5, False)]


def test_a_representative_who_left_takes_the_seat_along() -> None:
    night = Meeting(quorum=1)
    night.desk.run(boards.edit_board, night.board, {"deputies_count": True})
    night.send("Kate Arden", "Ralph Grant")
    night.went("Kate Arden", item_id=night.items[0])
    assert [(line.present, line.represented) for line in night.register.per_item[:2]] == [(5, 1), (5, 0)]


def test_headings_are_passed_over() -> None:
    night = Meeting()
    night.desk.run(agenda.edit_item, night.items[1], {"role": ItemRole.HEADING})
    night.went("Judith Hale", item_id=night.items[0])
    assert night.items[1] not in [line.id for line in night.register.per_item]


def test_vacant_seats_and_standing_apologies() -> None:
    night = Night()
    group = night.desk.ask(boards.group_lines, night.board)[0]
    night.desk.run(members.add_member, night.board, MemberDetails(group.id, ""))
    night.desk.run(members.add_member, night.board, MemberDetails(group.id, "Olive Pinder", standing_apologies=True))
    night.desk.run(boards.set_quorum, night.board, [(None, 1, 2, None)])
    assert (night.register.members, night.register.quorum_needed) == (7, 4)


@pytest.mark.parametrize("deputies", [False, True])
def test_remote_people_are_counted_among_those_present(deputies: bool) -> None:
    night = Meeting()
    night.desk.run(boards.edit_board, night.board, {"deputies_count": deputies})
    night.desk.run(attendance.edit_row, night.meeting, night.key("Alan Stroud"), {"remote": True})
    assert (night.register.present, night.register.remote) == (6, 1)
