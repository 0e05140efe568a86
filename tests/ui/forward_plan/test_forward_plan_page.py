"""The page of the forward plan."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from boarddesk.desk import forward_plan
from boarddesk.desk.desk import Desk
from boarddesk.model.errors import RuleError
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.forward_plan.page import ForwardPlanPage, month_of
from tests.builders import NIGHT, a_board, a_desk, a_meeting

MAY = dt.date(2027, 5, 20)


class Screen:
    """The page of a board."""

    def __init__(self, qtbot: QtBot, entries: tuple[tuple[str, dt.date | None], ...] = ()) -> None:
        self.desk: Desk = a_desk()
        self.board = a_board(self.desk)
        a_meeting(self.desk, self.board)
        self.ids = [self.desk.run(forward_plan.add_entry, self.board, text, due) for text, due in entries]
        self.page = ForwardPlanPage(Bridge(self.desk))
        qtbot.addWidget(self.page)
        self.page.resize(1000, 600)
        self.page.set_subject(self.board)
        with qtbot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()
        self.page.focus_first()

    def cell(self, row: int, column: str) -> str:
        """What a cell says."""
        line = self.page.table.shown_lines()[row]
        return next(each for each in self.page.table.columns if each.id == column).text(line)

    def type(self, column: str, value: str) -> None:
        """Type into the first row."""
        made = next(each for each in self.page.table.columns if each.id == column)
        assert made.edit is not None
        made.edit(self.page.table.shown_lines()[0], value)


def test_an_empty_plan_says_what_to_do(qtbot: QtBot) -> None:
    screen = Screen(qtbot)
    assert screen.page.empty.isVisible()
    assert screen.page.empty.button is not None
    screen.page.empty.button.click()
    assert screen.cell(0, "text") == "New entry"


def test_the_months_come_in_their_order(qtbot: QtBot) -> None:
    screen = Screen(qtbot, (("Some day", None), ("Report", MAY)))
    assert [(screen.cell(n, "due"), screen.cell(n, "promised")) for n in (0, 1)] == [
        ("May 2027", "by hand"),
        ("no month", "by hand"),
    ]
    assert month_of(None) == ""


def test_a_month_is_typed_in_words_and_nonsense_is_refused(qtbot: QtBot) -> None:
    screen = Screen(qtbot, (("Report", MAY),))
    screen.type("due", "in 6 months")
    assert screen.cell(0, "due") == month_of(dt.date(2027, 5, 19))
    with pytest.raises(RuleError, match="no day"):
        screen.type("due", "sometime")
    screen.type("due", "")
    assert screen.cell(0, "due") == "no month"


def test_a_click_makes_it_yearly_and_insert_and_delete_add_and_remove(qtbot: QtBot) -> None:
    screen = Screen(qtbot, (("Report", MAY),))
    screen.page.table.select_key(screen.ids[0], 2)
    qtbot.keyClick(screen.page.table, Qt.Key.Key_Return)
    assert screen.cell(0, "yearly") == "every year"
    qtbot.keyClick(screen.page.table, Qt.Key.Key_Delete)
    assert screen.page.table.shown_lines() == []


def test_without_a_planned_meeting_it_says_so(qtbot: QtBot) -> None:
    screen = Screen(qtbot, (("Report", MAY),))
    screen.page.table.select_key(screen.ids[0])
    screen.page.put_on_agenda()
    assert screen.cell(0, "state") == f"on the agenda of {NIGHT.day} Nov 2026"
    with qtbot.waitSignal(screen.page.refused) as refused:
        screen.page.put_on_agenda()
    assert refused.args == ["It stands on an agenda already."]
