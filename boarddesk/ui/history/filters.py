"""Which lines of the board's history are on show: words, person, days, kind of thing."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from boarddesk.model.history import HistoryFilter, ThingKind
from boarddesk.rules.history.days import Days, days_in_words, past_days
from boarddesk.ui.history.words import kind_words, tr
from boarddesk.ui.widgets.field import IconLineEdit, dress, set_error_state
from boarddesk.ui.widgets.labels import label

AFTER = 150
"""Milliseconds after the last letter until it counts."""


class HistoryFilters(QWidget):
    """A row of fields; the days are echoed as they were understood."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.today = dt.date.min
        self.words = IconLineEdit("search", tr("Filter by word, name, ref…"))
        self.days = QLineEdit()
        self.days.setPlaceholderText(tr("Any day"))
        self.days.setAccessibleName(tr("Day or period"))
        self.days.setToolTip(tr("Tuesday, yesterday, last week, 21 January, March 2026, 1 May to 30 June"))
        self.people = QComboBox()
        self.people.setAccessibleName(tr("Person"))
        self.people.addItem(tr("Anybody"), "")
        self.kinds = QComboBox()
        self.kinds.setAccessibleName(tr("Kind of thing"))
        self.kinds.addItem(tr("Everything"), "")
        for kind in ThingKind:
            self.kinds.addItem(kind_words(kind), kind.value)
        self.echo = label("", "hint", "text2")
        self._later = QTimer(self, interval=AFTER, singleShot=True)
        self._later.timeout.connect(self.chosen)
        self._lay_out()
        self.words.textChanged.connect(lambda _: self._later.start())
        self.days.textChanged.connect(lambda _: self._days_typed())
        self.people.activated.connect(lambda _: self.chosen.emit())
        self.kinds.activated.connect(lambda _: self.chosen.emit())

    @property
    def wanted(self) -> HistoryFilter:
        """What she has chosen; days that were not understood choose nothing."""
        days = self._meant()
        return HistoryFilter(
            person=self.people.currentData() or "",
            first=days[0] if days else None,
            last=days[1] if days else None,
            kind=ThingKind(kind) if (kind := self.kinds.currentData()) else None,
            words=self.words.text().strip(),
        )

    def offer_people(self, names: Sequence[str]) -> None:
        """Offer everybody who ever changed anything."""
        if [self.people.itemText(at) for at in range(1, self.people.count())] == list(names):
            return
        chosen = self.people.currentData()
        while self.people.count() > 1:
            self.people.removeItem(1)
        for name in names:
            self.people.addItem(name, name)
        self.people.setCurrentIndex(max(0, self.people.findData(chosen)))

    def clear(self) -> None:
        """Show everything."""
        self.people.setCurrentIndex(0)
        self.kinds.setCurrentIndex(0)
        self.words.clear()
        self.days.clear()
        self.chosen.emit()

    def _meant(self) -> Days | None:
        text = self.days.text().strip()
        return past_days(text, self.today) if text else None

    def _days_typed(self) -> None:
        meant = self._meant()
        wrong = bool(self.days.text().strip()) and meant is None
        set_error_state(self.days, wrong)
        words = days_in_words(meant) if meant else tr("Not understood yet; try Tuesday or March 2026") if wrong else ""
        self.echo.setText(words)
        self.echo.setVisible(bool(words))
        self._later.start()

    def _lay_out(self) -> None:
        self.words.setMinimumWidth(180)
        self.words.setMaximumWidth(300)
        self.days.setFixedWidth(150)
        self.people.setFixedWidth(160)
        self.kinds.setFixedWidth(150)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        for widget in (self.days, self.people, self.kinds):
            row.addWidget(widget)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.echo)
        self.echo.hide()
        dress(self)
