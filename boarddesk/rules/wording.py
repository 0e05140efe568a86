"""What became of the words of a text: kept, put in, taken out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Final

_TOKENS: Final = re.compile(r"\s+|[^\s\w]|[\w'’\-.@/]*\w")
_SHORT_BRIDGE: Final = 2
"""A kept stretch of fewer words between two changes is taken into them: two long changes read better than confetti."""


class Fate(StrEnum):
    """What became of a piece of text."""

    KEPT = "kept"
    ADDED = "added"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text and what became of it."""

    fate: Fate
    text: str


def word_changes(before: str, after: str) -> tuple[Piece, ...]:
    """How one wording became another, word by word, in reading order.

    The pieces kept and gone make up `before`, those kept and added make up `after`, letter for letter.
    """
    old, new = tokens(before), tokens(after)
    return tuple(_joined(_bridged(_raw(old, new))))


def tokens(text: str) -> list[str]:
    """Words, signs and blanks in order; together they are the text again."""
    found: list[str] = []
    at = 0
    for match in _TOKENS.finditer(text):
        if match.start() > at:
            found.append(text[at : match.start()])
        found.append(match.group())
        at = match.end()
    if at < len(text):
        found.append(text[at:])
    return found


def words_of(pieces: tuple[Piece, ...], fate: Fate) -> str:
    """The words of one fate, stretches apart from each other, as one line."""
    said = [" ".join(piece.text.split()) for piece in pieces if piece.fate is fate]
    return " … ".join(part for part in said if part)


def _raw(old: list[str], new: list[str]) -> Iterator[Piece]:
    for tag, first, last, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Piece(Fate.KEPT, "".join(old[first:last]))
            continue
        if first < last:
            yield Piece(Fate.GONE, "".join(old[first:last]))
        if start < end:
            yield Piece(Fate.ADDED, "".join(new[start:end]))


def _bridged(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Take a very short stretch that stayed between two changes into both of them."""
    held = list(pieces)
    for index, piece in enumerate(held):
        inside = 0 < index < len(held) - 1
        if piece.fate is Fate.KEPT and inside and len(piece.text.split()) < _SHORT_BRIDGE:
            yield Piece(Fate.GONE, piece.text)
            yield Piece(Fate.ADDED, piece.text)
        else:
            yield piece


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Neighbouring changes as one stretch gone and one added."""
    gone, added = "", ""
    for piece in pieces:
        if piece.fate is Fate.GONE:
            gone += piece.text
        elif piece.fate is Fate.ADDED:
            added += piece.text
        else:
            yield from _changes(gone, added)
            gone, added = "", ""
            if piece.text:
                yield piece
    yield from _changes(gone, added)


def _changes(gone: str, added: str) -> Iterator[Piece]:
    if gone:
        yield Piece(Fate.GONE, gone)
    if added:
        yield Piece(Fate.ADDED, added)
