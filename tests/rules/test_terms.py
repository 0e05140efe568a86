"""Terms: which go on in which, and the days they make together."""

import datetime as dt
import itertools

from hypothesis import given
from hypothesis import strategies as st

from boarddesk.rules.terms import Term, goes_on, joined

FIRST = dt.date(2026, 4, 1)
DAY = dt.timedelta(days=1)


def day(number: int) -> dt.date:
    """The so-manyth day after the first."""
    return FIRST + number * DAY


def test_a_term_goes_on_in_the_one_that_begins_the_day_after() -> None:
    assert goes_on(Term(None, day(5)), Term(day(6)))
    assert not goes_on(Term(None, day(5)), Term(day(7)))
    assert not goes_on(Term(None, day(5)), Term(day(5)))
    assert not goes_on(Term(None, None), Term(day(5)))


def test_terms_that_touch_are_one_and_a_gap_stays() -> None:
    terms = (Term(day(20), None), Term(day(0), day(5)), Term(day(6), day(9)))
    assert joined(terms) == (Term(day(0), day(9)), Term(day(20), None))


def test_an_open_beginning_takes_in_what_lies_before() -> None:
    assert joined((Term(day(3), day(4)), Term(None, day(3)))) == (Term(None, day(4)),)


PLACES = st.one_of(st.none(), st.integers(0, 12).map(day))
TERMS = st.lists(
    st.tuples(PLACES, PLACES).filter(lambda both: not (both[0] and both[1]) or both[0] <= both[1]).map(
        lambda both: Term(*both)
    ),
    max_size=6,
)  # fmt: skip


@given(TERMS)
def test_joining_changes_no_day_and_leaves_a_gap_between_any_two(terms: list[Term]) -> None:
    found = joined(terms)
    for number in range(-2, 16):
        assert any(term.covers(day(number)) for term in terms) == any(term.covers(day(number)) for term in found)
    for earlier, later in itertools.pairwise(found):
        assert earlier.ends is not None
        assert later.starts is not None
        assert later.starts > earlier.ends + DAY
