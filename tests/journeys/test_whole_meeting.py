"""A whole meeting from an empty file to Word and Excel, without touching the mouse."""

import datetime as dt
from pathlib import Path

from docx import Document
from openpyxl import load_workbook

from boarddesk.desk.boards import board_lines
from tests.boxes import Boxes
from tests.journeys.driver import Driver, at_welcome
from tests.journeys.test_minuting import go_to

MEMBERS = (
    ("Judith Hale", "Corporate Director", "Northmoor Borough Council"),
    ("Simone Ellery", "Assistant Director", "Brightside Trust"),
    ("Alan Stroud", "Detective Chief Inspector", "Northmoor Police"),
    ("Anna Marsh", "Director of Nursing", "Northmoor PCT"),
)


def test_a_whole_meeting_from_an_empty_file_to_word_and_excel(qapp: object, boxes: Boxes, tmp_path: Path) -> None:
    with at_welcome(tmp_path) as at:
        make_the_board(at)
        add_the_members(at)
        plan_the_meeting(at)
        type_the_agenda(at)
        take_the_register(at)
        minute_it(at)
        word, excel = hand_it_out(at, boxes, tmp_path)

    rows = rows_in(word)
    assert ["Judith Hale", "JH", "Corporate Director", "Northmoor Borough Council", "MA"] in rows
    assert ["Anna Marsh", "AM", "Director of Nursing", "Northmoor PCT", "RA"] in rows
    assert ["Kate Arden", "KA", "", "Anna Marsh", "✓", ""] in rows
    assert rows[rows.index(["4", "Training for schools", ""]) :] == [
        ["4", "Training for schools", ""],
        ["", "SE reported on the courses held since September.", ""],
        ["", "AM to send the course list to all schools.", "AM\n21 Jan 2027"],
        ["5", "Inspections", ""],
        ["", "The Board endorsed the plan.", ""],
        ["6", "Any other business", ""],
        ["7", "Next meeting", ""],
    ]
    (action,) = actions_in(excel)
    assert action[:5] == (
        "19.11.26/4",
        dt.datetime(2026, 11, 19),
        "4 Training for schools",
        "AM to send the course list to all schools.",
        "AM",
    )
    assert action[6] == dt.datetime(2027, 1, 21)


def make_the_board(at: Driver) -> None:
    def name_it() -> None:
        at.type_text("Northmoor Safeguarding Children Board")
        at.press("Tab")
        at.type_text("NSCB")
        at.press("Ctrl+Return")

    at.through(lambda: at.press("Ctrl+N"), name_it, lambda: at.press("Ctrl+Return"))
    assert at.window.bridge is not None
    assert [line.name for line in at.window.bridge.ask(board_lines)] == ["Northmoor Safeguarding Children Board"]


def add_the_members(at: Driver) -> None:
    def type_them() -> None:
        for number, (name, title, organisation) in enumerate(MEMBERS, 1):
            at.type_text(name)
            at.press("Tab", "Tab", "Tab")
            at.type_text(title)
            at.press("Tab", "Tab")
            at.type_text(organisation)
            at.press("Ctrl+Shift+Return" if number < len(MEMBERS) else "Ctrl+Return")

    at.through(lambda: at.press("Space"), type_them)


def plan_the_meeting(at: Driver) -> None:
    def type_it() -> None:
        at.type_text("19 Nov 2026")
        at.press("Tab")
        at.type_text("1pm")
        at.press("Tab")
        at.type_text("4pm")
        at.press("Tab")
        at.type_text("The Education Centre")
        at.press("Ctrl+Return")

    at.through(lambda: at.press("Ctrl+Shift+N"), type_it)


def type_the_agenda(at: Driver) -> None:
    at.press("End", "Up", "Up", "Ins")
    for title in ("Training for schools", "Inspections"):
        at.type_text(title)
        at.press("Return")
        at.settle()
    at.press("Escape")


def take_the_register(at: Driver) -> None:
    at.press("Ctrl+1")
    at.type_text("mma")
    at.type_text("r")
    at.type_text("Kate Arden")
    at.press("Return")


def minute_it(at: Driver) -> None:
    at.press("Ctrl+3")
    go_to(at, "training")
    at.type_text("SE reported on the courses held since September.")
    at.press("Return")
    at.type_text("AM to send the course list to all schools.")
    at.press("Tab")
    at.type_text("am @21 jan")
    at.press("Return")
    at.press("Ctrl+Return")
    at.type_text("d: The Board endorsed the plan.")
    at.press("Return")


def hand_it_out(at: Driver, boxes: Boxes, folder: Path) -> tuple[Path, Path]:
    word, excel = folder / "minutes.docx", folder / "tracker.xlsx"
    boxes.answer((str(word), ""), (str(excel), ""))
    at.press("Ctrl+Shift+E")
    at.wait_until(word.exists)
    at.choose("File", "Export", "Action tracker in Excel…")
    at.wait_until(excel.exists)
    return word, excel


def rows_in(path: Path) -> list[list[str]]:
    """All rows of all tables, in order."""
    return [[cell.text for cell in row.cells] for table in Document(str(path)).tables for row in table.rows]


def actions_in(path: Path) -> list[tuple[object, ...]]:
    """The rows of the open actions, below the head."""
    rows = list(load_workbook(path)["Open"].iter_rows(values_only=True))
    head = next(place for place, row in enumerate(rows) if row[0] == "Ref")
    return [tuple(row) for row in rows[head + 1 :]]
