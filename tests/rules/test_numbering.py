"""Labels, numbers, numerals and refs."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boarddesk.model.enums import ChildLabels, MinuteKind
from boarddesk.rules.numbering import (
    ItemNode,
    Listed,
    action_refs,
    decision_numerals,
    from_roman,
    in_order,
    item_labels,
    letters,
    minute_numbers,
    nearest_labels,
    outside_ref,
    roman,
)

NIGHT = dt.date(2009, 11, 19)


def standing() -> list[ItemNode]:
    """An agenda of two items, then a fixed heading with lettered items below it."""
    return [
        ItemNode("one", None, 0),
        ItemNode("two", None, 1, numbered_minutes=2),
        ItemNode("two-sub", "two", 0),
        ItemNode("standing", None, 2, label="SI", child_labels=ChildLabels.LETTERS),
        ItemNode("inspections", "standing", 0),
        ItemNode("unannounced", "inspections", 0),
        ItemNode("groups", "standing", 1),
        ItemNode("last", None, 3),
    ]


def test_items_are_numbered_and_standing_ones_lettered() -> None:
    labels = item_labels(standing())
    assert [labels[node.id] for node in in_order(standing())] == ["1", "2", "2.3", "SI", "A", "A1", "B", "3"]


def test_sub_items_count_on_after_the_numbered_minutes() -> None:
    assert item_labels(standing())["two-sub"] == "2.3"


def test_an_item_added_after_the_agenda_is_issued_takes_the_next_free_label() -> None:
    nodes = [ItemNode("a", None, 0, "1"), ItemNode("new", None, 1), ItemNode("b", None, 2, "2")]
    assert item_labels(nodes, issued=True) == {"a": "1", "new": "3", "b": "2"}


def test_an_automatic_label_leaves_out_one_that_is_fixed_elsewhere() -> None:
    nodes = [ItemNode("a", None, 0), ItemNode("b", None, 1, label="1"), ItemNode("c", None, 2)]
    assert item_labels(nodes) == {"a": "2", "b": "1", "c": "3"}


@st.composite
def agendas(draw: st.DrawFn) -> list[ItemNode]:
    """A tree of items, some with labels fixed by hand."""
    nodes: list[ItemNode] = []
    for n in range(draw(st.integers(0, 12))):
        parent = draw(st.sampled_from([None, *(node.id for node in nodes)]))
        fixed = draw(st.sampled_from([None, None, None, "SI", "7", "2.1", "A"]))
        fixed = None if any(node.label == fixed for node in nodes) else fixed
        scheme = draw(st.sampled_from(ChildLabels))
        nodes.append(ItemNode(str(n), parent, draw(st.integers(0, 5)), fixed, scheme, draw(st.integers(0, 3))))
    return nodes


@given(agendas(), st.booleans())
def test_labels_are_unique_and_given_ones_stay(nodes: list[ItemNode], issued: bool) -> None:
    labels = item_labels(nodes, issued=issued)
    assert len(set(labels.values())) == len(nodes)
    assert all(labels[node.id] == node.label for node in nodes if node.label)


@given(agendas())
def test_labels_once_stored_stay_when_an_item_is_added(nodes: list[ItemNode]) -> None:
    labels = item_labels(nodes)
    stored = [replace(node, label=labels[node.id]) for node in nodes]
    later = item_labels([*stored, ItemNode("new", None, 0)], issued=True)
    assert {key: later[key] for key in labels} == labels
    assert later["new"] not in labels.values()


@pytest.mark.parametrize(
    ("label", "numbered", "numbers"),
    [
        ("3", [True, False, True], ["3.1", "", "3.2"]),
        ("C", [True, True], ["C1", "C2"]),
        ("2", [False, True], ["", "2.1"]),
    ],
)
def test_numbered_minutes_carry_the_label(label: str, numbered: list[bool], numbers: list[str]) -> None:
    assert minute_numbers(label, numbered) == numbers


def test_a_number_added_after_circulation_is_the_next_free_one() -> None:
    assert minute_numbers("3", [True, True, True], ["3.1", None, "3.2"]) == ["3.1", "3.3", "3.2"]


def test_a_paragraph_belongs_to_the_number_above_it() -> None:
    assert nearest_labels("3", ["", "3.1", "", "3.2"]) == ["3", "3.1", "3.1", "3.2"]


def test_decision_lists_restart_and_can_begin_elsewhere() -> None:
    listed = Listed(MinuteKind.DECISION, 1)
    text = Listed(MinuteKind.NARRATIVE, 0)
    alone = Listed(MinuteKind.DECISION, 0)
    from_two = Listed(MinuteKind.DECISION, 1, list_start=2)
    numerals = decision_numerals([text, listed, listed, text, listed, alone, from_two, listed])
    assert numerals == [None, 1, 2, None, 1, None, 2, 3]


@pytest.mark.parametrize(
    ("number", "numeral"), [(1, "i"), (4, "iv"), (9, "ix"), (14, "xiv"), (40, "xl"), (1994, "mcmxciv")]
)
def test_roman(number: int, numeral: str) -> None:
    assert roman(number) == numeral


@given(st.integers(1, 3000))
def test_a_roman_numeral_is_read_back(number: int) -> None:
    assert from_roman(roman(number)) == number


@pytest.mark.parametrize("text", ["", "iiii", "vx", "II", "ii.", "word"])
def test_what_is_no_numeral_has_no_number(text: str) -> None:
    assert from_roman(text) is None


def test_there_is_no_roman_nought() -> None:
    with pytest.raises(ValueError, match="0 has no roman numeral"):
        roman(0)


def test_letters_go_on_after_z() -> None:
    found = [letter for letter, _ in zip(letters(), range(28), strict=False)]
    assert (found[0], found[25], found[26], found[27]) == ("A", "Z", "AA", "AB")


def test_the_first_action_at_a_label_is_named_after_it_and_further_ones_get_letters() -> None:
    refs = action_refs(NIGHT, [("x", "10"), ("y", "10"), ("z", "3.1")], {})
    assert refs == {"x": "19.11.09/10", "y": "19.11.09/10b", "z": "19.11.09/3.1"}


def test_stored_refs_stay_and_are_not_used_again() -> None:
    refs = action_refs(NIGHT, [("new", "10"), ("old", "10")], {"old": "19.11.09/10"})
    assert refs == {"old": "19.11.09/10", "new": "19.11.09/10b"}


@given(st.lists(st.sampled_from(["1", "2", "3.1"]), max_size=60))
def test_refs_are_never_shared(labels: list[str]) -> None:
    refs = action_refs(NIGHT, [(str(n), label) for n, label in enumerate(labels)], {})
    assert len(set(refs.values())) == len(labels)


def test_an_action_from_outside_a_meeting_has_its_day_and_a_letter() -> None:
    assert outside_ref(NIGHT, {"19.11.09/a"}) == "19.11.09/b"
