"""The days of the year that is being planned: each can be moved, taken out or added before anything is made."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from boarddesk.desk.calendar import ProposedDay
from boarddesk.model.errors import RuleError
from boarddesk.model.ids import new_id
from boarddesk.rules.dates import day_month_year, parse_date, weekday_date
from boarddesk.ui.boards.draft_table import DraftTable
from boarddesk.ui.widgets.table import Column


@dataclass(frozen=True, slots=True)
class DayLine:
    """A day of the plan."""

    id: str
    day: dt.date | None = None
    note: str = ""
    taken: bool = False
    """Whether the board meets on it already, so that nothing is made."""


class PlannedDays(DraftTable[DayLine]):
    """The days with what is to be known of each."""

    def __init__(self, base: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("PlannedDays", "Meetings to be planned"),
            QCoreApplication.translate("PlannedDays", "A day can be changed, taken out or added here."),
            lambda: DayLine(new_id()),
            parent=parent,
        )
        self._base = base
        self.set_columns(
            (
                Column(
                    "day",
                    self.tr("Day"),
                    lambda line: weekday_date(line.day) if line.day else "",
                    width=260,
                    role="name",
                    edit=self._move,
                    edit_value=lambda line: day_month_year(line.day) if line.day else "",
                ),
                Column("note", self.tr("Note"), lambda line: line.note, stretch=True, token="text2"),
            )
        )

    @property
    def days(self) -> list[dt.date]:
        """The days on which meetings are made."""
        return [line.day for line in self.lines if line.day is not None and not line.taken]

    def propose(self, days: Sequence[ProposedDay]) -> None:
        """Show the days of a rule instead of those that stand here."""
        self.set_lines([DayLine(new_id(), each.planned.day, self._note(each), each.taken) for each in days])

    def _move(self, line: DayLine, text: str) -> None:
        day = parse_date(text, self._base)
        if day is None:
            self.refused = self.tr("This is not a date; type 21 Jan or 21.1.27")
            raise RuleError(self.refused)
        if day != line.day:
            self.change(line, day=day, note="" if line.day is None else self.tr("moved by hand"), taken=False)

    def _note(self, each: ProposedDay) -> str:
        if each.taken:
            return self.tr("already a meeting; nothing is made")
        if not each.planned.holiday:
            return ""
        missed = self.tr("instead of {day}, {holiday}")
        return missed.format(day=day_month_year(each.planned.rule_day), holiday=each.planned.holiday)
