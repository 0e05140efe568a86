"""The undo of an item lasts as long as the session, whatever is saved or changed elsewhere meanwhile."""

import datetime as dt

from pytestqt.qtbot import QtBot

from boarddesk.desk import actions, agenda, attendance, meetings, minutes
from boarddesk.desk.register_lines import register_line
from boarddesk.model.enums import ActionStatus, DueKind, MinuteKind, OwnerKind
from boarddesk.model.ids import new_id
from boarddesk.model.lines.minutes import CellLine, CellOwner, ParagraphLine
from boarddesk.rules.dates import Due
from tests.builders import a_meeting
from tests.ui.minutes.desks import Key, Tab, a_paragraph


def steps_back(tab: Tab) -> int:
    """Undo to the very beginning; gives how many steps that took."""
    count = 0
    while tab.section.editor.document().isUndoAvailable():
        tab.section.editor.step_back()
        count += 1
    return count


def an_action() -> CellLine:
    return CellLine(new_id(), (CellOwner(OwnerKind.FREE, "JH"),))


def type_much(tab: Tab) -> None:
    """Prose, a decision, a bullet, an action; saved after every part, as when she pauses."""
    for part in ("The report", " was noted.\n", "d: the plan be agreed\n", "- one\n\n", "To write", "\tJH @21 jan\n"):
        tab.type(part)
        tab.page.saving.flush()


def test_everything_typed_goes_back_to_the_start_and_forth_again(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    type_much(tab)
    whole = tab.saved(5)
    assert [line.kind for line in whole][:3] == [MinuteKind.NARRATIVE, MinuteKind.DECISION, MinuteKind.BULLET]
    assert steps_back(tab) > 5
    assert tab.saved(5) == ()
    while tab.section.editor.document().isRedoAvailable():
        tab.section.editor.step_on()
    assert tab.saved(5) == whole


def test_the_saving_that_comes_by_itself_leaves_the_undo_alone(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    for word in ("The ", "report ", "was noted."):
        tab.type(word)
        qtbot.waitUntil(lambda: not tab.page.saving.waiting)
    assert tab.texts(5) == ["The report was noted."]
    steps_back(tab)
    qtbot.waitUntil(lambda: not tab.page.saving.waiting)
    assert tab.rows().items[5].paragraphs == ()


def other_doings(tab: Tab, foreign: CellLine) -> None:
    """What goes on in the other tabs while she types into one item."""
    desk, meeting = tab.desk, tab.meeting_id
    desk.run(actions.set_status, [foreign.id], ActionStatus.COMPLETE)
    desk.run(actions.set_due, foreign.id, Due(DueKind.DATE, dt.date(2027, 3, 1)))
    row = desk.ask(register_line, meeting).sections[0].rows[0]
    desk.run(attendance.mark, meeting, [row.key], "A")
    desk.run(agenda.rename_item, tab.item_id(6), "Another name")
    desk.run(agenda.add_item, meeting, "Something raised")
    desk.run(meetings.edit_meeting, meeting, {"venue": "Guildhall"})
    desk.undo()


def test_what_changes_in_other_tabs_leaves_this_items_undo_alone(qtbot: QtBot) -> None:
    foreign = an_action()
    tab = Tab(qtbot).holding(6, a_paragraph("To ring", actions=[foreign])).open(5)
    type_much(tab)
    whole = tab.saved(5)
    section = tab.section
    other_doings(tab, foreign)
    qtbot.waitUntil(lambda: len(tab.page.paper.sections) == 9)
    assert tab.section is section
    assert tab.saved(5) == whole
    steps_back(tab)
    assert tab.saved(5) == ()


def test_a_status_or_update_of_its_own_action_leaves_it_alone_too(qtbot: QtBot) -> None:
    own = an_action()
    tab = Tab(qtbot).holding(5, a_paragraph("To ring", actions=[own])).open(5)
    tab.type(" Ann")
    tab.page.saving.flush()
    tab.desk.run(actions.set_status, [own.id], ActionStatus.COMPLETE)
    qtbot.wait(20)
    steps_back(tab)
    assert tab.texts(5) == ["To ring"]


def test_a_change_of_its_own_text_elsewhere_is_loaded_and_the_undo_starts_anew(qtbot: QtBot) -> None:
    line = a_paragraph("To ring", actions=[an_action()])
    tab = Tab(qtbot).holding(5, line).open(5)
    tab.type(" Ann")
    tab.page.saving.flush()
    tab.desk.run(minutes.save_item, tab.item_id(5), [ParagraphLine(line.id, text="Changed elsewhere")])
    qtbot.waitUntil(lambda: tab.section.editor.toPlainText() == "Changed elsewhere")
    assert not tab.section.editor.document().isUndoAvailable()


def test_each_item_has_an_undo_of_its_own(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type("one")
    tab.page.jump_to(tab.item_id(6))
    tab.type("two")
    tab.page.jump_to(tab.item_id(5))
    steps_back(tab)
    assert (tab.texts(5), tab.texts(6)) == ([], ["two"])


def test_a_look_at_another_tab_leaves_the_undo_alone(qtbot: QtBot) -> None:
    foreign = an_action()
    tab = Tab(qtbot).holding(6, a_paragraph("To ring", actions=[foreign])).open(5)
    tab.type("one")
    tab.page.flush()
    tab.page.hide()
    tab.desk.run(actions.set_due, foreign.id, Due(DueKind.DATE, dt.date(2027, 3, 1)))
    tab.page.show()
    tab.page.focus_first()
    steps_back(tab)
    assert tab.texts(5) == []


def test_a_look_at_another_meeting_leaves_the_undo_alone(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    other = a_meeting(tab.desk, tab.board_id, date=dt.date(2026, 9, 17))
    tab.type("one two")
    item = tab.section.item.id
    tab.page.set_subject(other)
    tab.page.zoom(1)
    assert tab.page.paper.section(item) is None
    tab.page.set_subject(tab.meeting_id)
    tab.page.jump_to(item)
    assert tab.section.zoom == tab.page.paper.zoom
    tab.press(Key.Key_End)
    steps_back(tab)
    assert tab.texts(5) == []
    assert len({id(section) for section in tab.page.paper.sections}) == len(tab.rows().items)


def test_what_was_changed_while_another_meeting_was_shown_is_loaded(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    other = a_meeting(tab.desk, tab.board_id, date=dt.date(2026, 9, 17))
    tab.type("one")
    tab.page.set_subject(other)
    tab.holding(5, a_paragraph("Changed elsewhere"))
    tab.page.set_subject(tab.meeting_id)
    assert tab.texts(5) == ["Changed elsewhere"]
