"""The action log on show, and a hand that works in it."""

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from boarddesk.desk import actions, minutes
from boarddesk.desk.action_lines import action_line
from boarddesk.desk.desk import Desk
from boarddesk.desk.owners import known_owners
from boarddesk.model.enums import DueKind
from boarddesk.model.ids import new_id
from boarddesk.model.lines.actions import ActionLine
from boarddesk.model.lines.minutes import CellLine, CellOwner, ParagraphLine
from boarddesk.rules.dates import Due
from boarddesk.rules.owners import parse_action_by
from boarddesk.ui.actions.page import ActionsPage, LogPage, MeetingActionsPage
from boarddesk.ui.actions.table import ActionTable
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.page import Place
from tests.builders import NIGHT, FixedClock, a_board, a_desk, a_meeting

Key = Qt.Key
Control, Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
TODAY = dt.date(2026, 12, 24)
"""The day on which the log is looked at: five weeks after the meeting, four before the next."""
NEXT = dt.date(2027, 1, 21)


class Log:
    """A board between two meetings, and its log."""

    def __init__(self, qtbot: QtBot, desk: Desk | None = None) -> None:
        self.qtbot = qtbot
        self.clock = FixedClock(dt.datetime.combine(TODAY, dt.time(9), dt.UTC))
        self.desk = desk or a_desk(self.clock)
        self.board_id = a_board(self.desk)
        self.meeting_id = a_meeting(self.desk, self.board_id)
        a_meeting(self.desk, self.board_id, date=NEXT)
        self.went: list[Place] = []
        self.page: LogPage

    def outside(self, text: str, due: dt.date | None = None, owners: str = "JH") -> str:
        """An action outside a meeting; gives its id."""
        said = parse_action_by(owners, self.desk.ask(known_owners, self.board_id), TODAY)
        when = Due(DueKind.DATE, due) if due is not None else None
        return self.desk.run(actions.add_action, self.board_id, text, said.owners, when)

    def minuted(self, text: str, cell: str, item: int = 0) -> str:
        """An action in the minutes of the meeting; gives its id."""
        said = parse_action_by(cell, self.desk.ask(known_owners, self.board_id, self.meeting_id), NIGHT)
        owners = tuple(CellOwner(o.kind, o.text, o.person_id, o.organisation_id, o.group_id) for o in said.owners)
        line = CellLine(new_id(), owners, said.due.kind, said.due.date)
        place = self.desk.ask(minutes.minutes_of, self.meeting_id).items[item]
        self.desk.run(
            minutes.save_item, place.id, (*place.paragraphs, ParagraphLine(new_id(), text=text, actions=(line,)))
        )
        return line.id

    def open(self, *, meeting: bool = False, bridge: Bridge | None = None) -> "Log":
        """Shown, with the focus in it."""
        page = (MeetingActionsPage if meeting else ActionsPage)(bridge or Bridge(self.desk))
        self.page = page
        page.wanted.connect(self.went.append)
        QAbstractItemModelTester(
            page.table.lines_model, QAbstractItemModelTester.FailureReportingMode.Fatal, page.table
        )
        self.qtbot.addWidget(page)
        page.resize(1060, 700)
        page.set_subject(self.meeting_id if meeting else self.board_id)
        with self.qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.focus_first()
        return self

    @property
    def table(self) -> ActionTable:
        """The table."""
        return self.page.table

    @property
    def focus(self) -> QWidget:
        """What keys go to."""
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    @property
    def texts(self) -> list[str]:
        """The actions on show from top to bottom."""
        return [line.text for line in self.table.shown_lines()]

    def at(self, text: str, column: str = "text") -> "Log":
        """With the cursor on an action."""
        line = next(line for line in self.table.shown_lines() if line.text == text)
        assert self.table.select_key(line.id, self.table.lines_model.column_of(column))
        return self

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> "Log":
        """Press keys one after the other."""
        for key in keys:
            QTest.keyClick(self.focus, key, held)
        return self

    def type(self, text: str) -> "Log":
        """Type into whatever has the focus."""
        QTest.keyClicks(self.focus, text)
        return self

    def line(self, action_id: str) -> ActionLine:
        """What the file holds of an action."""
        return self.desk.ask(action_line, action_id)
