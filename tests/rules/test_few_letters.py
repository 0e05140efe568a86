import pytest
from hypothesis import given
from hypothesis import strategies as st

from boarddesk.rules.few_letters import how_well, letters_of, line_of


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("hea", "Health Commissioners"),
        ("comm hea", "Health Commissioners"),
        ("miss", "Health Commissioners"),
        ("mar", "Matters arising"),
        ("heco", "Health Commissioners"),
        ("zoe", "Zoë O’Hara"),
        ("ohara", "Zoë O’Hara"),
        ("19.11", "19.11.09/10"),
    ],
)
def test_a_few_letters_are_enough(typed: str, text: str) -> None:
    assert how_well(letters_of(typed), line_of(letters_of(text))) is not None


@pytest.mark.parametrize(("typed", "text"), [("xy", "Health"), ("hea zz", "Health"), ("ht", "Health"), ("a", "Ba")])
def test_other_letters_are_not(typed: str, text: str) -> None:
    assert how_well(letters_of(typed), line_of(letters_of(text))) is None


def test_the_beginning_counts_more_than_the_middle() -> None:
    order = sorted(
        ("Child health", "Unhealthy", "Health", "Healthy"),
        key=lambda text: how_well(("health",), line_of(letters_of(text))) or 0,
    )

    assert order == ["Health", "Child health", "Healthy", "Unhealthy"]


@given(text=st.text(min_size=1))
def test_everything_answers_to_its_own_name(text: str) -> None:
    assert how_well(letters_of(text), line_of(letters_of(text))) is not None
