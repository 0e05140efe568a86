"""What the columns and cells of trackers mean, as offices really head and fill them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boarddesk.model.enums import ActionStatus, TrackerField
from boarddesk.rules.tracker_columns import Cell, date_of, find_heads, meaning_of, status_of, text_of

F = TrackerField
BASE = dt.date(2026, 11, 19)


@pytest.mark.parametrize(
    ("head", "field"),
    [
        ("Ref", F.REF),
        ("No.", F.REF),
        ("AP#", F.REF),
        ("Agenda Item", F.ITEM),
        ("Action  required", F.ACTION),
        ("Responsibility", F.OWNER),
        ("By Whom", F.OWNER),
        ("Lead", F.OWNER),
        ("Target Date", F.DUE),
        ("By when?", F.DUE),
        ("Status / comment", F.UPDATE),
        ("STATUS", F.STATUS),
        ("RAG rating", F.RAG),
        ("Progress", F.UPDATE),
        ("Budget", None),
        (None, None),
        (7, None),
    ],
)
def test_a_head_says_what_its_column_holds(head: Cell, field: TrackerField | None) -> None:
    assert meaning_of(head) is field


def test_the_heads_are_found_below_titles_and_notes() -> None:
    rows = [("Action log", None, None), (None, None, None), ("No", "Action", "Lead"), (1, "Write", "JH")]
    assert find_heads(rows) == (2, {F.REF: 0, F.ACTION: 1, F.OWNER: 2})


def test_of_two_dates_the_revised_one_holds() -> None:
    rows = [("Action", "Lead", "Target date", "New date")]
    assert find_heads(rows) == (0, {F.ACTION: 0, F.OWNER: 1, F.DUE: 3})


def test_columns_without_a_head_are_known_by_what_stands_in_them() -> None:
    day: Cell = dt.datetime(2026, 12, 1)
    rows = [
        ("Action", "Who", "X", "Y"),
        ("a", "JH", "Open", day),
        ("b", "AS", " closed ", day),
        ("c", "AS", None, None),
    ]
    assert find_heads(rows) == (0, {F.ACTION: 0, F.OWNER: 1, F.STATUS: 2, F.DUE: 3})


def test_a_sheet_of_figures_is_no_tracker() -> None:
    assert find_heads([("Month", "Cost"), ("May", 12)]) is None


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("  Complete ", ActionStatus.COMPLETE),
        ("COMPLETED", ActionStatus.COMPLETE),
        ("In  progress", ActionStatus.OPEN),
        ("on-going", ActionStatus.OPEN),
        ("At risk", ActionStatus.AT_RISK),
        ("No longer required", ActionStatus.SUPERSEDED),
        (True, ActionStatus.COMPLETE),
        ("", None),
        ("perhaps", None),
        (4, None),
    ],
)
def test_a_status_is_read_whatever_its_spaces(said: Cell, status: ActionStatus | None) -> None:
    assert status_of(said) is status


@pytest.mark.parametrize(
    ("said", "day"),
    [
        (dt.datetime(2026, 12, 1, 9), dt.date(2026, 12, 1)),
        ("1.12.26", dt.date(2026, 12, 1)),
        ("2026-12-01", dt.date(2026, 12, 1)),
        ("end of March", dt.date(2027, 3, 31)),
        (46357, dt.date(2026, 12, 1)),
        (12, None),
        ("soon", None),
        (None, None),
    ],
)
def test_a_date_is_read_in_many_forms(said: Cell, day: dt.date | None) -> None:
    assert date_of(said, BASE) == day


CELLS = st.none() | st.text(max_size=20) | st.integers() | st.floats() | st.booleans() | st.datetimes()


@given(st.lists(st.lists(CELLS, max_size=6), max_size=8))
def test_no_sheet_whatever_raises(rows: list[list[Cell]]) -> None:
    found = find_heads(rows)
    assert found is None or F.ACTION in found[1]


@given(CELLS)
def test_no_cell_whatever_raises(cell: Cell) -> None:
    assert isinstance(text_of(cell), str)
    status_of(cell)
    date_of(cell, BASE)
