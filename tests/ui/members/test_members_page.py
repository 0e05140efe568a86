"""The page of members, by key and by sight."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from boarddesk.desk import attendance, boards, member_changes, members
from boarddesk.desk.desk import Desk
from boarddesk.model.lines.members import MemberDetails
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.members.dialog import MemberDialog
from boarddesk.ui.members.end_term import EndTermDialog
from boarddesk.ui.members.page import MembersPage
from tests.builders import NIGHT, a_board, a_desk, a_meeting

MARCH = dt.date(2026, 3, 31)


class Members:
    """A page over a board of three, and what it shows."""

    def __init__(self, qtbot: QtBot, people: int = 3) -> None:
        self.qtbot = qtbot
        self.desk: Desk = a_desk()
        self.board = a_board(self.desk, people=people)
        self.groups = self.desk.ask(boards.group_lines, self.board)
        self.bridge = Bridge(self.desk)
        self.page = MembersPage(self.bridge)
        qtbot.addWidget(self.page)
        self.page.resize(1040, 640)
        self.page.set_subject(self.board)
        self.page.show()
        qtbot.waitExposed(self.page)

    @property
    def shown(self) -> list[str]:
        """Headings and names from top to bottom."""
        return [row.name for row in self.page.table.shown_lines()]

    def go(self, name: str, column: str = "name") -> None:
        """Put the cursor on somebody."""
        table = self.page.table
        row = next(row for row in table.shown_lines() if row.name == name)
        table.setFocus()
        assert table.select_key(row.id, table.lines_model.column_of(column))

    def press(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        """Press a key in the table."""
        held = Qt.KeyboardModifier.NoModifier
        for each in modifiers:
            held |= each
        self.qtbot.keyClick(self.page.table, key, held)

    def add(self, name: str, **values: object) -> str:
        """Add somebody behind the page's back."""
        details = MemberDetails(self.groups[0].id, name, **values)  # type: ignore[arg-type]
        return self.desk.run(members.add_member, self.board, details)


@pytest.fixture
def house(qtbot: QtBot) -> Members:
    return Members(qtbot)


def instead_of_waiting(monkeypatch: pytest.MonkeyPatch, story: Callable[[Any], object]) -> None:
    """Have dialogs shown, and told a story instead of waiting for her."""

    def play(dialog: QDialog) -> int:
        dialog.show()
        story(dialog)
        assert not dialog.isVisible()
        return dialog.result()

    monkeypatch.setattr(QDialog, "exec", play)


def test_members_stand_under_the_heading_of_their_group(house: Members) -> None:
    assert house.shown == ["Board Members", "Judith Hale", "Simone Ellery", "Alan Stroud", "In attendance"]
    QAbstractItemModelTester(house.page.table.lines_model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_a_board_without_members_offers_the_first(qtbot: QtBot) -> None:
    empty = Members(qtbot, people=0)
    assert empty.page.empty.isVisible()
    assert empty.page.empty.button is not None
    assert empty.page.empty.button.text() == "Add the first member"
    empty.add("Tom Ashby")
    assert empty.page.table.isVisible()


def test_somebody_who_left_is_shown_among_all_by_word(house: Members) -> None:
    house.desk.run(members.end_term, next(line.id for line in house.page._lines if line.name == "Alan Stroud"), MARCH)
    assert "Alan Stroud" not in house.shown
    house.page.view.set_current("all")
    assert "Alan Stroud" in house.shown
    house.go("Alan Stroud")
    index = house.page.table.currentIndex()
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Alan Stroud, former"
    assert index.siblingAtColumn(4).data() == "until 31 Mar 2026"


def test_a_seat_without_anybody_reads_vacant(house: Members) -> None:
    house.add("", office="Lay member")
    assert "Vacant" not in house.shown
    house.page.view.set_current("vacant")
    assert house.shown == ["Board Members", "Vacant"]


def test_a_vacant_seat_is_filled_from_its_row(house: Members, monkeypatch: pytest.MonkeyPatch) -> None:
    house.add("", organisations=("Youth Panel",))
    house.page.view.set_current("vacant")
    house.go("Vacant")

    def fill(dialog: MemberDialog) -> None:
        assert dialog.windowTitle() == "Vacant seat"
        dialog.form.main.name.setText("Kate Arden")
        dialog.accept()

    instead_of_waiting(monkeypatch, fill)
    house.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    row = house.page.table.current_line()
    assert row is not None
    assert (row.name, row.details.organisations) == ("Kate Arden", ("Youth Panel",))


def test_heads_order_members_within_their_group_and_a_third_click_takes_it_back(house: Members) -> None:
    header = house.page.table.horizontalHeader()

    def click(column: int) -> None:
        spot = QPoint(header.sectionViewportPosition(column) + 20, header.height() // 2)
        house.qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)

    click(0)
    assert house.shown == ["Board Members", "Simone Ellery", "Judith Hale", "Alan Stroud", "In attendance"]
    click(0)
    assert house.shown[1:4] == ["Alan Stroud", "Judith Hale", "Simone Ellery"]
    house.go("Judith Hale")
    house.page.move_member(1)
    assert "register's order" in house.page.table.error_shown
    click(0)
    assert house.shown[1:4] == ["Judith Hale", "Simone Ellery", "Alan Stroud"]


def test_a_change_to_come_stands_beside_what_is_true_today_and_counts_once(house: Members) -> None:
    line = house.page._lines[2]
    later = NIGHT + dt.timedelta(days=63)
    house.desk.run(member_changes.change_from, line.id, replace(line.details, title="Superintendent"), later)
    terms = [row.name for row in house.page.table.shown_lines() if row.name == "Alan Stroud"]
    column = house.page.table.lines_model.column_of("term")
    shown = [house.page.table.lines_model.index(at, column).data() for at in (3, 4)]
    assert (len(terms), shown) == (2, ["changes on 21 Jan 2027", "from 21 Jan 2027"])
    assert house.page.table.shown_lines()[0].count == 3


def test_past_members_are_shown_on_demand_and_what_somebody_was_before_is_not_past(house: Members) -> None:
    stroud, hale = house.page._lines[2], house.page._lines[0]
    house.desk.run(members.end_term, stroud.id, MARCH)
    house.desk.run(member_changes.change_from, hale.id, replace(hale.details, title="Chief"), MARCH)
    house.page.view.set_current("past")
    assert house.shown == ["Board Members", "Alan Stroud"]
    house.page.view.set_current("all")
    spoken = [house.page.table.lines_model.index(at, 0).data(Qt.ItemDataRole.AccessibleTextRole) for at in range(1, 5)]
    assert spoken == [
        "Judith Hale, Chair, earlier",
        "Judith Hale, Chair",
        "Simone Ellery, Vice Chair",
        "Alan Stroud, former",
    ]


def test_somebody_who_has_yet_to_join_is_no_former_member(house: Members) -> None:
    house.add("Ivan Holt", starts=NIGHT + dt.timedelta(days=30))
    assert "Ivan Holt" in house.shown


def test_the_filter_keeps_the_headings_of_those_it_finds(house: Members) -> None:
    house.page.filter.setText("northmoor chair")
    assert house.shown == ["Board Members", "Judith Hale"]
    house.page.filter.setText("nobody of this name")
    assert house.page.nobody.isVisible()


def test_initials_are_edited_in_place_and_refused_at_the_cell(house: Members) -> None:
    house.go("Judith Hale", "initials")
    house.press(Qt.Key.Key_F2)
    editor = house.page.table.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.setText("SE")
    house.qtbot.keyClick(editor, Qt.Key.Key_Return)
    house.qtbot.waitUntil(lambda: "Simone Ellery already has the initials SE" in house.page.table.error_shown)
    back = house.page.table.findChild(QLineEdit)
    assert isinstance(back, QLineEdit)
    assert back.text() == "SE"
    back.setText("JHa")
    house.qtbot.keyClick(back, Qt.Key.Key_Return)
    house.qtbot.waitUntil(lambda: house.page._lines[0].details.initials == "JHa")


def test_alt_shift_arrows_move_a_member_and_undo_moves_back(house: Members) -> None:
    house.go("Judith Hale")
    alt_shift = (Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier)
    house.press(Qt.Key.Key_Down, *alt_shift)
    assert house.shown[1:3] == ["Simone Ellery", "Judith Hale"]
    assert house.page.table.current_line().name == "Judith Hale"  # type: ignore[union-attr]
    house.desk.undo()
    assert house.shown[1:3] == ["Judith Hale", "Simone Ellery"]


def test_a_move_passes_former_members_that_are_not_shown(house: Members) -> None:
    house.desk.run(members.end_term, house.page._lines[1].id, MARCH)
    house.go("Judith Hale")
    house.page.move_member(1)
    assert house.shown[1:3] == ["Alan Stroud", "Judith Hale"]


def test_delete_removes_and_says_why_somebody_stays(house: Members) -> None:
    house.go("Alan Stroud")
    house.press(Qt.Key.Key_Delete)
    assert "Alan Stroud" not in house.shown
    house.desk.run(attendance.open_register, a_meeting(house.desk, house.board))
    house.go("Judith Hale")
    house.press(Qt.Key.Key_Delete)
    assert "end the term instead" in house.page.table.error_shown
    assert "Judith Hale" in house.shown


def test_several_are_added_at_speed(house: Members, monkeypatch: pytest.MonkeyPatch) -> None:
    def type_two(dialog: MemberDialog) -> None:
        dialog.form.main.name.setText("Tom Ashby")
        dialog.another.click()
        assert dialog.form.main.name.text() == ""
        dialog.form.main.name.setText("Ivan Holt")
        dialog.accept_button.click()

    instead_of_waiting(monkeypatch, type_two)
    house.go("Simone Ellery")
    house.page.add_member()
    assert house.shown[3:6] == ["Alan Stroud", "Tom Ashby", "Ivan Holt"]
    assert house.page.table.current_line().name == "Ivan Holt"  # type: ignore[union-attr]


def test_insert_enter_and_double_click_open_the_dialog(house: Members, monkeypatch: pytest.MonkeyPatch) -> None:
    titles: list[str] = []

    def look(dialog: MemberDialog) -> None:
        titles.append(dialog.windowTitle())
        dialog.reject()

    instead_of_waiting(monkeypatch, look)
    house.press(Qt.Key.Key_Insert)
    house.go("Judith Hale", "title")
    house.press(Qt.Key.Key_Return)
    house.go("Alan Stroud", "title")
    spot: QPoint = house.page.table.visualRect(house.page.table.currentIndex()).center()
    house.qtbot.mouseDClick(house.page.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert titles == ["New member", "Judith Hale", "Alan Stroud"]


def test_a_term_is_ended_with_a_day_in_words(house: Members, monkeypatch: pytest.MonkeyPatch) -> None:
    def fill(dialog: EndTermDialog) -> None:
        dialog.accept()
        assert "missing" in dialog.wrong
        house.qtbot.keyClicks(dialog.form.lastDay, "yesterday")
        dialog.form.reason.setText("New post")
        dialog.accept()

    instead_of_waiting(monkeypatch, fill)
    house.go("Alan Stroud")
    house.page.end_term()
    line = next(line for line in house.page._lines if line.name == "Alan Stroud")
    assert (line.details.ends, line.details.leaving_reason) == (NIGHT - dt.timedelta(days=1), "New post")


def test_a_member_asked_for_elsewhere_is_found_although_filtered_away(house: Members) -> None:
    house.page.filter.setText("Simone")
    key = house.page._lines[0].id
    house.page.select(key)
    assert house.page.table.current_key() == key


def test_the_involvement_map_shows_who_covers_what_and_says_what_to_do_without_links(house: Members) -> None:
    house.page.view.set_current("map")
    assert house.page.map.empty.isVisible()
    line = house.page._lines[0]
    house.desk.run(members.edit_member, line.id, replace(line.details, links=("Youth Panel", "Health Forum")))
    table = house.page.map.table
    assert table is not None
    assert table.isVisible()
    assert [group.name for group in table.shown_lines()] == ["Health Forum", "Youth Panel"]
    cell = table.proxy.index(0, 2)
    assert (cell.data(), cell.data(Qt.ItemDataRole.AccessibleTextRole)) == ("yes", "Judith Hale links to Health Forum")
    house.page.filter.setText("youth hale")
    assert [group.name for group in table.shown_lines()] == ["Youth Panel"]
    table.selectAll()
    assert table.as_text() == "Youth Panel\t1\tyes"


def test_initials_to_come_are_not_shown_before_they_are_valid(house: Members) -> None:
    line = house.page._lines[0]
    later = NIGHT + dt.timedelta(days=63)
    house.desk.run(members.edit_member, line.id, replace(line.details, initials="JHa"), later)
    index = house.page.table.lines_model.index(1, house.page.table.lines_model.column_of("initials"))
    assert index.data() == "JH"
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "JHa once the change is valid"
