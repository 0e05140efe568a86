"""The dialog that makes two of an action."""

from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

from boarddesk.desk.action_parts import split_action
from boarddesk.model.lines.actions import ActionLine
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.widgets.dialog import Dialog
from boarddesk.ui.widgets.field import Field


class SplitAction(Dialog):
    """What stays with the action, and what becomes one of its own."""

    def __init__(self, bridge: Bridge, line: ActionLine, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Split {0}").format(line.ref),
            self.tr("Split"),
            parent,
            intro=self.tr("The minutes stay as they are. The new action has the same owners and due date."),
            settings_key="split_action",
        )
        self._bridge = bridge
        self._line = line
        self.action_id: str | None = None
        """The action that was made."""
        self.first, self.second = QPlainTextEdit(), QPlainTextEdit()
        self.first.setPlainText(line.text)
        for field in (self.first, self.second):
            field.setTabChangesFocus(True)
            field.setMinimumHeight(74)
        self.body.addWidget(Field(self.tr("&This action"), self.first))
        self.body.addWidget(Field(self.tr("&New action"), self.second))

    @override
    def commit(self) -> None:
        first, second = (" ".join(field.toPlainText().split()) for field in (self.first, self.second))
        self.action_id = self._bridge.run(split_action, self._line.id, first, second)
