"""The public copy of a stored edition, made from the edition alone."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from boarddesk.model.enums import GlossaryOrder
from boarddesk.model.packs import ActionByPack, ItemPack, MinutesPack, ParagraphPack
from boarddesk.rules.glossary import glossary_for_minutes
from boarddesk.rules.public_copy import public_items, public_own_text


def public_edition(pack: MinutesPack, withheld: str) -> MinutesPack:
    """What the public may read of an edition; terms explained only for what was left out go with it."""
    items = public_items([_with_public_actions(item, withheld) for item in pack.items], withheld)
    hidden = set(_used(pack, pack.items)) - set(_used(pack, items))
    glossary = tuple(term for term in pack.glossary if term.abbreviation not in hidden)
    return replace(pack, items=items, glossary=glossary, is_public=True)


def _used(pack: MinutesPack, items: tuple[ItemPack, ...]) -> Iterator[str]:
    texts = list(_texts(items))
    texts += [f"{row.title} {row.representing}" for section in pack.register for row in section.rows]
    codes = {row.code for section in pack.register for row in section.rows if row.code}
    for term in glossary_for_minutes(pack.glossary, texts, codes, GlossaryOrder.STORED):
        yield term.abbreviation


def _texts(items: Iterable[ItemPack]) -> Iterator[str]:
    for item in items:
        yield item.title
        yield from (paragraph.text for paragraph in item.paragraphs)
        yield from _texts(item.children)


def _with_public_actions(item: ItemPack, withheld: str) -> ItemPack:
    return replace(
        item,
        paragraphs=tuple(_with_public_cell(paragraph, withheld) for paragraph in item.paragraphs),
        children=tuple(_with_public_actions(child, withheld) for child in item.children),
    )


def _with_public_cell(paragraph: ParagraphPack, withheld: str) -> ParagraphPack:
    def public(line: ActionByPack) -> ActionByPack:
        return replace(line, text=public_own_text(line.text, paragraph.text, paragraph.marks, withheld))

    return replace(paragraph, action_by=tuple(public(line) for line in paragraph.action_by))
