"""Each fix of the check from the panel by its figure: what it writes, where, and how it is taken back."""

import pytest
from pytestqt.qtbot import QtBot

from boarddesk.desk import agenda, attendance, glossary
from boarddesk.desk.register_lines import register_line
from boarddesk.model.enums import DueKind
from boarddesk.model.findings import CheckRule, Finding, Fix, FixKind, Spot, SpotKind
from boarddesk.model.ids import new_id
from boarddesk.model.lines.attendance import RegisterRowLine
from boarddesk.model.lines.minutes import CellLine
from boarddesk.ui.minutes.checking.words import fix_words
from tests.ui.minutes.desks import Key, Tab, a_paragraph
from tests.ui.minutes.test_checking import at, panel, told

PROMISE = "BG will write to the Trust by 3 December."


def with_people(qtbot: QtBot, *texts: str) -> Tab:
    """A meeting with its members and these paragraphs in its sixth item."""
    return Tab(qtbot).holding(5, *(a_paragraph(text) for text in texts)).open(5)


def rows(tab: Tab) -> dict[str, RegisterRowLine]:
    found = tab.desk.ask(register_line, tab.meeting_id)
    return {row.name: row for section in found.sections for row in section.rows}


def mended(tab: Tab, fix: Fix, spot: Spot, words: str, rule: CheckRule = CheckRule.NAME_NEAR_MISS) -> Tab:
    """A fix done about some words, wherever they were found."""
    panel(tab).mended.emit(Finding(rule, rule.severity, spot, words, "", (fix,)), fix)
    return tab


def test_a_promise_becomes_an_action_with_its_owner_and_date_and_ctrl_z_in_the_panel_takes_it_back(
    qtbot: QtBot,
) -> None:
    tab = at(with_people(qtbot, PROMISE).press(Key.Key_F4), PROMISE)
    assert fix_words(panel(tab).chosen.fixes[0]) == "Make it an action for BG, 3 December"  # type: ignore[union-attr]
    tab.press(Key.Key_1)
    (action,) = tab.saved(5)[0].actions
    assert [owner.text for owner in action.owners] == ["BG"]
    assert (action.due_kind, action.due_date and (action.due_date.day, action.due_date.month)) == (
        DueKind.DATE,
        (3, 12),
    )
    assert told(tab) == []
    stack = tab.page.undo_stack()
    assert stack is not None
    stack.undo()
    assert tab.saved(5)[0].actions == ()


def test_a_slip_in_a_name_is_corrected_everywhere_in_one_go(qtbot: QtBot) -> None:
    slip = "Beth Garnre spoke of the report."
    tab = with_people(qtbot, slip, "The Board thanked Beth Garnre.").holding(4, a_paragraph(slip))
    tab.desk.run(agenda.rename_item, tab.item_id(5), "Report of Beth Garnre")
    tab.open(5).press(Key.Key_F4)
    at(tab, "Beth Garnre", CheckRule.NAME_NEAR_MISS).press(Key.Key_1)
    assert tab.texts(5) == ["Beth Garner spoke of the report.", "The Board thanked Beth Garner."]
    assert tab.texts(4) == ["Beth Garner spoke of the report."]
    assert tab.rows().items[5].title == "Report of Beth Garner"
    assert told(tab, CheckRule.NAME_NEAR_MISS) == []


def test_a_slip_is_corrected_at_one_place_only(qtbot: QtBot) -> None:
    tab = with_people(qtbot, "Beth Garnre came.", "Beth Garnre left.").press(Key.Key_F4)
    at(tab, "Beth Garnre", CheckRule.NAME_NEAR_MISS).press(Key.Key_2)
    assert tab.texts(5) == ["Beth Garner came.", "Beth Garnre left."]


def test_words_that_have_changed_meanwhile_are_left_alone(qtbot: QtBot) -> None:
    tab = with_people(qtbot, "Beth Garnre came.").press(Key.Key_F4)
    refused: list[str] = []
    tab.page.refused.connect(refused.append)
    paragraph = tab.saved(5)[0].id
    mended(tab, Fix(FixKind.REPLACE, "Jane"), Spot(tab.item_id(5), paragraph, 0, 4), "Joan")
    assert tab.texts(5) == ["Beth Garnre came."]
    assert refused == ["The words have changed meanwhile."]


def test_a_title_and_a_row_of_the_register_are_corrected_too(qtbot: QtBot) -> None:
    tab = with_people(qtbot)
    key = tab.desk.run(attendance.add_guest, tab.meeting_id, "Ruth Oakes", "Deputy of Beth Garnre")
    tab.press(Key.Key_F4)
    mended(tab, Fix(FixKind.REPLACE, "Minutes of May"), Spot(tab.item_id(5), kind=SpotKind.ITEM), "April")
    mended(tab, Fix(FixKind.REPLACE, "Beth Garner"), Spot(kind=SpotKind.REGISTER, key=key), "Beth Garnre")
    assert tab.rows().items[5].title == "Minutes of May"
    assert rows(tab)["Ruth Oakes"].title == "Deputy of Beth Garner"


def test_an_abbreviation_is_explained_from_the_panel_and_comes_into_the_glossary(qtbot: QtBot) -> None:
    tab = with_people(qtbot, "The QRX was noted.").press(Key.Key_F4)
    at(tab, "QRX", CheckRule.ABBREVIATION_UNDEFINED).press(Key.Key_1).type("Quick Review").press(Key.Key_Return)
    (term,) = tab.desk.ask(glossary.term_lines, tab.board_id)
    assert (term.abbreviation, term.meaning) == ("QRX", "Quick Review")
    assert "QRX" not in told(tab, CheckRule.ABBREVIATION_UNDEFINED)
    assert panel(tab).list.hasFocus()


def test_a_guest_is_added_for_initials_nobody_has_and_a_name_that_is_there_already_is_refused(qtbot: QtBot) -> None:
    tab = with_people(qtbot, "TB reported on the visits.").press(Key.Key_F4)
    at(tab, "TB", CheckRule.INITIALS_UNKNOWN)
    finding = panel(tab).chosen
    assert finding is not None
    figure = [fix.kind for fix in finding.fixes].index(FixKind.ADD_GUEST)
    tab.press(Key(Key.Key_1 + figure)).type("Beth Garner").press(Key.Key_Return)
    assert panel(tab).answer.hasFocus()
    assert "already" in panel(tab).question.text()
    panel(tab).answer.clear()
    tab.type("Tess Barrow").press(Key.Key_Return)
    assert rows(tab)["Tess Barrow"].initials == "TB"
    assert told(tab, CheckRule.INITIALS_UNKNOWN) == []


def test_somebody_quoted_under_a_full_name_becomes_a_guest_without_a_question(qtbot: QtBot) -> None:
    tab = with_people(qtbot, "Tess Barrow reported on the visits.").press(Key.Key_F4)
    at(tab, "Tess Barrow", CheckRule.QUOTED_NOT_PRESENT).press(Key.Key_1)
    assert "Tess Barrow" in rows(tab)


@pytest.mark.parametrize("kind", [FixKind.SET_OWNER, FixKind.SET_DUE])
def test_what_an_action_lacks_is_typed_into_its_cell(qtbot: QtBot, kind: FixKind) -> None:
    tab = Tab(qtbot).holding(5, a_paragraph("Write to the Trust.", actions=[CellLine(new_id())])).open(5)
    tab.press(Key.Key_F4)
    rule = CheckRule.ACTION_WITHOUT_OWNER if kind is FixKind.SET_OWNER else CheckRule.ACTION_WITHOUT_DATE
    at(tab, "Write to the Trust.", rule).press(Key.Key_1)
    cell = tab.page.cells.editor
    assert cell is not None
    assert cell.isAncestorOf(tab.focus)


def test_words_in_confidence_are_withheld_with_their_paragraph(qtbot: QtBot) -> None:
    tab = with_people(qtbot, "The case was told in confidence.").press(Key.Key_F4)
    at(tab, "in confidence", CheckRule.CONFIDENTIAL_IN_PUBLIC).press(Key.Key_1)
    assert tab.saved(5)[0].confidential
    assert told(tab, CheckRule.CONFIDENTIAL_IN_PUBLIC) == []


def test_who_came_for_a_member_is_said_in_the_panel(qtbot: QtBot) -> None:
    tab = with_people(qtbot)
    tab.desk.run(attendance.represent_unnamed, tab.meeting_id, rows(tab)["Beth Garner"].key)
    tab.press(Key.Key_F4)
    at(tab, "Beth Garner", CheckRule.REPRESENTATIVE_MISSING).press(Key.Key_1).type("Tess Barrow")
    tab.press(Key.Key_Return)
    assert rows(tab)["Beth Garner"].represented_by_key == rows(tab)["Tess Barrow"].key
    assert told(tab, CheckRule.REPRESENTATIVE_MISSING) == []


def test_a_member_marked_absent_is_marked_represented_by_who_came(qtbot: QtBot) -> None:
    tab = with_people(qtbot)
    tab.desk.run(attendance.open_register, tab.meeting_id)
    absent = rows(tab)["Beth Garner"].key
    tab.desk.run(attendance.mark, tab.meeting_id, [absent], "A")
    tab.desk.run(attendance.add_guest, tab.meeting_id, "Tess Barrow", "", "Beth Garner - Trust")
    tab.desk.run(attendance.mark, tab.meeting_id, [rows(tab)["Tess Barrow"].key], "P")
    tab.press(Key.Key_F4)
    at(tab, "Beth Garner - Trust", CheckRule.REPRESENTATIVE_CODE).press(Key.Key_1)
    assert rows(tab)["Beth Garner"].represented_by_key == rows(tab)["Tess Barrow"].key
    assert told(tab, CheckRule.REPRESENTATIVE_CODE) == []


def test_a_term_that_is_used_nowhere_is_taken_out(qtbot: QtBot) -> None:
    tab = with_people(qtbot)
    tab.desk.run(glossary.add_term, tab.board_id, "QRX", "Quick Review")
    (term,) = tab.desk.ask(glossary.term_lines, tab.board_id)
    tab.press(Key.Key_F4)
    mended(tab, Fix(FixKind.REMOVE_TERM, term.id, "QRX"), Spot(kind=SpotKind.GLOSSARY, key=term.id), "QRX")
    assert tab.desk.ask(glossary.term_lines, tab.board_id) == ()


def test_every_kind_of_fix_has_its_words() -> None:
    assert all(fix_words(Fix(kind, "BG", "Jane")) for kind in FixKind)


def test_undo_of_a_desk_fix_is_the_boards(qtbot: QtBot) -> None:
    tab = with_people(qtbot, "The QRX was noted.").press(Key.Key_F4)
    at(tab, "QRX", CheckRule.ABBREVIATION_UNDEFINED).press(Key.Key_1).type("Quick Review").press(Key.Key_Return)
    assert tab.page.undo_stack() is None
    tab.desk.undo()
    assert tab.desk.ask(glossary.term_lines, tab.board_id) == ()
