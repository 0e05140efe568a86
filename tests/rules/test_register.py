"""The register: printed texts, terms, head counts and the quorum."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boarddesk.model.enums import CountsAs
from boarddesk.rules.register import (
    TICK_CODES,
    AttendanceRow,
    Quorum,
    Tally,
    listed,
    member_on,
    missing_in_words,
    printed_representing,
    printed_title,
    quorum_met,
    tally,
    terms_overlap,
)

PRESENT, REPRESENTED, APOLOGIES, ABSENT = CountsAs


@pytest.mark.parametrize(
    ("office", "links", "printed"),
    [
        ("", [], "Chief Inspector"),
        ("Chair", [], "Chief Inspector (NSCB Chair)"),
        ("", ["MAPPA"], "Chief Inspector Link to MAPPA"),
        ("Vice Chair", ["MAPPA", "CDRP"], "Chief Inspector (NSCB Vice Chair) Link to MAPPA & CDRP"),
        ("", ["A", "B", "C"], "Chief Inspector Link to A, B & C"),
    ],
)  # fmt: skip
def test_a_title_is_composed_of_job_office_and_links(office: str, links: list[str], printed: str) -> None:
    assert printed_title("Chief Inspector", office, links, "NSCB") == printed


def test_a_printed_text_wins_over_the_parts() -> None:
    assert printed_title("Chief Inspector", "Chair", ["MAPPA"], "NSCB", "Inspector (Acting)") == "Inspector (Acting)"
    assert printed_representing(["Northmoor Council", "Health Trust"], "Council") == "Council"


def test_what_is_missing_leaves_no_gap() -> None:
    assert printed_title("", "Chair", [], "") == "(Chair)"
    assert printed_title("", "", [], "NSCB") == ""
    assert printed_representing(["Northmoor Council", "Health Trust"]) == "Northmoor Council / Health Trust"
    assert printed_representing([]) == ""
    assert listed(["A", "B"], "and") == "A and B"


REFERENCES = sorted(Path(__file__).parents[3].glob("shared/seed/*.json"))
"""Transcribed registers that lie beside the checkout on some machines; they hold real names and stay there."""


def test_titles_of_reference_registers_are_composed_as_printed() -> None:
    for path in REFERENCES:
        reference = json.loads(path.read_text(encoding="utf-8"))
        people = [person for group in reference["register"] for person in group["people"]]
        composed = [
            printed_title(person["title"], person["office"] or "", person["links"], reference["board"]["short_name"])
            for person in people
        ]
        assert composed == [person["as_printed"]["title"] for person in people]


def test_the_last_day_of_a_term_belongs_to_it() -> None:
    term = (date(2009, 1, 1), date(2009, 11, 19))
    assert member_on(*term, date(2009, 11, 19))
    assert not member_on(*term, date(2009, 11, 20))
    assert not member_on(*term, date(2008, 12, 31))
    assert member_on(None, None, date(2009, 11, 19))


def test_terms_that_share_a_day_overlap() -> None:
    first = (date(2009, 1, 1), date(2009, 6, 30))
    assert terms_overlap(*first, date(2009, 6, 30), None)
    assert not terms_overlap(*first, date(2009, 7, 1), None)
    assert terms_overlap(None, None, *first)


DAYS = st.dates(date(2009, 1, 1), date(2009, 1, 12))


@given(DAYS | st.none(), DAYS | st.none(), DAYS | st.none(), DAYS | st.none(), DAYS)
def test_two_terms_that_cover_one_day_overlap(
    starts: date | None, ends: date | None, other_starts: date | None, other_ends: date | None, day: date
) -> None:
    overlap = terms_overlap(starts, ends, other_starts, other_ends)
    assert overlap == terms_overlap(other_starts, other_ends, starts, ends)
    assert overlap or not (member_on(starts, ends, day) and member_on(other_starts, other_ends, day))


def test_heads_are_counted_by_what_their_codes_count_as() -> None:
    counted = tally([PRESENT, PRESENT, REPRESENTED, APOLOGIES, ABSENT, None])
    assert counted == Tally(present=2, represented=1, apologies=1, absent=1, unmarked=1)
    assert counted.total == 6
    assert counted.in_words == "2 present, 1 represented, 1 apologies, 1 absent, 1 not marked"
    assert tally([]).in_words == "nobody yet"


def test_ticks_are_present_and_apologies() -> None:
    assert TICK_CODES == {"P": PRESENT, "A": APOLOGIES}


ONE_COUNCILLOR, ONE_NHS = Quorum(number=1, category="councillor"), Quorum(number=1, category="NHS")


def rows(*marks: CountsAs | None, category: str = "", counts: bool = True) -> list[AttendanceRow]:
    return [AttendanceRow(mark, category, counts) for mark in marks]


def test_a_number_makes_the_quorum() -> None:
    result = quorum_met([Quorum(number=2)], rows(PRESENT, PRESENT, APOLOGIES), deputies_count=False)
    assert (result.met, result.sentence, result.present, result.needed) == (True, "2 here, 2 needed", 2, 2)
    assert missing_in_words(result) == ""


def test_deputies_count_only_where_the_board_says_so() -> None:
    attendance = rows(PRESENT, REPRESENTED, None)
    assert not quorum_met([Quorum(number=2)], attendance, deputies_count=False).met
    assert quorum_met([Quorum(number=2)], attendance, deputies_count=True).met


def test_guests_and_staff_make_no_quorum() -> None:
    attendance = rows(PRESENT) + rows(PRESENT, PRESENT, counts=False)
    result = quorum_met([Quorum(number=3)], attendance, deputies_count=True)
    assert (result.met, result.sentence) == (False, "1 here, 3 needed")
    assert missing_in_words(result) == "2 more members needed"


def test_a_fraction_is_of_the_members_there_are_and_rounds_up() -> None:
    third = Quorum(numerator=1, denominator=3)
    assert quorum_met([third], rows(PRESENT, PRESENT, *[None] * 5), deputies_count=False).needed == 3
    assert quorum_met([third], rows(PRESENT, *[None] * 2), deputies_count=False).met


def test_a_category_that_is_short_is_named() -> None:
    attendance = rows(PRESENT, PRESENT, category="Police") + rows(APOLOGIES, category="Health")
    result = quorum_met([Quorum(number=2), Quorum(number=1, category="health")], attendance, deputies_count=False)
    assert not result.met
    assert result.sentence == "2 here, 2 needed, including 1 health: none here"


@pytest.mark.parametrize(
    ("rules", "here", "met", "sentence"),
    [
        ([Quorum(number=7), ONE_COUNCILLOR, ONE_NHS], 7, True, "7 here, 7 needed"),
        ([Quorum(number=7), ONE_COUNCILLOR, ONE_NHS], 6, False, "6 here, 7 needed, including 1 NHS: none here"),
        ([Quorum(number=3), ONE_COUNCILLOR], 4, False, "4 here, 3 needed, including 1 councillor: none here"),
        ([ONE_COUNCILLOR], 4, False, "4 here; 1 councillor needed: none here"),
        ([Quorum(numerator=1, denominator=2)], 4, True, "4 here, 4 needed"),
        ([Quorum(number=2), Quorum(numerator=2, denominator=3)], 4, False, "4 here, 5 needed"),
        (
            [Quorum(numerator=1, denominator=1, category="NHS"), ONE_COUNCILLOR, Quorum(number=3)],
            4,
            False,
            "4 here, 3 needed, including 1 NHS: none here and 1 councillor: none here",
        ),
    ],
)
def test_numbers_fractions_and_categories_go_together(rules: list[Quorum], here: int, met: bool, sentence: str) -> None:
    categories = ["", "", "", "", "Police", "Councillor", "nhs"]
    attendance = [
        AttendanceRow(PRESENT if place < here else APOLOGIES, category) for place, category in enumerate(categories)
    ]
    result = quorum_met(rules, attendance, deputies_count=False)
    assert (result.met, result.sentence) == (met, sentence)


def test_the_representative_of_a_category_counts_only_where_deputies_do() -> None:
    attendance = [AttendanceRow(REPRESENTED, "NHS"), AttendanceRow(PRESENT)]
    assert not quorum_met([ONE_NHS], attendance, deputies_count=False).met
    assert quorum_met([ONE_NHS], attendance, deputies_count=True).met


def test_a_board_without_a_quorum_is_always_quorate() -> None:
    result = quorum_met([], rows(None), deputies_count=False)
    assert (result.met, result.sentence, result.needed) == (True, "0 here", None)


@given(
    st.lists(st.builds(AttendanceRow, st.sampled_from([*CountsAs, None]), st.sampled_from(["", "a"]), st.booleans())),
    st.lists(st.builds(Quorum, st.none() | st.integers(0, 5), st.none() | st.just(1), st.none() | st.integers(0, 4))),
    st.booleans(),
)
def test_one_more_present_never_breaks_a_quorum(
    attendance: list[AttendanceRow], rules: list[Quorum], deputies: bool
) -> None:
    before = quorum_met(rules, attendance, deputies)
    present = [AttendanceRow(PRESENT, row.category, row.counts_for_quorum) for row in attendance]
    assert quorum_met(rules, present, deputies).met or not before.met
    assert tally(row.counts_as for row in attendance).total == len(attendance)
