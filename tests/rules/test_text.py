"""What text may hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boarddesk.model.errors import RuleError
from boarddesk.rules import text as rules

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=30)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("one\ttwo", "one two"),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("1\u00a0pm", "1\u00a0pm"),
        ("1\u202fpm", "1\u00a0pm"),
        ("em\u2003space", "em space"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("bell\x07\x00", "bell"),
        ("half \ud83d pair", "half \ufffd pair"),
        ("whole \U0001f600", "whole \U0001f600"),
        ("  outer  ", "  outer  "),
    ],
)
def test_text_keeps_what_can_be_seen_and_stored(typed: str, kept: str) -> None:
    assert rules.clean(typed) == kept


def test_a_line_has_no_breaks_and_no_outer_spaces() -> None:
    assert rules.one_line("  Care  \n\n Quality\tCommission ") == "Care Quality Commission"
    assert rules.one_line("21\u00a0Jan") == "21\u00a0Jan"


def test_a_text_that_is_too_long_is_refused_with_both_numbers() -> None:
    assert rules.check_length("Northmoor", 9, "The name") == "Northmoor"
    with pytest.raises(RuleError, match="^The name is too long: it has 1,200 characters and at most 200 fit.$"):
        rules.check_length("x" * 1200, rules.MAX_NAME, "The name")


def test_a_text_that_has_to_be_there_is_asked_for() -> None:
    assert rules.required(" Judith  Hale ", rules.MAX_NAME, "The name") == "Judith Hale"
    with pytest.raises(RuleError, match="^The name is missing.$"):
        rules.required(" \u200b\n", rules.MAX_NAME, "The name")


@pytest.mark.parametrize(("one", "other"), [("Zoë", "ZOE"), ("O’Neill", "O'neill"), ("Barnardo's", "barnardos")])
def test_spellings_are_compared_without_case_accents_and_apostrophes(one: str, other: str) -> None:
    assert rules.fold(one) == rules.fold(other)


@given(ANY_TEXT)
def test_clean_text_stays_as_it_is_and_can_be_stored(typed: str) -> None:
    kept = rules.clean(typed)
    assert rules.clean(kept) == kept
    assert kept.encode().decode() == kept
    line = rules.one_line(typed)
    assert rules.one_line(line) == line
    assert "\n" not in line
    assert rules.fold(rules.fold(typed)) == rules.fold(typed)
