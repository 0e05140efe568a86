"""The guard of initials on the reference: what was found by hand is found, and hardly anything else."""

import json
from pathlib import Path

import pytest

from boarddesk.desk import language, minutes
from boarddesk.desk.data import import_data
from boarddesk.documents.data.reading import read
from boarddesk.model.findings import Finding
from boarddesk.model.night import CheckedMeeting, CheckedText
from boarddesk.model.tables import Meeting
from boarddesk.rules.checks.initials import guard_meeting
from tests.builders import a_desk
from tests.reference.convert import converted

RECORD = Path(__file__).parents[3] / "shared" / "seed" / "slscb-2009-11-19.json"


@pytest.mark.skipif(not RECORD.exists(), reason="the reference is not here")
def test_every_entry_about_initials_is_found_and_one_in_five_at_most_is_on_no_list() -> None:
    source = json.loads(RECORD.read_text("utf-8"))
    desk = a_desk()
    content = json.dumps(converted(source)).encode()
    import_data(desk, read(content, "reference.json"), content)
    meeting = next(row for row in desk.ask(lambda read: read.rows(Meeting)) if row.date.isoformat() == "2009-11-19")
    items = desk.ask(minutes.minutes_of, meeting.id).items
    texts = {line.id: CheckedText(item.id, line.id, line.text) for item in items for line in item.paragraphs}
    night = desk.ask(language.night_of, meeting.id)
    found = guard_meeting(CheckedMeeting(night, tuple(texts.values())))

    listed = [entry for entry in source["inconsistencies"] if entry["rule"].startswith("initials-")]
    right = {finding: entry for finding in found for entry in listed if is_at(finding, texts, entry["quotes"])}
    missed = [entry["what"] for entry in listed if entry not in right.values()]
    print(f"initials: {len(listed) - len(missed)} of {len(listed)} found, {len(found) - len(right)} others")
    assert missed == []
    assert len(found) - len(right) <= len(found) / 5


def is_at(finding: Finding, texts: dict[str, CheckedText], quotes: list[str]) -> bool:
    """Whether a finding lies in one of the quoted stretches."""
    text, spot = texts[finding.spot.paragraph_id].text, finding.spot
    places = [(text.find(quote), quote) for quote in quotes]
    return any(at >= 0 and at <= spot.start and spot.end <= at + len(quote) for at, quote in places)
