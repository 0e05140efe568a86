"""A paragraph that goes to another item takes its action along: by mouse, by cut and paste, there and back again."""

import datetime as dt

from pytestqt.qtbot import QtBot

from boarddesk.desk import actions
from boarddesk.desk.action_lines import action_line, action_lines
from boarddesk.desk.forward_plan import plan_lines
from boarddesk.model.enums import OwnerKind
from boarddesk.model.lines.minutes import CellLine, CellOwner
from boarddesk.model.lines.versions import DeletedLine
from tests.ui.minutes.desks import Alt, Control, Key, Mode, Move, Tab, a_paragraph
from tests.ui.minutes.test_pasting import drag, spot_of

TEXT = "JH to write."


def an_action(key: str) -> CellLine:
    return CellLine(key, (CellOwner(OwnerKind.FREE, "JH"),))


def a_tab(qtbot: QtBot, target: str = "target") -> Tab:
    """A paragraph with an action that has an update, in the sixth item, and another item to take it to."""
    lines = [a_paragraph("stays"), a_paragraph(TEXT, actions=[an_action("a")])]
    tab = Tab(qtbot).holding(5, *lines)
    if target:
        tab.holding(6, a_paragraph(target))
    tab.desk.run(actions.add_update, "a", "Drafted.")
    return tab.open(5)


def selected(tab: Tab, block: int) -> Tab:
    cursor = tab.caret_to(block, 0).section.editor.textCursor()
    cursor.movePosition(Move.EndOfBlock, Mode.KeepAnchor)
    tab.section.editor.setTextCursor(cursor)
    return tab


def dragged(tab: Tab) -> Tab:
    origin, target = (tab.page.paper.sections[place].editor for place in (5, 6))
    selected(tab, 1)
    drag(tab, origin, target, spot_of(target, 0, min(1, target.document().firstBlock().length() - 1)))
    return tab


def held(tab: Tab, place: int) -> list[tuple[str, list[str]]]:
    return [(line.text, [action.id for action in line.actions]) for line in tab.saved(place)]


def test_a_paragraph_dragged_to_another_item_keeps_its_action_with_updates(qtbot: QtBot) -> None:
    tab = dragged(a_tab(qtbot))
    assert held(tab, 5) == [("stays", [])]
    assert held(tab, 6) == [(TEXT, ["a"]), ("target", [])]
    line = tab.desk.ask(action_line, "a")
    assert [update.text for update in line.updates] == ["Drafted."]
    assert (line.ref, line.came_from_deleted, line.text) == ("19.11.26/7", False, TEXT)
    assert len(tab.desk.ask(action_lines, tab.board_id)) == 1


def test_it_comes_to_an_empty_item_too(qtbot: QtBot) -> None:
    tab = a_tab(qtbot, target="")
    dragged(tab)
    assert held(tab, 6) == [(TEXT, ["a"])]


def test_taken_back_where_it_came_from_the_action_is_there_again_and_nowhere_else(qtbot: QtBot) -> None:
    tab = dragged(a_tab(qtbot))
    tab.page.flush()
    origin, target = (tab.page.paper.sections[place].editor for place in (5, 6))
    origin.step_back()
    tab.page.flush()
    assert held(tab, 5) == [("stays", []), (TEXT, ["a"])]
    assert held(tab, 6) == [(TEXT, []), ("target", [])]
    assert tab.desk.ask(action_line, "a").ref == "19.11.26/6"
    target.step_back()
    tab.page.flush()
    assert held(tab, 5) == [("stays", []), (TEXT, [])]
    assert held(tab, 6) == [(TEXT, ["a"]), ("target", [])]
    assert len(tab.desk.ask(action_lines, tab.board_id)) == 1


def test_taken_back_in_both_items_everything_is_as_it_was(qtbot: QtBot) -> None:
    tab = dragged(a_tab(qtbot))
    tab.page.flush()
    origin, target = (tab.page.paper.sections[place].editor for place in (5, 6))
    target.step_back()
    origin.step_back()
    assert held(tab, 5) == [("stays", []), (TEXT, ["a"])]
    assert held(tab, 6) == [("target", [])]
    assert [update.text for update in tab.desk.ask(action_line, "a").updates] == ["Drafted."]


def test_cut_and_pasted_into_another_item_it_keeps_its_action_and_its_promise(qtbot: QtBot) -> None:
    tab = a_tab(qtbot)
    selected(tab, 1).press(Key.Key_F, held=Control | Alt)
    tab.page.flush()
    (entry,) = tab.desk.ask(plan_lines, tab.board_id)
    selected(tab, 1).press(Key.Key_X, held=Control)
    tab.page.jump_to(tab.item_id(6))
    tab.caret_to(0, len("target")).press(Key.Key_Return).press(Key.Key_V, held=Control)
    assert held(tab, 6) == [("target", []), (TEXT, ["a"])]
    assert tab.saved(6)[1].plan_id == entry.id
    assert [update.text for update in tab.desk.ask(action_line, "a").updates] == ["Drafted."]


def test_pasted_a_second_time_or_copied_it_has_an_action_of_its_own(qtbot: QtBot) -> None:
    tab = a_tab(qtbot)
    selected(tab, 1).press(Key.Key_X, held=Control)
    tab.page.jump_to(tab.item_id(6))
    tab.caret_to(0, len("target")).press(Key.Key_Return).press(Key.Key_V, held=Control)
    tab.press(Key.Key_Return).press(Key.Key_V, held=Control)
    (_, first), (_, second) = held(tab, 6)[1:]
    assert first == ["a"]
    assert len(second) == 1
    assert second != ["a"]


def test_an_action_cut_out_of_another_meeting_is_a_new_one(qtbot: QtBot) -> None:
    first = a_tab(qtbot)
    selected(first, 1).press(Key.Key_X, held=Control)
    first.page.flush()
    other = Tab(qtbot).open(5).press(Key.Key_V, held=Control)
    ((_, ids),) = held(other, 5)
    assert len(ids) == 1
    assert ids != ["a"]


def test_a_paragraph_brought_back_has_its_promise_again(qtbot: QtBot) -> None:
    due = dt.date(2027, 6, 1)
    line = a_paragraph("Report in June.")
    promised = type(line)(line.id, line.kind, line.text, plan_id="plan", plan_due=due)
    tab = Tab(qtbot).holding(5, a_paragraph("stays"), promised).open(5)
    tab.holding(5, tab.saved(5)[0])
    assert tab.desk.ask(plan_lines, tab.board_id) == ()
    tab.open(5).press(Key.Key_H, held=Control | Alt)
    panel = tab.page.time_line.panel
    deleted = next(row for row in panel.rows.lines if isinstance(row, DeletedLine))
    panel.wanted.emit(deleted)
    assert tab.texts(5) == ["stays", "Report in June."]
    (entry,) = tab.desk.ask(plan_lines, tab.board_id)
    assert (entry.id, entry.text, entry.due) == ("plan", "Report in June.", due)
