"""Matters arising under her hands: what waits, the state field before the text, its undo, where an action came from."""

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from boarddesk.desk import agenda
from boarddesk.desk.action_lines import action_line
from boarddesk.desk.carry_forward import carry_offers, new_meeting
from boarddesk.desk.minutes import save_item
from boarddesk.desk.threads import thread_of
from boarddesk.model.enums import ActionStatus, ItemRole, MatterState, OwnerKind
from boarddesk.model.lines.minutes import CellLine, CellOwner, ParagraphLine
from boarddesk.ui.minutes import blocks
from boarddesk.ui.page import Place
from tests.builders import NIGHT
from tests.ui.minutes.desks import Shift, Tab

Key = Qt.Key
MARCH = NIGHT + dt.timedelta(days=120)
ASKED = ParagraphLine(
    "asked", text="JH to visit the school.", actions=(CellLine("action", (CellOwner(OwnerKind.FREE, "JH"),)),)
)


@pytest.fixture
def tab(qtbot: QtBot) -> Tab:
    """The next meeting's minutes with the caret in the matter that is waiting."""
    made = Tab(qtbot)
    items = made.desk.ask(agenda.item_lines, made.meeting_id)
    made.desk.run(save_item, items[-1].id, [ASKED])
    taken = [offer.id for offer in made.desk.ask(carry_offers, made.board_id, MARCH)]
    made.first = made.meeting_id  # type: ignore[attr-defined]
    made.meeting_id = made.desk.run(new_meeting, made.board_id, MARCH, taken=taken)
    place = next(n for n, item in enumerate(made.rows().items) if item.role is ItemRole.MATTERS_ARISING)
    return made.open(place)


def status(tab: Tab) -> ActionStatus:
    tab.page.flush()
    return tab.desk.ask(action_line, "action").status


def state(tab: Tab) -> MatterState | None:
    held = blocks.extras_of(tab.section.editor.caret_block())
    found = held.get("state")
    assert found is None or isinstance(found, MatterState)
    return found


def test_a_matter_that_waits_shows_its_ref_and_words_and_is_still_there_after_saving(tab: Tab) -> None:
    field = tab.page.matters.field
    assert field.isVisible()
    assert field.ref.startswith("19.11.26/")
    assert "JH to visit the school." in field.words
    tab.type("x").press(Key.Key_Backspace)
    (line,) = tab.saved(tab.place)
    assert (line.text, line.carried_action_id) == ("", "action")


def test_the_update_typed_under_it_stands_in_the_log(tab: Tab) -> None:
    tab.type("The school was visited.")
    tab.page.flush()
    assert [each.text for each in tab.desk.ask(action_line, "action").updates] == ["The school was visited."]


@pytest.mark.parametrize(
    ("key", "stands", "becomes"),
    [
        (Key.Key_D, MatterState.DONE, ActionStatus.COMPLETE),
        (Key.Key_O, MatterState.ONGOING, ActionStatus.OPEN),
        (Key.Key_S, MatterState.SUPERSEDED, ActionStatus.SUPERSEDED),
    ],
)
def test_a_letter_in_the_state_field_says_where_it_stands_and_leads_back_to_the_text(
    tab: Tab, key: Key, stands: MatterState, becomes: ActionStatus
) -> None:
    tab.type("Said.").press(Key.Key_Backtab, held=Shift)
    assert tab.focus is tab.page.matters.field
    tab.press(key)
    assert tab.section.editor.hasFocus()
    assert state(tab) is stands
    assert status(tab) is becomes


def test_a_click_does_the_same_and_the_same_once_more_takes_it_away(tab: Tab) -> None:
    tab.type("Said.")
    button = tab.page.matters.field.buttons[MatterState.DONE]
    tab.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert status(tab) is ActionStatus.COMPLETE
    tab.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert state(tab) is None
    assert status(tab) is ActionStatus.OPEN


def test_undo_of_the_text_takes_the_state_back_and_the_log_follows(tab: Tab) -> None:
    tab.type("Said.").press(Key.Key_Backtab, held=Shift).press(Key.Key_D)
    assert status(tab) is ActionStatus.COMPLETE
    tab.section.editor.undo()
    assert state(tab) is None
    assert status(tab) is ActionStatus.OPEN
    tab.section.editor.redo()
    assert status(tab) is ActionStatus.COMPLETE


def test_the_letter_w_leads_to_the_paragraph_in_which_it_was_agreed(tab: Tab) -> None:
    with tab.qtbot.waitSignal(tab.page.wanted) as wanted:
        tab.press(Key.Key_Backtab, held=Shift).press(Key.Key_W)
    assert wanted.args == [Place("minutes", tab.first, "asked")]  # type: ignore[attr-defined]


def test_the_thread_of_an_action_goes_from_where_it_was_born_to_what_was_last_said(tab: Tab) -> None:
    tab.type("Visited.").press(Key.Key_Backtab, held=Shift).press(Key.Key_D)
    tab.page.flush()
    born, said = tab.desk.ask(thread_of, "action")
    assert (born.born, born.on, born.text) == (True, NIGHT, "JH to visit the school.")
    assert (said.on, said.text, said.state) == (MARCH, "Visited.", MatterState.DONE)
    assert said.place is not None
    assert said.place.meeting_id == tab.meeting_id


def test_an_ordinary_paragraph_has_no_state_field(tab: Tab) -> None:
    tab.type("Said.\n").type("Something else.")
    assert not tab.page.matters.field.isVisible()
    tab.press(Key.Key_Backtab, held=Shift)
    assert tab.focus is tab.section.editor
    assert [line.carried_action_id for line in tab.saved(tab.place)] == ["action", None]
    assert replace(ASKED).text not in tab.texts(tab.place)


def test_the_letter_t_shows_the_thread_and_enter_goes_where_it_was_said(tab: Tab) -> None:
    tab.type("Visited.").press(Key.Key_Backtab, held=Shift).press(Key.Key_O)
    tab.press(Key.Key_Backtab, held=Shift).press(Key.Key_T)
    table = tab.page.matters.panel.table
    assert tab.focus is table
    assert [line.text for line in table.shown_lines()] == ["JH to visit the school.", "Visited."]
    with tab.qtbot.waitSignal(tab.page.wanted) as wanted:
        tab.press(Key.Key_Return)
    assert wanted.args == [Place("minutes", tab.first, "asked")]  # type: ignore[attr-defined]
