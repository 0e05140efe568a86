"""action-without-owner, action-without-date, action-owner-all, duplicate-action: what an action lacks."""

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from boarddesk.model.check_pack import CheckedAction, CheckedItem, CheckedParagraph, CheckPack
from boarddesk.model.enums import DueKind, OwnerKind
from boarddesk.model.findings import CheckRule, Finding, Fix, FixKind, Spot
from boarddesk.rules.text import fold

ALIKE = 92.0
"""How much two actions have in common that are likely one, of a hundred."""
_DATE_WORDS = re.compile(
    r"(?i)\b(?:next (?:board )?meeting|(?:january|february|march|april|june|july|august|september|october|november|"
    r"december)\b|\bmay\s+\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}(?:st|nd|rd|th)\b|in \w+ (?:days?|weeks?|months?)|"
    r"end of (?:the )?\w+|by (?:monday|tuesday|wednesday|thursday|friday))"
)
_MAY = re.compile(r"\bMay\b(?!\s+(?:be|have|not|I|we|also)\b)")


def action_without_owner(pack: CheckPack) -> Iterator[Finding]:
    """Actions for nobody, and for somebody whom nobody on the register is."""
    for item, paragraph, action in _actions(pack):
        free = [name for kind, name in action.owners if kind is OwnerKind.FREE]
        if not action.owners:
            sentence = "Nobody is named in Action By."
        elif free:
            sentence = f"Nobody on the register or the board is “{free[0]}”."
        else:
            continue
        fix = Fix(FixKind.SET_OWNER, action.id)
        yield _finding(CheckRule.ACTION_WITHOUT_OWNER, item, paragraph, action, sentence, fix)


def action_without_date(pack: CheckPack) -> Iterator[Finding]:
    """Actions with no date, neither in Action By nor in their words."""
    for item, paragraph, action in _actions(pack):
        dated = _DATE_WORDS.search(paragraph.text) or _MAY.search(paragraph.text)
        if action.due_kind is DueKind.NONE and not dated:
            sentence = f"{_who(action)} has no date for this, neither in Action By nor in words."
            fix = Fix(FixKind.SET_DUE, action.id)
            yield _finding(CheckRule.ACTION_WITHOUT_DATE, item, paragraph, action, sentence, fix)


def action_owner_all(pack: CheckPack) -> Iterator[Finding]:
    """Actions for everybody, whom nobody can ask."""
    for item, paragraph, action in _actions(pack):
        names = [name for kind, name in action.owners if kind is OwnerKind.ALIAS]
        if names and len(names) == len(action.owners):
            sentence = f"Action By is {names[0]}, so nobody in particular can be asked."
            fix = Fix(FixKind.SET_OWNER, action.id)
            yield _finding(CheckRule.ACTION_OWNER_ALL, item, paragraph, action, sentence, fix)


def duplicate_action(pack: CheckPack) -> Iterator[Finding]:
    """Actions in nearly the same words as another one of the same owners, of tonight or still open."""
    before = [*pack.open_actions]
    for item, paragraph, action in _actions(pack):
        twin = next((other for other in before if _alike(action, other)), None)
        before.append(action)
        if twin is not None:
            sentence = f"This is nearly the same as action {twin.ref or 'above'}: “{_short(twin.text)}”."
            yield _finding(CheckRule.DUPLICATE_ACTION, item, paragraph, action, sentence)


def _alike(one: CheckedAction, other: CheckedAction) -> bool:
    owners, others = ({fold(name) for _, name in each.owners} for each in (one, other))
    if len(one.text) < 12 or (owners and others and not owners & others):
        return False
    return fuzz.ratio(fold(one.text), fold(other.text), score_cutoff=ALIKE) > 0


def _actions(pack: CheckPack) -> Iterator[tuple[CheckedItem, CheckedParagraph, CheckedAction]]:
    for item, paragraph in pack.paragraphs():
        for action in paragraph.actions:
            yield item, paragraph, action


def _finding(
    rule: CheckRule, item: CheckedItem, paragraph: CheckedParagraph, action: CheckedAction, sentence: str, *fixes: Fix
) -> Finding:
    spot = Spot(item.id, paragraph.id, 0, len(paragraph.text), key=action.id)
    return Finding(rule, rule.severity, spot, paragraph.text, sentence, fixes)


def _who(action: CheckedAction) -> str:
    return " and ".join(name for _, name in action.owners) or "Nobody"


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:57]}…"
