"""She works on the words of the minutes: phrases, pasting, replacing, what is confidential."""

from pathlib import Path

from docx import Document
from PySide6.QtGui import QGuiApplication

from boarddesk.model.enums import MinuteKind
from boarddesk.ui.widgets.clipboard import mime_data
from tests.boxes import Boxes
from tests.journeys.driver import Driver, at_meeting
from tests.journeys.test_minuting import go_to, minuted
from tests.ui.minutes import clipboards


def texts(at: Driver, title: str) -> list[str]:
    at.page.flush()
    return [line.text for line in minuted(at, title).paragraphs]


def test_a_phrase_of_hers_knows_the_chair(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:

        def add_a_phrase() -> None:
            at.press("Ins")
            at.type_text(";th")
            at.press("Tab")
            at.type_text("{chair} thanked {name:SE} for the report.")
            at.press("Return")
            at.press("Ctrl+Return")

        at.through(lambda: at.choose("Board", "Phrases…"), add_a_phrase)
        at.press("Ctrl+3")
        go_to(at, "business 1")
        at.type_text(";th")
        at.press("Return")
        at.type_text(";wm ")

        assert texts(at, "Business 1") == [
            "Judith Hale thanked Simone Ellery for the report.",
            "Judith Hale welcomed everyone to the meeting. ",
        ]
        at.press("Ctrl+Z")
        assert texts(at, "Business 1")[1] == ";wm "


def test_she_pastes_from_word_and_only_words_and_lists_arrive(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+3")
        go_to(at, "business 1")
        copied = mime_data()
        copied.setHtml(clipboards.WORD)
        QGuiApplication.clipboard().setMimeData(copied)
        at.press("Ctrl+V")
        at.page.flush()

        lines = minuted(at, "Business 1").paragraphs
        assert [(line.kind, line.text) for line in lines[2:4]] == [
            (MinuteKind.BULLET, "more carers are needed"),
            (MinuteKind.BULLET, "above all for older children"),
        ]
        assert {mark.kind.value for line in lines for mark in line.marks} == {"bold", "italic", "link"}
        at.press("Ctrl+Z")
        assert texts(at, "Business 1") == []
        QGuiApplication.clipboard().clear()


def test_she_replaces_a_name_across_the_meeting_and_takes_it_back(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+3")
        go_to(at, "business 1")
        at.type_text("Mrs Birch welcomed all.")
        go_to(at, "business 3")
        at.type_text("All thanked Mrs Birch.")
        at.press("Ctrl+H")
        at.type_text("mrs birch")
        at.press("Tab")
        at.type_text("Ms Beech")
        at.press("Tab", "Tab", "Space")

        assert at.toast == "Replaced 2 times in 2 items."
        assert texts(at, "Business 1") + texts(at, "Business 3") == ["Ms Beech welcomed all.", "All thanked Ms Beech."]
        at.press("Ctrl+Z")
        assert texts(at, "Business 1") + texts(at, "Business 3") == [
            "Mrs Birch welcomed all.",
            "All thanked Mrs Birch.",
        ]
        at.press("Escape")
        at.type_text("Dr Elm")
        assert texts(at, "Business 1") == ["Dr Elm welcomed all."]


def test_what_is_confidential_comes_out_marked_in_word(qapp: object, boxes: Boxes, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+3")
        go_to(at, "business 1")
        at.type_text("The family moved to Leeds")
        at.press(*["Ctrl+Shift+Left"] * 3)
        at.press("Ctrl+Alt+C", "End", "Return")
        at.type_text("Open again.")
        word = tmp_path / "minutes.docx"
        boxes.answer((str(word), ""))
        at.press("Ctrl+Shift+E")
        at.wait_until(lambda: "is written" in at.toast)

    held = [cell.text for table in Document(str(word)).tables for row in table.rows for cell in row.cells]
    assert "The family [Confidential] moved to Leeds" in held
    assert "Open again." in held
