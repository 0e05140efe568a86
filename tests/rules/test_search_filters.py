"""What is chosen as a filter and what is typed are one text."""

from hypothesis import given
from hypothesis import strategies as st

from boarddesk.rules.search_filters import with_changed, with_filter, without_filter, words_alone
from boarddesk.rules.search_query import read_query

WORDS = st.lists(st.sampled_from(("lone", '"lone working"', "saf", "by:PB", "in:decisions", "from:2009-04", "O'Brien")))
VALUES = st.sampled_from((("by", "Pat Brown"), ("by", "JH"), ("board", "Northmoor SCB"), ("meeting", "2009-11-19")))


@given(WORDS, VALUES)
def test_an_added_filter_is_read_and_taking_it_out_gives_the_same_search(
    words: list[str], chosen: tuple[str, str]
) -> None:
    text = " ".join(words)
    more = with_filter(text, *chosen)
    added = read_query(more).filters[0]
    assert (added.name, added.value) == chosen
    assert read_query(without_filter(more, added)) == read_query(text)


@given(WORDS, VALUES)
def test_a_changed_filter_leaves_all_others_and_the_words(words: list[str], chosen: tuple[str, str]) -> None:
    query = read_query(" ".join(words))
    for place, old in enumerate(query.filters):
        changed = read_query(with_changed(" ".join(words), old, "XY")) if old.name == "by" else query
        kept = [each.value for n, each in enumerate(changed.filters) if n != place]
        assert kept == [each.value for n, each in enumerate(query.filters) if n != place]
        assert changed.terms == query.terms


@given(WORDS)
def test_without_all_filters_only_the_words_are_left(words: list[str]) -> None:
    query = read_query(" ".join(words))
    alone = read_query(words_alone(" ".join(words), query.filters))
    assert not alone.filters
    assert [term.words for term in alone.terms] == [term.words for term in query.terms]


def test_the_last_word_may_still_be_a_begun_one_when_a_filter_is_added() -> None:
    assert read_query(with_filter("safeg", "by", "JH")).terms[-1].prefix


def test_a_meeting_is_found_by_its_day_and_until_means_to() -> None:
    query = read_query("meeting:2009-11-19")
    assert query.first == query.last
    assert query.first is not None
    assert query.first.isoformat() == "2009-11-19"
    assert read_query("until:2010").last == read_query("to:2010").last
    assert read_query("meeting:soon").problems == ("meeting: wants its day, such as 2009-04-01, not soon.",)
