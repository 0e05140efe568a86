"""What a public copy says: nothing confidential, everything else, and the labels as they are."""

from hypothesis import given
from hypothesis import strategies as st

from boarddesk.model.enums import MarkKind, MinuteKind
from boarddesk.model.packs import ActionByPack, DeclarationPack
from boarddesk.model.text import Mark
from boarddesk.rules.public_copy import public_action_text, public_items, public_own_text, without_passages
from tests.documents.packs import decided, item, said

GONE = "[confidential item]"


def confidential(start: int, end: int) -> Mark:
    return Mark(start, end, MarkKind.CONFIDENTIAL)


def test_a_confidential_item_keeps_its_label_and_nothing_else() -> None:
    secret = item(
        "4",
        "The Reed case",
        said("A was there."),
        confidential=True,
        presenter="JH",
        declarations=(DeclarationPack("RG"),),
    )
    (left,) = public_items([secret], GONE)
    assert (left.label, left.title) == ("4", GONE)
    assert not (left.paragraphs)
    assert not (left.children)
    assert not (left.presenter)
    assert not (left.declarations)
    assert not (left.confidential)


def test_sub_items_of_a_confidential_item_are_not_told() -> None:
    parent = item("4", "Cases", confidential=True, children=(item("4.1", "Reed", said("It is over.")),))
    assert public_items([parent], GONE)[0].children == ()


def test_an_open_item_may_have_a_confidential_sub_item() -> None:
    parent = item("4", "Cases", children=(item("4.1", "Reed", said("x"), confidential=True), item("4.2", "Other")))
    assert [child.title for child in public_items([parent], GONE)[0].children] == [GONE, "Other"]


def test_confidential_paragraphs_in_a_row_say_so_once() -> None:
    told = item("3", "Matters", said("a", confidential=True), said("b", confidential=True), said("open"))
    assert [p.text for p in public_items([told], GONE)[0].paragraphs] == [GONE, "open"]


def test_numbered_ones_keep_their_numbers() -> None:
    told = item("3", "M", said("a", number="3.1", confidential=True), said("b", number="3.2", confidential=True))
    assert [(p.number, p.text) for p in public_items([told], GONE)[0].paragraphs] == [("3.1", GONE), ("3.2", GONE)]


def test_a_confidential_decision_takes_its_votes_and_its_action_along() -> None:
    secret = decided("pay A 500", 1, confidential=True, action_by=(ActionByPack(("JH",)),))
    (left,) = public_items([item("3", "M", secret)], GONE)[0].paragraphs
    assert (left.kind, left.action_by, left.vote, left.numeral) == (MinuteKind.NARRATIVE, (), None, None)


def test_a_confidential_action_leaves_the_cell_of_an_open_paragraph() -> None:
    open_one = said(
        "Two things are to be done.", action_by=(ActionByPack(("JH",)), ActionByPack(("AS",), confidential=True))
    )
    (left,) = public_items([item("3", "M", open_one)], GONE)[0].paragraphs
    assert [line.owners for line in left.action_by] == [("JH",)]


def test_a_passage_is_replaced_and_other_marks_move_along() -> None:
    text = "The sum of 500 pounds is paid."
    marks = (Mark(0, 7, MarkKind.BOLD), confidential(11, 14), Mark(15, 21, MarkKind.ITALIC))
    said_, left = without_passages(text, marks, GONE)
    assert said_ == f"The sum of {GONE} pounds is paid."
    assert [(said_[m.start : m.end], m.kind) for m in left] == [("The sum", MarkKind.BOLD), ("pounds", MarkKind.ITALIC)]


def test_a_mark_over_a_passage_is_cut_in_two() -> None:
    said_, left = without_passages("ab cd ef", (Mark(0, 8, MarkKind.BOLD), confidential(3, 5)), "*")
    assert [said_[m.start : m.end] for m in left] == ["ab ", " ef"]


def test_an_action_that_follows_its_paragraph_has_no_passage_of_it() -> None:
    text = "JH to write to Mr Reed about it. AS to wait."
    assert public_action_text(text, [confidential(15, 22)], GONE, (3, 5)) == f"JH to write to {GONE} about it."


def test_a_wording_of_its_own_loses_the_passage_it_repeats() -> None:
    text = "JH to write to Mr Reed."
    assert public_own_text("Write to Mr Reed soon", text, [confidential(15, 22)], GONE) == f"Write to {GONE} soon"


def test_a_wording_that_says_it_otherwise_is_withheld_whole() -> None:
    assert public_own_text("Write to Reed", "JH to write to Mr Reed.", [confidential(15, 22)], GONE) == GONE


LETTERS = st.text(st.sampled_from("abc \ue000é😀"), max_size=40)
PASSAGES = st.lists(st.tuples(st.integers(0, 45), st.integers(0, 45)), max_size=5)


@given(LETTERS, PASSAGES)
def test_no_letter_of_a_passage_is_left_and_every_other_one_is(text: str, places: list[tuple[int, int]]) -> None:
    marks = [confidential(*sorted(place)) for place in places]
    hidden = {n for mark in marks for n in range(mark.start, min(mark.end, len(text)))}
    said_, left = without_passages(text, marks, "|")
    assert said_.replace("|", "") == "".join(letter for n, letter in enumerate(text) if n not in hidden)
    assert not left


@given(LETTERS, PASSAGES)
def test_the_action_of_a_paragraph_holds_no_letter_of_a_passage(text: str, places: list[tuple[int, int]]) -> None:
    marks = [confidential(*sorted(place)) for place in places]
    hidden = {n for mark in marks for n in range(mark.start, min(mark.end, len(text)))}
    open_letters = "".join(letter for n, letter in enumerate(text) if n not in hidden)
    told = public_action_text(text, marks, "|").replace("|", "").replace(" ", "").replace("\ufffd", "\ue000")
    assert told == "".join(open_letters.split())
