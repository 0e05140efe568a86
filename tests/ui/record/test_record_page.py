"""The attendance record on screen: looked at, walked through by keys, corrected."""

import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy, QTest

from boarddesk.desk import attendance, boards, meetings, members
from boarddesk.desk.desk import Desk
from boarddesk.desk.register_lines import register_line
from boarddesk.model.enums import MeetingStatus
from boarddesk.model.lines.members import MemberDetails
from boarddesk.model.record import PeriodKind
from boarddesk.rules.rates import Definition
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.page import Place
from boarddesk.ui.record.lines import View
from boarddesk.ui.record.page import RecordPage
from boarddesk.ui.record.words import definitions
from tests.builders import a_board, a_desk

MARKS = {
    dt.date(2026, 1, 22): {"Judith Hale": "MA", "Simone Ellery": "MA", "Alan Stroud": "RA", "Anna Marsh": "A"},
    dt.date(2026, 3, 19): {"Judith Hale": "MA", "Simone Ellery": "A", "Alan Stroud": "MA", "Anna Marsh": "A"},
    dt.date(2026, 9, 17): {"Judith Hale": "MA", "Simone Ellery": "MA", "Alan Stroud": "MA", "Anna Marsh": "MA"},
}


class Screen:
    """The page of a board of four with three meetings, the first of them approved, and one cancelled."""

    def __init__(self) -> None:
        self.desk: Desk = a_desk()
        self.board = a_board(self.desk, people=4)
        self.meetings = [self._held(day, marks) for day, marks in MARKS.items()]
        cancelled = self.desk.run(meetings.create_meeting, self.board, dt.date(2026, 7, 16))
        self.desk.run(meetings.set_status, cancelled, MeetingStatus.CANCELLED)
        for status in (MeetingStatus.CIRCULATED, MeetingStatus.APPROVED):
            self.desk.run(meetings.set_status, self.meetings[0], status)
        self.page = RecordPage(Bridge(self.desk))
        self.page.set_subject(self.board)
        self.page.resize(1072, 724)
        self.page.show()
        self.page.activateWindow()
        QTest.qWaitForWindowActive(self.page)
        self.page.focus_first()

    def _held(self, day: dt.date, marks: dict[str, str]) -> str:
        meeting = self.desk.run(meetings.create_meeting, self.board, day)
        self.desk.run(attendance.open_register, meeting)
        for section in self.desk.ask(register_line, meeting).sections:
            for row in section.rows:
                self.desk.run(attendance.mark, meeting, [row.key], marks[row.name])
        self.desk.run(meetings.set_status, meeting, MeetingStatus.DRAFT)
        return meeting

    def go(self, name: str, meeting: int) -> None:
        line = next(line for line in self.page.grid.grid.lines if line.name == name)
        assert self.page.grid.go(line.key, self.meetings[meeting])

    def press(self, key: Qt.Key | str) -> None:
        if isinstance(key, str):
            QTest.keyClicks(self.page.grid.marks, key)
        else:
            QTest.keyClick(self.page.grid.marks, key)

    def row(self, name: str) -> list[str]:
        """The row of somebody as it is read."""
        return next(row for row in self.page.grid.rows_of_text() if row[0] == name)

    def show(self, view: View) -> None:
        self.page.view.setCurrentIndex(self.page.view.findData(view.value))
        self.page.view.activated.emit(self.page.view.currentIndex())


@pytest.fixture
def screen(qapp: object) -> Iterator[Screen]:
    """The page, shown."""
    made = Screen()
    yield made
    made.page.close()
    made.page.deleteLater()


def test_every_part_is_a_sound_model(screen: Screen) -> None:
    testers = [
        QAbstractItemModelTester(view.part, QAbstractItemModelTester.FailureReportingMode.Fatal)
        for view in screen.page.grid.parts
    ]
    for view in View:
        screen.show(view)
    screen.page.period.kind.set_current(PeriodKind.FINANCIAL.value)
    assert len(testers) == 3


def test_members_stand_against_meetings_with_both_rates(screen: Screen) -> None:
    assert screen.row("Alan Stroud") == [
        "Alan Stroud", "Northmoor Police", "R", "M", "", "M", "2 of 3, 67%", "3 of 3, 100%", ""
    ]  # fmt: skip
    assert screen.row("Anna Marsh")[-3:] == ["1 of 3, 33%", "1 of 3, 33%", "missed 2"]
    assert screen.row("All 4 members") == [
        "All 4 members", "", "2", "2", "", "4", "8 of 12, 67%", "9 of 12, 75%", ""
    ]  # fmt: skip


def test_the_definitions_stand_under_the_grid(screen: Screen) -> None:
    shown = screen.page.foot.sentences.text()
    for each in (Definition.EXPECTED, Definition.IN_PERSON, Definition.INCLUDING, Definition.IN_A_ROW):
        assert definitions()[each] in shown
    screen.show(View.ORGANISATION)
    assert definitions()[Definition.ORGANISATION] in screen.page.foot.sentences.text()


def test_a_cell_says_who_when_and_what(screen: Screen) -> None:
    marks = screen.page.grid.marks.part
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert marks.index(2, 0).data(spoken) == "Alan Stroud, 22 January 2026: Representative Attended"
    assert marks.index(0, 2).data(spoken) == "Judith Hale, 16 July 2026: the meeting was cancelled"


def test_a_letter_corrects_a_mark_and_the_rate_follows(screen: Screen) -> None:
    screen.go("Anna Marsh", 1)
    screen.press("m")
    assert screen.row("Anna Marsh")[-3:] == ["2 of 3, 67%", "2 of 3, 67%", ""]
    assert screen.desk.undo_label == "Correct the register of 19 March 2026: Anna Marsh MA"
    assert screen.page.grid.current_line().name == "Anna Marsh"  # type: ignore[union-attr]
    screen.desk.undo()
    assert screen.row("Anna Marsh")[-1] == "missed 2"


def test_r_asks_who_came_and_the_newcomer_is_a_guest_of_that_night(screen: Screen) -> None:
    screen.go("Anna Marsh", 1)
    screen.press("r")
    asked = screen.page.corrections.who_came
    assert asked.question == "Who came for Anna Marsh on 19 Mar?"
    QTest.keyClicks(asked.field, "Kate Arden")
    QTest.keyClick(asked.field, Qt.Key.Key_Return)
    assert screen.row("Anna Marsh")[-3:] == ["1 of 3, 33%", "2 of 3, 67%", ""]
    spoken = screen.page.grid.marks.part.index(3, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Anna Marsh, 19 March 2026: Representative Attended, Kate Arden came"
    assert screen.desk.undo_label == ("Correct the register of 19 March 2026: Kate Arden attends for Anna Marsh")
    screen.show(View.GUEST)
    assert [row[0] for row in screen.page.grid.rows_of_text()] == ["Guest", "Kate Arden"]


def test_r_and_enter_leave_the_name_open(screen: Screen) -> None:
    screen.go("Anna Marsh", 1)
    screen.press("r")
    QTest.keyClick(screen.page.corrections.who_came.field, Qt.Key.Key_Return)
    assert screen.row("Anna Marsh")[3] == "R"


def test_a_person_is_found_by_a_few_letters(screen: Screen) -> None:
    screen.press("/")
    QTest.keyClicks(screen.page.corrections.finder.field, "mars")
    QTest.keyClick(screen.page.corrections.finder.field, Qt.Key.Key_Return)
    assert screen.page.grid.current_line().name == "Anna Marsh"  # type: ignore[union-attr]


def test_space_goes_round_the_codes_and_backspace_clears(screen: Screen) -> None:
    screen.go("Anna Marsh", 1)
    screen.press(Qt.Key.Key_Space)
    assert screen.row("Anna Marsh")[3] == "N"
    screen.press(Qt.Key.Key_Space)
    assert screen.row("Anna Marsh")[3] == "·"
    screen.press(Qt.Key.Key_Space)
    assert screen.row("Anna Marsh")[3] == "M"
    screen.press(Qt.Key.Key_Backspace)
    assert screen.row("Anna Marsh")[3] == "·"


def test_filling_blanks_goes_down_from_one_to_the_next(screen: Screen) -> None:
    screen.go("Simone Ellery", 1)
    screen.press(Qt.Key.Key_Backspace)
    screen.press("m")
    assert screen.row("Simone Ellery")[3] == "M"
    assert screen.page.grid.current_line().name == "Alan Stroud"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("name", "meeting", "key", "sentence"),
    [
        ("Anna Marsh", 0, "m", "The minutes of 22 January 2026 are approved; that register stays as it is."),
        ("Anna Marsh", 1, "x", "This cell is marked with M, R, A, N."),
        ("All 4 members", 1, "m", "Marks are corrected by person: choose By person and a member."),
    ],
)
def test_what_cannot_be_is_said_and_changes_nothing(
    screen: Screen, name: str, meeting: int, key: str, sentence: str
) -> None:
    before = screen.page.grid.rows_of_text()
    screen.go(name, meeting)
    screen.press(key)
    assert screen.page.grid.error_shown == sentence
    assert screen.page.grid.rows_of_text() == before
    screen.page.grid.dismiss_error()


def test_somebody_who_was_no_member_then_cannot_be_marked(screen: Screen) -> None:
    group = screen.desk.ask(boards.group_lines, screen.board)[0].id
    late = screen.desk.run(meetings.create_meeting, screen.board, dt.date(2026, 11, 5))
    starts = dt.date(2026, 10, 1)
    screen.desk.run(members.add_member, screen.board, MemberDetails(group, "Ann Lee", starts=starts))
    screen.desk.run(attendance.open_register, late)
    screen.go("Ann Lee", 1)
    screen.press("m")
    assert screen.page.grid.error_shown == "Ann Lee was not on the register of 19 March 2026."
    screen.page.grid.dismiss_error()


def test_home_and_end_go_to_the_first_and_last_meeting(screen: Screen) -> None:
    screen.go("Judith Hale", 1)
    screen.press(Qt.Key.Key_End)
    assert screen.page.grid.current_meeting().id == screen.meetings[2]  # type: ignore[union-attr]
    screen.press(Qt.Key.Key_Home)
    assert screen.page.grid.current_meeting().id == screen.meetings[0]  # type: ignore[union-attr]


def test_enter_asks_for_that_meetings_register(screen: Screen) -> None:
    wanted = QSignalSpy(screen.page.wanted)
    screen.go("Anna Marsh", 1)
    screen.press(Qt.Key.Key_Return)
    place = wanted.at(0)[0]
    assert isinstance(place, Place)
    assert (place.page, place.subject_id) == ("attendance", screen.meetings[1])
    row = screen.desk.ask(register_line, screen.meetings[1]).row(place.key or "")
    assert row is not None
    assert row.name == "Anna Marsh"


def test_the_whole_table_is_copied(screen: Screen) -> None:
    QTest.keyClick(screen.page.grid.marks, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0].split("\t")[:2] == ["Member", "Representing"]
    assert len(lines) == 6
    assert "<td>Alan Stroud</td>" in QGuiApplication.clipboard().mimeData().html()


def test_organisations_and_groups_have_rows_of_their_own(screen: Screen) -> None:
    screen.show(View.ORGANISATION)
    assert screen.row("Northmoor Police")[-2] == "3 of 3, 100%"
    screen.show(View.GROUP)
    assert [row[0] for row in screen.page.grid.rows_of_text()] == ["Group", "Board Members", "All groups"]


def test_the_trend_says_its_numbers(screen: Screen) -> None:
    screen.page.trend_button.click()
    assert screen.page.trend.isVisible()
    assert "19 March 2026: 2 of 4, 50%; 2 of 4, 50%" in screen.page.trend.accessibleDescription()


def test_the_paragraph_for_the_annual_report_is_copied(screen: Screen) -> None:
    screen.page.report_button.click()
    screen.page.report.copy_button.click()
    assert "the Board met three times" in QGuiApplication.clipboard().text()
    assert "8 of the 12 times they were expected (67%)" in QGuiApplication.clipboard().text()


def test_a_period_without_meetings_says_so_and_leads_to_all_of_them(screen: Screen) -> None:
    screen.page.period.year.earlier.click()
    assert screen.page.empty.isVisible()
    assert screen.page.empty.button is not None
    screen.page.empty.button.click()
    assert len(screen.page.grid.grid.meetings) == 4
    assert screen.page.period.kind.current == PeriodKind.ANY.value


def test_days_typed_choose_any_period(screen: Screen) -> None:
    screen.page.period.kind.set_current(PeriodKind.ANY.value)
    screen.page.period.last.setText("31 March 2026")
    screen.page.period.take_days()
    assert len(screen.page.grid.grid.meetings) == 2
    screen.page.period.last.setText("never")
    screen.page.period.take_days()
    assert screen.page.grid.error_shown == "“never” is not a day; try 1 April 2026."
    assert len(screen.page.grid.grid.meetings) == 2
    screen.page.grid.dismiss_error()


def test_a_financial_year_takes_its_own_meetings(screen: Screen) -> None:
    screen.page.period.kind.set_current(PeriodKind.FINANCIAL.value)
    assert screen.page.header.findChildren(type(screen.page.foot.sentences))[1].text().startswith("April 2026 to")
    assert [meeting.date.month for meeting in screen.page.grid.grid.meetings] == [7, 9]
