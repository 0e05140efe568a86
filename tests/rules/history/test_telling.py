"""Whatever is changed in whichever table, the history tells it in words a lay person understands."""

import datetime as dt
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from boarddesk.model.changes import Change, Image
from boarddesk.model.history import Fact, Thing
from boarddesk.rules.history.telling import FORGOTTEN, told
from boarddesk.rules.history.unspoken import UNSPOKEN
from boarddesk.rules.history.vocabulary import TABLES
from boarddesk.rules.history.words import Shape

KEY = "0123456789abcdef" * 2
TECHNICAL = re.compile(r"[0-9a-f]{32}|[a-z]+_[a-z]+|\bNone\b|\bTrue\b|\bFalse\b|[{}\[\]]")
ENGLISH = frozenset(
    {
        "action", "amendment", "board", "decision", "declaration", "edition", "letterhead", "meeting", "membership",
        "minute", "organisation", "paper", "person", "phrase", "setting",
    }
)  # fmt: skip
TABLE_NAMES = frozenset(TABLES) - ENGLISH


class Known:
    """A past in which nothing is known but what it is given."""

    def __init__(self, images: dict[tuple[str, str], Image] | None = None) -> None:
        self.images = images or {}

    def image(self, table: str, key: str) -> Image | None:
        return self.images.get((table, key))

    def latest(self, table: str, key: str) -> Image | None:
        return self.images.get((table, key))

    def meaning(self, meeting_id: str, code: str) -> str:
        return {"A": "apologies"}.get(code, "")


def facts(table: str, before: Image | None, after: Image | None, past: Known | None = None) -> tuple[Fact, ...]:
    return told([Change(table, KEY, before, after)], past or Known())


def sentences(table: str, before: Image | None, after: Image | None, past: Known | None = None) -> list[str]:
    return [fact.sentence for fact in facts(table, before, after, past)]


def values(shape: Shape, choices: tuple[str, ...]) -> st.SearchStrategy[Any]:
    """What a column of this shape may hold, in any schema there ever was."""
    usual: dict[Shape, st.SearchStrategy[Any]] = {
        Shape.DAY: st.dates().map(dt.date.isoformat),
        Shape.TIME: st.times().map(dt.time.isoformat),
        Shape.MOMENT: st.datetimes().map(dt.datetime.isoformat),
        Shape.NUMBER: st.integers(0, 99),
        Shape.FLAG: st.booleans(),
        Shape.CHOICE: st.sampled_from(choices or ("",)),
        Shape.NAME: st.just(KEY),
        Shape.WHOLE: st.sampled_from([[], [1], {"top": 1}]),
    }
    return st.none() | usual.get(shape, st.sampled_from(["", "Write to the Trust", "Ask the Trust again.", "A"]))


def images(table: str) -> st.SearchStrategy[Image]:
    columns = TABLES[table].columns
    made = {name: values(column.shape, tuple(column.choices)) for name, column in columns.items()}
    hidden = {name: st.none() | st.just(KEY) for name in UNSPOKEN.get(table, frozenset()) if name.endswith("_id")}
    return st.fixed_dictionaries({"id": st.just(KEY), "position": st.integers(0, 9)}, optional=made | hidden)


@pytest.mark.parametrize("table", sorted(TABLES))
@settings(max_examples=12)
@given(data=st.data())
def test_no_line_falls_back_to_the_names_of_tables_and_columns(table: str, data: st.DataObject) -> None:
    before, after = (data.draw(st.none() | images(table)) for _ in range(2))
    for fact in facts(table, before, after):
        said = (fact.sentence, fact.subject, fact.was, fact.now)
        assert fact.sentence.strip()
        assert not [text for text in said if TECHNICAL.search(text)]
        assert not [name for name in TABLE_NAMES if name in fact.sentence.lower().split()]


@pytest.mark.parametrize("table", sorted(TABLES))
def test_a_row_that_came_and_went_is_always_told(table: str) -> None:
    assert sentences(table, None, {"id": KEY})
    assert sentences(table, {"id": KEY}, None)


@pytest.mark.parametrize(
    ("table", "before", "after", "sentence"),
    [
        ("meeting", {"venue": ""}, {"venue": "Town Hall"}, "Venue: “Town Hall”"),
        ("meeting", {"venue": "Town Hall"}, {"venue": ""}, "Venue taken away; it was “Town Hall”"),
        ("meeting", {"starts": "13:00:00"}, {"starts": "14:30:00"}, "Start moved from 1.00pm to 2.30pm"),
        ("agendaitem", {"title": "Housing"}, {"title": "Homes"}, "Title changed from “Housing” to “Homes”"),
        ("agendaitem", {"minutes_allotted": 5}, {"minutes_allotted": 10}, "Minutes allotted changed from 5 to 10"),
        ("minute", {"kind": "narrative"}, {"kind": "decision"}, "Kind: narrative → decision"),
        ("minute", {"numbered": False}, {"numbered": True}, "Numbered"),
        ("minute", {"text": "She will write."}, {"text": "She wrote."}, "Words changed: “will write” became “wrote”"),
        ("minute", {"text": "Noted."}, {"text": ""}, "Words taken away: “Noted.”"),
        ("minute", {"deleted": False, "text": "Noted."}, {"deleted": True, "text": "Noted."},
         "Paragraph deleted: “Noted.”"),
        ("registerrow", {"code": "MA"}, {"code": "A"}, "Marked A (apologies), before MA"),
        ("registerrow", {"code": "A"}, {"code": None}, "Mark taken away; it was A (apologies)"),
        ("registerrow", {"represents_row_id": None}, {"represents_row_id": KEY}, "Attends for: something that is gone"),
        ("board", {"deputies_count": False}, {"deputies_count": True}, "Representatives count for the quorum"),
        ("setting", {"name": "label_scheme", "value": 1}, {"name": "label_scheme", "value": 2},
         "Labels of agendas changed"),
        ("setting", {"name": "of a later version", "value": 1}, {"name": "of a later version", "value": 2},
         "another setting changed"),
    ],
)  # fmt: skip
def test_a_change_reads_so(table: str, before: Image, after: Image, sentence: str) -> None:
    assert sentences(table, before, after) == [sentence]


def test_only_another_place_in_the_order_is_nothing_to_speak_of() -> None:
    assert sentences("minute", {"position": 1}, {"position": 2}) == []


def test_a_wording_that_was_dropped_says_so_and_shows_nothing() -> None:
    kept = {"text": "The last words."}
    (made,) = facts("minute", None, {"text": "", FORGOTTEN: True})
    (changed,) = facts("minute", {"text": "", FORGOTTEN: True}, kept)
    assert made.sentence == "Paragraph written; the wording is no longer kept"
    assert changed.sentence == "Words changed; the earlier wording is no longer kept"
    assert made.dropped
    assert changed.dropped


@pytest.mark.parametrize(
    ("table", "image"),
    [
        ("minute", {"confidential": True}),
        ("minute", {"marks": [{"start": 0, "end": 3, "kind": "confidential"}]}),
        ("minute", {"item_id": "item"}),
        ("action", {"minute_id": "minute"}),
        ("actionupdate", {"action_id": "action"}),
        ("paper", {"item_id": "below"}),
        ("declaration", {"meeting_id": "closed"}),
    ],
)
def test_what_belongs_to_something_confidential_is_marked(table: str, image: Image) -> None:
    past = Known(
        {
            ("agendaitem", "item"): {"title": "Staffing", "confidential": True},
            ("agendaitem", "below"): {"title": "Names", "parent_id": "item"},
            ("minute", "minute"): {"text": "Said in confidence.", "item_id": "item"},
            ("action", "action"): {"text": "Write", "minute_id": "minute"},
            ("meeting", "closed"): {"title": "Closed session", "confidential": True},
        }
    )
    assert all(fact.confidential for fact in facts(table, None, image, past))
    assert not any(fact.confidential for fact in facts(table, None, {"id": KEY}, past))


def test_what_something_is_part_of_is_where_one_goes() -> None:
    past = Known({("action", "a"): {"ref": "19.11.26/3", "text": "Write"}})
    (fact,) = facts("actionowner", None, {"text": "JH", "action_id": "a"}, past)
    assert (fact.sentence, fact.thing) == ("Owner added: JH", Thing("action", "a"))
    assert fact.subject == "Action 19.11.26/3  “Write”"
