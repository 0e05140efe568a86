"""The items of a meeting feel like one text under the caret."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from boarddesk.ui.minutes import blocks
from tests.ui.minutes.desks import Alt, Control, Key, Shift, Tab, a_paragraph

LONG = "The members heard a long report and said so, twice"


def three(qtbot: QtBot, middle: str = "No.") -> Tab:
    """Three items below each other, the middle one short."""
    return (
        Tab(qtbot)
        .holding(5, a_paragraph(LONG))
        .holding(6, a_paragraph(middle))
        .holding(7, a_paragraph(LONG), a_paragraph(LONG))
        .open(5)
    )


def column(tab: Tab) -> int:
    """How far into its paragraph the caret is."""
    cursor = tab.section.editor.textCursor()
    return cursor.position() - cursor.block().position()


def caret_in_view(tab: Tab) -> bool:
    editor, viewport = tab.section.editor, tab.page.paper.viewport()
    caret = editor.cursorRect()
    top, bottom = (editor.mapTo(viewport, spot).y() for spot in (caret.topLeft(), caret.bottomLeft()))
    return top >= 0 and bottom <= viewport.height()


def test_going_down_and_up_over_a_short_item_keeps_the_column(qtbot: QtBot) -> None:
    tab = three(qtbot).caret_to(0, 40)
    tab.press(Key.Key_Down)
    assert (tab.place, column(tab)) == (6, 3)
    tab.press(Key.Key_Down)
    assert (tab.place, column(tab)) == (7, 40)
    tab.press(Key.Key_Up, Key.Key_Up)
    assert (tab.place, column(tab)) == (5, 40)
    tab.press(Key.Key_Left, Key.Key_Down, Key.Key_Down)
    assert (tab.place, column(tab)) == (7, 39)


def test_left_right_and_word_by_word_pass_the_edge_of_an_item(qtbot: QtBot) -> None:
    tab = three(qtbot).press(Key.Key_Right)
    assert (tab.place, column(tab)) == (6, 0)
    tab.press(Key.Key_Left)
    assert (tab.place, column(tab)) == (5, len(LONG))
    tab.press(Key.Key_Right, Key.Key_Right, Key.Key_Right, held=Control)
    assert tab.place == 6
    tab.press(Key.Key_Home).press(Key.Key_Left, held=Control)
    assert (tab.place, column(tab)) == (5, len(LONG))


def test_up_in_the_first_line_and_down_in_the_last_go_to_the_ends(qtbot: QtBot) -> None:
    tab = three(qtbot).press(Key.Key_End, held=Control).press(Key.Key_Home, Key.Key_Down)
    assert (tab.place, column(tab)) == (7, len(LONG))
    tab.press(Key.Key_Home, held=Control).type("words").press(Key.Key_Up)
    assert (tab.place, column(tab)) == (0, 0)


def test_home_and_end_stay_in_their_line(qtbot: QtBot) -> None:
    tab = three(qtbot).caret_to(0, 40).press(Key.Key_Home)
    assert (tab.place, column(tab)) == (5, 0)
    tab.press(Key.Key_End)
    assert (tab.place, column(tab)) == (5, len(LONG))


@pytest.mark.parametrize(
    ("key", "held", "selected"),
    [
        (Key.Key_Down, Shift, LONG[40:]),
        (Key.Key_Up, Shift, LONG[:40]),
        (Key.Key_End, Shift, LONG[40:]),
        (Key.Key_Home, Shift, LONG[:40]),
        (Key.Key_End, Shift | Control, LONG[40:]),
        (Key.Key_Home, Shift | Control, LONG[:40]),
        (Key.Key_PageDown, Shift, LONG[40:]),
        (Key.Key_PageUp, Shift, LONG[:40]),
        (Key.Key_Right, Shift, LONG[40]),
    ],
)
def test_shift_selects_up_to_the_edge_of_the_item_and_no_further(
    qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier, selected: str
) -> None:
    tab = three(qtbot).caret_to(0, 40).press(key, held=held)
    assert (tab.place, tab.section.editor.textCursor().selectedText()) == (5, selected)


def test_page_keys_go_through_the_items_and_back_in_the_same_column(qtbot: QtBot) -> None:
    tab = Tab(qtbot, items=20)
    for place in range(25):
        tab.holding(place, a_paragraph(LONG))
    tab.open(0).caret_to(0, 30)
    places = [tab.place]
    while tab.place < 24 and len(places) < 12:
        tab.press(Key.Key_PageDown)
        assert caret_in_view(tab)
        places.append(tab.place)
    assert places == sorted(places)
    assert (tab.place, column(tab)) == (24, 30)
    while tab.place > 0 and len(places) < 24:
        tab.press(Key.Key_PageUp)
        assert caret_in_view(tab)
        places.append(tab.place)
    assert (tab.place, column(tab)) == (0, 30)


def test_the_caret_is_in_view_at_every_key_at_the_foot_of_the_paper(qtbot: QtBot) -> None:
    tab = Tab(qtbot, items=12).open(16)
    for letter in (LONG + " ") * 2 + "\n" + LONG + "\n\n- one\ntwo":
        tab.type(letter)
        assert caret_in_view(tab), "typing runs below the fold"


def test_a_cell_that_opens_at_the_foot_is_in_view(qtbot: QtBot) -> None:
    tab = Tab(qtbot, items=12)
    for place in range(17):
        tab.holding(place, a_paragraph(LONG))
    tab.open(16).type("\tJH,AM,SE,RG")
    cell, viewport = tab.page.cells.editor, tab.page.paper.viewport()
    assert cell is not None
    assert cell.mapTo(viewport, cell.rect().bottomLeft()).y() <= viewport.height()
    assert cell.mapTo(viewport, cell.rect().topLeft()).y() >= 0


def test_taking_back_brings_the_caret_into_view(qtbot: QtBot) -> None:
    tab = Tab(qtbot, items=0).open(4).type("first\n" + "\n".join(f"paragraph {n}" for n in range(40)))
    tab.caret_to(0, 0).type("x")
    tab.caret_to(40, 0)
    tab.section.editor.step_back()
    assert caret_in_view(tab)
    assert tab.texts(4)[0] == "first"


def test_alt_left_goes_back_several_jumps(qtbot: QtBot) -> None:
    tab = Tab(qtbot).holding(5, a_paragraph(LONG)).open(5).caret_to(0, 7)
    for label, place in (("2", 1), ("7", 6), ("1", 0)):
        tab.press(Key.Key_G, held=Control).type(f"{label}\n")
        assert tab.place == place
    for place in (6, 1, 5):
        tab.press(Key.Key_Left, held=Alt)
        assert tab.place == place
    assert column(tab) == 7


def test_an_item_is_added_and_typed_into_and_the_way_back_is_one_key(qtbot: QtBot) -> None:
    tab = Tab(qtbot).holding(5, a_paragraph(LONG)).open(5)
    tab.press(Key.Key_A, held=Control | Shift).type("Raised on the night\nWords.")
    QApplication.processEvents()
    assert (tab.place, tab.texts(6)) == (6, ["Words."])
    tab.press(Key.Key_Left, held=Alt)
    assert tab.place == 5


def test_backspace_at_the_start_of_an_item_changes_neither_it_nor_the_one_above(qtbot: QtBot) -> None:
    tab = three(qtbot)
    before = [blocks.paragraphs_of(section.editor.document()) for section in tab.page.paper.sections]
    tab.press(Key.Key_Down, Key.Key_Home, Key.Key_Backspace)
    tab.press(Key.Key_Up, Key.Key_End, Key.Key_Delete)
    assert [blocks.paragraphs_of(section.editor.document()) for section in tab.page.paper.sections] == before
