"""Small packs of a made-up meeting for the rules of the check."""

import datetime as dt
from dataclasses import replace
from itertools import count

from boarddesk.model.check_pack import CheckedAction, CheckedItem, CheckedParagraph, CheckedRow, CheckPack
from boarddesk.model.enums import CountsAs, DueKind, MeetingStatus, MinuteKind, OwnerKind
from boarddesk.model.findings import CheckRule, Finding
from boarddesk.model.night import Night, NightPerson, Presence
from boarddesk.rules.checks.every import check_meeting

NIGHT = Night(
    (
        NightPerson("Judith Hale", "JH"),
        NightPerson("Alan Stroud", "AS"),
        NightPerson("Shona McLean", "SMcL"),
        NightPerson("Ralph Grant", "RG", presence=Presence.ABSENT),
    ),
    frozenset({"NSCB"}),
)
_ids = count(1)


def said(text: str, kind: MinuteKind = MinuteKind.NARRATIVE, **details: object) -> CheckedParagraph:
    """A paragraph."""
    return replace(CheckedParagraph(f"p{next(_ids)}", text, kind), **details)  # type: ignore[arg-type]


def decided(text: str, **details: object) -> CheckedParagraph:
    """A decision of a roman list."""
    return said(text, MinuteKind.DECISION, level=1, **details)


def to_do(
    *owners: str, text: str = "", due: DueKind = DueKind.NONE, kind: OwnerKind = OwnerKind.PERSON
) -> CheckedAction:
    """An action."""
    return CheckedAction(f"a{next(_ids)}", "19.11.26/4", text, tuple((kind, owner) for owner in owners), due)


def item(*paragraphs: CheckedParagraph, **details: object) -> CheckedItem:
    """An agenda item."""
    return replace(CheckedItem(f"i{next(_ids)}", "4", "Reports", paragraphs=paragraphs), **details)  # type: ignore[arg-type]


def row(name: str, counts_as: CountsAs = CountsAs.PRESENT, **details: object) -> CheckedRow:
    """A row of the register."""
    codes = {CountsAs.PRESENT: "MA", CountsAs.REPRESENTED: "RA", CountsAs.APOLOGIES: "A", CountsAs.ABSENT: "NC"}
    return replace(CheckedRow(name, name, code=codes[counts_as], counts_as=counts_as), **details)  # type: ignore[arg-type]


def meeting(*items: CheckedItem, **details: object) -> CheckPack:
    """A meeting in draft."""
    refs = frozenset(each.label for each in items) | {p.number for each in items for p in each.paragraphs if p.number}
    plain = CheckPack("m", dt.date(2026, 11, 19), MeetingStatus.DRAFT, NIGHT, items=items, refs=refs)
    return replace(plain, **details)  # type: ignore[arg-type]


def found(rule: CheckRule, pack: CheckPack) -> list[Finding]:
    """What one rule finds."""
    return [finding for finding in check_meeting(pack) if finding.rule is rule]
