"""Labels, numbers, numerals and refs."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boarddesk.model.enums import Additions, ChildLabels, MinuteKind, TopLabels
from boarddesk.model.label_scheme import LabelScheme
from boarddesk.rules.numbering import (
    ItemNode,
    Labelling,
    Listed,
    Sitting,
    action_refs,
    decision_numerals,
    from_roman,
    in_order,
    item_labels,
    labelling,
    letters,
    minute_numbers,
    nearest_labels,
    outside_ref,
    period,
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
        below = draw(st.sampled_from(ChildLabels))
        place, minutes, lettered = draw(st.integers(0, 5)), draw(st.integers(0, 3)), draw(st.booleans())
        nodes.append(ItemNode(str(n), parent, place, fixed, below, minutes, lettered))
    return nodes


@st.composite
def ways(draw: st.DrawFn) -> Labelling:
    """What any scheme can come to for a meeting."""
    scheme = LabelScheme(
        draw(st.sampled_from(TopLabels)), draw(st.sampled_from(Additions)), draw(st.integers(1, 12)),
        draw(st.integers(1, 300)), draw(st.none() | st.just(NIGHT)),
    )  # fmt: skip
    used = draw(st.frozensets(st.sampled_from(["1", "2", "3", "A", "204", "09.11.01"]), max_size=3))
    return replace(labelling(scheme, NIGHT), used=used)


@given(agendas(), ways(), st.booleans())
def test_labels_are_unique_and_given_ones_stay(nodes: list[ItemNode], way: Labelling, issued: bool) -> None:
    labels = item_labels(nodes, way, issued=issued)
    assert len(set(labels.values())) == len(nodes)
    assert all(labels[node.id] == node.label for node in nodes if node.label)
    assert not way.used & {labels[node.id] for node in nodes if not node.label}


@given(agendas(), ways(), ways(), st.integers(0, 5), st.booleans())
def test_labels_once_stored_stay_when_an_item_is_added_under_another_scheme(
    nodes: list[ItemNode], way: Labelling, later_way: Labelling, place: int, lettered: bool
) -> None:
    labels = item_labels(nodes, way)
    stored = [replace(node, label=labels[node.id]) for node in nodes]
    later = item_labels([*stored, ItemNode("new", None, place, lettered=lettered)], later_way, issued=True)
    assert {key: later[key] for key in labels} == labels
    assert later["new"] not in {*labels.values(), *later_way.used}


@given(
    st.sampled_from([TopLabels.RUNNING, TopLabels.RUNNING_YEAR, TopLabels.DATED]),
    st.integers(1, 12),
    st.lists(st.tuples(st.integers(0, 900), st.integers(1, 6), st.booleans()), min_size=1, max_size=6),
)
def test_numbers_that_run_on_are_given_once_in_their_period(
    top: TopLabels, month: int, meetings: list[tuple[int, int, bool]]
) -> None:
    scheme = LabelScheme(top, year_from=month, first=203, since=NIGHT)
    days = sorted({NIGHT + dt.timedelta(days=days) for days, _, _ in meetings})
    sittings: list[Sitting] = []
    seen: dict[dt.date, set[str]] = {}
    for day, (_, items, stored) in zip(days, meetings, strict=False):
        begins, ends = period(scheme, day)
        earlier = [each for each in sittings if begins <= each.day and (ends is None or each.day < ends)]
        nodes = [ItemNode(str(n), None, n) for n in range(items)]
        labels = item_labels(nodes, labelling(scheme, day, earlier))
        there = seen.setdefault(begins, set())
        assert there.isdisjoint(labels.values())
        there.update(labels.values())
        sittings.append(Sitting(day, [replace(node, label=labels[node.id]) if stored else node for node in nodes]))


def labels_in_order(nodes: list[ItemNode], way: Labelling, *, issued: bool = False) -> list[str]:
    labels = item_labels(nodes, way, issued=issued)
    return [labels[node.id] for node in in_order(nodes)]


def test_letters_at_the_top_have_numbers_below_them() -> None:
    nodes = [ItemNode("a", None, 0), ItemNode("sub", "a", 0), ItemNode("deep", "sub", 0), ItemNode("b", None, 1)]
    assert labels_in_order(nodes, Labelling(TopLabels.LETTERS)) == ["A", "A1", "A1.1", "B"]


def test_some_items_of_the_top_level_can_carry_letters_among_numbers() -> None:
    nodes = [ItemNode(str(n), None, n, lettered=n in (2, 4)) for n in range(6)]
    assert labels_in_order(nodes, Labelling()) == ["1", "2", "A", "3", "B", "4"]


def test_numbers_run_on_from_the_meeting_before() -> None:
    scheme = LabelScheme(TopLabels.RUNNING_YEAR, first=203, since=NIGHT)
    first = Sitting(NIGHT, [ItemNode("a", None, 0), ItemNode("b", None, 1)])
    december = labelling(scheme, dt.date(2009, 12, 17), [first])
    assert labels_in_order([ItemNode("x", None, 0), ItemNode("y", "x", 0)], december) == ["205", "205.1"]


def test_numbers_of_a_year_begin_with_1_in_the_next_and_for_ever_go_on() -> None:
    january = dt.date(2010, 1, 21)
    assert labelling(LabelScheme(TopLabels.RUNNING_YEAR, first=203, since=NIGHT), january).start == 1
    assert labelling(LabelScheme(TopLabels.RUNNING_YEAR, year_from=4, first=203, since=NIGHT), january).start == 203
    assert labelling(LabelScheme(TopLabels.RUNNING, first=203, since=NIGHT), january).start == 203


def test_a_dated_label_has_the_year_and_the_month_of_the_meeting() -> None:
    scheme = LabelScheme(TopLabels.DATED, since=NIGHT)
    assert labels_in_order([ItemNode("a", None, 0), ItemNode("b", "a", 0)], labelling(scheme, NIGHT)) == [
        "09.11.01", "09.11.01.1",
    ]  # fmt: skip


def issued_nodes(*labels: str | None) -> list[ItemNode]:
    return [ItemNode(str(n), None, n, label) for n, label in enumerate(labels)]


@pytest.mark.parametrize(
    ("labels", "found"),
    [
        (["8", None, "9"], ["8", "8a", "9"]),
        (["8", "8a", None, "9"], ["8", "8a", "8b", "9"]),
        (["8", None, None, "9"], ["8", "8a", "8b", "9"]),
        (["8", "9", None], ["8", "9", "10"]),
        ([None, "8", "9"], ["10", "8", "9"]),
        (["SI", None, "9"], ["SI", "10", "9"]),
    ],
)
def test_an_addition_beside_takes_the_label_before_it_with_a_letter(labels: list[str | None], found: list[str]) -> None:
    assert labels_in_order(issued_nodes(*labels), Labelling(beside=True), issued=True) == found


def test_the_label_of_a_withdrawn_item_is_not_given_again() -> None:
    way = Labelling(used=frozenset({"3"}))
    assert labels_in_order(issued_nodes("1", "2", None), way, issued=True) == ["1", "2", "4"]


def test_minutes_under_an_addition_are_told_from_its_letter() -> None:
    assert minute_numbers("8a", [True]) == ["8a.1"]


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
