"""Abbreviations that a text explains itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boarddesk.rules.definitions import Definition, definition_ending_at, definitions_in, stands_for


@pytest.mark.parametrize(
    ("text", "abbreviation", "meaning"),
    [
        ("The Common Assessment Framework (CAF) was discussed.", "CAF", "Common Assessment Framework"),
        ("CAF (Common Assessment Framework) forms", "CAF", "Common Assessment Framework"),
        ("Members heard of three Serious Case Reviews (SCRs).", "SCR", "Serious Case Review"),
        ("SCRs (Serious Case Reviews)", "SCR", "Serious Case Review"),
        ("the National Society for the Prevention of Cruelty to Children (NSPCC)", "NSPCC",
         "National Society for the Prevention of Cruelty to Children"),
        ("Domestic Violence & Abuse (DV&A)", "DV&A", "Domestic Violence & Abuse"),
        ("Children and Young People (C&YP)", "C&YP", "Children and Young People"),
        ("Child and Adolescent Mental Health Services (CAMHS)", "CAMHS",
         "Child and Adolescent Mental Health Services"),
        ("Multi-Agency Public Protection Arrangements (MAPPA)", "MAPPA",
         "Multi-Agency Public Protection Arrangements"),
        ("the Health and Well-being Board (HWB)", "HWB", "Health and Well-being Board"),
        ("Department for Education (DfE)", "DfE", "Department for Education"),
        ("the Director of Children’s Services (DCS)", "DCS", "Director of Children’s Services"),
        ("Social, Emotional and Behavioural Difficulties (SEBD)", "SEBD",
         "Social, Emotional and Behavioural Difficulties"),
        ("the Local Authority Designated Officer (the LADO)", "LADO", "Local Authority Designated Officer"),
        ("It ended. Common Assessment Framework (CAF)", "CAF", "Common Assessment Framework"),
    ],
)  # fmt: skip
def test_a_meaning_in_the_text_is_understood(text: str, abbreviation: str, meaning: str) -> None:
    assert [(found.abbreviation, found.meaning) for found in definitions_in(text)] == [(abbreviation, meaning)]


@pytest.mark.parametrize(
    "text",
    [
        "She said it was fine (OK).",
        "PB (Police) will write.",
        "The paper (see Annex A) was noted.",
        "The Common Assessment Framework (CAT) was discussed.",
        "Assessment Framework (CAF)",
        "The Common Assessment Framework. (CAF)",
        "Common Assessment. Framework (CAF)",
        "A (Apologies) and P (Present)",
        "the framework(CAF)",
        "()",
        "(CAF)",
    ],
)
def test_other_brackets_explain_nothing(text: str) -> None:
    assert list(definitions_in(text)) == []


def test_a_definition_is_found_by_the_bracket_that_closes_it() -> None:
    text = "The Common Assessment Framework (CAF) and more"
    end = text.index(")") + 1
    assert definition_ending_at(text, end) == Definition("CAF", "Common Assessment Framework", 4, end)
    assert definition_ending_at(text, end + 1) is None
    assert definition_ending_at(text, end - 1) is None


def test_letters_have_to_begin_the_words() -> None:
    assert stands_for("CAF", "Common Assessment Framework")
    assert not stands_for("CAF", "Common Assessment")
    assert not stands_for("CA", "Common Assessment Framework")


ODD = st.text("AbC &'’-/().,SCRs\n éÉ\u00a0", max_size=60)


@given(ODD)
def test_any_text_can_be_read_and_what_is_found_stands_in_it(text: str) -> None:
    for found in definitions_in(text):
        assert 0 <= found.start < found.end <= len(text)
        assert text[found.end - 1] == ")"
        assert found.abbreviation in text
        assert stands_for(found.abbreviation, text[found.start : found.end].partition("(")[0]) or stands_for(
            found.abbreviation, text[found.start : found.end].partition("(")[2].rstrip(")").strip()
        )


@given(ODD, st.integers(0, 60))
def test_the_end_of_any_text_can_be_asked_for(text: str, end: int) -> None:
    found = definition_ending_at(text, min(end, len(text)))
    assert found is None or found in definitions_in(text)


@given(st.lists(st.sampled_from(["Common", "Assessment", "of", "the", "Framework", "Care", "Trust"]), min_size=2))
def test_initials_of_any_name_stand_for_it(words: list[str]) -> None:
    letters = "".join(word[0] for word in words if word[0].isupper())
    if words[0][0].isupper() and words[-1][0].isupper() and 2 <= len(letters) <= 12:
        name = " ".join(words)
        if len(words) <= 24:
            assert stands_for(letters, name)
