"""The dialog of people entered twice."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from boarddesk.desk import members, people
from boarddesk.desk.boards import group_lines
from boarddesk.model.lines.members import MemberDetails
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.members.doubles import DoublesDialog
from tests.builders import a_board, a_desk


class House:
    """A board of two, one of them entered once more under another spelling."""

    def __init__(self, qtbot: QtBot, twice: bool = True) -> None:
        self.qtbot = qtbot
        self.desk = a_desk()
        self.board = a_board(self.desk, people=2)
        group = self.desk.ask(group_lines, self.board)[1].id
        if twice:
            self.desk.run(members.add_member, self.board, MemberDetails(group, "Simon Ellery", "SEx", title="Lead"))
        self.dialog = DoublesDialog(Bridge(self.desk))
        qtbot.addWidget(self.dialog)
        self.dialog.show()
        qtbot.waitUntil(self.dialog.isActiveWindow)

    def names(self) -> set[str]:
        """Everybody the file knows."""
        return set(self.desk.ask(people.person_names))


@pytest.fixture
def house(qtbot: QtBot) -> House:
    return House(qtbot)


def test_a_pair_is_shown_with_the_reason_and_merged_under_either_name(house: House) -> None:
    pair = house.dialog.table.current_line()
    assert pair is not None
    assert pair.why == "spelt almost alike"
    assert house.dialog.keep_second.text() == f"Merge as {pair.second.name}"
    house.dialog.table.setFocus()
    house.qtbot.keyClick(house.dialog.table, Qt.Key.Key_2)
    assert house.names() == {"Judith Hale", pair.second.name}
    assert house.dialog.nobody.isVisible()
    assert house.dialog.merged == [pair.second.name]


def test_two_people_are_told_apart_for_good(house: House) -> None:
    house.dialog.apart.click()
    assert house.dialog.nobody.isVisible()
    assert not house.dialog.keep_first.isVisible()
    assert len(house.names()) == 3


def test_a_board_without_doubles_says_so(qtbot: QtBot) -> None:
    assert House(qtbot, twice=False).dialog.nobody.isVisible()
