"""Which of several texts became which: the pairs of an old and a new sequence, both running forward."""

from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

LEAST: Final = 0.4
"""How like each other, of 1, two texts have to be to count as one that was changed."""
LARGEST: Final = 40_000
"""So many comparisons are worth while between two stretches that stayed."""
Pair = tuple[int | None, int | None]
"""The places in the old and in the new sequence; one of them is missing for what went or came."""


def paired(
    old: Sequence[str],
    new: Sequence[str],
    alike: Callable[[int, int], float],
    *,
    last_together: bool = False,
) -> list[Pair]:
    """The pairs of two sequences: what is equal, then what is most alike; `alike` is below 0 where no pair can be.

    Every place of both stands in exactly one pair, and in its order. `last_together` makes one pair of the last two.
    """
    if last_together and old and new:
        return [*paired(old[:-1], new[:-1], alike), (len(old) - 1, len(new) - 1)]
    found: list[Pair] = []
    for tag, first, last, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            found += zip(range(first, last), range(start, end), strict=True)
        else:
            found += _changed(range(first, last), range(start, end), alike)
    return found


def likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """How much of two texts, word by word, is the same, from 0 to 1; two empty ones are alike."""
    if not one and not other:
        return 1.0
    left = list(other)
    common = 0
    for word in one:
        if word in left:
            left.remove(word)
            common += 1
    return 2 * common / (len(one) + len(other))


def _changed(old: range, new: range, alike: Callable[[int, int], float]) -> Iterator[Pair]:
    """The pairs of two stretches of which nothing is equal."""
    if len(old) == len(new) == 1 and alike(old[0], new[0]) >= 0:
        yield old[0], new[0]
        return
    matched = _best(old, new, alike) if len(old) * len(new) <= LARGEST else {}
    at = new.start
    for place in old:
        if place not in matched:
            yield place, None
            continue
        yield from ((None, added) for added in range(at, matched[place]))
        yield place, matched[place]
        at = matched[place] + 1
    yield from ((None, added) for added in range(at, new.stop))


def _best(old: range, new: range, alike: Callable[[int, int], float]) -> dict[int, int]:
    """The pairs, running forward, that are most alike together."""
    worth = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    like = [[alike(o, n) for n in new] for o in old]
    for i in reversed(range(len(old))):
        for j in reversed(range(len(new))):
            both = like[i][j] + worth[i + 1][j + 1] if like[i][j] >= LEAST else 0.0
            worth[i][j] = max(worth[i + 1][j], worth[i][j + 1], both)
    found: dict[int, int] = {}
    i = j = 0
    while i < len(old) and j < len(new):
        if like[i][j] >= LEAST and worth[i][j] == like[i][j] + worth[i + 1][j + 1]:
            found[old[i]] = new[j]
            i, j = i + 1, j + 1
        elif worth[i][j] == worth[i + 1][j]:
            i += 1
        else:
            j += 1
    return found
