"""Declarations of interest: recorded once for each item, printed under it, and what they do to who was there."""

import pytest

from boarddesk.desk import agenda, attendance, boards, declarations
from boarddesk.desk.packs import minutes_pack
from boarddesk.model.enums import ItemRole
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.attendance import DeclarationLine
from boarddesk.model.packs import DeclarationPack
from tests.desk.nights import Night


def declared(night: Night) -> list[tuple[str, str, str, bool]]:
    lines: tuple[DeclarationLine, ...] = night.desk.ask(declarations.declaration_lines, night.meeting)
    return [(line.name, line.item_label, line.text, line.left_meeting) for line in lines]


def declare(night: Night, name: str, place: int | None, text: str = "", *, left: bool = False) -> str:
    item = None if place is None else night.items[place]
    return night.desk.run(declarations.declare, night.meeting, night.key(name), item, text, left_meeting=left)


def test_an_interest_is_declared_before_the_register_is_taken_and_shown_on_the_row() -> None:
    night = Night()
    declare(night, "Alan Stroud", 2, "  a governor  of the school ")
    assert night.register.taken
    assert declared(night) == [("Alan Stroud", "3", "a governor of the school", False)]
    assert night.row("Alan Stroud").interests == ("3",)
    assert night.desk.undo_label == "Alan Stroud declares an interest"
    night.desk.undo()
    assert not night.register.taken


def test_interests_stand_in_the_order_of_the_agenda() -> None:
    night = Night()
    declare(night, "Alan Stroud", 3)
    declare(night, "Anna Marsh", 1)
    declare(night, "Judith Hale", None, "a trustee of the hospice")
    assert [name for name, *_ in declared(night)] == ["Judith Hale", "Anna Marsh", "Alan Stroud"]


def test_an_interest_is_declared_once_in_an_item() -> None:
    night = Night()
    declare(night, "Alan Stroud", 2)
    with pytest.raises(RuleError, match="already declared an interest in"):
        declare(night, "Alan Stroud", 2, "again")
    other = declare(night, "Alan Stroud", 3)
    with pytest.raises(RuleError, match="already declared"):
        night.desk.run(declarations.edit_declaration, other, {"item_id": night.items[2]})


def test_nobody_leaves_the_meeting_for_no_item() -> None:
    night = Night()
    with pytest.raises(RuleError, match="for which item"):
        declare(night, "Alan Stroud", None, left=True)
    assert not night.register.taken


def test_an_interest_can_be_corrected_and_withdrawn() -> None:
    night = Night()
    key = declare(night, "Alan Stroud", 2)
    night.desk.run(declarations.edit_declaration, key, {"text": "a trustee", "left_meeting": True})
    assert declared(night) == [("Alan Stroud", "3", "a trustee", True)]
    night.desk.run(declarations.withdraw, key)
    assert declared(night) == []
    night.desk.undo()
    assert declared(night) == [("Alan Stroud", "3", "a trustee", True)]


def test_who_left_for_an_item_is_not_counted_for_it() -> None:
    night = Night()
    night.desk.run(boards.set_quorum, night.board, [(6, None, None, None)])
    night.desk.run(attendance.mark_rest_present, night.meeting)
    declare(night, "Alan Stroud", 2, left=True)
    found = {line.label: (line.present, line.quorate) for line in night.register.per_item}
    assert (found["3"], found["4"]) == ((5, False), (6, True))


def test_an_interest_is_printed_under_its_item_and_one_in_no_item_with_the_attendance() -> None:
    night = Night()
    night.desk.run(agenda.edit_item, night.items[0], {"role": ItemRole.ATTENDANCE})
    declare(night, "Alan Stroud", 2, "a trustee", left=True)
    declare(night, "Judith Hale", None, "a governor")
    items = night.desk.ask(minutes_pack, night.meeting).items
    assert items[0].declarations == (DeclarationPack("JH", "a governor"),)
    assert items[2].declarations == (DeclarationPack("AS", "a trustee", left_meeting=True),)


def test_an_interest_in_no_item_is_declared_once() -> None:
    night = Night()
    declare(night, "Alan Stroud", None)
    with pytest.raises(RuleError, match="without an item"):
        declare(night, "Alan Stroud", None, "again")
