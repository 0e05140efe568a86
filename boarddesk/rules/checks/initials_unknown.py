"""initials-unknown: somebody speaks or is to do something under initials that nobody has tonight."""

from collections.abc import Iterator

from boarddesk.model.findings import CheckRule, Finding, Fix, FixKind, Severity, Spot
from boarddesk.model.night import CheckedText, Night
from boarddesk.rules.checks.evidence import Evidence
from boarddesk.rules.checks.people import OFFERED, as_fixes, owners, people_near
from boarddesk.rules.checks.saying import Role, Said, said_in
from boarddesk.rules.checks.words import COMMON
from boarddesk.rules.text import fold

LONGEST_IN_CAPITALS = 3
"""More capitals in a row than this are an abbreviation, unless somebody has them as initials."""


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

    What only people do is trusted for three capitals; what bodies of people do too, for two or a form like SMcL.
    """
    written = said.initials
    if fold(written) in {fold(own) for own in owners(night)}:
        return True
    if written in night.abbreviations or written in evidence.explained or fold(written) in _folded(night):
        return False
    capitals = written.isupper() and written.isalpha()
    if capitals and (written in COMMON or len(written) > LONGEST_IN_CAPITALS):
        return False
    if written.endswith("s") and written[:-1].isupper():
        return False
    short = len(written) == 2 or not capitals
    return said.role is Role.SPEAKS or (short and (said.role is not Role.ACTS or said.leads))


def _folded(night: Night) -> frozenset[str]:
    return frozenset(fold(abbreviation) for abbreviation in night.abbreviations)
