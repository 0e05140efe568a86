"""Which meaning of an abbreviation holds on a day: each context has its own, and a later one takes an earlier's place.

"PCT" may be Primary Care Trust until March 2013 and Primary Care Team from then on; and in another context, which no
date can tell apart, something else again.
"""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from typing import Protocol, TypeVar


class Dated(Protocol):
    """A term of the glossary that holds from a day on."""

    @property
    def abbreviation(self) -> str:
        """The short form."""
        ...

    @property
    def meaning(self) -> str:
        """The long form."""
        ...

    @property
    def context(self) -> str:
        """Where it has this meaning; empty for everywhere."""
        ...

    @property
    def starts(self) -> dt.date | None:
        """The first day of this meaning; None for always."""
        ...


AnyDated = TypeVar("AnyDated", bound=Dated)


def meant_on(terms: Sequence[AnyDated], day: dt.date) -> tuple[AnyDated, ...]:
    """The terms that hold on a day, in their order: of each abbreviation and context the one that began last."""
    latest: dict[tuple[str, str], AnyDated] = {}
    for term in terms:
        began = term.starts or dt.date.min
        if began > day:
            continue
        known = latest.get((term.abbreviation, term.context))
        if known is None or began > (known.starts or dt.date.min):
            latest[(term.abbreviation, term.context)] = term
    chosen = {id(term) for term in latest.values()}
    return tuple(term for term in terms if id(term) in chosen)


def told_meanings(terms: Sequence[AnyDated]) -> tuple[tuple[str, str], ...]:
    """Abbreviation and meaning as documents print them: the context is told where the abbreviation has several."""
    several = Counter(term.abbreviation for term in terms)
    return tuple((term.abbreviation, _told(term, several[term.abbreviation] > 1)) for term in terms)


def _told(term: Dated, is_one_of_several: bool) -> str:
    return f"{term.meaning} ({term.context})" if is_one_of_several and term.context else term.meaning
