"""The other rules of the check, each with what it finds and what it leaves alone."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boarddesk.model.check_pack import CheckedTerm
from boarddesk.model.enums import CountsAs, DueKind, ItemRole, MeetingStatus, MinuteKind, OwnerKind
from boarddesk.model.findings import CheckRule, FixKind, Severity, SpotKind
from boarddesk.rules.checks.every import BY_TAG, check_meeting
from tests.rules.checks.packs import decided, found, item, meeting, row, said, to_do

R = CheckRule


def test_every_rule_is_run() -> None:
    initials = {R.INITIALS_UNKNOWN, R.INITIALS_SHARED, R.INITIALS_ABSENT}
    assert set(BY_TAG) | initials == set(R)


def test_a_rule_that_is_switched_off_says_nothing() -> None:
    pack = meeting(item(said("XYZ was asked to write.")))
    assert {each.rule for each in check_meeting(pack, off=set(R))} == set()


def test_somebody_represented_by_nobody() -> None:
    (one,) = found(R.REPRESENTATIVE_MISSING, meeting(rows=(row("Ralph Grant", CountsAs.REPRESENTED),)))
    assert (one.spot.kind, one.spot.key) == (SpotKind.REGISTER, "Ralph Grant")
    named = row("Kate Arden", is_member=False, representing="Ralph Grant – Trust")
    assert not found(R.REPRESENTATIVE_MISSING, meeting(rows=(row("Ralph Grant", CountsAs.REPRESENTED), named)))


def test_somebody_came_for_a_member_who_is_marked_absent() -> None:
    away = row("Ralph Grant", CountsAs.APOLOGIES, represented_by="Kate Arden")
    (one,) = found(R.REPRESENTATIVE_CODE, meeting(rows=(away, row("Kate Arden", is_member=False))))
    assert [(fix.kind, fix.text) for fix in one.fixes] == [(FixKind.MARK_REPRESENTED, "Kate Arden")]
    stayed_away = row("Kate Arden", CountsAs.APOLOGIES, is_member=False)
    assert not found(R.REPRESENTATIVE_CODE, meeting(rows=(away, stayed_away)))


def test_a_name_with_a_slip() -> None:
    (one,) = found(R.NAME_NEAR_MISS, meeting(item(said("Alan Strood spoke about Judith Hale."))))
    assert (one.words, one.fixes[0].kind, one.fixes[0].text) == (
        "Alan Strood",
        FixKind.REPLACE_EVERYWHERE,
        "Alan Stroud",
    )


@pytest.mark.parametrize("name", ["Alan Stroud", "Cllr Alan Stroud", "Anna Stroud", "Alan Strong-Arm", "Mary Jones"])
def test_another_name_is_no_slip(name: str) -> None:
    assert not found(R.NAME_NEAR_MISS, meeting(item(said(f"{name} came."))))


def test_somebody_speaks_who_is_not_there() -> None:
    pack = meeting(
        item(said("Mary Jones reported on it. The Chair thanked her. Ralph Grant asked why. Judith Hale replied."))
    )
    assert [one.words for one in found(R.QUOTED_NOT_PRESENT, pack)] == ["Mary Jones", "Ralph Grant"]


def test_what_an_action_lacks() -> None:
    free = to_do("Bob", kind=OwnerKind.FREE, due=DueKind.NEXT_MEETING)
    everybody = to_do("ALL", kind=OwnerKind.ALIAS, due=DueKind.NEXT_MEETING)
    pack = meeting(item(said("To write.", actions=(to_do(), free, everybody, to_do("JH")))))
    assert [one.sentence for one in found(R.ACTION_WITHOUT_OWNER, pack)] == [
        "Nobody is named in Action By.",
        "Nobody on the register or the board is “Bob”.",
    ]
    assert [one.spot.key for one in found(R.ACTION_OWNER_ALL, pack)] == [everybody.id]
    assert len(found(R.ACTION_WITHOUT_DATE, pack)) == 2


@pytest.mark.parametrize("words", ["by the next meeting", "in 6 months", "on 3 March", "by 3.4.27", "in May 2027"])
def test_date_words_are_a_date(words: str) -> None:
    pack = meeting(item(said(f"JH to write {words}.", actions=(to_do("JH"),))))
    assert not found(R.ACTION_WITHOUT_DATE, pack)


def test_an_action_that_is_there_already() -> None:
    twice = [
        said(text, actions=(to_do("JH", text=text),))
        for text in ("JH to write to the Trust.", "JH to write to the trust")
    ]
    assert len(found(R.DUPLICATE_ACTION, meeting(item(*twice)))) == 1
    open_one = to_do("JH", text="JH to write to the Trust")
    assert found(R.DUPLICATE_ACTION, meeting(item(twice[0]), open_actions=(open_one,)))
    assert not found(R.DUPLICATE_ACTION, meeting(item(twice[0]), open_actions=(to_do("AS", text=open_one.text),)))


def test_lists_and_numbers_that_skip() -> None:
    pack = meeting(item(decided("a", list_start=2), said("b", number="4.1"), said("c", number="4.3")))
    assert [one.sentence for one in found(R.NUMBERING, pack)] == [
        "The decisions begin at ii; there is none before.",
        "4.3 follows 4.1: a number is left out.",
    ]


def test_abbreviations_nobody_explains_and_explained_in_vain() -> None:
    terms = (CheckedTerm("1", "CAF", "Common Assessment"), CheckedTerm("2", "LA", "Local Authority"))
    pack = meeting(
        item(said("The CAF and the MTFP were read; JH left. PART II. MTFP again.")), terms=terms, glossary_whole=True
    )
    assert [one.words for one in found(R.ABBREVIATION_UNDEFINED, pack)] == ["MTFP"]
    assert [one.words for one in found(R.ABBREVIATION_UNUSED, pack)] == ["LA"]
    assert not found(R.ABBREVIATION_UNUSED, meeting(terms=terms)), "terms that are not used are not printed"


def test_references_to_what_is_not_there() -> None:
    pack = meeting(item(said("As detailed in 4.1, see item 9 and paragraph 2.3 of the report.", number="4.1")))
    assert [one.words for one in found(R.CROSS_REFERENCE, pack)] == ["item 9"]
    amended = said("It was May.", MinuteKind.AMENDMENT, amended_ref="3.9")
    assert found(R.CROSS_REFERENCE, meeting(item(amended), previous_refs=frozenset({"3.1"})))
    assert not found(R.CROSS_REFERENCE, meeting(item(amended), previous_refs=frozenset({"3.9"})))


def test_dates_of_another_meeting() -> None:
    title = item(title="Minutes of the meeting of 17 July 2026", role=ItemRole.PREVIOUS_MINUTES)
    pack = meeting(
        title,
        previous_date=dt.date(2026, 9, 17),
        running_head="MINUTES OF NSC BOARD 17.9.26",
        next_date=dt.date(2026, 11, 1),
    )
    assert len(found(R.LEFT_OVER_DATE, pack)) == 3
    right = meeting(title, previous_date=dt.date(2026, 7, 17), running_head="NSC BOARD 19.11.26")
    assert not found(R.LEFT_OVER_DATE, right)


def test_a_meeting_without_its_quorum() -> None:
    assert found(R.NOT_QUORATE, meeting(quorate=False, quorum_sentence="4 here, 7 needed"))
    assert not found(R.NOT_QUORATE, meeting(quorate=False, status=MeetingStatus.PLANNED))


def test_what_was_to_be_filled_in() -> None:
    assert found(R.DRAFT_MARK, meeting(item(said("[insert name] reported."))))
    assert not found(R.DRAFT_MARK, meeting(item(said("The DRAFT policy was read."))))
    assert found(R.DRAFT_MARK, meeting(item(said("DRAFT text")), status=MeetingStatus.APPROVED))


def test_confidence_in_an_open_paragraph() -> None:
    text = "JH said in confidence that A. has left."
    assert found(R.CONFIDENTIAL_IN_PUBLIC, meeting(item(said(text))))
    assert not found(R.CONFIDENTIAL_IN_PUBLIC, meeting(item(said(text, confidential=True))))
    assert not found(R.CONFIDENTIAL_IN_PUBLIC, meeting(item(said(text), confidential=True)))
    assert not found(R.CONFIDENTIAL_IN_PUBLIC, meeting(item(said(text, passages=((0, 30),)))))
    assert not found(R.CONFIDENTIAL_IN_PUBLIC, meeting(item(said("The confidentiality policy was read."))))


def test_an_item_without_a_word() -> None:
    assert found(R.EMPTY_ITEM, meeting(item()))
    assert not found(R.EMPTY_ITEM, meeting(item(), status=MeetingStatus.IN_SESSION))
    assert not found(R.EMPTY_ITEM, meeting(item(has_children=True)))


@given(st.lists(st.text(max_size=80), max_size=4))
def test_no_minutes_whatever_raise_and_every_spot_lies_in_its_text(texts: list[str]) -> None:
    pack = meeting(item(*(said(text) for text in texts)))
    by_id = {p.id: p.text for _, p in pack.paragraphs()}
    for one in check_meeting(pack):
        assert one.severity in Severity
        if one.spot.kind is SpotKind.PARAGRAPH:
            assert 0 <= one.spot.start <= one.spot.end <= len(by_id[one.spot.paragraph_id])


def test_a_meaning_that_stands_in_the_minutes_is_offered_with_the_abbreviation() -> None:
    pack = meeting(item(said("MTFP was read."), said("The Medium Term Financial Plan (MTFP) goes on.")))
    assert [one.fixes[0].detail for one in found(R.ABBREVIATION_UNDEFINED, pack)] == ["Medium Term Financial Plan"]
