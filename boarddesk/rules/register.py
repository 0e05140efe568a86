"""The register of a meeting: what is printed of a row, who sat when, head counts and the quorum."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from math import ceil

from boarddesk.model.enums import CountsAs
from boarddesk.rules.dates import counted
from boarddesk.rules.text import fold

TICK_CODES: dict[str, CountsAs] = {"P": CountsAs.PRESENT, "A": CountsAs.APOLOGIES}
"""The codes of groups that are ticked Present or Apologies; each is its own key (RULES 16)."""
TICK_MEANINGS: dict[str, str] = {"P": "Present", "A": "Apologies"}


def printed_title(title: str, office: str, links: Sequence[str], board_short_name: str, printed: str = "") -> str:
    """The title column of a row: job, office on the board, links; or the printed text when one is set (RULES 17)."""
    if printed:
        return printed
    seat = f"({board_short_name} {office})" if board_short_name else f"({office})"
    parts = (title, seat if office else "", f"Link to {listed(links)}" if links else "")
    return " ".join(part for part in parts if part)


def printed_representing(organisations: Sequence[str], printed: str = "") -> str:
    """The representing column of a row: the organisations, or the printed text when one is set (RULES 17)."""
    return printed or " / ".join(organisations)


def listed(names: Sequence[str], last: str = "&") -> str:
    """A, B & C."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"


def member_on(starts: date | None, ends: date | None, day: date) -> bool:
    """Whether a term covers a day; its last day is inclusive and an open side reaches for ever (RULES 15)."""
    return (starts is None or starts <= day) and (ends is None or day <= ends)


def terms_overlap(starts: date | None, ends: date | None, other_starts: date | None, other_ends: date | None) -> bool:
    """Whether two terms have a day in common; of one person in one group that is refused (RULES 15)."""
    first, last = starts or date.min, ends or date.max
    other_first, other_last = other_starts or date.min, other_ends or date.max
    return max(first, other_first) <= min(last, other_last)


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """What head counts and the quorum look at of a register row."""

    counts_as: CountsAs | None = None
    """Nothing while not marked."""
    category: str = ""
    counts_for_quorum: bool = True
    """False for the rows of guests, staff and observers."""


@dataclass(frozen=True, slots=True)
class Tally:
    """The head count of rows."""

    present: int = 0
    represented: int = 0
    apologies: int = 0
    absent: int = 0
    unmarked: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.present + self.represented + self.apologies + self.absent + self.unmarked

    @property
    def in_words(self) -> str:
        """Such as "9 present, 2 represented, 1 not marked"; nothing that is nought, unless all are."""
        parts = (
            (self.present, "present"),
            (self.represented, "represented"),
            (self.apologies, "apologies"),
            (self.absent, "absent"),
            (self.unmarked, "not marked"),
        )
        return ", ".join(f"{number} {word}" for number, word in parts if number) or "nobody yet"


def tally(marks: Iterable[CountsAs | None]) -> Tally:
    """The head count of what rows count as; heads are people, whatever they represent (RULES 15)."""
    counts: dict[CountsAs | None, int] = {}
    for mark in marks:
        counts[mark] = counts.get(mark, 0) + 1
    return Tally(
        present=counts.get(CountsAs.PRESENT, 0),
        represented=counts.get(CountsAs.REPRESENTED, 0),
        apologies=counts.get(CountsAs.APOLOGIES, 0),
        absent=counts.get(CountsAs.ABSENT, 0),
        unmarked=counts.get(None, 0),
    )


@dataclass(frozen=True, slots=True)
class Quorum:
    """One condition: a number, or a fraction of the members; of one category, or of all when it is empty."""

    number: int | None = None
    numerator: int | None = None
    denominator: int | None = None
    category: str = ""

    def needed_of(self, members: int) -> int:
        """How many of so many members must be here; a part of a person is a person."""
        if self.number is not None:
            return self.number
        if self.numerator is None or not self.denominator:
            return 0
        return ceil(Fraction(self.numerator, self.denominator) * members)


@dataclass(frozen=True, slots=True)
class QuorumResult:
    """Whether the meeting is quorate, in numbers and in words."""

    met: bool
    sentence: str
    """"9 here, 7 needed, including 1 councillor: none here": every category that is short is named."""
    present: int
    needed: int | None
    """Of all members; nothing when no rule asks for that."""


def quorum_met(rules: Collection[Quorum], rows: Iterable[AttendanceRow], deputies_count: bool) -> QuorumResult:
    """Whether every condition holds; a board without conditions is always quorate.

    Representatives count where the board says that deputies do. Vacant seats have no row, so that a fraction is of
    the members there are; members with standing apologies are members and part of it.
    """
    counting = [row for row in rows if row.counts_for_quorum]
    here = [row for row in counting if _is_here(row, deputies_count)]
    overall = [rule.needed_of(len(counting)) for rule in rules if not rule.category]
    needed = max(overall, default=None)
    short = [phrase for rule in rules if rule.category and (phrase := _short_of(rule, counting, here))]
    sentence = _in_words(len(here), needed, short)
    met = not short and (needed is None or len(here) >= needed)
    return QuorumResult(met, sentence, len(here), needed)


def _is_here(row: AttendanceRow, deputies_count: bool) -> bool:
    return row.counts_as is CountsAs.PRESENT or (deputies_count and row.counts_as is CountsAs.REPRESENTED)


def _short_of(rule: Quorum, counting: list[AttendanceRow], here: list[AttendanceRow]) -> tuple[str, str] | None:
    """What is needed of a category and what is here of it, or nothing where that is enough."""
    members, present = (sum(fold(row.category) == fold(rule.category) for row in rows) for rows in (counting, here))
    needed = rule.needed_of(members)
    return None if present >= needed else (f"{needed} {rule.category}", f"{present or 'none'} here")


def _in_words(here: int, needed: int | None, short: list[tuple[str, str]]) -> str:
    """The count, what is needed, and of that every category that is short."""
    if needed is None:
        return "; ".join([f"{here} here", *(f"{wanted} needed: {there}" for wanted, there in short)])
    missing = " and ".join(f"{wanted}: {there}" for wanted, there in short)
    return f"{here} here, {needed} needed" + (f", including {missing}" if missing else "")


def missing_in_words(result: QuorumResult) -> str:
    """How many more must come, for the status bar ("2 more members needed"); nothing when there are enough."""
    short = (result.needed or 0) - result.present
    return f"{counted(short, 'more member')} needed" if short > 0 else ""
