import pytest
from hypothesis import given
from hypothesis import strategies as st

from boarddesk.model.findings import CheckRule, FixKind, Severity
from boarddesk.model.night import CheckedText, Night
from boarddesk.rules.checks.evidence import Evidence
from boarddesk.rules.checks.initials import guard_text
from tests.rules.checks.nights import NIGHT, guard

UNKNOWN, SHARED, ABSENT = CheckRule.INITIALS_UNKNOWN, CheckRule.INITIALS_SHARED, CheckRule.INITIALS_ABSENT


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("XB advised that the audit is late.", ["XB"]),
        ("JH and XB have queried the figures.", ["XB"]),
        ("XB/JH to agree a rota.", ["XB"]),
        ("XB will write to the schools.", ["XB"]),
        ("The report was presented by XB.", ["XB"]),
        ("The Chair thanked XB for the presentation.", ["XB"]),
        ("Members noted the paper, and XBe asked for an update.", ["XBe"]),
        ("DMcK reported on the training.", ["DMcK"]),
        ("KO’B said that the plan stands.", ["KO’B"]),
        ("Action: XB", ["XB"]),
        ("SMCL confirmed the date.", ["SMCL"]),
        ("JHH felt that more was needed.", ["JHH"]),
        ("It was agreed that XB would circulate the list.", ["XB"]),
        ("Prop: XB Sec: JH", ["XB"]),
        ("• XB, XC and JH to meet.", ["XB", "XC"]),
    ],
)
def test_initials_that_are_nobodys_are_found(text: str, words: list[str]) -> None:
    assert guard(text) == [(UNKNOWN, each) for each in words]


@pytest.mark.parametrize(
    "text",
    [
        "JH advised, and SMcL agreed.",
        "NHS and GP practices reported delays.",
        "The PCT advised that funding has ended.",
        "A new CAB will open in March.",
        "CQRS to be reviewed, said JH.",
        "PREVENT asked a great deal of the schools.",
        "GPs asked for training and SLAs will follow.",
        "The L&G TG asked for nominations.",
        "ALL to send comments to JH.",
        "pb@XB.gov.uk said so",
        "Sean Macey (SMcE), Head of Operations, will join. SMcE asked about dates.",
        "The Common Intake Form (CIF) was tabled. CIF asked too much of families.",
        "Ed Moor asked about XB/2009 and the report XB-3.",
        "CIL will be spent on the hall. The CIL is a levy.",
        "OK said the Chair",
        "XBR reported three burglaries, and XBCC confirmed that XCC asked for a permit.",
        "DfE announced new guidance.",
        "Cllr XB Smith asked about hedges.",
        "An XB form was sent in; XB asked a lot.",
    ],
)
def test_abbreviations_and_known_people_are_left_alone(text: str) -> None:
    assert guard(text) == []


def test_an_abbreviation_explained_in_another_item_is_known_in_this_one() -> None:
    assert guard("XB asked for the papers.") == [(UNKNOWN, "XB")]
    assert guard("XB asked for the papers.", "Work of the Extra Bureau (XB) goes on.") == []


def test_initials_nobody_has_offer_those_nearest_a_guest_and_the_glossary() -> None:
    text = CheckedText("item", "p", "SMcM confirmed the date.")
    (finding,) = guard_text(text, NIGHT, Evidence())
    assert finding.severity is Severity.WARNING
    assert "SMcM" in finding.sentence
    kinds = [(fix.kind, fix.text, fix.detail) for fix in finding.fixes]
    assert kinds[0] == (FixKind.REPLACE, "SMcL", "Shona McLaren")
    assert kinds[-2:] == [(FixKind.ADD_GUEST, "SMcM", ""), (FixKind.ADD_TERM, "SMcM", "")]


def test_one_letter_more_than_the_register_has_is_told_by_its_people() -> None:
    assert guard("SS asked about rents.") == [(SHARED, "SS")]


def test_initials_another_would_have_are_shared_until_the_minutes_tell_them_apart() -> None:
    assert guard("LR reported on the accounts.") == [(SHARED, "LR")]
    assert guard("LR reported on the accounts.", "LRo advised on dates.") == []


def test_a_stranger_named_in_the_sentence_shares_the_initials_she_would_have() -> None:
    assert guard("The paper was written by Jack Horn and presented by JH.") == [(SHARED, "JH")]
    assert guard("The paper was written by Judith Hale and presented by JH.") == []
    assert guard("Jack Horn sent a paper. It was presented by JH.") == []


def test_two_people_with_the_same_initials_are_both_named() -> None:
    twins = Night((*NIGHT.people, NIGHT.people[0].__class__("Jon Hart", "JH")))
    text = CheckedText("item", "p", "JH to write.")
    (finding,) = guard_text(text, twins, Evidence())
    assert finding.rule is SHARED
    assert "Judith Hale" in finding.sentence
    assert "Jon Hart" in finding.sentence


@pytest.mark.parametrize(
    "text", ["AM advised that the audit is late.", "AM to write to the schools.", "VQ reported on the fair."]
)
def test_an_absent_person_who_speaks_or_is_given_a_task_is_found(text: str) -> None:
    assert guard(text) == [(ABSENT, text[:2])]


@pytest.mark.parametrize(
    "text",
    [
        "Apologies were received from AM.",
        "AM sent apologies.",
        "JH advised on behalf of AM.",
        "JH to discuss this with AM.",
        "AM advised by email that the audit is late.",
        "The Chair thanked AM for her work.",
    ],
)
def test_an_absent_person_may_be_mentioned(text: str) -> None:
    assert guard(text) == []


@given(st.text(alphabet="JHSMcLAM /&,.and to advisedby’()\n🙂", max_size=80))
def test_any_text_is_read_and_findings_are_where_they_say_and_apart(text: str) -> None:
    last = -1
    for finding in guard_text(CheckedText("item", "p", text), NIGHT, Evidence()):
        assert text[finding.spot.start : finding.spot.end] == finding.words
        assert finding.spot.start >= last
        last = finding.spot.end
