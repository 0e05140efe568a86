import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from boarddesk.model.enums import MeetingStatus
from boarddesk.model.lines.meetings import MeetingLine
from boarddesk.ui.page import Place
from boarddesk.ui.shell.navigator import MeetingRow, Navigator, NavigatorModel, PageRow
from boarddesk.ui.shell.places import Trail

PAGES = (PageRow("members", "Members", "members"), PageRow("actions", "Actions", "actions", 14))


def a_row(day: dt.date) -> MeetingRow:
    line = MeetingLine(
        id=day.isoformat(),
        board_id="b",
        title="Board",
        date=day,
        starts=None,
        ends=None,
        venue="",
        status=MeetingStatus.PLANNED,
        running_head="",
        minute_taker="",
        opened_at=None,
        closed_at=None,
        next_starts=None,
        next_ends=None,
        next_venue="",
        next_date=None,
        register_taken=False,
    )
    return MeetingRow(line, "Planned")


MEETINGS = (a_row(dt.date(2027, 1, 21)), a_row(dt.date(2026, 11, 19)), a_row(dt.date(2026, 9, 17)))


def test_pages_come_first_and_each_year_has_its_head(qtbot: QtBot) -> None:
    model = NavigatorModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_rows(PAGES, MEETINGS)
    texts = [model.data(model.index(row)) for row in range(model.rowCount())]
    assert texts == ["Members", "Actions", "2027", "21 Jan", "2026", "19 Nov", "17 Sep"]
    assert model.flags(model.index(2)) == Qt.ItemFlag.NoItemFlags
    assert model.data(model.index(1), Qt.ItemDataRole.AccessibleTextRole) == "Actions, 14 open"


def test_arrows_open_what_they_come_to_and_pass_over_the_years(qtbot: QtBot) -> None:
    navigator = Navigator()
    qtbot.addWidget(navigator)
    navigator.set_rows(PAGES, MEETINGS)
    navigator.choose("members")
    opened: list[str] = []
    navigator.page_wanted.connect(opened.append)
    navigator.meeting_wanted.connect(opened.append)
    for _ in range(3):
        qtbot.keyClick(navigator, Qt.Key.Key_Down)
    assert opened == ["actions", "2027-01-21", "2026-11-19"]


def test_showing_where_she_is_does_not_open_it_once_more(qtbot: QtBot) -> None:
    navigator = Navigator()
    qtbot.addWidget(navigator)
    navigator.set_rows(PAGES, MEETINGS)
    opened: list[str] = []
    navigator.meeting_wanted.connect(opened.append)
    navigator.choose("2026-11-19")
    assert opened == []


def test_a_new_content_keeps_what_is_chosen(qtbot: QtBot) -> None:
    navigator = Navigator()
    qtbot.addWidget(navigator)
    navigator.set_rows(PAGES, MEETINGS)
    navigator.choose("2026-11-19")
    navigator.set_rows(PAGES, (a_row(dt.date(2027, 3, 18)), *MEETINGS))
    assert navigator.rows.data(navigator.currentIndex()) == "19 Nov"


def test_the_trail_leads_back_once_to_each_place() -> None:
    trail = Trail()
    for page in ("members", "members", "actions"):
        trail.arrive(Place(page, "b"))
    assert trail.back() == Place("members", "b")
    assert trail.back() is None
