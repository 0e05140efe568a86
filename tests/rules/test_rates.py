"""Rates of attendance: who is expected, who came, and what never happens."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boarddesk.model.enums import CountsAs, MeetingStatus
from boarddesk.model.record import ColumnState, LeftOut, RecordRow
from boarddesk.rules.rates import (
    Rate,
    attendance_of,
    belongs,
    column_state,
    group_rows,
    is_extra,
    left_out,
    longest_run,
    meeting_tallies,
    organisation_rows,
    stronger,
    total_of,
)
from tests.rules.records import BOARD, SCRUTINY, a_record, a_row, marks


@pytest.mark.parametrize(
    ("told", "letters", "in_person", "including"),
    [
        ("always there", "MMMM", (4, 4), (4, 4)),
        ("a representative is not the member", "MRMA", (2, 4), (3, 4)),
        ("no contact is an absence like any other", "MNAM", (2, 4), (2, 4)),
        ("a joiner is not expected before", "--MA", (1, 2), (1, 2)),
        ("a leaver is not expected after", "MA--", (1, 2), (1, 2)),
        ("who comes back is not expected in between", "M--R", (1, 2), (2, 2)),
        ("a mark outside the term is not counted", "MMAoMo", (2, 2), (2, 2)),
        ("standing apologies are left out", "MAsAs", (1, 1), (1, 1)),
        ("also when the member came all the same", "MsAs", (0, 0), (0, 0)),
        ("a cancelled meeting is left out", "MMxA", (1, 2), (1, 2)),
        ("what nobody entered is neither", "M..A", (1, 2), (1, 2)),
        ("nobody is expected of a member of no meeting", "----", (0, 0), (0, 0)),
    ],
)
def test_expected_and_attended(told: str, letters: str, in_person: tuple[int, int], including: tuple[int, int]) -> None:
    found = attendance_of(marks(letters))
    assert (found.in_person, found.including) == (Rate(*in_person), Rate(*including)), told


@pytest.mark.parametrize(
    ("rate", "percent"),
    [
        (Rate(15, 21), 71),
        (Rate(16, 21), 76),
        (Rate(17, 21), 81),
        (Rate(1, 2), 50),
        (Rate(1, 200), 1),
        (Rate(1, 201), 1),
        (Rate(200, 201), 99),
        (Rate(0, 3), 0),
        (Rate(3, 3), 100),
        (Rate(0, 0), None),
    ],
)
def test_a_hundred_per_cent_is_said_only_of_all_and_nought_only_of_none(rate: Rate, percent: int | None) -> None:
    assert rate.percent == percent


@pytest.mark.parametrize(
    ("letters", "found"),
    [
        ("MAAM", (2, 1, 2)),
        ("MANA", (3, 1, 3)),
        ("ARAM", None),
        ("AMAM", None),
        ("AAMAA", (2, 3, 4)),
        ("AAAMAA", (3, 0, 2)),
        ("A--A", None),
        ("A.A", None),
        ("AAsA", (2, 0, 2)),
        ("MAoAo", None),
    ],
)
def test_two_absences_in_a_row_are_a_run_unless_somebody_was_sent(
    letters: str, found: tuple[int, int, int] | None
) -> None:
    row = marks(letters)
    run = longest_run(row, range(len(row)))
    assert (run and (run.length, run.first, run.last)) == found


def test_a_cancelled_meeting_does_not_end_a_run() -> None:
    row = marks("MA-A")
    assert longest_run(row, (0, 1, 3)) is not None
    assert longest_run(row, (0, 1, 2, 3)) is None


def test_an_organisation_is_there_when_one_of_its_members_is_or_is_represented() -> None:
    rows = (a_row("Alan Stroud", "AAM", ("Police",)), a_row("Tom Ashby", "ARM", ("Police",)))
    (police,) = organisation_rows(rows, 3)
    found = attendance_of(police.marks)
    assert (found.in_person, found.including) == (Rate(1, 3), Rate(2, 3))


def test_somebody_who_sits_for_two_organisations_brings_both() -> None:
    found = {row.name: attendance_of(row.marks) for row in organisation_rows([a_row("P", "MA", ("ICB", "NBC"))], 2)}
    assert found["ICB"].including == found["NBC"].including == Rate(1, 2)


def test_a_member_who_changes_organisation_counts_for_each_in_its_time() -> None:
    before, after = marks("M", ("Housing",)), marks("A", ("Police",))
    row = RecordRow("board/P", "P", "P", BOARD.id, ("Housing", "Police"), (*before, *after))
    housing, police = organisation_rows([row], 2)
    assert attendance_of(housing.marks).including == Rate(1, 1)
    assert attendance_of(police.marks).including == Rate(0, 1)
    assert attendance_of(row.marks).including == Rate(1, 2)


def test_an_organisation_of_which_somebody_is_unmarked_is_not_said_to_have_been_away() -> None:
    (police,) = organisation_rows([a_row("Alan Stroud", "A"), a_row("Tom Ashby", ".")], 1)
    assert attendance_of(police.marks).including == Rate(0, 0)
    (police,) = organisation_rows([a_row("Alan Stroud", "M"), a_row("Tom Ashby", ".")], 1)
    assert attendance_of(police.marks).including == Rate(1, 1)


def test_standing_apologies_of_its_only_member_leave_an_organisation_out() -> None:
    (health,) = organisation_rows([a_row("Sam Kendrick", "AsM", ("Health",))], 2)
    assert attendance_of(health.marks).including == Rate(1, 1)


def test_who_sits_in_two_groups_is_counted_in_each() -> None:
    record = a_record(a_row("Ann Lee", "MA"), a_row("Ann Lee", "AA", group=SCRUTINY))
    found = {each.group.name: each.attendance.in_person for each in group_rows(record)}
    assert found == {"Board Members": Rate(1, 2), "Scrutiny": Rate(0, 2)}


def test_who_stands_twice_in_one_group_was_there_once() -> None:
    (absent,), (there,) = marks("A", ("Housing",)), marks("M", ("Police",))
    assert absent is not None
    assert there is not None
    mark = stronger(absent, there)
    assert (mark.code, mark.organisations) == ("MA", ("Police", "Housing"))
    assert stronger(there._replace(left_out=LeftOut.TERM), absent).code == "A"


@pytest.mark.parametrize(
    ("status", "taken", "state"),
    [
        (MeetingStatus.CANCELLED, True, ColumnState.CANCELLED),
        (MeetingStatus.DRAFT, True, ColumnState.COUNTED),
        (MeetingStatus.INQUORATE, True, ColumnState.COUNTED),
        (MeetingStatus.ADJOURNED, True, ColumnState.COUNTED),
        (MeetingStatus.DRAFT, False, ColumnState.NOT_TAKEN),
        (MeetingStatus.PLANNED, False, ColumnState.NOT_TAKEN),
    ],
)
def test_a_meeting_counts_when_it_was_held_and_its_register_taken(
    status: MeetingStatus, taken: bool, state: ColumnState
) -> None:
    assert column_state(status, taken) is state


@pytest.mark.parametrize(
    ("status", "days", "taken", "there"),
    [
        (MeetingStatus.PLANNED, -1, False, True),
        (MeetingStatus.PLANNED, 1, False, False),
        (MeetingStatus.AGENDA_ISSUED, 1, True, False),
        (MeetingStatus.CANCELLED, 1, False, False),
        (MeetingStatus.DRAFT, 1, True, True),
    ],
)
def test_a_meeting_to_come_is_no_part_of_the_record(status: MeetingStatus, days: int, taken: bool, there: bool) -> None:
    record = a_record(a_row("P", "M"))
    day = record.as_of.replace(day=record.as_of.day + days)
    assert belongs(status, day, record.as_of, register_taken=taken) is there


def test_the_first_reason_for_leaving_out_is_told() -> None:
    held = ColumnState.COUNTED
    assert left_out(held, None, group_counts=True, in_term=True, standing=False) is LeftOut.UNMARKED
    assert left_out(held, CountsAs.PRESENT, group_counts=True, in_term=True, standing=True) is LeftOut.STANDING
    assert left_out(held, CountsAs.PRESENT, group_counts=True, in_term=False, standing=True) is LeftOut.TERM
    assert left_out(held, CountsAs.PRESENT, group_counts=False, in_term=True, standing=False) is LeftOut.GROUP
    assert left_out(held, CountsAs.PRESENT, group_counts=True, in_term=True, standing=False) is None


def test_a_meeting_is_extra_when_its_title_says_so() -> None:
    assert is_extra("Extra-ordinary meeting")
    assert is_extra("Special meeting of the Board")
    assert not is_extra("NSCB meeting")


CELLS = st.sampled_from(["M", "R", "A", "N", ".", "-", "As", "Mo", "Mx", "Rg"])
ROWS = st.lists(
    st.tuples(
        st.lists(CELLS, min_size=5, max_size=5).map("".join),
        st.sampled_from([("Police",), ("Housing",), ("Police", "Housing"), ()]),
        st.sampled_from([BOARD, SCRUTINY]),
    ),
    min_size=1,
    max_size=6,
)


def rows_of(drawn: list[tuple[str, tuple[str, ...], object]]) -> tuple[RecordRow, ...]:
    """Rows of made-up people."""
    return tuple(
        a_row(f"Person {n}", letters, names, group=group)  # type: ignore[arg-type]
        for n, (letters, names, group) in enumerate(drawn)
    )


@given(ROWS)
def test_no_rate_leaves_nought_to_a_hundred(drawn: list[tuple[str, tuple[str, ...], object]]) -> None:
    rows = rows_of(drawn)
    asked = [attendance_of(row.marks) for row in rows]
    asked += [attendance_of(row.marks) for row in organisation_rows(rows, 5)]
    asked += [tally.attendance for tally in meeting_tallies(rows, 5)]
    asked += [each.attendance for each in group_rows(a_record(*rows))]
    for each in asked:
        assert 0 <= each.in_person.attended <= each.including.attended <= each.including.expected
        assert each.in_person.expected == each.including.expected
        assert all(rate.percent is None or 0 <= rate.percent <= 100 for rate in (each.in_person, each.including))


@given(ROWS)
def test_counts_add_up_over_groups_people_and_meetings(
    drawn: list[tuple[str, tuple[str, ...], object]],
) -> None:
    rows = rows_of(drawn)
    total = total_of(rows)
    by_group = [each.attendance for each in group_rows(a_record(*rows))]
    by_meeting = [tally.attendance for tally in meeting_tallies(rows, 5)]
    for parts in (by_group, by_meeting):
        assert sum(each.in_person.attended for each in parts) == total.in_person.attended
        assert sum(each.including.attended for each in parts) == total.including.attended
        assert sum(each.including.expected for each in parts) == total.including.expected
        assert sum(each.unmarked for each in parts) == total.unmarked


@given(ROWS, ROWS)
def test_other_people_of_other_organisations_change_no_rate(
    drawn: list[tuple[str, tuple[str, ...], object]], others: list[tuple[str, tuple[str, ...], object]]
) -> None:
    rows = rows_of(drawn)
    strangers = [replace(row, marks=marks("MRAN.", ("Elsewhere",))) for row in rows_of(others)]
    before = {row.name: attendance_of(row.marks) for row in organisation_rows(rows, 5)}
    after = {row.name: attendance_of(row.marks) for row in organisation_rows([*rows, *strangers], 5)}
    assert {name: after[name] for name in before} == before
