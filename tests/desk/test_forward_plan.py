"""The forward plan of a board."""

import datetime as dt

import pytest

from boarddesk.desk import agenda, forward_plan
from boarddesk.desk.carry_forward import carry_offers, new_meeting
from boarddesk.desk.meetings import create_meeting, set_status
from boarddesk.desk.minutes import save_item
from boarddesk.model.enums import MeetingStatus
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.forward_plan import PlanLine, PlanState
from boarddesk.model.lines.minutes import ParagraphLine
from tests.builders import NIGHT, a_board, a_desk, a_meeting

SEPTEMBER = dt.date(2027, 9, 1)


class Plan:
    """A board with one meeting."""

    def __init__(self) -> None:
        self.desk = a_desk()
        self.board = a_board(self.desk)
        self.meeting = a_meeting(self.desk, self.board)

    @property
    def lines(self) -> tuple[PlanLine, ...]:
        """The plan as it stands."""
        return self.desk.ask(forward_plan.plan_lines, self.board)

    def yearly(self) -> str:
        """The annual report, every September."""
        return self.desk.run(forward_plan.add_entry, self.board, "Annual report", SEPTEMBER, True)


def test_what_minutes_promise_stands_in_the_plan_with_the_meeting_it_came_from() -> None:
    plan = Plan()
    item = plan.desk.ask(agenda.item_lines, plan.meeting)[-1]
    promise = ParagraphLine(
        "said", text="Report in May.", plan_id="entry", plan_due=dt.date(2027, 5, 1), confidential=True
    )
    plan.desk.run(save_item, item.id, [promise])
    (line,) = plan.lines
    assert (line.text, line.promised, line.minute_id, line.state) == (
        "Report in May.",
        NIGHT,
        "said",
        PlanState.PLANNED,
    )
    assert plan.desk.ask(forward_plan.plan_pack, plan.board).has_confidential


def test_the_next_month_comes_first_and_what_has_none_last() -> None:
    plan = Plan()
    for text, due in (("Later", SEPTEMBER), ("Some day", None), ("Soon", NIGHT)):
        plan.desk.run(forward_plan.add_entry, plan.board, text, due)
    assert [line.text for line in plan.lines] == ["Soon", "Later", "Some day"]


def test_what_is_of_every_year_stands_in_the_plan_again_when_an_agenda_takes_it_up() -> None:
    plan = Plan()
    entry = plan.yearly()
    day = dt.date(2027, 9, 16)
    taken = [offer.id for offer in plan.desk.ask(carry_offers, plan.board, day)]
    meeting = plan.desk.run(new_meeting, plan.board, day, taken=taken)
    first, second = plan.lines
    assert (first.id, first.state, first.taken) == (entry, PlanState.ON_AGENDA, day)
    assert (second.due, second.yearly, second.state) == (dt.date(2028, 9, 1), True, PlanState.PLANNED)
    plan.desk.run(set_status, meeting, MeetingStatus.DRAFT)
    assert plan.lines[0].state is PlanState.DONE
    assert [line.id for line in plan.desk.ask(forward_plan.plan_pack, plan.board).lines] == [second.id]


def test_an_entry_is_put_on_the_agenda_of_the_next_meeting_once() -> None:
    plan = Plan()
    entry = plan.yearly()
    coming = plan.desk.run(create_meeting, plan.board, NIGHT + dt.timedelta(days=60))
    plan.desk.run(set_status, plan.meeting, MeetingStatus.DRAFT)
    plan.desk.run(forward_plan.put_on_agenda, entry)
    assert "Annual report" in [line.title for line in plan.desk.ask(agenda.item_lines, coming)]
    with pytest.raises(RuleError, match="already"):
        plan.desk.run(forward_plan.put_on_agenda, entry)
    with pytest.raises(RuleError, match="agenda"):
        plan.desk.run(forward_plan.move_entry, entry, NIGHT)
    plan.desk.undo()
    assert [line.state for line in plan.lines] == [PlanState.PLANNED]


def test_what_comes_back_every_year_keeps_its_month() -> None:
    plan = Plan()
    entry = plan.yearly()
    with pytest.raises(RuleError, match="month"):
        plan.desk.run(forward_plan.move_entry, entry, None)
    plan.desk.run(forward_plan.set_yearly, entry, False)
    plan.desk.run(forward_plan.move_entry, entry, None)
    with pytest.raises(RuleError, match="month"):
        plan.desk.run(forward_plan.set_yearly, entry, True)


def test_what_is_past_its_day_is_overdue() -> None:
    plan = Plan()
    plan.desk.run(forward_plan.add_entry, plan.board, "Late", NIGHT - dt.timedelta(days=1))
    assert [line.state for line in plan.lines] == [PlanState.OVERDUE]
