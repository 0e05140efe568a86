"""Who joins, as decisions say it."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boarddesk.rules.joining import Joining, read_joining

NIGHT = dt.date(2026, 11, 19)
KNOWN = ("Northmoor Borough Council", "Youth Panel", "Moor Valleys NHS Trust")


@pytest.mark.parametrize(
    ("text", "joining"),
    [
        (
            "Adult Care – Sam Whitby (SWh), Head of Adult Operations to join Board.",
            Joining("Sam Whitby", "SWh", "Head of Adult Operations", "Adult Care"),
        ),
        ("Substance Misuse - Emma Chase (EC) DAT", Joining("Emma Chase", "EC", "DAT", "Substance Misuse")),
        ("Designated Nurse – Alex Gill (AG)", Joining("Alex Gill", "AG", "Designated Nurse")),
        ("Designated Doctor – name to be confirmed", Joining("", "", "Designated Doctor")),
        ("JH suggested Mike Batten (MB) becomes a member.", Joining("Mike Batten", "MB")),
        (
            "Ann Bell, Head of Housing at Northmoor Borough Council, to join the Board.",
            Joining("Ann Bell", "", "Head of Housing", "Northmoor Borough Council"),
        ),
        ("It was agreed that Cllr Ann Bell be co-opted.", Joining("Cllr Ann Bell")),
        (
            "Members agreed that Ann Bell will represent the Youth Panel on the Board.",
            Joining("Ann Bell", "", "", "Youth Panel"),
        ),
        (
            "Ann Bell to replace Tom Ashby as the representative of the Youth Panel.",
            Joining("Ann Bell", "", "", "Youth Panel", "Tom Ashby"),
        ),
        (
            "Rosa de Souza to join the Board from 1 April 2027.",
            Joining("Rosa de Souza", starts=dt.date(2027, 4, 1)),
        ),
        ("The Board welcomed Shona McLean (SMcL), Principal.", Joining("Shona McLean", "SMcL", "Principal")),
        ("Agreed: Pat O’Brien is appointed as a governor", Joining("Pat O’Brien")),
        ("The strategy was endorsed.", Joining()),
        ("", Joining()),
    ],
)
def test_a_decision_says_who_joins(text: str, joining: Joining) -> None:
    assert read_joining(text, NIGHT, KNOWN) == joining


@given(st.text(max_size=80) | st.lists(st.sampled_from(
    ["Ann Bell", "(AB)", "–", "to join", "the Board", ",", "Head", "of", "from", "1 April", "JH", "at", "Youth Panel"]
), max_size=9).map(" ".join))  # fmt: skip
def test_every_sentence_has_a_reading_made_of_its_own_words(text: str) -> None:
    found = read_joining(text, NIGHT, KNOWN)
    words = " ".join(text.split())
    assert all(word in words for part in (found.name, found.initials, found.replaces) for word in part.split())
