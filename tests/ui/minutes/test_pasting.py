from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot
from typing_extensions import override

from boarddesk.model.enums import MarkKind, MinuteKind, OwnerKind
from boarddesk.model.ids import new_id
from boarddesk.model.lines.minutes import CellLine, CellOwner
from boarddesk.rules.text import MAX_TEXT
from boarddesk.ui.minutes.editor import ItemEditor
from tests.ui.minutes import clipboards
from tests.ui.minutes.desks import Control, Tab, a_paragraph


def an_action() -> CellLine:
    return CellLine(new_id(), (CellOwner(OwnerKind.FREE, "JH"),))


def paste(tab: Tab, *, html: str = "", text: str = "") -> None:
    mime = QMimeData()
    if html:
        mime.setHtml(html)
    if text:
        mime.setText(text)
    tab.section.editor.insertFromMimeData(mime)


def drag(tab: Tab, origin: ItemEditor, to: ItemEditor, spot: QPoint, held: Qt.KeyboardModifier | None = None) -> None:
    """Drop the selection of one item at a spot of another, as the mouse would."""

    class Drop(QDropEvent):
        @override
        def source(self) -> ItemEditor:
            return origin

    mime = origin.createMimeDataFromSelection()
    event = Drop(
        QPointF(spot),
        Qt.DropAction.MoveAction | Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        held or Qt.KeyboardModifier.NoModifier,
    )
    to.dropEvent(event)
    assert event.dropAction() is Qt.DropAction.CopyAction, "Qt would remove the words a second time"


def spot_of(editor: ItemEditor, block: int, offset: int) -> QPoint:
    cursor = editor.textCursor()
    cursor.setPosition(editor.document().findBlockByNumber(block).position() + offset)
    return editor.cursorRect(cursor).center()


def test_a_paste_from_word_is_one_step_and_flows_into_the_text(qtbot: QtBot) -> None:
    tab = Tab(qtbot).holding(5, a_paragraph("before after")).open(5)
    tab.caret_to(0, 7)
    paste(tab, html=clipboards.WORD)
    texts = tab.texts(5)
    assert (texts[0], texts[-1]) == ("before Fostering", "a point with a numberafter")
    assert [line.kind for line in tab.saved(5)].count(MinuteKind.DECISION) == 2
    tab.section.editor.step_back()
    assert tab.texts(5) == ["before after"]


def test_plain_lines_become_paragraphs(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    paste(tab, text="one\r\n- two\r\n\r\n\tthree\x07")
    assert [(line.kind, line.text) for line in tab.saved(5)] == [
        (MinuteKind.NARRATIVE, "one"),
        (MinuteKind.BULLET, "two"),
        (MinuteKind.NARRATIVE, "three"),
    ]


def test_formatted_text_that_says_nothing_gives_way_to_the_plain_text(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    paste(tab, html="<img src='cid:1'>", text="plain words")
    assert tab.texts(5) == ["plain words"]


def test_fifty_thousand_characters_arrive(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    paste(tab, text="\n".join("word " * 99 + "end." for _ in range(100)))
    assert sum(map(len, tab.texts(5))) == 49_900


def test_what_is_too_long_is_refused_with_a_sentence_and_changes_nothing(qtbot: QtBot) -> None:
    tab = Tab(qtbot).holding(5, a_paragraph("as it was")).open(5)
    refused: list[str] = []
    tab.page.refused.connect(refused.append)
    paste(tab, text="x" * (MAX_TEXT + 1))
    assert tab.texts(5) == ["as it was"]
    assert refused == ["What you paste is too long: it has 100,001 characters and at most 100,000 fit."]


def test_words_dragged_inside_an_item_move(qtbot: QtBot) -> None:
    tab = Tab(qtbot).holding(5, a_paragraph("one two "), a_paragraph("three")).open(5)
    editor = tab.selecting((0, 4), (0, 8)).section.editor
    drag(tab, editor, editor, spot_of(editor, 1, 0))
    assert tab.texts(5) == ["one ", "two three"]
    editor.step_back()
    assert tab.texts(5) == ["one two ", "three"]


def test_a_paragraph_dragged_inside_an_item_stays_the_same_paragraph(qtbot: QtBot) -> None:
    lines = [a_paragraph("JH to write.", actions=[an_action()]), a_paragraph("second"), a_paragraph("third")]
    tab = Tab(qtbot).holding(5, *lines).open(5)
    editor = tab.selecting((0, 0), (0, 12)).section.editor
    drag(tab, editor, editor, spot_of(editor, 2, 5))
    assert list(tab.saved(5)) == [lines[1], lines[2], lines[0]]
    editor.step_back()
    assert list(tab.saved(5)) == lines


def test_a_paragraph_dragged_to_another_item_takes_its_action_along(qtbot: QtBot) -> None:
    lines = [a_paragraph("stays"), a_paragraph("JH to write.", actions=[an_action()]), a_paragraph("stays too")]
    tab = Tab(qtbot).holding(5, *lines).holding(6, a_paragraph("target")).open(5)
    origin, target = (tab.page.paper.sections[place].editor for place in (5, 6))
    tab.selecting((1, 0), (1, 12))
    drag(tab, origin, target, spot_of(target, 0, 1))
    assert tab.texts(5) == ["stays", "stays too"]
    assert origin.document().blockCount() == 2
    first, second = tab.saved(6)
    assert (first.text, [owner.text for owner in first.actions[0].owners]) == ("JH to write.", ["JH"])
    assert second.text == "target"
    assert target.hasFocus()


def test_paragraphs_dragged_whole_keep_their_actions_in_the_other_item(qtbot: QtBot) -> None:
    lines = [a_paragraph("JH to write.", MinuteKind.BULLET, actions=[an_action()]), a_paragraph("second")]
    tab = Tab(qtbot).holding(5, *lines).open(5)
    origin, target = (tab.page.paper.sections[place].editor for place in (5, 6))
    tab.selecting((0, 0), (1, 6))
    drag(tab, origin, target, spot_of(target, 0, 0))
    assert tab.texts(5) == []
    first, second = tab.saved(6)
    assert (first.text, first.kind, len(first.actions)) == ("JH to write.", MinuteKind.BULLET, 1)
    assert second.text == "second"
    assert not {line.id for line in lines} & {first.id, second.id}


def test_control_copies_instead(qtbot: QtBot) -> None:
    tab = Tab(qtbot).holding(5, a_paragraph("one two")).open(5)
    tab.selecting((0, 4), (0, 7))
    origin, target = (tab.page.paper.sections[place].editor for place in (5, 6))
    drag(tab, origin, target, spot_of(target, 0, 0), Control)
    assert (tab.texts(5), tab.texts(6)) == (["one two"], ["two"])


def test_dragged_words_stay_bold_and_confidential(qtbot: QtBot) -> None:
    tab = Tab(qtbot).holding(5, a_paragraph("one two")).open(5)
    tab.selecting((0, 4), (0, 7)).section.editor.toggle_bold()
    origin, target = (tab.page.paper.sections[place].editor for place in (5, 6))
    drag(tab, origin, target, spot_of(target, 0, 0))
    assert [mark.kind for mark in tab.saved(6)[0].marks] == [MarkKind.BOLD]
