"""Packs of a fictional board, whole or as small as a test needs them."""

import datetime as dt
from dataclasses import replace

from boarddesk.model.enums import CountsAs, ItemRole, Marking, MatterState, MeetingStatus, MinuteKind
from boarddesk.model.packs import (
    ActionByPack,
    CodePack,
    DeclarationPack,
    ItemPack,
    MinutesPack,
    NextMeetingPack,
    ParagraphPack,
    RegisterRowPack,
    RegisterSectionPack,
    TermPack,
    VotePack,
)

BOARD = "Northmoor Safeguarding Children Board"
NOW = dt.datetime(2026, 11, 24, 16, 5, 30, tzinfo=dt.timezone(dt.timedelta(hours=1)))
CODES = (
    CodePack("MA", "Member Attended"),
    CodePack("RA", "Representative Attended"),
    CodePack("A", "Submitted Apologies"),
)
COUNTS = {"MA": CountsAs.PRESENT, "RA": CountsAs.REPRESENTED, "A": CountsAs.APOLOGIES}


def said(text: str, kind: MinuteKind = MinuteKind.NARRATIVE, **details: object) -> ParagraphPack:
    """A paragraph."""
    return replace(ParagraphPack("", kind, text), **details)  # type: ignore[arg-type]


def decided(text: str, numeral: int | None = None, **details: object) -> ParagraphPack:
    """A decision: of a list when it has a numeral, else one by itself."""
    level = 0 if numeral is None else 1
    return said(text, MinuteKind.DECISION, numeral=numeral, level=level, **details)


def item(label: str, title: str, *paragraphs: ParagraphPack, **details: object) -> ItemPack:
    """An agenda item."""
    return replace(ItemPack(label, title, ItemRole.ORDINARY, paragraphs), **details)  # type: ignore[arg-type]


def person(name: str, initials: str, code: str, **details: str) -> RegisterRowPack:
    """A row of the register."""
    title, representing = details.get("title", "Head of Service"), details.get("representing", "Northmoor Council")
    return RegisterRowPack(name, initials, title, representing, code, COUNTS.get(code), details.get("note", ""))


def group(name: str, *rows: RegisterRowPack, **details: object) -> RegisterSectionPack:
    """A group of the register with all its columns, marked with codes."""
    whole = RegisterSectionPack(name, "", Marking.CODES, True, True, True, rows)
    return replace(whole, **details)  # type: ignore[arg-type]


def minutes(*items: ItemPack, **details: object) -> MinutesPack:
    """Draft minutes of these items, without glossary and register."""
    plain = MinutesPack(
        board_name=BOARD,
        board_short_name="NSCB",
        running_head="MINUTES OF NSC BOARD MEETING 12.3.26",
        title="NSC Board Meeting",
        date=dt.date(2026, 3, 12),
        starts=dt.time(13),
        ends=None,
        opened_at=None,
        closed_at=None,
        venue="The Moot Hall",
        status=MeetingStatus.DRAFT,
        language="en-GB",
        author=BOARD,
        items=items,
    )
    return replace(plain, **details)  # type: ignore[arg-type]


def a_register() -> tuple[RegisterSectionPack, ...]:
    """Four groups with different columns."""
    return (
        group(
            "Board Members",
            person("Judith Hale", "JH", "MA", title="Director of Children's Services (Chair)"),
            person("Alan Stroud", "AS", "RA", representing="Northmoor Constabulary"),
            person("Beth Garner", "BG", "A", representing="NSPCC"),
            person("Ralph Grant", "RG", "MA", note="from item 4"),
        ),
        group("Scrutiny", person("Cllr Kay Vane", "", "MA"), note="Standing apologies", has_initials=False),
        group("NSCB Staff", person("Anna Marsh", "AM", "MA"), marking=Marking.TICKS, has_representing=False),
        group("Guests", person("Joe Gray", "JG", "A"), marking=Marking.TICKS),
    )


def a_whole_meeting(**details: object) -> MinutesPack:
    """Minutes in which everything occurs that minutes can hold."""
    previous = item(
        "2",
        "Minutes of the last meeting",
        said("AM asked for these amendments:", number="2.1"),
        said("JA was present.", MinuteKind.AMENDMENT, amended_ref="3.3"),
        decided("Minutes agreed as a true record.", vote=VotePack("JH", "AS", 9, 1, 2)),
        role=ItemRole.PREVIOUS_MINUTES,
    )
    carried = said("The audit is finished.", number="3.1", carried_ref="15.01.26/4", state=MatterState.DONE)
    arising = item("3", "Matters Arising", carried, said("It went well."), said("KA has written.", number="3.2"))
    review = item(
        "4.1",
        "Membership",
        said("Members looked at the gaps:"),
        said("Schools", MinuteKind.BULLET),
        said("Faith groups", MinuteKind.BULLET, level=1),
        said("Board members agreed to:"),
        decided("invite the Fire Service", 1),
        decided("ask for names", 2, action_by=(ActionByPack(("JH", "AS"), dt.date(2026, 4, 30)),)),
        declarations=(DeclarationPack("RG", "a governor of the school"),),
    )
    plans = item("4.2", "Plans", decided("begin in June", 1, action_by=(ActionByPack(("ALL",), None, True),)))
    news = said(
        "Parents' Forum",
        MinuteKind.INFORMATION,
        number="E1",
        event_date=dt.date(2026, 4, 2),
        emailed_on=dt.date(2026, 3, 2),
    )
    return minutes(
        item("1", "Attendance at Meeting", role=ItemRole.ATTENDANCE),
        previous,
        arising,
        item("4", "Development", children=(review, plans)),
        item("E", "Information", news, said("Sent round by post.", MinuteKind.NOTE), role=ItemRole.INFORMATION),
        item("F", "Details of Next Meeting:", role=ItemRole.NEXT_MEETING),
        **{
            "glossary": tuple(
                TermPack(a, m)
                for a, m in (("CAF", "Common Assessment"), ("LA", "Local Authority"), ("TG", "Task Group"))
            ),
            "codes": CODES,
            "register": a_register(),
            "next_meeting": NextMeetingPack(dt.date(2026, 5, 21), dt.time(13), dt.time(16), "Moot Hall, Market Place"),
            "chair": "Judith Hale",
            "minute_taker": "Anna Marsh",
            "closed_at": dt.time(15, 40),
            **details,
        },
    )


def a_long_meeting(paragraphs: int) -> MinutesPack:
    """Minutes of so many paragraphs, half of them in lists, in items of ten; registers and glossary of a real size."""
    sentence = (
        "JH reported on the pilot in Northmoor; AS asked how many families had taken part and when the report is due. "
    )
    items = []
    for n in range(0, paragraphs, 10):
        told = [said(f"{sentence * 2}({n})") for _ in range(4)]
        points = [said(f"Point {k} of the report", MinuteKind.BULLET, level=k % 2) for k in range(2)]
        agreed = [decided(f"To do part {k} of the plan by summer", k) for k in (1, 2, 3)]
        by = (ActionByPack(("ALL",), dt.date(2026, 4, 30)),)
        items.append(
            item(
                str(n // 10 + 2),
                f"Report {n}",
                *told,
                *points,
                said("Agreed to:"),
                *agreed[:2],
                replace(agreed[2], action_by=by),
            )
        )
    people = [
        person(f"Alan Stroud {n}", f"AS{n}", "MA", title="Head of Housing and Community Safety") for n in range(31)
    ]
    terms = tuple(TermPack(f"T{n}", f"Term number {n} of the glossary") for n in range(21))
    return minutes(
        item("1", "Attendance", role=ItemRole.ATTENDANCE),
        *items,
        register=(group("Board Members", *people[:21]), group("Guests", *people[21:])),
        codes=CODES,
        glossary=terms,
    )
