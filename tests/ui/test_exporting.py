"""Export and print: what is offered where, where it goes, and what the pages hold."""

from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook
from PySide6.QtCore import QSettings
from PySide6.QtGui import QPdfWriter

from boarddesk.desk.exports import page_of, paper_of
from boarddesk.desk.file_naming import file_name
from boarddesk.model.document_style import DocumentStyle
from boarddesk.model.enums import MarkKind, MeetingStatus
from boarddesk.model.errors import KnownError
from boarddesk.model.text import Mark
from boarddesk.ui.exporting import LAST_FOLDER, last_folder, written
from boarddesk.ui.jobs import Cancelled
from boarddesk.ui.printing import a_printer, page_layout, paint_paper, write_pdf
from tests.boxes import Boxes
from tests.documents.packs import a_long_meeting, a_whole_meeting, item, minutes, said
from tests.documents.test_tracker import a_tracker, an_action
from tests.journeys.driver import at_example

WARNED = "Export all the same"
"""The answer to what the check has to say before minutes of the example are exported."""


def test_a_draft_says_so_in_its_name_and_a_confidential_one_too() -> None:
    secret = said("Secret", marks=(Mark(0, 6, MarkKind.CONFIDENTIAL),))
    draft = minutes(item("1", "One", secret), status=MeetingStatus.DRAFT)
    approved = minutes(item("1", "One"), status=MeetingStatus.APPROVED)
    assert file_name(draft, ".docx").endswith("minutes 2026-03-12 DRAFT CONFIDENTIAL.docx")
    assert file_name(approved, ".pdf").endswith("minutes 2026-03-12.pdf")
    assert file_name(a_tracker(), ".xlsx") == "NSCB action tracker 2026-11-24.xlsx"


def test_a_short_name_with_slashes_makes_a_file_name() -> None:
    pack = minutes(board_short_name="N/S: C*B", status=MeetingStatus.APPROVED)
    assert "/" not in file_name(pack, ".docx")


def test_pages_are_counted_and_say_so(qapp: object, tmp_path: Path) -> None:
    pack = a_long_meeting(120)
    writer = QPdfWriter(str(tmp_path / "pages.pdf"))
    writer.setPageLayout(page_layout(DocumentStyle(), landscape=False))
    pages = paint_paper(paper_of(pack), writer, "en-GB")
    assert pages > 3
    assert page_of("en-GB", 2, pages) == f"Page 2 of {pages}"


def test_a_pdf_is_written_whole_or_not_at_all(qapp: object, tmp_path: Path) -> None:
    target = tmp_path / "tracker.pdf"
    write_pdf(a_tracker(an_action()), target)
    assert target.read_bytes().startswith(b"%PDF-")
    assert [path.name for path in tmp_path.iterdir()] == ["tracker.pdf"]


def test_the_tracker_is_printed_landscape_and_the_minutes_upright(qapp: object) -> None:
    for pack, landscape in ((a_tracker(an_action()), True), (a_whole_meeting(), False)):
        rect = a_printer(paper_of(pack)).pageLayout().fullRect()
        assert (rect.width() > rect.height()) is landscape


@pytest.mark.parametrize(
    ("entry", "ending"),
    [("Minutes in Word…", ".docx"), ("Action tracker in Excel…", ".xlsx"), ("Minutes as PDF…", ".pdf")],
)
def test_she_exports_and_can_open_what_was_written(
    qapp: object, boxes: Boxes, tmp_path: Path, entry: str, ending: str
) -> None:
    target = tmp_path / f"handed out{ending}"
    with at_example(tmp_path) as at:
        at.press("Ctrl+3")
        told = (WARNED,) if entry.startswith("Minutes") else ()
        boxes.answer(*told, (str(target), ""))
        at.choose("File", "Export", entry)
        at.wait_until(lambda: at.toast == f"{target.name} is written.", 10_000)
        assert at.offers("File", "Export", f"Open {target.name}")
        assert at.offers("File", "Export", f"Show {target.name} in its folder")
    assert last_folder() == tmp_path
    if ending == ".docx":
        assert Document(str(target)).core_properties.author == "Northmoor Safeguarding Children Board"
    elif ending == ".xlsx":
        assert load_workbook(target)["Read me"]["B10"].value == "1", "the file keeps what was handed out"
    else:
        assert target.read_bytes().startswith(b"%PDF-")


def test_an_ending_left_out_is_added(qapp: object, boxes: Boxes, tmp_path: Path) -> None:
    with at_example(tmp_path) as at:
        at.press("Ctrl+3")
        boxes.answer(WARNED, (str(tmp_path / "no ending"), ""))
        at.choose("File", "Export", "Minutes in Word…")
        at.wait_until((tmp_path / "no ending.docx").exists, 10_000)
        at.wait_until(lambda: bool(at.toast), 10_000)


def test_changing_her_mind_writes_nothing(qapp: object, boxes: Boxes, tmp_path: Path) -> None:
    with at_example(tmp_path) as at:
        at.press("Ctrl+3")
        boxes.answer(WARNED, ("", ""))
        at.choose("File", "Export", "Minutes in Word…")
    assert not list(tmp_path.glob("*.docx"))


def test_the_last_folder_is_remembered_until_it_is_gone(qapp: object, tmp_path: Path) -> None:
    QSettings().setValue(LAST_FOLDER, str(tmp_path))
    assert last_folder() == tmp_path
    QSettings().setValue(LAST_FOLDER, str(tmp_path / "gone"))
    assert last_folder().is_dir()


def test_an_export_that_is_cancelled_leaves_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "minutes.docx"
    target.write_bytes(b"before")

    def stopped() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        written(lambda path: path.write_bytes(b"after"), target, stopped)
    assert target.read_bytes() == b"before"
    assert [path.name for path in tmp_path.iterdir()] == ["minutes.docx"]


def test_what_went_wrong_is_said_of_the_file_she_named(tmp_path: Path) -> None:
    def fails(path: Path) -> None:
        raise KnownError(f"“{path.name}” could not be written.")

    with pytest.raises(KnownError, match=r"“minutes\.docx” could"):
        written(fails, tmp_path / "minutes.docx", lambda: None)
