"""Which meaning of an abbreviation holds on a day."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from boarddesk.model.lines.glossary import GlossaryLine
from boarddesk.rules.meanings import meant_on, told_meanings

DAY = dt.date(2013, 4, 1)


def a_term(meaning: str, starts: dt.date | None = None, context: str = "", short: str = "PCT") -> GlossaryLine:
    return GlossaryLine(meaning, short, meaning, context, 0, starts)


def test_the_meaning_that_began_last_holds() -> None:
    trust, team = a_term("Primary Care Trust"), a_term("Primary Care Team", DAY)
    assert meant_on([trust, team], DAY) == (team,)
    assert meant_on([trust, team], DAY - dt.timedelta(days=1)) == (trust,)


def test_a_meaning_that_has_not_begun_does_not_hold() -> None:
    assert meant_on([a_term("Primary Care Team", DAY)], dt.date(2009, 1, 1)) == ()


def test_each_context_has_its_own_meaning_and_documents_tell_it() -> None:
    terms = [a_term("Primary Care Trust", context="health"), a_term("Planning Control Team", context="housing")]
    assert meant_on(terms, DAY) == tuple(terms)
    assert told_meanings(terms) == (
        ("PCT", "Primary Care Trust (health)"),
        ("PCT", "Planning Control Team (housing)"),
    )
    assert told_meanings(terms[:1]) == (("PCT", "Primary Care Trust"),)


@given(
    st.lists(st.builds(a_term, st.text(max_size=3), st.none() | st.dates(), st.sampled_from(["", "x"]),
                       st.sampled_from(["A", "B"]))),
    st.dates(),
)  # fmt: skip
def test_one_meaning_holds_for_each_context_at_most(terms: list[GlossaryLine], day: dt.date) -> None:
    held = meant_on(terms, day)
    keys = [(term.abbreviation, term.context) for term in held]
    assert len(keys) == len(set(keys))
    assert all(term.starts is None or term.starts <= day for term in held)
    begun = {(t.abbreviation, t.context) for t in terms if t.starts is None or t.starts <= day}
    assert set(keys) == begun
