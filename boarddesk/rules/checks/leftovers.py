"""left-over-date, draft-mark, confidential-in-public: what was forgotten in these minutes."""

import datetime as dt
import re
from collections.abc import Iterator

from boarddesk.model.check_pack import CheckedItem, CheckedParagraph, CheckPack
from boarddesk.model.enums import ItemRole, MeetingStatus
from boarddesk.model.findings import CheckRule, Finding, Fix, FixKind, Severity, Spot, SpotKind
from boarddesk.rules.dates import MONTHS, long_date, parse_date

_MONTH = "|".join(MONTHS)
_FULL_DATE = re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTH}),? \d{{4}}\b")
_FIGURES = re.compile(r"\b\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})\b")
_PLACEHOLDER = re.compile(
    r"\[(?:insert|name|date|tbc|check|xx+|\?+)[^\]]*\]|\b[xX]{3,}\b|\?{3,}|"
    r"\b(?:TBC|tbc|to follow up)\b(?=\s*$)|\bDELETEME\b"
)
_DRAFT = re.compile(r"\bDRAFT\b")
_SECRET = re.compile(
    r"(?i)\bin (?:strict )?confidence\b|\b(?:strictly|highly) confidential\b|\bconfidentially\b|"
    r"\bnot for publication\b|\bnot to be (?:shared|minuted|circulated)\b|"
    r"\bcommercially sensitive\b|\bexempt (?:item|information)\b"
)


def left_over_date(pack: CheckPack) -> Iterator[Finding]:
    """Dates that belong to another meeting: in the running head, the heading of the last minutes, the next meeting."""
    yield from _running_head(pack)
    yield from _next_meeting(pack)
    for item in pack.items:
        if item.role is ItemRole.PREVIOUS_MINUTES and pack.previous_date is not None:
            yield from _previous(item, pack.previous_date, pack)
        elif item.role is ItemRole.NEXT_MEETING:
            for paragraph in item.paragraphs:
                yield from _past(item, paragraph, pack)


def _running_head(pack: CheckPack) -> Iterator[Finding]:
    for written, day in dates_in(pack.running_head, pack.date):
        if day != pack.date:
            sentence = f"The running head says {written}; the meeting is on {long_date(pack.date)}."
            yield _of_meeting(written, sentence)


def _next_meeting(pack: CheckPack) -> Iterator[Finding]:
    if pack.next_date is not None and pack.next_date <= pack.date:
        sentence = f"The next meeting is given as {long_date(pack.next_date)}, which is not after this one."
        yield _of_meeting(long_date(pack.next_date), sentence)


def _previous(item: CheckedItem, previous: dt.date, pack: CheckPack) -> Iterator[Finding]:
    for written, day in dates_in(item.title, pack.date):
        if day != previous:
            sentence = f"The title says {written}; the last meeting was on {long_date(previous)}."
            spot = Spot(item.id, kind=SpotKind.ITEM)
            fix = Fix(FixKind.REPLACE, item.title.replace(written, long_date(previous)))
            yield Finding(CheckRule.LEFT_OVER_DATE, Severity.WARNING, spot, written, sentence, (fix,))


def _past(item: CheckedItem, paragraph: CheckedParagraph, pack: CheckPack) -> Iterator[Finding]:
    for written, day in dates_in(paragraph.text, pack.date):
        if day <= pack.date:
            start = paragraph.text.index(written)
            spot = Spot(item.id, paragraph.id, start, start + len(written))
            sentence = f"{written} is not after this meeting."
            yield Finding(CheckRule.LEFT_OVER_DATE, Severity.WARNING, spot, written, sentence)


def dates_in(text: str, base: dt.date) -> Iterator[tuple[str, dt.date]]:
    """The whole dates of a text, as written and as days."""
    for pattern in (_FULL_DATE, _FIGURES):
        for found in pattern.finditer(text):
            day = parse_date(found.group(), base)
            if day is not None:
                yield found.group(), day


def draft_mark(pack: CheckPack) -> Iterator[Finding]:
    """Places that were to be filled in, and the word DRAFT in approved minutes."""
    over = pack.status in (MeetingStatus.CIRCULATED, MeetingStatus.APPROVED)
    for item, paragraph in pack.paragraphs():
        found = _PLACEHOLDER.search(paragraph.text) or (_DRAFT.search(paragraph.text) if over else None)
        if found is not None:
            spot = Spot(item.id, paragraph.id, found.start(), found.end())
            sentence = f"“{found.group()}” is still to be filled in."
            yield Finding(CheckRule.DRAFT_MARK, Severity.WARNING, spot, found.group(), sentence)


def confidential_in_public(pack: CheckPack) -> Iterator[Finding]:
    """Words that ask for confidence in a paragraph that a public copy would hold."""
    for item, paragraph in pack.paragraphs():
        if item.confidential or paragraph.confidential:
            continue
        for found in _SECRET.finditer(paragraph.text):
            hidden = any(begin <= found.start() and found.end() <= end for begin, end in paragraph.passages)
            if not hidden:
                spot = Spot(item.id, paragraph.id, found.start(), found.end())
                sentence = f"“{found.group()}” stands in a paragraph that is not marked confidential."
                fix = Fix(FixKind.MARK_CONFIDENTIAL, paragraph.id)
                yield Finding(CheckRule.CONFIDENTIAL_IN_PUBLIC, Severity.WARNING, spot, found.group(), sentence, (fix,))
                break


def _of_meeting(words: str, sentence: str) -> Finding:
    spot = Spot(kind=SpotKind.MEETING)
    return Finding(CheckRule.LEFT_OVER_DATE, Severity.WARNING, spot, words, sentence, (Fix(FixKind.OPEN_DETAILS, ""),))
