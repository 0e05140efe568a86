"""initials-unknown: somebody speaks or is to do something under initials that nobody has tonight."""

import re
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from boarddesk.model.findings import CheckRule, Finding, Fix, FixKind, Severity, Spot
from boarddesk.model.night import CheckedText, Night
from boarddesk.rules.checks.evidence import Evidence
from boarddesk.rules.checks.people import OFFERED, as_fixes, owners, people_near
from boarddesk.rules.checks.saying import Role, Said, said_in
from boarddesk.rules.checks.words import COMMON
from boarddesk.rules.text import fold

COUNCIL = re.compile(r"[A-Z]+(?:BC|CC|DC|PC|TC)")
"""County, borough, district, parish and town councils as they are abbreviated."""


def initials_unknown(text: CheckedText, night: Night, evidence: Evidence) -> Iterator[Finding]:
    """Initials in a place of people that are nobody's and no abbreviation that the minutes or everybody know."""
    known = owners(night)
    for said in said_in(text.text):
        if said.initials in known or not _can_be_somebody(said, night, evidence):
            continue
        yield Finding(
            CheckRule.INITIALS_UNKNOWN,
            Severity.WARNING,
            Spot(text.item_id, text.paragraph_id, said.start, said.end),
            said.initials,
            f"Nobody on tonight’s register has the initials {said.initials}.",
            (
                *as_fixes(people_near(said.initials, night)[:OFFERED]),
                Fix(FixKind.ADD_GUEST, said.initials),
                Fix(FixKind.ADD_TERM, said.initials),
            ),
        )


def _can_be_somebody(said: Said, night: Night, evidence: Evidence) -> bool:
    """Whether capitals are likelier somebody's initials than an abbreviation.

    Two capitals and forms like SMcL are. Three in a row are the name of a body far more often; they count only where
    people speak, and where the register has initials of three capitals, or some that differ by a letter. More than
    three are an abbreviation.
    """
    written = said.initials
    if fold(written) in _folded_owners(night):
        return True
    if written in night.abbreviations or written in evidence.explained or fold(written) in _folded(night):
        return False
    if written.upper() in COMMON or (written.endswith("s") and written[:-1].isupper()):
        return False
    if len(written) == 2 or not (written.isupper() and written.isalpha()):
        return said.role is not Role.ACTS or said.leads
    return (
        said.role is Role.SPEAKS
        and len(written) == 3
        and not COUNCIL.fullmatch(written)
        and any(_is_near(written, own) for own in owners(night))
    )


def _is_near(written: str, own: str) -> bool:
    """Whether initials of the register make three capitals plausible here."""
    alike = len(own) == 3 and own.isupper()
    return alike or (len(own) == 2 and DamerauLevenshtein.distance(written, own) == 1)


@lru_cache(maxsize=8)
def _folded(night: Night) -> frozenset[str]:
    return frozenset(fold(abbreviation) for abbreviation in night.abbreviations)


@lru_cache(maxsize=8)
def _folded_owners(night: Night) -> frozenset[str]:
    return frozenset(fold(own) for own in owners(night))
