"""Initials and the parts of a name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boarddesk.rules.initials import clash, name_parts, propose_initials, sort_name, straight_name


@pytest.mark.parametrize(
    ("name", "taken", "initials"),
    [
        ("Judith Hale", (), "JH"),
        ("judith hale", (), "JH"),
        ("Hale, Judith", (), "JH"),
        ("Cllr Mrs Judith Hale OBE", (), "JH"),
        ("DCI Alan Stroud", (), "AS"),
        ("Di Hart", (), "DH"),
        ("Dr. Judith Hale (Chair)", (), "JH"),
        ("Lena Walker", ("LW",), "LWa"),
        ("Lorna Wainwright", ("LW", "LWa"), "LWai"),
        ("Sara Smedley", ("SSa",), "SSm"),
        ("Shona McLeod", (), "SMcL"),
        ("Shona Mcleod", (), "SMcL"),
        ("Shona McLean", ("SMcL",), "SMcLe"),
        ("Ian MacDonald", (), "IMacD"),
        ("Ian Macdonald", (), "IM"),
        ("Ian Mackie", (), "IM"),
        ("Pat O’Brien", (), "POB"),
        ("Ann Smith-Jones", (), "ASJ"),
        ("Mary-Jane Hill", (), "MJH"),
        ("Mary Jane Hill", (), "MJH"),
        ("Rosa de Souza", (), "RDS"),
        ("Zoë Élan", (), "ZÉ"),
        ("Judith Hale", ("jh",), "JHa"),
        ("Jo Ng", ("JN", "JNg"), "JN2"),
        ("Madonna", (), "Ma"),
        ("Dame", (), "Da"),
        ("", (), ""),
        ("--- ,", (), ""),
    ],
)
def test_initials_are_proposed_as_a_minute_taker_would(name: str, taken: tuple[str, ...], initials: str) -> None:
    assert propose_initials(name, taken) == initials


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Judith Hale", "hale, judith"),
        ("Hale, Judith", "hale, judith"),
        ("Cllr Judith Hale", "hale, judith"),
        ("Judith Hale, OBE", "hale, judith"),
        ("Rosa de Souza", "de souza, rosa"),
        ("de Souza", "de souza"),
        ("Al Green", "green, al"),
        ("Jan van der Berg", "van der berg, jan"),
        ("Zoë O’Neill", "oneill, zoe"),
        ("Madonna", "madonna"),
        ("", ""),
    ],
)
def test_people_are_sorted_by_surname(name: str, key: str) -> None:
    assert sort_name(name) == key


def test_a_name_typed_surname_first_is_turned_round() -> None:
    assert straight_name("Hale,  Judith") == "Judith Hale"
    assert straight_name("Cllr Hale, Judith") == "Cllr Judith Hale"
    assert straight_name("Judith Hale, OBE") == "Judith Hale, OBE"
    assert straight_name("Judith  Hale") == "Judith Hale"


def test_case_does_not_tell_two_people_apart() -> None:
    assert clash("SMCL", ["SMcL", "TA"])
    assert not clash("SM", ["SMcL", "TA"])
    assert not clash("", ["", "TA"])


NAMES = st.one_of(st.text(max_size=20), st.text("Aab c-'’,.Mc()", max_size=15))


@given(NAMES, st.lists(st.text("aAbBcCM2", max_size=4), max_size=8))
def test_proposed_initials_are_nobody_elses(name: str, taken: list[str]) -> None:
    proposed = propose_initials(name, taken)
    assert not clash(proposed, taken)
    assert len(set(_proposals(name, 5))) == (5 if proposed else 1)
    name_parts(straight_name(name))
    sort_name(name)


def _proposals(name: str, times: int) -> list[str]:
    given_out: list[str] = []
    for _ in range(times):
        given_out.append(propose_initials(name, given_out))
    return given_out
