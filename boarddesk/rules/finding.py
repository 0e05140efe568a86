"""Finding words as people mean them: case, accents and kinds of apostrophes make no difference unless asked."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_ALIKE: Final = str.maketrans({**dict.fromkeys("’‘ʼ`´", "'"), **dict.fromkeys("“”„", '"'), "\u00a0": " ", "\n": " "})
_KEPT_TOGETHER: Final = frozenset("_")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for, and how exactly."""

    text: str
    match_case: bool = False
    whole_words: bool = False


def places(said: str, wanted: Wanted) -> tuple[tuple[int, int], ...]:
    """Where in a text it stands: start and end in code points, in order, none within another."""
    if not wanted.text:
        return ()
    found = _exact(said, wanted.text) if wanted.match_case else _folded(said, wanted.text)
    if wanted.whole_words:
        return tuple(place for place in found if _is_whole(said, *place))
    return tuple(found)


def _exact(said: str, text: str) -> list[tuple[int, int]]:
    found, at = [], said.find(text)
    while at >= 0:
        found.append((at, at + len(text)))
        at = said.find(text, at + len(text))
    return found


def _folded(said: str, text: str) -> list[tuple[int, int]]:
    """The places where the folded texts agree and whole characters of the real one are meant."""
    heap, origins = _with_origins(said)
    needle, _ = _with_origins(text)
    if not needle:
        return []
    found = []
    at = heap.find(needle)
    while at >= 0:
        end = at + len(needle)
        if origins is None:
            found.append((at, end))
        elif _starts_a_letter(origins, at) and _starts_a_letter(origins, end):
            found.append((origins[at], origins[end]))
        at = heap.find(needle, end)
    return found


@lru_cache(maxsize=4096)
def _with_origins(said: str) -> tuple[str, tuple[int, ...] | None]:
    """A text folded, and for each of its characters and its end the place in the real one; None where they agree."""
    if said.isascii():
        return said.lower().replace("\n", " ").replace("`", "'"), None
    letters: list[str] = []
    origins: list[int] = []
    for place, letter in enumerate(said):
        for part in unicodedata.normalize("NFKD", letter.translate(_ALIKE)).casefold():
            if not unicodedata.combining(part):
                letters.append(part)
                origins.append(place)
    return "".join(letters), (*origins, len(said))


def _starts_a_letter(origins: tuple[int, ...], at: int) -> bool:
    return at == 0 or origins[at] != origins[at - 1]


def _is_whole(said: str, start: int, end: int) -> bool:
    """Whether no word goes on beyond either edge."""
    before, after = said[start - 1 : start], said[end : end + 1]
    goes_on_before = _in_word(before) and _in_word(said[start : start + 1])
    goes_on_after = _in_word(after) and _in_word(said[end - 1 : end])
    return not goes_on_before and not goes_on_after


def _in_word(letter: str) -> bool:
    return letter.isalnum() or letter in _KEPT_TOGETHER if letter else False
