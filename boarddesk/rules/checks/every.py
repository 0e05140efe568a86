"""All rules of the check by their tags, and running those that a board has switched on."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from boarddesk.model.check_pack import CheckedParagraph, CheckPack
from boarddesk.model.findings import CheckRule, Finding
from boarddesk.model.night import CheckedText
from boarddesk.rules.checks.abbreviations import abbreviation_undefined, abbreviation_unused
from boarddesk.rules.checks.actions import (
    action_owner_all,
    action_without_date,
    action_without_owner,
    duplicate_action,
)
from boarddesk.rules.checks.commitment import commitment_without_action
from boarddesk.rules.checks.evidence import Evidence, evidence_of
from boarddesk.rules.checks.initials import guard_text
from boarddesk.rules.checks.leftovers import confidential_in_public, draft_mark, left_over_date
from boarddesk.rules.checks.names import name_near_miss, quoted_not_present
from boarddesk.rules.checks.numbers import cross_reference, empty_item, numbering
from boarddesk.rules.checks.register import not_quorate, representative_code, representative_missing

Rule = Callable[[CheckPack], Iterable[Finding]]


def guard(pack: CheckPack) -> Iterator[Finding]:
    """The three rules of initials over every paragraph."""
    evidence = Evidence.joined(evidence_of(paragraph.text) for _, paragraph in pack.paragraphs())
    for item, paragraph in pack.paragraphs():
        yield from guard_text(CheckedText(item.id, paragraph.id, paragraph.text), pack.night, evidence)


BY_TAG: Mapping[CheckRule, Rule] = {
    CheckRule.QUOTED_NOT_PRESENT: quoted_not_present,
    CheckRule.REPRESENTATIVE_MISSING: representative_missing,
    CheckRule.REPRESENTATIVE_CODE: representative_code,
    CheckRule.NAME_NEAR_MISS: name_near_miss,
    CheckRule.COMMITMENT_WITHOUT_ACTION: commitment_without_action,
    CheckRule.ACTION_WITHOUT_OWNER: action_without_owner,
    CheckRule.ACTION_WITHOUT_DATE: action_without_date,
    CheckRule.ACTION_OWNER_ALL: action_owner_all,
    CheckRule.NUMBERING: numbering,
    CheckRule.ABBREVIATION_UNDEFINED: abbreviation_undefined,
    CheckRule.ABBREVIATION_UNUSED: abbreviation_unused,
    CheckRule.CROSS_REFERENCE: cross_reference,
    CheckRule.LEFT_OVER_DATE: left_over_date,
    CheckRule.NOT_QUORATE: not_quorate,
    CheckRule.DRAFT_MARK: draft_mark,
    CheckRule.CONFIDENTIAL_IN_PUBLIC: confidential_in_public,
    CheckRule.EMPTY_ITEM: empty_item,
    CheckRule.DUPLICATE_ACTION: duplicate_action,
}
"""Each rule but those of initials, which read a paragraph together."""


OF_A_PARAGRAPH = (
    *(CheckRule.QUOTED_NOT_PRESENT, CheckRule.NAME_NEAR_MISS, CheckRule.COMMITMENT_WITHOUT_ACTION),
    *(CheckRule.ACTION_WITHOUT_OWNER, CheckRule.ACTION_WITHOUT_DATE, CheckRule.ACTION_OWNER_ALL),
    *(CheckRule.CROSS_REFERENCE, CheckRule.DRAFT_MARK, CheckRule.CONFIDENTIAL_IN_PUBLIC),
)
"""The rules that need no other paragraph, besides those of initials."""


def check_paragraph(
    pack: CheckPack, item_id: str, paragraph_id: str, text: str, off: Collection[CheckRule] = ()
) -> tuple[Finding, ...]:
    """What the rules of a paragraph find in it as it reads now, while the rest of the meeting is as in the pack."""
    item = next((each for each in pack.items if each.id == item_id), None)
    if item is None or not text.strip():
        return ()
    known = next((each for each in item.paragraphs if each.id == paragraph_id), CheckedParagraph(paragraph_id, text))
    alone = replace(item, paragraphs=(replace(known, text=text),))
    small = replace(pack, items=(alone,), rows=(), running_head="", open_actions=())
    return tuple(finding for tag in OF_A_PARAGRAPH if tag not in off for finding in BY_TAG[tag](small))


def check_meeting(pack: CheckPack, off: Collection[CheckRule] = ()) -> tuple[Finding, ...]:
    """Everything that the rules find in a meeting, in the order of the minutes; those of `off` are left out."""
    found = [finding for finding in guard(pack) if finding.rule not in off]
    for tag, rule in BY_TAG.items():
        if tag not in off:
            found.extend(rule(pack))
    places = {item.id: place for place, item in enumerate(pack.items)}
    inside = {paragraph.id: place for place, (_, paragraph) in enumerate(pack.paragraphs())}

    def order(finding: Finding) -> tuple[int, int, int]:
        spot = finding.spot
        return places.get(spot.item_id, -1), inside.get(spot.paragraph_id, -1), spot.start

    return tuple(sorted(found, key=order))
