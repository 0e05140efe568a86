"""The details of a meeting and the record of the next one."""

from typing import Any, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from boarddesk.desk.boards import board_details
from boarddesk.desk.meetings import edit_meeting, meeting_line
from boarddesk.desk.next_meeting import venues_of
from boarddesk.model.enums import MeetingStatus
from boarddesk.rules.dates import weekday_date
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.forms.ui_meeting_details import Ui_MeetingDetails
from boarddesk.ui.meetings.entries import DateEntry, Entry, TimeEntry, complete, times_wrong
from boarddesk.ui.meetings.people import people_at
from boarddesk.ui.theme.type import font
from boarddesk.ui.widgets.completion import Completion
from boarddesk.ui.widgets.dialog import Dialog
from boarddesk.ui.widgets.field import dress

TEXTS: Final = ("title", "venue", "minute_taker", "running_head", "next_venue")
TIMES: Final = ("starts", "ends", "opened_at", "closed_at", "next_starts", "next_ends")


class MeetingDetailsDialog(Dialog):
    """Everything about a meeting that is not its register, agenda or minutes."""

    def __init__(self, bridge: Bridge, meeting_id: str, parent: QWidget | None = None) -> None:
        self._line = line = bridge.ask(meeting_line, meeting_id)
        self._approved = line.status is MeetingStatus.APPROVED
        self._read_only = self._approved or not bridge.can_write
        intro = QCoreApplication.translate("MeetingDetailsDialog", "Approved: the details stay as they are.")
        super().__init__(
            QCoreApplication.translate("MeetingDetailsDialog", "Meeting details"),
            QCoreApplication.translate("MeetingDetailsDialog", "Close")
            if self._read_only
            else QCoreApplication.translate("MeetingDetailsDialog", "Save details"),
            parent,
            intro=intro if self._approved else weekday_date(line.date),
            settings_key="meeting_details",
        )
        self._bridge = bridge
        self.form = Ui_MeetingDetails()
        content = QWidget(self)
        self.form.setupUi(content)
        dress(content)
        self.form.nextHead.setFont(font("item_heading"))
        self.form.nextHead.setContentsMargins(0, 6, 0, 4)
        self.date = DateEntry(self.form, "date", line.date, near=True)
        self.next_date = DateEntry(self.form, "next_date", line.date)
        self.texts = {name: Entry(self.form, name) for name in TEXTS}
        self.times = {name: TimeEntry(self.form, name) for name in TIMES}
        self.body.addWidget(content)
        self.setMinimumWidth(640)
        self._fill()
        self._offer()

    @override
    def accept(self) -> None:
        if self._read_only:
            self.reject()
            return
        if self._is_wrong():
            entries = (self.texts["title"], self.date, *self.times.values(), self.next_date)
            next(entry for entry in entries if entry.error).edit.setFocus()
            return
        super().accept()

    @override
    def commit(self) -> None:
        """Write what differs."""
        values: dict[str, Any] = {name: entry.text for name, entry in self.texts.items()}
        values |= {name: entry.time for name, entry in self.times.items()}
        values |= {"date": self.date.day, "next_date": self.next_date.day}
        changed = {name: value for name, value in values.items() if value != getattr(self._line, name)}
        if changed:
            self._bridge.run(edit_meeting, self._line.id, changed)

    def _is_wrong(self) -> bool:
        times = self.times
        wrong = [
            self.date.is_wrong(needed=True),
            self.next_date.is_wrong(),
            times_wrong(times["starts"], times["ends"]),
            times_wrong(times["opened_at"], times["closed_at"]),
            times_wrong(times["next_starts"], times["next_ends"]),
        ]
        if not self.texts["title"].text:
            self.texts["title"].set_error(self.tr("The title is empty"))
            wrong.append(True)
        if self.next_date.day is not None and self.date.day is not None and self.next_date.day <= self.date.day:
            self.next_date.set_error(self.tr("Must be after {day}").format(day=weekday_date(self.date.day)))
            wrong.append(True)
        return any(wrong)

    def _fill(self) -> None:
        self.date.set_day(self._line.date)
        self.next_date.set_day(self._line.next_date)
        for name, text in self.texts.items():
            text.edit.setText(getattr(self._line, name))
            text.edit.setCursorPosition(0)
        for name, moment in self.times.items():
            moment.set_time(getattr(self._line, name))
        board = self._bridge.ask(board_details, self._line.board_id)
        self.form.running_head.setPlaceholderText(board.running_head)
        self.texts["running_head"].set_hint(self.tr("{board}, {name}, {title} and {date} are filled in"))
        self.form.next_starts.setPlaceholderText(self.tr("1pm"))
        self.form.next_ends.setPlaceholderText(self.tr("4pm"))
        self.form.next_date.setPlaceholderText(self.tr("21 Jan, or in 8 weeks"))
        if self._read_only:
            for entry in (*self.texts.values(), *self.times.values(), self.date, self.next_date):
                entry.edit.setEnabled(False)

    def _offer(self) -> None:
        venues = [Completion(venue) for venue in self._bridge.ask(venues_of, self._line.board_id)]
        complete(self.form.venue, lambda: venues)
        complete(self.form.next_venue, lambda: venues)
        complete(self.form.minute_taker, lambda: people_at(self._bridge, self._line.id))
