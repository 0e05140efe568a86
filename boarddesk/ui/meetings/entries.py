"""The fields of the meeting forms: dates and times typed in words, venues and names completed."""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QDate, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QLabel, QLineEdit, QToolButton

from boarddesk.rules.dates import add_months, clock, parse_date, parse_time, weekday_date
from boarddesk.ui.theme.icons import icon
from boarddesk.ui.theme.theme import Theme
from boarddesk.ui.theme.type import font
from boarddesk.ui.widgets.completion import Completion, CompletionController
from boarddesk.ui.widgets.field import HintLine, add_button, set_error_state
from boarddesk.ui.widgets.popup import Popup

FAR: Final = dt.timedelta(days=270)
"""A date without a year this far ahead is rather the one just past."""
CALENDAR_WIDTH: Final = 330


class Entry(QObject):
    """A line edit of a form with its label and its hint line."""

    def __init__(self, form: Any, name: str) -> None:
        self.edit: QLineEdit = getattr(form, name)
        super().__init__(self.edit)
        self._line: HintLine = getattr(form, f"{name}Hint")
        caption: QLabel = getattr(form, f"{name}Label")
        caption.setFont(font("label"))
        caption.setProperty("tone", "text2")
        self.edit.textEdited.connect(lambda _: self.set_error(""))

    @property
    def error(self) -> str:
        """The sentence in red, empty when all is well."""
        return self._line.error

    @property
    def text(self) -> str:
        """What is typed, without blanks around it."""
        return self.edit.text().strip()

    def set_hint(self, text: str) -> None:
        """What helps to fill it in."""
        self._line.set_hint(text)

    def set_error(self, sentence: str) -> None:
        """Say what is wrong; empty takes it back."""
        self._line.set_error(sentence)
        set_error_state(self.edit, bool(sentence))
        self.edit.setAccessibleDescription(sentence)


class DateEntry(Entry):
    """A day typed in words and echoed below, or picked from a calendar."""

    def __init__(self, form: Any, name: str, base: dt.date, *, near: bool = False) -> None:
        super().__init__(form, name)
        self._base = base
        self._near = near
        self._calendar: QCalendarWidget | None = None
        self._popup: Popup | None = None
        self._pick = add_button(self.edit, "calendar", self.tr("Pick from a calendar (Alt+Down)"))
        self._pick.triggered.connect(self.open_calendar)
        keys = QShortcut(QKeySequence("Alt+Down"), self.edit)
        keys.setContext(Qt.ShortcutContext.WidgetShortcut)
        keys.activated.connect(self.open_calendar)
        self.edit.textEdited.connect(lambda _: self._echo())
        self.edit.editingFinished.connect(self._finish)

    @property
    def day(self) -> dt.date | None:
        """The day that is typed, or None where nothing is or it is no date."""
        day = parse_date(self.text, self._base)
        if day is not None and self._near and day - self._base > FAR:
            earlier = parse_date(self.text, add_months(self._base, -3))
            return earlier if earlier is not None and earlier < self._base else day
        return day

    def set_day(self, day: dt.date | None) -> None:
        """Fill a day in."""
        self.edit.setText(weekday_date(day) if day is not None else "")
        self.set_error("")
        self._echo()

    def is_wrong(self, *, needed: bool = False) -> bool:
        """Whether it holds no date where one must be, or words that are none; says so below it."""
        wrong = self.day is None and (needed or bool(self.text))
        if wrong:
            self.set_error(
                self.tr("This is not a date; type 21 Jan or 21.1.27")
                if self.text
                else self.tr("The meeting needs a date")
            )
        return wrong

    def open_calendar(self) -> None:
        """Drop the calendar down."""
        if self._popup is None or self._calendar is None:
            self._popup, self._calendar = self._make_calendar()
        day = self.day or self._base
        weekend = QTextCharFormat()
        weekend.setForeground(Theme.current().tokens.text2)
        for each in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._calendar.setWeekdayTextFormat(each, weekend)
        self._calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        soften(self._calendar, day.year, day.month)
        self._popup.show_at(self.edit.rect(), CALENDAR_WIDTH)
        self._calendar.setFocus()

    def _make_calendar(self) -> tuple[Popup, QCalendarWidget]:
        popup = Popup(self.edit)
        calendar = QCalendarWidget(popup)
        calendar.setAccessibleName(self.tr("Calendar"))
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        for name, glyph in (("qt_calendar_prevmonth", "chevron_left"), ("qt_calendar_nextmonth", "chevron_right")):
            button = calendar.findChild(QToolButton, name)
            if button is not None:
                button.setIcon(icon(glyph))
        calendar.currentPageChanged.connect(lambda year, month: soften(calendar, year, month))
        calendar.activated.connect(self._picked)
        calendar.clicked.connect(self._picked)
        popup.body.addWidget(calendar)
        popup.closed.connect(self.edit.setFocus)
        return popup, calendar

    def _picked(self, chosen: QDate) -> None:
        self.set_day(dt.date(chosen.year(), chosen.month(), chosen.day()))
        if self._popup is not None:
            self._popup.dismiss()
        self.edit.textEdited.emit(self.edit.text())

    def _echo(self) -> None:
        day = self.day
        shown = weekday_date(day) if day is not None else ""
        self.set_hint("" if shown == self.text else shown)

    def _finish(self) -> None:
        if self.day is not None and not self.error:
            self.set_day(self.day)


class TimeEntry(Entry):
    """A time of day as it is said: 1pm, 13.00, noon."""

    def __init__(self, form: Any, name: str) -> None:
        super().__init__(form, name)
        self.edit.textEdited.connect(lambda _: self._echo())
        self.edit.editingFinished.connect(self._finish)

    @property
    def time(self) -> dt.time | None:
        """The time that is typed, or None."""
        return parse_time(self.text)

    def set_time(self, moment: dt.time | None) -> None:
        """Fill a time in."""
        self.edit.setText(clock(moment) if moment is not None else "")
        self.set_hint("")

    def is_wrong(self) -> bool:
        """Whether it holds words that are no time; says so below it."""
        wrong = bool(self.text) and self.time is None
        if wrong:
            self.set_error(self.tr("Type 1pm or 13.00"))
        return wrong

    def _echo(self) -> None:
        shown = clock(self.time) if self.time is not None else ""
        self.set_hint("" if shown == self.text else shown)

    def _finish(self) -> None:
        if self.time is not None:
            self.set_time(self.time)


def soften(calendar: QCalendarWidget, year: int, month: int) -> None:
    """Set the days of the months beside the shown one back, which a style sheet would paint like the others."""
    faint = QTextCharFormat()
    faint.setForeground(Theme.current().tokens.disabled)
    calendar.setDateTextFormat(QDate(), QTextCharFormat())
    first = QDate(year, month, 1)
    last = first.daysInMonth()
    for step in (*range(-8, 0), *range(last, last + 15)):
        calendar.setDateTextFormat(first.addDays(step), faint)


def complete(
    edit: QLineEdit, offers: Callable[[], Sequence[Completion]], chosen: Callable[[str], object] | None = None
) -> CompletionController:
    """Offer names or venues below a line edit as she types; choosing one fills it in."""

    def matching(text: str) -> Sequence[Completion]:
        words = text.casefold().split()
        found = [
            offer
            for offer in offers()
            if all(word in f"{offer.code} {offer.name} {offer.detail}".casefold() for word in words)
        ]
        return () if len(found) == 1 and found[0].name == text else found

    keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
    controller = CompletionController(edit, matching, keys=keys)
    controller.chosen.connect(lambda offer, _: (chosen or edit.setText)(offer.name))
    return controller


def times_wrong(starts: TimeEntry, ends: TimeEntry) -> bool:
    """Whether one of two times is none, or the second is not after the first; says so below it."""
    if any([starts.is_wrong(), ends.is_wrong()]):
        return True
    wrong = starts.time is not None and ends.time is not None and ends.time <= starts.time
    if wrong:
        ends.set_error(QCoreApplication.translate("MeetingForms", "Before the start"))
    return wrong
