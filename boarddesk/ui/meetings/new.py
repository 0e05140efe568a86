"""The dialog for a new meeting: filled in from the record the last one left."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QWidget
from typing_extensions import override

from boarddesk.desk.carry_forward import carry_offers, new_meeting
from boarddesk.desk.next_meeting import propose_meeting, taken_over
from boarddesk.model.errors import RuleError
from boarddesk.rules.dates import day_month
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.forms.ui_new_meeting import Ui_NewMeeting
from boarddesk.ui.meetings.brought import BroughtTable, brings_words
from boarddesk.ui.meetings.entries import DateEntry, Entry, TimeEntry, complete, times_wrong
from boarddesk.ui.widgets.completion import Completion
from boarddesk.ui.widgets.dialog import Dialog
from boarddesk.ui.widgets.field import Field, dress
from boarddesk.ui.widgets.labels import label


class NewMeetingDialog(Dialog):
    """Date, times, venue and title; `meeting_id` is the meeting it made."""

    def __init__(self, bridge: Bridge, board_id: str, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("NewMeetingDialog", "New meeting"),
            QCoreApplication.translate("NewMeetingDialog", "Create meeting"),
            parent,
            settings_key="new_meeting",
        )
        self._bridge = bridge
        self._board_id = board_id
        self.meeting_id: str | None = None
        self._proposal = propose = bridge.ask(propose_meeting, board_id)
        self._begins = self._make_beginning()
        self.form = Ui_NewMeeting()
        content = QWidget(self)
        self.form.setupUi(content)
        dress(content)
        base = max(propose.today, propose.last) if propose.last is not None else propose.today
        self.date = DateEntry(self.form, "date", base)
        self.starts = TimeEntry(self.form, "starts")
        self.ends = TimeEntry(self.form, "ends")
        self.venue = Entry(self.form, "venue")
        self.title = Entry(self.form, "title")
        self.takes = label("", "secondary", "text2", wrap=True)
        self.takes.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.brought = BroughtTable(self)
        self.body.addWidget(content)
        self._put_beginning_beside_title()
        self.body.addWidget(self.takes)
        self.body.addWidget(self.brought, 1)
        self.setMinimumWidth(820)
        self._fill()
        self.form.date.textChanged.connect(lambda _: self._say_what_it_takes_over())
        self.brought.ticked.connect(self._say_counts)
        complete(self.form.venue, lambda: [Completion(venue) for venue in propose.venues])
        self.form.date.setFocus()
        self.form.date.selectAll()

    @override
    def accept(self) -> None:
        wrong = [self.date.is_wrong(needed=True), times_wrong(self.starts, self.ends)]
        if any(wrong):
            entries = (self.date, self.starts, self.ends)
            next(entry for entry in entries if entry.error).edit.setFocus()
            return
        super().accept()

    @override
    def commit(self) -> None:
        """Make the meeting; a day that is taken already is refused at the date."""
        day = self.date.day
        assert day is not None
        try:
            self.meeting_id = self._bridge.run(
                new_meeting,
                self._board_id,
                day,
                self.title.text,
                self.starts.time,
                self.ends.time,
                self.venue.text,
                self.brought.taken,
                self.template,
            )
        except RuleError as refusal:
            self.date.set_error(str(refusal))
            self.form.date.setFocus()
            raise

    @override
    def say_wrong(self, sentence: str) -> None:
        super().say_wrong("" if sentence == self.date.error else sentence)

    @property
    def template(self) -> str | None:
        """The name of the template the agenda begins with; empty for the standing items of the last meeting."""
        return str(self.beginning.currentData()) if self._begins is not None else None

    def _make_beginning(self) -> Field | None:
        """A choice of what the agenda begins with, for a board that has templates."""
        if not self._proposal.templates:
            return None
        self.beginning = QComboBox(self)
        for name in self._proposal.templates:
            self.beginning.addItem(name, name)
        if self._proposal.last is not None:
            day = day_month(self._proposal.last)
            self.beginning.addItem(self.tr("The standing items of {day}").format(day=day), "")
        self.beginning.activated.connect(lambda _: self._begin_otherwise())
        return Field(self.tr("The agenda &begins with"), self.beginning, parent=self)

    def _put_beginning_beside_title(self) -> None:
        grid, title = self.form.grid, self.form.titleField
        if self._begins is not None:
            grid.removeItem(title)
            grid.addLayout(title, 2, 0)
            grid.addWidget(self._begins, 2, 1, 1, 2)

    def _begin_otherwise(self) -> None:
        """Propose the times and venue of the kind of meeting chosen, where she has not typed her own."""
        before = self._proposal
        self._proposal = after = self._bridge.ask(propose_meeting, self._board_id, self.template)
        if self.starts.time == before.starts and self.ends.time == before.ends:
            self.starts.set_time(after.starts)
            self.ends.set_time(after.ends)
        if self.venue.text == before.venue:
            self.form.venue.setText(after.venue)
        self._say_what_it_takes_over()

    def _fill(self) -> None:
        proposal = self._proposal
        self.date.set_day(proposal.date)
        self.starts.set_time(proposal.starts)
        self.ends.set_time(proposal.ends)
        self.form.venue.setText(proposal.venue)
        self.form.title.setText(proposal.title)
        self.form.date.setPlaceholderText(self.tr("21 Jan, or 21.1.27"))
        self.form.starts.setPlaceholderText(self.tr("1pm"))
        self.form.ends.setPlaceholderText(self.tr("4pm"))
        if proposal.date is not None and proposal.last is not None:
            self.date.set_hint(self.tr("As agreed on {day}").format(day=day_month(proposal.last)))
        self._say_what_it_takes_over()

    def _say_what_it_takes_over(self) -> None:
        day = self.date.day
        offers = self._bridge.ask(carry_offers, self._board_id, day, self.template) if day is not None else ()
        self.brought.show_offers(offers)
        self._say_counts()

    def _say_counts(self) -> None:
        day = self.date.day
        source = self._bridge.ask(taken_over, self._board_id, day).source if day is not None else None
        self.brought.setVisible(day is None or source is not None or bool(self.template))
        if day is None:
            self.takes.setText(self.tr("Once it has a date, everything is listed here that it can bring along."))
        else:
            self.takes.setText(brings_words(self.brought.table.lines_model.lines, self.brought.taken, source))
