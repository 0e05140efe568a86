"""Labels of items, numbers of minutes, numerals of decisions and refs of actions (RULES 1, 5, 6)."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import count, islice
from string import ascii_uppercase
from typing import Final

from boarddesk.model.enums import Additions, ChildLabels, MinuteKind, TopLabels
from boarddesk.model.label_scheme import LabelScheme
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
    lettered: bool = False
    """Whether it carries a letter where its siblings carry numbers."""


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


@dataclass(frozen=True, slots=True)
class Labelling:
    """How the items of one meeting are labelled: what its board's scheme comes to on that day."""

    top: TopLabels = TopLabels.NUMBERS
    start: int = 1
    """The number of the first item."""
    prefix: str = ""
    """What stands before the number: "26.09."."""
    beside: bool = False
    """Whether an item added after the agenda was issued is labelled after the one before it: 8a."""
    used: frozenset[str] = frozenset()
    """Labels that no item may take any more: those of items withdrawn since, and of other meetings in the sequence."""


AHEAD: Final = 200
"""How far beyond the labels held a sequence is looked along."""
PLAIN: Final = Labelling()
"""1, 2, 3, and additions at the end."""
_BESIDE: Final = re.compile(r"(?P<base>.*\d)(?P<letter>[a-z]*)")


def item_labels(nodes: Sequence[ItemNode], way: Labelling = PLAIN, *, issued: bool = False) -> dict[str, str]:
    """The label of every item by its id: those that have one keep it, the others are counted.

    Before the agenda is issued a label is the item's place among its siblings. Afterwards people hold the printed
    agenda, so an item without a label takes the next one after the highest of its siblings, or one beside the item
    before it where the board wants it so.
    """
    labels = {node.id: node.label for node in nodes if node.label}
    taken = set(labels.values()) | way.used
    parents = {node.id: node for node in nodes}
    children: dict[str | None, list[ItemNode]] = {}
    ordered = list(in_order(nodes))
    for node in ordered:
        children.setdefault(node.parent_id, []).append(node)
    counters: dict[tuple[str | None, bool], Iterator[str]] = {}
    for node in ordered:
        if node.id in labels:
            continue
        parent, siblings = parents.get(node.parent_id or ""), children[node.parent_id]
        label = beside(node, siblings, labels, taken) if issued and way.beside else None
        if label is None:
            key = (node.parent_id, is_lettered(node, parent, way))
            if key not in counters:
                held = {labels[each.id] for each in siblings if each.id in labels} | way.used if issued else set()
                counters[key] = candidates(node, parent, labels, way, held)
            label = next(candidate for candidate in counters[key] if candidate not in taken)
        labels[node.id] = label
        taken.add(label)
    return labels


def is_lettered(node: ItemNode, parent: ItemNode | None, way: Labelling) -> bool:
    """Whether an item takes a letter where it is not labelled by hand."""
    siblings_are = way.top is TopLabels.LETTERS if parent is None else parent.child_labels is ChildLabels.LETTERS
    return node.lettered or siblings_are


def candidates(
    node: ItemNode, parent: ItemNode | None, labels: dict[str, str], way: Labelling, held: Collection[str]
) -> Iterator[str]:
    """The automatic labels for an item and its siblings, in order and without end, behind the highest one held."""

    def sequence() -> Iterator[str]:
        if is_lettered(node, parent, way):
            return letters()
        if parent is None:
            return (top_label(way, n) for n in count(way.start))
        return (below(labels[parent.id], n) for n in count(parent.numbered_minutes + 1))

    looked_at = len(held) + AHEAD
    furthest = max((n for n, label in zip(range(1, looked_at), sequence(), strict=False) if label in held), default=0)
    return islice(sequence(), furthest, None)


def top_label(way: Labelling, n: int) -> str:
    """The n-th label of the top level, where it is no letter."""
    return f"{way.prefix}{n:02d}" if way.top is TopLabels.DATED else str(n)


def beside(
    node: ItemNode, siblings: Sequence[ItemNode], labels: Mapping[str, str], taken: Collection[str]
) -> str | None:
    """A label after that of the item before: 8a, 8b; none for an item that stands last, or after a letter."""
    at = siblings.index(node)
    if at == 0 or not any(each.id in labels for each in siblings[at + 1 :]):
        return None
    found = _BESIDE.fullmatch(labels.get(siblings[at - 1].id, ""))
    if found is None:
        return None
    offered = [letter.lower() for letter in islice(letters(), AHEAD)]
    later = offered[offered.index(found["letter"]) + 1 :] if found["letter"] in offered else offered
    return next((label for letter in later if (label := found["base"] + letter) not in taken), None)


@dataclass(frozen=True, slots=True)
class Sitting:
    """What a meeting needs of the others whose numbers run on into it: a day and the items of its top level."""

    day: date
    nodes: Sequence[ItemNode]


def labelling(
    scheme: LabelScheme, day: date, earlier: Sequence[Sitting] = (), later: Sequence[Sitting] = ()
) -> Labelling:
    """What a scheme comes to for a meeting on a day; `earlier` and `later` are the others of the same period, in order.

    Numbers go on after the highest of the meetings before, and leave out what is printed on any other agenda.
    """
    plain = Labelling(scheme.top, beside=scheme.additions is Additions.BESIDE)
    if not scheme.top.runs_on:
        return plain
    way = replace(
        plain, start=first_number(scheme, day), prefix=f"{day:%y.%m}." if scheme.top is TopLabels.DATED else ""
    )
    stored = frozenset(node.label for each in (*earlier, *later) for node in each.nodes if node.label)
    for each in earlier:
        own = {node.label for node in each.nodes if node.label}
        found = item_labels(each.nodes, replace(way, used=stored - own))
        way = replace(way, start=max([way.start - 1, *numbers_in(found.values(), way)]) + 1)
    return replace(way, used=stored)


def numbers_in(labels: Iterable[str], way: Labelling) -> list[int]:
    """The numbers of those labels that belong to a sequence."""
    tails = (label.removeprefix(way.prefix) for label in labels if label.startswith(way.prefix))
    return [int(tail) for tail in tails if tail.isascii() and tail.isdigit()]


def period(scheme: LabelScheme, day: date) -> tuple[date, date | None]:
    """The first day of the time over which numbers run on, and the first one after it."""
    begins, ends = date.min, None
    if scheme.top is TopLabels.DATED:
        begins = day.replace(day=1)
        ends = month_after(begins)
    elif scheme.top is TopLabels.RUNNING_YEAR:
        begins = date(day.year - (day.month < scheme.year_from), scheme.year_from, 1)
        ends = begins.replace(year=begins.year + 1)
    return max(begins, scheme.since or begins), ends


def month_after(first: date) -> date:
    """The first day of the next month."""
    return date(first.year + first.month // 12, first.month % 12 + 1, 1)


def first_number(scheme: LabelScheme, day: date) -> int:
    """The number of the first item of the period that a day lies in."""
    if scheme.top is TopLabels.RUNNING:
        return scheme.first
    begins, ends = period(scheme, day)
    in_first = scheme.since is not None and begins <= scheme.since and (ends is None or scheme.since < ends)
    return scheme.first if scheme.top is TopLabels.RUNNING_YEAR and in_first else 1


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
    """The n-th number under a label: 3.1 under 3, C1 under C, 8a.1 under 8a."""
    return f"{label}.{n}" if any(letter.isdigit() for letter in label) else f"{label}{n}"


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
    """The ref of an action born outside a meeting: its day and a running letter.

    The case of a letter does not tell refs apart when they are read out, so the letter of an item is passed over.
    """
    taken = {ref.casefold() for ref in used}
    return next(ref for letter in letters() if (ref := f"{dotted_date(day)}/{letter.lower()}") not in taken)
