"""Words as the search compares them, and the piece of a text that shows why it was found."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from boarddesk.model.search import SearchTerm

APOSTROPHES = "'’‘ʼ`´"
SNIPPET = 180
"""Characters of a text that are shown with a result."""
_BEFORE = 50
_DROPPED = str.maketrans(dict.fromkeys(APOSTROPHES))
_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{APOSTROPHES}](?=[^\W_])|[\u0300-\u036f])*")
_PLAIN = re.compile(r"[^\W_]+")


def folded(text: str) -> str:
    """The text without case, accents and apostrophes; its words stay apart."""
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text)
        text = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return text.translate(_DROPPED).casefold()


def words_in(text: str) -> tuple[str, ...]:
    """The words of a text, folded."""
    return tuple(_PLAIN.findall(folded(text)))


def one_word(text: str) -> str:
    """A name run together, as a mark that can be asked for whole."""
    return "".join(words_in(text))


def spans_of(text: str, terms: Sequence[SearchTerm]) -> tuple[tuple[int, int], ...]:
    """Where the terms stand in a text, in order, never overlapping."""
    places = [(found.start(), found.end(), word) for found in _WORD.finditer(text) for word in words_in(found.group())]
    found = sorted(span for term in terms for span in _places_of(term, places))
    spans: list[tuple[int, int]] = []
    for start, end in found:
        if not spans or start >= spans[-1][1]:
            spans.append((start, end))
    return tuple(spans)


def snippet(text: str, terms: Sequence[SearchTerm]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The piece of a text around the first term in it, in one line, with the places to highlight."""
    flat = re.sub(r"\s", " ", text)
    spans = spans_of(flat, terms)
    if len(flat) <= SNIPPET:
        return flat, spans
    first = spans[0][0] if spans else 0
    start = 0 if first <= _BEFORE else flat.rfind(" ", 0, first - _BEFORE) + 1
    end = min(len(flat), start + SNIPPET)
    if end < len(flat):
        end = max(flat.rfind(" ", start, end), spans[0][1] if spans else start + 1)
    head, tail = ("…" if start else ""), ("…" if end < len(flat) else "")
    shift = len(head) - start
    inside = tuple((at + shift, to + shift) for at, to in spans if at >= start and to <= end)
    return f"{head}{flat[start:end]}{tail}", inside


def _places_of(term: SearchTerm, places: Sequence[tuple[int, int, str]]) -> Iterator[tuple[int, int]]:
    length = len(term.words)
    for at in range(len(places) - length + 1):
        run = places[at : at + length]
        if _matches(term, [word for _, _, word in run]):
            yield run[0][0], run[-1][1]


def _matches(term: SearchTerm, words: Iterable[str]) -> bool:
    pairs = list(zip(term.words, words, strict=True))
    *whole, (last, word) = pairs
    return all(a == b for a, b in whole) and (word.startswith(last) if term.prefix else word == last)
