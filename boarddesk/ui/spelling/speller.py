"""What is spelt right on one board, and what was meant where it is not."""

from collections.abc import Sequence

from rapidfuzz.distance import DamerauLevenshtein

from boarddesk.rules.spelling import KnownWords, with_ise, without_possessive
from boarddesk.ui.spelling.dictionary import Dictionary

SUGGESTIONS = 6
NEAR = 2
"""How many letters a known name may differ from what was typed to be offered for it."""


class Speller:
    """A dictionary together with the words of a board."""

    def __init__(self, dictionary: Dictionary, known: KnownWords) -> None:
        self._dictionary = dictionary
        self._known = known

    def knows(self, word: str) -> bool:
        """Whether a word, or a part of a compound, is right."""
        plain = word.replace("’", "'")
        if self._known.knows(plain) or self._dictionary.spell(plain):
            return True
        bare = without_possessive(plain)
        if bare != plain and self._dictionary.spell(bare):
            return True
        other = with_ise(bare)
        return other is not None and self._dictionary.spell(other)

    def suggestions(self, word: str) -> tuple[str, ...]:
        """What may have been meant, the likeliest first, with the apostrophe that was typed."""
        plain = word.replace("’", "'")
        offered = dict.fromkeys([*self._names_like(plain), *self._dictionary.suggest(plain)])
        offered.pop(plain, None)
        made = sorted(offered, key=lambda words: " " in words or "-" in words)[:SUGGESTIONS]
        return tuple(each.replace("'", "’") for each in made) if "’" in word else tuple(made)

    def _names_like(self, word: str) -> Sequence[str]:
        """Names and terms of this board written nearly like it: in other capitals, or a letter or two away."""
        room = min(NEAR, len(word) // 4)
        near = [
            (DamerauLevenshtein.distance(known.lower(), word.lower(), score_cutoff=room), known)
            for known in self._known.words
            if len(known) > 3 or len(known) == len(word)
        ]
        return [known for distance, known in sorted(near) if distance <= (room if len(known) > 3 else 0)]
