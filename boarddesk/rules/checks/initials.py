"""The guard of initials: its three rules over a paragraph or a whole meeting."""

from boarddesk.model.findings import Finding
from boarddesk.model.night import CheckedMeeting, CheckedText, Night
from boarddesk.rules.checks.evidence import Evidence, evidence_of
from boarddesk.rules.checks.initials_absent import initials_absent
from boarddesk.rules.checks.initials_shared import initials_shared
from boarddesk.rules.checks.initials_unknown import initials_unknown

RULES = (initials_shared, initials_unknown, initials_absent)
"""In the order of what matters most: at one place the first that speaks is heard alone."""


def guard_text(text: CheckedText, night: Night, evidence: Evidence) -> tuple[Finding, ...]:
    """What the guard finds in one paragraph, in the order of the text, one finding a place."""
    found: dict[int, Finding] = {}
    for rule in RULES:
        for finding in rule(text, night, evidence):
            found.setdefault(finding.spot.start, finding)
    return tuple(found[start] for start in sorted(found))


def guard_meeting(meeting: CheckedMeeting) -> tuple[Finding, ...]:
    """What it finds in a whole meeting."""
    evidence = Evidence.joined(evidence_of(text.text) for text in meeting.texts)
    return tuple(finding for text in meeting.texts for finding in guard_text(text, meeting.night, evidence))
