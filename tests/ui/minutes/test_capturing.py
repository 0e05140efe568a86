import dataclasses
import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from boarddesk.desk import agenda
from boarddesk.desk.action_lines import action_lines
from boarddesk.model.enums import DueKind, ItemRole, MinuteKind, OwnerKind
from boarddesk.model.ids import new_id
from boarddesk.model.lines.minutes import CellLine, CellOwner, ParagraphLine
from boarddesk.ui.minutes import blocks
from tests.ui.minutes.desks import Alt, Control, Key, Shift, Tab, a_paragraph


def of_role(tab: Tab, place: int, role: ItemRole, *, numbered: bool = False) -> Tab:
    tab.desk.run(agenda.edit_item, tab.item_id(place), {"role": role, "numbered": numbered})
    return tab


def undo(tab: Tab) -> None:
    tab.section.editor.step_back()


def cells(line: ParagraphLine) -> list[tuple[list[str], DueKind, dt.date | None]]:
    return [([owner.text for owner in cell.owners], cell.due_kind, cell.due_date) for cell in line.actions]


def test_enter_makes_an_action_of_owners_words_and_date(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type("JH, AM! write to Health @21 Jan\nNext")
    first, second = tab.saved(5)
    assert (first.kind, first.text) == (MinuteKind.NARRATIVE, "JH and AM to write to Health.")
    assert cells(first) == [(["JH", "AM"], DueKind.DATE, dt.date(2027, 1, 21))]
    assert {owner.kind for owner in first.actions[0].owners} == {OwnerKind.PERSON}
    assert (second.text, second.actions) == ("Next", ())


def test_one_undo_gives_back_what_was_typed_and_it_stays_prose(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type("JH! write @next\n")
    undo(tab)
    (line,) = tab.saved(5)
    assert (line.text, line.actions) == ("JH! write @next", ())
    tab.type(" week\nNext")
    assert tab.texts(5) == ["JH! write @next week", "Next"]


def test_redo_brings_the_capture_again(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type("JH! write @next\n")
    undo(tab)
    tab.section.editor.step_on()
    (line,) = tab.saved(5)
    assert (line.text, cells(line)) == ("JH to write.", [(["JH"], DueKind.NEXT_MEETING, None)])


@pytest.mark.parametrize("leave", ["up", "next item", "tab", "jump", "flush", "click"])
def test_leaving_the_paragraph_by_any_way_makes_the_action(qtbot: QtBot, leave: str) -> None:
    tab = Tab(qtbot).holding(5, a_paragraph("Above")).open(5)
    tab.caret_to(0, 5).type("\nALL! read it")
    if leave == "up":
        tab.press(Key.Key_Up)
    elif leave == "next item":
        tab.press(Key.Key_Return, held=Control)
    elif leave == "tab":
        tab.press(Key.Key_Tab)
    elif leave == "jump":
        tab.press(Key.Key_G, held=Control)
    elif leave == "click":
        tab.caret_to(0, 0)
    line = tab.saved(5)[1]
    assert (line.text, cells(line)) == ("ALL to read it.", [(["ALL"], DueKind.NONE, None)])


def test_looking_into_another_window_leaves_nothing(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type("JH! write to")
    other = QWidget()
    qtbot.addWidget(other)
    with qtbot.waitActive(other):
        other.show()
        other.activateWindow()
    assert not tab.section.editor.hasFocus()
    assert tab.section.editor.toPlainText() == "JH! write to"


def test_passing_through_old_prose_makes_nothing_of_it(qtbot: QtBot) -> None:
    lines = [a_paragraph("JH! was heard to say"), a_paragraph("d: as it stood"), a_paragraph("below")]
    tab = Tab(qtbot).holding(5, *lines).open(5)
    tab.caret_to(0, 0).press(Key.Key_Down, Key.Key_Down, Key.Key_Up).press(Key.Key_Return, held=Control)
    assert list(tab.saved(5)) == lines


def test_what_became_an_action_is_not_read_again(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type("d: JH! write\nNext")
    first, second = tab.saved(5)
    assert (first.kind, first.text, first.actions) == (MinuteKind.DECISION, "JH! write", ())
    assert second.text == "Next"


def test_undoing_a_slip_of_the_pen_does_not_forbid_the_capture(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type("JH! wri").press(Key.Key_B, held=Control).type("x")
    undo(tab)
    tab.type("te\n")
    assert cells(tab.saved(5)[0]) == [(["JH"], DueKind.NONE, None)]


def test_another_beginning_is_read_anew_after_a_capture_was_taken_back(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type("JH! write\n")
    undo(tab)
    tab.press(Key.Key_Home).press(*[Key.Key_Delete] * 4).type("d: ").press(Key.Key_End).type("\n")
    (line,) = tab.saved(5)
    assert (line.kind, line.text) == (MinuteKind.DECISION, "write")


def test_an_action_in_a_bullet_stays_a_bullet(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type("- JH! write\n")
    line = tab.saved(5)[0]
    assert (line.kind, line.text, cells(line)) == (
        MinuteKind.BULLET,
        "JH to write.",
        [(["JH"], DueKind.NONE, None)],
    )


def test_marks_and_the_lines_of_a_captured_paragraph_stay(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type("🙂! x").press(Key.Key_Return, held=Shift).type("y\n")
    tab.type("JH! write ").press(Key.Key_B, held=Control).type("now").press(Key.Key_B, held=Control)
    tab.press(Key.Key_Return, held=Shift).type("please @next\n")
    first, second = tab.saved(5)
    assert first.text == "🙂! x\ny"
    assert second.text == "JH to write now\nplease."
    assert [(mark.start, mark.end) for mark in second.marks] == [(12, 15)]


def test_a_decision_tells_how_it_was_carried(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type("d: adopted (prop. GK, sec. PN, 4 for, 2 against, 1 abstained)\n")
    (line,) = tab.saved(5)
    wanted = ParagraphLine(line.id, MinuteKind.DECISION, "adopted", proposer="GK", seconder="PN")
    assert line == dataclasses.replace(wanted, votes_for=4, votes_against=2, votes_abstained=1)
    undo(tab)
    assert tab.saved(5) == (
        ParagraphLine(line.id, text="d: adopted (prop. GK, sec. PN, 4 for, 2 against, 1 abstained)"),
    )


def test_amendments_are_typed_by_their_old_refs_and_agreement_stands_by_itself(qtbot: QtBot) -> None:
    tab = of_role(Tab(qtbot), 1, ItemRole.PREVIOUS_MINUTES, numbered=True).open(1)
    tab.type("AM requested the following amendments;\n3.3 – AM confirmed this.\n- C3 - a group was set up.\n")
    tab.type("d: Minutes agreed as a true record.\n")
    lead, one, two, agreed = tab.saved(1)
    assert (lead.kind, lead.numbered) == (MinuteKind.NARRATIVE, True)
    assert (one.kind, one.amended_ref, one.text, one.numbered) == (
        MinuteKind.AMENDMENT,
        "3.3",
        "AM confirmed this.",
        False,
    )
    assert (two.kind, two.amended_ref, two.text) == (MinuteKind.AMENDMENT, "C3", "a group was set up.")
    assert (agreed.kind, agreed.level, agreed.numbered) == (MinuteKind.DECISION, 0, False)
    tab.caret_to(2, 0).press(Key.Key_Backspace)
    assert tab.saved(1)[2].text == "C3 – a group was set up."


def test_an_empty_amendment_ends_the_list(qtbot: QtBot) -> None:
    tab = of_role(Tab(qtbot), 1, ItemRole.PREVIOUS_MINUTES).open(1)
    tab.type("3.3 – AM confirmed this.\n\nAgreed.")
    assert [line.kind for line in tab.saved(1)] == [MinuteKind.AMENDMENT, MinuteKind.NARRATIVE]


def test_information_rows_are_numbered_and_keep_their_dates(qtbot: QtBot) -> None:
    tab = of_role(Tab(qtbot), 5, ItemRole.INFORMATION, numbered=True).open(5)
    tab.type("6.1 Forum 25th September (emailed 11.9.26)\nToolkit (1.12.26; emailed 26 Oct)\nNothing more")
    one, two, three = tab.saved(5)
    assert (one.kind, one.text, one.emailed_on) == (
        MinuteKind.INFORMATION,
        "Forum 25th September",
        dt.date(2026, 9, 11),
    )
    assert (two.text, two.event_date, two.emailed_on) == ("Toolkit", dt.date(2026, 12, 1), dt.date(2026, 10, 26))
    assert [line.numbered for line in (one, two, three)] == [True] * 3
    assert [signs.number for signs in tab.section.signs()] == ["6.1", "6.2", "6.3"]


def test_a_promise_hangs_on_its_paragraph(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type("~ invite schools @in 6 months\n~ look again @next\n")
    one, two = tab.saved(5)
    assert (one.text, one.plan_due, bool(one.plan_id)) == ("invite schools", dt.date(2027, 5, 19), True)
    assert (two.text, two.plan_due) == ("look again", dt.date(2026, 11, 20))
    undo(tab)
    assert tab.saved(5)[1].plan_id == ""


def test_emptying_a_paragraph_takes_its_action_and_its_promise_away_and_undo_brings_them_back(qtbot: QtBot) -> None:
    line = a_paragraph("ab", actions=[CellLine(new_id(), (CellOwner(OwnerKind.FREE, "JH"),))])
    line = dataclasses.replace(line, plan_id=new_id(), plan_due=dt.date(2027, 5, 1))
    for gesture in ("letters", "letters forwards", "selection", "word", "cut"):
        tab = Tab(qtbot).holding(5, line).open(5)
        tab.caret_to(0, 0 if gesture == "letters forwards" else 2)
        if gesture == "letters":
            tab.press(Key.Key_Backspace, Key.Key_Backspace)
        elif gesture == "letters forwards":
            tab.press(Key.Key_Delete, Key.Key_Delete)
        elif gesture == "word":
            tab.press(Key.Key_Backspace, held=Control)
        else:
            tab.selecting((0, 0), (0, 2)).press(
                Key.Key_X if gesture == "cut" else Key.Key_Delete, held=held_for(gesture)
            )
        assert tab.saved(5) == (), gesture
        assert tab.desk.ask(action_lines, tab.board_id) == (), gesture
        undo(tab)
        if gesture.startswith("letters"):
            undo(tab)
        assert tab.saved(5) == (line,), gesture
        assert len(tab.desk.ask(action_lines, tab.board_id)) == 1
    QGuiApplication.clipboard().clear()


def held_for(gesture: str) -> Qt.KeyboardModifier:
    return Control if gesture == "cut" else Qt.KeyboardModifier.NoModifier


def test_typing_over_all_the_words_keeps_the_action(qtbot: QtBot) -> None:
    line = a_paragraph("ab", actions=[CellLine(new_id(), (CellOwner(OwnerKind.FREE, "JH"),))])
    tab = Tab(qtbot).holding(5, line).open(5)
    tab.selecting((0, 0), (0, 2)).type("c")
    assert tab.saved(5) == (dataclasses.replace(line, text="c"),)


def test_an_owner_may_be_named_before_the_words(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type("\tJH\nwrites")
    (line,) = tab.saved(5)
    assert (line.text, cells(line)) == ("writes", [(["JH"], DueKind.NONE, None)])


def test_joining_keeps_the_promise_and_the_votes(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type("~ one @in 6 months\ntwo").caret_to(1, 0).press(Key.Key_Backspace)
    assert tab.saved(5)[0].plan_due == dt.date(2027, 5, 19)
    tab = Tab(qtbot).open(5)
    tab.type("one\n~ two @in 6 months\n").caret_to(1, 0).press(Key.Key_Backspace)
    assert (tab.texts(5), tab.saved(5)[0].plan_due) == (["onetwo"], dt.date(2027, 5, 19))
    tab = Tab(qtbot).open(5)
    tab.type("d: one (4 for)\nd: two (sec. GK)\n").caret_to(0, 3).press(Key.Key_Delete)
    line = tab.saved(5)[0]
    assert (line.text, line.votes_for, line.seconder) == ("onetwo", 4, "GK")


def test_a_paragraph_cut_and_pasted_takes_along_what_hangs_on_it(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type("d: adopted (4 for)\n~ look again @in 6 months\n")
    decision, promise = tab.saved(5)
    tab.selecting((0, 0), (1, 10)).press(Key.Key_X, held=Control)
    assert tab.saved(5) == ()
    tab.press(Key.Key_Return, held=Control).press(Key.Key_V, held=Control)
    one, two = tab.saved(6)
    assert (one.kind, one.text, one.votes_for) == (decision.kind, "adopted", 4)
    assert (two.text, two.plan_due) == ("look again", promise.plan_due)
    assert two.plan_id == promise.plan_id


def test_a_capture_taken_back_twice_leaves_the_caret_at_its_end(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type("JH! write\n")
    undo(tab)
    tab.section.editor.step_on()
    undo(tab)
    tab.type("!")
    assert tab.texts(5) == ["JH! write!"]


def test_what_stands_beside_a_paragraph_can_be_heard(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type("JH! look again @next\n").press(Key.Key_Up)
    assert tab.section.editor.accessibleDescription() == "Action By JH, next meeting"
    tab.press(Key.Key_Down).type("~ look again @in 6 months\n").press(Key.Key_Up)
    assert tab.section.editor.accessibleDescription() == "Forward plan, 19 May 2027"


BEGINNINGS = st.sampled_from(["JH! ", "JH, QX! ", "d: ", "~ ", "3.3 – ", "C3: ", "Stop! ", "- ", ""])
WORDS = st.text(st.sampled_from("ab .@!🙂é\u2028"), max_size=8)
ENDINGS = st.sampled_from(["", " @next", " @in 6 months", " (4 for)", " (prop. GK).", " @ noon", "."])


def test_one_undo_gives_back_exactly_what_was_typed_whatever_it_was(qtbot: QtBot) -> None:
    tab = of_role(Tab(qtbot), 1, ItemRole.PREVIOUS_MINUTES, numbered=True).open(1)
    editor = tab.section.editor

    @settings(max_examples=60, suppress_health_check=list(HealthCheck), deadline=None)
    @given(st.builds("".join, st.tuples(BEGINNINGS, WORDS, ENDINGS)), st.booleans())
    def give_back(typed: str, by_enter: bool) -> None:
        editor.load(editor.item)
        cursor = editor.textCursor()
        cursor.insertText(typed)
        editor.setTextCursor(cursor)
        before = blocks.paragraph_of(editor.caret_block())
        steps = editor.document().availableUndoSteps()
        if by_enter:
            tab.press(Key.Key_Return)
        else:
            editor.settle()
        if editor.document().availableUndoSteps() > steps:
            undo(tab)
        assert [blocks.paragraph_of(block) for block in blocks.blocks(editor.document())] == [before]
        assert editor.document().availableUndoSteps() == steps
        assert editor.textCursor().atEnd()

    give_back()


def test_information_rows_are_numbered_with_their_item(qtbot: QtBot) -> None:
    tab = of_role(Tab(qtbot), 5, ItemRole.INFORMATION)
    tab.holding(5, a_paragraph("Forum", MinuteKind.INFORMATION), a_paragraph("Toolkit", MinuteKind.INFORMATION)).open(5)
    tab.press(Key.Key_M, held=Control | Alt)
    assert [signs.number for signs in tab.section.signs()] == ["6.1", "6.2"]


def test_a_paragraph_that_was_left_empty_shows_no_sign(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type("Board members agreed to:\nd: endorse it\n").press(Key.Key_Up)
    assert [(signs.kind, signs.numeral) for signs in tab.section.signs()] == [
        (MinuteKind.NARRATIVE, ""),
        (MinuteKind.DECISION, "i"),
        (MinuteKind.NARRATIVE, ""),
    ]


def test_an_item_is_high_enough_for_what_stands_beside_its_last_paragraph(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    section = tab.section
    low = section.height()
    tab.type("d: adopted (prop. GK, sec. PN, 14 for, 12 against, 10 abstained)").press(Key.Key_Return, held=Control)
    assert section.height() == section.wanted_height() > low
    section.editor.step_back()
    assert section.height() == section.wanted_height() == low
