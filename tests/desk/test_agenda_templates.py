"""What the agendas of a board begin with."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boarddesk.desk import agenda, meetings
from boarddesk.desk.agenda_templates import agenda_templates, save_templates, template_of
from boarddesk.desk.calendar import plan_meetings
from boarddesk.desk.carry_forward import carry_offers, new_meeting
from boarddesk.desk.desk import Desk
from boarddesk.desk.life import adjourn
from boarddesk.desk.next_meeting import propose_meeting
from boarddesk.model.agenda_template import AgendaTemplate, TemplateItem
from boarddesk.model.enums import ChildLabels, ItemRole, MeetingStatus, Purpose
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.carry_forward import CarryKind
from boarddesk.rules.agenda_template import templates_from, templates_plain
from tests.builders import NIGHT, a_board, a_desk

JANUARY = dt.date(2027, 1, 21)
MARCH = dt.date(2027, 3, 18)
ORDINARY = AgendaTemplate(
    "Ordinary meeting",
    (
        TemplateItem("Attendance", role=ItemRole.ATTENDANCE),
        TemplateItem("Minutes of meeting held on {previous date}", role=ItemRole.PREVIOUS_MINUTES, presenter="Chair"),
        TemplateItem("Matters arising", role=ItemRole.MATTERS_ARISING, numbered=True, minutes_allotted=20),
        TemplateItem(
            "Standing items", label="SI", role=ItemRole.HEADING, child_labels=ChildLabels.LETTERS,
            children=(TemplateItem("Inspections", purpose=Purpose.INFORMATION), TemplateItem("Group updates")),
        ),
        TemplateItem("Date of next meeting: {next meeting}", role=ItemRole.NEXT_MEETING),
    ),
    "Education Centre", dt.time(13), dt.time(16),
)  # fmt: skip
ANNUAL = AgendaTemplate("Annual general meeting", (TemplateItem("Election of the Chair"),), "Town Hall", dt.time(18))


def a_board_with_templates() -> tuple[Desk, str]:
    desk = a_desk()
    board = a_board(desk, people=1)
    desk.run(save_templates, board, (ORDINARY, ANNUAL))
    return desk, board


def agenda_of(desk: Desk, meeting_id: str) -> list[tuple[str, str]]:
    return [(line.label, line.title) for line in desk.ask(agenda.item_lines, meeting_id)]


def test_a_new_meeting_lays_the_usual_template_out_with_its_days_filled_in() -> None:
    desk, board = a_board_with_templates()
    desk.run(new_meeting, board, NIGHT, taken=[o.id for o in desk.ask(carry_offers, board, NIGHT)])
    later = desk.run(new_meeting, board, JANUARY, taken=[o.id for o in desk.ask(carry_offers, board, JANUARY)])
    assert agenda_of(desk, later) == [
        ("1", "Attendance"),
        ("2", "Minutes of meeting held on 19 November 2026"),
        ("3", "Matters arising"),
        ("SI", "Standing items"),
        ("A", "Inspections"),
        ("B", "Group updates"),
        ("4", "Date of next meeting: {next meeting}"),
    ]
    lines = desk.ask(agenda.item_lines, later)
    assert (lines[1].presenter, lines[2].minutes_allotted, lines[4].purpose) == ("Chair", 20, Purpose.INFORMATION)
    desk.run(meetings.edit_meeting, later, {"next_date": MARCH})
    assert agenda_of(desk, later)[-1][1] == "Date of next meeting: 18 March 2027"


def test_the_first_meeting_of_a_board_has_its_template() -> None:
    desk, board = a_board_with_templates()
    meeting = desk.run(meetings.create_meeting, board, NIGHT)
    assert agenda_of(desk, meeting)[1] == ("2", "Minutes of meeting held on {previous date}")
    assert len(agenda_of(desk, meeting)) == 7


def test_a_planned_year_has_the_template_with_the_days_of_its_own_neighbours() -> None:
    desk, board = a_board_with_templates()
    _, second, third = desk.run(plan_meetings, board, [NIGHT, JANUARY, MARCH])
    assert agenda_of(desk, second)[1][1] == "Minutes of meeting held on 19 November 2026"
    assert agenda_of(desk, second)[-1][1] == "Date of next meeting: 18 March 2027"
    assert agenda_of(desk, third)[1][1] == "Minutes of meeting held on 21 January 2027"


def test_a_meeting_that_is_moved_or_cancelled_is_followed_by_the_agendas_beside_it() -> None:
    desk, board = a_board_with_templates()
    first, second, third = desk.run(plan_meetings, board, [NIGHT, JANUARY, MARCH])
    before = [agenda_of(desk, meeting) for meeting in (first, second, third)]
    desk.run(meetings.edit_meeting, second, {"date": dt.date(2027, 1, 28)})
    assert agenda_of(desk, first)[-1][1] == "Date of next meeting: 28 January 2027"
    assert agenda_of(desk, third)[1][1] == "Minutes of meeting held on 28 January 2027"
    desk.run(meetings.set_status, second, MeetingStatus.CANCELLED)
    assert agenda_of(desk, first)[-1][1] == "Date of next meeting: 18 March 2027"
    assert agenda_of(desk, third)[1][1] == "Minutes of meeting held on 19 November 2026"
    desk.undo()
    desk.undo()
    assert [agenda_of(desk, meeting) for meeting in (first, second, third)] == before


def test_a_day_in_a_title_that_is_no_meeting_of_the_board_stays() -> None:
    desk, board = a_board_with_templates()
    first, second = desk.run(plan_meetings, board, [NIGHT, JANUARY])
    item = desk.ask(agenda.item_lines, second)[1].id
    desk.run(agenda.rename_item, item, "Minutes of the special meeting of 3 December 2026")
    desk.run(meetings.edit_meeting, first, {"date": dt.date(2026, 11, 12)})
    assert agenda_of(desk, second)[1][1] == "Minutes of the special meeting of 3 December 2026"


def test_another_template_can_be_chosen_with_its_venue_and_time() -> None:
    desk, board = a_board_with_templates()
    usual, annual = (desk.ask(propose_meeting, board, name) for name in (None, ANNUAL.name))
    assert (usual.venue, usual.starts, usual.ends) == ("Education Centre", dt.time(13), dt.time(16))
    assert (annual.venue, annual.starts, annual.ends) == ("Town Hall", dt.time(18), None)
    offers = desk.ask(carry_offers, board, NIGHT, ANNUAL.name)
    assert [(offer.kind, offer.text) for offer in offers] == [(CarryKind.TEMPLATE, "Election of the Chair")]
    meeting = desk.run(new_meeting, board, NIGHT, taken=[offers[0].id], template=ANNUAL.name)
    assert agenda_of(desk, meeting) == [("1", "Election of the Chair")]


def test_standing_items_that_the_template_does_not_have_are_offered_and_not_taken() -> None:
    desk, board = a_board_with_templates()
    first = desk.run(meetings.create_meeting, board, NIGHT)
    finance = desk.run(agenda.add_item, first, "Finance")
    desk.run(agenda.edit_item, finance, {"standing": True})
    offers = desk.ask(carry_offers, board, JANUARY)
    assert [(o.text, o.taken) for o in offers if o.kind is CarryKind.STANDING] == [("Finance", False)]
    later = desk.run(new_meeting, board, JANUARY, taken=[offer.id for offer in offers])
    titles = [title for _, title in agenda_of(desk, later)]
    assert titles.index("Finance") == titles.index("Standing items") - 1


def test_items_of_the_template_that_were_not_ticked_stay_away() -> None:
    desk, board = a_board_with_templates()
    offers = desk.ask(carry_offers, board, NIGHT)
    meeting = desk.run(new_meeting, board, NIGHT, taken=[o.id for o in offers if o.text != "Standing items"])
    assert [label for label, _ in agenda_of(desk, meeting)] == ["1", "2", "3", "4"]


def test_an_agenda_becomes_a_template_without_the_days_of_its_meeting() -> None:
    desk, board = a_board_with_templates()
    _, second, _ = desk.run(plan_meetings, board, [NIGHT, JANUARY, MARCH])
    desk.run(agenda.add_item, second, "Business of the evening")
    found = desk.ask(template_of, second, ORDINARY.name)
    assert found.items == ORDINARY.items
    assert desk.ask(template_of, second, "All", whole=True).items[-1].title == "Business of the evening"


def test_templates_are_undone_and_go_with_the_board() -> None:
    desk, board = a_board_with_templates()
    assert desk.ask(agenda_templates, board) == (ORDINARY, ANNUAL)
    desk.run(save_templates, board, ())
    assert desk.ask(agenda_templates, board) == ()
    desk.undo()
    assert desk.ask(agenda_templates, board) == (ORDINARY, ANNUAL)


@pytest.mark.parametrize(
    ("templates", "why"),
    [
        ((replace(ORDINARY, name=" "),), "The name of a template"),
        ((ORDINARY, replace(ANNUAL, name="ordinary MEETING")), "two templates called"),
        ((replace(ORDINARY, ends=dt.time(9)),), "would end before it begins"),
    ],
)
def test_templates_that_cannot_be_are_refused(templates: tuple[AgendaTemplate, ...], why: str) -> None:
    desk = a_desk()
    board = a_board(desk, people=1)
    with pytest.raises(RuleError, match=why):
        desk.run(save_templates, board, templates)


@st.composite
def items(draw: st.DrawFn, levels: int = 2) -> TemplateItem:
    """Any item of a template."""
    words = st.sampled_from(["", "Chair", "JH"])
    below = draw(st.lists(items(levels - 1), max_size=2)) if levels else []
    return TemplateItem(
        draw(st.sampled_from(["Finance", "Held on {previous date}"])), draw(st.sampled_from(["", "SI"])),
        draw(st.sampled_from(ItemRole)), draw(st.booleans()), draw(st.sampled_from(ChildLabels)), draw(st.booleans()),
        draw(st.none() | st.sampled_from(Purpose)), draw(words), draw(words), draw(st.booleans()),
        draw(st.none() | st.integers(0, 90)), draw(st.booleans()), draw(words), draw(words), tuple(below),
    )  # fmt: skip


@given(st.lists(items(), max_size=4))
def test_what_is_kept_of_a_template_gives_the_template_back(found: list[TemplateItem]) -> None:
    template = AgendaTemplate("Ordinary", tuple(found), "Town Hall", dt.time(9, 30), dt.time(12))
    assert templates_from(templates_plain((template,))) == (template,)


NAMES = ("name", "items", "title", "role", "children", "starts", "venue", "numbered")
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=4),
)


@given(JSON)
def test_any_value_of_the_setting_is_read_without_complaint(kept: object) -> None:
    for template in templates_from(kept):
        assert template.name
        assert all(item.title for item in template.items)


def test_a_meeting_that_goes_on_another_day_still_has_the_minutes_before_it_to_agree() -> None:
    desk, board = a_board_with_templates()
    _, second, third = desk.run(plan_meetings, board, [NIGHT, JANUARY, MARCH])
    resumed = desk.run(adjourn, second, JANUARY + dt.timedelta(days=7))
    desk.run(meetings.edit_meeting, third, {"date": MARCH + dt.timedelta(days=7)})
    assert "Minutes of meeting held on 19 November 2026" in [title for _, title in agenda_of(desk, resumed)]
    assert "Minutes of meeting held on 28 January 2027" in [title for _, title in agenda_of(desk, third)]
