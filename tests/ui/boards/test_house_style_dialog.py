"""The dialog for house style: a file chosen or dropped, its styles seen and changed, the own look again."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel
from pytestqt.qtbot import QtBot

from boarddesk.desk.desk import Desk
from boarddesk.desk.house_style import house_style, set_house_style
from boarddesk.model.house_style import HowFound, StyleMatch
from boarddesk.ui.boards.documents import DocumentsDialog
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.house.dialog import HouseStyleDialog
from tests.builders import a_board, a_desk
from tests.documents.house_bases import a_council, a_house, council_letterhead, german, saved


@pytest.fixture
def desk() -> Desk:
    return a_desk()


@pytest.fixture
def board(desk: Desk) -> str:
    return a_board(desk)


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk, board: str) -> HouseStyleDialog:
    made = HouseStyleDialog(Bridge(desk), board)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def letterhead(tmp_path: Path) -> Path:
    path = tmp_path / "letterhead.dotx"
    path.write_bytes(council_letterhead())
    return path


def drop(dialog: HouseStyleDialog, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entering = QDragEnterEvent(QPoint(50, 50), *how)
    dialog.dragEnterEvent(entering)
    assert entering.isAccepted()
    dialog.dropEvent(QDropEvent(QPointF(50, 50), *how))


def test_a_board_begins_with_boarddesks_own_look(dialog: HouseStyleDialog) -> None:
    assert dialog.house is None
    assert dialog.empty.isVisible()
    assert not dialog.own_look.isVisible()


def test_a_file_that_is_dropped_is_shown_and_saved(
    dialog: HouseStyleDialog, desk: Desk, board: str, letterhead: Path
) -> None:
    drop(dialog, letterhead)
    assert dialog.name.text() == "letterhead.dotx"
    assert "head with 1 picture" in dialog.facts.text()
    assert dialog.table.isVisible()
    dialog.accept_button.click()
    assert desk.ask(house_style, board) == a_house(letterhead.read_bytes(), keeps_text=True)


def test_two_files_at_once_and_a_file_that_is_none_are_refused_where_she_stands(
    dialog: HouseStyleDialog, letterhead: Path, tmp_path: Path
) -> None:
    drop(dialog, letterhead, letterhead)
    assert "one file" in dialog.wrong
    picture = tmp_path / "logo.png"
    picture.write_bytes(b"\x89PNG")
    drop(dialog, letterhead)
    drop(dialog, picture)
    assert "no Word document" in dialog.wrong
    assert dialog.name.text() == "letterhead.dotx"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_she_chooses_another_style_with_the_keyboard(
    qtbot: QtBot, dialog: HouseStyleDialog, desk: Desk, board: str, letterhead: Path
) -> None:
    dialog.take(letterhead)
    qtbot.waitUntil(dialog.table.hasFocus)
    dialog.table.select_key("Minute", 1)
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    box = dialog.table.findChild(QComboBox)
    assert box is not None
    box.view().setCurrentIndex(box.model().index(box.findText("Normal"), 0))
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    assert dialog.house is not None
    chosen = next(each for each in dialog.house.matches if each.ours == "Minute")
    assert chosen == StyleMatch("Minute", "Normal", HowFound.CHOSEN)
    dialog.accept_button.click()
    kept = desk.ask(house_style, board)
    assert kept is not None
    assert chosen in kept.matches


def test_the_sample_shows_the_letters_of_the_file_and_follows_her_choice(
    dialog: HouseStyleDialog, letterhead: Path
) -> None:
    dialog.take(letterhead)
    heading = dialog.sample.looks[3]
    assert (heading.font, heading.colour) == ("Georgia", "123A6B")
    line = next(line for line in dialog.table.lines_model.lines if line.id == "Heading1")
    column = dialog.table.lines_model.columns[1]
    assert column.edit is not None
    column.edit(line, "Normal")
    assert dialog.sample.looks[3].colour == ""


def test_what_was_mapped_can_be_read_later(qtbot: QtBot, desk: Desk, board: str) -> None:
    desk.run(set_house_style, board, a_house(german(), "Brief.dotx"))
    dialog = HouseStyleDialog(Bridge(desk), board)
    qtbot.addWidget(dialog)
    dialog.show()
    rows = {line.id: line for line in dialog.table.lines_model.lines}
    assert (rows["Heading2"].name, rows["Heading2"].match.how) == ("Überschrift 2", HowFound.LOCAL)
    assert "numbers its pages" in dialog.facts.text()
    dialog.shown.set_current("own")
    assert all(line.is_own for line in dialog.table.shown_lines())


def test_the_text_of_old_minutes_is_left_out_unless_she_keeps_it(dialog: HouseStyleDialog, tmp_path: Path) -> None:
    path = tmp_path / "last month.docx"
    path.write_bytes(saved(a_council("Minutes of last month", "Budget")))
    dialog.take(path)
    assert dialog.keeps.isVisible()
    assert dialog.keeps.text() == "Keep the 2 paragraphs of the file before the document"
    assert dialog.house is not None
    assert not dialog.house.keeps_text
    dialog.keeps.click()
    assert dialog.house.keeps_text


def test_she_goes_back_to_the_own_look_and_undo_brings_the_file_back(qtbot: QtBot, desk: Desk, board: str) -> None:
    house = a_house(council_letterhead())
    desk.run(set_house_style, board, house)
    dialog = HouseStyleDialog(Bridge(desk), board)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.own_look.click()
    assert dialog.empty.isVisible()
    dialog.accept_button.click()
    assert desk.ask(house_style, board) is None
    desk.undo()
    assert desk.ask(house_style, board) == house


def test_saved_untouched_it_changes_nothing(qtbot: QtBot, desk: Desk, board: str) -> None:
    desk.run(set_house_style, board, a_house(council_letterhead()))
    dialog = HouseStyleDialog(Bridge(desk), board)
    qtbot.addWidget(dialog)
    dialog.show()
    before = desk.undo_label
    dialog.accept_button.click()
    assert desk.undo_label == before


def test_the_look_of_documents_says_what_the_letterhead_decides(qtbot: QtBot, desk: Desk, board: str) -> None:
    desk.run(set_house_style, board, a_house(council_letterhead()))
    dialog = DocumentsDialog(Bridge(desk), board)
    qtbot.addWidget(dialog)
    texts = [each.text() for each in dialog.findChildren(QLabel)]
    assert any("margins are those of letterhead.dotx" in text for text in texts)
