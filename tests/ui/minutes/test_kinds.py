import dataclasses
import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from boarddesk.desk import agenda, meetings, minutes
from boarddesk.model.enums import ItemRole, MeetingStatus, MinuteKind
from boarddesk.model.lines.minutes import OldRef, ParagraphLine
from boarddesk.ui.minutes.ghost_words import GhostWords
from boarddesk.ui.minutes.particulars import Known, ParticularsDialog
from tests.builders import a_meeting
from tests.ui.minutes.desks import Alt, Control, Key, Tab, a_paragraph

NIGHT = dt.date(2026, 11, 19)
KNOWN = Known(NIGHT, dt.date(2027, 1, 21), (OldRef("3.3", "The leaflet"), OldRef("3.4", "The website")))


def of_role(tab: Tab, place: int, role: ItemRole, *, numbered: bool = False) -> Tab:
    tab.desk.run(agenda.edit_item, tab.item_id(place), {"role": role, "numbered": numbered})
    return tab


def after_minutes_of_september(qtbot: QtBot) -> Tab:
    """A meeting whose last minutes have the numbers 6.1 and 6.2."""
    tab = Tab(qtbot)
    before = a_meeting(tab.desk, tab.board_id, date=dt.date(2026, 9, 17))
    tab.desk.run(meetings.set_status, before, MeetingStatus.DRAFT)
    item = tab.desk.ask(minutes.minutes_of, before).items[5].id
    lines = (a_paragraph("The leaflet was shown.", numbered=True), a_paragraph("The website.", numbered=True))
    tab.desk.run(minutes.save_item, item, lines)
    return of_role(tab, 1, ItemRole.PREVIOUS_MINUTES)


def ghost(tab: Tab) -> GhostWords | None:
    line = tab.page.kinds.ghost.line
    return line.words if line.isVisible() else None


def refused_by(tab: Tab) -> list[str]:
    heard: list[str] = []
    tab.page.refused.connect(heard.append)
    return heard


def in_dialog(does: Callable[[ParticularsDialog], None]) -> None:
    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ParticularsDialog)
        does(dialog)

    QTimer.singleShot(0, act)


def test_a_ghost_shows_beforehand_what_enter_will_make(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type("JH! write to Health")
    assert ghost(tab) == GhostWords("Action", "Judith Hale", "JH to write to Health.")
    tab.type(" @21 Jan")
    assert ghost(tab) == GhostWords("Action", "Judith Hale · = Thu 21 January 2027", "JH to write to Health.")
    tab.press(Key.Key_Return)
    assert ghost(tab) is None


def test_the_ghost_goes_when_a_capture_is_taken_back_and_when_the_text_is_left(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type("d: noted\n")
    tab.section.editor.step_back()
    assert ghost(tab) is None
    tab.type("\n~ look again")
    assert ghost(tab) is not None
    tab.press(Key.Key_G, held=Control)
    assert ghost(tab) is None


def test_the_ghost_tells_an_owner_nobody_knows(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type("QX! write")
    words = ghost(tab)
    assert words is not None
    assert words.doubt == "Nobody on the register is “QX”."


@pytest.mark.parametrize(
    ("typed", "kind", "told"),
    [
        ("d: noted (prop. GK, 4 for, 1 abstained)", "Decision", "proposed by GK, 4 for, 1 abstained"),
        ("~ look again @in 6 months", "Forward plan", "= Wed 19 May 2027"),
        ("~ look again @next", "Forward plan", "= next meeting"),
    ],
)
def test_the_ghost_tells_what_was_understood(qtbot: QtBot, typed: str, kind: str, told: str) -> None:
    tab = Tab(qtbot).open(5)
    tab.type(typed)
    words = ghost(tab)
    assert words is not None
    assert (words.kind, words.told) == (kind, told)


def test_what_is_known_stands_beside_the_paragraph(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5)
    tab.type("d: adopted (prop. GK, sec. PN, 4 for)\n~ look again @in 6 months\n")
    beside = [(text.text, text.icon) for _, texts, _ in tab.section._stacked() for text in texts]
    assert beside == [("prop. GK, sec. PN", ""), ("4 for", ""), ("19 May 2027", "forward_plan")]


def test_refs_of_the_last_minutes_are_offered_and_taken(qtbot: QtBot) -> None:
    tab = after_minutes_of_september(qtbot).open(1)
    tab.type("6.")
    assert tab.page.kinds.refs.listed == ("6.1", "6.2")
    tab.press(Key.Key_Down, Key.Key_Return)
    assert tab.section.editor.toPlainText() == "6.2 – "
    tab.type("AM said so.")
    words = ghost(tab)
    assert words is not None
    assert (words.kind, words.told, words.doubt) == ("Amendment to 6.2", "“The website.”", "")
    tab.press(Key.Key_Return)
    assert [(line.kind, line.amended_ref, line.text) for line in tab.saved(1)] == [
        (MinuteKind.AMENDMENT, "6.2", "AM said so.")
    ]


def test_a_ref_that_the_last_minutes_do_not_have_is_told(qtbot: QtBot) -> None:
    tab = after_minutes_of_september(qtbot).open(1)
    tab.type("9.1 – AM said so.")
    words = ghost(tab)
    assert words is not None
    assert words.doubt == "the last minutes have no 9.1"


def test_no_refs_are_offered_elsewhere(qtbot: QtBot) -> None:
    tab = after_minutes_of_september(qtbot).open(5)
    tab.type("6.")
    assert tab.page.kinds.refs.listed == ()


def test_a_paragraph_becomes_an_amendment_later_and_prose_again(qtbot: QtBot) -> None:
    line = a_paragraph("3.3 – AM said so.")
    tab = of_role(Tab(qtbot), 1, ItemRole.PREVIOUS_MINUTES).holding(1, line).open(1)
    tab.press(Key.Key_R, held=Control | Alt)
    assert tab.saved(1) == (
        dataclasses.replace(line, kind=MinuteKind.AMENDMENT, amended_ref="3.3", text="AM said so."),
    )
    tab.press(Key.Key_N, held=Control | Alt)
    assert tab.saved(1) == (line,)


def test_a_paragraph_becomes_an_information_row_later(qtbot: QtBot) -> None:
    line = a_paragraph("Forum (emailed 11.9.26)")
    tab = of_role(Tab(qtbot), 5, ItemRole.INFORMATION).holding(5, line).open(5)
    tab.press(Key.Key_W, held=Control | Alt)
    (row,) = tab.saved(5)
    assert (row.kind, row.text, row.emailed_on) == (MinuteKind.INFORMATION, "Forum", dt.date(2026, 9, 11))


def test_an_amendment_elsewhere_is_refused_with_a_sentence(qtbot: QtBot) -> None:
    line = a_paragraph("3.3 – AM said so.")
    tab = Tab(qtbot).holding(5, line).open(5)
    heard = refused_by(tab)
    tab.press(Key.Key_R, Key.Key_W, held=Control | Alt)
    assert tab.saved(5) == (line,)
    assert len(heard) == 2


def test_a_selection_is_kept_for_the_forward_plan_and_dropped_again(qtbot: QtBot) -> None:
    lines = [a_paragraph("one"), a_paragraph("two")]
    tab = Tab(qtbot).holding(5, *lines).open(5)
    tab.selecting((0, 1), (1, 1)).press(Key.Key_F, held=Control | Alt)
    one, two = tab.saved(5)
    assert one.plan_id
    assert two.plan_id
    assert one.plan_id != two.plan_id
    tab.press(Key.Key_F, held=Control | Alt)
    assert list(tab.saved(5)) == lines


def test_particulars_are_one_step_of_the_texts_undo(qtbot: QtBot) -> None:
    line = a_paragraph("adopted", MinuteKind.DECISION)
    tab = Tab(qtbot).holding(5, line).open(5)

    def fill(dialog: ParticularsDialog) -> None:
        QTest.keyClicks(dialog.form.proposer, "GK")
        QTest.keyClicks(dialog.form.votesFor, "4")
        dialog.form.planned.setChecked(True)
        QTest.keyClicks(dialog.form.planDay, "in 6 months")
        dialog.accept_button.click()

    in_dialog(fill)
    tab.press(Key.Key_E, held=Control | Alt)
    (kept,) = tab.saved(5)
    assert (kept.proposer, kept.votes_for, kept.plan_due) == ("GK", 4, dt.date(2027, 5, 19))
    tab.section.editor.step_back()
    assert tab.saved(5) == (line,)


def test_cancelled_particulars_change_nothing(qtbot: QtBot) -> None:
    line = a_paragraph("adopted", MinuteKind.DECISION)
    tab = Tab(qtbot).holding(5, line).open(5)

    def leave(dialog: ParticularsDialog) -> None:
        QTest.keyClicks(dialog.form.proposer, "GK")
        dialog.reject()

    in_dialog(leave)
    tab.press(Key.Key_E, held=Control | Alt)
    assert tab.saved(5) == (line,)
    assert not tab.section.editor.document().isUndoAvailable()


def a_dialog(qtbot: QtBot, kind: MinuteKind, **more: object) -> ParticularsDialog:
    line = dataclasses.replace(ParagraphLine("1", kind, "words"), **more)  # type: ignore[arg-type]
    dialog = ParticularsDialog(line, KNOWN)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_the_dates_of_an_information_row_are_read_as_a_person_writes_them(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot, MinuteKind.INFORMATION, emailed_on=dt.date(2026, 9, 11))
    assert dialog.form.emailedDay.text() == "11 September 2026"
    dialog.form.eventDay.setText("25 Sep")
    dialog.accept()
    assert (dialog.values["event_date"], dialog.values["emailed_on"]) == (
        dt.date(2026, 9, 25),
        dt.date(2026, 9, 11),
    )


@pytest.mark.parametrize(
    ("kind", "field", "typed"),
    [
        (MinuteKind.INFORMATION, "eventDay", "soon"),
        (MinuteKind.DECISION, "votesFor", "many"),
        (MinuteKind.DECISION, "votesFor", "-1"),
        (MinuteKind.NARRATIVE, "planDay", "one fine day"),
    ],
)
def test_what_cannot_be_read_is_told_and_the_dialog_stays(
    qtbot: QtBot, kind: MinuteKind, field: str, typed: str
) -> None:
    dialog = a_dialog(qtbot, kind)
    dialog.form.planned.setChecked(True)
    getattr(dialog.form, field).setText(typed)
    dialog.accept()
    assert dialog.isVisible()
    assert typed in dialog.wrong


def test_next_meeting_is_kept_as_such(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot, MinuteKind.NARRATIVE)
    dialog.form.planned.setChecked(True)
    dialog.form.planDay.setText("next")
    dialog.accept()
    again = a_dialog(qtbot, MinuteKind.NARRATIVE, plan_id=dialog.values["plan_id"], plan_due=dialog.values["plan_due"])
    assert again.form.planDay.text() == "next meeting"
    again.accept()
    assert again.values == dialog.values
