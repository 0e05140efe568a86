"""representative-missing, representative-code, not-quorate: what does not agree on the register."""

from collections.abc import Iterator

from boarddesk.model.check_pack import CheckedRow, CheckPack
from boarddesk.model.enums import CountsAs, MeetingStatus
from boarddesk.model.findings import CheckRule, Finding, Fix, FixKind, Severity, Spot, SpotKind
from boarddesk.rules.text import fold

_BEFORE = (MeetingStatus.PLANNED, MeetingStatus.AGENDA_ISSUED, MeetingStatus.CANCELLED)


def representative_missing(pack: CheckPack) -> Iterator[Finding]:
    """Members marked as represented with nobody named."""
    for row in pack.rows:
        named = row.represented_by or any(_speaks_for(other, row) for other in pack.rows)
        if row.counts_as is CountsAs.REPRESENTED and not named:
            sentence = f"{row.name} is marked {row.code}, and nobody is named who came instead."
            yield _at(
                CheckRule.REPRESENTATIVE_MISSING, row, row.name, sentence, Fix(FixKind.NAME_REPRESENTATIVE, row.key)
            )


def representative_code(pack: CheckPack) -> Iterator[Finding]:
    """Members marked absent although somebody who is present came for them."""
    for row in pack.rows:
        if row.counts_as not in (CountsAs.APOLOGIES, CountsAs.ABSENT):
            continue
        other = next((each for each in pack.rows if _came_for(each, row)), None)
        if other is not None:
            sentence = f"{row.name} is marked {row.code}, yet {other.name} is present for them."
            fix = Fix(FixKind.MARK_REPRESENTED, other.key, other.name)
            yield _at(CheckRule.REPRESENTATIVE_CODE, row, other.representing or row.name, sentence, fix)


def not_quorate(pack: CheckPack) -> Iterator[Finding]:
    """A meeting that was held without its quorum."""
    if pack.quorate is False and pack.status not in _BEFORE and pack.status is not MeetingStatus.INQUORATE:
        spot = Spot(kind=SpotKind.MEETING)
        sentence = f"The meeting was not quorate: {pack.quorum_sentence}."
        yield Finding(CheckRule.NOT_QUORATE, Severity.WARNING, spot, pack.quorum_sentence, sentence)


def _came_for(other: CheckedRow, row: CheckedRow) -> bool:
    linked = other.key == row.represented_by or other.represents == row.key
    return other.counts_as is CountsAs.PRESENT and (linked or _speaks_for(other, row))


def _speaks_for(other: CheckedRow, row: CheckedRow) -> bool:
    """Whether the printed text says so: "Ralph Grant - Trust" in the column Representing."""
    return other is not row and not other.is_member and fold(row.name) in fold(other.representing)


def _at(rule: CheckRule, row: CheckedRow, words: str, sentence: str, *fixes: Fix) -> Finding:
    return Finding(rule, rule.severity, Spot(kind=SpotKind.REGISTER, key=row.key), words, sentence, fixes)
