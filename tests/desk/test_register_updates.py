"""Registers that are not over follow the members' records only when she asks for it."""

import datetime as dt
from dataclasses import replace

import pytest

from boarddesk.desk import attendance, boards, meetings, member_changes, members
from boarddesk.desk.register_updates import differing_registers, update_register
from boarddesk.model.enums import MeetingStatus
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.members import MemberDetails, MemberLine
from tests.builders import NIGHT
from tests.desk.nights import Night


class Open(Night):
    """The register is taken, everybody marked present, the meeting on."""

    def __init__(self) -> None:
        super().__init__()
        self.desk.run(attendance.mark_rest_present, self.meeting)

    def member(self, name: str) -> MemberLine:
        return next(line for line in self.desk.ask(members.member_lines, self.board) if line.name == name)

    def change(self, name: str, **values: object) -> str:
        line = self.member(name)
        self.desk.run(members.edit_member, line.id, replace(line.details, **values))  # type: ignore[arg-type]
        return line.id

    def differing(self, *membership_ids: str) -> list[tuple[str, ...]]:
        return [line.names for line in self.desk.ask(differing_registers, membership_ids)]

    def update(self, *membership_ids: str) -> int:
        return self.desk.run(update_register, self.meeting, membership_ids)


def test_a_corrected_record_leaves_the_register_alone_and_is_offered() -> None:
    night = Open()
    seat = night.change("Alan Stroud", title="Superintendent", organisations=("Northmoor Police", "County Council"))
    assert night.row("Alan Stroud").title == "Detective Chief Inspector"
    assert night.differing(seat) == [("Alan Stroud",)]
    assert night.differing(night.member("Anna Marsh").id) == []


def test_the_register_follows_when_asked_and_marks_stay() -> None:
    night = Open()
    night.desk.run(attendance.edit_row, night.meeting, night.key("Alan Stroud"), {"note": "by telephone"})
    seat = night.change("Alan Stroud", title="Superintendent", organisations=("Northmoor Police", "County Council"))
    assert night.update(seat) == 1
    row = night.row("Alan Stroud")
    assert (row.title, row.representing) == ("Superintendent", "Northmoor Police / County Council")
    assert (row.code, row.note) == ("MA", "by telephone")
    assert night.differing(seat) == []
    assert night.desk.undo_label == "Update Alan Stroud on the register"
    night.desk.undo()
    assert night.row("Alan Stroud").title == "Detective Chief Inspector"


def test_who_has_joined_since_is_offered_and_stands_blank() -> None:
    night = Open()
    group = night.desk.ask(boards.group_lines, night.board)[0]
    seat = night.desk.run(members.add_member, night.board, MemberDetails(group.id, "Olive Pinder", "OP"))
    assert night.differing(seat) == [("Olive Pinder",)]
    night.update(seat)
    assert night.codes()["Olive Pinder"] is None
    assert night.differing(seat) == []


def test_a_change_valid_from_tonight_on_is_followed_by_the_row_of_the_membership_before() -> None:
    night = Open()
    line = night.member("Alan Stroud")
    details = replace(line.details, title="Superintendent")
    seat = night.desk.run(member_changes.change_from, line.id, details, NIGHT, {})
    assert night.differing(seat) == [("Alan Stroud",)]
    night.update(seat)
    assert [name for name in night.codes() if name == "Alan Stroud"] == ["Alan Stroud"]
    assert (night.row("Alan Stroud").title, night.row("Alan Stroud").membership_id) == ("Superintendent", seat)


def test_a_change_that_counts_from_the_next_register_on_is_offered_for_tonight_too() -> None:
    night = Open()
    before = night.row("Alan Stroud").membership_id
    seat = night.desk.run(member_changes.change_title_from_now, night.member("Alan Stroud").id, "Superintendent")
    assert seat != before
    assert night.differing(seat) == [("Alan Stroud",)]
    night.update(seat)
    assert (night.row("Alan Stroud").title, night.row("Alan Stroud").membership_id) == ("Superintendent", before)
    assert night.differing(seat) == []


def test_initials_that_count_from_the_next_register_on_are_offered_for_tonight_too() -> None:
    night = Open()
    seat = night.member("Alan Stroud").id
    night.desk.run(members.change_initials, seat, "ASt")
    assert night.row("Alan Stroud").initials == "AS"
    night.update(seat)
    assert night.row("Alan Stroud").initials == "ASt"


def test_a_meeting_that_is_over_is_neither_offered_nor_updated() -> None:
    night = Open()
    seat = night.change("Alan Stroud", title="Superintendent")
    for status in (MeetingStatus.IN_SESSION, MeetingStatus.DRAFT):
        night.desk.run(meetings.set_status, night.meeting, status)
    assert night.differing(seat) == []
    with pytest.raises(RuleError, match="is over"):
        night.update(seat)


def test_a_meeting_of_yesterday_is_over() -> None:
    night = Open()
    night.clock.set(dt.datetime(2026, 11, 20, 9, 0, tzinfo=dt.UTC))
    seat = night.change("Alan Stroud", title="Superintendent")
    assert night.differing(seat) == []


def test_initials_that_a_guest_of_the_night_has_are_refused() -> None:
    night = Open()
    night.desk.run(attendance.add_guest, night.meeting, "Oscar Pell")
    night.desk.run(attendance.edit_row, night.meeting, night.key("Oscar Pell"), {"initials": "OP"})
    group = night.desk.ask(boards.group_lines, night.board)[0]
    seat = night.desk.run(members.add_member, night.board, MemberDetails(group.id, "Olive Pinder", "OP"))
    with pytest.raises(RuleError, match="already has the initials OP"):
        night.update(seat)
    assert "Olive Pinder" not in night.codes()
