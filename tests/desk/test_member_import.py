"""Lists of members from outside: who joins, who changes, who is close to somebody known, who is missing."""

import datetime as dt
from pathlib import Path

import pytest

from boarddesk.desk import attendance, members
from boarddesk.desk.boards import group_lines
from boarddesk.desk.desk import Desk
from boarddesk.desk.member_import import SOMEBODY_NEW, Wishes, import_members, preview, read_list
from boarddesk.model.lines.member_list import ImportPreview, Sheet, Verdict
from boarddesk.model.lines.members import MemberDetails
from boarddesk.rules.member_columns import guess_layout
from tests.builders import NIGHT, a_board, a_desk, a_meeting

LATER = NIGHT + dt.timedelta(days=60)
DAY = dt.timedelta(days=1)
HEAD = ("Name", "Job title", "Organisation", "E-mail")


class House:
    """A board and lists for it."""

    def __init__(self, people: int = 3) -> None:
        self.desk: Desk = a_desk()
        self.board = a_board(self.desk, people=people)
        self.group = self.desk.ask(group_lines, self.board)[0].id

    def look(
        self, *rows: tuple[str, ...], day: dt.date | None = LATER, answers: dict[str, str] | None = None
    ) -> ImportPreview:
        """What taking over a list of these rows would do."""
        sheet = Sheet("members.csv", (HEAD, *(row + ("",) * (4 - len(row)) for row in rows)))
        return self.desk.ask(preview, self.board, sheet, guess_layout(sheet), Wishes(self.group, day, answers))

    def verdicts(self, look: ImportPreview) -> dict[str, Verdict]:
        """What would happen to whom."""
        return {row.name: row.verdict for row in look.rows}

    def take(self, look: ImportPreview, leaving: bool = False) -> str:
        """Do it."""
        gone = [row.membership_id or "" for row in look.rows if row.verdict is Verdict.GONE]
        return self.desk.run(import_members, self.board, look.rows, look.day, gone if leaving else ())

    def said(self) -> dict[str, list[tuple[str, dt.date | None, dt.date | None]]]:
        """Titles and terms by name."""
        found: dict[str, list[tuple[str, dt.date | None, dt.date | None]]] = {}
        for line in self.desk.ask(members.member_lines, self.board):
            found.setdefault(line.name, []).append((line.details.title, line.details.starts, line.details.ends))
        return found


def test_new_people_join_known_ones_stay_and_the_missing_are_named() -> None:
    house = House()
    look = house.look(("Cllr Judith HALE",), ("Kate Arden", "Lead Nurse"), ("Ellery, Simone",))
    assert house.verdicts(look) == {
        "Judith Hale": Verdict.STAYS,
        "Kate Arden": Verdict.JOINS,
        "Simone Ellery": Verdict.STAYS,
        "Alan Stroud": Verdict.GONE,
    }
    before = house.said()
    assert house.take(look, leaving=True) == "1 member joined, 1 left"
    after = house.said()
    assert after["Kate Arden"] == [("Lead Nurse", LATER, None)]
    assert after["Alan Stroud"] == [("Detective Chief Inspector", None, LATER - DAY)]
    assert house.desk.undo() == "Import members: 1 member joined, 1 left"
    assert house.said() == before


def test_looking_changes_nothing() -> None:
    house = House()
    label = house.desk.undo_label
    house.look(("Kate Arden",))
    assert house.desk.undo_label == label


def test_what_differs_of_a_member_changes_from_that_day_on_and_empty_cells_leave_what_is_there() -> None:
    house = House(people=1)
    look = house.look(("Judith Hale", "Chief Executive", "", "judith@example.org"))
    assert look.rows[0].changes == (
        ("title", "Corporate Director", "Chief Executive"),
        ("emails", "", "judith@example.org"),
    )
    house.take(look)
    assert house.said()["Judith Hale"] == [
        ("Corporate Director", None, LATER - DAY),
        ("Chief Executive", LATER, None),
    ]
    now = house.desk.ask(members.member_lines, house.board)[-1].details
    assert (now.organisations, now.emails, now.initials) == (
        ("Northmoor Borough Council",),
        ("judith@example.org",),
        "JH",
    )


def test_case_and_accents_are_no_change() -> None:
    look = House(people=1).look(("Judith Hale", "corporate director", "NORTHMOOR BOROUGH COUNCIL"))
    assert look.rows[0].verdict is Verdict.STAYS


def test_near_misses_wait_for_an_answer_and_are_never_taken_silently() -> None:
    house = House(people=1)
    look = house.look(("Judy Hale",))
    assert house.verdicts(look) == {"Judy Hale": Verdict.NEAR}
    person = look.rows[0].candidates[0]
    assert (person.name, person.why) == ("Judith Hale", "a short form of the given name")
    assert house.take(look) == "nothing changed"

    same = house.look(("Judy Hale",), answers={look.rows[0].id: person.person_id})
    assert house.verdicts(same) == {"Judith Hale": Verdict.STAYS}
    other = house.look(("Judy Hale",), answers={look.rows[0].id: SOMEBODY_NEW})
    assert house.verdicts(other) == {"Judy Hale": Verdict.JOINS, "Judith Hale": Verdict.GONE}


def test_the_same_address_is_a_near_miss_as_well() -> None:
    house = House(people=0)
    said = MemberDetails(house.group, "Kate Arden", emails=("kate@example.org",))
    house.desk.run(members.add_member, house.board, said)
    look = house.look(("Catherine Moss", "", "", "Kate@example.org"))
    assert [c.why for c in look.rows[0].candidates] == ["the same e-mail address"]


def test_somebody_known_who_is_no_member_joins_as_the_person_known() -> None:
    house = House(people=2)
    line = house.desk.ask(members.member_lines, house.board)[0]
    house.desk.run(members.end_term, line.id, NIGHT)
    look = house.look(("Councillor Judith Hale",))
    assert look.rows[0].verdict is Verdict.JOINS_KNOWN
    house.take(look)
    back = house.desk.ask(members.member_lines, house.board)
    assert [x.person_id for x in back if x.name == "Judith Hale"] == [line.person_id, line.person_id]


def test_somebody_there_twice_is_taken_once() -> None:
    house = House(people=0)
    look = house.look(("Kate Arden",), ("ARDEN, Kate",))
    assert [row.verdict for row in look.rows] == [Verdict.JOINS, Verdict.TWICE]
    house.take(look)
    assert list(house.said()) == ["Kate Arden"]


def test_somebody_listed_in_two_groups_gets_two_seats() -> None:
    house = House(people=1)
    groups = [group.name for group in house.desk.ask(group_lines, house.board)]
    listed = tuple((name, group) for group in groups for name in ("Judith Hale", "Kate Arden"))
    sheet = Sheet("m.csv", (("Name", "Group"), *listed))
    look = house.desk.ask(preview, house.board, sheet, guess_layout(sheet), Wishes(house.group, LATER))
    assert [row.verdict for row in look.rows] == [
        Verdict.STAYS, Verdict.JOINS, Verdict.JOINS_KNOWN, Verdict.JOINS,
    ]  # fmt: skip
    house.take(look)
    found = [(x.name, x.group_name) for x in house.desk.ask(members.member_lines, house.board)]
    assert sorted(found) == sorted((name, group) for name, group in listed)


def test_initials_that_somebody_has_give_way_to_proposed_ones() -> None:
    house = House(people=1)
    sheet = Sheet("m.csv", (("Name", "Initials"), ("Jack Horne", "JH"), ("Tom Ashby", "TAy")))
    look = house.desk.ask(preview, house.board, sheet, guess_layout(sheet), Wishes(house.group, LATER))
    house.take(look)
    found = {x.name: x.details.initials for x in house.desk.ask(members.member_lines, house.board)}
    assert found == {"Judith Hale": "JH", "Jack Horne": "JHo", "Tom Ashby": "TAy"}


def test_a_board_being_set_up_has_always_had_its_members() -> None:
    house = House(people=0)
    house.take(house.look(("Kate Arden",), day=None))
    assert house.said() == {"Kate Arden": [("", None, None)]}


def test_registers_taken_stay_as_they_are() -> None:
    house = House(people=1)
    meeting = a_meeting(house.desk, house.board)
    house.desk.run(attendance.open_register, meeting)
    house.take(house.look(("Judith Hale", "Chief"), day=NIGHT))
    from boarddesk.desk.register_lines import register_line

    assert house.desk.ask(register_line, meeting).sections[0].rows[0].plain_title == "Corporate Director"


COUNCILS = sorted((Path(__file__).parents[3] / "shared" / "examples").glob("*councillors*.csv"))


@pytest.mark.skipif(not COUNCILS, reason="the example lies beside the checkout only")
def test_a_real_council_is_taken_over_whole_and_found_again() -> None:
    house = House(people=0)
    sheet = read_list(COUNCILS[0])
    layout = guess_layout(sheet)
    assert [field.value for field in layout.fields] == ["name", "category", "representing"]
    look = house.desk.ask(preview, house.board, sheet, layout, Wishes(house.group))
    assert look.count(Verdict.JOINS) == len(look.rows) == len(sheet.rows) - 1
    house.take(look)
    lines = house.desk.ask(members.member_lines, house.board)
    initials = [line.details.initials for line in lines]
    assert len(set(initials)) == len(initials) == 63
    assert all(line.details.organisations and line.details.category for line in lines)
    again = house.desk.ask(preview, house.board, sheet, layout, Wishes(house.group))
    assert again.count(Verdict.STAYS) == len(again.rows)
    house.desk.undo()
    assert house.desk.ask(members.member_lines, house.board) == ()
