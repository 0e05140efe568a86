"""What was typed as a capture stands in documents as it was typed."""

import datetime as dt

import pytest

from boarddesk.documents.minutes_text import notes_below, paragraph_runs
from boarddesk.documents.wording import wording
from boarddesk.model.enums import ItemRole, MinuteKind
from boarddesk.model.packs import ParagraphPack, VotePack
from boarddesk.rules.capture import CaptureKind, Place, read_capture
from boarddesk.rules.owners import KnownOwners

WORDS = wording("en-GB")
KINDS = {
    CaptureKind.AMENDMENT: MinuteKind.AMENDMENT,
    CaptureKind.INFORMATION: MinuteKind.INFORMATION,
    CaptureKind.DECISION: MinuteKind.DECISION,
}


def paragraph(typed: str, role: ItemRole = ItemRole.ORDINARY) -> ParagraphPack:
    found = read_capture(typed, Place(KnownOwners(), dt.date(2026, 11, 19), role))
    assert found is not None
    votes = found.votes
    return ParagraphPack(
        id="1",
        kind=KINDS[found.kind],
        text=found.sentence,
        amended_ref=found.ref,
        event_date=found.dates.event,
        emailed_on=found.dates.emailed,
        vote=VotePack(votes.proposer, votes.seconder, votes.given_for, votes.against, votes.abstained),
    )


def printed(typed: str, role: ItemRole = ItemRole.ORDINARY) -> str:
    return "".join(run.text for run in paragraph_runs(paragraph(typed, role), WORDS))


@pytest.mark.parametrize("typed", ["3.3 – AM confirmed this.", "C3 – a group was set up"])
def test_an_amendment_prints_as_it_was_typed(typed: str) -> None:
    assert printed(typed, ItemRole.PREVIOUS_MINUTES) == typed


@pytest.mark.parametrize(
    "typed",
    [
        "Forum 25th September 26 (emailed 11.9.26)",
        "Forum (25.9.26)",
        "Forum (25.9.26; emailed 11.9.26)",
        "Ofsted - Learning Lessons 1998 - 2009 (emailed 26.10.26)",
    ],
)
def test_an_information_row_prints_as_it_was_typed(typed: str) -> None:
    assert printed(typed, ItemRole.INFORMATION) == typed


def test_the_votes_of_a_decision_print_below_it() -> None:
    typed = "d: the report be adopted (prop. GK, sec. PN, 4 for, 2 against, 1 abstained)"
    assert printed(typed) == "the report be adopted"
    assert notes_below(paragraph(typed), WORDS) == [
        "Proposed by GK. Seconded by PN. Votes: 4 for, 2 against, 1 abstained."
    ]
