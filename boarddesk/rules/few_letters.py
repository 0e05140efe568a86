"""Finding a thing by a few letters of its name: how well a text answers to what was typed."""

from collections.abc import Sequence

from boarddesk.rules.search_words import words_in

WHOLE, BEGINS, WITHIN, SCATTERED, NEVER = 0, 1, 2, 3, 9
"""How a word was found, the best first."""


def how_well(wanted: Sequence[str], words: Sequence[str]) -> int | None:
    """How well words answer to folded letters, the less the better; None when they do not.

    Every word typed must be a word, begin one, stand within one, or be first letters ("mar" for "matters arising").
    """
    total = 0
    for each in wanted:
        found = min((_against(each, word) for word in words), default=NEVER)
        if found == NEVER and _first_letters(each, words):
            found = SCATTERED
        if found == NEVER:
            return None
        total += found
    in_order = bool(words) and bool(wanted) and words[0].startswith(wanted[0])
    return total * 2 + (0 if in_order else 1)


def letters_of(text: str) -> tuple[str, ...]:
    """What was typed, folded and apart."""
    return words_in(text)


def _against(each: str, word: str) -> int:
    if word == each:
        return WHOLE
    if word.startswith(each):
        return BEGINS
    return WITHIN if len(each) > 1 and each in word else NEVER


def _first_letters(each: str, words: Sequence[str]) -> bool:
    """Whether letters can be taken from the beginnings of words, in their order."""
    if len(each) < 2:
        return False
    reached = {0}
    for word in words:
        for at in tuple(reached):
            taken = 0
            while at + taken < len(each) and taken < len(word) and word[taken] == each[at + taken]:
                taken += 1
                reached.add(at + taken)
    return len(each) in reached
