"""Where pages end."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from boarddesk.rules.pagination import Band, Slice, paginate


def stacked(*heights: float, keeps: frozenset[int] = frozenset()) -> list[Band]:
    """Bands one below the other."""
    found, top = [], 0.0
    for n, height in enumerate(heights):
        found.append(Band(top, top + height, n in keeps))
        top += height
    return found


def test_a_short_row_that_does_not_fit_goes_to_the_next_page_whole() -> None:
    assert paginate(stacked(60, 30, 30), 100) == ((Slice(0, 90),), (Slice(90, 120),))


def test_a_heading_goes_with_what_it_heads() -> None:
    pages = paginate(stacked(60, 20, 25, keeps=frozenset({1})), 100)
    assert pages == ((Slice(0, 60),), (Slice(60, 105),))


def test_a_long_row_is_cut_between_its_lines() -> None:
    long = Band(50, 150, cuts=(70.0, 90.0, 110.0, 130.0))
    assert paginate([Band(0, 50), long], 100) == ((Slice(0, 90),), (Slice(90, 150),))


def test_the_head_of_a_table_stands_over_each_of_its_pages() -> None:
    head = (0.0, 10.0)
    rows = [Band(0, 10, keeps=True, head=head), *(Band(10 + 30 * n, 40 + 30 * n, head=head) for n in range(4))]
    assert paginate(rows, 100) == ((Slice(0, 100),), (Slice(0, 10), Slice(100, 130, 10.0)))


def test_a_part_that_opens_a_page_stands_on_a_page_of_its_own() -> None:
    assert paginate([Band(0, 20), Band(20, 40, opens_page=True)], 100) == ((Slice(0, 20),), (Slice(20, 40),))


@given(st.lists(st.tuples(st.floats(1, 400), st.booleans(), st.booleans()), min_size=1, max_size=40))
def test_everything_is_printed_once_in_order_and_no_page_overflows(drawn: list[tuple[float, bool, bool]]) -> None:
    bands, top = [], 0.0
    for height, keeps, opens in drawn:
        bands.append(Band(top, top + height, keeps, opens_page=opens))
        top += height
    pages = paginate(bands, 100)
    slices = [page[-1] for page in pages]
    assert slices[0].top == 0
    assert abs(slices[-1].bottom - top) < 0.1
    assert all(abs(above.bottom - below.top) < 0.1 for above, below in pairwise(slices))
    assert all(0 < part.bottom - part.top <= 100.1 for part in slices)
