"""What became of it: who changed that action and when, what we did on Tuesday, what this paragraph said before."""

import datetime as dt
from pathlib import Path

from boarddesk.desk import actions, glossary
from boarddesk.model.enums import DueKind
from boarddesk.rules.dates import Due
from boarddesk.ui.history.page import HistoryPage
from boarddesk.ui.history.panel import HistoryPanel
from tests.journeys.driver import Driver, at_meeting

MARCH = dt.date(2027, 3, 18)


def panel(at: Driver) -> HistoryPanel:
    history = at.window.history
    assert history is not None
    assert history.is_open
    return history.panel


def headlines(at: Driver) -> list[str]:
    return [line.headline for line in panel(at).list.rows.lines]


def an_action(at: Driver) -> str:
    bridge, board = at.window.bridge, at.window.board_id
    assert bridge is not None
    assert board is not None
    made: str = bridge.run(actions.add_action, board, "Write to the Trust", (), Due(DueKind.DATE, dt.date(2027, 1, 21)))
    bridge.run(actions.set_due, made, Due(DueKind.DATE, MARCH))
    return made


def test_she_sees_who_moved_an_action_and_when(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        action = an_action(at)
        at.open_page("Actions")
        at.page.select(action)
        at.page.focus_first()

        at.press("Ctrl+Shift+H")

        assert headlines(at) == [
            "Due moved from 21 January 2027 to 18 March 2027",
            "Action recorded: “Write to the Trust”",
        ]
        assert panel(at).name.text() == "Action 19.11.26/a  “Write to the Trust”"
        assert panel(at).list.hasFocus()

        at.press("Escape")

        assert not at.window.history.is_open  # type: ignore[union-attr]
        assert at.focus is at.page.thing_views()[0]


def test_the_history_follows_what_she_selects(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        an_action(at)
        bridge = at.window.bridge
        assert bridge is not None
        other = bridge.run(actions.add_action, str(at.window.board_id), "Book the hall")
        at.open_page("Actions")
        at.choose("Edit", "History of this")
        at.page.select(other)

        at.wait_until(lambda: headlines(at) == ["Action recorded: “Book the hall”"])

        at.open_page("Members")
        at.page.focus_first()
        at.press("Down")

        at.wait_until(lambda: headlines(at) == ["Add Judith Hale"])


def test_she_reads_what_a_paragraph_said_before(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+3")
        at.page.focus_first()
        at.type_text("The audit was late.")
        at.page.flush()
        at.window.bridge.desk.close_entry()  # type: ignore[union-attr]
        at.press("Return")
        at.type_text("d: the report be accepted")
        at.press("Return", "Up", "Ctrl+Shift+H")

        assert "Paragraph written: “the report be accepted”" in headlines(at)

        at.press("Escape", "Up")
        at.wait_until(lambda: at.page.thing() is not None)
        at.press("Ctrl+Shift+H")

        assert headlines(at)[-1] == "Paragraph written: “The audit was late.”"


def test_she_asks_what_was_done_on_tuesday(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        bridge = at.window.bridge
        assert bridge is not None
        bridge.run(glossary.add_term, str(at.window.board_id), "CAF", "Common Assessment Framework")
        page = at.open_page("History")
        assert isinstance(page, HistoryPage)
        assert "Term added: CAF" in [line.headline for line in page.list.rows.lines]

        page.filters.days.setFocus()
        at.type_text("tuesday")
        at.wait_until(lambda: page.list.rows.lines == [])

        assert at.shows("Tuesday 17 November 2026")
        assert at.shows("Nothing fits")

        at.press("Ctrl+A")
        at.type_text("today")
        at.wait_until(lambda: len(page.list.rows.lines) > 0)
        page.filters.words.setFocus()
        at.type_text("framework")
        at.wait_until(lambda: len(page.list.rows.lines) == 1)
        at.press("Return", "Return")

        assert at.page.name == "glossary"


def test_every_page_offers_the_history_of_what_is_selected(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        workspace, meeting = at.window.workspace, at.window.meeting_id
        assert workspace is not None
        for entry in at.window.registry.pages:
            workspace.open_meeting(str(meeting), entry.name) if entry.scope == "meeting" else at.open_page(entry.title)
            at.settle()
            for view in at.page.thing_views():
                assert at.window.menus.actions["history"] in view.actions(), entry.name
            assert at.page.thing_views() or entry.name in ("overview", "minutes"), entry.name
            assert at.offers("Edit", "History of this"), entry.name
