"""Who has how much to do: the open actions of a tracker counted by owner."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from boarddesk.model.enums import Rag
from boarddesk.model.lines.actions import ActionLine, OwnerLine
from boarddesk.rules.text import fold


@dataclass(frozen=True, slots=True)
class OwnerSummary:
    """The open actions of one owner; one of several owners counts for each of them."""

    shown: str
    name: str
    organisation: str
    open: int
    overdue: int
    due_soon: int
    on_track: int
    next_due: date | None
    """The earliest day on which something is due."""


def by_owner(lines: Iterable[ActionLine], nobody: str) -> tuple[OwnerSummary, ...]:
    """The owners of open actions, those with most overdue first; `nobody` stands for actions without an owner."""
    owned: dict[tuple[str, str], list[ActionLine]] = {}
    owners: dict[tuple[str, str], OwnerLine | None] = {}
    for line in lines:
        if not line.status.is_open:
            continue
        for owner in dict.fromkeys(line.owners) or [None]:
            key = (owner.kind, owner.person_id or fold(owner.shown)) if owner else ("", "")
            owners.setdefault(key, owner)
            owned.setdefault(key, []).append(line)
    found = [summary_of(owners[key], listed, nobody) for key, listed in owned.items()]
    return tuple(sorted(found, key=lambda each: (-each.overdue, -each.open, fold(each.shown))))


def summary_of(owner: OwnerLine | None, lines: list[ActionLine], nobody: str) -> OwnerSummary:
    """One owner's open actions in numbers."""
    colours = [line.rag for line in lines]
    return OwnerSummary(
        owner.shown if owner else nobody,
        owner.name if owner else nobody,
        owner.organisation if owner else "",
        len(lines),
        colours.count(Rag.OVERDUE),
        colours.count(Rag.DUE_SOON),
        colours.count(Rag.ON_TRACK),
        min((line.due for line in lines if line.due is not None), default=None),
    )
