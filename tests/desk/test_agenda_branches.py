"""Branches of an agenda: copied, pasted, duplicated; and whatever is done to a tree leaves a tree."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from boarddesk.desk import agenda, meetings
from boarddesk.desk.agenda import item_lines
from boarddesk.desk.agenda_branches import (
    branches_data,
    branches_from,
    branches_from_text,
    branches_of,
    branches_text,
    duplicate_items,
    paste_branches,
)
from boarddesk.desk.agenda_several import indent_items, move_items, outdent_items, shift_items
from boarddesk.model.enums import ItemRole, MeetingStatus, Purpose
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.agenda import ItemLine
from tests.builders import NIGHT, a_meeting
from tests.desk.test_agenda import Agenda


def test_a_branch_is_pasted_after_an_item_with_its_details_and_what_is_below_it() -> None:
    made = Agenda("ABC")
    made.desk.run(agenda.indent_item, made.ids["B"])
    values = {"purpose": Purpose.DECISION, "presenter": "JH", "confidential": True, "note": "Ask first"}
    made.desk.run(agenda.edit_item, made.ids["B"], values)
    branches = branches_from(branches_data(made.desk.ask(branches_of, made.those("AB"))))
    made.desk.run(paste_branches, made.meeting, branches, None, made.ids["C"])
    assert made.text == "A .B C A .B"
    line = made.desk.ask(item_lines, made.meeting)[-1]
    assert (line.purpose, line.presenter, line.confidential, line.note) == (Purpose.DECISION, "JH", True, "Ask first")
    assert made.desk.undo_label == "Paste “A”"


def test_a_branch_goes_into_another_meeting_where_a_role_that_is_taken_becomes_ordinary() -> None:
    made = Agenda("A")
    made.desk.run(agenda.edit_item, made.ids["A"], {"role": ItemRole.ATTENDANCE})
    other = a_meeting(made.desk, made.board, items=0, date=NIGHT.replace(year=2027))
    roles = [line.role for line in made.desk.ask(item_lines, other)]
    made.desk.run(paste_branches, other, made.desk.ask(branches_of, made.those("A")))
    lines = made.desk.ask(item_lines, other)
    assert lines[-1].title == "A"
    assert [line.role for line in lines].count(ItemRole.ATTENDANCE) == max(1, roles.count(ItemRole.ATTENDANCE))


def test_a_fixed_label_that_is_taken_is_not_doubled_by_a_copy() -> None:
    made = Agenda("A")
    made.desk.run(agenda.fix_label, made.ids["A"], "SI")
    made.desk.run(duplicate_items, made.those("A"))
    assert [line.label for line in made.desk.ask(item_lines, made.meeting)] == ["SI", "1"]


def test_lines_of_a_text_become_items_and_a_tab_puts_one_below() -> None:
    made = Agenda("A")
    made.desk.run(paste_branches, made.meeting, branches_from_text("X\n\tY\n\nZ\n"), None, made.ids["A"])
    assert made.text == "A X .Y Z"
    assert branches_text(made.desk.ask(branches_of, [made.desk.ask(item_lines, made.meeting)[1].id])) == "X\n\tY"


@pytest.mark.parametrize("data", [b"", b"{}", b"[1]", b'[{"values": {}}]', b"\xff"])
def test_a_foreign_clipboard_is_refused_in_a_sentence(data: bytes) -> None:
    if data == b"{}":
        assert branches_from(data) == ()
        return
    with pytest.raises(RuleError, match="no part of an agenda"):
        branches_from(data)


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["move", "shift", "indent", "outdent", "duplicate", "paste", "fix", "delete", "issue"]),
        st.integers(0, 11),
        st.integers(0, 12),
    ),
    max_size=8,
)


def do(made: Agenda, step: tuple[str, int, int]) -> None:
    """One gesture on the items that happen to stand at two places."""
    name, first, second = step
    ids: list[Any] = [line.id for line in made.desk.ask(item_lines, made.meeting)]
    one = ids[first % len(ids)]
    other = [*ids, None][second % (len(ids) + 1)]
    run = made.desk.run
    gestures: dict[str, Callable[[], object]] = {
        "move": lambda: run(move_items, [one], other),
        "shift": lambda: run(shift_items, [one], 1 if second % 2 else -1),
        "indent": lambda: run(indent_items, [one]),
        "outdent": lambda: run(outdent_items, [one]),
        "duplicate": lambda: run(duplicate_items, [one]) if len(ids) < 40 else None,
        "paste": lambda: (
            run(paste_branches, made.meeting, made.desk.ask(branches_of, [one]), other) if len(ids) < 40 else None
        ),
        "fix": lambda: run(agenda.fix_label, one, f"F{second}"),
        "delete": lambda: run(agenda.delete_items, [one]) if len(ids) > 3 else None,
        "issue": lambda: run(meetings.set_status, made.meeting, MeetingStatus.AGENDA_ISSUED),
    }
    try:
        gestures[name]()
    except RuleError:
        return


def assert_is_tree(lines: tuple[ItemLine, ...]) -> None:
    """Each item stands once, after its parent, one level below it."""
    seen: dict[str | None, int] = {None: -1}
    for line in lines:
        assert line.id not in seen
        assert seen[line.parent_id] == line.depth - 1
        seen[line.id] = line.depth
    labels = [line.label for line in lines]
    assert len(set(labels)) == len(labels)


@given(STEPS)
@settings(max_examples=40, deadline=None)
def test_whatever_is_done_leaves_a_tree_of_unique_labels_and_undo_restores_it_exactly(
    steps: list[tuple[str, int, int]],
) -> None:
    made = Agenda()
    made.desk.forget_undo()
    start = made.desk.ask(item_lines, made.meeting)
    for step in steps:
        before = {line.id: line for line in made.desk.ask(item_lines, made.meeting)}
        do(made, step)
        after = made.desk.ask(item_lines, made.meeting)
        assert_is_tree(after)
        if step[0] != "fix":
            kept = [line for line in after if line.id in before and before[line.id].label_stored]
            assert all(line.label == before[line.id].label for line in kept)
    while made.desk.undo() is not None:
        pass
    assert made.desk.ask(item_lines, made.meeting) == start
