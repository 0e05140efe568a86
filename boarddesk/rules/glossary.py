"""Which terms of the glossary stand in minutes, and in which order (RULES 21)."""

import re
from collections.abc import Collection, Iterable, Sequence
from typing import Protocol, TypeVar

from boarddesk.model.enums import GlossaryOrder, GlossaryScope
from boarddesk.rules.text import fold


class Term(Protocol):
    """An abbreviation of the glossary; the board's terms and those of a document both are."""

    @property
    def abbreviation(self) -> str:
        """The short form."""


AnyTerm = TypeVar("AnyTerm", bound=Term)


def glossary_for_minutes(
    terms: Sequence[AnyTerm],
    texts: Iterable[str],
    codes_used: Collection[str] = (),
    order: GlossaryOrder = GlossaryOrder.ALPHABETICAL,
    scope: GlossaryScope = GlossaryScope.USED,
) -> tuple[AnyTerm, ...]:
    """The terms to print, given in stored order: all, or those that the texts or the register's codes use."""
    chosen: Sequence[AnyTerm] = terms
    if scope is GlossaryScope.USED:
        used = abbreviations_used((term.abbreviation for term in terms), texts, codes_used)
        chosen = [term for term in terms if term.abbreviation in used]
    if order is GlossaryOrder.ALPHABETICAL:
        chosen = sorted(chosen, key=lambda term: sort_key(term.abbreviation))
    return tuple(chosen)


def abbreviations_used(
    abbreviations: Iterable[str], texts: Iterable[str], codes_used: Collection[str] = ()
) -> frozenset[str]:
    """Those of the abbreviations that occur as words of their own; attendance codes that occur count (RULES 21)."""
    whole = "\n".join(texts)
    return frozenset(
        abbreviation for abbreviation in abbreviations if abbreviation in codes_used or uses(whole, abbreviation)
    )


def uses(text: str, abbreviation: str) -> bool:
    """Whether the text has the abbreviation as a word, plural and possessive included ("SCRs", "SCR's").

    Case counts, so that GONE is not found in "gone"; "CAF" is not found in "CAFCASS".
    """
    return bool(abbreviation.strip()) and abbreviation in text and _as_word(abbreviation).search(text) is not None


def times_used(text: str, abbreviation: str) -> int:
    """How often the text has the abbreviation as a word, as `uses` finds it."""
    if not abbreviation.strip() or abbreviation not in text:
        return 0
    return sum(1 for _ in _as_word(abbreviation).finditer(text))


def _as_word(abbreviation: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(abbreviation)}(?:['’]?s)?(?!\w)")


def sort_key(abbreviation: str) -> tuple[str, str]:
    """The key by which people sort: case, apostrophes and accents make no difference unless nothing else does."""
    return fold(abbreviation), abbreviation
