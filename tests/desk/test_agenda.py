"""The agenda: adding, moving, labelling, deleting; several items at once."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from boarddesk.desk import actions, agenda, meetings
from boarddesk.desk.action_lines import action_lines
from boarddesk.desk.agenda import item_lines
from boarddesk.desk.agenda_several import indent_items, move_items, outdent_items, shift_items
from boarddesk.desk.desk import Desk, command
from boarddesk.desk.next_meeting import propose_meeting, taken_over, venues_of
from boarddesk.model.enums import ChildLabels, ItemRole, MeetingStatus
from boarddesk.model.errors import RuleError
from boarddesk.model.tables import Action, Meeting, Minute
from boarddesk.store.write import Write
from tests.builders import NIGHT, a_board, a_desk, a_meeting


class Agenda:
    """A meeting with items A to E and nothing else."""

    def __init__(self, titles: str = "ABCDE") -> None:
        self.desk: Desk = a_desk()
        self.board = a_board(self.desk, people=2)
        self.meeting = a_meeting(self.desk, self.board, items=0)
        self.desk.run(agenda.delete_items, [line.id for line in self.desk.ask(item_lines, self.meeting)])
        self.ids = {title: self.desk.run(agenda.add_item, self.meeting, title) for title in titles}

    @property
    def text(self) -> str:
        """Titles in order, each with a dot for every level below the top."""
        return " ".join("." * line.depth + line.title for line in self.desk.ask(item_lines, self.meeting))

    @property
    def labels(self) -> dict[str, str]:
        """The label of each title."""
        return {line.title: line.label for line in self.desk.ask(item_lines, self.meeting)}

    def those(self, titles: str) -> list[str]:
        """The ids of titles."""
        return [self.ids[title] for title in titles]


def test_an_item_is_added_after_another_or_at_the_end() -> None:
    made = Agenda("AB")
    made.desk.run(agenda.add_item, made.meeting, "N", None, made.ids["A"])
    made.desk.run(agenda.add_item, made.meeting, "Z")
    assert made.text == "A N B Z"


@pytest.mark.parametrize(
    ("titles", "before", "order"),
    [("D", "A", "D A B C E"), ("BD", "A", "B D A C E"), ("AB", "B", "A B C D E"), ("AC", None, "B D E A C")],
)
def test_items_move_before_another_in_their_order(titles: str, before: str | None, order: str) -> None:
    made = Agenda()
    made.desk.run(move_items, made.those(titles), None, made.ids[before] if before else None)
    assert made.text == order


def test_moving_an_item_and_its_child_moves_the_branch_whole() -> None:
    made = Agenda("ABC")
    made.desk.run(agenda.indent_item, made.ids["B"])
    made.desk.run(move_items, made.those("AB"), made.ids["C"])
    assert made.text == "C .A ..B"


def test_no_item_moves_below_itself_or_into_another_meeting() -> None:
    made = Agenda("AB")
    made.desk.run(agenda.indent_item, made.ids["B"])
    with pytest.raises(RuleError, match="below itself"):
        made.desk.run(move_items, made.those("A"), made.ids["B"])
    other = a_meeting(made.desk, made.board, items=0, date=NIGHT + dt.timedelta(days=7))
    elsewhere = made.desk.ask(item_lines, other)[0].id
    with pytest.raises(RuleError, match="another meeting"):
        made.desk.run(agenda.move_item, made.ids["A"], elsewhere)


@pytest.mark.parametrize(
    ("titles", "steps", "order"),
    [("B", -1, "B A C D E"), ("CD", 1, "A B E C D"), ("AB", -1, "A B C D E"), ("AC", -1, "A C B D E")],
)
def test_several_items_shift_a_step_together(titles: str, steps: int, order: str) -> None:
    made = Agenda()
    made.desk.run(shift_items, made.those(titles), steps)
    assert made.text == order


def test_several_items_change_level_together_and_back() -> None:
    made = Agenda()
    made.desk.run(indent_items, made.those("BC"))
    assert made.text == "A .B .C D E"
    made.desk.run(outdent_items, made.those("BC"))
    assert made.text == "A B C D E"


def test_a_gesture_over_several_items_is_one_step_of_undo_with_a_name() -> None:
    made = Agenda()
    made.desk.run(shift_items, made.those("DE"), -1)
    assert made.desk.undo_label == "Move 2 items"
    made.desk.undo()
    assert made.text == "A B C D E"


def test_labels_follow_the_place_until_they_are_fixed() -> None:
    made = Agenda("ABC")
    made.desk.run(agenda.fix_label, made.ids["B"], "SI")
    made.desk.run(agenda.edit_item, made.ids["B"], {"child_labels": ChildLabels.LETTERS})
    made.desk.run(agenda.add_item, made.meeting, "S", made.ids["B"])
    assert made.labels == {"A": "1", "B": "SI", "S": "A", "C": "2"}
    made.desk.run(agenda.shift_item, made.ids["B"], -1)
    assert made.labels == {"A": "1", "B": "SI", "S": "A", "C": "2"}
    made.desk.run(agenda.fix_label, made.ids["B"], "")
    assert made.labels == {"B": "1", "S": "A", "A": "2", "C": "3"}


def test_a_label_that_stands_is_refused_to_another_item() -> None:
    made = Agenda("AB")
    made.desk.run(agenda.fix_label, made.ids["A"], "SI")
    with pytest.raises(RuleError, match="already has the label SI"):
        made.desk.run(agenda.fix_label, made.ids["B"], "SI")


def test_an_issued_label_given_back_takes_the_next_free_one() -> None:
    made = Agenda("ABC")
    made.desk.run(meetings.set_status, made.meeting, MeetingStatus.AGENDA_ISSUED)
    made.desk.run(agenda.fix_label, made.ids["B"], "SI")
    made.desk.run(agenda.fix_label, made.ids["B"], None)
    assert made.labels == {"A": "1", "B": "4", "C": "3"}


@pytest.mark.parametrize("role", sorted(agenda.ONLY_ONCE))
def test_a_role_that_is_there_only_once_is_refused_a_second_time(role: ItemRole) -> None:
    made = Agenda("AB")
    made.desk.run(agenda.edit_item, made.ids["A"], {"role": role})
    with pytest.raises(RuleError, match="already has this role"):
        made.desk.run(agenda.edit_item, made.ids["B"], {"role": role})


@command("Minute")
def minute(write: Write, meeting_id: str, item_id: str) -> str:
    paragraph = write.add(Minute(meeting_id=meeting_id, item_id=item_id, position=0, text="To write to the Trust."))
    write.flush()
    meeting_board = write.get(Meeting, meeting_id).board_id
    action = Action(board_id=meeting_board, meeting_id=meeting_id, minute_id=paragraph.id, text="", created_on=NIGHT)
    write.add(action)
    return action.id


@given(st.lists(st.tuples(st.sampled_from("ABCDE"), st.sampled_from([*"ABCDE", None])), max_size=8))
@settings(max_examples=25)
def test_any_moves_keep_every_item_once_and_undo_restores_exactly(moves: list[tuple[str, str | None]]) -> None:
    made = Agenda()
    made.desk.forget_undo()
    start = made.text
    made.desk.run(agenda.fix_label, made.ids["C"], "SI")
    for title, target in moves:
        try:
            made.desk.run(agenda.move_item, made.ids[title], made.ids[target] if target else None)
        except RuleError:
            continue
        assert sorted(made.text.replace(".", "").split()) == list("ABCDE")
        assert made.labels["C"] == "SI"
        assert len(set(made.labels.values())) == 5
    while made.desk.undo() is not None:
        pass
    assert made.text == start


def test_a_new_meeting_is_proposed_as_the_last_one_left_it() -> None:
    made = Agenda("A")
    values = {"next_date": dt.date(2027, 1, 21), "next_starts": dt.time(10), "next_venue": "Education Centre"}
    made.desk.run(meetings.edit_meeting, made.meeting, values)
    proposed = made.desk.ask(propose_meeting, made.board)
    assert (proposed.date, proposed.starts, proposed.ends) == (dt.date(2027, 1, 21), dt.time(10), dt.time(16))
    assert (proposed.venue, proposed.last) == ("Education Centre", NIGHT)
    assert made.desk.ask(venues_of, made.board) == ("Town Hall", "Education Centre")


def test_a_cancelled_meeting_leaves_nothing_to_the_next() -> None:
    made = Agenda("A")
    made.desk.run(agenda.edit_item, made.ids["A"], {"standing": True})
    later = a_meeting(made.desk, made.board, items=0, date=NIGHT + dt.timedelta(days=30))
    made.desk.run(meetings.set_status, later, MeetingStatus.CANCELLED)
    assert made.desk.ask(propose_meeting, made.board).last == NIGHT
    taken = made.desk.ask(taken_over, made.board, NIGHT + dt.timedelta(days=60))
    assert (taken.source, taken.titles) == (NIGHT, ("A",))


def test_a_first_meeting_takes_nothing_over() -> None:
    desk = a_desk()
    board = a_board(desk)
    assert desk.ask(taken_over, board, NIGHT).source is None
    assert desk.ask(propose_meeting, board).date is None


def test_an_item_takes_its_minutes_and_fresh_actions_with_it_and_undo_brings_them_back() -> None:
    made = Agenda("AB")
    made.desk.run(minute, made.meeting, made.ids["A"])
    made.desk.run(agenda.delete_items, made.those("A"))
    assert made.desk.ask(action_lines, made.board) == ()
    made.desk.undo()
    assert len(made.desk.ask(action_lines, made.board)) == 1


def test_an_action_that_has_updates_outlives_its_item() -> None:
    made = Agenda("AB")
    action = made.desk.run(minute, made.meeting, made.ids["A"])
    made.desk.run(actions.add_update, action, "Letter drafted")
    made.desk.run(agenda.delete_items, made.those("A"))
    assert [line.text for line in made.desk.ask(action_lines, made.board)] == ["To write to the Trust."]


def test_a_standing_item_stays_confidential_at_the_next_meeting() -> None:
    made = Agenda("A")
    values = {"standing": True, "confidential": True, "confidential_reason": "Names families", "verbal": True}
    made.desk.run(agenda.edit_item, made.ids["A"], values)
    later = made.desk.run(meetings.create_meeting, made.board, NIGHT + dt.timedelta(days=30))
    line = made.desk.ask(item_lines, later)[0]
    assert (line.confidential, line.confidential_reason, line.verbal) == (True, "Names families", True)
