"""The dialogs of a meeting: making one, its details, its status."""

import datetime as dt

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QCalendarWidget, QWidget
from pytestqt.qtbot import QtBot

from boarddesk.desk import agenda, forward_plan, meetings
from boarddesk.desk.desk import Desk
from boarddesk.model.enums import MeetingStatus
from boarddesk.model.lines.meetings import MeetingLine
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.meetings.bring import BringDialog
from boarddesk.ui.meetings.details import MeetingDetailsDialog
from boarddesk.ui.meetings.new import NewMeetingDialog
from boarddesk.ui.meetings.status import status_actions
from tests.builders import NIGHT, a_board, a_desk, a_meeting

JANUARY = dt.date(2027, 1, 21)
NEXT = {
    "next_date": JANUARY,
    "next_starts": dt.time(13),
    "next_ends": dt.time(16),
    "next_venue": "Education Centre, Junction Road",
}


class House:
    """A board with one meeting."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.desk: Desk = a_desk()
        self.board = a_board(self.desk)
        self.meeting = a_meeting(self.desk, self.board)
        self.bridge = Bridge(self.desk)

    def new(self) -> NewMeetingDialog:
        """The dialog for a new meeting."""
        dialog = NewMeetingDialog(self.bridge, self.board)
        self.qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        self.qtbot.wait(1)
        return dialog

    def details(self) -> MeetingDetailsDialog:
        """The dialog of the meeting's details."""
        dialog = MeetingDetailsDialog(self.bridge, self.meeting)
        self.qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        self.qtbot.wait(1)
        return dialog

    def line(self) -> MeetingLine:
        """The meeting as it stands."""
        return self.desk.ask(meetings.meeting_line, self.meeting)


@pytest.fixture
def house(qtbot: QtBot) -> House:
    return House(qtbot)


def accept(house: House, dialog: QWidget) -> None:
    house.qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_new_meeting_is_filled_in_from_the_record_the_last_one_left(house: House) -> None:
    house.desk.run(meetings.edit_meeting, house.meeting, NEXT)
    dialog = house.new()
    assert dialog.form.date.text() == "Thursday 21 January 2027"
    assert (dialog.form.starts.text(), dialog.form.ends.text()) == ("1.00pm", "4.00pm")
    assert dialog.form.venue.text() == "Education Centre, Junction Road"
    accept(house, dialog)
    assert dialog.meeting_id is not None
    made = house.desk.ask(meetings.meeting_line, dialog.meeting_id)
    assert (made.date, made.starts, made.venue) == (JANUARY, dt.time(13), NEXT["next_venue"])


def test_without_a_record_times_and_venue_are_those_of_the_last_meeting(house: House) -> None:
    dialog = house.new()
    assert dialog.form.date.text() == ""
    assert (dialog.form.starts.text(), dialog.form.venue.text()) == ("1.00pm", "Town Hall")


def test_it_says_which_standing_items_it_takes_over_and_takes_just_those(house: House) -> None:
    dialog = house.new()
    dialog.form.date.clear()
    house.qtbot.keyClicks(dialog.form.date, "21 jan")
    assert "5 standing items" in dialog.takes.text()
    assert "Matters arising" in [offer.text for offer in dialog.brought.table.lines_model.lines]
    accept(house, dialog)
    assert dialog.meeting_id is not None
    assert len(house.desk.ask(agenda.item_lines, dialog.meeting_id)) == 5


def test_a_date_in_words_is_echoed_as_it_is_typed(house: House) -> None:
    dialog = house.new()
    house.qtbot.keyClicks(dialog.form.date, "21 jan")
    assert dialog.form.dateHint.accessibleName() == "Thursday 21 January 2027"


@pytest.mark.parametrize("typed", ["", "sometime"])
def test_a_meeting_without_a_date_is_refused_at_the_date(house: House, typed: str) -> None:
    dialog = house.new()
    dialog.form.date.setText(typed)
    accept(house, dialog)
    assert dialog.isVisible()
    assert dialog.date.error
    assert dialog.form.date.hasFocus()


def test_a_meeting_that_ends_before_it_begins_is_refused_at_the_end(house: House) -> None:
    dialog = house.new()
    dialog.form.date.setText("21 jan")
    dialog.form.ends.setText("noon")
    accept(house, dialog)
    assert dialog.ends.error == "Before the start"
    assert dialog.meeting_id is None


def test_a_day_that_is_taken_is_refused_at_the_date_alone(house: House) -> None:
    dialog = house.new()
    dialog.form.date.setText(f"{NIGHT:%d.%m.%Y}")
    accept(house, dialog)
    assert "already a meeting" in dialog.date.error
    assert dialog.wrong == ""


def test_a_day_is_picked_from_the_calendar(house: House) -> None:
    dialog = house.new()
    house.qtbot.keyClick(dialog.form.date, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = dialog.findChild(QCalendarWidget)
    assert calendar is not None
    calendar.activated.emit(QDate(2027, 1, 21))
    assert dialog.date.day == JANUARY
    assert not calendar.isVisible()


def test_earlier_venues_are_offered(house: House) -> None:
    dialog = house.new()
    dialog.form.venue.clear()
    dialog.form.venue.setFocus()
    house.qtbot.keyClicks(dialog.form.venue, "tow")
    house.qtbot.keyClick(dialog.form.venue, Qt.Key.Key_Return)
    assert dialog.form.venue.text() == "Town Hall"


def test_details_write_only_what_was_changed(house: House) -> None:
    dialog = house.details()
    dialog.form.opened_at.setText("1.05pm")
    dialog.form.minute_taker.setText("Lorna Reed")
    dialog.form.next_date.setText("21 jan")
    accept(house, dialog)
    line = house.line()
    assert (line.opened_at, line.minute_taker, line.next_date) == (dt.time(13, 5), "Lorna Reed", JANUARY)
    assert (line.title, line.venue, line.date) == ("NSCB meeting", "Town Hall", NIGHT)


def test_details_left_as_they_are_change_nothing(house: House) -> None:
    before = house.desk.undo_label
    accept(house, house.details())
    assert house.desk.undo_label == before


def test_the_boards_running_head_stands_where_the_meeting_has_none(house: House) -> None:
    dialog = house.details()
    assert "{title}" in dialog.form.running_head.placeholderText()
    assert dialog.form.running_head.text() == ""


@pytest.mark.parametrize(
    ("field", "typed"),
    [("title", ""), ("date", "someday"), ("ends", "9am"), ("next_date", "1.1.2020"), ("opened_at", "late")],
)
def test_what_cannot_be_is_refused_at_its_field(house: House, field: str, typed: str) -> None:
    dialog = house.details()
    getattr(dialog.form, field).setText(typed)
    accept(house, dialog)
    assert dialog.isVisible()
    assert getattr(dialog.form, f"{field}Hint").error
    assert getattr(dialog.form, field).hasFocus()


def test_a_meeting_is_moved_a_week_earlier_without_naming_the_year(house: House) -> None:
    dialog = house.details()
    dialog.form.date.setText("12 nov")
    accept(house, dialog)
    assert house.line().date == dt.date(2026, 11, 12)


def test_the_details_of_an_approved_meeting_are_closed(house: House) -> None:
    house.desk.run(meetings.set_status, house.meeting, MeetingStatus.APPROVED)
    dialog = house.details()
    assert not dialog.form.title.isEnabled()
    accept(house, dialog)
    assert not dialog.isVisible()


def test_every_status_says_what_it_does_and_the_present_one_is_ticked(house: House) -> None:
    window = QWidget()
    house.qtbot.addWidget(window)
    actions = status_actions(house.bridge, house.meeting, window)
    assert [action.text() for action in actions] == list(meetings.STATUS_WORDS.values())
    assert [action.text() for action in actions if action.isChecked()] == ["Planned"]
    assert all(action.toolTip() for action in actions)
    actions[1].trigger()
    assert house.line().status is MeetingStatus.AGENDA_ISSUED


def test_once_approved_no_other_status_can_be_chosen(house: House) -> None:
    house.desk.run(meetings.set_status, house.meeting, MeetingStatus.APPROVED)
    window = QWidget()
    house.qtbot.addWidget(window)
    actions = status_actions(house.bridge, house.meeting, window)
    assert [action.text() for action in actions if action.isEnabled()] == ["Approved"]


def test_a_planned_meeting_brings_along_what_is_ticked(house: House) -> None:
    house.desk.run(forward_plan.add_entry, house.board, "Annual report", JANUARY)
    coming = house.desk.run(meetings.create_meeting, house.board, JANUARY)
    dialog = BringDialog(house.bridge, coming)
    house.qtbot.addWidget(dialog)
    dialog.show()
    (offer,) = dialog.brought.table.lines_model.lines
    dialog.brought.toggle(offer)
    dialog.accept()
    assert dialog.wrong == "Nothing is ticked."
    dialog.brought.toggle(dialog.brought.table.lines_model.lines[0])
    dialog.accept()
    assert "Annual report" in [line.title for line in house.desk.ask(agenda.item_lines, coming)]
