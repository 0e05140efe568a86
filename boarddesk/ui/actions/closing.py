"""The dialog that closes one or many actions with one update for all."""

from collections.abc import Sequence

from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

from boarddesk.desk import actions
from boarddesk.model.lines.actions import ActionLine
from boarddesk.rules.dates import counted
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.widgets.dialog import Dialog
from boarddesk.ui.widgets.field import Field

NAMED = 6
"""So many refs are named; more are counted."""


class CloseActions(Dialog):
    """What has become of the actions, said once."""

    def __init__(self, bridge: Bridge, lines: Sequence[ActionLine], parent: QWidget | None = None) -> None:
        many = len(lines) > 1
        refs = ", ".join(line.ref for line in lines[:NAMED])
        more = len(lines) - NAMED
        super().__init__(
            self.tr("Close {0}").format(counted(len(lines), self.tr("action")) if many else refs),
            self.tr("Close"),
            parent,
            intro=self.tr("{0} and {1} more").format(refs, more) if more > 0 else refs if many else "",
            settings_key="close_actions",
        )
        self._bridge = bridge
        self._lines = tuple(lines)
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(74)
        said = self.tr("&Update for all of them") if many else self.tr("&Update")
        self.body.addWidget(Field(said, self.text, self.tr("Every action is marked complete today with these words.")))

    @override
    def commit(self) -> None:
        text = " ".join(self.text.toPlainText().split())
        self._bridge.run(actions.close_with_update, tuple(line.id for line in self._lines), text)
