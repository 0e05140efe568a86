"""Which keys a skilled administrator presses to enter the minutes of the reference, read from its neutral form.

Register, glossary and headings stand already; only paragraphs are typed, in the order of the agenda, without the mouse.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from boarddesk.rules.dates import dotted_date
from tests.reference.convert import ITALIC_NOTE

Plain = dict[str, Any]


class Use(Enum):
    """What a key is pressed for."""

    WORDS = "characters of the sentences"
    ENTER = "Enter"
    TAB = "Tab"
    CHORD = "chords (italics, levels)"
    SIGN = "capture signs, refs and dates"
    CELL = "owners"
    GOING = "going to another item"
    MENDING = "Backspace"


@dataclass(frozen=True, slots=True)
class Stroke:
    """One key: a character, or the name of a key with its modifiers."""

    use: Use
    key: str


@dataclass(frozen=True, slots=True)
class Spot:
    """A paragraph where it is typed."""

    told: Plain
    numbered: bool
    """Whether it starts a number."""


def strokes(record: Plain) -> Iterator[Stroke]:
    """Every key from the first item to the last."""
    italics = [found[1] for note in record["scan_notes"] for found in ITALIC_NOTE.finditer(note["what"])]
    passed = 0
    for label, spots, counts in titled(record["items"]):
        if spots:
            yield from going(passed, label)
            yield from item(spots, italics, counts=counts)
            passed = 0
        passed += 1


def titled(items: Sequence[Plain]) -> Iterator[tuple[str, list[Spot], bool]]:
    """Each item that has an editor: its label, its paragraphs, and whether its minutes carry numbers."""
    for told in items:
        minutes = [child for child in told["children"] if child["title"] is None]
        spots = [Spot(paragraph, False) for paragraph in told["paragraphs"]]
        for minute in minutes:
            spots += [Spot(paragraph, place == 0) for place, paragraph in enumerate(minute["paragraphs"])]
        yield told["label"], spots, bool(minutes)
        yield from titled([child for child in told["children"] if child["title"] is not None])


def going(steps: int, label: str) -> Iterator[Stroke]:
    """On to the next item that has something to say, whichever way is shorter."""
    if steps <= len(label) + 2:
        yield from (Stroke(Use.GOING, "Ctrl+Return") for _ in range(steps))
    else:
        yield Stroke(Use.GOING, "Ctrl+G")
        yield from (Stroke(Use.GOING, letter) for letter in label)
        yield Stroke(Use.GOING, "Return")


def item(spots: Sequence[Spot], italics: Sequence[str], *, counts: bool) -> Iterator[Stroke]:
    """The paragraphs of one item."""
    before: Spot | None = None
    for place, spot in enumerate(spots):
        yield from begun(before, spot, counts=counts)
        if spot.told["kind"] == "decision" and not in_list(spots[:place]):
            first = before is None or before.told["kind"] != "decision"
            numeral = f"({spot.told['number']}) " if first and spot.told["number"] != "i" else ""
            yield from signs(f"d: {numeral}")
        yield from paragraph(spot.told, italics)
        before = spot


def in_list(above: Sequence[Spot]) -> bool:
    """Whether Enter has made a listed decision already: the list was known at the decision above.

    A lead-in that ends in a colon or a numeral begins a list; without one the second decision makes it.
    """
    decisions: list[Plain] = []
    for spot in reversed(above):
        if spot.told["kind"] != "decision":
            listed = spot.told["text"].rstrip().endswith(":") or any(each["number"] != "i" for each in decisions[-1:])
            return len(decisions) > (0 if listed else 1)
        decisions.append(spot.told)
    return len(decisions) > 1


def begun(before: Spot | None, spot: Spot, *, counts: bool) -> Iterator[Stroke]:
    """The keys from the end of one paragraph to the start of the next."""
    kind = spot.told["kind"]
    if before is not None:
        yield Stroke(Use.ENTER, "Return")
        goes_on = before.told["kind"] in ("bullet", "decision", "amendment")
        if goes_on and before.told["kind"] != kind:
            yield Stroke(Use.ENTER, "Return")
    if kind in ("narrative", "decision_intro") and counts and not spot.numbered:
        yield Stroke(Use.MENDING, "Backspace")
    if kind == "agreed":
        yield from signs("d: ")
    elif kind == "amendment":
        yield from signs(f"{spot.told['ref']} - ")
    elif kind == "bullet" and (before is None or before.told["kind"] != "bullet"):
        yield from signs("- ")
        yield from (Stroke(Use.TAB, "Tab") for _ in range(spot.told["level"] - 1))
    elif kind == "bullet" and before is not None and before.told["level"] != spot.told["level"]:
        deeper = spot.told["level"] - before.told["level"]
        yield from (Stroke(Use.TAB, "Tab" if deeper > 0 else "Shift+Tab") for _ in range(abs(deeper)))


def signs(typed: str) -> Iterator[Stroke]:
    """Characters that do not stay."""
    return (Stroke(Use.SIGN, letter) for letter in typed)


def paragraph(told: Plain, italics: Sequence[str]) -> Iterator[Stroke]:
    """The words of a paragraph, what is written behind them, and its Action By cell."""
    yield from words(told["text"], italics)
    if told["emailed"]:
        yield from signs(f" (emailed {dotted_date(date.fromisoformat(told['emailed']))})")
    if told["action_by"]:
        yield Stroke(Use.TAB, "Tab")
        yield from (Stroke(Use.CELL, letter) for letter in ",".join(told["action_by"]))
        yield Stroke(Use.ENTER, "Return")


def words(text: str, italics: Sequence[str]) -> Iterator[Stroke]:
    """The words, with italics switched on and off by their key."""
    starts = {text.find(said): len(said) for said in italics if said in text}
    ends = {start + length for start, length in starts.items()}
    for place, letter in enumerate(text):
        if place in starts or place in ends:
            yield Stroke(Use.CHORD, "Ctrl+I")
        yield Stroke(Use.WORDS, letter)


def sentences(record: Plain) -> int:
    """How many characters the sentences of the minutes have."""
    return sum(len(spot.told["text"]) for _, spots, _ in titled(record["items"]) for spot in spots)
