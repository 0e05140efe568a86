"""Offers to bring a register that is not over up to date, after a member's record has been changed."""

from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from boarddesk.desk.read_members import today
from boarddesk.desk.register_updates import differing_registers, seats_of_people, update_register
from boarddesk.model.changes import Change, ChangeSet
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.attendance import RegisterDifferenceLine
from boarddesk.rules.dates import day_month
from boarddesk.ui.page import Page
from boarddesk.ui.widgets.toast import Toast, show_toast

LONG = 12_000
"""Milliseconds for which the offer stays: she reads it after a dialog has closed."""
_WAIT = 150


class RegisterOffer(QObject):
    """Watches the changes made while a page is shown; the offer is one line at the foot, and may be passed over."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._touched: set[str] = set()
        self._people: set[str] = set()
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._offer)
        page.bridge.changed.connect(self._changed)

    def _changed(self, changed: ChangeSet) -> None:
        touched = {key for change in changed.changes if (key := _membership_of(change))}
        people = changed.keys("person")
        if (touched or people) and self._page.isVisible() and not changed.touches("registerrow"):
            self._touched |= touched
            self._people |= people
            self._later.start(0)

    def _offer(self) -> None:
        if QApplication.activeModalWidget() is not None:
            self._later.start(_WAIT)
            return
        touched = tuple(self._touched.union(self._page.bridge.ask(seats_of_people, self._people)))
        self._touched, self._people = set(), set()
        found = self._page.bridge.ask(differing_registers, touched)
        if found and self._page.bridge.can_write:
            self._show(found[0], touched)

    def _show(self, line: RegisterDifferenceLine, touched: tuple[str, ...]) -> Toast:
        tonight = line.date == self._page.bridge.ask(today)
        if tonight:
            said, button = self.tr("Tonight's register stays as it is."), self.tr("Update tonight's register too")
        else:
            said = self.tr("The register of %1 stays as it is.").replace("%1", day_month(line.date))
            button = self.tr("Update it too")
        return show_toast(self._page, said, button, partial(self._update, line, touched), milliseconds=LONG)

    def _update(self, line: RegisterDifferenceLine, touched: tuple[str, ...]) -> None:
        try:
            self._page.bridge.run(update_register, line.meeting_id, touched)
        except RuleError as refusal:
            self._page.said.emit(str(refusal))
        else:
            self._page.said.emit(self.tr("%1 updated on the register").replace("%1", ", ".join(line.names)))


def _membership_of(change: Change) -> str:
    """The membership that a changed row belongs to, if it is one of a membership."""
    if change.table == "membership":
        return change.key if change.after is not None else ""
    image = change.after or change.before or {}
    found = image.get("membership_id") if change.table.startswith("membership") else None
    return found if isinstance(found, str) else ""
