"""What is read back to the chair from an item: its decisions and actions, and nothing confidential.

As in a public copy one mark stands where something is left out: the item's title, a paragraph, a passage.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from boarddesk.model.enums import MinuteKind
from boarddesk.model.lines.minutes import CellLine, ParagraphLine
from boarddesk.rules.numbering import Listed, decision_numerals, roman
from boarddesk.rules.public_copy import without_passages


@dataclass(frozen=True, slots=True)
class Closed:
    """What of a meeting is not for everybody's eyes, by ids."""

    everything: bool = False
    items: frozenset[str] = frozenset()
    paragraphs: frozenset[str] = frozenset()
    actions: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ReadLine:
    """A paragraph that is read out, with the actions in its cell."""

    key: str
    text: str
    is_decision: bool = False
    numeral: str = ""
    actions: tuple[CellLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """An item as it is read back."""

    label: str = ""
    title: str = ""
    lines: tuple[ReadLine, ...] = ()
    withheld: bool = False
    """Whether the whole item is confidential."""


def reading_of(
    item_id: str, label: str, title: str, paragraphs: Sequence[ParagraphLine], closed: Closed, withheld: str
) -> Reading:
    """The decisions and actions of an item in their order; `withheld` stands for what is confidential."""
    if closed.everything or item_id in closed.items:
        return Reading(label, withheld, withheld=True)
    numerals = decision_numerals([Listed(line.kind, line.level, line.list_start) for line in paragraphs])
    lines = _lines(paragraphs, [roman(each) if each else "" for each in numerals], closed, withheld)
    return Reading(label, title, tuple(lines))


def _lines(
    paragraphs: Sequence[ParagraphLine], numerals: Sequence[str], closed: Closed, withheld: str
) -> Iterator[ReadLine]:
    for place, (line, numeral) in enumerate(zip(paragraphs, numerals, strict=True)):
        decided = line.kind is MinuteKind.DECISION
        leads = line.text.rstrip().endswith(":") and any(numerals[place + 1 : place + 2])
        if line.confidential or line.id in closed.paragraphs:
            if decided:
                yield ReadLine(line.id, withheld, True, numeral)
            continue
        actions = tuple(action for action in line.actions if action.id not in closed.actions and action.owners)
        if decided or actions or leads:
            text, _ = without_passages(line.text, line.marks, withheld)
            yield ReadLine(line.id, " ".join(text.split()), decided, numeral, actions)
