"""How often terms are used, and what is not explained."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from boarddesk.rules.glossary import times_used
from boarddesk.rules.term_counts import Counting


def test_terms_are_counted_as_words_and_others_are_told() -> None:
    tally = Counting(["CAF", "Bright Start"], {"JH"}).tally(
        ["JH spoke of two CAFs and the CAF.", "ECAF and CAF2 asked JH. Bright Start goes on; the CAF’s form."]
    )
    assert tally.terms == Counter({"CAF": 3, "Bright Start": 1})
    assert tally.others == Counter({"ECAF": 1})


def test_a_term_in_a_longer_one_counts_too() -> None:
    assert Counting(["CAF", "CAF/TAC", "TAC"]).tally(["the CAF/TAC group"]).terms == Counter(
        {"CAF": 1, "CAF/TAC": 1, "TAC": 1}
    )


def test_the_register_is_one_use() -> None:
    assert Counting(["PCT", "MA"]).tally(["The PCT wrote."], ["Northmoor PCT", "PCT", "MA", "MA"]).terms == Counter(
        {"PCT": 2, "MA": 1}
    )


def test_a_heading_in_capitals_holds_no_short_forms() -> None:
    tally = Counting(["CAF"]).tally(["SAFEGUARDING CHILDREN: NATIONAL CAF PROGRAMME"])
    assert (tally.terms, tally.others) == (Counter({"CAF": 1}), Counter())


def test_a_meaning_that_stands_in_the_minutes_is_told() -> None:
    tally = Counting(["CAF"]).tally(["The Team Around the Child (TAC) and the Common Assessment Framework (CAF)."])
    assert tally.meanings == {"TAC": "Team Around the Child"}


@given(
    st.lists(st.text("AB/&'’s \u00a0-.é", max_size=5), max_size=5),
    st.lists(st.text("AB/&'’s \u00a0\n-.(aé", max_size=30), max_size=4),
)
def test_counting_by_parts_is_exact(abbreviations: list[str], texts: list[str]) -> None:
    told = Counting(abbreviations).tally(texts).terms
    for each in {each for each in abbreviations if each.strip()}:
        assert told[each] == sum(times_used(text, each) for text in texts), each
