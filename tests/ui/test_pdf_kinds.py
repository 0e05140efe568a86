"""She chooses which kind of PDF is made, and is told which one it is."""

from pathlib import Path

import pytest

from boarddesk.documents.tagged_pdf import find_office
from boarddesk.ui.exporting import pdf_kinds
from tests.boxes import Boxes
from tests.journeys.driver import at_example

ENTRY = "Matters arising sheet as PDF…"


def test_the_quick_pdf_says_that_it_has_no_tags(qapp: object, boxes: Boxes, tmp_path: Path) -> None:
    target = tmp_path / "sheet.pdf"
    with at_example(tmp_path) as at:
        boxes.answer((str(target), pdf_kinds()[1]))
        at.choose("File", "Export", ENTRY)
        at.wait_until(lambda: at.toast.startswith("sheet.pdf is written as a quick PDF"), 10_000)
    assert b"StructTreeRoot" not in target.read_bytes()


@pytest.mark.slow
@pytest.mark.skipif(find_office() is None, reason="LibreOffice is not installed")
def test_the_tagged_pdf_is_made_by_libreoffice_and_says_so(qapp: object, boxes: Boxes, tmp_path: Path) -> None:
    target = tmp_path / "sheet.pdf"
    with at_example(tmp_path) as at:
        boxes.answer((str(target), pdf_kinds()[0]))
        at.choose("File", "Export", ENTRY)
        at.wait_until(lambda: at.toast.startswith("sheet.pdf is written by LibreOffice"), 60_000)
    assert b"StructTreeRoot" in target.read_bytes()
