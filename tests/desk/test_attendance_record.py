"""The attendance record of a board as its registers stand, and corrections made in it."""

import datetime as dt

import pytest

from boarddesk.desk import attendance, boards, meetings, member_changes, members
from boarddesk.desk.attendance_record import correct, record_pack, span_of, usual_period
from boarddesk.desk.desk import Desk
from boarddesk.model.enums import CountsAs, MeetingStatus
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.members import MemberDetails
from boarddesk.model.record import ColumnState, LeftOut, PeriodKind, RecordPack, RecordRow
from boarddesk.rules.codes import CodeEntry
from boarddesk.rules.periods import any_period, calendar_year, financial_year
from boarddesk.rules.rates import Rate, attendance_of, organisation_rows
from tests.builders import a_board, a_desk

DAYS = (dt.date(2026, 1, 22), dt.date(2026, 3, 19), dt.date(2026, 5, 21), dt.date(2026, 9, 17))


class Year:
    """A board of two members with four meetings in 2026."""

    def __init__(self) -> None:
        self.desk: Desk = a_desk()
        self.board = a_board(self.desk, people=2)
        self.group = self.desk.ask(boards.group_lines, self.board)[0].id
        self.meetings = [self.desk.run(meetings.create_meeting, self.board, day) for day in DAYS]

    def join(self, name: str, *organisations: str, group: str = "", **facts: object) -> str:
        details = MemberDetails(group or self.group, name, organisations=organisations, **facts)  # type: ignore[arg-type]
        return self.desk.run(members.add_member, self.board, details)

    def mark(self, place: int, marks: dict[str, str]) -> None:
        """Mark people of one meeting by name."""
        meeting = self.meetings[place]
        self.desk.run(attendance.open_register, meeting)
        rows = {row.name: row for row in self.rows()}
        for name, code in marks.items():
            mark = rows[name].marks[place]
            assert mark is not None
            self.desk.run(attendance.mark, meeting, [mark.key], code)

    def record(self) -> RecordPack:
        return self.desk.ask(record_pack, self.board, calendar_year(2026))

    def rows(self) -> tuple[RecordRow, ...]:
        return self.record().rows

    def row(self, name: str) -> RecordRow:
        return next(row for row in self.rows() if row.name == name)

    def codes(self, name: str) -> list[str]:
        return ["–" if mark is None else mark.code for mark in self.row(name).marks]

    def rate(self, name: str) -> Rate:
        return attendance_of(self.row(name).marks).including


@pytest.fixture
def year() -> Year:
    """The year of a small board."""
    return Year()


def everybody(year: Year, name: str, codes: str) -> None:
    """Mark one person at every meeting at which they sit; a space is none."""
    for place, code in enumerate(codes.split(",")):
        if code:
            year.mark(place, {name: code})


def test_a_joiner_has_a_dash_before_and_is_expected_from_the_first_day(year: Year) -> None:
    year.join("Ann Lee", "Housing", starts=DAYS[1])
    everybody(year, "Ann Lee", ",MA,A,MA")
    year.mark(0, {"Judith Hale": "MA"})
    assert year.codes("Ann Lee") == ["–", "MA", "A", "MA"]
    assert year.rate("Ann Lee") == Rate(2, 3)


def test_a_leaver_is_expected_on_the_last_day_and_not_after(year: Year) -> None:
    year.join("Ann Lee", "Housing", ends=DAYS[1])
    everybody(year, "Ann Lee", "MA,A,,")
    assert year.codes("Ann Lee") == ["MA", "A", "–", "–"]
    assert year.rate("Ann Lee") == Rate(1, 2)


def test_a_term_ended_late_takes_its_marks_out_of_the_rate_but_not_off_the_page(year: Year) -> None:
    seat = year.join("Ann Lee", "Housing")
    everybody(year, "Ann Lee", "MA,A,A,A")
    year.desk.run(members.end_term, seat, DAYS[1])
    assert year.codes("Ann Lee") == ["MA", "A", "A", "A"]
    assert year.row("Ann Lee").marks[2].left_out is LeftOut.TERM  # type: ignore[union-attr]
    assert year.rate("Ann Lee") == Rate(1, 2)


def test_who_comes_back_has_one_row_with_a_gap(year: Year) -> None:
    year.join("Ann Lee", "Housing", ends=DAYS[0])
    year.join("Ann Lee", "Housing", starts=DAYS[3])
    everybody(year, "Ann Lee", "MA,,,MA")
    assert year.codes("Ann Lee") == ["MA", "–", "–", "MA"]
    assert year.rate("Ann Lee") == Rate(2, 2)


def test_who_sits_in_two_groups_has_two_rows(year: Year) -> None:
    scrutiny = year.desk.run(boards.add_group, year.board, "Scrutiny")
    year.join("Ann Lee", "Housing")
    year.join("Ann Lee", "Council", group=scrutiny)
    year.desk.run(attendance.open_register, year.meetings[0])
    assert [row.group_id for row in year.rows() if row.name == "Ann Lee"] == [year.group, scrutiny]


def test_a_change_of_organisation_keeps_the_person_in_one_row_and_counts_for_each(year: Year) -> None:
    seat = year.join("Ann Lee", "Housing")
    everybody(year, "Ann Lee", "MA,MA,,")
    details = MemberDetails(year.group, "Ann Lee", organisations=("Police",))
    year.desk.run(member_changes.change_from, seat, details, DAYS[2])
    everybody(year, "Ann Lee", ",,A,A")
    assert year.row("Ann Lee").representing == ("Housing", "Police")
    assert year.rate("Ann Lee") == Rate(2, 4)
    found = {row.name: attendance_of(row.marks).including for row in organisation_rows(year.rows(), 4)}
    assert (found["Housing"], found["Police"]) == (Rate(2, 2), Rate(0, 2))


def test_a_change_dated_back_leaves_the_rate_of_the_person(year: Year) -> None:
    seat = year.join("Ann Lee", "Housing")
    everybody(year, "Ann Lee", "MA,MA,A,A")
    details = MemberDetails(year.group, "Ann Lee", organisations=("Police",))
    year.desk.run(member_changes.change_from, seat, details, DAYS[1])
    assert year.rate("Ann Lee") == Rate(2, 4)


def test_a_deputy_who_came_counts_as_a_representative_and_is_named(year: Year) -> None:
    year.join("Ann Lee", "Housing", deputies=("Kate Arden",))
    year.mark(0, {})
    mark = year.row("Ann Lee").marks[0]
    assert mark is not None
    year.desk.run(attendance.set_representative, year.meetings[0], mark.key, name="Kate Arden")
    found = year.row("Ann Lee")
    assert found.marks[0].represented_by == "Kate Arden"  # type: ignore[union-attr]
    assert attendance_of(found.marks).in_person == Rate(0, 1)
    assert attendance_of(found.marks).including == Rate(1, 1)
    assert [guest.name for guest in year.record().guests] == ["Kate Arden"]


def test_a_cancelled_meeting_counts_for_nobody(year: Year) -> None:
    everybody(year, "Judith Hale", "MA,A,A,A")
    year.desk.run(meetings.set_status, year.meetings[1], MeetingStatus.CANCELLED)
    assert year.record().meetings[1].state is ColumnState.CANCELLED
    assert year.codes("Judith Hale") == ["MA", "–", "A", "A"]
    assert year.rate("Judith Hale") == Rate(1, 3)


def test_standing_apologies_are_out(year: Year) -> None:
    year.join("Ann Lee", "Housing", standing_apologies=True)
    everybody(year, "Ann Lee", "A,A,MA,A")
    assert year.rate("Ann Lee") == Rate(0, 0)
    assert year.codes("Ann Lee") == ["A", "A", "MA", "A"]


def test_a_vacant_seat_is_in_no_rate_and_counted_by_itself(year: Year) -> None:
    year.join("", "Housing", starts=DAYS[1])
    everybody(year, "Judith Hale", "MA,MA,MA,MA")
    record = year.record()
    assert [row.name for row in record.rows] == ["Judith Hale", "Simone Ellery"]
    assert [(seat.representing, seat.meetings) for seat in record.vacancies] == [(("Housing",), 3)]
    assert [meeting.vacant for meeting in record.meetings] == [0, 1, 1, 1]


def test_a_register_not_taken_is_composed_and_not_counted(year: Year) -> None:
    assert [meeting.state for meeting in year.record().meetings] == [ColumnState.NOT_TAKEN] * 4
    assert year.codes("Judith Hale") == [""] * 4
    assert year.rate("Judith Hale") == Rate(0, 0)


def test_a_meeting_to_come_is_not_there(year: Year) -> None:
    year.desk.run(meetings.create_meeting, year.board, dt.date(2026, 12, 10))
    assert len(year.record().meetings) == 4


def test_changing_another_membership_changes_no_rate(year: Year) -> None:
    everybody(year, "Judith Hale", "MA,A,MA,A")
    before = year.row("Judith Hale")
    other = next(line for line in year.desk.ask(members.member_lines, year.board) if line.name == "Simone Ellery")
    year.desk.run(members.end_term, other.id, DAYS[0])
    year.join("Ann Lee", "Housing")
    assert year.row("Judith Hale") == before


def test_a_correction_follows_into_the_rate_and_names_itself_for_undo(year: Year) -> None:
    everybody(year, "Judith Hale", "MA,A,MA,MA")
    mark = year.row("Judith Hale").marks[1]
    assert mark is not None
    year.desk.run(correct, year.meetings[1], mark.key, "RA")
    assert year.rate("Judith Hale") == Rate(4, 4)
    assert year.desk.undo_label == "Correct the register of 19 March 2026: Judith Hale RA"
    year.desk.undo()
    assert year.rate("Judith Hale") == Rate(3, 4)


def test_the_register_of_approved_minutes_stays_as_it_is(year: Year) -> None:
    everybody(year, "Judith Hale", "MA,A,MA,MA")
    for status in (MeetingStatus.DRAFT, MeetingStatus.CIRCULATED, MeetingStatus.APPROVED):
        year.desk.run(meetings.set_status, year.meetings[1], status)
    mark = year.row("Judith Hale").marks[1]
    assert mark is not None
    assert year.record().meetings[1].frozen
    with pytest.raises(RuleError, match="19 March 2026 are approved"):
        year.desk.run(correct, year.meetings[1], mark.key, "MA")


def test_the_key_explains_the_codes_of_older_registers_too(year: Year) -> None:
    everybody(year, "Judith Hale", "MA,A,MA,MA")
    year.desk.run(boards.set_codes, year.board, [CodeEntry("P", "P", "Present", CountsAs.PRESENT)])
    assert [code.code for code in year.record().codes] == ["P", "MA", "RA", "A", "NC"]
    assert year.rate("Judith Hale") == Rate(3, 4)


def test_the_usual_period_is_the_year_of_the_last_meeting(year: Year) -> None:
    assert year.desk.ask(usual_period, year.board) == calendar_year(2026)
    assert year.desk.ask(usual_period, year.board, PeriodKind.FINANCIAL) == financial_year(2026)
    assert year.desk.ask(span_of, year.board) == (DAYS[0], DAYS[3])


def test_a_period_takes_both_its_days_in(year: Year) -> None:
    record = year.desk.ask(record_pack, year.board, any_period(DAYS[2], DAYS[1]))
    assert [meeting.date for meeting in record.meetings] == [DAYS[1], DAYS[2]]


def test_who_sits_for_two_organisations_brings_both_in_their_order(year: Year) -> None:
    year.join("Ann Lee", "Police", "Housing")
    year.mark(0, {"Ann Lee": "MA"})
    taken, composed, *_ = year.row("Ann Lee").marks
    assert taken is not None
    assert composed is not None
    assert taken.organisations == composed.organisations == ("Police", "Housing")
    assert year.row("Ann Lee").representing == ("Police", "Housing")
    found = {row.name: attendance_of(row.marks).in_person for row in organisation_rows(year.rows(), 4)}
    assert (found["Police"], found["Housing"]) == (Rate(1, 1), Rate(1, 1))
