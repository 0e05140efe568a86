"""She hands documents out."""

from pathlib import Path

from docx import Document
from openpyxl import load_workbook
from PySide6.QtWidgets import QWidget

from boarddesk.desk.document_style import document_style
from boarddesk.desk.exports import paper_of
from boarddesk.desk.glossary import add_term
from boarddesk.model.document_style import DocumentKind, Part
from boarddesk.model.packs import MinutesPack
from boarddesk.ui.boards.documents import DocumentsDialog
from boarddesk.ui.preview.dialog import PreviewDialog
from tests.boxes import Boxes
from tests.documents.read_words import pieces
from tests.journeys.driver import Driver, at_meeting
from tests.journeys.test_minuting import go_to


def record_an_action(at: Driver) -> None:
    at.press("Ctrl+3")
    go_to(at, "business 2")
    at.type_text("SE to write to the Trust.")
    at.press("Tab")
    at.type_text("SE")
    at.press("Return")


def test_what_she_has_just_typed_is_in_the_word_minutes(qapp: object, boxes: Boxes, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+3")
        go_to(at, "business 1")
        at.type_text("Noted with thanks.")
        word = tmp_path / "minutes.docx"
        boxes.answer((str(word), ""))
        at.press("Ctrl+Shift+E")
        at.wait_until(word.exists)
        at.wait_until(lambda: at.toast == "minutes.docx is written.")

    held = [cell.text for table in Document(str(word)).tables for row in table.rows for cell in row.cells]
    assert "Noted with thanks." in held


def test_a_new_action_is_in_the_tracker(qapp: object, boxes: Boxes, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        record_an_action(at)
        excel = tmp_path / "tracker.xlsx"
        boxes.answer((str(excel), ""))
        at.choose("File", "Export", "Action tracker in Excel…")
        at.wait_until(excel.exists)

    held = [cell for row in load_workbook(excel)["Open"].iter_rows(values_only=True) for cell in row]
    assert "SE to write to the Trust." in held


def test_a_file_that_cannot_be_written_is_one_plain_sentence(qapp: object, boxes: Boxes, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        target = tmp_path / "minutes.docx"
        target.mkdir()
        at.press("Ctrl+3")
        boxes.answer((str(target), ""))
        at.press("Ctrl+Shift+E")
        at.wait_until(lambda: bool(at.toast))

        assert at.toast.count(".") <= 2
        assert "minutes.docx" in at.toast
        at.press("Ctrl+3")
        go_to(at, "business 1")
        at.type_text("Work goes on.")


def test_the_tracker_comes_out_as_pdf(qapp: object, boxes: Boxes, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        record_an_action(at)
        paper = tmp_path / "tracker.pdf"
        boxes.answer((str(paper), ""))
        at.choose("File", "Export", "Action tracker as PDF…")
        at.wait_until(paper.exists)

    assert paper.read_bytes().startswith(b"%PDF")


def test_she_puts_the_glossary_last_and_names_the_file_her_way(qapp: object, boxes: Boxes, tmp_path: Path) -> None:
    def choose(dialog: QWidget) -> None:
        assert isinstance(dialog, DocumentsDialog)
        at.settle()
        dialog.parts.list.setFocus()
        at.press(*["Alt+Shift+Down"] * 6)
        dialog.names.set_pattern(dialog.names.current, "{date} {board}")
        at.press("Ctrl+Return")

    with at_meeting(tmp_path) as at:
        window = at.window
        board = window.board_id
        assert window.bridge is not None
        assert board is not None
        window.bridge.run(add_term, board, "SMT", "Senior Management Team")
        at.press("Ctrl+3")
        go_to(at, "business 1")
        at.type_text("SMT had met.")
        at.in_dialog(lambda: at.choose("Board", "Documents…"), choose)
        word = tmp_path / "minutes.docx"
        boxes.answer((str(word), ""))
        at.press("Ctrl+Shift+E")
        at.wait_until(word.exists)
        at.wait_until(lambda: at.toast == "minutes.docx is written.")
        style = window.bridge.ask(document_style, board)

    assert (style.parts[-1], style.pattern(DocumentKind.MINUTES)) == (Part.GLOSSARY, "{date} {board}")
    headings = [piece.text for piece in pieces(Document(str(word))) if piece.style == "Heading1"]
    assert headings[-1].startswith("Glossary")


def test_she_sees_the_glossary_last_in_the_preview_before_she_exports(
    qapp: object, boxes: Boxes, tmp_path: Path
) -> None:
    def choose(dialog: QWidget) -> None:
        assert isinstance(dialog, DocumentsDialog)
        at.settle()
        dialog.parts.list.setFocus()
        at.press(*["Alt+Shift+Down"] * 6)
        at.press("Ctrl+Return")

    word = tmp_path / "minutes.docx"

    def look(dialog: QWidget) -> None:
        assert isinstance(dialog, PreviewDialog)
        at.settle()
        assert isinstance(dialog.pack, MinutesPack)
        assert dialog.pack.style.parts[-1] is Part.GLOSSARY
        html = paper_of(dialog.pack).html
        assert html.index("Noted.") < html.index("Senior Management Team")
        assert dialog.preview.view.pages >= 1
        boxes.answer((str(word), ""))
        at.click("Export to Word…")
        at.wait_until(word.exists)

    with at_meeting(tmp_path) as at:
        window = at.window
        assert window.bridge is not None
        assert window.board_id is not None
        window.bridge.run(add_term, window.board_id, "SMT", "Senior Management Team")
        at.press("Ctrl+3")
        go_to(at, "business 1")
        at.type_text("SMT had met. Noted.")
        at.in_dialog(lambda: at.choose("Board", "Documents…"), choose)
        at.in_dialog(lambda: at.choose("File", "Export", "Preview before exporting…"), look)

    headings = [piece.text for piece in pieces(Document(str(word))) if piece.style == "Heading1"]
    assert headings[-1].startswith("Glossary")
