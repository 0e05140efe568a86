"""Which terms of the glossary stand in minutes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boarddesk.model.enums import GlossaryOrder, GlossaryScope
from boarddesk.model.packs import TermPack
from boarddesk.rules.glossary import abbreviations_used, glossary_for_minutes, sort_key, uses

TERMS = tuple(TermPack(short, f"Meaning of {short}") for short in ("SCR", "MA", "eCAF", "CAFCASS", "CAF", "Élan", "RA"))


def shown(order: GlossaryOrder = GlossaryOrder.ALPHABETICAL, scope: GlossaryScope = GlossaryScope.USED) -> list[str]:
    text = ["CAFCASS reported on two SCRs.", "An eCAF was made."]
    return [term.abbreviation for term in glossary_for_minutes(TERMS, text, {"MA"}, order, scope)]


def test_minutes_print_the_terms_they_use_in_alphabetical_order() -> None:
    assert shown() == ["CAFCASS", "eCAF", "MA", "SCR"]


def test_a_board_can_have_its_own_order_and_all_its_terms() -> None:
    assert shown(order=GlossaryOrder.STORED) == ["SCR", "MA", "eCAF", "CAFCASS"]
    assert shown(scope=GlossaryScope.ALL) == ["CAF", "CAFCASS", "eCAF", "Élan", "MA", "RA", "SCR"]
    assert shown(order=GlossaryOrder.STORED, scope=GlossaryScope.ALL) == [term.abbreviation for term in TERMS]


@pytest.mark.parametrize(
    ("text", "abbreviation", "found"),
    [
        ("the CAF form", "CAF", True),
        ("(CAF)", "CAF", True),
        ("CAF/TAC", "CAF", True),
        ("CAFCASS", "CAF", False),
        ("eCAF", "CAF", False),
        ("CAF2", "CAF", False),
        ("two SCRs", "SCR", True),
        ("the SCR’s panel", "SCR", True),
        ("SCRP", "SCR", False),
        ("long gone", "GONE", False),
        ("C&YP plan", "C&YP", True),
        ("CAF", "", False),
        ("", "CAF", False),
    ],
)
def test_an_abbreviation_is_found_as_a_word(text: str, abbreviation: str, found: bool) -> None:
    assert uses(text, abbreviation) is found


def test_people_sort_without_case_apostrophes_and_accents() -> None:
    assert sorted(["b", "O'Z", "OA", "Á", "a", "A"], key=sort_key) == ["A", "a", "Á", "b", "OA", "O'Z"]


@given(st.lists(st.text("aB.(*'é ", max_size=4), max_size=6), st.lists(st.text("aB.(*'é s", max_size=12), max_size=4))
def test_any_abbreviation_can_be_looked_for_in_any_text(shorts: list[str], texts: list[str]) -> None:
    used = abbreviations_used(shorts, texts)
    assert used <= set(shorts)
    assert all(any(short in text for text in texts) or "\n" in short for short in used)
