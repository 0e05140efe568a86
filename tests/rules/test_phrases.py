from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boarddesk.model.errors import RuleError
from boarddesk.rules.phrases import (
    SHIPPED,
    PhraseContext,
    absorbs,
    check_phrases,
    clean_key,
    ends_key,
    fill,
    offered,
    phrase_of,
    typed_key,
)


@dataclass(frozen=True)
class Draft:
    key: str
    text: str


CONTEXT = PhraseContext(
    {"chair": "Judith Hale", "vice chair": "", "next meeting": "21 January 2027", "date": "19 November 2026"},
    {"JH": "Judith Hale", "SMcL": "Sue McLean"},
)


@pytest.mark.parametrize(
    ("before", "key"),
    [
        (";tr", "tr"),
        (";", ""),
        ("JH said ;tr", "tr"),
        ("(;tr", "tr"),
        ("d: ;tr", "tr"),
        ("one;two", None),
        ("one; two", None),
        ("tr", None),
        ("", None),
        (";tr ", None),
        (";twelveletter", "twelveletter"),
        (";thirteenlette", None),
    ],
)
def test_a_key_counts_at_the_start_of_a_word(before: str, key: str | None) -> None:
    assert typed_key(before) == key


@pytest.mark.parametrize(("letter", "ends"), [(" ", True), (".", True), (")", True), ("a", False), ("7", False)])
def test_a_space_or_punctuation_ends_a_key(letter: str, ends: bool) -> None:
    assert ends_key(letter) is ends


def test_case_makes_no_difference_and_a_part_of_a_key_calls_nothing() -> None:
    phrases = [Draft("tr", "one"), Draft("trx", "two")]
    assert phrase_of("TR", phrases) == phrases[0]
    assert phrase_of("t", phrases) is None
    assert phrase_of("", phrases) is None
    assert offered("t", phrases) == tuple(phrases)
    assert offered("trx", phrases) == (phrases[1],)


@pytest.mark.parametrize(
    ("text", "ending", "whole"),
    [
        ("Agreed.", ".", True),
        ("The Board agreed to:", ".", True),
        ("The Board agreed to:", ":", True),
        ("gave an update", ".", False),
        ("Agreed.", ",", False),
        ("Agreed.", " ", False),
    ],
)
def test_punctuation_is_not_doubled(text: str, ending: str, whole: bool) -> None:
    assert absorbs(text, ending) is whole


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("{chair} opened.", "Judith Hale opened."),
        ("{Chair} opened.", "Judith Hale opened."),
        ("Back on {next  meeting}.", "Back on 21 January 2027."),
        ("{name:JH} and {name: smcl} agreed.", "Judith Hale and Sue McLean agreed."),
        ("Nothing to fill.", "Nothing to fill."),
    ],
)
def test_placeholders_are_filled(text: str, filled: str) -> None:
    assert fill(text, CONTEXT).text == filled
    assert not fill(text, CONTEXT).sentence


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{hcair} opened.", "That is no placeholder; “{hcair}” stays as it is written."),
        ("{vice chair} opened.", "Nobody on the register is the Vice Chair; “{vice chair}” stays as it is written."),
        ("{name:XX} left.", "Nobody at this meeting has the initials XX; “{name:XX}” stays as it is written."),
    ],
)
def test_what_cannot_be_filled_stays_and_is_said(text: str, said: str) -> None:
    assert (fill(text, CONTEXT).text, fill(text, CONTEXT).sentence) == (text, said)


@given(st.text(), st.dictionaries(st.text(max_size=5), st.text(max_size=5), max_size=3))
def test_filling_never_fails_and_leaves_text_without_braces_alone(text: str, values: dict[str, str]) -> None:
    filled = fill(text, PhraseContext(values, values))
    if "{" not in text:
        assert filled.text == text


@given(st.text())
def test_any_text_is_a_key_or_is_refused(text: str) -> None:
    try:
        key = clean_key(text)
    except RuleError:
        return
    assert typed_key(f";{key}") == key


def test_doubled_empty_and_odd_keys_are_refused_with_a_sentence() -> None:
    with pytest.raises(RuleError, match=r";TR stands for “one” already"):
        check_phrases([Draft("tr", "one"), Draft(";TR", "two")])
    with pytest.raises(RuleError, match="The key is missing"):
        check_phrases([Draft(";", "one")])
    with pytest.raises(RuleError, match="letters and figures only"):
        check_phrases([Draft("a b", "one")])
    with pytest.raises(RuleError, match="The text of ;tr is missing"):
        check_phrases([Draft("tr", "  ")])


def test_the_shipped_phrases_can_be_stored() -> None:
    check_phrases([Draft(key, text) for key, text in SHIPPED])
