"""She sets her council's letterhead as house style, and what she exports wears it."""

from pathlib import Path

from docx import Document
from docx.oxml.ns import qn
from PySide6.QtWidgets import QWidget

from boarddesk.desk.house_style import house_style_name
from boarddesk.ui.house.dialog import HouseStyleDialog
from tests.boxes import Boxes
from tests.documents.house_bases import COUNCIL, council_letterhead
from tests.journeys.driver import Driver, at_meeting
from tests.journeys.test_minuting import go_to


def export_minutes(at: Driver, boxes: Boxes, word: Path) -> None:
    boxes.answer((str(word), ""))
    at.press("Ctrl+3", "Ctrl+Shift+E")
    at.wait_until(word.exists)
    at.wait_until(lambda: at.toast == f"{word.name} is written.")
    at.come_back()


def test_she_sets_her_councils_letterhead_and_exports_the_minutes(qapp: object, boxes: Boxes, tmp_path: Path) -> None:
    letterhead = tmp_path / "council letterhead.dotx"
    letterhead.write_bytes(council_letterhead())

    def set_it(dialog: QWidget) -> None:
        assert isinstance(dialog, HouseStyleDialog)
        at.settle()
        boxes.answer((str(letterhead), ""))
        at.press("Space")
        at.settle()
        assert dialog.name.text() == "council letterhead.dotx"
        at.press("Ctrl+Return")

    dressed = tmp_path / "dressed.docx"
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+3")
        go_to(at, "business 1")
        at.type_text("Noted with thanks.")
        at.in_dialog(lambda: at.choose("Board", "House style…"), set_it)
        export_minutes(at, boxes, dressed)
        at.open_page("Members")
        at.press("Ctrl+Z")
        assert at.window.bridge is not None
        assert at.window.board_id is not None
        assert at.window.bridge.ask(house_style_name, at.window.board_id) == ""
        at.press("Ctrl+Y")
        assert at.window.bridge.ask(house_style_name, at.window.board_id) == "council letterhead.dotx"

    document = Document(str(dressed))
    section = document.sections[0]
    assert section.header.paragraphs[0].text == COUNCIL
    assert next(section.first_page_header._element.iter(qn("pic:pic")), None) is not None
    held = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert "Noted with thanks." in held
