"""The attendance tab under real keys and clicks."""

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from boarddesk.desk import agenda, attendance, boards, meetings, members
from boarddesk.desk.register_lines import register_line
from boarddesk.model.enums import MeetingStatus
from boarddesk.model.lines.attendance import RegisterRowLine
from boarddesk.model.lines.members import MemberDetails
from boarddesk.ui.attendance.page import AttendancePage
from boarddesk.ui.bridge import Bridge
from tests.builders import a_board, a_desk, a_meeting
from tests.full_board import a_full_board

Key = Qt.Key
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


class Tab:
    """The tab on a window, with what it says and what she does."""

    def __init__(self, qtbot: QtBot, *, full: bool = False, people: int = 6) -> None:
        self.qtbot = qtbot
        self.desk = a_desk()
        self.board = a_full_board(self.desk) if full else a_board(self.desk, people=people)
        self.meeting = a_meeting(self.desk, self.board)
        self.page = AttendancePage(Bridge(self.desk))
        self.counts: list[str] = []
        self.page.counted.connect(self.counts.append)
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        self.window.setCentralWidget(self.page)
        self.window.resize(1072, 720)
        self.page.set_subject(self.meeting)
        with qtbot.waitActive(self.window):
            self.window.show()
        self.page.focus_first()

    def type(self, text: str) -> None:
        for letter in text:
            self.qtbot.keyClicks(self.focused, letter)

    def press(self, key: Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.focused, key, modifier)

    @property
    def focused(self) -> QWidget:
        return self.window.focusWidget() or self.page.table

    @property
    def current(self) -> str:
        entry = self.page.table.current_entry()
        return entry.person.name if entry is not None else ""

    def rows(self) -> dict[str, RegisterRowLine]:
        register = self.desk.ask(register_line, self.meeting)
        return {row.name: row for section in register.sections for row in section.rows}

    def codes(self) -> dict[str, str | None]:
        return {name: row.code for name, row in self.rows().items()}

    def go(self, name: str) -> None:
        self.page.select(self.rows()[name].key)

    def spot(self, name: str, column: int) -> QPoint:
        row = self.page.table.register_model.row_of(self.rows()[name].membership_id or self.rows()[name].key)
        assert row is not None
        return self.page.table.visualRect(self.page.table.register_model.index(row, column)).center()

    def click(self, name: str, column: int) -> None:
        view = self.page.table.viewport()
        self.qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=self.spot(name, column))


def test_a_letter_marks_and_steps_to_the_next_blank_person(qtbot: QtBot) -> None:
    tab = Tab(qtbot)
    assert tab.current == "Judith Hale"
    tab.type("ma")
    assert (tab.codes()["Judith Hale"], tab.codes()["Simone Ellery"]) == ("MA", "A")
    assert tab.current == "Alan Stroud"


def test_stepping_passes_over_people_already_marked_and_goes_round(qtbot: QtBot) -> None:
    tab = Tab(qtbot)
    tab.go("Alan Stroud")
    tab.type("A")
    tab.go("Simone Ellery")
    tab.type("M")
    assert tab.current == "Anna Marsh"
    tab.go("Beth Garner")
    tab.type("M")
    assert tab.current == "Judith Hale"


def test_the_selection_stays_on_the_person_when_the_register_is_taken(qtbot: QtBot) -> None:
    tab = Tab(qtbot)
    tab.go("Anna Marsh")
    tab.press(Key.Key_Space)
    assert tab.codes()["Anna Marsh"] == "MA"
    assert tab.current == "Anna Marsh"
    tab.desk.undo()
    assert tab.current == "Anna Marsh"


def test_space_goes_through_the_codes_and_back_to_blank(qtbot: QtBot) -> None:
    tab = Tab(qtbot)
    seen = []
    for _ in range(5):
        tab.press(Key.Key_Space)
        seen.append(tab.codes()["Judith Hale"])
    assert seen == ["MA", "RA", "A", "NC", None]


def test_several_people_get_one_letter_in_one_step(qtbot: QtBot) -> None:
    tab = Tab(qtbot)
    tab.press(Key.Key_Down, SHIFT)
    tab.press(Key.Key_Down, SHIFT)
    tab.type("N")
    assert [code for code in tab.codes().values() if code] == ["NC", "NC", "NC"]
    tab.desk.undo()
    assert not any(tab.codes().values())


def test_backspace_clears_a_mark(qtbot: QtBot) -> None:
    tab = Tab(qtbot)
    tab.type("M")
    tab.go("Judith Hale")
    tab.press(Key.Key_Backspace)
    assert tab.codes()["Judith Hale"] is None
    assert tab.current == "Judith Hale"


def test_r_asks_who_came_and_shows_it_on_both_rows(qtbot: QtBot) -> None:
    tab = Tab(qtbot)
    tab.go("Ralph Grant")
    tab.type("R")
    assert tab.page.who_came.question == "Who came for Ralph Grant?"
    assert tab.codes()["Ralph Grant"] is None
    tab.type("Kate Arden")
    tab.press(Key.Key_Return)
    assert tab.rows()["Ralph Grant"].represented_by == "Kate Arden"
    assert tab.rows()["Kate Arden"].represents_name == "Ralph Grant"
    assert tab.current == "Beth Garner"
    assert tab.page.table.hasFocus()
    notes = [entry for entry in tab.page.table.people() if entry.person.name == "Ralph Grant"]
    model = tab.page.table.register_model
    row = model.row_of(notes[0].key) or 0
    assert model.index(row, model.note_column).data() == "by Kate Arden"


def test_r_takes_somebody_of_tonight_after_two_letters(qtbot: QtBot) -> None:
    tab = Tab(qtbot)
    tab.type("RBe")
    tab.press(Key.Key_Return)
    assert tab.rows()["Judith Hale"].represented_by == "Beth Garner"
    assert tab.codes()["Beth Garner"] == "MA"


def test_a_deputy_is_the_first_offer(qtbot: QtBot) -> None:
    tab = Tab(qtbot)
    group = tab.desk.ask(boards.group_lines, tab.board)[0]
    tab.desk.run(members.add_member, tab.board, MemberDetails(group.id, "Olive Pinder", "OP", deputies=("Zoe Young",)))
    tab.go("Olive Pinder")
    tab.type("R")
    tab.press(Key.Key_Return)
    assert tab.rows()["Olive Pinder"].represented_by == "Zoe Young"


def test_enter_on_nothing_typed_leaves_the_name_open_and_names_no_stranger(qtbot: QtBot) -> None:
    tab = Tab(qtbot)
    tab.type("R")
    tab.press(Key.Key_Return)
    assert tab.codes()["Judith Hale"] == "RA"
    assert tab.rows()["Judith Hale"].represented_by == ""


def test_escape_leaves_the_member_unmarked(qtbot: QtBot) -> None:
    tab = Tab(qtbot)
    tab.type("RKa")
    tab.press(Key.Key_Escape)
    assert tab.codes()["Judith Hale"] is None
    assert not tab.page.who_came.isVisible()
    assert tab.current == "Judith Hale"
    assert tab.page.table.hasFocus()


def test_slash_finds_a_person_by_name_and_by_initials(qtbot: QtBot) -> None:
    tab = Tab(qtbot)
    tab.type("/ral")
    tab.press(Key.Key_Return)
    assert tab.current == "Ralph Grant"
    tab.press(Key.Key_F, CONTROL)
    tab.type("as")
    tab.press(Key.Key_Return)
    assert tab.current == "Alan Stroud"


def test_the_rest_present_overwrites_nothing(qtbot: QtBot) -> None:
    tab = Tab(qtbot)
    tab.type("AN")
    qtbot.mouseClick(tab.page.rest_present, Qt.MouseButton.LeftButton)
    assert list(tab.codes().values()) == ["A", "NC", "MA", "MA", "MA", "MA"]
    assert not tab.page.rest_present.isEnabled()


def test_a_guest_is_added_on_the_spot(qtbot: QtBot) -> None:
    tab = Tab(qtbot)
    tab.press(Key.Key_Insert)
    tab.type("Ruth Goss")
    tab.press(Key.Key_Tab)
    tab.type("Auditor")
    tab.press(Key.Key_Tab)
    tab.type("Audit House")
    tab.press(Key.Key_Return)
    guest = tab.rows()["Ruth Goss"]
    assert (guest.title, guest.representing, guest.code) == ("Auditor", "Audit House", "P")
    assert tab.current == "Ruth Goss"
    tab.press(Key.Key_Delete)
    assert "Ruth Goss" not in tab.rows()


def test_a_guest_without_a_name_is_refused_in_the_panel(qtbot: QtBot) -> None:
    tab = Tab(qtbot)
    tab.press(Key.Key_Insert)
    tab.press(Key.Key_Return)
    assert "missing" in tab.page.guest_panel.message.error
    assert tab.page.guest_panel.isVisible()
    tab.press(Key.Key_Escape)


def test_tick_groups_use_p_and_a_and_understand_the_boards_letters(qtbot: QtBot) -> None:
    tab = Tab(qtbot, full=True)
    tab.go("Lorna Reed")
    tab.type("PM")
    assert (tab.codes()["Lorna Reed"], tab.codes()["Neil Parrish"]) == ("P", "P")


def test_a_letter_that_means_nothing_is_refused_at_the_row(qtbot: QtBot) -> None:
    tab = Tab(qtbot)
    tab.type("Z")
    assert tab.page.table.error_shown == "Board Members is marked with M, R, A, N."
    assert tab.codes()["Judith Hale"] is None
    tab.press(Key.Key_Escape)


def test_late_and_early_are_written_by_time_or_item(qtbot: QtBot) -> None:
    tab = Tab(qtbot)
    labels = [item.label for item in tab.desk.ask(agenda.item_lines, tab.meeting)]
    tab.type("M")
    tab.go("Judith Hale")
    tab.press(Key.Key_Return)
    tab.type(f"item {labels[2]}")
    tab.press(Key.Key_Tab)
    tab.type("3.15pm")
    tab.press(Key.Key_Return)
    row = tab.rows()["Judith Hale"]
    assert (row.arrived_label, row.left_at) == (labels[2], dt.time(15, 15))
    model = tab.page.table.register_model
    assert model.index(1, model.note_column).data() == f"in from item {labels[2]}; out 3.15pm"


def test_what_is_neither_a_time_nor_an_item_is_refused_and_kept(qtbot: QtBot) -> None:
    tab = Tab(qtbot)
    tab.press(Key.Key_F2)
    tab.type("later")
    tab.press(Key.Key_Return)
    assert "neither a time" in tab.page.details_panel.message.error
    assert tab.page.details_panel.arrived.text() == "later"
    tab.press(Key.Key_Escape)


def test_details_closed_without_a_change_change_nothing(qtbot: QtBot) -> None:
    tab = Tab(qtbot)
    tab.press(Key.Key_Return)
    tab.press(Key.Key_Return)
    assert not tab.desk.ask(register_line, tab.meeting).taken


def test_a_click_on_a_target_marks_and_a_second_clears(qtbot: QtBot) -> None:
    tab = Tab(qtbot)
    tab.click("Alan Stroud", 6)
    assert tab.codes()["Alan Stroud"] == "A"
    assert tab.current == "Alan Stroud"
    tab.click("Alan Stroud", 6)
    assert tab.codes()["Alan Stroud"] is None


def test_arrows_flow_across_groups_and_never_stop_on_a_head(qtbot: QtBot) -> None:
    tab = Tab(qtbot, full=True)
    seen = [tab.current]
    for _ in range(len(tab.rows()) - 1):
        tab.press(Key.Key_Down)
        seen.append(tab.current)
    assert seen == list(tab.rows())


def test_a_whole_register_takes_one_key_a_person_and_the_representatives_names(qtbot: QtBot) -> None:
    tab = Tab(qtbot, full=True)
    names = {"Jill Alder": "Joe Gray", "Ralph Grant": "Kate Arden"}
    keys = 0
    while any(entry.is_blank for entry in tab.page.table.people()):
        name = tab.current
        tab.type("R" if name in names else "M")
        keys += 1
        if name in names:
            tab.type(names[name])
            tab.press(Key.Key_Return)
    assert keys == 21
    assert all(tab.codes().values())


def test_the_count_goes_to_the_status_bar(qtbot: QtBot) -> None:
    tab = Tab(qtbot, full=True)
    assert tab.counts[-1] == "0 of 17 present, not quorate"
    tab.type("MMMMMMM")
    assert tab.counts[-1] == "7 of 17 present, quorate"
    assert tab.page.strip.in_words().startswith("7 present, 0 represented")


def test_only_the_marked_person_is_announced_as_changed(qtbot: QtBot) -> None:
    tab = Tab(qtbot)
    tab.type("M")
    heard: list[tuple[int, int]] = []
    tab.page.table.register_model.dataChanged.connect(lambda top, bottom: heard.append((top.row(), bottom.row())))
    tab.type("A")
    assert heard == [(2, 2)]


def test_the_model_keeps_its_word_while_people_come_and_go(qtbot: QtBot) -> None:
    tab = Tab(qtbot)
    model = tab.page.table.register_model
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    tab.type("MRKate Arden")
    tab.press(Key.Key_Return)
    tab.desk.undo()
    tab.desk.undo()
    tab.desk.redo()
    tab.desk.run(attendance.add_guest, tab.meeting, "Ruth Goss")
    assert tester.model() is model
    assert "Ruth Goss" in [entry.person.name for entry in tab.page.table.people()]


def test_every_row_says_itself_to_a_screen_reader(qtbot: QtBot) -> None:
    tab = Tab(qtbot)
    tab.type("M")
    model = tab.page.table.register_model
    spoken = model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Judith Hale, Chair, JH, Member Attended"
    assert model.index(1, 4).data(Qt.ItemDataRole.AccessibleTextRole) == "Member Attended: marked"


def test_copy_gives_rows_with_tabs(qtbot: QtBot) -> None:
    tab = Tab(qtbot)
    tab.type("M")
    tab.go("Judith Hale")
    tab.press(Key.Key_C, CONTROL)
    expected = "Judith Hale\tJH\tCorporate Director\tNorthmoor Borough Council\tMA\t"
    assert QGuiApplication.clipboard().text() == expected


def test_a_board_without_members_leads_to_them(qtbot: QtBot) -> None:
    tab = Tab(qtbot, people=0)
    assert tab.page.empty.button is not None
    with qtbot.waitSignal(tab.page.wanted) as wanted:
        qtbot.mouseClick(tab.page.empty.button, Qt.MouseButton.LeftButton)
    place = (wanted.args or [None])[0]
    assert (place.page, place.subject_id) == ("members", tab.board)


@pytest.mark.parametrize("gesture", ["M", " ", "R"])
def test_an_approved_register_says_calmly_that_it_stays(qtbot: QtBot, gesture: str) -> None:
    tab = Tab(qtbot)
    tab.type("M")
    for status in (MeetingStatus.IN_SESSION, MeetingStatus.DRAFT, MeetingStatus.CIRCULATED, MeetingStatus.APPROVED):
        tab.desk.run(meetings.set_status, tab.meeting, status)
    assert tab.page.calm.isVisible()
    assert not tab.page.add_guest.isVisible()
    tab.type(gesture)
    assert list(tab.codes().values()).count(None) == 5
    assert "stays as it is" in tab.page.table.error_shown


def test_the_context_menu_names_the_codes_with_their_keys(qtbot: QtBot) -> None:
    tab = Tab(qtbot)
    current = tab.page.table.current_entry()
    assert current is not None
    menu = tab.page.menu_of(current)
    entries = {action.text().split("\t")[0]: action for action in menu.actions()}
    entries["Submitted Apologies"].trigger()
    assert tab.codes()["Judith Hale"] == "A"
    assert {"Came in now", "Left now", "Add guest…"} <= set(entries)


def test_the_board_may_have_other_codes_than_the_one_before(qtbot: QtBot) -> None:
    tab = Tab(qtbot)
    other = tab.desk.run(boards.new_board, "Northmoor Council", "NC", "Present / Apologies / Absent")
    group = tab.desk.ask(boards.group_lines, other)[0]
    tab.desk.run(members.add_member, other, MemberDetails(group.id, "Edna Frost", "EF"))
    tab.page.set_subject(a_meeting(tab.desk, other))
    tab.type("P")
    assert tab.page.table.register_model.slots == ("Present", "Apologies", "Absent")
    assert tab.page.table.people()[0].person.code == "Present"
