"""The whole check on the reference: what was found by hand is found, and little else that matters."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from boarddesk.desk.check_pack import check_pack
from boarddesk.desk.data import import_data
from boarddesk.documents.data.reading import read
from boarddesk.model.check_pack import CheckPack
from boarddesk.model.findings import Finding, Severity, SpotKind
from boarddesk.model.tables import Meeting
from boarddesk.rules.checks.every import check_meeting
from tests.builders import a_desk
from tests.reference.convert import converted

RECORD = Path(__file__).parents[3] / "shared" / "seed" / "slscb-2009-11-19.json"
ASIDE = ("other", "numbering")
pytestmark = pytest.mark.skipif(not RECORD.exists(), reason="the reference is not here")


@dataclass(frozen=True)
class Measured:
    """The findings and the hand-made list."""

    pack: CheckPack
    found: tuple[Finding, ...]
    listed: list[dict[str, Any]]

    def text_at(self, finding: Finding) -> str:
        """The text in which a finding lies, or the words it is about."""
        if finding.spot.kind is not SpotKind.PARAGRAPH:
            return finding.words
        return next(p.text for _, p in self.pack.paragraphs() if p.id == finding.spot.paragraph_id)

    def meets(self, finding: Finding, entry: dict[str, Any]) -> bool:
        """Whether a finding is of the entry's rule and touches its quoted words."""
        return finding.rule.value == entry["rule"] and any(self.touches(finding, quote) for quote in entry["quotes"])

    def touches(self, finding: Finding, quote: str) -> bool:
        text, spot = self.text_at(finding), finding.spot
        if spot.kind is not SpotKind.PARAGRAPH:
            return quote in text or text in quote
        at = text.find(quote)
        if at < 0 and quote in finding.words:
            return True
        return at >= 0 and spot.start < at + len(quote) and at < spot.end

    def missed(self, rule: str) -> Iterator[str]:
        for entry in self.listed:
            if (
                entry["rule"] == rule
                and not entry.get("arguable")
                and not any(self.meets(f, entry) for f in self.found)
            ):
                yield f"{entry['where']}: {entry['quotes'][0]}"

    def wrong(self) -> list[Finding]:
        return [f for f in self.found if not any(self.meets(f, entry) for entry in self.listed)]


@pytest.fixture(scope="module")
def measured() -> Measured:
    source = json.loads(RECORD.read_text("utf-8"))
    desk = a_desk()
    content = json.dumps(converted(source)).encode()
    import_data(desk, read(content, "reference.json"), content)
    meeting = next(row for row in desk.ask(lambda r: r.rows(Meeting)) if row.date.isoformat() == "2009-11-19")
    pack = desk.ask(check_pack, meeting.id)
    return Measured(pack, check_meeting(pack), source["inconsistencies"])


def test_recall_and_precision_of_every_rule(measured: Measured) -> None:
    wrong = Counter(finding.rule.value for finding in measured.wrong())
    counts = Counter(finding.rule.value for finding in measured.found)
    listed = Counter(entry["rule"] for entry in measured.listed if not entry.get("arguable"))
    for rule in sorted({*counts, *listed} - set(ASIDE)):
        missed = list(measured.missed(rule))
        right = counts[rule] - wrong[rule]
        print(f"{rule}: {listed[rule] - len(missed)} of {listed[rule]} found; {right} of {counts[rule]} right")
        for each in missed:
            print(f"    missed {each}")
    for finding in measured.wrong():
        if finding.rule.severity is Severity.WARNING:
            print(f"    {finding.rule.value}: {finding.words}")


def test_every_entry_is_found_at_its_words_and_commitments_nine_in_ten(measured: Measured) -> None:
    rules = {entry["rule"] for entry in measured.listed} - set(ASIDE)
    for rule in rules - {"commitment-without-action"}:
        assert list(measured.missed(rule)) == [], rule
    promised = [e for e in measured.listed if e["rule"] == "commitment-without-action" and not e.get("arguable")]
    assert len(list(measured.missed("commitment-without-action"))) <= len(promised) / 10


def test_of_what_it_warns_of_at_most_one_in_five_is_on_no_list(measured: Measured) -> None:
    warnings = [finding for finding in measured.found if finding.severity is Severity.WARNING]
    wrong = [finding for finding in measured.wrong() if finding.severity is Severity.WARNING]
    assert len(wrong) <= len(warnings) / 5
