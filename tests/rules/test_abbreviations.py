from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boarddesk.rules.abbreviations import change_at, word_at


@dataclass(frozen=True)
class Term:
    abbreviation: str
    meaning: str


TERMS = (
    Term("CAF", "Common Assessment Framework"),
    Term("MP", "Member of Parliament"),
    Term("PI", "Performance Indicator"),
    Term("PI", "Personal Injury"),
    Term("NEW", ""),
)


def changed(said: str, *, selected: str = "") -> str | None:
    """The text after the change at the caret, which is the bar in it, or in what is selected."""
    if selected:
        start = said.index(selected)
        end = start + len(selected)
    else:
        start = end = said.index("|")
        said = said.replace("|", "")
    change = change_at(said, start, end, TERMS)
    return None if change is None else said[: change.start] + change.text + said[change.end :]


@pytest.mark.parametrize(
    ("said", "after"),
    [
        ("The CAF| works", "The Common Assessment Framework (CAF) works"),
        ("The C|AF works", "The Common Assessment Framework (CAF) works"),
        ("The |CAF works", "The Common Assessment Framework (CAF) works"),
        ("🙂 CAF|", "🙂 Common Assessment Framework (CAF)"),
        ("All CAFs| work", "All Common Assessment Frameworks (CAFs) work"),
        ("Two MPs| came", "Two Member of Parliament (MPs) came"),
        ("The Common Assessment Framework (CAF)| works", "The CAF works"),
        ("The common ass|essment framework (CAF) works", "The CAF works"),
        ("The Common Assessment| Framework works", "The CAF works"),
        ("All Common Assessment Frameworks (CAFs)| work", "All CAFs work"),
        ("A PI|", "A Performance Indicator (PI)"),
        ("A Performance Indicator (PI)|", "A Personal Injury (PI)"),
        ("A Personal Injury (PI)|", "A PI"),
    ],
)
def test_a_term_is_written_out_and_contracted(said: str, after: str) -> None:
    assert changed(said) == after


@pytest.mark.parametrize("said", ["CAFCASS| works", "caf|", "NEW|", "The CAF works|", "|", "XYZ|"])
def test_nothing_else_is_touched(said: str) -> None:
    assert changed(said) is None


def test_a_selection_is_enough_around_a_term() -> None:
    assert changed("On the CAF strategy", selected="the CAF str") == "On the Common Assessment Framework (CAF) strategy"


def test_the_word_at_the_caret_is_what_would_be_added() -> None:
    assert word_at("The YOS's plan", 6, 6) == "YOS"
    assert word_at("The R&D plan", 5, 5) == "R&D"
    assert word_at("The  plan", 4, 4) == ""
    assert word_at("The  plan", 4, 9) == "plan"


@given(st.text(max_size=30), st.integers(0, 30))
def test_writing_out_and_contracting_again_gives_the_text_back(around: str, at: int) -> None:
    place = min(at, len(around))
    said = f"{around[:place]} CAF {around[place:]}"
    caret = place + 4
    out = change_at(said, caret, caret, TERMS[:1])
    assert out is not None
    written = said[: out.start] + out.text + said[out.end :]
    back = change_at(written, out.start + len(out.text), out.start + len(out.text), TERMS[:1])
    assert back is not None
    assert written[: back.start] + back.text + written[back.end :] == said
