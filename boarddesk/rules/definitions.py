"""Abbreviations that a text explains itself: "Common Assessment Framework (CAF)", and "CAF (Common Assessment …)".

The letters of the abbreviation have to begin the words, in order; small words may be passed over, and a word of two
parts ("Multi-Agency") may give one letter or one for each part.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

SMALL: Final = frozenset(
    "a an and at by de for from in into la le of on or the to under upon with within & /".split()  # noqa: SIM905
)
"""Words that may stay without a letter."""
LONGEST_TERM = 12
LONGEST_MEANING = 200
_MOST_WORDS = 24
_BRACKETS: Final = re.compile(r"\(([^()\n]{2,200})\)")
_TERM: Final = re.compile(r"(?=.*[A-Z].*[A-Z])[A-Za-z][A-Za-z0-9]*(?:[&/.-][A-Za-z0-9]+)*(?:['’]?s)?")
_PLURAL: Final = re.compile(r"['’]?s$")
_WORD: Final = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*[’']?|&|[-/\u2010\u2011–]")
_JOINTS: Final = frozenset("-/\u2010\u2011–")
_END: Final = re.compile(r"[.;:!?]\s|\n")
_BEFORE: Final = LONGEST_MEANING * 2
"""How many characters before a bracket can matter."""
_THE_FIRST: Final = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Definition:
    """A short form with the meaning that the text gives it; `end` is just behind the closing bracket."""

    abbreviation: str
    meaning: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    text: str
    joined: bool
    """Whether a hyphen or a stroke holds it to the word before."""


def definitions_in(text: str) -> Iterator[Definition]:
    """What a text explains, in its order."""
    for found in _BRACKETS.finditer(text):
        definition = _read(text, found)
        if definition is not None:
            yield definition


def definition_ending_at(text: str, end: int) -> Definition | None:
    """What the text explains with the bracket that closes just before a place, as while it is typed."""
    start = text.rfind("(", max(0, end - LONGEST_MEANING - 2), end)
    if start < 0 or text[end - 1 : end] != ")":
        return None
    found = _BRACKETS.fullmatch(text, start, end)
    return _read(text, found) if found is not None else None


def stands_for(abbreviation: str, meaning: str) -> bool:
    """Whether the letters of an abbreviation begin the words of a meaning, from its first word to its last."""
    letters = _letters(abbreviation)
    words = _words(meaning)
    return len(letters) >= 2 and 2 <= len(words) <= _MOST_WORDS and _fits(letters, words) and _starts(letters, words)


def _read(text: str, found: re.Match[str]) -> Definition | None:
    first = max(0, found.start() - _BEFORE)
    inside, before = _THE_FIRST.sub("", found[1].strip()), text[first : found.start()]
    if _TERM.fullmatch(inside) and len(inside) <= LONGEST_TERM:
        meaning = _meaning_before(before, inside)
        if meaning is not None:
            start, said = meaning
            return Definition(_single(inside), _for_one(inside, said), first + start, found.end())
    term = re.search(r"(\S+)\s*$", before)
    if term is None or not before[term.end(1) :].isspace():
        return None
    short = term[1].lstrip("(“‘\"'")
    inside = found[1].strip()
    if not _TERM.fullmatch(short) or len(short) > LONGEST_TERM or not stands_for(short, inside):
        return None
    return Definition(_single(short), _for_one(short, inside), found.start() - len(term[0]), found.end())


def _meaning_before(before: str, short: str) -> tuple[int, str] | None:
    """Where the shortest run of words begins that stands for a short form and ends where its bracket opens."""
    if not before[-1:].isspace():
        return None
    words = _words(before)[-_MOST_WORDS:]
    if not words or before[words[-1].end :].strip("’”'\" "):
        return None
    letters = _letters(short)
    if len(letters) < 2:
        return None
    for at in range(len(words) - 1, -1, -1):
        said = before[words[at].start : words[-1].end]
        if _END.search(said) or len(said) > LONGEST_MEANING:
            return None
        tail = words[at:]
        if not tail[0].joined and len(tail) > 1 and _starts(letters, tail) and _fits(letters, tail):
            return words[at].start, said
    return None


def _letters(short: str) -> str:
    return "".join(letter for letter in _PLURAL.sub("", short) if letter.isalnum() or letter == "&").casefold()


def _words(text: str) -> list[_Word]:
    found: list[_Word] = []
    joint = -1
    for each in _WORD.finditer(text):
        if each[0] in _JOINTS:
            joint = each.end()
        else:
            found.append(_Word(each.start(), each.end(), each[0], each.start() == joint))
    return found


def _starts(letters: str, words: Sequence[_Word]) -> bool:
    """Whether the first word gives the first letter; without it the meaning begins elsewhere."""
    return words[0].text[:1].casefold() == letters[:1]


def _fits(letters: str, words: Sequence[_Word]) -> bool:
    """Whether the letters are taken from the beginnings of the words in order, none of them left over."""

    @cache
    def fits(letter: int, at: int) -> bool:
        if at == len(words):
            return letter == len(letters)
        word = words[at].text.casefold()
        if letter < len(letters):
            wanted = letters[letter]
            if wanted == "&":
                if word in ("&", "and") and fits(letter + 1, at + 1):
                    return True
            elif word[:1] == wanted and fits(letter + 1, at + 1):
                return True
        is_small = word in SMALL
        is_part = words[at].joined and at > 0
        return (is_small or is_part) and fits(letter, at + 1)

    return fits(0, 0)


def _single(short: str) -> str:
    """The abbreviation of one: "SCRs" is about SCR; one that only ends in a small s after capitals is a plural."""
    return _PLURAL.sub("", short)


def _for_one(short: str, meaning: str) -> str:
    """The meaning of one, where the abbreviation was written for several: "Serious Case Reviews (SCRs)"."""
    said = " ".join(meaning.split())
    if not _PLURAL.search(short):
        return said
    if said.endswith(("sses", "xes", "ches", "shes")):
        return said[:-2]
    if said.endswith("ies") and len(said) > 4:
        return f"{said[:-3]}y"
    return said[:-1] if said.endswith("s") and not said.endswith("ss") else said
