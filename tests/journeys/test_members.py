"""She keeps the members: they join by decision, change from a meeting on, and leave."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog

from boarddesk.desk import members
from boarddesk.desk.register_lines import register_line
from boarddesk.model.lines.members import MemberLine
from boarddesk.ui.members.dialog import MemberDialog
from boarddesk.ui.members.end_term import EndTermDialog
from boarddesk.ui.members.importing import ImportDialog
from boarddesk.ui.members.page import MembersPage
from tests.boxes import Boxes
from tests.journeys.driver import Driver, at_meeting


def lines(at: Driver) -> list[MemberLine]:
    """The memberships of the board."""
    bridge, board = at.window.bridge, at.window.board_id
    assert bridge is not None
    assert board is not None
    return list(bridge.ask(members.member_lines, board))


def test_a_decision_opens_a_new_member_filled_in(qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[str, str, str]] = []

    def play(dialog: QDialog) -> int:
        assert isinstance(dialog, MemberDialog)
        form = dialog.form.main
        seen.append((form.name.text(), form.initials.text(), form.organisations.text()))
        dialog.show()
        dialog.accept()
        return dialog.result()

    with at_meeting(tmp_path) as at:
        at.open_tab("Minutes")
        at.type_text("d: Adult Care - Sam Whitby (SWh), Head of Adult Operations to join the Board.")
        monkeypatch.setattr(QDialog, "exec", play)
        at.choose("Format", "New member from this…")

        assert seen == [("Sam Whitby", "SWh", "Adult Care")]
        joined = lines(at)[-1]
        assert (joined.name, joined.details.title) == ("Sam Whitby", "Head of Adult Operations")
        assert str(joined.details.starts) == "2026-11-20"
        assert at.toast == "Sam Whitby is a member from then on"


def test_a_change_is_asked_from_when_and_tonights_minutes_keep_the_old(
    qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def play(dialog: QDialog) -> int:
        assert isinstance(dialog, MemberDialog)
        dialog.show()
        dialog.form.main.organisations.setText("Moor Valleys NHS Trust")
        assert dialog.changes.form.changesFrom.currentText() == "from a day"
        dialog.accept()
        return dialog.result()

    with at_meeting(tmp_path) as at:
        at.press("Ctrl+1")
        at.type_text("m")
        page = at.open_page("Members")
        assert isinstance(page, MembersPage)
        page.table.setFocus()
        page.table.select_key(lines(at)[0].id)
        monkeypatch.setattr(QDialog, "exec", play)
        at.press("Return")
        at.come_back()

        theirs = [line.details for line in lines(at) if line.name == "Judith Hale"]
        assert [(each.organisations, str(each.starts)) for each in theirs] == [
            (("Northmoor Borough Council",), "None"),
            (("Moor Valleys NHS Trust",), "2026-11-20"),
        ]
        at.press("Ctrl+1")
        bridge, meeting = at.window.bridge, at.window.meeting_id
        assert bridge is not None
        assert meeting is not None
        assert bridge.ask(register_line, meeting).sections[0].rows[0].representing == "Northmoor Borough Council"


def test_a_list_is_taken_over_after_a_look_and_one_undo_takes_it_all_back(
    qapp: object, tmp_path: Path, boxes: Boxes, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "members.csv"
    source.write_text("Name;Job title\nJudith Hale;\nWilla Quist;Lead Nurse\nOtto Brandt;Clerk\n", "cp1252")

    def play(dialog: QDialog) -> int:
        assert isinstance(dialog, ImportDialog)
        dialog.show()
        assert dialog.summary.text() == "2 join · 5 not in the list stay · 1 member already"
        dialog.accept()
        return dialog.result()

    with at_meeting(tmp_path) as at:
        page = at.open_page("Members")
        assert isinstance(page, MembersPage)
        before = lines(at)
        monkeypatch.setattr(QDialog, "exec", play)
        boxes.answer((str(source), ""))
        page.tools.importing.trigger()
        at.come_back()

        assert [line.name for line in lines(at)][-2:] == ["Willa Quist", "Otto Brandt"]
        assert at.toast == "members.csv: 2 members joined"
        at.press("Ctrl+Z")
        assert lines(at) == before


def test_somebody_leaves_and_the_seat_is_filled_again(
    qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def play(dialog: QDialog) -> int:
        dialog.show()
        if isinstance(dialog, EndTermDialog):
            dialog.form.lastDay.setText("31 December 2026")
            dialog.form.seatStays.setChecked(True)
        else:
            assert isinstance(dialog, MemberDialog)
            dialog.form.main.name.setText("Willa Quist")
            dialog.changes.form.changesDay.setText("1 February 2027")
        dialog.accept()
        return dialog.result()

    with at_meeting(tmp_path) as at:
        page = at.open_page("Members")
        assert isinstance(page, MembersPage)
        page.table.setFocus()
        page.table.select_key(lines(at)[2].id)
        monkeypatch.setattr(QDialog, "exec", play)
        at.press("Ctrl+E")
        at.come_back()
        assert at.shows("1 seat vacant")
        page.view.set_current("vacant")
        page.table.select_key(next(line.id for line in lines(at) if not line.details.name))
        page.table.setFocus()
        at.press("Ctrl+Return")

        seats = [(x.name, str(x.details.starts), str(x.details.ends)) for x in lines(at)[2:5]]
        assert seats == [
            ("Alan Stroud", "None", "2026-12-31"),
            ("Vacant", "2027-01-01", "2027-01-31"),
            ("Willa Quist", "2027-02-01", "None"),
        ]
