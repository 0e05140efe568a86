"""The register of decisions: what it holds, what supersedes what, and its workbook."""

import datetime as dt
from pathlib import Path

import docx
import pytest
from openpyxl import load_workbook

from boarddesk.desk import agenda, meetings, minutes
from boarddesk.desk.decision_numbers import save_decision_pattern
from boarddesk.desk.decision_reading import counted_lines, lines_of_meetings
from boarddesk.desk.decisions import decision_lines, decisions_pack, known_of, set_superseded
from boarddesk.desk.desk import Desk, Read, Write, command
from boarddesk.desk.exports import write_decisions_excel, write_decisions_word
from boarddesk.desk.file_naming import file_name
from boarddesk.model.decisions import DecisionLine
from boarddesk.model.enums import DueKind, MeetingStatus, MinuteKind, OwnerKind
from boarddesk.model.errors import RuleError
from boarddesk.model.ids import new_id
from boarddesk.model.lines.minutes import CellLine, CellOwner, ParagraphLine
from boarddesk.model.tables import Decision, Meeting
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


@command("Close the meeting to the public")
def close(write: Write, meeting_id: str) -> None:
    """Make a meeting confidential as a whole."""
    write.get(Meeting, meeting_id).confidential = True


def test_decisions_of_a_meeting_that_is_confidential_as_a_whole_are_not_for_the_public(desk: Desk, board: str) -> None:
    first, second = meetings_of(desk, board)
    desk.run(meetings.set_status, first, MeetingStatus.CIRCULATED)
    desk.run(close, first)
    public = desk.ask(decisions_pack, board, public=True).decisions
    assert [line.text for line in public] == ["raise the fees", "tell everybody"]
    desk.run(close, second)
    assert desk.ask(decisions_pack, board, public=True).decisions == ()
    assert all(line.confidential for line in desk.ask(decision_lines, board))


def numbers(desk: Desk, board: str) -> list[str]:
    """What the decisions are called, the earliest meeting first."""
    return [line.number for line in sorted(desk.ask(decision_lines, board), key=lambda line: line.date or EARLIER)]


def meetings_of(desk: Desk, board: str) -> list[str]:
    """The meetings, the earliest first."""
    return [line.id for line in reversed(desk.ask(meetings.meeting_lines, board))]


def test_numbers_follow_the_minutes_until_they_are_circulated_and_then_stay(desk: Desk, board: str) -> None:
    first, second = meetings_of(desk, board)
    desk.run(save_decision_pattern, board, "D{year}/{nn}")
    assert numbers(desk, board) == ["D2026/01", "D2026/02", "D2026/03", "D2026/04"]
    desk.run(meetings.set_status, second, MeetingStatus.CIRCULATED)
    kept = numbers(desk, board)
    assert kept == ["D2026/04", "D2026/01", "D2026/02", "D2026/03"]
    item = next(line for line in desk.ask(agenda.item_lines, first) if line.title == "Fees")
    desk.run(minutes.save_item, item.id, [])
    desk.run(save_decision_pattern, board, "{n}/{yy}")
    assert numbers(desk, board) == kept[1:]


def test_a_number_is_not_given_again_when_its_decision_goes(desk: Desk, board: str) -> None:
    _, second = meetings_of(desk, board)
    desk.run(save_decision_pattern, board, "D{n}")
    desk.run(meetings.set_status, second, MeetingStatus.CIRCULATED)
    desk.run(meetings.set_status, second, MeetingStatus.DRAFT)
    item = next(line for line in desk.ask(agenda.item_lines, second) if line.title == "Fees again")
    desk.run(minutes.save_item, item.id, [decided("Something else.")])
    desk.run(meetings.set_status, second, MeetingStatus.CIRCULATED)
    assert [line.number for line in desk.ask(decision_lines, board) if line.meeting_id == second] == ["D4"]


def test_decisions_that_went_out_get_their_numbers_when_the_board_begins_to_number(desk: Desk, board: str) -> None:
    first, _ = meetings_of(desk, board)
    desk.run(meetings.set_status, first, MeetingStatus.CIRCULATED)
    desk.run(save_decision_pattern, board, "D{n}")
    desk.run(save_decision_pattern, board, "")
    assert numbers(desk, board) == ["D1", "", "", ""]


def test_what_is_stored_reads_as_what_is_counted(desk: Desk, board: str) -> None:
    for meeting in meetings_of(desk, board):
        desk.run(meetings.set_status, meeting, MeetingStatus.CIRCULATED)
    listed = [
        ParagraphLine(new_id(), text="Agreed to:", numbered=True),
        decided("one", level=1),
        decided("two", level=1),
    ]
    item = desk.run(agenda.add_item, meetings_of(desk, board)[0], "Added")
    desk.run(agenda.edit_item, item, {"confidential": True})
    desk.run(minutes.save_item, item, listed)
    known = desk.ask(known_of, board)

    def counted(read: Read) -> list[DecisionLine]:
        held = reversed(meetings_of(desk, board))
        return [line for key in held for line in counted_lines(read, read.get(Meeting, key), known)]

    for _ in range(2):
        fast = desk.ask(lines_of_meetings, board, known)
        assert fast == desk.ask(counted)
        assert len(fast) == 6
        desk.run(meetings.set_status, meetings_of(desk, board)[0], MeetingStatus.CIRCULATED)


def test_a_decision_outside_the_minutes_stands_with_its_meeting(desk: Desk, board: str) -> None:
    first, _ = meetings_of(desk, board)

    @command("Add")
    def add(write: Write) -> None:
        write.add(Decision(board_id=board, meeting_id=first, text="By letter: the fees stay."))

    desk.run(add)
    line = next(line for line in desk.ask(decision_lines, board) if line.later)
    assert (line.text, line.date) == ("By letter: the fees stay.", EARLIER)
    newest = desk.ask(decision_lines, board)[0]
    desk.run(set_superseded, line.id, newest.id)
    assert next(each for each in desk.ask(decision_lines, board) if each.later).superseded_ref == newest.ref


def test_the_word_register_says_the_same_and_the_public_one_no_secret(desk: Desk, board: str, tmp_path: Path) -> None:
    desk.run(save_decision_pattern, board, "D{year}/{nn}")
    full, public = (desk.ask(decisions_pack, board, public=public) for public in (False, True))
    write_decisions_word(full, tmp_path / "full.docx")
    write_decisions_word(public, tmp_path / "public.docx")
    tables = [docx.Document(str(tmp_path / name)).tables[0] for name in ("full.docx", "public.docx")]
    assert [cell.text for cell in tables[0].rows[0].cells] == ["Number", "Date", "Decision", "Carried", "Actions"]
    texts = [[row.cells[2].text.split("\n")[0] for row in table.rows[1:]] for table in tables]
    assert "[Confidential] pay somebody" in texts[0]
    assert texts[1] == ["raise the fees", "tell everybody", "Fees stay as they are."]
    assert tables[0].rows[1].cells[0].text.startswith("D2026/02")
    head = tables[0].rows[0]._tr
    assert head.find(f"{head.tag[:-2]}trPr/{head.tag[:-2]}tblHeader") is not None


def test_a_superseding_decision_that_is_confidential_is_not_named_in_public(desk: Desk, board: str) -> None:
    lines = desk.ask(decision_lines, board)
    secret, old = next(line for line in lines if line.confidential), lines[-1]
    desk.run(set_superseded, old.id, secret.id)
    assert desk.ask(decisions_pack, board).decisions[-1].superseded_ref == secret.ref
    assert desk.ask(decisions_pack, board, public=True).decisions[-1].superseded_ref == ""
