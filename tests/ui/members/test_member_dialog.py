"""The dialog of a membership."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from boarddesk.desk import attendance, boards, members
from boarddesk.model.lines.members import MemberDetails, MemberLine
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.members.dialog import MemberDialog
from boarddesk.ui.members.lists import read_list, write_list
from tests.builders import NIGHT, a_board, a_desk, a_meeting


class House:
    """A board of two and dialogs over it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.desk = a_desk()
        self.board = a_board(self.desk, people=2)
        self.bridge = Bridge(self.desk)

    def lines(self) -> tuple[MemberLine, ...]:
        """All memberships."""
        return self.desk.ask(members.member_lines, self.board)

    def dialog(self, line: MemberLine | None = None) -> MemberDialog:
        """A dialog on screen."""
        made = MemberDialog(self.bridge, self.board, line=line)
        self.qtbot.addWidget(made)
        made.show()
        return made


@pytest.fixture
def house(qtbot: QtBot) -> House:
    return House(qtbot)


def test_initials_are_proposed_as_the_name_is_typed(house: House) -> None:
    dialog = house.dialog()
    house.qtbot.keyClicks(dialog.form.main.name, "Jack Horne")
    assert dialog.form.main.initials.placeholderText() == "JHo"
    dialog.accept()
    assert house.lines()[-1].details.initials == "JHo"


def test_shift_ctrl_enter_adds_and_begins_the_next_and_ctrl_enter_ends(house: House) -> None:
    dialog = house.dialog()
    house.qtbot.waitUntil(dialog.isActiveWindow)
    held = Qt.KeyboardModifier.ControlModifier
    for name, keys in (("Tom Ashby", held | Qt.KeyboardModifier.ShiftModifier), ("Ivan Holt", held)):
        house.qtbot.keyClicks(dialog.form.main.name, name)
        house.qtbot.keyClick(dialog.form.main.title, Qt.Key.Key_Return, keys)
    assert [line.name for line in house.lines()[2:]] == ["Tom Ashby", "Ivan Holt"]
    assert not dialog.isVisible()


def test_initials_somebody_has_are_said_at_once(house: House) -> None:
    dialog = house.dialog()
    house.qtbot.keyClicks(dialog.form.main.name, "Jack Horne")
    house.qtbot.keyClicks(dialog.form.main.initials, "jh")
    assert dialog.form.fields["initials"].error == "Judith Hale’s; Down takes JHo"
    dialog.accept()
    assert "Judith Hale already has" in dialog.wrong
    assert len(house.lines()) == 2


def test_initials_are_free_again_after_somebodys_term(house: House) -> None:
    house.desk.run(members.end_term, house.lines()[0].id, NIGHT)
    dialog = house.dialog()
    house.qtbot.keyClicks(dialog.form.main.name, "Jack Horne")
    house.qtbot.keyClicks(dialog.form.main.starts, "tomorrow")
    assert dialog.form.main.initials.placeholderText() == "JH"


def test_a_day_is_echoed_and_nonsense_refused_at_the_field(house: House) -> None:
    dialog = house.dialog()
    house.qtbot.keyClicks(dialog.form.main.name, "Tom Ashby")
    house.qtbot.keyClicks(dialog.form.main.starts, "1 april 2026")
    assert dialog.form.starts.day == dt.date(2026, 4, 1)
    dialog.form.main.ends.setText("soonish")
    dialog.accept()
    assert "“soonish” is not a day" in dialog.form.fields["ends"].error
    assert dialog.isVisible()


def test_somebody_known_is_offered_and_taken_with_what_is_known(house: House) -> None:
    other = house.desk.run(boards.new_board, "Health Forum")
    dialog = MemberDialog(house.bridge, other)
    house.qtbot.addWidget(dialog)
    dialog.show()
    house.qtbot.keyClicks(dialog.form.main.name, "Hale")
    offered = dialog._people_offered("Hale")
    assert [offer.name for offer in offered] == ["Judith Hale"]
    dialog._take_person(offered[0].payload)
    dialog.accept()
    line = house.desk.ask(members.member_lines, other)[0]
    assert (line.details.title, line.details.organisations) == ("Corporate Director", ("Northmoor Borough Council",))
    assert line.person_id == house.lines()[0].person_id


def test_everything_typed_is_kept_and_shown_again(house: House) -> None:
    group = house.lines()[0].details.group_id
    said = MemberDetails(
        group, "Kate Arden", "KA", "Lead Nurse", "Adviser", "Health", ("Health, Housing & Care", "Northmoor PCT"),
        ("Health Forum", "Youth Panel"), ("kate@example.org", "ka@example.org"), ("Joe Gray",),
        dt.date(2026, 4, 1), dt.date(2027, 3, 31), "New post", True, "Lead", "NHS",
    )  # fmt: skip
    house.desk.run(members.add_member, house.board, said)
    dialog = house.dialog(house.lines()[-1])
    assert dialog.form.details() == said
    label = house.desk.undo_label
    dialog.accept()
    assert house.desk.undo_label == label, "nothing was changed"


def test_new_initials_of_somebody_on_a_register_are_asked_from_when(house: House) -> None:
    house.desk.run(attendance.open_register, a_meeting(house.desk, house.board))
    later = NIGHT + dt.timedelta(days=60)
    a_meeting(house.desk, house.board, date=later)
    dialog = house.dialog(house.lines()[0])
    whence = dialog.changes.form.changesFrom
    assert not whence.isVisible()
    dialog.form.main.initials.setText("JHa")
    assert whence.isVisible()
    assert whence.currentText() == "from the meeting of 18 January 2027"
    dialog.accept()
    from boarddesk.desk.read_members import initials_on

    key = house.lines()[0].id
    assert house.desk.ask(initials_on, [key], later - dt.timedelta(days=1)) == {key: "JH"}
    assert house.desk.ask(initials_on, [key], later) == {key: "JHa"}


def test_a_vacant_seat_that_is_filled_gets_initials(house: House) -> None:
    house.desk.run(members.add_member, house.board, MemberDetails(house.lines()[0].details.group_id, ""))
    dialog = house.dialog(house.lines()[-1])
    house.qtbot.keyClicks(dialog.form.main.name, "Tom Ashby")
    dialog.accept()
    assert (house.lines()[-1].name, house.lines()[-1].details.initials) == ("Tom Ashby", "TA")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A, B ,, C", ("A", "B", "C")),
        ("Health, Housing; PCT", ("Health, Housing", "PCT")),
        ("health, housing", ("health, housing",)),
        ("A, A", ("A",)),
        (" ; ", ()),
    ],
)
def test_names_in_one_line_are_told_apart(text: str, names: tuple[str, ...]) -> None:
    assert read_list(text, ("Health, Housing",)) == names


@pytest.mark.parametrize("names", [("A",), ("A", "B"), ("A, B",), ("A, B", "C"), ()])
def test_names_written_in_one_line_are_read_the_same(names: tuple[str, ...]) -> None:
    assert read_list(write_list(names)) == names
