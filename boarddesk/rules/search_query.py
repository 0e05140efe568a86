"""The language of the search field: words, "phrases", begun words, and filters such as by:PB or from:2009-04-01.

Every text is a search: what is no filter is looked for as words, and a filter that says nothing is passed over with a
sentence.
"""

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from boarddesk.model.search import SearchFilter, SearchKind, SearchQuery, SearchTerm
from boarddesk.rules.search_words import one_word, words_in

BEGUN = 3
"""Letters from which on the last word is taken for a begun one."""
KIND_MARK, BOARD_MARK, PERSON_MARK = "ki", "bo", "by"
"""How marks in the index begin, by what they are about."""

_PIECE = re.compile(r'([A-Za-z]+):(?:"([^"]*)"?|(\S+))|"([^"]*)"?|(\S+)')
_YEAR = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")
_BRITISH = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")
_ALSO = {
    "minute": SearchKind.MINUTE,
    "decision": SearchKind.DECISION,
    "action": SearchKind.ACTION,
    "update": SearchKind.UPDATE,
    "item": SearchKind.AGENDA,
    "items": SearchKind.AGENDA,
    "meeting": SearchKind.MEETING,
    "paper": SearchKind.PAPER,
    "person": SearchKind.PERSON,
    "members": SearchKind.PERSON,
    "organisation": SearchKind.ORGANISATION,
    "terms": SearchKind.TERM,
}


@dataclass(slots=True)
class _Reading:
    terms: list[SearchTerm] = field(default_factory=list)
    people: list[str] = field(default_factory=list)
    kinds: list[SearchKind] = field(default_factory=list)
    boards: list[str] = field(default_factory=list)
    first: dt.date | None = None
    last: dt.date | None = None
    filters: list[SearchFilter] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def read_query(text: str) -> SearchQuery:
    """What a text in the search field asks for; a word that ends the text may be only begun."""
    reading = _Reading()
    for piece in _PIECE.finditer(text):
        name, quoted, bare, phrase, _ = piece.groups()
        understand = _FILTERS.get((name or "").lower())
        if understand is not None:
            value = (quoted if quoted is not None else bare) or ""
            problem = understand(reading, value)
            if problem:
                reading.problems.append(problem)
            else:
                reading.filters.append(SearchFilter(piece.start(), piece.end(), name.lower(), value))
        elif phrase is not None:
            _add(reading, phrase, begun=False)
        elif not _half_filter(piece.group()):
            words = piece.group()
            _add(reading, words, begun=words.endswith("*") or piece.end() == len(text))
    return SearchQuery(
        tuple(reading.terms), tuple(reading.people), tuple(reading.kinds), tuple(reading.boards),
        reading.first, reading.last, tuple(reading.filters), tuple(reading.problems),
    )  # fmt: skip


def match_of(query: SearchQuery, board_ids: Sequence[str] | None = None) -> str | None:
    """The question to the index in its own language; None where dates alone are asked for.

    `board_ids` are the boards that the query's names stand for, once somebody has looked them up.
    """
    parts = [_term(term) for term in query.terms]
    parts += [_marks([PERSON_MARK + person]) for person in query.people]
    if query.kinds:
        parts.append(_marks([KIND_MARK + one_word(kind.value) for kind in query.kinds]))
    if board_ids is not None:
        parts.append(_marks([BOARD_MARK + one_word(board) for board in board_ids] or [BOARD_MARK + "none"]))
    return " AND ".join(parts) or None


def _term(term: SearchTerm) -> str:
    phrase = " ".join(term.words)
    return f'(words : "{phrase}"{"*" if term.prefix else ""})'


def _marks(marks: Sequence[str]) -> str:
    return "(marks : (" + " OR ".join(f'"{mark}"' for mark in marks) + "))"


def _add(reading: _Reading, text: str, *, begun: bool) -> None:
    words = words_in(text)
    if words:
        open_end = text.endswith("*") or text[-1:].isalnum()
        long_enough = text.endswith("*") or len(words[-1]) >= BEGUN
        reading.terms.append(SearchTerm(words, begun and open_end and long_enough))


def _half_filter(text: str) -> bool:
    """Whether a filter is being typed and has nothing behind its colon yet."""
    name, colon, value = text.partition(":")
    return bool(colon) and not value.strip('"') and name.lower() in _FILTERS


def _by(reading: _Reading, value: str) -> str | None:
    person = one_word(value)
    if not person:
        return 'by: wants initials or a name, such as by:PB or by:"Pat Brown".'
    reading.people.append(person)
    return None


def _in(reading: _Reading, value: str) -> str | None:
    wanted = value.casefold()
    known = next((kind for kind in SearchKind if kind.value == wanted), _ALSO.get(wanted))
    if known is None:
        return f"in: knows {', '.join(kind.value for kind in SearchKind)}."
    reading.kinds.append(known)
    return None


def _board(reading: _Reading, value: str) -> str | None:
    if not one_word(value):
        return "board: wants the name or short name of a board."
    reading.boards.append(value)
    return None


def _from(reading: _Reading, value: str) -> str | None:
    days = day_range(value)
    if days is None:
        return f"from: wants a day such as 2009-04-01, a month such as 2009-04 or a year, not {value}."
    reading.first = days[0]
    return None


def _to(reading: _Reading, value: str) -> str | None:
    days = day_range(value)
    if days is None:
        return f"to: wants a day such as 2009-04-01, a month such as 2009-04 or a year, not {value}."
    reading.last = days[1]
    return None


def _meeting(reading: _Reading, value: str) -> str | None:
    days = day_range(value)
    if days is None:
        return f"meeting: wants its day, such as 2009-04-01, not {value}."
    reading.first, reading.last = days
    return None


_FILTERS: dict[str, Callable[[_Reading, str], str | None]] = {
    "by": _by,
    "in": _in,
    "board": _board,
    "from": _from,
    "to": _to,
    "until": _to,
    "meeting": _meeting,
}


def day_range(text: str) -> tuple[dt.date, dt.date] | None:
    """The first and last day that a day, month or year stands for; None when it is none."""
    british = _BRITISH.fullmatch(text)
    found = _YEAR.fullmatch(text)
    try:
        if british:
            on = dt.date(int(british[3]), int(british[2]), int(british[1]))
            return on, on
        if not found:
            return None
        year, month, day = (int(part) if part else None for part in found.groups())
        first = dt.date(year or 0, month or 1, day or 1)
        ends = month or 12
        return first, first if day else first.replace(month=ends, day=monthrange(first.year, ends)[1])
    except ValueError:
        return None
