"""The forward plan in Excel and on paper."""

import datetime as dt
from pathlib import Path

from openpyxl import load_workbook

from boarddesk.desk.file_naming import file_name
from boarddesk.documents.excel.forward_plan import write_forward_plan
from boarddesk.documents.print.forward_plan import forward_plan_html
from boarddesk.model.lines.forward_plan import PlanLine, PlanPack, PlanState

NOW = dt.datetime(2026, 11, 19, 12, tzinfo=dt.UTC)
MAY = dt.date(2027, 5, 20)
LINES = (
    PlanLine("a", "Progress <report>", MAY, True, PlanState.PLANNED, NOW.date()),
    PlanLine("b", "=Some day", None, False, PlanState.PLANNED, confidential=True),
)


def a_plan(lines: tuple[PlanLine, ...] = LINES) -> PlanPack:
    return PlanPack("Northmoor Board", "NB", "en-GB", "Northmoor Board", NOW.date(), lines)


def test_the_workbook_has_real_months_and_marks_what_is_confidential(tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    write_forward_plan(a_plan(), path, now=NOW)
    sheet = load_workbook(path)["Forward plan"]
    first, second = ([cell.value for cell in row] for row in sheet.iter_rows(min_row=4))
    assert first == [dt.datetime(2027, 5, 20), "Progress <report>", "every year", "19 Nov 2026", "planned"]
    assert second == ["no month", "[Confidential] =Some day", None, None, "planned"]
    assert sheet.cell(4, 1).number_format == "mmmm yyyy"
    assert list(sheet.tables) == ["ForwardPlan"]


def test_an_empty_plan_is_a_sheet_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    write_forward_plan(a_plan(()), path, now=NOW)
    assert load_workbook(path)["Forward plan"].cell(3, 1).value == "Month"
    assert "Nothing is planned." in forward_plan_html(a_plan(()))


def test_on_paper_a_month_is_in_words_and_signs_are_escaped() -> None:
    said = forward_plan_html(a_plan())
    assert "May 2027" in said
    assert "Progress &lt;report&gt;" in said


def test_the_name_of_the_file_says_that_something_is_confidential() -> None:
    assert file_name(a_plan(), ".xlsx") == "NB forward plan 2026-11-19 CONFIDENTIAL.xlsx"
    assert file_name(a_plan(LINES[:1]), ".xlsx") == "NB forward plan 2026-11-19.xlsx"
