import pytest
from hypothesis import given
from hypothesis import strategies as st

from boarddesk.rules.spelling import KnownWords, doubtful_words, is_abbreviation, with_ise, words_in

_RIGHT = "the board agreed to opt safety co ordinate team s members report it's audit of"
RIGHT = frozenset(_RIGHT.split())


def knows(word: str) -> bool:
    return word.lower().replace("’", "'") in RIGHT


def doubts(text: str) -> list[str]:
    return [word.text for word in doubtful_words(text, knows)]


@pytest.mark.parametrize(
    "text",
    [
        "PREVENT",
        "SCRs and the PI's of DfE",
        "ref 19.11.09/10b, C2a, 3rd, 1.00pm",
        "pb@exampel.gov.uk",
        "www.exampel.gov.uk/reprot and https://exampel.org/a-b",
        "exampel.org.uk",
        "E-safety",
        "it’s it's",
    ],
)
def test_what_is_no_word_is_not_checked(text: str) -> None:
    assert set(doubts(text)) <= {"ref", "and"}


def test_a_misspelt_word_is_found_at_its_letters() -> None:
    text = "the bord agreed to the reprot"
    assert [text[w.start : w.end] for w in doubtful_words(text, knows)] == ["bord", "reprot"]


def test_a_compound_is_right_when_its_parts_are_or_when_it_is_written_together() -> None:
    assert doubts("co-opt co-ordinate safety-team sub-team") == []
    assert doubts("safty-team co‑ordnate") == ["safty", "ordnate"]


def test_a_name_is_known_with_its_capital_alone() -> None:
    known = KnownWords(["Anna Marsh-O’Neil", "quorate"])
    assert [w for w in ("Marsh", "marsh", "O'Neil", "O’Neil’s", "Quorate", "Anna's") if known.knows(w)] == [
        "Marsh",
        "O'Neil",
        "O’Neil’s",
        "Quorate",
        "Anna's",
    ]


@pytest.mark.parametrize(
    ("word", "ise"),
    [
        ("organization", "organisation"),
        ("Recognized", "Recognised"),
        ("prioritizing", "prioritising"),
        ("analyze", None),
        ("advize", None),
        ("supervized", None),
        ("Exercize", None),
        ("size", "sise"),
        ("report", None),
    ],
)
def test_both_british_endings_count_but_not_where_s_is_no_ending(word: str, ise: str | None) -> None:
    assert with_ise(word) == ise


@pytest.mark.parametrize(("word", "is_one"), [("SMcL", True), ("SSa", True), ("A", True), ("Board", False)])
def test_initials_and_capitals_are_abbreviations(word: str, is_one: bool) -> None:
    assert is_abbreviation(word) is is_one


@given(st.text())
def test_any_text_can_be_read_and_words_are_where_they_say(text: str) -> None:
    last = 0
    for word in words_in(text):
        assert text[word.start : word.end] == word.text
        assert word.start >= last
        last = word.end
    for word in doubtful_words(text, lambda _: False):
        assert text[word.start : word.end] == word.text


@pytest.mark.parametrize(
    "text",
    [
        "Mr Okonjo thanked Dr. Szczepańska.",
        "Cllr Adaeze Okonjo-Iwu asked",
        "Mrs J Fotheringay’s report",
        "DCI T. B. Wojnar will attend",
    ],
)
def test_a_name_behind_a_form_of_address_is_no_mistake(text: str) -> None:
    known = {"thanked", "asked", "report", "will", "attend"}
    assert [
        word.text for word in doubtful_words(text, lambda word: word.lower() in {*known, "mr", "dr", "mrs", "cllr"})
    ] == []


def test_what_follows_a_name_is_still_read() -> None:
    assert [word.text for word in doubtful_words("Mr Okonjo thankd her", lambda word: word in ("Mr", "her"))] == [
        "thankd"
    ]
    assert [word.text for word in doubtful_words("Mr okonjo", lambda word: word == "Mr")] == ["okonjo"]


def test_the_board_is_no_mister() -> None:
    assert [word.text for word in doubtful_words("Armr Okonjo", lambda word: word == "Armr")] == ["Okonjo"]
