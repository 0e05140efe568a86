"""Who was there for which item, and the quorum at it."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boarddesk.model.enums import CountsAs
from boarddesk.rules.presence import Attendee, Span, Stay, There, here_now, present_at, spans, there_for
from boarddesk.rules.register import AttendanceRow, Quorum, tally

ONE, TWO, THREE, FOUR = time(13), time(14), time(15), time(16)
KNOWN = Span(TWO, THREE, known=True)
STRETCH = Span(TWO, THREE, known=False)
YES, NO, UNSURE = There.YES, There.NO, There.UNSURE


@pytest.mark.parametrize(
    ("stay", "place", "span", "there"),
    [
        (Stay(), 2, KNOWN, YES),
        (Stay(arrived_item=2), 1, KNOWN, NO),
        (Stay(arrived_item=2), 2, KNOWN, YES),
        (Stay(left_item=2), 2, KNOWN, YES),
        (Stay(left_item=2), 3, KNOWN, NO),
        (Stay(arrived_at=time(14, 30)), 2, KNOWN, YES),
        (Stay(arrived_at=time(15, 1)), 2, KNOWN, NO),
        (Stay(left_at=time(14, 30)), 2, KNOWN, YES),
        (Stay(left_at=time(13, 59)), 2, KNOWN, NO),
        (Stay(arrived_at=time(13, 59)), 2, STRETCH, YES),
        (Stay(arrived_at=time(14, 30)), 2, STRETCH, UNSURE),
        (Stay(arrived_at=time(15, 30)), 2, STRETCH, NO),
        (Stay(left_at=time(15, 30)), 2, STRETCH, YES),
        (Stay(left_at=time(14, 30)), 2, STRETCH, UNSURE),
        (Stay(left_at=time(13, 30)), 2, STRETCH, NO),
        (Stay(out_for=frozenset({2})), 2, KNOWN, NO),
        (Stay(out_for=frozenset({2})), 3, KNOWN, YES),
        (Stay(arrived_at=FOUR, arrived_item=2), 2, KNOWN, YES),
        (Stay(arrived_at=time(14, 30), left_item=1), 2, STRETCH, NO),
    ],
)
def test_a_stay_is_laid_against_an_item(stay: Stay, place: int, span: Span, there: There) -> None:
    assert there_for(stay, place, span) is there


def test_an_item_nobody_typed_into_lies_between_its_neighbours() -> None:
    first, untyped, last = spans([(ONE, TWO), None, (THREE, FOUR)])
    assert (first, last) == (Span(ONE, TWO, known=True), Span(THREE, FOUR, known=True))
    assert untyped == Span(TWO, THREE, known=False)


def test_the_opening_and_the_closing_bound_what_was_never_typed() -> None:
    assert spans([None, None], opened=ONE, closed=FOUR) == [Span(ONE, FOUR, known=False)] * 2
    assert spans([None], None, None) == [Span(time.min, time.max, known=False)]


def test_items_taken_out_of_order_say_nothing_of_the_one_between() -> None:
    assert spans([(THREE, FOUR), None, (ONE, TWO)], ONE, FOUR)[1] == Span(ONE, FOUR, known=False)


def test_in_session_an_item_nobody_typed_into_is_still_to_come() -> None:
    typed = spans([(ONE, TWO), None, (TWO, TWO)], now=THREE)
    assert typed[1] == Span(THREE, time.max, known=False)
    assert there_for(Stay(left_at=time(14, 45)), 1, typed[1]) is NO
    assert there_for(Stay(arrived_at=time(14, 45)), 1, typed[1]) is YES


@pytest.mark.parametrize(
    ("stay", "current", "here"),
    [
        (Stay(), None, True),
        (Stay(arrived_at=time(13, 30)), 1, True),
        (Stay(arrived_at=time(14, 30)), 1, False),
        (Stay(left_at=TWO), 1, False),
        (Stay(left_at=THREE), 1, True),
        (Stay(arrived_item=3), None, True),
        (Stay(left_item=3), None, False),
        (Stay(arrived_item=3), 2, False),
        (Stay(arrived_item=3), 3, True),
        (Stay(left_item=3), 3, True),
        (Stay(left_item=3), 4, False),
        (Stay(out_for=frozenset({3})), 3, False),
        (Stay(out_for=frozenset({3})), 4, True),
        (Stay(out_for=frozenset({0})), None, True),
    ],
)
def test_who_is_in_the_room_now(stay: Stay, current: int | None, here: bool) -> None:
    assert here_now(stay, TWO, current) is here


def member(counts_as: CountsAs | None = CountsAs.PRESENT, stay: Stay | None = None, category: str = "") -> Attendee:
    return Attendee(AttendanceRow(counts_as, category), stay or Stay())


def test_the_quorum_is_lost_at_the_item_after_somebody_left() -> None:
    people = [member(), member(), member(stay=Stay(left_item=1))]
    rules = [Quorum(number=3)]
    assert present_at(1, KNOWN, people, rules, deputies_count=False).quorate is True
    after = present_at(2, KNOWN, people, rules, deputies_count=False)
    assert (after.present, after.quorate, after.quorum.sentence) == (2, False, "2 here, 3 needed")


def test_the_quorum_is_open_where_it_hangs_on_somebody_unsure() -> None:
    people = [member(), member(), member(stay=Stay(left_at=time(14, 30)))]
    at = present_at(2, STRETCH, people, [Quorum(number=3)], deputies_count=False)
    assert (at.present, at.unsure, at.quorate) == (2, 1, None)
    assert present_at(2, STRETCH, people, [Quorum(number=2)], deputies_count=False).quorate is True
    assert present_at(2, STRETCH, people, [Quorum(number=4)], deputies_count=False).quorate is False


def test_a_category_may_be_lost_when_its_only_member_leaves() -> None:
    people = [member(), member(category="Councillor", stay=Stay(left_item=0))]
    rules = [Quorum(number=1), Quorum(number=1, category="councillor")]
    assert present_at(0, KNOWN, people, rules, deputies_count=False).quorate is True
    assert present_at(1, KNOWN, people, rules, deputies_count=False).quorate is False


def test_a_representative_who_left_no_longer_stands_for_the_member() -> None:
    people = [member(), member(CountsAs.REPRESENTED, Stay(left_item=0))]
    assert present_at(0, KNOWN, people, [Quorum(number=2)], deputies_count=True).quorate is True
    after = present_at(1, KNOWN, people, [Quorum(number=2)], deputies_count=True)
    assert (after.represented, after.quorate) == (0, False)


MARKS = st.sampled_from([*CountsAs, None])
TIMES = st.times().map(lambda moment: moment.replace(second=0, microsecond=0, tzinfo=None))
PLACES = st.integers(0, 5)
STAYS = st.builds(
    Stay, TIMES | st.none(), PLACES | st.none(), TIMES | st.none(), PLACES | st.none(), st.frozensets(PLACES)
)
ROWS = st.builds(AttendanceRow, MARKS, st.sampled_from(["", "NHS"]), st.booleans())
ATTENDEES = st.lists(st.builds(Attendee, ROWS, STAYS))
TYPED = st.lists(st.none() | st.tuples(TIMES, TIMES).map(lambda pair: (min(pair), max(pair))), min_size=6, max_size=6)


@given(STAYS, TYPED, PLACES, st.none() | TIMES)
def test_nobody_is_there_before_arriving_or_after_leaving(
    stay: Stay, typed: list[tuple[time, time] | None], place: int, now: time | None
) -> None:
    span = spans(typed, now=now)[place]
    if there_for(stay, place, span) is not NO:
        assert place not in stay.out_for
        assert stay.arrived_item is None or place >= stay.arrived_item
        assert stay.left_item is None or place <= stay.left_item
        assert stay.arrived_at is None or stay.arrived_item is not None or stay.arrived_at <= span.last
        assert stay.left_at is None or stay.left_item is not None or stay.left_at >= span.first


@given(ATTENDEES, TYPED, PLACES)
def test_presence_at_an_item_never_exceeds_the_marks_and_adds_up_over_groups(
    people: list[Attendee], typed: list[tuple[time, time] | None], place: int
) -> None:
    span = spans(typed)[place]
    whole = present_at(place, span, people, [], deputies_count=True)
    marks = tally(person.row.counts_as for person in people if person.row.counts_for_quorum)
    assert whole.present + whole.represented + whole.unsure <= marks.present + marks.represented
    groups = [[p for p in people if p.row.category == category] for category in ("", "NHS")]
    parts = [present_at(place, span, group, [], deputies_count=True) for group in groups]
    assert whole.present == sum(part.present for part in parts)
    assert whole.represented == sum(part.represented for part in parts)
    assert whole.unsure == sum(part.unsure for part in parts)


@given(ATTENDEES, TYPED, PLACES)
def test_who_stays_throughout_makes_the_head_count_of_every_item(
    people: list[Attendee], typed: list[tuple[time, time] | None], place: int
) -> None:
    staying = [Attendee(person.row) for person in people]
    at = present_at(place, spans(typed)[place], staying, [Quorum(number=2)], deputies_count=False)
    marks = tally(person.row.counts_as for person in people if person.row.counts_for_quorum)
    assert (at.present, at.represented, at.unsure) == (marks.present, marks.represented, 0)
    assert at.quorate is (marks.present >= 2)
