"""What goes from one meeting into the next."""

import datetime as dt
from dataclasses import dataclass

import pytest

from boarddesk.model.enums import ItemRole
from boarddesk.rules.carry_forward import due_by, place_for_business, title_of, titled_anew
from boarddesk.rules.text import MAX_TITLE

SEPTEMBER = dt.date(2026, 9, 17)
NOVEMBER = dt.date(2026, 11, 19)


@dataclass(frozen=True)
class Entry:
    """An entry of the forward plan."""

    due: dt.date | None
    item_id: str | None = None


@pytest.mark.parametrize(
    "title", ["Minutes of meeting held on {previous date}", "Minutes of meeting held on 17 September 2026"]
)
def test_the_date_of_the_last_minutes_is_never_that_of_the_ones_before(title: str) -> None:
    assert titled_anew(title, ItemRole.PREVIOUS_MINUTES, NOVEMBER) == "Minutes of meeting held on 19 November 2026"


def test_a_date_in_the_title_of_other_business_is_left_alone() -> None:
    title = "Report on the seminar of 17 September 2026"
    assert titled_anew(title, ItemRole.ORDINARY, NOVEMBER) == title


def test_the_next_meeting_is_a_blank_to_fill_until_it_is_known() -> None:
    title = titled_anew("Next meeting: 19 November 2026", ItemRole.NEXT_MEETING, SEPTEMBER)
    assert title == "Next meeting: {next meeting}"
    assert titled_anew(title, ItemRole.NEXT_MEETING, SEPTEMBER, NOVEMBER) == "Next meeting: 19 November 2026"


def test_a_meeting_comes_back_to_what_is_due_by_its_day_and_not_taken_up() -> None:
    later, undated = Entry(NOVEMBER + dt.timedelta(days=1)), Entry(None)
    due, taken = Entry(NOVEMBER), Entry(SEPTEMBER, "item")
    assert due_by([undated, later, taken, due], NOVEMBER) == [due, undated]


def test_a_long_sentence_is_cut_at_a_word_to_be_a_title() -> None:
    title = title_of("word " * MAX_TITLE)
    assert len(title) <= MAX_TITLE
    assert title.endswith("word…")
    assert title_of("Invite the schools.") == "Invite the schools"


def test_business_comes_before_what_closes_the_agenda() -> None:
    roles = [ItemRole.ATTENDANCE, ItemRole.MATTERS_ARISING, ItemRole.HEADING, ItemRole.ORDINARY, ItemRole.NEXT_MEETING]
    assert place_for_business(roles) == 2
    assert place_for_business([ItemRole.ORDINARY, ItemRole.ANY_OTHER_BUSINESS, ItemRole.NEXT_MEETING]) == 1
    assert place_for_business([]) == 0
