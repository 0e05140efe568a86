from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.minutes.desks import Control, Key, Tab, a_paragraph

MANY = 30
SENTENCE = "The Board heard what the working group had done since it last met and thanked everybody who took part. "


def a_long_tab(qtbot: QtBot) -> Tab:
    """Thirty items of which a handful is in view."""
    tab = Tab(qtbot, items=MANY - 5)
    for place in range(MANY):
        tab.holding(place, *(a_paragraph(f"{place}: {SENTENCE * (1 + place % 3)}") for _ in range(3)))
    return tab.shown()


def built(tab: Tab) -> list[int]:
    return [place for place, section in enumerate(tab.page.paper.sections) if section.is_built]


def test_a_long_meeting_opens_with_the_editors_in_view_and_makes_the_others_soon(qtbot: QtBot) -> None:
    tab = a_long_tab(qtbot)
    first = built(tab)
    assert 2 <= len(first) < 20
    assert first == list(range(len(first)))
    qtbot.waitUntil(lambda: len(built(tab)) == MANY)
    assert [tab.texts(place)[0][:3] for place in (0, 29)] == ["0: ", "29:"]


def test_she_jumps_into_an_item_that_is_not_made_yet_and_types(qtbot: QtBot) -> None:
    tab = a_long_tab(qtbot)
    tab.page.focus_first()
    tab.press(Key.Key_G, held=Control).type("26\n").type("Added.")
    assert tab.place == 25
    assert len(built(tab)) < MANY
    assert tab.texts(25)[-1].endswith("Added.")
    paper, editor = tab.page.paper, tab.section.editor
    caret = editor.mapTo(paper.viewport(), editor.cursorRect().center()).y()
    assert 0 < caret < paper.viewport().height()


def test_what_is_in_view_stays_where_it_is_while_the_others_are_made(qtbot: QtBot) -> None:
    tab = a_long_tab(qtbot)
    tab.page.jump_to(tab.item_id(20))
    paper, section = tab.page.paper, tab.section
    before = section.mapTo(paper.viewport(), section.rect().topLeft()).y()
    qtbot.waitUntil(lambda: len(built(tab)) == MANY)
    assert section.mapTo(paper.viewport(), section.rect().topLeft()).y() == before
    tops = [each.y() for each in paper.sections]
    assert tops[1:] == [each.y() + each.height() for each in paper.sections[:-1]]


def test_scrolling_makes_what_comes_into_view(qtbot: QtBot) -> None:
    tab = a_long_tab(qtbot)
    bar = tab.page.paper.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    assert all(section.is_built for section in tab.page.paper.in_view())
    assert len(built(tab)) < MANY


def test_the_guessed_height_is_nearly_the_true_one(qtbot: QtBot) -> None:
    tab = a_long_tab(qtbot)
    section = tab.page.paper.sections[26]
    guessed = section.height()
    section.build()
    assert abs(section.height() - guessed) < 0.25 * section.height()


def test_read_only_minutes_stay_read_only_when_they_are_made_late(qtbot: QtBot) -> None:
    tab = a_long_tab(qtbot)
    tab.page.paper.sections[-1].set_read_only(True)
    assert tab.page.paper.sections[-1].editor.isReadOnly()


def test_a_paragraph_is_found_in_an_item_that_is_not_made_yet(qtbot: QtBot) -> None:
    tab = a_long_tab(qtbot)
    wanted = tab.page.paper.sections[24].item.paragraphs[1]
    tab.page.select(wanted.id)
    QApplication.processEvents()
    assert tab.place == 24
    assert tab.section.editor.caret_block().blockNumber() == 1
    assert len(built(tab)) < MANY
