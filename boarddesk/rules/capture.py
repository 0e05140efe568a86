"""What is typed at the start of a paragraph and becomes something: an action, a decision, a bullet, an entry of the
forward plan, an amendment, an information row (RULES 10 to 13).

The grammar is total: any text either is a capture or is prose. A capture never loses a character: what stands before
and after its words is kept as typed, so that it can be taken back.
"""

import datetime as dt
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from enum import Enum

from boarddesk.model.enums import ItemRole, OwnerKind
from boarddesk.rules.capture_tails import NO_DATES, NO_VOTES, Dates, Votes, split_dates, split_due, split_votes
from boarddesk.rules.dates import Due
from boarddesk.rules.numbering import from_roman
from boarddesk.rules.owners import NOT_DUE, KnownOwners, OwnerEntry, parse_action_by, pieces


class CaptureKind(Enum):
    """What a paragraph becomes."""

    ACTION = "action"
    BULLET = "bullet"
    DECISION = "decision"
    FORWARD_PLAN = "forward_plan"
    AMENDMENT = "amendment"
    INFORMATION = "information"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paragraph stands and what is known there."""

    known: KnownOwners
    base: dt.date
    """The meeting's day, from which dates in words count."""
    role: ItemRole = ItemRole.ORDINARY
    number: str = ""
    """The paragraph's own number, which an information row may be typed with."""
    old_refs: Collection[str] = field(default_factory=frozenset)
    """The refs of the previous minutes."""


@dataclass(frozen=True, slots=True)
class Capture:
    """What a paragraph is about to become; prefix, body and suffix together are exactly what was typed."""

    kind: CaptureKind
    prefix: str
    body: str
    suffix: str = ""
    lead: str = ""
    """What stands in the place of the prefix."""
    end: str = ""
    """What stands in the place of the suffix."""
    owners: tuple[OwnerEntry, ...] = ()
    due: Due = NOT_DUE
    votes: Votes = NO_VOTES
    list_start: int | None = None
    """The numeral with which a list of decisions begins, where one was typed: "d: (ii) note it"."""
    ref: str = ""
    """The ref that an amendment is about."""
    dates: Dates = NO_DATES
    problems: tuple[str, ...] = ()

    @property
    def typed(self) -> str:
        """What was typed."""
        return self.prefix + self.body + self.suffix

    @property
    def sentence(self) -> str:
        """What the minutes will say."""
        return self.lead + self.body + self.end


_BULLET = re.compile(r"- (?P<body>.*)", re.DOTALL)
_DECISION = re.compile(r"[Dd]:[ \u00a0]+(?:\((?P<numeral>[ivxl]{1,6})\)[ \u00a0]+)?(?=\S)")
_PLAN = re.compile(r"~[ \u00a0]+(?=\S)")
_OWNERS = re.compile(r"(?P<owners>[^!\n\u2028@]{1,160})!(?P<gap>[ \u00a0]+)(?=\S)")
_REF = re.compile(
    r"(?P<ref>[A-Z]{0,3}[0-9]{0,5}(?:\.[0-9]{1,3}){0,4}[a-z]?(?:\.[0-9]{1,3}){0,2})"
    r"[ \u00a0]*[-\u2013\u2014:][ \u00a0]+(?=\S)"
)
_AFTER_REF = re.compile(r"[ \u00a0]*[-\u2013\u2014:][ \u00a0]+(?=\S)")
_GAP = re.compile(r"[.):]?[ \u00a0]*[-\u2013\u2014]?[ \u00a0]+(?=\S)")
_CAPITALS = range(2, 5)
_ENDED = re.compile(r"[.!?:;\u2026][\"'\u201d\u2019)\]]*$")
_LEADS = re.compile(r"(?:[:;]|\b(?:agreed|resolved|decided)(?: to| that)?)\s*$", re.IGNORECASE)
_GOES_ON = re.compile(r"(?:to|will|is to|are to)\b", re.IGNORECASE)


def may_begin(typed: str, role: ItemRole) -> bool:
    """Whether a text could be a capture at all; cheap, because it is asked at every key."""
    if typed[:1] in ("-", "~") or typed[1:2] == ":" or "!" in typed[:162]:
        return bool(typed)
    return role in (ItemRole.PREVIOUS_MINUTES, ItemRole.INFORMATION)


def read_capture(typed: str, place: Place) -> Capture | None:
    """What a paragraph's text becomes where it stands; None when it is prose."""
    for reader in (_bullet, _decision, _plan, _amendment, _information, _action):
        found = reader(typed, place)
        if found is not None:
            return found
    return None


def _bullet(typed: str, place: Place) -> Capture | None:
    found = _BULLET.fullmatch(typed)
    return Capture(CaptureKind.BULLET, "- ", found["body"]) if found else None


def _decision(typed: str, place: Place) -> Capture | None:
    found = _DECISION.match(typed)
    if found is None:
        return None
    start = from_roman(found["numeral"] or "")
    prefix = found[0] if start is not None or not found["numeral"] else found[0][: found.start("numeral") - 1]
    body, suffix, end, votes = split_votes(typed[len(prefix) :])
    return Capture(CaptureKind.DECISION, prefix, body, suffix, end=end, votes=votes, list_start=start)


def _plan(typed: str, place: Place) -> Capture | None:
    found = _PLAN.match(typed)
    if found is None:
        return None
    body, suffix, due = split_due(typed[found.end() :], place.base)
    return Capture(CaptureKind.FORWARD_PLAN, found[0], body, suffix, due=due) if body else None


def _amendment(typed: str, place: Place) -> Capture | None:
    if place.role is not ItemRole.PREVIOUS_MINUTES:
        return None
    for ref in sorted(place.old_refs, key=len, reverse=True):
        gap = _AFTER_REF.match(typed, len(ref)) if ref and typed.startswith(ref) else None
        if gap is not None:
            return Capture(CaptureKind.AMENDMENT, typed[: gap.end()], typed[gap.end() :], ref=ref)
    found = _REF.match(typed)
    if found is None or not _is_ref(found["ref"], place):
        return None
    return Capture(CaptureKind.AMENDMENT, found[0], typed[found.end() :], ref=found["ref"])


def _is_ref(ref: str, place: Place) -> bool:
    """Initials and bare numbers are refs only when the previous minutes have them: "AM – asked", "17 – 19 May"."""
    plain = ref.isdigit() or not any(letter.isdigit() for letter in ref)
    return ref in place.old_refs or (bool(ref) and not plain)


def _information(typed: str, place: Place) -> Capture | None:
    if place.role is not ItemRole.INFORMATION:
        return None
    prefix = ""
    if place.number and typed.startswith(place.number):
        gap = _GAP.match(typed, len(place.number))
        prefix = typed[: gap.end()] if gap else ""
    body, suffix, dates = split_dates(typed[len(prefix) :], place.base)
    if not prefix and dates == NO_DATES:
        return None
    return Capture(CaptureKind.INFORMATION, prefix, body, suffix, dates=dates)


def _action(typed: str, place: Place) -> Capture | None:
    found = _OWNERS.match(typed)
    if found is None or not _all_initials(found["owners"], place.known):
        return None
    body, suffix, due = split_due(typed[found.end() :], place.base)
    if not body:
        return None
    said = parse_action_by(found["owners"], place.known, place.base)
    lead = f"{joined(owner.text for owner in said.owners)} {'' if _GOES_ON.match(body) else 'to '}"
    if not suffix:
        body, suffix = body.rstrip(), body[len(body.rstrip()) :]
    end = "" if _ENDED.search(body) else "."
    return Capture(CaptureKind.ACTION, found[0], body, suffix, lead, end, said.owners, due, problems=said.problems)


def _all_initials(typed: str, known: KnownOwners) -> bool:
    listed = list(pieces(typed, known))
    tight = typed[:1].isalnum() and typed[-1:].isalnum()
    return tight and bool(listed) and all(_is_initials(piece, known) for piece in listed)


def _is_initials(piece: str, known: KnownOwners) -> bool:
    """Initials or an alias as they are written or all in small letters; "No!" and "Ed!" are words."""
    if piece.isalpha() and piece.isupper() and len(piece) in _CAPITALS:
        return True
    named = (OwnerKind.PERSON, OwnerKind.ALIAS)
    codes = {candidate.code for candidate in known.meant_by(piece) if candidate.kind in named and candidate.code}
    return piece in codes or (piece.islower() and any(code.casefold() == piece.casefold() for code in codes))


def leads_list(text: str) -> bool:
    """Whether a paragraph announces the decisions that follow it: "Board members agreed to:", "The Board resolved"."""
    return _LEADS.search(text) is not None


def joined(names: Iterator[str]) -> str:
    """A, B and C."""
    listed = list(names)
    return " and ".join([", ".join(listed[:-1]), listed[-1]]) if len(listed) > 1 else "".join(listed)
