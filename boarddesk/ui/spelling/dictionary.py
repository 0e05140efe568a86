"""The British dictionary that is shipped, and the only place that knows its engine.

The engine holds the interpreter while it reads a file, 45 ms for the whole dictionary: a key pressed meanwhile would
wait. So the dictionary is read in slices, and between two of them the window goes on.
"""

import time
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

from boarddesk.assets import asset

DICTIONARY = ("resources", "third_party", "dictionary-en-gb")
BOARD_TERMS = ("resources", "dictionaries", "board-terms.txt")
SLICES = 10
PAUSE = 0.002
"""Seconds left to the window between two slices."""


class Dictionary(Protocol):
    """What the engine can do."""

    def spell(self, word: str) -> bool:
        """Whether the word is in the dictionary."""
        ...

    def suggest(self, word: str) -> Sequence[str]:
        """Words like it, the likeliest first; takes about a tenth of a second."""
        ...


@lru_cache(maxsize=1)
def british() -> Dictionary:
    """The dictionary with the words of boards; for a thread of its own, and read once however many windows ask."""
    import hunspell

    affixes = asset(*DICTIONARY, "index.aff").read_bytes()
    entries = asset(*DICTIONARY, "index.dic").read_text("utf-8").splitlines()[1:]
    with TemporaryDirectory(prefix="boarddesk-words-") as place:
        files = [_slice(Path(place), affixes, entries[first::SLICES], first) for first in range(SLICES)]
        files.append(_slice(Path(place), affixes, board_terms(), SLICES))
        engine = hunspell.Hunspell("slice0", hunspell_data_dir=place)
        for file in files[1:]:
            time.sleep(PAUSE)
            engine.add_dic(str(file))
    return engine  # type: ignore[no-any-return]


def board_terms() -> list[str]:
    """Words of boards that the dictionary lacks."""
    lines = asset(*BOARD_TERMS).read_text("utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def _slice(place: Path, affixes: bytes, entries: Sequence[str], number: int) -> Path:
    file = place / f"slice{number}.dic"
    file.write_text("\n".join([str(len(entries)), *entries, ""]), "utf-8")
    file.with_suffix(".aff").write_bytes(affixes)
    return file
