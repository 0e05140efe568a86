"""The minutes in the order in which they are read, whatever the file they are written to."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from boarddesk.model.document_style import DocumentStyle, Part
from boarddesk.model.enums import ItemRole, MinuteKind, MinutesLayout
from boarddesk.model.packs import DeclarationPack, ItemPack, MinutesPack, NextMeetingPack, ParagraphPack


@dataclass(frozen=True, slots=True)
class TitleRow:
    """The title of an item, or the bare label of one without a title and without minutes."""

    number: str
    title: str
    depth: int
    confidential: bool = False
    opens_item: bool = False
    """Whether an item of the top level begins here."""


@dataclass(frozen=True, slots=True)
class DeclarationRow:
    """A declaration of interest made at an item."""

    declaration: DeclarationPack
    number: str = ""
    opens_item: bool = False


@dataclass(frozen=True, slots=True)
class ParagraphRow:
    """One paragraph, with its number where one starts."""

    paragraph: ParagraphPack
    number: str = ""
    list_start: int | None = None
    """The numeral that a decision list begins with here; nothing in the midst of one."""
    leads_list: bool = False
    """Whether it is the sentence that a list follows, which is kept with it (RULES 3)."""
    opens_item: bool = False


@dataclass(frozen=True, slots=True)
class NextMeetingRow:
    """The next meeting, announced at the item that is there for it."""

    next_meeting: NextMeetingPack
    number: str = ""
    opens_item: bool = False


MinuteRow = TitleRow | DeclarationRow | ParagraphRow | NextMeetingRow


@dataclass(frozen=True, slots=True)
class TablePart:
    """A stretch of the minutes table."""

    rows: tuple[MinuteRow, ...]


@dataclass(frozen=True, slots=True)
class RegisterPart:
    """The register, under the item that it belongs to if there is one, with what was minuted there."""

    item: ItemPack | None
    rows: tuple[MinuteRow, ...] = ()
    order: tuple[Part, ...] = (Part.KEY, Part.REGISTER)
    """The register and, if it stands beside it, the key, in their order."""


Section = TablePart | RegisterPart | Part
"""A part of the minutes as it is written; one that needs nothing but the pack is named only."""


def sections(pack: MinutesPack, layout: MinutesLayout) -> Iterator[Section]:
    """The parts of the minutes in the order of their board's look.

    A register directly before the minutes stands where its agenda item does, tables before and after it.
    """
    runs = list(_runs(pack.style, layout))
    for n, run in enumerate(runs):
        following = runs[n + 1] if n + 1 < len(runs) else ()
        if Part.REGISTER in run and Part.MINUTES in following:
            yield from _around_register(pack, run)
        elif Part.REGISTER in run:
            yield from _register(pack, None, run)
        elif Part.MINUTES not in run:
            yield from run
        elif n == 0 or Part.REGISTER not in runs[n - 1]:
            yield from _table(pack, pack.items)


def _runs(style: DocumentStyle, layout: MinutesLayout) -> Iterator[tuple[Part, ...]]:
    """The parts that are printed; register and key side by side are one."""
    together: tuple[Part, ...] = ()
    for part in style.parts:
        if not style.prints(part, layout):
            continue
        if part in (Part.KEY, Part.REGISTER):
            together = (*together, part)
            continue
        if together:
            yield together
            together = ()
        yield (part,)
    if together:
        yield together


def _around_register(pack: MinutesPack, order: tuple[Part, ...]) -> Iterator[TablePart | RegisterPart]:
    at = next((n for n, item in enumerate(pack.items) if item.role is ItemRole.ATTENDANCE), None)
    if at is None:
        yield from _register(pack, None, order)
        yield from _table(pack, pack.items)
    else:
        yield from _table(pack, pack.items[:at])
        yield from _register(pack, pack.items[at], order)
        yield from _table(pack, pack.items[at + 1 :])


def announces_next_meeting(pack: MinutesPack) -> bool:
    """Whether an item of the agenda is there to announce the next meeting."""
    return any(item.role is ItemRole.NEXT_MEETING for item in _all_items(pack.items))


def _all_items(items: tuple[ItemPack, ...]) -> Iterator[ItemPack]:
    for item in items:
        yield item
        yield from _all_items(item.children)


def _register(pack: MinutesPack, item: ItemPack | None, order: tuple[Part, ...]) -> Iterator[RegisterPart]:
    rows = tuple(_below_title(item, 0, pack)) if item is not None else ()
    if item is not None or pack.register:
        yield RegisterPart(item, rows, order)


def _table(pack: MinutesPack, items: tuple[ItemPack, ...]) -> Iterator[TablePart]:
    rows: list[MinuteRow] = []
    for item in items:
        start = len(rows)
        rows.extend(_item_rows(item, 0, pack))
        rows[start] = replace(rows[start], opens_item=True)
    if rows:
        yield TablePart(tuple(rows))


def _item_rows(item: ItemPack, depth: int, pack: MinutesPack) -> Iterator[MinuteRow]:
    below = list(_below_title(item, depth, pack))
    if item.title or item.confidential or not below or below[0].number:
        yield TitleRow(item.label, item.title, depth, item.confidential)
    else:
        below[0] = replace(below[0], number=item.label)
    yield from below


def _below_title(item: ItemPack, depth: int, pack: MinutesPack) -> Iterator[MinuteRow]:
    for declaration in item.declarations:
        yield DeclarationRow(declaration)
    if item.role is ItemRole.NEXT_MEETING and pack.next_meeting is not None:
        yield NextMeetingRow(pack.next_meeting)
    yield from _paragraph_rows(item.paragraphs)
    for child in item.children:
        yield from _item_rows(child, depth + 1, pack)


def _paragraph_rows(paragraphs: tuple[ParagraphPack, ...]) -> Iterator[ParagraphRow]:
    last: int | None = None
    for paragraph, following in zip_longest(paragraphs, paragraphs[1:]):
        if not _is_counted(paragraph):
            last = None
            leads = not _is_listed(paragraph) and following is not None and _is_listed(following)
            yield ParagraphRow(paragraph, paragraph.number, leads_list=leads)
            continue
        numeral = paragraph.numeral or (last or 0) + 1
        continues = last is not None and numeral == last + 1
        last = numeral
        yield ParagraphRow(paragraph, paragraph.number, None if continues else numeral)


def _is_counted(paragraph: ParagraphPack) -> bool:
    return paragraph.kind is MinuteKind.DECISION and paragraph.level > 0


def _is_listed(paragraph: ParagraphPack) -> bool:
    return _is_counted(paragraph) or paragraph.kind in (MinuteKind.BULLET, MinuteKind.AMENDMENT)
