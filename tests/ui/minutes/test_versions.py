import dataclasses

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from boarddesk.desk import meetings
from boarddesk.model.enums import MarkKind, MeetingStatus, MinuteKind, OwnerKind
from boarddesk.model.ids import new_id
from boarddesk.model.lines.minutes import CellLine, CellOwner, ParagraphLine
from boarddesk.model.text import Mark
from boarddesk.ui.minutes.version_rows import state_of, summary_of
from boarddesk.ui.minutes.versions import VersionsPanel
from tests.ui.minutes.desks import Alt, Control, Key, Tab, a_paragraph

ACTION = CellLine(new_id(), (CellOwner(OwnerKind.FREE, "JH"),))


def wording(tab: Tab, line: ParagraphLine, *texts: str) -> ParagraphLine:
    """The paragraph takes one wording after another, each a version of its own."""
    for text in texts:
        line = dataclasses.replace(line, text=text)
        tab.holding(5, line)
        tab.desk.close_entry()
    return line


def panel(tab: Tab) -> VersionsPanel:
    return tab.page.time_line.panel


def a_paragraph_with_a_past(qtbot: QtBot) -> tuple[Tab, ParagraphLine]:
    tab = Tab(qtbot)
    line = a_paragraph("The report was noted.", MinuteKind.DECISION, actions=[ACTION])
    line = wording(tab, line, line.text, "The report was received with thanks.")
    return tab.open(5), line


def test_ctrl_alt_h_shows_the_time_line_and_begins_at_the_version_before(qtbot: QtBot) -> None:
    tab, _ = a_paragraph_with_a_past(qtbot)
    tab.press(Key.Key_H, held=Control | Alt)
    now, first = panel(tab).rows.lines
    assert (state_of(now), state_of(first)) == ("now", "first typed")
    assert summary_of(now) == "− noted   + received with thanks"
    assert panel(tab).chosen == first
    assert tab.focus is panel(tab).list


def test_enter_brings_the_chosen_words_back_and_one_undo_takes_them_away(qtbot: QtBot) -> None:
    tab, line = a_paragraph_with_a_past(qtbot)
    tab.press(Key.Key_H, held=Control | Alt).press(Key.Key_Return)
    (saved,) = tab.saved(5)
    assert saved == dataclasses.replace(line, text="The report was noted.")
    assert tab.focus is tab.section.editor

    tab.section.editor.step_back()
    assert tab.saved(5) == (line,)
    assert not tab.section.editor.document().isUndoAvailable()


def test_what_is_being_typed_is_in_the_time_line_at_once(qtbot: QtBot) -> None:
    tab, _ = a_paragraph_with_a_past(qtbot)
    tab.type(" Warmly.").press(Key.Key_H, held=Control | Alt)
    now = panel(tab).rows.lines[0]
    assert summary_of(now).endswith("+ Warmly.")


def test_up_and_down_choose_and_the_words_show_what_was_changed_by_signs(qtbot: QtBot) -> None:
    tab, _ = a_paragraph_with_a_past(qtbot)
    tab.press(Key.Key_H, held=Control | Alt)
    assert panel(tab).words.toPlainText() == "The report was noted."
    tab.press(Key.Key_Up)
    assert panel(tab).words.toPlainText() == "The report was −noted+received with thanks."
    assert not panel(tab).button.isEnabled()


def test_esc_closes_the_pane_and_gives_the_text_the_keys_again(qtbot: QtBot) -> None:
    tab, _ = a_paragraph_with_a_past(qtbot)
    tab.press(Key.Key_H, held=Control | Alt).press(Key.Key_Escape)
    assert not tab.page.side.isVisible()
    assert tab.page.paper.sections[5].editor.hasFocus()


def test_the_pane_follows_the_caret(qtbot: QtBot) -> None:
    tab = Tab(qtbot)
    tab.holding(5, a_paragraph("one"), a_paragraph("two")).open(5)
    tab.caret_to(1, 0).press(Key.Key_H, held=Control | Alt)
    tab.section.editor.setFocus()
    tab.press(Key.Key_Up)
    qtbot.waitUntil(lambda: [summary_of(line) for line in panel(tab).rows.lines] == ["one"])


def test_a_deleted_paragraph_is_brought_back_to_its_place_with_its_action(qtbot: QtBot) -> None:
    gone = a_paragraph("two", actions=[ACTION])
    one, three = a_paragraph("one"), a_paragraph("three")
    tab = Tab(qtbot).holding(5, one, gone, three)
    tab.desk.close_entry()
    tab.holding(5, one, three).open(5)
    tab.press(Key.Key_H, held=Control | Alt).press(Key.Key_Down)
    assert state_of(panel(tab).chosen) == "deleted"  # type: ignore[arg-type]
    tab.press(Key.Key_Return)
    assert tab.saved(5) == (one, gone, three)

    tab.section.editor.step_back()
    assert tab.saved(5) == (one, three)


def test_a_deleted_paragraph_comes_back_into_an_item_that_is_empty(qtbot: QtBot) -> None:
    gone = a_paragraph("two", actions=[ACTION])
    tab = Tab(qtbot).holding(5, gone)
    tab.desk.close_entry()
    tab.holding(5).open(5)
    tab.press(Key.Key_H, held=Control | Alt)
    assert "deleted" in [state_of(line) for line in panel(tab).rows.lines]
    tab.press(Key.Key_Return)
    assert tab.saved(5) == (gone,)


def test_a_passage_that_is_confidential_now_stays_so_in_older_words(qtbot: QtBot) -> None:
    tab = Tab(qtbot)
    line = wording(tab, a_paragraph(""), "Paid £500 to Ann.", "Then paid £500 to Ann.")
    secret = Mark(10, 14, MarkKind.CONFIDENTIAL)
    tab.holding(5, dataclasses.replace(line, marks=(secret,))).open(5)
    tab.press(Key.Key_H, held=Control | Alt).press(Key.Key_End, Key.Key_Return)
    (saved,) = tab.saved(5)
    assert (saved.text, saved.marks) == ("Paid £500 to Ann.", (Mark(5, 9, MarkKind.CONFIDENTIAL),))


def test_an_approved_paragraph_is_looked_at_and_not_changed(qtbot: QtBot) -> None:
    tab, line = a_paragraph_with_a_past(qtbot)
    tab.desk.run(meetings.set_status, tab.meeting_id, MeetingStatus.APPROVED)
    qtbot.waitUntil(tab.section.editor.isReadOnly)
    tab.page.jump_to(tab.item_id(5))
    with qtbot.waitSignal(tab.page.refused):
        tab.press(Key.Key_H, held=Control | Alt).press(Key.Key_Return)
    assert not panel(tab).button.isVisible()
    assert [paragraph.text for paragraph in tab.saved(5)] == [line.text]


def test_a_paragraph_nobody_has_written_in_says_so(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.press(Key.Key_H, held=Control | Alt)
    assert panel(tab).empty.isVisible()
    assert not panel(tab).list.isVisible()
    tab.press(Key.Key_Escape)
    assert not tab.page.side.isVisible()
    assert tab.focus is tab.section.editor


def test_a_double_click_brings_back_too(qtbot: QtBot) -> None:
    tab, _ = a_paragraph_with_a_past(qtbot)
    tab.press(Key.Key_H, held=Control | Alt)
    found = panel(tab).list
    qtbot.waitUntil(lambda: found.visualRect(found.model().index(1, 0)).height() > 0)
    spot = found.visualRect(found.model().index(1, 0)).center()
    QTest.mouseClick(found.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    QTest.mouseDClick(found.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert tab.texts(5) == ["The report was noted."]


def test_the_versions_of_a_retyped_paragraph_are_the_ones_she_made(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type("The report was noted.\nNext")
    tab.page.saving.flush()
    tab.caret_to(0, 21).press(Key.Key_Backspace).type(" again.")
    tab.page.saving.flush()
    tab.press(Key.Key_H, held=Control | Alt)
    assert [line.paragraph.text for line in panel(tab).rows.lines] == [  # type: ignore[union-attr]
        "The report was noted again.",
        "The report was noted.",
    ]
