"""Abbreviations and what they mean: "CAF" becomes "Common Assessment Framework (CAF)" and goes back again."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from boarddesk.rules.finding import Wanted, places

_WORD: Final = re.compile(r"[^\W_]+(?:[&/.'’_-][^\W_]+)*")
_MANY: Final = re.compile(r"(?:['’]?s)?")
_STAYS_SINGULAR: Final = re.compile(r"s$|\b(?:of|for|and|to|in|with|on)\b", re.IGNORECASE)


class Explained(Protocol):
    """A term of the glossary."""

    @property
    def abbreviation(self) -> str:
        """The short form."""
        ...

    @property
    def meaning(self) -> str:
        """The long form."""
        ...


@dataclass(frozen=True, slots=True)
class Change:
    """What stands from `start` to `end` becomes `text`."""

    start: int
    end: int
    text: str


def change_at(said: str, start: int, end: int, terms: Sequence[Explained]) -> Change | None:
    """What expanding or contracting does at the caret, or in a selection; None where no term of the glossary stands.

    A term with several meanings goes through them and then back to its short form.
    """
    explained = [term for term in terms if term.meaning.strip()]
    written_out = max(_written_out(said, start, end, explained), key=_length, default=None)
    if written_out is not None:
        return written_out
    return max(_short(said, start, end, explained), key=_length, default=None)


def word_at(said: str, start: int, end: int) -> str:
    """The word at the caret or what is selected, as it would stand in the glossary; empty where there is none."""
    if start != end:
        return " ".join(said[start:end].split())
    for found in _WORD.finditer(said):
        if found.start() <= start <= found.end():
            return re.sub(r"['’]s$", "", found[0])
    return ""


def expanded(term: Explained, ending: str = "") -> str:
    """The meaning with the short form in brackets; for several of them with a plural where English has a simple one."""
    meaning = term.meaning.strip()
    if ending == "s" and not _STAYS_SINGULAR.search(meaning):
        meaning += "s"
    return f"{meaning} ({term.abbreviation}{ending})"


def _short(said: str, start: int, end: int, terms: Iterable[Explained]) -> Iterator[Change]:
    seen = set()
    for term in terms:
        if term.abbreviation in seen:
            continue
        seen.add(term.abbreviation)
        for first, last in places(said, Wanted(term.abbreviation, match_case=True)):
            ending = _MANY.match(said, last)
            stop = ending.end() if ending is not None and not said[ending.end() : ending.end() + 1].isalnum() else last
            if _is_word(said, first, stop) and _touches(first, stop, start, end):
                yield Change(first, stop, expanded(term, said[last:stop]))


def _written_out(said: str, start: int, end: int, terms: Sequence[Explained]) -> Iterator[Change]:
    for at, term in enumerate(terms):
        following = next((t for t in terms[at + 1 :] if t.abbreviation == term.abbreviation), None)
        for ending in ("", "s", "'s"):
            after = expanded(following, ending) if following is not None else term.abbreviation + ending
            for first, last in places(said, Wanted(expanded(term, ending))):
                if _touches(first, last, start, end):
                    yield Change(first, last, after)
        for first, last in places(said, Wanted(term.meaning.strip(), whole_words=True)):
            if _touches(first, last, start, end):
                yield Change(first, last, term.abbreviation)


def _touches(first: int, last: int, start: int, end: int) -> bool:
    """Whether a place is at the caret or overlaps the selection."""
    return first <= start <= last if start == end else first < end and start < last


def _is_word(said: str, start: int, end: int) -> bool:
    return not said[start - 1 : start].isalnum() and not said[end : end + 1].isalnum()


def _length(change: Change) -> int:
    return change.end - change.start
