"""What a glossary from a spreadsheet would change."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boarddesk.model.lines.glossary import GlossaryLine
from boarddesk.model.lines.member_list import Sheet
from boarddesk.model.lines.term_list import TermVerdict
from boarddesk.rules.term_list import changes_of, columns_of

TODAY = dt.date(2026, 11, 19)
KNOWN = (GlossaryLine("1", "CAF", "Common Assessment", "", 0), GlossaryLine("2", "PCT", "Primary Care Trust", "", 1))


def a_sheet(*rows: tuple[str, ...]) -> Sheet:
    return Sheet("terms.csv", rows)


def verdicts(*rows: tuple[str, ...]) -> list[tuple[int, TermVerdict, str]]:
    return [(row.number, row.verdict, row.abbreviation) for row in changes_of(a_sheet(*rows), KNOWN, TODAY)]


def test_rows_are_new_changed_or_the_same() -> None:
    assert verdicts(
        ("Meaning", "Acronym"), ("Common Assessment Framework", "CAF"), ("Primary Care Trust", "PCT"), ("Team", "TAC")
    ) == [(2, TermVerdict.CHANGED, "CAF"), (3, TermVerdict.SAME, "PCT"), (4, TermVerdict.NEW, "TAC")]


def test_a_list_without_a_head_begins_with_its_first_row() -> None:
    assert columns_of(a_sheet(("TAC", "Team Around the Child"))) == (0, {"abbreviation": 0, "meaning": 1})


def test_a_title_above_the_head_is_passed_over() -> None:
    assert columns_of(a_sheet(("Our glossary", ""), ("Term", "Definition"))) == (2, {"abbreviation": 0, "meaning": 1})


def test_an_empty_meaning_empties_nothing() -> None:
    assert verdicts(("CAF", "")) == [(1, TermVerdict.SAME, "CAF")]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (("", "Something"), "The abbreviation is missing."),
        (("TAC", "x" * 50_000), "The meaning is too long: it has 50,000 characters and at most 500 fit."),
        (("T" * 30, "x"), "The abbreviation is too long: it has 30 characters and at most 24 fit."),
    ],
)
def test_a_row_that_cannot_be_is_refused_with_its_reason(row: tuple[str, str], reason: str) -> None:
    (told,) = changes_of(a_sheet(row), KNOWN, TODAY)
    assert (told.verdict, told.reason) == (TermVerdict.REFUSED, reason)


def test_days_are_read_and_doubles_refused() -> None:
    head = ("Abbreviation", "Meaning", "Context", "From")
    rows = changes_of(
        a_sheet(
            head, ("PCT", "Team", "", "2013-04-01"), ("PCT", "Team", "", "1 April 2013"), ("X", "", "", "soon-ish")
        ),
        KNOWN,
        TODAY,
    )
    assert [(row.verdict, row.starts) for row in rows] == [
        (TermVerdict.NEW, dt.date(2013, 4, 1)),
        (TermVerdict.REFUSED, dt.date(2013, 4, 1)),
        (TermVerdict.REFUSED, None),
    ]
    assert [row.reason for row in rows[1:]] == ["It stands in row 2 already.", "“soon-ish” is no day."]


def test_what_looks_like_a_formula_is_a_text() -> None:
    (row,) = changes_of(a_sheet(("A+B", "'=1+1")), KNOWN, TODAY)
    assert row.meaning == "=1+1"


CELL = st.text("CAFPT Meaning'=-2013\u00e9", max_size=12)


@given(st.lists(st.lists(CELL, min_size=4, max_size=4).map(tuple), max_size=8))
def test_any_list_can_be_looked_at_and_no_meaning_is_lost(rows: list[tuple[str, ...]]) -> None:
    told = changes_of(Sheet("x", tuple(rows)), KNOWN, TODAY)
    assert len({row.number for row in told}) == len(told)
    assert all(row.meaning for row in told if row.verdict is TermVerdict.CHANGED)
    assert all(row.reason for row in told if row.verdict is TermVerdict.REFUSED)
