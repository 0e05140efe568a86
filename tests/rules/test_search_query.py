import datetime as dt
import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boarddesk.model.search import SearchKind, SearchTerm
from boarddesk.rules.search_query import day_range, match_of, read_query
from boarddesk.rules.search_words import folded, snippet, spans_of, words_in

ANYTHING = st.text() | st.lists(
    st.sampled_from(
        ["by:", "in:", "board:", "from:", "to:", '"', "*", " ", "NEAR(", "AND", "-", "PB", "2009-04", "^", ")"]
    )
).map("".join)


@pytest.fixture(scope="module")
def index() -> sqlite3.Connection:
    database = sqlite3.connect(":memory:")
    database.execute('CREATE VIRTUAL TABLE t USING fts5(words, marks, tokenize = "unicode61 remove_diacritics 2")')
    return database


@given(text=ANYTHING)
def test_every_text_is_a_question_that_the_index_understands(index: sqlite3.Connection, text: str) -> None:
    match = match_of(read_query(text), ["a board"])

    assert index.execute("SELECT count(*) FROM t WHERE t MATCH ?", (match,)).fetchone() == (0,)


@given(text=st.text(alphabet=st.characters(max_codepoint=0x2FF)))
def test_what_is_searched_for_whole_is_found(text: str) -> None:
    words = words_in(text)
    database = sqlite3.connect(":memory:")
    database.execute('CREATE VIRTUAL TABLE t USING fts5(words, marks, tokenize = "unicode61 remove_diacritics 2")')
    database.execute("INSERT INTO t VALUES (?, '')", (folded(text),))
    found = [
        database.execute("SELECT count(*) FROM t WHERE t MATCH ?", (match_of(read_query(f'"{word}"')),)).fetchone()[0]
        for word in words
        if word.isascii()
    ]

    assert all(found)


@given(text=st.text(max_size=400), begun=st.text(max_size=5))
def test_highlights_lie_inside_what_is_shown_and_in_order(text: str, begun: str) -> None:
    terms = read_query(begun).terms
    shown, spans = snippet(text, terms)
    ends = [0, *(place for span in spans for place in span), len(shown)]

    assert ends == sorted(ends)
    assert all(folded(shown[start:end]) for start, end in spans)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Children’s children's CHILDREN'S", ("childrens",) * 3),
        ("Zoë café", ("zoe", "cafe")),
        ("19.11.09/10b", ("19", "11", "09", "10b")),
        ("‘quoted’ — words", ("quoted", "words")),
    ],
)
def test_words_are_compared_without_case_accents_and_apostrophes(text: str, words: tuple[str, ...]) -> None:
    assert words_in(text) == words


def test_words_phrases_and_begun_words() -> None:
    terms = read_query('audit "multi agency" safe* train').terms

    assert terms == (
        SearchTerm(("audit",)),
        SearchTerm(("multi", "agency")),
        SearchTerm(("safe",), prefix=True),
        SearchTerm(("train",), prefix=True),
    )


@pytest.mark.parametrize("text", ["train ", "tr", '"train"'])
def test_a_finished_short_or_quoted_word_is_not_begun(text: str) -> None:
    assert [term.prefix for term in read_query(text).terms] == [False]


def test_filters_are_taken_out_and_can_be_shown_as_chips() -> None:
    query = read_query('by:PB audit in:decisions board:"North Moor" from:2009-04-01 to:2010')

    assert (query.people, query.kinds, query.boards) == (("pb",), (SearchKind.DECISION,), ("North Moor",))
    assert (query.first, query.last) == (dt.date(2009, 4, 1), dt.date(2010, 12, 31))
    assert [term.words for term in query.terms] == [("audit",)]
    assert [(chip.name, chip.value) for chip in query.filters] == [
        ("by", "PB"), ("in", "decisions"), ("board", "North Moor"), ("from", "2009-04-01"), ("to", "2010"),
    ]  # fmt: skip


def test_a_filter_that_says_nothing_is_passed_over_with_a_sentence() -> None:
    query = read_query("audit from:yesterday in:nowhere by:-")

    assert [term.words for term in query.terms] == [("audit",)]
    assert [problem.split()[0] for problem in query.problems] == ["from:", "in:", "by:"]


def test_a_filter_being_typed_is_not_searched_for() -> None:
    assert [term.words for term in read_query("audit by:").terms] == [("audit",)]
    assert [term.words for term in read_query("note: audit").terms] == [("note",), ("audit",)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2008-02", ("2008-02-01", "2008-02-29")),
        ("2009", ("2009-01-01", "2009-12-31")),
        ("1.4.2009", ("2009-04-01", "2009-04-01")),
        ("9999", ("9999-01-01", "9999-12-31")),
        ("2009-13", None),
        ("0000", None),
    ],
)
def test_days_months_and_years(text: str, days: tuple[str, str] | None) -> None:
    found = day_range(text)

    assert (found and tuple(day.isoformat() for day in found)) == days


def test_a_long_text_is_cut_around_what_was_found() -> None:
    text = "word " * 100 + "the safeguarding audit was agreed " + "word " * 100
    shown, spans = snippet(text, (SearchTerm(("safeguard",), prefix=True),))

    assert shown.startswith("…")
    assert shown.endswith("…")
    assert [shown[start:end] for start, end in spans] == ["safeguarding"]


def test_phrases_are_highlighted_as_one() -> None:
    text = "Multi-agency working; agency staff."

    assert [text[a:b] for a, b in spans_of(text, (SearchTerm(("multi", "agency")),))] == ["Multi-agency"]
