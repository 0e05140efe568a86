"""Which entries answer to what was typed, in their groups."""

from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from heapq import nsmallest

from boarddesk.rules.few_letters import how_well, letters_of
from boarddesk.ui.palette.entries import Entry

EACH = 7
"""Lines of one group that are shown."""


class Only(Enum):
    """What is looked for, by the sign that the text begins with."""

    ALL = ""
    COMMANDS = ">"
    PEOPLE = "@"
    REFS = "#"
    TEXT = "?"


_ICONS = {Only.COMMANDS: ("keyboard",), Only.PEOPLE: ("member",), Only.REFS: ("agenda", "action")}


def asked(text: str) -> tuple[Only, str]:
    """The sign and what stands behind it."""
    only = next((each for each in Only if each.value and text.startswith(each.value)), Only.ALL)
    return only, text[len(only.value) :].strip()


def chosen(entries: Iterable[Entry], text: str, used: Sequence[str]) -> list[Entry]:
    """The entries that answer, group by group, the best first; what was used lately comes before its equals."""
    only, letters = asked(text)
    wanted = letters_of(letters)
    recent = {name: place for place, name in enumerate(used)}
    kinds = _ICONS.get(only)
    found: dict[str, list[tuple[int, int, int, Entry]]] = {}
    for place, entry in enumerate(entries):
        if kinds is not None and entry.icon not in kinds:
            continue
        score = how_well(wanted, entry.line) if wanted else 0
        if score is not None:
            last = recent.get(entry.name, len(recent))
            found.setdefault(entry.group, []).append((score, last, place, entry))
    return _in_groups(found)


def _in_groups(found: Mapping[str, list[tuple[int, int, int, Entry]]]) -> list[Entry]:
    lines: list[Entry] = []
    for group in found.values():
        best = nsmallest(EACH, group, key=lambda each: each[:3])
        lines += [entry for *_, entry in best]
    return lines
