from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from boarddesk.model.enums import MarkKind
from boarddesk.model.text import Mark
from boarddesk.ui.minutes.asking import AskPopup
from tests.ui.minutes.desks import Control, Key, Shift, Tab, a_paragraph

LINK = MarkKind.LINK


def links(tab: Tab, place: int = 5) -> list[tuple[str, str | None]]:
    return [
        (line.text[mark.start : mark.end], mark.target)
        for line in tab.saved(place)
        for mark in line.marks
        if mark.kind is LINK
    ]


def popup_of(tab: Tab) -> AskPopup:
    popup = tab.page.words.linking.popup
    assert popup is not None
    return popup


def test_a_typed_address_becomes_a_link_on_the_space(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type("See www.example.org, and more.")
    assert links(tab) == [("www.example.org", "https://www.example.org")]


def test_a_typed_address_becomes_a_link_on_enter(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type("Write to ann@example.org\nnext")
    assert links(tab) == [("ann@example.org", "mailto:ann@example.org")]
    assert tab.texts(5) == ["Write to ann@example.org", "next"]


def test_one_undo_takes_only_the_link_back_and_it_stays_text(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type("www.example.org ")
    tab.section.editor.step_back()
    assert (tab.texts(5), links(tab)) == (["www.example.org "], [])
    tab.type("is text.")
    assert (tab.texts(5), links(tab)) == (["www.example.org is text."], [])


def test_one_undo_after_enter_leaves_both_paragraphs(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type("www.example.org\n")
    tab.section.editor.step_back()
    assert links(tab) == []
    assert tab.section.editor.document().blockCount() == 2


def test_what_is_typed_behind_a_link_does_not_belong_to_it(qtbot: QtBot) -> None:
    line = a_paragraph("the plan")
    tab = Tab(qtbot).holding(5, line).open(5)
    tab.selecting((0, 3), (0, 8)).press(Key.Key_K, held=Control | Shift).type("example.org\n")
    assert links(tab) == [("plan", "https://example.org")]
    tab.caret_to(0, 8).type("s and").caret_to(0, 6).type("XX").caret_to(0, 4).type("Y")
    assert links(tab) == [("plXXan", "https://example.org")]
    assert tab.texts(5) == ["the YplXXans and"]


def test_the_word_at_the_caret_is_linked_and_its_link_changed_and_removed(qtbot: QtBot) -> None:
    tab = Tab(qtbot).holding(5, a_paragraph("the plan is here")).open(5)
    tab.caret_to(0, 6).press(Key.Key_K, held=Control | Shift).type("example.org\n")
    assert links(tab) == [("plan", "https://example.org")]
    assert tab.section.editor.hasFocus()
    tab.press(Key.Key_K, held=Control | Shift)
    assert popup_of(tab).field.text() == "https://example.org"
    tab.type("ann@example.org\n")
    assert links(tab) == [("plan", "mailto:ann@example.org")]
    tab.press(Key.Key_K, held=Control | Shift).press(Key.Key_Backspace, Key.Key_Return)
    assert links(tab) == []


def test_a_wrong_address_is_refused_and_can_be_corrected(qtbot: QtBot) -> None:
    tab = Tab(qtbot).holding(5, a_paragraph("plan")).open(5)
    tab.press(Key.Key_K, held=Control | Shift).type("no address\n")
    assert popup_of(tab).line.error == "An address has no spaces."
    tab.press(Key.Key_Escape)
    assert tab.section.editor.hasFocus()
    assert links(tab) == []


def test_without_words_a_sentence_says_what_to_do(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    refused: list[str] = []
    tab.page.refused.connect(refused.append)
    tab.press(Key.Key_K, held=Control | Shift)
    assert refused == ["Select the words that shall lead somewhere, or put the caret into one."]


def test_a_link_over_bold_words_leaves_them_bold(qtbot: QtBot) -> None:
    tab = Tab(qtbot).holding(5, a_paragraph("a bold plan")).open(5)
    tab.selecting((0, 2), (0, 6)).press(Key.Key_B, held=Control)
    tab.selecting((0, 0), (0, 11)).press(Key.Key_K, held=Control | Shift).type("example.org\n")
    assert tab.saved(5)[0].marks == (
        Mark(0, 11, LINK, "https://example.org"),
        Mark(2, 6, MarkKind.BOLD),
    )


def test_control_click_opens_a_link_and_says_where_it_leads(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type("www.example.org is here")
    opened, said = list[str](), list[str]()
    tab.page.words.open_address = opened.append
    tab.page.said.connect(said.append)
    viewport = tab.section.editor.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(20, 10))
    assert opened == []
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, Control, QPoint(20, 10))
    assert opened == ["https://www.example.org"]
    assert said == ["Opening https://www.example.org"]


def test_the_context_menu_of_a_link_opens_copies_and_removes_it(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type("www.example.org is here")
    opened = list[str]()
    tab.page.words.open_address = opened.append
    menu = tab.page.commands.context_menu(tab.section.editor, QPoint(20, 10))
    first, copy, remove = menu.actions()[:3]
    first.trigger()
    copy.trigger()
    assert (opened, QGuiApplication.clipboard().text()) == (["https://www.example.org"], "https://www.example.org")
    remove.trigger()
    assert links(tab) == []
    elsewhere = tab.page.commands.context_menu(tab.section.editor, QPoint(400, 10))
    assert "Open" not in elsewhere.actions()[0].text()
