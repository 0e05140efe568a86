"""The history of a register: who changed it, and when; corrections after the day say so."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from boarddesk.desk.register_history import register_history
from boarddesk.model.lines.attendance import RegisterChangeLine
from boarddesk.rules.dates import clock, echo_date
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.widgets.dialog import Dialog
from boarddesk.ui.widgets.labels import label
from boarddesk.ui.widgets.table import Column, LinesTable

HEIGHT = 380


class RegisterHistory(Dialog):
    """A list, the latest first."""

    def __init__(self, bridge: Bridge, meeting_id: str, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("RegisterHistory", "History of this register"),
            QCoreApplication.translate("RegisterHistory", "Close"),
            parent,
            intro=QCoreApplication.translate(
                "RegisterHistory",
                "Everything that was done to it, with time and person; nothing leaves this list.",
            ),
            settings_key="register history",
        )
        lines = bridge.ask(register_history, meeting_id)
        self.table: LinesTable[RegisterChangeLine] = LinesTable(_columns(), self, name=self.windowTitle())
        self.table.replace_lines(lines)
        self.table.setMinimumHeight(HEIGHT)
        self.table.setVisible(bool(lines))
        self.body.addWidget(self.table)
        if not lines:
            self.body.addWidget(label(self.tr("Nothing has been done to it yet."), "body", "text2"))
        self.cancel_button.hide()
        self.setMinimumWidth(760)


def _columns() -> tuple[Column[RegisterChangeLine], ...]:
    return (
        Column(
            "at", _tr("When"), lambda line: f"{echo_date(line.at.date())}, {clock(line.at.time())}",
            width=216, sort=lambda line: line.at, tabular=True,
        ),
        Column("person", _tr("Who"), lambda line: line.person, width=130, token="text2"),
        Column("what", _tr("What"), lambda line: line.label, stretch=True),
        Column(
            "later", "", lambda line: _tr("after the meeting") if line.later else "", width=126, token="amber",
        ),
    )  # fmt: skip


def show_register_history(bridge: Bridge, meeting_id: str, parent: QWidget) -> None:
    """Open the list."""
    dialog = RegisterHistory(bridge, meeting_id, parent)
    dialog.exec()
    dialog.deleteLater()


def _tr(text: str) -> str:
    return QCoreApplication.translate("RegisterHistory", text)
