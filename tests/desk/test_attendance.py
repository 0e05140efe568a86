"""The register of one night: marks, who came for whom, guests, and what stays as it was."""

import datetime as dt
from dataclasses import replace

import pytest

from boarddesk.desk import attendance, boards, meetings, members, people
from boarddesk.desk.register_lines import register_line, representatives_for
from boarddesk.model.enums import CountsAs, MeetingStatus
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.members import MemberDetails
from boarddesk.rules.codes import CODE_SETS
from tests.builders import NIGHT, FixedClock, a_meeting
from tests.desk.nights import BEFORE, Night


def test_the_first_mark_copies_the_register_and_gives_rows_keys_of_their_own() -> None:
    night = Night()
    before = night.key("Judith Hale")
    (after,) = night.desk.run(attendance.mark, night.meeting, [before], "MA")
    assert night.register.taken
    assert after == night.key("Judith Hale") != before


def test_marks_of_several_people_are_one_step_of_undo() -> None:
    night = Night()
    night.desk.run(attendance.mark, night.meeting, [night.key("Judith Hale"), night.key("Alan Stroud")], "MA")
    assert night.desk.undo_label == "Mark 2 people"
    night.desk.undo()
    assert set(night.codes().values()) == {None}
    assert not night.register.taken


def test_marking_nobody_changes_nothing() -> None:
    night = Night()
    assert night.desk.run(attendance.mark, night.meeting, [], "MA") == ()
    assert not night.register.taken


def test_a_code_of_another_group_is_refused_with_the_codes_there_are() -> None:
    night = Night()
    with pytest.raises(RuleError, match="MA, RA, A, NC"):
        night.mark("Judith Hale", "P")


def test_apologies_before_the_day_are_only_noted_and_stand_on_the_night() -> None:
    clock = FixedClock(BEFORE)
    night = Night(clock)
    night.mark("Anna Marsh", "A")
    assert not night.register.taken
    clock.set(dt.datetime(2026, 11, 19, 12, 50, tzinfo=dt.UTC))
    night.mark("Judith Hale", "MA")
    night.desk.run(attendance.mark_rest_present, night.meeting)
    assert night.row("Anna Marsh").code == "A"


def test_apologies_before_the_day_can_be_taken_back() -> None:
    night = Night(FixedClock(BEFORE))
    night.mark("Anna Marsh", "A")
    night.mark("Anna Marsh", None)
    assert night.row("Anna Marsh").code is None


def test_a_member_who_joins_after_apologies_were_noted_is_on_the_register() -> None:
    night = Night(FixedClock(BEFORE))
    night.mark("Anna Marsh", "A")
    group = night.desk.ask(boards.group_lines, night.board)[0]
    night.desk.run(members.add_member, night.board, MemberDetails(group.id, "Olive Pinder", "OP"))
    assert "Olive Pinder" in night.codes()


def test_the_rest_present_fills_blanks_and_overwrites_nothing() -> None:
    night = Night()
    night.mark("Judith Hale", "NC")
    night.mark("Alan Stroud", "A")
    night.send("Kate Arden", "Ralph Grant")
    assert night.desk.run(attendance.mark_rest_present, night.meeting) == 3
    codes = night.codes()
    assert (codes["Judith Hale"], codes["Alan Stroud"], codes["Ralph Grant"]) == ("NC", "A", "RA")
    assert (codes["Simone Ellery"], codes["Kate Arden"]) == ("MA", "P")


def test_the_rest_present_leaves_standing_apologies_blank() -> None:
    night = Night()
    group = night.desk.ask(boards.group_lines, night.board)[0]
    details = MemberDetails(group.id, "Olive Pinder", "OP", standing_apologies=True)
    night.desk.run(members.add_member, night.board, details)
    night.desk.run(attendance.mark_rest_present, night.meeting)
    assert night.row("Olive Pinder").code is None


def test_a_newcomer_who_came_for_a_member_shows_on_both_rows() -> None:
    night = Night()
    night.send("Kate Arden", "Ralph Grant")
    absent, guest = night.row("Ralph Grant"), night.row("Kate Arden")
    assert (absent.code, absent.represented_by) == ("RA", "Kate Arden")
    assert (guest.code, guest.represents_name, guest.initials, guest.is_guest) == ("P", "Ralph Grant", "KA", True)


def test_another_representative_replaces_the_first() -> None:
    night = Night()
    night.send("Kate Arden", "Ralph Grant")
    night.send("Joe Gray", "Ralph Grant")
    assert night.row("Ralph Grant").represented_by == "Joe Gray"
    assert night.row("Kate Arden").represents_name == ""


def test_nobody_attends_for_themselves() -> None:
    night = Night()
    key = night.key("Judith Hale")
    with pytest.raises(RuleError, match="themselves"):
        night.desk.run(attendance.set_representative, night.meeting, key, key=key)


def test_a_member_who_is_here_after_all_is_represented_by_nobody() -> None:
    night = Night()
    night.send("Kate Arden", "Ralph Grant")
    night.mark("Ralph Grant", "MA")
    assert night.row("Ralph Grant").represented_by == ""
    assert night.row("Kate Arden").code == "P"


def test_apologies_keep_who_came_so_that_the_mark_can_be_put_right() -> None:
    night = Night()
    night.send("Kate Arden", "Ralph Grant")
    night.mark("Ralph Grant", "A")
    assert night.row("Ralph Grant").represented_by == "Kate Arden"
    assert night.register.represented == 0


def test_who_comes_instead_can_be_noted_before_the_day_and_has_a_lasting_key() -> None:
    clock = FixedClock(BEFORE)
    night = Night(clock)
    night.send("Kate Arden", "Ralph Grant")
    expected = night.key("Kate Arden")
    assert not night.register.taken
    clock.set(dt.datetime(2026, 11, 19, 12, 50, tzinfo=dt.UTC))
    night.mark("Judith Hale", "MA")
    assert night.key("Kate Arden") == expected
    assert night.row("Ralph Grant").represented_by == "Kate Arden"


def test_somebody_expected_can_be_taken_off_before_the_day() -> None:
    night = Night(FixedClock(BEFORE))
    night.send("Kate Arden", "Ralph Grant")
    night.desk.run(attendance.remove_row, night.meeting, night.key("Kate Arden"))
    assert "Kate Arden" not in night.codes()
    assert night.row("Ralph Grant").code == "RA"


def test_deputies_are_offered_first_then_tonights_people_then_everybody() -> None:
    night = Night()
    group = night.desk.ask(boards.group_lines, night.board)[0]
    details = MemberDetails(group.id, "Olive Pinder", "OP", deputies=("Zoe Young",))
    night.desk.run(members.add_member, night.board, details)
    offered = night.desk.ask(representatives_for, night.meeting, night.key("Olive Pinder"))
    assert offered[0].name == "Zoe Young"
    assert offered[0].is_deputy
    assert "Olive Pinder" not in [person.name for person in offered]


def test_a_guest_is_present_on_the_night_with_initials_nobody_else_has() -> None:
    night = Night()
    night.desk.run(attendance.add_guest, night.meeting, " Ruth  Goss ", "Auditor", "Audit House")
    guest = night.row("Ruth Goss")
    assert (guest.code, guest.title, guest.representing) == ("P", "Auditor", "Audit House")
    assert guest.initials not in ("", "RG")


def test_a_guest_invited_before_the_day_is_not_marked_yet() -> None:
    night = Night(FixedClock(BEFORE))
    night.desk.run(attendance.add_guest, night.meeting, "Ruth Goss")
    assert night.row("Ruth Goss").code is None


@pytest.mark.parametrize("name", ["", "   ", "judith hale"])
def test_a_guest_without_a_name_or_with_one_already_there_is_refused(name: str) -> None:
    night = Night()
    with pytest.raises(RuleError):
        night.desk.run(attendance.add_guest, night.meeting, name)
    assert not night.register.taken


def test_initials_are_unique_on_the_night_guests_included() -> None:
    night = Night()
    night.desk.run(attendance.add_guest, night.meeting, "Ruth Goss")
    with pytest.raises(RuleError, match="Ralph Grant"):
        night.desk.run(attendance.edit_row, night.meeting, night.key("Ruth Goss"), {"initials": "RG"})


def test_a_guest_who_came_for_somebody_can_be_removed() -> None:
    night = Night()
    night.send("Kate Arden", "Ralph Grant")
    night.desk.run(attendance.remove_row, night.meeting, night.key("Kate Arden"))
    assert "Kate Arden" not in night.codes()
    assert night.row("Ralph Grant").represented_by == ""
    night.desk.undo()
    assert night.row("Ralph Grant").represented_by == "Kate Arden"


def test_correcting_the_register_leaves_the_member_alone() -> None:
    night = Night()
    night.desk.run(attendance.edit_row, night.meeting, night.key("Alan Stroud"), {"name": "Alan Stroud-Lee"})
    assert "Alan Stroud" in night.desk.ask(people.person_names)


def test_counts_are_of_people_in_groups_that_count() -> None:
    night = Night()
    night.desk.run(boards.set_quorum, night.board, [(2, None, None, None)])
    night.mark("Judith Hale", "MA")
    night.send("Kate Arden", "Ralph Grant")
    register = night.register
    assert (register.present, register.represented, register.unmarked, register.members) == (1, 1, 4, 6)
    assert register.quorate is False
    night.mark("Alan Stroud", "MA")
    assert night.register.quorate


def test_a_board_without_a_quorum_rule_says_nothing_of_it() -> None:
    night = Night()
    assert (night.register.quorate, night.register.quorum_sentence) == (None, "")


def test_a_member_who_left_is_not_on_a_later_register_and_stays_on_the_one_taken() -> None:
    night = Night()
    night.mark("Judith Hale", "MA")
    later = a_meeting(night.desk, night.board, date=NIGHT + dt.timedelta(days=60))
    line = next(line for line in night.desk.ask(members.member_lines, night.board) if line.name == "Ralph Grant")
    night.desk.run(members.edit_member, line.id, with_end(line.details, NIGHT))
    assert "Ralph Grant" in night.codes()
    names = [row.name for section in night.desk.ask(register_line, later).sections for row in section.rows]
    assert "Ralph Grant" not in names


def with_end(details: MemberDetails, last_day: dt.date) -> MemberDetails:
    return replace(details, ends=last_day)


def test_an_approved_register_is_not_marked() -> None:
    night = Night()
    night.mark("Judith Hale", "MA")
    for status in (MeetingStatus.IN_SESSION, MeetingStatus.DRAFT, MeetingStatus.CIRCULATED, MeetingStatus.APPROVED):
        night.desk.run(meetings.set_status, night.meeting, status)
    assert night.register.frozen
    with pytest.raises(RuleError, match="approved"):
        night.mark("Alan Stroud", "MA")


def test_a_board_whose_codes_know_no_representative_says_so() -> None:
    night = Night()
    codes = [code for code in CODE_SETS["MA / RA / A / NC"] if code.counts_as is not CountsAs.REPRESENTED]
    night.desk.run(boards.set_codes, night.board, codes)
    with pytest.raises(RuleError, match="represented"):
        night.send("Kate Arden", "Ralph Grant")
