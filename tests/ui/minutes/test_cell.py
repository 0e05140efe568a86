import datetime as dt

from pytestqt.qtbot import QtBot

from boarddesk.desk import action_lines, actions, meetings
from boarddesk.model.enums import DueKind, OwnerKind
from boarddesk.model.lines.minutes import CellLine
from boarddesk.rules.dates import Due
from boarddesk.ui.minutes import blocks
from boarddesk.ui.minutes.cell_fields import echo
from tests.builders import NIGHT
from tests.ui.minutes.desks import Control, Key, Shift, Tab, a_paragraph


def a_tab(qtbot: QtBot) -> Tab:
    return Tab(qtbot).holding(5, a_paragraph("Write to the Trust.")).open(5)


def cell(tab: Tab, paragraph: int = 0) -> tuple[CellLine, ...]:
    return tab.saved(5)[paragraph].actions


def shown(line: CellLine) -> tuple[list[str], DueKind, dt.date | None]:
    return [owner.text for owner in line.owners], line.due_kind, line.due_date


def test_she_records_an_action_without_the_mouse(qtbot: QtBot) -> None:
    tab = a_tab(qtbot)
    tab.type("\tam\n")
    assert tab.focus is tab.section.editor
    tab.type(" Soon.")
    (line,) = cell(tab)
    assert shown(line) == (["AM"], DueKind.NONE, None)
    assert line.owners[0].kind is OwnerKind.PERSON
    (action,) = tab.desk.ask(action_lines.action_lines, tab.board_id)
    assert (action.text, action.owners[0].name) == ("Write to the Trust. Soon.", "Anna Marsh")


def test_a_comma_takes_an_owner_and_goes_on_and_a_date_follows_the_sign(qtbot: QtBot) -> None:
    tab = a_tab(qtbot)
    tab.type("\tjh,se @21 jan\n")
    (line,) = cell(tab)
    assert shown(line) == (["JH", "SE"], DueKind.DATE, dt.date(NIGHT.year + 1, 1, 21))


def test_the_next_meeting_is_a_due_date_too(qtbot: QtBot) -> None:
    tab = a_tab(qtbot)
    tab.type("\tALL @next\n")
    (line,) = cell(tab)
    assert shown(line) == (["ALL"], DueKind.NEXT_MEETING, None)
    assert line.owners[0].kind is OwnerKind.ALIAS


def test_tab_goes_from_owners_to_date_to_the_next_paragraph(qtbot: QtBot) -> None:
    tab = Tab(qtbot).holding(5, a_paragraph("one"), a_paragraph("two")).open(5)
    tab.caret_to(0, 3).type("\tJH\tend of March\t>")
    assert tab.texts(5) == ["one", ">two"]
    assert shown(cell(tab)[0]) == (["JH"], DueKind.DATE, dt.date(NIGHT.year + 1, 3, 31))


def test_somebody_nobody_knows_is_kept_as_a_free_owner(qtbot: QtBot) -> None:
    tab = a_tab(qtbot)
    tab.type("\tThe caretaker\n")
    owner = cell(tab)[0].owners[0]
    assert (owner.kind, owner.text) == (OwnerKind.FREE, "The caretaker")


def test_several_lines_are_several_actions(qtbot: QtBot) -> None:
    tab = a_tab(qtbot)
    tab.type("\tjh,").press(Key.Key_Return, held=Shift).type("am @next\n")
    assert [shown(line)[0] for line in cell(tab)] == [["JH"], ["AM"]]
    assert len(tab.desk.ask(action_lines.action_lines, tab.board_id)) == 2


def test_backspace_takes_the_last_owner_away_and_an_empty_line_is_no_action(qtbot: QtBot) -> None:
    tab = a_tab(qtbot)
    tab.type("\tjh,am\n\t").press(Key.Key_Backspace)
    assert shown(cell(tab)[0])[0] == ["JH"]
    tab.type("\t").press(Key.Key_Backspace).type("\n")
    assert cell(tab) == ()
    assert tab.desk.ask(action_lines.action_lines, tab.board_id) == ()


def test_escape_leaves_the_cell_as_it_was(qtbot: QtBot) -> None:
    tab = a_tab(qtbot)
    tab.type("\tjh\n\tam,").press(Key.Key_Escape)
    assert tab.focus is tab.section.editor
    assert shown(cell(tab)[0])[0] == ["JH"]


def test_shift_tab_goes_back_to_the_text_and_keeps_what_was_typed(qtbot: QtBot) -> None:
    tab = a_tab(qtbot)
    tab.type("\tJH").press(Key.Key_Backtab, held=Shift)
    assert tab.focus is tab.section.editor
    assert shown(cell(tab)[0])[0] == ["JH"]


def test_undo_takes_an_action_back_and_redo_brings_it(qtbot: QtBot) -> None:
    tab = a_tab(qtbot)
    tab.type("\tJH\n")
    tab.section.editor.step_back()
    assert cell(tab) == ()
    tab.section.editor.step_on()
    assert shown(cell(tab)[0])[0] == ["JH"]


def test_leaving_for_another_item_takes_what_is_half_typed(qtbot: QtBot) -> None:
    tab = a_tab(qtbot)
    tab.type("\tJH").press(Key.Key_Return, held=Control)
    assert tab.place == 6
    assert shown(cell(tab)[0])[0] == ["JH"]


def test_an_unreadable_date_is_said_and_not_taken(qtbot: QtBot) -> None:
    tab = a_tab(qtbot)
    tab.type("\tJH @one fine day\n")
    assert tab.page.cells.editor is not None
    with qtbot.waitSignal(tab.page.refused) as said:
        tab.page.cells.close_cell()
    assert "one fine day" in said.args[0]
    assert shown(cell(tab)[0]) == (["JH"], DueKind.NONE, None)


def test_the_log_and_the_cell_say_the_same(qtbot: QtBot) -> None:
    tab = a_tab(qtbot)
    tab.type("\tJH @next\n")
    (line,) = cell(tab)
    tab.desk.run(actions.set_due, line.id, Due(DueKind.DATE, dt.date(2027, 2, 3)))
    qtbot.waitUntil(lambda: blocks.actions_of(tab.section.editor.caret_block())[0].due_date == dt.date(2027, 2, 3))


def test_a_date_is_echoed_as_it_was_understood() -> None:
    base, coming = dt.date(2009, 11, 19), dt.date(2010, 1, 21)
    found = echo("next", base, coming)
    assert found is not None
    assert (found.title, found.detail) == ("Thursday 21 January 2010", "“next” is the next meeting, in 9 weeks")
    wrong = echo("someday", base, coming)
    assert wrong is not None
    assert wrong.token == "red"
    assert echo(" ", base, coming) is None


def test_a_meeting_without_a_next_one_says_so(qtbot: QtBot) -> None:
    tab = a_tab(qtbot)
    found = echo("next", NIGHT, tab.rows().next_meeting)
    assert found is not None
    assert "not known" in found.detail
    tab.desk.run(meetings.edit_meeting, tab.meeting_id, {"next_date": dt.date(2027, 1, 21)})
    assert tab.rows().next_meeting == dt.date(2027, 1, 21)
