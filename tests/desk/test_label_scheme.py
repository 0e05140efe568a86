"""A board's way of labelling its agendas."""

import datetime as dt
from dataclasses import replace

import pytest

from boarddesk.desk import agenda
from boarddesk.desk.desk import Desk
from boarddesk.desk.label_scheme import label_scheme, save_label_scheme, scheme_from
from boarddesk.desk.meetings import set_status
from boarddesk.desk.minutes import minutes_of
from boarddesk.desk.reachable import reachable
from boarddesk.model.enums import Additions, MeetingStatus, TopLabels
from boarddesk.model.errors import RuleError
from boarddesk.model.label_scheme import LabelScheme
from boarddesk.model.search import SearchKind
from tests.builders import NIGHT, a_board, a_desk, a_meeting

JANUARY = dt.date(2027, 1, 21)
MARCH = dt.date(2027, 3, 18)
RUNNING = LabelScheme(TopLabels.RUNNING_YEAR, first=203)


def labels(desk: Desk, meeting_id: str) -> list[str]:
    return [line.label for line in desk.ask(agenda.item_lines, meeting_id)]


def a_year(desk: Desk) -> tuple[str, tuple[str, ...]]:
    """A board with meetings of five or six items each in November, January and March."""
    board = a_board(desk, people=1)
    return board, tuple(a_meeting(desk, board, 1 if day == NIGHT else 0, day) for day in (NIGHT, JANUARY, MARCH))


def test_numbers_run_on_through_the_year_and_begin_anew_with_the_next() -> None:
    desk = a_desk()
    board, (november, january, march) = a_year(desk)
    desk.run(save_label_scheme, board, RUNNING)
    assert labels(desk, november) == ["203", "204", "205", "206", "207", "208"]
    assert labels(desk, january) == ["1", "2", "3", "4", "5"]
    assert labels(desk, march) == ["6", "7", "8", "9", "10"]


def test_an_addition_to_an_issued_agenda_takes_a_number_that_no_other_agenda_has() -> None:
    desk = a_desk()
    board, (november, january, march) = a_year(desk)
    desk.run(save_label_scheme, board, LabelScheme(TopLabels.RUNNING, first=203))
    for meeting in (november, january):
        desk.run(set_status, meeting, MeetingStatus.AGENDA_ISSUED)
    desk.run(agenda.add_item, november, "Late business")
    assert labels(desk, november)[-1] == "214"
    assert labels(desk, march)[0] == "215"


def test_the_minutes_show_the_labels_of_the_agenda() -> None:
    desk = a_desk()
    board, (_, january, _) = a_year(desk)
    desk.run(save_label_scheme, board, LabelScheme(TopLabels.DATED))
    assert [item.label for item in desk.ask(minutes_of, january).items] == labels(desk, january)
    assert labels(desk, january)[0] == "27.01.01"


def test_another_scheme_leaves_issued_and_fixed_labels_alone() -> None:
    desk = a_desk()
    board, (november, january, _) = a_year(desk)
    desk.run(set_status, november, MeetingStatus.AGENDA_ISSUED)
    first = desk.ask(agenda.item_lines, january)[0].id
    desk.run(agenda.fix_label, first, "SI")
    desk.run(save_label_scheme, board, LabelScheme(TopLabels.LETTERS))
    assert labels(desk, november) == ["1", "2", "3", "4", "5", "6"]
    assert labels(desk, january) == ["SI", "A", "B", "C", "D"]
    desk.undo()
    assert labels(desk, january) == ["SI", "1", "2", "3", "4"]


def test_numbers_begin_with_the_first_agenda_that_is_not_issued() -> None:
    desk = a_desk()
    board, (november, january, march) = a_year(desk)
    desk.run(set_status, november, MeetingStatus.AGENDA_ISSUED)
    desk.run(save_label_scheme, board, LabelScheme(TopLabels.RUNNING))
    assert desk.ask(label_scheme, board).since == JANUARY
    assert labels(desk, march)[0] == "6"
    desk.run(set_status, january, MeetingStatus.AGENDA_ISSUED)
    desk.run(save_label_scheme, board, LabelScheme(TopLabels.RUNNING, Additions.BESIDE))
    assert desk.ask(label_scheme, board).since == JANUARY


def test_an_addition_beside_is_labelled_after_the_item_before_it() -> None:
    desk = a_desk()
    board, (november, _, _) = a_year(desk)
    desk.run(save_label_scheme, board, LabelScheme(additions=Additions.BESIDE))
    desk.run(set_status, november, MeetingStatus.AGENDA_ISSUED)
    second = desk.ask(agenda.item_lines, november)[1].id
    desk.run(agenda.add_item, november, "Late business", after_id=second)
    desk.run(agenda.add_item, november, "Later business")
    assert labels(desk, november) == ["1", "2", "2a", "3", "4", "5", "6", "7"]


def test_cancelled_meetings_take_no_numbers() -> None:
    desk = a_desk()
    board, (_, january, march) = a_year(desk)
    desk.run(save_label_scheme, board, LabelScheme(TopLabels.RUNNING_YEAR))
    desk.run(set_status, january, MeetingStatus.CANCELLED)
    assert labels(desk, march)[0] == "1"


@pytest.mark.parametrize("first", [0, -3, 100_000])
def test_a_number_with_which_nothing_begins_is_refused(first: int) -> None:
    desk = a_desk()
    board = a_board(desk, people=1)
    with pytest.raises(RuleError, match="begin with 1 or more"):
        desk.run(save_label_scheme, board, replace(RUNNING, first=first))


@pytest.mark.parametrize(
    "kept", [{}, {"top": "signs"}, {"first": "x", "year_from": 13}, {"since": "yesterday"}, {"additions": 3}]
)
def test_what_is_not_understood_of_a_scheme_is_as_by_default(kept: dict[str, object]) -> None:
    assert scheme_from(kept) == LabelScheme()


def test_the_palette_knows_the_labels_of_agendas_that_are_not_issued() -> None:
    desk = a_desk()
    board, (november, _, _) = a_year(desk)
    desk.run(save_label_scheme, board, RUNNING)
    offered = {each.key: each.code for each in desk.ask(reachable, board) if each.kind is SearchKind.AGENDA}
    assert {line.id: line.label for line in desk.ask(agenda.item_lines, november)}.items() <= offered.items()
