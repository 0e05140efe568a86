"""Trackers as they come back from other people's hands: filtered, worked out by formulas, kept in their own way."""

import datetime as dt
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from boarddesk.desk import trackers
from boarddesk.desk.action_lines import action_lines
from boarddesk.documents.excel.sheets import HEAD_ROW
from boarddesk.documents.excel.tracker_reader import read_tracker
from boarddesk.model.enums import ActionStatus, Comparison, TrackerField
from tests.desk.test_trackers import TODAY, F, Log, fill, row_of

Said = str | int | dt.datetime | None


@pytest.fixture
def log(tmp_path: Path) -> Log:
    return Log(tmp_path)


def theirs(folder: Path, *rows: list[Said], before: str = "") -> Path:
    """A workbook of somebody else's; the tracker stands on its second sheet when one is before it."""
    made = Workbook()
    sheet = made.worksheets[0]
    if before:
        sheet.append([before])
        sheet = made.create_sheet("Actions")
    for row in rows:
        sheet.append(row)
    path = folder / "theirs.xlsx"
    made.save(path)
    return path


def taken(log: Log, path: Path) -> dict[str, tuple[list[str], dt.date | None, ActionStatus]]:
    """The actions that the log has once everything that is new in a file is taken over."""
    found = log.desk.ask(trackers.comparison, log.board, read_tracker(path, today=TODAY))
    before = set(log.refs)
    log.desk.run(trackers.take_over, log.board, [each for each in found if each.kind is Comparison.NEW])
    return {
        line.text: ([owner.shown for owner in line.owners], line.due, line.status)
        for line in log.desk.ask(action_lines, log.board)
        if line.ref not in before
    }


def test_rows_that_a_filter_hides_are_read_all_the_same(log: Log) -> None:
    workbook = log.hand_out()
    sheet = workbook["Open"]
    fill(sheet, log.refs[1], "Status", "Complete")
    sheet.row_dimensions[row_of(sheet, log.refs[1])].hidden = True
    sheet.auto_filter.ref = sheet.dimensions
    (found,) = log.compare(workbook)
    assert (found.ref, found.field, found.kind) == (log.refs[1], F.STATUS, Comparison.CLEAN)


def test_a_sheet_that_is_hidden_and_a_head_that_is_repeated_do_no_harm(log: Log) -> None:
    workbook = log.hand_out()
    sheet = workbook["Open"]
    heads = [cell.value for cell in sheet[HEAD_ROW]]
    sheet.append(heads)
    fill(sheet, log.refs[0], "New update", "Below the fold.")
    workbook["All"].sheet_state = "hidden"
    (found,) = log.compare(workbook)
    assert (found.field, found.returned) == (F.NEW_UPDATE, "Below the fold.")


def test_the_tracker_is_found_on_a_later_sheet_below_its_title(log: Log, tmp_path: Path) -> None:
    path = theirs(
        tmp_path,
        ["Action log of the partnership"],
        [None],
        ["Ref.", "What is to be done", "Responsible", "By when", "Progress"],
        ["7", "Mend the roof", "JH", "5/1/2027", "In progress"],
        before="Contents",
    )
    assert "Mend the roof" in taken(log, path)


def test_owners_with_a_stroke_between_are_two_and_a_blank_status_is_open(log: Log, tmp_path: Path) -> None:
    path = theirs(
        tmp_path,
        ["No", "Action", "Lead", "Target date", "Status"],
        [1, "Mend the roof", "AS/BG", dt.datetime(2027, 1, 5), None],
        [2, "Paint the hall", "JH / Bob", "31.01.27", "  completed "],
        [3, "Sweep", "ALL", "end of March", "OPEN"],
    )
    assert taken(log, path) == {
        "Mend the roof": (["AS", "BG"], dt.date(2027, 1, 5), ActionStatus.OPEN),
        "Paint the hall": (["JH", "Bob"], dt.date(2027, 1, 31), ActionStatus.COMPLETE),
        "Sweep": (["ALL"], dt.date(2027, 3, 31), ActionStatus.OPEN),
    }


def test_numbered_rows_that_say_nothing_are_skipped(log: Log, tmp_path: Path) -> None:
    rows: list[list[Said]] = [[number, None, None, None, None] for number in range(2, 40)]
    path = theirs(
        tmp_path,
        ["No", "Action", "Lead", "Target date", "Status"],
        [1, "Mend the roof", "JH", None, None],
        *rows,
    )
    assert list(taken(log, path)) == ["Mend the roof"]


def test_of_a_formula_the_value_counts_that_was_worked_out_last(log: Log, tmp_path: Path) -> None:
    path = theirs(
        tmp_path,
        ["No", "Action", "Lead", "Target date", "Status"],
        [1, "Mend the roof", "JH", None, '=IF(1=1,"Completed","")'],
    )
    worked_out = tmp_path / "worked out.xlsx"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(worked_out, "w") as new:
        for name in old.namelist():
            content = old.read(name).decode() if name.endswith(".xml") else None
            if content is not None and "<f>" in content:
                assert "<v></v>" in content or "<v />" in content or "<v/>" in content
                for empty in ("<v></v>", "<v />", "<v/>"):
                    content = content.replace(f"</f>{empty}", "</f><v>Completed</v>")
                content = content.replace('<c r="E2">', '<c r="E2" t="str">')
            new.writestr(name, old.read(name) if content is None else content)
    assert taken(log, worked_out) == {"Mend the roof": (["JH"], None, ActionStatus.COMPLETE)}


def test_one_undo_takes_everything_that_was_new_back(log: Log, tmp_path: Path) -> None:
    path = theirs(
        tmp_path, ["Action", "Lead", "Status"], ["Mend the roof", "JH", "Done"], ["Paint the hall", "AS", None]
    )
    before = log.lines()
    assert len(taken(log, path)) == 2
    log.desk.undo()
    assert log.lines() == before


def test_looking_changes_nothing(log: Log, tmp_path: Path) -> None:
    path = theirs(tmp_path, ["Action", "Lead", "Status"], ["Mend the roof", "JH", "Done"])
    before = log.lines()
    found = log.desk.ask(trackers.comparison, log.board, read_tracker(path, today=TODAY))
    assert [each.field for each in found] == [TrackerField.ACTION]
    assert log.lines() == before
