"""She keeps the members: they join by decision, change from a meeting on, and leave."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog

from boarddesk.desk import members
from boarddesk.model.lines.members import MemberLine
from boarddesk.ui.members.dialog import MemberDialog
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
