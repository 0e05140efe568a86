"""The preview of a glossary, and taking it over."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from boarddesk.desk import glossary
from boarddesk.desk.desk import Desk
from boarddesk.desk.glossary_import import read_terms
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.glossary.importing import ImportTerms
from tests.builders import a_board, a_desk


def a_dialog(qtbot: QtBot, folder: Path) -> tuple[ImportTerms, Desk, str]:
    desk = a_desk()
    board = a_board(desk)
    desk.run(glossary.add_term, board, "CAF", "Common Assessment")
    path = folder / "g.csv"
    path.write_text("Term,Meaning\nYOS,Youth Offending Service\nCAF,Common Assessment Framework\n,Nobody\n", "utf-8")
    dialog = ImportTerms(Bridge(desk), board, read_terms(path))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    QTest.qWaitForWindowActive(dialog)
    return dialog, desk, board


def meanings(desk: Desk, board: str) -> dict[str, str]:
    return {line.abbreviation: line.meaning for line in desk.ask(glossary.term_lines, board)}


def test_the_preview_says_what_would_happen_and_changes_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    dialog, desk, board = a_dialog(qtbot, tmp_path)
    assert [(line.row.abbreviation, line.words) for line in dialog.table.shown_lines()] == [
        ("", "The abbreviation is missing."),
        ("CAF", "now: Common Assessment"),
        ("YOS", "new"),
    ]
    assert dialog.summary.text() == "1 new · 1 changed · 1 refused"
    dialog.reject()
    assert meanings(desk, board) == {"CAF": "Common Assessment"}


def test_what_is_left_out_with_space_stays_as_it_is(qtbot: QtBot, tmp_path: Path) -> None:
    dialog, desk, board = a_dialog(qtbot, tmp_path)
    dialog.table.setFocus()
    dialog.table.select_key(3)
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.summary.text() == "1 new · 1 refused"
    dialog.accept()
    assert dialog.said == "1 added, 0 changed"
    assert meanings(desk, board) == {"CAF": "Common Assessment", "YOS": "Youth Offending Service"}
