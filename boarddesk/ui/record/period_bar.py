"""Which period: a calendar year, a financial year, or from one day to another."""

import datetime as dt

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from boarddesk.model.record import Period, PeriodKind
from boarddesk.rules.dates import day_month_year, parse_date
from boarddesk.rules.periods import any_period, calendar_year, period_holding, year_beside, year_name
from boarddesk.ui.record.words import tr
from boarddesk.ui.theme.theme import Theme, repaint_on_change
from boarddesk.ui.theme.type import font
from boarddesk.ui.widgets.buttons import IconButton
from boarddesk.ui.widgets.field import dress, set_error_state
from boarddesk.ui.widgets.labels import label
from boarddesk.ui.widgets.painting import ring
from boarddesk.ui.widgets.segments import Segments

DAY_WIDTH = 118


class YearStepper(QWidget):
    """A year with a way to the one before and after."""

    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(32)
        self.earlier = IconButton("chevron_left", tr("The year before"), size=28)
        self.later = IconButton("chevron_right", tr("The year after"), size=28)
        self._year = label("", "button")
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(6)
        for widget in (self.earlier, self._year, self.later):
            row.addWidget(widget)
        self.earlier.clicked.connect(lambda: self.stepped.emit(-1))
        self.later.clicked.connect(lambda: self.stepped.emit(1))
        repaint_on_change(self)

    def set_year(self, name: str) -> None:
        """Show a year."""
        self._year.setText(name)
        self.setAccessibleName(tr("Year {0}").format(name))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ring(painter, QRectF(self.rect()), 7, Theme.current().tokens.control, 1.0)
        painter.end()


class PeriodBar(QWidget):
    """The kind of period, and which."""

    chosen = Signal()
    refused = Signal(str)
    """A sentence about a day that was typed and is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        kinds = (
            (PeriodKind.CALENDAR.value, tr("Calendar year")),
            (PeriodKind.FINANCIAL.value, tr("Financial year")),
            (PeriodKind.ANY.value, tr("Any period")),
        )
        self.kind = Segments(kinds, name=tr("Kind of period"))
        self.year = YearStepper()
        self.first, self.last = QLineEdit(), QLineEdit()
        self._to = label(tr("to"), "secondary", "text2")
        self.period = calendar_year(2000)
        self._lay_out()
        self._connect()
        self._show()

    def set_period(self, period: Period) -> None:
        """Show a period without saying that it was chosen."""
        self.period = period
        self.kind.blockSignals(True)
        self.kind.set_current(period.kind.value)
        self.kind.blockSignals(False)
        self._show()

    def take_days(self) -> None:
        """Take the days that were typed."""
        found = []
        for field in (self.first, self.last):
            day = parse_date(field.text(), self.period.last)
            set_error_state(field, day is None)
            if day is None:
                self.refused.emit(tr("“{0}” is not a day; try 1 April 2026.").format(field.text().strip()))
                return
            found.append(day)
        self._choose(any_period(found[0], found[1]))

    def _choose(self, period: Period) -> None:
        if period != self.period:
            self.period = period
            self._show()
            self.chosen.emit()
        else:
            self._show()

    def _choose_kind(self, kind: str) -> None:
        wanted = PeriodKind(kind)
        if wanted is PeriodKind.ANY:
            self._choose(any_period(self.period.first, self.period.last))
        else:
            self._choose(period_holding(wanted, self.period.last if wanted is PeriodKind.CALENDAR else self._middle()))

    def _middle(self) -> dt.date:
        """A day of the period that lies in the financial year most of it belongs to."""
        return self.period.first + (self.period.last - self.period.first) / 2

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self.kind, self.year, self.first, self._to, self.last):
            row.addWidget(widget)
        for field, name in ((self.first, tr("First day")), (self.last, tr("Last day"))):
            field.setAccessibleName(name)
            field.setFixedWidth(DAY_WIDTH)
            field.setFont(font("body"))
        dress(self)

    def _connect(self) -> None:
        self.kind.changed.connect(self._choose_kind)
        self.year.stepped.connect(lambda steps: self._choose(year_beside(self.period, steps)))
        for field in (self.first, self.last):
            field.editingFinished.connect(self.take_days)

    def _show(self) -> None:
        by_days = self.period.kind is PeriodKind.ANY
        self.year.setVisible(not by_days)
        for widget in (self.first, self._to, self.last):
            widget.setVisible(by_days)
        self.year.set_year(year_name(self.period))
        for field, day in ((self.first, self.period.first), (self.last, self.period.last)):
            field.setText(day_month_year(day))
            set_error_state(field, False)
