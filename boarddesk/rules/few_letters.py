"""Finding a thing by a few letters of its name: how well a text answers to what was typed."""

import re
from collections.abc import Sequence
from functools import lru_cache

from boarddesk.rules.search_words import words_in

WHOLE, BEGINS, WITHIN, SCATTERED = 0, 1, 2, 3
"""How a word was found, the best first."""
NAMED = 80
"""Characters of a line whose first letters count: a name is that long, and a sentence is not found by its initials."""


def how_well(wanted: Sequence[str], line: str) -> int | None:
    """How well a line of words answers to folded letters, the less the better; None when it does not.

    Every word typed must be a word, begin one, stand within one, or be first letters ("mar" for "matters arising").
    """
    total = 0
    for each in wanted:
        found = _found(each, line)
        if found is None:
            return None
        total += found
    return total * 2 + (0 if wanted and line.startswith(f" {wanted[0]}") else 1)


def line_of(words: Sequence[str]) -> str:
    """Folded words as a line that can be asked quickly: each stands between spaces."""
    return f" {' '.join(words)} "


def letters_of(text: str) -> tuple[str, ...]:
    """What was typed, folded and apart."""
    return words_in(text)


def _found(each: str, line: str) -> int | None:
    if each in line:
        if f" {each} " in line:
            return WHOLE
        if f" {each}" in line:
            return BEGINS
        if len(each) > 1:
            return WITHIN
    return SCATTERED if len(each) > 1 and _first_letters(each).search(line, 0, NAMED) else None


@lru_cache(maxsize=256)
def _first_letters(each: str) -> re.Pattern[str]:
    """Letters taken from the beginnings of words, in their order."""
    first, *others = (re.escape(letter) for letter in each)
    return re.compile(f" {first}" + "".join(rf"(?:{letter}|[^ ]*(?: [^ ]+)*? {letter})" for letter in others))
