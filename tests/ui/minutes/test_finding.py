from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from boarddesk.desk import meetings
from boarddesk.model.enums import MarkKind, MeetingStatus, OwnerKind
from boarddesk.model.ids import new_id
from boarddesk.model.lines.minutes import CellLine, CellOwner
from boarddesk.model.text import Mark
from boarddesk.ui.minutes.finder import Finder
from boarddesk.ui.minutes.tints import Layer
from tests.ui.minutes.desks import Control, Key, Shift, Tab, a_paragraph


def a_tab(qtbot: QtBot) -> Tab:
    tab = Tab(qtbot, items=4)
    tab.holding(5, a_paragraph("Northmoor has CAF."), a_paragraph("The caf works."))
    return tab.holding(7, a_paragraph("One CAFCASS, one CAF.")).open(5)


def finder(tab: Tab) -> Finder:
    return tab.page.words.finder


def count(tab: Tab) -> str:
    return finder(tab).bar.form.count.text()


def find(tab: Tab, text: str) -> Tab:
    return tab.press(Key.Key_F, held=Control).type(text)


def replace_with(tab: Tab, text: str, replacement: str) -> Tab:
    tab.press(Key.Key_H, held=Control).type(text).press(Key.Key_Tab)
    assert tab.focus is finder(tab).bar.form.replaceText
    return tab.type(replacement)


def test_matches_are_counted_across_items_as_she_types(qtbot: QtBot) -> None:
    tab = find(a_tab(qtbot).caret_to(0, 0), "caf")
    assert count(tab) == "1 of 4"
    tab.type("x")
    assert count(tab) == "Not found"


def test_enter_goes_on_across_items_and_round_the_end(qtbot: QtBot) -> None:
    tab = find(a_tab(qtbot).caret_to(0, 0), "caf")
    seen = []
    for _ in range(4):
        tab.press(Key.Key_Return)
        seen.append(count(tab))
    assert seen == ["2 of 4", "3 of 4", "4 of 4", "1 of 4"]
    tab.press(Key.Key_Return, held=Shift)
    assert count(tab) == "4 of 4"


def test_the_search_begins_where_the_caret_is(qtbot: QtBot) -> None:
    tab = find(a_tab(qtbot).caret_to(1, 0), "caf")
    assert count(tab) == "2 of 4"


def test_escape_selects_the_match_in_its_item(qtbot: QtBot) -> None:
    tab = find(a_tab(qtbot).caret_to(0, 0), "caf")
    tab.press(Key.Key_Return, Key.Key_Return, Key.Key_Escape)
    assert tab.place == 7
    assert tab.section.editor.textCursor().selectedText() == "CAF"
    assert tab.section.editor.hasFocus()
    assert not finder(tab).bar.isVisible()


def test_escape_without_a_match_leads_back_to_the_caret(qtbot: QtBot) -> None:
    tab = find(a_tab(qtbot).caret_to(1, 4), "nowhere")
    tab.press(Key.Key_Escape).type("!")
    assert tab.texts(5)[1] == "The !caf works."


def test_case_and_whole_words_are_asked_for(qtbot: QtBot) -> None:
    tab = find(a_tab(qtbot).caret_to(0, 0), "CAF")
    form = finder(tab).bar.form
    form.wholeWords.setChecked(True)
    assert count(tab) == "1 of 3"
    form.matchCase.setChecked(True)
    assert count(tab) == "1 of 2"


def test_all_matches_are_tinted_and_the_documents_are_not_touched(qtbot: QtBot) -> None:
    tab = a_tab(qtbot).caret_to(0, 0)
    documents = [section.editor.document() for section in tab.page.paper.sections]
    before = [document.revision() for document in documents]
    find(tab, "caf")
    sections = tab.page.paper.sections
    assert len(sections[5].editor.tints.layer(Layer.FINDS)) == 2
    tab.press(Key.Key_Return, Key.Key_Return)
    assert len(sections[7].editor.tints.layer(Layer.FINDS)) == 2
    assert [document.revision() for document in documents] == before
    tab.press(Key.Key_Escape)
    assert not any(section.editor.tints.layer(Layer.FINDS) for section in tab.page.paper.sections)


def test_what_is_selected_is_looked_for(qtbot: QtBot) -> None:
    tab = a_tab(qtbot).selecting((0, 14), (0, 17))
    tab.press(Key.Key_F, held=Control)
    assert finder(tab).bar.form.findText.text() == "CAF"
    assert count(tab) == "1 of 4"


def test_the_count_follows_what_is_typed_in_the_text(qtbot: QtBot) -> None:
    tab = find(a_tab(qtbot).caret_to(0, 0), "caf")
    tab.section.editor.setFocus()
    tab.type("CAF ")
    qtbot.waitUntil(lambda: count(tab).endswith("of 5"), timeout=2000)


def test_one_is_replaced_and_the_next_is_current(qtbot: QtBot) -> None:
    tab = replace_with(a_tab(qtbot).caret_to(0, 0), "caf", "EHA")
    tab.press(Key.Key_Return)
    assert count(tab) == "1 of 3"
    assert tab.texts(5) == ["Northmoor has EHA.", "The caf works."]
    tab.press(Key.Key_Return)
    assert tab.texts(5) == ["Northmoor has EHA.", "The EHA works."]


def test_everything_is_replaced_with_one_step_in_each_item(qtbot: QtBot) -> None:
    tab = replace_with(a_tab(qtbot).caret_to(0, 0), "caf", "EHA")
    offers: list[str] = []
    tab.page.offered.connect(lambda words, *_: offers.append(words))
    finder(tab).bar.form.wholeWords.setChecked(True)
    finder(tab).bar.form.replaceAll.click()
    assert offers == ["Replaced 3 times in 2 items."]
    assert tab.texts(5) == ["Northmoor has EHA.", "The EHA works."]
    assert tab.texts(7) == ["One CAFCASS, one EHA."]
    tab.page.paper.sections[5].editor.step_back()
    assert tab.texts(5) == ["Northmoor has CAF.", "The caf works."]
    assert tab.texts(7) == ["One CAFCASS, one EHA."]


def test_what_was_replaced_is_taken_back_everywhere_from_the_bar(qtbot: QtBot) -> None:
    tab = replace_with(a_tab(qtbot).caret_to(0, 0), "caf", "EHA")
    finder(tab).bar.form.replaceAll.click()
    stack = tab.page.undo_stack()
    assert stack is not None
    stack.undo()
    assert tab.texts(5) + tab.texts(7) == ["Northmoor has CAF.", "The caf works.", "One CAFCASS, one CAF."]
    stack.redo()
    assert tab.texts(7) == ["One EHACASS, one EHA."]


def test_ctrl_z_in_an_item_takes_back_everywhere_what_was_replaced_and_alone_what_was_typed(qtbot: QtBot) -> None:
    tab = replace_with(a_tab(qtbot).caret_to(0, 0), "caf", "EHA")
    finder(tab).bar.form.replaceAll.click()
    tab.press(Key.Key_Escape)
    stack = tab.page.undo_stack()
    assert stack is not None
    stack.undo()
    assert tab.texts(5) + tab.texts(7) == ["Northmoor has CAF.", "The caf works.", "One CAFCASS, one CAF."]
    stack.redo()
    assert tab.texts(5) + tab.texts(7) == ["Northmoor has EHA.", "The EHA works.", "One EHACASS, one EHA."]
    tab.type("typed")
    stack.undo()
    assert "typed" not in "".join(tab.texts(5))
    assert tab.texts(7) == ["One EHACASS, one EHA."]


def test_what_was_typed_since_is_not_taken_back_with_it(qtbot: QtBot) -> None:
    tab = replace_with(a_tab(qtbot).caret_to(0, 0), "caf", "EHA")
    finder(tab).bar.form.replaceAll.click()
    tab.press(Key.Key_Escape).type("typed")
    finder(tab).take_back()
    assert tab.texts(7) == ["One EHACASS, one EHA."]
    assert "typed" in "".join(tab.texts(5))


def test_replacing_keeps_marks_ids_and_actions(qtbot: QtBot) -> None:
    action = CellLine(new_id(), (CellOwner(OwnerKind.FREE, "JH"),))
    line = a_paragraph("JH to send the CAF on.", actions=[action])
    tab = Tab(qtbot).holding(5, line).open(5)
    tab.selecting((0, 15), (0, 18)).press(Key.Key_B, held=Control)
    replace_with(tab, "caf", "strategy")
    finder(tab).bar.form.replaceAll.click()
    (after,) = tab.saved(5)
    assert (after.id, after.text, after.actions) == (line.id, "JH to send the strategy on.", (action,))
    assert after.marks == (Mark(15, 23, MarkKind.BOLD),)


def test_approved_minutes_can_be_searched_but_not_changed(qtbot: QtBot) -> None:
    tab = Tab(qtbot).holding(5, a_paragraph("The CAF."))
    tab.desk.run(meetings.set_status, tab.meeting_id, MeetingStatus.APPROVED)
    tab.open(5)
    find(tab, "caf")
    assert count(tab) == "1 of 1"
    finder(tab).replace_all()
    assert tab.texts(5) == ["The CAF."]
    assert not finder(tab).bar.form.replaceText.isVisible()


def test_replaced_text_may_be_longer_letters(qtbot: QtBot) -> None:
    tab = Tab(qtbot).holding(5, a_paragraph("🙂 a 🙂 a")).open(5)
    replace_with(tab, "a", "bb")
    finder(tab).bar.form.replaceAll.click()
    assert tab.texts(5) == ["🙂 bb 🙂 bb"]
    field = finder(tab).bar.form.findText
    assert isinstance(field, QLineEdit)


def test_what_is_replaced_in_many_items_is_written_without_being_asked(qtbot: QtBot) -> None:
    tab = Tab(qtbot, items=40)
    for place in range(5, 45):
        tab.holding(place, a_paragraph("The CAF."))
    replace_with(tab.open(5), "caf", "EHA")
    finder(tab).bar.form.replaceAll.click()
    qtbot.waitUntil(lambda: {line.text for item in tab.rows().items for line in item.paragraphs} == {"The EHA."})
