"""numbering, cross-reference, empty-item: labels, numbers, and what they point at."""

import re
from collections.abc import Iterator
from itertools import pairwise

from boarddesk.model.check_pack import CheckedItem, CheckPack
from boarddesk.model.enums import ItemRole, MeetingStatus, MinuteKind
from boarddesk.model.findings import CheckRule, Finding, Severity, Spot, SpotKind
from boarddesk.rules.numbering import roman

_REF = re.compile(
    r"\b(?:[Aa]genda [Ii]tem|[Ii]tem|[Mm]inute|[Ss]ee|[Rr]efers? to|"
    r"[Aa]s (?:in|at|under|detailed in|set out in|noted at))"
    r"\s+(?P<ref>(?:\d{1,2}(?:\.\d{1,2}){0,2}|[A-Z]\d{1,2}))\b(?![\w/:-]|\.\d|\s?(?:%|pm|am|years?|weeks?|months?|"
    r"days?|January|February|March|April|May|June|July|August|September|October|November|December))"
)
_TAIL = re.compile(r"\d+$")
_EARLIER = re.compile(r"\b(?:last|previous|earlier)\s+(?:minutes|meeting)\b|\bof the (?:minutes|meeting) (?:of|held)\b")
_MINUTED = (MeetingStatus.DRAFT, MeetingStatus.CIRCULATED, MeetingStatus.APPROVED)
_BARE = (ItemRole.HEADING, ItemRole.ATTENDANCE, ItemRole.NEXT_MEETING, ItemRole.ANY_OTHER_BUSINESS)


def numbering(pack: CheckPack) -> Iterator[Finding]:
    """Lists of decisions that do not begin at i, and numbers that are left out."""
    for item in pack.items:
        for paragraph in item.paragraphs:
            begins = paragraph.listed_decision and paragraph.list_start not in (None, 1)
            if begins:
                sentence = f"The decisions begin at {roman(paragraph.list_start or 1)}; there is none before."
                spot = Spot(item.id, paragraph.id, 0, len(paragraph.text))
                yield Finding(CheckRule.NUMBERING, Severity.HINT, spot, paragraph.text, sentence)
        yield from _gaps(item)


def _gaps(item: CheckedItem) -> Iterator[Finding]:
    numbered = [paragraph for paragraph in item.paragraphs if paragraph.number]
    for before, after in pairwise(numbered):
        one, two = _TAIL.search(before.number), _TAIL.search(after.number)
        if one and two and int(two.group()) > int(one.group()) + 1:
            sentence = f"{after.number} follows {before.number}: a number is left out."
            spot = Spot(item.id, after.id, 0, 0)
            yield Finding(CheckRule.NUMBERING, Severity.HINT, spot, after.number, sentence)


def cross_reference(pack: CheckPack) -> Iterator[Finding]:
    """References to items and minutes that there are not; amendments of refs that the last minutes did not have."""
    for item, paragraph in pack.paragraphs():
        if paragraph.kind is MinuteKind.AMENDMENT and paragraph.amended_ref:
            if pack.previous_refs and paragraph.amended_ref not in pack.previous_refs:
                sentence = f"The last minutes have no {paragraph.amended_ref}."
                spot = Spot(item.id, paragraph.id, 0, len(paragraph.text))
                yield Finding(CheckRule.CROSS_REFERENCE, Severity.WARNING, spot, paragraph.amended_ref, sentence)
            continue
        for found in _REF.finditer(paragraph.text):
            ref = found["ref"]
            earlier = _EARLIER.search(paragraph.text) is not None
            if ref in (pack.previous_refs if earlier and pack.previous_refs else pack.refs | pack.previous_refs):
                continue
            if earlier and not pack.previous_refs:
                continue
            sentence = f"There is no {ref} in these minutes."
            spot = Spot(item.id, paragraph.id, found.start(), found.end())
            yield Finding(CheckRule.CROSS_REFERENCE, Severity.WARNING, spot, found.group(), sentence)


def empty_item(pack: CheckPack) -> Iterator[Finding]:
    """Items under which nothing was minuted, once the meeting is over."""
    if pack.status not in _MINUTED:
        return
    for item in pack.items:
        if not item.paragraphs and not item.has_children and item.role not in _BARE:
            spot = Spot(item.id, kind=SpotKind.ITEM)
            sentence = f"Nothing is minuted under {item.label} {item.title}."
            yield Finding(CheckRule.EMPTY_ITEM, Severity.HINT, spot, item.title, sentence)
