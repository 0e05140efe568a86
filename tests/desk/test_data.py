"""A board's data out of one file and into another."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlmodel import SQLModel, col

from boarddesk.desk.data import data_text, import_data
from boarddesk.desk.data_fields import shared
from boarddesk.desk.desk import Desk, Read
from boarddesk.documents.data import boards as board_forms
from boarddesk.documents.data import meetings as meeting_forms
from boarddesk.documents.data import minutes as minute_forms
from boarddesk.documents.data import people as people_forms
from boarddesk.documents.data.form import Form
from boarddesk.documents.data.reading import read
from boarddesk.model import tables
from boarddesk.model.errors import RuleError
from boarddesk.model.tables import Action, Board, HistoryChange, HistoryEntry, Minute, RegisterRow
from boarddesk.rules.phrases import SHIPPED
from tests.builders import a_board, a_desk

FORMS: dict[type[SQLModel], type[Form]] = {
    tables.Action: minute_forms.ActionForm,
    tables.ActionAnswer: minute_forms.AnswerForm,
    tables.ActionUpdate: minute_forms.UpdateForm,
    tables.AgendaIssue: meeting_forms.IssueForm,
    tables.AgendaItem: meeting_forms.ItemForm,
    tables.Amendment: minute_forms.AmendmentForm,
    tables.AttendanceCode: board_forms.CodeForm,
    tables.Board: board_forms.BoardForm,
    tables.Decision: minute_forms.DecisionForm,
    tables.Declaration: meeting_forms.DeclarationForm,
    tables.DueChange: minute_forms.DueChangeForm,
    tables.Edition: meeting_forms.EditionForm,
    tables.ExpectedAttendance: meeting_forms.ExpectedForm,
    tables.ForwardPlanEntry: board_forms.PlanForm,
    tables.GlossaryTerm: board_forms.TermForm,
    tables.IssuedItem: meeting_forms.IssuedItemForm,
    tables.Meeting: meeting_forms.MeetingForm,
    tables.Membership: board_forms.MemberForm,
    tables.MembershipInitials: board_forms.InitialsForm,
    tables.Minute: minute_forms.MinuteForm,
    tables.Organisation: people_forms.OrganisationForm,
    tables.OwnerAlias: board_forms.AliasForm,
    tables.Paper: meeting_forms.PaperForm,
    tables.Person: people_forms.PersonForm,
    tables.Phrase: board_forms.PhraseForm,
    tables.QuorumRule: board_forms.QuorumForm,
    tables.RegisterCode: meeting_forms.NightCodeForm,
    tables.RegisterGroup: board_forms.GroupForm,
    tables.RegisterRow: meeting_forms.AttendeeForm,
    tables.RegisterSection: meeting_forms.SectionForm,
}
OTHERWISE = {
    "action.due_kind",
    "action.due_date",
    "action.deleted",
    "duechange.old_kind",
    "duechange.old_date",
    "duechange.new_kind",
    "duechange.new_date",
    "minute.deleted",
    "paper.sha256",
}
"""Columns that the form holds under another name, and marks of what is left out."""

RICH: dict[str, Any] = {
    "format": 1,
    "organisations": [{"name": "Police", "short_name": "POL"}],
    "people": [{"name": "Ann Ash", "emails": ["ann@example.org"]}, {"name": "Ann Ash"}, {"name": "Bob Birch"}],
    "settings": {"colours": ["teal", {"dark": True}]},
    "boards": [
        {
            "name": "Moor Board",
            "attendance_codes": [
                {"code": "MA", "key": "M", "meaning": "Came", "counts_as": "present"},
                {"code": "A", "key": "A", "meaning": "Apologies", "counts_as": "apologies"},
            ],
            "owner_aliases": [{"alias": "ALL", "meaning": "All members"}],
            "groups": [
                {
                    "name": "Members",
                    "members": [
                        {"person": "Ann Ash", "initials": [{"initials": "AA"}], "deputies": ["Ann Ash (2)"]},
                        {"title": "A parent"},
                    ],
                },
                {"name": "Guests", "marking": "ticks", "takes_guests": True},
            ],
            "phrases": [],
            "meetings": [
                {
                    "date": "2026-01-22",
                    "register": [
                        {"group": "Members", "name": "Ann Ash", "initials": "AA", "code": "A", "left_item": "1.1"},
                        {"group": "Guests", "name": "Zoe Zed", "code": "P", "represents": "Ann Ash"},
                        {"group": "Guests", "name": "Bob Birch", "person": "", "representing": ["Police", "Old Name"]},
                    ],
                    "declarations": [
                        {"person": "Zoe Zed", "item": "1.1", "text": "Lives next door", "left_meeting": True}
                    ],
                    "items": [
                        {
                            "title": "First",
                            "papers": [{"name": "Plan", "content": "cGxhbg=="}],
                            "children": [
                                {
                                    "title": "Below",
                                    "minutes": [
                                        {
                                            "text": "Ann to write.",
                                            "marks": [{"start": 0, "end": 3, "kind": "bold"}],
                                            "decision": {"number": "1", "superseded_by": "decisions/1"},
                                            "actions": [
                                                {
                                                    "owners": ["AA", "ALL", "POL", "Guests", "Nobody Known"],
                                                    "due": "next meeting",
                                                    "updates": [
                                                        {
                                                            "on": "2026-02-02",
                                                            "text": "Done",
                                                            "minute": "2026-01-22 (2)/1/1",
                                                        }
                                                    ],
                                                    "due_changes": [
                                                        {
                                                            "changed_on": "2026-02-01",
                                                            "old": "2026-02-02",
                                                            "new": "next meeting",
                                                        }
                                                    ],
                                                    "answers": [
                                                        {
                                                            "person": "Ann Ash (2)",
                                                            "name": "Ann Ash",
                                                            "answered": True,
                                                            "answered_on": "2026-02-03",
                                                            "note": "By letter",
                                                        },
                                                        {"name": "Zoe Zed", "organisation": "Police"},
                                                    ],
                                                }
                                            ],
                                        }
                                    ],
                                }
                            ],
                        }
                    ],
                    "issues": [
                        {
                            "issued_at": "2026-01-08T09:00:00Z",
                            "date": "2026-01-22",
                            "items": [
                                {"item": "1", "label": "1", "title": "First", "papers": [{"name": "Plan"}]},
                                {"label": "2", "title": "Gone"},
                            ],
                        }
                    ],
                },
                {
                    "date": "2026-01-22",
                    "starts": "18:00",
                    "expected": [{"member": "Members/2", "code": "A", "representative": "Bob Birch"}],
                    "items": [
                        {
                            "title": "Again",
                            "minutes": [
                                {
                                    "kind": "amendment",
                                    "text": "Ann to ring.",
                                    "carried_action": "2026-01-22/1.1/1/1",
                                    "amendment": {"meeting": "2026-01-22", "minute": "2026-01-22/1.1/1"},
                                }
                            ],
                        }
                    ],
                },
            ],
            "actions": [
                {"text": "Lost", "meeting": "2026-01-22", "lost_paragraph": {"item": "1.1", "text": "It was here."}},
                {"owners": [{"text": "A", "kind": "person", "person": "Ann Ash (2)"}], "created_on": "2026-05-05"},
            ],
            "decisions": [{"number": "2", "text": "Instead", "meeting": "2026-01-22"}],
            "forward_plan": [{"text": "Again", "minute": "2026-01-22/1.1/1", "taken_up": "2026-01-22 (2)/1"}],
        }
    ],
}


def filled(form: dict[str, Any], desk: Desk | None = None) -> Desk:
    """A desk over a file that holds a form."""
    content = json.dumps(form).encode()
    desk = desk or a_desk()
    import_data(desk, read(content, "x.json"), content)
    return desk


def out_and_in(form: dict[str, Any]) -> tuple[str, str]:
    """The data of a file filled with a form, and of a file filled with that."""
    first = filled(form).ask(data_text)
    return first, filled(json.loads(first)).ask(data_text)


def changed(path: str, value: Any) -> dict[str, Any]:
    """The rich form with one value changed: `boards.0.meetings.0.register.0.code`."""
    form = json.loads(json.dumps(RICH))
    *above, last = path.split(".")
    part = form
    for name in above:
        part = part[int(name)] if name.isdigit() else part[name]
    part[int(last) if last.isdigit() else last] = value
    return form  # type: ignore[no-any-return]


def test_a_form_without_phrases_brings_the_shipped_ones() -> None:
    first, _ = out_and_in({"format": 1, "boards": [{"name": "Moor Board"}]})
    assert [phrase["key"] for phrase in json.loads(first)["boards"][0]["phrases"]] == [key for key, _ in SHIPPED]


def test_data_out_and_in_again_is_the_same_text() -> None:
    first, second = out_and_in(RICH)
    assert first == second
    assert json.loads(first) == RICH


@pytest.mark.parametrize("table", FORMS, ids=lambda table: table.__name__)
def test_every_column_travels(table: type[SQLModel]) -> None:
    references = {"id", "position", "board_id"}
    own = {name for name in table.model_fields if not name.endswith("_id")} - references
    left = own - set(shared(table, FORMS[table]))
    assert {f"{table.__name__.lower()}.{name}" for name in left} <= OTHERWISE


words = st.text(alphabet="ab é\n“", max_size=6)
names = st.sampled_from(["Ann", "Bob", "Ann (2)", "Cy", ""])
dates = st.dates().map(lambda day: day.isoformat())
MINUTES = st.fixed_dictionaries(
    {
        "text": words,
        "kind": st.sampled_from(["narrative", "bullet", "decision", "note", "amendment", "information"]),
        "numbered": st.booleans(),
        "actions": st.lists(
            st.fixed_dictionaries(
                {
                    "owners": st.lists(names, max_size=3),
                    "due": st.one_of(st.none(), st.just("next meeting"), dates),
                    "text": words,
                    "created_on": dates,
                }
            ),
            max_size=2,
        ),
    },
    optional={"emailed_on": dates, "level": st.integers(0, 3), "number": names, "list_start": st.integers(1, 5)},
)
ITEMS = st.recursive(
    st.fixed_dictionaries(
        {"title": words, "minutes": st.lists(MINUTES, max_size=2)},
        optional={
            "label": names,
            "numbered": st.booleans(),
            "lettered": st.booleans(),
            "child_labels": st.sampled_from(["numbers", "letters"]),
        },
    ),
    lambda below: st.fixed_dictionaries({"title": words, "children": st.lists(below, max_size=2)}),
    max_leaves=3,
)
ISSUES = st.fixed_dictionaries(
    {
        "issued_at": st.sampled_from(["2026-01-08T09:00:00Z", "2026-01-09T09:00:00Z"]),
        "date": st.just("2026-01-22"),
        "items": st.lists(
            st.fixed_dictionaries(
                {"label": names, "title": words, "depth": st.integers(0, 2)},
                optional={"minutes": st.integers(1, 60), "papers": st.just([{"name": "Plan", "to_follow": True}])},
            ),
            max_size=3,
        ),
    }
)
ROWS = st.fixed_dictionaries({"group": st.sampled_from(["G", "H"]), "name": names, "initials": names})
MEETINGS = st.fixed_dictionaries(
    {
        "date": st.sampled_from(["2026-01-22", "2026-03-19"]),
        "status": st.sampled_from(["planned", "agenda_issued", "draft", "approved", "cancelled"]),
        "register": st.lists(ROWS, max_size=3),
        "items": st.lists(ITEMS, max_size=2),
        "issues": st.lists(ISSUES, max_size=2),
    }
)
MEMBERS = st.fixed_dictionaries(
    {"title": words, "initials": st.lists(st.fixed_dictionaries({"initials": names, "starts": dates}), max_size=2)}
)
BOARDS = st.fixed_dictionaries(
    {
        "name": st.just("Moor Board"),
        "groups": st.lists(MEMBERS, max_size=2).map(lambda seats: [{"name": "G", "members": seats}, {"name": "H"}]),
        "glossary": st.lists(st.fixed_dictionaries({"abbreviation": words, "meaning": words}), max_size=2),
        "words": st.lists(words, max_size=3),
        "meetings": st.lists(MEETINGS, max_size=3).map(
            lambda some: [one | {"register_taken": True} if one["register"] else one for one in some]
        ),
        "actions": st.lists(st.fixed_dictionaries({"text": words, "created_on": dates}), max_size=3),
    }
)
FILES = st.fixed_dictionaries(
    {
        "format": st.just(1),
        "people": st.lists(st.fixed_dictionaries({"name": names, "note": words}), max_size=4),
        "organisations": st.lists(st.fixed_dictionaries({"name": names}), max_size=3),
        "boards": st.lists(BOARDS, max_size=1),
    }
)


@settings(max_examples=40, deadline=None)
@given(FILES)
def test_any_file_out_and_in_again_is_the_same_text(form: dict[str, Any]) -> None:
    first, second = out_and_in(form)
    assert first == second


MISTAKES = (
    ("boards.0.meetings.0.register.0.code", "X", 'boards[0].meetings[0].register[0].code: "X" is not one of MA, A'),
    ("boards.0.meetings.0.register.1.code", "MA", 'boards[0].meetings[0].register[1].code: "MA" is not one of P, A'),
    (
        "boards.0.meetings.0.register.1.group",
        "Press",
        'boards[0].meetings[0].register[1].group: "Press" is not one of Members, Guests',
    ),
    (
        "boards.0.meetings.0.register.1.represents",
        "Ann",
        'boards[0].meetings[0].register[1].represents: "Ann" is not a name in this register',
    ),
    (
        "boards.0.groups.0.members.0.person",
        "Di",
        'boards[0].groups[0].members[0].person: "Di" is not the name of a person of this file',
    ),
    (
        "boards.0.meetings.0.declarations.0.item",
        "9",
        'boards[0].meetings[0].declarations[0].item: "9" is not the label of an item of this meeting',
    ),
    (
        "boards.0.meetings.1.items.0.minutes.0.amendment.meeting",
        "2025-01-01",
        (
            "boards[0].meetings[1].items[0].minutes[0].amendment.meeting: "
            '"2025-01-01" is not the date of a meeting of this board'
        ),
    ),
    ("boards.0.groups.1.name", "Members", 'boards[0].groups[1].name: there are two groups called "Members"'),
)


@pytest.mark.parametrize(("path", "value", "sentence"), MISTAKES)
def test_what_does_not_fit_is_told_with_its_place_and_nothing_is_imported(path: str, value: str, sentence: str) -> None:
    desk = a_desk()
    with pytest.raises(RuleError) as told:
        filled(changed(path, value), desk)
    assert str(told.value) == sentence
    assert desk.ask(rows, Board) == 0
    assert desk.ask(rows, HistoryEntry) == 0


def rows(read: Read, table: type[SQLModel]) -> int:
    return len(read.rows(table))


def test_an_empty_board_of_that_name_is_filled() -> None:
    desk = a_desk()
    a_board(desk, "Moor Board", people=0)
    filled(RICH, desk)
    assert desk.ask(rows, Board) == 1
    assert desk.ask(data_text) == filled(RICH).ask(data_text)


def test_a_board_in_use_is_refused() -> None:
    desk = filled(RICH)
    before = desk.ask(data_text)
    with pytest.raises(RuleError, match=r'boards\[0\]\.name: the file already has a board "Moor Board"'):
        filled(RICH, desk)
    assert desk.ask(data_text) == before


def test_an_import_is_one_entry_of_the_history_without_images() -> None:
    desk = filled(RICH)
    (label,) = desk.ask(lambda read: [entry.label for entry in read.rows(HistoryEntry)])
    assert label.startswith("Import of 2 meetings, 3 actions, 3 people (source SHA-256 ")
    assert desk.ask(rows, HistoryChange) == 0
    assert desk.undo_label is None


def test_people_who_are_there_already_are_the_same_people() -> None:
    desk = filled(RICH)
    other = changed("boards.0.name", "Vale Board") | {"people": [{"name": "Bob Birch", "note": "Likes tea"}]}
    other["boards"][0] = {"name": "Vale Board", "groups": [{"name": "G", "members": [{"person": "Bob Birch"}]}]}
    filled(other, desk)
    people = json.loads(desk.ask(data_text))["people"]
    assert people[-1] == {"name": "Bob Birch", "note": "Likes tea"}
    assert len(people) == 3


def test_one_board_of_several_can_be_taken_out() -> None:
    desk = filled(RICH)
    a_board(desk, "Vale Board", people=0)
    assert [board["name"] for board in json.loads(desk.ask(data_text, "Vale Board"))["boards"]] == ["Vale Board"]
    with pytest.raises(RuleError, match='There is no board "Dale Board"'):
        desk.ask(data_text, "Dale Board")


def test_deleted_paragraphs_stay_behind_and_their_actions_do_not() -> None:
    desk = filled(RICH)

    def lost(read: Read) -> list[str]:
        minutes = {row.id for row in read.rows(Minute, col(Minute.deleted).is_(True))}
        return [action.text for action in read.rows(Action) if action.minute_id in minutes]

    assert desk.ask(lost) == ["Lost"]
    assert "It was here." in desk.ask(data_text)


def test_a_representative_is_linked_to_the_absent_member() -> None:
    desk = filled(RICH)

    def link(read: Read) -> bool:
        by_name = {row.name: row for row in read.rows(RegisterRow)}
        return by_name["Zoe Zed"].represents_row_id == by_name["Ann Ash"].id

    assert desk.ask(link)
