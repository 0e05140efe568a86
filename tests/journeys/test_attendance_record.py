"""She answers how often everybody came this year."""

from pathlib import Path

from docx import Document
from openpyxl import load_workbook
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from boarddesk.ui.preview.dialog import PreviewDialog
from boarddesk.ui.record.page import RecordPage
from boarddesk.ui.record.words import rate_words
from tests.boxes import Boxes
from tests.journeys.driver import Driver, at_example


def at_record(at: Driver) -> RecordPage:
    page = at.open_page("Attendance record")
    assert isinstance(page, RecordPage)
    return page


def rates(page: RecordPage, name: str) -> tuple[str, str]:
    line = next(line for line in page.grid.grid.lines if line.name == name)
    return rate_words(line.attendance.in_person), rate_words(line.attendance.including)


def by_organisation(at: Driver) -> None:
    at.named("What a row stands for").setFocus()
    at.press("Down")


def test_she_answers_how_often_an_agency_came_this_year(qapp: object, tmp_path: Path) -> None:
    with at_example(tmp_path) as at:
        page = at_record(at)
        by_organisation(at)

        assert rates(page, "National Probation Service") == ("2 of 5, 40%", "5 of 5, 100%")
        assert at.shows("several members of one organisation are one attendance")


def test_she_copies_the_paragraph_for_the_annual_report(qapp: object, tmp_path: Path) -> None:
    with at_example(tmp_path) as at:
        at_record(at)
        at.click("Annual report")
        at.click("Copy the paragraph")

        assert at.toast == "The paragraph is copied"
        copied = QGuiApplication.clipboard().text()
        assert copied.startswith("From 1 January 2026 to 31 December 2026 the Board met five times.")


def test_she_corrects_a_mark_of_last_month_and_the_rate_follows(qapp: object, tmp_path: Path) -> None:
    with at_example(tmp_path) as at:
        page = at_record(at)
        assert rates(page, "Helen Drew") == ("3 of 5, 60%", "3 of 5, 60%")
        at.type_text("/drew")
        at.press("Return", "End")
        at.type_text("m")
        assert rates(page, "Helen Drew") == ("4 of 5, 80%", "4 of 5, 80%")

        at.press("Return")
        assert at.page.name == "attendance"
        assert "Helen Drew" in at.status
        at.press("Ctrl+Z", "Alt+Left")
        assert rates(at_record(at), "Helen Drew") == ("3 of 5, 60%", "3 of 5, 60%")


def test_the_record_of_the_period_on_show_comes_out_in_excel(qapp: object, boxes: Boxes, tmp_path: Path) -> None:
    with at_example(tmp_path) as at:
        page = at_record(at)
        page.period.kind.set_current("financial")
        excel = tmp_path / "attendance.xlsx"
        boxes.answer((str(excel), ""))
        at.click("Excel")
        at.wait_until(excel.exists)
        at.wait_until(lambda: at.toast == "attendance.xlsx is written.")

    assert load_workbook(excel)["By meeting"].max_row == 3 + 4


def test_the_record_is_looked_at_before_it_is_printed(qapp: object, tmp_path: Path) -> None:
    shown: list[str] = []

    def look(dialog: QWidget) -> None:
        assert isinstance(dialog, PreviewDialog)
        shown.append(dialog.document.currentText())

    with at_example(tmp_path) as at:
        at_record(at)
        at.in_dialog(lambda: at.click("Print"), look)

    assert shown == ["Attendance record"]


def test_a_sign_in_sheet_comes_out_for_the_meeting_on_show(qapp: object, boxes: Boxes, tmp_path: Path) -> None:
    with at_example(tmp_path) as at:
        at.open_meeting("21 Jan")
        word = tmp_path / "sign-in.docx"
        boxes.answer((str(word), ""))
        at.choose("File", "Export", "Sign-in sheet in Word…")
        at.wait_until(word.exists)

    held = [cell.text for table in Document(str(word)).tables for row in table.rows for cell in row.cells]
    assert "Judith Hale" in held
    assert "Signature" in held
