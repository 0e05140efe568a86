"""The dialog that plans a year of meetings: a rule in words, the days it comes to, one step to make them all."""

import datetime as dt

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from boarddesk.desk.calendar import BoardCalendar, board_calendar, plan_meetings, propose_year
from boarddesk.model.enums import Region
from boarddesk.model.errors import RuleError
from boarddesk.rules.dates import counted
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.forms.ui_plan_year import Ui_PlanYear
from boarddesk.ui.meetings.entries import DateEntry, Entry, TimeEntry, complete, times_wrong
from boarddesk.ui.meetings.planned_days import PlannedDays
from boarddesk.ui.theme.type import font
from boarddesk.ui.widgets.completion import Completion
from boarddesk.ui.widgets.dialog import Dialog
from boarddesk.ui.widgets.field import dress


class PlanYearDialog(Dialog):
    """The rule, the usual times and venue, and the days that can still be moved."""

    def __init__(self, bridge: Bridge, board_id: str, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("PlanYearDialog", "Plan a year of meetings"),
            QCoreApplication.translate("PlanYearDialog", "Plan meetings"),
            parent,
            intro=QCoreApplication.translate(
                "PlanYearDialog", "Each meeting begins as your agendas do. One Undo takes all of them back."
            ),
            settings_key="plan_year",
        )
        self._bridge = bridge
        self._board_id = board_id
        self._calendar: BoardCalendar = bridge.ask(board_calendar, board_id)
        self.form = Ui_PlanYear()
        content = QWidget(self)
        self.form.setupUi(content)
        dress(content)
        self.rule = Entry(self.form, "rule")
        self.first = DateEntry(self.form, "first", self._calendar.first)
        self.starts = TimeEntry(self.form, "starts")
        self.ends = TimeEntry(self.form, "ends")
        self.venue = Entry(self.form, "venue")
        self.days = PlannedDays(self._calendar.first, self)
        self.form.daysPlace.addWidget(self.days, 1)
        self.body.addWidget(content, 1)
        self.setMinimumSize(680, 700)
        self.accept_button.setEnabled(bridge.can_write)
        self._fill()
        self._connect()
        self._propose()
        self.form.rule.setFocus()

    @property
    def region(self) -> Region:
        """Whose bank holidays are kept free."""
        return Region(self.form.region.currentData())

    @override
    def accept(self) -> None:
        wrong = [self.first.is_wrong(needed=True), times_wrong(self.starts, self.ends)]
        if any(wrong):
            next(entry for entry in (self.first, self.starts, self.ends) if entry.error).edit.setFocus()
            return
        super().accept()

    @override
    def commit(self) -> None:
        self.days.refused = ""
        self.accept_button.setFocus()
        if self.days.refused:
            raise RuleError(self.days.refused)
        rule = (self.rule.text, self.region, self.starts.time, self.ends.time)
        self._bridge.run(
            plan_meetings, self._board_id, self.days.days, self.starts.time, self.ends.time, self.venue.text, rule=rule
        )

    def _fill(self) -> None:
        form, calendar = self.form, self._calendar
        for region, words in (
            (Region.ENGLAND, self.tr("England")),
            (Region.WALES, self.tr("Wales")),
            (Region.SCOTLAND, self.tr("Scotland")),
            (Region.NORTHERN_IRELAND, self.tr("Northern Ireland")),
        ):
            form.region.addItem(words, region.value)
        form.region.setCurrentIndex(list(Region).index(calendar.region))
        form.regionLabel.setFont(font("label"))
        form.regionLabel.setProperty("tone", "text2")
        form.rule.setText(calendar.rule)
        form.rule.setPlaceholderText(self.tr("third Thursday of Jan, Mar, May, Jul, Sep and Nov"))
        self.first.set_day(calendar.first)
        self.starts.set_time(calendar.starts)
        self.ends.set_time(calendar.ends)
        form.venue.setText(calendar.venue)
        complete(form.venue, lambda: [Completion(venue) for venue in calendar.venues])

    def _connect(self) -> None:
        self.form.rule.textEdited.connect(lambda _: self._propose())
        self.form.rule.editingFinished.connect(self._say_rule)
        self.form.first.textChanged.connect(lambda _: self._propose())
        self.form.region.currentIndexChanged.connect(lambda _: self._propose())

    def _propose(self) -> None:
        """Show the days of what is typed; half a rule leaves those that stand there."""
        day: dt.date | None = self.first.day
        if day is None or not self.rule.text:
            self.rule.set_hint(self.tr("A weekday and months, as you would say it"))
            return
        try:
            days = self._bridge.ask(propose_year, self._board_id, self.rule.text, day, self.region)
        except RuleError:
            self.rule.set_hint("")
            return
        self.rule.set_error("")
        self.days.propose(days)
        self.rule.set_hint(self.tr("{count} in the twelve months").format(count=counted(len(days), self.tr("day"))))

    def _say_rule(self) -> None:
        """Say what is wrong with a rule once she leaves it."""
        if not self.rule.text or self.first.day is None:
            return
        try:
            self._bridge.ask(propose_year, self._board_id, self.rule.text, self.first.day, self.region)
        except RuleError as refusal:
            self.rule.set_error(str(refusal))
