"""She searches everything: narrows by chips or by typing, opens what she wants, and is back where she was with Esc."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QTextEdit

from boarddesk.desk import agenda, meetings
from boarddesk.desk.minutes import save_item
from boarddesk.model.enums import MinuteKind
from boarddesk.model.lines.minutes import ParagraphLine
from boarddesk.model.search import SearchOrder
from boarddesk.ui.search.chips import Chip
from boarddesk.ui.search.panel import SearchPanel
from boarddesk.ui.search.rows import Suggestion
from tests.journeys.driver import Driver, at_meeting

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support .*", extend=True)
"""Menus cannot take the keyboard where there is no screen."""
ADOPTED = "The lone working policy be adopted."
REPORTED = "JH reported that the policy on lone working is in use, policy by policy."


@contextmanager
def with_the_past(folder: Path) -> Iterator[Driver]:
    """A meeting of three years ago with a decision and a report."""
    with at_meeting(folder) as at:
        bridge, board = at.window.bridge, at.window.board_id
        assert bridge is not None
        assert board is not None
        old = bridge.run(meetings.create_meeting, board, dt.date(2023, 3, 9), "", dt.time(13), dt.time(16), "")
        item = bridge.run(agenda.add_item, old, "Policies")
        decision = ParagraphLine("d" * 32, MinuteKind.DECISION, ADOPTED)
        bridge.run(save_item, item, [decision, ParagraphLine("e" * 32, text=REPORTED)])
        yield at


def panel(at: Driver) -> SearchPanel:
    return at.window.finder.everything.panel


def texts(at: Driver) -> list[str]:
    return [hit.text for hit in panel(at).hits]


def chips(at: Driver) -> list[str]:
    return [chip.text() for chip in panel(at).filters.chips if chip.of is not None]


def chip_called(at: Driver, words: str) -> Chip:
    return next(chip for chip in panel(at).filters.chips if chip.text() == words)


def choose_in_menu(words: str) -> None:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action = next(each for each in menu.actions() if words in each.text())
    menu.setActiveAction(action)
    QTest.keyClick(menu, Qt.Key.Key_Return)


def test_she_finds_a_decision_of_three_years_ago_and_opens_its_minutes_at_its_words(
    qapp: object, tmp_path: Path
) -> None:
    with with_the_past(tmp_path) as at:
        at.press("Ctrl+Shift+F")
        at.type_text('in:decisions "lone working" until:2023')
        at.wait_until(lambda: texts(at) == [ADOPTED])

        assert chips(at) == ["In decisions", "Until 2023"]

        at.press("Return")

        assert at.page.name == "minutes"
        assert isinstance(at.focus, QTextEdit)
        assert at.focus.textCursor().block().text() == ADOPTED
        assert at.focus.textCursor().selectedText() == "lone working"
        assert not panel(at).isVisible()


def test_filters_are_added_changed_and_removed_by_keys_alone(qapp: object, tmp_path: Path) -> None:
    with with_the_past(tmp_path) as at:
        at.press("Ctrl+Shift+F")
        at.type_text("polic")
        at.press("Tab", "Return")
        choose_in_menu("JH")
        at.settle()

        assert (panel(at).field.text(), chips(at)) == ("by:JH polic", ["By JH"])

        at.wait_until(lambda: texts(at) == [REPORTED])
        at.press("Tab", "Return")
        choose_in_menu("SE")
        at.settle()

        assert chips(at) == ["By SE"]

        at.press("Tab", "Delete")
        at.wait_until(lambda: ADOPTED in texts(at))

        assert (panel(at).field.text(), chips(at)) == ("polic", [])

        at.press("Escape")

        assert not panel(at).isVisible()


def test_a_cross_takes_a_chip_away_and_a_press_on_it_offers_other_values(qapp: object, tmp_path: Path) -> None:
    with with_the_past(tmp_path) as at:
        at.press("Ctrl+Shift+F")
        at.type_text("from:2023 in:minutes policy")
        at.wait_until(lambda: texts(at) == [REPORTED])
        chip = chip_called(at, "In minutes")
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() // 3, 10))
        choose_in_menu("Decisions")
        at.wait_until(lambda: texts(at) == [ADOPTED])
        chip = chip_called(at, "In decisions")
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 8, 10))
        at.settle()

        assert (panel(at).field.text(), chips(at)) == ("from:2023 policy", ["From 2023"])


def test_a_value_can_be_typed_over_from_its_chip_and_a_letter_leads_back_to_the_field(
    qapp: object, tmp_path: Path
) -> None:
    with with_the_past(tmp_path) as at:
        at.press("Ctrl+Shift+F")
        at.type_text("from:2023 policy")
        at.press("Tab", "Return")
        choose_in_menu("Type it")
        at.settle()
        at.type_text("2022-06")

        assert (panel(at).field.text(), chips(at)) == ("from:2022-06 policy", ["From June 2022"])

        at.press("Tab")
        at.type_text("x")

        assert panel(at).field.text() == "from:2022-06 policyx"
        assert at.focus is panel(at).field


def test_best_first_is_remembered(qapp: object, tmp_path: Path) -> None:
    with with_the_past(tmp_path) as at:
        at.press("Ctrl+Shift+F")
        at.type_text("policy ")
        at.wait_until(lambda: len(texts(at)) > 1)
        at.click("Best first")

        assert at.window.settings.search_order is SearchOrder.BEST

        at.press("Escape", "Ctrl+Shift+F")

        assert panel(at).order.current == "best"
        assert panel(at).field.selectedText() == "policy "


def test_nothing_found_offers_the_search_without_its_filters(qapp: object, tmp_path: Path) -> None:
    with with_the_past(tmp_path) as at:
        at.press("Ctrl+Shift+F")
        at.type_text("in:papers adopted ")
        at.wait_until(
            lambda: isinstance(panel(at).current, Suggestion) and panel(at).said.text() == "Nothing was found."
        )
        at.press("Return")
        at.wait_until(lambda: texts(at) == [ADOPTED])

        assert chips(at) == []


def test_an_empty_field_says_what_to_do_and_offers_what_was_searched_for(qapp: object, tmp_path: Path) -> None:
    with with_the_past(tmp_path) as at:
        before = at.focus
        at.press("Ctrl+Shift+F")
        at.type_text("adopted ")
        at.wait_until(lambda: bool(texts(at)))
        at.press("Escape")

        assert at.focus is before

        at.press("Ctrl+Shift+F", "Delete")
        at.wait_until(lambda: isinstance(panel(at).current, Suggestion))
        offered = [row.text for row in panel(at).rows.rows if isinstance(row, Suggestion)]

        assert offered[0] == "adopted"
        assert "in:decisions " in offered


def test_a_filter_that_says_nothing_is_passed_over_with_a_sentence(qapp: object, tmp_path: Path) -> None:
    with with_the_past(tmp_path) as at:
        at.press("Ctrl+Shift+F")
        at.type_text("from:soon adopted ")
        at.wait_until(lambda: texts(at) == [ADOPTED])

        assert "not soon" in panel(at).said.text()


def test_what_stands_in_the_palette_goes_on_in_the_search_window(qapp: object, tmp_path: Path) -> None:
    with with_the_past(tmp_path) as at:
        at.press("Ctrl+K")
        at.type_text("? adopted")
        at.press("Ctrl+Shift+F")
        at.wait_until(lambda: texts(at) == [ADOPTED])

        assert panel(at).field.text() == "adopted"


@pytest.mark.parametrize("words", ["polic", "lone "])
def test_only_the_last_search_is_shown_however_fast_she_types(qapp: object, tmp_path: Path, words: str) -> None:
    with with_the_past(tmp_path) as at:
        at.press("Ctrl+Shift+F")
        for text in ("adopted ", "reported ", words):
            panel(at).set_text(text)
        at.wait_until(lambda: len(texts(at)) > 1)

        assert panel(at).field.text() == words
