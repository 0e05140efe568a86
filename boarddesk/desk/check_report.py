"""The check of a meeting as the command line tells it: for people, and as JSON for programs."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from boarddesk.desk.check_pack import check_pack
from boarddesk.desk.checks import Checked, checked
from boarddesk.desk.desk import Read
from boarddesk.model.check_pack import CheckPack
from boarddesk.model.findings import Finding, Severity, SpotKind
from boarddesk.rules.dates import counted, long_date


def report_text(read: Read, meeting_id: str) -> str:
    """The findings in the order of the minutes, warnings before hints."""
    pack, found = check_pack(read, meeting_id), checked(read, meeting_id)
    lines = [f"Meeting of {long_date(pack.date)}: {summary(found)}"]
    ordered = sorted(found.findings, key=lambda each: each.severity is Severity.HINT)
    for severity, group in groupby(ordered, key=lambda each: each.severity):
        lines += ["", "Warnings:" if severity is Severity.WARNING else "Hints:"]
        lines += [f"  {place_of(each, pack):<10} {each.sentence}  [{each.rule.value}]" for each in group]
    return "\n".join(lines)


def summary(found: Checked) -> str:
    """How many findings there are."""
    hints = len(found.findings) - found.warnings
    said = f"{counted(found.warnings, 'warning')}, {counted(hints, 'hint')}"
    return f"{said}, {found.dismissed} found to be no problem." if found.dismissed else f"{said}."


def report_plain(read: Read, meeting_id: str) -> dict[str, Any]:
    """The same as plain values."""
    pack, found = check_pack(read, meeting_id), checked(read, meeting_id)
    return {
        "meeting": pack.date.isoformat(),
        "warnings": found.warnings,
        "dismissed": found.dismissed,
        "findings": list(plain_findings(found.findings, pack)),
    }


def plain_findings(findings: Iterable[Finding], pack: CheckPack) -> Iterable[dict[str, Any]]:
    """Each finding as plain values."""
    for each in findings:
        yield {
            "rule": each.rule.value,
            "severity": each.severity.value,
            "place": place_of(each, pack),
            "kind": each.spot.kind.value,
            "start": each.spot.start,
            "end": each.spot.end,
            "words": each.words,
            "sentence": each.sentence,
        }


def place_of(finding: Finding, pack: CheckPack) -> str:
    """Where a finding is, as people say it: the item's label or the paragraph's number, the register, the glossary."""
    spot = finding.spot
    if spot.kind in (SpotKind.REGISTER, SpotKind.GLOSSARY, SpotKind.MEETING):
        return spot.kind.value
    item = next((each for each in pack.items if each.id == spot.item_id), None)
    if item is None:
        return ""
    number = item.label
    for paragraph in item.paragraphs:
        number = paragraph.number or number
        if paragraph.id == spot.paragraph_id:
            return number
    return item.label
