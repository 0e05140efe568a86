"""A tracker is handed out, comes back filled in, is compared and taken over."""

import datetime as dt
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from boarddesk.desk import actions, trackers
from boarddesk.desk.action_lines import action_lines
from boarddesk.desk.owners import known_owners
from boarddesk.desk.packs import tracker_pack
from boarddesk.documents.excel.sheets import HEAD_ROW
from boarddesk.documents.excel.tracker import write_tracker
from boarddesk.documents.excel.tracker_reader import read_tracker
from boarddesk.model.enums import ActionStatus, Comparison, DueKind, TrackerField
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.actions import ActionLine
from boarddesk.model.lines.trackers import Difference, ReturnedTracker
from boarddesk.model.tables import TrackerExport
from boarddesk.rules.dates import Due
from boarddesk.rules.owners import parse_action_by
from tests.builders import a_board, a_desk
from tests.programs import needs

TODAY = dt.date(2026, 11, 19)
NOW = dt.datetime(2026, 11, 19, 13, tzinfo=dt.UTC)
DUE = dt.date(2026, 12, 11)
F = TrackerField


class Log:
    """A board with five actions and a tracker of it in a folder."""

    def __init__(self, folder: Path) -> None:
        self.desk = a_desk()
        self.board = a_board(self.desk)
        self.path = folder / "tracker.xlsx"
        known = self.desk.ask(known_owners, self.board)
        owners = parse_action_by("JH, AS", known, TODAY).owners
        for number in range(1, 6):
            self.desk.run(actions.add_action, self.board, f"Do thing {number} in full", owners, Due(DueKind.DATE, DUE))

    def hand_out(self) -> Workbook:
        pack = self.desk.note(trackers.hand_out, self.board)
        write_tracker(pack, self.path, now=NOW)
        return load_workbook(self.path)

    def returned(self, workbook: Workbook | None = None) -> ReturnedTracker:
        if workbook is not None:
            workbook.save(self.path)
        return read_tracker(self.path, today=TODAY)

    def compare(self, workbook: Workbook | None = None) -> tuple[Difference, ...]:
        return self.desk.ask(trackers.comparison, self.board, self.returned(workbook))

    def lines(self) -> dict[str, ActionLine]:
        return {line.ref: line for line in self.desk.ask(action_lines, self.board)}

    @property
    def refs(self) -> list[str]:
        return list(self.lines())


@pytest.fixture
def log(tmp_path: Path) -> Log:
    return Log(tmp_path)


def row_of(sheet: Worksheet, ref: str) -> int:
    return next(row for row in range(HEAD_ROW + 1, sheet.max_row + 1) if sheet.cell(row, 1).value == ref)


def column_of(sheet: Worksheet, head: str) -> int:
    return next(n for n in range(1, sheet.max_column + 1) if sheet.cell(HEAD_ROW, n).value == head)


def fill(sheet: Worksheet, ref: str, head: str, value: object) -> None:
    sheet.cell(row_of(sheet, ref), column_of(sheet, head)).value = value  # type: ignore[assignment]


def test_a_tracker_that_comes_back_untouched_changes_nothing(log: Log) -> None:
    log.hand_out()
    assert log.compare() == ()


def test_handing_out_is_no_step_of_undo(log: Log) -> None:
    before = log.desk.undo_label
    log.hand_out()
    assert log.desk.undo_label == before


def test_status_due_and_new_update_are_clean_and_ticked(log: Log) -> None:
    workbook = log.hand_out()
    ref = log.refs[1]
    fill(workbook["Open"], ref, "Status", "Complete")
    fill(workbook["Open"], ref, "Due", dt.datetime(2027, 1, 15))
    fill(workbook["Open"], ref, "New update", "Sent on Monday.")
    found = log.compare(workbook)
    assert {(each.field, each.returned, each.kind, each.ticked) for each in found} == {
        (F.STATUS, "Complete", Comparison.CLEAN, True),
        (F.DUE, "15 Jan 2027", Comparison.CLEAN, True),
        (F.NEW_UPDATE, "Sent on Monday.", Comparison.CLEAN, True),
    }


def test_what_is_taken_over_stands_in_the_log_and_one_undo_takes_it_all_back(log: Log) -> None:
    workbook = log.hand_out()
    before = log.lines()
    for ref in log.refs[:3]:
        fill(workbook["Open"], ref, "Status", "complete ")
        fill(workbook["Open"], ref, "New update", f"Done with {ref}.")
    assert log.desk.run(trackers.take_over, log.board, log.compare(workbook)) == 6
    after = log.lines()
    assert [after[ref].status for ref in log.refs[:3]] == [ActionStatus.COMPLETE] * 3
    update = after[log.refs[0]].updates[0]
    assert (update.text, update.on, update.author) == (f"Done with {log.refs[0]}.", TODAY, "JH, AS")
    assert log.compare() == (), "read twice it adds nothing twice"
    log.desk.undo()
    assert log.lines() == before


def test_what_was_changed_here_too_is_a_conflict_and_not_ticked(log: Log) -> None:
    workbook = log.hand_out()
    ref = log.refs[0]
    log.desk.run(actions.set_status, [log.lines()[ref].id], ActionStatus.AT_RISK)
    fill(workbook["Open"], ref, "Status", "Complete")
    (found,) = log.compare(workbook)
    assert (found.kind, found.exported, found.now, found.returned) == (
        Comparison.CONFLICT,
        "Open",
        "At risk",
        "Complete",
    )
    assert not found.ticked


def test_the_same_change_on_both_sides_is_none(log: Log) -> None:
    workbook = log.hand_out()
    ref = log.refs[0]
    log.desk.run(actions.set_status, [log.lines()[ref].id], ActionStatus.COMPLETE)
    fill(workbook["Open"], ref, "Status", "Complete")
    assert log.compare(workbook) == ()


def test_what_only_changed_here_is_not_undone_by_an_old_file(log: Log) -> None:
    log.hand_out()
    log.desk.run(actions.set_status, [log.lines()[log.refs[0]].id], ActionStatus.COMPLETE)
    log.desk.run(actions.set_due, log.lines()[log.refs[1]].id, Due(DueKind.DATE, dt.date(2027, 2, 1)))
    assert log.compare() == ()


def test_two_sheets_that_disagree_are_a_conflict(log: Log) -> None:
    workbook = log.hand_out()
    fill(workbook["Open"], log.refs[0], "Status", "Complete")
    fill(workbook["All"], log.refs[0], "Status", "At risk")
    found = log.compare(workbook)
    assert [(each.kind, each.returned) for each in found] == [
        (Comparison.CONFLICT, "Complete"),
        (Comparison.CONFLICT, "At risk"),
    ]


def test_what_has_no_meaning_is_said_and_never_taken(log: Log) -> None:
    workbook = log.hand_out()
    fill(workbook["Open"], log.refs[0], "Due", "when pigs fly")
    fill(workbook["Open"], log.refs[1], "Status", "perhaps")
    found = log.compare(workbook)
    assert {each.why for each in found} == {"“when pigs fly” is not a date.", "“perhaps” is not a status."}
    before = log.lines()
    log.desk.run(trackers.take_over, log.board, found)
    assert log.lines() == before


def test_a_new_row_is_offered_as_a_new_action(log: Log) -> None:
    workbook = log.hand_out()
    sheet = workbook["Open"]
    row = sheet.max_row + 1
    for head, value in (
        ("Action", "Paint the hall"),
        ("Action By", "BG / Bob"),
        ("Due", "31 Jan"),
        ("Status", "At risk"),
    ):
        sheet.cell(row, column_of(sheet, head)).value = value
    (found,) = log.compare(workbook)
    assert (found.kind, found.text) == (Comparison.NEW, "Paint the hall")
    log.desk.run(trackers.take_over, log.board, [found])
    made = next(line for line in log.lines().values() if line.text == "Paint the hall")
    assert [owner.shown for owner in made.owners] == ["BG", "Bob"]
    assert (made.due, made.status) == (dt.date(2027, 1, 31), ActionStatus.AT_RISK)


def test_columns_may_be_moved_rows_sorted_and_deleted(log: Log, tmp_path: Path) -> None:
    workbook = log.hand_out()
    fill(workbook["Open"], log.refs[4], "New update", "Moved about.")
    values = [list(row) for row in workbook["Open"].iter_rows(min_row=HEAD_ROW, values_only=True)]
    head, rows = values[0], values[:0:-1]
    moved = Workbook()
    sheet = moved.worksheets[0]
    sheet.append(["Something of ours"])
    for row in (head, *rows[:2]):
        sheet.append(row[::-1])
    moved.save(tmp_path / "moved.xlsx")
    returned = read_tracker(tmp_path / "moved.xlsx", today=TODAY)
    found = log.desk.ask(trackers.comparison, log.board, returned)
    assert [(each.field, each.returned) for each in found] == [(F.NEW_UPDATE, "Moved about.")]


def test_a_tracker_of_somebody_elses_is_read_and_nothing_of_it_is_sure(log: Log, tmp_path: Path) -> None:
    theirs = Workbook()
    sheet = theirs.worksheets[0]
    rows: list[list[str | int | dt.datetime | None]] = [
        ["Outstanding actions", None, None, None, None],
        [None, None, None, None, None],
        ["No", "Action", "Lead", "Target date", "Status"],
        [1, "Do thing 1 in full", "JH", "11.12.26", " Completed "],
        [2, "Mend the roof", "A Stroud / BG", dt.datetime(2027, 1, 5), None],
        [3, None, None, None, None],
    ]
    for row in rows:
        sheet.append(row)
    theirs.save(tmp_path / "theirs.xlsx")
    returned = read_tracker(tmp_path / "theirs.xlsx", today=TODAY)
    found = log.desk.ask(trackers.comparison, log.board, returned)
    assert [(each.kind, each.field, each.returned) for each in found if each.field is not F.OWNER] == [
        (Comparison.NEW, F.ACTION, "Mend the roof (A Stroud / BG)"),
        (Comparison.UNSURE, F.STATUS, "Complete"),
    ]


def test_a_workbook_without_a_tracker_is_refused_with_the_reason(tmp_path: Path) -> None:
    other = Workbook()
    other.worksheets[0].append(["Month", "Cost"])
    other.save(tmp_path / "costs.xlsx")
    with pytest.raises(RuleError, match="“costs.xlsx” holds no action tracker: no sheet has a row of heads"):
        read_tracker(tmp_path / "costs.xlsx", today=TODAY)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 torn", b"<html>"])
def test_a_file_that_is_no_workbook_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "t.xlsx").write_bytes(content)
    with pytest.raises(RuleError, match="is not an Excel workbook"):
        read_tracker(tmp_path / "t.xlsx", today=TODAY)


EDITS: dict[str, Callable[[int], object]] = {
    "Status": lambda n: ("Complete", "at risk", "SUPERSEDED")[n % 3],
    "Due": lambda n: (dt.datetime(2027, 3, 1 + n % 20), f"{1 + n % 20} March 2027", f"2027-03-{1 + n % 20:02d}")[n % 3],
    "New update": lambda n: f"News number {n}",
}


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    edits=st.dictionaries(st.tuples(st.integers(0, 4), st.sampled_from(list(EDITS))), st.integers(0, 50), max_size=6),
    order=st.permutations(range(5)),
    kept=st.integers(1, 5),
)
def test_every_intended_change_arrives_and_nothing_else_does(
    tmp_path_factory: pytest.TempPathFactory, edits: dict[tuple[int, str], int], order: list[int], kept: int
) -> None:
    log = Log(tmp_path_factory.mktemp("log"))
    workbook = log.hand_out()
    refs = log.refs
    sheet = workbook["Open"]
    for (number, head), seed in edits.items():
        fill(sheet, refs[number], head, EDITS[head](seed))
    rows = {row[0].value: [cell.value for cell in row] for row in sheet.iter_rows(min_row=HEAD_ROW + 1)}
    sheet.delete_rows(HEAD_ROW + 1, len(rows))
    left = [refs[number] for number in order[:kept]]
    for at, ref in enumerate(left, start=HEAD_ROW + 1):
        for column, value in enumerate(rows[ref], start=1):
            sheet.cell(at, column).value = value
    for name in ("All", "Closed since last meeting"):
        del workbook[name]
    before = log.lines()
    found = log.compare(workbook)
    wanted = {(refs[number], head) for number, head in edits if refs[number] in left}
    heads = {F.STATUS: "Status", F.DUE: "Due", F.NEW_UPDATE: "New update"}
    assert {(each.ref, heads[each.field]) for each in found} == wanted
    assert all(each.ticked for each in found)
    log.desk.run(trackers.take_over, log.board, found)
    assert log.compare() == ()
    after = log.lines()
    assert {ref for ref in refs if before[ref] != after[ref]} == {ref for ref, _ in wanted}


@pytest.mark.slow
@needs("soffice")
def test_it_comes_back_saved_by_libreoffice(log: Log, tmp_path: Path) -> None:
    workbook = log.hand_out()
    fill(workbook["Open"], log.refs[2], "Status", "Complete")
    fill(workbook["Open"], log.refs[3], "New update", "Through another office.")
    workbook.save(log.path)
    out = tmp_path / "out"
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    soffice = shutil.which("soffice") or "soffice"
    command = [soffice, profile, "--headless", "--convert-to", "xlsx", "--outdir", str(out), str(log.path)]
    subprocess.run(command, check=True, capture_output=True)
    returned = read_tracker(out / log.path.name, today=TODAY)
    assert returned.export_number == 1
    found = log.desk.ask(trackers.comparison, log.board, returned)
    assert {(each.ref, each.field, each.kind) for each in found} == {
        (log.refs[2], F.STATUS, Comparison.CLEAN),
        (log.refs[3], F.NEW_UPDATE, Comparison.CLEAN),
    }


def test_a_public_tracker_has_no_number(log: Log) -> None:
    assert log.desk.ask(tracker_pack, log.board, public=True).export_number is None


def test_only_the_last_exports_are_kept(log: Log) -> None:
    for _ in range(trackers.KEPT + 2):
        number = log.desk.note(trackers.hand_out, log.board).export_number
    assert number == trackers.KEPT + 2
    kept = log.desk.ask(lambda read: sorted(row.number for row in read.rows(TrackerExport)))
    assert kept == list(range(3, trackers.KEPT + 3))
