"""The dialog that makes an action of a paragraph of approved minutes; it goes into the log (RULES 19)."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from boarddesk.desk.later_actions import add_action_from
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.minutes import ParagraphLine
from boarddesk.ui.actions.fields import due_of
from boarddesk.ui.actions.new_action import NewAction
from boarddesk.ui.bridge import Bridge


class LaterAction(NewAction):
    """Filled with the paragraph's words; what it adds points at the paragraph and leaves the edition alone."""

    def __init__(self, bridge: Bridge, board_id: str, line: ParagraphLine, parent: QWidget | None = None) -> None:
        super().__init__(bridge, board_id, parent)
        self._minute_id = line.id
        self.text.setPlainText(line.text)
        self.text.selectAll()

    @override
    def commit(self) -> None:
        said = self._said()
        typed = self.due.text() or said.due_text
        due = due_of(typed, self._today)
        if due is None:
            raise RuleError(_tr("“{0}” is not a date.").format(typed))
        text = " ".join(self.text.toPlainText().split())
        self.action_id = self._bridge.run(add_action_from, self._minute_id, text, said.owners, due)


def ask_later_action(bridge: Bridge, board_id: str, line: ParagraphLine, parent: QWidget) -> bool:
    """Let her make an action of a paragraph; whether she did."""
    dialog = LaterAction(bridge, board_id, line, parent)
    done = bool(dialog.exec())
    dialog.deleteLater()
    return done


def _tr(text: str) -> str:
    return QCoreApplication.translate("LaterAction", text)
