"""What has changed on an agenda since it was issued."""

import datetime as dt
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from boarddesk.model.agenda_pack import AgendaItemPack, AgendaPaperPack
from boarddesk.model.supplement import ChangeKind, ListedItem
from boarddesk.rules.supplement import agenda_changes, longest_rise, moved_ids

REPORT = AgendaPaperPack("Report.pdf", sha256="a")
TO_FOLLOW = AgendaPaperPack("Report.pdf", to_follow=True)


def listed(*titles: str) -> list[ListedItem]:
    return [ListedItem(title, AgendaItemPack(str(n), title)) for n, title in enumerate(titles, start=1)]


@st.composite
def agendas(draw: st.DrawFn) -> list[ListedItem]:
    """Items with ids of a few, each at most one level deeper than the one before it."""
    found: list[ListedItem] = []
    for key in draw(st.permutations("abcdef"))[: draw(st.integers(0, 6))]:
        depth = draw(st.integers(0, found[-1].item.depth + 1 if found else 0))
        title, starts = draw(st.sampled_from(["Budget", "Staff"])), draw(st.sampled_from([None, dt.time(13)]))
        papers = draw(st.sampled_from([(), (REPORT,), (TO_FOLLOW,)]))
        found.append(ListedItem(key, AgendaItemPack(key, title, depth, starts=starts, papers=papers)))
    return found


@given(agendas())
def test_an_agenda_as_it_was_issued_has_no_supplement(agenda: list[ListedItem]) -> None:
    assert agenda_changes(agenda, agenda) == ()


@given(agendas(), agendas())
def test_every_item_that_differs_is_told_once_and_no_other(before: list[ListedItem], after: list[ListedItem]) -> None:
    changes = agenda_changes(before, after)
    told = [change.id for change in changes]
    assert len(told) == len(set(told))
    was, now = {each.id: each.item for each in before}, {each.id: each.item for each in after}
    kinds = {change.id: change.kind for change in changes}
    assert {key for key, kind in kinds.items() if kind is ChangeKind.ADDED} == now.keys() - was.keys()
    assert {key for key, kind in kinds.items() if kind is ChangeKind.WITHDRAWN} == was.keys() - now.keys()
    same_depth = {key: replace(now[key], depth=was[key].depth) for key in was.keys() & now.keys()}
    differ = {key for key, item in same_depth.items() if was[key] != item}
    assert differ <= set(told)
    assert set(told) - differ <= moved_ids(before, after) | (was.keys() ^ now.keys())


@given(agendas(), agendas())
def test_without_the_moved_items_the_order_is_that_which_was_issued(
    before: list[ListedItem], after: list[ListedItem]
) -> None:
    moved = moved_ids(before, after)
    common = {each.id for each in before} & {each.id for each in after}
    flat_before = [each.id for each in before if each.id in common - moved and each.item.depth == 0]
    flat_after = [each.id for each in after if each.id in common - moved and each.item.depth == 0]
    assert flat_before == flat_after


@given(st.lists(st.integers(), unique=True, max_size=30))
def test_a_rise_rises(numbers: list[int]) -> None:
    rise = [numbers[place] for place in sorted(longest_rise(numbers))]
    assert rise == sorted(rise)
    assert bool(rise) == bool(numbers)


def test_an_item_that_was_moved_says_after_which_it_comes_now() -> None:
    before = listed("Budget", "Staff", "Premises")
    (change,) = agenda_changes(before, [before[2], before[0], before[1]])
    assert (change.item.title, change.follows) == ("Premises", "")
    (change,) = agenda_changes(before, [before[1], before[0], before[2]])
    assert change.follows in ("2 Staff", "")


def test_a_time_that_only_follows_is_told_apart() -> None:
    first = ListedItem("a", AgendaItemPack("1", "Budget", starts=dt.time(13), minutes=10))
    second = ListedItem("b", AgendaItemPack("2", "Staff", starts=dt.time(13, 10), minutes=10))
    longer = replace(first, item=replace(first.item, minutes=30))
    later = replace(second, item=replace(second.item, starts=dt.time(13, 30)))
    kinds = [change.kind for change in agenda_changes([first, second], [longer, later])]
    assert kinds == [ChangeKind.CHANGED, ChangeKind.RETIMED]


def test_a_paper_that_arrives_is_new_and_one_that_is_taken_away_is_told() -> None:
    announced = [ListedItem("a", AgendaItemPack("1", "Budget", papers=(TO_FOLLOW,)))]
    arrived = [ListedItem("a", AgendaItemPack("1", "Budget", papers=(REPORT,)))]
    none = [ListedItem("a", AgendaItemPack("1", "Budget"))]
    (change,) = agenda_changes(announced, arrived)
    assert (change.new_papers, change.gone_papers) == ((REPORT,), ())
    (change,) = agenda_changes(arrived, none)
    assert (change.new_papers, change.gone_papers) == ((), (REPORT,))
