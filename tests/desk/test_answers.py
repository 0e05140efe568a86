"""Who has answered an action of many: who is asked, what is kept, and what follows from it."""

import datetime as dt
from dataclasses import replace

import pytest

from boarddesk.desk import actions, attendance, members, minutes
from boarddesk.desk.action_lines import action_line
from boarddesk.desk.answers import answers_of, asked_by, is_of_many, save_answers
from boarddesk.desk.boards import add_group, edit_group, group_lines
from boarddesk.desk.desk import Desk
from boarddesk.desk.member_merge import merge_people
from boarddesk.desk.owners import known_owners
from boarddesk.desk.threads import thread_of
from boarddesk.model.errors import RuleError
from boarddesk.model.ids import new_id
from boarddesk.model.lines.actions import AnswerLine
from boarddesk.model.lines.members import MemberDetails
from boarddesk.model.lines.minutes import CellLine, CellOwner, ParagraphLine
from boarddesk.model.tables import Action, ActionAnswer, Person
from boarddesk.rules.owners import parse_action_by
from tests.builders import NIGHT, PEOPLE, a_board, a_desk, a_meeting
from tests.desk.carrying import carry_over

EVERYBODY = [name for name, *_ in PEOPLE]


class Asked:
    """A board that asked many of its members for something."""

    def __init__(self, cell: str = "ALL") -> None:
        self.desk: Desk = a_desk()
        self.board = a_board(self.desk)
        self.meeting = a_meeting(self.desk, self.board)
        self.place = self.desk.ask(minutes.minutes_of, self.meeting).items[0].id
        self.action = self.minuted(cell)

    def minuted(self, cell: str) -> str:
        said = parse_action_by(cell, self.desk.ask(known_owners, self.board, self.meeting), NIGHT)
        owners = tuple(CellOwner(o.kind, o.text, o.person_id, o.organisation_id, o.group_id) for o in said.owners)
        line = CellLine(new_id(), owners)
        paragraph = ParagraphLine(new_id(), text="Members to send their returns.", actions=(line,))
        self.desk.run(minutes.save_item, self.place, [paragraph])
        return line.id

    @property
    def names(self) -> list[str]:
        return [line.name for line in self.desk.ask(answers_of, self.action)]

    def answer(self, *names: str, on: dt.date | None = None, note: str = "") -> None:
        lines = self.desk.ask(answers_of, self.action)
        told = [
            replace(line, answered=True, answered_on=on, note=note) if line.name in names else line for line in lines
        ]
        self.desk.run(save_answers, self.action, told)

    @property
    def count(self) -> tuple[int, int]:
        line = self.desk.ask(action_line, self.action)
        return line.answered, line.asked


def test_all_means_every_member_of_that_night_whether_they_were_there_or_not() -> None:
    asked = Asked()
    assert asked.names == EVERYBODY
    assert asked.desk.ask(answers_of, asked.action)[0] == AnswerLine(
        "0", "Judith Hale", "JH", "Northmoor Borough Council", asked.desk.ask(asked_by, asked.action)[0].person_id
    )
    assert asked.count == (0, 0)


def test_all_asks_no_guest_of_the_night() -> None:
    asked = Asked()
    asked.desk.run(attendance.add_guest, asked.meeting, "Gary Guest")
    assert asked.names == EVERYBODY


def test_all_asks_nobody_of_a_group_that_does_not_count_for_the_quorum() -> None:
    asked = Asked()
    advisors = asked.desk.run(add_group, asked.board, "Advisors")
    asked.desk.run(edit_group, advisors, {"counts_for_quorum": False})
    asked.desk.run(members.add_member, asked.board, MemberDetails(advisors, "Vera Vale", "VV"))
    assert asked.names == EVERYBODY
    asked.action = asked.minuted("Advisors")
    assert asked.names == ["Vera Vale"]


def test_a_member_who_joins_later_was_not_asked() -> None:
    asked = Asked()
    asked.answer("Anna Marsh")
    group = asked.desk.ask(group_lines, asked.board)[0]
    asked.desk.run(members.add_member, asked.board, MemberDetails(group.id, "Nora New", "NN"))
    assert asked.names == EVERYBODY
    assert asked.count == (1, 6)


def test_an_organisation_asks_those_who_sit_for_it() -> None:
    asked = Asked("Brightside Trust")
    assert asked.names == ["Simone Ellery", "Beth Garner"]


def test_a_group_asks_those_in_it() -> None:
    asked = Asked()
    group = asked.desk.ask(group_lines, asked.board)[0]
    asked.action = asked.minuted(group.name)
    assert asked.names == EVERYBODY


def test_several_owners_are_asked_each_once_and_a_free_name_too() -> None:
    asked = Asked("JH, Brightside Trust, SE, The Mayor")
    assert asked.names == ["Judith Hale", "Simone Ellery", "Beth Garner", "The Mayor"]


def test_one_owner_is_not_many() -> None:
    asked = Asked("JH")
    assert not asked.desk.ask(is_of_many, asked.action)
    asked = Asked("ALL")
    assert asked.desk.ask(is_of_many, asked.action)


def test_outside_a_meeting_the_members_of_that_day_are_asked() -> None:
    asked = Asked()
    said = parse_action_by("ALL", asked.desk.ask(known_owners, asked.board), NIGHT)
    asked.action = asked.desk.run(actions.add_action, asked.board, "Send returns.", said.owners)
    assert asked.names == EVERYBODY


def test_answers_are_kept_with_day_and_note_and_undone_in_one_step() -> None:
    asked = Asked()
    asked.answer("Anna Marsh", "Alan Stroud", on=NIGHT - dt.timedelta(days=1), note="By  letter")
    kept = {line.name: line for line in asked.desk.ask(answers_of, asked.action)}
    assert (kept["Anna Marsh"].answered_on, kept["Anna Marsh"].note) == (NIGHT - dt.timedelta(days=1), "By letter")
    assert asked.count == (2, 6)
    asked.answer("Judith Hale")
    assert asked.desk.ask(answers_of, asked.action)[0].answered_on == NIGHT
    assert asked.count == (3, 6)
    assert asked.desk.undo() == "Answers to 19.11.26/1: 3 of 6"
    assert asked.count == (2, 6)
    asked.desk.undo()
    assert asked.count == (0, 0)
    assert asked.desk.ask(lambda read: read.rows(ActionAnswer)) == []


def test_whoever_is_taken_off_the_list_was_not_asked() -> None:
    asked = Asked()
    asked.desk.run(save_answers, asked.action, asked.desk.ask(answers_of, asked.action)[1:4])
    assert asked.names == EVERYBODY[1:4]
    assert asked.count == (0, 3)


def test_a_day_to_come_is_refused_and_nothing_is_kept() -> None:
    asked = Asked()
    with pytest.raises(RuleError, match="Anna Marsh cannot have answered on a day that is still to come"):
        asked.answer("Anna Marsh", on=NIGHT + dt.timedelta(days=1))
    assert asked.count == (0, 0)


def test_all_stays_stored_as_all() -> None:
    asked = Asked()
    asked.answer("Anna Marsh")
    (owner,) = asked.desk.ask(action_line, asked.action).owners
    assert (owner.text, owner.shown, owner.person_id) == ("ALL", "ALL", None)


def test_an_action_that_was_answered_outlives_its_paragraph() -> None:
    asked = Asked()
    asked.answer("Anna Marsh")
    asked.desk.run(minutes.save_item, asked.place, [])
    line = asked.desk.ask(action_line, asked.action)
    assert (line.text, line.came_from_deleted) == ("Members to send their returns.", True)


def test_answers_stand_in_the_thread_together_for_each_day() -> None:
    asked = Asked()
    asked.answer("Alan Stroud", "Judith Hale", on=NIGHT - dt.timedelta(days=2))
    asked.answer("Anna Marsh", note="Sent.")
    told = [(line.on, line.text) for line in asked.desk.ask(thread_of, asked.action) if line.answered]
    assert told == [(NIGHT - dt.timedelta(days=2), "Judith Hale, Alan Stroud"), (NIGHT, "Anna Marsh (Sent.)")]


def test_answers_travel_with_the_data_and_still_know_who_gave_them() -> None:
    asked, other = Asked(), a_desk()
    asked.answer("Anna Marsh", note="Sent.")
    carry_over(asked.desk, other)
    (action,) = other.ask(lambda read: [row.id for row in read.rows(Action)])
    found = other.ask(answers_of, action)
    assert [(line.name, line.answered, line.note) for line in found][3] == ("Anna Marsh", True, "Sent.")
    people = other.ask(lambda read: {row.id: row.name for row in read.rows(Person)})
    assert [people[line.person_id or ""] for line in found] == EVERYBODY


def test_the_answer_of_somebody_entered_twice_is_of_the_one_kept() -> None:
    asked = Asked()
    asked.answer("Anna Marsh")
    group = asked.desk.ask(group_lines, asked.board)[0]
    asked.desk.run(members.add_member, asked.board, MemberDetails(group.id, "Ann Marsh", "AMA"))
    people = asked.desk.ask(lambda read: {row.name: row.id for row in read.rows(Person)})
    asked.desk.run(merge_people, people["Ann Marsh"], people["Anna Marsh"])
    kept = next(line for line in asked.desk.ask(answers_of, asked.action) if line.answered)
    assert kept.person_id == people["Ann Marsh"]
