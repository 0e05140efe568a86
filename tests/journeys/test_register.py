"""She ticks the register on the night."""

import datetime as dt
from pathlib import Path

from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from boarddesk.app import LocalFiles
from boarddesk.desk import attendance, boards
from boarddesk.desk.boards import board_lines
from boarddesk.desk.exports import write_word
from boarddesk.desk.packs import minutes_pack
from boarddesk.desk.register_lines import register_line
from boarddesk.model.lines.attendance import RegisterRowLine
from boarddesk.ui.attendance.declaring import DeclarationsDialog
from boarddesk.ui.members.page import MembersPage
from tests.builders import FixedClock, a_board, a_meeting
from tests.journeys.driver import Driver, at_file, at_meeting

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


def test_apologies_of_the_day_before_stand_on_the_night(qapp: object, tmp_path: Path) -> None:
    path = tmp_path / "Northmoor.board"
    eve = FixedClock(dt.datetime(2026, 11, 18, 16, 0, tzinfo=dt.UTC))
    file = LocalFiles(eve).create(path, "Lorna Reed")
    meeting = a_meeting(file.desk, a_board(file.desk))
    rows = {row.name: row.key for row in file.desk.ask(register_line, meeting).sections[0].rows}
    file.desk.run(attendance.mark, meeting, [rows["Simone Ellery"]], "A")
    file.desk.run(attendance.set_representative, meeting, rows["Ralph Grant"], name="Kate Arden")
    file.close()
    with at_file(path, tmp_path) as at:
        at.press("Ctrl+1")
        at.type_text("m")
        at.click("Mark the rest present")

        marked = register(at)
        assert marked["Simone Ellery"].code == "A"
        assert (marked["Ralph Grant"].code, marked["Ralph Grant"].represented_by) == ("RA", "Kate Arden")
        assert marked["Kate Arden"].code == "P"
        assert [marked[name].code for name in ("Judith Hale", "Alan Stroud", "Anna Marsh", "Beth Garner")] == ["MA"] * 4


def test_the_chair_leaves_early_and_the_last_items_are_inquorate(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        bridge, meeting = at.window.bridge, at.window.meeting_id
        assert bridge is not None
        assert meeting is not None
        bridge.run(boards.set_quorum, bridge.ask(board_lines)[0].id, [(6, None, None, None)])
        at.press("Ctrl+1")
        at.click("Mark the rest present")
        assert "6 of 6 present, quorate" in at.status
        at.type_text("/judith")
        at.press("Return", "Ctrl+Shift+O")
        at.type_text("6")
        at.press("Return")

        assert "6 of 6 present, 1 not in the room, not quorate" in at.status
        assert at.toast == "No longer quorate: 5 here, 6 needed"
        assert at.shows("not quorate for items 7 and 8: 5 here, 6 needed")
        at.click("Present per item")
        assert at.named("Present per item").isVisible()
        at.press("Escape")
        at.press("Ctrl+Z")
        assert "6 of 6 present, quorate" in at.status


def test_an_interest_is_declared_and_printed_under_its_item(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+1")
        at.type_text("mm")
        at.type_text("/alan")
        at.press("Return")

        def fill(dialog: QWidget) -> None:
            assert isinstance(dialog, DeclarationsDialog)
            dialog.form.item.setCurrentIndex(dialog.form.item.findText("Business 2", Qt.MatchFlag.MatchEndsWith))
            dialog.form.interest.setText("a trustee of the hospice")
            dialog.form.leftMeeting.setChecked(True)
            dialog.accept()

        at.in_dialog(lambda: at.press("Ctrl+D"), fill)

        bridge, meeting = at.window.bridge, at.window.meeting_id
        assert bridge is not None
        assert meeting is not None
        target = tmp_path / "minutes.docx"
        write_word(bridge.ask(minutes_pack, meeting), target)
        said = [cell.text for table in Document(str(target)).tables for row in table.rows for cell in row.cells]
        sentence = "AS declared an interest: a trustee of the hospice. AS left the meeting for this item."
        assert said.index("Business 2") < said.index(sentence) < said.index("Business 3")
