"""An action of one sentence of a paragraph: picked, shown, followed wherever it goes (RULES 7)."""

from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from boarddesk.desk.action_lines import action_lines
from boarddesk.model.enums import OwnerKind
from boarddesk.model.lines.minutes import CellLine, CellOwner
from boarddesk.ui.minutes import blocks
from boarddesk.ui.minutes.asides import beside_texts, spoken_beside
from tests.builders import NIGHT
from tests.ui.minutes.desks import Control, Key, Mode, Move, Shift, Tab, a_paragraph

TEXT = "The audit was late. JH and AM to write to Health. It comes back in March."
SENTENCE = "JH and AM to write to Health."


def a_tab(qtbot: QtBot, text: str = TEXT) -> Tab:
    return Tab(qtbot).holding(0, a_paragraph(text)).open().caret_to(0, text.index("write"))


def actions(tab: Tab) -> list[tuple[str, str]]:
    """The owners and words of every action as the log has them."""
    tab.page.flush()
    lines = tab.desk.ask(action_lines, tab.board_id)
    return [(", ".join(owner.shown for owner in line.owners), line.text) for line in lines]


def picked(tab: Tab) -> Tab:
    """With the sentence of the caret made an action of those it begins with."""
    return tab.press(Key.Key_T, held=Control | Shift).press(Key.Key_Return)


def test_a_key_makes_an_action_of_the_sentence_and_fills_in_who_is_to_act(qtbot: QtBot) -> None:
    tab = picked(a_tab(qtbot))
    assert tab.section.editor.hasFocus()
    assert actions(tab) == [("JH, AM", SENTENCE)]
    block = tab.section.editor.caret_block()
    shown = [text.text for text in beside_texts(block, 1.0, NIGHT)]
    assert shown[0] == "JH, AM"
    assert shown[1] == "“write to Health.”"
    assert spoken_beside(block, NIGHT).startswith("Action By JH, AM, “write to")


def test_what_is_selected_is_widened_to_whole_sentences(qtbot: QtBot) -> None:
    tab = a_tab(qtbot).caret_to(0, 4)
    cursor = tab.section.editor.textCursor()
    cursor.setPosition(TEXT.index("and AM"), Mode.KeepAnchor)
    tab.section.editor.setTextCursor(cursor)
    tab.press(Key.Key_T, held=Control | Shift).type("PB\n")
    assert actions(tab) == [("PB", f"The audit was late. {SENTENCE}")]


def test_words_typed_inside_belong_to_it_and_those_before_and_after_do_not(qtbot: QtBot) -> None:
    tab = picked(a_tab(qtbot)).caret_to(0, TEXT.index(" It comes")).type(" Also this.")
    tab.caret_to(0, TEXT.index("JH and")).type("Others spoke. ")
    tab.caret_to(0, 0).type("First. ")
    assert actions(tab) == [("JH, AM", SENTENCE)]
    at = tab.section.editor.toPlainText().index(" to write")
    tab.caret_to(0, at).type(" and RG")
    assert actions(tab) == [("JH, AM", "JH and AM and RG to write to Health.")]
    at = tab.section.editor.toPlainText().index("Health") + len("Health")
    tab.caret_to(0, at).type(" again")
    assert actions(tab) == [("JH, AM", "JH and AM and RG to write to Health again.")]


def test_it_is_the_same_after_the_file_is_opened_again(qtbot: QtBot) -> None:
    tab = picked(a_tab(qtbot))
    before = tab.saved()
    tab.open().caret_to(0, 0).type("First. ")
    (line,) = tab.saved()
    assert before[0].actions[0].start == TEXT.index("JH and") + 1
    assert line.actions[0].start == TEXT.index("JH and") + 1 + len("First. ")
    assert actions(tab) == [("JH, AM", SENTENCE)]


def test_several_sentences_have_an_action_each_also_letters_beyond_the_plane(qtbot: QtBot) -> None:
    text = "🙂 JH to ring. AM to write. RG to wait."
    tab = a_tab(qtbot, text)
    for who in ("RG to", "AM to"):
        picked(tab.caret_to(0, text.index(who) + 3))
    assert actions(tab) == [("RG", "RG to wait."), ("AM", "AM to write.")]
    picked(tab.caret_to(0, text.index("AM to") + 3))
    assert len(actions(tab)) == 2


def test_escape_leaves_no_action_behind(qtbot: QtBot) -> None:
    tab = a_tab(qtbot).press(Key.Key_T, held=Control | Shift).press(Key.Key_Escape)
    assert tab.section.editor.hasFocus()
    assert actions(tab) == []
    tab.caret_to(0, 3).press(Key.Key_T, held=Control | Shift).press(Key.Key_Return)
    assert actions(tab) == []


def test_undo_takes_the_action_away_and_redo_brings_it_back_with_its_sentence(qtbot: QtBot) -> None:
    tab = picked(a_tab(qtbot))
    tab.section.editor.undo()
    assert actions(tab) == []
    assert tab.saved()[0].actions == ()
    tab.section.editor.redo()
    assert actions(tab) == [("JH, AM", SENTENCE)]


def test_joining_keeps_the_sentence_and_splitting_leaves_it_with_the_half_that_keeps_the_id(qtbot: QtBot) -> None:
    tab = Tab(qtbot).holding(0, a_paragraph("Before."), a_paragraph(TEXT)).open()
    picked(tab.caret_to(1, TEXT.index("write")))
    tab.caret_to(1, 0).press(Key.Key_Backspace)
    assert tab.texts() == [f"Before.{TEXT}"]
    assert actions(tab) == [("JH, AM", SENTENCE)]
    tab.caret_to(0, len("Before.") + TEXT.index(" It comes")).press(Key.Key_Return)
    assert actions(tab) == [("JH, AM", SENTENCE)]


def test_a_sentence_that_is_erased_leaves_the_action_to_its_paragraph(qtbot: QtBot) -> None:
    tab = picked(a_tab(qtbot)).caret_to(0, TEXT.index("JH and"))
    cursor = tab.section.editor.textCursor()
    cursor.setPosition(TEXT.index("It comes"), Mode.KeepAnchor)
    tab.section.editor.setTextCursor(cursor)
    tab.press(Key.Key_Delete)
    assert actions(tab) == [("JH, AM", "The audit was late. It comes back in March.")]
    tab.section.editor.undo()
    assert actions(tab) == [("JH, AM", SENTENCE)]


def test_a_paragraph_that_is_moved_takes_its_sentence_along(qtbot: QtBot) -> None:
    tab = Tab(qtbot).holding(0, a_paragraph(TEXT), a_paragraph("After.")).open()
    picked(tab.caret_to(0, TEXT.index("write")))
    tab.section.editor.move_paragraph(1)
    assert tab.texts() == ["After.", TEXT]
    assert actions(tab) == [("JH, AM", SENTENCE)]


def test_a_copy_has_an_action_of_its_own_of_the_same_sentence(qtbot: QtBot) -> None:
    tab = picked(a_tab(qtbot))
    editor = tab.section.editor
    cursor = editor.textCursor()
    cursor.movePosition(Move.StartOfBlock)
    cursor.movePosition(Move.EndOfBlock, Mode.KeepAnchor)
    editor.setTextCursor(cursor)
    tab.press(Key.Key_C, held=Control)
    cursor.movePosition(Move.EndOfBlock)
    editor.setTextCursor(cursor)
    tab.press(Key.Key_Return).press(Key.Key_V, held=Control)
    assert tab.texts() == [TEXT, TEXT]
    assert actions(tab) == [("JH, AM", SENTENCE), ("JH, AM", SENTENCE)]


def test_owners_of_another_line_are_changed_without_touching_the_sentence(qtbot: QtBot) -> None:
    owner = CellLine("whole", (CellOwner(OwnerKind.FREE, "ZZ"),))
    tab = Tab(qtbot).holding(0, a_paragraph(TEXT, actions=[owner])).open()
    picked(tab.caret_to(0, TEXT.index("write")))
    assert actions(tab) == [("ZZ", TEXT), ("JH, AM", SENTENCE)]
    tab.press(Key.Key_Tab).type("RG\n")
    assert actions(tab) == [("ZZ, RG", TEXT), ("JH, AM", SENTENCE)]


def test_words_of_two_paragraphs_are_refused_in_a_sentence(qtbot: QtBot) -> None:
    tab = Tab(qtbot).holding(0, a_paragraph("One."), a_paragraph("Two.")).open()
    tab.section.editor.selectAll()
    with qtbot.waitSignal(tab.page.refused) as refused:
        tab.press(Key.Key_T, held=Control | Shift)
    assert refused.args == ["Pick words of one paragraph; an action belongs to one."]
    assert tab.page.cells.editor is None


def test_an_empty_paragraph_has_no_sentence(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open()
    with qtbot.waitSignal(tab.page.refused) as refused:
        tab.press(Key.Key_T, held=Control | Shift)
    assert refused.args == ["Type the sentence first; then it can have an action."]


def test_a_right_click_offers_it(qtbot: QtBot) -> None:
    tab = a_tab(qtbot)
    made = tab.page.commands.context_menu(tab.section.editor, QPoint(5, 5))
    offered = {action.text().replace("&", ""): action for action in made.actions()}
    assert offered["Action of this sentence"].shortcut().toString() == "Ctrl+Shift+T"


def test_the_block_knows_its_sentence_while_it_is_typed(qtbot: QtBot) -> None:
    tab = picked(a_tab(qtbot))
    (line,) = blocks.actions_of(tab.section.editor.caret_block())
    assert TEXT[(line.start or 0) - 1 : line.end] == SENTENCE[:-1]
