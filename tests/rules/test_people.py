"""Whether two names are one person's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boarddesk.rules.people import near_names, same_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Judith Hale", "Cllr Judith Hale"),
        ("Councillor Mrs. Judith Hale", "judith HALE OBE"),
        ("Hale, Judith", "Judith Hale"),
        ("Zoë Łukasik", "Zoe Lukasik"),
        ("Pat O’Brien", "Pat O'Brien"),
        ("Ann Smith-Jones", "Ann Smith Jones"),
        ("Judith Hale (Chair)", "Dr Judith Hale"),
    ],
)
def test_titles_accents_and_writing_do_not_part_a_person(one: str, other: str) -> None:
    assert same_name(one, other)


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("Judith Ann Hale", "Judith Hale", "one has another given name as well"),
        ("J. Hale", "Judith Hale", "an initial for the given name"),
        ("Mike Stroud", "Michael Stroud", "a short form of the given name"),
        ("Hale Judith", "Judith Hale", "the same words in another order"),
        ("Judith Hayle", "Judith Hale", "spelt almost alike"),
        ("Mary-Jane Hill", "Maryjane Hill", "the same but for spaces and dashes"),
        ("Ann Judith Hale", "Judith Hale", "a given name in common"),
    ],
)
def test_near_names_are_found_with_the_reason(one: str, other: str, why: str) -> None:
    assert [(near.key, near.why) for near in near_names(one, [("a", other)])] == [("a", why)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann Bell", "Dan Bell"),
        ("Judith Hale", "John Hale"),
        ("Karen Carter", "Ged Carter"),
        ("Jane Brook", "Jane Slater"),
        ("Judith Hale", "Judith Hale"),
        ("", "Judith Hale"),
    ],
)
def test_other_people_and_the_same_are_not_near(one: str, other: str) -> None:
    assert near_names(one, [("a", other)]) == ()


def test_the_closest_comes_first() -> None:
    known = [("a", "Judith Hayle"), ("b", "Judith Ann Hale"), ("c", "Simone Ellery")]
    assert [near.key for near in near_names("Judith Hale", known)] == ["b", "a"]


NAMES = st.text("abcdeéłJH -'.,", max_size=14)


@given(NAMES, NAMES)
def test_closeness_is_mutual_and_never_of_the_same(one: str, other: str) -> None:
    there = [(near.score, near.why) for near in near_names(one, [("x", other)])]
    back = [(near.score, near.why) for near in near_names(other, [("x", one)])]
    assert there == back
    assert not (there and same_name(one, other))
