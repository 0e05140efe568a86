"""Which texts became which: each stands in one pair, in its order, and what is alike is kept together."""

from hypothesis import given
from hypothesis import strategies as st

from boarddesk.rules.pairing import likeness, paired

texts = st.lists(st.sampled_from(("", "a b c", "a b d", "x y", "a", "x y z")), max_size=8)


def pairs(old: list[str], new: list[str], *, last_together: bool = False) -> list[tuple[int | None, int | None]]:
    """The pairs by their words."""
    return paired(old, new, lambda o, n: likeness(old[o].split(), new[n].split()), last_together=last_together)


@given(texts, texts, st.booleans())
def test_every_text_stands_in_one_pair_and_in_its_order(old: list[str], new: list[str], together: bool) -> None:
    found = pairs(old, new, last_together=together)
    assert [o for o, _ in found if o is not None] == list(range(len(old)))
    assert [n for _, n in found if n is not None] == list(range(len(new)))
    if together and old and new:
        assert found[-1] == (len(old) - 1, len(new) - 1)


def test_a_changed_text_is_found_among_others() -> None:
    old = ["The plan was read.", "The audit covered fourteen cases.", "Any other business."]
    new = ["Something new.", "The audit covered twenty-four cases.", "And more.", "Any other business."]
    assert pairs(old, new) == [(0, None), (None, 0), (1, 1), (None, 2), (2, 3)]


def test_one_in_the_place_of_one_is_the_same_text_changed() -> None:
    assert pairs(["All.", "Before."], ["All.", "Quite another."]) == [(0, 0), (1, 1)]


def test_what_can_be_no_pair_is_none() -> None:
    assert paired(["a"], ["b"], lambda _, __: -1.0) == [(0, None), (None, 0)]
