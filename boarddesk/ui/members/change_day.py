"""From when changes of a member are valid, and whether somebody else gets new initials with them."""

import datetime as dt
from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtWidgets import QWidget

from boarddesk.desk.member_initials import Resembling
from boarddesk.model.errors import RuleError
from boarddesk.rules.dates import long_date
from boarddesk.ui.forms.ui_change_day import Ui_ChangeDay
from boarddesk.ui.members.day_entry import DayEntry
from boarddesk.ui.widgets.bound_field import bound


class Whence(StrEnum):
    """Choices that are no meeting."""

    DAY = "day"
    WHOLE_TERM = "whole"


class ChangeDay(QWidget):
    """The row below the fields of a membership: hidden until something changes that earlier minutes must keep."""

    def __init__(
        self,
        nights: Sequence[dt.date],
        today: dt.date,
        proposed: dt.date,
        *,
        is_vacant: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.form = Ui_ChangeDay()
        self.form.setupUi(self)
        self._from = bound(self.form, "changesFrom")
        self._day = DayEntry(bound(self.form, "changesDay"), self.form.changesDay, today)
        self._resembling: Resembling | None = None
        for night in nights:
            self.form.changesFrom.addItem(self.tr("from the meeting of {day}").format(day=long_date(night)), night)
        self.form.changesFrom.addItem(self.tr("from another day…") if nights else self.tr("from a day"), Whence.DAY)
        whole = (
            self.tr("from the seat's first day") if is_vacant else self.tr("for the whole term: it was wrong before")
        )
        self.form.changesFrom.addItem(whole, Whence.WHOLE_TERM)
        self._day.set_day(proposed)
        self.form.changesFrom.currentIndexChanged.connect(lambda _: self._show_parts())
        self._asks = False
        self.ask(asks=False)
        self.offer(None)

    @property
    def renamed(self) -> dict[str, str]:
        """Who gets new initials, by membership."""
        offered = self._resembling
        return {offered.membership_id: offered.proposal} if offered and self.form.renameOther.isChecked() else {}

    def ask(self, *, asks: bool) -> None:
        """Show the question from when the changes are valid, or take it back."""
        self._asks = asks
        self._show_parts()

    def offer(self, resembling: Resembling | None) -> None:
        """Offer new initials for somebody whose own could be taken for the newcomer's."""
        changed = resembling != self._resembling
        self._resembling = resembling
        self.form.renameOther.setVisible(resembling is not None)
        if resembling is not None and changed:
            words = self.tr("{name} has {old}: make it {new} from that day on, so that nobody mixes them u&p")
            said = words.format(name=resembling.name, old=resembling.initials, new=resembling.proposal)
            self.form.renameOther.setText(said)
            self.form.renameOther.setChecked(False)
        self._show_parts()

    def day(self) -> dt.date | None:
        """The first day of the changes; None for the whole term, or when it was not asked.

        Raises RuleError for words that mean no day.
        """
        chosen = self.form.changesFrom.currentData()
        if not self._asks or chosen == Whence.WHOLE_TERM:
            return None
        if isinstance(chosen, dt.date):
            return chosen
        day = self._day.required_day()
        if day is None:
            self._day.field.set_error(self.tr("Which day?"))
            self.form.changesDay.setFocus()
            raise RuleError(self.tr("The day from which the changes are valid is missing."))
        return day

    def _show_parts(self) -> None:
        self._from.set_visible(self._asks)
        self._day.field.set_visible(self._asks and self.form.changesFrom.currentData() == Whence.DAY)
        self.setVisible(self._asks or self._resembling is not None)
