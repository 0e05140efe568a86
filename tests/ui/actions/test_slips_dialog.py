"""She writes action slips from the Export menu: for everybody or one owner, as letters or a document."""

from pathlib import Path

from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from boarddesk.ui.handing_out import MAIL, WORD, SlipsDialog, free_folder, missing_words
from tests.boxes import Boxes
from tests.journeys.driver import at_example

ENTRY = "Action slips by mail or for one owner…"


def test_the_slips_go_out_as_letters_and_she_is_told_who_has_no_address(
    qapp: object, boxes: Boxes, tmp_path: Path
) -> None:
    with at_example(tmp_path) as at:
        boxes.answer(str(tmp_path))

        def letters(dialog: QWidget) -> None:
            assert isinstance(dialog, SlipsDialog)
            assert dialog.form.currentIndex() == MAIL
            dialog.accept()

        at.in_dialog(lambda: at.choose("File", "Export", ENTRY), letters)
        at.wait_until(lambda: at.toast.startswith("27 mail drafts are written."), 20_000)
        assert "No address: " in at.toast
    (folder,) = [path for path in tmp_path.iterdir() if path.is_dir() and "slips" in path.name]
    assert len(list(folder.glob("*.eml"))) == 27


def test_one_owner_is_written_in_word(qapp: object, boxes: Boxes, tmp_path: Path) -> None:
    target = tmp_path / "slip.docx"
    with at_example(tmp_path) as at:
        boxes.answer((str(target), ""))

        def one(dialog: QWidget) -> None:
            assert isinstance(dialog, SlipsDialog)
            dialog.who.setCurrentIndex(dialog.who.findText("Judith Hale", Qt.MatchFlag.MatchStartsWith))
            dialog.form.setCurrentIndex(WORD)
            dialog.accept()

        at.in_dialog(lambda: at.choose("File", "Export", ENTRY), one)
        at.wait_until(lambda: at.toast == "slip.docx is written.", 10_000)
    assert len(Document(str(target)).tables) == 1


def test_names_of_those_without_an_address_are_cut_after_three() -> None:
    assert missing_words(["A", "B"]) == "No address: A, B"
    assert missing_words(list("ABCDE")) == "No address: A, B, C and 2 more"


def test_earlier_drafts_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "slips").mkdir()
    assert free_folder(tmp_path / "slips").name == "slips (2)"
    assert free_folder(tmp_path / "new").name == "new"
