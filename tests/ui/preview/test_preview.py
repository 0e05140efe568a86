"""The preview of a document: its pages, its keys, and what can be chosen in it."""

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from boarddesk.desk.exports import paper_of
from boarddesk.model.document_style import DocumentStyle, PaperSize
from boarddesk.ui.preview.pages_view import PagesView
from boarddesk.ui.preview.preview import Preview
from tests.documents.packs import a_long_meeting, a_whole_meeting


def a_view(qtbot: QtBot) -> PagesView:
    view = PagesView("Preview")
    qtbot.addWidget(view)
    view.resize(500, 600)
    view.show()
    view.show_paper(paper_of(a_long_meeting(120)), "en-GB")
    return view


def test_page_down_and_up_walk_page_by_page(qtbot: QtBot) -> None:
    view = a_view(qtbot)
    assert view.pages > 3
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.page == 2
    qtbot.keyClick(view, Qt.Key.Key_PageUp)
    assert view.page == 1
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.page == view.pages - 1
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.page == 0


def test_another_size_stays_on_the_page_and_fit_comes_back(qtbot: QtBot) -> None:
    view = a_view(qtbot)
    fitting = view.zoom
    view.show_page(2)
    qtbot.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom > fitting
    assert view.page == 2
    qtbot.keyClick(view, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom == fitting


def test_a_change_of_the_look_keeps_the_place(qtbot: QtBot) -> None:
    view = a_view(qtbot)
    view.show_page(2)
    look = DocumentStyle(paper=PaperSize.LETTER)
    view.show_paper(paper_of(replace(a_long_meeting(120), style=look)), "en-GB")
    assert view.page == 2


def test_the_preview_says_how_far_it_can_be_trusted(qtbot: QtBot) -> None:
    preview = Preview()
    qtbot.addWidget(preview)
    preview.show()
    preview.show_pack(a_whole_meeting())
    assert "Page breaks may differ in Word" in preview.note.text()
    assert preview.where.text() == f"Page 1 of {preview.view.pages}"
    assert not preview.view.grab().isNull()
