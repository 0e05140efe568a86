"""Labels of items, numbers of minutes, numerals of decisions and refs of actions (RULES 1, 5, 6)."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count
from string import ascii_uppercase

from boarddesk.model.enums import ChildLabels, MinuteKind
from boarddesk.rules.dates import dotted_date


@dataclass(frozen=True, slots=True)
class ItemNode:
    """What an item's label depends on."""

    id: str
    parent_id: str | None
    position: int
    label: str | None = None
    """A label that is stored or fixed by hand."""
    child_labels: ChildLabels = ChildLabels.NUMBERS
    numbered_minutes: int = 0
    """How many of its minutes carry a number; its sub-items go on counting after them."""


def in_order(nodes: Iterable[ItemNode]) -> Iterator[ItemNode]:
    """The items as the agenda reads: each before its sub-items."""
    by_parent: dict[str | None, list[ItemNode]] = {}
    listed = list(nodes)
    known = {node.id for node in listed}
    for node in listed:
        by_parent.setdefault(node.parent_id if node.parent_id in known else None, []).append(node)

    def below(parent: str | None) -> Iterator[ItemNode]:
        for node in sorted(by_parent.get(parent, ()), key=lambda child: (child.position, child.id)):
            yield node
            yield from below(node.id)

    return below(None)


def item_labels(nodes: Sequence[ItemNode], *, issued: bool = False) -> dict[str, str]:
    """The label of every item by its id: those that have one keep it, the others are counted.

    Before the agenda is issued a label is the item's place among its siblings. Afterwards people hold the printed
    agenda, so an item without a label takes the next one after the highest of its siblings.
    """
    labels = {node.id: node.label for node in nodes if node.label}
    taken = set(labels.values())
    children: dict[str | None, list[ItemNode]] = {}
    ordered = list(in_order(nodes))
    for node in ordered:
        children.setdefault(node.parent_id, []).append(node)
    parents = {node.id: node for node in nodes}
    counters: dict[str | None, Iterator[str]] = {}
    for node in ordered:
        parent = parents.get(node.parent_id or "")
        if node.parent_id not in counters:
            counters[node.parent_id] = candidates(parent, labels)
            if issued:
                skip_past_highest(counters, node.parent_id, parent, labels, children[node.parent_id])
        if node.id not in labels:
            label = next(candidate for candidate in counters[node.parent_id] if candidate not in taken)
            labels[node.id] = label
            taken.add(label)
    return labels


def candidates(parent: ItemNode | None, labels: dict[str, str]) -> Iterator[str]:
    """The automatic labels below an item, in order, without end."""
    if parent is None:
        return (str(n) for n in count(1))
    if parent.child_labels is ChildLabels.LETTERS:
        return letters()
    return (below(labels[parent.id], n) for n in count(parent.numbered_minutes + 1))


def skip_past_highest(
    counters: dict[str | None, Iterator[str]],
    key: str | None,
    parent: ItemNode | None,
    labels: dict[str, str],
    siblings: Sequence[ItemNode],
) -> None:
    """Advance a counter behind the highest automatic label that a sibling holds."""
    held = {labels[sibling.id] for sibling in siblings if sibling.id in labels}
    furthest = 0
    for index, label in zip(range(1, len(siblings) + 200), candidates(parent, labels), strict=False):
        if label in held:
            furthest = index
    for _ in range(furthest):
        next(counters[key])


def letters() -> Iterator[str]:
    """A, B … Z, AA, AB …"""
    for size in count(1):
        for n in range(len(ascii_uppercase) ** size):
            word = ""
            for _ in range(size):
                n, digit = divmod(n, len(ascii_uppercase))
                word = ascii_uppercase[digit] + word
            yield word


def below(label: str, n: int) -> str:
    """The n-th number under a label: 3.1 under 3, C1 under C."""
    return f"{label}.{n}" if label[-1:].isdigit() else f"{label}{n}"


def minute_numbers(label: str, numbered: Sequence[bool], stored: Sequence[str | None] = ()) -> list[str]:
    """The number of each paragraph of an item, empty where none starts.

    Stored numbers stay; a number added later takes the next free one after the highest.
    """
    kept = list(stored) or [None] * len(numbered)
    held = {number for number in kept if number}
    furthest = max((n for n in range(1, len(numbered) + len(held) + 1) if below(label, n) in held), default=0)
    following = count(furthest + 1)
    return [
        "" if not starts else number or below(label, next(following))
        for starts, number in zip(numbered, kept, strict=True)
    ]


def nearest_labels(label: str, numbers: Sequence[str]) -> list[str]:
    """For each paragraph the number it belongs to, or the item's label above the first number."""
    nearest = label
    found = []
    for number in numbers:
        nearest = number or nearest
        found.append(nearest)
    return found


@dataclass(frozen=True, slots=True)
class Listed:
    """What a decision's numeral depends on."""

    kind: MinuteKind
    level: int
    list_start: int | None = None


def decision_numerals(paragraphs: Iterable[Listed]) -> list[int | None]:
    """The place of each listed decision in its list; a list ends at the first paragraph of another kind."""
    numerals: list[int | None] = []
    last: int | None = None
    for paragraph in paragraphs:
        listed = paragraph.kind is MinuteKind.DECISION and paragraph.level > 0
        if not listed:
            last = None
        elif last is None:
            last = paragraph.list_start or 1
        else:
            last += 1
        numerals.append(last)
    return numerals


ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
ROMAN_SMALL = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def roman(number: int) -> str:
    """A number from 1 in small roman numerals; ValueError below."""
    if number < 1:
        raise ValueError(f"{number} has no roman numeral")
    text = ""
    for value, numeral in (*ROMAN, *ROMAN_SMALL):
        times, number = divmod(number, value)
        text += numeral * times
    return text


def from_roman(numeral: str) -> int | None:
    """The number of small roman numerals as they are usually written; None for anything else."""
    values = {sign: value for value, sign in (*ROMAN, *ROMAN_SMALL)}
    if not numeral or any(letter not in values for letter in numeral):
        return None
    worths = [values[letter] for letter in numeral]
    steps = zip(worths, [*worths[1:], 0], strict=True)
    number = sum(-worth if worth < following else worth for worth, following in steps)
    return number if number > 0 and roman(number) == numeral else None


def further(n: int) -> str:
    """The suffix of the n-th action at one label, from 0: nothing, b, c … z, aa, ab …"""
    if n == 0:
        return ""
    return next(letter for index, letter in enumerate(letters()) if index == n).lower()


def action_refs(
    day: date, places: Sequence[tuple[str, str]], stored: dict[str, str], used: Collection[str] = ()
) -> dict[str, str]:
    """The ref of every action, given as (id, nearest label) in the order of the minutes.

    "19.11.09/10", further ones at the same label "19.11.09/10b"; stored refs stay and none is used twice.
    """
    refs = dict(stored)
    taken = set(stored.values()) | set(used)
    for action_id, label in places:
        if action_id in refs:
            continue
        start = f"{dotted_date(day)}/{label}"
        ref = next(candidate for n in count() if (candidate := start + further(n)) not in taken)
        refs[action_id] = ref
        taken.add(ref)
    return refs


def outside_ref(day: date, used: Collection[str]) -> str:
    """The ref of an action born outside a meeting: its day and a running letter."""
    return next(ref for letter in letters() if (ref := f"{dotted_date(day)}/{letter.lower()}") not in used)
