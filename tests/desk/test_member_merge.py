"""People entered twice."""

import datetime as dt

import pytest

from boarddesk.desk import actions, attendance, meetings, member_merge, members, people
from boarddesk.desk.boards import group_lines
from boarddesk.desk.desk import Desk
from boarddesk.desk.register_lines import register_line
from boarddesk.model.enums import MeetingStatus, OwnerKind
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.members import MemberDetails, MemberLine
from boarddesk.model.tables import ActionOwner, Person, RegisterRow
from boarddesk.rules.owners import OwnerEntry
from tests.builders import NIGHT, a_board, a_desk, a_meeting

DAY = dt.timedelta(days=1)


class House:
    """A board on which somebody stands twice."""

    def __init__(self, people: int = 2) -> None:
        self.desk: Desk = a_desk()
        self.board = a_board(self.desk, people=people)
        self.groups = self.desk.ask(group_lines, self.board)

    def add(self, name: str, group: int = 0, **values: object) -> str:
        """Add somebody."""
        details = MemberDetails(self.groups[group].id, name, **values)  # type: ignore[arg-type]
        return self.desk.run(members.add_member, self.board, details)

    def lines(self, name: str = "") -> list[MemberLine]:
        """Their memberships."""
        return [x for x in self.desk.ask(members.member_lines, self.board) if name in ("", x.name)]

    def person(self, name: str) -> str:
        """Somebody's id."""
        return self.desk.ask(lambda read: next(p.id for p in read.rows(Person) if p.name == name))

    def merge(self, keep: str, other: str, name: str | None = None) -> None:
        """Make one of two."""
        self.desk.run(member_merge.merge_people, self.person(keep), self.person(other), name)


def found(house: House) -> list[tuple[str, str, str]]:
    """Who could be whom, and why."""
    return [(d.first.name, d.second.name, d.why) for d in house.desk.ask(member_merge.doubles)]


def test_near_doubles_are_found_with_the_reason() -> None:
    house = House()
    house.add("Cllr Judith Hale", group=1, initials="JHx")
    house.add("Simon Ellery", initials="SEx")
    house.add("Kate Arden", emails=("k@example.org",))
    house.add("Willa Quist", emails=("K@example.org",))
    assert {frozenset((one, other)): why for one, other, why in found(house)} == {
        frozenset(("Judith Hale", "Cllr Judith Hale")): "the same name but for titles",
        frozenset(("Simone Ellery", "Simon Ellery")): "spelt almost alike",
        frozenset(("Kate Arden", "Willa Quist")): "the same e-mail address, k@example.org",
    }


def test_the_likeliest_comes_first_and_nobody_is_near_without_cause() -> None:
    house = House(people=6)
    assert found(house) == []
    house.add("Simon Ellery", initials="SEx")
    house.add("Judith HALE OBE", group=1, initials="JHx")
    assert [why for _, _, why in found(house)] == ["the same name but for titles", "spelt almost alike"]


def test_a_register_with_both_on_it_speaks_against() -> None:
    house = House()
    house.add("Simon Ellery", initials="SEx")
    house.desk.run(attendance.open_register, a_meeting(house.desk, house.board))
    assert [d.against for d in house.desk.ask(member_merge.doubles)] == ["both on the register of 19 Nov 2026"]


def test_those_told_apart_are_not_proposed_again() -> None:
    house = House()
    house.add("Simon Ellery", initials="SEx")
    house.desk.run(member_merge.tell_apart, house.person("Simone Ellery"), house.person("Simon Ellery"))
    assert found(house) == []
    house.desk.undo()
    assert len(found(house)) == 1


def test_memberships_registers_actions_and_deputies_move_and_printed_texts_stay() -> None:
    house = House()
    other = house.add("Simon Ellery", group=1, initials="SEx", emails=("s@example.org",))
    house.add("Kate Arden", deputies=("Simon Ellery",))
    meeting = a_meeting(house.desk, house.board)
    house.desk.run(attendance.open_register, meeting)
    owner = OwnerEntry(OwnerKind.PERSON, "SEx", person_id=house.person("Simon Ellery"))
    action = house.desk.run(actions.add_action, house.board, "Write", [owner])
    before = house.desk.ask(register_line, meeting)

    house.merge("Simone Ellery", "Simon Ellery")

    kept = house.person("Simone Ellery")
    assert [x.person_id for x in house.lines() if x.id == other] == [kept]
    assert house.lines("Kate Arden")[0].details.deputies == ("Simone Ellery",)
    assert house.lines("Simone Ellery")[0].details.emails == ("s@example.org",)
    rows = house.desk.ask(lambda read: [r.name for r in read.rows(RegisterRow) if r.person_id == kept])
    assert sorted(rows) == ["Simon Ellery", "Simone Ellery"]
    assert [r.name for s in house.desk.ask(register_line, meeting).sections for r in s.rows] == [
        r.name for s in before.sections for r in s.rows
    ]
    owners = house.desk.ask(lambda read: [o.person_id for o in read.rows(ActionOwner) if o.action_id == action])
    assert owners == [kept]


def test_two_memberships_in_one_group_become_one_that_spans_both() -> None:
    house = House(people=0)
    house.add("Simone Ellery", starts=NIGHT, title="Lead")
    house.add("Simon Ellery", starts=NIGHT - 30 * DAY, ends=NIGHT + 5 * DAY, initials="SEx", office="Chair")
    house.merge("Simone Ellery", "Simon Ellery")
    line = house.lines()[0].details
    assert len(house.lines()) == 1
    assert (line.starts, line.ends, line.title, line.office) == (NIGHT - 30 * DAY, None, "Lead", "Chair")
    assert line.initials == "SE"


def test_the_name_that_is_kept_can_be_the_others() -> None:
    house = House()
    house.add("Simon Ellery", group=1, initials="SEx")
    house.merge("Simone Ellery", "Simon Ellery", "Simon Ellery")
    assert house.desk.ask(people.person_names) == ("Simon Ellery", "Judith Hale")


def test_a_merge_is_taken_back_in_one_step() -> None:
    house = House()
    house.add("Simon Ellery", initials="SEx")
    before = house.lines()
    house.merge("Simone Ellery", "Simon Ellery")
    assert house.desk.undo() == "Merge Simon Ellery into Simone Ellery"
    assert house.lines() == before


def test_approved_minutes_do_not_stand_in_the_way_since_nothing_printed_changes() -> None:
    house = House()
    house.add("Simon Ellery", initials="SEx")
    meeting = a_meeting(house.desk, house.board)
    house.desk.run(attendance.open_register, meeting)
    house.desk.run(meetings.set_status, meeting, MeetingStatus.APPROVED)
    house.merge("Simone Ellery", "Simon Ellery")
    with pytest.raises(RuleError, match="are approved"):
        key = house.desk.ask(register_line, meeting).sections[0].rows[0].key
        house.desk.run(attendance.edit_row, meeting, key, {"name": "Somebody"})


def test_one_person_cannot_be_merged_into_themselves() -> None:
    house = House()
    with pytest.raises(RuleError, match="the same person"):
        house.merge("Judith Hale", "Judith Hale")
