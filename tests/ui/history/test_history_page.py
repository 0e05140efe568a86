"""The history of a board as a page, and of a thing as a panel."""

import datetime as dt

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from boarddesk.desk import actions, glossary
from boarddesk.desk.desk import Desk
from boarddesk.desk.history import history_of
from boarddesk.model.history import Fact, HistoryLine, Thing, ThingKind
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.history.list import HistoryList
from boarddesk.ui.history.model import DayHead
from boarddesk.ui.history.page import HistoryPage
from boarddesk.ui.history.panel import HistoryPanel
from boarddesk.ui.history.words import About, plain_text, second_line
from boarddesk.ui.page import Place
from tests.builders import NIGHT, FixedClock, a_board, a_desk

HERE = Thing("action", "a")


def a_line(number: int, at: dt.datetime, *facts: Fact, person: str = "Lorna Reed") -> HistoryLine:
    return HistoryLine(str(number), at, person, f"Change {number}", facts or (a_fact(f"Fact {number}"),))


def a_fact(sentence: str, was: str = "", now: str = "", *, confidential: bool = False) -> Fact:
    return Fact(
        sentence,
        ThingKind.ACTIONS,
        HERE,
        HERE,
        "text",
        was,
        now,
        "Action 3",
        prose=bool(was),
        confidential=confidential,
    )


def a_page(qtbot: QtBot, desk: Desk, board: str) -> HistoryPage:
    page = HistoryPage(Bridge(desk))
    page.resize(900, 600)
    qtbot.addWidget(page)
    page.set_subject(board)
    page.show()
    return page


def headlines(page: HistoryPage) -> list[str]:
    return [line.headline for line in page.list.rows.lines]


def test_lines_stand_under_their_days_the_latest_first(qtbot: QtBot) -> None:
    made = HistoryList("History")
    qtbot.addWidget(made)
    today = dt.datetime(2026, 11, 19, 9)
    lines = [a_line(1, today), a_line(2, today), a_line(3, today - dt.timedelta(days=1))]
    made.rows.show_lines(lines[:2], today.date())
    made.rows.add_lines(lines[2:])
    shown = [row if isinstance(row, DayHead) else row.id for row in made.rows.rows]
    assert shown == [DayHead(today.date()), "1", "2", DayHead(dt.date(2026, 11, 18)), "3"]
    said = [made.rows.data(made.rows.index(row)) for row in (0, 3)]
    assert said == ["Today, Thursday 19 November 2026", "Yesterday, Wednesday 18 November 2026"]


def test_keys_choose_and_unfold_and_days_are_passed_over(qtbot: QtBot) -> None:
    made = HistoryList("History")
    qtbot.addWidget(made)
    made.resize(400, 400)
    made.show()
    morning = dt.datetime(2026, 11, 19, 9)
    changed = a_fact("Words changed", "She will write.", "She wrote.")
    made.rows.show_lines([a_line(1, morning, changed), a_line(2, morning - dt.timedelta(days=2))], morning.date())
    made.choose_first()
    low = made.sizeHintForIndex(made.currentIndex()).height()
    qtbot.keyClick(made, Qt.Key.Key_Space)
    assert made.rows.unfolded == {"1"}
    assert made.sizeHintForIndex(made.currentIndex()).height() > low
    qtbot.keyClick(made, Qt.Key.Key_Left)
    assert made.rows.unfolded == set()
    qtbot.keyClick(made, Qt.Key.Key_Down)
    assert made.current_line is not None
    assert made.current_line.id == "2"
    with qtbot.waitSignal(made.taken) as taken:
        qtbot.keyClick(made, Qt.Key.Key_Return)
    assert taken.args == [made.current_line]


def test_the_sign_at_the_left_unfolds_with_the_mouse(qtbot: QtBot) -> None:
    made = HistoryList("History")
    qtbot.addWidget(made)
    made.resize(400, 400)
    made.show()
    made.rows.show_lines([a_line(1, dt.datetime(2026, 11, 19, 9))], NIGHT)
    row = made.visualRect(made.rows.index(1))
    for unfolded in ({"1"}, set()):
        qtbot.mouseClick(made.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(12, row.top() + 12))
        assert made.rows.unfolded == unfolded


def test_a_line_is_read_aloud_with_what_it_is_about(qtbot: QtBot) -> None:
    made = HistoryList("History")
    qtbot.addWidget(made)
    made.rows.show_lines(
        [a_line(1, dt.datetime(2026, 11, 19, 9), a_fact("Status: open → done", confidential=True))], NIGHT
    )
    said = made.rows.data(made.rows.index(1), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "9.00am, Status: open → done, Confidential · Action 3, Lorna Reed"


def test_what_stands_above_all_lines_is_not_said_in_each() -> None:
    line = a_line(1, dt.datetime(2026, 11, 19, 9))
    assert second_line(line, About(HERE, "Action 3 as it is called now")) == ""
    assert second_line(line, About(None, "")) == "Action 3"


def test_a_copied_line_holds_the_words_before_and_after() -> None:
    line = a_line(1, dt.datetime(2026, 11, 19, 9), a_fact("Words changed", "She will write.", "She wrote."))
    assert plain_text(line).splitlines() == [
        "Thursday 19 November 2026, 9.00am, Lorna Reed: Change 1",
        "  Action 3 · Words changed · She [-will write][+wrote].",
    ]


def test_a_panel_without_lines_says_what_will_stand_there(qtbot: QtBot) -> None:
    panel = HistoryPanel()
    qtbot.addWidget(panel)
    panel.show()
    panel.show_history(About(HERE, "Action 3"), (), NIGHT)
    assert panel.empty.isVisible()
    assert "Nothing has been changed here" in panel.empty.text()
    panel.show_history(About(HERE, "Action 3"), (a_line(1, dt.datetime(2026, 11, 19, 9)),), NIGHT)
    assert panel.list.isVisible()
    assert panel.list.current_line is not None


def test_the_page_reads_on_until_everything_is_there(qtbot: QtBot) -> None:
    desk = a_desk()
    board = a_board(desk)
    for number in range(130):
        desk.run(glossary.add_term, board, f"T{number}", "meaning")
    page = a_page(qtbot, desk, board)
    qtbot.waitUntil(lambda: len(headlines(page)) >= 60)
    assert headlines(page)[:2] == ["Term added: T129", "Term added: T128"]
    qtbot.waitUntil(lambda: page.list.verticalScrollBar().maximum() > 0)
    while headlines(page)[-1] != "New board NSCB":
        seen = len(headlines(page))
        page.list.verticalScrollBar().setValue(page.list.verticalScrollBar().maximum())
        qtbot.waitUntil(lambda seen=seen: len(headlines(page)) > seen)  # type: ignore[misc]
    assert len([words for words in headlines(page) if words.startswith("Term added")]) == 130


def test_words_and_kinds_narrow_the_page_and_can_be_cleared(qtbot: QtBot) -> None:
    desk = a_desk()
    board = a_board(desk)
    desk.run(glossary.add_term, board, "CAF", "Common Assessment Framework")
    desk.run(actions.add_action, board, "Write to the Trust")
    page = a_page(qtbot, desk, board)
    page.filters.kinds.setCurrentIndex(page.filters.kinds.findData(ThingKind.ACTIONS.value))
    page.filters.kinds.activated.emit(1)
    assert headlines(page) == ["Action recorded: “Write to the Trust”"]
    page.filters.words.setText("framework")
    qtbot.waitUntil(page.nothing.isVisible)
    assert page.nothing.button is not None
    page.nothing.button.click()
    qtbot.waitUntil(lambda: len(headlines(page)) > 2)
    assert page.list.isVisible()


def test_a_day_that_is_not_understood_chooses_nothing_and_says_so(qtbot: QtBot) -> None:
    desk = a_desk()
    page = a_page(qtbot, desk, a_board(desk))
    page.filters.days.setText("someday")
    assert page.filters.echo.text() == "Not understood yet; try Tuesday or March 2026"
    assert page.filters.wanted.first is None
    page.filters.days.setText("yesterday")
    assert page.filters.echo.text() == "Wednesday 18 November 2026"
    assert page.filters.wanted.last == dt.date(2026, 11, 18)


def test_enter_goes_to_what_is_there_and_says_when_it_is_gone(qtbot: QtBot) -> None:
    desk = a_desk()
    board = a_board(desk)
    term = desk.run(glossary.add_term, board, "CAF", "Common Assessment Framework")
    page = a_page(qtbot, desk, board)
    page.focus_first()
    with qtbot.waitSignal(page.wanted) as wanted:
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert wanted.args == [Place("glossary", board, term)]
    desk.run(glossary.remove_terms, (term,))
    with qtbot.waitSignal(page.refused) as refused:
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert refused.args == ["That is no longer there; only its history is."]


def test_a_new_line_comes_without_moving_the_cursor(qtbot: QtBot) -> None:
    desk = a_desk()
    board = a_board(desk)
    first = desk.run(actions.add_action, board, "Write to the Trust")
    page = a_page(qtbot, desk, board)
    page.focus_first()
    desk.run(actions.add_action, board, "Book the hall")
    assert headlines(page)[:2] == ["Action recorded: “Book the hall”", "Action recorded: “Write to the Trust”"]
    assert page.thing() == Thing("action", first)
    assert desk.ask(history_of, Thing("action", first))


def test_lines_of_a_clock_that_went_back_are_still_all_there(qtbot: QtBot) -> None:
    clock = FixedClock()
    desk = a_desk(clock)
    board = a_board(desk)
    clock.set(dt.datetime(2026, 11, 18, 9, tzinfo=dt.UTC))
    desk.run(glossary.add_term, board, "CAF", "Common Assessment Framework")
    page = a_page(qtbot, desk, board)
    assert "Term added: CAF" in headlines(page)
