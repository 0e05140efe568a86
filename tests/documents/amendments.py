"""What may differ between circulated and approved minutes, one change at a time."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from boarddesk.model.enums import MeetingStatus, MinuteKind
from boarddesk.model.packs import ActionByPack, ItemPack, MinutesPack, ParagraphPack, RegisterSectionPack, TermPack
from tests.documents.packs import a_whole_meeting, decided, group, item, person, said


def with_ids(items: tuple[ItemPack, ...], start: str = "p") -> tuple[ItemPack, ...]:
    """The items with an id for each paragraph, which those of the record have."""
    return tuple(
        replace(
            each,
            paragraphs=tuple(replace(p, id=f"{start}.{n}.{k}") for k, p in enumerate(each.paragraphs)),
            children=with_ids(each.children, f"{start}.{n}"),
        )
        for n, each in enumerate(items)
    )


def amended(items: tuple[ItemPack, ...]) -> tuple[ItemPack, ...]:
    """The items with other words in every paragraph that has four words or more."""
    return tuple(
        replace(
            each,
            paragraphs=tuple(
                replace(p, text=p.text.replace(" the ", " the whole ").replace("said", "told us"), marks=())
                for p in each.paragraphs
            ),
            children=amended(each.children),
        )
        for each in items
    )


def the_draft() -> MinutesPack:
    """Draft minutes with everything in them."""
    whole = a_whole_meeting(status=MeetingStatus.CIRCULATED)
    return replace(whole, items=with_ids(whole.items))


def approve(draft: MinutesPack, items: tuple[ItemPack, ...] | None = None, **details: object) -> MinutesPack:
    """The draft as approved, with other items."""
    return replace(draft, status=MeetingStatus.APPROVED, items=draft.items if items is None else items, **details)  # type: ignore[arg-type]


Change = Callable[[MinutesPack], MinutesPack]


def at(pack: MinutesPack, place: int, **details: object) -> MinutesPack:
    """The minutes with something else at one item."""
    items = list(pack.items)
    items[place] = replace(items[place], **details)  # type: ignore[arg-type]
    return replace(pack, items=tuple(items))


def review(pack: MinutesPack, change: Callable[[tuple[ParagraphPack, ...]], tuple[ParagraphPack, ...]]) -> MinutesPack:
    """The minutes with other paragraphs under 4.1, where the lists are."""
    first, *rest = pack.items[3].children
    return at(pack, 3, children=(replace(first, paragraphs=change(first.paragraphs)), *rest))


def acted(paragraphs: tuple[ParagraphPack, ...]) -> tuple[ParagraphPack, ...]:
    """Somebody else has to do it, by another day, and something more is to be done."""
    last = replace(paragraphs[-1], action_by=(ActionByPack(("BG",), dt.date(2026, 6, 1)), ActionByPack(("ALL",))))
    return (*paragraphs[:-1], last)


def renumbered(paragraphs: tuple[ParagraphPack, ...]) -> tuple[ParagraphPack, ...]:
    """Every number another one."""
    return tuple(replace(each, number="7.1" if each.number else "") for each in paragraphs)


def with_register(change: Callable[[RegisterSectionPack], RegisterSectionPack]) -> Change:
    """Another first group of the register."""
    return lambda pack: replace(pack, register=(change(pack.register[0]), *pack.register[1:]))


new_list = (decided("close the old office", 1), decided("open a new one", 2))
CHANGES: dict[str, Change] = {
    "nothing but the step": lambda pack: pack,
    "words": lambda pack: replace(pack, items=amended(pack.items)),
    "a paragraph added": lambda pack: review(pack, lambda ps: (*ps[:2], said("A new point was made."), *ps[2:])),
    "a paragraph taken out": lambda pack: review(pack, lambda ps: (*ps[:1], *ps[2:])),
    "a paragraph moved": lambda pack: review(pack, lambda ps: (*ps[1:4], ps[0], *ps[4:])),
    "a paragraph split": lambda pack: review(pack, lambda ps: (said("Members looked"), said("at the gaps:"), *ps[1:])),
    "a decision taken out of the middle of a list": lambda pack: review(
        pack, lambda ps: (*ps[:4], decided("ask for names", 1))
    ),
    "a decision put before a list": lambda pack: review(
        pack, lambda ps: (*ps[:4], decided("wait", 1), *(replace(p, numeral=(p.numeral or 0) + 1) for p in ps[4:]))
    ),
    "a list that begins elsewhere": lambda pack: review(
        pack, lambda ps: (*ps[:4], replace(ps[4], numeral=3), replace(ps[5], numeral=4))
    ),
    "a list cut in two": lambda pack: review(
        pack, lambda ps: (*ps[:5], said("And also to:"), replace(ps[5], numeral=1))
    ),
    "a second list": lambda pack: review(pack, lambda ps: (*ps, said("Then to:"), *new_list)),
    "a bullet deeper": lambda pack: review(pack, lambda ps: (ps[0], replace(ps[1], level=1), *ps[2:])),
    "a narrative that is a decision": lambda pack: review(
        pack, lambda ps: (replace(ps[0], kind=MinuteKind.DECISION), *ps[1:])
    ),
    "Action By": lambda pack: review(pack, acted),
    "no Action By": lambda pack: review(pack, lambda ps: tuple(replace(p, action_by=()) for p in ps)),
    "a title and a label": lambda pack: at(pack, 3, title="Developing the Board", label="5"),
    "numbers": lambda pack: at(pack, 2, paragraphs=renumbered(pack.items[2].paragraphs)),
    "an item added": lambda pack: replace(
        pack, items=(*pack.items[:4], item("5", "Budget", said("It was read.")), *pack.items[4:])
    ),
    "an item taken out": lambda pack: replace(pack, items=(*pack.items[:2], *pack.items[3:])),
    "no register": lambda pack: replace(pack, register=(), codes=()),
    "a person added": with_register(
        lambda g: replace(g, rows=(*g.rows[:1], person("Una Orr", "UO", "A"), *g.rows[1:]))
    ),
    "a person taken out": with_register(lambda g: replace(g, rows=g.rows[1:])),
    "another mark": with_register(
        lambda g: replace(g, rows=(replace(g.rows[0], code="A", note="by letter"), *g.rows[1:]))
    ),
    "a column less": with_register(lambda g: replace(g, has_representing=False)),
    "a group more": lambda pack: replace(
        pack, register=(*pack.register, group("Observers", person("Ida Oak", "IO", "MA")))
    ),
    "glossary": lambda pack: replace(
        pack, glossary=(*pack.glossary[:1], TermPack("MB", "Members' Board"), *pack.glossary[1:])
    ),
    "no glossary": lambda pack: replace(pack, glossary=()),
    "who, when, where": lambda pack: replace(
        pack, venue="Old Mill", closed_at=None, minute_taker="Joe Gray", running_head="NSCB"
    ),
    "no next meeting": lambda pack: replace(pack, next_meeting=None),
    "nothing left": lambda pack: replace(pack, items=(), register=(), glossary=()),
}  # fmt: skip
