"""Late, early, remote, interests and representatives in the attendance tab, with real keys."""

import datetime as dt

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from boarddesk.desk import agenda, arrivals, attendance, boards, declarations
from boarddesk.desk.history import history_of
from boarddesk.desk.history_places import night_of
from boarddesk.model.history import REGISTER, Thing
from boarddesk.ui.attendance.declaring import DeclarationsDialog
from boarddesk.ui.history.words import About, second_line
from tests.desk.nights import Night
from tests.ui.attendance.test_attendance_page import CONTROL, SHIFT, Key, Tab


def labels(tab: Tab) -> list[str]:
    return [completion.name for completion in tab.page.who_came.offers]


def test_one_letter_for_several_people_keeps_what_was_entered_before(qtbot: QtBot) -> None:
    tab = Tab(qtbot)
    tab.go("Simone Ellery")
    tab.type("A")
    tab.go("Judith Hale")
    tab.press(Key.Key_Down, SHIFT)
    tab.press(Key.Key_Down, SHIFT)
    said: list[str] = []
    tab.page.said.connect(said.append)
    tab.type("M")
    assert list(tab.codes().values())[:3] == ["MA", "A", "MA"]
    assert said == ["2 marked; who had a mark keeps it"]


def test_several_marked_people_can_be_put_right_together(qtbot: QtBot) -> None:
    tab = Tab(qtbot)
    tab.type("MA")
    tab.go("Judith Hale")
    tab.press(Key.Key_Down, SHIFT)
    tab.type("N")
    assert list(tab.codes().values())[:2] == ["NC", "NC"]


def test_a_guest_is_asked_for_whom_they_are_here_and_it_shows_on_both_rows(qtbot: QtBot) -> None:
    tab = Tab(qtbot)
    tab.press(Key.Key_Insert)
    tab.type("Kate Arden")
    tab.press(Key.Key_Return)
    tab.type("R")
    assert tab.page.who_came.question == "For whom is Kate Arden here?"
    tab.type("RG")
    tab.press(Key.Key_Return)
    assert (tab.codes()["Ralph Grant"], tab.rows()["Ralph Grant"].represented_by) == ("RA", "Kate Arden")
    assert tab.rows()["Kate Arden"].represents_name == "Ralph Grant"
    assert tab.desk.undo_label == "Kate Arden attends for Ralph Grant"


def test_a_guest_can_be_here_for_nobody_again(qtbot: QtBot) -> None:
    tab = Tab(qtbot)
    tab.go("Ralph Grant")
    tab.type("RKate Arden")
    tab.press(Key.Key_Return)
    tab.go("Kate Arden")
    tab.press(Key.Key_T, CONTROL)
    assert labels(tab)[0] == "For nobody"
    tab.press(Key.Key_Return)
    assert tab.rows()["Kate Arden"].represents_name == ""


def test_present_members_are_not_offered_as_absent(qtbot: QtBot) -> None:
    tab = Tab(qtbot)
    tab.type("M")
    tab.go("Beth Garner")
    tab.press(Key.Key_T, CONTROL)
    assert "Judith Hale" not in labels(tab)
    assert "Beth Garner" not in labels(tab)
    tab.press(Key.Key_Escape)


def test_who_came_may_be_forgotten_again(qtbot: QtBot) -> None:
    tab = Tab(qtbot)
    tab.go("Ralph Grant")
    tab.type("RKate Arden")
    tab.press(Key.Key_Return)
    tab.go("Ralph Grant")
    tab.type("R")
    assert labels(tab)[:2] == ["Kate Arden", "Name not known yet"]
    tab.press(Key.Key_Down)
    tab.press(Key.Key_Return)
    assert (tab.codes()["Ralph Grant"], tab.rows()["Ralph Grant"].represented_by) == ("RA", "")


def test_several_people_leave_after_an_item(qtbot: QtBot) -> None:
    tab = Tab(qtbot)
    tab.press(Key.Key_Down, SHIFT)
    tab.press(Key.Key_O, CONTROL | SHIFT)
    assert tab.page.who_came.question == "When did 2 people leave?"
    tab.type("3")
    assert labels(tab)[0] == "after item 3"
    tab.press(Key.Key_Return)
    assert [row.left_label for row in tab.rows().values()][:3] == ["3", "3", ""]


def test_a_time_that_was_typed_is_offered_and_taken(qtbot: QtBot) -> None:
    tab = Tab(qtbot)
    tab.press(Key.Key_L, CONTROL | SHIFT)
    tab.type("1.20pm")
    assert labels(tab) == ["1.20pm"]
    tab.press(Key.Key_Return)
    assert tab.rows()["Judith Hale"].arrived_at == dt.time(13, 20)


def test_one_key_says_remote_marks_present_and_steps_on(qtbot: QtBot) -> None:
    tab = Tab(qtbot)
    tab.press(Key.Key_R, CONTROL)
    row = tab.rows()["Judith Hale"]
    assert (row.remote, row.code, tab.current) == (True, "MA", "Simone Ellery")
    tab.go("Judith Hale")
    tab.press(Key.Key_R, CONTROL)
    assert not tab.rows()["Judith Hale"].remote
    assert tab.desk.undo_label == "Judith Hale in the room"


def test_losing_the_quorum_is_said_at_once_and_listed_item_by_item(qtbot: QtBot) -> None:
    tab = Tab(qtbot)
    tab.desk.run(boards.set_quorum, tab.board, [(6, None, None, None)])
    said: list[str] = []
    tab.page.said.connect(said.append)
    tab.page.mark_rest()
    tab.go("Judith Hale")
    tab.press(Key.Key_E, CONTROL)
    assert said[-1] == "No longer quorate: 5 here, 6 needed"
    assert tab.counts[-1] == "6 of 6 present, 1 not in the room, not quorate"
    assert tab.page.quiet.isVisible()
    assert tab.page.quiet.text.startswith("1 not in the room · not quorate for items 1 to ")
    tab.press(Key.Key_I, CONTROL)
    lines = tab.page.presence_panel.table.shown_lines()
    assert (lines[0].present, lines[0].quorate) == (5, False)
    qtbot.keyClick(tab.page.presence_panel.table, Key.Key_Escape)
    assert not tab.page.presence_panel.isVisible()
    assert tab.page.table.hasFocus()


def test_an_interest_is_declared_from_the_row(qtbot: QtBot) -> None:
    tab = Tab(qtbot)

    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, DeclarationsDialog)
        assert dialog.form.person.text() == "Judith Hale"
        dialog.form.item.setCurrentIndex(3)
        dialog.form.interest.setText("a trustee")
        dialog.form.leftMeeting.setChecked(True)
        dialog.accept()

    QTimer.singleShot(0, fill)
    tab.press(Key.Key_D, CONTROL)
    assert tab.rows()["Judith Hale"].interests == ("3",)
    model = tab.page.table.register_model
    assert model.index(1, model.note_column).data() == "interest: item 3"


def test_the_dialog_lists_corrects_and_removes_interests(qtbot: QtBot) -> None:
    tab = Tab(qtbot)
    for name in ("Judith Hale", "Alan Stroud"):
        tab.desk.run(declarations.declare, tab.meeting, tab.rows()[name].key, None, "a trustee")
    dialog = DeclarationsDialog(tab.page.bridge, tab.meeting, tab.window)
    dialog.form.person.setText("nobody")
    dialog.accept()
    assert "name or initials" in dialog.wrong
    dialog.form.person.setText("as")
    dialog.accept()
    assert dialog.wrong == "Alan Stroud has already declared an interest without an item."
    dialog.table.select_key(dialog.lines[0].id, 2)
    dialog.table.commit(dialog.table.currentIndex(), "a governor")
    assert [line.text for line in dialog.lines] == ["a governor", "a trustee"]
    (remove,) = dialog.table.actions()
    assert remove.shortcut().toString() == "Del"
    remove.trigger()
    assert [line.name for line in dialog.lines] == ["Alan Stroud"]


def test_a_guest_is_added_with_the_member_they_attend_for_in_one_step(qtbot: QtBot) -> None:
    tab = Tab(qtbot)
    tab.press(Key.Key_Insert)
    tab.type("Kate Arden")
    for _ in range(3):
        tab.press(Key.Key_Tab)
    tab.type("Ralph Grant")
    tab.press(Key.Key_Return)
    assert tab.rows()["Ralph Grant"].represented_by == "Kate Arden"
    assert tab.desk.undo_label == "Add guest Kate Arden"
    tab.desk.undo()
    assert tab.rows()["Ralph Grant"].code is None
    assert "Kate Arden" not in tab.rows()


def test_a_guest_for_somebody_who_is_here_is_refused_in_the_panel(qtbot: QtBot) -> None:
    tab = Tab(qtbot)
    tab.type("M")
    tab.press(Key.Key_Insert)
    tab.type("Kate Arden")
    tab.page.guest_panel.attends_for.setText("Judith Hale")
    tab.press(Key.Key_Return)
    assert "not an absent member" in tab.page.guest_panel.message.error
    tab.press(Key.Key_Escape)


def test_the_whole_register_is_copied_as_a_table(qtbot: QtBot) -> None:
    tab = Tab(qtbot)
    tab.type("M")
    tab.press(Key.Key_C, CONTROL | SHIFT)
    clipboard = QApplication.clipboard()
    lines = clipboard.text().split("\n")
    assert lines[0].split("\t") == ["Name", "Initials", "Title", "Representing", "Attendance", "Note"]
    assert lines[1] == "Board Members"
    assert lines[2].split("\t")[4] == "MA"
    assert clipboard.mimeData().html().count("<tr>") == len(lines)


def test_the_history_lists_what_was_done_and_marks_corrections(qapp: object) -> None:
    night = Night()
    night.mark("Judith Hale", "MA")
    night.desk.run(attendance.add_guest, night.meeting, "Ruth Goss")
    night.desk.run(attendance.remove_row, night.meeting, night.key("Ruth Goss"))
    night.clock.set(dt.datetime(2026, 11, 23, 9, 0, tzinfo=dt.UTC))
    night.mark("Judith Hale", "NC")
    register = Thing(REGISTER, night.meeting)
    lines = night.desk.ask(history_of, register)
    about = About(register, "", night.desk.ask(night_of, register))
    assert [(line.label, "after the meeting" in second_line(line, about)) for line in lines] == [
        ("Mark Judith Hale NC", True),
        ("Remove Ruth Goss from the register", False),
        ("Add guest Ruth Goss", False),
        ("Mark Judith Hale MA", False),
    ]
    assert {line.person for line in lines} == {"Lorna Reed"}
    assert lines[0].headline == "Marked NC (no contact/attendance), before MA (member attended)"


def test_a_time_and_an_item_survive_an_edit_of_the_note(qtbot: QtBot) -> None:
    tab = Tab(qtbot)
    items = [item.id for item in tab.desk.ask(agenda.item_lines, tab.meeting)]
    tab.desk.run(arrivals.came_in, tab.meeting, [tab.rows()["Judith Hale"].key], dt.time(13, 20), items[2])
    tab.go("Judith Hale")
    tab.press(Key.Key_Return)
    assert tab.page.details_panel.arrived.text() == "1.20pm, item 3"
    tab.page.details_panel.note.setText("by train")
    tab.press(Key.Key_Return)
    row = tab.rows()["Judith Hale"]
    assert (row.arrived_at, row.arrived_item_id, row.note) == (dt.time(13, 20), items[2], "by train")
    model = tab.page.table.register_model
    assert model.index(1, model.note_column).data() == "in 1.20pm, item 3; by train"


def test_people_selected_with_the_mouse_are_marked_by_one_letter(qtbot: QtBot) -> None:
    tab = Tab(qtbot)
    view = tab.page.table.viewport()
    tab.click("Judith Hale", 0)
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, SHIFT, pos=tab.spot("Alan Stroud", 0))
    tab.type("N")
    assert list(tab.codes().values()) == ["NC", "NC", "NC", None, None, None]
