import datetime as dt

from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from boarddesk.desk import attendance, meetings
from boarddesk.desk.register_lines import register_line
from boarddesk.desk.sitting import sitting_of
from boarddesk.model.enums import CountsAs, MeetingStatus, MinuteKind
from boarddesk.model.lines.attendance import RegisterRowLine
from boarddesk.ui.minutes.comings_popup import ComingsPopup, offers_for
from boarddesk.ui.widgets.toast import Toast
from tests.builders import FixedClock, a_desk
from tests.ui.minutes.desks import Control, Key, Shift, Tab


def a_night(qtbot: QtBot) -> tuple[Tab, FixedClock]:
    clock = FixedClock(dt.datetime(2026, 11, 19, 13, 2, tzinfo=dt.UTC))
    return Tab(qtbot, a_desk(clock)).open(5), clock


def times(tab: Tab) -> tuple[dt.time | None, dt.time | None]:
    sitting = tab.desk.ask(sitting_of, tab.meeting_id)
    return sitting.opened_at, sitting.closed_at


def toast(tab: Tab) -> Toast:
    return next(each for each in tab.page.findChildren(Toast) if each.isVisible())


def person(tab: Tab, name: str) -> RegisterRowLine:
    register = tab.desk.ask(register_line, tab.meeting_id)
    return next(row for section in register.sections for row in section.rows if row.name == name)


def popup(tab: Tab) -> ComingsPopup:
    assert tab.page.night.comings_popup is not None
    return tab.page.night.comings_popup


def late(hour: int, minute: int) -> dt.datetime:
    return dt.datetime(2026, 11, 19, hour, minute, tzinfo=dt.UTC)


def test_f8_opens_the_meeting_and_later_closes_it(qtbot: QtBot) -> None:
    tab, clock = a_night(qtbot)
    tab.press(Key.Key_F8)
    assert times(tab) == (dt.time(13, 2), None)
    assert toast(tab).text.startswith("Meeting opened 1.02pm.")
    assert tab.page.navigator.foot.text() == "Opened 1.02pm"

    clock.set(late(15, 40))
    tab.press(Key.Key_F8)
    assert times(tab) == (dt.time(13, 2), dt.time(15, 40))
    assert tab.page.navigator.foot.text() == "1.02pm – 3.40pm"
    assert tab.focus is tab.section.editor


def test_f8_leaves_a_half_typed_sentence_and_its_undo_alone(qtbot: QtBot) -> None:
    tab, _ = a_night(qtbot)
    tab.type("The Chair welcomed")
    tab.page.saving.flush()
    tab.press(Key.Key_F8).type(" everybody.")
    assert tab.texts(5) == ["The Chair welcomed everybody."]
    while tab.section.editor.document().isUndoAvailable():
        tab.section.editor.step_back()
    assert tab.texts(5) == []


def test_f8_leaves_a_half_typed_action_by_cell_alone(qtbot: QtBot) -> None:
    tab, _ = a_night(qtbot)
    tab.type("To write\tJ").press(Key.Key_F8)
    qtbot.wait(20)
    assert tab.page.cells.editor is not None
    assert isinstance(tab.focus, QLineEdit)
    assert tab.focus.text() == "J"


def test_the_toast_takes_the_press_back_also_after_more_was_typed(qtbot: QtBot) -> None:
    for typed in ("", "more"):
        tab, _ = a_night(qtbot)
        tab.press(Key.Key_F8).type(typed)
        tab.page.saving.flush()
        link = toast(tab).findChild(QPushButton)
        assert isinstance(link, QPushButton)
        link.click()
        assert times(tab) == (None, None)
        assert tab.page.navigator.foot.text() == "Open the meeting"


def test_f8_again_within_two_minutes_lets_the_time_be_corrected(qtbot: QtBot) -> None:
    tab, _ = a_night(qtbot)
    tab.press(Key.Key_F8, Key.Key_F8)
    assert isinstance(tab.focus, QLineEdit)
    assert tab.focus.selectedText() == "1.02pm"
    tab.type("12.58pm\n")
    assert times(tab) == (dt.time(12, 58), None)
    assert tab.page.paper.sections[5].editor.hasFocus()


def test_a_time_that_cannot_be_is_told_and_changes_nothing(qtbot: QtBot) -> None:
    tab, _ = a_night(qtbot)
    tab.press(Key.Key_F8, Key.Key_F8).type("soon\n")
    asked = tab.page.night.sitting.popup
    assert asked is not None
    assert asked.opened.error
    tab.press(Key.Key_A, held=Control).type("1.30pm\t12.30pm\n")
    assert asked.wrong.isVisible()
    assert "12.30pm, before it opened at 1.30pm" in asked.wrong.text()
    tab.press(Key.Key_Escape)
    assert times(tab) == (dt.time(13, 2), None)
    assert not asked.isVisible()


def test_the_day_after_the_times_are_typed(qtbot: QtBot) -> None:
    tab, clock = a_night(qtbot)
    clock.set(dt.datetime(2026, 11, 20, 9, 0, tzinfo=dt.UTC))
    tab.press(Key.Key_F8).type("1pm\t3.15pm\n")
    assert times(tab) == (dt.time(13), dt.time(15, 15))


def test_approved_minutes_say_why_nothing_is_noted(qtbot: QtBot) -> None:
    tab, _ = a_night(qtbot)
    tab.desk.run(meetings.set_status, tab.meeting_id, MeetingStatus.APPROVED)
    qtbot.waitUntil(tab.section.editor.isReadOnly)
    with qtbot.waitSignal(tab.page.refused):
        tab.press(Key.Key_F8)
    with qtbot.waitSignal(tab.page.refused):
        tab.press(Key.Key_F8, held=Shift)
    assert times(tab) == (None, None)


def test_a_late_arrival_is_noted_with_three_keys_and_a_few_letters(qtbot: QtBot) -> None:
    tab, clock = a_night(qtbot)
    clock.set(late(13, 20))
    tab.type("Item one.").press(Key.Key_F8, held=Shift)
    tab.type("am")
    assert popup(tab).echo.text() == "Anna Marsh joined the meeting at 1.20pm."
    tab.press(Key.Key_Return)
    row = person(tab, "Anna Marsh")
    assert (row.arrived_at, row.arrived_label, row.counts_as) == (dt.time(13, 20), "6", CountsAs.PRESENT)
    first, note = tab.saved(5)
    assert (first.text, note.text, note.kind) == ("Item one.", "AM joined the meeting at 1.20pm.", MinuteKind.NOTE)
    assert tab.focus is tab.section.editor
    tab.type(" More")
    assert tab.texts(5)[0] == "Item one. More"


def test_one_undo_takes_the_sentence_out_of_the_minutes(qtbot: QtBot) -> None:
    tab, _ = a_night(qtbot)
    tab.type("Item one.").press(Key.Key_F8, held=Shift).type("am\n")
    tab.section.editor.step_back()
    assert tab.texts(5) == ["Item one."]


def test_who_is_here_leaves_and_the_key_turns_it(qtbot: QtBot) -> None:
    tab, _ = a_night(qtbot)
    tab.desk.run(attendance.mark, tab.meeting_id, [person(tab, "Anna Marsh").key], "MA")
    tab.press(Key.Key_F8, held=Shift).type("anna")
    assert "left the meeting" in popup(tab).echo.text()
    tab.press(Key.Key_F8, held=Shift)
    assert "joined the meeting" in popup(tab).echo.text()
    tab.press(Key.Key_F8, held=Shift).press(Key.Key_Return)
    assert person(tab, "Anna Marsh").left_at == dt.time(13, 2)


def test_the_minutes_need_not_say_it(qtbot: QtBot) -> None:
    tab, _ = a_night(qtbot)
    tab.press(Key.Key_F8, held=Shift).type("am")
    popup(tab).said.click()
    tab.press(Key.Key_Return)
    assert tab.texts(5) == []
    assert person(tab, "Anna Marsh").arrived_at == dt.time(13, 2)
    tab.press(Key.Key_F8, held=Shift)
    assert not popup(tab).said.isChecked()


def test_a_name_nobody_knows_becomes_a_guest(qtbot: QtBot) -> None:
    tab, _ = a_night(qtbot)
    tab.press(Key.Key_F8, held=Shift).type("petra Olin\n")
    assert person(tab, "Petra Olin").is_guest
    assert tab.texts(5) == ["Petra Olin joined the meeting at 1.02pm."]


def test_another_time_can_be_typed_and_a_strange_one_is_told(qtbot: QtBot) -> None:
    tab, _ = a_night(qtbot)
    tab.press(Key.Key_F8, held=Shift).type("am")
    popup(tab).at.setFocus()
    popup(tab).at.selectAll()
    tab.type("later\n")
    assert "“later” is not a time" in popup(tab).echo.text()
    popup(tab).at.selectAll()
    tab.type("1.15pm\n")
    assert person(tab, "Anna Marsh").arrived_at == dt.time(13, 15)


def test_esc_notes_nothing(qtbot: QtBot) -> None:
    tab, _ = a_night(qtbot)
    tab.press(Key.Key_F8, held=Shift).type("am").press(Key.Key_Escape)
    assert not popup(tab).isVisible()
    assert person(tab, "Anna Marsh").arrived_at is None
    assert tab.page.paper.sections[5].editor.hasFocus()


def test_enter_without_anybody_says_what_is_wanted(qtbot: QtBot) -> None:
    tab, _ = a_night(qtbot)
    tab.press(Key.Key_F8, held=Shift).press(Key.Key_Return)
    assert "initials or the name" in popup(tab).echo.text()


def test_initials_come_before_names_and_names_before_organisations(qtbot: QtBot) -> None:
    tab, _ = a_night(qtbot)
    register = tab.desk.ask(register_line, tab.meeting_id)
    assert [offer.code for offer in offers_for("b", register)][:2] == ["BG", "JH"]
    assert [offer.name for offer in offers_for("RG", register)] == ["Ralph Grant"]
    assert [offer.name for offer in offers_for("marsh", register)][:1] == ["Anna Marsh"]


def test_a_guest_noted_just_now_completes_in_the_next_cell(qtbot: QtBot) -> None:
    tab, _ = a_night(qtbot)
    tab.type("To write\tJH\n").press(Key.Key_F8, held=Shift).type("petra Olin\n")
    tab.type("\n").type("To ring\tpetra\n")
    (ring,) = [line for line in tab.saved(5) if line.text == "To ring"]
    assert [owner.text for owner in ring.actions[0].owners] == ["PO"]
