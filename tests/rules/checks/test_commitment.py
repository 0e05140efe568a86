"""Promises in prose: each way of speaking has its sentence, and what only sounds like one is left alone."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boarddesk.model.enums import ItemRole
from boarddesk.model.findings import CheckRule, FixKind
from boarddesk.rules.checks.commitment import promised, sentences
from boarddesk.rules.checks.promises import PROMISES
from tests.rules.checks.packs import decided, found, item, meeting, said, to_do

RULE = CheckRule.COMMITMENT_WITHOUT_ACTION
SPOKEN = {
    "will do": "JH will write to the Trust.",
    "will be done": "The slides will be circulated after the meeting.",
    "will be ready": "The figures will be available in March.",
    "would do": "AS confirmed that the police would provide a speaker.",
    "is to do": "SMcL is to draft a reply.",
    "to be done": "Dates to be confirmed.",
    "undertook to": "RG agreed to speak to the schools.",
    "was asked to": "Members were asked to send their comments.",
    "asked that": "The Chair asked for a short paper on this.",
    "a request was made": "A request was made to the council for a room.",
    "agreed that it": "It was agreed that the policy should go to the next panel.",
    "agreed to the following": "The Board agreed to the following changes.",
    "needs doing": "The contact list needs updating.",
    "needs to": "The form needs to be revised.",
    "is required": "A reply from the Trust is still awaited.",
    "should be": "The leaflet should also be translated, and should be sent to schools.",
    "should do": "Members should report any change.",
}
"""A sentence for each pattern."""


def test_every_pattern_has_a_sentence() -> None:
    assert [promise.name for promise in PROMISES] == list(SPOKEN)


@pytest.mark.parametrize("name", SPOKEN)
def test_a_promise_is_heard(name: str) -> None:
    pattern = next(promise.pattern for promise in PROMISES if promise.name == name)
    assert pattern.search(SPOKEN[name])
    assert promised(SPOKEN[name])


@pytest.mark.parametrize(
    "sentence",
    [
        "AS/JH to meet before the summer.",
        "SMcL to take this to the steering group.",
        "One parent governor to be invited.",
        "Transport – JH to ask the council.",
        "Dates to be arranged, and the schools will be told.",
        "A leaflet to be drafted once the figures are known.",
        "The form to be used was shown and will be sent to schools.",
    ],
)
def test_somebody_and_a_task_are_a_promise(sentence: str) -> None:
    assert promised(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The report was received.",
        "AS explained how it will be paid for.",
        "No further action was needed.",
        "A new member is therefore not required.",
        "The Board agreed to note the report.",
        "JH asked whether the figures would be provided again.",
        "The group aims to improve attendance.",
        "SSm asked for two more chairs at the table.",
        "AS went on to describe the pilot.",
        "Members need to be aware of the change.",
        "The letter had been sent in October.",
        "The form to be used by all schools was shown.",
        "Papers to be presented in June are with the members.",
        "Motion to approve the minutes of the last meeting.",
        "Moved to adopt the report as circulated.",
        "She hopes to meet the family in October.",
        "The service plans to extend the pilot.",
        "",
    ],
)
def test_what_is_over_or_only_told_is_no_promise(sentence: str) -> None:
    assert not promised(sentence)


def test_a_promise_with_somebody_in_action_by_is_kept() -> None:
    assert found(RULE, meeting(item(said("JH will write to the Trust.", actions=(to_do("JH"),))))) == []


def test_a_finding_has_the_sentence_and_the_action_to_be_made() -> None:
    text = "The pilot is over. JH will write to the Trust by 11 December. It went well."
    (one,) = found(RULE, meeting(item(said(text))))
    assert text[one.spot.start : one.spot.end].strip() == "JH will write to the Trust by 11 December."
    assert [(fix.kind, fix.text, fix.detail) for fix in one.fixes] == [(FixKind.MAKE_ACTION, "JH", "11 December")]
    assert "“will write” promises something" in one.sentence


def test_information_items_promise_nothing() -> None:
    assert found(RULE, meeting(item(said("The hall will be opened in May."), role=ItemRole.INFORMATION))) == []


def test_decisions_that_nobody_carries_out_are_found() -> None:
    idle = item(said("It was resolved:"), decided("Map the services"), decided("The annual report"))
    assert [one.words for one in found(RULE, meeting(idle))] == ["Map the services"]
    busy = item(said("It was resolved:"), decided("Map the services"), decided("Report back", actions=(to_do("JH"),)))
    assert found(RULE, meeting(busy)) == []


@given(st.text(alphabet="aB .;!?\n\u00e9", max_size=60))
def test_sentences_cover_what_is_said_in_order(text: str) -> None:
    spans = list(sentences(text))
    assert all(begin < end <= len(text) for begin, end in spans)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    covered = {place for begin, end in spans for place in range(begin, end)}
    assert all(place in covered for place, letter in enumerate(text) if letter.isalpha())


@given(st.text(max_size=120))
def test_no_text_whatever_raises(text: str) -> None:
    promised(text)
