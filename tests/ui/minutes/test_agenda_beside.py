"""The agenda beside the paper can be read, however narrow or wide she drags it."""

from pytestqt.qtbot import QtBot

from boarddesk.desk import agenda
from boarddesk.ui.minutes.navigator import ROW, TWO_LINES, two_lines
from boarddesk.ui.minutes.panes import AGENDA
from tests.ui.minutes.desks import Tab

LONG = "Safeguarding in leisure services"


def a_tab(qtbot: QtBot) -> Tab:
    tab = Tab(qtbot)
    tab.desk.run(agenda.rename_item, tab.item_id(5), LONG)
    return tab.open(5)


def height(tab: Tab) -> int:
    found = tab.page.navigator.list
    return found.visualRect(found.model().index(5, 0)).height()


def test_a_long_title_has_two_lines_and_the_tooltip_all_of_it(qtbot: QtBot) -> None:
    tab = a_tab(qtbot)
    qtbot.waitUntil(lambda: height(tab) == TWO_LINES)
    found = tab.page.navigator.list.model()
    assert LONG in found.data(found.index(5, 0), 3)
    assert tab.page.navigator.list.visualRect(found.index(0, 0)).height() == ROW


def test_the_lines_break_after_a_word_and_hold_the_whole_title() -> None:
    first, rest = two_lines(LONG, 150.0)
    assert f"{first} {rest}" == LONG
    assert two_lines(LONG, 2000.0) == [LONG]
    assert two_lines("Antidisestablishmentarianism", 40.0) == ["Antidisestablishmentarianism"]


def test_a_wider_agenda_needs_one_line_and_is_as_wide_the_next_time(qtbot: QtBot) -> None:
    tab = a_tab(qtbot)
    assert tab.page.navigator.width() == AGENDA
    tab.page.resize(1200, 620)
    tab.page.panes_row.moveSplitter(415, 1)
    qtbot.waitUntil(lambda: height(tab) == ROW)
    again = Tab(qtbot).open(0)
    again.page.resize(1200, 620)
    assert abs(again.page.navigator.width() - tab.page.navigator.width()) <= 1
