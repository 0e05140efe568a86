"""Board settings and a new board."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from boarddesk.desk import boards
from boarddesk.desk.checks import rules_off
from boarddesk.desk.desk import Desk
from boarddesk.model.enums import GlossaryOrder
from boarddesk.model.errors import RuleError
from boarddesk.model.findings import CheckRule
from boarddesk.model.lines.boards import BoardDetails, QuorumLine
from boarddesk.ui.boards.new import NewBoardDialog
from boarddesk.ui.boards.settings import BoardSettingsDialog
from boarddesk.ui.boards.words import read_quorum
from boarddesk.ui.bridge import Bridge
from tests.builders import a_board, a_desk


class Settings:
    """The dialog over a board."""

    def __init__(self, qtbot: QtBot) -> None:
        self.desk: Desk = a_desk()
        self.board = a_board(self.desk, people=2)
        self.dialog = BoardSettingsDialog(Bridge(self.desk), self.board)
        qtbot.addWidget(self.dialog)
        self.dialog.show()

    @property
    def saved(self) -> BoardDetails:
        """What the board's settings are now."""
        return self.desk.ask(boards.board_details, self.board)


@pytest.fixture
def house(qtbot: QtBot) -> Settings:
    return Settings(qtbot)


def test_the_running_head_shows_what_it_prints(house: Settings) -> None:
    house.dialog.form.runningHead.setText("{board} · {date}")
    assert house.dialog.fields["runningHead"].line.accessibleName() == "Prints: NSCB · 19.11.26"


def test_saving_what_was_not_touched_changes_nothing(house: Settings) -> None:
    label = house.desk.undo_label
    house.dialog.accept()
    assert house.desk.undo_label == label


def test_all_parts_are_saved_in_one_step(house: Settings) -> None:
    dialog = house.dialog
    dialog.form.name.setText("Northmoor Board")
    dialog.form.glossaryOrder.setCurrentIndex(1)
    dialog.codes.use_set("P / A / D / X")
    dialog.groups.change(dialog.groups.lines[1], name="Observers", has_initials=False)
    dialog.aliases.change(dialog.aliases.lines[0], meaning="Everybody")
    dialog.quorum.set_lines([QuorumLine("q", None, 1, 3, "Health")])
    before = house.saved
    dialog.accept()
    saved = house.saved
    assert (saved.name, saved.glossary_order) == ("Northmoor Board", GlossaryOrder.STORED)
    assert [code.code for code in saved.codes] == ["P", "A", "D", "X"]
    assert (saved.groups[1].name, saved.groups[1].has_initials) == ("Observers", False)
    assert saved.aliases[0].meaning == "Everybody"
    assert (saved.quorum[0].numerator, saved.quorum[0].category) == (1, "Health")
    house.desk.undo()
    assert house.saved == before


def test_a_board_without_a_name_is_not_saved(house: Settings) -> None:
    house.dialog.show_part("codes")
    house.dialog.form.name.clear()
    house.dialog.accept()
    assert house.dialog.isVisible()
    assert house.dialog.fields["name"].error == "The board's name is missing."
    assert house.dialog.parts.current == "board"


def test_a_doubled_code_is_refused_at_its_cell(house: Settings, qtbot: QtBot) -> None:
    dialog = house.dialog
    dialog.show_part("codes")
    table = dialog.codes.table
    table.edit_key(dialog.codes.lines[1].id, "code")
    editor = table.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.setText("MA")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "The code “MA” is there twice" in table.error_shown)
    assert dialog.codes.lines[1].code == "RA"


def test_what_is_typed_in_an_open_cell_is_saved(house: Settings, qtbot: QtBot) -> None:
    dialog = house.dialog
    dialog.show_part("aliases")
    dialog.activateWindow()
    table = dialog.aliases.table
    table.setFocus()
    table.edit_key(dialog.aliases.lines[0].id, "meaning")
    editor = table.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.setFocus()
    editor.setText("Everybody at the table")
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert house.saved.aliases[0].meaning == "Everybody at the table"


def test_lines_are_added_moved_and_removed(house: Settings, qtbot: QtBot) -> None:
    groups = house.dialog.groups
    house.dialog.show_part("groups")
    groups.table.select_key(groups.lines[0].id)
    groups.add_line()
    groups.change(groups.lines[1], name="Scrutiny")
    groups.table.select_key(groups.lines[1].id)
    groups.move_line(1)
    house.dialog.accept()
    assert [group.name for group in house.saved.groups] == ["Board Members", "In attendance", "Scrutiny"]


def test_a_group_with_members_is_kept_with_a_sentence(house: Settings) -> None:
    groups = house.dialog.groups
    groups.table.select_key(groups.lines[0].id)
    groups.remove_line()
    house.dialog.accept()
    assert "Board Members has 2 members" in house.dialog.wrong
    assert house.dialog.isVisible()


def test_rows_left_empty_are_not_saved(house: Settings) -> None:
    for table in (house.dialog.codes, house.dialog.groups, house.dialog.aliases, house.dialog.quorum):
        table.add_line()
    house.dialog.accept()
    assert not house.dialog.isVisible()
    assert len(house.saved.groups) == 2


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("7", (7, None, None)),
        ("seven", (7, None, None)),
        ("1/3", (None, 1, 3)),
        ("a third", (None, 1, 3)),
        ("two thirds", (None, 2, 3)),
        ("half", (None, 1, 2)),
        ("40 %", (None, 40, 100)),
    ],
)
def test_a_quorum_is_read_from_words(text: str, read: tuple[int | None, int | None, int | None]) -> None:
    assert read_quorum(text) == read


@pytest.mark.parametrize("text", ["", "0", "some", "3/2", "0/3", "120 %", "²", "two halves and one"])
def test_what_is_no_quorum_is_refused(text: str) -> None:
    with pytest.raises(RuleError, match="neither a number nor a fraction"):
        read_quorum(text)


def test_a_new_board_proposes_its_short_name(qtbot: QtBot) -> None:
    desk = a_desk()
    dialog = NewBoardDialog(Bridge(desk))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.accept()
    assert dialog.name.error == "What is it called?"
    qtbot.keyClicks(dialog.form.name, "Vale of Marden Schools Forum")
    assert dialog.form.shortName.placeholderText() == "VMSF"
    dialog.accept()
    assert [line.short_name for line in desk.ask(boards.board_lines)] == ["VMSF"]
    assert dialog.board_id is not None


def test_a_rule_of_the_check_is_switched_off_with_the_rest_in_one_step(house: Settings) -> None:
    house.dialog.show_part("check")
    house.dialog.rules.boxes[CheckRule.NUMBERING].setChecked(False)
    house.dialog.form.name.setText("Northmoor Board")
    house.dialog.accept()
    assert house.desk.ask(rules_off, house.board) == {CheckRule.NUMBERING}
    house.desk.undo()
    assert house.desk.ask(rules_off, house.board) == frozenset()
