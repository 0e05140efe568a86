"""Which rules of the check a board uses, asked from the panel; the board's settings show the same list."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from boarddesk.desk.check_rules import rules_in_use
from boarddesk.desk.checks import rules_off, use_rules
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.minutes.checking.rules_list import RulesList
from boarddesk.ui.widgets.dialog import Dialog


class CheckRulesDialog(Dialog):
    """The list of rules, saved in one step and undone in one."""

    def __init__(self, bridge: Bridge, board_id: str, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("CheckRulesDialog", "Rules of the check"),
            QCoreApplication.translate("CheckRulesDialog", "Save"),
            parent,
            intro=QCoreApplication.translate(
                "CheckRulesDialog", "A rule that is switched off is silent in every meeting of this board."
            ),
            settings_key="check_rules",
        )
        self._bridge, self._board_id = bridge, board_id
        self.rules = RulesList(bridge.ask(rules_in_use, board_id), self)
        self.body.addWidget(self.rules, 1)
        self.setMinimumSize(640, 560)
        self.accept_button.setEnabled(bridge.can_write)
        next(iter(self.rules.boxes.values())).setFocus()

    @override
    def commit(self) -> None:
        if self.rules.off != self._bridge.ask(rules_off, self._board_id):
            self._bridge.run(use_rules, self._board_id, self.rules.off)
