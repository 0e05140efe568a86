"""She ticks the register on the night."""

from pathlib import Path

from boarddesk.desk.register_lines import register_line
from boarddesk.model.lines.attendance import RegisterRowLine
from boarddesk.ui.members.page import MembersPage
from tests.journeys.driver import Driver, at_meeting

TITLE = 2
"""The column of titles among the members."""


def register(at: Driver) -> dict[str, RegisterRowLine]:
    bridge, meeting = at.window.bridge, at.window.meeting_id
    assert bridge is not None
    assert meeting is not None
    return {row.name: row for section in bridge.ask(register_line, meeting).sections for row in section.rows}


def codes(at: Driver) -> list[str | None]:
    return [row.code for row in register(at).values()]


def test_she_ticks_the_register_with_one_letter_a_person(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+1")
        at.type_text("mmamnm")

        assert codes(at) == ["MA", "MA", "A", "MA", "NC", "MA"]
        assert "4 of 6 present" in at.status


def test_a_guest_attends_for_somebody(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+1")
        at.type_text("mmr")
        at.type_text("Joe Gray")
        at.press("Return")
        at.type_text("m")

        rows = register(at)
        assert (rows["Alan Stroud"].code, rows["Alan Stroud"].represented_by) == ("RA", "Joe Gray")
        assert rows["Joe Gray"].represents_name == "Alan Stroud"
        assert rows["Joe Gray"].initials == "JG"
        assert rows["Anna Marsh"].code == "MA"


def test_she_fixes_a_wrong_mark_with_undo(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+1")
        at.type_text("mn")
        at.press("Ctrl+Z")
        assert codes(at)[:2] == ["MA", None]
        assert at.toast.startswith("Taken back:")

        at.press("Ctrl+Y")
        assert codes(at)[:2] == ["MA", "NC"]


def test_marking_the_rest_present_leaves_what_is_marked(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+1")
        at.type_text("ma")
        at.click("Mark the rest present")

        assert codes(at) == ["MA", "A", "MA", "MA", "MA", "MA"]


def test_a_new_title_leaves_registers_already_taken_alone(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+1")
        at.type_text("m")
        page = at.open_page("Members")
        assert isinstance(page, MembersPage)
        page.table.setCurrentIndex(page.table.model().index(3, TITLE))
        at.press("F2", "Ctrl+A")
        at.type_text("Superintendent")
        at.press("Return")
        row = page.table.current_line()
        assert row is not None
        assert (row.name, row.details.title) == ("Alan Stroud", "Superintendent")

        at.press("Ctrl+1")
        assert register(at)["Alan Stroud"].title == "Detective Chief Inspector"
