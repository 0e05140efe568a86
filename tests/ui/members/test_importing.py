"""The dialog that takes a list of members over."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from boarddesk.desk import attendance, members
from boarddesk.model.lines.member_list import ListField, Sheet
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.members.importing import ImportDialog
from boarddesk.ui.members.page import MembersPage
from tests.boxes import Boxes
from tests.builders import NIGHT, a_board, a_desk, a_meeting

LATER = NIGHT + dt.timedelta(days=60)
HEAD = ("Name", "Job title", "Notes")


class House:
    """A board of three, its register taken tonight, and dialogs over lists."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.desk = a_desk()
        self.board = a_board(self.desk, people=3)
        self.desk.run(attendance.open_register, a_meeting(self.desk, self.board))
        a_meeting(self.desk, self.board, date=LATER)
        self.bridge = Bridge(self.desk)

    def dialog(self, *rows: tuple[str, str, str]) -> ImportDialog:
        """A dialog over these rows, on screen."""
        made = ImportDialog(self.bridge, self.board, Sheet("members.csv", (HEAD, *rows)))
        self.qtbot.addWidget(made)
        made.show()
        self.qtbot.waitUntil(made.isActiveWindow)
        return made

    def names(self) -> list[str]:
        """Who sits on the board at the later meeting."""
        lines = self.desk.ask(members.member_lines, self.board, LATER)
        return [line.name for line in lines if line.is_current]


@pytest.fixture
def house(qtbot: QtBot) -> House:
    return House(qtbot)


def words(dialog: ImportDialog) -> dict[str, str]:
    """What would happen to whom."""
    return {line.row.name: line.words for line in dialog.table.shown_lines()}


def test_the_preview_says_who_joins_who_changes_and_who_is_missing(house: House) -> None:
    dialog = house.dialog(("Willa Quist", "Lead Nurse", ""), ("Judith Hale", "Chief Executive", ""))
    assert words(dialog) == {
        "Willa Quist": "joins",
        "Judith Hale": "title: Corporate Director → Chief Executive",
        "Simone Ellery": "not in the list; stays a member",
        "Alan Stroud": "not in the list; stays a member",
    }
    assert dialog.summary.text() == "1 joins · 1 changes · 2 not in the list stay"
    assert house.names() == ["Judith Hale", "Simone Ellery", "Alan Stroud"]


def test_it_is_done_in_one_step_and_taken_back_in_one(house: House) -> None:
    dialog = house.dialog(("Willa Quist", "Lead Nurse", ""), ("Judith Hale", "", ""))
    dialog.form.leaversEnd.setChecked(True)
    assert words(dialog)["Alan Stroud"] == "leaves on 17 Jan 2027"
    dialog.accept()
    assert house.names() == ["Judith Hale", "Willa Quist"]
    assert dialog.said == "1 member joined, 2 left"
    house.desk.undo()
    assert house.names() == ["Judith Hale", "Simone Ellery", "Alan Stroud"]


def test_somebody_close_to_a_known_name_has_to_be_decided(house: House) -> None:
    dialog = house.dialog(("Simon Ellery", "", ""))
    assert words(dialog)["Simon Ellery"] == "Is it Simone Ellery? spelt almost alike"
    dialog.accept()
    assert dialog.wrong == "Say who Simon Ellery is, or take the tick away."
    line = dialog.table.shown_lines()[0]
    dialog.table.commit(dialog.table.currentIndex(), line.row.candidates[0].person_id)
    assert "Simon Ellery" not in words(dialog)
    assert words(dialog)["Simone Ellery"] == "a member already"
    dialog.accept()
    assert house.names() == ["Judith Hale", "Simone Ellery", "Alan Stroud"]


def test_somebody_without_a_tick_is_left_out(house: House) -> None:
    dialog = house.dialog(("Willa Quist", "", ""), ("Simon Ellery", "", ""))
    dialog.table.setFocus()
    dialog.table.select_key("row 3")
    house.qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert words(dialog)["Simon Ellery"] == "left out"
    dialog.accept()
    assert house.names()[-1] == "Willa Quist"


def test_a_column_taken_for_something_else_is_put_right(house: House) -> None:
    dialog = house.dialog(("Willa Quist", "Lead Nurse", "Youth Panel"))
    box = dialog.columns.boxes[2]
    assert box.currentData() == ListField.NOTHING
    box.setCurrentIndex(box.findData(ListField.REPRESENTING))
    dialog.accept()
    assert house.desk.ask(members.member_lines, house.board)[-1].details.organisations == ("Youth Panel",)


def test_without_names_it_says_so_and_turns_to_the_columns(house: House) -> None:
    dialog = house.dialog(("Willa Quist", "Lead Nurse", ""))
    dialog.columns.boxes[0].setCurrentIndex(0)
    assert dialog.wrong == "Say which column holds the names."
    assert dialog.pages.current == "columns"
    dialog.accept()
    assert dialog.isVisible()


def test_a_file_that_is_no_list_gets_one_sentence(house: House, boxes: Boxes, tmp_path: Path) -> None:
    page = MembersPage(house.bridge)
    house.qtbot.addWidget(page)
    page.set_subject(house.board)
    path = tmp_path / "letter.pdf"
    path.write_bytes(b"%PDF")
    boxes.answer(QMessageBox.StandardButton.Ok)
    page.tools.import_from(path)
    assert "is no list BoardDesk can read" in boxes.shown[0]
