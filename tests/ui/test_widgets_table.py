from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from boarddesk.model.errors import RuleError
from boarddesk.ui.widgets.remembered import remembered
from boarddesk.ui.widgets.table import Column, LinesModel, LinesTable

Model = LinesModel[Any]
Table = LinesTable[Any]


@dataclass(frozen=True)
class Person:
    id: str
    name: str
    joined: date | None = None


def people(*names: str) -> list[Person]:
    return [Person(name, name) for name in names]


class Spy:
    """Notes what a model announces, in order."""

    def __init__(self, model: Model) -> None:
        self.heard: list[tuple[Any, ...]] = []
        model.dataChanged.connect(lambda top, bottom, _=None: self.heard.append(("changed", top.row(), bottom.row())))
        model.rowsInserted.connect(lambda _, first, last: self.heard.append(("inserted", first, last)))
        model.rowsRemoved.connect(lambda _, first, last: self.heard.append(("removed", first, last)))
        model.rowsMoved.connect(lambda _, first, __, ___, to: self.heard.append(("moved", first, to)))
        model.modelReset.connect(lambda: self.heard.append(("reset",)))


def a_model() -> Model:
    model: Model = LinesModel([Column("name", "Name", lambda line: line.name)])
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return model


def a_table(qtbot: QtBot, *extra: Column[Any], **options: Any) -> Table:
    columns: list[Column[Any]] = [
        Column("name", "Name", lambda line: line.name, stretch=True),
        Column("joined", "Joined", lambda line: f"{line.joined:%d %b %Y}" if line.joined else "",
               sort=lambda line: line.joined),
    ]  # fmt: skip
    table: Table = LinesTable([*columns, *extra], name="Members", **options)
    QAbstractItemModelTester(table.lines_model, QAbstractItemModelTester.FailureReportingMode.Fatal, table)
    qtbot.addWidget(table)
    table.resize(600, 300)
    table.show()
    return table


def names(table: Table) -> list[str]:
    return [line.name for line in table.shown_lines()]


@pytest.mark.parametrize(
    ("before", "after", "heard"),
    [
        ("abc", "abc", []),
        ("abc", "abcd", [("inserted", 3, 3)]),
        ("abc", "xabc", [("inserted", 0, 0)]),
        ("abcde", "ae", [("removed", 1, 3)]),
        ("abc", "", [("removed", 0, 2)]),
        ("abc", "cab", [("moved", 2, 0)]),
    ],
)
def test_a_refresh_announces_only_what_differs(
    qtbot: QtBot, before: str, after: str, heard: list[tuple[Any, ...]]
) -> None:
    model = a_model()
    model.replace_lines(people(*before))
    spy = Spy(model)
    model.replace_lines(people(*after))
    assert spy.heard == heard
    assert [line.name for line in model.lines] == list(after)


def test_a_changed_line_is_one_changed_row(qtbot: QtBot) -> None:
    model = a_model()
    model.replace_lines(people(*"abc"))
    spy = Spy(model)
    model.replace_lines([*people("a"), Person("b", "Beth"), *people("c")])
    assert spy.heard == [("changed", 1, 1)]


def test_more_than_fifty_changes_are_one_reset(qtbot: QtBot) -> None:
    model = a_model()
    spy = Spy(model)
    model.replace_lines(people(*[str(number) for number in range(51)]))
    assert spy.heard == [("reset",)]


def test_the_current_line_survives_a_refresh_by_its_id(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    table.replace_lines(people("Anna", "Beth", "Carol"))
    table.select_key("Carol")
    table.replace_lines([Person("Zoe", "Zoe"), Person("Carol", "Carol Sims")])
    current = table.current_line()
    assert current is not None
    assert current.name == "Carol Sims"


def test_a_click_on_a_head_sorts_by_the_native_value_with_blanks_last(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    table.replace_lines([
        Person("1", "Anna", date(2010, 2, 1)), Person("2", "Beth"), Person("3", "Carol", date(2009, 12, 1)),
    ])  # fmt: skip
    head = table.horizontalHeader()
    spot = head.sectionViewportPosition(1) + 10
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(spot, 10))
    assert names(table) == ["Carol", "Anna", "Beth"]
    table.sort_by_column("joined", descending=True)
    assert names(table) == ["Anna", "Carol", "Beth"]


def test_typed_words_leave_only_lines_that_hold_them_all(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    table.replace_lines(people("Anna Marsh", "Anna Stroud", "Beth Marsh"))
    table.filter_words("marsh ANNA")
    assert names(table) == ["Anna Marsh"]
    table.filter_words("")
    table.filter_by(lambda line: line.name.startswith("Beth"))
    assert names(table) == ["Beth Marsh"]


def test_copy_gives_lines_with_tabs(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    table.replace_lines([Person("1", "Anna\nMarsh", date(2010, 1, 21)), Person("2", "Beth")])
    table.selectAll()
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Anna Marsh\t21 Jan 2010\nBeth\t"


def test_an_edit_goes_to_its_column_and_a_refusal_brings_the_editor_back(qtbot: QtBot) -> None:
    taken: list[tuple[str, str]] = []

    def rename(line: Person, value: str) -> None:
        if value == "QX":
            raise RuleError("Nobody is called QX")
        taken.append((line.id, value))

    table = a_table(qtbot, Column("initials", "Init.", lambda line: line.name[:1], edit=rename))
    table.replace_lines(people("Anna", "Beth"))
    table.edit_key("Beth", "initials")
    editor = table.findChild(QLineEdit)
    assert editor is not None
    editor.setText("QX")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: table.error_shown == "Nobody is called QX")
    again = next(line for line in table.findChildren(QLineEdit) if line.isVisible() and line.text() == "QX")
    again.setText("BG")
    qtbot.keyClick(again, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: taken == [("Beth", "BG")])
    assert table.error_shown == ""


def test_enter_runs_the_command_of_a_cell_or_opens_the_line(qtbot: QtBot) -> None:
    ran: list[str] = []
    table = a_table(qtbot, Column("status", "Status", lambda _: "Open", command=lambda line: ran.append(line.id)))
    table.replace_lines(people("Anna"))
    opened: list[str] = []
    table.opened.connect(lambda line: opened.append(line.id))
    table.select_key("Anna", 2)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    table.select_key("Anna", 0)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert (ran, opened) == (["Anna"], ["Anna"])


def test_a_long_text_makes_its_own_row_higher_and_no_other(qtbot: QtBot) -> None:
    long = Column[Any]("text", "Text", lambda line: line.name, wrap=True, width=150)
    table = a_table(qtbot, long)
    table.replace_lines([Person("1", "Short"), Person("2", "A very long sentence " * 12)])
    assert table.rowHeight(1) > 3 * table.rowHeight(0)
    table.replace_lines([Person("1", "Short"), Person("2", "Short now")])
    assert table.rowHeight(1) == table.rowHeight(0)


def test_widths_are_remembered(qtbot: QtBot) -> None:
    remembered().setValue("tables/members", "name=220;joined=171")
    table = a_table(qtbot, settings_key="members")
    assert table.columnWidth(1) == 171


def test_a_file_opened_for_reading_takes_no_editor(qtbot: QtBot) -> None:
    table = a_table(qtbot, Column("initials", "Init.", lambda line: line.name[:1], edit=lambda _, __: None))
    table.replace_lines(people("Anna"))
    table.lines_model.set_can_edit(False)
    assert not table.lines_model.flags(table.lines_model.index(0, 2)) & Qt.ItemFlag.ItemIsEditable


def test_what_the_program_selects_is_selected_alone_whatever_key_is_held(qtbot: QtBot) -> None:
    table: Table = LinesTable((Column[Person]("name", "Name", lambda line: line.name),), name="People")
    qtbot.addWidget(table)
    table.setSelectionMode(Table.SelectionMode.ExtendedSelection)
    table.replace_lines(people("Ann", "Ben", "Cy"))
    table.select_key("Ann")
    qtbot.keyPress(table, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    table.select_key("Cy")
    qtbot.keyRelease(table, Qt.Key.Key_Control)
    assert [line.id for line in table.selected_lines()] == ["Cy"]
    table.show()
    qtbot.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert [line.id for line in table.selected_lines()] == ["Ben", "Cy"]
