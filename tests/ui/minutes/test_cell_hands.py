"""The Action By cell under quick hands: what keys and mouse do that nobody would think twice about."""

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from boarddesk.desk import members
from boarddesk.desk.boards import group_lines
from boarddesk.model.enums import DueKind, OwnerKind
from boarddesk.model.ids import new_id
from boarddesk.model.lines.members import MemberDetails
from boarddesk.model.lines.minutes import CellLine, CellOwner
from boarddesk.ui.minutes.cell import CellEditor
from boarddesk.ui.minutes.cell_text import cell_texts, unknown_in
from tests.ui.minutes.desks import Alt, Key, Shift, Tab, a_paragraph


def a_tab(qtbot: QtBot) -> Tab:
    return Tab(qtbot).holding(5, a_paragraph("Write to the Trust.")).open(5)


def owners(tab: Tab) -> list[list[str]]:
    return [[owner.text for owner in line.owners] for line in tab.saved(5)[0].actions]


def open_cell(tab: Tab) -> CellEditor:
    assert tab.page.cells.editor is not None
    return tab.page.cells.editor


def field(tab: Tab) -> QLineEdit:
    assert isinstance(tab.focus, QLineEdit)
    return tab.focus


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("jud", ["JH"]),
        ("northmoor po", ["Northmoor Police"]),
        ("all", ["ALL"]),
        ("board mem", ["Board Members"]),
        ("JH and SE", ["JH", "SE"]),
        ("JH, SE and AM", ["JH", "SE", "AM"]),
        ("JH/SE", ["JH", "SE"]),
        ("Anna Marsh, Judith Hale", ["AM", "JH"]),
        ("Zed Zedson and JH", ["Zed Zedson", "JH"]),
    ],
)
def test_owners_are_meant_by_initials_name_organisation_group_or_alias(
    qtbot: QtBot, typed: str, meant: list[str]
) -> None:
    tab = a_tab(qtbot)
    tab.type(f"\t{typed}\n")
    assert owners(tab) == [meant]


def test_a_name_with_and_in_it_is_one_owner(qtbot: QtBot) -> None:
    tab = a_tab(qtbot)
    group = tab.desk.ask(group_lines, tab.board_id)[0]
    details = MemberDetails(group.id, "Ida Frost", "IF", organisations=("Health and Care Partnership",))
    tab.desk.run(members.add_member, tab.board_id, details)
    tab.page.forget_known()
    tab.type("\tHealth and Care Partnership\n")
    assert owners(tab) == [["Health and Care Partnership"]]


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("21 Jan", dt.date(2027, 1, 21)),
        ("end of March", dt.date(2027, 3, 31)),
        ("next Thursday", dt.date(2026, 11, 26)),
        ("in 6 months", dt.date(2027, 5, 19)),
        ("2027-02-03", dt.date(2027, 2, 3)),
        ("3/2/27", dt.date(2027, 2, 3)),
        ("next meeting", None),
    ],
)
def test_a_date_is_taken_the_british_way_and_an_iso_one_as_iso(qtbot: QtBot, typed: str, day: dt.date | None) -> None:
    tab = a_tab(qtbot)
    tab.type(f"\tJH\t{typed}\n")
    (line,) = tab.saved(5)[0].actions
    assert (line.due_kind, line.due_date) == (DueKind.DATE if day else DueKind.NEXT_MEETING, day)


def test_one_undo_takes_back_what_one_visit_to_the_cell_did(qtbot: QtBot) -> None:
    tab = a_tab(qtbot)
    tab.type("\tJH, SE @21 jan\n")
    tab.section.editor.step_back()
    assert owners(tab) == []
    tab.section.editor.step_on()
    assert owners(tab) == [["JH", "SE"]]


def test_two_visits_are_two_steps(qtbot: QtBot) -> None:
    tab = a_tab(qtbot)
    tab.type("\tJH\n").type("\tSE\n")
    tab.section.editor.step_back()
    assert owners(tab) == [["JH"]]


def test_esc_leaves_nothing_to_take_back(qtbot: QtBot) -> None:
    tab = a_tab(qtbot)
    tab.press(Key.Key_Tab, Key.Key_Escape)
    tab.type("\tJH, SE,").press(Key.Key_Escape)
    assert owners(tab) == []
    assert not tab.section.editor.document().isUndoAvailable()


def test_esc_first_closes_the_offers_and_then_the_cell(qtbot: QtBot) -> None:
    tab = a_tab(qtbot)
    tab.type("\tan").press(Key.Key_Escape)
    assert field(tab).text() == "an"
    tab.press(Key.Key_Escape)
    assert tab.focus is tab.section.editor
    assert owners(tab) == []


def test_shift_tab_goes_from_the_date_to_the_owners_to_the_text(qtbot: QtBot) -> None:
    tab = a_tab(qtbot)
    tab.type("\tJH\t21 jan").press(Key.Key_Backtab, held=Shift).type("SE").press(Key.Key_Backtab, held=Shift)
    assert tab.focus is tab.section.editor
    assert owners(tab) == [["JH", "SE"]]


def test_alt_down_offers_everybody_who_is_not_in_the_cell_yet(qtbot: QtBot) -> None:
    tab = a_tab(qtbot)
    tab.type("\tJH,").press(Key.Key_Down, held=Alt)
    offers = open_cell(tab)._owner_offers.popup.offers
    assert len(offers) > 8
    assert "JH" not in [offer.code for offer in offers]
    tab.type("an\n")
    assert owners(tab) == [["JH", "AM"]]


def test_a_click_on_an_owner_lets_it_be_retyped_and_loses_nothing(qtbot: QtBot) -> None:
    tab = a_tab(qtbot)
    tab.type("\tJH,SE,")
    QTest.mouseClick(open_cell(tab), Qt.MouseButton.LeftButton, pos=QPoint(14, 18))
    assert (field(tab).text(), field(tab).selectedText()) == ("JH", "JH")
    tab.press(Key.Key_Return)
    assert owners(tab) == [["SE", "JH"]]


def test_a_click_beside_the_cell_keeps_what_is_in_it(qtbot: QtBot) -> None:
    tab = a_tab(qtbot)
    tab.type("\tjh")
    QTest.mouseClick(tab.section.editor.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 8))
    assert owners(tab) == [["JH"]]
    assert tab.page.cells.editor is None


def test_a_name_nobody_knows_is_underlined_and_explained() -> None:
    known = CellOwner(OwnerKind.PERSON, "JH", new_id())
    free = CellOwner(OwnerKind.FREE, "Zed")
    line = CellLine(new_id(), (known, free))
    (text,) = cell_texts((line,), 1.0)
    assert [text.text[start:end] for start, end in text.doubts] == ["Zed"]
    assert unknown_in((line,)).startswith("“Zed”: nobody on the register")
    assert unknown_in((CellLine(new_id(), (known,)),)) == ""
