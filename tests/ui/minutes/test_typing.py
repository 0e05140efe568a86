import dataclasses

from pytestqt.qtbot import QtBot

from boarddesk.desk import meetings
from boarddesk.model.enums import MarkKind, MeetingStatus, MinuteKind, OwnerKind
from boarddesk.model.ids import new_id
from boarddesk.model.lines.minutes import CellLine, CellOwner
from boarddesk.model.text import Mark
from boarddesk.ui.minutes import blocks
from tests.ui.minutes.desks import Alt, Control, Key, Shift, Tab, a_paragraph


def an_action(owner: str = "JH") -> CellLine:
    return CellLine(new_id(), (CellOwner(OwnerKind.FREE, owner),))


def test_what_is_typed_is_in_the_file_within_half_a_second(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type("The Board noted the report.")
    qtbot.waitUntil(
        lambda: [p.text for p in tab.rows().items[5].paragraphs] == ["The Board noted the report."], timeout=500
    )


def test_saving_leaves_caret_selection_and_undo_alone(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type("one two").selecting((0, 0), (0, 3))
    tab.page.saving.flush()
    assert tab.section.editor.textCursor().selectedText() == "one"
    tab.section.editor.step_back()
    assert tab.texts(5) == []
    tab.section.editor.step_on()
    assert tab.texts(5) == ["one two"]


def test_enter_starts_a_paragraph_and_shift_enter_a_line(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type("one\ntwo").press(Key.Key_Return, held=Shift).type("three")
    assert tab.texts(5) == ["one", "two\nthree"]


def test_enter_at_the_start_leaves_the_action_with_its_words(qtbot: QtBot) -> None:
    line = a_paragraph("words", actions=[an_action()])
    tab = Tab(qtbot).holding(5, line).open(5)
    tab.caret_to(0, 0).type("\n").press(Key.Key_Up).type("above")
    above, words = tab.saved(5)
    assert (above.text, above.actions) == ("above", ())
    assert words == line


def test_a_split_leaves_the_action_with_the_half_that_keeps_the_id(qtbot: QtBot) -> None:
    line = a_paragraph("first second", actions=[an_action()])
    tab = Tab(qtbot).holding(5, line).open(5)
    tab.caret_to(0, 6).type("\n")
    first, second = tab.saved(5)
    assert first == dataclasses.replace(line, text="first ")
    assert (second.text, second.actions) == ("second", ())


def test_joining_keeps_both_actions(qtbot: QtBot) -> None:
    one, two = a_paragraph("one ", actions=[an_action()]), a_paragraph("two", actions=[an_action("AM")])
    tab = Tab(qtbot).holding(5, one, two).open(5)
    tab.caret_to(1, 0).press(Key.Key_Backspace)
    (joined,) = tab.saved(5)
    assert joined == dataclasses.replace(one, text="one two", actions=(*one.actions, *two.actions))


def test_an_item_is_never_merged_with_the_one_above(qtbot: QtBot) -> None:
    tab = Tab(qtbot).holding(5, a_paragraph("above")).holding(6, a_paragraph("below")).open(6)
    tab.caret_to(0, 0).press(Key.Key_Backspace, Key.Key_Backspace)
    assert (tab.texts(5), tab.texts(6)) == (["above"], ["below"])


def test_a_deleted_paragraph_returns_with_its_action_on_undo(qtbot: QtBot) -> None:
    lines = [a_paragraph("one"), a_paragraph("two", actions=[an_action()]), a_paragraph("three")]
    tab = Tab(qtbot).holding(5, *lines).open(5)
    tab.selecting((0, 3), (1, 3)).press(Key.Key_Delete)
    assert tab.texts(5) == ["one", "three"]
    tab.section.editor.step_back()
    assert list(tab.saved(5)) == lines


def test_enter_starts_the_next_number_and_backspace_drops_it(qtbot: QtBot) -> None:
    tab = Tab(qtbot).numbered(5).open(5)
    tab.type("one\ntwo\n")
    assert [signs.number for signs in tab.section.signs()] == ["6.1", "6.2", "6.3"]
    tab.press(Key.Key_Backspace).type("more of two")
    assert [signs.number for signs in tab.section.signs()] == ["6.1", "6.2", ""]
    assert [line.numbered for line in tab.saved(5)] == [True, True, False]


def test_a_dash_and_a_space_make_a_bullet_and_undo_gives_them_back(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type("- first\nsecond")
    assert [(line.kind, line.text) for line in tab.saved(5)] == [
        (MinuteKind.BULLET, "first"),
        (MinuteKind.BULLET, "second"),
    ]
    tab = Tab(qtbot).open(5)
    tab.type("- ")
    tab.section.editor.step_back()
    assert tab.texts(5) == ["- "]


def test_tab_at_the_start_of_a_bullet_changes_its_level(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type("- one\n\ttwo")
    assert [line.level for line in tab.saved(5)] == [0, 1]
    tab.press(Key.Key_Home).press(Key.Key_Backtab)
    assert [line.level for line in tab.saved(5)] == [0, 0]


def test_decisions_after_each_other_make_a_list(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type("The Board agreed to:\nd: endorse it\nd: publish it\n\nAfter that")
    assert [(line.kind, line.level, line.text) for line in tab.saved(5)] == [
        (MinuteKind.NARRATIVE, 0, "The Board agreed to:"),
        (MinuteKind.DECISION, 1, "endorse it"),
        (MinuteKind.DECISION, 1, "publish it"),
        (MinuteKind.NARRATIVE, 0, "After that"),
    ]
    assert [signs.numeral for signs in tab.section.signs()] == ["", "i", "ii", ""]


def test_a_decision_is_made_on_leaving_by_any_way_and_taken_back_stays_prose(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type("d: endorsed").press(Key.Key_Return, held=Control)
    assert [line.kind for line in tab.saved(5)] == [MinuteKind.DECISION]
    tab.press(Key.Key_Return, held=Control | Shift)
    tab.section.editor.step_back()
    tab.press(Key.Key_Return, held=Control)
    assert tab.texts(5) == ["d: endorsed"]


def test_keys_change_the_kind_and_the_level(qtbot: QtBot) -> None:
    tab = Tab(qtbot).holding(5, a_paragraph("words")).open(5)
    for key, kind in ((Key.Key_D, MinuteKind.DECISION), (Key.Key_O, MinuteKind.NOTE), (Key.Key_B, MinuteKind.BULLET)):
        tab.press(key, held=Control | Alt)
        assert tab.saved(5)[0].kind is kind
    tab.press(Key.Key_Right, held=Alt | Shift)
    assert tab.saved(5)[0].level == 1
    tab.press(Key.Key_N, held=Control | Alt)
    assert tab.saved(5)[0].kind is MinuteKind.NARRATIVE


def test_a_paragraph_moves_with_everything_it_is(qtbot: QtBot) -> None:
    lines = [a_paragraph("one"), a_paragraph("two", MinuteKind.BULLET, actions=[an_action()]), a_paragraph("three")]
    tab = Tab(qtbot).holding(5, *lines).open(5)
    tab.caret_to(1, 2).press(Key.Key_Up, held=Alt | Shift)
    assert list(tab.saved(5)) == [lines[1], lines[0], lines[2]]
    tab.type("!")
    assert tab.texts(5) == ["tw!o", "one", "three"]
    tab.press(Key.Key_Down, Key.Key_Down, held=Alt | Shift)
    assert tab.texts(5) == ["one", "three", "tw!o"]


def test_bold_is_a_mark_in_code_points(qtbot: QtBot) -> None:
    tab = Tab(qtbot).holding(5, a_paragraph("🙂🙂 yes no")).open(5)
    tab.selecting((0, 5), (0, 8)).press(Key.Key_B, held=Control)
    assert tab.saved(5)[0].marks == (Mark(3, 6, MarkKind.BOLD),)
    assert blocks.paragraphs_of(tab.section.editor.document()) == tab.saved(5)


def test_typing_over_several_paragraphs_is_one_step(qtbot: QtBot) -> None:
    lines = [a_paragraph("one"), a_paragraph("two"), a_paragraph("three")]
    tab = Tab(qtbot).holding(5, *lines).open(5)
    tab.selecting((0, 1), (2, 2)).type("X")
    assert tab.texts(5) == ["oXree"]
    tab.section.editor.step_back()
    assert list(tab.saved(5)) == lines


def test_arrows_and_pages_pass_from_item_to_item(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.press(*[Key.Key_Down] * 2)
    assert tab.place == 7
    tab.press(*[Key.Key_Up] * 7)
    assert tab.place == 0
    tab.press(Key.Key_End, held=Control)
    assert tab.place == 7
    tab.press(Key.Key_Home, held=Control)
    assert tab.place == 0
    tab.press(Key.Key_PageDown)
    assert tab.place > 2


def test_the_caret_stays_in_view_while_the_text_grows(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(7)
    for number in range(40):
        tab.type(f"paragraph {number}\n")
        editor, viewport = tab.section.editor, tab.page.paper.viewport()
        caret = editor.mapTo(viewport, editor.cursorRect().bottomLeft())
        assert 0 < caret.y() <= viewport.height()


def test_control_g_jumps_to_a_label_and_alt_left_leads_back(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(7)
    tab.press(Key.Key_G, held=Control).type("2\n")
    assert tab.place == 1
    tab.press(Key.Key_Left, held=Alt)
    assert tab.place == 7
    tab.press(Key.Key_G, held=Control).type("matters\n")
    assert tab.section.item.title == "Matters arising"
    tab.press(Key.Key_G, held=Control).press(Key.Key_Escape).type("typed on")
    assert tab.texts(tab.place) == ["typed on"]


def test_an_item_is_added_without_leaving_the_tab(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(6)
    tab.press(Key.Key_A, held=Control | Shift).type("Raised on the night\n").type("She said so.")
    assert (tab.section.item.label, tab.section.item.title) == ("8", "Raised on the night")
    assert tab.texts(7) == ["She said so."]


def test_one_key_numbers_the_minutes_of_an_item(qtbot: QtBot) -> None:
    tab = Tab(qtbot).holding(5, a_paragraph("one"), a_paragraph("two")).open(5)
    tab.press(Key.Key_M, held=Control | Alt)
    assert [signs.number for signs in tab.section.signs()] == ["6.1", "6.2"]
    tab.type("\nthree")
    assert [line.numbered for line in tab.saved(5)] == [True, True, True]


def test_approved_minutes_can_only_be_read_and_say_why(qtbot: QtBot) -> None:
    tab = Tab(qtbot).holding(5, a_paragraph("as agreed"))
    tab.desk.run(meetings.set_status, tab.meeting_id, MeetingStatus.APPROVED)
    tab.open(5).type("x\n\t")
    assert tab.texts(5) == ["as agreed"]
    assert "approved" in tab.page.notice.accessibleName()
    assert tab.page.notice.isVisible()


def test_a_change_made_elsewhere_is_shown_and_the_caret_stays(qtbot: QtBot) -> None:
    line = a_paragraph("one two")
    tab = Tab(qtbot).holding(5, line).open(5)
    tab.caret_to(0, 3).press(Key.Key_Shift)
    tab.holding(5, dataclasses.replace(line, actions=(an_action("AM"),)))
    qtbot.waitUntil(lambda: bool(blocks.actions_of(tab.section.editor.caret_block())))
    tab.type("!")
    assert tab.texts(5) == ["one! two"]


def test_the_text_grows_without_a_step_in_the_undo_stack(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type("word")
    height = tab.section.editor.height()
    tab.press(Key.Key_Plus, Key.Key_Plus, held=Control)
    assert tab.section.editor.height() > height
    tab.section.editor.step_back()
    assert tab.texts(5) == []


def test_selecting_everything_twice_removes_nothing(qtbot: QtBot) -> None:
    tab = Tab(qtbot).holding(5, a_paragraph("one"), a_paragraph("two")).open(5)
    tab.press(Key.Key_A, Key.Key_A, held=Control)
    assert tab.texts(5) == ["one", "two"]


def test_whole_paragraphs_that_are_moved_by_hand_take_their_actions_along(qtbot: QtBot) -> None:
    lines = [
        a_paragraph("one", actions=[an_action()]),
        a_paragraph("two", actions=[an_action("AM")]),
        a_paragraph("end"),
    ]
    tab = Tab(qtbot).holding(5, *lines).open(5).selecting((0, 0), (1, 3))
    target = tab.section.editor.textCursor()
    target.movePosition(target.MoveOperation.End)
    tab.section.editor.move_selection(target)
    held = [action for line in tab.saved(5) for action in line.actions]
    assert tab.texts(5) == ["end", "one", "two"]
    assert held == [*lines[0].actions, *lines[1].actions]
