"""She takes things back, wherever they were done."""

from pathlib import Path

from boarddesk.desk import glossary
from tests.journeys.driver import Driver, at_meeting
from tests.journeys.test_minuting import actions, go_to, minuted


def undo_entry(at: Driver) -> str:
    """What the Edit menu calls the first thing it would take back."""
    at.window.menus.edit.aboutToShow.emit()
    return at.window.menus.actions["undo"].text().replace("&", "")


def test_undo_goes_back_across_tabs_and_names_what(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        bridge, board = at.window.bridge, at.window.board_id
        assert bridge is not None
        assert board is not None
        bridge.run(glossary.add_term, board, "CAF", "Common Assessment Framework")
        at.press("Ctrl+3")
        go_to(at, "business 1")
        at.type_text("Noted.")
        at.page.flush()
        at.open_page("Glossary")

        assert undo_entry(at).startswith("Undo Typing")
        at.press("Ctrl+Z")
        assert undo_entry(at) == "Undo Add CAF to the glossary"
        at.press("Ctrl+Z")
        assert bridge.ask(glossary.term_lines, board) == ()
        at.press("Ctrl+Y", "Ctrl+Y")
        assert [line.abbreviation for line in bridge.ask(glossary.term_lines, board)] == ["CAF"]
        at.press("Ctrl+3")
        assert [line.text for line in minuted(at, "Business 1").paragraphs] == ["Noted."]


def test_deleting_a_paragraph_takes_its_action_along_and_undo_brings_both_back(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+3")
        go_to(at, "business 1")
        at.type_text("Noted.")
        at.press("Return")
        at.type_text("SE to circulate the plan.")
        at.press("Tab")
        at.type_text("SE")
        at.press("Return")
        at.page.flush()
        assert len(actions(at)) == 1

        at.press("Shift+Home", "Backspace", "Backspace")
        at.page.flush()
        assert actions(at) == ()
        assert [line.text for line in minuted(at, "Business 1").paragraphs] == ["Noted."]

        at.press("Ctrl+Z", "Ctrl+Z")
        at.page.flush()
        assert [line.text for line in actions(at)] == ["SE to circulate the plan."]
