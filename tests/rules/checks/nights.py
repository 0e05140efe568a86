"""A night with a few made-up people, and what the guard says of sentences about it."""

from boarddesk.model.findings import CheckRule
from boarddesk.model.night import CheckedMeeting, CheckedText, Night, NightPerson, Presence
from boarddesk.rules.checks.initials import guard_meeting

NIGHT = Night(
    (
        NightPerson("Judith Hale", "JH", "Northmoor Council"),
        NightPerson("Shona McLaren", "SMcL", "Moor Valleys NHS Trust"),
        NightPerson("Anna Marsh", "AM", "Northmoor PCT", Presence.ABSENT),
        NightPerson("Lorna Reed", "LR", "Administrator"),
        NightPerson("Leo Rowan", "LRo", "Brightside Trust"),
        NightPerson("Sunita Sen", "SSe", "Housing"),
        NightPerson("Sam Stone", "SSt", "Police"),
        NightPerson("Vera Quill", "VQ", "Parish", Presence.NOT_LISTED),
        NightPerson("Cllr Ed Moor", ""),
    ),
    frozenset({"NSCB", "TG", "ALL", "MA", "RA", "PCT"}),
)

Heard = list[tuple[CheckRule, str]]


def guard(*paragraphs: str, night: Night = NIGHT) -> Heard:
    """Rule and words of every finding in these paragraphs."""
    texts = tuple(CheckedText("item", str(number), text) for number, text in enumerate(paragraphs))
    found = guard_meeting(CheckedMeeting(night, texts))
    for finding in found:
        text = texts[int(finding.spot.paragraph_id)].text
        assert text[finding.spot.start : finding.spot.end] == finding.words
        assert finding.sentence.endswith(".")
    return [(finding.rule, finding.words) for finding in found]
