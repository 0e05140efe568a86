"""What of the record may leave the board: confidential items, paragraphs and passages gone, one mark in their place.

Nothing that was said under a confidential item is told, not even how much there was; the labels stay, so that the
numbers of the public copy are those of the full one.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from boarddesk.model.agenda_pack import AgendaItemPack
from boarddesk.model.enums import MarkKind, MinuteKind
from boarddesk.model.packs import ActionByPack, ItemPack, ParagraphPack
from boarddesk.model.supplement import ListedItem
from boarddesk.model.text import Mark
from boarddesk.rules.actions import action_sentence

_GONE = "\ue000"
"""Stands for a withheld letter while offsets still count; a private character that no text of the record holds."""


def public_items(items: Iterable[ItemPack], withheld: str) -> tuple[ItemPack, ...]:
    """The items as the public may read them; `withheld` stands wherever something was left out."""
    return tuple(_public_item(item, withheld) for item in items)


def public_agenda(items: Iterable[AgendaItemPack], withheld: str) -> tuple[AgendaItemPack, ...]:
    """The lines of an agenda as the public may read them; what stands below a confidential item goes with it."""
    return tuple(each.item for each in _public_listed((ListedItem("", item) for item in items), withheld))


def public_pair(
    before: Sequence[ListedItem], after: Sequence[ListedItem], withheld: str
) -> tuple[tuple[ListedItem, ...], tuple[ListedItem, ...]]:
    """An agenda as it was and as it is, as the public may compare them.

    What is confidential in one of them is so in both: else the change itself would tell what was withheld.
    """
    secret = _secret_ids(before) | _secret_ids(after)
    papers = {(each.id, paper.name) for each in (*before, *after) for paper in each.item.papers if paper.confidential}

    def alike(listed: ListedItem) -> ListedItem:
        shown = tuple(paper for paper in listed.item.papers if (listed.id, paper.name) not in papers)
        return ListedItem(listed.id, replace(listed.item, confidential=listed.id in secret, papers=shown))

    was, now = (tuple(_public_listed(map(alike, listed), withheld)) for listed in (before, after))
    return was, now


def _secret_ids(listed: Iterable[ListedItem]) -> set[str]:
    """The items that are confidential or stand below one that is."""
    found: set[str] = set()
    hidden_below: int | None = None
    for each in listed:
        if hidden_below is not None and each.item.depth > hidden_below:
            found.add(each.id)
            continue
        hidden_below = each.item.depth if each.item.confidential else None
        if each.item.confidential:
            found.add(each.id)
    return found


def _public_listed(listed: Iterable[ListedItem], withheld: str) -> Iterator[ListedItem]:
    hidden_below: int | None = None
    for each in listed:
        item = each.item
        if hidden_below is not None and item.depth > hidden_below:
            continue
        hidden_below = item.depth if item.confidential else None
        if item.confidential:
            yield ListedItem(each.id, AgendaItemPack(item.label, withheld, item.depth))
        else:
            papers = tuple(paper for paper in item.papers if not paper.confidential)
            yield ListedItem(each.id, replace(item, papers=papers))


def without_passages(text: str, marks: Sequence[Mark], withheld: str) -> tuple[str, tuple[Mark, ...]]:
    """The text with `withheld` in the place of each confidential passage, and the marks that are left, moved along."""
    hidden = _passages(text, marks)
    said = ""
    moved: list[tuple[int, int]] = []
    at = 0
    for start, end in hidden:
        said += text[at:start]
        moved.append((len(said), len(said) + len(withheld)))
        said += withheld
        at = end
    said += text[at:]
    kept = (mark for mark in marks if mark.kind is not MarkKind.CONFIDENTIAL)
    places = [piece for mark in kept for piece in _kept_pieces(mark, hidden, moved)]
    return said, tuple(sorted(places))


def public_action_text(
    paragraph: str, marks: Sequence[Mark], withheld: str, picked: tuple[int | None, int | None] = (None, None)
) -> str:
    """The text of an action that follows its paragraph, without the confidential passages of that paragraph."""
    masked = paragraph.replace(_GONE, "\ufffd")
    for start, end in _passages(paragraph, marks):
        masked = masked[:start] + _GONE * (end - start) + masked[end:]
    return re.sub(f"{_GONE}+", withheld, action_sentence(masked, *picked))


def public_own_text(text: str, paragraph: str, marks: Sequence[Mark], withheld: str) -> str:
    """The wording of an action that no longer follows its paragraph, if none of it may be confidential.

    Each confidential passage that occurs in it is withheld; where one does not occur as it stands in the paragraph,
    nobody can tell what was made of it, and the whole wording is withheld.
    """
    for start, end in _passages(paragraph, marks):
        passage = " ".join(paragraph[start:end].split())
        if passage and passage not in text:
            return withheld
        text = text.replace(passage, withheld) if passage else text
    return text


def _public_item(item: ItemPack, withheld: str) -> ItemPack:
    if item.confidential:
        return ItemPack(item.label, withheld, item.role)
    return replace(
        item,
        paragraphs=tuple(_public_paragraphs(item.paragraphs, withheld)),
        children=public_items(item.children, withheld),
    )


def _public_paragraphs(paragraphs: Iterable[ParagraphPack], withheld: str) -> Iterator[ParagraphPack]:
    """Confidential paragraphs in a row say so once, unless they have numbers of their own."""
    hidden_before = False
    for paragraph in paragraphs:
        if not paragraph.confidential:
            hidden_before = False
            yield _public_paragraph(paragraph, withheld)
            continue
        if not hidden_before or paragraph.number:
            yield ParagraphPack(paragraph.id, MinuteKind.NARRATIVE, withheld, number=paragraph.number)
        hidden_before = True


def _public_paragraph(paragraph: ParagraphPack, withheld: str) -> ParagraphPack:
    text, marks = without_passages(paragraph.text, paragraph.marks, withheld)
    return replace(paragraph, text=text, marks=marks, action_by=tuple(_public_cell(paragraph.action_by)))


def _public_cell(lines: Iterable[ActionByPack]) -> Iterator[ActionByPack]:
    return (line for line in lines if not line.confidential)


def _passages(text: str, marks: Iterable[Mark]) -> list[tuple[int, int]]:
    """The confidential stretches in order, those that touch or overlap joined."""
    joined: list[tuple[int, int]] = []
    stretches = ((mark.start, min(mark.end, len(text))) for mark in marks if mark.kind is MarkKind.CONFIDENTIAL)
    for start, end in sorted(stretches):
        if start >= end:
            continue
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined


def _kept_pieces(mark: Mark, hidden: list[tuple[int, int]], moved: list[tuple[int, int]]) -> Iterator[Mark]:
    """What is left of a mark outside the passages, in the new text."""
    borders = [(0, 0), *zip((end for _, end in hidden), (end for _, end in moved), strict=True)]
    limits = [*(start for start, _ in hidden), None]
    for (old, new), limit in zip(borders, limits, strict=True):
        start, end = max(mark.start, old), mark.end if limit is None else min(mark.end, limit)
        if start < end:
            yield replace(mark, start=start - old + new, end=end - old + new)
