"""The action tracker in Excel and on paper, read back part by part."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from boarddesk.documents.excel.sheets import HEAD_ROW, LONGEST_CELL
from boarddesk.documents.excel.tracker import EXPORT_PROPERTY, write_tracker
from boarddesk.documents.print.tracker import tracker_html
from boarddesk.documents.tracker_cells import COLUMNS
from boarddesk.documents.wording import wording
from boarddesk.model.enums import ActionGrouping, ActionStatus, DueKind, OwnerKind, Rag
from boarddesk.model.errors import KnownError, RuleError
from boarddesk.model.lines.actions import ActionLine, DueChangeLine, OwnerLine, UpdateLine
from boarddesk.model.packs import TrackerPack

TODAY = dt.date(2026, 11, 24)
NOW = dt.datetime(2026, 11, 24, 9, 30, tzinfo=dt.UTC)
NIGHT = dt.date(2026, 11, 19)


def an_action(number: int = 1, text: str = "JH to write to the Trust.", **changes: object) -> ActionLine:
    """An action that is on track."""
    values: dict[str, object] = {
        "id": str(number),
        "ref": f"19.11.26/{number}",
        "meeting_id": "m",
        "meeting_date": NIGHT,
        "minute_id": "p",
        "item_id": "i",
        "item_label": str(number),
        "item_title": "Neglect",
        "text": text,
        "owners": (
            OwnerLine(OwnerKind.PERSON, "JH", "JH", "Judith Hale", "NBC"),
            OwnerLine(OwnerKind.ALIAS, "ALL", "ALL", "ALL"),
        ),
        "due_kind": DueKind.DATE,
        "due": dt.date(2026, 12, 11),
        "status": ActionStatus.OPEN,
        "rag": Rag.ON_TRACK,
        "days_late": 0,
        "created_on": NIGHT,
        "closed_on": None,
        "confidential": False,
    }
    return ActionLine(**(values | changes))  # type: ignore[arg-type]


def a_tracker(*actions: ActionLine) -> TrackerPack:
    """A tracker of the made-up board."""
    name = "Northmoor Safeguarding Children Board"
    return TrackerPack(name, "NSCB", "en-GB", name, TODAY, dt.date(2027, 1, 21), actions)


def written(tmp_path: Path, *actions: ActionLine) -> Workbook:
    """The tracker written and read again."""
    path = tmp_path / "tracker.xlsx"
    write_tracker(a_tracker(*actions), path, now=NOW)
    return load_workbook(path)


def cells(workbook: Workbook, sheet: str, row: int) -> dict[str, object]:
    """A row of a sheet by its heads."""
    ws = workbook[sheet]
    return {str(ws.cell(HEAD_ROW, n).value): ws.cell(row, n).value for n in range(1, len(COLUMNS) + 1)}


def test_every_part_of_an_action_has_its_column(tmp_path: Path) -> None:
    action = an_action(
        updates=(UpdateLine("u", dt.date(2026, 11, 23), "AM", "First draft."),),
        moved=(DueChangeLine(TODAY, "LR", DueKind.DATE, dt.date(2026, 12, 4), DueKind.DATE, dt.date(2026, 12, 11)),),
    )
    row = cells(written(tmp_path, action), "Open", HEAD_ROW + 1)
    assert row == {
        "Ref": "19.11.26/1",
        "Meeting": dt.datetime(2026, 11, 19),
        "Item": "1 Neglect",
        "Action": "JH to write to the Trust.",
        "Action By": "JH, ALL",
        "Organisation": "NBC",
        "Due": dt.datetime(2026, 12, 11),
        "Moved from": "4.12.26",
        "Status": "Open",
        "RAG": "On track",
        "New update": None,
        "Latest update": "First draft. (AM)",
        "Updated on": dt.datetime(2026, 11, 23),
        "Closed on": None,
    }


def test_open_has_only_what_is_still_to_do_and_the_overdue_first(tmp_path: Path) -> None:
    done = an_action(1, status=ActionStatus.COMPLETE, rag=Rag.COMPLETE, closed_on=TODAY)
    late = an_action(2, due=dt.date(2026, 11, 20), rag=Rag.OVERDUE, days_late=4)
    workbook = written(tmp_path, done, an_action(3), late)
    assert [workbook["Open"].cell(r, 1).value for r in range(HEAD_ROW + 1, HEAD_ROW + 3)] == [
        "19.11.26/2",
        "19.11.26/3",
    ]
    assert workbook["All"].max_row == HEAD_ROW + 3
    assert "2 open, 1 of them overdue" in str(workbook["Open"]["A2"].value)


def test_sheets_are_named_tables_set_up_for_print(tmp_path: Path) -> None:
    workbook = written(tmp_path, an_action())
    assert workbook.sheetnames == ["Open", "Closed since last meeting", "All", "Summary by owner", "Read me"]
    for sheet, table in (("Open", "OpenActions"), ("All", "AllActions")):
        ws = workbook[sheet]
        assert ws.tables[table].ref == f"A{HEAD_ROW}:N{HEAD_ROW + 1}"
        assert ws.freeze_panes == f"B{HEAD_ROW + 1}"
        assert ws.print_title_rows == f"${HEAD_ROW}:${HEAD_ROW}"
        assert (ws.page_setup.orientation, ws.page_setup.fitToWidth, ws.page_setup.fitToHeight) == ("landscape", 1, 0)
        assert ws.data_validations.dataValidation[0].formula1 == '"Open,At risk,Complete,Superseded"'
        assert not ws.merged_cells.ranges
    rules = [rule for each in workbook["Open"].conditional_formatting for rule in each.rules]
    assert all("TODAY()" in rule.formula[0] for rule in rules)
    assert rules


def test_closed_since_last_meeting_has_what_was_closed_since_then(tmp_path: Path) -> None:
    closed = {"status": ActionStatus.COMPLETE, "rag": Rag.COMPLETE}
    before, after = (an_action(n, closed_on=day, **closed) for n, day in ((1, dt.date(2026, 11, 18)), (2, TODAY)))
    path = tmp_path / "tracker.xlsx"
    write_tracker(replace(a_tracker(before, after, an_action(3)), last_meeting=NIGHT), path, now=NOW)
    sheet = load_workbook(path)["Closed since last meeting"]
    assert [sheet.cell(row, 1).value for row in range(HEAD_ROW + 1, sheet.max_row + 1)] == ["19.11.26/2"]
    assert sheet["A2"].value == "1 closed since 19 November 2026."


def test_the_summary_counts_each_owner_in_values(tmp_path: Path) -> None:
    late = an_action(2, due=dt.date(2026, 11, 20), rag=Rag.OVERDUE, days_late=4, owners=(an_action().owners[0],))
    sheet = written(tmp_path, an_action(1), late, an_action(3, owners=()))["Summary by owner"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=HEAD_ROW + 1)]
    assert rows == [
        ["JH", "Judith Hale", "NBC", 2, 1, 0, 1, dt.datetime(2026, 11, 20)],
        ["ALL", "ALL", None, 1, 0, 0, 1, dt.datetime(2026, 12, 11)],
        ["Nobody named", "Nobody named", None, 1, 0, 0, 1, dt.datetime(2026, 12, 11)],
    ]


def test_no_cell_of_the_workbook_has_to_be_worked_out(tmp_path: Path) -> None:
    workbook = written(tmp_path, an_action())
    assert not [cell for sheet in workbook for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]


def test_the_number_of_the_export_is_in_the_file_twice(tmp_path: Path) -> None:
    path = tmp_path / "tracker.xlsx"
    write_tracker(replace(a_tracker(an_action()), export_number=12), path, now=NOW)
    workbook = load_workbook(path)
    assert [(each.name, each.value) for each in workbook.custom_doc_props.props] == [(EXPORT_PROPERTY, 12)]  # type: ignore[attr-defined]
    about = {row[0].value: row[1].value for row in workbook["Read me"].iter_rows(min_row=HEAD_ROW + 1)}
    assert about["Export number"] == "12"


def test_text_that_looks_like_a_formula_stays_text(tmp_path: Path) -> None:
    nasty = ['=HYPERLINK("x")', "+44 20", "-1", "@SUM(A1)"]
    workbook = written(tmp_path, *(an_action(n, text) for n, text in enumerate(nasty, start=1)))
    column = [workbook["All"].cell(HEAD_ROW + n, 4) for n in range(1, 5)]
    assert [(cell.value, cell.data_type) for cell in column] == [(text, "s") for text in nasty]


def test_the_file_says_whose_it_is(tmp_path: Path) -> None:
    properties = written(tmp_path, an_action()).properties
    assert properties.title == "Action tracker – Northmoor Safeguarding Children Board"
    assert properties.creator == "Northmoor Safeguarding Children Board"
    assert properties.language == "en-GB"
    assert properties.created == dt.datetime(2026, 11, 24, 9, 30)


def test_a_text_no_cell_can_hold_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    path = tmp_path / "tracker.xlsx"
    with pytest.raises(RuleError, match=r"19\.11\.26/1 holds a text of 40,000 characters"):
        write_tracker(a_tracker(an_action(text="x" * 40_000)), path, now=NOW)
    assert not path.exists()
    assert len("x" * 40_000) > LONGEST_CELL


def test_a_missing_folder_is_said_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="There is no folder"):
        write_tracker(a_tracker(), tmp_path / "nowhere" / "tracker.xlsx", now=NOW)


def test_a_board_without_actions_still_gets_its_tables(tmp_path: Path) -> None:
    workbook = written(tmp_path)
    assert workbook["Open"].tables["OpenActions"].ref == f"A{HEAD_ROW}:N{HEAD_ROW + 1}"


@given(st.text(max_size=200))
@settings(max_examples=25, deadline=None)
def test_any_text_comes_out(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    workbook = written(tmp_path_factory.mktemp("any"), an_action(text=text))
    assert isinstance(workbook["All"].cell(HEAD_ROW + 1, 4).value, str | None)
    assert tracker_html(a_tracker(an_action(text=text))).endswith("</html>")


def test_the_paper_names_the_colour_in_words() -> None:
    late = an_action(2, due=dt.date(2026, 11, 20), rag=Rag.OVERDUE, days_late=4)
    html = tracker_html(a_tracker(late, an_action(3, status=ActionStatus.COMPLETE, rag=Rag.COMPLETE)))
    assert "Overdue, 4 days late" in html
    assert "<thead>" in html
    assert html.index("19.11.26/2") < html.index("19.11.26/3")


def test_how_many_have_answered_stands_on_paper_and_on_the_sheet_read_me(tmp_path: Path) -> None:
    asked = an_action(2, asked=15, answered=9)
    assert "9 of 15 have answered" in tracker_html(a_tracker(asked, an_action(3)))
    told = [row[:2] for row in written(tmp_path, asked, an_action(3))["Read me"].iter_rows(values_only=True)]
    assert ("19.11.26/2", "9 of 15 have answered") in told
    assert not [row for row in told if row[0] == "19.11.26/3"]


def test_every_status_and_colour_has_its_word() -> None:
    words = wording("en-GB")
    assert all(words(f"action_status.{status.value}") for status in ActionStatus)
    assert all(words(f"rag.{rag.value}") for rag in Rag)


def test_the_paper_groups_open_actions_as_the_log_does() -> None:
    late = an_action(text="Write to the Trust.")
    html = tracker_html(replace(a_tracker(late), grouping=ActionGrouping.DUE))
    assert html.index(wording("en-GB")("tracker.due_later")) < html.index("Write to the Trust.")
    assert html.count("<thead>") == 1
