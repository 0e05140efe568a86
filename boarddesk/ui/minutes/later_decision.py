"""The dialog that makes a decision of a paragraph of approved minutes; it goes into the register (RULES 19)."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

from boarddesk.desk.later_decisions import add_decision_from
from boarddesk.model.lines.minutes import ParagraphLine
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.widgets.dialog import Dialog
from boarddesk.ui.widgets.field import Field

HEIGHT = 110


class LaterDecision(Dialog):
    """Filled with the paragraph's words; what it adds points at the paragraph and leaves the edition alone."""

    def __init__(self, bridge: Bridge, line: ParagraphLine, parent: QWidget | None = None) -> None:
        super().__init__(
            _tr("Decision from this paragraph"),
            _tr("Add decision"),
            parent,
            intro=_tr("It goes into the register of decisions. The approved minutes stay as they are."),
            settings_key="later_decision",
        )
        self._bridge = bridge
        self._minute_id = line.id
        self.text = QPlainTextEdit(line.text, self)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(HEIGHT)
        self.text.selectAll()
        self.body.addWidget(Field(_tr("&What was decided"), self.text))
        self.setMinimumWidth(560)

    @override
    def commit(self) -> None:
        text = " ".join(self.text.toPlainText().split())
        self._bridge.run(add_decision_from, self._minute_id, text)


def ask_later_decision(bridge: Bridge, line: ParagraphLine, parent: QWidget) -> bool:
    """Let her make a decision of a paragraph; whether she did."""
    dialog = LaterDecision(bridge, line, parent)
    done = bool(dialog.exec())
    dialog.deleteLater()
    return done


def _tr(text: str) -> str:
    return QCoreApplication.translate("LaterDecision", text)
