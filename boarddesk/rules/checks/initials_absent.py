"""initials-absent: somebody speaks, or is to do something, who the register says was not there."""

import re
from collections.abc import Iterator

from boarddesk.model.findings import CheckRule, Finding, Severity, Spot
from boarddesk.model.night import CheckedText, Night, NightPerson, Presence
from boarddesk.rules.checks.evidence import Evidence
from boarddesk.rules.checks.people import owners
from boarddesk.rules.checks.saying import Role, Said, said_in, sentence_at

_EXCUSED = re.compile(
    r"(?i)\bapolog(?:y|ies)|\babsen(?:t|ce)\b|\bon behalf\b|\bin (?:his|her|their) place\b|\bprior to\b"
)
_SENT_IN = re.compile(r"(?i)\b(?:emailed|e-mailed|by e-?mail|in writing|written|submitted|sent)\b")


def initials_absent(text: CheckedText, night: Night, evidence: Evidence) -> Iterator[Finding]:
    """Initials in a place of people whose only owner is absent; apologies and what was sent in are no contradiction."""
    known = owners(night)
    for said in said_in(text.text):
        holders = known.get(said.initials, ())
        if len(holders) != 1 or holders[0].presence not in (Presence.ABSENT, Presence.NOT_LISTED):
            continue
        begin, end = sentence_at(text.text, said.start)
        sentence = text.text[begin:end]
        if said.role is Role.ADDRESSED or _EXCUSED.search(sentence):
            continue
        if said.role is not Role.TASKED and _SENT_IN.search(sentence):
            continue
        spot = Spot(text.item_id, text.paragraph_id, said.start, said.end)
        yield Finding(CheckRule.INITIALS_ABSENT, Severity.HINT, spot, said.initials, _sentence(said, holders[0]))


def _sentence(said: Said, person: NightPerson) -> str:
    if person.presence is Presence.NOT_LISTED:
        return f"{said.initials} is {person.name}, who is not on tonight’s register."
    does = "is given something to do" if said.role is Role.TASKED else "is quoted"
    return f"{said.initials} {does}, but the register says that {person.name} was not there."
