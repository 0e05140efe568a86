"""How many keys the whole reference meeting takes, typed by real key events into the real window, without the mouse.

`python -m tests.benchmarks.keystrokes` prints the keys against the characters of its sentences, what they were pressed
for, and how long each took until it was painted; the record and the words of the exported document must then be those
of the reference. The reference lies outside the project; where it is not there, nothing is typed.
"""

import os
import statistics
import sys
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication

from boarddesk.cli import main as boarddesk
from tests.reference.convert import converted
from tests.reference.expected_words import RECORD, expected_words, words_in
from tests.reference.strokes import Stroke, Use, sentences
from tests.reference.typed import (
    a_board_file,
    minutes_in,
    press,
    record_of,
    the_record,
    type_it,
    without_paragraphs,
)

BUDGET = 12
"""Per cent that the keys may be more than the characters."""


class Hand:
    """Presses one key after the other, each painted before the next, and remembers them."""

    def __init__(self) -> None:
        self.pressed: Counter[Use] = Counter()
        self.took: list[float] = []

    def type(self, keys: Iterable[Stroke]) -> None:
        """Press them all."""
        for stroke in keys:
            start = time.perf_counter()
            press(stroke)
            QApplication.processEvents()
            self.took.append((time.perf_counter() - start) * 1000)
            self.pressed[stroke.use] += 1


def main() -> int:
    """Type, count, compare, print; 1 where the budget or the record is missed."""
    if not RECORD.exists():
        print("the reference is not here: nothing is typed")
        return 0
    _app = QApplication.instance() or QApplication([])
    record, hand = the_record(), Hand()
    with TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["BOARDDESK_DATA_DIR"] = name
        form = converted(record)
        typed = a_board_file(folder / "typed.board", without_paragraphs(form))
        imported = a_board_file(folder / "imported.board", form)
        type_it(typed, folder, record, hand.type)
        same = record_of(minutes_in(typed)) == record_of(minutes_in(imported))
        boarddesk(["export", "minutes", str(typed), "--to", str(folder / "minutes.docx")])
        whole = words_in(folder / "minutes.docx")[1] == expected_words()
    report(hand, sentences(record))
    print(f"the record is {'' if same else 'NOT '}the imported one;", end=" ")
    print(f"the document {'holds' if whole else 'DOES NOT HOLD'} every word")
    return 0 if same and whole and over(hand, sentences(record)) <= BUDGET else 1


def over(hand: Hand, characters: int) -> float:
    """Per cent that the keys are more than the characters."""
    return 100 * (hand.pressed.total() / characters - 1)


def report(hand: Hand, characters: int) -> None:
    """The result, key by key."""
    print(
        f"{hand.pressed.total()} keys for {characters} characters of sentences:"
        f" {over(hand, characters):.1f} % more (aim {BUDGET})"
    )
    for use, count in hand.pressed.most_common():
        print(f"  {count:6} {use.value}")
    centiles = statistics.quantiles(hand.took, n=100)
    print(f"each key to its paint: median {statistics.median(hand.took):.2f} ms, p99 {centiles[98]:.2f} ms")


if __name__ == "__main__":
    sys.exit(main())
