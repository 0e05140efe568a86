"""The overview of a board: what it says, and that every line leads to its place."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from boarddesk.desk import actions, attendance, meetings
from boarddesk.desk.agenda import add_item
from boarddesk.desk.board_overview import board_overview
from boarddesk.desk.desk import Desk
from boarddesk.desk.issues import issue_again
from boarddesk.desk.register_lines import register_line
from boarddesk.model.enums import DueKind, MeetingStatus
from boarddesk.rules.dates import Due
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.overview.line import OverviewLine
from boarddesk.ui.overview.page import OverviewPage
from boarddesk.ui.overview.words import duration
from boarddesk.ui.page import Place
from tests.builders import NIGHT, a_board, a_desk, a_meeting

LATER = dt.date(2027, 1, 21)


class Shown:
    """A board with a meeting that is over, one to come, and an action that is late."""

    def __init__(self, qtbot: QtBot, desk: Desk) -> None:
        self.desk = desk
        self.board = a_board(desk)
        self.past = a_meeting(desk, self.board)
        desk.run(meetings.set_status, self.past, MeetingStatus.DRAFT)
        for row in desk.ask(register_line, self.past).sections[0].rows[:4]:
            desk.run(attendance.mark, self.past, [row.key], "MA")
        self.next = a_meeting(desk, self.board, 2, LATER)
        late = Due(DueKind.DATE, dt.date(2026, 11, 2))
        self.action = desk.run(actions.add_action, self.board, "Write to the Trust", (), late)
        self.page = OverviewPage(Bridge(desk))
        qtbot.addWidget(self.page)
        self.page.set_subject(self.board)
        self.page.resize(1060, 760)
        with qtbot.waitActive(self.page):
            self.page.show()
        self.wanted: list[Place] = []
        self.page.wanted.connect(self.wanted.append)

    def line(self, text: str) -> OverviewLine:
        lines = [line for line in self.page.findChildren(OverviewLine) if line.isVisible() and text in line.entry.text]
        assert lines, [line.entry.text for line in self.page.findChildren(OverviewLine)]
        return lines[0]


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    return Shown(qtbot, a_desk())


def test_it_says_what_comes_next_and_what_is_to_do(shown: Shown) -> None:
    told = shown.desk.ask(board_overview, shown.board)
    assert told.next_meeting is not None
    assert (told.next_meeting.meeting.date, told.next_meeting.issued) == (LATER, False)
    assert [line.meeting.date for line in told.waiting] == [NIGHT]
    assert [(bar.present, bar.members) for bar in told.attendance] == [(4, 6)]
    assert (told.overdue, [line.text for line in told.to_chase]) == (1, ["Write to the Trust"])


@pytest.mark.parametrize(
    ("text", "page"),
    [("Agenda to be issued", "agenda"), ("No apologies", "attendance"), ("to be agreed", "minutes")],
)
def test_every_line_of_the_next_meeting_leads_to_its_place(shown: Shown, text: str, page: str) -> None:
    line = shown.line(text)
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Space)
    meeting = shown.past if page == "minutes" else shown.next
    assert shown.wanted == [Place(page, meeting)]


def test_an_action_to_chase_is_opened_in_the_log(shown: Shown) -> None:
    shown.line("Write to the Trust").click()
    assert shown.wanted == [Place("actions", shown.board, shown.action)]


def test_what_changes_elsewhere_is_seen_at_once(shown: Shown) -> None:
    shown.desk.run(meetings.set_status, shown.next, MeetingStatus.AGENDA_ISSUED)
    assert shown.line("Agenda issued").entry.done
    shown.desk.run(actions.delete_actions, [shown.action])
    assert not [
        line
        for line in shown.page.findChildren(OverviewLine)
        if line.entry.text == "Write to the Trust" and line.isVisible()
    ]


def test_the_chart_says_its_numbers_in_words(shown: Shown) -> None:
    assert shown.page.chart.accessibleDescription() == "19 November 2026: 4 in person, 0 represented, of 6"


def test_a_board_without_meetings_says_how_to_begin(qtbot: QtBot) -> None:
    desk = a_desk()
    page = OverviewPage(Bridge(desk))
    qtbot.addWidget(page)
    page.set_subject(a_board(desk))
    page.show()
    assert desk.ask(board_overview, page.subject_id or "").next_meeting is None
    assert page.chart.isHidden()


@pytest.mark.parametrize(("minutes", "said"), [(20, "20 min"), (60, "1 h"), (165, "2 h 45"), (125, "2 h 05")])
def test_a_span_of_time_in_words(minutes: int, said: str) -> None:
    assert duration(minutes) == said


def test_it_says_what_has_changed_since_the_agenda_was_issued(shown: Shown) -> None:
    shown.desk.run(meetings.set_status, shown.next, MeetingStatus.AGENDA_ISSUED)
    shown.desk.run(add_item, shown.next, "Late business")
    line = shown.line("1 change since then")
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Space)
    assert shown.wanted[-1] == Place("agenda", shown.next)
    shown.desk.run(issue_again, shown.next)
    lines = [each for each in shown.page.findChildren(OverviewLine) if each.isVisible()]
    assert not [each for each in lines if "since then" in each.entry.text]
