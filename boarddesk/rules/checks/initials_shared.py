"""initials-shared: initials that may mean more than one person."""

import re
from collections.abc import Iterator
from functools import lru_cache

from boarddesk.model.findings import CheckRule, Finding, Fix, FixKind, Severity, Spot
from boarddesk.model.night import CheckedText, Night, NightPerson, Presence
from boarddesk.rules.checks.evidence import Evidence
from boarddesk.rules.checks.people import as_fixes, natural_initials, owners
from boarddesk.rules.checks.saying import Said, said_in, sentence_at
from boarddesk.rules.text import fold

_NAME = re.compile(r"\b[A-Z][a-z]+(?:\s+(?:[A-Z]\.?|d[aei]|v[ao]n))?\s+(?:Ma?c|O['’])?[A-Z][a-z]+(?:-[A-Z][a-z]+)?\b")


def initials_shared(text: CheckedText, night: Night, evidence: Evidence) -> Iterator[Finding]:
    """Initials in a place of people that two have, that somebody else would have by name, or that a stranger named in
    the same sentence has.
    """
    known = owners(night)
    for said in said_in(text.text):
        holders = known.get(said.initials, ())
        others = list(holders[1:]) or _would_have(said.initials, holders, night, evidence)
        stranger = _stranger(text.text, said, night) if holders and not others else ""
        if len(holders) + len(others) > 1 or (not holders and len(others) > 1) or stranger:
            yield _finding(text, said, [*holders[:1], *others], stranger)


def _would_have(initials: str, holders: tuple[NightPerson, ...], night: Night, evidence: Evidence) -> list[NightPerson]:
    """Others whose names give these initials although the register writes theirs longer (LWa).

    Where the minutes quote somebody under the longer form, the writer tells the two apart and nothing is in doubt.
    """
    found = [
        person
        for person in night.people
        if person not in holders
        and person.initials != initials
        and natural_initials(person.name) == initials
        and person.initials.startswith(initials)
        and person.presence in (Presence.HERE, Presence.UNMARKED)
    ]
    return [] if holders and any(person.initials in evidence.quoted for person in found) else found


def _stranger(text: str, said: Said, night: Night) -> str:
    """Somebody named before in this sentence who is not on the register and whose initials these would be."""
    begin, _ = sentence_at(text, said.start)
    names = _folded_names(night)
    for found in _NAME.finditer(text, begin, said.start):
        if fold(found.group()) not in names and natural_initials(found.group()) == said.initials:
            return found.group()
    return ""


@lru_cache(maxsize=8)
def _folded_names(night: Night) -> frozenset[str]:
    return frozenset(fold(person.name) for person in night.people)


def _finding(text: CheckedText, said: Said, people: list[NightPerson], stranger: str) -> Finding:
    if stranger:
        sentence = f"{said.initials} may be {stranger}, named in this sentence, or {people[0].name}."
        fixes: tuple[Fix, ...] = (
            Fix(FixKind.REPLACE, stranger, "as it is written in this sentence"),
            Fix(FixKind.REPLACE, people[0].name),
        )
    else:
        sentence = f"{said.initials} may be {' or '.join(_with_initials(person) for person in people)}."
        fixes = as_fixes(person for person in people if person.initials != said.initials)
        fixes += tuple(Fix(FixKind.REPLACE, person.name) for person in people)
    spot = Spot(text.item_id, text.paragraph_id, said.start, said.end)
    return Finding(CheckRule.INITIALS_SHARED, Severity.WARNING, spot, said.initials, sentence, fixes)


def _with_initials(person: NightPerson) -> str:
    return f"{person.name} ({person.initials})"
