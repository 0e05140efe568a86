"""The dialog that brings into a planned meeting what the last one has left since it was planned."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from boarddesk.desk.carry_forward import bring_along, carried_in, late_offers
from boarddesk.model.errors import RuleError
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.meetings.brought import BroughtTable, brings_words
from boarddesk.ui.widgets.dialog import Dialog
from boarddesk.ui.widgets.labels import label


class BringDialog(Dialog):
    """What can still come along, ticked or not."""

    def __init__(self, bridge: Bridge, meeting_id: str, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("BringDialog", "Bring along"),
            QCoreApplication.translate("BringDialog", "Bring along"),
            parent,
            settings_key="bring_along",
        )
        self._bridge = bridge
        self._meeting_id = meeting_id
        self._source = bridge.ask(carried_in, meeting_id).source
        self.words = label("", "secondary", "text2", wrap=True)
        self.brought = BroughtTable(self)
        self.brought.show_offers(bridge.ask(late_offers, meeting_id))
        self.brought.ticked.connect(self._say)
        self.body.addWidget(self.words)
        self.body.addWidget(self.brought, 1)
        self.setMinimumWidth(820)
        self._say()

    @override
    def commit(self) -> None:
        if not self.brought.taken:
            raise RuleError(self.tr("Nothing is ticked."))
        self._bridge.run(bring_along, self._meeting_id, self.brought.taken)

    def _say(self) -> None:
        lines = self.brought.table.lines_model.lines
        self.words.setText(brings_words(lines, self.brought.taken, self._source))


def ask_to_bring(bridge: Bridge, meeting_id: str, parent: QWidget) -> str:
    """Open the dialog; gives the sentence to say where nothing is left to bring."""
    if not bridge.ask(late_offers, meeting_id):
        return QCoreApplication.translate(
            "BringDialog", "Everything there is to bring along is in this meeting already."
        )
    dialog = BringDialog(bridge, meeting_id, parent)
    dialog.exec()
    dialog.deleteLater()
    return ""
