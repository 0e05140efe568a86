"""The grammar of an Action By cell."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boarddesk.model.enums import DueKind, OwnerKind
from boarddesk.rules.dates import Due
from boarddesk.rules.owners import (
    ActionByEntry,
    Candidate,
    KnownOwners,
    OwnerEntry,
    complete,
    entry_for,
    format_action_by,
    parse_action_by,
    piece_at,
)

MEETING = date(2009, 11, 19)
PERSON, ALIAS, GROUP, ORGANISATION, FREE = OwnerKind


def person(code: str, name: str, detail: str = "", *, here: bool = True) -> Candidate:
    return Candidate(PERSON, f"p-{name}", code, name, detail, here)


KNOWN = KnownOwners(
    (
        person("JH", "Judith Hale", "Northmoor Council"),
        person("PB", "Petra Boyd", "Business Unit"),
        person("SMcL", "Shona McLeod", "Northmoor Council"),
        person("AS", "Alan Stroud", "Moorland Police", here=False),
        person("", "Zoë Quinn", "Health Trust"),
        person("XX", "Judith Hale", "Northmoor Council"),
        person("AM", "Anna Marsh", "Primary Care Trust"),
        person("PM", "Paul Marsh", "Moorland Fire Service", here=False),
        Candidate(ALIAS, None, "ALL", "All members", here=True),
        Candidate(GROUP, "g-1", "", "Procedures & Practice Task Group"),
        Candidate(ORGANISATION, "o-1", "MPF", "Moorland Police (Crime / Child Protection)"),
    )
)


def parsed(text: str, known: KnownOwners = KNOWN) -> ActionByEntry:
    return parse_action_by(text, known, MEETING)


def texts(text: str) -> list[str]:
    return [owner.text for owner in parsed(text).owners]


@pytest.mark.parametrize(
    "typed", ["JH, PB", "JH and PB", "JH/PB", "JH; PB", "jh,pb", "Judith Hale & Boyd, Petra", "JH, PB, JH."]
)
def test_owners_are_separated_as_people_separate_them(typed: str) -> None:
    assert parsed(typed).owners == (
        OwnerEntry(PERSON, "JH", person_id="p-Judith Hale"),
        OwnerEntry(PERSON, "PB", person_id="p-Petra Boyd"),
    )
    assert parsed(typed).problems == ()


def test_a_cell_can_hold_a_date_after_its_owners() -> None:
    entry = parsed("JH, PB @21 Jan")
    assert [owner.text for owner in entry.owners] == ["JH", "PB"]
    assert entry.due == Due(DueKind.DATE, date(2010, 1, 21))
    assert entry.due_text == "21 Jan"


def test_next_is_the_next_meeting_and_a_cell_may_hold_a_date_alone() -> None:
    assert parsed("ALL @next").due == Due(DueKind.NEXT_MEETING)
    assert parsed("@ in 6 months").due == Due(DueKind.DATE, date(2010, 5, 19))
    assert parsed("JH,@next").owners == parsed("JH").owners


def test_owners_may_follow_the_date() -> None:
    entry = parsed("JH @21 Jan, PB")
    assert [owner.text for owner in entry.owners] == ["JH", "PB"]
    assert entry.due == Due(DueKind.DATE, date(2010, 1, 21))


def test_a_date_that_cannot_be_read_is_told_and_the_owners_stay() -> None:
    entry = parsed("JH @ Riverside")
    assert [owner.text for owner in entry.owners] == ["JH"]
    assert (entry.due, entry.due_text) == (Due(), "Riverside")
    assert entry.problems == ("“Riverside” is not a date.",)


def test_of_two_dates_the_last_counts_and_no_owner_is_lost() -> None:
    entry = parsed("JH @Riverside @21 Jan")
    assert [owner.text for owner in entry.owners] == ["JH"]
    assert entry.due == Due(DueKind.DATE, date(2010, 1, 21))
    assert entry.problems == ("“Riverside” is not a date.",)
    assert texts("JH @ PB @") == ["JH"]


def test_an_address_is_no_date() -> None:
    assert texts("pb@example.gov.uk") == ["pb@example.gov.uk"]


def test_names_that_hold_a_separator_are_one_owner() -> None:
    entry = parsed("JH, Procedures & Practice Task Group and Moorland Police (Crime / Child Protection) @next")
    assert entry.owners[1:] == (
        OwnerEntry(GROUP, "Procedures & Practice Task Group", group_id="g-1"),
        OwnerEntry(ORGANISATION, "MPF", organisation_id="o-1"),
    )


def test_all_stays_all() -> None:
    assert parsed("all").owners == (OwnerEntry(ALIAS, "ALL"),)


def test_somebody_without_initials_is_found_by_name_without_accents() -> None:
    assert parsed("zoe quinn").owners == (OwnerEntry(PERSON, "Zoë Quinn", person_id="p-Zoë Quinn"),)


def test_a_name_nobody_has_is_kept_and_told() -> None:
    entry = parsed("SM, JH")
    assert entry.owners[0] == OwnerEntry(FREE, "SM")
    assert entry.problems == ("Nobody on the register is “SM”.",)


def test_shared_initials_mean_the_one_who_is_here() -> None:
    known = KnownOwners((person("LW", "Lena Walker", here=False), person("LW", "Lou West")))
    assert parsed("LW", known).owners[0].person_id == "p-Lou West"
    assert parsed("LW", known).problems == ()


def test_shared_initials_of_two_who_are_here_are_told_and_a_name_tells_them_apart() -> None:
    known = KnownOwners((person("LW", "Lena Walker"), person("LW", "Lou West")))
    assert parsed("LW", known).problems == ("“LW” could be Lena Walker or Lou West.",)
    assert parsed("Lou West", known).owners == (OwnerEntry(PERSON, "Lou West", person_id="p-Lou West"),)


def test_initials_as_typed_come_before_initials_in_another_case() -> None:
    known = KnownOwners((person("SMB", "Sam Birch"), person("SMb", "Sue Mabey")))
    assert parsed("SMb", known).owners[0].person_id == "p-Sue Mabey"
    assert parsed("SMB", known).owners[0].person_id == "p-Sam Birch"


@pytest.mark.parametrize(
    ("prefix", "names"),
    [
        ("J", ["Judith Hale"]),
        ("jh", ["Judith Hale"]),
        ("a", ["Anna Marsh", "All members", "Alan Stroud"]),
        ("mar", ["Anna Marsh", "Paul Marsh"]),
        ("zoe", ["Zoë Quinn"]),
        ("moorland", ["Moorland Police (Crime / Child Protection)", "Alan Stroud", "Paul Marsh"]),
        ("task", ["Procedures & Practice Task Group"]),
        ("nobody", []),
    ],
)
def test_completions_come_by_initials_then_name_then_organisation(prefix: str, names: list[str]) -> None:
    assert [candidate.name for candidate in complete(prefix, KNOWN)] == names


def test_everybody_is_offered_before_anything_is_typed_those_here_first() -> None:
    offered = complete("", KNOWN, parsed("JH, ALL").owners)
    assert "Judith Hale" not in [candidate.name for candidate in offered]
    assert len(offered) == len(KNOWN.distinct) - 2
    assert [candidate.here for candidate in offered] == sorted((c.here for c in offered), reverse=True)


def test_what_is_picked_from_the_list_is_read_back_as_the_same() -> None:
    for candidate in KNOWN.distinct:
        assert parsed(entry_for(candidate, KNOWN).text).owners == (entry_for(candidate, KNOWN),)


@pytest.mark.parametrize(
    ("text", "cursor", "piece"),
    [
        ("JH, PB", 1, "JH"),
        ("JH, PB", 6, "PB"),
        ("JH, ", 4, ""),
        ("JH and Pet", 9, "Pet"),
        ("JH @21 Jan", 6, ""),
        ("JH @n", 1, "JH"),
        ("", 0, ""),
    ],
)
def test_the_owner_under_the_cursor_is_found(text: str, cursor: int, piece: str) -> None:
    start, end = piece_at(text, cursor)
    assert text[start:end] == piece


def test_a_cell_is_written_with_the_year_only_where_it_is_needed() -> None:
    owners = parsed("JH, PB").owners
    due = Due(DueKind.DATE, date(2010, 1, 21))
    assert format_action_by(owners, due, MEETING) == "JH, PB @21 Jan"
    assert format_action_by(owners, due) == "JH, PB @21 Jan 2010"
    assert format_action_by(owners, Due(DueKind.DATE, date(2011, 1, 21)), MEETING) == "JH, PB @21 Jan 2011"
    assert format_action_by(owners, Due(DueKind.NEXT_MEETING)) == "JH, PB @next"
    assert format_action_by(()) == ""


PIECES = st.sampled_from(
    ["JH", "pb", "ALL", "Zoë Quinn", "Hale, Judith", "Procedures & Practice Task Group", "MPF", "Moorland Police", "SM",
     ",", " and ", "/", ", ", " @", "@", "next", "21 Jan", "21 Jan 2012", "Riverside", "(", "Crime", ".", "\n", "@@",
     "&", " & "]
)  # fmt: skip


@given(st.one_of(st.text(max_size=30), st.lists(PIECES, max_size=8).map("".join)))
def test_what_a_cell_says_is_written_and_read_back_the_same(typed: str) -> None:
    entry = parsed(typed)
    again = parsed(format_action_by(entry.owners, entry.due, MEETING))
    assert (again.owners, again.due) == (entry.owners, entry.due)


@given(st.text(max_size=20), st.integers(0, 25))
def test_completing_and_finding_the_piece_take_any_text(typed: str, cursor: int) -> None:
    start, end = piece_at(typed, min(cursor, len(typed)))
    assert 0 <= start <= end <= len(typed)
    complete(typed, KNOWN, parsed(typed).owners)
