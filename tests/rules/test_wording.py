from hypothesis import given
from hypothesis import strategies as st

from boarddesk.rules.wording import Fate, Piece, tokens, word_changes, words_of


def test_a_word_put_in_and_one_taken_out_are_told_apart() -> None:
    assert word_changes("The Board noted the full report.", "The Board noted the annual report.") == (
        Piece(Fate.KEPT, "The Board noted the "),
        Piece(Fate.GONE, "full"),
        Piece(Fate.ADDED, "annual"),
        Piece(Fate.KEPT, " report."),
    )


def test_a_rewritten_stretch_is_one_change_and_no_confetti() -> None:
    fates = [piece.fate for piece in word_changes("AM will write to all schools", "AM has seen to two colleges")]
    assert fates == [Fate.KEPT, Fate.GONE, Fate.ADDED]


def test_changes_can_be_said_in_a_line() -> None:
    pieces = word_changes("One two three four five", "One 2 three four 5 six")
    assert words_of(pieces, Fate.ADDED) == "2 … 5 six"


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60))
def test_tokens_are_the_text_again(text: str) -> None:
    assert "".join(tokens(text)) == text


PHRASES = st.lists(st.sampled_from(["the ", "Board ", "noted", " ", "2.5", "don’t ", "é", "\n", "."]), max_size=14)


@given(PHRASES, PHRASES)
def test_both_wordings_can_be_read_out_of_the_changes(before: list[str], after: list[str]) -> None:
    old, new = "".join(before), "".join(after)
    pieces = word_changes(old, new)
    assert "".join(piece.text for piece in pieces if piece.fate is not Fate.ADDED) == old
    assert "".join(piece.text for piece in pieces if piece.fate is not Fate.GONE) == new
