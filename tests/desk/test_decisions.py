"""The register of decisions: what it holds, what supersedes what, and its workbook."""

import datetime as dt
from pathlib import Path

import pytest
from openpyxl import load_workbook

from boarddesk.desk import agenda, minutes
from boarddesk.desk.decisions import decision_lines, decisions_pack, set_superseded
from boarddesk.desk.desk import Desk
from boarddesk.desk.exports import file_name, write_decisions_excel
from boarddesk.model.enums import DueKind, MinuteKind, OwnerKind
from boarddesk.model.errors import RuleError
from boarddesk.model.ids import new_id
from boarddesk.model.lines.minutes import CellLine, CellOwner, ParagraphLine
from tests.builders import a_board, a_desk, a_meeting

EARLIER = dt.date(2026, 9, 17)


def decided(text: str, **details: object) -> ParagraphLine:
    return ParagraphLine(new_id(), MinuteKind.DECISION, text, **details)  # type: ignore[arg-type]


@pytest.fixture
def desk() -> Desk:
    return a_desk()


@pytest.fixture
def board(desk: Desk) -> str:
    """Two meetings: one decision by itself, then a list of two, the second with an action, and a confidential one."""
    board_id = a_board(desk)
    first = a_meeting(desk, board_id, 0, EARLIER)
    item = desk.run(agenda.add_item, first, "Fees")
    desk.run(minutes.save_item, item, [decided("Fees stay as they are.", proposer="JH", votes_for=4, votes_against=2)])
    second = a_meeting(desk, board_id, 0)
    item = desk.run(agenda.add_item, second, "Fees again")
    action = CellLine(new_id(), (CellOwner(OwnerKind.FREE, "JH"),), DueKind.NONE)
    lines = [
        ParagraphLine(new_id(), text="The Board agreed to:"),
        decided("raise the fees", level=1),
        decided("tell everybody", level=1, actions=(action,)),
        decided("pay somebody", confidential=True),
    ]
    desk.run(minutes.save_item, item, lines)
    return board_id


def test_the_latest_stand_first_with_their_refs_votes_and_actions(desk: Desk, board: str) -> None:
    lines = desk.ask(decision_lines, board)
    label = lines[0].ref.partition("/")[2].split()[0]
    assert [line.ref.partition("/")[2] for line in lines[:2]] == [f"{label} i", f"{label} ii"]
    assert [line.text for line in lines] == [
        "raise the fees",
        "tell everybody",
        "pay somebody",
        "Fees stay as they are.",
    ]
    assert len(lines[1].actions) == 1
    assert lines[3].vote == "Proposed by JH. Votes: 4 for, 2 against."


def test_a_decision_is_superseded_by_a_later_one_and_undo_takes_it_back(desk: Desk, board: str) -> None:
    new, *_, old = desk.ask(decision_lines, board)
    desk.run(set_superseded, old.id, new.id)
    assert desk.ask(decision_lines, board)[-1].superseded_ref == new.ref
    desk.undo()
    assert desk.ask(decision_lines, board)[-1].superseded_ref == ""


def test_an_earlier_one_cannot_supersede(desk: Desk, board: str) -> None:
    new, *_, old = desk.ask(decision_lines, board)
    with pytest.raises(RuleError, match="superseded by a later one"):
        desk.run(set_superseded, new.id, old.id)
    desk.run(set_superseded, old.id, new.id)
    desk.run(set_superseded, old.id, None)
    assert desk.ask(decision_lines, board)[-1].superseded_by == ""


def test_the_workbook_has_a_row_a_decision_and_the_public_one_no_secret(desk: Desk, board: str, tmp_path: Path) -> None:
    full, public = (desk.ask(decisions_pack, board, public=public) for public in (False, True))
    write_decisions_excel(full, tmp_path / "full.xlsx")
    write_decisions_excel(public, tmp_path / "public.xlsx")
    sheets = [load_workbook(tmp_path / name)["Decisions"] for name in ("full.xlsx", "public.xlsx")]
    texts = [[sheet.cell(row, 4).value for row in range(4, sheet.max_row + 1)] for sheet in sheets]
    assert "pay somebody" in texts[0]
    assert texts[1] == ["raise the fees", "tell everybody", "Fees stay as they are."]
    assert (file_name(full, ".xlsx"), file_name(public, ".xlsx")) == (
        "NSCB decisions 2026-11-19 CONFIDENTIAL.xlsx",
        "NSCB decisions 2026-11-19 PUBLIC.xlsx",
    )
