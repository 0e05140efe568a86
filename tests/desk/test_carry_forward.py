"""Making the next meeting, and matters arising in it."""

import datetime as dt
from dataclasses import replace

import pytest

from boarddesk.desk import actions, agenda
from boarddesk.desk.action_lines import action_line, action_lines
from boarddesk.desk.carry_forward import bring_along, carried_in, carry_offers, defer_item, late_offers, new_meeting
from boarddesk.desk.forward_plan import add_entry, plan_lines
from boarddesk.desk.meetings import create_meeting, meeting_lines, set_status
from boarddesk.desk.minutes import minutes_of, save_item
from boarddesk.desk.packs import minutes_pack
from boarddesk.model.enums import ActionStatus, ItemRole, MatterState, MeetingStatus, MinuteKind, OwnerKind
from boarddesk.model.errors import RuleError
from boarddesk.model.ids import new_id
from boarddesk.model.lines.carry_forward import CarryKind
from boarddesk.model.lines.forward_plan import PlanState
from boarddesk.model.lines.minutes import CellLine, CellOwner, ItemMinutes, ParagraphLine
from boarddesk.rules.dates import day_month_year
from tests.builders import NIGHT, FixedClock, a_board, a_desk, a_meeting

MARCH = NIGHT + dt.timedelta(days=120)
ITEM_OF_THREE = "Business 1"


class Year:
    """A board whose meeting left an action, a promise for later and an item put off."""

    def __init__(self) -> None:
        self.clock = FixedClock()
        self.desk = a_desk(self.clock)
        self.board = a_board(self.desk)
        self.first = a_meeting(self.desk, self.board)
        items = self.desk.ask(agenda.item_lines, self.first)
        self.business = next(line for line in items if line.title == ITEM_OF_THREE)
        put_off = next(line for line in items if line.title == "Business 2")
        self.desk.run(agenda.edit_item, put_off.id, {"deferred": True, "presenter": "AS"})
        cell = CellLine("action", (CellOwner(OwnerKind.FREE, "JH"),))
        self.desk.run(
            save_item,
            self.business.id,
            [
                ParagraphLine("asked", text="JH to visit the school.", actions=(cell,)),
                ParagraphLine("said", text="Report on visits.", plan_id="plan", plan_due=NIGHT + dt.timedelta(days=90)),
                ParagraphLine(
                    "later", text="Report in a year.", plan_id="year", plan_due=NIGHT + dt.timedelta(days=365)
                ),
            ],
        )

    def note_amendment(self, meeting: str) -> None:
        """An amendment noted under the minutes of the last meeting."""
        items = self.desk.ask(minutes_of, meeting).items
        item = next(each for each in items if each.role is ItemRole.PREVIOUS_MINUTES)
        line = ParagraphLine(new_id(), MinuteKind.AMENDMENT, "AM had confirmed this.", amended_ref="3.3")
        self.desk.run(save_item, item.id, [line])

    def make(self, without: str = "") -> str:
        """The next meeting with everything that is offered taken, save one thing."""
        offers = self.desk.ask(carry_offers, self.board, MARCH)
        taken = [offer.id for offer in offers if offer.taken and offer.id != without]
        return self.desk.run(new_meeting, self.board, MARCH, taken=taken)

    def matters(self, meeting: str) -> ItemMinutes:
        """The item under which actions are carried."""
        items = self.desk.ask(minutes_of, meeting).items
        return next(item for item in items if item.role is ItemRole.MATTERS_ARISING)

    def say(self, meeting: str, text: str, state: MatterState | None = None) -> None:
        """Type what has become of the action."""
        item = self.matters(meeting)
        self.desk.run(save_item, item.id, [replace(item.paragraphs[0], text=text, state=state)])


def test_everything_the_last_meeting_left_is_offered_with_its_ref_and_the_last_update() -> None:
    year = Year()
    year.desk.run(actions.add_update, "action", "Visited one", NIGHT + dt.timedelta(days=5))
    offers = year.desk.ask(carry_offers, year.board, MARCH)
    assert [offer.kind for offer in offers].count(CarryKind.STANDING) == 5
    named = {offer.id: (offer.kind, offer.ref, offer.told) for offer in offers}
    assert named["action"] == (CarryKind.ACTION, f"19.11.26/{year.business.label}", "24 Nov 2026: Visited one")
    assert named["plan"][:2] == (CarryKind.PLANNED, "")
    assert "year" not in named
    assert [offer.text for offer in offers if offer.kind is CarryKind.DEFERRED] == ["Business 2"]


def test_the_new_meeting_has_what_was_ticked_and_one_undo_takes_it_all_away() -> None:
    year = Year()
    meeting = year.make()
    items = year.desk.ask(agenda.item_lines, meeting)
    assert [line.title for line in items][3:5] == ["Business 2", "Report on visits"]
    assert items[3].presenter == "AS"
    assert year.matters(meeting).paragraphs[0].carried_ref == f"19.11.26/{year.business.label}"
    told = year.desk.ask(carried_in, meeting)
    assert (told.source, told.standing, told.deferred, told.planned, told.actions) == (NIGHT, 5, 1, 1, 1)
    year.desk.undo()
    assert len(year.desk.ask(meeting_lines, year.board)) == 1
    assert "plan" in {offer.id for offer in year.desk.ask(carry_offers, year.board, MARCH)}


def test_what_is_not_ticked_stays_where_it_is() -> None:
    year = Year()
    meeting = year.make(without="action")
    assert year.matters(meeting).paragraphs == ()
    assert not year.desk.ask(action_line, "action").updates


def test_a_blank_matter_is_no_minute_yet() -> None:
    year = Year()
    meeting = year.make()
    packed = [item for item in year.desk.ask(minutes_pack, meeting).items if item.role is ItemRole.MATTERS_ARISING]
    assert packed[0].paragraphs == ()


def test_what_is_typed_under_a_matter_is_the_dated_update_in_the_log() -> None:
    year = Year()
    meeting = year.make()
    year.say(meeting, "The school was visited.")
    (update,) = year.desk.ask(action_line, "action").updates
    assert (update.on, update.text) == (MARCH, "The school was visited.")
    year.say(meeting, "The school was visited twice.")
    assert [each.text for each in year.desk.ask(action_line, "action").updates] == ["The school was visited twice."]


def test_the_state_of_a_matter_is_the_status_of_its_action_and_leaves_with_it() -> None:
    year = Year()
    meeting = year.make()
    year.say(meeting, "Done.", MatterState.DONE)
    line = year.desk.ask(action_line, "action")
    assert (line.status, line.closed_on) == (ActionStatus.COMPLETE, MARCH)
    year.say(meeting, "Done.", MatterState.SUPERSEDED)
    assert year.desk.ask(action_line, "action").status is ActionStatus.SUPERSEDED
    year.say(meeting, "Done.")
    line = year.desk.ask(action_line, "action")
    assert (line.status, line.closed_on) == (ActionStatus.OPEN, None)


def test_deleting_the_paragraph_takes_the_update_and_the_state_back() -> None:
    year = Year()
    meeting = year.make()
    year.say(meeting, "Done.", MatterState.DONE)
    year.desk.run(save_item, year.matters(meeting).id, [])
    (line,) = year.desk.ask(action_lines, year.board)
    assert (line.status, line.updates) == (ActionStatus.OPEN, ())


def test_an_update_that_is_a_minute_is_corrected_in_the_minutes_and_not_in_the_log() -> None:
    year = Year()
    year.say(year.make(), "The school was visited.")
    (update,) = year.desk.ask(action_line, "action").updates
    with pytest.raises(RuleError, match="minute"):
        year.desk.run(actions.edit_update, update.id, "It was not.")


def test_an_item_put_off_is_on_the_agenda_of_the_meeting_already_planned_and_once() -> None:
    year = Year()
    later = year.desk.run(create_meeting, year.board, MARCH)
    year.desk.run(defer_item, year.business.id, True)
    year.desk.run(defer_item, year.business.id, False)
    year.desk.run(defer_item, year.business.id, True)
    titles = [line.title for line in year.desk.ask(agenda.item_lines, later)]
    assert titles.count(ITEM_OF_THREE) == 1


def test_a_meeting_planned_early_brings_along_later_what_it_does_not_have_yet() -> None:
    year = Year()
    later = year.desk.run(create_meeting, year.board, MARCH)
    offers = year.desk.ask(late_offers, later)
    assert {offer.kind for offer in offers} == {CarryKind.ACTION, CarryKind.PLANNED, CarryKind.DEFERRED}
    year.desk.run(bring_along, later, [offer.id for offer in offers])
    assert [line.carried_action_id for line in year.matters(later).paragraphs] == ["action"]
    assert year.desk.ask(late_offers, later) == ()
    year.desk.undo()
    assert year.desk.ask(late_offers, later) == offers


def test_a_matter_that_is_moved_under_a_new_id_keeps_its_update_and_its_state() -> None:
    year = Year()
    meeting = year.make()
    year.say(meeting, "Done.", MatterState.DONE)
    item = year.matters(meeting)
    year.desk.run(save_item, item.id, [replace(item.paragraphs[0], id="moved")])
    line = year.desk.ask(action_line, "action")
    assert (line.status, [update.text for update in line.updates]) == (ActionStatus.COMPLETE, ["Done."])


@pytest.mark.parametrize("status", [MeetingStatus.CANCELLED, MeetingStatus.INQUORATE])
def test_amendments_noted_for_a_meeting_that_agreed_nothing_are_known_to_the_next(status: MeetingStatus) -> None:
    year = Year()
    january = year.desk.run(create_meeting, year.board, NIGHT + dt.timedelta(days=60))
    year.note_amendment(january)
    year.desk.run(set_status, january, status)
    (offer,) = [o for o in year.desk.ask(carry_offers, year.board, MARCH) if o.kind is CarryKind.AMENDMENT]
    assert (offer.ref, offer.text, offer.taken) == ("3.3", "AM had confirmed this.", True)
    march = year.make()
    item = next(i for i in year.desk.ask(minutes_of, march).items if i.role is ItemRole.PREVIOUS_MINUTES)
    assert [(p.kind, p.amended_ref, p.text) for p in item.paragraphs] == [
        (MinuteKind.AMENDMENT, "3.3", "AM had confirmed this.")
    ]
    assert year.desk.ask(carried_in, march).amendments == 1
    assert not any(o.kind is CarryKind.AMENDMENT for o in year.desk.ask(late_offers, march))


def test_amendments_of_a_meeting_that_could_agree_them_are_not_carried() -> None:
    year = Year()
    january = year.desk.run(create_meeting, year.board, NIGHT + dt.timedelta(days=60))
    year.note_amendment(january)
    assert not any(o.kind is CarryKind.AMENDMENT for o in year.desk.ask(carry_offers, year.board, MARCH))


def test_what_comes_every_year_and_is_taken_off_and_on_again_stands_once_in_the_next_year() -> None:
    year = Year()
    entry = year.desk.run(add_entry, year.board, "Annual report", NIGHT + dt.timedelta(days=90), True)
    march = year.make()
    item = next(line.id for line in year.desk.ask(agenda.item_lines, march) if line.title == "Annual report")
    year.desk.run(agenda.delete_items, [item])
    year.desk.run(bring_along, march, [entry])
    due = [line.due for line in year.desk.ask(plan_lines, year.board) if line.text == "Annual report"]
    assert len(due) == 2


def test_the_business_of_a_cancelled_meeting_is_put_off_with_its_place_in_the_plan() -> None:
    year = Year()
    february = NIGHT + dt.timedelta(days=100)
    taken = [o.id for o in year.desk.ask(carry_offers, year.board, february) if o.taken]
    cancelled = year.desk.run(new_meeting, year.board, february, taken=taken)
    year.desk.run(agenda.add_item, cancelled, "Budget")
    year.desk.run(set_status, cancelled, MeetingStatus.CANCELLED)
    (planned,) = [line for line in year.desk.ask(plan_lines, year.board) if line.text == "Report on visits."]
    assert planned.state is PlanState.PLANNED
    offers = [o for o in year.desk.ask(carry_offers, year.board, MARCH) if o.kind is CarryKind.DEFERRED]
    assert ("Budget", f"{day_month_year(february)} was cancelled") in [(o.text, o.told) for o in offers]
    titles = [line.title for line in year.desk.ask(agenda.item_lines, year.make())]
    assert titles.count("Budget") == titles.count("Report on visits") == titles.count("Business 2") == 1
    (planned,) = [line for line in year.desk.ask(plan_lines, year.board) if line.text == "Report on visits."]
    assert (planned.state, planned.taken) == (PlanState.ON_AGENDA, MARCH)
