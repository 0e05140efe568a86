"""A new abbreviation with its meaning in the text is offered for the glossary."""

from pytestqt.qtbot import QtBot

from boarddesk.desk.definitions import refused_terms
from boarddesk.desk.glossary import add_term, term_lines
from tests.ui.minutes.desks import Control, Key, Tab, a_paragraph

SAID = "Members discussed the Common Assessment Framework (CAF)"


def typed(qtbot: QtBot, text: str) -> Tab:
    """A tab in which this has been typed, and a moment has passed."""
    tab = Tab(qtbot).holding(5, a_paragraph("")).open(5)
    tab.type(text)
    qtbot.wait(200)
    return tab


def terms(tab: Tab) -> list[tuple[str, str]]:
    return [(line.abbreviation, line.meaning) for line in tab.desk.ask(term_lines, tab.board_id)]


def test_ctrl_e_takes_what_is_offered_and_the_caret_stays(qtbot: QtBot) -> None:
    tab = typed(qtbot, SAID)
    line = tab.page.words.defining.line
    assert line.isVisible()
    assert "Common Assessment Framework" in line.accessibleName()
    assert tab.section.editor.hasFocus()
    offered: list[object] = []
    tab.page.offered.connect(lambda *told: offered.append(told[2]))
    tab.press(Key.Key_E, held=Control)
    assert terms(tab) == [("CAF", "Common Assessment Framework")]
    assert not line.isVisible()
    tab.type(".")
    assert tab.texts(5) == [SAID + "."]
    assert callable(offered[0])
    offered[0]()
    assert terms(tab) == []


def test_typing_on_is_not_disturbed(qtbot: QtBot) -> None:
    tab = typed(qtbot, "CAF (Common Assessment Framework)")
    assert tab.page.words.defining.offered is not None
    tab.type(" is used.\nNext")
    assert tab.texts(5) == ["CAF (Common Assessment Framework) is used.", "Next"]
    assert not tab.page.words.defining.line.isVisible()
    assert terms(tab) == []


def test_what_was_refused_is_not_offered_again(qtbot: QtBot) -> None:
    tab = typed(qtbot, SAID)
    tab.press(Key.Key_Escape)
    assert not tab.page.words.defining.line.isVisible()
    assert tab.desk.ask(refused_terms, tab.board_id) == ("CAF",)
    tab.press(Key.Key_Backspace).type(")")
    qtbot.wait(200)
    assert not tab.page.words.defining.line.isVisible()


def test_what_the_glossary_has_and_initials_are_not_offered(qtbot: QtBot) -> None:
    tab = Tab(qtbot).holding(5, a_paragraph("")).open(5)
    tab.desk.run(add_term, tab.board_id, "CAF", "Common Assessment Framework")
    tab.type(SAID + " and Judith Hale (JH)")
    qtbot.wait(200)
    assert tab.page.words.defining.offered is None


def test_ctrl_e_at_the_abbreviation_finds_its_meaning_in_the_minutes(qtbot: QtBot) -> None:
    tab = Tab(qtbot).holding(5, a_paragraph(SAID), a_paragraph("The CAF works")).open(5)
    tab.caret_to(1, 6).press(Key.Key_E, held=Control)
    popup = tab.page.words.explaining.popup
    assert popup is not None
    assert popup.field.text() == "Common Assessment Framework"
