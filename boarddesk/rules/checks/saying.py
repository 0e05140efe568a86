"""Where initials stand in British minutes, and what the sentence makes of the person: she speaks, or is to do it.

Initials mean a person where a sentence goes on with a verb of people ("JH advised", "JH and SE have asked"), where a
task is given ("JH/AM to agree dates", "JH will write"), after a participle and "by" ("tabled by AS"), and after words
that are done to people ("thanked BG for"). Everywhere else capitals may be anything.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from boarddesk.rules.checks.words import ADDRESSED, DID, GIVEN_BY, SAID

INITIALS = r"(?:[A-Z]{1,3}(?:Mc|Mac|O['’]|d|de)[A-Z][a-z]?|[A-Z]{2,5}|[A-Z]{2,3}[a-z]{1,2}|[A-Z][a-z][A-Z])"
"""The shapes of initials: JH, JAS, SMcL, SSa, KO'B, JdS, DyH."""
_TOKEN = re.compile(rf"(?<![\w'’&/.@-]){INITIALS}(?![\w&@]|['’-](?!s\b)\w)")
_NEXT = re.compile(rf"(?:\s*[/&+,]\s*|\s+and\s+|,\s+and\s+)({INITIALS})(?![\w&@]|['’-](?!s\b)\w)")
_BETWEEN = re.compile(r"\s+(?:(?:also|both|each|further|then|again|briefly|kindly|\w+ly|in turn|, in turn,)\s+)?")
_VERB = re.compile(r"[a-z]+\b")
_TASK = re.compile(r"\s+(?:to\s+[a-z]|(?:will|would|shall|is to|are to|agreed to|was asked to|were asked to)\b)")
_HELPING = re.compile(r"(?:has|have|had|did|was|were)\s+(?:also\s+|then\s+|not\s+)?([a-z]+)\b")
_BEFORE = re.compile(r"([A-Za-z]+)[.:]?\s+(?:(by):?\s+)?$")
_ACTION = re.compile(r"(?i)\bactions?(?:\s+by)?\s*[:–-]\s*$")
_SENTENCE_END = re.compile(r"[.!?;:]['\"”’)]*\s+|\n")


class Role(Enum):
    """What the sentence makes of a person."""

    SPEAKS = "speaks"
    """Says something, as only people do."""
    ACTS = "acts"
    """Does something, as people and bodies of people do."""
    TASKED = "tasked"
    """Is to do something."""
    ADDRESSED = "addressed"
    """Is asked, thanked or welcomed."""


@dataclass(frozen=True, slots=True)
class Said:
    """Initials in a place of people; offsets in code points."""

    start: int
    end: int
    initials: str
    role: Role
    leads: bool
    """Whether a sentence, or a part of one, begins with them."""


@lru_cache(maxsize=4096)
def said_in(text: str) -> tuple[Said, ...]:
    """All initials of a text that stand in a place of people, whoever they are."""
    return tuple(_said(text)) if any(letter.isupper() for letter in text) else ()


def sentence_at(text: str, start: int) -> tuple[int, int]:
    """Where the sentence around a place begins and ends."""
    begin, end = 0, len(text)
    for found in _SENTENCE_END.finditer(text):
        if found.end() <= start:
            begin = found.end()
        else:
            end = found.start() + 1
            break
    return begin, end


def look_like_initials(word: str, known: Collection[str] = ()) -> bool:
    """Whether a word has the shape of somebody's initials; a plural of capitals (GPs) has not."""
    return word in known or (bool(re.fullmatch(INITIALS, word)) and not re.fullmatch(r"[A-Z]{2,}s", word))


def _said(text: str) -> Iterator[Said]:
    taken = 0
    for found in _TOKEN.finditer(text):
        if found.start() < taken:
            continue
        spans = [found.span()]
        while (more := _NEXT.match(text, spans[-1][1])) is not None:
            spans.append(more.span(1))
        taken = spans[-1][1]
        role = _role_of(text, spans[0][0], taken)
        if role is not None:
            leads = _leads(text, spans[0][0])
            for start, end in spans:
                yield Said(start, end, text[start:end], role, leads)


def _role_of(text: str, start: int, end: int) -> Role | None:
    if _ACTION.search(text[:start]) or _TASK.match(text, end):
        return Role.TASKED
    gap = _BETWEEN.match(text, end)
    verb = _VERB.match(text, gap.end()) if gap else None
    if verb is not None:
        helping = _HELPING.match(text, verb.start())
        word = helping.group(1) if helping else verb.group()
        if word in SAID:
            return Role.SPEAKS
        if word in DID or helping:
            return Role.ACTS
    return _role_before(text[:start])


def _role_before(before: str) -> Role | None:
    found = _BEFORE.search(before[-40:])
    if found is None:
        return None
    word, by = found.group(1).lower(), found.group(2)
    if by:
        return Role.SPEAKS if word in GIVEN_BY else None
    if word in ("prop", "sec"):
        return Role.SPEAKS
    return Role.ADDRESSED if word in ADDRESSED else None


def _leads(text: str, start: int) -> bool:
    before = text[:start].rstrip(" \u00a0\"'“‘(")
    return (
        not before or before[-1] in ".!?;:\n–—-" or bool(re.search(r"\b(?:and|but|while|whilst|when|as|that)$", before))
    )
