"""The involvement map in Excel and on paper."""

import datetime as dt
from pathlib import Path

from openpyxl import load_workbook

from boarddesk.documents.excel.involvement import write_involvement
from boarddesk.documents.print.involvement import ACROSS, involvement_html
from boarddesk.model.involvement import InvolvementPack, LinkedGroup, LinkedMember

NOW = dt.datetime(2026, 11, 19, 12, tzinfo=dt.UTC)


def a_map(people: int = 3) -> InvolvementPack:
    """A map of two groups; the last member has no link."""
    members = tuple(LinkedMember(f"p{n}", f"Person {n}", f"P{n}", "Council") for n in range(people))
    linked = frozenset(member.id for member in members[:-1])
    groups = (LinkedGroup("=Forum", linked), LinkedGroup("Youth Panel", frozenset({"p0"})))
    return InvolvementPack("Northmoor Board", "NB", "en-GB", "Northmoor Board", NOW.date(), members, groups)


def test_the_workbook_has_a_row_a_group_and_a_column_a_member(tmp_path: Path) -> None:
    path = tmp_path / "map.xlsx"
    write_involvement(a_map(), path, now=NOW)
    sheet = load_workbook(path)["Involvement"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=3)]
    assert rows == [
        ["Group or partnership", "Linked through", "P0", "P1"],
        ["=Forum", "Person 0, Person 1", "yes", "yes"],
        ["Youth Panel", "Person 0", "yes", None],
    ]
    assert sheet.cell(4, 1).data_type == "s"
    assert list(sheet.tables) == ["Involvement"]


def test_an_empty_map_is_a_sheet_all_the_same(tmp_path: Path) -> None:
    pack = InvolvementPack("Northmoor Board", "NB", "en-GB", "Northmoor Board", NOW.date(), (), ())
    path = tmp_path / "map.xlsx"
    write_involvement(pack, path, now=NOW)
    assert load_workbook(path)["Involvement"].cell(1, 1).value == "Involvement in other groups – Northmoor Board"
    assert "No member is said to link" in involvement_html(pack)


def test_paper_names_the_initials_and_those_without_links() -> None:
    html = involvement_html(a_map())
    assert html.count("●") == 3
    assert "P0 Person 0; P1 Person 1" in html
    assert "No link is known of: Person 2" in html


def test_more_members_than_fit_go_into_a_further_table() -> None:
    assert involvement_html(a_map(ACROSS + 3)).count("<thead>") == 2
