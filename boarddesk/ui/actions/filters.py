"""What stands over the log: saved views with their counts, a filter by typing, an owner, a meeting."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from boarddesk.desk.action_lines import ActionLog
from boarddesk.model.enums import ActionGrouping, LogView
from boarddesk.rules.dates import day_month, day_month_year
from boarddesk.ui.actions.views import Choice, Counts, meeting_choices, owner_choices
from boarddesk.ui.widgets.field import IconLineEdit, dress
from boarddesk.ui.widgets.segments import Segments


class Filters(QWidget):
    """Which actions are on show."""

    chosen = Signal()
    """She has chosen other actions by view, owner or meeting."""

    def __init__(self, with_meetings: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        views = (
            (LogView.OPEN, self.tr("Open")),
            (LogView.OVERDUE, self.tr("Overdue")),
            (LogView.SOON, self.tr("Due by the next meeting")),
            (LogView.CHASE, self.tr("To chase")),
            (LogView.CLOSED_SINCE, self.tr("Closed since the last meeting")),
            (LogView.CLOSED, self.tr("Closed")),
            (LogView.ALL, self.tr("All")),
        )
        self.views = Segments([(view.value, text) for view, text in views], "pills", name=self.tr("Views"))
        self.words = IconLineEdit("search", self.tr("Filter by word, person, ref…"))
        self.groups = QComboBox()
        self.groups.setAccessibleName(self.tr("Groups"))
        self.groups.setFixedWidth(150)
        for grouping, text in (
            (ActionGrouping.NONE, self.tr("No groups")),
            (ActionGrouping.OWNER, self.tr("By owner")),
            (ActionGrouping.MEETING, self.tr("By meeting")),
            (ActionGrouping.DUE, self.tr("By due date")),
            (ActionGrouping.STATUS, self.tr("By status")),
        ):
            self.groups.addItem(text, grouping.value)
        self.owner = self._combo(self.tr("Any owner"), self.tr("Owner"))
        self.meeting = self._combo(self.tr("Any meeting"), self.tr("Meeting"))
        self._counts = Counts()
        self._next: dt.date | None = None
        self._last: dt.date | None = None
        self._lay_out()
        self.meeting.setVisible(with_meetings)
        self.views.changed.connect(lambda _: self.chosen.emit())
        self.owner.activated.connect(lambda _: self.chosen.emit())
        self.meeting.activated.connect(lambda _: self.chosen.emit())

    @property
    def choice(self) -> Choice:
        """What she has chosen."""
        return Choice(
            LogView(self.views.current),
            self.owner.currentData() or "",
            self.meeting.currentData() or "",
            self._next,
            self._last,
        )

    def set_choice(self, view: LogView, owner: str, meeting: str, words: str) -> None:
        """Choose all of it at once; an owner or meeting that the log does not have stands for any."""
        self.views.set_current(view)
        for combo, key in ((self.owner, owner), (self.meeting, meeting)):
            combo.setCurrentIndex(max(0, combo.findData(key)))
        self.words.setText(words)
        self.chosen.emit()

    @property
    def narrowed(self) -> bool:
        """Whether words, an owner or a meeting leave actions out."""
        return bool(self.words.text().strip() or self.owner.currentData() or self.meeting.currentData())

    def clear(self) -> None:
        """Show everything of the view."""
        self.owner.setCurrentIndex(0)
        self.meeting.setCurrentIndex(0)
        self.words.clear()
        self.chosen.emit()

    def show_log(self, log: ActionLog) -> None:
        """Offer the owners and meetings that this log has, and count its views."""
        self._next = log.next_meeting
        word = self.tr("Due by {0}").format(day_month(log.next_meeting)) if log.next_meeting is not None else ""
        if not word and self.views.current == LogView.SOON:
            self.views.set_current(LogView.OPEN)
        self.views.set_text(LogView.SOON, word)
        self._last = last = log.last_meeting
        since = self.tr("Closed since {0}").format(day_month(last)) if last is not None else ""
        if not since and self.views.current == LogView.CLOSED_SINCE:
            self.views.set_current(LogView.CLOSED)
        self.views.set_text(LogView.CLOSED_SINCE, since)
        for view, count in self._counts.of(log.lines, log.next_meeting, last).items():
            self.views.set_count(view, count, "red" if view is LogView.OVERDUE and count else "text2")
        _offer(self.owner, owner_choices(log.lines))
        meetings = meeting_choices(log.lines)
        _offer(self.meeting, [(key, day_month_year(day) if day else self.tr("No meeting")) for key, day in meetings])

    def _combo(self, first: str, name: str) -> QComboBox:
        combo = QComboBox()
        combo.addItem(first, "")
        combo.setAccessibleName(name)
        combo.setFixedWidth(150)
        return combo

    def _lay_out(self) -> None:
        self.words.setMinimumWidth(180)
        self.words.setMaximumWidth(300)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.owner)
        row.addWidget(self.meeting)
        row.addStretch(1)
        row.addWidget(self.groups)
        self.row = row
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.views)
        column.addLayout(row)
        dress(self)


def _offer(combo: QComboBox, choices: Sequence[tuple[str, str]]) -> None:
    """Offer these after the first entry, which stands for any; what is chosen stays as long as it is there."""
    if [(combo.itemData(at), combo.itemText(at)) for at in range(1, combo.count())] == list(choices):
        return
    kept = combo.currentData()
    while combo.count() > 1:
        combo.removeItem(1)
    for key, text in choices:
        combo.addItem(text, key)
    combo.setCurrentIndex(max(0, combo.findData(kept)))
