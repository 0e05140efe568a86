"""From when the changes of a membership are valid, as its dialog asks it."""

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from boarddesk.desk import attendance, member_changes, members
from boarddesk.desk.read_members import initials_on
from boarddesk.model.lines.members import MemberDetails, MemberLine
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.members.change_day import Whence
from boarddesk.ui.members.dialog import MemberDialog
from tests.builders import NIGHT, a_board, a_desk, a_meeting

LATER = NIGHT + dt.timedelta(days=60)
DAY = dt.timedelta(days=1)


class House:
    """A board of four whose register of tonight is taken, with another meeting to come."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.desk = a_desk()
        self.board = a_board(self.desk, people=4)
        self.desk.run(attendance.open_register, a_meeting(self.desk, self.board))
        a_meeting(self.desk, self.board, date=LATER)
        self.bridge = Bridge(self.desk)

    def lines(self, name: str = "") -> list[MemberLine]:
        """The memberships, of all or of one."""
        return [x for x in self.desk.ask(members.member_lines, self.board) if name in ("", x.name)]

    def dialog(self, line: MemberLine | None = None) -> MemberDialog:
        """A dialog on screen."""
        made = MemberDialog(self.bridge, self.board, line=line)
        self.qtbot.addWidget(made)
        made.show()
        self.qtbot.waitUntil(made.isActiveWindow)
        return made


@pytest.fixture
def house(qtbot: QtBot) -> House:
    return House(qtbot)


def test_a_new_title_is_valid_from_the_next_meeting_unless_she_says_otherwise(house: House) -> None:
    dialog = house.dialog(house.lines("Alan Stroud")[0])
    assert not dialog.changes.isVisible()
    dialog.form.main.title.setText("Superintendent")
    assert dialog.changes.form.changesFrom.currentText() == "from the meeting of 18 January 2027"
    dialog.accept()
    found = [(x.details.title, x.details.starts, x.details.ends) for x in house.lines("Alan Stroud")]
    assert found == [("Detective Chief Inspector", None, LATER - DAY), ("Superintendent", LATER, None)]


def test_a_correction_is_for_the_whole_term(house: House) -> None:
    dialog = house.dialog(house.lines("Alan Stroud")[0])
    dialog.form.main.title.setText("Superintendent")
    box = dialog.changes.form.changesFrom
    box.setCurrentIndex(box.findData(Whence.WHOLE_TERM))
    dialog.accept()
    assert [(x.details.title, x.details.starts) for x in house.lines("Alan Stroud")] == [("Superintendent", None)]


def test_any_other_day_is_typed_in_words(house: House) -> None:
    dialog = house.dialog(house.lines("Alan Stroud")[0])
    dialog.form.more.links.setText("Health Forum")
    box = dialog.changes.form.changesFrom
    box.setCurrentIndex(box.findData(Whence.DAY))
    assert dialog.changes.form.changesDay.isVisible()
    dialog.changes.form.changesDay.clear()
    dialog.accept()
    assert dialog.isVisible()
    house.qtbot.keyClicks(dialog.changes.form.changesDay, "1 december 2026")
    dialog.accept()
    assert [x.details.starts for x in house.lines("Alan Stroud")] == [None, dt.date(2026, 12, 1)]


def test_a_corrected_address_is_not_asked_about(house: House) -> None:
    dialog = house.dialog(house.lines("Alan Stroud")[0])
    dialog.form.main.emails.setText("alan@example.org")
    assert not dialog.changes.isVisible()


def test_a_newcomer_begins_with_the_next_meeting(house: House) -> None:
    dialog = house.dialog()
    assert dialog.form.starts.day == LATER


def test_when_a_second_one_joins_the_first_is_offered_new_initials(house: House) -> None:
    dialog = house.dialog()
    house.qtbot.keyClicks(dialog.form.main.name, "Adam McLean")
    offer = dialog.changes.form.renameOther
    assert (dialog.form.proposal, offer.isVisible()) == ("AMcL", True)
    assert offer.text().startswith("Anna Marsh has AM: make it AMa from that day on")
    assert offer.shortcut().toString() == "Alt+P"
    house.qtbot.keyClick(offer, Qt.Key.Key_Space)
    dialog.accept()
    key = house.lines("Anna Marsh")[0].id
    assert house.desk.ask(initials_on, [key], LATER - DAY) == {key: "AM"}
    assert house.desk.ask(initials_on, [key], LATER) == {key: "AMa"}
    house.desk.undo()
    assert (house.lines("Adam McLean"), house.desk.ask(initials_on, [key], LATER)) == ([], {key: "AM"})


def test_nobody_is_renamed_unless_she_says_so(house: House) -> None:
    dialog = house.dialog()
    house.qtbot.keyClicks(dialog.form.main.name, "Adam McLean")
    dialog.accept()
    assert house.lines("Anna Marsh")[0].details.initials == "AM"


def test_down_takes_the_proposed_initials(house: House) -> None:
    dialog = house.dialog()
    house.qtbot.keyClicks(dialog.form.main.name, "Jack Horne")
    dialog.form.main.initials.setFocus()
    house.qtbot.keyClicks(dialog.form.main.initials, "JH")
    assert dialog.form.fields["initials"].error == "Judith Hale’s; Down takes JHo"
    house.qtbot.keyClick(dialog.form.main.initials, Qt.Key.Key_Down)
    assert dialog.form.main.initials.text() == "JHo"
    assert dialog.form.fields["initials"].error == ""


def test_a_vacant_seat_is_filled_from_the_next_meeting_on(house: House) -> None:
    group = house.lines()[0].details.group_id
    house.desk.run(members.add_member, house.board, MemberDetails(group, "", organisations=("Youth Panel",)))
    dialog = house.dialog(house.lines()[-1])
    house.qtbot.keyClicks(dialog.form.main.name, "Kate Arden")
    dialog.accept()
    assert [(x.name, x.details.starts, x.details.ends) for x in house.lines()[-2:]] == [
        ("Vacant", None, LATER - DAY),
        ("Kate Arden", LATER, None),
    ]


def test_a_membership_that_goes_on_from_another_says_since_when(house: House) -> None:
    line = house.lines("Alan Stroud")[0]
    house.desk.run(members.edit_member, line.id, replace(line.details, starts=dt.date(2020, 4, 1)))
    line = house.lines("Alan Stroud")[0]
    house.desk.run(member_changes.change_from, line.id, replace(line.details, title="Superintendent"), LATER)
    dialog = house.dialog(house.lines("Alan Stroud")[-1])
    assert dialog.form.fields["starts"].line.accessibleName() == "= Mon 18 January 2027 · a member since 1 Apr 2020"
