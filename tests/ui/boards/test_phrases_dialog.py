import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from boarddesk.desk.phrases import phrase_lines
from boarddesk.rules.phrases import SHIPPED
from boarddesk.ui.boards.phrases import PhrasesDialog
from boarddesk.ui.bridge import Bridge
from tests.builders import a_board, a_desk, a_meeting


class House:
    """The dialog over a board with a meeting."""

    def __init__(self, qtbot: QtBot) -> None:
        self.desk = a_desk()
        self.board = a_board(self.desk)
        self.meeting = a_meeting(self.desk, self.board)
        self.dialog = PhrasesDialog(Bridge(self.desk), self.board, self.meeting)
        self.table = self.dialog.table
        qtbot.addWidget(self.dialog)
        self.dialog.show()

    def type_in(self, column: str, text: str) -> None:
        """Type into a cell of the current line, as far as it is not open already."""
        table = self.table.table
        line = table.current_line()
        assert line is not None
        if table.findChild(QLineEdit) is None:
            table.edit_key(line.id, column)
        editor = table.findChild(QLineEdit)
        assert editor is not None
        editor.setText(text)
        QTest.keyClick(editor, Qt.Key.Key_Return)
        QTest.qWait(1)

    @property
    def saved(self) -> list[tuple[str, str]]:
        """What the board has."""
        return [(line.key, line.text) for line in self.desk.ask(phrase_lines, self.board)]


@pytest.fixture
def house(qtbot: QtBot) -> House:
    return House(qtbot)


def test_a_phrase_is_added_moved_and_saved_in_one_step(house: House) -> None:
    house.table.add_line()
    house.type_in("key", ";dn")
    house.type_in("text", "Noted without discussion.")
    house.table.move_line(-1)
    house.dialog.accept()
    assert ("dn", "Noted without discussion.") in house.saved
    assert house.desk.undo() == "Change phrases"
    assert house.saved == list(SHIPPED)


def test_a_doubled_key_is_refused_where_it_is_typed(house: House) -> None:
    house.table.add_line()
    house.type_in("key", "tr")
    assert "each key can stand for one" in house.table.refused
    assert house.saved == list(SHIPPED)


def test_a_phrase_without_text_keeps_the_dialog_open(house: House) -> None:
    house.table.add_line()
    house.type_in("key", "dn")
    house.dialog.accept()
    assert house.dialog.wrong == "The text of ;dn is missing."
    assert house.dialog.isVisible()


def test_the_line_below_says_what_a_phrase_comes_to_tonight(house: House) -> None:
    line = house.table.lines[-1]
    house.table.table.select_key(line.id)
    assert house.dialog.form.previewLine.accessibleName() == "Tonight: Judith Hale welcomed everyone to the meeting."
