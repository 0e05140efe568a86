"""Terms: when one goes on in another, and the days that several of them make together."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from boarddesk.rules.register import member_on

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Term:
    """Days without a gap, both ends inclusive; an open side reaches for ever (RULES 15)."""

    starts: date | None = None
    ends: date | None = None

    def covers(self, day: date) -> bool:
        """Whether a day belongs to it."""
        return member_on(self.starts, self.ends, day)


def goes_on(earlier: Term, later: Term) -> bool:
    """Whether the later term begins on the day after the earlier one ends."""
    return earlier.ends is not None and earlier.ends < date.max and later.starts == earlier.ends + ONE_DAY


def joined(terms: Iterable[Term]) -> tuple[Term, ...]:
    """The terms in order, those that touch or overlap made one; what lies between two of them is a gap."""
    found: list[Term] = []
    for term in sorted(terms, key=lambda term: term.starts or date.min):
        last = found[-1] if found else None
        if last is None or _gap_between(last, term):
            found.append(term)
            continue
        ends = None if last.ends is None or term.ends is None else max(last.ends, term.ends)
        found[-1] = Term(last.starts, ends)
    return tuple(found)


def _gap_between(earlier: Term, later: Term) -> bool:
    if earlier.ends is None or later.starts is None:
        return False
    return later.starts > earlier.ends and not goes_on(earlier, later)
