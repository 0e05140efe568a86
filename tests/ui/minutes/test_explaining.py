from pytestqt.qtbot import QtBot

from boarddesk.desk.glossary import add_term, term_lines
from tests.ui.minutes.desks import Control, Key, Tab, a_paragraph

FULL = "Common Assessment Framework (CAF)"


def a_tab(qtbot: QtBot, text: str) -> Tab:
    tab = Tab(qtbot)
    tab.desk.run(add_term, tab.board_id, "CAF", "Common Assessment Framework")
    return tab.holding(5, a_paragraph(text)).open(5)


def test_a_term_is_written_out_and_back_each_in_one_step(qtbot: QtBot) -> None:
    tab = a_tab(qtbot, "The CAF works")
    tab.caret_to(0, 7).press(Key.Key_E, held=Control)
    assert tab.texts(5) == [f"The {FULL} works"]
    tab.type("!")
    assert tab.texts(5) == [f"The {FULL}! works"]
    tab.press(Key.Key_Backspace).press(Key.Key_E, held=Control)
    assert tab.texts(5) == ["The CAF works"]
    tab.section.editor.step_back()
    assert tab.texts(5) == [f"The {FULL} works"]


def test_a_selected_term_is_written_out_and_stays_bold(qtbot: QtBot) -> None:
    tab = a_tab(qtbot, "The CAF works").selecting((0, 4), (0, 7))
    tab.press(Key.Key_B, held=Control).press(Key.Key_E, held=Control)
    (line,) = tab.saved(5)
    assert [line.text[mark.start : mark.end] for mark in line.marks] == [FULL]


def test_a_word_that_is_not_in_the_glossary_can_be_added_at_once(qtbot: QtBot) -> None:
    tab = a_tab(qtbot, "The YOS came").caret_to(0, 7)
    tab.press(Key.Key_E, held=Control)
    popup = tab.page.words.explaining.popup
    assert popup is not None
    assert popup.title.text() == "YOS is not in the glossary. What does it mean?"
    tab.type("\n")
    assert popup.line.error == "The meaning is missing."
    tab.type("Youth Offending Service\n")
    assert tab.texts(5) == ["The Youth Offending Service (YOS) came"]
    terms = [(line.abbreviation, line.meaning) for line in tab.desk.ask(term_lines, tab.board_id)]
    assert terms[-1] == ("YOS", "Youth Offending Service")
    assert tab.section.editor.hasFocus()


def test_escape_adds_nothing(qtbot: QtBot) -> None:
    tab = a_tab(qtbot, "The YOS came").caret_to(0, 7)
    tab.press(Key.Key_E, held=Control).type("Youth").press(Key.Key_Escape)
    assert len(tab.desk.ask(term_lines, tab.board_id)) == 1
    assert tab.section.editor.hasFocus()
    assert tab.texts(5) == ["The YOS came"]


def test_without_a_word_a_sentence_says_what_to_do(qtbot: QtBot) -> None:
    tab = a_tab(qtbot, "")
    refused: list[str] = []
    tab.page.refused.connect(refused.append)
    tab.press(Key.Key_E, held=Control)
    assert refused == ["Put the caret at an abbreviation; Ctrl+E writes it out."]
