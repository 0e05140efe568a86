"""The dialog that ends a term: the last day in words, and why."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from boarddesk.desk.member_changes import leave
from boarddesk.desk.read_members import today
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.members import MemberLine
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.forms.ui_end_term import Ui_EndTerm
from boarddesk.ui.members.day_entry import DayEntry
from boarddesk.ui.widgets.bound_field import bound
from boarddesk.ui.widgets.dialog import Dialog


class EndTermDialog(Dialog):
    """Asks for the last day, which still belongs to the term."""

    def __init__(self, bridge: Bridge, line: MemberLine, parent: QWidget | None = None) -> None:
        words = QCoreApplication.translate("EndTermDialog", "{name} leaves").format(name=line.name)
        intro = QCoreApplication.translate("EndTermDialog", "Registers already taken stay as they are.")
        super().__init__(
            words, QCoreApplication.translate("EndTermDialog", "End term"), parent, intro=intro
        )  # fmt: skip
        self._bridge = bridge
        self._line = line
        self.form = Ui_EndTerm()
        page = QWidget(self)
        self.form.setupUi(page)
        self.body.addWidget(page)
        hint = self.tr("The last day as a member, such as “today” or “31 March 2026”")
        self.last_day = DayEntry(bound(self.form, "lastDay"), self.form.lastDay, bridge.ask(today), hint)
        bound(self.form, "reason", self.tr("May stay empty"))
        self.last_day.set_day(line.details.ends)
        self.form.reason.setText(line.details.leaving_reason)
        self.form.seatStays.setVisible(bool(line.details.name))

    @override
    def commit(self) -> None:
        day = self.last_day.required_day()
        if day is None:
            self.last_day.field.set_error(self.tr("Which is the last day?"))
            self.form.lastDay.setFocus()
            raise RuleError(self.tr("The last day is missing."))
        stays = self.form.seatStays.isChecked()
        self._bridge.run(leave, self._line.id, day, self.form.reason.text(), seat_stays=stays)
