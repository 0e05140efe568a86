import pytest
from hypothesis import given
from hypothesis import strategies as st

from boarddesk.rules.finding import Wanted, places


def found(said: str, text: str, *, match_case: bool = False, whole_words: bool = False) -> list[str]:
    return [said[start:end] for start, end in places(said, Wanted(text, match_case, whole_words))]


@pytest.mark.parametrize(
    ("said", "text", "hits"),
    [
        ("The CAF and the caf", "caf", ["CAF", "caf"]),
        ("Zoë and zoe", "zoe", ["Zoë", "zoe"]),
        ("Zoe\u0308 was here", "zoë", ["Zoe\u0308"]),
        ("SCR’s and SCR's", "scr's", ["SCR’s", "SCR's"]),
        ("no\u00a0break", "no break", ["no\u00a0break"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("Straße", "strasse", ["Straße"]),
        ("Straße", "s", ["S"]),
        ("🙂 CAF 🙂", "caf", ["CAF"]),
        ("anything", "", []),
        ("", "x", []),
    ],
)
def test_case_accents_and_apostrophes_make_no_difference(said: str, text: str, hits: list[str]) -> None:
    assert found(said, text) == hits


def test_matching_case_is_exact() -> None:
    assert found("CAF Caf caf Café", "Caf", match_case=True) == ["Caf", "Caf"]
    assert found("SCR’s", "SCR's", match_case=True) == []


@pytest.mark.parametrize(
    ("said", "text", "hits"),
    [
        ("CAF, CAFCASS and CAFs", "caf", ["CAF"]),
        ("(CAF)", "caf", ["CAF"]),
        ("co-opted", "opted", ["opted"]),
        ("J.H. said", "J.H.", ["J.H."]),
        ("Ian and Ianë", "ian", ["Ian"]),
    ],
)
def test_whole_words_go_on_on_neither_side(said: str, text: str, hits: list[str]) -> None:
    assert found(said, text, whole_words=True) == hits


@given(st.text(), st.text(min_size=1), st.booleans(), st.booleans())
def test_places_lie_in_the_text_in_order_and_apart(said: str, text: str, match_case: bool, whole_words: bool) -> None:
    last = 0
    for start, end in places(said, Wanted(text, match_case, whole_words)):
        assert last <= start < end <= len(said)
        last = end


@given(st.text(max_size=20), st.text(min_size=1, max_size=6), st.text(max_size=20))
def test_what_stands_there_exactly_is_found(before: str, text: str, after: str) -> None:
    assert places(before + text + after, Wanted(text, match_case=True))
