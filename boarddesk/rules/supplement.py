"""What has changed on an agenda since it was issued, by the ids of its items."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from boarddesk.model.agenda_pack import AgendaItemPack, AgendaPaperPack
from boarddesk.model.supplement import AgendaChange, ChangeKind, ListedItem


def agenda_changes(before: Sequence[ListedItem], after: Sequence[ListedItem]) -> tuple[AgendaChange, ...]:
    """Every item that is not as it was issued: those on the agenda in its order, then those withdrawn."""
    was = {each.id: each.item for each in before}
    now = {each.id for each in after}
    moved = moved_ids(before, after)
    found = []
    for each in after:
        change = item_change(each, was.get(each.id), follows(each.id, after) if each.id in moved else None)
        if change is not None:
            found.append(change)
    gone = (AgendaChange(each.id, ChangeKind.WITHDRAWN, each.item) for each in before if each.id not in now)
    return (*found, *gone)


def item_change(listed: ListedItem, before: AgendaItemPack | None, moved_to: str | None) -> AgendaChange | None:
    """What became of an item that is on the agenda; nothing where it is as it was."""
    item = listed.item
    if before is None:
        return AgendaChange(listed.id, ChangeKind.ADDED, item, new_papers=item.papers)
    here = replace(item, depth=before.depth)
    if here == before and moved_to is None:
        return None
    if replace(here, starts=before.starts) == before and moved_to is None:
        return AgendaChange(listed.id, ChangeKind.RETIMED, item, before)
    new = tuple(paper for paper in item.papers if not any(is_same_paper(paper, old) for old in before.papers))
    gone = tuple(old for old in before.papers if not any(old.name == paper.name for paper in item.papers))
    return AgendaChange(listed.id, ChangeKind.CHANGED, item, before, moved_to, new, gone)


def is_same_paper(paper: AgendaPaperPack, old: AgendaPaperPack) -> bool:
    """Whether people hold a paper already: the same bytes under the same name, or still announced."""
    return (paper.name, paper.to_follow, paper.sha256) == (old.name, old.to_follow, old.sha256)


def moved_ids(before: Sequence[ListedItem], after: Sequence[ListedItem]) -> frozenset[str]:
    """The fewest items by whose moving the order that was issued became the present one."""
    parents_before, parents_after = parents(before), parents(after)
    places = {each.id: place for place, each in enumerate(before)}
    moved = {key for key in places if key in parents_after and parents_before[key] != parents_after[key]}
    siblings: dict[str | None, list[str]] = {}
    for each in after:
        if each.id in places and each.id not in moved:
            siblings.setdefault(parents_after[each.id], []).append(each.id)
    for keys in siblings.values():
        kept = longest_rise([places[key] for key in keys])
        moved.update(key for n, key in enumerate(keys) if n not in kept)
    return frozenset(moved)


def parents(listed: Sequence[ListedItem]) -> dict[str, str | None]:
    """The item that each stands below, told by the depths."""
    above: list[str] = []
    found: dict[str, str | None] = {}
    for each in listed:
        del above[each.item.depth :]
        found[each.id] = above[-1] if above else None
        above.append(each.id)
    return found


def longest_rise(numbers: Sequence[int]) -> frozenset[int]:
    """The places of a longest rising run of numbers that are all different."""
    tails: list[int] = []
    at: list[int] = []
    before: list[int | None] = []
    for place, number in enumerate(numbers):
        n = bisect_left(tails, number)
        before.append(at[n - 1] if n else None)
        tails[n:] = [number] if n == len(tails) else [number, *tails[n + 1 :]]
        at[n:] = [place] if n == len(at) else [place, *at[n + 1 :]]
    return frozenset(_back(at[-1] if at else None, before))


def _back(place: int | None, before: Sequence[int | None]) -> Iterator[int]:
    while place is not None:
        yield place
        place = before[place]


def follows(key: str, listed: Sequence[ListedItem]) -> str:
    """The label and title of the item that stands before one; empty at the beginning."""
    at = next(n for n, each in enumerate(listed) if each.id == key)
    if at == 0:
        return ""
    above = listed[at - 1].item
    return f"{above.label} {above.title}".strip()
