"""Interests that were declared stand quietly under the headings of their items."""

from pytestqt.qtbot import QtBot

from boarddesk.desk import declarations
from boarddesk.desk.register_lines import register_line
from tests.ui.minutes.desks import Tab, a_paragraph


def key_of(tab: Tab, name: str) -> str:
    sections = tab.desk.ask(register_line, tab.meeting_id).sections
    return next(row.key for section in sections for row in section.rows if row.name == name)


def test_a_declaration_stands_under_its_item_and_goes_with_its_withdrawal(qtbot: QtBot) -> None:
    tab = Tab(qtbot).holding(5, a_paragraph("The grant was discussed.")).open(5)
    top, text_top = tab.section.editor_top, tab.section.editor.y()
    made = tab.page.bridge.run(
        declarations.declare, tab.meeting_id, key_of(tab, "Anna Marsh"), tab.item_id(5), "Trustee", left_meeting=True
    )
    said = "Anna Marsh declared an interest: Trustee. Left the meeting for this item."
    assert tab.section.interests == (said,)
    assert said in tab.section.accessibleDescription()
    assert tab.section.editor_top > top
    assert tab.section.editor.y() > text_top
    assert tab.section.height() >= tab.section.wanted_height()
    assert not tab.section.editor.document().isUndoAvailable()
    tab.page.bridge.run(declarations.withdraw, made)
    assert not tab.section.interests
    assert tab.section.editor.y() == text_top


def test_what_was_declared_before_is_there_from_the_beginning(qtbot: QtBot) -> None:
    tab = Tab(qtbot)
    tab.desk.run(declarations.declare, tab.meeting_id, key_of(tab, "Ralph Grant"), tab.item_id(5))
    tab.open(5)
    assert tab.section.interests == ("Ralph Grant declared an interest.",)
    assert [section.interests for section in tab.page.paper.sections if section is not tab.section] == [()] * (
        len(tab.page.paper.sections) - 1
    )
