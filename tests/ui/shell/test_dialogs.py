import datetime as dt
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from boarddesk.rules.codes import CODE_SETS
from boarddesk.ui.shell.about import AboutDialog
from boarddesk.ui.shell.files import BackupLine, Glance
from boarddesk.ui.shell.key_sheet import MOST_LINES, KeySheet, Section, in_columns, laid_out, sections_of
from boarddesk.ui.shell.new_file import NewFileDialog
from boarddesk.ui.shell.paths import free_path, with_ending
from boarddesk.ui.shell.restore import RestoreDialog
from boarddesk.ui.shell.told import glance_in_words, size_in_words
from tests.boxes import Boxes
from tests.ui.shell.stand_ins import StandIn, a_window


def test_a_new_board_begins_with_the_codes_she_chose(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = NewFileDialog(tmp_path)
    qtbot.addWidget(dialog)
    assert [dialog.codes.itemText(at) for at in range(dialog.codes.count())] == list(CODE_SETS)
    dialog.codes.setCurrentIndex(2)
    assert dialog.codes.currentData() == "Present / Apologies / Absent"


def test_the_file_is_named_after_the_board(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = NewFileDialog(tmp_path)
    qtbot.addWidget(dialog)
    qtbot.keyClicks(dialog.name, "Parish Council: Little Marden/West")
    assert dialog.path == tmp_path / "Parish Council Little Marden West.board"


def test_a_board_without_a_name_is_refused_and_the_dialog_stays(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = NewFileDialog(tmp_path)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.accept_button.click()
    assert dialog.isVisible()
    assert dialog.name.property("error")
    dialog.close()


def test_another_place_can_be_chosen(qtbot: QtBot, tmp_path: Path, boxes: Boxes) -> None:
    dialog = NewFileDialog(tmp_path)
    qtbot.addWidget(dialog)
    boxes.answer((str(tmp_path / "office" / "Parish"), ""))
    dialog.choose.click()
    qtbot.keyClicks(dialog.name, "Parish Council")
    assert dialog.path == tmp_path / "office" / "Parish.board"


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    (tmp_path / "Board.board").touch()
    assert free_path(tmp_path, "Board").name == "Board 2.board"
    assert with_ending(Path("Board.v2")).name == "Board.v2.board"


def test_backups_are_listed_with_time_reason_and_size(qtbot: QtBot, tmp_path: Path) -> None:
    at = dt.datetime(2026, 11, 19, 8, 55, tzinfo=dt.UTC)
    dialog = RestoreDialog("A.board", [BackupLine(tmp_path / "a", at, "daily", 1_240_000)])
    qtbot.addWidget(dialog)
    assert dialog.list.item(0).text() == "19 November 2026, 08:55   ·   daily   ·   1.2 MB"
    dialog.accept_button.click()
    assert dialog.chosen is not None
    assert dialog.chosen.path == tmp_path / "a"


def test_about_carries_the_licences_of_what_is_shipped(qtbot: QtBot) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    text = dialog.form.licences.toPlainText()
    assert "SIL Open Font License" in text
    assert "ISC" in text
    assert "LGPL-3.0-only" in text


def test_the_key_sheet_is_made_of_the_commands_that_are_there(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(tmp_path)
    qtbot.addWidget(window)
    welcome = {words: keys for section in sections_of(window.menus, None) for keys, words in section.keys}
    assert welcome["New board"] == "Ctrl+N"
    assert "Attendance" not in welcome
    window.filing.made.disconnect()
    window.filing.make(tmp_path / "A.board", "A")
    sections = sections_of(window.menus, window.page)
    assert sections[0] == Section("On this page", StandIn.keys)
    assert ("Ctrl+Z", "Undo") in next(section for section in sections if section.title == "Edit").keys
    sheet = KeySheet(window.menus, window.page, window)
    named = [each.accessibleName() for each in sheet.findChildren(QWidget)]
    assert "Marks attended: M" in named
    sheet.deleteLater()
    window.close()


def test_f1_opens_the_key_sheet_on_the_welcome_page(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(tmp_path)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    opened: list[object] = []
    window.dialogs._open = opened.append  # type: ignore[method-assign, assignment]
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert [type(one) for one in opened] == [KeySheet]
    window.close()


def test_sections_are_shared_out_over_columns_in_order() -> None:
    sections = [Section(str(number), (("a", "b"),) * size) for number, size in enumerate((4, 4, 4, 3, 3))]
    columns = in_columns(sections, 3)
    assert [section.title for column in columns for section in column] == ["0", "1", "2", "3", "4"]
    assert all(columns)


def test_what_matters_most_of_a_file_is_told_first() -> None:
    day = dt.date(2026, 11, 19)
    assert glance_in_words(Glance(Path("a"), (), day, day, day)) == ("Draft minutes waiting", "amber_mark")
    assert glance_in_words(Glance(Path("a"), (), day, None, day)) == ("Next meeting 19 November", "accent")
    assert glance_in_words(Glance(Path("a"), (), None, None, day)) == ("Changed 19 November", "text3")


def test_sizes_are_told_in_words() -> None:
    assert [size_in_words(size) for size in (10, 52_300, 3_460_000)] == ["1 kB", "52 kB", "3.5 MB"]


def test_a_long_key_sheet_is_cut_into_four_columns_and_loses_nothing() -> None:
    sections = tuple(
        Section(title, tuple((f"{title}{key}", "does") for key in range(count)))
        for title, count in (("a", 10), ("b", 6), ("c", 36), ("d", 7), ("e", 1))
    )
    columns = laid_out(sections)
    assert len(columns) == 4
    assert [line for column in columns for section in column for line in section.keys] == [
        line for section in sections for line in section.keys
    ]
    assert max(sum(len(section.keys) + 2 for section in column) for column in columns) <= MOST_LINES


def test_a_short_key_sheet_keeps_its_sections_whole() -> None:
    sections = tuple(Section(title, (("x", "y"),) * 5) for title in "abcde")
    assert [len(column) for column in laid_out(sections)] == [2, 1, 2]
