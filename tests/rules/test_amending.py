"""Amendments: the wording proposed for a paragraph, and where its marks go."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boarddesk.model.enums import MarkKind
from boarddesk.model.text import Mark
from boarddesk.rules.amending import carried_marks, likeliest, proposed_wording


@pytest.mark.parametrize(
    ("old", "amendment", "new"),
    [
        (
            "KA said that the audit had covered fourteen cases; five lacked health.",
            "The audit covered twenty-four cases and not fourteen.",
            "KA said that the audit had covered twenty-four cases; five lacked health.",
        ),
        (
            "PB left. The Trust supports the protocol for all practices. It was noted.",
            "The Trust supports the protocol for all practices, the two branches included.",
            "PB left. The Trust supports the protocol for all practices, the two branches included. It was noted.",
        ),
        (
            "The Trust supports the protocol for all practices; MO will visit the others.",
            "The Trust supports the protocol for all practices, the two branches included.",
            "The Trust supports the protocol for all practices, the two branches included; MO will visit the others.",
        ),
        ("JH will write.", "Should read “JH will write to all schools.”", "JH will write to all schools."),
        ("The plan was noted.", "AM was thanked by everybody.", "The plan was noted. AM was thanked by everybody."),
        ("", "AM was thanked.", "AM was thanked."),
    ],
)
def test_an_amendment_proposes_a_wording(old: str, amendment: str, new: str) -> None:
    assert proposed_wording(old, amendment) == new


def test_an_amendment_is_about_the_paragraph_it_is_most_like() -> None:
    texts = ("The plan was noted.", "Every school was offered a place on the network.", "TA left.")
    assert likeliest("A place on the network was offered to every school.", texts) == 1
    assert likeliest("Something else", ()) == 0


def test_bold_words_stay_bold_where_they_stayed() -> None:
    marks = [Mark(4, 8, MarkKind.BOLD)]
    assert carried_marks("The plan was noted.", marks, "The whole plan was noted.") == (Mark(10, 14, MarkKind.BOLD),)


def test_what_takes_the_place_of_a_confidential_passage_is_confidential() -> None:
    before, after = "The mother of Child M was heard.", "The aunt of Child M and her sister was heard."
    (mark,) = carried_marks(before, [Mark(4, 21, MarkKind.CONFIDENTIAL)], after)
    assert after[mark.start : mark.end].startswith("aunt of Child M and her sister")


@given(st.text("ab. ", max_size=30), st.text("ab. ", max_size=30), st.integers(0, 30), st.integers(0, 30))
def test_marks_stay_inside_the_new_words(before: str, after: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(before)), min(other, len(before))))
    made = carried_marks(before, [Mark(start, end, MarkKind.ITALIC)] if start < end else [], after)
    assert all(0 <= mark.start < mark.end <= len(after) for mark in made)
    if before == after and start < end:
        assert made == (Mark(start, end, MarkKind.ITALIC),)


@given(st.text("abc ,.", max_size=40), st.text("abc ,.", max_size=40))
def test_a_confidential_paragraph_stays_so_whole(before: str, after: str) -> None:
    made = carried_marks(before, [Mark(0, len(before), MarkKind.CONFIDENTIAL)] if before else [], after)
    assert not before or sum(mark.end - mark.start for mark in made) == len(after)
