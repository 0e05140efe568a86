import pytest

from boarddesk.rules.spelling import KnownWords
from boarddesk.ui.spelling.dictionary import board_terms, british
from boarddesk.ui.spelling.speller import Speller


@pytest.fixture(scope="module")
def speller() -> Speller:
    return Speller(british(), KnownWords(["Judith Humphreys", "JH", "Moorgate"]))


BRITISH = "colour organisation organization analyse quorate safeguarding it’s isn't agenda’s travelled travelling"
OF_THE_BOARD = "Humphreys Humphreys’ Moorgate's virement Underspend whistleblowing Covid"


@pytest.mark.parametrize("word", [*BRITISH.split(), *OF_THE_BOARD.split()])
def test_british_words_words_of_boards_and_names_are_right(speller: Speller, word: str) -> None:
    assert speller.knows(word)


@pytest.mark.parametrize("word", ["color", "analyze", "advize", "recieved", "humphreys", "traveled", "teh", "moorgate"])
def test_american_and_wrong_words_are_not(speller: Speller, word: str) -> None:
    assert not speller.knows(word)


def test_what_was_meant_is_suggested_names_of_the_board_included(speller: Speller) -> None:
    assert speller.suggestions("recieved")[0] == "received"
    assert speller.suggestions("Humphries")[0] == "Humphreys"
    assert speller.suggestions("jh")[0] == "JH"


def test_words_cut_in_two_are_suggested_last(speller: Speller) -> None:
    suggested = speller.suggestions("reprot")
    cut = [" " in words or "-" in words for words in suggested]
    assert suggested[0] == "report"
    assert cut == sorted(cut)


def test_a_suggestion_keeps_the_apostrophe_that_was_typed(speller: Speller) -> None:
    assert "doesn’t" in speller.suggestions("dosen’t")


def test_no_word_of_boards_is_listed_that_the_dictionary_knows_or_twice() -> None:
    terms = board_terms()
    assert len(terms) == len(set(terms)) > 100
    assert terms == sorted(set(terms), key=terms.index)


def test_every_word_of_boards_is_right_once_it_is_listed(speller: Speller) -> None:
    assert [word for word in board_terms() if not speller.knows(word)] == []
