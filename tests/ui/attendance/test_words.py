"""What the window says of a register in a line."""

import pytest

from boarddesk.desk import arrivals, attendance, boards
from boarddesk.model.lines.attendance import ItemPresenceLine
from boarddesk.ui.attendance.words import QuorumWatch, count_words, items_words, presence_words
from tests.desk.nights import Night


def line(label: str) -> ItemPresenceLine:
    return ItemPresenceLine(label, label, "", 5, 0, False, "5 here, 7 needed", (), ())


WHOLE = [line(str(number)) for number in range(1, 10)]


@pytest.mark.parametrize(
    ("labels", "words"),
    [("5", "item 5"), ("56", "items 5 and 6"), ("567", "items 5 to 7"), ("126789", "items 1, 2 and 6 to 9")],
)
def test_items_are_named_in_runs(labels: str, words: str) -> None:
    assert items_words([each for each in WHOLE if each.label in labels], WHOLE) == words


def test_the_quorum_lost_is_said_once_and_of_one_meeting_only() -> None:
    night, other, watch = Night(), Night(), QuorumWatch()
    for each in (night, other):
        each.desk.run(boards.set_quorum, each.board, [(6, None, None, None)])
        each.desk.run(attendance.mark_rest_present, each.meeting)
    assert watch.heard(night.register) == ""
    night.desk.run(arrivals.went_out, night.meeting, [night.key("Judith Hale")])
    assert watch.heard(night.register) == "No longer quorate: 5 here, 6 needed"
    assert watch.heard(night.register) == ""
    assert watch.heard(other.register) == ""
    assert count_words(night.register) == "6 of 6 present, 1 not in the room, not quorate"


def test_a_register_of_people_who_stayed_says_nothing() -> None:
    night = Night()
    night.desk.run(attendance.mark_rest_present, night.meeting)
    assert presence_words(night.register) == ""
    night.desk.run(arrivals.set_remote, night.meeting, [night.key("Judith Hale")], True)
    assert presence_words(night.register) == "1 remote"
    night.desk.run(arrivals.came_in, night.meeting, [night.key("Alan Stroud")], item_id=night.items[1])
    assert presence_words(night.register) == "1 remote · not everybody was there for every item"


def test_items_are_not_called_inquorate_while_people_are_still_being_marked() -> None:
    night = Night()
    night.desk.run(boards.set_quorum, night.board, [(6, None, None, None)])
    night.desk.run(arrivals.came_in, night.meeting, [night.key("Alan Stroud")], item_id=night.items[2])
    assert not night.register.inquorate_items
    night.desk.run(attendance.mark_rest_present, night.meeting)
    assert [item.label for item in night.register.inquorate_items] == ["1", "2"]
    assert presence_words(night.register) == "Not quorate for items 1 and 2: 5 here, 6 needed"
