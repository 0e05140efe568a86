"""The dialogs that circulate and approve minutes."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from boarddesk.desk import agenda, meetings
from boarddesk.desk.approval import approve_minutes
from boarddesk.desk.editions import edition_lines
from boarddesk.desk.minutes import save_item
from boarddesk.desk.packs import minutes_pack
from boarddesk.desk.versions import versions_of
from boarddesk.model.enums import DueKind, EditionKind, MeetingStatus, OwnerKind
from boarddesk.model.ids import new_id
from boarddesk.model.lines.minutes import CellLine, CellOwner, ParagraphLine
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.meetings.approving import ApprovalDialog
from boarddesk.ui.meetings.circulating import NONE, WORD, CirculateDialog
from boarddesk.ui.meetings.editions import EditionsDialog
from boarddesk.ui.meetings.status import status_actions
from boarddesk.ui.minutes.page import MinutesPage
from boarddesk.ui.widgets.dialog import Dialog
from tests.boxes import Boxes
from tests.desk.test_approval import AMENDMENTS, Two, two_meetings
from tests.desk.test_editions import tamper


def shown(qtbot: QtBot, dialog: Dialog) -> None:
    """Let a dialog be seen and have the keys."""
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.wait(1)


def approving(qtbot: QtBot, two: Two) -> ApprovalDialog:
    """The dialog that approves the minutes of the last meeting."""
    dialog = ApprovalDialog(Bridge(two.desk), two.last)
    shown(qtbot, dialog)
    return dialog


def texts(two: Two) -> list[str]:
    """The paragraphs of the approved minutes."""
    return two.texts(two.desk.ask(minutes_pack, two.last))


def ctrl_return(qtbot: QtBot, dialog: QWidget) -> None:
    """Take the primary button by its key."""
    qtbot.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def struck(old: QTextEdit) -> list[str]:
    """The words that are struck out."""
    found = []
    block = old.document().begin()
    fragments = block.begin()
    while not fragments.atEnd():
        if fragments.fragment().charFormat().fontStrikeOut():
            found.append(fragments.fragment().text())
        fragments += 1
    return found


def test_she_confirms_each_amendment_and_approves_with_the_keys(qtbot: QtBot) -> None:
    two = two_meetings(*AMENDMENTS)
    dialog = approving(qtbot, two)
    assert dialog.heading.text() == "Amendment 1 of 2 · 3.2"
    assert dialog.wording.toPlainText() == "KA said that the audit covered twenty-four cases."
    assert struck(dialog.old) == ["fourteen"]
    ctrl_return(qtbot, dialog)
    assert dialog.heading.text() == "Amendment 2 of 2 · 6"
    ctrl_return(qtbot, dialog)
    assert dialog.summary.text() == "2 amendments confirmed: 3.2, 6."
    assert two.desk.ask(meetings.meeting_line, two.last).status is MeetingStatus.CIRCULATED
    ctrl_return(qtbot, dialog)
    assert not dialog.isVisible()
    assert "KA said that the audit covered twenty-four cases." in texts(two)


def test_the_wording_she_typed_is_what_stands_in_the_edition(qtbot: QtBot) -> None:
    two = two_meetings(AMENDMENTS[0])
    dialog = approving(qtbot, two)
    dialog.wording.setPlainText("KA said that the audit covered two dozen cases.")
    dialog.accept()
    dialog.accept()
    assert "KA said that the audit covered two dozen cases." in texts(two)


def test_an_amendment_left_aside_changes_nothing(qtbot: QtBot) -> None:
    two = two_meetings(AMENDMENTS[0])
    dialog = approving(qtbot, two)
    dialog.aside.click()
    assert "stays as it is for 3.2" in dialog.summary.text()
    dialog.accept()
    assert "KA said that the audit covered fourteen cases." in texts(two)


def test_going_back_keeps_what_was_typed(qtbot: QtBot) -> None:
    two = two_meetings(*AMENDMENTS)
    dialog = approving(qtbot, two)
    dialog.wording.setPlainText("Something she typed.")
    dialog.accept()
    dialog.back.click()
    assert dialog.wording.toPlainText() == "Something she typed."
    dialog.wording.setPlainText(" ")
    dialog.accept()
    assert "wording is missing" in dialog.wrong


def test_a_second_amendment_of_a_paragraph_begins_with_what_the_first_made_of_it(qtbot: QtBot) -> None:
    two = two_meetings(AMENDMENTS[0], ("3.2", "PB presented the audit and not KA."))
    dialog = approving(qtbot, two)
    dialog.accept()
    assert "twenty-four cases" in dialog.wording.toPlainText()


def test_another_paragraph_can_be_chosen_for_a_ref_that_is_not_there(qtbot: QtBot) -> None:
    two = two_meetings(("9.9", "The website has moved."))
    dialog = approving(qtbot, two)
    assert dialog.which.isVisible()
    dialog.which.setCurrentIndex(2)
    dialog.which.activated.emit(2)
    assert "sixth form" in dialog.wording.toPlainText()


def test_earlier_wordings_are_dropped_when_she_ticks_it(qtbot: QtBot) -> None:
    two = two_meetings(AMENDMENTS[0])
    dialog = approving(qtbot, two)
    dialog.accept()
    dialog.drop.setChecked(True)
    dialog.accept()
    assert len(two.desk.ask(versions_of, "m1")) == 1


def circulating(qtbot: QtBot, two: Two) -> CirculateDialog:
    """The dialog that circulates tonight's minutes."""
    dialog = CirculateDialog(Bridge(two.desk), two.tonight)
    shown(qtbot, dialog)
    return dialog


def test_circulating_notes_the_day_and_to_whom(qtbot: QtBot) -> None:
    two = two_meetings()
    dialog = circulating(qtbot, two)
    dialog.day.setText("24 Jan")
    dialog.form.setCurrentIndex(NONE)
    dialog.accept()
    line = two.desk.ask(meetings.meeting_line, two.tonight)
    assert line.status is MeetingStatus.CIRCULATED
    assert str(line.circulated_on) == "2027-01-24"
    assert line.circulated_to
    assert len(two.desk.ask(edition_lines, two.tonight)) == 1


@pytest.mark.parametrize(("typed", "said"), [("sometime", "date is missing"), ("1.1.2027", "before 21 January 2027")])
def test_a_day_that_cannot_be_is_refused_and_nothing_changes(qtbot: QtBot, typed: str, said: str) -> None:
    two = two_meetings()
    dialog = circulating(qtbot, two)
    dialog.day.setText(typed)
    dialog.form.setCurrentIndex(NONE)
    dialog.accept()
    assert said in dialog.wrong
    assert two.desk.ask(meetings.meeting_line, two.tonight).status is MeetingStatus.IN_SESSION


def test_the_letter_is_written_with_the_word_document(qtbot: QtBot, boxes: Boxes, tmp_path: Path) -> None:
    two = two_meetings()
    dialog = circulating(qtbot, two)
    dialog.form.setCurrentIndex(WORD)
    boxes.answer((str(tmp_path / "letter.eml"), ""))
    dialog.accept()
    assert dialog.written == tmp_path / "letter.eml"
    letter = dialog.written.read_text()
    assert "Subject: NSCB: draft minutes of 21 January 2027" in letter
    assert ".docx" in letter


def test_the_steps_of_the_menu_that_ask_can_be_left(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    two = two_meetings()
    window = QWidget()
    qtbot.addWidget(window)
    monkeypatch.setattr(Dialog, "exec", lambda _: 0)
    steps = status_actions(Bridge(two.desk), two.tonight, window)
    for step in (steps[4], steps[5]):
        step.trigger()
        assert not step.isChecked()
    assert two.desk.ask(meetings.meeting_line, two.tonight).status is MeetingStatus.IN_SESSION


def test_the_editions_are_listed_with_their_hash_and_their_state(qtbot: QtBot) -> None:
    two = two_meetings(AMENDMENTS[0])
    dialog = approving(qtbot, two)
    dialog.accept()
    dialog.accept()
    listed = EditionsDialog(Bridge(two.desk), two.last)
    shown(qtbot, listed)
    assert [line.kind for line in listed.table.shown_lines()] == [EditionKind.APPROVED, EditionKind.CIRCULATED]
    assert listed.table.as_text().startswith("Approved")
    assert "Unchanged" in listed.table.as_text()
    (approved, _) = two.desk.ask(edition_lines, two.last)
    assert approved.sha256 in listed.hash.text()


def test_before_circulation_there_is_no_edition_and_it_says_since_when(qtbot: QtBot) -> None:
    two = two_meetings()
    listed = EditionsDialog(Bridge(two.desk), two.tonight)
    shown(qtbot, listed)
    assert not listed.table.isVisible()
    assert not listed.accept_button.isVisible()


def test_a_changed_byte_is_seen_in_the_list_and_over_the_minutes_and_nothing_is_shown_or_exported(
    qtbot: QtBot,
) -> None:
    two = two_meetings()
    two.desk.run(approve_minutes, two.last)
    two.desk.note(tamper, "moved", "removed")
    listed = EditionsDialog(Bridge(two.desk), two.last)
    shown(qtbot, listed)
    assert "CHANGED" in listed.table.as_text()
    listed.accept()
    assert "no longer what was stored" in listed.wrong
    page = MinutesPage(Bridge(two.desk))
    qtbot.addWidget(page)
    page.set_subject(two.last)
    page.show()
    assert "their SHA-256 has changed. Restore a backup" in page.notice.sentence


def test_slips_go_with_the_letter_for_everybody_who_has_something_to_do(
    qtbot: QtBot, boxes: Boxes, tmp_path: Path
) -> None:
    two = two_meetings()
    item = two.desk.ask(agenda.item_lines, two.tonight)[-1]
    owner = CellOwner(OwnerKind.FREE, "JH")
    action = CellLine(new_id(), (owner,), DueKind.NONE)
    line = ParagraphLine(new_id(), text="JH to write to the colleges.", actions=(action,))
    two.desk.run(save_item, item.id, [line])
    dialog = circulating(qtbot, two)
    assert dialog.slips.isVisible()
    dialog.form.setCurrentIndex(NONE)
    assert not dialog.slips.isEnabled()
    dialog.form.setCurrentIndex(WORD)
    dialog.slips.setChecked(True)
    boxes.answer((str(tmp_path / "letter.eml"), ""))
    dialog.accept()
    assert dialog.folder is not None
    (slip,) = dialog.folder.iterdir()
    assert "JH" in slip.name


def test_a_meeting_without_actions_offers_no_slips(qtbot: QtBot) -> None:
    assert not circulating(qtbot, two_meetings()).slips.isVisible()
